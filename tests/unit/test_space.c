/* What says the same is the same literal. */
#include <string.h>
#include "form/space/space.h"
#include "test.h"

/* A term lies in memory with bytes that say nothing; whatever stands there, it is the same term. */
static Term term_over (guint8 rest, guint32 slot, gint64 weight)
{
  Term term;
  memset (&term, rest, sizeof term);
  term.slot = slot;
  term.weight = weight;
  return term;
}

static void equal_sums (void)
{
  g_autoptr (Space) space = space_new ();
  for (guint i = 0; i < 2; i++)
    space_add (space, (Variable) { { 0, 99 }, TRUE });
  Literal known = LITERAL_NO;
  for (guint i = 0; i < 20; i++) {
    Term terms[2];
    terms[i % 2] = term_over ((guint8) (7 * i), 0, 2);
    terms[1 - i % 2] = term_over ((guint8) (255 - i), 1, 4);
    const Literal literal = space_reach (space, terms, 2, 11);
    CU_ASSERT_TRUE (i == 0 || literal == known);
    known = literal;
  }
  CU_ASSERT_EQUAL (space->sums->len, 1);
  const Term halves[] = { { 0, 1 }, { 1, 2 } };
  CU_ASSERT_EQUAL (space_reach (space, halves, 2, 6), known);
  CU_ASSERT_EQUAL (space_reach (space, (const Term[]) { { 0, -1 }, { 1, -2 } }, 2, -5), literal_not (known));
}

static void equal_counts (void)
{
  g_autoptr (Space) space = space_new ();
  Literal flags[3];
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    flags[i] = space_reach (space, &(Term) { space_add (space, (Variable) { { 0, 1 }, TRUE }), 1 }, 1, 1);
  const Literal turned[] = { literal_not (flags[2]), literal_not (flags[1]), literal_not (flags[0]) };
  CU_ASSERT_EQUAL (space_all (space, flags, 3), literal_not (space_any (space, turned, 3)));
  CU_ASSERT_EQUAL (space_count (space, 2, flags, 3),
                   space_count (space, 2, (const Literal[]) { flags[1], flags[2], flags[0], LITERAL_NO }, 4));
  CU_ASSERT_EQUAL (space_any (space, (const Literal[]) { flags[0], literal_not (flags[0]) }, 2), LITERAL_YES);
}

/* What can be only one thing is taken for that. */
static void certain_variables (void)
{
  g_autoptr (Space) space = space_new ();
  const guint32 paid = space_add (space, (Variable) { { 0, 99 }, TRUE });
  const guint32 figure = space_add (space, (Variable) { { 30, 30 }, FALSE });
  const Term above_figure[] = { { paid, 1 }, { figure, -1 } };
  CU_ASSERT_EQUAL (space_reach (space, above_figure, 2, 0), space_reach (space, &(Term) { paid, 1 }, 1, 30));
  CU_ASSERT_EQUAL (space_reach (space, &(Term) { figure, 1 }, 1, 30), LITERAL_YES);
  CU_ASSERT_EQUAL (space_reach (space, &(Term) { figure, 1 }, 1, 31), LITERAL_NO);
}

SUITE (space, { "equal sums are one literal, whatever lies between their numbers", equal_sums },
       { "equal counts are one literal", equal_counts },
       { "a variable that can be only one thing is that", certain_variables })
