/* In: what a condition needs. Out: steps in the plan, each distinct one once, so that equal conditions share a truth. */
#include "compile/emit.h"
#include "compile/lists.h"
#include "logic/divisor.h"

Emitter emit_begin (const Lawbook *law, Plan *plan, SillFindings *findings)
{
  enum { ROOM = 256, ROW_ROOM = 64 };
  return (Emitter) { .law = law,
                     .plan = plan,
                     .findings = findings,
                     .steps = g_array_new (FALSE, TRUE, sizeof (Step)),
                     .terms = g_array_new (FALSE, TRUE, sizeof (Term)),
                     .inputs = g_array_new (FALSE, TRUE, sizeof (guint32)),
                     .tiers = g_array_new (FALSE, TRUE, sizeof (guint32)),
                     .known = g_new0 (guint32, ROOM),
                     .room = ROOM,
                     .rows = g_new0 (TermRow, ROW_ROOM),
                     .row_room = ROW_ROOM };
}

void emit_end (Emitter *emitter)
{
  Code *code = &emitter->plan->code;
  code->steps = list_take (emitter->steps, &code->n_steps);
  code->terms = list_take (emitter->terms, &code->n_terms);
  code->inputs = list_take (emitter->inputs, &code->n_inputs);
  code->tiers = list_take (emitter->tiers, &code->n_tiers);
  code->n_facts = vocabulary_size (emitter->law->vocabulary);
  code->n_slots = code->n_facts + emitter->plan->hidden->len;
  g_free (emitter->known);
  g_free (emitter->rows);
}

static guint32 mix (guint32 hash, guint64 value)
{
  const guint64 mixed = (hash ^ value) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  return (guint32) (mixed >> 32);
}

/* ---- equal rows of terms ---- */

static guint32 hash_terms (const Term *terms, guint n, guint32 hash)
{
  for (guint i = 0; i < n; i++)
    hash = mix (mix (hash, terms[i].slot), (guint64) terms[i].weight);
  return hash;
}

static gboolean equal_terms (const Term *a, const Term *b, guint n)
{
  for (guint i = 0; i < n; i++)
    if (a[i].slot != b[i].slot || a[i].weight != b[i].weight)
      return FALSE;
  return TRUE;
}

/* Where the row stands in the table, or is to be put. */
static TermRow *find_row (const Emitter *emitter, const Term *terms, guint n)
{
  guint at = hash_terms (terms, n, n) & (emitter->row_room - 1);
  for (; emitter->rows[at].n != 0; at = (at + 1) & (emitter->row_room - 1)) {
    const TermRow *row = &emitter->rows[at];
    if (row->n == n && equal_terms (&g_array_index (emitter->terms, Term, row->first), terms, n))
      break;
  }
  return &emitter->rows[at];
}

static void make_row_room (Emitter *emitter)
{
  if (2 * (emitter->n_rows + 1) < emitter->row_room)
    return;
  g_autofree TermRow *rows = emitter->rows;
  const guint room = emitter->row_room;
  emitter->row_room *= 2;
  emitter->rows = g_new0 (TermRow, emitter->row_room);
  for (guint i = 0; i < room; i++)
    if (rows[i].n != 0)
      *find_row (emitter, &g_array_index (emitter->terms, Term, rows[i].first), rows[i].n) = rows[i];
}

guint emit_measure (Emitter *emitter, const Term *terms, guint n)
{
  make_row_room (emitter);
  TermRow *row = find_row (emitter, terms, n);
  if (row->n == 0 && n > 0) {
    *row = (TermRow) { emitter->terms->len, n };
    emitter->n_rows++;
    g_array_append_vals (emitter->terms, terms, n);
  }
  return row->first;
}

/* ---- equal steps ---- */

/* What a step says: its terms or its inputs, or the step that it negates. */
typedef struct {
  Step step;
  const Term *terms;
  const guint32 *inputs;
} Saying;

static Saying saying_of (const Emitter *emitter, const Step *step)
{
  Saying saying = { *step, NULL, NULL };
  if (step->code == STEP_REACH)
    saying.terms = &g_array_index (emitter->terms, Term, step->first);
  if (step->code == STEP_COUNT)
    saying.inputs = &g_array_index (emitter->inputs, guint32, step->first);
  return saying;
}

/* Where the parts of a step stand is no part of what it says. */
static gboolean has_parts (const Step *step) { return step->code == STEP_REACH || step->code == STEP_COUNT; }

static guint32 hash_of (const Saying *saying)
{
  const Step *step = &saying->step;
  guint32 hash = mix (mix (step->code, step->need), (guint64) step->bound);
  hash = mix (hash, has_parts (step) ? step->count : step->first);
  if (saying->terms != NULL)
    hash = hash_terms (saying->terms, step->count, hash);
  for (guint i = 0; saying->inputs != NULL && i < step->count; i++)
    hash = mix (hash, saying->inputs[i]);
  return hash;
}

static gboolean equal_parts (const Saying *a, const Saying *b)
{
  if (a->terms != NULL)
    return equal_terms (a->terms, b->terms, a->step.count);
  for (guint i = 0; i < a->step.count; i++)
    if (a->inputs[i] != b->inputs[i])
      return FALSE;
  return TRUE;
}

static gboolean says_the_same (const Saying *a, const Saying *b)
{
  const Step *one = &a->step, *other = &b->step;
  if (one->code != other->code || one->need != other->need || one->bound != other->bound || one->count != other->count)
    return FALSE;
  return has_parts (one) ? equal_parts (a, b) : one->first == other->first;
}

