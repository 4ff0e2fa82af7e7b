#pragma once
#include "image/image_format.h"

/* The texts of an image, each once: first it is noted which parts say them, then they have places and numbers. */
typedef struct {
  GHashTable *said;   /* text → the part that says it + 1, or SEVERAL */
  GPtrArray *order;   /* of const char: as they were said first */
  GHashTable *places; /* text → its place + 1; NULL: they have none yet */
  GPtrArray *parts;   /* of GByteArray */
} Texts;

void texts_init (Texts *texts, guint n_parts);
void texts_clear (Texts *texts);
/* Its number as this part says it; 0 for NULL, and as long as there are no places. The text is borrowed. */
gsize texts_number (Texts *texts, guint32 part, const char *text);
void texts_place (Texts *texts);
/* The bytes of a part. */
const GByteArray *texts_of (const Texts *texts, guint32 part);
