#pragma once
#include "base/findings.h"
#include "base/date/date.h"

/* What is said of a text that is no date, or not one that its place can take. */

/* Where a date stands, and so what it may say. */
typedef enum {
  DATE_OF_BEGIN,    /* a span and several days too */
  DATE_OF_END,      /* one date */
  DATE_OF_DECISION, /* one day, as far as it is known */
  DATE_OF_ACT,      /* a span and several days too */
  DATE_OF_EVENT,    /* of a fact: one day, as far as it is known */
} DatePlace;

/* date_read for a place: NO_FAULT, or the code of the fault; nothing is set then. */
FindingCode date_take (const char *text, gsize length, DatePlace place, const CivilDate *before, Date *ret);
/* What would be right where a date has that fault; NULL for a fault that is none of a date. Returns: borrowed, static. */
const char *date_expected (FindingCode code);
