/* A point of the parser's buffer comes in, its line and column go out. The parser counts lines as it goes; from where it
 * is, this file counts back. The buffer may have lost the beginning of a long line: then the piece fed last has it. */
#include "read/document/place.h"
#include "base/text.h"
#include <string.h>
#include "base/characters.h"

void tracker_init (Tracker *tracker, const char *path, const xmlParserInput *input)
{
  *tracker = (Tracker) { .path = path, .input = input };
}

static const char *base (const Tracker *tracker) { return (const char *) tracker->input->base; }

const char *tracker_here (const Tracker *tracker) { return (const char *) tracker->input->cur; }

const char *tracker_end (const Tracker *tracker) { return (const char *) tracker->input->end; }

gboolean tracker_has_fed (const Tracker *tracker) { return tracker->piece != NULL; }

void tracker_begin_at (Tracker *tracker, Place place)
{
  tracker->first_line = place.line;
  tracker->shift = place.column > 0 ? place.column - 1 : 0;
  tracker->has_told = FALSE; /* lines were passed over since */
}

static const char *last_newline (const char *from, const char *to)
{
  return from < to ? memrchr (from, '\n', (gsize) (to - from)) : NULL;
}

void tracker_feed (Tracker *tracker, const char *piece, gsize length)
{
  const char *end = tracker->length == 0 ? tracker->piece : tracker->piece + tracker->length;
  const char *newline = last_newline (tracker->piece, end);
  if (newline != NULL)
    tracker->column = count_characters (newline + 1, end);
  else
    tracker->column += count_characters (tracker->piece, end);
  tracker->offset += tracker->length;
  tracker->piece = piece;
  tracker->length = length;
}

const char *tracker_tag (Tracker *tracker)
{
  if (tracker->tag != NULL)
    return tracker->tag;
  const char *here = tracker_here (tracker);
  const char *at = here > base (tracker) ? memrchr (base (tracker), '<', (gsize) (here - base (tracker))) : NULL;
  tracker->tag = tracker->searched = at != NULL ? at : base (tracker);
  return tracker->tag;
}

/* The attribute's name between two points of the tag: from one `name = "value"` to the next, which a well-formed tag consists
 * of. What is behind its value goes to `ret_behind`. */
static const char *find_between (const char *at, const char *end, const char *name, const char **ret_value,
                                 const char **ret_behind)
{
  gsize length = strlen (name);
  while (at < end) {
    while (at < end && text_is_blank (*at))
      at++;
    const char *quote = at;
    while (quote < end && *quote != '"' && *quote != '\'')
      quote++;
    const char *close = quote < end ? memchr (quote + 1, *quote, (gsize) (end - quote - 1)) : NULL;
    if (close == NULL)
      return NULL;
    if ((gsize) (quote - at) > length && memcmp (at, name, length) == 0 && strchr ("= \t\r\n", at[length]) != NULL) {
      *ret_value = quote + 1;
      *ret_behind = close + 1;
      return at;
    }
    at = close + 1;
  }
  return NULL;
}

/* Attributes are mostly asked for in their order: first behind the one that was found last, then before it. */
static const char *find_attribute (Tracker *tracker, const char *name, const char **ret_value)
{
  const char *end = tracker_here (tracker), *first = tracker_tag (tracker), *searched = tracker->searched;
  while (first < end && !text_is_blank (*first))
    first++;
  const char *found = find_between (MAX (searched, first), end, name, ret_value, &tracker->searched);
  return found != NULL || searched <= first ? found
                                            : find_between (first, searched, name, ret_value, &tracker->searched);
}

const char *tracker_attribute (Tracker *tracker, const char *name)
{
  const char *value = NULL;
  return find_attribute (tracker, name, &value);
}

const char *tracker_value (Tracker *tracker, const char *name)
{
  const char *value = NULL;
  return find_attribute (tracker, name, &value) != NULL ? value : NULL;
}

