/* Bytes as choices of facts and values. The same case in XML and in JSON gives the same range, and what is stated as
 * complete lies inside the range of the same statements as partial. */
#include "fuzz.h"

typedef struct {
  const uint8_t *bytes;
  size_t left;
} Choices;

typedef struct {
  guint n; /* cases handed over */
  guint floor, ceiling;
} Range;

static guint choose (Choices *choices, guint n)
{
  if (choices->left == 0)
    return 0;
  choices->left--;
  return *choices->bytes++ % n;
}

static const char *const counts[] = {
  "track",  "content", "credit",          "property", "lodging", "call-log",
  "health", "trade",   "other-sensitive", "ordinary", "gains",   "profit-from-use"
};
static const char *const flags[] = {
  "given",      "on-duty",     "track-used-in-crime", "knew-used-in-crime", "convicted-before", "grave-consequence",
  "major-loss", "vile-impact", "for-lawful-business", "bought-or-received", "first-offender",   "gains-returned"
};
static const char *const amounts[] = { "0",    "24",     "25",      "49",     "50",    "499",   "500",
                                       "4999", "5000",   "5000.00", "49999",  "50000", "3万余", "60至120",
                                       "不明", "9000余", "五千",    "数百万", "约7万" };
static const char *const answers[] = { "yes", "no", "unknown", "是", "否" };
static const char *const dates[] = { "2023-05-01", "2021-03", "2019", "no", "yes", "within 2 years", "unknown" };

static const char *pick (Choices *choices, const char *const *texts, guint n) { return texts[choose (choices, n)]; }

static void state_fact (GString *xml, GString *json, const char *id, const char *value)
{
  g_string_append_printf (xml, "<fact id=\"%s\" value=\"%s\"/>", id, value);
  g_string_append_printf (json, "%s\"%s\":\"%s\"", json->len > 0 ? "," : "", id, value);
}

/* Bit i of the first bytes says whether fact i is stated at all, so that no fact is stated twice. */
static void state_facts (Choices *choices, GString *xml, GString *json)
{
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (choose (choices, 2) == 1)
      state_fact (xml, json, counts[i], pick (choices, amounts, G_N_ELEMENTS (amounts)));
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (choose (choices, 2) == 1)
      state_fact (xml, json, flags[i], pick (choices, answers, G_N_ELEMENTS (answers)));
  if (choose (choices, 2) == 1)
    state_fact (xml, json, "sanctioned", pick (choices, dates, G_N_ELEMENTS (dates)));
}

static gboolean note_range (const SillCase *fact_case, gpointer data)
{
  Range *range = data;
  SillVerdict *verdict = sill_verdict_new (fuzz_rules ());
  sill_case_check (fuzz_rules (), fact_case, verdict);
  range->n++;
  range->floor = sill_verdict_floor (verdict, 0);
  range->ceiling = sill_verdict_ceiling (verdict, 0);
  sill_verdict_free (verdict);
  return TRUE;
}

static Range range_of (const char *text, const char *path)
{
  Range range = { 0, 0, 0 };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  sill_cases_read_bytes (fuzz_rules (), text, strlen (text), path, findings, note_range, &range, NULL);
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    g_autofree char *line = sill_findings_write (findings, i, SILL_EN);
    g_printerr ("%s\n", line);
  }
  fuzz_law (range.n == 1, "a case that is well written is read");
  return range;
}

static Range range_as (const char *found, const char *xml_facts, const char *json_facts)
{
  g_autofree char *xml = g_strdup_printf ("<case xmlns=\"urn:sill:case:1\" id=\"f\" findings=\"%s\"><conduct from=\""
                                          "2024-03-01\"/>%s<charge offence=\"cn/253-1\"/></case>",
                                          found, xml_facts);
  g_autofree char *json = g_strdup_printf ("{\"id\":\"f\",\"findings\":\"%s\",\"conduct\":{\"from\":\"2024-03-01\"},"
                                           "\"facts\":{%s},\"charges\":[\"cn/253-1\"]}",
                                           found, json_facts);
  Range from_xml = range_of (xml, "f.xml"), from_json = range_of (json, "f.json");
  fuzz_law (from_xml.floor == from_json.floor && from_xml.ceiling == from_json.ceiling,
            "XML and JSON of one case give one verdict");
  return from_xml;
}

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  Choices choices = { bytes, length };
  g_autoptr (GString) xml = g_string_new (NULL);
  g_autoptr (GString) json = g_string_new (NULL);
  state_facts (&choices, xml, json);
  Range complete = range_as ("complete", xml->str, json->str);
  Range partial = range_as ("partial", xml->str, json->str);
  fuzz_law (partial.floor <= complete.floor && complete.ceiling <= partial.ceiling,
            "what was not found is one of the ways in which the unknown can turn out");
  return 0;
}
