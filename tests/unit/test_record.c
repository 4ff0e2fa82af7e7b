#include "report/record/record.h"
#include "test.h"

static void fill (Record *record)
{
  static const char *const names[] = { "a", "b" };
  record_open (record, "verdict");
  record_text (record, "case_id", "x\"<y>");
  record_text (record, "title", NULL);
  record_number (record, "rank", 2);
  record_flag (record, "open", FALSE);
  record_names (record, "facts", names, 2);
  record_names (record, "none", names, 0);
  record_open (record, "floor");
  record_close (record);
  record_list_open (record, "items");
  record_open (record, "item");
  record_text (record, "n", "1");
  record_close (record);
  record_open (record, "item");
  record_list_open (record, "conditions");
  record_list_close (record);
  record_close (record);
  record_list_close (record);
  record_close (record);
}

static void json (void)
{
  g_autoptr (Record) record = record_new (RECORD_JSON);
  fill (record);
  g_autofree char *text = record_steal (record);
  CU_ASSERT_STRING_EQUAL (text, "{\"case_id\":\"x\\\"<y>\",\"title\":null,\"rank\":2,\"open\":false,"
                                "\"facts\":[\"a\",\"b\"],\"none\":[],\"floor\":{},"
                                "\"items\":[{\"n\":\"1\"},{\"conditions\":[]}]}");
}

static void xml (void)
{
  g_autoptr (Record) record = record_new (RECORD_XML);
  fill (record);
  g_autofree char *text = record_steal (record);
  CU_ASSERT_STRING_EQUAL (text,
                          "<verdict case-id=\"x&quot;&lt;y&gt;\" rank=\"2\" open=\"false\" facts=\"a b\" none=\"\">"
                          "<floor/><item n=\"1\"/><item/></verdict>");
}

static void twice (void)
{
  g_autoptr (Record) record = record_new (RECORD_JSON);
  for (guint i = 0; i < 2; i++) {
    record_open (record, "verdict");
    record_close (record);
    g_autofree char *text = record_steal (record);
    CU_ASSERT_STRING_EQUAL (text, "{}");
  }
}

SUITE (record, { "objects, lists and nulls are JSON", json },
       { "plain fields are attributes, lists are elements in a row", xml },
       { "a record that was stolen from begins anew", twice })
