#pragma once
#include "image/image_format.h"
#include "image/shape.h"

/* The texts of an image, each once in its part; those of the first part have to be known before any other's. */
typedef struct {
  GPtrArray *places; /* per part: GHashTable of text → its place + 1 */
  GPtrArray *parts;  /* of GByteArray */
} Texts;

void texts_init (Texts *texts, guint n_parts);
void texts_clear (Texts *texts);
/* Its number as this part says it; 0 for NULL. The text is borrowed. */
gsize texts_number (Texts *texts, guint32 part, const char *text);
/* The bytes of a part, of which no more texts are said. */
const GByteArray *texts_of (Texts *texts, guint32 part);
