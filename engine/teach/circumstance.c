/* In: an item that asks for circumstances and no figure. Out: a case that has all of them, or one less. The one idea: which of them count
 * is not looked up, each is taken the other way and the engine says whether that turns the tier; what is missing is told to be. */
#include "teach/circumstance.h"
#include "teach/plausible.h"
#include "teach/school/result.h"

static FactKind kind_of (const Setting *setting, guint fact)
{
  return vocabulary_fact (setting->program->law->vocabulary, fact)->kind;
}

static gboolean has_mark (const Setting *setting, const ReachedItem *reached)
{
  for (guint i = 0; i < setting->marks->len; i++)
    if (g_str_equal (setting_mark (setting, i)->key, reached->key))
      return TRUE;
  return FALSE;
}

/* Of a quantity that can be told: not of what stands in a table, nor of less than one. */
static gboolean is_told_of (const Setting *setting, const Stated *stated)
{
  const Fact *fact = vocabulary_fact (setting->program->law->vocabulary, stated->fact);
  const gint64 step = fact->unit == NULL ? 1 : fact->unit->parts;
  return fact_is_counted (fact) && fact->table == NULL && stated->value.lo >= step && stated->value.lo % step == 0;
}

/* Facts that are there or are not, and one number at most, that nothing is counted up to: one death. */
static gboolean tells_circumstances (const Setting *setting, const ReachedItem *reached, const Case *of)
{
  const ConditionKind kind = reached->item->node == NULL ? CONDITION_OPEN : reached->item->node->kind;
  if (of->figures->len > 0 || of->defendants->len > 0 || of->region != NULL || kind == CONDITION_PROPORTIONAL ||
      kind == CONDITION_SCALE || has_mark (setting, reached))
    return FALSE;
  guint numbers = 0;
  for (guint i = 0; i < of->stated->len; i++) {
    const Stated *stated = &g_array_index (of->stated, Stated, i);
    const gboolean is_number = kind_of (setting, stated->fact) == FACT_QUANTITY;
    numbers += is_number;
    if (numbers > 1 || (is_number ? !is_told_of (setting, stated) : kind_of (setting, stated->fact) != FACT_YES_NO))
      return FALSE;
  }
  return of->stated->len > 0;
}

/* ---- what turns ---- */

void circumstance_turn (Case *to, Turn turn)
{
  if (turn.ruling >= 0) {
    Ruling *ruling = &g_array_index (to->rulings, Ruling, turn.ruling);
    ruling->value = interval_point (1 - ruling->value.lo);
  } else if (turn.took)
    setting_deny (to, turn.fact);
  else
    setting_state (to, turn.fact, interval_point (1));
}

static gboolean turns_tier (const Setting *setting, const Case *of, const Result *as, Turn turn)
{
  Case *other = case_new ();
  case_copy (other, of);
  circumstance_turn (other, turn);
  g_autoptr (Result) result = result_of (setting->program, other, NULL);
  case_free (other);
  return result_is_decided (result) && !result_same_tier (result, as);
}

/* Nobody finds how grave an act was that was not done; of two such findings the one below stands as long as the one above does. */
static gboolean goes_without (const Setting *setting, const Case *of, Turn turn)
{
  guint found = 0;
  for (guint i = 0; i < of->rulings->len; i++)
    found += g_array_index (of->rulings, Ruling, i).value.lo == 1;
  if (turn.ruling >= 0)
    return !turn.took || found == 1;
  return !turn.took || (found == 0 && plausible_without (setting, of, turn.fact));
}

static void add_turn (const Setting *setting, const Case *of, const Result *as, Turn turn, GArray *to)
{
  if (goes_without (setting, of, turn) && turns_tier (setting, of, as, turn))
    g_array_append_val (to, turn);
}

