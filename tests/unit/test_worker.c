/* Records of every kind by the column and one by one: the same must come of them, byte for byte. */
#include "batch/worker.h"
#include "batch/batch.h"
#include "batch_roads.h"
#include "dice.h"
#include "pipeline.h"
#include "read/plain/plain_reader.h"
#include "rules.h"
#include "test.h"
#include <glib/gstdio.h>
#include <string.h>

enum { N_RECORDS = 2000 };

/* ---- records by chance ---- */

static const char *const OFFENCES[] = { "cn/253-1", "cn/253-1", "cn/264", "cn/266", "cn/385", "侵犯公民个人信息罪" };

static const Fact *fact_by_chance (const Program *program, Dice *dice)
{
  return vocabulary_fact (program->law->vocabulary, dice_below (dice, vocabulary_size (program->law->vocabulary)));
}

static char *day_by_chance (Dice *dice)
{
  static const char *const odd[] = { "2018", "2018-05", "2018-02-30", "", "1899-12-31", "2018年5月1日" };
  if (dice_percent (dice, 4))
    return g_strdup (odd[dice_below (dice, G_N_ELEMENTS (odd))]);
  return g_strdup_printf ("%d-%02d-%02d", (int) dice_between (dice, 1996, 2027), (int) dice_between (dice, 1, 12),
                          (int) dice_between (dice, 1, 28));
}

/* As a table has it. */
static char *value_by_chance (const Fact *fact, Dice *dice)
{
  static const char *const odd[] = {
    "-1", "007", "1e3",     "50余", "不详", "99999999999999999999", "NaN",    " 50", "5.",
    "x",  "2",   "unknown", "0.5",  "50条", "9223372036854775807",  "30至50", "",    "1.234"
  };
  static const char *const answers[] = { "0", "1", "yes", "no", "true", "false", "是", "无", "不明" };
  if (dice_percent (dice, 4))
    return g_strdup (odd[dice_below (dice, G_N_ELEMENTS (odd))]);
  if (fact->kind == FACT_YES_NO)
    return g_strdup (answers[dice_below (dice, G_N_ELEMENTS (answers))]);
  if (fact->kind == FACT_DATE)
    return day_by_chance (dice);
  const gint64 whole = dice_between (dice, 0, 1 << dice_below (dice, 20));
  return fact->unit->parts == 100 && dice_percent (dice, 30)
             ? g_strdup_printf ("%d.%02d", (int) whole, (int) dice_below (dice, 100))
             : g_strdup_printf ("%d", (int) whole);
}

static void append_quoted (GString *to, const char *text)
{
  const gboolean escaped = strpbrk (text, "\"\\\n\t") != NULL;
  g_string_append_printf (to, "\"%s\"", escaped ? "?" : text);
}

static void add_facts (const Program *program, Dice *dice, GString *to)
{
  for (guint i = 0, n = dice_below (dice, 7); i < n; i++) {
    const Fact *fact = fact_by_chance (program, dice);
    if (fact->kind == FACT_DATE && dice_percent (dice, 90))
      continue;
    g_autofree char *value = value_by_chance (fact, dice);
    g_string_append (to, to->str[to->len - 1] == '{' ? "" : ",");
    append_quoted (to, dice_percent (dice, 90) ? fact->id : fact->name.zh);
    g_string_append_c (to, ':');
    if (g_ascii_isdigit (value[0]) && value[strspn (value, "0123456789.")] == '\0' && dice_percent (dice, 70))
      g_string_append (to, value);
    else
      append_quoted (to, value);
  }
}

static void damage (Dice *dice, GString *text, gsize from)
{
  static const char signs[] = "\"\\{}[]:, 09.e\x01\xff\xc3z";
  const gsize n = text->len - from - 1;
  if (n > 0 && dice_percent (dice, 4))
    text->str[from + dice_below (dice, (guint) n)] = signs[dice_below (dice, sizeof signs - 1)];
}

