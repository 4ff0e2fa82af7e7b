/* In: a plan and intervals. Out: the questions worth asking, and the unknown facts that no longer matter.
 * A slot is asked for by what a person can answer: the fact itself, the factor that is all that keeps a product open, the date behind a "within" or, where that date is
 * stated, the day of the conduct; a person's finding on an open clause; the region behind a limit that it sets or a standard that applies only there. */
#include "rerun/missing.h"
#include <string.h>
#include "model/book/product.h"
#include "rerun/ends.h"

/* A stated day, or never; not "within n years", which leaves the day open. */
static gboolean is_day (Interval date) { return interval_is_point (date) && date.lo >= 0; }

/* The fact to ask for: of a product that its factors leave open the only one that is not known. */
static guint asked_for (const Matter *matter, const Vocabulary *vocabulary, guint slot)
{
  const Fact *fact = vocabulary_fact (vocabulary, slot);
  const gint open = fact->n_factors == 0 ? -1 : product_open_factor (fact, matter->slots);
  const gboolean made = open >= 0 && interval_equal (matter->slots[slot], product_of (vocabulary, fact, matter->slots));
  return made ? (guint) open : slot;
}

/* The item that stands beside the one that is named. NULL: none is. */
static const PlanItem *item_beside (const Plan *plan, const Hidden *hidden)
{
  for (guint i = 0; hidden->condition != NULL && i < plan->places.items->len; i++)
    if (places_item (&plan->places, i)->item->condition == hidden->condition)
      return places_item (&plan->places, i);
  return NULL;
}

/* Nothing at hand states figures of that time, of any tier; a text that is not held is missing by itself. */
static gboolean lacks_figures (const Plan *plan, const Hidden *hidden)
{
  return hidden->instrument == NULL && plan->version->held;
}

/* What knowing more about `slot` would take. FALSE: nothing that could be asked. */
static gboolean find_question (const Matter *matter, const Vocabulary *vocabulary, guint slot, Missing *ret)
{
  const guint n_facts = vocabulary_size (vocabulary);
  const Hidden *hidden = slot < n_facts ? NULL : &g_array_index (matter->plan->hidden, Hidden, slot - n_facts);
  if (hidden == NULL)
    *ret = (Missing) { .what = MISSING_FACT, .slot = asked_for (matter, vocabulary, slot) };
  else if (hidden->kind == HIDDEN_LOCAL || hidden->kind == HIDDEN_REGION)
    *ret = (Missing) { .what = MISSING_REGION };
  else if (hidden->kind == HIDDEN_ORGANIZATION)
    *ret = (Missing) { .what = MISSING_SUBJECT };
  else if (hidden->kind == HIDDEN_WITHIN && is_day (matter->slots[hidden->fact]))
    *ret = (Missing) { .what = MISSING_CONDUCT_DAY };
  else if (hidden->kind == HIDDEN_WITHIN || hidden->kind == HIDDEN_ACTS_MET)
    *ret = (Missing) { .what = MISSING_FACT, .slot = hidden->fact };
  else if (hidden->kind == HIDDEN_RULING)
    *ret = (Missing) { .what = MISSING_RULING, .slot = slot, .clause = hidden };
  else if (hidden->kind == HIDDEN_NO_FIGURE && (hidden->tier != NULL || lacks_figures (matter->plan, hidden)))
    *ret =
        (Missing) { .what = MISSING_RULE, .slot = slot, .clause = hidden, .met = item_beside (matter->plan, hidden) };
  else
    return FALSE;
  return TRUE;
}

enum { BITS = 64 };

/* What was asked for already, so that no list is gone through for each question. */
typedef struct {
  guint64 *slots; /* a bit for each: facts, and clauses and texts by themselves */
  guint64 *idle;  /* the same: of a fact that stands among those that do not matter */
  guint whats;    /* a bit for each of what has no slot */
  guint64 *local; /* a bit for each step: it compares with a limit that the region sets; NULL: not looked at yet */
} MissingAsked;

static gboolean has_bit (const guint64 *bits, guint i) { return (bits[i / BITS] >> i % BITS & 1) != 0; }

static gboolean set_bit (guint64 *bits, guint i)
{
  const gboolean had = has_bit (bits, i);
  bits[i / BITS] |= G_GUINT64_CONSTANT (1) << i % BITS;
  return !had;
}

static gboolean has_slot (MissingKind what)
{
  return what == MISSING_FACT || what == MISSING_RULING || what == MISSING_RULE;
}

