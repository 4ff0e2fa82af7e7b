/* Items in, the advice on rules that have them out. */
#include "advised.h"
#include <string.h>
#include "pipeline.h"
#include "read/rules/read_rules.h"
#include "test.h"

#define SPACE "xmlns='urn:sill:rules:1' "

const char advised_facts[] =
    "<vocabulary " SPACE "id='x/facts'><unit id='yuan' zh='元' en='yuan' parts='100'/>"
    "<unit id='records' zh='条' en='records'/>"
    "<fact id='count' kind='quantity' unit='records' zh='数' en='count' ask-zh='?' ask-en='?' provision='x'/>"
    "<fact id='more' kind='quantity' unit='records' zh='另' en='more' ask-zh='?' ask-en='?' provision='x'/>"
    "<fact id='gains' kind='quantity' unit='yuan' zh='得' en='gains' ask-zh='?' ask-en='?' provision='x'/>"
    "<fact id='given' kind='yes-no' zh='给' en='given' ask-zh='?' ask-en='?' provision='x'/>"
    "<fact id='last' kind='date' zh='前' en='last' ask-zh='?' ask-en='?' provision='x'/></vocabulary>";

char *advised_rules (const char *low, const char *high, const char *gates)
{
  return g_strdup_printf (
      "<instrument " SPACE "id='x/law' kind='statute' zh='法' en='law' effective='2000-01-01'>\n"
      "<offence id='x/1' article='1' zh='罪' en='o' tells='count given'><version effective='2000-01-01' "
      "subjects='person'>"
      "<tier id='low' rank='1' zh='低' en='low'><penalty/></tier>"
      "<tier id='high' rank='2' zh='高' en='high'><penalty to-months='9'/></tier></version></offence>\n"
      "<standard offence='x/1'><article n='1'><tier reach='low' paragraph='1' %s>\n%s</tier>"
      "<tier reach='high' paragraph='2'>%s</tier></article>"
      "<remark article='1' topic='x' zh='注' en='r'><when><any><limit of='count' at-least='1'/>"
      "<limit of='more' at-least='1'/><limit of='gains' at-least='1'/><yes of='given'/>"
      "<within of='last' years='1'/></any></when></remark></standard></instrument>",
      gates, low, high);
}

char *advised_lines (const char *low, const char *high, const char *gates)
{
  g_autofree char *rules = advised_rules (low, high, gates);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Rulebook) book = rulebook_new ();
  CU_ASSERT_TRUE (read_rules_bytes (book, advised_facts, strlen (advised_facts), "", findings, NULL));
  CU_ASSERT_TRUE (read_rules_bytes (book, rules, strlen (rules), "", findings, NULL));
  read_rules_finish (book, findings);
  g_autoptr (Program) program = pipeline_compile (book, findings);
  if (program != NULL)
    pipeline_advise (program, findings, NULL, (SillProgress) { NULL });
  CU_ASSERT_EQUAL (sill_findings_faults (findings), 0);
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    g_autofree char *text = sill_findings_text (findings, i, SILL_EN);
    g_string_append_printf (to, "%u: %s: %s\n", sill_findings_line (findings, i), sill_findings_code (findings, i),
                            text);
  }
  return g_string_free (to, FALSE);
}

guint advised_count (const char *low, const char *high, const char *code)
{
  guint n = 0;
  g_autofree char *lines = advised_lines (low, high, "");
  g_autofree char *wanted = g_strdup_printf (": %s: ", code);
  for (const char *at = lines; (at = strstr (at, wanted)) != NULL; at++)
    n++;
  return n;
}
