#include "count/count.h"
#include "base/value/quantity.h"
#include "pipeline.h"
#include "read/format/read_case.h"
#include "rules.h"
#include "test.h"
#include <string.h>

static const char vocabulary[] =
    "<vocabulary xmlns='urn:sill:rules:1' id='v'><unit id='records' zh='条' en='records'/>"
    "<unit id='yuan' zh='元' en='yuan' parts='100'/>"
    "<fact id='x' kind='quantity' unit='records' zh='x' en='x' ask-zh='x' ask-en='x' provision='t 1'/>"
    "<fact id='y' kind='quantity' unit='records' zh='y' en='y' ask-zh='y' ask-en='y' provision='t 1'/>"
    "<fact id='z' kind='quantity' unit='records' zh='z' en='z' ask-zh='z' ask-en='z' provision='t 1'/>"
    "<fact id='gains' kind='quantity' unit='yuan' zh='g' en='g' ask-zh='g' ask-en='g' provision='t 1'/>"
    "<fact id='given' kind='yes-no' zh='b' en='b' ask-zh='b' ask-en='b' provision='t 1'/>"
    "<fact id='duty' kind='yes-no' zh='d' en='d' ask-zh='d' ask-en='d' provision='t 1'/>"
    "<fact id='bought' kind='yes-no' zh='e' en='e' ask-zh='e' ask-en='e' provision='t 1'/>"
    "<fact id='taken' kind='yes-no' zh='f' en='f' ask-zh='f' ask-en='f' provision='t 1'/></vocabulary>";
static const char statute[] =
    "<instrument xmlns='urn:sill:rules:1' id='s' kind='statute' zh='s' en='s' effective='2000-01-01'>"
    "<offence id='t/1' article='1' zh='o' en='o'><version effective='2000-01-01' subjects='person'>"
    "<tier id='low' rank='1' zh='l' en='l'><penalty to-months='36'/></tier></version></offence></instrument>";
static const char standard[] =
    "<instrument xmlns='urn:sill:rules:1' id='i' kind='interpretation' zh='i' en='i' effective='2000-01-01'>"
    "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'>"
    "<item n='1'><limit of='x' at-least='3000'/></item></tier></article>"
    "<counting article='2' of='x' unlawful='bought stolen' recipients='each' prices='gains'>"
    "<shows fact='given'/><shows fact='duty' obtained='on-duty' batches='alike'/>"
    "<shows fact='bought' obtained='bought' batches='all'/><shows fact='taken' obtained='bought stolen'/></counting>"
    "<counting article='3' of='y' obtained-then-given='twice' batches='as-found'/>"
    "<cumulation article='4' of='x gains' years='2'/></standard></instrument>";

static const char standard_adding_crimes[] =
    "<instrument xmlns='urn:sill:rules:1' id='i' kind='interpretation' zh='i' en='i' effective='2000-01-01'>"
    "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'>"
    "<item n='1'><limit of='x' at-least='3000'/></item></tier></article>"
    "<cumulation article='4' of='x' years='2' crimes-add='yes'/></standard></instrument>";

typedef struct {
  const Program *program;
  const Plan *plan;
  Interval *slots;
  GString *read; /* what was counted, as text */
} Counts;

static void write_tally (GString *to, const Vocabulary *facts, const ActsTally *tally)
{
  g_autofree char *total =
      quantity_write (tally->total.lo, tally->total.hi, vocabulary_fact (facts, tally->slot)->unit->parts);
  g_string_append_printf (to, "%s%s %s", to->len > 0 ? ", " : "", vocabulary_fact (facts, tally->slot)->id, total);
}

static gboolean count_case (const Case *fact_case, gpointer data)
{
  Counts *counted = data;
  for (guint i = 0; i < fact_case->charges->len; i++) {
    const Charge *charge = &g_array_index (fact_case->charges, Charge, i);
    const CountOf of = { counted->program, counted->plan, fact_case, charge, NULL };
    CaseActs acts;
    case_acts_begin (&acts, fact_case);
    g_autoptr (GPtrArray) tallies = count_acts (&of, &acts);
    for (guint j = 0; j < tallies->len; j++)
      write_tally (counted->read, counted->program->law->vocabulary, g_ptr_array_index (tallies, j));
    g_ptr_array_unref (count_fill (&of, &acts, counted->slots));
    case_acts_end (&acts);
  }
  return TRUE;
}

