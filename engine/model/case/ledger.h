#pragma once
#include <glib.h>
#include "base/date/civil.h"
#include "logic/interval.h"
#include "model/book/obtained.h"

/* The acts that a case lists one by one: batches of records that were obtained, and what of them was given to whom. */

typedef struct {
  const char *id;
  const char *act;  /* several batches of one are figures of one act; NULL: an act of its own */
  guint fact;       /* slot of what is counted */
  gint defendant;   /* index; -1: an act of all */
  Interval found;   /* as found */
  Interval removed; /* of these shown to be untrue or repeated */
  Interval left;    /* what remains; as stated where `is_left_stated`, else found less removed */
  gboolean is_left_stated;
  const char *written; /* `found` as the file has it, NULL if it is the plain number */
  Obtained obtained;
  Interval on;            /* days */
  const char *on_written; /* as the file has it; NULL: not stated, or it went on from another act's */
  Interval dealt_with;    /* 0..1: an authority has dealt with it already */
  guint line;
} Batch;

typedef struct {
  guint batch;    /* index */
  gint defendant; /* index; -1: an act of all */
  const char *to; /* names of those it was given to, one a line, each once; NULL: made public */
  gboolean whole; /* all of the batch; `count` says nothing */
  Interval count; /* records, untrue and repeated ones among them */
  gboolean is_priced;
  Interval price; /* base units of money, for all of it */
  Interval on;
  const char *on_written;
  Interval dealt_with;
  guint line;
} Given;
