/* What a case states of each is found as if every entry were looked at. */
#include "model/case/said.h"
#include "test.h"

static Case *speaking (const gint *whoms, guint n, guint sorted)
{
  Case *fact_case = case_new ();
  for (guint i = 0; i < n; i++) {
    const Stated stated = { .fact = i, .defendant = whoms[i] };
    g_array_append_val (fact_case->stated, stated);
    if (i + 1 == sorted)
      said_sort (fact_case);
  }
  return fact_case;
}

/* Each entry of that one, in the order of the case, and no other. */
static guint wrong_of (const Case *fact_case, gint of)
{
  guint next = 0, wrong = 0;
  Said said = said_begin (fact_case, SAID_FACTS, of);
  while (said_next (&said))
    for (guint i = said.first; i < said.end; i++) {
      while (next < i)
        wrong += g_array_index (fact_case->stated, Stated, next++).defendant == of;
      wrong += i != next++ || said_at (&said, i)->defendant != of;
    }
  while (next < fact_case->stated->len)
    wrong += g_array_index (fact_case->stated, Stated, next++).defendant == of;
  return wrong;
}

static void found_of_each (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  guint wrong = 0;
  for (guint k = 0; k < 2000; k++) {
    gint whoms[12];
    const guint n = (guint) g_rand_int_range (random, 0, 13), sorted = (guint) g_rand_int_range (random, 0, 13);
    for (guint i = 0; i < n; i++)
      whoms[i] = g_rand_int_range (random, -3, 3);
    Case *fact_case = speaking (whoms, n, sorted);
    for (gint of = -4; of <= 4; of++)
      wrong += wrong_of (fact_case, of);
    case_free (fact_case);
  }
  CU_ASSERT_EQUAL (wrong, 0);
}

static void whose_facts_a_charge_rests_on (void)
{
  Case *fact_case = case_new ();
  const Defendant organization = { .id = "o", .kind = DEFENDANT_ORGANIZATION },
                  person = { .id = "p", .organization = 1 };
  g_array_append_val (fact_case->defendants, organization);
  g_array_append_val (fact_case->defendants, person);
  const Charge of_person = { .defendant = 1, .said = 2 }, of_nobody = { .defendant = -1 };
  CU_ASSERT_EQUAL (said_of (fact_case, &of_person, SAID_OF_ALL), -1);
  CU_ASSERT_EQUAL (said_of (fact_case, &of_person, SAID_OF_ORGANIZATION), 0);
  CU_ASSERT_EQUAL (said_of (fact_case, &of_person, SAID_OF_DEFENDANT), 1);
  CU_ASSERT_EQUAL (said_of (fact_case, &of_person, SAID_OF_CHARGE), said_of_charge (2));
  CU_ASSERT_EQUAL (said_of (fact_case, &of_nobody, SAID_OF_ALL), -1);
  for (SaidOf whom = SAID_OF_ORGANIZATION; whom < N_SAID; whom++)
    CU_ASSERT_EQUAL (said_of (fact_case, &of_nobody, whom), SAID_OF_NOBODY);
  case_free (fact_case);
}

SUITE (said, { "what is said of one is found as if all were looked at", found_of_each },
       { "a charge rests on what is said of all, of whom it was done for, of the defendant, of itself",
         whose_facts_a_charge_rests_on })
