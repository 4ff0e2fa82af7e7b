/* What one charge of a case comes to. */
#include "decide/charge.h"
#include "decided.h"
#include "test.h"

static const char low[] = "<item n='1'><limit of='x' at-least='50'/></item>";
static const char high[] = "<item n='1'><scale items='1(1)(1)' by='10'/></item>";

static void comes_to (const char *findings, const char *inside, guint index, guint floor, guint ceiling)
{
  Decided decided = decided_new (low, high, findings, inside);
  ChargeVerdict verdict = { 0 };
  decided.trial.index = index;
  decide_charge (&decided.trial, &verdict, decided_work (&decided));
  CU_ASSERT_EQUAL (verdict.charge, index);
  CU_ASSERT_STRING_EQUAL (verdict.offence->id, "t/1");
  CU_ASSERT_EQUAL (verdict.n_occasions, 1);
  CU_ASSERT_EQUAL (verdict.floor, floor);
  CU_ASSERT_EQUAL (verdict.ceiling, ceiling);
  CU_ASSERT_EQUAL (!verdict.decided, floor != ceiling);
  decided_clear (&decided);
}

static void each_end_counts (void)
{
  comes_to ("complete", "<fact id='x' value='49'/>", 0, 0, 0);
  comes_to ("complete", "<fact id='x' value='50'/>", 0, 1, 1);
  comes_to ("complete", "<fact id='x' value='500'/>", 0, 2, 2);
  comes_to ("complete", "<fact id='x' min='49' max='500'/>", 0, 0, 2);
  comes_to ("partial", "<fact id='x' min='50' max='499'/>", 0, 1, 1);
  comes_to ("partial", "", 0, 0, 2);
}

static void of_its_own_defendant (void)
{
  static const char two[] = "<defendant id='a'><fact id='x' value='500'/></defendant>"
                            "<defendant id='b'><fact id='x' value='60'/></defendant>"
                            "<charge offence='t/1' defendant='a'/><charge offence='t/1' defendant='b'/>";
  comes_to ("complete", two, 0, 2, 2);
  comes_to ("complete", two, 1, 1, 1);
}

/* The same work serves for charge after charge. */
static void one_after_the_other (void)
{
  Decided decided = decided_new (low, high, "complete",
                                 "<defendant id='a'><fact id='x' value='500'/></defendant><defendant id='b'/>"
                                 "<charge offence='t/1' defendant='a'/><charge offence='t/1' defendant='b'/>");
  static const guint floors[] = { 2, 0, 2 };
  for (guint i = 0; i < G_N_ELEMENTS (floors); i++) {
    ChargeVerdict verdict = { 0 };
    decided.trial.index = i % 2;
    decide_charge (&decided.trial, &verdict, decided_work (&decided));
    CU_ASSERT_EQUAL (verdict.floor, floors[i]);
  }
  decided_clear (&decided);
}

SUITE (charge, { "the ends of what is known are the ends of what it comes to", each_end_counts },
       { "a charge is of its own defendant", of_its_own_defendant }, { "one after the other", one_after_the_other })
