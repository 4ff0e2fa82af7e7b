/* Figures of a region that a case states with their days: whatever the days of conduct and decision are, the case comes to what
 * it comes to where the region's own standards have the same figures on the same days. */
#include <string.h>
#include "read/format/read_case.h"
#include "rules.h"
#include "test.h"

#define OPEN_INSTRUMENT "<instrument xmlns='urn:sill:rules:1' "
#define LOCAL(id, days, figure)                                                                                        \
  OPEN_INSTRUMENT "id='" id "' kind='local-standard' zh='l' en='l' region='r1' " days                                  \
                  "><value of='t/band' name='l' is='" figure "'/></instrument>"
#define FIGURE(days, figure) "<figure of='t/band' name='l' is='" figure "' source='s' " days "/>"

static const char vocabulary[] =
    "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='records' zh='条' en='records'/>"
    "<fact id='x' kind='quantity' unit='records' zh='甲' en='x' ask-zh='?' ask-en='?' provision='t'/>"
    "<region id='r1' zh='一' en='one'/></vocabulary>";

static const char law[] =
    OPEN_INSTRUMENT "id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"
                    "<offence id='t/1' article='1' zh='罪' en='offence'>"
                    "<version effective='2000-01-01' subjects='person'><tier id='low' rank='1' zh='低' en='low'>"
                    "<penalty to-months='36'/></tier></version></offence></instrument>";

static const char band[] = OPEN_INSTRUMENT
    "id='t/band' kind='interpretation' zh='释' en='band' effective='2005-01-01'><standard offence='t/1'>"
    "<article n='1'><tier reach='low' paragraph='1'><item n='1'><limit of='x' at-least='3..10' local='l'/>"
    "</item></tier></article></standard></instrument>";

typedef struct {
  Program *program;
  GString *comes_to;
} Reading;

static void add_reasons (GString *to, const ChargeReasons *charge)
{
  const ChargeVerdict *verdict = &charge->verdict;
  g_string_append_printf (to, "%u..%u%s, %u laws, %u occasions", verdict->floor, verdict->ceiling,
                          verdict->exact ? "" : "?", verdict->laws.n_candidates, verdict->n_occasions);
  for (guint i = 0; i < verdict->laws.n_candidates; i++) {
    const Candidate *candidate = &verdict->laws.candidates[i];
    g_string_append_printf (to, "; %u..%u %d%d%d", candidate->floor, candidate->ceiling, i == verdict->applied,
                            candidate->may_apply, candidate->of_the_act);
  }
  for (guint i = 0; i < charge->grounds->len; i++) {
    const Ground *ground = g_ptr_array_index (charge->grounds, i);
    g_string_append_printf (to, "; ground %u of %u, %d", ground->kind, ground->candidate, (int) ground->day);
  }
  for (guint kind = 0; kind < N_DAYS; kind++)
    g_string_append_printf (to, "; %d", verdict->days[kind].matters);
  for (guint i = 0; i < charge->changes->len; i++) {
    const Change *change = g_ptr_array_index (charge->changes, i);
    g_string_append_printf (to, "; %u..%u if %d by %d/%d", change->floor, change->ceiling, change->kind,
                            (int) change->distance.numerator, (int) change->distance.denominator);
  }
}

static gboolean explain (const Case *fact_case, gpointer data)
{
  const Reading *reading = data;
  g_autoptr (Reasons) reasons = pipeline_explain (reading->program, fact_case);
  add_reasons (reading->comes_to, g_ptr_array_index (reasons->charges, 0));
  return TRUE;
}

/* Returns: yours. */
static char *decide (Program *program, const char *inside, const char *figures)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Reading reading = { program, g_string_new (NULL) };
  g_autofree char *text = g_strdup_printf ("<case xmlns='urn:sill:case:1' findings='partial' region='r1'>%s%s"
                                           "<charge offence='t/1'/></case>",
                                           inside, figures);
  CU_ASSERT_TRUE (read_cases_bytes (program->law, text, strlen (text), "case.xml", findings, explain, &reading, NULL));
  CU_ASSERT_EQUAL (sill_findings_faults (findings), 0);
  return g_string_free (reading.comes_to, FALSE);
}

