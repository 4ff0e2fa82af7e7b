/* In: a code laid for columns, and columns of values. Out: for each row its ranks and the truth of what is wanted.
 * Sums are added up row beside row; each figure that one is compared with gives 64 rows a word of bits, and everything above
 * that is and, or, not and count of such words. Sums and figures have 62 bits, so that the sign of what lies between them fits. */
#include "run/columns.h"
#include "run/range.h"

enum { WORD = 64 };

typedef struct {
  const ColumnCode *code;
  const Column *columns;
  uint32_t n, n_words;
  ColumnRoom *room;
} RowBlock;

/* ---- rows that are run by themselves ---- */

static bool is_within (int64_t value, int64_t limit) { return value <= limit && value >= -limit; }

static void set_all_apart (const RowBlock *block)
{
  for (uint32_t i = 0; i < block->n; i++)
    block->room->apart[i / WORD] |= UINT64_C (1) << i % WORD;
}

/* All values or'ed together: none is above that, and one below nought makes it great. */
static uint64_t join (const int64_t *values, uint32_t n)
{
  uint64_t a = 0, b = 0, c = 0, d = 0;
  uint32_t i = 0;
  for (; i + 4 <= n; i += 4) {
    a |= (uint64_t) values[i];
    b |= (uint64_t) values[i + 1];
    c |= (uint64_t) values[i + 2];
    d |= (uint64_t) values[i + 3];
  }
  for (; i < n; i++)
    a |= (uint64_t) values[i];
  return a | b | c | d;
}

static void find_too_great (const RowBlock *block, const int64_t *values, int64_t limit)
{
  if (join (values, block->n) <= (uint64_t) limit)
    return;
  for (uint32_t i = 0; i < block->n; i++)
    block->room->apart[i / WORD] |= (uint64_t) !is_within (values[i], limit) << i % WORD;
}

static void find_open (const RowBlock *block, const Column *column)
{
  for (uint32_t i = 0; i < block->n; i++)
    block->room->apart[i / WORD] |= (uint64_t) (column->lo[i] != column->hi[i]) << i % WORD;
}

static void find_apart (const RowBlock *block)
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

static uint64_t *bits_of_mark (const RowBlock *block, uint32_t mark)
{
  return block->room->bits + (uint64_t) mark * BLOCK_WORDS;
}

static uint64_t *bits_of_step (const RowBlock *block, uint32_t step)
{
  return bits_of_mark (block, block->code->n_marks + step);
}

/* Eight bytes of 0 or 1 as eight bits: each is moved to its place at the top, and all else falls out above or stays below. */
static uint64_t gather (const uint8_t *bytes)
{
  const uint64_t eight = (uint64_t) bytes[0] | (uint64_t) bytes[1] << 8 | (uint64_t) bytes[2] << 16 |
                         (uint64_t) bytes[3] << 24 | (uint64_t) bytes[4] << 32 | (uint64_t) bytes[5] << 40 |
                         (uint64_t) bytes[6] << 48 | (uint64_t) bytes[7] << 56;
  return eight * UINT64_C (0x0102040810204080) >> 56;
}

/* Which of 64 values are at least `least`: the sign of the difference tells. */
static uint64_t reached (const uint64_t *restrict values, uint64_t least)
{
  uint8_t is_below[WORD];
  uint64_t below = 0;
  for (uint32_t i = 0; i < WORD; i++)
    is_below[i] = (uint8_t) ((values[i] - least) >> 63);
  for (uint32_t i = 0; i < WORD; i += 8)
    below |= gather (is_below + i) << i;
  return ~below;
}

/* Marks 64 rows of a value. */
static void mark_word (const RowBlock *block, const ColumnValue *value, uint32_t word, const uint64_t *values)
{
  for (uint32_t i = 0; i < value->n_marks; i++) {
    const uint32_t mark = value->first_mark + i;
    bits_of_mark (block, mark)[word] = reached (values, (uint64_t) block->code->marks[mark]);
  }
}

