/* Records in, out comes what those say that are plain; what is not is turned away, whatever is wrong with it. */
#include "read/plain/plain_reader.h"
#include "rules.h"
#include "test.h"
#include <string.h>

typedef struct {
  Program *program;
  CaseDraft *draft;
  CaseUsual usual;
  PlainReader *reader;
  BulkForm *form;
} Desk;

static void desk_begin (Desk *desk, BulkFormat format, const char *head)
{
  *desk = (Desk) { .program = rules_small ("<item n='1'><limit of='x' at-least='50'/></item>",
                                           "<item n='1'><limit of='x' at-least='500'/></item>"),
                   .usual = { .charge = "t/1" } };
  desk->draft = draft_new (desk->program->law);
  desk->draft->usual = &desk->usual;
  desk->draft->foreign = g_ptr_array_new_with_free_func (g_free);
  desk->reader = plain_reader_new (desk->draft);
  desk->form = bulk_form_new ("f");
  desk->form->format = format;
  desk->form->head = g_strdup (head);
  desk->form->head_length = head == NULL ? 0 : strlen (head);
  desk->form->between = ',';
}

static void desk_end (Desk *desk)
{
  plain_reader_free (desk->reader);
  bulk_form_unref (desk->form);
  g_ptr_array_unref (desk->draft->foreign);
  draft_free (desk->draft);
  program_unref (desk->program);
}

/* `id offence from to decided findings fact=lo..hi …`; "-": it is not plain. Returns: yours. */
static char *say (const Desk *desk, const char *text)
{
  const Slice slice = { .text = { text, strlen (text) }, .fault = NO_FAULT };
  const PlainRecord *record = plain_reader_read (desk->reader, desk->form, &slice);
  if (record == NULL)
    return g_strdup ("-");
  GString *said = g_string_new (NULL);
  g_string_append_printf (said, "%.*s %s %d %d %d %s", (int) record->id.length, record->id.text, record->offence,
                          (int) record->from, (int) record->to, (int) record->decided,
                          record->complete ? "complete" : "partial");
  for (guint i = 0; i < record->n; i++)
    g_string_append_printf (said, " %s=%d..%d", desk->draft->facts[record->slots[i]].id, (int) record->values[i].lo,
                            (int) record->values[i].hi);
  return g_string_free (said, FALSE);
}

static void says (const Desk *desk, const char *text, const char *expected)
{
  g_autofree char *said = say (desk, text);
  CU_ASSERT_STRING_EQUAL (said, expected);
  if (strcmp (said, expected) != 0)
    g_printerr ("%s\n  says     %s\n  expected %s\n", text, said, expected);
}

static void objects (void)
{
  Desk desk;
  desk_begin (&desk, BULK_JSON, NULL);
  says (&desk, "{\"id\":\"a\",\"findings\":\"complete\",\"conduct\":\"0001-01-02\"}", "-");
  says (&desk, "{\"id\":\"a\",\"findings\":\"complete\",\"conduct\":\"2018-05-01\",\"facts\":{\"x\":50,\"p\":true}}",
        "a t/1 736815 736815 0 complete x=50..50 p=1..1");
  says (&desk,
        " {\"facts\" : { \"p\":\"无\", \"y\":\"7\" , \"q\":null},\"decision\":\"2018-05-03\",\"charge\":\"t/1\","
        "\"conduct\":\"2018-05-02\",\"findings\":\"partial\"}\r",
        " t/1 736816 736816 736817 partial p=0..0 y=7..7 q=0..1");
  desk_end (&desk);
}

static void other_objects (void)
{
  Desk desk;
  desk_begin (&desk, BULK_JSON, NULL);
  desk.usual.has_findings = TRUE;
  static const char *const inside[] = {
    "\"x\":1,\"x\":1",        "\"x\":-1",      "\"x\":1e3",     "\"x\":01",  "\"x\":1.5",
    "\"x\":\"约50\"",         "\"x\":[1]",     "\"x\":true",    "\"x\":NaN", "\"d\":\"2018-01-01\"",
    "\"x\":9999999999999999", "\"nothing\":1", "\"\\u0078\":1", "\"x\":1,",  "\"x\" 1",
    "\"x\":{\"value\":1}",    "\"x\":\"1"
  };
  says (&desk, "{\"conduct\":\"2018-05-01\",\"facts\":{\"x\":1}}", " t/1 736815 736815 0 partial x=1..1");
  for (guint i = 0; i < G_N_ELEMENTS (inside); i++) {
    g_autofree char *text = g_strdup_printf ("{\"conduct\":\"2018-05-01\",\"facts\":{%s}}", inside[i]);
    says (&desk, text, "-");
  }
  says (&desk, "{\"conduct\":\"2018-05-01\"} {}", "-");
  says (&desk, "{\"conduct\":\"2018-05-01\",\"conduct\":\"2018-05-01\"}", "-");
  says (&desk, "{\"conduct\":\"2018-05\"}", "-");
  says (&desk, "{\"conduct\":\"2018-02-29\"}", "-");
  says (&desk, "{\"conduct\":\"2018-05-02\",\"decision\":\"2018-05-01\"}", "-");
  says (&desk, "{\"conduct\":\"2018-05-01\",\"id\":\"\xff\"}", "-");
  says (&desk, "{\"conduct\":\"2018-05-01\",\"defendant\":{}}", "-");
  says (&desk, "{\"conduct\":\"2018-05-01\",\"charge\":\"t/9\"}", "-");
  says (&desk, "{}", "-");
  desk_end (&desk);
}

