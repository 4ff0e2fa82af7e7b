/* In: the ledger of a case. Out: the elements that say it. What the reader worked out (acts within the conduct, what is left
 * of a batch) is left for it to work out again. */
#include "write/acts_write.h"
#include <string.h>
#include "base/date/when.h"
#include "base/value/numeral.h"

void attribute_write (GString *to, const char *name, const char *value)
{
  if (value == NULL)
    return;
  g_autofree char *escaped = g_markup_escape_text (value, -1);
  g_string_append_printf (to, " %s=\"%s\"", name, escaped);
}

static void write_amount (GString *to, const char *name, Interval value, gint64 parts)
{
  g_autofree char *text = numeral_write (value.lo, value.hi, parts);
  attribute_write (to, name, text);
}

static void write_truth (GString *to, const char *name, Interval value)
{
  if (value.hi > 0)
    attribute_write (to, name, value.lo == 1 ? "yes" : "unknown");
}

/* An act anywhere within the conduct needs none. */
static void write_day (GString *to, const Case *fact_case, Interval on, const char *written)
{
  const Interval conduct = { fact_case->conduct_from.lo, fact_case->conduct_to.hi };
  if (written == NULL && (on.lo <= 0 || interval_equal (on, conduct)))
    return;
  g_autofree char *date = written != NULL ? g_strdup (written) : when_write ((Days) { on.lo, on.hi });
  attribute_write (to, "on", date);
}

static gint64 parts_of (const Vocabulary *vocabulary, guint slot)
{
  const Unit *unit = vocabulary_fact (vocabulary, slot)->unit;
  return unit == NULL ? 1 : unit->parts;
}

static void write_batch (GString *to, const Case *fact_case, const Vocabulary *vocabulary, const Batch *batch)
{
  gint64 parts = parts_of (vocabulary, batch->fact);
  g_string_append (to, "    <batch");
  attribute_write (to, "id", batch->id);
  attribute_write (to, "of", vocabulary_fact (vocabulary, batch->fact)->id);
  if (batch->written != NULL)
    attribute_write (to, "count", batch->written);
  else
    write_amount (to, "count", batch->found, parts);
  if (batch->is_left_stated)
    write_amount (to, "left", batch->left, parts);
  else if (batch->removed.hi > 0)
    write_amount (to, "invalid", batch->removed, parts);
  attribute_write (to, "obtained", obtained_id (batch->obtained));
  write_day (to, fact_case, batch->on, batch->on_written);
  write_truth (to, "dealt-with", batch->dealt_with);
  g_string_append (to, "/>\n");
}

static void write_given (GString *to, const Case *fact_case, const Vocabulary *vocabulary, const Given *given)
{
  const Batch *batch = &g_array_index (fact_case->batches, Batch, given->batch);
  const Unit *yuan = vocabulary_unit (vocabulary, "yuan");
  g_autofree char *names = g_strdelimit (g_strdup (given->to == NULL ? "" : given->to), "\n", ';');
  g_string_append (to, "    <given");
  attribute_write (to, "batch", batch->id);
  attribute_write (to, "to", given->to == NULL ? NULL : names);
  attribute_write (to, "public", given->to == NULL ? "yes" : NULL);
  if (!given->whole)
    write_amount (to, "count", given->count, parts_of (vocabulary, batch->fact));
  if (given->is_priced && yuan != NULL)
    write_amount (to, "price", given->price, yuan->parts);
  write_day (to, fact_case, given->on, given->on_written);
  write_truth (to, "dealt-with", given->dealt_with);
  g_string_append (to, "/>\n");
}

void acts_write (GString *to, const Case *fact_case, const Vocabulary *vocabulary, gint defendant)
{
  g_autoptr (GString) acts = g_string_new (NULL);
  for (guint i = 0; i < fact_case->batches->len; i++) {
    const Batch *batch = &g_array_index (fact_case->batches, Batch, i);
    if (batch->defendant == defendant)
      write_batch (acts, fact_case, vocabulary, batch);
  }
  for (guint i = 0; i < fact_case->given->len; i++) {
    const Given *given = &g_array_index (fact_case->given, Given, i);
    if (given->defendant == defendant)
      write_given (acts, fact_case, vocabulary, given);
  }
  if (acts->len > 0)
    g_string_append_printf (to, "  <acts>\n%s  </acts>\n", acts->str);
}

void shares_write (GString *to, const Case *fact_case, const Vocabulary *vocabulary, gint defendant)
{
  for (guint i = 0; i < fact_case->shares->len; i++) {
    const Stated *share = &g_array_index (fact_case->shares, Stated, i);
    if (share->defendant != defendant)
      continue;
    g_string_append (to, "    <fact");
    attribute_write (to, "id", vocabulary_fact (vocabulary, share->fact)->id);
    if (share->written != NULL)
      attribute_write (to, "value", share->written);
    else
      write_amount (to, "value", share->value, parts_of (vocabulary, share->fact));
    attribute_write (to, "share", "own");
    if (share->counts != SHARE_UNSAID)
      attribute_write (to, "counts", share->counts == SHARE_OWN ? "own" : "joint");
    g_string_append (to, "/>\n");
  }
}
