#include "model/book/statute.h"
#include "test.h"

static Tier tier (guint from, guint to, gboolean life, gboolean detention, gboolean surveillance)
{
  const Penalty penalty = {
    .minimum_months = from, .maximum_months = to, .life = life, .detention = detention, .surveillance = surveillance
  };
  return (Tier) { .penalty = penalty };
}

static void the_maximum_decides_before_the_minimum (void)
{
  const Tier low = tier (0, 36, FALSE, TRUE, FALSE), middle = tier (36, 84, FALSE, FALSE, FALSE);
  const Tier longer = tier (36, 120, FALSE, FALSE, FALSE), same = tier (60, 84, FALSE, FALSE, FALSE);
  CU_ASSERT_TRUE (tier_weight (&low) < tier_weight (&middle));
  CU_ASSERT_TRUE (tier_weight (&middle) < tier_weight (&same));
  CU_ASSERT_TRUE (tier_weight (&same) < tier_weight (&longer));
  CU_ASSERT_TRUE (tier_weight (NULL) < tier_weight (&low));
}

static void life_is_heavier_than_any_term (void)
{
  const Tier life = tier (120, 180, TRUE, FALSE, FALSE), term = tier (120, 180, FALSE, FALSE, FALSE);
  Tier death = life;
  death.penalty.death = TRUE;
  CU_ASSERT_TRUE (tier_weight (&term) < tier_weight (&life));
  CU_ASSERT_TRUE (tier_weight (&life) < tier_weight (&death));
}

static void surveillance_is_a_lower_minimum_than_detention_and_that_than_imprisonment (void)
{
  const Tier surveillance = tier (0, 36, FALSE, TRUE, TRUE), detention = tier (0, 36, FALSE, TRUE, FALSE);
  const Tier imprisonment = tier (0, 36, FALSE, FALSE, FALSE);
  CU_ASSERT_TRUE (tier_weight (&surveillance) < tier_weight (&detention));
  CU_ASSERT_TRUE (tier_weight (&detention) < tier_weight (&imprisonment));
}

static void kinds_of_punishment_are_ordered_where_there_is_only_one (void)
{
  const Tier surveillance = tier (0, 0, FALSE, FALSE, TRUE), detention = tier (0, 0, FALSE, TRUE, FALSE);
  const Tier month = tier (0, 1, FALSE, FALSE, FALSE), life = tier (0, 0, TRUE, FALSE, FALSE);
  const Tier term_or_life = tier (120, 180, TRUE, FALSE, FALSE);
  CU_ASSERT_TRUE (tier_weight (&surveillance) < tier_weight (&detention));
  CU_ASSERT_TRUE (tier_weight (&detention) < tier_weight (&month));
  CU_ASSERT_TRUE (tier_weight (&month) < tier_weight (&term_or_life));
  CU_ASSERT_TRUE (tier_weight (&term_or_life) < tier_weight (&life));
}

static void fines_and_the_like_weigh_nothing (void)
{
  Tier plain = tier (0, 36, FALSE, TRUE, FALSE), more = plain;
  more.penalty.fine = FINE_WITH_OR_ALONE;
  more.penalty.deprivation = TRUE;
  more.penalty.confiscation = CONFISCATION_WITH;
  CU_ASSERT_EQUAL (tier_weight (&plain), tier_weight (&more));
}

static void add_limitation (Instrument *statute, guint below, gboolean life, guint years)
{
  Limitation *limitation = g_new0 (Limitation, 1);
  limitation->below_months = below;
  limitation->life = life;
  limitation->years = years;
  g_ptr_array_add (statute->limitations, limitation);
}

static guint years_of (const Instrument *statute, guint to, gboolean life)
{
  const Tier of = tier (0, to, life, FALSE, FALSE);
  const Limitation *found = statute_limitation (statute, &of.penalty);
  return found == NULL ? 0 : found->years;
}

static void the_shortest_period_whose_bound_is_not_reached_applies (void)
{
  Instrument *statute = instrument_new ();
  add_limitation (statute, 0, FALSE, 15);
  add_limitation (statute, 120, FALSE, 10);
  add_limitation (statute, 60, FALSE, 5);
  add_limitation (statute, 0, TRUE, 20);
  const guint months[] = { 36, 59, 60, 84, 119, 120, 180 }, years[] = { 5, 5, 10, 10, 10, 15, 15 };
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    CU_ASSERT_EQUAL (years_of (statute, months[i], FALSE), years[i]);
  CU_ASSERT_EQUAL (years_of (statute, 180, TRUE), 20);
  instrument_free (statute);
}

/* 七年以上有期徒刑. */
static void a_term_that_names_no_end_reaches_every_bound (void)
{
  Instrument *statute = instrument_new ();
  add_limitation (statute, 0, FALSE, 15);
  add_limitation (statute, 120, FALSE, 10);
  add_limitation (statute, 60, FALSE, 5);
  const Tier open = tier (84, 0, FALSE, FALSE, FALSE), ended = tier (84, 168, FALSE, FALSE, FALSE),
             life = tier (84, 0, TRUE, FALSE, FALSE);
  CU_ASSERT_EQUAL (statute_limitation (statute, &open.penalty)->years, 15);
  CU_ASSERT_TRUE (tier_weight (&open) > tier_weight (&ended));
  CU_ASSERT_TRUE (tier_weight (&open) < tier_weight (&life));
  instrument_free (statute);
}

static void a_statute_without_periods_gives_none (void)
{
  Instrument *statute = instrument_new ();
  CU_ASSERT_EQUAL (years_of (statute, 36, FALSE), 0);
  instrument_free (statute);
}

static void a_jurisdiction_is_what_stands_before_the_slash (void)
{
  CU_ASSERT_TRUE (same_jurisdiction ("cn/xingfa", "cn/253-1"));
  CU_ASSERT_FALSE (same_jurisdiction ("cn/xingfa", "cnn/1"));
  CU_ASSERT_FALSE (same_jurisdiction ("cnn/law", "cn/1"));
}

SUITE (statute, { "the maximum decides before the minimum", the_maximum_decides_before_the_minimum },
       { "life is heavier than any term", life_is_heavier_than_any_term },
       { "surveillance is a lower minimum than detention, and that than imprisonment",
         surveillance_is_a_lower_minimum_than_detention_and_that_than_imprisonment },
       { "kinds of punishment are ordered where there is only one",
         kinds_of_punishment_are_ordered_where_there_is_only_one },
       { "fines and the like weigh nothing", fines_and_the_like_weigh_nothing },
       { "the shortest period whose bound is not reached applies",
         the_shortest_period_whose_bound_is_not_reached_applies },
       { "a term that names no end reaches every bound", a_term_that_names_no_end_reaches_every_bound },
       { "a statute without periods gives none", a_statute_without_periods_gives_none },
       { "a jurisdiction is what stands before the slash", a_jurisdiction_is_what_stands_before_the_slash })
