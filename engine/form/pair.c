/* In: two laws, each in its program, or more of either. Out: one space for all of them.
 * The one idea: a slot is what it means. Facts are paired by their ids, in the order of the newer vocabulary, what is hidden by
 * its kind and what it names; what no text speaks of is no variable: it leads nowhere, or to its tier. */
#include "form/pair.h"
#include "form/always.h"
#include "form/counted_apart.h"
#include "form/left_out.h"
#include "form/unset.h"
#include <string.h>

/* A pair as it is made. */
typedef struct {
  Pair *pair;
  const PairRegion *region;
  const PairLaws *laws; /* as they are asked for */
  gboolean
      is_open; /* of cases that speak of clauses or do not; each law has its worst and best of figures that nobody has set */
  guint8 **used;         /* per law, and slot: some step asks for it */
  guint8 *asked[N_PAIR]; /* per fact: some law of that side asks for it */
  guint32 **variables;   /* per law, and slot */
  guint32 nothing, all;  /* variables that are 0 and 1 */
  GArray *unset;         /* of Unset */
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

static gboolean is_used (const Making *making, guint side, gint slot) { return slot >= 0 && making->asked[side][slot]; }

static void set_fact (Making *making, guint side, guint slot, guint32 variable)
{
  for (guint i = 0; i < making->pair->n_laws; i++)
    if (making->pair->sides[i] == side && making->variables[i] != NULL)
      making->variables[i][slot] = variable;
}

static gboolean is_left_out (const Making *making, const char *id)
{
  const GPtrArray *left_out = making->laws->left_out;
  return left_out != NULL && g_ptr_array_find_with_equal_func ((GPtrArray *) left_out, id, g_str_equal, NULL);
}

static void pair_unset (Making *making, guint law, guint slot, Interval band);

/* Nobody says how much of it there was. */
static void leave_out (Making *making, guint side, guint slot)
{
  const Interval any = { 0, vocabulary_fact (vocabulary_of (making->pair, side), slot)->kind == FACT_QUANTITY
                                ? SPACE_MOST
                                : 1 };
  for (guint i = 0; i < making->pair->n_laws; i++)
    if (making->pair->sides[i] == side && making->variables[i] != NULL && making->used[i][slot])
      pair_unset (making, i, slot, any);
}

static void pair_fact (Making *making, guint side, guint slot)
{
  Pair *pair = making->pair;
  const guint other = N_PAIR - 1 - side;
  const Fact *fact = vocabulary_fact (vocabulary_of (pair, side), slot);
  const gint there = vocabulary_find (vocabulary_of (pair, other), fact->id);
  const gboolean both = is_used (making, other, there);
  if (side == PAIR_OLD && both)
    return;
  const Interval reach = { 0, fact->kind == FACT_QUANTITY ? SPACE_MOST : 1 };
  SlotMeaning meaning = { .facts = { [PAIR_OLD] = NULL } };
  meaning.facts[side] = fact;
  if (there >= 0)
    meaning.facts[other] = vocabulary_fact (vocabulary_of (pair, other), (guint) there);
  if (there >= 0 && !pair_is_alike (fact, meaning.facts[other]))
    pair->unlike = fact->id;
  const guint variable = add (pair, meaning, reach, TRUE);
  set_fact (making, side, slot, variable);
  if (both)
    set_fact (making, other, (guint) there, variable);
}

static void pair_facts (Making *making)
{
  for (guint i = N_PAIR; i-- > 0;)
    for (guint slot = 0; slot < vocabulary_size (vocabulary_of (making->pair, i)); slot++)
      if (is_used (making, i, (gint) slot))
        (is_left_out (making, vocabulary_fact (vocabulary_of (making->pair, i), slot)->id) ? leave_out : pair_fact) (
            making, i, slot);
}

/* ---- what is hidden ---- */

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
static Interval reach_of (const Making *making, guint law, guint index)
{
  const Hidden *hidden = &g_array_index (making->pair->of[law].plan->hidden, Hidden, index);
  const PairRegion *region = making->region;
  if (hidden->kind == HIDDEN_LOCAL)
    return is_regional (making, hidden) ? region->limits[law][index] : hidden->band;
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
    if (meaning_is_of (pair_meaning (making->pair, i), hidden, fact) && take_in (making, i, hidden, reach))
      return i;
  SlotMeaning meaning = { .kind = hidden->kind };
  const gboolean fact_of_case = hidden->kind != HIDDEN_LOCAL;
  return add (making->pair, meaning, reach, fact_of_case);
}

/* ---- figures that nobody has set ---- */

/* Another law has the same limit, and it is another one there. */
static gboolean is_other_there (const Making *making, guint law, guint index)
{
  const Pair *pair = making->pair;
  const Hidden *limit = &g_array_index (pair->of[law].plan->hidden, Hidden, index);
  for (guint k = 0; k < pair->n_laws; k++) {
    const Plan *plan = k == law ? NULL : pair->of[k].plan;
    for (guint i = 0; plan != NULL && i < plan->hidden->len; i++)
      if (pair_same_limit (&g_array_index (plan->hidden, Hidden, i), limit) &&
          !interval_equal (making->region->limits[law][index], making->region->limits[k][i]))
        return TRUE;
  }
  return FALSE;
}

/* Any figure of a band that is another one by the other law, and any region that may be that of the case: each law has its own worst and best
 * of them. */
static gboolean is_unset (const Making *making, guint law, guint index, const Hidden *hidden)
{
  if (hidden->kind == HIDDEN_REGION)
    return making->region != NULL && making->region->unsaid;
  return hidden->kind == HIDDEN_LOCAL && is_regional (making, hidden) &&
         !interval_is_point (making->region->limits[law][index]) &&
         (making->is_open || is_other_there (making, law, index));
}

static void pair_unset (Making *making, guint law, guint slot, Interval band)
{
  Pair *pair = making->pair;
  const SlotMeaning nobody = { .kind = HIDDEN_NO_FIGURE };
  const guint32 least = add (pair, nobody, interval_point (band.lo), FALSE);
  const guint32 most = add (pair, nobody, interval_point (band.hi), FALSE);
  pair->loose |= !unset_add (making->unset, pair->of[law], band, &(Unset) { law, slot, least, most, FALSE });
}

/* A clause that some law takes for more than nothing where nobody speaks of it: what it is at most is a variable of its own. */
static void open_clause (Making *making, guint variable, const Hidden *clause)
{
  if (!making->is_open || clause->kind != HIDDEN_RULING || clause->band.hi == 0 ||
      pair_meaning (making->pair, variable)->most != 0)
    return;
  Space *space = making->pair->space;
  const guint most = add (making->pair, (SlotMeaning) { .kind = HIDDEN_NO_FIGURE }, (Interval) { 0, 1 }, FALSE);
  const Literal least = space_reach (space, &(Term) { variable, 1 }, 1, 1);
  const Literal either[] = { literal_not (least), space_reach (space, &(Term) { most, 1 }, 1, 1) };
  const Literal ordered = space_any (space, either, G_N_ELEMENTS (either));
  g_array_append_val (space->always, ordered);
  g_array_index (making->pair->meanings, SlotMeaning, variable).most = most + 1;
}

/* What is looked for is what a case can state; it lists no acts, unless the laws count them in classes of their own. */
static gboolean is_of_acts (const Hidden *hidden)
{
  return hidden->kind == HIDDEN_ACTS_LISTED || hidden->kind == HIDDEN_ACTS_MET;
}

/* Whether the crime of those who acted for an organization is one of an organization the law says. */
static gboolean is_of_officer (const Making *making, const Hidden *hidden)
{
  return hidden->kind == HIDDEN_ORGANIZATION && making->laws->of_officers;
}

static void pair_hidden (Making *making, guint law, guint index)
{
  const PairLaw *of = &making->pair->of[law];
  const guint side = making->pair->sides[law];
  const Hidden *hidden = &g_array_index (of->plan->hidden, Hidden, index);
  const guint slot = of->plan->code.n_facts + index;
  if (hidden->kind == HIDDEN_NO_FIGURE || is_of_acts (hidden) || is_of_officer (making, hidden) ||
      !making->used[law][slot])
    return;
  if (is_unset (making, law, index, hidden)) {
    pair_unset (making, law, slot,
                hidden->kind == HIDDEN_REGION ? (Interval) { 0, 1 } : making->region->limits[law][index]);
    return;
  }
  const Fact *fact =
      hidden->kind == HIDDEN_WITHIN ? vocabulary_fact (of->program->law->vocabulary, hidden->fact) : NULL;
  const guint variable = known_hidden (making, hidden, fact, reach_of (making, law, index));
  SlotMeaning *meaning = &g_array_index (making->pair->meanings, SlotMeaning, variable);
  if (meaning->hidden[side] == NULL || meaning->hidden[side]->band.hi < hidden->band.hi)
    meaning->hidden[side] = hidden; /* of laws that take a clause for something else the one that asks for an answer */
  meaning->facts[side] = fact;
  making->variables[law][slot] = variable;
  open_clause (making, variable, hidden);
}

static void pair_all_hidden (Making *making)
{
  for (guint i = making->pair->n_laws; i-- > 0;)
    for (guint j = 0; making->pair->of[i].plan != NULL && j < making->pair->of[i].plan->hidden->len; j++)
      pair_hidden (making, i, j);
}

/* Of a clause of which nobody speaks each law takes its own least and most. */
static void note_open_clauses (Making *making, guint law)
{
  const Plan *plan = making->pair->of[law].plan;
  for (guint i = 0; plan != NULL && i < plan->hidden->len; i++) {
    const Hidden *clause = &g_array_index (plan->hidden, Hidden, i);
    const guint slot = plan->code.n_facts + i;
    if (clause->kind != HIDDEN_RULING || !making->used[law][slot])
      continue;
    const guint32 said = making->variables[law][slot];
    const guint most = pair_meaning (making->pair, said)->most;
    if (most > 0) {
      const Unset unset = { law, slot, clause->band.lo > 0 ? most - 1 : said, clause->band.hi > 0 ? most - 1 : said,
                            FALSE };
      making->pair->loose |= !unset_add (making->unset, making->pair->of[law], (Interval) { 0, 1 }, &unset);
    }
  }
}

/* ---- both laws ---- */

static void note_used (Making *making, guint law)
{
  const Plan *plan = making->pair->of[law].plan;
  if (plan == NULL)
    return;
  const Code *code = &plan->code;
  making->used[law] = g_new0 (guint8, code->n_slots + 1);
  making->variables[law] = g_new0 (guint32, code->n_slots + 1);
  for (guint i = 0; i < code->n_steps; i++)
    for (guint j = 0; code->steps[i].code == STEP_REACH && j < code->steps[i].count; j++)
      making->used[law][code_terms (code, &code->steps[i])[j].slot] = 1;
  guint8 *asked = making->asked[making->pair->sides[law]];
  for (guint slot = 0; slot < code->n_facts; slot++)
    asked[slot] |= making->used[law][slot];
}

/* `open`: the variable that what no text speaks of is. */
static void take_as (Making *making, guint law, guint32 open)
{
  const Plan *plan = making->pair->of[law].plan;
  for (guint i = 0; i < plan->hidden->len; i++) {
    const Hidden *hidden = &g_array_index (plan->hidden, Hidden, i);
    if (hidden->kind == HIDDEN_NO_FIGURE)
      making->variables[law][plan->code.n_facts + i] = open;
    else if (is_of_acts (hidden) && making->laws->counting == NULL)
      making->variables[law][plan->code.n_facts + i] = making->nothing;
    else if (is_of_officer (making, hidden))
      making->variables[law][plan->code.n_facts + i] = plan->version->organizations ? making->all : making->nothing;
  }
  unset_take (making->unset, law, making->variables[law], open == making->nothing);
}

/* Where nothing is open the law says at most what it says at least. */
static void say (Making *making, guint law)
{
  Pair *pair = making->pair;
  const Plan *plan = pair->of[law].plan;
  if (plan == NULL) {
    pair->floors[law] = literals_none ();
    pair->ceilings[law] = literals_none ();
    return;
  }
  const gsize size = plan->code.n_slots * sizeof **making->variables;
  take_as (making, law, making->nothing);
  g_autofree guint32 *least = g_memdup2 (making->variables[law], size);
  pair->floors[law] = unset_say (making->unset, law, &plan->code, pair->space, making->variables[law], TRUE);
  take_as (making, law, making->all);
  const gboolean same =
      (size == 0 || memcmp (least, making->variables[law], size) == 0) && !unset_leads_either (making->unset, law);
  pair->ceilings[law] = same ? literals_copy (&pair->floors[law], &plan->code)
                             : unset_say (making->unset, law, &plan->code, pair->space, making->variables[law], FALSE);
}

static Pair *pair_empty (const PairLaws *laws)
{
  Pair *pair = g_new0 (Pair, 1);
  pair->n_laws = laws->n;
  pair->of = g_memdup2 (laws->of, laws->n * sizeof *laws->of);
  pair->sides = g_memdup2 (laws->sides, laws->n * sizeof *laws->sides);
  pair->floors = g_new0 (Literals, laws->n);
  pair->ceilings = g_new0 (Literals, laws->n);
  pair->space = space_new ();
  pair->meanings = g_array_new (FALSE, FALSE, sizeof (SlotMeaning));
  return pair;
}

/* Returns: the pair of `making`, filled. */
static Pair *make (Making *making)
{
  Pair *pair = making->pair = pair_empty (making->laws);
  const guint n = pair->n_laws;
  g_autofree guint8 **used = g_new0 (guint8 *, n);
  g_autofree guint32 **variables = g_new0 (guint32 *, n);
  g_autoptr (GArray) unset = g_array_new (FALSE, FALSE, sizeof (Unset));
  g_autofree guint8 *old = g_new0 (guint8, vocabulary_size (vocabulary_of (pair, PAIR_OLD)) + 1);
  g_autofree guint8 *now = g_new0 (guint8, vocabulary_size (vocabulary_of (pair, PAIR_NOW)) + 1);
  making->asked[PAIR_OLD] = old;
  making->asked[PAIR_NOW] = now;
  making->used = used;
  making->variables = variables;
  making->unset = unset;
  for (guint i = 0; i < n; i++)
    note_used (making, i);
  pair_facts (making);
  pair_all_hidden (making);
  for (guint i = 0; i < n && making->is_open; i++)
    note_open_clauses (making, i);
  if (making->laws->counting != NULL)
    counted_apart (pair, making->laws->counting, used, variables);
  making->nothing = add (pair, (SlotMeaning) { .kind = HIDDEN_NO_FIGURE }, interval_point (0), FALSE);
  making->all = add (pair, (SlotMeaning) { .kind = HIDDEN_NO_FIGURE }, interval_point (1), FALSE);
  always_add (pair);
  if (making->laws->left_out != NULL)
    left_out_found (pair, making->laws->left_out);
  for (guint i = 0; i < n; i++) {
    say (making, i);
    g_free (used[i]);
    g_free (variables[i]);
  }
  return pair;
}

static const guint both_sides[N_PAIR] = { PAIR_OLD, PAIR_NOW };

Pair *pair_new (PairLaw old, PairLaw now, const PairRegion *region)
{
  const PairLaw of[N_PAIR] = { old, now };
  const PairLaws laws = { .of = of, .sides = both_sides, .n = N_PAIR };
  return make (&(Making) { .laws = &laws, .region = region });
}

Pair *pair_new_of (const PairLaws *laws, const PairRegion *region)
{
  return make (&(Making) { .laws = laws, .region = region, .is_open = TRUE });
}

void pair_free (Pair *pair)
{
  if (pair == NULL)
    return;
  for (guint i = 0; i < pair->n_laws; i++) {
    literals_clear (&pair->floors[i]);
    literals_clear (&pair->ceilings[i]);
  }
  g_free (pair->of);
  g_free (pair->sides);
  g_free (pair->floors);
  g_free (pair->ceilings);
  g_array_unref (pair->meanings);
  space_free (pair->space);
  g_free (pair);
}
