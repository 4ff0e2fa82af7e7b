/* Rule files as the rulebook has them, and what is said of wrong ones. */
#include "read/rules/read_rules.h"
#include "test.h"
#include <string.h>

#define FACTS                                                                                                          \
  "<vocabulary xmlns='urn:sill:rules:1' id='x/facts'>"                                                                 \
  "<fact id='gains' kind='quantity' unit='yuan' zh='所得' en='gains' ask-zh='多少' ask-en='much' provision='p'/>"  \
  "<fact id='count' kind='quantity' unit='records' zh='数量' en='count' ask-zh='几' ask-en='many' means-zh='义' "  \
  "means-en='sense' provision='p 1'/>"                                                                                 \
  "<fact id='given' kind='yes-no' zh='提供' en='given' ask-zh='吗' ask-en='is it' provision='p'/>"                  \
  "<fact id='sanctioned' kind='date' zh='处罚' en='sanctioned' ask-zh='何时' ask-en='when' provision='p'/>"        \
  "<unit id='yuan' zh='元' en='yuan' parts='100'/><unit id='records' zh='条' en='records' also='组 套'/></vocabulary>"
#define INSTRUMENT                                                                                                     \
  "<instrument xmlns='urn:sill:rules:1' id='x/r' kind='interpretation' zh='甲' en='a' effective='2017-06-01'>\n"
#define BEFORE INSTRUMENT "<standard offence='x/1'><article n='5'><tier reach='serious' paragraph='1'>\n"
#define AFTER "\n</tier></article></standard></instrument>"

static Rulebook *book;
static SillFindings *findings;

static void begin (void)
{
  book = rulebook_new ();
  findings = sill_findings_new ();
}

static void end (void)
{
  sill_findings_free (findings);
  rulebook_unref (book);
}

static void read_text (const char *text, const char *path)
{
  CU_ASSERT_TRUE (read_rules_bytes (book, text, strlen (text), path, findings, NULL));
}

/* The findings, a line each. Returns: yours. */
static char *written_findings (void)
{
  GString *lines = g_string_new (NULL);
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    g_autofree char *line = sill_findings_write (findings, i, SILL_EN);
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
  }
  return g_string_free (lines, FALSE);
}

static void expect_findings (const char *text, const char *expected)
{
  begin ();
  read_text (FACTS, "facts.xml");
  read_text (text, "r.xml");
  read_rules_finish (book, findings);
  g_autofree char *got = written_findings ();
  if (strcmp (got, expected) != 0)
    g_printerr ("\n--- expected\n%s\n--- got\n%s\n", expected, got);
  CU_ASSERT_STRING_EQUAL (got, expected);
  end ();
}

static const Standard *only_standard (void)
{
  const Instrument *instrument = g_ptr_array_index (book->instruments, 0);
  return g_ptr_array_index (instrument->standards, 0);
}

static const Item *item_at (guint i)
{
  const Article *article = g_ptr_array_index (only_standard ()->articles, 0);
  const TierRule *rule = g_ptr_array_index (article->tiers, 0);
  return g_ptr_array_index (rule->items, i);
}

static void vocabulary (void)
{
  begin ();
  read_text (FACTS, "facts.xml");
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
  read_rules_finish (book, findings);
  CU_ASSERT_EQUAL (vocabulary_size (book->vocabulary), 4);
  const Fact *gains = vocabulary_fact (book->vocabulary, (guint) vocabulary_find (book->vocabulary, "gains"));
  CU_ASSERT_EQUAL (gains->kind, FACT_QUANTITY);
  CU_ASSERT_STRING_EQUAL (gains->unit->id, "yuan");
  CU_ASSERT_EQUAL (gains->unit->parts, 100);
  CU_ASSERT_STRING_EQUAL (gains->stated->question.en, "much");
  CU_ASSERT_PTR_NULL (gains->stated->meaning.zh);
  const Fact *count = vocabulary_fact (book->vocabulary, (guint) vocabulary_find (book->vocabulary, "count"));
  CU_ASSERT_EQUAL (count->unit->parts, 1);
  CU_ASSERT_STRING_EQUAL (count->unit->also[0], "组");
  CU_ASSERT_STRING_EQUAL (count->unit->also[1], "套");
  CU_ASSERT_PTR_NULL (count->unit->also[2]);
  CU_ASSERT_PTR_NULL (gains->unit->also[0]);
  CU_ASSERT_STRING_EQUAL (count->stated->meaning.en, "sense");
  CU_ASSERT_STRING_EQUAL (count->stated->provision, "p 1");
  const Fact *date = vocabulary_fact (book->vocabulary, (guint) vocabulary_find (book->vocabulary, "sanctioned"));
  CU_ASSERT_EQUAL (date->kind, FACT_DATE);
  CU_ASSERT_PTR_NULL (date->unit);
  end ();
}

