/* What an offence's rules ask for, against what its compiled law measures. */
#include "model/law/law_uses.h"
#include "explained.h"
#include "rules.h"
#include "test.h"

/* No slot that can raise or lower a tier of a plan is left out. */
static void all_that_decides (void)
{
  g_autoptr (Program) program = rules_shipped ();
  CU_ASSERT_PTR_NOT_NULL_FATAL (program);
  guint n_deciding = 0;
  for (guint i = 0; i < program->plans->len; i++) {
    const Plan *plan = g_ptr_array_index (program->plans, i);
    g_autofree gboolean *used = law_uses (program->law, plan->offence);
    for (guint slot = 0; slot < program->n_facts; slot++)
      if (code_polarity (&plan->code, slot) != 0) {
        n_deciding++;
        if (!used[slot])
          g_printerr ("%s: %s\n", plan->offence->stated->id, vocabulary_fact (program->law->vocabulary, slot)->id);
        CU_ASSERT_TRUE (used[slot]);
      }
  }
  CU_ASSERT_TRUE (n_deciding > program->plans->len);
}

static const char *used_of (const char *low, const char *fact)
{
  g_autoptr (Program) program = rules_small (low, "<item n='1'><scale items='1(1)(1)' by='10'/></item>");
  g_autofree gboolean *used = law_uses (program->law, ((const Plan *) g_ptr_array_index (program->plans, 0))->offence);
  return used[rules_slot (program, fact)] ? "used" : "-";
}

static void each_place (void)
{
  static const char low[] = "<item n='1' when='p'><limit of='x' at-least='5'/></item>";
  CU_ASSERT_STRING_EQUAL (used_of (low, "x"), "used");
  CU_ASSERT_STRING_EQUAL (used_of (low, "p"), "used");
  CU_ASSERT_STRING_EQUAL (used_of (low, "y"), "-");
  CU_ASSERT_STRING_EQUAL (used_of (low, "q"), "-");
  CU_ASSERT_STRING_EQUAL (used_of (low, "d"), "-");
  static const char other[] = "<item n='1' unless='q'><all><within of='d' years='2'/>"
                              "<limit of='x' at-least='5'><plus of='y'/></limit></all></item>";
  CU_ASSERT_STRING_EQUAL (used_of (other, "y"), "used");
  CU_ASSERT_STRING_EQUAL (used_of (other, "q"), "used");
  CU_ASSERT_STRING_EQUAL (used_of (other, "d"), "used");
  CU_ASSERT_STRING_EQUAL (used_of (other, "z"), "-");
}

static void of_other_offences (void)
{
  g_autoptr (Program) program = rules_shipped ();
  CU_ASSERT_PTR_NOT_NULL_FATAL (program);
  g_autofree gboolean *used = law_uses (program->law, lawbook_offence (program->law, "cn/246"));
  CU_ASSERT_FALSE (used[rules_slot (program, "track")]);
  CU_ASSERT_FALSE (used[rules_slot (program, "fraud")]);
}

/* 339(1) refers to items of 338, whose standard asks for more than these. */
static void of_items_referred_to (void)
{
  g_autoptr (Program) program = rules_shipped ();
  CU_ASSERT_PTR_NOT_NULL_FATAL (program);
  g_autofree gboolean *used = law_uses (program->law, lawbook_offence (program->law, "cn/339-1"));
  CU_ASSERT_TRUE (used[rules_slot (program, "imported-waste")]);
  CU_ASSERT_TRUE (used[rules_slot (program, "heavy-injured")]);
  CU_ASSERT_FALSE (used[rules_slot (program, "hazardous-waste")]);
  CU_ASSERT_FALSE (used[rules_slot (program, "gains")]);
}

/* One standard adds up the acts of several offences: none of them is asked for the amounts of the others. */
static void of_amounts_that_add_up (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autofree gboolean *used = law_uses (program->law, lawbook_offence (program->law, "cn/345-1"));
  CU_ASSERT_TRUE (used[rules_slot (program, "stolen-saplings")]);
  CU_ASSERT_FALSE (used[rules_slot (program, "overcut-saplings")]);
  CU_ASSERT_FALSE (used[rules_slot (program, "welfare-forest-occupied")]);
}

SUITE (law_uses, { "all that decides is asked for", all_that_decides }, { "each place of a fact counts", each_place },
       { "what only other offences ask for does not", of_other_offences },
       { "of other offences' items only those referred to ask", of_items_referred_to },
       { "what adds up is asked for where something measures it", of_amounts_that_add_up })
