#include "many_charges.h"
#include <string.h>
#include "read/format/read_case.h"
#include "rules.h"
#include "test.h"

#define ONE(n) "<tier id='low' rank='1' zh='低' en='low'><penalty to-months='" n "' detention='yes'/></tier>"
#define TWO(n, m)                                                                                                      \
  ONE (n) "<tier id='high' rank='2' zh='高' en='high'><penalty from-months='36' to-months='" m "'/></tier>"
#define OPEN "<instrument xmlns='urn:sill:rules:1' "
#define TIER(reach, paragraph, inside) "<tier reach='" reach "' paragraph='" paragraph "'>" inside "</tier>"
#define ITEM(n, of, least) "<item n='" n "'><limit of='" of "' at-least='" least "'/></item>"
#define STANDARD(offence, article, inside)                                                                             \
  "<standard offence='" offence "'><article n='" article "'>" inside "</article>"

static const char *const texts[] = {
  "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='records' zh='条' en='records'/>"
  "<fact id='x' kind='quantity' unit='records' zh='甲' en='x' ask-zh='?' ask-en='?' provision='t'/>"
  "<fact id='y' kind='quantity' unit='records' zh='乙' en='y' ask-zh='?' ask-en='?' provision='t'/>"
  "<fact id='z' kind='quantity' unit='records' zh='丙' en='z' ask-zh='?' ask-en='?' provision='t'/>"
  "<fact id='gains' kind='quantity' unit='records' zh='所得' en='gains' ask-zh='?' ask-en='?' provision='t'/>"
  "<fact id='p' kind='yes-no' zh='丁' en='p' ask-zh='?' ask-en='?' provision='t'/>"
  "<fact id='q' kind='yes-no' zh='戊' en='q' ask-zh='?' ask-en='?' provision='t'/></vocabulary>",

  OPEN
  "id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"
  "<offence id='t/1' article='1' zh='甲罪' en='first' tells='x'>"
  "<version effective='2000-01-01' subjects='person organization'>" ONE (
      "36") "</version>"
            "<version effective='2010-01-01' subjects='person organization'>" TWO (
                "36",
                "84") "</version>"
                      "<remark article='1(2)' topic='organization' zh='单位' en='organization of first'/></offence>"
                      "<offence id='t/2' article='2' zh='乙罪' en='second' tells='y'>"
                      "<version effective='2000-01-01' subjects='person organization'>" ONE (
                          "36") "</version>"
                                "<concurrence article='2(3)' with='*' apply='heavier' zh='择一重' en='the heavier "
                                "one'/></offence>"
                                "<offence id='t/3' article='3' zh='丙罪' en='third' tells='z'>"
                                "<version effective='2000-01-01' subjects='person'>" TWO (
                                    "24",
                                    "120") "</version></offence>"
                                           "<offence id='t/4' article='4' zh='丁罪' en='fourth' tells='p z'>"
                                           "<version effective='2000-01-01' subjects='person'>" ONE (
                                               "36") "</version>"
                                                     "<concurrence article='4(2)' with='t/1' apply='both' "
                                                     "zh='并罚' en='both'/><concurrence article='4(3)' with='t/3' "
                                                     "apply='both' when='q' zh='并罚' en='both'/></offence>"
                                                     "<limitation article='87' below-months='60' "
                                                     "years='5'/><limitation article='87' below-months='120' "
                                                     "years='10'/>"
                                                     "<limitation article='87' years='15'/>"
                                                     "<remark article='12' topic='time-statute' zh='旧' "
                                                     "en='old'/><remark article='12(2)' topic='time-compare' "
                                                     "zh='比' en='compare'/>"
                                                     "<remark article='13' topic='time-continuing' zh='续' "
                                                     "en='continued'/>"
                                                     "<remark article='14' topic='time-first-interpretation' "
                                                     "zh='新' en='first'/>"
                                                     "<remark article='15' topic='time-interpretation' zh='释' "
                                                     "en='interpretation'/>"
                                                     "<remark article='30' topic='no-organization' zh='非' "
                                                     "en='none'/><remark article='31' topic='organization' "
                                                     "zh='双' en='both'/>"
                                                     "</instrument>",

  OPEN "id='t/old' kind='interpretation' zh='旧释' en='old' effective='2005-01-01' until='2015-01-01'>" STANDARD (
      "t/1", "1",
      TIER ("low", "1", ITEM ("1", "x", "5")) TIER ("high", "2", ITEM ("1", "x", "50"))) "</standard></instrument>",

  OPEN "id='t/new' kind='interpretation' zh='新释' en='new' effective='2015-01-01'>" STANDARD (
      "t/1", "1",
      TIER ("low", "1", ITEM ("1", "x", "10") ITEM ("2", "gains", "50")) TIER (
          "high", "2",
          ITEM ("1", "x",
                "100"))) "<concurrence article='8' with='t/2' apply='this' zh='定本罪' en='this "
                         "one'/></standard>" STANDARD (
                             "t/2", "2",
                             TIER (
                                 "low", "1",
                                 ITEM ("1", "y", "5") ITEM (
                                     "2", "gains",
                                     "50"))) "</standard>" STANDARD ("t/3", "3",
                                                                     TIER ("low", "1",
                                                                           ITEM ("1", "z", "10")
                                                                               ITEM ("2", "gains", "50"))
                                                                         TIER ("high", "2",
                                                                               ITEM (
                                                                                   "1", "z",
                                                                                   "100"))) "</"
                                                                                            "stan"
                                                                                            "dard"
                                                                                            ">" STANDARD (
                                                                                                "t/4",
                                                                                                "4",
                                                                                                TIER ("low", "1",
                                                                                                      "<item "
                                                                                                      "n='1'><yes "
                                                                                                      "of='p'/></"
                                                                                                      "item>")) "</"
                                                                                                                "standa"
                                                                                                                "rd></"
                                                                                                                "instru"
                                                                                                                "ment>",

  OPEN "id='u/time' kind='opinion' zh='他法' en='elsewhere' effective='2000-01-01'>"
       "<remark article='9' topic='time-statute' zh='他' en='other'/></instrument>",
  NULL
};

Program *many_program (void) { return rules_program (texts); }

typedef struct {
  Program *program;
  const Question *question;
  Reasons *reasons;
} Asked;

static gboolean explain (const Case *fact_case, gpointer data)
{
  Asked *asked = data;
  asked->reasons = asked->question == NULL ? pipeline_explain (asked->program, fact_case)
                                           : pipeline_question_explain (asked->program, fact_case, asked->question);
  return TRUE;
}

Reasons *many_reasons (const char *inside, const Question *question)
{
  g_autoptr (Program) program = many_program ();
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autofree char *dated = rules_dated (inside);
  g_autofree char *text = g_strdup_printf ("<case xmlns='urn:sill:case:1' findings='complete'>%s</case>", dated);
  Asked asked = { program, question, NULL };
  CU_ASSERT_TRUE (read_cases_bytes (program->law, text, strlen (text), "case.xml", findings, explain, &asked, NULL));
  for (guint i = 0; sill_findings_faults (findings) > 0 && i < sill_findings_size (findings); i++) {
    g_autofree char *line = sill_findings_write (findings, i, SILL_EN);
    g_printerr ("%s\n", line);
  }
  g_assert (asked.reasons != NULL);
  return asked.reasons;
}

const ChargeReasons *many_charge (const Reasons *reasons, guint i) { return g_ptr_array_index (reasons->charges, i); }
