#include "report/document/escape.h"
#include "report/record/record_form.h"
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
    [OBJECT_CASE] = TRUE,     [OBJECT_FACTS] = TRUE,    [OBJECT_REFUSAL] = TRUE,  [OBJECT_DIFF] = TRUE,
    [OBJECT_MUTATION] = TRUE, [OBJECT_BOUNDARY] = TRUE, [OBJECT_COVERAGE] = TRUE, [OBJECT_PROOF] = TRUE
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

/* A text of so many letters with an end behind them, as a field and as a name. */
static void one_length (guint letters, const char *end)
{
  g_autoptr (Record) record = record_new (RECORD_JSON, OBJECT_CASE, SILL_DETAIL_FULL);
  g_autofree char *begin = g_strnfill (letters, 'a'), *text = g_strconcat (begin, end, NULL);
  const char *const names[] = { text, "b", text };
  g_autoptr (GString) escaped = g_string_new (NULL);
  escape_json (escaped, text);
  record_text (record, KEY_CASE_TITLE, text);
  record_names (record, KEY_CASE_UNUSED, names, G_N_ELEMENTS (names));
  g_autofree char *line = record_finish_line (record);
  g_autofree char *wanted = g_strdup_printf ("{\"title\":\"%s\",\"unused_facts\":[\"%s\",\"b\",\"%s\"]}\n",
                                             escaped->str, escaped->str, escaped->str);
  CU_ASSERT_STRING_EQUAL (line, wanted);
}

static void lengths (void)
{
  static const char *const ends[] = {
    "", "\"", "\\b", "\n", "\x7f", "\xc3\xa9", "\xff", "\xe2\x80\xae", "z\xe6\xa1\x88"
  };
  for (guint letters = 0; letters < 140; letters++)
    for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
      one_length (letters, ends[i]);
  one_length (20000, "");
  one_length (20000, "\"");
}

enum { MOST_LETTERS = 40 };

/* A text of `letters` letters whose `place`th is another one. */
static void one_letter_among (char letter, guint letters, guint place, gboolean stands)
{
  char text[MOST_LETTERS + 1], room[MOST_LETTERS + PIECE_ROOM];
  memset (text, 'a', letters);
  text[letters] = '\0';
  text[place] = letter;
  memset (room, '"', sizeof room); /* whatever stood there */
  const char *end = piece_put_plain (room, text, letters);
  CU_ASSERT_EQUAL (end != NULL, stands);
  CU_ASSERT_TRUE (end == NULL || (end == room + letters && memcmp (room, text, letters) == 0));
}

/* What stands for itself must be spelled by no form. */
static void letters_that_stand (void)
{
  for (guint c = 1; c < 128; c++) {
    const char text[] = { (char) c, '\0' };
    g_autoptr (GString) json = g_string_new (NULL), xml = g_string_new (NULL);
    escape_json (json, text);
    escape_xml (xml, text);
    const gboolean stands = strcmp (json->str, text) == 0 && strcmp (xml->str, text) == 0;
    for (guint letters = 1; letters <= MOST_LETTERS; letters++)
      one_letter_among ((char) c, letters, letters - 1, stands);
    for (guint place = 0; place < MOST_LETTERS; place++)
      one_letter_among ((char) c, MOST_LETTERS, place, stands);
  }
  for (guint c = 128; c < 256; c++)
    one_letter_among ((char) c, 17, c % 17, FALSE);
}

SUITE (record, { "objects, lists and nulls are JSON; what says nothing is left out", json },
       { "plain fields are attributes, lists are elements in a row", xml },
       { "a lesser detail leaves out keys and whole objects", less },
       { "a text of any length is written as it is, and what must be is escaped", lengths },
       { "what is copied unlooked at is what no form spells", letters_that_stand },
       { "every object is the child of a key, and has no key of a lesser detail than that", nested })
