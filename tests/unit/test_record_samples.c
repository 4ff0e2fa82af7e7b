/* Reports for programs over every sample, in each detail: against the table of keys, as a program that knows only the first
 * contract reads them, JSON against XML, a lesser detail against a greater one, and their sizes. */
#include <jansson.h>
#include <libxml/parser.h>
#include <string.h>
#include "pipeline.h"
#include "read/format/read_case.h"
#include "report/record/record.h"
#include "report/report.h"
#include "test.h"

enum { N_DETAILS = 3, LATE = 740000 /* a day of 2027 */ };

typedef struct {
  Program *program; /* borrowed */
  Program *shipped; /* NULL: not read yet */
  gboolean seen[N_RECORD_KEYS];
  guint n_cases;
  gboolean sized;
  gboolean asked; /* as if judged late, and with all offences that a case tells of */
} Samples;

static const RecordKey NO_KEY = OBJECT_NONE;

/* ---- the table ---- */

static RecordKey key_of (RecordKey object, const char *name)
{
  for (RecordKey i = object + 1; i < N_RECORD_KEYS && record_rows[i].kind != KIND_NONE; i++)
    if (g_str_equal (record_rows[i].name, name))
      return i;
  return NO_KEY;
}

static gboolean has_type (const json_t *value, RecordKind kind)
{
  switch (kind) {
  case KIND_TEXT: return json_is_string (value);
  case KIND_NULLABLE: return json_is_string (value) || json_is_null (value);
  case KIND_NUMBER: return json_is_integer (value);
  case KIND_COUNT: return json_is_integer (value) && json_integer_value (value) > 0;
  case KIND_FLAG: return json_is_boolean (value);
  case KIND_MARK: return json_is_true (value);
  case KIND_UNLESS: return json_is_false (value);
  case KIND_OBJECT: return json_is_object (value) && json_object_size (value) > 0;
  case KIND_LIST: return json_is_array (value);
  case KIND_NAMES:
  case KIND_ROWS: return json_is_array (value) && json_array_size (value) > 0;
  case KIND_NONE: break;
  }
  return FALSE;
}

/* Every key stands in the table, below its object, for this detail, and has the type that the table says. */
static void keeps_to_table (Samples *samples, const json_t *object, RecordKey of, SillDetail detail)
{
  const char *name;
  json_t *value;
  json_object_foreach ((json_t *) object, name, value)
  {
    const RecordKey key = key_of (of, name);
    const RecordRow *row = &record_rows[key];
    CU_ASSERT_NOT_EQUAL_FATAL (key, NO_KEY);
    CU_ASSERT_TRUE (row->detail >= detail);
    CU_ASSERT_TRUE (has_type (value, row->kind));
    samples->seen[key] = TRUE;
    if (row->kind == KIND_OBJECT)
      keeps_to_table (samples, value, row->child, detail);
    for (size_t i = 0; row->child != NO_KEY && i < json_array_size (value); i++)
      keeps_to_table (samples, json_array_get (value, i), row->child, detail);
  }
}

/* ---- the first contract ---- */

/* A whole number, a decimal or a fraction; of a measure or a limit also a range of them, open above. */
static gboolean is_exact (const json_t *value, gboolean may_range)
{
  return json_is_null (value) ||
         (json_is_string (value) &&
          g_regex_match_simple (may_range ? "^-?\\d+(\\.\\d+|/\\d+)?(\\.\\.(\\d+(\\.\\d+|/\\d+)?)?)?$"
                                          : "^-?\\d+(\\.\\d+|/\\d+)?$",
                                json_string_value (value), 0, 0));
}

static void contract_of_items (const json_t *charge)
{
  const json_t *items = json_object_get (charge, "items");
  CU_ASSERT_TRUE (json_is_array (items));
  CU_ASSERT_TRUE (json_is_array (json_object_get (charge, "missing")));
  CU_ASSERT_TRUE (json_is_array (json_object_get (charge, "open")));
  for (size_t i = 0; i < json_array_size (items); i++) {
    const json_t *item = json_array_get (items, i);
    CU_ASSERT_TRUE (json_is_string (json_object_get (item, "item")));
    CU_ASSERT_TRUE (json_is_string (json_object_get (item, "truth")));
    CU_ASSERT_TRUE (is_exact (json_object_get (item, "measure"), TRUE));
    CU_ASSERT_TRUE (is_exact (json_object_get (item, "limit"), TRUE));
    CU_ASSERT_TRUE (is_exact (json_object_get (item, "degree"), FALSE));
    CU_ASSERT_TRUE (is_exact (json_object_get (item, "margin"), FALSE));
  }
}

