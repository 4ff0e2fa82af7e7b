#pragma once
#include <stdint.h>

/* The greatest number that divides both; the other one where one is 0. By halving and taking away: dividing is slow. */
static inline uint64_t common_divisor (uint64_t a, uint64_t b)
{
  if (a == 0 || b == 0)
    return a | b;
  const int twos = __builtin_ctzll (a | b);
  a >>= __builtin_ctzll (a);
  while (b != 0) {
    b >>= __builtin_ctzll (b);
    const uint64_t more = a - b,
                   below = -(uint64_t) (a < b); /* all ones where a is the less: no branch to be guessed */
    a = b + (more & below);
    b = (more ^ below) - below;
  }
  return a << twos;
}
