#include <jansson.h>
#include <string.h>
#include "report/report.h"
#include "small_rules.h"
#include "test.h"

/* The report of one case, read back. */
static json_t *read_back (const char *findings, const char *inside)
{
  g_autoptr (Reasons) reasons = small_reasons (findings, inside);
  const SillReport options = { .format = SILL_JSON };
  g_autofree char *text = report_record (reasons, &options);
  CU_ASSERT_PTR_EQUAL (strchr (text, '\n'), text + strlen (text) - 1);
  json_t *root = json_loads (text, JSON_REJECT_DUPLICATES, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (root);
  return root;
}

static const json_t *charge_of (const json_t *root) { return json_array_get (json_object_get (root, "charges"), 0); }

static const json_t *item_of (const json_t *root, const char *path)
{
  const json_t *items = json_object_get (charge_of (root), "items");
  for (size_t i = 0; i < json_array_size (items); i++) {
    const json_t *item = json_array_get (items, i);
    if (g_str_equal (json_string_value (json_object_get (item, "item")), path))
      return item;
  }
  return NULL;
}

/* `expected`: NULL for what is left out. */
static void says (const json_t *object, const char *key, const char *expected)
{
  const json_t *value = json_object_get (object, key);
  if (expected == NULL) {
    CU_ASSERT_PTR_NULL (value);
    return;
  }
  CU_ASSERT_PTR_NOT_NULL_FATAL (value);
  CU_ASSERT_STRING_EQUAL (json_string_value (value), expected);
}

static void tiers (void)
{
  json_t *root = read_back ("complete", "<fact id='apples' value='81'/>");
  const json_t *charge = charge_of (root), *floor = json_object_get (charge, "floor");
  says (root, "case", "c1");
  says (root, "title", "A & <B>");
  says (root, "file", "case.xml");
  says (root, "findings", "complete");
  says (charge, "offence", "xx/1");
  says (charge, "instrument", "xx/standard");
  says (charge, "version", "2000-01-01");
  says (charge, "defendant", NULL);
  CU_ASSERT_TRUE (json_is_true (json_object_get (charge, "decided")));
  CU_ASSERT_EQUAL (json_integer_value (json_object_get (floor, "rank")), 1);
  says (floor, "tier", "minor");
  says (floor, "zh", "较多");
  CU_ASSERT_EQUAL (json_integer_value (json_object_get (json_object_get (charge, "ceiling"), "rank")), 1);
  says (json_object_get (charge, "ceiling"), "zh", NULL); /* names once */
  json_decref (root);
}

static void measured (void)
{
  json_t *root = read_back ("complete", "<fact id='apples' value='81'/>");
  const json_t *item = item_of (root, "5(1)(1)");
  says (item, "truth", "yes");
  says (item, "measure", "81");
  says (item, "limit", "50");
  says (item, "degree", "81/50");
  says (item, "margin", "31");
  const json_t *condition = json_array_get (json_object_get (item, "conditions"), 0);
  says (condition, "unit", "pieces");
  says (condition, "measure", NULL); /* numbers once */
  says (item_of (root, "5(1)(2)"), "margin", "-500");
  CU_ASSERT_TRUE (json_is_null (json_object_get (item_of (root, "5(1)(7)"), "measure")));
  CU_ASSERT_TRUE (json_is_null (json_object_get (item_of (root, "5(1)(7)"), "margin")));
  json_decref (root);
}

static void intervals (void)
{
  json_t *root = read_back ("complete", "<fact id='gains' min='4000' max='29999.99'/><fact id='pears' min='7'/>");
  const json_t *gains = item_of (root, "5(1)(4)"), *pears = item_of (root, "5(1)(2)");
  says (gains, "truth", "unknown");
  says (gains, "measure", "4000..29999.99");
  says (gains, "degree", "4/5");
  says (gains, "margin", "-1000");
  says (pears, "measure", "7..");
  json_decref (root);
}

static void open_question (void)
{
  json_t *root = read_back ("complete", "<fact id='apples' value='30'/><fact id='night' value='unknown'/>");
  const json_t *charge = charge_of (root);
  const json_t *missing = json_array_get (json_object_get (charge, "missing"), 0);
  says (missing, "fact", "night");
  says (missing, "what", "fact");
  CU_ASSERT_EQUAL (json_integer_value (json_object_get (json_object_get (missing, "if_least"), "ceiling")), 0);
  CU_ASSERT_EQUAL (json_integer_value (json_object_get (json_object_get (missing, "if_most"), "floor")), 1);
  CU_ASSERT_TRUE (json_is_false (json_object_get (charge, "decided")));
  says (json_object_get (charge, "floor"), "tier", "none");
  says (json_object_get (charge, "floor"), "zh", "未达到定罪量刑标准");
  CU_ASSERT_PTR_NULL (json_object_get (json_object_get (charge, "penalty"), "floor"));
  CU_ASSERT_EQUAL (json_array_size (json_object_get (charge, "open")), 2);
  json_decref (root);
}

static void around (void)
{
  json_t *root = read_back ("complete", "<fact id='gains' value='6000.50'/><fact id='sorry' value='yes'/>");
  const json_t *charge = charge_of (root);
  const json_t *fine = json_array_get (json_object_get (charge, "fine"), 0);
  const json_t *stated = json_array_get (json_object_get (charge, "stated"), 0);
  const json_t *change = json_array_get (json_object_get (charge, "changes"), 0);
  says (fine, "from", "6000.5");
  says (fine, "to", "30002.5");
  says (json_array_get (json_object_get (charge, "leniency"), 0), "truth", "yes");
  CU_ASSERT_EQUAL (json_integer_value (
                       json_object_get (json_object_get (json_object_get (charge, "penalty"), "floor"), "to_months")),
                   36);
  says (stated, "fact", "gains");
  says (stated, "value", "6000.5");
  says (change, "direction", "up");
  says (change, "fact", "gains");
  says (change, "distance", "43999.5");
  CU_ASSERT_PTR_NULL (json_object_get (charge, "candidates")); /* one law covers it all */
  json_decref (root);
}

static void conditions (void)
{
  json_t *root = read_back ("complete", "<fact id='apples' value='30'/><fact id='night' value='yes'/>");
  const json_t *list = json_object_get (item_of (root, "5(1)(5)"), "conditions");
  says (json_array_get (list, 0), "kind", "when");
  says (json_array_get (list, 1), "kind", "scale");
  const json_t *scaled = json_array_get (json_object_get (json_array_get (list, 1), "conditions"), 0);
  while (json_array_size (json_object_get (scaled, "conditions")) > 0)
    scaled = json_array_get (json_object_get (scaled, "conditions"), 0);
  says (scaled, "kind", "limit");
  says (item_of (root, "5(1)(5)"), "limit", "25");
  says (scaled, "factor", "1/2");
  says (scaled, "path", "5(1)(1)");
  json_decref (root);
}

SUITE (report_json, { "the tiers, their names and the law that was applied", tiers },
       { "an item has its measure, limit, degree and margin, or nulls; its condition does not repeat them", measured },
       { "a range has both its ends", intervals }, { "what is missing says what it would do", open_question },
       { "penalty, fine, leniency, facts and changes", around },
       { "conditions go down to the figure and where it stands", conditions })
