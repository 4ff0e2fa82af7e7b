#pragma once

/* NO < UNKNOWN < YES; "and" is the least, "or" the greatest. */
typedef enum { NO, UNKNOWN, YES } Truth;

static inline Truth truth_not (Truth t) { return (Truth) (YES - t); }
static inline Truth truth_least (Truth a, Truth b) { return a < b ? a : b; }
static inline Truth truth_greatest (Truth a, Truth b) { return a > b ? a : b; }
/* At least `k` of a group of which `yes` are YES and `unknown` are UNKNOWN. */
static inline Truth truth_at_least (unsigned k, unsigned yes, unsigned unknown)
{
  return yes >= k ? YES : yes + unknown >= k ? UNKNOWN : NO;
}
