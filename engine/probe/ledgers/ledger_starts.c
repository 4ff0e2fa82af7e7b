/* In: two laws. Out: cases from which lists of acts are made: the smallest case of each item, without what it states of one fact that acts
 * are counted as; also without what acts show, and with what the rules of counting are under. */
#include "probe/ledgers/ledger_starts.h"
#include "form/moves.h"
#include "form/point.h"
#include "probe/ledgers/ledger_rules.h"

enum { MOST_STARTS = 60 };

typedef struct {
  const LedgerPair *of;
  GPtrArray *facts;  /* of const char *: those that are wanted; NULL: those that acts are counted as */
  GPtrArray *starts; /* of LedgerStart */
} Starting;

static void start_free (LedgerStart *start)
{
  case_free (start->base);
  g_free (start);
}

static const Vocabulary *vocabulary_of (const Starting *starting, guint side)
{
  return starting->of->of[side].program->law->vocabulary;
}

static gboolean is_counted_by (const LawActs *acts, guint fact)
{
  gboolean counted = FALSE;
  for (guint i = 0; !counted && i < acts->n_countings; i++)
    counted = law_has_fact (&acts->countings[i].facts, fact) || acts->countings[i].prices == fact;
  for (guint i = 0; !counted && i < acts->n_cumulations; i++)
    counted = law_has_fact (&acts->cumulations[i].facts, fact);
  for (guint i = 0; !counted && i < acts->n_aparts; i++)
    counted = law_has_fact (&acts->aparts[i].facts, fact);
  for (guint i = 0; !counted && i < acts->n_shares; i++)
    counted = law_has_fact (&acts->shares[i].facts, fact);
  return counted;
}

/* Acts are counted as it by either law, or it is one of those that are asked for; `fact`: slot of that side. */
static gboolean is_wanted (const Starting *starting, guint side, guint fact)
{
  const char *id = vocabulary_fact (vocabulary_of (starting, side), fact)->id;
  if (starting->facts != NULL)
    return g_ptr_array_find_with_equal_func (starting->facts, id, g_str_equal, NULL);
  for (guint i = 0; i < N_PAIR; i++) {
    const Plan *plan = starting->of->of[i].plan;
    const gint slot = vocabulary_find (vocabulary_of (starting, i), id);
    if (slot >= 0 && plan != NULL && ledger_acts_ask (plan, (guint) slot))
      return TRUE;
    for (guint k = 0; slot >= 0 && plan != NULL && k < plan->standards->len; k++)
      if (is_counted_by (&plan_standard (plan, k)->acts, (guint) slot))
        return TRUE;
  }
  return FALSE;
}

static void drop_fact (Case *from, guint fact)
{
  for (guint i = from->stated->len; i-- > 0;)
    if (g_array_index (from->stated, Stated, i).fact == fact)
      g_array_remove_index (from->stated, i);
}

/* 0: it states none. */
static gint64 stated_amount (const Case *fact_case, guint fact)
{
  for (guint i = 0; i < fact_case->stated->len; i++)
    if (g_array_index (fact_case->stated, Stated, i).fact == fact)
      return g_array_index (fact_case->stated, Stated, i).value.lo;
  return 0;
}

static void state_yes (const Starting *starting, guint side, const char *id, Case *to)
{
  const gint slot = vocabulary_find (vocabulary_of (starting, side), id);
  const Stated yes = { .fact = (guint) MAX (slot, 0), .defendant = -1, .value = interval_point (1) };
  if (slot >= 0 && stated_amount (to, yes.fact) == 0)
    g_array_append_val (to->stated, yes);
}

static void state_each (const Starting *starting, guint side, char *const *ids, Case *to)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    state_yes (starting, side, ids[i], to);
}

/* What the rules of counting of either law are under. */
static void open_gates (const Starting *starting, guint side, Case *to)
{
  for (guint i = 0; i < N_PAIR; i++) {
    const Plan *plan = starting->of->of[i].plan;
    for (guint k = 0; plan != NULL && k < plan->standards->len; k++) {
      const LawActs *acts = &plan_standard (plan, k)->acts;
      for (guint n = 0; n < acts->n_cumulations; n++)
        state_each (starting, side, acts->cumulations[n].stated->when, to);
      for (guint n = 0; n < acts->n_aparts; n++)
        state_each (starting, side, acts->aparts[n].stated->when, to);
    }
  }
}

/* What acts show is not stated. */
static void drop_shown (const Starting *starting, guint side, Case *from)
{
  const Plan *plan = starting->of->of[side].plan;
  for (guint k = 0; plan != NULL && k < plan->standards->len; k++) {
    const LawActs *acts = &plan_standard (plan, k)->acts;
    for (guint n = 0; n < acts->n_countings; n++)
      for (guint j = 0; j < acts->countings[n].n_shows; j++)
        drop_fact (from, acts->countings[n].shows[j].fact);
  }
}

typedef enum { AS_IT_IS, WITHOUT_SHOWN, WITH_GATES, N_MANNERS } Manner;