/* A key that was told is passed over, with any value that has nothing in it. */
static void foreign_keys (void)
{
  Desk desk;
  desk_begin (&desk, BULK_JSON, NULL);
  desk.usual.has_findings = TRUE;
  const char *text = "{\"court\":\"a\",\"conduct\":\"2018-05-01\"}";
  says (&desk, text, "-");
  plain_reader_pass (desk.reader, "court");
  says (&desk, text, " t/1 736815 736815 0 partial");
  says (&desk, "{\"court\":1,\"conduct\":\"2018-05-01\",\"court\":1}", "-");
  says (&desk, "{\"court\":{},\"conduct\":\"2018-05-01\"}", "-");
  desk_end (&desk);
}

static void rows (void)
{
  Desk desk;
  desk_begin (&desk, BULK_TABLE, "id,conduct,to,decision,offence,x,y（条）,p,who knows");
  desk.usual.has_findings = desk.usual.complete = TRUE;
  says (&desk, "a,2018-05-01,,,,50,7,1,北", "a t/1 736815 736815 0 complete x=50..50 y=7..7 p=1..1");
  CU_ASSERT_TRUE (desk.draft->foreign->len == 1 &&
                  g_str_equal (g_ptr_array_index (desk.draft->foreign, 0), "who knows"));
  says (&desk, "\"a,b\", 2018-05-01 ,2018-05-02,2018-05-03,t/1,,,否,\r",
        "a,b t/1 736815 736816 736817 complete p=0..0");
  static const char *const others[] = {
    "a,2018-05-01,,,,50,7,1",
    "a,2018-05-01,,,,50,7,1,x,y",
    "a,2018-05-01,,,,5x,7,1,",
    "a,2018-05-01,,,t/1;t/1,,,,",
    "a,2018-05-02,2018-05-01,,,,,,",
    "\"a\"\"b\",2018-05-01,,,,,,,",
    "a,2018-05-01,,,,50,07,1,",
    "a,2018-05-01,,,,,,\xff,",
    "a,2018-05-01,,,,,,,\xff",
    "\"a,2018-05-01,,,,50,7,1,",
    "a\"b,2018-05-01,,,,,,,",
    "a,2018-05-01,,,,-1,,,",
    "a,2018-05-01,,,,1000000000000000000000,,,",
    "a,,,,,1,,,",
  };
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    says (&desk, others[i], "-");
  desk_end (&desk);
}

/* A head that every row is at fault for, or whose unit is more than one. */
static void other_heads (void)
{
  static const char *const heads[] = { "conduct,x,x", "conduct,x（条以上）,y", "conduct,p（条）,y" };
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++) {
    Desk desk;
    desk_begin (&desk, BULK_TABLE, heads[i]);
    desk.usual.has_findings = TRUE;
    says (&desk, "2018-05-01,1,1", "-");
    desk_end (&desk);
  }
}

static void elements (void)
{
  Desk desk;
  desk_begin (&desk, BULK_XML, "<?xml version=\"1.0\" encoding=\"GBK\"?>\n<cases xmlns=\"urn:sill:case:1\">");
  says (&desk,
        "<case id=\"甲\" findings=\"complete\"><conduct from=\"2018-05-01\"/><fact id=\"x\" value=\"50\"/>\n"
        "  <fact id=\"p\" value=\"yes\" /><fact id=\"y\" value=\"七条\"/></case>",
        "-");
  says (&desk,
        "<case id=\"甲\" findings=\"complete\"><conduct from=\"2018-05-01\"/><fact id=\"x\" value=\"50\"/>\n"
        "  <fact id=\"p\" value=\"yes\" /></case>",
        "甲 t/1 736815 736815 0 complete x=50..50 p=1..1");
  says (&desk,
        "<case\n title=\"a > b\" source=\"\" findings=\"partial\">\r\n<fact id=\"p\" value=\"无\"/>"
        "<decision on=\"2018-05-03\"/><charge offence=\"t/1\"/>"
        "<conduct from=\"2018-05-01\" to=\"2018-05-02\"/></case>",
        " t/1 736815 736816 736817 partial p=0..0");
  desk_end (&desk);
}

