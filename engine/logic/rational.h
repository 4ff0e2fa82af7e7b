#pragma once
#include <glib.h>

/* An exact fraction in lowest terms, denominator > 0. denominator 0 with numerator 1 is "unbounded".
 * Internal arithmetic is 128 bit; a result that does not fit 64 bit reports FALSE, it never wraps. */
typedef struct {
  gint64 numerator;
  gint64 denominator;
} Rational;

#define RATIONAL_ZERO ((Rational) { 0, 1 })
#define RATIONAL_ONE ((Rational) { 1, 1 })
#define RATIONAL_UNBOUNDED ((Rational) { 1, 0 })

gboolean rational_new (gint64 numerator, gint64 denominator, Rational *ret); /* denominator != 0 */
/* The same from 128 bit: lowest terms, denominator > 0. FALSE if that does not fit. */
gboolean rational_reduce (__int128 numerator, __int128 denominator, Rational *ret);
gboolean rational_add (Rational a, Rational b, Rational *ret);
gboolean rational_subtract (Rational a, Rational b, Rational *ret);
gboolean rational_multiply (Rational a, Rational b, Rational *ret);
gboolean rational_divide (Rational a, Rational b, Rational *ret); /* FALSE for b = 0 too */
/* <0, 0, >0; exact for all pairs; unbounded is greater than all else. */
int rational_compare (Rational a, Rational b);
static inline gboolean rational_is_unbounded (Rational a) { return a.denominator == 0; }
/* Reads `1/2`, `10`, `0.8`, `80%`. FALSE for anything else. */
gboolean rational_read (const char *text, Rational *ret);
/* `81/50`, `5`, `-1/5000`, `∞`. Returns: yours. */
char *rational_write (Rational a);
/* `1.62`, exact where it ends within `places`, else rounded towards zero and marked `1.66…`. Returns: yours. */
char *rational_write_decimal (Rational a, guint places);
