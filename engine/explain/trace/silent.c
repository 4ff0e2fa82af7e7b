/* In: the laws of one case after the other. Out: of which of their conditions the case says nothing.
 * Of dozens of facts a case speaks of a few. What hangs on none of them was traced before: what a condition comes to follows from the
 * slots below it, whatever case they are of. */
#include "explain/trace/silent.h"

enum { FEW = 2, MOST_KEPT = 8, BITS = 64 };

typedef struct {
  SilentLaw *law;
  const Plan *plan;
  guint *place;  /* of each slot in the list, counted from 1; 0: nothing hangs on it */
  guint64 *rows; /* of each step: what its truth hangs on */
} Laying;

static void law_free (gpointer data)
{
  SilentLaw *law = data;
  arena_free (law->arena);
  g_clear_pointer (&law->roots, g_hash_table_unref);
  g_free (law);
}

/* ---- what things hang on ---- */

static void mark (guint64 *bits, guint i) { bits[i / BITS] |= G_GUINT64_CONSTANT (1) << i % BITS; }

static void add_bits (const SilentLaw *law, guint64 *bits, const guint64 *more)
{
  for (guint i = 0; i < law->words; i++)
    bits[i] |= more[i];
}

static void add_terms (const Laying *laying, guint first, guint n, guint64 *bits)
{
  for (guint i = 0; i < n; i++)
    mark (bits, laying->place[plan_term (laying->plan, first + i)->slot] - 1);
}

static guint64 *row_of (const Laying *laying, guint step) { return laying->rows + (gsize) step * laying->law->words; }

/* A step hangs on what the steps before it do that it is made of. */
static void fill_row (const Laying *laying, guint index)
{
  const Step *step = plan_step (laying->plan, index);
  guint64 *row = row_of (laying, index);
  if (step->code == STEP_REACH)
    add_terms (laying, step->first, step->count, row);
  if (step->code == STEP_NOT)
    add_bits (laying->law, row, row_of (laying, step->first));
  for (guint i = 0; step->code == STEP_COUNT && i < step->count; i++)
    add_bits (laying->law, row, row_of (laying, laying->plan->code.inputs[step->first + i]));
}

static void lay_node (const Laying *laying, const Node *node, SilentNode *ret)
{
  SilentLaw *law = laying->law;
  ret->bits = arena_take (law->arena, law->words * sizeof *ret->bits);
  add_bits (law, ret->bits, row_of (laying, node->step));
  add_terms (laying, node->first_term, node->n_terms, ret->bits);
  add_terms (laying, node->first_divisor, node->n_divisors, ret->bits);
  if (node->hidden != 0)
    mark (ret->bits, laying->place[laying->plan->code.n_facts + node->hidden - 1] - 1);
  ret->children = arena_take (law->arena, node->children->len * sizeof *ret->children);
  for (guint i = 0; i < node->children->len; i++) {
    lay_node (laying, g_ptr_array_index (node->children, i), &ret->children[i]);
    add_bits (law, ret->bits, ret->children[i].bits);
  }
}

static void lay_root (const Laying *laying, const Node *node)
{
  if (node == NULL)
    return;
  SilentNode *root = arena_take (laying->law->arena, sizeof *root);
  lay_node (laying, node, root);
  g_hash_table_insert (laying->law->roots, (gpointer) node, root);
}

static void lay_roots (const Laying *laying)
{
  const Places *places = &laying->plan->places;
  laying->law->roots = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < places->items->len; i++)
    lay_root (laying, places_item (places, i)->node);
  for (guint i = 0; i < places->gates->len; i++)
    lay_root (laying, ((const PlanGate *) g_ptr_array_index (places->gates, i))->when);
  for (guint i = 0; i < places->leniencies->len; i++)
    lay_root (laying, g_ptr_array_index (places->leniencies, i));
}

/* ---- the slots of a law ---- */

