/* In: a code laid for columns, and columns of values. Out: for each row its ranks and the truth of what is wanted.
 * Sums are added up row beside row; each figure that one is compared with gives 64 rows a word of bits, and everything above
 * that is and, or, not and count of such words. Values are offset by 2^63, so that they compare as they do without a sign. */
#include "run/columns.h"
#include "run/range.h"

#define OFFSET (UINT64_C (1) << 63)

enum { WORD = 64 };

typedef struct {
  const ColumnCode *code;
  const Column *columns;
  uint32_t n, n_words;
  ColumnRoom *room;
} Block;

/* ---- rows that are run by themselves ---- */

static bool is_within (int64_t value, int64_t limit) { return value <= limit && value >= -limit; }

static void set_all_apart (const Block *block)
{
  for (uint32_t i = 0; i < block->n; i++)
    block->room->apart[i / WORD] |= UINT64_C (1) << i % WORD;
}

static void find_too_great (const Block *block, const int64_t *values, int64_t limit)
{
  uint64_t all = 0; /* no value is above it, and one below nought makes it great */
  for (uint32_t i = 0; i < block->n; i++)
    all |= (uint64_t) values[i];
  if (all <= (uint64_t) limit)
    return;
  for (uint32_t i = 0; i < block->n; i++)
    block->room->apart[i / WORD] |= (uint64_t) !is_within (values[i], limit) << i % WORD;
}

static void find_open (const Block *block, const Column *column)
{
  for (uint32_t i = 0; i < block->n; i++)
    block->room->apart[i / WORD] |= (uint64_t) (column->lo[i] != column->hi[i]) << i % WORD;
}

static void find_apart (const Block *block)
{
  for (uint32_t i = 0; i < BLOCK_WORDS; i++)
    block->room->apart[i] = 0;
  for (uint32_t i = 0; i < block->code->n_needed; i++) {
    const ColumnSlot *slot = &block->code->slots[i];
    const Column *column = &block->columns[slot->slot];
    if (column->lo != NULL)
      find_too_great (block, column->lo, slot->limit);
    else if (!interval_is_point (column->all) || !is_within (column->all.lo, slot->limit))
      set_all_apart (block);
    if (column->lo != NULL && column->hi != NULL)
      find_open (block, column);
  }
}

/* ---- marks ---- */

static uint64_t *bits_of_mark (const Block *block, uint32_t mark)
{
  return block->room->bits + (uint64_t) mark * BLOCK_WORDS;
}

static uint64_t *bits_of_step (const Block *block, uint32_t step)
{
  return bits_of_mark (block, block->code->n_marks + step);
}

/* Which of 64 values with `offset` are at least `least`. */
static uint64_t reached (const uint64_t *values, uint64_t offset, uint64_t least)
{
  uint64_t below = 0;
  for (uint32_t i = WORD; i > 0; i--)
    below += below + (values[i - 1] + offset < least);
  return ~below;
}

static void mark_alike (const Block *block, const ColumnValue *value, uint64_t all)
{
  for (uint32_t i = 0; i < value->n_marks; i++) {
    const uint32_t mark = value->first_mark + i;
    uint64_t *bits = bits_of_mark (block, mark);
    for (uint32_t j = 0; j < block->n_words; j++)
      bits[j] = all >= (uint64_t) block->code->marks[mark] + OFFSET ? ~UINT64_C (0) : 0;
  }
}

/* `values`: as many as fill n_words; without the `offset`. */
static void mark_values (const Block *block, const ColumnValue *value, const uint64_t *values, uint64_t offset)
{
  for (uint32_t i = 0; i < value->n_marks; i++) {
    const uint32_t mark = value->first_mark + i;
    uint64_t *bits = bits_of_mark (block, mark);
    for (uint32_t j = 0; j < block->n_words; j++)
      bits[j] = reached (values + j * WORD, offset, (uint64_t) block->code->marks[mark] + OFFSET);
  }
}

