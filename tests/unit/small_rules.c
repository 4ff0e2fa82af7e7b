/* Rules of a country that does not exist, read, checked and compiled as real ones are. */
#include "small_rules.h"
#include "rules.h"
#include <string.h>
#include "pipeline.h"
#include "read/format/read_case.h"
#include "read/rules/read_rules.h"
#include "test.h"

static const char VOCABULARY[] =
    "<vocabulary xmlns='urn:sill:rules:1' id='xx/facts'>"
    "<unit id='yuan' zh='元' en='yuan' parts='100'/><unit id='pieces' zh='个' en='pieces'/>"
    "<fact id='apples' kind='quantity' unit='pieces' zh='苹果' en='apples' ask-zh='几个苹果？' ask-en='How many "
    "apples?'"
    " provision='xx/standard 5(1)(1)'/>"
    "<fact id='pears' kind='quantity' unit='pieces' zh='梨' en='pears' ask-zh='几个梨？' ask-en='How many pears?'"
    " provision='xx/standard 5(1)(2)'/>"
    "<fact id='gains' kind='quantity' unit='yuan' zh='所得' en='gains' ask-zh='所得多少？' ask-en='How much?'"
    " provision='xx/standard 5(1)(4)'/>"
    "<fact id='night' kind='yes-no' zh='夜间' en='at night' ask-zh='是夜间吗？' ask-en='At night?'"
    " provision='xx/standard 5(1)(5)'/>"
    "<fact id='fined' kind='date' zh='受过处罚' en='fined before' ask-zh='何时受罚？' ask-en='Fined when?'"
    " provision='xx/standard 5(1)(6)'/>"
    "<fact id='sorry' kind='yes-no' zh='悔过' en='sorry' ask-zh='悔过吗？' ask-en='Sorry?' provision='xx/standard 6'/>"
    "</vocabulary>";

static const char STATUTE[] =
    "<instrument xmlns='urn:sill:rules:1' id='xx/law' kind='statute' zh='果园法' en='Orchard Law' issued='2000-01-01'"
    " effective='2000-01-01'><offence id='xx/1' article='1' zh='偷果罪' en='stealing fruit'>"
    "<version effective='2000-01-01' paragraph='1' subjects='person organization'>"
    "<tier id='minor' rank='1' zh='较多' en='much fruit'><penalty to-months='36' detention='yes' "
    "fine='with-or-alone'/></tier>"
    "<tier id='major' rank='2' zh='特多' en='very much fruit'><penalty from-months='36' to-months='84' "
    "fine='with'/></tier>"
    "</version></offence></instrument>";

static const char STANDARD[] =
    "<instrument xmlns='urn:sill:rules:1' id='xx/standard' kind='interpretation' number='果释1号' zh='偷果解释'"
    " en='Fruit Interpretation' issued='2001-01-01' effective='2001-02-01'><standard offence='xx/1'>"
    "<article n='5' zh='偷果' en='taking fruit'><tier reach='minor' paragraph='1'>"
    "<item n='1'><limit of='apples' at-least='50'/></item><item n='2'><limit of='pears' at-least='500'/></item>"
    "<item n='3'><proportional items='1-2'/></item><item n='4'><limit of='gains' at-least='5000'/></item>"
    "<item n='5' when='night'><scale items='1-4' by='1/2'/></item><item n='6'><within of='fined' years='2'/></item>"
    "<item n='7'><open zh='其他情形' en='other circumstances'/></item></tier>"
    "<tier reach='major' paragraph='2'><item n='1'><scale items='5(1)(1)-5(1)(5)' by='10'/></item>"
    "<item n='2'><open zh='其他特多' en='other great harm'/></item></tier></article>"
    "<leniency article='6' below='major' zh='可以从宽' en='may be lenient'><yes of='sorry'/></leniency>"
    "<fine article='7' of='gains' from='1' to='5' in-general='yes'/>"
    "<remark article='8' topic='counting' zh='果核不计' en='stones &amp; pips do not count'/>"
    "<remark article='5(2)' topic='other' zh='落果不计' en='windfalls do not count'/>"
    "</standard></instrument>";

static void add (Rulebook *book, const char *text, const char *path, SillFindings *findings)
{
  const gboolean was_read = read_rules_bytes (book, text, strlen (text), path, findings, NULL);
  g_assert (was_read);
}

Rulebook *small_rules (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Rulebook *book = rulebook_new ();
  add (book, VOCABULARY, "facts.xml", findings);
  add (book, STATUTE, "law.xml", findings);
  add (book, STANDARD, "standard.xml", findings);
  read_rules_finish (book, findings);
  g_assert (sill_findings_faults (findings) == 0);
  return book;
}

typedef struct {
  Program *program;
  Reasons *reasons;
} Explained;

static gboolean explain (const Case *fact_case, gpointer data)
{
  Explained *explained = data;
  g_assert (explained->reasons == NULL);
  explained->reasons = pipeline_explain (explained->program, fact_case);
  return TRUE;
}

Reasons *small_reasons (const char *findings, const char *inside)
{
  g_autoptr (SillFindings) faults = sill_findings_new ();
  Rulebook *book = small_rules ();
  Explained explained = { pipeline_compile (book, faults), NULL };
  g_autofree char *dated = rules_dated (inside);
  g_autofree char *text =
      g_strdup_printf ("<case xmlns='urn:sill:case:1' id='c1' findings='%s' title='A &amp; &lt;B&gt;'>"
                       "%s<charge offence='xx/1'/></case>",
                       findings, dated);
  g_assert (explained.program != NULL);
  const gboolean was_read =
      read_cases_bytes (explained.program->law, text, strlen (text), "case.xml", faults, explain, &explained, NULL);
  g_assert (was_read);
  g_assert (explained.reasons != NULL && sill_findings_faults (faults) == 0);
  program_unref (explained.program);
  rulebook_unref (book);
  return explained.reasons;
}

const ChargeReasons *small_charge (const Reasons *reasons) { return g_ptr_array_index (reasons->charges, 0); }