/* Every measure that `inside` (of a case) comes to, for each charge. Returns: yours. */
static char *count (const char *findings, const char *inside, Interval *slots)
{
  const char *const texts[] = { vocabulary, statute, standard, NULL };
  g_autoptr (Program) program = rules_program (texts);
  g_autoptr (SillFindings) faults = sill_findings_new ();
  g_autofree char *text = g_strdup_printf ("<case xmlns='urn:sill:case:1' findings='%s'><conduct from='2020-01' "
                                           "to='2024-06'/>%s<charge offence='t/1'/></case>",
                                           findings, inside);
  Counts counted = { program, rules_plan (program), slots, g_string_new (NULL) };
  for (guint i = 0; i < program->n_facts; i++)
    slots[i] = (Interval) { 0, 77 };
  read_cases_bytes (program->law, text, strlen (text), "f.xml", faults, count_case, &counted, NULL);
  CU_ASSERT_EQUAL (sill_findings_size (faults), 0);
  return g_string_free (counted.read, FALSE);
}

static void comes_to (const char *acts, const char *expected)
{
  Interval slots[8];
  g_autofree char *inside = g_strdup_printf ("<acts>%s</acts>", acts);
  g_autofree char *found = count ("complete", inside, slots);
  CU_ASSERT_STRING_EQUAL (found, expected);
}

#define BOUGHT "<batch id='b' of='x' count='1000' obtained='bought' on='2024-06'/>"

static void obtained_and_given_counts_once (void)
{
  comes_to (BOUGHT, "x 1000");
  comes_to (BOUGHT "<given batch='b' to='甲' on='2024-06'/>", "x 1000");
  comes_to (BOUGHT "<given batch='b' to='甲' count='10' on='2024-06'/>", "x 1000");
}

static void each_recipient_counts (void)
{
  comes_to (BOUGHT "<given batch='b' to='甲、乙；丙' on='2024-06'/>", "x 3000");
  comes_to (BOUGHT "<given batch='b' to='甲、乙、丙' count='400' on='2024-06'/>", "x 1800");
  comes_to (BOUGHT "<given batch='b' to='甲' on='2024-06'/><given batch='b' to='乙' on='2024-06'/>", "x 2000");
}

static void the_same_recipient_counts_once (void)
{
  comes_to (BOUGHT "<given batch='b' to='甲、甲' on='2024-06'/><given batch='b' to='甲' on='2024-06'/>", "x 1000");
  comes_to (BOUGHT "<given batch='b' to='甲,乙' count='400' on='2024-06'/>"
                   "<given batch='b' to='乙,甲' count='400' on='2024-06'/>",
            "x 1400至1800");
}

static void the_public_is_one_recipient (void)
{
  comes_to (BOUGHT "<given batch='b' public='yes' on='2024-06'/><given batch='b' public='yes' on='2024-06'/>",
            "x 1000");
  comes_to (BOUGHT "<given batch='b' public='yes' on='2024-06'/><given batch='b' to='甲' on='2024-06'/>", "x 2000");
}

static void unknown_overlap_is_a_range (void)
{
  comes_to (BOUGHT
            "<given batch='b' to='甲' count='400' on='2024-06'/><given batch='b' to='乙' count='300' on='2024-06'/>",
            "x 1000至1300");
  comes_to (BOUGHT
            "<given batch='b' to='甲' count='800' on='2024-06'/><given batch='b' to='乙' count='900' on='2024-06'/>",
            "x 1700至1800");
}

static void what_is_shown_false_is_taken_off (void)
{
  comes_to ("<batch id='b' of='x' count='1000' invalid='100' repeated='50' obtained='stolen'/>", "x 850");
  comes_to ("<batch id='b' of='x' count='1000余' invalid='约100' obtained='stolen'/>", "x 890至1909");
  comes_to ("<batch id='b' of='x' count='1.5亿余条' left='8100余万' obtained='bought'/>", "x 81000000至81999999");
  comes_to ("<batch id='b' of='x' count='100' invalid='90余' obtained='bought'/>", "x 1至10");
}

