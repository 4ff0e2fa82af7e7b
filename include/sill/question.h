#pragma once
#include <glib.h>

#pragma GCC visibility push(default)

/* How much is explained. FULL: everything; ITEMS: the items with their measures and limits, what is missing and open;
 * VERDICT: the tiers and what they rest on. */
typedef enum { SILL_DETAIL_FULL, SILL_DETAIL_ITEMS, SILL_DETAIL_VERDICT } SillDetail;

/* What to ask of a case beside what it charges. All zero: as the case says, in full. */
typedef struct {
  const char
      *as_of; /* as if judged on that day: `2025-04-01`; of a month or year the first day. NULL: as the case says */
  gboolean all_offences; /* also every offence that is not charged and whose facts the case states */
  SillDetail detail;     /* of the explanation; a report says what there is of it */
  const char *
      reading; /* a provision read otherwise than it is by default: the id of that reading, where several have it behind
                            the path of its item, or behind its instrument's id and that: `cn/fashi-2017-10 5(2)(3) single`.
                            What the law of a charge does not know changes nothing of it. NULL: all as by default */
} SillQuestion;

/* `as_of` is a date of the calendar or NULL, `detail` one of the three. */
gboolean sill_question_valid (const SillQuestion *question);

#pragma GCC visibility pop