GArray *circumstance_turns (const Setting *setting, const Case *of)
{
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (Turn));
  g_autoptr (Result) as = result_of (setting->program, of, NULL);
  for (guint i = 0; i < of->stated->len; i++) {
    const Stated *stated = &g_array_index (of->stated, Stated, i);
    if (kind_of (setting, stated->fact) == FACT_YES_NO)
      add_turn (setting, of, as, (Turn) { stated->fact, -1, stated->value.lo == 1 }, turns);
  }
  for (guint i = 0; i < of->rulings->len; i++)
    add_turn (setting, of, as, (Turn) { 0, (gint) i, g_array_index (of->rulings, Ruling, i).value.lo == 1 }, turns);
  return turns;
}

/* ---- what stands against it ---- */

/* A circumstance that the case does not speak of, and which would undo what it comes to. */
static void add_against (const Setting *setting, const Case *of, const Result *as, const Node *node, GArray *to)
{
  Interval stated;
  const guint fact = node == NULL ? 0 : node->asked;
  if (node == NULL)
    return;
  if (node->kind == CONDITION_YES && fact < setting->plan->code.n_facts && kind_of (setting, fact) == FACT_YES_NO &&
      !setting_stated (of, fact, &stated) && plausible_beside (setting, of, fact, interval_point (1)))
    add_turn (setting, of, as, (Turn) { fact, -1, FALSE }, to);
  for (guint i = 0; i < node->children->len; i++)
    add_against (setting, of, as, g_ptr_array_index (node->children, i), to);
}

/* Only downwards: what lifts the case makes another one of it. */
static void keep_lower (const Setting *setting, const Case *of, const Result *as, GArray *turns)
{
  for (guint i = turns->len; i > 0; i--) {
    Case *other = case_new ();
    case_copy (other, of);
    circumstance_turn (other, g_array_index (turns, Turn, i - 1));
    g_autoptr (Result) result = result_of (setting->program, other, NULL);
    if (result->floor > as->floor)
      g_array_remove_index (turns, i - 1);
    case_free (other);
  }
}

/* ---- items ---- */

/* Where all hangs on what a person finds of a clause the story says the answer: it is told only where the law has nothing else. */
static gboolean asks_enough (const Setting *setting, const GArray *turns)
{
  gboolean of_fact = FALSE;
  for (guint i = 0; i < turns->len && !of_fact; i++)
    of_fact = g_array_index (turns, Turn, i).ruling < 0;
  return of_fact || (turns->len > 0 && setting->marks->len == 0);
}

gboolean circumstance_decides (const Setting *setting, const ReachedItem *reached)
{
  Case *of = case_new ();
  case_copy (of, reached->least);
  plausible_make (setting, reached->item, of);
  g_autoptr (GArray) turns = circumstance_turns (setting, of);
  const gboolean decides = asks_enough (setting, turns) && tells_circumstances (setting, reached, of);
  case_free (of);
  return decides;
}

static const ReachedItem *draw (const Setting *setting, Chance *chance)
{
  const GPtrArray *all = setting->circumstances;
  return g_ptr_array_index (all, chance_below (chance, all->len));
}

/* ---- cases ---- */

/* A fact that does as well as one that the case states: it may stand in its place. */
typedef struct {
  guint fact, instead;
} Exchanged;

static void add_alternative (const Setting *setting, Case *of, const Result *as, Exchanged exchanged, GArray *to)
{
  Case *other = case_new ();
  case_copy (other, of);
  setting_state (other, exchanged.instead, interval_point (0));
  setting_state (other, exchanged.fact, interval_point (1));
  g_autoptr (Result) result = result_of (setting->program, other, NULL);
  if (result_is_decided (result) && result_same_tier (result, as) && result_same_items (result, as))
    g_array_append_val (to, exchanged);
  case_free (other);
}

static void add_alternatives (const Setting *setting, Case *of, const Result *as, const Node *node, GArray *to)
{
  Interval stated;
  const guint fact = node == NULL ? 0 : node->asked;
  if (node == NULL)
    return;
  if (node->kind == CONDITION_YES && fact < setting->plan->code.n_facts && kind_of (setting, fact) == FACT_YES_NO &&
      !setting_stated (of, fact, &stated))
    for (guint i = 0; i < of->stated->len; i++)
      add_alternative (setting, of, as, (Exchanged) { fact, g_array_index (of->stated, Stated, i).fact }, to);
  for (guint i = 0; i < node->children->len; i++)
    add_alternatives (setting, of, as, g_ptr_array_index (node->children, i), to);
}