static void what_is_held_by_right_counts_only_when_given (void)
{
  comes_to ("<batch id='b' of='x' count='1000' obtained='lawful'/>", "x 0");
  comes_to ("<batch id='b' of='x' count='1000' obtained='on-duty' on='2024-06'/>"
            "<given batch='b' to='甲、乙' count='400' on='2024-06'/>",
            "x 800");
  comes_to ("<batch id='b' of='x' count='1000' on='2024-06'/><given batch='b' to='甲' count='400' on='2024-06'/>",
            "x 400至1000");
}

static void the_rule_says_what_counts (void)
{
  comes_to ("<batch id='b' of='y' count='1000' invalid='500'/><given batch='b' to='甲、乙' count='400'/>", "y 1400");
}

static void without_a_rule_each_record_counts_once (void)
{
  comes_to ("<batch id='b' of='z' count='1000' invalid='10'/><given batch='b' to='甲、乙'/>", "z 990");
}

static void batches_add_up (void)
{
  comes_to (BOUGHT "<batch id='c' of='x' count='500余' obtained='stolen' on='2024-01'/>", "x 1500至1599");
  comes_to (BOUGHT "<batch id='c' of='x' count='50以上' obtained='stolen' on='2024-01'/>", "x 1050以上");
  comes_to (BOUGHT "<batch id='c' of='x' count='9000000000000000000' obtained='bought' on='2024-06'/>"
                   "<given batch='c' to='甲、乙、丙' on='2024-06'/>",
            "x 9223372036854775806以上");
}

static void acts_outside_the_window_do_not_add_up (void)
{
  comes_to (BOUGHT "<batch id='c' of='x' count='500' obtained='bought' on='2022-05-31'/>", "x 1000");
  comes_to (BOUGHT "<batch id='c' of='x' count='500' obtained='bought' on='2022-06'/>", "x 1000至1500");
  comes_to ("<batch id='b' of='x' count='1000' obtained='bought' on='2024-06-30'/>"
            "<batch id='c' of='x' count='500' obtained='bought' on='2022-06-30'/>",
            "x 1500");
  comes_to ("<batch id='b' of='x' count='1000' obtained='bought' on='2024-06-30'/>"
            "<batch id='c' of='x' count='500' obtained='bought' on='2022-06-29'/>",
            "x 1000");
  comes_to ("<batch id='b' of='x' count='1000' obtained='bought' on='2020-06-30'/>"
            "<given batch='b' to='甲' on='2024-06' count='70'/>",
            "x 1000");
}

static void the_greatest_window_counts (void)
{
  comes_to ("<batch id='a' of='x' count='900' obtained='bought' on='2020-01'/>"
            "<batch id='c' of='x' count='800' obtained='bought' on='2021-01'/>" BOUGHT,
            "x 1700");
  comes_to ("<batch id='a' of='x' count='5000' obtained='bought' on='2020-01'/>" BOUGHT, "x 5000");
  comes_to ("<batch id='a' of='x' count='5000' obtained='bought' on='2020-01' dealt-with='unknown'/>" BOUGHT,
            "x 1000至5000");
  comes_to ("<batch id='a' of='x' count='1' obtained='bought' on='2020-01'/>" BOUGHT
            "<given batch='a' to='甲' price='9' on='2020-01'/><given batch='b' to='甲' price='7' on='2024-06'/>",
            "x 1000, gains 9");
}

/* Wherever in 2020 it was, it is within two years of the first; anywhere in the conduct, it may be near neither. */
static void days_that_are_not_known_are_placed (void)
{
  comes_to ("<batch id='a' of='x' count='10' obtained='bought' on='2020-01-01'/>"
            "<batch id='c' of='x' count='20' obtained='bought' on='2023-12-31'/>"
            "<batch id='d' of='x' count='30' obtained='bought' on='2020年'/>",
            "x 40");
  comes_to ("<batch id='a' of='x' count='10' obtained='bought' on='2020-01-01'/>"
            "<batch id='c' of='x' count='20' obtained='bought' on='2024-06-30'/>"
            "<batch id='d' of='x' count='30' obtained='bought'/>",
            "x 30至50");
  comes_to ("<batch id='a' of='x' count='10' obtained='bought' on='2020-01-01'/>"
            "<batch id='c' of='x' count='20' obtained='bought' on='2023-12-31'/>"
            "<batch id='d' of='x' count='30' obtained='bought' on='2021'/>"
            "<batch id='e' of='x' count='30' obtained='bought' on='2022'/>",
            "x 60至80");
}

