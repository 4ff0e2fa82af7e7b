/* Records of every law of the shipped rules, about their figures: what is told of their items in few words is, byte for byte, what
 * tracing each of them tells. */
#include "batch/batch.h"
#include "batch/record_block.h"
#include "base/date/civil.h"
#include "batch_roads.h"
#include "dice.h"
#include "pipeline.h"
#include "read/bulk/slice_read.h"
#include "read/plain/plain_reader.h"
#include "rules.h"
#include "test.h"
#include <glib/gstdio.h>
#include <string.h>

enum { EACH = 32 /* records of a law */, MOST_FACTS = 10, TRIES = 20 };

typedef struct {
  const Program *program;
  const Plan *plan;
  Dice *dice;
  Day conduct;
} Chance;

#define MOST_VALUE (G_GINT64_CONSTANT (1) << 52)

/* ---- records by chance ---- */

static guint some_slot (const Chance *chance)
{
  const Plan *plan = chance->plan;
  if (plan->hidden->len > 0 && dice_percent (chance->dice, 20)) {
    const Hidden *hidden = &g_array_index (plan->hidden, Hidden, dice_below (chance->dice, plan->hidden->len));
    if (hidden->kind == HIDDEN_WITHIN)
      return hidden->fact;
  }
  return plan->code.terms[dice_below (chance->dice, plan->code.n_terms)].slot;
}

/* Beside a figure that the fact is compared with. */
static gint64 beside_figure (const Chance *chance, guint slot)
{
  const Code *code = &chance->plan->code;
  for (guint tries = 0; tries < TRIES; tries++) {
    const Step *step = &code->steps[dice_below (chance->dice, code->n_steps)];
    for (guint i = 0; step->code == STEP_REACH && i < step->count; i++)
      if (code_terms (code, step)[i].slot == slot) {
        const gint64 bound = CLAMP (step->bound, -MOST_VALUE, MOST_VALUE);
        const gint64 figure = ABS (bound / code_terms (code, step)[i].weight);
        const gint64 part = figure / dice_between (chance->dice, 1, step->count) + dice_between (chance->dice, -1, 1);
        return MAX (part, 0);
      }
  }
  return dice_between (chance->dice, 0, 9);
}

static void add_quantity (const Chance *chance, guint slot, GString *to)
{
  static const gint64 great[] = { G_GINT64_CONSTANT (1) << 40, G_GINT64_CONSTANT (1) << 52, 0, 1 };
  const gint64 parts = vocabulary_fact (chance->program->law->vocabulary, slot)->unit->parts;
  gint64 value = beside_figure (chance, slot);
  if (dice_percent (chance->dice, 30))
    value = dice_between (chance->dice, 0, 2 * value + 1);
  if (dice_percent (chance->dice, 5))
    value = great[dice_below (chance->dice, G_N_ELEMENTS (great))];
  if (parts == 100 && value % parts != 0)
    g_string_append_printf (to, "%" G_GINT64_FORMAT ".%02d", value / parts, (int) (value % parts));
  else
    g_string_append_printf (to, "%" G_GINT64_FORMAT, value / parts);
}

static void add_value (const Chance *chance, const Fact *fact, guint slot, GString *to)
{
  char day[CIVIL_ROOM];
  const Day before = chance->conduct - dice_between (chance->dice, 0, 1500);
  if (dice_percent (chance->dice, 1))
    g_string_append (to, "\"不详\"");
  else if (fact->kind == FACT_YES_NO)
    g_string_append (to, dice_percent (chance->dice, 50) ? "true" : "false");
  else if (fact->kind == FACT_DATE)
    g_string_append_printf (to, "\"%s\"", civil_print (MAX (before, 1), day));
  else
    add_quantity (chance, slot, to);
}

static void add_facts (const Chance *chance, GString *to)
{
  g_autoptr (GHashTable) stated = g_hash_table_new (NULL, NULL);
  const guint n = chance->plan->code.n_terms == 0 ? 0 : dice_below (chance->dice, MOST_FACTS);
  for (guint i = 0; i < n; i++) {
    const guint slot = some_slot (chance);
    const Fact *fact =
        slot < chance->program->n_facts ? vocabulary_fact (chance->program->law->vocabulary, slot) : NULL;
    if (fact == NULL || fact->back > 0 || (fact->kind == FACT_QUANTITY && !fact_is_counted (fact)) ||
        !g_hash_table_add (stated, GUINT_TO_POINTER (slot + 1)))
      continue;
    g_string_append_printf (to, "%s\"%s\":", g_hash_table_size (stated) > 1 ? "," : "", fact->id);
    add_value (chance, fact, slot, to);
  }
}

static void add_record (const Chance *chance, guint number, const char *region, GString *to)
{
  char from[CIVIL_ROOM], decided[CIVIL_ROOM];
  g_string_append_printf (to, "{\"id\":\"c%u\",\"conduct\":\"%s\"", number, civil_print (chance->conduct, from));
  if (dice_percent (chance->dice, 50))
    g_string_append_printf (to, ",\"decision\":\"%s\"",
                            civil_print (chance->conduct + (dice_percent (chance->dice, 80) ? 300 : 4000), decided));
  if (dice_percent (chance->dice, 10))
    g_string_append (to, ",\"findings\":\"partial\"");
  if (region != NULL)
    g_string_append_printf (to, ",\"region\":\"%s\"", region);
  g_string_append_printf (to, ",\"charge\":\"%s\",\"facts\":{", chance->plan->offence->stated->id);
  add_facts (chance, to);
  g_string_append (to, "}}\n");
}

