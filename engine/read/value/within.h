#pragma once
#include "base/date/lapse.h"
#include "read/document/span.h"

typedef enum {
  WITHIN_NOT, /* it is not written so */
  WITHIN_GOOD,
  WITHIN_WRONG /* it is, but with no such number */
} WithinStatus;

/* `within 2 years`, 二年内, 6个月以内, 100日内, 半年内. *ret is set where it is good. */
WithinStatus within_read (Span text, Lapse *ret);
/* `2 times within 6 months`, 六个月内2次. */
WithinStatus within_read_times (Span text, Lapse *ret, gint64 *ret_times);
