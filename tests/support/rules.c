/* Programs made from a few lines of rule text, for unit tests. */
#include "rules.h"
#include <CUnit/CUnit.h>
#include <string.h>
#include "read/rules/read_rules.h"

static const char vocabulary[] =
    "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='records' zh='条' en='records'/>"
    "<fact id='x' kind='quantity' unit='records' zh='甲' en='x' ask-zh='?' ask-en='?' provision='t'/>"
    "<fact id='y' kind='quantity' unit='records' zh='乙' en='y' ask-zh='?' ask-en='?' provision='t'/>"
    "<fact id='z' kind='quantity' unit='records' zh='丙' en='z' ask-zh='?' ask-en='?' provision='t'/>"
    "<fact id='p' kind='yes-no' zh='丁' en='p' ask-zh='?' ask-en='?' provision='t'/>"
    "<fact id='q' kind='yes-no' zh='戊' en='q' ask-zh='?' ask-en='?' provision='t'/>"
    "<fact id='d' kind='date' zh='己' en='d' ask-zh='?' ask-en='?' provision='t'/></vocabulary>";

static const char statute[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"
    "<offence id='t/1' article='1' zh='罪' en='offence'><version effective='2000-01-01' subjects='person organization'>"
    "<tier id='low' rank='1' zh='低' en='low' no-figure='yes'><penalty to-months='36' fine='with'/></tier>"
    "<tier id='high' rank='2' zh='高' en='high' no-figure='yes'><penalty from-months='36' to-months='84' "
    "fine='with'/></tier>"
    "</version></offence></instrument>";

static Rulebook *read_book (const char *const *texts, SillFindings *findings)
{
  Rulebook *book = rulebook_new ();
  for (guint i = 0; texts[i] != NULL; i++)
    CU_ASSERT_TRUE (read_rules_bytes (book, texts[i], strlen (texts[i]), "test.xml", findings, NULL));
  read_rules_finish (book, findings);
  return book;
}

Program *rules_program (const char *const *texts)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Rulebook) book = read_book (texts, findings);
  Program *program = sill_findings_faults (findings) == 0 ? pipeline_compile (book, findings) : NULL;
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    g_autofree char *line = sill_findings_write (findings, i, SILL_EN);
    g_printerr ("%s\n", line);
  }
  g_assert (program != NULL);
  return program;
}

static char *tier_text (const char *reach, const char *paragraph, const char *items)
{
  if (items == NULL)
    return g_strdup ("");
  return g_strdup_printf ("<tier reach='%s' paragraph='%s'>%s</tier>", reach, paragraph, items);
}

/* Returns: yours. */
static char *small_standard (const char *low, const char *high)
{
  g_autofree char *first = tier_text ("low", "1", low), *second = tier_text ("high", "2", high);
  return g_strdup_printf (
      "<instrument xmlns='urn:sill:rules:1' id='t/standard' kind='interpretation' zh='解释' en='standard' "
      "effective='2001-01-01'><standard offence='t/1'><article n='1'>%s%s</article></standard></instrument>",
      first, second);
}

Program *rules_small (const char *low, const char *high)
{
  g_autofree char *standard = small_standard (low, high);
  return rules_program ((const char *const[]) { vocabulary, statute, standard, NULL });
}

Rulebook *rules_small_book (const char *low, const char *high)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autofree char *standard = small_standard (low, high);
  Rulebook *book = read_book ((const char *const[]) { vocabulary, statute, standard, NULL }, findings);
  g_assert (sill_findings_faults (findings) == 0);
  return book;
}

const Plan *rules_plan (const Program *program)
{
  for (guint i = 0; i < program->plans->len; i++) {
    const Plan *plan = g_ptr_array_index (program->plans, i);
    if (plan->instruments->len > 0)
      return plan;
  }
  g_assert_not_reached ();
}

guint rules_slot (const Program *program, const char *fact)
{
  gint slot = vocabulary_find (program->law->vocabulary, fact);
  g_assert (slot >= 0);
  return (guint) slot;
}

char *rules_dated (const char *inside)
{
  return g_strconcat (strstr (inside, "conduct") == NULL ? "<conduct from='2020-01-01'/>" : "", inside, NULL);
}

Program *rules_shipped (void)
{
  static Program *shipped; /* nothing changes a program: all tests of a process share it */
  g_autoptr (SillFindings) findings = sill_findings_new ();
  if (shipped == NULL)
    shipped = pipeline_rules ((const char *const[]) { "rules", NULL }, findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (shipped);
  return program_ref (shipped);
}