/* Of one law records of one region, so that many come to the same. */
static void add_records (const Program *program, const Plan *plan, Dice *dice, GString *to)
{
  const char *region = NULL;
  const Day late = plan->until == 0 ? civil_day ((CivilDate) { 2024, 1, 1 }) : plan->until - 200;
  const Day first = MAX (plan->from, late);
  Chance chance = { program, plan, dice, first + dice_between (dice, 0, 30) };
  if (plan->locals->len > 0 && dice_percent (dice, 70))
    region = ((const Instrument *) g_ptr_array_index (plan->locals, dice_below (dice, plan->locals->len)))->region;
  for (guint i = 0; i < EACH; i++)
    add_record (&chance, i, region, to);
}

/* ---- both roads ---- */

static char *shipped_records (const Program *program, guint64 seed)
{
  GString *text = g_string_new (NULL);
  Dice dice = { seed };
  for (guint i = 0; i < program->plans->len; i += stride (7))
    add_records (program, g_ptr_array_index (program->plans, i), &dice, text);
  return g_string_free (text, FALSE);
}

/* Every n-th record, from the k-th on. */
static void write_some (const char *path, const char *records, guint k, guint n)
{
  g_auto (GStrv) lines = g_strsplit (records, "\n", -1);
  g_autoptr (GString) some = g_string_new (NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    if (i % n == k && *lines[i] != '\0')
      g_string_append_printf (some, "%s\n", lines[i]);
  CU_ASSERT_TRUE_FATAL (g_file_set_contents (path, some->str, -1, NULL));
}

/* Why a person should look at a record, and how soon, is the same on both roads, with items told or not. */
static void asked_for_persons (Program *program, const char *path, const char *records)
{
  static const SillReport report = { .format = SILL_TEXT, .language = SILL_ZH };
  g_autoptr (Summary) summary = summary_new (program);
  const SillBatch ways[] = {
    { .detail = SILL_DETAIL_ITEMS, .only = SILL_NEED_OPEN },
    { .detail = SILL_DETAIL_ITEMS, .only = SILL_NEED_UNDECIDED | SILL_NEED_READING, .sort = SILL_SORT_MISSING },
    { .detail = SILL_DETAIL_ITEMS, .sort = SILL_SORT_TIER },
    { .detail = SILL_DETAIL_VERDICT, .only = SILL_NEED_OPEN, .sort = SILL_SORT_TIER },
    { .detail = SILL_DETAIL_VERDICT, .only = SILL_NEED_READING, .reports = &report, .reported = SILL_NEED_READING },
    { .detail = SILL_DETAIL_ITEMS, .reports = &report, .reported = SILL_NEED_READING },
    { .detail = SILL_DETAIL_VERDICT, .form = SILL_BATCH_CSV, .only = SILL_NEED_OPEN | SILL_NEED_UNDECIDED },
    { .detail = SILL_DETAIL_VERDICT, .sort = SILL_SORT_MARGIN, .summary = summary },
  };
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    write_some (path, records, i, G_N_ELEMENTS (ways));
    batch_roads_alike (program, path, &ways[i]);
  }
  write_some (path, records, 0, 1);
  batch_roads_alike (program, path,
                     &(SillBatch) { .detail = SILL_DETAIL_ITEMS,
                                    .form = SILL_BATCH_CSV,
                                    .language = SILL_EN,
                                    .sort = SILL_SORT_MARGIN,
                                    .summary = summary });
}

static void shipped_laws (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autofree char *folder = g_dir_make_tmp ("sill-XXXXXX", NULL), *path = g_build_filename (folder, "f.ndjson", NULL),
                  *text = shipped_records (program, 20251130);
  CU_ASSERT_TRUE_FATAL (g_file_set_contents (path, text, -1, NULL));
  const SillBatch items = { .detail = SILL_DETAIL_ITEMS, .threads = 2 };
  CU_ASSERT_EQUAL (batch_roads_alike (program, path, &items).refused, 0);
  asked_for_persons (program, path, text);
  g_remove (path);
  g_rmdir (folder);
}

/* Records of a lot of which others are known by few words. */
static guint count_known (RecordBlock *block, PlainReader *reader, BulkForm *form, char **lines, guint n)
{
  guint known = 0;
  BlockOwn own;
  block_clear (block);
  for (guint i = 0; i < n; i++) {
    const Slice slice = { .text = { lines[i], strlen (lines[i]) }, .fault = NO_FAULT };
    const PlainRecord *record = plain_reader_read (reader, form, &slice);
    if (record != NULL)
      block_add (block, i, record);
  }
  block_decide (block);
  for (guint i = 0; i < n; i++)
    known += block_known (block, i, &own) != NULL;
  return known;
}

/* Otherwise the two roads were one. */
static void enough_are_told_so (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autofree char *text = shipped_records (program, 20251130);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  const guint n = g_strv_length (lines) - 1;
  CaseDraft *draft = draft_new (program->law);
  const CaseUsual usual = { .has_findings = TRUE, .complete = TRUE };
  draft->usual = &usual;
  PlainReader *reader = plain_reader_new (draft);
  BulkForm *form = bulk_form_new ("f");
  form->format = BULK_JSON;
  RecordBlock *block = block_new (program, (ToldWish) { .items = TRUE });
  guint known = 0;
  for (guint i = 0; i < n; i += EACH)
    known += count_known (block, reader, form, lines + i, EACH);
  CU_ASSERT_TRUE (known > n / 6 && known < n);
  block_free (block);
  bulk_form_unref (form);
  plain_reader_free (reader);
  draft_free (draft);
}

SUITE (items_told, { "items of records of each law are the same told in few words and traced", shipped_laws },
       { "of these records enough are told in few words", enough_are_told_so })
