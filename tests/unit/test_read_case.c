/* XML case files in; cases, and faults at their places, out. */
#include "read/format/read_case.h"
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include "test.h"
#include "tiny_rules.h"

#define CASE(head, body) "<case xmlns=\"urn:sill:case:1\" " head ">" body "</case>"
#define COMPLETE(body) CASE ("findings=\"complete\"", body)
#define GOOD(id) "<case id=\"" id "\" findings=\"partial\"/>"

/* Compares what a file gives, case lines first, then findings. */
static void gives (const char *text, const char *expected)
{
  g_autoptr (Lawbook) law = tiny_rules ();
  g_autofree char *lines = tiny_read (law, text, strlen (text), "f.xml");
  if (strcmp (lines, expected) != 0)
    g_printerr ("%s\n gives\n%s\n expected\n%s\n", text, lines, expected);
  CU_ASSERT_STRING_EQUAL (lines, expected);
}

static void whole_case (void)
{
  gives (CASE ("id='r8' findings='complete' region='cn-31' title='T' source='S'",
               "<conduct from='2025-04' to='2025-05'/><decision on='2025-11-20'/>"
               "<defendant id='wang' name='王某'><fact id='gains' value='2千'/></defendant>"
               "<defendant id='co' kind='organization'/>"
               "<fact id='track' unit='records' value='50'/><fact id='given' value='yes'/><fact id='gains' min='60' "
               "max='120'/>"
               "<finding item='5(1)(10)' defendant='wang'/>"
               "<charge offence='cn/253-1' defendant='wang'/>"
               "<expect offence='cn/253-1' defendant='wang' tier='serious' items='5(1)(3) 5(1)(4)(2)'/>"),
         "r8 complete in=cn-31 title=T source=S from=2025-04-01..2025-04-30 to=2025-05-01..2025-05-31 "
         "decided=2025-11-20..2025-11-20 wang(王某) co(co, organization) gains@wang=200000'2千' track@=50 given@=1 "
         "gains@=6000..12000 assert:cn/a:5(1)(10)@wang=1 charge:cn/253-1@wang "
         "expect:0:serious:-1..-1:5(1)(3) 5(1)(4)(2)");
}

static void later_part (void)
{
  gives (COMPLETE ("<conduct from='2019' later-part-suffices='no'/>"),
         "- complete from=2019-01-01..2019-12-31 to=2019-01-01..2019-12-31 later=no");
}

static void any_order (void)
{
  gives (
      COMPLETE ("<expect defendant='li' floor='none' ceiling='especially-serious'/>"
                "<finding item='5(1)(4)(2)' value='unknown' defendant='li'/><charge offence='cn/253-1' defendant='li'/>"
                "<fact id='track' value='1'/><defendant id='li'/><decision on='2020'/><conduct from='2019'/>"),
      "- complete from=2019-01-01..2019-12-31 to=2019-01-01..2019-12-31 decided=2020-01-01..2020-12-31 li(li) "
      "track@=1 assert:cn/a:5(1)(4)(2)@li=0..1 charge:cn/253-1@li expect:0:-:0..2:-");
}

static void nothing_left_of_the_element_before (void)
{
  gives (COMPLETE ("<fact id='gains' min='60' max='120' unit='yuan'/><fact value='50' id='track'/>"
                   "<fact id='given' value='yes'/>"),
         "- complete gains@=6000..12000 track@=50 given@=1");
  gives (COMPLETE ("<fact id='track' value='50'/><fact id='gains'/>"),
         "f.xml:1:80: missing-attribute: element \"fact\" lacks the attribute \"value\"");
}