static void contract (const json_t *report, SillDetail detail)
{
  const json_t *charges = json_object_get (report, "charges");
  CU_ASSERT_TRUE (json_is_string (json_object_get (report, "case")));
  CU_ASSERT_TRUE (json_is_array (charges));
  for (size_t i = 0; i < json_array_size (charges); i++) {
    const json_t *charge = json_array_get (charges, i), *floor = json_object_get (charge, "floor");
    const json_t *low = json_object_get (floor, "rank");
    const json_t *high = json_object_get (json_object_get (charge, "ceiling"), "rank");
    CU_ASSERT_TRUE (json_is_string (json_object_get (charge, "offence")));
    CU_ASSERT_TRUE (json_is_integer (low) && json_is_integer (high));
    CU_ASSERT_EQUAL (json_is_true (json_object_get (charge, "decided")),
                     json_integer_value (low) == json_integer_value (high));
    if (detail == SILL_DETAIL_VERDICT)
      continue;
    CU_ASSERT_TRUE (json_is_string (json_object_get (floor, "zh")));
    contract_of_items (charge);
  }
}

/* ---- a lesser detail ---- */

static gboolean contains (const json_t *more, const json_t *less);

/* In the same order. */
static gboolean list_contains (const json_t *more, const json_t *less)
{
  size_t at = 0;
  for (size_t i = 0; i < json_array_size (less); i++, at++) {
    while (at < json_array_size (more) && !contains (json_array_get (more, at), json_array_get (less, i)))
      at++;
    if (at == json_array_size (more))
      return FALSE;
  }
  return TRUE;
}

static gboolean contains (const json_t *more, const json_t *less)
{
  const char *name;
  json_t *value;
  if (json_is_array (less))
    return list_contains (more, less);
  if (!json_is_object (less))
    return json_equal (more, less);
  json_object_foreach ((json_t *) less, name, value)
  {
    const json_t *other = json_object_get (more, name);
    const gboolean beginning =
        g_str_equal (name, "rules") && g_str_has_prefix (json_string_value (other), json_string_value (value));
    if (!beginning && !contains (other, value))
      return FALSE;
  }
  return TRUE;
}

/* ---- XML ---- */

static char *xml_name (const char *name) { return g_strdelimit (g_strdup (name), "_", '-'); }

