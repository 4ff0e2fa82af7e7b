/* A fact that comes with others in one set of rules alone: a case that says nothing of it moves, is found and decided by both, and that there
 * are no others is said to be not proved. */
#include "probe/ledgers/silent_moves.h"
#include "probe/diff.h"
#include "rules.h"
#include "test.h"

#define FACT(id, kind, with)                                                                                           \
  "<fact id='" id "' kind='" kind "'" with " zh='" id "' en='" id "' ask-zh='？' ask-en='?' provision='t'/>"
#define VOCABULARY(with)                                                                                               \
  "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='yuan' zh='元' en='yuan'/>" FACT ("a", "yes-no", "")     \
      FACT ("b", "yes-no", "") FACT ("x", "quantity' unit='yuan", with) "</vocabulary>"

static const char statute[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='某法' en='Some Law' effective='2000-01-01'>"
    "<offence id='t/1' article='1' zh='某罪' en='some offence'><version effective='2000-01-01' subjects='person'>"
    "<tier id='low' rank='1' zh='严重' en='serious'><penalty to-months='36' fine='with'/></tier></version></offence>"
    "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'>"
    "<item n='1'><limit of='x' at-least='50'/></item></tier></article></standard></instrument>";

static Diff *diff_of (const char *before, const char *after)
{
  g_autoptr (Program) old = rules_program ((const char *const[]) { before, statute, NULL });
  g_autoptr (Program) now = rules_program ((const char *const[]) { after, statute, NULL });
  return diff_new (old, now, 10000);
}

/* From the floor and ceiling of the old rules to those of the new ones. */
static void expect_move (const char *before, const char *after, guint ceiling, guint then)
{
  g_autoptr (Diff) diff = diff_of (before, after);
  CU_ASSERT_EQUAL_FATAL (diff->shifts->len, 1);
  CU_ASSERT_EQUAL_FATAL (diff->unproved->len, 1);
  const Shift *shift = g_ptr_array_index (diff->shifts, 0);
  CU_ASSERT_EQUAL (shift->by, SHIFT_BY_SILENCE);
  CU_ASSERT_TRUE (shift->replayed);
  CU_ASSERT_EQUAL (shift->move.floor[PAIR_OLD] + shift->move.floor[PAIR_NOW], 0);
  CU_ASSERT_EQUAL (shift->move.ceiling[PAIR_OLD], ceiling);
  CU_ASSERT_EQUAL (shift->move.ceiling[PAIR_NOW], then);
  CU_ASSERT_EQUAL (shift->witness[PAIR_NOW]->stated->len, 1);
  CU_ASSERT_EQUAL (g_array_index (diff->unproved, Unproved, 0).kind, UNPROVED_SILENT);
}

static void what_is_left_open_by_one_alone_moves (void)
{
  expect_move (VOCABULARY (""), VOCABULARY (" comes-with='a'"), 0, 1);
  expect_move (VOCABULARY (" comes-with='a'"), VOCABULARY (""), 1, 0);
  expect_move (VOCABULARY (" comes-with='a'"), VOCABULARY (" comes-with='b a'"), 0, 1);
}

static void the_same_in_another_order_is_the_same (void)
{
  g_autoptr (Diff) diff = diff_of (VOCABULARY (" comes-with='a b'"), VOCABULARY (" comes-with='b a'"));
  CU_ASSERT_EQUAL (diff->shifts->len, 0);
  CU_ASSERT_EQUAL (diff->unproved->len, 0);
}

SUITE (silent_moves, { "what is left open by one set of rules alone moves", what_is_left_open_by_one_alone_moves },
       { "the same facts in another order are the same", the_same_in_another_order_is_the_same })