static void dates_are_those_written (void)
{
  gives ("<cases xmlns='urn:sill:case:1'><case findings='partial'><conduct from='2024-03-01' to='2024-03-31'/></case>"
         "<case findings='partial'><conduct from='2024-03-01' to='2024-03-31'/></case>"
         "<case findings='partial'><conduct from='2024-03-02' to='2024-03'/></case>"
         "<case findings='partial'><conduct from='2024-03-02' to='2024-03-31'/></case></cases>",
         "- partial from=2024-03-01..2024-03-01 to=2024-03-31..2024-03-31\n"
         "- partial from=2024-03-01..2024-03-01 to=2024-03-31..2024-03-31\n"
         "- partial from=2024-03-02..2024-03-02 to=2024-03-02..2024-03-31\n"
         "- partial from=2024-03-02..2024-03-02 to=2024-03-31..2024-03-31");
}

static void least_case (void)
{
  gives (CASE ("findings='partial'", ""), "- partial");
  gives ("<cases xmlns='urn:sill:case:1'/>", "");
}

static void conduct_tightened (void)
{
  gives (COMPLETE ("<conduct from='2025-06-15' to='2025'/>"),
         "- complete from=2025-06-15..2025-06-15 to=2025-06-15..2025-12-31");
}

static void charges_of_everyone (void)
{
  gives (COMPLETE ("<defendant id='a'/><defendant id='b'/><charge offence='cn/266'/><charge offence='cn/253-1' "
                   "defendant='b'/><expect offence='cn/266' tier='huge'/><expect tier='none'/>"),
         "- complete a(a) b(b) charge:cn/266@a charge:cn/266@b charge:cn/253-1@b expect:0:huge:-1..-1:- "
         "expect:1:huge:-1..-1:- expect:-1:none:-1..-1:-");
}

static void facts_of_each (void)
{
  gives (COMPLETE ("<fact id='track' value='1'/><defendant id='a'><fact id='track' value='2'/></defendant>"
                   "<defendant id='b'><fact id='track' value='3'/></defendant>"),
         "- complete a(a) b(b) track@=1 track@a=2 track@b=3");
}

static void repeated_facts (void)
{
  gives (COMPLETE ("<fact id='track' value='1'/><defendant id='a'><fact id='track' value='2'/></defendant>"
                   "<fact id='track' value='1'/>"),
         "f.xml:1:147: repeated-fact: the fact \"track\" is stated twice");
  gives (COMPLETE ("<defendant id='a'><fact id='track' value='2'/><fact id='track' value='2'/></defendant>"),
         "f.xml:1:107: repeated-fact: the fact \"track\" is stated twice");
}

static void many_cases (void)
{
  gives ("<cases xmlns='urn:sill:case:1'>" GOOD (
             "a") "\n<case id='b' findings='partial'><fact id='trak' value='1'/></case>\n"
                  "<case id='c' findings='partial'><fact id='track' value='1'/></case></cases>",
         "a partial\nc partial track@=1\nf.xml:2:43: unknown-fact: no fact \"trak\"; did you mean \"track\"?");
}

static void faults_of_form (void)
{
  gives ("<cases xmlns='urn:sill:case:1'>" GOOD ("a") "<case id='b' findings='partial' oops='1'/><oops/>" GOOD (
             "c") "<case id='d' findings='partial'><oops/></case></cases>",
         "a partial\nc partial\n"
         "f.xml:1:97: unknown-attribute: no attribute \"oops\" here, expected id, findings, region, title, source\n"
         "f.xml:1:107: unknown-element: no element \"oops\" here, expected case\n"
         "f.xml:1:179: unknown-element: no element \"oops\" here, expected conduct, decision, defendant, fact, acts, "
         "finding, figure, charge, "
         "expect");
}

static void stops (void)
{
  gives ("<cases xmlns='urn:sill:case:1'>" GOOD ("a") GOOD ("stop") GOOD ("c") "<oops></cases>",
         "a partial\nstop partial");
}

static void findings_statement (void)
{
  gives (
      CASE ("id='a'", ""),
      "f.xml:1:1: missing-findings: the case must say findings=\"complete\" (what it does not state was not found) or "
      "\"partial\" (what it does not state is unknown)");
  gives (CASE ("findings='partal'", ""), "f.xml:1:41: bad-value: the value \"partal\" is not right, expected complete, "
                                         "partial; did you mean \"partial\"?");
}