/* FALSE: it stands there already. */
static gboolean note_asked (MissingAsked *asked, const Missing *question)
{
  if (has_slot (question->what))
    return set_bit (asked->slots, question->slot);
  const guint bit = 1u << question->what;
  const gboolean had = (asked->whats & bit) != 0;
  asked->whats |= bit;
  return !had;
}

/* The steps that compare with a limit that the region sets. Returns: yours. */
static guint64 *find_local (const Plan *plan, guint n_facts)
{
  const Code *code = &plan->code;
  guint64 *local = g_new0 (guint64, code->n_steps / BITS + 1);
  for (guint slot = n_facts; slot < code->n_slots; slot++) {
    const UseRow sums = code_summed (code, slot);
    for (guint32 i = 0; ends_are_of_region (plan, n_facts, slot) && i < sums.n; i++)
      set_bit (local, sums.by[i].step);
  }
  return local;
}

/* Whether the sum reaches its bound is known neither where `value` is least nor where it is greatest. */
static gboolean is_open_at_ends (const Matter *matter, const Use *use, Interval value)
{
  const Sum sum = matter->differ.a.sums[use->step];
  const gint64 bound = plan_step (matter->plan, use->step)->bound;
  return linear_reaches (linear_with (sum, use->weight, value, interval_point (value.lo)), bound) == UNKNOWN &&
         linear_reaches (linear_with (sum, use->weight, value, interval_point (value.hi)), bound) == UNKNOWN;
}

/* Whatever about `slot` is still open is so because the region's figure is: it lies where that figure may lie. */
static gboolean hangs_on_region (const Matter *matter, guint n_facts, guint slot, MissingAsked *asked)
{
  const UseRow sums = code_summed (&matter->plan->code, slot);
  guint n = 0;
  if (asked->local == NULL)
    asked->local = find_local (matter->plan, n_facts);
  for (guint32 i = 0; i < sums.n; i++) {
    if (matter->differ.a.truths[sums.by[i].step] != UNKNOWN)
      continue;
    if (!has_bit (asked->local, sums.by[i].step) || !is_open_at_ends (matter, &sums.by[i], matter->slots[slot]))
      return FALSE;
    n++;
  }
  return n > 0;
}

static gboolean is_still (Ranks ranks, Ranks range)
{
  return ranks.floor == range.floor && ranks.ceiling == range.ceiling;
}

static void add_missing (Matter *matter, const FactNotes *notes, guint slot, Missing question, MissingAsked *asked,
                         GArray *missing)
{
  if (!note_asked (asked, &question))
    return;
  const guint n_facts = vocabulary_size (notes->vocabulary);
  const Interval value = matter->slots[slot];
  const Ranks least = ends_ranks (matter, notes, slot, FALSE), most = ends_ranks (matter, notes, slot, TRUE);
  question.floor_if_least = least.floor;
  question.ceiling_if_least = least.ceiling;
  question.floor_if_most = most.floor;
  question.ceiling_if_most = most.ceiling;
  question.yes_no = value.lo == 0 && value.hi == 1;
  question.on_figure = question.what == MISSING_FACT && is_still (least, matter->range) &&
                       is_still (most, matter->range) && hangs_on_region (matter, n_facts, slot, asked);
  g_array_append_val (missing, question);
}

static guint width_left (const Missing *missing)
{
  return missing->ceiling_if_least - missing->floor_if_least + missing->ceiling_if_most - missing->floor_if_most;
}

static gint compare_worth (gconstpointer a, gconstpointer b)
{
  const Missing *first = a, *second = b;
  if (missing_is_of_law (first) != missing_is_of_law (second))
    return missing_is_of_law (first) ? 1 : -1;
  if (first->on_figure != second->on_figure)
    return first->on_figure ? 1 : -1;
  guint width_a = width_left (first), width_b = width_left (second);
  if (width_a != width_b)
    return width_a < width_b ? -1 : 1;
  if (first->yes_no != second->yes_no)
    return first->yes_no ? 1 : -1; /* amounts and counts are what a file tells */
  return first->slot < second->slot ? -1 : first->slot > second->slot;
}

void missing_sort (GArray *missing) { g_array_sort (missing, compare_worth); }

static void add_idle (MissingAsked *asked, guint slot, GArray *idle)
{
  if (set_bit (asked->idle, slot))
    g_array_append_val (idle, slot);
}

/* A fact with several slots (a date with several "within") is idle only if none of them matters. */
static void drop_listed (GArray *idle, const MissingAsked *asked)
{
  guint kept = 0;
  for (guint i = 0; i < idle->len; i++) {
    const guint slot = g_array_index (idle, guint, i);
    if (!has_bit (asked->slots, slot))
      g_array_index (idle, guint, kept++) = slot;
  }
  g_array_set_size (idle, kept);
}