/* x reaches 3,000 alone; reached through the limits of a plan in tests/property. */
static Truth reaches_limit (gpointer data, guint slot, gint64 amount, const char **ret_path)
{
  (void) data, (void) slot;
  *ret_path = "1(1)(1)";
  return amount >= 3000 ? YES : NO;
}

static gboolean count_crimes (const Case *fact_case, gpointer data)
{
  Counts *counted = data;
  const Charge *charge = &g_array_index (fact_case->charges, Charge, 0);
  const CountAlone alone = { reaches_limit, NULL, NULL, NULL };
  const CountOf of = { counted->program, counted->plan, fact_case, charge, &alone };
  CaseActs acts;
  case_acts_begin (&acts, fact_case);
  g_autoptr (GPtrArray) tallies = count_acts (&of, &acts);
  case_acts_end (&acts);
  const ActsTally *tally = g_ptr_array_index (tallies, 0);
  write_tally (counted->read, counted->program->law->vocabulary, tally);
  for (guint i = 0; i < tally->batches->len; i++) {
    const BatchTally *batch = g_ptr_array_index (tally->batches, i);
    g_string_append_printf (counted->read, " %d%s", batch->standing, batch->reached != NULL ? "!" : "");
  }
  return TRUE;
}

static void crimes_come_to (const char *acts, const char *expected)
{
  const char *const texts[] = { vocabulary, statute, standard_adding_crimes, NULL };
  g_autoptr (Program) program = rules_program (texts);
  g_autoptr (SillFindings) faults = sill_findings_new ();
  g_autofree char *text = g_strdup_printf ("<case xmlns='urn:sill:case:1' findings='complete'><conduct from='2020-01' "
                                           "to='2024-06'/><acts>%s</acts><charge offence='t/1'/></case>",
                                           acts);
  Counts counted = { program, rules_plan (program), NULL, g_string_new (NULL) };
  read_cases_bytes (program->law, text, strlen (text), "f.xml", faults, count_crimes, &counted, NULL);
  g_autofree char *found = g_string_free (counted.read, FALSE);
  CU_ASSERT_STRING_EQUAL (found, expected);
}

static void crimes_add_wherever_they_lie (void)
{
  crimes_come_to ("<batch id='a' of='x' count='3000' obtained='bought' on='2020-01'/>" BOUGHT, "x 4000 1! 0");
  crimes_come_to ("<batch id='a' of='x' count='2999' obtained='bought' on='2020-01'/>" BOUGHT, "x 2999 0 4");
  crimes_come_to ("<batch id='a' of='x' count='2900余' obtained='bought' on='2020-01'/>" BOUGHT, "x 2900至2999 0 4");
  crimes_come_to ("<batch id='a' of='x' count='2900至3000' obtained='bought' on='2020-01'/>" BOUGHT,
                  "x 2900至4000 2 2");
  crimes_come_to ("<batch id='a' of='x' count='3000' obtained='bought' on='2020-01' dealt-with='yes'/>" BOUGHT,
                  "x 1000 3 0");
}

static void dealt_with_acts_are_left_out (void)
{
  comes_to (BOUGHT "<batch id='c' of='x' count='500' obtained='bought' on='2024-06' dealt-with='yes'/>", "x 1000");
  comes_to (BOUGHT "<batch id='c' of='x' count='500' obtained='bought' on='2024-06' dealt-with='unknown'/>",
            "x 1000至1500");
  comes_to (BOUGHT "<given batch='b' to='甲、乙' on='2024-06' dealt-with='yes' price='5'/>"
                   "<given batch='b' to='甲' on='2024-06' price='7'/>",
            "x 1000, gains 7");
}