static void statute (void)
{
  begin ();
  read_text (
      "<instrument xmlns='urn:sill:rules:1' id='x/law' kind='statute' number='1' zh='法' en='law' issued='1997-03-14' "
      "effective='1997-10-01' until='2030-01-01' region='cn-31'>"
      "<offence id='x/1' article='253-1' zh='罪' en='crime'>"
      "<version effective='2009-02-28' subjects='person' by-zh='七' by-en='VII' paragraph='1'>"
      "<who><all><yes of='given'/><no of='given'/></all></who>"
      "<tier id='serious' rank='1' zh='严重' en='serious'><penalty to-months='36' detention='yes' "
      "fine='with-or-alone'/></tier>"
      "</version>"
      "<version effective='2015-11-01' subjects='organization person' zh='新' en='new'>"
      "<tier id='grave' rank='1' zh='重' en='grave'><penalty from-months='36' to-months='84' life='yes' "
      "fine='with'/></tier>"
      "</version>"
      "<remark article='64' topic='confiscation' zh='没收' en='forfeit'/></offence></instrument>",
      "law.xml");
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
  const Instrument *instrument = rulebook_instrument (book, "x/law");
  CU_ASSERT_EQUAL (instrument->kind, INSTRUMENT_STATUTE);
  CU_ASSERT_STRING_EQUAL (instrument->region, "cn-31");
  CU_ASSERT_TRUE (instrument->issued < instrument->effective && instrument->effective < instrument->until);
  CU_ASSERT_STRING_EQUAL (instrument->path, "law.xml");
  const Offence *offence = rulebook_offence (book, "x/1");
  CU_ASSERT_EQUAL (offence->versions->len, 2);
  CU_ASSERT_EQUAL (offence->remarks->len, 1);
  const Version *first = g_ptr_array_index (offence->versions, 0), *second = g_ptr_array_index (offence->versions, 1);
  CU_ASSERT_TRUE (first->persons && !first->organizations && second->persons && second->organizations);
  CU_ASSERT_STRING_EQUAL (first->by.en, "VII");
  CU_ASSERT_STRING_EQUAL (second->name.en, "new");
  CU_ASSERT_PTR_NULL (first->name.en);
  CU_ASSERT_EQUAL (first->who->kind, CONDITION_ALL);
  const Condition *no = g_ptr_array_index (first->who->children, 1);
  CU_ASSERT_EQUAL (no->kind, CONDITION_NOT);
  CU_ASSERT_EQUAL (((const Condition *) g_ptr_array_index (no->children, 0))->kind, CONDITION_YES);
  const Penalty *penalty = &version_tier (first, "serious")->penalty;
  CU_ASSERT_EQUAL (penalty->minimum_months, 0);
  CU_ASSERT_EQUAL (penalty->maximum_months, 36);
  CU_ASSERT_TRUE (penalty->detention && !penalty->life && penalty->fine == FINE_WITH_OR_ALONE);
  penalty = &version_tier (second, "grave")->penalty;
  CU_ASSERT_TRUE (penalty->minimum_months == 36 && penalty->life && penalty->fine == FINE_WITH);
  end ();
}