static void wrong_values (void)
{
  gives (COMPLETE ("<fact id='track' value='50元'/>"),
         "f.xml:1:75: wrong-unit: \"50元\" has the wrong unit, expected records (条)");
  gives (COMPLETE ("<fact id='track' value='5' unit='yuan'/>"),
         "f.xml:1:84: wrong-unit: \"yuan\" has the wrong unit, expected records (条)");
  gives (COMPLETE ("<fact id='given' value='yes' unit='yuan'/>"),
         "f.xml:1:86: wrong-unit: \"yuan\" has the wrong unit, expected -");
  gives (COMPLETE ("<fact id='track' min='7' max='6'/>"),
         "f.xml:1:73: reversed-range: the lower bound is above the upper one: \"7 > 6\", write the lesser one first");
  gives (COMPLETE ("<fact id='track' min='7' max='x'/>"),
         "f.xml:1:81: bad-number: \"x\" is not a quantity that can be read, write such as 50 records, about 50 "
         "records, 30 to 50 records, at least 50 records, more than 50 records, "
         "not more than 50 records, less than 50 records, 30 records + 20 records, 20 × 30 records, none, unknown");
  gives (COMPLETE ("<fact id='given' max='yes'/>"),
         "f.xml:1:73: bad-value: the value \"yes\" is not right, expected yes, no, unknown");
  gives (COMPLETE ("<fact id='track' min='7' value='6'/>"),
         "f.xml:1:83: bad-value: the value \"6\" is not right, expected value | min, max");
  gives (COMPLETE ("<fact id='track'/>"),
         "f.xml:1:51: missing-attribute: element \"fact\" lacks the attribute \"value\"");
  gives (COMPLETE ("<fact value='1'/>"), "f.xml:1:51: missing-attribute: element \"fact\" lacks the attribute \"id\"");
}

#define EACH_YEAR "; the earlier comes first, each with its year"

static void wrong_dates (void)
{
  gives (COMPLETE ("<conduct from='2025-02-29'/>"),
         "f.xml:1:66: no-such-day: the calendar has no \"2025-02-29\": check it, such as 2025-02-28, 2025-02");
  gives (COMPLETE ("<conduct from='2025-03' to='2025-02'/>"),
         "f.xml:1:79: reversed-dates: the dates are in the wrong order: 2025-03 > 2025-02" EACH_YEAR);
  gives (COMPLETE ("<conduct from='2025-03'/><decision on='2024'/>"),
         "f.xml:1:90: reversed-dates: the dates are in the wrong order: 2025-03 > 2024" EACH_YEAR);
  gives (COMPLETE ("<decision on='2024'/><conduct from='2025-03'/>"),
         "f.xml:1:87: reversed-dates: the dates are in the wrong order: 2025-03 > 2024" EACH_YEAR);
  gives (COMPLETE ("<conduct from='2025'/><conduct from='2025'/>"),
         "f.xml:1:73: repeated-element: only one conduct may stand here, \"conduct\" is one too many");
  gives (COMPLETE ("<conduct/>"), "f.xml:1:51: missing-attribute: element \"conduct\" lacks the attribute \"from\"");
}

static void wrong_names (void)
{
  gives (COMPLETE ("<charge offence='cn/253'/>"),
         "f.xml:1:68: unknown-offence: no offence \"cn/253\"; there are: cn/253-1, cn/266");
  gives (COMPLETE ("<defendant id='wang'/><charge offence='cn/266' defendant='wan'/>"),
         "f.xml:1:109: unknown-defendant: no defendant \"wan\"; did you mean \"wang\"?");
  gives (COMPLETE ("<defendant id='wang'/><defendant id='wang'/>"),
         "f.xml:1:88: repeated-id: the id \"wang\" is used twice");
  gives (COMPLETE ("<defendant name='wang'/>"),
         "f.xml:1:51: missing-attribute: element \"defendant\" lacks the attribute \"id\"");
  gives (COMPLETE ("<defendant id='w' kind='firm'/>"),
         "f.xml:1:75: bad-value: the value \"firm\" is not right, expected person, organization");
}

