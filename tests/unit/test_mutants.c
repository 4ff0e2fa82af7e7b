/* Mutants of small rules say what was altered and decide so; of the shipped rules each is made and undone without a trace. */
#include <string.h>
#include "mutant/mutant.h"
#include "rules.h"
#include "test.h"

/* The mutant of that mistake, `of` those made before it; n: there is none. */
static guint find (const Mutants *mutants, Mistake mistake, guint of)
{
  guint i = 0;
  for (guint met = 0; i < mutants->mutants->len; i++)
    if (mutants_at (mutants, i)->mistake == mistake && met++ == of)
      break;
  return i;
}

static void expect (const Mutants *mutants, Mistake mistake, guint of, const char *was, const char *is)
{
  const guint i = find (mutants, mistake, of);
  CU_ASSERT_TRUE_FATAL (i < mutants->mutants->len);
  CU_ASSERT_STRING_EQUAL (mutants_at (mutants, i)->was, was);
  CU_ASSERT_EQUAL (g_strcmp0 (mutants_at (mutants, i)->is, is), 0);
}

static guint count (const Mutants *mutants, Mistake mistake)
{
  guint n = 0;
  for (guint i = 0; i < mutants->mutants->len; i++)
    n += mutants_at (mutants, i)->mistake == mistake;
  return n;
}

/* What the program of a mutant is, step by step. Returns: yours; NULL: the checks refuse it. */
static char *made (Mutants *mutants, guint index)
{
  g_autoptr (Program) program = mutants_make (mutants, index);
  return program == NULL ? NULL : program_write (program);
}

static char *small_code (const char *low)
{
  g_autoptr (Program) program = rules_small (low, NULL);
  return program_write (program);
}

/* A mutant of `low` decides as rules do that were written with the mistake in them. */
static void is_as_written (const char *low, Mistake mistake, guint of, const char *mistaken)
{
  g_autoptr (Rulebook) book = rules_small_book (low, NULL);
  g_autoptr (Mutants) mutants = mutants_new (book);
  const guint i = find (mutants, mistake, of);
  CU_ASSERT_TRUE_FATAL (i < mutants->mutants->len);
  g_autofree char *found = made (mutants, i), *wanted = small_code (mistaken);
  mutants_undo (mutants);
  CU_ASSERT_PTR_NOT_NULL_FATAL (found);
  CU_ASSERT_STRING_EQUAL (found, wanted);
}

#define ITEM(inside) "<item n='1'>" inside "</item>"
#define X(attribute) ITEM ("<limit of='x' " attribute "/>")

static void a_figure_is_mistaken_in_every_way (void)
{
  g_autoptr (Rulebook) book = rules_small_book (X ("at-least='50'"), NULL);
  g_autoptr (Mutants) mutants = mutants_new (book);
  expect (mutants, MISTAKE_INCLUSIVE, 0, "at-least=\"50\"", "above=\"50\"");
  expect (mutants, MISTAKE_LIMIT_UP, 0, "at-least=\"50\"", "at-least=\"51\"");
  expect (mutants, MISTAKE_LIMIT_DOWN, 0, "at-least=\"50\"", "at-least=\"49\"");
  expect (mutants, MISTAKE_TENFOLD, 0, "at-least=\"50\"", "at-least=\"500\"");
  expect (mutants, MISTAKE_TENTH, 0, "at-least=\"50\"", "at-least=\"5\"");
  expect (mutants, MISTAKE_WRONG_FACT, 0, "of=\"x\"", "of=\"y\"");
  expect (mutants, MISTAKE_WRONG_TIER, 0, "low", "high");
  expect (mutants, MISTAKE_ITEM_DROPPED, 0, "1(1)(1)", NULL);
  CU_ASSERT_EQUAL (count (mutants, MISTAKE_MYRIAD_LOST), 0);
}

