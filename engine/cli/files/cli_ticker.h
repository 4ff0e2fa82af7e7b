#pragma once
#include "cli/cli_options.h"

/* A line of the terminal that standard error is, which replaces the one before it. What it says is gone when the command ends, also
 * by a signal. */
typedef struct Ticker Ticker;

/* Returns: yours; NULL: standard error is no terminal, and nothing is ever shown. */
Ticker *ticker_new (void);
/* Takes the line away. */
void ticker_free (Ticker *ticker);
/* Microseconds since it was made. */
gint64 ticker_age (const Ticker *ticker);
/* FALSE: the line was made, or shown, a moment ago. */
gboolean ticker_is_due (const Ticker *ticker);
void ticker_show (Ticker *ticker, const char *line);

/* How far the command is, for as long as the library tells it; on the line of a ticker. */
typedef struct {
  const Options *options;
  Ticker *ticker;
} Steps;

Steps steps_begin (const Options *options);
void steps_end (Steps *steps);
/* What tells it, as long as `steps` stands where it is. */
SillProgress steps_progress (Steps *steps);
