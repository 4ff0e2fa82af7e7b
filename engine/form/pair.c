/* In: two laws, each in its program. Out: one space for both.
 * The one idea: a slot is what it means. Facts are paired by their ids, in the order of the newer vocabulary, what is hidden by
 * its kind and what it names; what no text speaks of is no variable: it leads nowhere, or to its tier. */
#include "form/pair.h"
#include "form/always.h"
#include "form/silence.h"

/* A figure that nobody has set: what stands for it where the least is looked for that a law reaches, and where the most is. */
typedef struct {
  guint side, slot;
  guint32 least, most; /* variables */
} Unset;

/* A pair as it is made. */
typedef struct {
  Pair *pair;
  const PairRegion *region;
  const GPtrArray *silent;    /* of const Hidden: clauses of which nothing is said; NULL: none */
  guint8 *used[N_PAIR];       /* per slot: some step asks for it */
  guint32 *variables[N_PAIR]; /* per slot */
  guint32 nothing, all;       /* variables that are 0 and 1 */
  GArray *unset;              /* of Unset */
} Making;

static const Vocabulary *vocabulary_of (const Pair *pair, guint side)
{
  return pair->of[side].program->law->vocabulary;
}

static guint add (Pair *pair, SlotMeaning meaning, Interval reach, gboolean fact)
{
  g_array_append_val (pair->meanings, meaning);
  return space_add (pair->space, (Variable) { reach, fact });
}

/* ---- facts ---- */

gboolean pair_is_alike (const Fact *a, const Fact *b)
{
  const gboolean same_unit = a->unit == NULL || b->unit == NULL
                                 ? a->unit == b->unit
                                 : g_str_equal (a->unit->id, b->unit->id) && a->unit->parts == b->unit->parts;
  return a->kind == b->kind && same_unit;
}

static gboolean is_used (const Making *making, guint side, gint slot)
{
  return slot >= 0 && making->used[side] != NULL && making->used[side][slot];
}

static void pair_fact (Making *making, guint side, guint slot)
{
  Pair *pair = making->pair;
  const guint other = N_PAIR - 1 - side;
  const Fact *fact = vocabulary_fact (vocabulary_of (pair, side), slot);
  const gint there = vocabulary_find (vocabulary_of (pair, other), fact->id);
  const gboolean both = is_used (making, other, there);
  if (!is_used (making, side, (gint) slot) || (side == PAIR_OLD && both))
    return;
  const Interval reach = { 0, fact->kind == FACT_QUANTITY ? SPACE_MOST : 1 };
  SlotMeaning meaning = { .facts = { [PAIR_OLD] = NULL } };
  meaning.facts[side] = fact;
  if (there >= 0)
    meaning.facts[other] = vocabulary_fact (vocabulary_of (pair, other), (guint) there);
  if (there >= 0 && !pair_is_alike (fact, meaning.facts[other]))
    pair->unlike = fact->id;
  const guint variable = add (pair, meaning, reach, TRUE);
  making->variables[side][slot] = variable;
  if (both)
    making->variables[other][there] = variable;
}

static void pair_facts (Making *making)
{
  for (guint i = N_PAIR; i-- > 0;)
    for (guint slot = 0; slot < vocabulary_size (vocabulary_of (making->pair, i)); slot++)
      pair_fact (making, i, slot);
}

/* ---- what is hidden ---- */

static const char *instrument_of (const Hidden *hidden)
{
  return hidden->instrument == NULL ? NULL : hidden->instrument->id;
}

/* What is meant by either of two slots is the same thing, of whichever program. */
static gboolean means_same (const SlotMeaning *meaning, const Hidden *hidden, const Fact *fact)
{
  const Hidden *known = meaning->hidden[PAIR_NOW] != NULL ? meaning->hidden[PAIR_NOW] : meaning->hidden[PAIR_OLD];
  const Fact *known_fact = meaning->facts[PAIR_NOW] != NULL ? meaning->facts[PAIR_NOW] : meaning->facts[PAIR_OLD];
  if (known == NULL || known->kind != hidden->kind)
    return FALSE;
  if (hidden->kind == HIDDEN_WITHIN)
    return known->lapse == hidden->lapse && g_str_equal (known_fact->id, fact->id);
  return g_strcmp0 (known->name, hidden->name) == 0 && g_strcmp0 (instrument_of (known), instrument_of (hidden)) == 0;
}

gboolean pair_same_limit (const Hidden *a, const Hidden *b)
{
  return a->kind == HIDDEN_LOCAL && b->kind == HIDDEN_LOCAL && g_str_equal (a->name, b->name) &&
         g_str_equal (a->instrument->id, b->instrument->id);
}