static void a_mutant_decides_as_if_it_had_been_written_so (void)
{
  is_as_written (X ("at-least='50'"), MISTAKE_INCLUSIVE, 0, X ("above='50'"));
  is_as_written (X ("below='50'"), MISTAKE_INCLUSIVE, 0, X ("at-most='50'"));
  is_as_written (X ("at-least='50'"), MISTAKE_TENFOLD, 0, X ("at-least='500'"));
  is_as_written (X ("at-least='70000'"), MISTAKE_MYRIAD_LOST, 0, X ("at-least='7'"));
  is_as_written (ITEM ("<limit of='x y' at-least='5'/>"), MISTAKE_FACT_LEFT_OUT, 1, X ("at-least='5'"));
  is_as_written (ITEM ("<limit of='x' over='y' at-least='10%'/>"), MISTAKE_SHARE_UP, 0,
                 ITEM ("<limit of='x' over='y' at-least='11%'/>"));
  is_as_written (ITEM ("<all><yes of='p'/><yes of='q'/></all>"), MISTAKE_AND_OR, 0,
                 ITEM ("<any><yes of='p'/><yes of='q'/></any>"));
  is_as_written (ITEM ("<all><yes of='p'/><yes of='q'/></all>"), MISTAKE_PART_LEFT_OUT, 0,
                 ITEM ("<all><yes of='q'/></all>"));
  is_as_written (ITEM ("<all><yes of='p'/><no of='q'/></all>"), MISTAKE_NOT_LOST, 0,
                 ITEM ("<all><yes of='p'/><yes of='q'/></all>"));
  is_as_written (ITEM ("<within of='d' years='2'/>"), MISTAKE_YEARS_UP, 0, ITEM ("<within of='d' years='3'/>"));
  is_as_written ("<item n='1' when='p q'><yes of='p'/></item>", MISTAKE_GATE_DROPPED, 0,
                 "<item n='1' when='q'><yes of='p'/></item>");
  is_as_written ("<item n='1' when='p'><limit of='x' at-least='5'/></item>", MISTAKE_GATE_TURNED, 0,
                 "<item n='1' unless='p'><limit of='x' at-least='5'/></item>");
  is_as_written (ITEM ("<at-least n='2'><yes of='p'/><yes of='q'/><limit of='x' at-least='1'/></at-least>"),
                 MISTAKE_ONE_FEWER, 0,
                 ITEM ("<at-least n='1'><yes of='p'/><yes of='q'/><limit of='x' at-least='1'/></at-least>"));
}

#define THREE                                                                                                          \
  "<item n='1'><limit of='x' at-least='10'/></item><item n='2'><limit of='y' at-least='20'/></item>"                   \
  "<item n='3' when='p'>"

static void references_and_factors_are_mistaken (void)
{
  is_as_written (THREE "<scale items='1-2' by='1/2'/></item>", MISTAKE_HALF_TO_WHOLE, 0,
                 THREE "<scale items='1-2' by='1'/></item>");
  is_as_written (THREE "<scale items='1-2' by='10'/></item>", MISTAKE_TEN_TO_FIVE, 0,
                 THREE "<scale items='1-2' by='5'/></item>");
  is_as_written (THREE "<scale items='1-2' by='10'/></item>", MISTAKE_REFERENCE_SHORT, 1,
                 THREE "<scale items='1' by='10'/></item>");
}

static void a_reduced_limit_and_what_is_multiplied_are_mistaken (void)
{
  is_as_written (THREE "<scale items='1-2' by='1/2'/></item>", MISTAKE_HALF_ALWAYS, 0,
                 "<item n='1'><limit of='x' at-least='10'/></item><item n='2'><limit of='y' at-least='20'/></item>"
                 "<item n='3'><scale items='1-2' by='1/2'/></item>");
  is_as_written (THREE "<scale items='1-2' by='1/2'/></item><item n='4'><scale items='1-3' by='10'/></item>",
                 MISTAKE_MULTIPLE_OF_WHOLE, 0,
                 THREE "<scale items='1-2' by='1/2'/></item><item n='4'><scale items='1-2' by='10'/></item>");
}

static void a_sum_of_shares_is_mistaken (void)
{
  const char *sum = THREE "<proportional items='1-2'/></item><item n='4'><limit of='x' at-least='30'/></item>";
  is_as_written (sum, MISTAKE_PROPORTIONAL_DROPPED, 0,
                 THREE "<proportional items='1'/></item><item n='4'><limit of='x' at-least='30'/></item>");
  is_as_written (sum, MISTAKE_SUM_BARE, 0,
                 THREE "<limit of='x y' at-least='10'/></item><item n='4'><limit of='x' at-least='30'/></item>");
  is_as_written (sum, MISTAKE_SUM_WIDENED, 0,
                 THREE "<proportional items='1-2 4'/></item><item n='4'><limit of='x' at-least='30'/></item>");
}

/* ---- shipped rules ---- */

static Rulebook *shipped (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Rulebook *book = pipeline_book ((const char *const[]) { "rules", NULL }, findings, NULL);
  g_assert (book != NULL && sill_findings_faults (findings) == 0);
  return book;
}

