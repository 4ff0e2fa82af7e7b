/* Cases explained under a few lines of rule text, for the tests of explain/ and of the text report. */
#include "explained.h"
#include <string.h>
#include "read/format/read_case.h"
#include "test.h"

static const char vocabulary[] =
    "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='yuan' zh='元' en='yuan' parts='100'/>"
    "<unit id='records' zh='条' en='records'/>"
    "<fact id='gains' kind='quantity' unit='yuan' zh='违法所得' en='gains' ask-zh='得多少？' ask-en='How much gained?' "
    "provision='t'/>"
    "<fact id='loss' kind='quantity' unit='yuan' zh='损失' en='loss' ask-zh='损多少？' ask-en='How much lost?' "
    "provision='t'/>"
    "<fact id='x' kind='quantity' unit='records' zh='甲' en='x' ask-zh='甲几条？' ask-en='How many x?' provision='t'/>"
    "<fact id='y' kind='quantity' unit='records' zh='乙' en='y' ask-zh='乙几条？' ask-en='How many y?' provision='t'/>"
    "<fact id='p' kind='yes-no' zh='丁' en='p' ask-zh='丁否？' ask-en='Is p?' provision='t'/>"
    "<fact id='q' kind='yes-no' zh='戊' en='q' ask-zh='戊否？' ask-en='Is q?' provision='t'/>"
    "<fact id='d' kind='date' zh='处罚' en='sanction' ask-zh='何时？' ask-en='When?' provision='t'/></vocabulary>";

static const char statute[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='某法' en='Some Law' effective='2000-01-01'>"
    "<offence id='t/1' article='253-1' zh='某罪' en='some offence'>"
    "<version effective='2000-01-01' paragraph='1' subjects='person'>"
    "<tier id='low' no-figure='yes' rank='1' zh='严重' en='serious'><penalty to-months='36' detention='yes' "
    "fine='with-or-alone'/></tier>"
    "<tier id='high' no-figure='yes' rank='2' zh='特别严重' en='grave'><penalty from-months='36' to-months='84' "
    "fine='with'/></tier>"
    "</version></offence></instrument>";

/* What only looks whether the expectations are met finds those that a whole explanation does. */
static void expects_the_same (Program *program, const Case *fact_case, const Reasons *whole)
{
  gboolean all = TRUE;
  g_autoptr (Reasons) quick = reasons_new (program);
  const gboolean met = pipeline_meets (fact_case, quick);
  CU_ASSERT_EQUAL_FATAL (quick->expectations->len, whole->expectations->len);
  for (guint i = 0; i < whole->expectations->len; i++) {
    const Expectation *one = g_ptr_array_index (whole->expectations, i),
                      *other = g_ptr_array_index (quick->expectations, i);
    CU_ASSERT_TRUE (one->met == other->met && one->charge == other->charge && one->line == other->line);
    CU_ASSERT_TRUE (one->floor == other->floor && one->ceiling == other->ceiling && one->number == other->number);
    all = all && one->met;
  }
  CU_ASSERT_EQUAL (met, all);
}

static gboolean explain_one (const Case *fact_case, gpointer data)
{
  Reasons **reasons = ((gpointer *) data)[1];
  *reasons = pipeline_explain (((gpointer *) data)[0], fact_case);
  expects_the_same (((gpointer *) data)[0], fact_case, *reasons);
  return FALSE;
}

static Reasons *explain_in (Program *program, const char *region, const char *findings, const char *inside)
{
  Reasons *reasons = NULL;
  gpointer data[] = { program, &reasons };
  g_autoptr (SillFindings) faults = sill_findings_new ();
  g_autofree char *where = region == NULL ? g_strdup ("") : g_strdup_printf (" region='%s'", region);
  g_autofree char *text =
      g_strdup_printf ("<case xmlns='urn:sill:case:1' id='c1' title='试' findings='%s'%s>"
                       "%s%s%s</case>",
                       findings, where, strstr (inside, "<conduct") == NULL ? "<conduct from='2020-01-01'/>" : "",
                       inside, strstr (inside, "<charge") == NULL ? "<charge offence='t/1'/>" : "");
  CU_ASSERT_TRUE (read_cases_bytes (program->law, text, strlen (text), "case.xml", faults, explain_one, data, NULL));
  if (sill_findings_faults (faults) > 0) {
    g_autofree char *line = sill_findings_write (faults, 0, SILL_EN);
    g_printerr ("%s\n", line);
  }
  program_unref (program);
  g_assert (reasons != NULL);
  return reasons;
}

static Reasons *explain_under (Program *program, const char *findings, const char *inside)
{
  return explain_in (program, NULL, findings, inside);
}

Reasons *explained_texts (const char *law, const char *first, const char *second, const char *region,
                          const char *inside)
{
  const char *const texts[] = { vocabulary, law, first, second, NULL };
  return explain_in (rules_program (texts), region, "complete", inside);
}

Reasons *explained_small (const char *low, const char *high, const char *findings, const char *inside)
{
  return explain_under (rules_small (low, high), findings, inside);
}

Reasons *explained (const char *standard, const char *findings, const char *inside)
{
  g_autofree char *instrument = g_strdup_printf (
      "<instrument xmlns='urn:sill:rules:1' id='t/standard' kind='interpretation' number='释〔1〕号' zh='某解释' "
      "en='Some Interpretation' effective='2001-01-01'><standard offence='t/1'>%s</standard></instrument>",
      standard);
  return explain_under (rules_program ((const char *const[]) { vocabulary, statute, instrument, NULL }), findings,
                        inside);
}

const ChargeReasons *explained_charge (const Reasons *reasons) { return g_ptr_array_index (reasons->charges, 0); }

const ItemReason *explained_item (const Reasons *reasons, const char *path)
{
  const ChargeReasons *charge = explained_charge (reasons);
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (g_str_equal (item->item->path, path))
      return item;
  }
  g_assert_not_reached ();
}
