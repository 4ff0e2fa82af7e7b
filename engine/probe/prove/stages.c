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

void stages_init (Stages *stages, const Program *program, const Offence *offence, const Meeting *meeting, guint slot,
                  guint n)
{
  *stages = (Stages) { .program = program, .offence = offence, .meeting = meeting, .n = n };
  stages->pair = pair_new (meeting->of[PAIR_NOW], meeting->of[PAIR_NOW], NULL);
  Space *space = stages->pair->space;
  g_autofree guint32 *variables = layout_of (stages);
  for (guint i = 0; i < n; i++) {
    if (i == 0)
      stages->variables[i] = n > 1 ? variables[slot] : 0;
    else
      stages->variables[i] = space_add (space, *space_variable (space, stages->variables[0]));
    if (n > 1)
      variables[slot] = stages->variables[i];
    stages->laws[i] = literals_new (space, &plan_of (stages)->code, variables);
  }
}

void stages_clear (Stages *stages)
{
  for (guint i = 0; i < stages->n; i++)
    literals_clear (&stages->laws[i]);
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

gint stages_find (const Stages *stages, GArray *wanted, gint64 **ret_point)
{
  gboolean any = FALSE;
  add_growth (stages, wanted);
  g_autoptr (Search) search =
      search_new (stages->pair->space, (const Literal *) (const void *) wanted->data, wanted->len, PROVE_BOUND);
  const Found found = smallest_find (search, &any);
  if (!any)
    return found == FOUND_POINT ? FOUND_TOO_MANY : found;
  *ret_point = g_steal_pointer (&search->point);
  return FOUND_POINT;
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