/* ---- sums, 64 rows at a time; they wrap where a row is run by itself, and nowhere else ---- */

enum { FOUR = 4 };

static void set_word (uint64_t *sum, uint64_t all)
{
  for (uint32_t i = 0; i < WORD; i++)
    sum[i] = all;
}

static void add_word (uint64_t *restrict sum, const uint64_t *restrict values, uint64_t weight)
{
  if (weight == 1)
    for (uint32_t i = 0; i < WORD; i++)
      sum[i] += values[i];
  else
    for (uint32_t i = 0; i < WORD; i++)
      sum[i] += weight * values[i];
}

static void add_four (uint64_t *restrict sum, const uint64_t *const *values, uint64_t weight)
{
  const uint64_t *restrict a = values[0], *restrict b = values[1], *restrict c = values[2], *restrict d = values[3];
  if (weight == 1)
    for (uint32_t i = 0; i < WORD; i++)
      sum[i] += a[i] + b[i] + c[i] + d[i];
  else
    for (uint32_t i = 0; i < WORD; i++)
      sum[i] += weight * (a[i] + b[i] + c[i] + d[i]);
}

/* 64 values of a column; where it has not so many any more, `room` with those that there are. */
static const uint64_t *word_of (const RowBlock *block, const Column *column, uint32_t word, uint64_t *room)
{
  const uint64_t *values = (const uint64_t *) column->lo + word * WORD;
  const uint32_t n = block->n - word * WORD;
  if (n >= WORD)
    return values;
  for (uint32_t i = 0; i < WORD; i++)
    room[i] = i < n ? values[i] : 0;
  return room;
}

/* The first terms that are columns of one weight, four at most; what all rows share is added by itself. */
static uint32_t take_terms (const RowBlock *block, const Term *terms, uint32_t n, const Column **ret)
{
  uint32_t taken = 0;
  while (taken < n && taken < FOUR && terms[taken].weight == terms[0].weight) {
    ret[taken] = &block->columns[terms[taken].slot];
    if (ret[taken]->lo == NULL)
      break;
    taken++;
  }
  return taken;
}

static void sum_word (const RowBlock *block, const ColumnValue *value, uint32_t word, uint64_t *sum)
{
  const Term *terms = block->code->terms + value->first_term;
  uint64_t room[FOUR][WORD];
  uint32_t i = 0;
  while (i < value->n_terms) {
    const Column *columns[FOUR];
    const uint64_t *values[FOUR];
    const uint32_t n = take_terms (block, terms + i, value->n_terms - i, columns);
    for (uint32_t j = 0; j < n; j++)
      values[j] = word_of (block, columns[j], word, room[j]);
    if (n == FOUR)
      add_four (sum, values, (uint64_t) terms[i].weight);
    for (uint32_t j = 0; j < n && n < FOUR; j++)
      add_word (sum, values[j], (uint64_t) terms[i].weight);
    i += n > 0 ? n : 1;
  }
}

/* What all rows share of a sum. Returns: whether that is all of it. */
static bool sum_shared (const RowBlock *block, const ColumnValue *value, uint64_t *ret)
{
  bool whole = true;
  *ret = 0;
  for (uint32_t i = 0; i < value->n_terms; i++) {
    const Term *term = &block->code->terms[value->first_term + i];
    const Column *column = &block->columns[term->slot];
    whole = whole && column->lo == NULL;
    *ret += column->lo != NULL ? 0 : (uint64_t) term->weight * (uint64_t) column->all.lo;
  }
  return whole;
}

static void mark_value (const RowBlock *block, const ColumnValue *value)
{
  const Term *term = &block->code->terms[value->first_term];
  uint64_t sum[WORD], shared;
  const bool whole = sum_shared (block, value, &shared), single = value->n_terms == 1 && term->weight == 1;
  for (uint32_t word = 0; word < block->n_words; word++) {
    if (single && !whole) { /* nothing to add up */
      mark_word (block, value, word, word_of (block, &block->columns[term->slot], word, sum));
      continue;
    }
    set_word (sum, shared);
    if (!whole)
      sum_word (block, value, word, sum);
    mark_word (block, value, word, sum);
  }
}

