/* In: conditions laid flat for many rows. Out: the same, with the ways to the figure that leads cut short: where only one branch leads
 * it is asked at once, and of branches that hold just where their figure is reached the greatest degree leads, whatever their truths
 * are. A list of items that is scaled stands in the code once more, by the same sums: both have one order, which a row finds once. */
#include "compile/lay_races.h"
#include <glib.h>
#include "compile/lists.h"

typedef struct {
  BriefCode *code;
  const Code *steps;
  GArray *races, *runners;
  GHashTable *last; /* sums as bytes: index + 1 of the last race over them */
} Course;

/* ---- where it is looked for ---- */

static guint32 only_leader (const BriefCode *code, guint32 index)
{
  const BriefNode *node = &code->nodes[index];
  guint32 found = index;
  if (node->figure != BRIEF_NONE)
    return index;
  for (guint32 i = index + 1; i < node->end; i = code->nodes[i].end) {
    if (!code->nodes[i].leads)
      continue;
    if (found != index)
      return index;
    found = code->nodes[i].from;
  }
  return found;
}

/* ---- which branches run ---- */

/* The sum that the step compares is so many times that of the figure, and reaches the bound just where the degree is one. */
static gboolean is_reached_by_degree (const BriefCode *code, const Code *steps, const BriefFigure *figure,
                                      const Step *step)
{
  const BriefSum *sum = &code->sums[figure->sum];
  const Term *told = code->terms + sum->first_term, *asked = code_terms (steps, step);
  if (step->code != STEP_REACH || step->count != sum->n_terms || sum->n_terms == 0 || figure->over == 0)
    return FALSE;
  for (guint32 i = 0; i < sum->n_terms; i++)
    if (asked[i].slot != code->slots[told[i].slot] ||
        (Wide) asked[i].weight * told[0].weight != (Wide) told[i].weight * asked[0].weight)
      return FALSE;
  if (told[0].weight <= 0 || asked[0].weight <= 0 || step->bound <= 0)
    return FALSE;
  const Wide from_bound = ((Wide) step->bound * told[0].weight - 1) / asked[0].weight,
             from_degree = ((Wide) figure->over - 1) / figure->times; /* the greatest sums that do not */
  return from_bound == from_degree;
}

/* It holds just where its one figure is reached. */
static gboolean runs (const Course *course, const BriefNode *node)
{
  const BriefCode *code = course->code;
  if (!node->leads || node->blocked)
    return FALSE;
  const BriefNode *leader = &code->nodes[node->from];
  return leader->figure != BRIEF_NONE && leader->step == node->step &&
         is_reached_by_degree (code, course->steps, &code->figures[leader->figure],
                               &course->steps->steps[code->wanted[node->step]]);
}

/* ---- which races have one order ---- */

static const BriefFigure *figure_of (const Course *course, guint32 runner)
{
  const guint32 node = g_array_index (course->runners, guint32, runner);
  return &course->code->figures[course->code->nodes[node].figure];
}

/* All degrees of the one are so many times those of the other. */
static gboolean is_scaled (const Course *course, const BriefRace *race, const BriefRace *other)
{
  Rational first = RATIONAL_ZERO, ratio = RATIONAL_ZERO;
  for (guint32 i = 0; i < race->n_runners; i++) {
    const BriefFigure *one = figure_of (course, race->first_runner + i),
                      *by = figure_of (course, other->first_runner + i);
    if (!rational_divide ((Rational) { one->times, one->over }, (Rational) { by->times, by->over }, &ratio))
      return FALSE;
    first = i == 0 ? ratio : first;
    if (rational_compare (first, ratio) != 0)
      return FALSE;
  }
  return TRUE;
}

static GBytes *sums_of (const Course *course, const BriefRace *race)
{
  guint32 *sums = g_new (guint32, race->n_runners);
  for (guint32 i = 0; i < race->n_runners; i++)
    sums[i] = figure_of (course, race->first_runner + i)->sum;
  return g_bytes_new_take (sums, race->n_runners * sizeof *sums);
}

static void add_race (const Course *course, BriefRace race)
{
  GBytes *sums = sums_of (course, &race);
  const guint found = GPOINTER_TO_UINT (g_hash_table_lookup (course->last, sums));
  const BriefRace *last = found == 0 ? NULL : &g_array_index (course->races, BriefRace, found - 1);
  race.order = last != NULL && is_scaled (course, &race, last) ? last->order : course->code->n_orders++;
  g_array_append_val (course->races, race);
  g_hash_table_insert (course->last, sums, GUINT_TO_POINTER (course->races->len));
}

/* ---- laid ---- */

static void find_races (const Course *course, guint32 index)
{
  BriefNode *nodes = course->code->nodes;
  for (guint32 i = index + 1, first = i; i < nodes[index].end; first = i) {
    BriefRace race = { .first_runner = course->runners->len };
    for (; i < nodes[index].end && runs (course, &nodes[i]); i = nodes[i].end) {
      g_array_append_val (course->runners, nodes[i].from);
      race.n_runners++;
    }
    race.end = i;
    if (race.n_runners > 0) {
      nodes[first].race = course->races->len;
      add_race (course, race);
    } else
      i = nodes[i].end;
  }
}

void lay_races (BriefCode *code, const Code *steps)
{
  g_autoptr (GHashTable) last =
      g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  const Course course = { code, steps, g_array_new (FALSE, FALSE, sizeof (BriefRace)),
                          g_array_new (FALSE, FALSE, sizeof (guint32)), last };
  for (guint32 i = code->n_nodes; i-- > 0;)
    code->nodes[i].from = only_leader (code, i);
  for (guint32 i = 0; i < code->n_nodes; i++)
    if (code->nodes[i].kind == BRIEF_GROUP && code->nodes[i].any)
      find_races (&course, i);
  code->races = list_take (course.races, &code->n_races);
  code->runners = list_take (course.runners, &code->n_runners);
}
