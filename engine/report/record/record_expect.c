/* In: expectations. Out: what was expected and what came, as ranks and paths. */
#include "report/record/record_expect.h"
#include "report/words/phrases_expect.h"
#include "report/record/record_reason.h"

/* Nothing is written where nothing was expected. */
static void record_rank (Record *record, const char *name, gint rank)
{
  if (rank < 0)
    record_text (record, name, NULL);
  else
    record_number (record, name, (guint) rank);
}

static void record_paths (Record *record, const char *name, const char *paths)
{
  g_auto (GStrv) names = g_strsplit (paths != NULL ? paths : "", " ", -1);
  const guint n = paths != NULL ? g_strv_length (names) : 0;
  record_names (record, name, (const char *const *) names, n);
}

static void record_expectation (Record *record, const Reasons *reasons, const Expectation *expectation)
{
  const ChargeReasons *charge = g_ptr_array_index (reasons->charges, expectation->charge);
  g_autofree char *zh = phrase_expectation (reasons, expectation, SILL_ZH);
  g_autofree char *en = phrase_expectation (reasons, expectation, SILL_EN);
  record_open (record, "expectation");
  record_number (record, "line", expectation->line);
  record_text (record, "offence", charge->verdict.offence->id);
  record_text (record, "defendant", charge->defendant);
  record_flag (record, "met", expectation->met);
  record_rank (record, "expected_floor", expectation->floor);
  record_rank (record, "expected_ceiling", expectation->ceiling);
  record_number (record, "floor", charge->verdict.floor);
  record_number (record, "ceiling", charge->verdict.ceiling);
  record_paths (record, "expected_items", expectation->items);
  record_paths (record, "unmet_items", expectation->unmet);
  record_paths (record, "items", expectation->found);
  record_words (record, &(Words) { zh, en });
  record_close (record);
}

void record_expectations (Record *record, const Reasons *reasons)
{
  if (reasons->expectations->len == 0)
    return;
  record_list_open (record, "expectations");
  for (guint i = 0; i < reasons->expectations->len; i++)
    record_expectation (record, reasons, g_ptr_array_index (reasons->expectations, i));
  record_list_close (record);
}

void record_stated_figures (Record *record, const Reasons *reasons)
{
  static const char *const keys[] = { "of", "name", "is", "source" };
  if (reasons->figures->len == 0)
    return;
  record_list_open (record, "figures");
  for (guint i = 0; i < reasons->figures->len; i++) {
    if (i % G_N_ELEMENTS (keys) == 0)
      record_open (record, "figure");
    record_text (record, keys[i % G_N_ELEMENTS (keys)], g_ptr_array_index (reasons->figures, i));
    if (i % G_N_ELEMENTS (keys) == G_N_ELEMENTS (keys) - 1)
      record_close (record);
  }
  record_list_close (record);
}
