/* Properties of small rules: what is proved holds, what refutes is a case that does. */
#include <string.h>
#include "probe/prove/proof.h"
#include "probe/prove/prove.h"
#include "rules.h"
#include "test.h"

static SillProof *small (const char *low, const char *high, const char *property)
{
  g_autoptr (Program) program = rules_small (low, high);
  SillProof *proof = proof_new (program);
  CU_ASSERT_TRUE (sill_proof_add (proof, property, NULL));
  return proof;
}

static gboolean holds (const char *low, const char *high, const char *property)
{
  g_autoptr (SillProof) proof = small (low, high, property);
  return sill_proof_holds (proof);
}

static const Counterexample *against (const SillProof *proof)
{
  const Claim *claim = g_ptr_array_index (proof->claims, 0);
  g_assert (claim->against->len > 0);
  return g_ptr_array_index (claim->against, 0);
}

static gint64 value_in (const Case *fact_case, guint slot)
{
  for (guint i = 0; i < fact_case->stated->len; i++)
    if (g_array_index (fact_case->stated, Stated, i).fact == slot)
      return g_array_index (fact_case->stated, Stated, i).value.lo;
  return 0;
}

#define ITEM(inside) "<item n='1'>" inside "</item>"
#define X_50 ITEM ("<limit of='x' at-least='50'/>")
#define BAND ITEM ("<all><limit of='x' at-least='50'/><not><limit of='x' at-least='70'/></not></all>")

static void limits_are_monotone (void)
{
  CU_ASSERT_TRUE (holds (X_50, ITEM ("<limit of='x' at-least='500'/>"), "monotone"));
  CU_ASSERT_TRUE (holds (X_50, ITEM ("<limit of='x' at-least='500'/>"), "gapless"));
}

static void what_falls_with_more_is_shown_at_the_turn (void)
{
  g_autoptr (SillProof) proof = small (BAND, NULL, "monotone");
  const Counterexample *found = against (proof);
  CU_ASSERT_FALSE (sill_proof_holds (proof));
  CU_ASSERT_TRUE (found->n == 2 && found->ranks[0] == 1 && found->ranks[1] == 0);
  CU_ASSERT_EQUAL (value_in (found->cases[0], rules_slot (proof->program, "x")), 50);
  CU_ASSERT_EQUAL (value_in (found->cases[1], rules_slot (proof->program, "x")), 70);
}

static void a_gap_lies_between_two_amounts (void)
{
  CU_ASSERT_TRUE (holds (BAND, NULL, "gapless"));
  g_autoptr (SillProof) proof = small (BAND, ITEM ("<limit of='x' at-least='90'/>"), "gapless");
  const Counterexample *found = against (proof);
  CU_ASSERT_EQUAL (found->n, 3);
  CU_ASSERT_TRUE (found->ranks[0] == 1 && found->ranks[1] == 0 && found->ranks[2] == 2);
  CU_ASSERT_EQUAL (value_in (found->cases[2], rules_slot (proof->program, "x")), 90);
}

static void one_fact_is_asked_by_itself (void)
{
  const char *unless = "<item n='1' unless='p'><limit of='x' at-least='5'/></item>";
  CU_ASSERT_TRUE (holds (unless, NULL, "monotone"));
  CU_ASSERT_TRUE (holds (unless, NULL, "monotone:x"));
  CU_ASSERT_FALSE (holds (unless, NULL, "monotone:p"));
}

static void an_upper_tier_may_lack_a_lower_item (void)
{
  CU_ASSERT_TRUE (holds (X_50, ITEM ("<scale items='1(1)(1)' by='10'/>"), "ordered"));
  g_autoptr (SillProof) proof = small (X_50, ITEM ("<yes of='p'/>"), "ordered");
  CU_ASSERT_FALSE (sill_proof_holds (proof));
  CU_ASSERT_STRING_EQUAL (against (proof)->item->path, "1(2)(1)");
}

static void an_item_implies_its_tier (void)
{
  CU_ASSERT_TRUE (holds (X_50, ITEM ("<limit of='x' at-least='500'/>"), "implies:1(1)(1):low"));
  CU_ASSERT_TRUE (holds (X_50, ITEM ("<limit of='x' at-least='500'/>"), "implies:1(2)(1):low"));
  CU_ASSERT_TRUE (holds (X_50, ITEM ("<limit of='x' at-least='40'/>"), "implies:1(1)(1):high"));
  CU_ASSERT_FALSE (holds (X_50, ITEM ("<limit of='x' at-least='500'/>"), "implies:standard/1(1)(1):high"));
}

static void what_is_no_property_is_said (void)
{
  g_autoptr (Program) program = rules_small (X_50, NULL);
  g_autoptr (SillProof) proof = proof_new (program);
  static const char *const wrong[] = { "monoton",         "monotone:none",    "monotone:d",
                                       "implies:1(1)(1)", "implies:9(9):low", "implies:1(1)(1):none" };
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autofree char *what = NULL;
    CU_ASSERT_FALSE (sill_proof_add (proof, wrong[i], &what));
    CU_ASSERT_PTR_NOT_NULL (what);
  }
}

SUITE (prove, { "limits are monotone", limits_are_monotone },
       { "what falls with more is shown at the turn", what_falls_with_more_is_shown_at_the_turn },
       { "a gap lies between two amounts", a_gap_lies_between_two_amounts },
       { "one fact is asked by itself", one_fact_is_asked_by_itself },
       { "an upper tier may lack a lower item", an_upper_tier_may_lack_a_lower_item },
       { "an item implies its tier", an_item_implies_its_tier },
       { "what is no property is said", what_is_no_property_is_said })