static void acting_for_an_organization (void)
{
  gives (COMPLETE ("<defendant id='wang' for='co'/><defendant id='co' kind='organization'/>"),
         "- complete wang(wang, for co) co(co, organization)");
  gives (COMPLETE ("<defendant id='wang' for='con'/><defendant id='con1'/><defendant id='co' kind='organization'/>"),
         "f.xml:1:77: unknown-defendant: no defendant \"con\"; did you mean \"co\"?");
  gives (COMPLETE ("<defendant id='a'/><defendant id='wang' for='a'/>"),
         "f.xml:1:96: not-organization: \"a\" is no organization: for names the organization that a defendant acted "
         "for");
  gives (COMPLETE ("<defendant id='a' kind='organization' for='a'/>"),
         "f.xml:1:94: organization-for: \"a\" is an organization: for is said of persons");
}

static void an_own_share_stands_beside_the_organizations_amount (void)
{
  gives (COMPLETE ("<defendant id='wang' for='co'><fact id='gains' share='own' value='1'/></defendant>"
                   "<defendant id='co' kind='organization'><fact id='gains' value='2'/></defendant>"),
         "- complete wang(wang, for co) co(co, organization) gains@co=200");
}

static void repeated_charges (void)
{
  gives (COMPLETE ("<charge offence='cn/266'/>\n<charge offence='cn/253-1'/>\n<charge offence='cn/266'/>"),
         "f.xml:3:1: repeated-charge: the same charge is brought twice: cn/266");
  gives (COMPLETE ("<defendant id='a'/><charge offence='cn/266'/>\n<charge offence='cn/266' defendant='a'/>"),
         "f.xml:2:1: repeated-charge: the same charge is brought twice: cn/266, a");
}

#define CHARGED "<charge offence='cn/253-1'/>"

static void open_clauses (void)
{
  gives (COMPLETE ("<charge offence='cn/266'/><finding item='5(1)(10)'/>"),
         "- complete assert:cn/c:5(1)(10)@=1 charge:cn/266@");
  gives (COMPLETE ("<finding item='7(1)(1)' instrument='cn/b'/>" CHARGED),
         "- complete assert:cn/b:7(1)(1)@=1 charge:cn/253-1@");
  gives (COMPLETE (CHARGED "<finding item='7(1)(1)'/>"),
         "f.xml:1:94: unnamed-instrument: several documents have an open clause \"7(1)(1)\": say which, <finding "
         "item=\"7(1)(1)\" instrument=\"cn/a\" value=\"yes\"/>, <finding item=\"7(1)(1)\" instrument=\"cn/b\" "
         "value=\"yes\"/>");
  gives (COMPLETE (CHARGED "<charge offence='cn/266'/><finding item='5(1)(10)' value='no'/>"),
         "f.xml:1:120: unnamed-instrument: several documents have an open clause \"5(1)(10)\": say which, <finding "
         "item=\"5(1)(10)\" instrument=\"cn/a\" value=\"no\"/>, <finding item=\"5(1)(10)\" instrument=\"cn/c\" "
         "value=\"no\"/>");
  gives (
      COMPLETE ("<charge offence='cn/266'/><finding item='7(1)(1)' value='unknown'/>"),
      "f.xml:1:92: clause-elsewhere: no document on what is charged that was in force then or since has an open clause "
      "\"7(1)(1)\"; if another or an older one is meant, write <finding item=\"7(1)(1)\" instrument=\"cn/a\" "
      "value=\"unknown\"/>, <finding item=\"7(1)(1)\" "
      "instrument=\"cn/b\" value=\"unknown\"/>");
  gives (COMPLETE (CHARGED "<finding item='5(1)(3)'/>"), "f.xml:1:94: not-open: item \"5(1)(3)\" is not an open clause "
                                                         "and cannot be asserted: state the facts that it rests on");
  gives (COMPLETE (CHARGED "<finding item='5(1)(4)'/>"), "f.xml:1:94: not-open: item \"5(1)(4)\" is not an open clause "
                                                         "and cannot be asserted: state the facts that it rests on");
  gives (COMPLETE (CHARGED "<finding item='5(1)(11)'/>"),
         "f.xml:1:94: unknown-item: no item \"5(1)(11)\"; there are: 5(1)(4)(2), 5(1)(10)");
  gives (COMPLETE (CHARGED "<finding item='5(1)(10)' instrument='cn/e'/>"),
         "f.xml:1:116: unknown-instrument: no instrument \"cn/e\"; did you mean \"cn/a\"?");
  gives (COMPLETE (CHARGED "<finding item='5(1)(10)' value='perhaps'/>"),
         "f.xml:1:111: bad-value: the value \"perhaps\" is not right, expected yes, no, unknown");
  gives (COMPLETE (CHARGED "<finding item='5(1)(10)'/><finding item='5(1)(10)' instrument='cn/a'/>"),
         "f.xml:1:120: repeated-finding: the clause \"5(1)(10)\" is decided twice: keep one (what holds for one "
         "defendant alone names the defendant)");
}

