#include "report/paper/paper.h"
#include <string.h>
#include "explain/told/told.h"
#include "explained.h"
#include "report/report.h"
#include "test.h"

#define ARTICLE(item) "<article n='1'><tier reach='high' paragraph='1'>" item "</tier></article>"
#define LENIENCY                                                                                                       \
  "<leniency article='9' below='high' zh='可以从宽' en='may be lenient'><all><yes of='p'/>"                        \
  "<open zh='情节轻微' en='minor'/></all></leniency>"

/* Every way of writing it, one after the other. Returns: yours. */
static char *write_all (const Reasons *reasons)
{
  const SillReport text = { .format = SILL_TEXT, .language = SILL_EN }, html = { .format = SILL_HTML };
  const SillReport english = { .format = SILL_HTML, .language = SILL_EN };
  g_autofree char *one = sill_reasons_write (reasons, &text), *two = sill_reasons_write (reasons, &html),
                  *three = sill_reasons_write (reasons, &english);
  return g_strconcat (one, two, three, NULL);
}

static const ChargeAccount *told (const Account *account) { return g_ptr_array_index (account->charges, 0); }

static guint clauses_of (const char *standard, const char *inside)
{
  g_autoptr (Reasons) reasons = explained (standard, "complete", inside);
  g_autoptr (Account) account = told_explain (reasons, FALSE);
  return told (account)->clauses->len;
}

static void leniency_waits (void)
{
  g_autoptr (Reasons) reasons = explained (ARTICLE ("<item n='1'><yes of='q'/></item>") LENIENCY, "complete",
                                           "<fact id='p' value='yes'/><fact id='q' value='unknown'/>");
  const ChargeReasons *charge = explained_charge (reasons);
  g_autoptr (Account) account = told_explain (reasons, FALSE);
  const GArray *clauses = told (account)->clauses;
  CU_ASSERT_EQUAL_FATAL (clauses->len, 1);
  g_autofree char *cite = paper_clause_place (charge, &g_array_index (clauses, Clause, 0), SILL_EN);
  CU_ASSERT_STRING_EQUAL (cite, "art. 9 (leniency)");
  g_autofree char *text = write_all (reasons);
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "○ art. 9 (leniency): minor\n    If “grave” is not reached: "));
  CU_ASSERT_PTR_NULL (strstr (text, "Leniency (")); /* said once */
}

static void what_fails_anyway_waits_for_nobody (void)
{
  const char *const standard = ARTICLE ("<item n='1'><yes of='q'/></item>") LENIENCY;
  CU_ASSERT_EQUAL (clauses_of (standard, "<fact id='q' value='unknown'/>"), 0);
  CU_ASSERT_EQUAL (clauses_of (standard, "<fact id='p' value='yes'/><fact id='q' value='unknown'/>"), 1);
  CU_ASSERT_EQUAL (clauses_of (standard, "<fact id='p' value='yes'/>"), 0); /* there is no range to be milder in */
  CU_ASSERT_EQUAL (clauses_of (standard, "<fact id='p' value='yes'/><fact id='q' value='yes'/>"), 0);
}

/* Amounts are found in every case: that a leniency asks for them, too, makes nobody ask why it fails. */
static void what_the_case_has_nothing_of_is_not_told (void)
{
  const char *const standard =
      "<article n='1'><tier reach='low' paragraph='1'><item n='1'><limit of='x' at-least='5'/></item>"
      "</tier></article><leniency article='9' zh='可以从宽' en='may be lenient'><all><yes of='p'/><yes of='q'/>"
      "<limit of='x' below='50'/></all></leniency>";
  static const struct {
    const char *inside;
    gboolean told;
  } of[] = { { "", FALSE },
             { "<fact id='p' value='yes'/>", TRUE },
             { "<fact id='p' value='yes'/><fact id='q' value='yes'/>", TRUE } };
  for (guint i = 0; i < G_N_ELEMENTS (of); i++) {
    g_autofree char *inside = g_strconcat ("<fact id='x' value='12'/>", of[i].inside, NULL);
    g_autoptr (Reasons) reasons = explained (standard, "complete", inside);
    const SillReport plain = { .format = SILL_TEXT, .language = SILL_EN };
    g_autofree char *text = sill_reasons_write (reasons, &plain);
    CU_ASSERT_EQUAL (strstr (text, "Leniency (") != NULL, of[i].told);
  }
}

static void only_above_the_floor (void)
{
  const char *const standard =
      ARTICLE ("<item n='1'><all><limit of='x' at-least='5'/><open zh='其他' en='other'/></all>"
               "</item><item n='2'><yes of='q'/></item>");
  CU_ASSERT_EQUAL (clauses_of (standard, "<fact id='x' value='4'/>"), 0);
  CU_ASSERT_EQUAL (clauses_of (standard, "<fact id='x' value='5'/>"), 1);
  CU_ASSERT_EQUAL (clauses_of (standard, "<fact id='x' min='4' max='5'/>"), 1);
  CU_ASSERT_EQUAL (clauses_of (standard, "<fact id='x' value='5'/><fact id='q' value='yes'/>"), 0);
}

SUITE (clauses, { "a leniency that an open clause holds up waits for a person", leniency_waits },
       { "what fails whatever a person finds waits for nobody", what_fails_anyway_waits_for_nobody },
       { "a leniency of which the case has nothing but an amount is not told",
         what_the_case_has_nothing_of_is_not_told },
       { "only what would raise the tier is to be decided", only_above_the_floor })
