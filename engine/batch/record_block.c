/* Plain records in, out comes for each what is known of those that come to the same. Records of one offence, region and stretch of
 * time are a group, which differ in facts alone: their values stand in columns, and a lot of them is decided at once. */
#include "batch/record_block.h"
#include <string.h>
#include "batch/law_stretches.h"
#include "batch/row_group.h"

/* To lay a law for columns takes as long as to decide some ten records one by one. */
enum { KEPT_GROUPS = 24, LEAST_ROWS = 8 };

typedef struct {
  Known *known;
  BlockOwn own;
  guint at; /* among the rows of its group */
  const RowGroup *group;
} BlockRow;

/* Where the facts of the last records lie. */
typedef struct {
  const RowGroup *group; /* NULL: there were none */
  guint n, notes;        /* facts; those that its offence never asks for */
  guint *slots;
  Stack **stacks;
  guint64 rows[LOT_WORDS]; /* these records, which their stacks are not told of yet */
} BlockLayout;

struct RecordBlock {
  const Program *program;
  ToldWish wish;
  Verdict *verdict; /* room to choose laws in */
  Calendar *calendar;
  GPtrArray *groups; /* of RowGroup */
  RowGroup *last;    /* that a record was put into; NULL: none */
  const char *asked; /* the offence of the last record; only compared */
  gboolean has_law;  /* of it */
  GPtrArray *stacks; /* of Stack: those of the lot, then those that are free */
  guint n_stacks;
  gboolean ranged; /* one of them takes ranges */
  Stack **by_slot; /* those of the lot; NULL: none */
  BlockLayout layout;
  Arena *room; /* for the columns of a group */
  guint64 lot;
  BlockRow rows[LOT_ROWS];
  RowKind kinds[LOT_ROWS];
};

/* ---- groups ---- */

RecordBlock *block_new (const Program *program, ToldWish wish)
{
  RecordBlock *block = g_new0 (RecordBlock, 1);
  block->program = program;
  block->wish = wish;
  block->verdict = verdict_new_single ();
  block->calendar = calendar_new (program);
  block->groups = g_ptr_array_new_with_free_func (group_free);
  block->stacks = g_ptr_array_new_with_free_func (stack_free);
  block->room = arena_new ();
  block->by_slot = g_new0 (Stack *, program->n_facts + 1);
  block->layout.slots = g_new (guint, program->n_facts + 1);
  block->layout.stacks = g_new (Stack *, program->n_facts + 1);
  return block;
}

void block_free (RecordBlock *block)
{
  if (block == NULL)
    return;
  g_ptr_array_unref (block->groups);
  g_ptr_array_unref (block->stacks);
  calendar_free (block->calendar);
  verdict_free (block->verdict);
  arena_free (block->room);
  g_free (block->by_slot);
  g_free (block->layout.slots);
  g_free (block->layout.stacks);
  g_free (block);
}

/* Those that were not worth laying go, and where many were, those that the last lot had nothing of. */
static void forget_groups (RecordBlock *block)
{
  for (guint i = block->groups->len; i > 0; i--) {
    const RowGroup *group = g_ptr_array_index (block->groups, i - 1);
    if (!group->laid || (block->groups->len > KEPT_GROUPS && group->lot != block->lot))
      g_ptr_array_remove_index_fast (block->groups, i - 1);
  }
  if (block->groups->len > KEPT_GROUPS)
    g_ptr_array_set_size (block->groups, 0);
}

void block_clear (RecordBlock *block)
{
  forget_groups (block);
  for (guint i = 0; i < block->groups->len; i++)
    ((RowGroup *) g_ptr_array_index (block->groups, i))->n = 0;
  for (guint i = 0; i < block->n_stacks; i++)
    block->by_slot[((const Stack *) g_ptr_array_index (block->stacks, i))->slot] = NULL;
  block->n_stacks = 0;
  block->ranged = FALSE;
  block->last = NULL;
  block->layout.group = NULL;
  memset (block->layout.rows, 0, sizeof block->layout.rows);
  block->lot++;
  memset (block->rows, 0, sizeof block->rows);
}

