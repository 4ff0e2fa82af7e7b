/* A clause that one set of rules holds open where nobody speaks of it, and the other does not: cases that leave it out move, cases that
 * answer it do not. */
#include "form/silence.h"
#include "probe/diff.h"
#include "rules.h"
#include "test.h"

#define OPEN(n, asked) "<item n='" n "'><open zh='其他' en='others'" asked "/></item>"
#define ASKED " unanswered='unknown'"

static Diff *diff_between (const char *before, const char *after)
{
  g_autoptr (Program) old = rules_small (before, NULL), now = rules_small (after, NULL);
  return diff_new (old, now, 10000);
}

static void a_clause_that_is_no_longer_held_open_is_lighter_where_it_is_left_out (void)
{
  g_autoptr (Diff) diff = diff_between (OPEN ("1", ASKED), OPEN ("1", ""));
  CU_ASSERT_EQUAL_FATAL (diff->shifts->len, 1);
  const Shift *shift = g_ptr_array_index (diff->shifts, 0);
  CU_ASSERT_TRUE (shift->replayed);
  CU_ASSERT_FALSE (move_is_harsher (&shift->move));
  CU_ASSERT_TRUE (shift->move.floor[PAIR_OLD] == 0 && shift->move.ceiling[PAIR_OLD] == 1);
  CU_ASSERT_TRUE (shift->move.floor[PAIR_NOW] == 0 && shift->move.ceiling[PAIR_NOW] == 0);
  CU_ASSERT_EQUAL (shift->witness[PAIR_OLD]->rulings->len, 0);
  CU_ASSERT_STRING_EQUAL (shift->move.item->path, "1(1)(1)");
  CU_ASSERT_EQUAL (diff->unproved->len, 0);
}

static void a_clause_that_is_now_held_open_is_harsher (void)
{
  g_autoptr (Diff) diff = diff_between (OPEN ("1", ""), OPEN ("1", ASKED));
  CU_ASSERT_EQUAL_FATAL (diff->shifts->len, 1);
  CU_ASSERT_TRUE (move_is_harsher (&((const Shift *) g_ptr_array_index (diff->shifts, 0))->move));
}

/* Of two clauses one is answered where only the other is left out. */
static void each_of_several_clauses_can_be_left_out_alone (void)
{
  g_autoptr (Program) old = rules_small (OPEN ("1", ASKED) OPEN ("2", ASKED), NULL);
  g_autoptr (Program) now = rules_small (OPEN ("1", "") OPEN ("2", ""), NULL);
  CU_ASSERT_TRUE (silence_matters ((PairLaw) { old, rules_plan (old) }, (PairLaw) { now, rules_plan (now) }));
  g_autoptr (Diff) diff = diff_new (old, now, 10000);
  CU_ASSERT_TRUE (diff->shifts->len > 0 && diff->unproved->len == 0);
  for (guint i = 0; i < diff->shifts->len; i++) {
    const Shift *shift = g_ptr_array_index (diff->shifts, i);
    CU_ASSERT_TRUE (shift->replayed && !move_is_harsher (&shift->move));
  }
}

static void clauses_that_are_taken_alike_are_none (void)
{
  g_autoptr (Diff) asked = diff_between (OPEN ("1", ASKED), OPEN ("1", ASKED));
  g_autoptr (Diff) plain = diff_between (OPEN ("1", ""), OPEN ("1", ""));
  CU_ASSERT_TRUE (asked->shifts->len == 0 && plain->shifts->len == 0);
}

/* Who leaves a clause out that only the newer law has comes from the tier to a range; answered it is another move. */
static void a_clause_that_only_one_law_has_can_be_left_out (void)
{
  g_autoptr (Diff) diff =
      diff_between ("<item n='1'><yes of='p'/></item>",
                    "<item n='1'><all><yes of='p'/><open zh='其他' en='others'" ASKED "/></all></item>");
  guint n_left_out = 0;
  CU_ASSERT_EQUAL (diff->unproved->len, 0);
  CU_ASSERT_EQUAL (diff->shifts->len, 2);
  for (guint i = 0; i < diff->shifts->len; i++) {
    const Shift *shift = g_ptr_array_index (diff->shifts, i);
    CU_ASSERT_TRUE (shift->replayed && !move_is_harsher (&shift->move));
    n_left_out += shift->move.floor[PAIR_NOW] == 0 && shift->move.ceiling[PAIR_NOW] == 1;
  }
  CU_ASSERT_EQUAL (n_left_out, 1);
}

/* A figure beside a clause that both laws hold open. */
static void a_figure_beside_an_open_clause_moves_what_is_left_out (void)
{
#define BESIDE(figure)                                                                                                 \
  "<item n='1'><all><limit of='x' at-least='" figure "'/><open zh='其他' en='others'" ASKED "/></all></item>"
  g_autoptr (Diff) diff = diff_between (BESIDE ("5"), BESIDE ("6"));
  CU_ASSERT_EQUAL (diff->unproved->len, 0);
  CU_ASSERT_EQUAL (diff->shifts->len, 2); /* from the tier, and from either */
}

SUITE (silence,
       { "a clause that is no longer held open is lighter where it is left out",
         a_clause_that_is_no_longer_held_open_is_lighter_where_it_is_left_out },
       { "a clause that is now held open is harsher", a_clause_that_is_now_held_open_is_harsher },
       { "each of several clauses can be left out alone", each_of_several_clauses_can_be_left_out_alone },
       { "clauses that are taken alike are none", clauses_that_are_taken_alike_are_none },
       { "a clause that only one law has can be left out", a_clause_that_only_one_law_has_can_be_left_out },
       { "a figure beside an open clause moves what is left out",
         a_figure_beside_an_open_clause_moves_what_is_left_out })