static gboolean same_facts (const Case *one, const Case *other)
{
  if (one->stated->len != other->stated->len || one->rulings->len != other->rulings->len ||
      one->defendants->len != other->defendants->len || one->figures->len != other->figures->len)
    return FALSE;
  for (guint i = 0; i < one->stated->len; i++) {
    const Stated *a = &g_array_index (one->stated, Stated, i), *b = &g_array_index (other->stated, Stated, i);
    if (a->fact != b->fact || !interval_equal (a->value, b->value))
      return FALSE;
  }
  return TRUE;
}

static gboolean is_there (const Starting *starting, const LedgerStart *start)
{
  for (guint i = 0; i < starting->starts->len; i++) {
    const LedgerStart *known = g_ptr_array_index (starting->starts, i);
    if (known->side == start->side && known->fact == start->fact && known->amount == start->amount &&
        same_facts (known->base, start->base))
      return TRUE;
  }
  return FALSE;
}

static void add_start (Starting *starting, const Case *from, guint side, guint fact, Manner manner)
{
  LedgerStart *start = g_new0 (LedgerStart, 1);
  *start = (LedgerStart) { case_new (), side, fact, stated_amount (from, fact) };
  case_copy (start->base, from);
  drop_fact (start->base, fact);
  if (manner != AS_IT_IS)
    drop_shown (starting, side, start->base);
  if (manner == WITH_GATES)
    open_gates (starting, side, start->base);
  if (is_there (starting, start))
    start_free (start);
  else
    g_ptr_array_add (starting->starts, start);
}

/* Those that state least first, and of these the lesser amounts. */
static gint compare_starts (gconstpointer a, gconstpointer b)
{
  const LedgerStart *one = *(const LedgerStart *const *) a, *other = *(const LedgerStart *const *) b;
  const guint first = one->base->stated->len + one->base->rulings->len;
  const guint second = other->base->stated->len + other->base->rulings->len;
  return first != second ? (first > second) - (first < second)
                         : (one->amount > other->amount) - (one->amount < other->amount);
}

static void add_starts (Starting *starting, const Case *from, guint side)
{
  for (guint i = 0; i < from->stated->len; i++) {
    const guint fact = g_array_index (from->stated, Stated, i).fact;
    const guint n_manners = !is_wanted (starting, side, fact) ? 0 : starting->facts != NULL ? 1 : N_MANNERS;
    for (guint manner = 0; manner < n_manners; manner++)
      add_start (starting, from, side, fact, manner);
  }
}

/* A case that says nothing, for each fact that is wanted. */
static void add_empty (Starting *starting, const Pair *pair, guint side, const PointCase *of)
{
  g_autofree gint64 *nothing = g_new0 (gint64, pair->meanings->len + 1);
  for (guint i = 0; i < pair->meanings->len; i++)
    nothing[i] = space_variable (pair->space, i)->reach.lo;
  Case *from = point_case (pair, PAIR_OLD, nothing, of);
  for (guint i = 0; i < starting->facts->len; i++) {
    const gint slot = vocabulary_find (vocabulary_of (starting, side), g_ptr_array_index (starting->facts, i));
    if (slot >= 0)
      add_start (starting, from, side, (guint) slot, AS_IT_IS);
  }
  case_free (from);
}

/* The smallest cases of one law: what it has beyond none at all. */
static void find_starts (Starting *starting, guint side)
{
  const PairLaw none = { starting->of->of[side].program, NULL };
  const PointCase of = { .offence = starting->of->offence,
                         .conduct = starting->of->conduct,
                         .decision = starting->of->decision,
                         .region = starting->of->region,
                         .source = "sill diff" };
  Found rest;
  g_autoptr (Pair) pair = pair_new (starting->of->of[side], none, NULL);
  g_autoptr (GPtrArray) items =
      pair->unlike != NULL ? g_ptr_array_new () : moves_find (pair, starting->of->bound, 0, &rest);
  for (guint i = 0; i < items->len; i++) {
    Case *from = point_case (pair, PAIR_OLD, ((const Move *) g_ptr_array_index (items, i))->point, &of);
    add_starts (starting, from, side);
    case_free (from);
  }
  if (starting->facts != NULL && pair->unlike == NULL)
    add_empty (starting, pair, side, &of);
}

GPtrArray *ledger_starts (const LedgerPair *of) { return ledger_starts_without (of, NULL); }

GPtrArray *ledger_starts_without (const LedgerPair *of, GPtrArray *facts)
{
  Starting starting = { of, facts, g_ptr_array_new_with_free_func ((GDestroyNotify) start_free) };
  for (guint side = 0; side < N_PAIR; side++)
    if (of->of[side].plan != NULL)
      find_starts (&starting, side);
  g_ptr_array_sort (starting.starts, compare_starts);
  g_ptr_array_set_size (starting.starts, (gint) MIN (starting.starts->len, (guint) MOST_STARTS));
  return starting.starts;
}
