#pragma once
#include "base/numeral/literal.h"

/* One section of a number: below 10,000 for itself, with 万 or 亿 behind it or nothing. */
typedef struct {
  Amount amount;
  gint64 small;
  gboolean has_small;
  gboolean implied;
  gboolean after_zero; /* 零 stands before it */
  gboolean is_digit;   /* one digit and no power */
  gboolean has_places; /* 1.19 */
  gboolean pair;       /* its last digit is that or the next one */
  gboolean apart;      /* or the next but one */
  gboolean tens;       /* its digit says its power: 廿 */
  gboolean several;    /* it ends with 几百: two to below ten of them */
} Section;

/* Reads the section at `scan` and passes it. `is_first`: of its number. FALSE if none stands here. */
gboolean section_read (Scan *scan, gboolean is_first, Section *ret);
/* Whether digits of a number go on at `scan`. */
gboolean section_continues (const Scan *scan);
