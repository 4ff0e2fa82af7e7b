#pragma once
#include <glib.h>

/* An exact fraction in 128 bit, divisor > 0, never negative. */
typedef struct {
  __int128 value;
  __int128 divisor;
} Fraction;

static inline Fraction fraction_whole (__int128 value) { return (Fraction) { value, 1 }; }
/* Each FALSE where the result does not fit; `ret` is touched only on success. */
gboolean fraction_add (Fraction a, Fraction b, Fraction *ret);
gboolean fraction_multiply (Fraction a, Fraction b, Fraction *ret);
/* <0, 0, >0. Of numbers too large to compare exactly the whole parts decide. */
int fraction_compare (Fraction a, Fraction b);
static inline gboolean fraction_is_whole (Fraction a) { return a.value % a.divisor == 0; }
static inline __int128 fraction_floor (Fraction a) { return a.value / a.divisor; }
static inline __int128 fraction_ceiling (Fraction a) { return a.value / a.divisor + (a.value % a.divisor != 0); }

/* All that a part of a quantity can be: from lo to hi, both in; `open`: no upper end, hi means nothing. */
typedef struct {
  Fraction lo, hi;
  gboolean open;
} Spread;

/* Of every number of the one with every number of the other. FALSE where an end does not fit. */
gboolean spread_add (const Spread *a, const Spread *b, Spread *ret);
gboolean spread_multiply (const Spread *a, const Spread *b, Spread *ret);
/* The other way round for what is taken off. FALSE where it may be more than there is. */
gboolean spread_subtract (const Spread *a, const Spread *taken, Spread *ret);