static void standard (void)
{
  begin ();
  read_text (INSTRUMENT
             "<standard offence='x/1'><article n='6' instead-of='5' zh='题' en='title'><when><yes of='given'/></when>"
             "<tier reach='serious' paragraph='2'><item n='3' when='given  on-duty' unless='x'><yes "
             "of='given'/></item></tier></article>"
             "<leniency article='10' below='grave' zh='轻' en='light'><open/></leniency>"
             "<fine article='12' of='gains' from='1/2' to='5' in-general='yes'/>"
             "<remark article='7' topic='t' zh='注' en='note'/></standard>"
             "<value of='x/n' name='large' is='5000'/></instrument>",
             "r.xml");
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
  const Article *article = g_ptr_array_index (only_standard ()->articles, 0);
  CU_ASSERT_STRING_EQUAL (article->instead_of, "5");
  CU_ASSERT_STRING_EQUAL (article->words.en, "title");
  CU_ASSERT_EQUAL (article->when->kind, CONDITION_YES);
  CU_ASSERT_STRING_EQUAL (item_at (0)->path, "6(2)(3)");
  CU_ASSERT_EQUAL (g_strv_length (item_at (0)->when), 2);
  CU_ASSERT_STRING_EQUAL (item_at (0)->when[1], "on-duty");
  CU_ASSERT_STRING_EQUAL (item_at (0)->unless[0], "x");
  const Leniency *leniency = g_ptr_array_index (only_standard ()->leniencies, 0);
  CU_ASSERT_STRING_EQUAL (leniency->below, "grave");
  CU_ASSERT_EQUAL (leniency->condition->kind, CONDITION_OPEN);
  const Fine *fine = g_ptr_array_index (only_standard ()->fines, 0);
  CU_ASSERT_TRUE (fine->from.numerator == 1 && fine->from.denominator == 2 && fine->to.numerator == 5 &&
                  fine->in_general);
  CU_ASSERT_EQUAL (only_standard ()->remarks->len, 1);
  const Instrument *instrument = g_ptr_array_index (book->instruments, 0);
  const LocalValue *value = g_ptr_array_index (instrument->locals, 0);
  CU_ASSERT_STRING_EQUAL (value->local, "large");
  end ();
}

static void conditions (void)
{
  begin ();
  read_text (
      BEFORE
      "<item n='1'><within of='sanctioned' years='2'/></item>"
      "<item n='2'><at-least n='2'><yes of='given'/><not><yes of='given'/></not><open zh='其他' "
      "en='other'/></at-least></item>"
      "<item n='3'><proportional items='3-5 7'/></item><item n='4'><scale items='5(1)(3)-5(1)(8)' by='80%'/></item>"
      "<item n='5'><reaches tier='serious'/></item><item n='6'><any><item n='1'><yes "
      "of='given'/></item></any></item>" AFTER,
      "r.xml");
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
  CU_ASSERT_EQUAL (item_at (0)->condition->lapse, lapse_new (LAPSE_YEARS, 2));
  CU_ASSERT_STRING_EQUAL (item_at (0)->condition->facts[0], "sanctioned");
  const Condition *group = item_at (1)->condition;
  CU_ASSERT_TRUE (group->kind == CONDITION_AT_LEAST && group->count == 2 && group->children->len == 3);
  CU_ASSERT_STRING_EQUAL (((const Condition *) g_ptr_array_index (group->children, 2))->words.en, "other");
  CU_ASSERT_STRING_EQUAL (item_at (2)->condition->items[1], "7");
  CU_ASSERT_TRUE (item_at (3)->condition->factor.numerator == 4 && item_at (3)->condition->factor.denominator == 5);
  CU_ASSERT_STRING_EQUAL (item_at (4)->condition->tier, "serious");
  const Condition *inner = g_ptr_array_index (item_at (5)->condition->children, 0);
  CU_ASSERT_TRUE (inner->kind == CONDITION_ITEM && inner->children->len == 1);
  CU_ASSERT_STRING_EQUAL (inner->number, "1");
  CU_ASSERT_EQUAL (item_at (3)->condition->names.column, item_at (3)->condition->place.column + 14);
  end ();
}