/* The conditions of the item's article; NULL: there are none. */
static const Node *gate_of (const Setting *setting, const ReachedItem *reached)
{
  const PlanGate *gate = places_gate (&setting->plan->places, reached->item->article);
  return gate == NULL ? NULL : gate->when;
}

/* Where the item names several things of which one is enough, any of them. */
static void take_alternative (const Setting *setting, Case *of, const ReachedItem *reached, Chance *chance)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Exchanged));
  g_autoptr (Result) as = result_of (setting->program, of, NULL);
  add_alternatives (setting, of, as, reached->item->node, all);
  add_alternatives (setting, of, as, gate_of (setting, reached), all);
  const guint drawn = chance_below (chance, all->len + 1);
  if (drawn == all->len)
    return;
  setting_state (of, g_array_index (all, Exchanged, drawn).instead, interval_point (0));
  setting_state (of, g_array_index (all, Exchanged, drawn).fact, interval_point (1));
}

static gboolean has_something (const Case *of)
{
  for (guint i = 0; i < of->stated->len; i++)
    if (g_array_index (of->stated, Stated, i).value.hi > 0)
      return TRUE;
  return FALSE;
}

/* What the items ask for and what comes to nothing by itself. */
static void add_idle (const Setting *setting, const Case *of, const Node *node, GArray *to)
{
  Interval stated;
  const guint fact = node->asked;
  if (node->kind == CONDITION_YES && fact < setting->plan->code.n_facts && kind_of (setting, fact) == FACT_YES_NO &&
      !setting_stated (of, fact, &stated) && plausible_beside (setting, of, fact, interval_point (1)) &&
      plausible_by_itself (setting, of, fact))
    g_array_append_val (to, fact);
  for (guint i = 0; i < node->children->len; i++)
    add_idle (setting, of, g_ptr_array_index (node->children, i), to);
}

/* A story is about something that was done, also where it comes to nothing. FALSE: there is nothing of the kind. */
static gboolean tell_something (const Setting *setting, Case *of, Chance *chance)
{
  if (has_something (of))
    return TRUE;
  g_autoptr (GArray) idle = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (Result) as = result_of (setting->program, of, NULL);
  for (guint i = 0; i < setting->plan->places.items->len; i++)
    if (places_item (&setting->plan->places, i)->node != NULL)
      add_idle (setting, of, places_item (&setting->plan->places, i)->node, idle);
  for (; idle->len > 0; g_array_remove_index_fast (idle, 0)) {
    const guint drawn = chance_below (chance, idle->len), fact = g_array_index (idle, guint, drawn);
    g_array_index (idle, guint, drawn) = g_array_index (idle, guint, 0);
    setting_state (of, fact, interval_point (1));
    g_autoptr (Result) now = result_of (setting->program, of, NULL);
    if (result_same_tier (now, as) && result_same_items (now, as))
      return TRUE;
    setting_state (of, fact, interval_point (0));
  }
  return FALSE;
}

/* What another item asks for, beside it; all of it or nothing. */
static void add_second (const Setting *setting, Case *of, Chance *chance)
{
  const ReachedItem *second = draw (setting, chance);
  const GArray *more = second->least->stated;
  if (second->least->rulings->len > 0)
    return;
  for (guint i = 0; i < more->len; i++) {
    const Stated *stated = &g_array_index (more, Stated, i);
    if (!plausible_beside (setting, of, stated->fact, stated->value))
      return;
  }
  for (guint i = 0; i < more->len; i++)
    setting_state (of, g_array_index (more, Stated, i).fact, g_array_index (more, Stated, i).value);
}