/* The figure is the region's own: not any that a case can state. */
static gboolean is_regional (const Making *making, const Hidden *limit)
{
  const PairRegion *region = making->region;
  for (guint i = 0; region != NULL && region->stated != NULL && i < region->stated->len; i++)
    if (pair_same_limit (g_ptr_array_index (region->stated, i), limit))
      return FALSE;
  return region != NULL;
}

/* What a case can make of it. */
static Interval reach_of (const Making *making, guint side, guint index)
{
  const Hidden *hidden = &g_array_index (making->pair->of[side].plan->hidden, Hidden, index);
  const PairRegion *region = making->region;
  if (hidden->kind == HIDDEN_LOCAL)
    return is_regional (making, hidden) ? region->limits[side][index] : hidden->band;
  if (hidden->kind == HIDDEN_REGION && region != NULL)
    return interval_point (g_strcmp0 (region->name, hidden->name) == 0);
  return (Interval) { 0, 1 };
}

/* The bands of either must leave something in common. Of a region that is known each law has its own limit. */
static gboolean take_in (Making *making, guint variable, const Hidden *hidden, Interval reach)
{
  Interval *known = &g_array_index (making->pair->space->variables, Variable, variable).reach;
  if (interval_equal (*known, reach))
    return TRUE;
  if (is_regional (making, hidden))
    return FALSE;
  const Interval common = { MAX (known->lo, reach.lo), MIN (known->hi, reach.hi) };
  if (common.lo > common.hi && hidden->kind == HIDDEN_LOCAL)
    making->pair->apart = TRUE;
  else if (common.lo > common.hi)
    making->pair->unlike = hidden->name;
  else
    *known = common;
  return TRUE;
}

static guint known_hidden (Making *making, const Hidden *hidden, const Fact *fact, Interval reach)
{
  for (guint i = 0; i < making->pair->meanings->len; i++)
    if (means_same (pair_meaning (making->pair, i), hidden, fact) && take_in (making, i, hidden, reach))
      return i;
  SlotMeaning meaning = { .kind = hidden->kind };
  const gboolean fact_of_case = hidden->kind != HIDDEN_LOCAL;
  return add (making->pair, meaning, reach, fact_of_case);
}

static gboolean is_silent (const Making *making, const Hidden *hidden)
{
  for (guint i = 0; making->silent != NULL && i < making->silent->len; i++)
    if (silence_same_clause (g_ptr_array_index (making->silent, i), hidden))
      return TRUE;
  return FALSE;
}

/* ---- figures that nobody has set ---- */

/* What the same limit is by the other law in that region; NULL: that has none. */
static const Interval *limit_there (const Making *making, guint side, const Hidden *limit)
{
  const guint other = N_PAIR - 1 - side;
  const Plan *plan = making->pair->of[other].plan;
  for (guint i = 0; plan != NULL && i < plan->hidden->len; i++) {
    const Hidden *hidden = &g_array_index (plan->hidden, Hidden, i);
    if (pair_same_limit (hidden, limit))
      return &making->region->limits[other][i];
  }
  return NULL;
}

/* Any figure of a band that is another one by the other law: each law has its own worst and best of them. */
static gboolean is_unset (const Making *making, guint side, guint index, const Hidden *hidden)
{
  if (hidden->kind != HIDDEN_LOCAL || !is_regional (making, hidden))
    return FALSE;
  const Interval here = making->region->limits[side][index], *there = limit_there (making, side, hidden);
  return !interval_is_point (here) && there != NULL && !interval_equal (here, *there);
}

static void pair_unset (Making *making, guint side, guint slot, Interval band)
{
  Pair *pair = making->pair;
  const gboolean raises = pair->of[side].plan->code.polarity[slot] == POLARITY_RAISES;
  const SlotMeaning nobody = { .kind = HIDDEN_NO_FIGURE };
  const Unset unset = { side, slot, add (pair, nobody, interval_point (raises ? band.lo : band.hi), FALSE),
                        add (pair, nobody, interval_point (raises ? band.hi : band.lo), FALSE) };
  g_array_append_val (making->unset, unset);
}

/* What is looked for is what a case can state; it lists no acts. */
static gboolean is_of_acts (const Hidden *hidden)
{
  return hidden->kind == HIDDEN_ACTS_LISTED || hidden->kind == HIDDEN_ACTS_MET;
}

static void pair_hidden (Making *making, guint side, guint index)
{
  const PairLaw *of = &making->pair->of[side];
  const Hidden *hidden = &g_array_index (of->plan->hidden, Hidden, index);
  const guint slot = of->plan->code.n_facts + index;
  if (hidden->kind == HIDDEN_NO_FIGURE || is_of_acts (hidden) || !making->used[side][slot] ||
      is_silent (making, hidden))
    return;
  if (is_unset (making, side, index, hidden)) {
    if (of->plan->code.polarity[slot] == POLARITY_MIXED)
      making->pair->loose = TRUE;
    pair_unset (making, side, slot, making->region->limits[side][index]);
    return;
  }
  const Fact *fact =
      hidden->kind == HIDDEN_WITHIN ? vocabulary_fact (of->program->law->vocabulary, hidden->fact) : NULL;
  const guint variable = known_hidden (making, hidden, fact, reach_of (making, side, index));
  SlotMeaning *meaning = &g_array_index (making->pair->meanings, SlotMeaning, variable);
  meaning->hidden[side] = hidden;
  meaning->facts[side] = fact;
  making->variables[side][slot] = variable;
}

