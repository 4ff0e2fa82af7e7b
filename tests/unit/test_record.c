#include "report/record/record.h"
#include "test.h"

/* Plain fields of every kind with something to say and without, objects and lists with something in them and without. */
static char *fill (RecordForm form, SillDetail detail)
{
  static const char *const names[] = { "a", "b" };
  Record *record = record_new (form, OBJECT_CASE, detail);
  record_number (record, KEY_CASE_VERSION, 2);
  record_text (record, KEY_CASE_CASE, "x\"<y>");
  record_text (record, KEY_CASE_AS_OF, NULL);
  record_text (record, KEY_CASE_TITLE, "t");
  if (record_open (record, KEY_CASE_CONDUCT))
    record_close (record);
  record_list_open (record, KEY_CASE_CHARGES);
  record_entry_open (record);
  record_flag (record, KEY_CHARGE_DECIDED, FALSE);
  record_flag (record, KEY_CHARGE_CHARGED, TRUE);
  record_flag (record, KEY_CHARGE_EXACT, FALSE);
  record_number (record, KEY_CHARGE_OPEN_LEFT, 0);
  record_names (record, KEY_CHARGE_INSTRUMENTS, names, 2);
  record_names (record, KEY_CHARGE_IRRELEVANT, names, 0);
  record_open (record, KEY_CHARGE_FLOOR);
  record_number (record, KEY_TIER_RANK, 0);
  record_close (record);
  if (record_list_open (record, KEY_CHARGE_ITEMS)) {
    record_entry_open (record);
    record_text (record, KEY_ITEM_ITEM, "1");
    record_text (record, KEY_ITEM_MEASURE, NULL);
    record_close (record);
    record_close (record);
  }
  if (record_list_open (record, KEY_CHARGE_MISSING))
    record_close (record);
  record_close (record);
  record_entry_open (record);
  record_close (record);
  record_close (record);
  if (record_list_open (record, KEY_CASE_FIGURES))
    record_close (record);
  char *text = record_finish (record);
  record_free (record);
  return text;
}

static void json (void)
{
  g_autofree char *text = fill (RECORD_JSON, SILL_DETAIL_FULL);
  CU_ASSERT_STRING_EQUAL (text, "{\"version\":2,\"case\":\"x\\\"<y>\",\"title\":\"t\",\"charges\":[{\"decided\":false,"
                                "\"exact\":false,\"instruments\":[\"a\",\"b\"],\"floor\":{\"rank\":0},"
                                "\"items\":[{\"item\":\"1\",\"measure\":null}],\"missing\":[]},{}]}");
}

static void xml (void)
{
  g_autofree char *text = fill (RECORD_XML, SILL_DETAIL_FULL);
  CU_ASSERT_STRING_EQUAL (text,
                          "<verdict version=\"2\" case=\"x&quot;&lt;y&gt;\" title=\"t\"><charge decided=\"false\" "
                          "exact=\"false\" instruments=\"a b\"><floor rank=\"0\"/><item item=\"1\"/></charge>"
                          "<charge/></verdict>");
}

static void less (void)
{
  g_autofree char *items = fill (RECORD_JSON, SILL_DETAIL_ITEMS), *verdict = fill (RECORD_JSON, SILL_DETAIL_VERDICT);
  CU_ASSERT_STRING_EQUAL (items, "{\"version\":2,\"case\":\"x\\\"<y>\",\"charges\":[{\"decided\":false,\"exact\":false,"
                                 "\"floor\":{\"rank\":0},\"items\":[{\"item\":\"1\",\"measure\":null}],"
                                 "\"missing\":[]},{}]}");
  CU_ASSERT_STRING_EQUAL (verdict,
                          "{\"version\":2,\"case\":\"x\\\"<y>\",\"charges\":[{\"decided\":false,\"exact\":false,"
                          "\"floor\":{\"rank\":0}},{}]}");
}

/* Inside an object that a detail lacks nothing can be written: its keys are of no lesser detail. */
static void nested (void)
{
  RecordKey object = OBJECT_NONE;
  gboolean reached[N_RECORD_KEYS] = {
    [OBJECT_CASE] = TRUE,     [OBJECT_FACTS] = TRUE,    [OBJECT_REFUSAL] = TRUE, [OBJECT_DIFF] = TRUE,
    [OBJECT_MUTATION] = TRUE, [OBJECT_BOUNDARY] = TRUE, [OBJECT_COVERAGE] = TRUE
  };
  for (RecordKey i = 1; i < N_RECORD_KEYS; i++) {
    const RecordRow *row = &record_rows[i];
    if (row->kind == KIND_NONE) {
      object = i;
      continue;
    }
    CU_ASSERT_EQUAL (row->kind >= KIND_OBJECT, row->child != OBJECT_NONE);
    reached[row->child] = TRUE;
    for (RecordKey j = row->child + 1; row->child != OBJECT_NONE && j < N_RECORD_KEYS; j++) {
      if (record_rows[j].kind == KIND_NONE)
        break;
      CU_ASSERT_TRUE (record_rows[j].detail <= row->detail);
    }
  }
  for (RecordKey i = 1; i < N_RECORD_KEYS; i++)
    if (record_rows[i].kind == KIND_NONE)
      CU_ASSERT_TRUE (reached[i]);
  CU_ASSERT_EQUAL (object, OBJECT_UNPROVED);
}

SUITE (record, { "objects, lists and nulls are JSON; what says nothing is left out", json },
       { "plain fields are attributes, lists are elements in a row", xml },
       { "a lesser detail leaves out keys and whole objects", less },
       { "every object is the child of a key, and has no key of a lesser detail than that", nested })