static char *objects_by_chance (const Program *program, Dice *dice)
{
  GString *text = g_string_new (NULL);
  static const char *const findings[] = { "complete", "partial", "partly" };
  for (guint i = 0; i < N_RECORDS; i++) {
    const gsize from = text->len;
    g_autofree char *conduct = day_by_chance (dice), *decision = day_by_chance (dice);
    g_string_append_printf (text, "{\"id\":\"%s%u\",\"conduct\":\"%s\"",
                            dice_percent (dice, 10) ? "（2018）刑初<" : "c", i, conduct);
    if (dice_percent (dice, 40))
      g_string_append_printf (text, ",\"decision\":\"%s\"", decision);
    if (dice_percent (dice, 70))
      g_string_append_printf (text, ",\"findings\":\"%s\"", findings[dice_below (dice, 100) * 205 / 10000]);
    if (dice_percent (dice, 10))
      g_string_append_printf (text, ",\"region\":\"%s\"", dice_percent (dice, 50) ? "上海" : "cn-11");
    if (dice_percent (dice, 5))
      g_string_append (text, ",\"court\":\"x\"");
    g_string_append_printf (text, ",\"charge\":\"%s\",\"facts\":{",
                            OFFENCES[dice_below (dice, G_N_ELEMENTS (OFFENCES))]);
    add_facts (program, dice, text);
    g_string_append (text, "}}\n");
    damage (dice, text, from);
  }
  return g_string_free (text, FALSE);
}

static const char *const PIECES[] = { "<!-- </case> -->",
                                      "<acts/>",
                                      "x",
                                      "<defendant id=\"a\"/>",
                                      "<conduct from=\"2018-05-01\"/>",
                                      "<fact id=\"track\" value=\"&#53;\"/>" };

static void add_elements (const Program *program, Dice *dice, GString *to)
{
  for (guint i = 0, n = dice_below (dice, 7); i < n; i++) {
    const Fact *fact = fact_by_chance (program, dice);
    g_autofree char *value = value_by_chance (fact, dice);
    if (fact->kind == FACT_DATE && dice_percent (dice, 90))
      continue;
    g_string_append_printf (to, "<fact id=\"%s\" value=\"%s\"%s/>\n",
                            dice_percent (dice, 90) ? fact->id : fact->name.zh, value,
                            dice_percent (dice, 5) ? " " : "");
  }
  if (dice_percent (dice, 5))
    g_string_append (to, PIECES[dice_below (dice, G_N_ELEMENTS (PIECES))]);
}

static char *elements_by_chance (const Program *program, Dice *dice)
{
  GString *text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<cases xmlns=\"urn:sill:case:1\">\n");
  for (guint i = 0; i < N_RECORDS; i++) {
    const gsize from = text->len;
    g_autofree char *conduct = day_by_chance (dice), *decision = day_by_chance (dice);
    g_string_append_printf (text, "<case id=\"%s%u\"%s>\n", dice_percent (dice, 10) ? "（2018）刑初>" : "c", i,
                            dice_percent (dice, 70) ? " findings=\"complete\"" : " title=\"\"");
    g_string_append_printf (text, "<conduct from=\"%s\"/>", conduct);
    if (dice_percent (dice, 40))
      g_string_append_printf (text, "<decision on=\"%s\"/>", decision);
    g_string_append_printf (text, "<charge offence=\"%s\"/>", OFFENCES[dice_below (dice, G_N_ELEMENTS (OFFENCES))]);
    add_elements (program, dice, text);
    g_string_append (text, "</case>\n");
    damage (dice, text, from);
  }
  g_string_append (text, "</cases>\n");
  return g_string_free (text, FALSE);
}