/* Both documents on the offence have the clause, cn/b from `effective` to `until`. */
static void dated_gives (Day effective, Day until, const char *conduct, const char *expected)
{
  g_autoptr (Lawbook) law = tiny_rules ();
  for (guint i = 0; i < law->n_instruments; i++) {
    Instrument *instrument = g_ptr_array_index (law->book->instruments, i);
    if (strcmp (instrument->id, "cn/b") == 0)
      instrument->effective = effective, instrument->until = until;
  }
  g_autofree char *text = g_strdup_printf (
      COMPLETE ("<conduct from='%s'/><decision on='2024-05-01'/>" CHARGED "<finding item='7(1)(1)'/>"), conduct);
  g_autofree char *lines = tiny_read (law, text, strlen (text), "f.xml");
  if (strstr (lines, expected) == NULL)
    g_printerr ("%s gives\n%s\n", text, lines);
  CU_ASSERT_PTR_NOT_NULL (strstr (lines, expected));
}

static void clauses_of_the_law_of_the_day (void)
{
  const Day day = civil_day ((CivilDate) { 2022, 1, 1 });
  dated_gives (day, 0, "2021-12-31", "assert:cn/a:7(1)(1)@=1");
  dated_gives (day, 0, "2022-01-01", "unnamed-instrument");
  dated_gives (0, day, "2022-01-01", "assert:cn/a:7(1)(1)@=1");
  dated_gives (0, day, "2021-12-31", "unnamed-instrument");
}

/* A later statement takes the place of an earlier one, so the one on everybody must come first. */
static void clauses_of_each (void)
{
  gives (
      COMPLETE (
          "<defendant id='a'/><finding item='5(1)(10)' value='no' defendant='a'/><finding item='5(1)(10)'/>" CHARGED),
      "- complete a(a) assert:cn/a:5(1)(10)@=1 assert:cn/a:5(1)(10)@a=0 charge:cn/253-1@a");
}

