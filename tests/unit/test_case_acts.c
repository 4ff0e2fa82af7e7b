#include "test.h"
#include "read/format/read_case.h"
#include "tiny_rules.h"
#include <string.h>

static void write_interval (GString *to, const char *name, Interval value)
{
  g_string_append_printf (to, " %s=%" G_GINT64_FORMAT "..%" G_GINT64_FORMAT, name, value.lo, value.hi);
}

static void write_batch (GString *to, const Batch *batch)
{
  g_string_append_printf (to, "%s fact=%u of=%d %s", batch->id, batch->fact, batch->defendant,
                          obtained_id (batch->obtained));
  write_interval (to, "found", batch->found);
  write_interval (to, "removed", batch->removed);
  write_interval (to, "left", batch->left);
  write_interval (to, "on", batch->on);
  write_interval (to, "dealt", batch->dealt_with);
  g_string_append_printf (to, " %s\n", batch->written != NULL ? batch->written : "-");
}

static void write_given (GString *to, const Given *given)
{
  g_autofree char *names = g_strdelimit (g_strdup (given->to != NULL ? given->to : "public"), "\n", '+');
  g_string_append_printf (to, "given %u of=%d %s%s", given->batch, given->defendant, names,
                          given->whole ? " whole" : "");
  if (!given->whole)
    write_interval (to, "count", given->count);
  if (given->is_priced)
    write_interval (to, "price", given->price);
  g_string_append_c (to, '\n');
}

static gboolean write_case (const Case *fact_case, gpointer data)
{
  GString *to = data;
  for (guint i = 0; i < fact_case->batches->len; i++)
    write_batch (to, &g_array_index (fact_case->batches, Batch, i));
  for (guint i = 0; i < fact_case->given->len; i++)
    write_given (to, &g_array_index (fact_case->given, Given, i));
  for (guint i = 0; i < fact_case->shares->len; i++) {
    const Stated *share = &g_array_index (fact_case->shares, Stated, i);
    g_string_append_printf (to, "share fact=%u of=%d", share->fact, share->defendant);
    write_interval (to, "value", share->value);
    if (share->counts != SHARE_UNSAID)
      g_string_append (to, share->counts == SHARE_OWN ? " own" : " joint");
    g_string_append_printf (to, " stated=%u\n", fact_case->stated->len);
  }
  return TRUE;
}

static void reads (const char *text, const char *expected)
{
  g_autoptr (Lawbook) law = tiny_rules ();
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GString) lines = g_string_new (NULL);
  CU_ASSERT_TRUE (read_cases_bytes (law, text, strlen (text), "f", findings, write_case, lines, NULL));
  for (guint i = 0; i < sill_findings_size (findings); i++)
    g_string_append_printf (lines, "%s\n", sill_findings_code (findings, i));
  CU_ASSERT_STRING_EQUAL (lines->str, expected);
}

#define XML(inside) "<case xmlns='urn:sill:case:1' findings='complete'>" inside "</case>"

static const char everything[] =
    "b fact=0 of=-1 bought found=1000..1999 removed=150..150 left=850..1849 on=737791..737791 dealt=1..1 1000余\n"
    "c fact=0 of=0 unknown found=90..90 removed=70..79 left=11..20 on=737791..737805 dealt=0..0 -\n"
    "given 0 of=-1 甲+乙+丙 count=20..29 price=705..705\ngiven 1 of=0 public whole\n";

static void xml_acts (void)
{
  reads (XML ("<conduct from='2021-01-01' to='2021-01-15'/><acts><given batch='b' to='甲、乙, 甲；丙 ' count='20余' "
              "price='7.05'/>"
              "<batch id='b' of='track' count='1000余' invalid='100' repeated='50' obtained='bought' on='2021-01-01' "
              "dealt-with='yes'/></acts>"
              "<defendant id='wang'><acts><batch id='c' of='track' count='90' invalid='70余'/>"
              "<given batch='c' public='yes'/></acts></defendant>"),
         everything);
}