static char *rows_by_chance (const Program *program, Dice *dice)
{
  enum { N_COLUMNS_OF_FACTS = 6 };
  GString *text = g_string_new ("id,conduct,decision,offence,court");
  const Fact *facts[N_COLUMNS_OF_FACTS];
  for (guint i = 0; i < N_COLUMNS_OF_FACTS; i++) {
    facts[i] = fact_by_chance (program, dice);
    const gboolean scaled = facts[i]->unit != NULL && facts[i]->unit->parts == 100 && dice_percent (dice, 50);
    g_string_append_printf (text, ",%s%s", facts[i]->id, scaled ? "（万元）" : "");
  }
  g_string_append (text, dice_percent (dice, 50) ? "\r\n" : "\n");
  for (guint i = 0; i < N_RECORDS; i++) {
    const gsize from = text->len;
    g_autofree char *conduct = day_by_chance (dice), *decision = day_by_chance (dice);
    g_string_append_printf (text, "%s,%s,%s,%s,%s", dice_percent (dice, 5) ? "\"a,b\"" : "c1", conduct,
                            dice_percent (dice, 40) ? decision : "",
                            OFFENCES[dice_below (dice, G_N_ELEMENTS (OFFENCES))],
                            dice_percent (dice, 2) ? "\"x\ny\"" : "");
    for (guint k = 0; k < N_COLUMNS_OF_FACTS; k++) {
      g_autofree char *value = dice_percent (dice, 10) ? g_strdup ("") : value_by_chance (facts[k], dice);
      g_string_append_printf (text, dice_percent (dice, 5) ? ",\"%s\"" : ",%s", value);
    }
    g_string_append_c (text, '\n');
    damage (dice, text, from);
  }
  return g_string_free (text, FALSE);
}

/* ---- both roads ---- */

static void both_roads (const char *name, char *(*records) (const Program *program, Dice *dice))
{
  static const SillBatch how = { .detail = SILL_DETAIL_VERDICT, .threads = 3 };
  g_autoptr (Program) program = rules_shipped ();
  g_autofree char *folder = g_dir_make_tmp ("sill-XXXXXX", NULL), *path = g_build_filename (folder, name, NULL);
  for (guint seed = 1; seed <= 3; seed++) {
    Dice dice = { seed };
    g_autofree char *text = records (program, &dice);
    CU_ASSERT_TRUE_FATAL (g_file_set_contents (path, text, -1, NULL));
    const SillBatchCounts counts = batch_roads_alike (program, path, &how);
    CU_ASSERT_TRUE (counts.records > N_RECORDS / 2 && counts.refused < counts.records / 2);
  }
  g_remove (path);
  g_rmdir (folder);
}

static void objects (void) { both_roads ("f.ndjson", objects_by_chance); }

static void elements (void) { both_roads ("f.xml", elements_by_chance); }

static void rows (void) { both_roads ("f.csv", rows_by_chance); }

/* Otherwise the two roads were one. */
static void enough_are_plain (void)
{
  g_autoptr (Program) program = rules_shipped ();
  Dice dice = { 1 };
  g_autofree char *text = objects_by_chance (program, &dice);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  CaseDraft *draft = draft_new (program->law);
  const CaseUsual usual = { .has_findings = TRUE, .complete = TRUE };
  draft->usual = &usual;
  PlainReader *reader = plain_reader_new (draft);
  BulkForm *form = bulk_form_new ("f");
  form->format = BULK_JSON;
  guint n = 0;
  for (char **line = lines; *line != NULL; line++) {
    const Slice slice = { .text = { *line, strlen (*line) }, .fault = NO_FAULT };
    n += plain_reader_read (reader, form, &slice) != NULL;
  }
  CU_ASSERT_TRUE (n > N_RECORDS / 3 && n < N_RECORDS * 9 / 10);
  bulk_form_unref (form);
  plain_reader_free (reader);
  draft_free (draft);
}

SUITE (worker, { "objects by the column come to the same as one by one", objects },
       { "elements by the column come to the same as one by one", elements },
       { "rows by the column come to the same as one by one", rows },
       { "of these records enough are decided by the column", enough_are_plain })
