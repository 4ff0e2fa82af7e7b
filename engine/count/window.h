#pragma once
#include "model/case.h"
#include "model/tally.h"

/* In which acts add up: from so many years before the last one. */
typedef struct {
  guint years;   /* 0: all acts add up */
  Interval last; /* the day of the last act */
  guint n_acts;
} Window;

/* The window of `cumulation` (NULL: none) over the acts of `defendant` with batches of `facts`. */
Window window_of (const Vocabulary *vocabulary, const Cumulation *cumulation, char *const *facts, const Case *fact_case,
                  gint defendant);
/* Whether an act of that day takes part. */
ActStanding window_standing (const Window *window, Interval on, Interval dealt_with);
