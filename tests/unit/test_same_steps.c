/* Whether one law is another, step by step: what decides must be the same, where it stands and what it is called need not. */
#include "form/same_steps.h"
#include "rules.h"
#include "test.h"

static gboolean same (const char *old, const char *now)
{
  g_autoptr (Program) before = rules_small (old, NULL), after = rules_small (now, NULL);
  return same_steps ((PairLaw) { before, rules_plan (before) }, (PairLaw) { after, rules_plan (after) });
}

#define LIMIT(of, figure) "<item n='1'><limit of='" of "' at-least='" figure "'/></item>"

static void steps (void)
{
  CU_ASSERT_TRUE (same (LIMIT ("x", "5"), LIMIT ("x", "5")));
  CU_ASSERT_FALSE (same (LIMIT ("x", "5"), LIMIT ("x", "6")));
  CU_ASSERT_FALSE (same (LIMIT ("x", "5"), LIMIT ("y", "5")));
  CU_ASSERT_FALSE (same (LIMIT ("x", "5"), LIMIT ("x y", "5")));
  CU_ASSERT_FALSE (same (LIMIT ("x", "5"), LIMIT ("x", "5") "<item n='2'><yes of='p'/></item>"));
  CU_ASSERT_FALSE (same ("<item n='1'><all><yes of='p'/><yes of='q'/></all></item>",
                         "<item n='1'><any><yes of='p'/><yes of='q'/></any></item>"));
  CU_ASSERT_FALSE (same ("<item n='1'><yes of='p'/></item>", "<item n='1'><no of='p'/></item>"));
}

static void hidden (void)
{
#define BAND(band) "<item n='1'><limit of='x' at-least='" band "' local='l'/></item>"
#define WITHIN(years) "<item n='1'><within of='d' years='" years "'/></item>"
#define OPEN(unanswered) "<item n='1'><open zh='甲' en='a'" unanswered "/></item>"
  CU_ASSERT_TRUE (same (BAND ("5..10"), BAND ("5..10")));
  CU_ASSERT_FALSE (same (BAND ("5..10"), BAND ("5..11")));
  CU_ASSERT_TRUE (same (WITHIN ("2"), WITHIN ("2")));
  CU_ASSERT_FALSE (same (WITHIN ("2"), WITHIN ("3")));
  CU_ASSERT_TRUE (same (OPEN (""), OPEN ("")));
  CU_ASSERT_FALSE (same (OPEN (""), OPEN (" unanswered='unknown'")));
}

static void without (void)
{
  g_autoptr (Program) program = rules_small (LIMIT ("x", "5"), NULL);
  const PairLaw law = { program, rules_plan (program) }, none = { program, NULL };
  CU_ASSERT_TRUE (same_steps (law, law));
  CU_ASSERT_FALSE (same_steps (law, none));
  CU_ASSERT_FALSE (same_steps (none, law));
}

SUITE (same_steps, { "the same steps over the same facts are one law", steps },
       { "what is hidden is the same only with its band, span and default", hidden },
       { "a law and none are two", without })
