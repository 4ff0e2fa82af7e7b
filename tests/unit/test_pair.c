/* Two laws over one space: what means the same is one variable, what does not is two, what cannot be compared is named. */
#include "form/pair.h"
#include "rules.h"
#include "test.h"

static Pair *pair_of (Program *old, Program *now)
{
  return pair_new ((PairLaw) { old, rules_plan (old) }, (PairLaw) { now, rules_plan (now) }, NULL);
}

/* Variables that both laws, or only the old or the new one, ask for. */
static void count (const Pair *pair, guint *ret_both, guint *ret_old, guint *ret_now)
{
  *ret_both = *ret_old = *ret_now = 0;
  for (guint i = 0; i < pair->meanings->len; i++) {
    const SlotMeaning *meaning = pair_meaning (pair, i);
    const gboolean old = meaning->hidden[PAIR_OLD] != NULL, now = meaning->hidden[PAIR_NOW] != NULL;
    *ret_both += old && now;
    *ret_old += old && !now;
    *ret_now += now && !old;
  }
}

static void facts (void)
{
  g_autoptr (Program) old = rules_small ("<item n='1'><limit of='x' at-least='5'/></item>", NULL);
  g_autoptr (Program) now =
      rules_small ("<item n='1'><all><limit of='x' at-least='5'/><yes of='p'/></all></item>", NULL);
  g_autoptr (Pair) same = pair_of (old, old), pair = pair_of (old, now);
  CU_ASSERT_EQUAL (pair->meanings->len, same->meanings->len + 1);
  CU_ASSERT_PTR_NULL (pair->unlike);
  /* the same item is the same literal, another one is not */
  const guint step = places_item (&rules_plan (old)->places, 0)->step;
  CU_ASSERT_EQUAL (same->floors[PAIR_OLD].steps[step], same->floors[PAIR_NOW].steps[step]);
  CU_ASSERT_NOT_EQUAL (pair->floors[PAIR_OLD].steps[step],
                       pair->floors[PAIR_NOW].steps[places_item (&rules_plan (now)->places, 0)->step]);
}

static void hidden (void)
{
  guint both = 0, alone = 0, other = 0;
  g_autoptr (Program) old =
      rules_small ("<item n='1'><all><within of='d' years='2'/><open zh='甲' en='a'/></all></item>", NULL);
  g_autoptr (Program) now =
      rules_small ("<item n='1'><all><within of='d' years='3'/><open zh='甲' en='a'/></all></item>", NULL);
  g_autoptr (Pair) pair = pair_of (old, now);
  count (pair, &both, &alone, &other);
  CU_ASSERT_EQUAL (both, 1); /* the clause: it stands at one path in both */
  CU_ASSERT_EQUAL (alone, 1);
  CU_ASSERT_EQUAL (other, 1);
}

static void bands (void)
{
  g_autoptr (Program) old = rules_small ("<item n='1'><limit of='x' at-least='5..10' local='l'/></item>", NULL);
  g_autoptr (Program) near = rules_small ("<item n='1'><limit of='x' at-least='8..20' local='l'/></item>", NULL);
  g_autoptr (Program) far = rules_small ("<item n='1'><limit of='x' at-least='11..20' local='l'/></item>", NULL);
  g_autoptr (Pair) pair = pair_of (old, near), unlike = pair_of (old, far);
  gboolean found = FALSE;
  for (guint i = 0; i < pair->meanings->len; i++)
    if (pair_meaning (pair, i)->kind == HIDDEN_LOCAL) {
      CU_ASSERT_TRUE (interval_equal (space_variable (pair->space, i)->reach, ((Interval) { 8, 10 })));
      found = TRUE;
    }
  CU_ASSERT_TRUE (found);
  CU_ASSERT_PTR_NULL (pair->unlike);
  CU_ASSERT_FALSE (pair->apart);
  CU_ASSERT_PTR_NULL (unlike->unlike);
  CU_ASSERT_TRUE (unlike->apart);
}

static void no_law (void)
{
  g_autoptr (Program) now = rules_small ("<item n='1'><yes of='p'/></item>", NULL);
  g_autoptr (Pair) pair = pair_new ((PairLaw) { now, NULL }, (PairLaw) { now, rules_plan (now) }, NULL);
  CU_ASSERT_EQUAL (pair->floors[PAIR_OLD].n_tiers, 0);
  CU_ASSERT_TRUE (pair->floors[PAIR_NOW].n_tiers > 0);
}

SUITE (pair, { "a fact of one id is one variable", facts },
       { "spans of other years are others, a clause is the same", hidden },
       { "bands leave what they have in common, or lie apart", bands }, { "no law reaches nothing", no_law })
