#pragma once
#include <glib.h>

#pragma GCC visibility push(default)

/* What to ask of a case beside what it charges. */
typedef struct {
  const char
      *as_of; /* as if judged on that day: `2025-04-01`; of a month or year the first day. NULL: as the case says */
  gboolean all_offences; /* also every offence that is not charged and whose facts the case states */
} SillQuestion;

/* `as_of` is a date of the calendar or NULL. */
gboolean sill_question_valid (const SillQuestion *question);

#pragma GCC visibility pop
