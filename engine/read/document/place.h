#pragma once
#include "base/findings.h"
#include "read/late/libxml_late.h"

/* Finds line and column of a point of the parser's buffer, only when somebody asks. Knows the piece that was fed last and
 * how long the line was that it went on with. A `const char *` here points into the parser's buffer. */
typedef struct {
  const char *path;
  const xmlParserInput *input; /* of the parser, all the time */
  const char *piece;           /* fed last; borrowed */
  gsize length;
  gsize offset;     /* of the piece in the text */
  gsize column;     /* characters before the piece on the line it goes on with */
  guint first_line; /* of a part that is not the document from its beginning; 0: it is all of it */
  gsize shift;      /* characters before that part on its first line */
  /* Of the tag at hand, so that what is asked of one attribute after another does not begin anew each time; NULL: unasked */
  const char *tag, *searched; /* its `<`; behind the attribute that was found last */
  /* The place that was told last, from which the next is counted as long as the parser's buffer has it. */
  gboolean has_told;
  gsize told; /* bytes before it in the input */
  Place told_place;
} Tracker;

void tracker_init (Tracker *tracker, const char *path, const xmlParserInput *input);
/* To be called before each piece is given to the parser. */
void tracker_feed (Tracker *tracker, const char *piece, gsize length);
/* What is fed next stands at `place`, whose line the parser knows already. */
void tracker_begin_at (Tracker *tracker, Place place);
/* To be called before the parser goes on. */
static inline void tracker_leave_tag (Tracker *tracker) { tracker->tag = NULL; }
gboolean tracker_has_fed (const Tracker *tracker);
/* Where the parser is, and the end of what it was given. */
const char *tracker_here (const Tracker *tracker);
const char *tracker_end (const Tracker *tracker);
/* The `<` of the tag at whose end the parser is. */
const char *tracker_tag (Tracker *tracker);
/* Name and value of an attribute of that tag; NULL if it is not found. */
const char *tracker_attribute (Tracker *tracker, const char *name);
const char *tracker_value (Tracker *tracker, const char *name);
Place tracker_place (Tracker *tracker, const char *at);
/* Where character data begins, `skip` bytes in: `text` may be a copy. */
Place tracker_text_place (Tracker *tracker, const char *text, gsize length, gsize skip);
