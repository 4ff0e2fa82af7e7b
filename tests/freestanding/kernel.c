/* In: records of 64-bit words: a plan's code, or what one case fills its slots with and what the ordinary build makes of it.
 * Out: whether this build, without a C library, makes the same of it. The words are those of tape.c. */
#include "kernel.h"
#include "run/range.h"

enum { MOST_WORDS = 1 << 18, MOST_BYTES = 1 << 22 };

static int64_t words[MOST_WORDS];
static _Alignas(16) unsigned char bytes[MOST_BYTES];
static uint32_t taken; /* of bytes */

static Code code;
static Truth *truths;
static Interval *slots;

#ifdef __wasm__
/* Debian's 128-bit division for wasm32 was built with the stack protector. */
uintptr_t __stack_chk_guard = 0x5111;
_Noreturn void __stack_chk_fail (void);
_Noreturn void __stack_chk_fail (void) { __builtin_trap (); }
#endif

/* Room for so many things, in the plan at hand. What is larger than any plan of the project ends the program. */
static void *take (uint32_t n, uint32_t size)
{
  void *room = bytes + taken;
  const uint64_t wanted = ((uint64_t) n * size + 15) & ~(uint64_t) 15;
  if (wanted > MOST_BYTES - taken)
    __builtin_trap ();
  taken += (uint32_t) wanted;
  return room;
}

static uint32_t *take_indices (const int64_t **at, uint32_t n)
{
  uint32_t *indices = take (n, sizeof *indices);
  for (uint32_t i = 0; i < n; i++)
    indices[i] = (uint32_t) * (*at)++;
  return indices;
}

static Step *take_steps (const int64_t **at, uint32_t n)
{
  Step *steps = take (n, sizeof *steps);
  for (uint32_t i = 0; i < n; i++, *at += 5)
    steps[i] = (Step) {
      (uint8_t) (*at)[0], (uint32_t) (*at)[1], (uint32_t) (*at)[2], (uint32_t) (*at)[3], (*at)[4],
    };
  return steps;
}

static Term *take_terms (const int64_t **at, uint32_t n)
{
  Term *terms = take (n, sizeof *terms);
  for (uint32_t i = 0; i < n; i++, *at += 2)
    terms[i] = (Term) { (uint32_t) (*at)[0], (*at)[1] };
  return terms;
}

static Uses take_uses (const int64_t **at, uint32_t n)
{
  Uses uses = { .first = take_indices (at, n + 1) };
  uses.by = take (uses.first[n], sizeof *uses.by);
  for (uint32_t i = 0; i < uses.first[n]; i++, *at += 2)
    uses.by[i] = (Use) { (uint32_t) (*at)[0], (*at)[1] };
  return uses;
}

static uint8_t *take_polarity (const int64_t **at, uint32_t n)
{
  uint8_t *polarity = take (n, 1);
  for (uint32_t i = 0; i < n; i++)
    polarity[i] = (uint8_t) * (*at)++;
  return polarity;
}

static void take_code (const int64_t *at)
{
  taken = 0;
  code = (Code) { .n_steps = (uint32_t) at[0],
                  .n_terms = (uint32_t) at[1],
                  .n_inputs = (uint32_t) at[2],
                  .n_tiers = (uint32_t) at[3],
                  .n_spans = (uint32_t) at[4],
                  .n_slots = (uint32_t) at[5],
                  .n_mixed = (uint32_t) at[6],
                  .n_asked = (uint32_t) at[7] };
  at += 8;
  code.steps = take_steps (&at, code.n_steps);
  code.terms = take_terms (&at, code.n_terms);
  code.inputs = take_indices (&at, code.n_inputs);
  code.tiers = take_indices (&at, code.n_tiers);
  code.spans = take_indices (&at, code.n_spans);
  code.asked = take_indices (&at, code.n_asked);
  code.polarity = take_polarity (&at, code.n_slots);
  code.summed = take_uses (&at, code.n_slots);
  truths = take (code.n_steps, sizeof *truths);
  slots = take (code.n_slots, sizeof *slots);
}

/* Slots, then what comes out: floor, ceiling, exact, the truth of each step. */
static bool agrees (const int64_t *at)
{
  for (uint32_t i = 0; i < code.n_slots; i++, at += 2)
    slots[i] = (Interval) { at[0], at[1] };
  Ranks ranks;
  const bool exact = range_find (&code, slots, truths, &ranks);
  bool same = at[0] == ranks.floor && at[1] == ranks.ceiling && at[2] == exact;
  at += 3;
  for (uint32_t i = 0; i < code.n_steps; i++)
    same = same && at[i] == (int64_t) truths[i];
  return same;
}

int64_t *kernel_words (void) { return words; }

uint32_t kernel_room (void) { return MOST_WORDS; }

uint32_t kernel_take (uint32_t kind)
{
  switch (kind) {
  case RECORD_PLAN: take_code (words); return KERNEL_TAKEN;
  case RECORD_CASE: return agrees (words) ? KERNEL_AGREES : KERNEL_DIFFERS;
  default: return KERNEL_UNKNOWN;
  }
}