static void json_acts (void)
{
  reads ("{\"findings\":\"complete\",\"conduct\":{\"from\":\"2021-01-01\",\"to\":\"2021-01-15\"},"
         "\"acts\":{\"given\":[{\"batch\":\"b\",\"to\":\"甲、乙,甲;丙\",\"count\":\"20余\",\"price\":7.05}],"
         "\"batches\":[{\"id\":\"b\",\"of\":\"track\",\"count\":\"1000余\",\"invalid\":100,\"repeated\":\"50\","
         "\"obtained\":\"bought\",\"on\":\"2021-01-01\",\"dealt-with\":true}]},"
         "\"defendants\":[{\"id\":\"wang\",\"acts\":{\"batches\":[{\"id\":\"c\",\"of\":\"track\",\"count\":90,"
         "\"invalid\":\"70余\"}],\"given\":[{\"batch\":\"c\",\"public\":true}]}}]}",
         everything);
}

static void what_is_left_is_stated (void)
{
  reads (XML ("<conduct from='2021-01-01'/><acts><batch id='b' of='track' count='100余' left='150余'/></acts>"),
         "b fact=0 of=-1 unknown found=150..199 removed=0..49 left=150..159 on=737791..737791 dealt=0..0 100余\n");
}

static void own_shares (void)
{
  reads (XML ("<fact id='gains' value='7'/><defendant id='wang'><fact id='gains' value='2' share='own'/></defendant>"),
         "share fact=1 of=0 value=200..200 stated=1\n");
  reads ("{\"findings\":\"complete\",\"facts\":{\"gains\":7},"
         "\"defendants\":[{\"id\":\"a\",\"facts\":{\"gains\":{\"value\":2,\"share\":\"own\"}}}]}",
         "share fact=1 of=0 value=200..200 stated=1\n");
  reads (XML ("<fact id='gains' value='7'/><defendant id='a'><fact id='gains' value='2' share='own' counts='own'/>"
              "</defendant><defendant id='b'><fact id='gains' value='3' share='own' counts='joint'/></defendant>"),
         "share fact=1 of=0 value=200..200 own stated=1\nshare fact=1 of=1 value=300..300 joint stated=1\n");
  reads ("{\"findings\":\"partial\",\"facts\":{\"gains\":7},\"defendants\":[{\"id\":\"a\",\"facts\":{\"gains\":"
         "{\"value\":2,\"share\":\"own\",\"counts\":\"own\"}}}]}",
         "share fact=1 of=0 value=200..200 own stated=1\n");
  reads (XML ("<defendant id='a'><fact id='gains' value='2' share='own'/></defendant>"
              "<defendant id='b'><fact id='gains' value='7'/></defendant>"),
         "share-alone\n");
  reads (XML ("<fact id='gains' value='7'/><defendant id='a'><fact id='gains' value='2' share='own'/>"
              "<fact id='gains' value='3' share='own'/></defendant>"),
         "repeated-fact\n");
  reads (XML ("<defendant id='a'><fact id='given' value='yes' share='own'/></defendant>"), "wrong-kind\n");
}

static void one_of_the_two_counts (void)
{
#define TWO(case_fact, acts, his_fact, his_acts)                                                                       \
  XML ("<defendant id='a'>" his_fact his_acts "</defendant><defendant id='b'/>" case_fact acts)
#define FACT "<fact id='track' value='1'/>"
#define ACTS "<acts><batch id='b' of='track' count='1'/></acts>"
  reads (TWO (FACT, ACTS, "", ""), "counted-and-stated\n");
  reads (TWO ("", ACTS, FACT, ""), "counted-and-stated\n");
  reads (TWO (FACT, "", "", ACTS), "counted-and-stated\n");
  reads (TWO ("", "", FACT, ACTS), "counted-and-stated\n");
  reads (
      XML ("<conduct from='2021-01-01'/><defendant id='a'>" FACT "</defendant><defendant id='b'>" ACTS "</defendant>"),
      "b fact=0 of=1 unknown found=1..1 removed=0..0 left=1..1 on=737791..737791 dealt=0..0 -\n");
}

static void the_next_case_starts_anew (void)
{
  reads ("<cases xmlns='urn:sill:case:1'><case findings='complete'>" ACTS "</case>"
         "<case findings='complete'><acts><given batch='b' to='甲'/></acts></case></cases>",
         "b fact=0 of=-1 unknown found=1..1 removed=0..0 left=1..1 on=1..3652059 dealt=0..0 -\nunknown-batch\n");
}

SUITE (case_acts, { "everything acts can say arrives from XML", xml_acts },
       { "everything acts can say arrives from JSON", json_acts },
       { "what is left says how many were taken off", what_is_left_is_stated },
       { "an own share takes the place of nothing", own_shares },
       { "what is counted cannot be stated too", one_of_the_two_counts },
       { "the next case starts without acts", the_next_case_starts_anew })