static const char limits_text[] =
    BEFORE "<item n='1'><limit of='gains' at-least='5000.5' below='9000'/></item>"
           "<item n='2'><limit of='count' above='5' at-most='9' fixed='yes'/></item>"
           "<item n='3'><limit of='gains' at-least='3000..10000' local='large' /></item>" AFTER;

static void expect_limits (void)
{
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
  const Condition *first = item_at (0)->condition, *second = item_at (1)->condition, *third = item_at (2)->condition;
  CU_ASSERT_TRUE (first->at_least.present && interval_equal (first->at_least.value, interval_point (500050)));
  CU_ASSERT_TRUE (first->below.present && interval_equal (first->below.value, interval_point (900000)));
  CU_ASSERT_FALSE (first->above.present || first->at_most.present || first->fixed);
  CU_ASSERT_TRUE (interval_equal (second->above.value, interval_point (5)) && second->at_most.value.lo == 9 &&
                  second->fixed);
  CU_ASSERT_TRUE (interval_equal (third->at_least.value, (Interval) { 300000, 1000000 }));
  CU_ASSERT_STRING_EQUAL (third->local, "large");
}

static void limits (void)
{
  for (guint vocabulary_first = 0; vocabulary_first < 2; vocabulary_first++) {
    begin ();
    read_text (vocabulary_first ? FACTS : limits_text, "a.xml");
    read_text (vocabulary_first ? limits_text : FACTS, "b.xml");
    read_rules_finish (book, findings);
    expect_limits ();
    end ();
  }
}

static void local_values (void)
{
  begin ();
  read_text (limits_text, "r.xml");
  read_text ("<instrument xmlns='urn:sill:rules:1' id='x/l' kind='local-standard' zh='地' en='l' "
             "effective='2017-06-01' region='cn-31'>"
             "<value of='x/r' name='large' is='5000.01'/></instrument>",
             "l.xml");
  read_text (FACTS, "facts.xml");
  read_rules_finish (book, findings);
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
  const Instrument *local = rulebook_instrument (book, "x/l");
  CU_ASSERT_EQUAL (((const LocalValue *) g_ptr_array_index (local->locals, 0))->value, 500001);
  end ();
}

static void wrong_values (void)
{
  expect_findings (BEFORE "<item n='1'><limit of='gains' at-least='1' fixed='maybe'/></item>" AFTER,
                   "r.xml:3:51: bad-value: the value \"maybe\" is not right, expected no, yes");
  expect_findings (BEFORE "<item n='1'><limit of='gains' at-least='五千'/></item>" AFTER,
                   "r.xml:3:41: bad-value: the value \"五千\" is not right, expected such as 5000 yuan");
  expect_findings (
      BEFORE "<item n='1'><limit of='gains' at-least='0.001'/></item>" AFTER,
      "r.xml:3:41: fraction: \"0.001\" is finer than the smallest unit (0.01 yuan), write no more than that");
  expect_findings (
      BEFORE "<item n='1'><limit of='count' at-least='9..5' local='x'/></item>" AFTER,
      "r.xml:3:41: reversed-range: the lower bound is above the upper one: \"9..5\", write the lesser one first");
  expect_findings (BEFORE "<item n='1'><limit of='count' at-least='5..9'/></item>" AFTER,
                   "r.xml:3:13: missing-attribute: element \"limit\" lacks the attribute \"local\"");
  expect_findings (BEFORE "<item n='1'><within of='sanctioned' years='0'/></item>" AFTER,
                   "r.xml:3:44: bad-value: the value \"0\" is not right, expected 1..100");
  expect_findings (BEFORE "<item n='1'><yes of=''/></item>" AFTER,
                   "r.xml:3:22: bad-value: the value \"\" is not right, expected …");
  expect_findings (BEFORE "<item n=''><yes of='given'/></item>" AFTER,
                   "r.xml:3:10: bad-value: the value \"\" is not right, expected …");
  expect_findings (BEFORE "<item n='1'><yes of='given given'/></item>" AFTER,
                   "r.xml:3:22: bad-value: the value \"given given\" is not right, expected given");
}

