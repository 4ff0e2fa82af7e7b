/* In: a law, and a fact of it. Out: the law two or three times over one space of facts, each time with a value of its own for that fact,
 * which grows, and everything else shared: what a greater amount does is then one more question about one point. */
#include "probe/prove/prove.h"
#include "form/point.h"
#include "form/space/smallest.h"

static const Plan *plan_of (const Stages *stages) { return stages->meeting->of[PAIR_NOW].plan; }

/* The variable of each slot, as the pair laid them out. Returns: yours. */
static guint32 *layout_of (const Stages *stages)
{
  const Plan *plan = plan_of (stages);
  const Vocabulary *vocabulary = stages->program->law->vocabulary;
  guint32 *variables = g_new0 (guint32, plan->code.n_slots + 1);
  guint32 nothing = 0;
  for (guint i = 0; i < stages->pair->meanings->len; i++) {
    const SlotMeaning *meaning = pair_meaning (stages->pair, i);
    const Hidden *hidden = meaning->hidden[PAIR_NOW];
    if (hidden != NULL)
      variables[plan->code.n_facts + (guint) (hidden - (const Hidden *) (const void *) plan->hidden->data)] = i;
    else if (meaning->facts[PAIR_NOW] != NULL)
      variables[(guint) vocabulary_find (vocabulary, meaning->facts[PAIR_NOW]->id)] = i;
    else if (interval_equal (space_variable (stages->pair->space, i)->reach, interval_point (0)))
      nothing = i;
  }
  for (guint i = 0; i < plan->hidden->len; i++)
    if (g_array_index (plan->hidden, Hidden, i).kind == HIDDEN_NO_FIGURE)
      variables[plan->code.n_facts + i] = nothing;
  return variables;
}

void stages_init (Stages *stages, const Program *program, const Offence *offence, const Meeting *meeting)
{
  *stages = (Stages) { .program = program, .offence = offence, .meeting = meeting, .n = 1 };
  stages->pair = pair_new (meeting->of[PAIR_NOW], meeting->of[PAIR_NOW], NULL);
  stages->layout = layout_of (stages);
  stages->laws[0] = literals_new (stages->pair->space, &plan_of (stages)->code, stages->layout);
}

/* Back to one stage. */
static void shrink (Stages *stages)
{
  for (guint i = 1; i < stages->n; i++)
    literals_clear (&stages->laws[i]);
  stages->n = 1;
}

void stages_grow (Stages *stages, guint slot, guint n)
{
  Space *space = stages->pair->space;
  shrink (stages);
  stages->variables[0] = stages->layout[slot];
  for (guint i = 1; i < n; i++) {
    stages->variables[i] = space_add (space, *space_variable (space, stages->variables[0]));
    stages->layout[slot] = stages->variables[i];
    stages->laws[i] = literals_beside (space, &plan_of (stages)->code, stages->layout, &stages->laws[0], slot);
  }
  stages->layout[slot] = stages->variables[0];
  stages->n = n;
}

void stages_clear (Stages *stages)
{
  shrink (stages);
  literals_clear (&stages->laws[0]);
  g_free (stages->layout);
  pair_free (stages->pair);
}

static void add_growth (const Stages *stages, GArray *wanted)
{
  for (guint i = 1; i < stages->n; i++) {
    const Term terms[] = { { stages->variables[i], 1 }, { stages->variables[i - 1], -1 } };
    const Literal grows = space_reach (stages->pair->space, terms, 2, 1);
    g_array_append_val (wanted, grows);
  }
}

/* The smallest point where all of `wanted` holds and the fact grows. */
static Found find_smallest (const Stages *stages, const GArray *wanted, gint64 **ret_point)
{
  gboolean any = FALSE;
  g_autoptr (GArray) all = g_array_copy ((GArray *) wanted);
  add_growth (stages, all);
  g_autoptr (Search) search =
      search_new (stages->pair->space, (const Literal *) (const void *) all->data, all->len, PROVE_BOUND);
  const Found found = smallest_find (search, &any);
  *ret_point = any ? g_steal_pointer (&search->point) : NULL;
  return found;
}

/* The smallest point of what is near is the smallest of all where all that is wanted holds there. */
gint stages_find (const Stages *stages, const GArray *wanted, const GArray *near, gint64 **ret_point)
{
  const Literal *all = (const Literal *) (const void *) wanted->data;
  Found found = near == NULL ? FOUND_TOO_MANY : find_smallest (stages, near, ret_point);
  if (found == FOUND_POINT && !space_all_hold (stages->pair->space, all, wanted->len, *ret_point))
    found = FOUND_TOO_MANY;
  if (found != FOUND_TOO_MANY)
    return found;
  g_clear_pointer (ret_point, g_free);
  found = find_smallest (stages, wanted, ret_point);
  if (*ret_point != NULL)
    return FOUND_POINT;
  return found == FOUND_POINT ? FOUND_TOO_MANY : found;
}

static Case *case_at (const Stages *stages, const gint64 *point)
{
  const Meeting *meeting = stages->meeting;
  const PointCase of = {
    .offence = stages->offence->id, .conduct = meeting->conduct, .decision = meeting->days.lo, .source = "sill prove"
  };
  Case *kept = case_new ();
  Case *made = point_case (stages->pair, PAIR_NOW, point, &of);
  case_copy (kept, made);
  case_free (made);
  return kept;
}

void stages_tell (const Stages *stages, const gint64 *point, Counterexample *to)
{
  g_autofree gint64 *at = g_memdup2 (point, (stages->pair->space->variables->len + 1) * sizeof *point);
  to->offence = stages->offence;
  to->version = plan_of (stages)->version;
  to->days = stages->meeting->days;
  to->n = stages->n;
  for (guint i = 0; i < stages->n; i++) {
    to->ranks[i] = literals_rank_at (stages->pair->space, &stages->laws[i], point);
    if (stages->n > 1)
      at[stages->variables[0]] = point[stages->variables[i]];
    to->cases[i] = case_at (stages, at);
  }
}