/* ---- steps ---- */

static void count_any (const RowBlock *block, const ColumnStep *step, uint64_t *bits)
{
  for (uint32_t i = 0; i < step->count; i++) {
    const uint64_t *input = bits_of_step (block, block->code->inputs[step->first + i]);
    for (uint32_t j = 0; j < block->n_words; j++)
      bits[j] = i == 0 ? input[j] : bits[j] | input[j];
  }
}

static void count_all (const RowBlock *block, const ColumnStep *step, uint64_t *bits)
{
  for (uint32_t i = 0; i < step->count; i++) {
    const uint64_t *input = bits_of_step (block, block->code->inputs[step->first + i]);
    for (uint32_t j = 0; j < block->n_words; j++)
      bits[j] = i == 0 ? input[j] : bits[j] & input[j];
  }
}

enum { MOST_PLANES = 32 };

/* How many inputs hold, in each row: a number whose binary digits lie in planes. */
static void count_inputs (const RowBlock *block, const ColumnStep *step, uint32_t word, uint64_t *planes)
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

static void count (const RowBlock *block, const ColumnStep *step, uint64_t *bits)
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

static void set (const RowBlock *block, uint64_t *bits, uint64_t all)
{
  for (uint32_t i = 0; i < block->n_words; i++)
    bits[i] = all;
}

/* The bits of `from`, or those that it has not. */
static void copy (const RowBlock *block, uint64_t *bits, const uint64_t *from, bool turned)
{
  for (uint32_t i = 0; i < block->n_words; i++)
    bits[i] = turned ? ~from[i] : from[i];
}

static void run_step (const RowBlock *block, uint32_t index)
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

/* Eight bits as eight bytes of 0 or 1, the first the lowest. */
static uint64_t spread (uint64_t bits)
{
  const uint64_t alone = ((bits & 0xFF) * UINT64_C (0x0101010101010101)) & UINT64_C (0x8040201008040201);
  return ((alone + UINT64_C (0x7F7F7F7F7F7F7F7F)) | alone) >> 7 & UINT64_C (0x0101010101010101);
}

static void set_ranks (const RowBlock *block)
{
  ColumnRoom *room = block->room;
  for (uint32_t i = 0; i < block->n_words * WORD; i += 8) {
    uint64_t ranks = 0; /* of eight rows, a byte each */
    for (uint32_t tier = 0; tier < block->code->n_tiers; tier++)
      ranks += spread (bits_of_step (block, block->code->tiers[tier])[i / WORD] >> i % WORD);
    for (uint32_t j = 0; j < 8; j++)
      room->floor[i + j] = room->ceiling[i + j] = (uint8_t) (ranks >> 8 * j);
  }
}

static void set_wanted (const RowBlock *block)
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

static void run_apart (const RowBlock *block, uint32_t row)
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

static void run_all_apart (const RowBlock *block)
{
  for (uint32_t i = 0; i < block->n_words; i++) {
    block->room->inexact[i] = 0;
    for (uint64_t left = block->room->apart[i]; left != 0; left &= left - 1)
      run_apart (block, i * WORD + (uint32_t) __builtin_ctzll (left));
  }
}

void columns_run (const ColumnCode *code, const Column *columns, uint32_t n, ColumnRoom *room)
{
  const RowBlock block = { code, columns, n, (n + WORD - 1) / WORD, room };
  find_apart (&block);
  for (uint32_t i = 0; i < code->n_values; i++)
    mark_value (&block, &code->values[i]);
  for (uint32_t i = 0; i < code->n_steps; i++)
    run_step (&block, i);
  set_ranks (&block);
  set_wanted (&block);
  run_all_apart (&block);
}
