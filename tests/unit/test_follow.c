/* The short way against the whole plan: wherever it comes to a rank, the plan comes to the same. */
#include "run/follow.h"
#include "compile/lay.h"
#include "rules.h"
#include "run/range.h"
#include "test.h"

/* Gates that lower, halves, sums of shares, ranges, two of three, dates, parts of items: all that steps are made of. */
static const char low[] =
    "<item n='1'><limit of='x' at-least='5'/></item><item n='2'><limit of='y' at-least='7'/></item>"
    "<item n='3'><proportional items='1 2'/></item>"
    "<item n='4' when='p' unless='q'><scale items='1-3' by='1/2'/></item>"
    "<item n='5'><limit of='z' above='2' below='6' fixed='yes'/></item>"
    "<item n='6'><at-least n='2'><limit of='x' at-least='3'/><limit of='y' at-least='4'/><not><yes of='q'/></not>"
    "<limit of='z' at-most='1'/></at-least></item>";
static const char high[] = "<item n='1'><scale items='1(1)(1)-1(1)(4)' by='3'/></item>"
                           "<item n='2'><all><within of='d' years='2'/><limit of='x y z' at-least='9'/></all></item>";

typedef struct {
  Program *program;
  const Plan *plan;
  Route *route;
  Interval *slots;
  Truth *truths;
} Trip;

static Trip trip_new (const char *first, const char *second)
{
  Program *program = rules_small (first, second);
  const Plan *plan = rules_plan (program);
  Route *route = lay_route (plan);
  return (Trip) { program, plan, route, g_new0 (Interval, plan->code.n_slots + route->n_sums),
                  g_new0 (Truth, plan->code.n_steps) };
}

static void trip_clear (Trip *trip)
{
  route_free (trip->route);
  g_free (trip->slots);
  g_free (trip->truths);
  program_unref (trip->program);
}

static guint next (guint *state, guint below)
{
  *state = *state * 1664525u + 1013904223u;
  return (*state >> 16) % below;
}

/* Any slot, small values around the figures; now and then one that is not known. */
static void roll (Trip *trip, guint *state, gboolean known)
{
  for (guint slot = 0; slot < trip->plan->code.n_slots; slot++) {
    gboolean yes_no = slot >= trip->program->n_facts || slot == rules_slot (trip->program, "p") ||
                      slot == rules_slot (trip->program, "q");
    gint64 lo = next (state, yes_no ? 2 : 24);
    gint64 wider = known || next (state, 4) > 0 ? 0 : (gint64) next (state, yes_no ? 2 : 9);
    trip->slots[slot] = (Interval) { lo, yes_no ? MIN (1, lo + wider) : lo + wider };
  }
}

static void known_values_always_lead_to_the_rank_of_the_plan (void)
{
  Trip trip = trip_new (low, high);
  guint state = 1, wrong = 0, met[3] = { 0 };
  for (guint i = 0; i < 20000; i++) {
    guint rank = 9;
    roll (&trip, &state, TRUE);
    wrong += !follow_route (trip.route, trip.slots, &rank);
    Ranks ranks = run_code (&trip.plan->code, trip.slots, trip.truths);
    wrong += ranks.floor != rank || ranks.ceiling != rank;
    met[MIN (rank, 2)]++;
  }
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_TRUE (met[0] > 100 && met[1] > 100 && met[2] > 100);
  trip_clear (&trip);
}

static void unknown_values_lead_to_the_only_rank_or_nowhere (void)
{
  Trip trip = trip_new (low, high);
  guint state = 7, wrong = 0, arrived = 0, missed = 0;
  for (guint i = 0; i < 20000; i++) {
    guint rank = 9;
    Ranks ranks = { 0, 0 };
    roll (&trip, &state, FALSE);
    gboolean found = follow_route (trip.route, trip.slots, &rank);
    gboolean exact = range_find (&trip.plan->code, trip.slots, trip.truths, &ranks);
    arrived += found;
    missed += !found && ranks.floor == ranks.ceiling;
    wrong += found && exact && (ranks.floor != rank || ranks.ceiling != rank);
  }
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_TRUE (arrived > 5 * missed);
  trip_clear (&trip);
}

static void sums_beyond_64_bit_are_exact (void)
{
  Trip trip = trip_new ("<item n='1'><limit of='x y z' at-least='50'/></item>", NULL);
  guint rank = 9;
  for (guint i = 0; i < 3; i++)
    trip.slots[rules_slot (trip.program, i == 0 ? "x" : i == 1 ? "y" : "z")] = interval_point (G_MAXINT64);
  CU_ASSERT_TRUE (follow_route (trip.route, trip.slots, &rank));
  CU_ASSERT_EQUAL (rank, 1);
  trip.slots[rules_slot (trip.program, "x")] = (Interval) { 0, G_MAXINT64 };
  trip.slots[rules_slot (trip.program, "y")] = (Interval) { 0, G_MAXINT64 };
  trip.slots[rules_slot (trip.program, "z")] = interval_point (49);
  CU_ASSERT_FALSE (follow_route (trip.route, trip.slots, &rank));
  trip_clear (&trip);
}

SUITE (follow, { "known values always lead to the rank of the plan", known_values_always_lead_to_the_rank_of_the_plan },
       { "unknown values lead to the only possible rank or nowhere", unknown_values_lead_to_the_only_rank_or_nowhere },
       { "sums beyond 64 bit are exact", sums_beyond_64_bit_are_exact })