/* One thing taken the other way, or against it. FALSE: nothing turns the tier. */
static gboolean take_one (const Setting *setting, Case *of, const ReachedItem *reached, Chance *chance)
{
  g_autoptr (Result) as = result_of (setting->program, of, NULL);
  g_autoptr (GArray) turns = circumstance_turns (setting, of);
  add_against (setting, of, as, reached->item->node, turns);
  add_against (setting, of, as, gate_of (setting, reached), turns);
  keep_lower (setting, of, as, turns);
  if (turns->len == 0)
    return FALSE;
  circumstance_turn (of, g_array_index (turns, Turn, chance_below (chance, turns->len)));
  return TRUE;
}

gboolean circumstance_make (const Setting *setting, Sketch *sketch, Difficulty difficulty, Chance *chance)
{
  const ReachedItem *reached = draw (setting, chance);
  plausible_reached (setting, reached, sketch->fact_case);
  take_alternative (setting, sketch->fact_case, reached, chance);
  plausible_tell_usual (setting, sketch->fact_case);
  plausible_raise (setting, sketch->fact_case, chance);
  if (difficulty != DIFFICULTY_EASY && chance_once_in (chance, 3))
    add_second (setting, sketch->fact_case, chance);
  return chance_once_in (chance, 2) || (take_one (setting, sketch->fact_case, reached, chance) &&
                                        tell_something (setting, sketch->fact_case, chance));
}

/* ---- what is not settled ---- */

/* Of facts alone. Returns: yours, of Turn. */
static GArray *fact_turns (const Setting *setting, const Case *of)
{
  GArray *turns = circumstance_turns (setting, of);
  for (guint i = turns->len; i > 0; i--)
    if (g_array_index (turns, Turn, i - 1).ruling >= 0)
      g_array_remove_index (turns, i - 1);
  return turns;
}

gboolean circumstance_opens (const Setting *setting)
{
  gboolean opens = FALSE;
  for (guint i = 0; i < setting->circumstances->len && !opens; i++) {
    Case *of = case_new ();
    plausible_reached (setting, g_ptr_array_index (setting->circumstances, i), of);
    g_autoptr (GArray) turns = fact_turns (setting, of);
    opens = turns->len > 0;
    case_free (of);
  }
  return opens;
}

gboolean circumstance_make_open (const Setting *setting, Sketch *sketch, Chance *chance)
{
  const ReachedItem *reached = draw (setting, chance);
  Case *of = sketch->fact_case;
  plausible_reached (setting, reached, of);
  take_alternative (setting, of, reached, chance);
  plausible_tell_usual (setting, of);
  plausible_raise (setting, of, chance);
  g_autoptr (GArray) turns = fact_turns (setting, of);
  if (turns->len == 0)
    return FALSE;
  setting_state (of, g_array_index (turns, Turn, chance_below (chance, turns->len)).fact, (Interval) { 0, 1 });
  return TRUE;
}

/* ---- what is supplied ---- */

/* The one fact of the item that the case lacks; -1: none, or several. */
static gint lacking (const Setting *setting, const Case *of, const ReachedItem *reached)
{
  gint fact = -1;
  Interval value;
  for (guint i = 0; i < reached->least->stated->len; i++) {
    const Stated *stated = &g_array_index (reached->least->stated, Stated, i);
    if (setting_stated (of, stated->fact, &value) && value.lo >= stated->value.lo)
      continue;
    if (fact >= 0 || kind_of (setting, stated->fact) != FACT_YES_NO)
      return -1;
    fact = (gint) stated->fact;
  }
  return fact;
}

gboolean circumstance_supply (const Setting *setting, Case *to)
{
  g_autoptr (Result) as = result_of (setting->program, to, NULL);
  for (guint i = 0; i < setting->circumstances->len; i++) {
    const ReachedItem *reached = g_ptr_array_index (setting->circumstances, i);
    const gint fact = reached->item->rank > as->floor ? lacking (setting, to, reached) : -1;
    if (fact < 0 || !turns_tier (setting, to, as, (Turn) { (guint) fact, -1, FALSE }))
      continue;
    setting_state (to, (guint) fact, interval_point (1));
    return TRUE;
  }
  return FALSE;
}