static MissingAsked asked_new (guint n_slots)
{
  const guint words = n_slots / BITS + 1;
  guint64 *slots = g_new0 (guint64, 2 * words);
  return (MissingAsked) { .slots = slots, .idle = slots + words };
}

static void asked_clear (MissingAsked *asked)
{
  g_free (asked->slots);
  g_free (asked->local);
}

/* Something else that was found is enough for it to be open. */
static gboolean is_open_anyway (const Matter *matter, const GArray *left, guint fact)
{
  for (guint i = 0; i < left->len; i++) {
    const Companion *other = &g_array_index (left, Companion, i);
    if (other->fact == fact && matter->slots[other->with].lo > 0)
      return TRUE;
  }
  return FALSE;
}

/* What is missing may be open only because something else may be found: then that is missing too. */
static void add_what_it_comes_with (Matter *matter, const FactNotes *notes, MissingAsked *asked, GArray *missing)
{
  for (guint i = 0; notes->left != NULL && i < notes->left->len; i++) {
    const Companion *companion = &g_array_index (notes->left, Companion, i);
    const Missing question = { .what = MISSING_FACT, .slot = companion->with };
    if (has_bit (asked->slots, companion->fact) && !interval_is_point (matter->slots[companion->with]) &&
        !is_open_anyway (matter, notes->left, companion->fact))
      add_missing (matter, notes, companion->with, question, asked, missing);
  }
}

static void find (const Plan *plan, const FactNotes *notes, Ranks range, Work *work)
{
  Matter matter;
  MissingAsked asked = asked_new (plan->code.n_slots);
  matter_init (&matter, plan, work->slots, range);
  for (guint i = 0; i < matter.unknown->len; i++) {
    guint slot = matter_unknown (&matter, i);
    Missing question;
    gboolean matters = matter_slot (&matter, slot, &work->missing_exact);
    if (!find_question (&matter, notes->vocabulary, slot, &question))
      continue;
    if (matters)
      add_missing (&matter, notes, slot, question, &asked, work->missing);
    else if (question.what == MISSING_FACT)
      add_idle (&asked, question.slot, work->idle);
  }
  add_what_it_comes_with (&matter, notes, &asked, work->missing);
  missing_sort (work->missing);
  drop_listed (work->idle, &asked);
  asked_clear (&asked);
  matter_clear (&matter);
}

static void copy_to (GArray *to, const GArray *from)
{
  g_array_set_size (to, 0);
  if (from->len > 0)
    g_array_append_vals (to, from->data, from->len);
}

/* Of all that the law asks for. */
static gboolean are_same (const Code *code, const Interval *one, const Interval *other)
{
  for (guint i = 0; i < code->n_asked; i++)
    if (!interval_equal (one[i], other[code->asked[i]]))
      return FALSE;
  return TRUE;
}

/* What was found of the law last time, if it was of the same. */
static gboolean find_again (const Plan *plan, Ranks range, gboolean exact, Work *work)
{
  const FoundOpen *last = g_hash_table_lookup (work->found_open, plan);
  if (last == NULL || last->floor != range.floor || last->ceiling != range.ceiling || last->exact != exact ||
      !are_same (&plan->code, last->asked, work->slots))
    return FALSE;
  copy_to (work->missing, last->missing);
  copy_to (work->idle, last->idle);
  work->missing_exact = last->missing_exact;
  return TRUE;
}

static void remember (const Plan *plan, Ranks range, gboolean exact, Work *work)
{
  FoundOpen *found = work_found_open (work, plan);
  for (guint i = 0; i < plan->code.n_asked; i++)
    found->asked[i] = work->slots[plan->code.asked[i]];
  found->floor = range.floor;
  found->ceiling = range.ceiling;
  found->exact = exact;
  copy_to (found->missing, work->missing);
  copy_to (found->idle, work->idle);
  found->missing_exact = work->missing_exact;
}

void missing_find (const Plan *plan, const FactNotes *notes, Ranks range, gboolean exact, Work *work)
{
  const gboolean again = notes->left == NULL; /* else the same values may have come about otherwise */
  if (again && find_again (plan, range, exact, work))
    return;
  g_array_set_size (work->missing, 0);
  g_array_set_size (work->idle, 0);
  work->missing_exact = exact;
  if (matter_is_any (plan, work->slots))
    find (plan, notes, range, work);
  if (again)
    remember (plan, range, exact, work);
}
