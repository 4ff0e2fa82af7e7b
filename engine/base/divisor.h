#pragma once
#include <glib.h>

/* The greatest number that divides both; the other one where one is 0. */
static inline guint64 common_divisor (guint64 a, guint64 b)
{
  while (b != 0) {
    const guint64 rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}
