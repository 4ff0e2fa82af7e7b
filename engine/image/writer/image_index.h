#pragma once
#include "image/writer/image_jurisdictions.h"
#include "image/writer/image_write.h"

/* The tables at the head of an image while it is written: rule files, paths, parts, and which parts an offence needs. */
typedef struct {
  gsize folder;     /* how much of a path is the folder, with its slash */
  GArray *sources;  /* of ImageSource */
  GArray *folders;  /* of ImageFolder */
  GArray *paths;    /* of gsize: texts */
  GArray *spans;    /* of ImageSpan */
  GArray *offences; /* of ImageOffence */
  GArray *uses;     /* of ImageUse */
  GByteArray *text;
  GHashTable *numbers; /* text → its number, borrowed */
  const Jurisdictions *jurisdictions;
  GHashTable *of_files; /* path below the folder → its jurisdiction, borrowed */
} Index;

/* `spans`: where the parts lie, counted from behind the index; whoever knows how long it is adds that. `paths`: of rule files as
 * structs name them, in the order of their numbers. */
void index_init (Index *index, gsize folder, GArray *spans, const GPtrArray *paths, const Jurisdictions *jurisdictions);
/* What is known of offences and plans. */
void index_add_law (Index *index, const ImageParts *parts, const Program *program);
void index_clear (Index *index);
void index_add_origin (Index *index, const ImageOrigin *origin);
/* All but length and checksum. */
void index_fill_head (const Index *index, ImageHead *ret);