static void pair_all_hidden (Making *making)
{
  for (guint i = N_PAIR; i-- > 0;)
    for (guint j = 0; making->pair->of[i].plan != NULL && j < making->pair->of[i].plan->hidden->len; j++)
      pair_hidden (making, i, j);
}

/* ---- both laws ---- */

static void note_used (Making *making, guint side)
{
  const Plan *plan = making->pair->of[side].plan;
  if (plan == NULL)
    return;
  const Code *code = &plan->code;
  making->used[side] = g_new0 (guint8, code->n_slots + 1);
  making->variables[side] = g_new0 (guint32, code->n_slots + 1);
  for (guint i = 0; i < code->n_steps; i++)
    for (guint j = 0; code->steps[i].code == STEP_REACH && j < code->steps[i].count; j++)
      making->used[side][code_terms (code, &code->steps[i])[j].slot] = 1;
}

/* What the law takes a clause for of which nothing is said: the least for floors, the most for ceilings. */
static guint32 unsaid (const Making *making, const Hidden *clause, guint32 open)
{
  const gint64 holds = open == making->nothing ? clause->band.lo : clause->band.hi;
  return holds == 0 ? making->nothing : making->all;
}

/* `open`: the variable that what no text speaks of is. */
static Literals say (Making *making, guint side, guint32 open)
{
  const Plan *plan = making->pair->of[side].plan;
  if (plan == NULL)
    return (Literals) { g_new (Literal, 1), g_new (Literal, 1), 0 };
  for (guint i = 0; i < plan->hidden->len; i++) {
    const Hidden *hidden = &g_array_index (plan->hidden, Hidden, i);
    if (hidden->kind == HIDDEN_NO_FIGURE)
      making->variables[side][plan->code.n_facts + i] = open;
    else if (is_silent (making, hidden))
      making->variables[side][plan->code.n_facts + i] = unsaid (making, hidden, open);
    else if (is_of_acts (hidden))
      making->variables[side][plan->code.n_facts + i] = making->nothing;
  }
  for (guint i = 0; i < making->unset->len; i++) {
    const Unset *unset = &g_array_index (making->unset, Unset, i);
    if (unset->side == side)
      making->variables[side][unset->slot] = open == making->nothing ? unset->least : unset->most;
  }
  return literals_new (making->pair->space, &plan->code, making->variables[side]);
}

static void say_both (Making *making)
{
  for (guint i = 0; i < N_PAIR; i++) {
    making->pair->floors[i] = say (making, i, making->nothing);
    making->pair->ceilings[i] = say (making, i, making->all);
  }
}

static Pair *make (PairLaw old, PairLaw now, const PairRegion *region, const GPtrArray *silent)
{
  Pair *pair = g_new0 (Pair, 1);
  pair->of[PAIR_OLD] = old;
  pair->of[PAIR_NOW] = now;
  pair->space = space_new ();
  pair->meanings = g_array_new (FALSE, FALSE, sizeof (SlotMeaning));
  g_autoptr (GArray) unset = g_array_new (FALSE, FALSE, sizeof (Unset));
  Making making = { .pair = pair, .region = region, .silent = silent, .unset = unset };
  for (guint i = 0; i < N_PAIR; i++)
    note_used (&making, i);
  pair_facts (&making);
  pair_all_hidden (&making);
  making.nothing = add (pair, (SlotMeaning) { .kind = HIDDEN_NO_FIGURE }, interval_point (0), FALSE);
  making.all = add (pair, (SlotMeaning) { .kind = HIDDEN_NO_FIGURE }, interval_point (1), FALSE);
  always_add (pair, silent);
  say_both (&making);
  for (guint i = 0; i < N_PAIR; i++) {
    g_free (making.used[i]);
    g_free (making.variables[i]);
  }
  return pair;
}

Pair *pair_new (PairLaw old, PairLaw now, const PairRegion *region) { return make (old, now, region, NULL); }

Pair *pair_new_silent (PairLaw old, PairLaw now, const GPtrArray *clauses) { return make (old, now, NULL, clauses); }

void pair_free (Pair *pair)
{
  if (pair == NULL)
    return;
  for (guint i = 0; i < N_PAIR; i++) {
    literals_clear (&pair->floors[i]);
    literals_clear (&pair->ceilings[i]);
  }
  g_array_unref (pair->meanings);
  space_free (pair->space);
  g_free (pair);
}