static char *law_of (Rulebook *book)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Program) program = pipeline_compile (book, findings);
  return program_write (program);
}

static void what_was_made_is_undone (void)
{
  g_autoptr (Rulebook) book = shipped ();
  g_autofree char *before = law_of (book);
  Mutants *mutants = mutants_new (book);
  guint refused = 0;
  for (guint i = 0; i < mutants->mutants->len; i += 7 * stride (11)) {
    g_autoptr (Program) program = mutants_make (mutants, i);
    refused += program == NULL;
  }
  CU_ASSERT_TRUE (refused < mutants->mutants->len / 70);
  mutants_free (mutants);
  g_autofree char *after = law_of (book);
  CU_ASSERT_STRING_EQUAL (after, before);
}

static void a_few_documents_tell_of_a_mutant_what_all_do (void)
{
  g_autoptr (Rulebook) book = shipped ();
  g_autoptr (Mutants) mutants = mutants_new (book);
  guint fewer = 0, tried = 0;
  for (guint i = 3; i < mutants->mutants->len; i += 31 * stride (11), tried++) {
    const char *const *offences = (const char *const *) mutants_at (mutants, i)->offences;
    g_autoptr (SillFindings) findings = sill_findings_new ();
    g_autoptr (Program) program = mutants_make (mutants, i);
    g_autoptr (Program) whole = pipeline_compile_part (book, offences, findings);
    g_autofree char *found = program == NULL ? NULL : program_write (program);
    g_autofree char *wanted = whole == NULL ? NULL : program_write (whole);
    CU_ASSERT_EQUAL (g_strcmp0 (found, wanted), 0);
    fewer += mutants->part->instruments->len * 2 < book->instruments->len;
  }
  CU_ASSERT_TRUE (fewer * 2 > tried);
}

static void only_what_hangs_on_it_is_touched (void)
{
  g_autoptr (Rulebook) book = shipped ();
  g_autoptr (Mutants) mutants = mutants_new (book);
  for (guint i = 0; i < mutants->mutants->len; i++) {
    const Mutant *mutant = mutants_at (mutants, i);
    CU_ASSERT_PTR_NOT_NULL_FATAL (mutant->offences[0]);
    if (strcmp (mutant->instrument->id, "cn/fashi-2017-10") == 0)
      CU_ASSERT_TRUE (strcmp (mutant->offences[0], "cn/253-1") == 0 && mutant->offences[1] == NULL);
  }
}

static void alternatives_are_added_up (void)
{
  is_as_written (ITEM ("<limit of='x y' at-least='50' combine='any'/>"), MISTAKE_ALTERNATIVES_ADDED, 0,
                 ITEM ("<limit of='x y' at-least='50'/>"));
  g_autoptr (Rulebook) book =
      rules_small_book (ITEM ("<any><limit of='x' at-least='50'/><limit of='y' at-least='50'/></any>"), NULL);
  g_autoptr (Mutants) mutants = mutants_new (book);
  CU_ASSERT_EQUAL (count (mutants, MISTAKE_ALTERNATIVES_ADDED), 0); /* nobody takes two limits for one */
}

static void every_mistake_has_a_name (void)
{
  g_autofree const char **names = mistake_names ();
  CU_ASSERT_EQUAL (g_strv_length ((char **) names), N_MISTAKES);
  for (guint i = 0; i < N_MISTAKES; i++)
    CU_ASSERT_EQUAL (mistake_find (names[i]), (Mistake) i);
  CU_ASSERT_EQUAL (mistake_find ("typo"), N_MISTAKES);
}

SUITE (mutants, { "a figure is mistaken in every way", a_figure_is_mistaken_in_every_way },
       { "a mutant decides as if it had been written so", a_mutant_decides_as_if_it_had_been_written_so },
       { "references and factors are mistaken", references_and_factors_are_mistaken },
       { "a reduced limit and what is multiplied are mistaken", a_reduced_limit_and_what_is_multiplied_are_mistaken },
       { "a sum of shares is mistaken", a_sum_of_shares_is_mistaken },
       { "alternatives are added up", alternatives_are_added_up },
       { "what was made is undone", what_was_made_is_undone },
       { "a few documents tell of a mutant what all do", a_few_documents_tell_of_a_mutant_what_all_do },
       { "only what hangs on it is touched", only_what_hangs_on_it_is_touched },
       { "every mistake has a name", every_mistake_has_a_name })