/* Where the step stands in the table, or is to be put. */
static guint32 *find_known (const Emitter *emitter, const Saying *saying)
{
  guint at = hash_of (saying) & (emitter->room - 1);
  while (emitter->known[at] != 0) {
    const Saying other = saying_of (emitter, emit_step (emitter, emitter->known[at] - 1));
    if (says_the_same (saying, &other))
      break;
    at = (at + 1) & (emitter->room - 1);
  }
  return &emitter->known[at];
}

static void make_room (Emitter *emitter)
{
  if (2 * (emitter->steps->len + 1) < emitter->room)
    return;
  g_free (emitter->known);
  emitter->room *= 2;
  emitter->known = g_new0 (guint32, emitter->room);
  for (guint i = 0; i < emitter->steps->len; i++) {
    const Saying saying = saying_of (emitter, emit_step (emitter, i));
    *find_known (emitter, &saying) = i + 1;
  }
}

static guint emit_saying (Emitter *emitter, Saying saying)
{
  make_room (emitter);
  guint32 *known = find_known (emitter, &saying);
  if (*known != 0)
    return *known - 1;
  if (saying.terms != NULL)
    saying.step.first = emit_measure (emitter, saying.terms, saying.step.count);
  if (saying.inputs != NULL) {
    saying.step.first = emitter->inputs->len;
    g_array_append_vals (emitter->inputs, saying.inputs, saying.step.count);
  }
  g_array_append_val (emitter->steps, saying.step);
  *known = emitter->steps->len;
  return emitter->steps->len - 1;
}

static guint emit_plain (Emitter *emitter, StepCode code, guint first)
{
  return emit_saying (emitter, (Saying) { { .code = (guint8) code, .first = first }, NULL, NULL });
}

/* ---- steps ---- */

guint emit_no (Emitter *emitter) { return emit_plain (emitter, STEP_NO, 0); }
guint emit_yes (Emitter *emitter) { return emit_plain (emitter, STEP_YES, 0); }

guint emit_not (Emitter *emitter, guint step)
{
  const Step *inner = emit_step (emitter, step);
  if (inner->code == STEP_NOT)
    return inner->first;
  if (inner->code == STEP_NO)
    return emit_yes (emitter);
  return inner->code == STEP_YES ? emit_no (emitter) : emit_plain (emitter, STEP_NOT, step);
}

/* The greatest number that divides all weights; 0: they are all 0. */
static gint64 divisor_of (const Term *terms, guint n)
{
  guint64 divisor = 0;
  for (guint i = 0; i < n; i++)
    divisor = common_divisor (divisor, (guint64) ABS (terms[i].weight));
  return (gint64) divisor;
}

/* In lowest terms, so that a sum and its multiples are one; whole numbers reach bound/d where they reach it rounded up. */
guint emit_reach (Emitter *emitter, const Term *terms, guint n, gint64 bound)
{
  const gint64 divisor = divisor_of (terms, n);
  if (divisor == 0)
    return bound <= 0 ? emit_yes (emitter) : emit_no (emitter);
  g_autofree Term *lowest = g_memdup2 (terms, n * sizeof *terms);
  for (guint i = 0; i < n; i++)
    lowest[i].weight /= divisor;
  const Step step = { .code = STEP_REACH, .count = n, .bound = (gint64) linear_divide_up (bound, divisor) };
  return emit_saying (emitter, (Saying) { step, lowest, NULL });
}

guint emit_flag (Emitter *emitter, guint slot) { return emit_reach (emitter, &(Term) { slot, 1 }, 1, 1); }

guint emit_count (Emitter *emitter, guint need, const guint32 *steps, guint n)
{
  if (need == 0)
    return emit_yes (emitter);
  if (need > n)
    return emit_no (emitter);
  if (n == 1)
    return steps[0];
  return emit_saying (emitter, (Saying) { { .code = STEP_COUNT, .need = need, .count = n }, NULL, steps });
}

static guint emit_all (Emitter *emitter, const guint32 *steps, guint n) { return emit_count (emitter, n, steps, n); }

/* What is named twice is one of them once: so two texts that ask the same come to the steps of one. */
guint emit_any (Emitter *emitter, const guint32 *steps, guint n)
{
  g_autofree guint32 *apart = g_new (guint32, n + 1);
  guint n_apart = 0;
  for (guint i = 0; i < n; i++) {
    guint k = 0;
    while (k < n_apart && apart[k] != steps[i])
      k++;
    apart[k] = steps[i];
    n_apart = MAX (n_apart, k + 1);
  }
  return emit_count (emitter, 1, apart, n_apart);
}

guint emit_both (Emitter *emitter, guint a, guint b)
{
  if (a == b || emit_step (emitter, b)->code == STEP_YES)
    return a;
  if (emit_step (emitter, a)->code == STEP_YES)
    return b;
  return emit_all (emitter, (guint32[]) { a, b }, 2);
}

static gboolean equal_hidden (const Hidden *a, const Hidden *b)
{
  return a->kind == b->kind && a->fact == b->fact && a->step == b->step && a->lapse == b->lapse &&
         a->instrument == b->instrument && g_strcmp0 (a->name, b->name) == 0 && interval_equal (a->band, b->band);
}

guint emit_hidden (Emitter *emitter, const Hidden *hidden)
{
  GArray *known = emitter->plan->hidden;
  guint n_facts = vocabulary_size (emitter->law->vocabulary);
  for (guint i = 0; i < known->len; i++)
    if (equal_hidden (&g_array_index (known, Hidden, i), hidden))
      return n_facts + i;
  g_array_append_vals (known, hidden, 1);
  return n_facts + known->len - 1;
}