static void expectations (void)
{
  gives (COMPLETE (CHARGED "<expect floor='0' ceiling='2'/><expect ceiling='serious'/><expect items=' 5(1)(3)\n'/>"),
         "- complete charge:cn/253-1@ expect:-1:-:0..2:- expect:-1:-:-1..1:- expect:-1:-:-1..-1:5(1)(3)");
  gives (COMPLETE (CHARGED "<expect tier='sirious'/>"),
         "f.xml:1:93: unknown-tier: no tier \"sirious\" (those of cn/253-1 are serious, especially-serious); did you "
         "mean \"serious\"?");
  gives (COMPLETE (CHARGED "<expect tier='large'/>"),
         "f.xml:1:93: unknown-tier: no tier \"large\" (those of cn/253-1 are serious, especially-serious)");
  gives (COMPLETE (CHARGED "<expect offence='cn/253-1' tier='large'/>"),
         "f.xml:1:112: unknown-tier: no tier \"large\" (those of cn/253-1 are serious, especially-serious)");
  gives (COMPLETE (CHARGED "<expect floor='4'/>"),
         "f.xml:1:94: unknown-tier: no tier \"4\" (those of cn/253-1 are serious, especially-serious)");
  gives (COMPLETE (CHARGED "<expect floor='2' ceiling='1'/>"),
         "f.xml:1:94: reversed-range: the lower bound is above the upper one: \"2 > 1\", write the lesser one first");
  gives (COMPLETE (CHARGED "<expect tier='serious' floor='1'/>"),
         "f.xml:1:93: bad-value: the value \"serious\" is not right, expected tier | floor, ceiling");
  gives (COMPLETE (CHARGED "<expect/>"),
         "f.xml:1:79: missing-attribute: element \"expect\" lacks the attribute \"tier\"");
  gives (COMPLETE (CHARGED "<expect tier='none' items='5(1)(2)'/>"),
         "f.xml:1:106: unknown-item: no item \"5(1)(2)\"; there are: 5(1)(3) (cn/a), 5(1)(4) (cn/a), 5(1)(4)(1) "
         "(cn/a), 5(1)(4)(2) (cn/a), 5(1)(10) (cn/a), 5(1)(10) (cn/c)");
  gives (COMPLETE (CHARGED "<expect offence='cn/266' tier='none'/>"),
         "f.xml:1:96: bad-value: the value \"cn/266\" is not right, expected cn/253-1");
  gives (COMPLETE ("<expect tier='none'/>"), "f.xml:1:51: missing-element: element \"case\" lacks \"charge\" inside");
}

/* A charge that is wrong is told once, not again for everything that refers to it. */
static void no_cascade (void)
{
  gives (COMPLETE ("<charge offence='cn/267'/><expect offence='cn/266' tier='huge'/>"),
         "f.xml:1:68: unknown-offence: no offence \"cn/267\"; there are: cn/253-1, cn/266");
}

static void several_faults (void)
{
  gives (COMPLETE ("\n<fact id='trak' value='1'/>\n<fact id='gains' value='-1'/>\n<charge offence='x'/>"),
         "f.xml:2:11: unknown-fact: no fact \"trak\"; did you mean \"track\"?\n"
         "f.xml:3:25: negative-number: a quantity cannot be negative: \"-1\", write 0 or more\n"
         "f.xml:4:18: unknown-offence: no offence \"x\"; there are: cn/253-1, cn/266");
}

static void formats (void)
{
  gives ("  \n" CASE ("findings='partial'", ""), "- partial");
  gives ("\xEF\xBB\xBF" CASE ("findings='partial'", ""), "- partial");
  gives ("\n{\"findings\":\"partial\"}", "- partial");
  gives ("\xEF\xBB\xBF{\"findings\":\"partial\"}", "- partial");
  gives ("id,track\n1,2\n", "f.xml:1:1: unknown-format: neither XML nor JSON: id,track");
  gives ("", "f.xml:1:1: empty-file: the file is empty, expected case, cases");
}

static void wide_encodings (void)
{
  g_autoptr (Lawbook) law = tiny_rules ();
  static const char *const texts[] = { CASE ("id='王' findings='partial'", ""),
                                       "{\"id\":\"王\",\"findings\":\"partial\"}" };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    gsize length = 0;
    g_autofree char *wide = g_convert (texts[i], -1, "UTF-16", "UTF-8", NULL, &length, NULL);
    g_autofree char *lines = tiny_read (law, wide, length, "f");
    CU_ASSERT_STRING_EQUAL (lines, "王 partial");
  }
}

