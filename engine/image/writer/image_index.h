#pragma once
#include "image/writer/image_parts.h"
#include "image/writer/image_write.h"

/* The tables at the head of an image while it is written: rule files, paths, parts, and which parts an offence needs. */
typedef struct {
  gsize folder;     /* how much of a path is the folder, with its slash */
  GArray *sources;  /* of ImageSource */
  GArray *paths;    /* of gsize: texts */
  GArray *spans;    /* of ImageSpan */
  GArray *offences; /* of ImageOffence */
  GArray *uses;     /* of guint32 */
  GByteArray *text;
} Index;

/* `paths`: of rule files as structs name them, in the order of their numbers. */
void index_init (Index *index, gsize folder, const GPtrArray *paths, const Parts *parts);
void index_clear (Index *index);
void index_add_sources (Index *index, const ImageFile *files, guint n_files);
/* All but length and checksum. */
void index_fill_head (const Index *index, guint n_parts, ImageHead *ret);
