/* What a check fills: made once for a program, reused for every case. */
#include "model/verdict/verdict.h"

static void selection_free (gpointer data)
{
  Selection *selection = data;
  g_array_unref (selection->laws);
  g_free (selection->region);
  g_free (selection);
}

static void found_open_free (gpointer data)
{
  FoundOpen *found = data;
  g_free (found->asked);
  g_array_unref (found->missing);
  g_array_unref (found->idle);
  g_free (found);
}

static void way_free (gpointer data)
{
  ShortWay *way = data;
  route_free (way->route);
  g_free (way);
}

static void ways_free (Work *work)
{
  for (guint i = 0; i < work->n_ways; i++)
    route_free (work->ways[i].route);
  g_free (work->ways);
  g_clear_pointer (&work->other_ways, g_hash_table_unref);
}

Selection *work_selection (Work *work, const Offence *offence)
{
  Selection *selection = g_hash_table_lookup (work->selections, offence);
  if (selection == NULL) {
    selection = g_new0 (Selection, 1);
    selection->offence = offence;
    selection->laws = g_array_new (FALSE, FALSE, sizeof (Laws));
    g_hash_table_insert (work->selections, (gpointer) offence, selection);
  }
  return selection;
}

FoundOpen *work_found_open (Work *work, const Plan *plan)
{
  FoundOpen *found = g_hash_table_lookup (work->found_open, plan);
  if (found == NULL) {
    found = g_new0 (FoundOpen, 1);
    found->asked = g_new (Interval, plan->code.n_asked + 1);
    found->missing = g_array_new (FALSE, FALSE, sizeof (Missing));
    found->idle = g_array_new (FALSE, FALSE, sizeof (guint));
    g_hash_table_insert (work->found_open, (gpointer) plan, found);
  }
  return found;
}

Verdict *verdict_new_single (void)
{
  Verdict *verdict = g_new0 (Verdict, 1);
  verdict->charges = g_array_new (FALSE, TRUE, sizeof (ChargeVerdict));
  verdict->work.found_open = g_hash_table_new_full (NULL, NULL, NULL, found_open_free);
  verdict->work.selections = g_hash_table_new_full (NULL, NULL, NULL, selection_free);
  verdict->work.missing = g_array_new (FALSE, TRUE, sizeof (Missing));
  verdict->work.idle = g_array_new (FALSE, TRUE, sizeof (guint));
  return verdict;
}

Verdict *verdict_new (const Program *program)
{
  Verdict *verdict = verdict_new_single ();
  verdict->work.n_ways = program->plans->len;
  verdict->work.ways = g_new0 (ShortWay, program->plans->len + 1);
  verdict->work.other_ways = g_hash_table_new_full (NULL, NULL, NULL, way_free);
  return verdict;
}

void verdict_free (Verdict *verdict)
{
  if (verdict == NULL)
    return;
  g_array_unref (verdict->charges);
  ways_free (&verdict->work);
  g_hash_table_unref (verdict->work.selections);
  g_hash_table_unref (verdict->work.found_open);
  g_clear_pointer (&verdict->work.runs, g_hash_table_unref);
  g_clear_pointer (&verdict->work.acts_met, g_ptr_array_unref);
  g_free (verdict->work.slots);
  g_free (verdict->work.truths);
  g_array_unref (verdict->work.missing);
  g_array_unref (verdict->work.idle);
  g_free (verdict);
}

static void make_room_for_slots (Work *work, guint n)
{
  if (n <= work->room)
    return;
  work->room = n;
  work->slots = g_renew (Interval, work->slots, n);
}

void work_make_room (Work *work, const Plan *plan)
{
  make_room_for_slots (work, plan->code.n_slots);
  work->ran = NULL;
  if (plan->code.n_steps <= work->room_for_truths)
    return;
  work->room_for_truths = plan->code.n_steps;
  work->truths = g_renew (Truth, work->truths, work->room_for_truths);
}

static void acts_met_free (gpointer data)
{
  ActsMet *met = data;
  g_free (met->slots);
  g_free (met->truths);
  g_free (met);
}

ActsMet *work_add_acts (Work *work, guint n_slots, guint n_steps)
{
  ActsMet *met = g_new0 (ActsMet, 1);
  met->slots = g_new (Interval, n_slots + 1);
  met->truths = g_new (Truth, n_steps + 1);
  if (work->acts_met == NULL)
    work->acts_met = g_ptr_array_new_with_free_func (acts_met_free);
  g_ptr_array_add (work->acts_met, met);
  return met;
}

ShortWay *work_way (Work *work, const Plan *plan)
{
  if (work->ways == NULL)
    return NULL;
  if (plan->reading == NULL)
    return &work->ways[plan->index];
  ShortWay *way = g_hash_table_lookup (work->other_ways, plan);
  if (way == NULL) {
    way = g_new0 (ShortWay, 1);
    g_hash_table_insert (work->other_ways, (gpointer) plan, way);
  }
  return way;
}

void work_take_route (Work *work, ShortWay *way, Route *route)
{
  way->route = route;
  make_room_for_slots (work, route->n_slots + route->n_sums);
}

gboolean missing_is_of_law (const Missing *missing) { return missing->what >= MISSING_FIGURES; }

gboolean missing_has_no_end (const Missing *missing)
{
  return missing->what == MISSING_TEXT || missing->what == MISSING_COMPARISON ||
         (missing->what == MISSING_RULE && missing->clause->tier == NULL);
}

static gboolean is_question (const Missing *missing) { return !missing->on_figure && !missing_is_of_law (missing); }

guint missing_questions (const GArray *missing)
{
  guint n = 0;
  while (n < missing->len && is_question (&g_array_index (missing, Missing, n)))
    n++;
  return n;
}