static void are_alike (Program *by_rules, Program *by_case, const char *figures)
{
  static const char *const conducts[] = { "from='2006-06-01'",
                                          "from='2009-12-31'",
                                          "from='2010-01-01'",
                                          "from='2012-12-31'",
                                          "from='2013-01-01'",
                                          "from='2006-06-01' to='2011-03-01'",
                                          "from='2009-12'",
                                          "from='2007-01-01' to='2013-06-01'",
                                          "from='2004-06-01' to='2006-01-01'",
                                          "from='2004-06-01'",
                                          "from='2009-12' to='2010-02'",
                                          "from='2003' to='2014'" };
  static const char *const decisions[] = { "", "<decision on='2006-07-01'/>", "<decision on='2011'/>",
                                           "<decision on='2009'/>", "<decision on='2015-05-01'/>" };
  static const char *const amounts[] = { "4", "6", "9", "11", "5至9" };
  guint n = 0, undecided = 0;
  for (guint i = 0; i < G_N_ELEMENTS (conducts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (decisions); j++)
      for (guint k = 0; k < G_N_ELEMENTS (amounts); k++) {
        const gboolean backwards = j == 3 ? i > 1 && i != 8 && i != 9 && i != 6 && i != 10 : j == 1 && i != 9;
        g_autofree char *inside =
            g_strdup_printf ("<conduct %s/>%s<fact id='x' value='%s'/>", conducts[i], decisions[j], amounts[k]);
        if (backwards || (j == 2 && (i == 3 || i == 4 || i == 7 || i == 11)))
          continue; /* no decision before the conduct */
        g_autofree char *one = decide (by_rules, inside, "");
        g_autofree char *other = decide (by_case, inside, figures);
        if (strcmp (one, other) != 0)
          g_printerr ("%s %s\n  %s\n  %s\n", inside, figures, one, other);
        CU_ASSERT_STRING_EQUAL (one, other);
        undecided += strstr (one, "0..1") == one;
        n++;
      }
  CU_ASSERT_TRUE (n > 150 && undecided > 20);
}

static Program *program_of (const char *first, const char *second)
{
  const char *const texts[] = { vocabulary, law, band, first, second, NULL };
  return rules_program (texts);
}

static void the_newer_takes_the_place_of_the_older (void)
{
  g_autoptr (Program) bare = program_of (NULL, NULL);
  g_autoptr (Program) up =
      program_of (LOCAL ("t/l1", "effective='2005-01-01'", "5"), LOCAL ("t/l2", "effective='2010-01-01'", "8"));
  g_autoptr (Program) down =
      program_of (LOCAL ("t/l1", "effective='2005-01-01'", "8"), LOCAL ("t/l2", "effective='2010-01-01'", "5"));
  are_alike (up, bare, FIGURE ("from='2005-01-01'", "5") FIGURE ("from='2010-01-01'", "8"));
  are_alike (up, bare, FIGURE ("from='2010年1月'", "8") FIGURE ("from='2005' to='2009年'", "5"));
  are_alike (down, bare, FIGURE ("from='2005-01-01'", "8") FIGURE ("from='2010-01-01'", "5"));
}

static void what_ends_gives_way_to_what_was_before (void)
{
  g_autoptr (Program) bare = program_of (NULL, NULL);
  g_autoptr (Program) back = program_of (LOCAL ("t/l1", "effective='2005-01-01'", "8"),
                                         LOCAL ("t/l2", "effective='2010-01-01' until='2013-01-01'", "5"));
  g_autoptr (Program) gap = program_of (LOCAL ("t/l1", "effective='2005-01-01' until='2009-01-01'", "5"),
                                        LOCAL ("t/l2", "effective='2010-01-01'", "8"));
  are_alike (back, bare, FIGURE ("from='2005-01-01'", "8") FIGURE ("from='2010-01-01' to='2012-12-31'", "5"));
  are_alike (gap, bare, FIGURE ("from='2005-01-01' to='2008'", "5") FIGURE ("from='2010-01-01'", "8"));
}

/* What the case states goes before what the rules have, on its days only. */
static void a_stated_figure_goes_before_that_of_the_rules (void)
{
  g_autoptr (Program) older = program_of (LOCAL ("t/l1", "effective='2005-01-01'", "5"), NULL);
  g_autoptr (Program) both = program_of (LOCAL ("t/l1", "effective='2005-01-01'", "5"),
                                         LOCAL ("t/l2", "effective='2010-01-01' until='2013-01-01'", "8"));
  are_alike (both, older, FIGURE ("from='2010-01-01' to='2012-12-31'", "8"));
}

static void a_figure_without_days_holds_always (void)
{
  g_autoptr (Program) bare = program_of (NULL, NULL);
  g_autofree char *always = decide (
      bare, "<conduct from='2009-12-31'/><decision on='2011-01-01'/><fact id='x' value='6'/>", FIGURE ("", "5"));
  CU_ASSERT_TRUE (g_str_has_prefix (always, "1..1, 1 laws"));
  g_autofree char *newer =
      decide (bare, "<conduct from='2009-12-31'/><decision on='2011-01-01'/><fact id='x' value='6'/>",
              FIGURE ("", "5") FIGURE ("from='2010-06'", "8"));
  CU_ASSERT_TRUE (g_str_has_prefix (newer, "0..0, 2 laws"));
}

static void is_refused (const char *figures, const char *code)
{
  g_autoptr (Program) bare = program_of (NULL, NULL);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Reading reading = { bare, g_string_new (NULL) };
  g_autofree char *text = g_strdup_printf ("<case xmlns='urn:sill:case:1' findings='complete' region='r1'>"
                                           "<conduct from='2010'/>%s<charge offence='t/1'/></case>",
                                           figures);
  read_cases_bytes (bare->law, text, strlen (text), "case.xml", findings, explain, &reading, NULL);
  CU_ASSERT_EQUAL_FATAL (sill_findings_faults (findings), 1);
  CU_ASSERT_STRING_EQUAL (sill_findings_code (findings, 0), code);
  g_string_free (reading.comes_to, TRUE);
}

static void days_that_say_nothing_are_refused (void)
{
  is_refused (FIGURE ("from='2010左右'", "5"), "bad-date");
  is_refused (FIGURE ("from='不详'", "5"), "bad-date");
  is_refused (FIGURE ("from='2010-01-01以前'", "5"), "bad-date");
  is_refused (FIGURE ("from='2010' to='2009'", "5"), "reversed-dates");
  is_refused (FIGURE ("from='2010-02-30'", "5"), "no-such-day");
  is_refused (FIGURE ("from='2010'", "5") FIGURE ("from='2010-01-01'", "6"), "repeated-fact");
}

SUITE (stated_figures, { "the newer takes the place of the older", the_newer_takes_the_place_of_the_older },
       { "what ends gives way to what was before", what_ends_gives_way_to_what_was_before },
       { "a stated figure goes before that of the rules", a_stated_figure_goes_before_that_of_the_rules },
       { "a figure without days holds always", a_figure_without_days_holds_always },
       { "days that say nothing are refused", days_that_say_nothing_are_refused })
