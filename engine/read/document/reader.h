#pragma once
#include "read/document/element.h"
#include "read/document/grammar.h"
#include "read/document/place.h"
#include "read/sheet/open_tag.h"

/* What a reader knows while it reads; shared by element.c (what stands in the document), reader.c (what is asked of it) and document.c (the document). */

/* What a good document never needs: kept out of the way of what it does. */
#define RARE __attribute__ ((cold, noinline))

enum { MOST_DEPTH = 64, MOST_VALUE = 64 * 1024, N_NAMES = 128 };

typedef struct {
  const Form *outer;  /* of the element around it; NULL: none */
  guint64 met;        /* bits of the shapes that stand inside so far */
  gboolean told_text; /* text here was reported already */
  gboolean refused;   /* an element inside was */
  guint line;         /* where its tag began */
  guint faults;       /* found before it */
  Place place;        /* once somebody asked in start() */
} Frame;

/* What an interned name was found to be. */
typedef struct {
  const xmlChar *name;
  guint64 shapes;
} KnownName;

/* The element that was entered last: the next is mostly its sibling of the same name. */
typedef struct {
  const xmlChar *name;
  const Form *parent;
  const Form *form;
} Sibling;

struct Reader {
  const Outline *outline;
  gpointer data;
  SillFindings *findings;
  const guint *n_faults;       /* of the findings, going on */
  const char *encoding;        /* that the text came in; NULL: UTF-8; borrowed */
  xmlParserCtxt *parser;       /* NULL: none, or memory was short */
  const xmlParserInput *input; /* what the parser has at hand, or who reads without one */
  Tracker tracker;
  OpenTag open_tag;
  gboolean stopped;
  gboolean deaf;     /* only the form is looked at: start() and end() are not called */
  guint shortages;   /* of memory, before it began */
  gboolean ending;   /* the text is at its end: a tag that only arrives here is cut off */
  gboolean starting; /* inside start() */
  gboolean rooted;
  guint line; /* where the parser was after its last call: where the next tag begins */
  guint depth;
  const Form *form; /* of the element that is open; NULL: none */
  Sibling last;
  guint skipping;               /* open elements below one that was refused */
  const xmlChar *space;         /* the namespace, interned */
  Span values[MOST_ATTRIBUTES]; /* of the element that starts, in the order of its shape; text NULL: absent */
  guint32 present;              /* bits of those that the last element had */
  Frame frames[MOST_DEPTH];
  KnownName names[N_NAMES];          /* by address */
  const xmlChar *known_attributes[]; /* interned names, in the outline's order */
};

static inline Frame *reader_frame (Reader *reader) { return &reader->frames[reader->depth - 1]; }

static inline const Form *reader_form (Reader *reader) { return reader->form; }

/* Where the tag began at whose end the parser is. */
static inline Place reader_tag_place (Reader *reader)
{
  return tracker_place (&reader->tracker, tracker_tag (&reader->tracker));
}

/* Nothing more is read. */
void reader_halt (Reader *reader);
/* Nothing behind a tag with so many attributes is read. */
void reader_refuse_crowd (Reader *reader, Place place, const char *name);
/* An element that stands too deep in others. */
void reader_refuse_depth (Reader *reader);
/* Puts what element.c does into the parser's table of functions. */
void element_set_handlers (xmlSAXHandler *handler);
