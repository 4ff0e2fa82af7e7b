#pragma once
#include <glib.h>

/* A tag of XML whose end has not been fed yet. libxml2 tells of a tag when it is whole, and has then compared each of its
 * attributes with each other: what no document needs has to be found before. */

/* Of a tag at most so many attributes are taken; a parser is fed at most so many bytes before it is looked at here. */
enum { MOST_TAG_ATTRIBUTES = 256, TAG_PIECE = 8 * 1024 };

/* What was seen of it so far. Zeroed: nothing. */
typedef struct {
  gsize seen; /* bytes */
  guint n;    /* attributes */
  char quote; /* inside a value: its sign */
  gboolean ended;
} OpenTag;

/* `text`: what the parser has been fed and has not taken. Looked at only where it is longer than a piece: anything shorter
 * begins anew. Returns: whether it is a tag with more attributes than are taken. */
gboolean open_tag_is_crowded (OpenTag *tag, const char *text, gsize length);
/* Its name without a prefix. Returns: yours. */
char *open_tag_name (const char *text, gsize length);