static void prices_add_up_where_nothing_is_stated (void)
{
  Interval slots[8];
  g_autofree char *stated = count (
      "complete",
      "<fact id='gains' value='3'/><acts>" BOUGHT "<given batch='b' to='甲' price='7' on='2024-06'/></acts>", slots);
  CU_ASSERT_STRING_EQUAL (stated, "x 1000");
  comes_to (BOUGHT "<given batch='b' to='甲' price='7.05' on='2024-06'/><given batch='b' to='甲' on='2024-06'/>",
            "x 1000, gains 7.05");
  g_autofree char *partial = count ("partial",
                                    "<acts>" BOUGHT "<given batch='b' to='甲' price='7' on='2024-06'/>"
                                    "<given batch='b' to='甲' on='2024-06'/></acts>",
                                    slots);
  CU_ASSERT_STRING_EQUAL (partial, "x 1000, gains 7以上");
}

static void a_defendant_adds_own_acts (void)
{
  Interval slots[8];
  g_autofree char *found = count ("complete",
                                  "<acts>" BOUGHT "</acts><defendant id='a'><acts><given batch='b' to='甲、乙' "
                                  "count='5' on='2024-06'/></acts></defendant><defendant id='c'><acts>"
                                  "<batch id='d' of='x' count='9' obtained='stolen' on='2024-06'/></acts></defendant>",
                                  slots);
  CU_ASSERT_STRING_EQUAL (found, "x 1005, x 1009");
}

static void acts_of_an_organization_are_those_of_who_acted_for_it (void)
{
  Interval slots[8];
  g_autofree char *found = count ("complete",
                                  "<defendant id='a' for='o'><acts><batch id='d' of='x' count='9' obtained='stolen' "
                                  "on='2024-06'/></acts></defendant><defendant id='c'/>"
                                  "<defendant id='o' kind='organization'><acts>" BOUGHT "</acts></defendant>",
                                  slots);
  CU_ASSERT_STRING_EQUAL (found, "x 1009, x 1000");
}

static void shows (const char *acts, Interval given, Interval duty, Interval bought, Interval taken)
{
  Interval slots[8];
  g_autofree char *found = count ("complete", acts, slots);
  CU_ASSERT (interval_equal (slots[4], given));
  CU_ASSERT (interval_equal (slots[5], duty));
  CU_ASSERT (interval_equal (slots[6], bought));
  CU_ASSERT (interval_equal (slots[7], taken));
}

static void acts_show_facts (void)
{
  const Interval as_before = { 0, 77 }, yes = { 1, 1 }, no = { 0, 0 }, open = { 0, 1 };
  shows ("<acts>" BOUGHT "</acts>", as_before, no, yes, yes);
  shows ("<acts>" BOUGHT "<batch id='c' of='x' count='1' obtained='on-duty'/><given batch='b' to='甲'/></acts>", yes,
         open, no, yes);
  shows ("<acts><batch id='c' of='x' count='1' obtained='on-duty'/></acts>", as_before, yes, no, no);
  shows ("<acts><batch id='c' of='x' count='1'/></acts>", as_before, open, open, open);
  shows ("<fact id='duty' value='no'/><acts><batch id='c' of='x' count='1' obtained='on-duty'/></acts>", as_before,
         as_before, no, no);
}

SUITE (count, { "what was obtained and given counts once", obtained_and_given_counts_once },
       { "a record counts for each recipient", each_recipient_counts },
       { "the same recipient counts once", the_same_recipient_counts_once },
       { "the public is one recipient", the_public_is_one_recipient },
       { "an unknown overlap gives a range", unknown_overlap_is_a_range },
       { "what is shown false is taken off", what_is_shown_false_is_taken_off },
       { "what is held by right counts only when given", what_is_held_by_right_counts_only_when_given },
       { "the rule says what counts", the_rule_says_what_counts },
       { "without a rule each record counts once", without_a_rule_each_record_counts_once },
       { "batches add up, beyond 64 bits too", batches_add_up },
       { "acts outside the window do not add up", acts_outside_the_window_do_not_add_up },
       { "the greatest window counts", the_greatest_window_counts },
       { "days that are not known are placed where they add least", days_that_are_not_known_are_placed },
       { "acts that are crimes of their own add up wherever they lie", crimes_add_wherever_they_lie },
       { "acts that were dealt with are left out", dealt_with_acts_are_left_out },
       { "prices add up where nothing is stated", prices_add_up_where_nothing_is_stated },
       { "a defendant's own acts are added", a_defendant_adds_own_acts },
       { "acts of an organization are those of who acted for it",
         acts_of_an_organization_are_those_of_who_acted_for_it },
       { "acts show yes/no facts that are not stated", acts_show_facts })
