#pragma once
#include <stdbool.h>
#include "logic/wide.h"

/* An exact fraction in lowest terms, denominator > 0. denominator 0 with numerator 1 is "unbounded".
 * Internal arithmetic is 128 bit; a result that does not fit 64 bit reports false, it never wraps. */
typedef struct {
  int64_t numerator;
  int64_t denominator;
} Rational;

#define RATIONAL_ZERO ((Rational) { 0, 1 })
#define RATIONAL_ONE ((Rational) { 1, 1 })
#define RATIONAL_UNBOUNDED ((Rational) { 1, 0 })

/* In lowest terms, denominator > 0. false if that does not fit, and for a denominator of 0. */
bool rational_new (int64_t numerator, int64_t denominator, Rational *ret);
bool rational_reduce (Wide numerator, Wide denominator, Rational *ret); /* the same from 128 bit */
bool rational_add (Rational a, Rational b, Rational *ret);
bool rational_subtract (Rational a, Rational b, Rational *ret);
bool rational_multiply (Rational a, Rational b, Rational *ret);
bool rational_divide (Rational a, Rational b, Rational *ret); /* false for b = 0 too */
/* <0, 0, >0; exact for all pairs; unbounded is greater than all else. */
int rational_compare (Rational a, Rational b);
static inline bool rational_is_unbounded (Rational a) { return a.denominator == 0; }
