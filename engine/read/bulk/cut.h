#pragma once
#include "read/bulk/slice.h"
#include "read/bulk/table_head.h"
#include "read/document/text_window.h"

/* What cutting a file into records knows while it goes on. */

enum { MOST_SHOWN = 256 };

typedef struct {
  TextWindow window;
  BulkForm *form;
  gsize shown;            /* bytes of the slice handed out last, which are still to be taken */
  gboolean line_shown;    /* it is what is left of a line, whose newline stands behind it */
  guint line;             /* the one on which the last slice ended; 0: none yet */
  gboolean over;          /* nothing more is looked for */
  gboolean tables;        /* what it is if nothing else is said */
  gboolean told_end;      /* what is missing at the end was said */
  char found[MOST_SHOWN]; /* of a fault */
  /* tables */
  HeadNames known; /* its law only until the head is found */
  guint titles;    /* rows above the head that were passed over */
  /* JSON */
  gboolean by_line; /* the first object had a line of its own: each line is one */
  gboolean begun, in_array, after_array, after_value, after_comma;
  /* XML */
  gboolean inside, after_root;
  char root[64]; /* local name */
} Cut;

/* What one function cuts off: TRUE with a slice, FALSE where there is none any more. */
gboolean cut_json (Cut *cut, Slice *ret);
gboolean cut_xml (Cut *cut, Slice *ret);
gboolean cut_table (Cut *cut, Slice *ret);

/* From the next sign on, `length` bytes of the window that were seen; taken with the next slice. */
void cut_show (Cut *cut, gsize length, Slice *ret);
/* The same of a line of `length` bytes of the window that were seen, without its newline, which stands behind it. */
void cut_show_line (Cut *cut, gsize length, Slice *ret);
/* A slice that is nothing but a fault, where `place` is. `found`, of `length` bytes, is copied. */
void cut_refuse (Cut *cut, FindingCode code, Place place, Span found, Slice *ret);

/* ---- a text that is looked through for where a record ends ---- */

typedef struct {
  Cut *cut;
  Place place;      /* where it began */
  gsize at;         /* what was seen so far, from the next sign on */
  gboolean dropped; /* it was too long to be kept */
} CutScan;

CutScan scan_begin (Cut *cut);
/* Makes room if the record is too long already, and reads more text. FALSE at the end of the text. */
gboolean scan_more (CutScan *scan);
/* Hands out what was seen, or refuses it where it was too long. */
void scan_end (CutScan *scan, Slice *ret);