/* `line`: that of a known point. */
static guint line_of (guint line, const char *known, const char *at)
{
  return at <= known ? line - count_newlines (at, known) : line + count_newlines (known, at);
}

/* The line begins before the parser's buffer does. 0: the column cannot be told. */
static gsize column_on_long_line (const Tracker *tracker, const char *at)
{
  gsize offset = tracker->input->consumed + (gsize) (at - base (tracker));
  if (offset < tracker->offset) {
    gsize before = count_characters (at, at + (tracker->offset - offset));
    return tracker->column >= before ? tracker->column - before + 1 : 0;
  }
  const char *in_piece = tracker->piece + (offset - tracker->offset);
  const char *newline = last_newline (tracker->piece, in_piece);
  if (newline != NULL)
    return count_characters (newline + 1, in_piece) + 1;
  return tracker->column + count_characters (tracker->piece, in_piece) + 1;
}

static gsize column_of (const Tracker *tracker, const char *at)
{
  const char *newline = last_newline (base (tracker), at);
  if (newline != NULL)
    return count_characters (newline + 1, at) + 1;
  if (tracker->input->consumed == 0)
    return count_characters (base (tracker), at) + 1;
  return column_on_long_line (tracker, at);
}

static Place place_on (const Tracker *tracker, guint line, const char *at)
{
  const gsize column = column_of (tracker, at);
  const gsize shift = line == tracker->first_line && column > 0 ? tracker->shift : 0;
  return (Place) { tracker->path, line, (guint) (column + shift) };
}

/* Bytes before it in the input, those included that the buffer has no more. */
static gsize offset_of (const Tracker *tracker, const char *at)
{
  return tracker->input->consumed + (gsize) (at - base (tracker));
}

/* Where the place that was told last stands in the buffer. NULL: it does not, or its column could not be told. */
static const char *told_at (const Tracker *tracker)
{
  const xmlParserInput *input = tracker->input;
  if (!tracker->has_told || tracker->told < input->consumed || tracker->told_place.column == 0)
    return NULL;
  return base (tracker) + (tracker->told - input->consumed);
}

/* Counted from the place that was told last. */
static Place place_behind (const Tracker *tracker, const char *told, const char *at)
{
  Place place = tracker->told_place;
  const char *newline = last_newline (told, at);
  place.line += count_newlines (told, at);
  if (newline != NULL)
    place.column = (guint) count_characters (newline + 1, at) + 1;
  else
    place.column += (guint) count_characters (told, at);
  return place;
}

/* Counted back from it. FALSE: another line begins between. */
static gboolean is_before (const Tracker *tracker, const char *at, const char *told, Place *ret)
{
  if (told == NULL || last_newline (at, told) != NULL)
    return FALSE;
  *ret = tracker->told_place;
  ret->column -= (guint) count_characters (at, told);
  return TRUE;
}

/* From the place that was told last, so that a long line is counted once and not for each place on it; else from `line`, the
 * line of a known point of the buffer. */
static Place tell (Tracker *tracker, const char *at, guint line, const char *known)
{
  const char *told = at >= base (tracker) ? told_at (tracker) : NULL;
  Place place;
  if (told != NULL && told <= at)
    place = place_behind (tracker, told, at);
  else if (!is_before (tracker, at, told, &place))
    place = place_on (tracker, line_of (line, known, at), at);
  tracker->has_told = TRUE;
  tracker->told = offset_of (tracker, at);
  tracker->told_place = place;
  return place;
}

Place tracker_place (Tracker *tracker, const char *at)
{
  return tell (tracker, at, (guint) tracker->input->line, tracker_here (tracker));
}

Place tracker_text_place (Tracker *tracker, const char *text, gsize length, gsize skip)
{
  const char *end = tracker_here (tracker);
  if (text >= base (tracker) && text < tracker_end (tracker))
    end = text + length; /* up to there lines are counted */
  return tell (tracker, end - (length - skip), (guint) tracker->input->line, end);
}