static void other_elements (void)
{
  static const char *const inside[] = {
    "<fact id='x' value='1'/>",
    "<fact id=\"x\" value=\"1\"></fact>",
    "<fact value=\"1\" id=\"x\"/>",
    "<fact id=\"x\" value=\"1\" unit=\"条\"/>",
    "<fact id=\"x\" value=\"1\"/><fact id=\"x\" value=\"1\"/>",
    "<fact id=\"x\" value=\"&#49;\"/>",
    "<fact id=\"x\" value=\"1<\"/>",
    "<fact id=\"x\" value=\" 1\"/>",
    "<fact id=\"x\" value=\"\"/>",
    "<fact id=\"x\" value=\"-1\"/>",
    "<fact id=\"x\" value=\"1000000000000000000000\"/>",
    "<fact id=\"nothing\" value=\"1\"/>",
    "<fact id=\"p\" value=\"yes\"//>",
    "<fact id=\"x\" value=\"1\"/",
    "<!-- --><fact id=\"x\" value=\"1\"/>",
    "text",
    "<conduct from=\"2018-05-02\"/>",
    "<acts/>",
    "<c:fact id=\"x\" value=\"1\"/>",
  };
  Desk desk;
  desk_begin (&desk, BULK_XML, "<cases xmlns=\"urn:sill:case:1\">");
  for (guint i = 0; i < G_N_ELEMENTS (inside); i++) {
    g_autofree char *text =
        g_strdup_printf ("<case findings=\"complete\"><conduct from=\"2018-05-01\"/>%s</case>", inside[i]);
    says (&desk, text, "-");
  }
  says (&desk, "<case findings=\"complete\" findings=\"complete\"><conduct from=\"2018-05-01\"/></case>", "-");
  says (&desk, "<case findings=\"complete\" id=\"\xEF\xBF\xBE\"><conduct from=\"2018-05-01\"/></case>", "-");
  says (&desk, "<case findings=\"complete\" id=\"\xff\"><conduct from=\"2018-05-01\"/></case>", "-");
  says (&desk, "<case findings=\"complete\"><conduct from=\"2018-05-01\"/></case> x", "-");
  says (&desk, "<case findings=\"complete\"><conduct from=\"2018-05-01\"/>", "-");
  says (&desk, "<case findings=\"complete\"/>", "-");
  desk_end (&desk);
}

/* What stands around the cases may change what they mean. */
static void other_surroundings (void)
{
  static const char *const heads[] = { "<cases xmlns=\"urn:other\">", "<cases xmlns:c=\"urn:sill:case:1\">",
                                       "<!DOCTYPE cases><cases xmlns=\"urn:sill:case:1\">",
                                       "<?xml version=\"1.1\"?><cases xmlns=\"urn:sill:case:1\">" };
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++) {
    Desk desk;
    desk_begin (&desk, BULK_XML, heads[i]);
    says (&desk, "<case findings=\"complete\"><conduct from=\"2018-05-01\"/></case>", "-");
    desk_end (&desk);
  }
}

/* An answer as the last records wrote it is taken as it stands: up to its quote, and for the other answer no longer. */
static void answers_in_several_words (void)
{
  Desk desk;
  desk_begin (&desk, BULK_XML, "<cases xmlns=\"urn:sill:case:1\">");
  desk.usual.has_findings = TRUE;
  static const struct {
    const char *written, *read;
  } answers[] = { { "true", "1..1" }, { "true", "1..1" }, { "false", "0..0" },   { "false", "0..0" },
                  { "yes", "1..1" },  { "no", "0..0" },   { "true", "1..1" },    { "无", "0..0" },
                  { "no", "0..0" },   { "无", "0..0" },   { "unknown", "0..1" }, { "unknown", "0..1" },
                  { "1", "1..1" },    { "0", "0..0" },    { "无", "0..0" } };
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    g_autofree char *text = g_strdup_printf ("<case><conduct from=\"2018-05-01\"/><fact id=\"p\" value=\"%s\"/></case>",
                                             answers[i].written);
    g_autofree char *read = g_strdup_printf (" t/1 736815 736815 0 partial p=%s", answers[i].read);
    says (&desk, text, read);
  }
  static const char *const wrong[] = { "nope", "n", "truetrue", "无无", "" };
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autofree char *text =
        g_strdup_printf ("<case><conduct from=\"2018-05-01\"/><fact id=\"p\" value=\"%s\"/></case>", wrong[i]);
    says (&desk, text, "-");
  }
  desk_end (&desk);
}

SUITE (plain_reader, { "objects of plain values are read, in any order", objects },
       { "objects that say more, or are wrong, are turned away", other_objects },
       { "keys that were told are passed over", foreign_keys }, { "rows of plain values are read", rows },
       { "a table whose head is no plain one has no plain row", other_heads },
       { "elements of plain values are read", elements },
       { "answers are read in whatever words", answers_in_several_words },
       { "elements that say more, or are wrong, are turned away", other_elements },
       { "what stands around the cases must be plain too", other_surroundings })