static gboolean count (const Case *fact_case, gpointer data)
{
  *(guint *) data += fact_case->stated->len;
  return TRUE;
}

static void files (void)
{
  g_autoptr (Lawbook) law = tiny_rules ();
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  guint n = 0;
  int file = g_file_open_tmp ("sillXXXXXX.xml", &path, NULL);
  GString *text = g_string_new ("<cases xmlns='urn:sill:case:1'>\n");
  for (guint i = 0; i < 20000; i++)
    g_string_append (text,
                     "<case findings='partial'><fact id='track' value='5'/><fact id='gains' value='2千'/></case>\n");
  g_string_append (text, "</cases>");
  close (file);
  g_file_set_contents (path, text->str, (gssize) text->len, NULL);
  CU_ASSERT_TRUE (read_cases (law, path, findings, count, &n, &error));
  CU_ASSERT_EQUAL (n, 40000);
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
  g_unlink (path);
  CU_ASSERT_FALSE (read_cases (law, path, findings, count, &n, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SILL_ERROR, SILL_ERROR_IO));
  g_string_free (text, TRUE);
}

static void facts_of_charges (void)
{
  gives (COMPLETE ("<defendant id='a'><fact id='track' value='1'/></defendant><defendant id='b'/>"
                   "<charge offence='cn/253-1'/><charge offence='cn/266' defendant='b'><fact id='track' value='2'/>"
                   "<fact id='gains' value='3'/></charge><fact id='track' value='4'/>"),
         "- complete a(a) b(b) track@a=1 track@charge2=2 gains@charge2=300 track@=4 "
         "charge:cn/253-1@a charge:cn/253-1@b charge:cn/266@b");
  gives (COMPLETE ("<charge offence='cn/266'><fact id='track' value='2'/><fact id='track' value='3'/></charge>"),
         "f.xml:1:114: repeated-fact: the fact \"track\" is stated twice");
  gives (COMPLETE ("<charge offence='cn/266'><fact id='track' value='2' share='own'/></charge>"),
         "f.xml:1:110: bad-value: the value \"own\" is not right, expected share inside defendant");
}

SUITE (read_case, { "facts of a charge are its own", facts_of_charges },
       { "everything a case can say arrives", whole_case },
       { "the conduct says whether its later part is a crime", later_part },
       { "the order of elements is free", any_order },
       { "nothing is left of the element before", nothing_left_of_the_element_before },
       { "dates are those written, not those of the case before", dates_are_those_written },
       { "a case can be empty", least_case },
       { "the end of the conduct does not lie before its beginning", conduct_tightened },
       { "a charge of nobody is one of everyone", charges_of_everyone },
       { "defendants and case state the same fact apart", facts_of_each },
       { "a fact stated twice is found", repeated_facts }, { "a bad case does not hide the next", many_cases },
       { "a fault of form is a fault of its case only", faults_of_form }, { "reading stops when told to", stops },
       { "complete or partial must be said", findings_statement },
       { "a wrong value is shown at its place", wrong_values }, { "a wrong date is shown at its place", wrong_dates },
       { "a wrong name gets the nearest right one", wrong_names },
       { "a defendant acts for an organization of the case, stated before or after", acting_for_an_organization },
       { "an own share stands beside the organization's amount", an_own_share_stands_beside_the_organizations_amount },
       { "a charge brought twice is found", repeated_charges }, { "only open clauses can be asserted", open_clauses },
       { "a clause is that of the law of the conduct day", clauses_of_the_law_of_the_day },
       { "a finding on one defendant comes behind one on all", clauses_of_each },
       { "an expectation must be possible", expectations }, { "a wrong charge is told once", no_cascade },
       { "all faults of a file are told", several_faults }, { "the format is known by its first sign", formats },
       { "UTF-16 is read", wide_encodings }, { "a large file is read, a missing one is an error", files })
