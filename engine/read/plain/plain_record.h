#pragma once
#include "base/date/civil.h"
#include "logic/interval.h"
#include "read/document/span.h"

/* What a record says that says nothing but plain values: one charge, on days that are each one, and facts of the case. */
typedef struct {
  Span id;               /* as it was written, without a control character; text NULL: none */
  const char *offence;   /* borrowed from the rules */
  const char *region;    /* the same; NULL: none */
  Day from, to, decided; /* decided 0: not stated */
  gboolean complete;
  gboolean ranged; /* some value is more than a point */
  guint n;         /* facts, each once */
  guint *slots;
  Interval *values;
} PlainRecord;
