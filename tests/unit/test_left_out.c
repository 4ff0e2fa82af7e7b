/* A fact that comes with others is open where a case leaves it out: what moves then is found, too, and nothing is left to prove. */
#include "form/left_out.h"
#include "probe/diff.h"
#include "rules.h"
#include "test.h"

#define FACT(id, kind, with)                                                                                           \
  "<fact id='" id "' kind='" kind "'" with " zh='" id "' en='" id "' ask-zh='？' ask-en='?' provision='t'/>"
#define VOCABULARY                                                                                                     \
  "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='yuan' zh='元' en='yuan'/>" FACT ("a", "yes-no", "")     \
      FACT ("b", "yes-no", "") FACT ("c", "yes-no", "")                                                                \
          FACT ("x", "quantity' unit='yuan", " comes-with='a b'") "</vocabulary>"
#define TIER(id, rank)                                                                                                 \
  "<tier id='" id "' rank='" rank "' zh='" id "' en='" id "'><penalty to-months='36' fine='with'/></tier>"
#define STATUTE(items)                                                                                                 \
  "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='某法' en='Some Law' effective='2000-01-01'>"   \
  "<offence id='t/1' article='1' zh='某罪' en='some offence'><version effective='2000-01-01' "                       \
  "subjects='person'>" TIER ("low", "1")                                                                               \
      TIER ("high", "2") "</version></offence><standard offence='t/1'><article n='1'>" items                           \
                         "</article></standard></instrument>"
#define LOW(condition) "<tier reach='low' paragraph='1'><item n='1'>" condition "</item></tier>"
#define HIGH(condition) "<tier reach='high' paragraph='2'><item n='1'>" condition "</item></tier>"
#define FROM(amount) "<limit of='x' at-least='" amount "'/>"

static Diff *diff_of (const char *before, const char *after)
{
  g_autoptr (Program) old = rules_program ((const char *const[]) { VOCABULARY, before, NULL });
  g_autoptr (Program) now = rules_program ((const char *const[]) { VOCABULARY, after, NULL });
  return diff_new (old, now, 10000);
}

static gboolean is_so (const Shift *shift, const guint ranks[4])
{
  return shift->move.floor[PAIR_OLD] == ranks[0] && shift->move.ceiling[PAIR_OLD] == ranks[1] &&
         shift->move.floor[PAIR_NOW] == ranks[2] && shift->move.ceiling[PAIR_NOW] == ranks[3] && shift->replayed;
}

static guint count_so (const Diff *diff, const guint ranks[4])
{
  guint n = 0;
  for (guint i = 0; i < diff->shifts->len; i++)
    n += is_so (g_ptr_array_index (diff->shifts, i), ranks);
  return n;
}

/* It was enough that there was some; now so much. */
static void what_is_found_leaves_the_amount_open (void)
{
  g_autoptr (Diff) diff = diff_of (STATUTE (LOW ("<yes of='a'/>") HIGH ("<yes of='c'/>")),
                                   STATUTE (LOW (FROM ("50")) HIGH ("<yes of='c'/>")));
  CU_ASSERT_EQUAL (count_so (diff, (const guint[]) { 1, 1, 0, 1 }), 1);
  CU_ASSERT_EQUAL (diff->unproved->len, 0);
}

/* The law does not ask for what the amount comes with: the case states it all the same. */
static void what_no_law_asks_for_is_stated (void)
{
  g_autoptr (Diff) diff =
      diff_of (STATUTE (LOW (FROM ("50")) HIGH ("<yes of='c'/>")), STATUTE (LOW (FROM ("50")) HIGH (FROM ("90"))));
  CU_ASSERT_EQUAL (count_so (diff, (const guint[]) { 0, 1, 0, 2 }), 1);
  CU_ASSERT_EQUAL (diff->unproved->len, 0);
}

static void another_figure_moves_no_case_that_leaves_it_out (void)
{
  g_autoptr (Diff) diff =
      diff_of (STATUTE (LOW (FROM ("50")) HIGH ("<yes of='c'/>")), STATUTE (LOW (FROM ("60")) HIGH ("<yes of='c'/>")));
  CU_ASSERT_EQUAL (diff->shifts->len, 1);
  CU_ASSERT_EQUAL (count_so (diff, (const guint[]) { 1, 1, 0, 0 }), 1);
  CU_ASSERT_EQUAL (diff->unproved->len, 0);
}

SUITE (left_out, { "what is found leaves the amount open", what_is_found_leaves_the_amount_open },
       { "what no law asks for is stated all the same", what_no_law_asks_for_is_stated },
       { "another figure moves no case that leaves it out", another_figure_moves_no_case_that_leaves_it_out })
