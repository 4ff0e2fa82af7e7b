/* In: critical points. Out: the cases by which another's rules are marked. The one idea: when a law begins is one thing that it
 * says beside its figures; so the cases at its figures lie where it has stood for long, and a few ask for its first day. */
#include "probe/boundary/hunt.h"
#include "write/case_write.h"

enum { HALF_A_YEAR = 6, DAYS_OF_MONTH = 31 };

static void add_case (GString *to, const SillBoundary *boundary, const Case *fact_case, const char *id)
{
  Case named = *fact_case;
  named.id = (char *) id;
  g_autofree char *text = case_write (&named, boundary->program->law->vocabulary);
  boundary_file_add (to, text);
}

/* ---- figures ---- */

/* Months from that day to the middle of the time to the next on which the law changes. */
static int months_from (const GArray *cuts, Day day)
{
  for (guint i = 0; i < cuts->len; i++)
    if (g_array_index (cuts, Day, i) > day)
      return (int) (g_array_index (cuts, Day, i) - day) / 2 / DAYS_OF_MONTH;
  return HALF_A_YEAR;
}

/* The same so many months later, events before it too. Returns: yours. */
static Case *later (const SillBoundary *boundary, const Case *fact_case, int months)
{
  Case *moved = boundary_dated (fact_case, civil_add_months (fact_case->conduct_from.lo, months));
  for (guint i = 0; i < moved->stated->len; i++) {
    Stated *stated = &g_array_index (moved->stated, Stated, i);
    const Fact *fact = vocabulary_fact (boundary->program->law->vocabulary, stated->fact);
    if (fact->kind == FACT_DATE && interval_is_point (stated->value))
      stated->value = interval_point (civil_add_months ((Day) stated->value.lo, months));
  }
  return moved;
}

/* As it is where it would come to something else then. Returns: yours. */
static Case *settled (const SillBoundary *boundary, const GArray *cuts, const Case *fact_case)
{
  guint rank = 0, then = 0;
  const gboolean decided = hunt_decides (boundary, fact_case, &rank);
  Case *moved = later (boundary, fact_case, months_from (cuts, fact_case->conduct_from.lo));
  if (hunt_decides (boundary, moved, &then) == decided && then == rank)
    return moved;
  case_free (moved);
  return later (boundary, fact_case, 0);
}

static void add_figures (GString *to, const SillBoundary *boundary, const OffencePoints *offence)
{
  g_autoptr (GArray) cuts = meetings_cuts (boundary->program, boundary->program, offence->offence->id);
  for (guint i = 0; i < offence->points->len; i++) {
    const Critical *point = g_ptr_array_index (offence->points, i);
    for (BoundarySide side = 0; side < N_SIDES; side++) {
      if (point->cases[side] == NULL)
        continue;
      g_autofree char *id = g_strdup_printf ("%u-%u", i + 1, (guint) side + 1);
      Case *moved = settled (boundary, cuts, point->cases[side]);
      add_case (to, boundary, moved, id);
      case_free (moved);
    }
  }
}

/* ---- days ---- */

/* Of a first day the tier is asked for already. */
static gboolean is_known (GHashTable *known, Day day, guint rank)
{
  return !g_hash_table_add (known, g_strdup_printf ("%d %u", (int) day, rank));
}

/* On the first day of a law what reaches each of its tiers, and on the day before. */
static void add_first_day (GString *to, const SillBoundary *boundary, const Case *at, GHashTable *known)
{
  guint rank = 0;
  const Day day = at->conduct_from.lo;
  if (!hunt_decides (boundary, at, &rank) || rank == 0 || is_known (known, day, rank))
    return;
  for (guint before = 0; before < 2; before++) {
    g_autofree char *id = g_strdup_printf ("first-%u-%u", g_hash_table_size (known), before);
    Case *dated = boundary_dated (at, day - (Day) before);
    add_case (to, boundary, dated, id);
    case_free (dated);
  }
}

static void add_days (GString *to, const SillBoundary *boundary, const OffencePoints *offence)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < offence->points->len; i++)
    add_first_day (to, boundary, ((const Critical *) g_ptr_array_index (offence->points, i))->cases[SIDE_AT], known);
  for (guint i = 0; i < offence->turns->len; i++)
    for (guint side = 0; side < N_PAIR; side++) {
      g_autofree char *id = g_strdup_printf ("turn-%u-%u", i + 1, side);
      add_case (to, boundary, ((const DayTurn *) g_ptr_array_index (offence->turns, i))->cases[side], id);
    }
}

char *sill_boundary_marks (const SillBoundary *boundary, guint index, SillMarks marks)
{
  g_return_val_if_fail (index < boundary->offences->len, NULL);
  const OffencePoints *offence = g_ptr_array_index (boundary->offences, index);
  GString *to = boundary_file ();
  if (marks == SILL_MARKS_DAYS)
    add_days (to, boundary, offence);
  else
    add_figures (to, boundary, offence);
  return boundary_file_end (to);
}