/* Wraps where a row is run by itself; nowhere else, by its limit. */
static void add_column (uint64_t *restrict sum, const int64_t *restrict values, uint64_t weight, uint32_t n)
{
  for (uint32_t i = 0; i < n; i++)
    sum[i] += weight * (uint64_t) values[i];
}

static void mark_sum (const Block *block, const ColumnValue *value)
{
  const Term *terms = block->code->terms + value->first_term;
  uint64_t *sum = block->room->sum, all = OFFSET;
  uint32_t n_columns = 0;
  for (uint32_t i = 0; i < value->n_terms; i++)
    if (block->columns[terms[i].slot].lo == NULL)
      all += (uint64_t) terms[i].weight * (uint64_t) block->columns[terms[i].slot].all.lo;
    else
      n_columns++;
  if (n_columns == 0) {
    mark_alike (block, value, all);
    return;
  }
  if (value->n_terms == 1 && terms->weight == 1 && block->n % WORD == 0) { /* nothing to add up */
    mark_values (block, value, (const uint64_t *) block->columns[terms->slot].lo, OFFSET);
    return;
  }
  for (uint32_t i = 0; i < block->n_words * WORD; i++)
    sum[i] = all;
  for (uint32_t i = 0; i < value->n_terms; i++)
    if (block->columns[terms[i].slot].lo != NULL)
      add_column (sum, block->columns[terms[i].slot].lo, (uint64_t) terms[i].weight, block->n);
  mark_values (block, value, sum, 0);
}

/* ---- steps ---- */

static void count_any (const Block *block, const ColumnStep *step, uint64_t *bits)
{
  for (uint32_t i = 0; i < step->count; i++) {
    const uint64_t *input = bits_of_step (block, block->code->inputs[step->first + i]);
    for (uint32_t j = 0; j < block->n_words; j++)
      bits[j] = i == 0 ? input[j] : bits[j] | input[j];
  }
}

static void count_all (const Block *block, const ColumnStep *step, uint64_t *bits)
{
  for (uint32_t i = 0; i < step->count; i++) {
    const uint64_t *input = bits_of_step (block, block->code->inputs[step->first + i]);
    for (uint32_t j = 0; j < block->n_words; j++)
      bits[j] = i == 0 ? input[j] : bits[j] & input[j];
  }
}

enum { MOST_PLANES = 32 };

/* How many inputs hold, in each row: a number whose binary digits lie in planes. */
static void count_inputs (const Block *block, const ColumnStep *step, uint32_t word, uint64_t *planes)
{
  for (uint32_t i = 0; i < MOST_PLANES; i++)
    planes[i] = 0;
  for (uint32_t i = 0; i < step->count; i++) {
    uint64_t carry = bits_of_step (block, block->code->inputs[step->first + i])[word];
    for (uint32_t j = 0; j < MOST_PLANES && carry != 0; j++) {
      const uint64_t both = planes[j] & carry;
      planes[j] ^= carry;
      carry = both;
    }
  }
}

static uint64_t is_at_least (const uint64_t *planes, uint32_t need)
{
  uint64_t above = 0, equal = ~UINT64_C (0); /* by the digits so far */
  for (uint32_t i = MOST_PLANES; i > 0; i--)
    if (need >> (i - 1) & 1) {
      equal &= planes[i - 1];
    } else {
      above |= equal & planes[i - 1];
      equal &= ~planes[i - 1];
    }
  return above | equal;
}

static void count (const Block *block, const ColumnStep *step, uint64_t *bits)
{
  if (step->need == 1 && step->count > 0) {
    count_any (block, step, bits);
    return;
  }
  if (step->need == step->count && step->count > 0) {
    count_all (block, step, bits);
    return;
  }
  for (uint32_t i = 0; i < block->n_words; i++) {
    uint64_t planes[MOST_PLANES];
    count_inputs (block, step, i, planes);
    bits[i] = is_at_least (planes, step->need);
  }
}

static void set (const Block *block, uint64_t *bits, uint64_t all)
{
  for (uint32_t i = 0; i < block->n_words; i++)
    bits[i] = all;
}