static void wrong_numbers (void)
{
  expect_findings (
      BEFORE "<item n='1'><all/></item>" AFTER,
      "r.xml:3:13: missing-element: element \"all\" lacks what belongs there (one of yes, no, limit, within, acts, "
      "all, "
      "any, at-least, not, proportional, scale, meets, near, holds, reaches, open, item, readings) inside");
  expect_findings (BEFORE "<item n='1'><not><yes of='given'/><yes of='given'/></not></item>" AFTER,
                   "r.xml:3:35: repeated-element: only one condition (put several into <all> or <any>) may stand here, "
                   "\"yes\" is one too many");
  expect_findings (BEFORE "<item n='1'><yes of='given'/></item><item n='1'><yes of='given'/></item>" AFTER,
                   "r.xml:3:46: repeated-number: the number \"1\" is used twice");
  expect_findings (
      INSTRUMENT "<standard offence='x/1'/></instrument>",
      "r.xml:2:1: missing-element: element \"standard\" lacks what belongs there (one of article, counting, "
      "cumulation, leniency, fine, concurrence, remark) inside");
  expect_findings (INSTRUMENT
                   "<standard offence='x/1'><article n='1'><when><yes of='given'/></when><when><yes of='given'/></when>"
                   "<tier reach='a' paragraph='1'><item n='1'><open/></item></tier></article></standard></instrument>",
                   "r.xml:2:70: repeated-element: only one when may stand here, \"when\" is one too many");
}

#define LAW(body, from)                                                                                                \
  "<instrument xmlns='urn:sill:rules:1' id='x/law' kind='statute' zh='法' en='law' effective='" from "'>" body         \
  "</instrument>"
#define CRIME(n) "<offence id='x/" n "' article='" n "' zh='罪' en='crime'/>"

static void one_statute_in_files (void)
{
  begin ();
  const char *const texts[] = { LAW (CRIME ("9"), "2001-01-01"), LAW (CRIME ("2"), "2001-01-01"),
                                LAW (CRIME ("1"), "2001-01-01"), LAW (CRIME ("3"), "2002-01-01") };
  const char *const paths[] = { "rules/9/law.xml", "rules/2/law.xml", "rules/law.xml", "rules/3/law.xml" };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    CU_ASSERT_TRUE (read_rules_bytes (book, texts[i], strlen (texts[i]), paths[i], findings, NULL));
  read_rules_finish (book, findings);
  /* The one with another day is another document: that its id is there twice resolve/ says. */
  CU_ASSERT_EQUAL_FATAL (book->instruments->len, 2);
  const Instrument *statute = g_ptr_array_index (book->instruments, 0);
  CU_ASSERT_STRING_EQUAL (statute->path, "rules/law.xml");
  CU_ASSERT_EQUAL_FATAL (statute->offences->len, 3);
  const char *const order[] = { "x/1", "x/2", "x/9" };
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    CU_ASSERT_STRING_EQUAL (((const Offence *) g_ptr_array_index (statute->offences, i))->id, order[i]);
  g_autoptr (GPtrArray) files = instrument_files (statute);
  CU_ASSERT_EQUAL_FATAL (files->len, 3);
  CU_ASSERT_STRING_EQUAL (g_ptr_array_index (files, 2), "rules/9/law.xml");
  end ();
}

static void broken_off (void)
{
  begin ();
  read_text (BEFORE "<item n='1'><all><yes of='given'/>", "r.xml");
  CU_ASSERT_EQUAL (sill_findings_size (findings), 1);
  CU_ASSERT_EQUAL (item_at (0)->condition->children->len, 1);
  end ();
}

SUITE (read_rules, { "a vocabulary has its facts and units, in any order", vocabulary },
       { "a statute has its offences, versions, tiers and penalties", statute },
       { "a standard has its articles, leniencies, fines and remarks", standard },
       { "conditions stand where they were written", conditions },
       { "limits are whole base units, wherever the vocabulary stood", limits },
       { "regional values take the unit of their band", local_values },
       { "wrong values are reported where they stand", wrong_values },
       { "one too many and one too few are reported", wrong_numbers },
       { "a statute in several files is one, in the order of its offences", one_statute_in_files },
       { "a document that breaks off leaves what was read", broken_off })
