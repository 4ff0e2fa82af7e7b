/* In: an image; then records of 64-bit words: a plan's code, or what one case fills its slots with and what the ordinary build makes
 * of it. Out: whether this build, without a C library, finds that code in the image and makes the same of the case. The words are
 * those of tape.c. */
#include "kernel.h"
#include <string.h>
#include "image/reader/image_code.h"
#include "run/range.h"

enum { MOST_WORDS = 1 << 18, MOST_BYTES = 1 << 22, MOST_IMAGE = 1 << 25, MOST_PARTS = 1 << 10 };

static int64_t words[MOST_WORDS];
static _Alignas(16) unsigned char bytes[MOST_BYTES];
static uint32_t taken; /* of bytes */

static _Alignas(IMAGE_ALIGN) uint8_t image[MOST_IMAGE];
static ImagePlans parts[MOST_PARTS];
static uint32_t n_parts;

static Code code;
static Truth *truths;
static Interval *slots;

#ifdef __wasm__
/* Debian's 128-bit division for wasm32 was built with the stack protector. */
uintptr_t __stack_chk_guard = 0x5111;
_Noreturn void __stack_chk_fail (void);
_Noreturn void __stack_chk_fail (void) { __builtin_trap (); }

/* What a compiler may ask for by itself, and every machine but this one brings along. */
void *memcpy (void *to, const void *from, size_t n)
{
  for (size_t i = 0; i < n; i++)
    ((unsigned char *) to)[i] = ((const unsigned char *) from)[i];
  return to;
}

void *memset (void *to, int value, size_t n)
{
  for (size_t i = 0; i < n; i++)
    ((unsigned char *) to)[i] = (unsigned char) value;
  return to;
}

int memcmp (const void *a, const void *b, size_t n)
{
  const unsigned char *one = a, *other = b;
  for (size_t i = 0; i < n; i++)
    if (one[i] != other[i])
      return one[i] < other[i] ? -1 : 1;
  return 0;
}
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

static SlotWord *take_words (const int64_t **at, uint32_t n)
{
  SlotWord *words = take (n, sizeof *words);
  for (uint32_t i = 0; i < n; i++, *at += 2)
    words[i] = (SlotWord) { (uint64_t) (*at)[0], (uint32_t) (*at)[1] };
  return words;
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
                  .n_asked = (uint32_t) at[7],
                  .n_words = (uint32_t) at[8],
                  .n_seats = (uint32_t) at[9] };
  at += 10;
  code.steps = take_steps (&at, code.n_steps);
  code.terms = take_terms (&at, code.n_terms);
  code.inputs = take_indices (&at, code.n_inputs);
  code.tiers = take_indices (&at, code.n_tiers);
  code.spans = take_indices (&at, code.n_spans);
  code.asked = take_indices (&at, code.n_asked);
  code.words = take_words (&at, code.n_words);
  code.polarity = take_polarity (&at, code.n_seats);
  code.summed = take_uses (&at, code.n_seats);
  truths = take (code.n_steps, sizeof *truths);
  slots = take (code.n_slots, sizeof *slots);
}

/* ---- the image ---- */

static bool are_same_steps (const Code *a, const Code *b)
{
  for (uint32_t i = 0; i < a->n_steps; i++) {
    const Step *one = &a->steps[i], *other = &b->steps[i];
    if (one->code != other->code || one->need != other->need || one->first != other->first ||
        one->count != other->count || one->bound != other->bound)
      return false;
  }
  for (uint32_t i = 0; i < a->n_terms; i++)
    if (a->terms[i].slot != b->terms[i].slot || a->terms[i].weight != b->terms[i].weight)
      return false;
  return true;
}

static bool are_same (const uint32_t *a, const uint32_t *b, uint32_t n)
{
  for (uint32_t i = 0; i < n; i++)
    if (a[i] != b[i])
      return false;
  return true;
}

static bool are_same_uses (const Code *a, const Code *b)
{
  if (a->n_seats != b->n_seats || !are_same (a->summed.first, b->summed.first, a->n_seats + 1))
    return false;
  for (uint32_t i = 0; i < a->n_words; i++)
    if (a->words[i].used != b->words[i].used || a->words[i].before != b->words[i].before)
      return false;
  for (uint32_t i = 0; i < a->summed.first[a->n_seats]; i++)
    if (a->summed.by[i].step != b->summed.by[i].step || a->summed.by[i].weight != b->summed.by[i].weight)
      return false;
  for (uint32_t i = 0; i < a->n_seats; i++)
    if (a->polarity[i] != b->polarity[i])
      return false;
  return true;
}

static bool is_same_code (const Code *a, const Code *b)
{
  return a->n_steps == b->n_steps && a->n_terms == b->n_terms && a->n_inputs == b->n_inputs &&
         a->n_tiers == b->n_tiers && a->n_spans == b->n_spans && a->n_slots == b->n_slots && a->n_mixed == b->n_mixed &&
         a->n_asked == b->n_asked && are_same_steps (a, b) && are_same (a->inputs, b->inputs, a->n_inputs) &&
         are_same (a->tiers, b->tiers, a->n_tiers) && are_same (a->spans, b->spans, a->n_spans) &&
         are_same (a->asked, b->asked, a->n_asked) && are_same_uses (a, b);
}

/* The code of the tape as the image has it, which decides from here on. */
static bool find_code (void)
{
  for (uint32_t part = 0; part < n_parts; part++)
    for (uint32_t i = 0; i < image_plans_size (&parts[part]); i++) {
      Code stored;
      if (image_code (&parts[part], i, &stored) && is_same_code (&code, &stored)) {
        code = stored;
        return true;
      }
    }
  return false;
}

/* How many plans the part has, all of which can be read. */
static bool open_part (const ImagePlans *plans, uint32_t *n)
{
  for (uint32_t i = 0; i < image_plans_size (plans); i++) {
    Code stored;
    if (!image_code (plans, i, &stored))
      return false;
    (*n)++;
  }
  return true;
}

uint8_t *kernel_image (void) { return image; }

uint32_t kernel_image_room (void) { return MOST_IMAGE; }

uint32_t kernel_open (uint32_t length)
{
  ImageIndex index;
  uint32_t n = 0;
  n_parts = 0;
  if (length > MOST_IMAGE || !image_codes_begin (image, length, &index) || index.head->n_parts > MOST_PARTS)
    return 0;
  for (uint32_t part = 0; part < index.head->n_parts; part++)
    if (!image_plans (&index, image, part, &parts[part]) || !open_part (&parts[part], &n))
      return 0;
  n_parts = index.head->n_parts;
  return n;
}

/* ---- records ---- */

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
  case RECORD_PLAN: take_code (words); return find_code () ? KERNEL_TAKEN : KERNEL_DIFFERS;
  case RECORD_CASE: return agrees (words) ? KERNEL_AGREES : KERNEL_DIFFERS;
  default: return KERNEL_UNKNOWN;
  }
}
