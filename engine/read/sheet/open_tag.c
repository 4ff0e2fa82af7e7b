/* What a parser has not taken comes in, whether it is a tag with too many attributes goes out. A tag is long before its end is
 * fed, so each byte is looked at once however often it comes: what was counted is kept between two looks. */
#include "read/sheet/open_tag.h"
#include <string.h>

static gboolean begins_tag (const char *text, gsize length)
{
  return length > 1 && *text == '<' && strchr ("!?/", text[1]) == NULL;
}

static void see (OpenTag *tag, char c)
{
  if (tag->quote != '\0') {
    if (c == tag->quote)
      tag->quote = '\0';
  } else if (c == '"' || c == '\'') {
    tag->quote = c;
    tag->n++;
  } else if (c == '>') {
    tag->ended = TRUE;
  }
}

gboolean open_tag_is_crowded (OpenTag *tag, const char *text, gsize length)
{
  if (length <= TAG_PIECE || !begins_tag (text, length)) {
    *tag = (OpenTag) { 0 };
    return FALSE;
  }
  while (tag->seen < length && !tag->ended && tag->n <= MOST_TAG_ATTRIBUTES)
    see (tag, text[tag->seen++]);
  return tag->n > MOST_TAG_ATTRIBUTES;
}

char *open_tag_name (const char *text, gsize length)
{
  const char *name = text + 1, *end = name;
  for (; end < text + length && strchr (" \t\r\n/>", *end) == NULL; end++)
    if (*end == ':')
      name = end + 1;
  return g_strndup (name, (gsize) (end - name));
}