/* All that is measured, and all that is hidden. */
static void list_slots (const Laying *laying)
{
  const Code *code = &laying->plan->code;
  SilentLaw *law = laying->law;
  guint *slots = arena_take (law->arena, code->n_slots * sizeof *slots);
  for (guint i = 0; i < code->n_terms; i++)
    laying->place[code->terms[i].slot] = TRUE;
  for (guint slot = 0; slot < code->n_slots; slot++)
    if (laying->place[slot] != 0 || slot >= code->n_facts) {
      slots[law->n++] = slot;
      laying->place[slot] = law->n;
    }
  law->slots = slots;
  law->words = law->n / BITS + 1;
  law->said = arena_take (law->arena, law->words * sizeof *law->said);
  law->all = arena_take (law->arena, law->words * sizeof *law->all);
  memset (law->all, 0xff, law->words * sizeof *law->all);
}

/* Figures and reach of a region are those of the case at hand, which the next ones may well share. */
static Interval silent_hidden (const Hidden *hidden, Interval at_hand)
{
  switch (hidden->kind) {
  case HIDDEN_WITHIN: return interval_point (0);
  case HIDDEN_RULING: return hidden->band;
  default: return at_hand;
  }
}

static void set_values (const Laying *laying, const Interval *facts, const Interval *at_hand)
{
  SilentLaw *law = laying->law;
  law->values = arena_take (law->arena, law->n * sizeof *law->values);
  for (guint i = 0; i < law->n; i++) {
    const guint slot = law->slots[i], n_facts = laying->plan->code.n_facts;
    const GArray *hidden = laying->plan->hidden;
    law->values[i] =
        slot < n_facts ? facts[slot] : silent_hidden (&g_array_index (hidden, Hidden, slot - n_facts), at_hand[slot]);
  }
}

static void lay (const Reasons *reasons, const Plan *plan, const Interval *slots, SilentLaw *law)
{
  const Code *code = &plan->code;
  g_autofree guint *place = g_new0 (guint, code->n_slots);
  Laying laying = { law, plan, place, NULL };
  law->arena = arena_new ();
  list_slots (&laying);
  set_values (&laying, reasons->complete ? reasons->program->not_found : reasons->program->unknown, slots);
  g_autofree guint64 *rows = g_new0 (guint64, (gsize) code->n_steps * law->words + 1);
  laying.rows = rows;
  for (guint i = 0; i < code->n_steps; i++)
    fill_row (&laying, i);
  lay_roots (&laying);
}

/* ---- from case to case ---- */

static SilentLaw *law_met (Reasons *reasons, const Plan *plan)
{
  if (reasons->silent == NULL)
    reasons->silent = g_hash_table_new_full (NULL, NULL, NULL, law_free);
  SilentLaw *law = g_hash_table_lookup (reasons->silent, plan);
  if (law != NULL || g_hash_table_size (reasons->silent) == MOST_KEPT)
    return law;
  law = g_new0 (SilentLaw, 1);
  g_hash_table_insert (reasons->silent, (gpointer) plan, law);
  return law;
}

static void note_said (const Plan *plan, const Interval *slots, const guint8 *denied, SilentLaw *law)
{
  memset (law->said, 0, law->words * sizeof *law->said);
  for (guint i = 0; i < law->n; i++) {
    const guint slot = law->slots[i], n_facts = plan->code.n_facts;
    const gboolean answered = denied != NULL && slot >= n_facts && denied[slot - n_facts];
    if (answered || !interval_equal (slots[slot], law->values[i]))
      mark (law->said, i);
  }
}

SilentLaw *silent_law (Reasons *reasons, const Plan *plan, const Interval *slots, const guint8 *denied)
{
  SilentLaw *law = law_met (reasons, plan);
  if (law == NULL || (law->arena == NULL && law->n_met++ < FEW))
    return NULL;
  if (law->arena == NULL)
    lay (reasons, plan, slots, law);
  note_said (plan, slots, denied, law);
  return law;
}
