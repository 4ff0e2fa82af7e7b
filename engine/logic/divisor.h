#pragma once
#include <stdint.h>

/* The greatest number that divides both; the other one where one is 0. */
static inline uint64_t common_divisor (uint64_t a, uint64_t b)
{
  while (b != 0) {
    const uint64_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}