/* The bits of `from`, or those that it has not. */
static void copy (const Block *block, uint64_t *bits, const uint64_t *from, bool turned)
{
  for (uint32_t i = 0; i < block->n_words; i++)
    bits[i] = turned ? ~from[i] : from[i];
}

static void run_step (const Block *block, uint32_t index)
{
  const ColumnStep *step = &block->code->steps[index];
  uint64_t *bits = bits_of_step (block, index);
  switch ((StepCode) step->code) {
  case STEP_NO: set (block, bits, 0); return;
  case STEP_YES: set (block, bits, ~UINT64_C (0)); return;
  case STEP_REACH: copy (block, bits, bits_of_mark (block, step->first), step->against); return;
  case STEP_COUNT: count (block, step, bits); return;
  case STEP_NOT: copy (block, bits, bits_of_step (block, step->first), true); return;
  case N_STEPS: return; /* there are no others */
  }
}

/* ---- what comes out ---- */

static void set_ranks (const Block *block)
{
  ColumnRoom *room = block->room;
  for (uint32_t i = 0; i < block->n; i++)
    room->floor[i] = 0;
  for (uint32_t tier = 0; tier < block->code->n_tiers; tier++) {
    const uint64_t *bits = bits_of_step (block, block->code->tiers[tier]);
    for (uint32_t i = 0; i < block->n; i++)
      room->floor[i] = (uint8_t) (room->floor[i] + (bits[i / WORD] >> i % WORD & 1));
  }
  for (uint32_t i = 0; i < block->n; i++)
    room->ceiling[i] = room->floor[i];
}

static void set_wanted (const Block *block)
{
  for (uint32_t i = 0; i < block->code->n_wanted; i++) {
    copy (block, block->room->yes + i * BLOCK_WORDS, bits_of_step (block, block->code->wanted[i]), false);
    set (block, block->room->open + i * BLOCK_WORDS, 0);
  }
}

static void set_bit (uint64_t *bits, uint32_t row, bool is)
{
  const uint64_t bit = UINT64_C (1) << row % WORD;
  bits[row / WORD] = is ? bits[row / WORD] | bit : bits[row / WORD] & ~bit;
}

static Interval column_at (const Column *column, uint32_t row)
{
  if (column->lo == NULL)
    return column->all;
  return (Interval) { column->lo[row], column->hi == NULL ? column->lo[row] : column->hi[row] };
}

static void run_apart (const Block *block, uint32_t row)
{
  ColumnRoom *room = block->room;
  const ColumnCode *code = block->code;
  for (uint32_t i = 0; i < code->n_slots; i++) {
    const Column *column = &block->columns[code->slots[i].slot];
    room->row[code->slots[i].slot] = column_at (column, row);
  }
  Ranks ranks;
  set_bit (room->inexact, row, !range_find (code->code, room->row, room->truths, &ranks));
  room->floor[row] = (uint8_t) ranks.floor;
  room->ceiling[row] = (uint8_t) ranks.ceiling;
  for (uint32_t i = 0; i < code->n_wanted; i++) {
    const Truth truth = room->truths[code->wanted_steps[i]];
    set_bit (room->yes + i * BLOCK_WORDS, row, truth == YES);
    set_bit (room->open + i * BLOCK_WORDS, row, truth == UNKNOWN);
  }
}

static void run_all_apart (const Block *block)
{
  for (uint32_t i = 0; i < block->n_words; i++) {
    block->room->inexact[i] = 0;
    for (uint64_t left = block->room->apart[i]; left != 0; left &= left - 1)
      run_apart (block, i * WORD + (uint32_t) __builtin_ctzll (left));
  }
}

void columns_run (const ColumnCode *code, const Column *columns, uint32_t n, ColumnRoom *room)
{
  const Block block = { code, columns, n, (n + WORD - 1) / WORD, room };
  find_apart (&block);
  for (uint32_t i = 0; i < code->n_values; i++)
    mark_sum (&block, &code->values[i]);
  for (uint32_t i = 0; i < code->n_steps; i++)
    run_step (&block, i);
  set_ranks (&block);
  set_wanted (&block);
  run_all_apart (&block);
}