/* A plain value as an attribute has it. Returns: yours; NULL where it has none. */
static char *attribute_text (const json_t *value)
{
  if (json_is_string (value))
    return g_strdup (json_string_value (value));
  if (json_is_boolean (value))
    return g_strdup (json_is_true (value) ? "true" : "false");
  if (json_is_integer (value))
    return g_strdup_printf ("%d", (int) json_integer_value (value));
  g_autoptr (GString) names = g_string_new (NULL);
  for (size_t i = 0; i < json_array_size (value); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", json_string_value (json_array_get (value, i)));
  return json_is_null (value) ? NULL : g_string_free (g_steal_pointer (&names), FALSE);
}

static void same_element (const xmlNode *element, const json_t *object, RecordKey of);

/* Returns: the element behind those that the list stands for. */
static const xmlNode *same_list (const xmlNode *element, const json_t *list, RecordKey child)
{
  for (size_t i = 0; i < json_array_size (list); i++, element = element->next) {
    CU_ASSERT_PTR_NOT_NULL_FATAL (element);
    CU_ASSERT_STRING_EQUAL ((const char *) element->name, record_rows[child].name);
    same_element (element, json_array_get (list, i), child);
  }
  return element;
}

/* Attributes and elements in the order of the keys, and no more of them. */
static void same_element (const xmlNode *element, const json_t *object, RecordKey of)
{
  const xmlAttr *attribute = element->properties;
  const xmlNode *child = element->children;
  const char *name;
  json_t *value;
  json_object_foreach ((json_t *) object, name, value)
  {
    const RecordRow *row = &record_rows[key_of (of, name)];
    g_autofree char *text = row->child == NO_KEY ? attribute_text (value) : NULL;
    g_autofree char *called = xml_name (name);
    if (row->kind == KIND_LIST || row->kind == KIND_ROWS) {
      child = same_list (child, value, row->child);
    } else if (row->kind == KIND_OBJECT) {
      CU_ASSERT_PTR_NOT_NULL_FATAL (child);
      CU_ASSERT_STRING_EQUAL ((const char *) child->name, called);
      same_element (child, value, row->child);
      child = child->next;
    } else if (text != NULL) {
      CU_ASSERT_PTR_NOT_NULL_FATAL (attribute);
      CU_ASSERT_STRING_EQUAL ((const char *) attribute->name, called);
      CU_ASSERT_STRING_EQUAL ((const char *) attribute->children->content, text);
      attribute = attribute->next;
    }
  }
  CU_ASSERT_PTR_NULL (attribute);
  CU_ASSERT_PTR_NULL (child);
}

static void same_in_xml (const Reasons *reasons, const json_t *report)
{
  const SillReport options = { .format = SILL_XML };
  g_autofree char *text = report_record (reasons, &options);
  xmlDoc *document = xmlReadMemory (text, (int) strlen (text), "report.xml", NULL, XML_PARSE_NOERROR);
  CU_ASSERT_PTR_NOT_NULL_FATAL (document);
  same_element (xmlDocGetRootElement (document), report, OBJECT_CASE);
  xmlFreeDoc (document);
}

/* ---- sizes ---- */

/* For each charge. What is larger: a case of which nearly nothing is known, and those with many single things that would change
 * them, as where any of a dozen circumstances makes a theft of any amount one; each change names the item that it leads to. */
static const gsize most[N_DETAILS] = { 6 * 1024, 1024, 250 };
static const struct {
  const char *id;
  gsize most[N_DETAILS];
} larger[] = { { "range-missing-fact", { 11000, 2200, 250 } },
               { "duty-collapse", { 8900, 1024, 250 } },
               { "duty-collapse-favour", { 7800, 1024, 250 } },
               { "obscene-halves", { 9400, 1024, 250 } },
               { "extortion-posed", { 7000, 1250, 250 } },
               { "extortion-posed-applied", { 6800, 1150, 250 } },
               { "extortion-repeated", { 6144, 1250, 250 } },
               { "snatching-vehicle", { 9200, 1150, 250 } },
               { "snatching-by-force", { 6144, 2250, 250 } },
               { "exchange-half", { 6144, 1250, 250 } },
               { "food-six-months", { 7000, 1024, 250 } },
               { "pollution-excess", { 6500, 1024, 250 } },
               { "fundraising-persons", { 6144, 1150, 250 } },
               { "overlap-unknown", { 7000, 1024, 250 } },
               { "theft-repeated", { 7300, 1024, 250 } },
               { "row-15-records", { 7100, 1100, 250 } },
               { "theft-home", { 10500, 1250, 250 } },
               { "theft-hospital", { 11000, 1024, 250 } },
               { "theft-hospital-halved", { 10500, 1024, 250 } },
               { "drugs-precursors", { 13700, 1024, 250 } },
               { "drugs-two-kinds", { 13200, 1200, 250 } } };

static gsize most_of (const char *id, SillDetail detail)
{
  for (guint i = 0; i < G_N_ELEMENTS (larger); i++)
    if (g_str_equal (larger[i].id, id))
      return larger[i].most[detail];
  return most[detail];
}

static void is_small (const json_t *report, const char *text, SillDetail detail)
{
  const char *id = json_string_value (json_object_get (report, "case"));
  const gsize charges = MAX (json_array_size (json_object_get (report, "charges")), 1);
  const gsize allowed = charges * most_of (id, detail);
  if (strlen (text) > allowed)
    g_printerr ("%s: detail %u: %zu bytes\n", id, detail, strlen (text));
  CU_ASSERT_TRUE (strlen (text) <= allowed);
}

/* ---- every sample ---- */

static json_t *in_detail (Samples *samples, const Case *fact_case, SillDetail detail)
{
  const SillReport options = { .format = SILL_JSON };
  const gboolean asked = samples->asked;
  const Question question = { .detail = detail, .dated = asked, .as_of = { LATE, LATE }, .all_offences = asked };
  g_autoptr (Reasons) reasons = pipeline_question_explain (samples->program, fact_case, &question);
  g_autofree char *text = report_record (reasons, &options);
  json_t *report = json_loads (text, JSON_REJECT_DUPLICATES, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (report);
  CU_ASSERT_EQUAL (json_integer_value (json_object_get (report, "version")), 2);
  keeps_to_table (samples, report, OBJECT_CASE, detail);
  contract (report, detail);
  same_in_xml (reasons, report);
  if (samples->sized)
    is_small (report, text, detail);
  return report;
}

static gboolean try_case (const Case *fact_case, gpointer data)
{
  Samples *samples = data;
  json_t *full = in_detail (samples, fact_case, SILL_DETAIL_FULL);
  if (samples->n_cases++ % stride (43) != 0) {
    json_decref (full);
    return TRUE;
  }
  json_t *items = in_detail (samples, fact_case, SILL_DETAIL_ITEMS);
  json_t *verdict = in_detail (samples, fact_case, SILL_DETAIL_VERDICT);
  CU_ASSERT_TRUE (contains (full, items));
  CU_ASSERT_TRUE (contains (items, verdict));
  json_decref (full);
  json_decref (items);
  json_decref (verdict);
  return TRUE;
}

static gboolean is_document (const char *name)
{
  return (g_str_has_suffix (name, ".xml") || g_str_has_suffix (name, ".json")) && !g_str_has_prefix (name, "expected");
}

static void try_folder (Samples *samples, const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (folder);
  for (const char *name; (name = g_dir_read_name (folder)) != NULL;) {
    g_autoptr (SillFindings) findings = sill_findings_new ();
    g_autofree char *file = g_build_filename (path, name, NULL);
    if (is_document (name))
      CU_ASSERT_TRUE (read_cases (samples->program->law, file, findings, try_case, samples, NULL));
  }
}

static Program *read_rules (const char *path)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Program *program = pipeline_rules ((const char *const[]) { path, NULL }, findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (program);
  return program;
}

static void try_shipped (Samples *samples, const char *path)
{
  if (samples->shipped == NULL)
    samples->shipped = read_rules ("rules");
  samples->program = samples->shipped;
  try_folder (samples, path);
}

static void try_under (Samples *samples, const char *rules, const char *path)
{
  g_autoptr (Program) program = read_rules (rules);
  samples->program = program;
  try_folder (samples, path);
}

static void every_sample (void)
{
  Samples samples = { .sized = TRUE };
  try_shipped (&samples, "samples");
  CU_ASSERT_TRUE (samples.n_cases >= 60);
  program_unref (samples.shipped);
}

/* A figure of the region, a fact of the charge, and expectations that are not met. */
static const char stating[] =
    "{\"id\":\"c\",\"findings\":\"complete\",\"conduct\":\"2018\",\"decision\":\"2019\",\"figure\":{\"of\":\"cn/"
    "fashi-2011-7\","
    "\"name\":\"large\",\"is\":\"六千元\",\"source\":\"x\"},\"charge\":{\"offence\":\"fraud\",\"fact\":{\"fraud\":7000}"
    "},"
    "\"expect\":{\"tier\":\"none\",\"items\":\"1:huge\",\"instrument\":\"cn/fashi-2011-7\"}}";

/* What no case here has: bounds that are not exact, a tier that no item leads to, a clause with another name than its item's,
 * leniency of another document, days of decision, acts that are crimes alone by a price or as handed on. */
static const RecordKey rare[] = { KEY_CHARGE_EXACT,  KEY_MISSING_TIER,   KEY_OPEN_FINDING,  KEY_LENIENCY_INSTRUMENT,
                                  KEY_READING_EXACT, KEY_GROUND_DECIDED, KEY_GIVEN_REACHES, KEY_PRICE_REACHES };

static gboolean is_rare (RecordKey key)
{
  for (guint i = 0; i < G_N_ELEMENTS (rare); i++)
    if (rare[i] == key)
      return TRUE;
  return FALSE;
}

/* Those of the expected reports, each under its own rules, as they say and as one may ask. */
static void try_golden (Samples *samples)
{
  g_autoptr (GDir) folder = g_dir_open ("tests/golden", 0, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (folder);
  for (const char *name; (name = g_dir_read_name (folder)) != NULL;) {
    g_autofree char *path = g_build_filename ("tests/golden", name, NULL);
    g_autofree char *own = g_build_filename (path, "rules", NULL);
    for (samples->asked = FALSE; samples->asked <= TRUE; samples->asked++)
      if (g_file_test (own, G_FILE_TEST_EXISTS))
        try_under (samples, own, path);
      else
        try_shipped (samples, path);
  }
}

static void every_key (void)
{
  Samples samples = { .sized = FALSE };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  try_golden (&samples);
  samples.asked = FALSE;
  try_shipped (&samples, "samples");
  CU_ASSERT_TRUE (read_cases_bytes (samples.program->law, stating, strlen (stating), "case.json", findings, try_case,
                                    &samples, NULL));
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
  for (RecordKey i = 1; i < OBJECT_FACTS; i++) {
    const gboolean has = record_rows[i].kind == KIND_NONE || samples.seen[i] || is_rare (i);
    if (!has)
      g_printerr ("no case has key %u, %s\n", i, record_rows[i].name);
    CU_ASSERT_TRUE (has);
  }
  program_unref (samples.shipped);
}

SUITE (record_samples,
       { "every sample keeps to the table, the first contract and its size in each detail, in JSON and XML",
         every_sample },
       { "every key is written for some case of the samples and the expected reports", every_key })