/* A case that says what the group has in common, on the days of the record. */
static Case *case_like (const PlainRecord *record)
{
  const Charge charge = { .offence = record->offence, .defendant = -1 };
  Case *like = case_new ();
  like->region = record->region;
  like->complete = record->complete;
  like->conduct_from = interval_point (record->from);
  like->conduct_to = interval_point (record->to);
  if (record->decided > 0)
    like->decided = interval_point (record->decided);
  g_array_append_val (like->charges, charge);
  return like;
}

static Common common_of (RecordBlock *block, const PlainRecord *record)
{
  const char *offence = record->offence;
  const gboolean one_day = record->from == record->to;
  const guint from = calendar_stretch (block->calendar, offence, record->from);
  return (Common) { .offence = offence,
                    .region = record->region,
                    .from = from,
                    .to = one_day ? from : calendar_stretch (block->calendar, offence, record->to),
                    .decided =
                        record->decided == 0 ? G_MAXUINT : calendar_stretch (block->calendar, offence, record->decided),
                    .complete = record->complete,
                    .one_day = one_day };
}

static gboolean are_common (const Common *a, const Common *b)
{
  return a->offence == b->offence && a->region == b->region && a->from == b->from && a->to == b->to &&
         a->decided == b->decided && !a->complete == !b->complete && a->one_day == b->one_day;
}

static RowGroup *group_new (RecordBlock *block, const Common *common, const PlainRecord *record)
{
  RowGroup *group = g_new0 (RowGroup, 1);
  group->common = *common;
  group->first = *record;
  group->used = calendar_uses (block->calendar, record->offence);
  g_ptr_array_add (block->groups, group);
  return group;
}

static void group_lay (RecordBlock *block, RowGroup *group)
{
  group->laid = TRUE;
  group->like = case_like (&group->first);
  group->kinds = row_kinds_new (block->program, group->like, block->wish.items, &block->verdict->work);
  if (block->wish.items && group->kinds != NULL)
    group->items = items_told_new (block->program, group->kinds, &block->wish, group->first.region);
  group->known = known_kinds_new ();
}

static RowGroup *find_group (RecordBlock *block, const PlainRecord *record)
{
  const Common common = common_of (block, record);
  if (block->last != NULL && are_common (&block->last->common, &common))
    return block->last;
  for (guint i = 0; i < block->groups->len; i++) {
    RowGroup *group = g_ptr_array_index (block->groups, i);
    if (are_common (&group->common, &common))
      return group;
  }
  return group_new (block, &common, record);
}

/* ---- rows ---- */

static Stack *stack_begin (RecordBlock *block, guint slot)
{
  if (block->n_stacks == block->stacks->len)
    g_ptr_array_add (block->stacks, g_new0 (Stack, 1));
  Stack *stack = g_ptr_array_index (block->stacks, block->n_stacks++);
  stack->slot = slot;
  stack->ranged = FALSE;
  memset (stack->stated, 0, sizeof stack->stated);
  block->by_slot[slot] = stack;
  return stack;
}

/* Tells the stacks which records state their facts. */
static void leave_layout (BlockLayout *layout)
{
  for (guint i = 0; layout->group != NULL && i < layout->n; i++)
    for (guint word = 0; word < LOT_WORDS; word++)
      layout->stacks[i]->stated[word] |= layout->rows[word];
  memset (layout->rows, 0, sizeof layout->rows);
  layout->group = NULL;
}

/* Records state much the same facts: where these lie is made out once. */
static void lay_facts (RecordBlock *block, const RowGroup *group, const PlainRecord *record)
{
  BlockLayout *layout = &block->layout;
  leave_layout (layout);
  layout->group = group;
  layout->n = record->n;
  layout->notes = 0;
  for (guint i = 0; i < record->n; i++) {
    const guint slot = record->slots[i];
    layout->slots[i] = slot;
    layout->stacks[i] = block->by_slot[slot] != NULL ? block->by_slot[slot] : stack_begin (block, slot);
    layout->notes += !group->used[slot];
  }
}

static gboolean is_laid (const BlockLayout *layout, const RowGroup *group, const PlainRecord *record)
{
  return layout->group == group && layout->n == record->n &&
         memcmp (layout->slots, record->slots, record->n * sizeof *record->slots) == 0;
}

static void add_facts (BlockLayout *layout, guint row, const PlainRecord *record)
{
  const guint n = record->n;
  const Interval *values = record->values;
  Stack *const *stacks = layout->stacks;
  layout->rows[row / 64] |= G_GUINT64_CONSTANT (1) << row % 64;
  for (guint i = 0; i < n; i++)
    stacks[i]->lo[row] = values[i].lo;
}

