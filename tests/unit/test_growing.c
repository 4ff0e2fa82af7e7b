/* A batch that begins with the names of offences alone, against one that has all of the rules. */
#include "batch/batch.h"
#include "pipeline.h"
#include "rules.h"
#include "test.h"
#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder, *image, *records;
  Program *whole;
} Desk;

static Desk desk_new (void)
{
  Desk desk = { .folder = g_dir_make_tmp ("sill-XXXXXX", NULL) };
  desk.image = g_build_filename (desk.folder, "image", NULL);
  desk.records = g_build_filename (desk.folder, "f.ndjson", NULL);
  desk.whole = rules_shipped ();
  CU_ASSERT_TRUE_FATAL (desk.whole != NULL && image_save (desk.whole, "rules", desk.image, NULL));
  return desk;
}

static void desk_clear (Desk *desk)
{
  g_remove (desk->image);
  g_remove (desk->records);
  g_rmdir (desk->folder);
  program_unref (desk->whole);
  g_free (desk->folder);
  g_free (desk->image);
  g_free (desk->records);
}

static gboolean take (const SillBatchPart *part, gpointer lines)
{
  g_string_append_len (lines, part->lines, (gssize) part->length);
  return TRUE;
}

static GString *run (const Desk *desk, const BatchLaw *law, SillBatchForm form, guint threads)
{
  GString *lines = g_string_new (NULL);
  SillBatchCounts counts;
  g_auto (GStrv) foreign = NULL;
  const char *const paths[] = { desk->records, NULL };
  const SillBatch batch = { .paths = paths,
                            .detail = SILL_DETAIL_ITEMS,
                            .form = form,
                            .has_findings = TRUE,
                            .complete = TRUE,
                            .threads = threads };
  CU_ASSERT_TRUE (batch_run (law, &batch, take, lines, &counts, &foreign, NULL));
  return lines;
}

static guint count_laws (const Program *program)
{
  guint n = 0;
  g_autofree const char **ids = lawbook_offence_names (program->law);
  for (const char **id = ids; *id != NULL; id++)
    n += program_has (program, lawbook_offence (program->law, *id)->stated);
  return n;
}

/* Both ways the same. Returns: of how many offences the law is there in the end. */
static guint laws_for (Desk *desk, const char *records, guint threads)
{
  guint n = 0;
  CU_ASSERT_TRUE_FATAL (g_file_set_contents (desk->records, records, -1, NULL));
  for (SillBatchForm form = SILL_BATCH_NDJSON; form <= SILL_BATCH_CSV; form++) {
    ImageShelf *shelf = image_shelf_new ("rules", desk->image, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL (shelf);
    Program *program = image_shelf_take (shelf, "", 0);
    CU_ASSERT_EQUAL (count_laws (program), 0);
    GString *grown = run (desk, &(BatchLaw) { &program, shelf }, form, threads);
    GString *whole = run (desk, &(BatchLaw) { &desk->whole, NULL }, form, 1);
    CU_ASSERT_STRING_EQUAL (grown->str, whole->str);
    n = count_laws (program);
    g_string_free (grown, TRUE);
    g_string_free (whole, TRUE);
    program_unref (program);
    image_shelf_free (shelf);
  }
  return n;
}

/* So many records of it. */
static void add (GString *to, const char *charge, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to,
                            "{\"id\":\"c%u\",\"conduct\":\"2018-05-01\",\"charge\":\"%s\",\"facts\":{\"gains\":%u}}\n",
                            i, charge, i * 10);
}

static void no_more_than_is_named (void)
{
  Desk desk = desk_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  add (text, "cn/253-1", 700);
  for (guint threads = 1; threads <= 3; threads++)
    CU_ASSERT_EQUAL (laws_for (&desk, text->str, threads), 1);
  add (text, "盗窃罪", 3); /* by its name, long after the first lots */
  add (text, "cn/253-1", 700);
  for (guint threads = 1; threads <= 3; threads++)
    CU_ASSERT_EQUAL (laws_for (&desk, text->str, threads), 2);
  desk_clear (&desk);
}

/* What is wrong with facts, days and names is told without the law of any other offence; with what is said of law it is not. */
static void what_is_wrong (void)
{
  static const struct {
    const char *record;
    guint more; /* laws that are asked for beside those of the records around it */
    gboolean all;
  } wrong[] = {
    { "{\"id\":\"w\",\"conduct\":\"2018-05-01\",\"facts\":{}}\n", 0, TRUE }, /* charges nothing */
    { "{\"id\":\"w\",\"conduct\":\"2018-05-01\",\"charge\":\"cn/253-9\",\"facts\":{}}\n", 0, FALSE },
    { "{\"id\":\"w\",\"conduct\":\"2018-05-01\",\"charge\":\"毒品罪\",\"facts\":{\"gains\":1}}\n", 0, FALSE },
    { "{\"id\":\"w\",\"conduct\":\"2018-05-32\",\"charge\":\"cn/264\",\"facts\":{}}\n", 0, FALSE },
    { "{\"id\":\"w\",\"conduct\":\"2018-05-01\",\"charge\":\"cn/264\",\"region\":\"cn/nowhere\",\"facts\":{}}\n", 0,
      FALSE },
    { "{\"id\":\"w\",\"conduct\":\"2018-05-01\",\"charge\":\"cn/312\",\"facts\":{\"gainz\":1}}\n", 1, FALSE },
    { "{\"id\":\"w\",\"conduct\":\"2018-05-01\",\"charges\":[\"cn/312\",\"cn/266\"],\"facts\":{\"gains\":\"many\"}}\n",
      2, FALSE },
    { "{\"id\":\"w\",\"conduct\":\"2018-05-01\",\"charge\":\"cn/264\",\"facts\":{\n", 0, FALSE },
    { "{\"id\":\"w\",\"conduct\":\"2018-05-01\",\"charge\":\"cn/"
      "264\",\"facts\":{},\"assert\":[{\"item\":\"5(1)(99)\"}]}\n",
      0, TRUE },
    { "{\"id\":\"w\",\"conduct\":\"2018-05-01\",\"charge\":\"cn/"
      "264\",\"facts\":{\"gains\":1},\"expect\":{\"tier\":\"enormous\"}}\n",
      0, TRUE },
  };
  Desk desk = desk_new ();
  const guint all = count_laws (desk.whole);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    add (text, "cn/253-1", 600);
    g_string_append (text, wrong[i].record);
    add (text, "cn/264", 20);
    CU_ASSERT_EQUAL (laws_for (&desk, text->str, 2), wrong[i].all ? all : 2 + wrong[i].more);
  }
  desk_clear (&desk);
}

/* However many there are, each one's law comes. */
static void every_offence (void)
{
  Desk desk = desk_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree const char **ids = lawbook_offence_names (desk.whole->law);
  for (const char **id = ids; *id != NULL; id++)
    add (text, lawbook_offence (desk.whole->law, *id)->stated->name.zh, 150 / stride (6));
  CU_ASSERT_TRUE (laws_for (&desk, text->str, 2) > 12);
  desk_clear (&desk);
}

SUITE (growing, { "the law of no more offences is taken up than records name", no_more_than_is_named },
       { "all of it is only where what is said of law is wrong", what_is_wrong },
       { "each offence's law is taken up when it is named", every_offence })