static void add_greatest (Stack *const *stacks, guint row, const PlainRecord *record)
{
  for (guint i = 0; i < record->n; i++)
    if (stacks[i]->ranged)
      stacks[i]->hi[row] = record->values[i].hi;
}

static void take_ranges (RecordBlock *block, const PlainRecord *record)
{
  Stack *const *stacks = block->layout.stacks;
  block->ranged = TRUE;
  for (guint i = 0; i < record->n; i++)
    if (record->values[i].lo != record->values[i].hi && !stacks[i]->ranged)
      stack_take_ranges (stacks[i]);
}

static gboolean has_unused (const RowGroup *group, const PlainRecord *record)
{
  for (guint i = 0; i < record->n; i++)
    if (record->values[i].lo > 0 && !group->used[record->slots[i]])
      return TRUE;
  return FALSE;
}

/* Records of one offence mostly follow each other. */
static gboolean has_law (RecordBlock *block, const char *offence)
{
  if (block->asked != offence) {
    block->asked = offence;
    block->has_law = program_has (block->program, lawbook_offence (block->program->law, offence)->stated);
  }
  return block->has_law;
}

void block_add (RecordBlock *block, guint row, const PlainRecord *record)
{
  RowGroup *group = has_law (block, record->offence) ? find_group (block, record) : NULL;
  if (group == NULL || (group->laid && group->kinds == NULL))
    return;
  block->last = group;
  group->lot = block->lot;
  group->rows[group->n++] = (guint16) row;
  if (!is_laid (&block->layout, group, record))
    lay_facts (block, group, record);
  if (record->ranged)
    take_ranges (block, record);
  add_facts (&block->layout, row, record);
  if (block->ranged)
    add_greatest (block->layout.stacks, row, record);
  const guint notes = block->layout.notes;
  const BlockOwn own = { record->id, notes, notes > 0 && has_unused (group, record) };
  block->rows[row] = (BlockRow) { NULL, own, group->n - 1, group };
}

/* ---- deciding ---- */

static gboolean is_apart (const RowGroup *group, guint at)
{
  return (group->apart[at / 64] >> at % 64 & 1) != 0 || (group->items != NULL && !items_told_is (group->items, at));
}

static void note_kinds (RecordBlock *block, const RowGroup *group)
{
  for (guint i = 0; i < group->n; i++)
    if (!is_apart (group, i))
      block->rows[group->rows[i]].known = known_of_kind (group->known, &block->kinds[i]);
}

static void decide_group (RecordBlock *block, RowGroup *group, RowFact *facts)
{
  guint n_facts = 0;
  memset (group->apart, 0, sizeof group->apart);
  arena_clear (block->room);
  if (group->items != NULL)
    items_told_begin (group->items);
  for (guint i = 0; i < block->n_stacks; i++) {
    Stack *stack = g_ptr_array_index (block->stacks, i);
    const guint n_stated = group_count (group, stack);
    if (n_stated == 0)
      continue;
    facts[n_facts++] = (RowFact) { stack->slot, group_column (group, stack, n_stated, block->room) };
    if (group->items != NULL)
      items_told_column (group->items, stack->slot, stack->lo);
  }
  row_kinds_decide (group->kinds, facts, n_facts, group->n, block->kinds);
  note_kinds (block, group);
}

void block_decide (RecordBlock *block)
{
  g_autofree RowFact *facts = g_new (RowFact, block->n_stacks + 1);
  leave_layout (&block->layout);
  for (guint i = 0; i < block->groups->len; i++) {
    RowGroup *group = g_ptr_array_index (block->groups, i);
    if (!group->laid && group->n >= LEAST_ROWS)
      group_lay (block, group);
    if (group->n > 0 && group->kinds != NULL)
      decide_group (block, group, facts);
  }
}

Known *block_known (const RecordBlock *block, guint row, BlockOwn *ret)
{
  *ret = block->rows[row].own;
  return block->rows[row].known;
}

const ItemsTold *block_items (const RecordBlock *block, guint row, gboolean *ret_left)
{
  const BlockRow *of = &block->rows[row];
  *ret_left = items_told_find (of->group->items, (ToldRow) { of->at, row });
  return of->group->items;
}
