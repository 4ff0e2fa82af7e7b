/* In: the ledger of a case. Out: the elements that say it. What the reader worked out (acts within the conduct, what is left
 * of a batch) is left for it to work out again. */
#include "write/acts_write.h"
#include <string.h>
#include "write/element_write.h"
#include "base/date/date.h"
#include "base/value/quantity.h"

static void write_amount (GString *to, WritePart part, Interval value, gint64 parts)
{
  g_autofree char *text = quantity_write (value.lo, value.hi, parts);
  attribute_write (to, part, text);
}

static void write_truth (GString *to, WritePart part, Interval value)
{
  if (value.hi > 0)
    attribute_write (to, part, value.lo == 1 ? "yes" : "unknown");
}

/* An act anywhere within the conduct needs none. */
static void write_day (GString *to, WritePart part, const Case *fact_case, Interval on, const char *written)
{
  const Interval conduct = { fact_case->conduct_from.lo, fact_case->conduct_to.hi };
  if (written == NULL && (on.lo <= 0 || interval_equal (on, conduct)))
    return;
  g_autofree char *date = written != NULL ? g_strdup (written) : date_write ((Days) { on.lo, on.hi });
  attribute_write (to, part, date);
}

static gint64 parts_of (const Vocabulary *vocabulary, guint slot)
{
  const Unit *unit = vocabulary_fact (vocabulary, slot)->unit;
  return unit == NULL ? 1 : unit->parts;
}

static void write_batch (GString *to, const Case *fact_case, const Vocabulary *vocabulary, const Batch *batch)
{
  gint64 parts = parts_of (vocabulary, batch->fact);
  element_start (to, 2, WRITE_BATCH_ID);
  attribute_write (to, WRITE_BATCH_ID, batch->id);
  attribute_write (to, WRITE_BATCH_OF, vocabulary_fact (vocabulary, batch->fact)->id);
  attribute_write (to, WRITE_BATCH_ACT, batch->act);
  if (batch->written != NULL)
    attribute_write (to, WRITE_BATCH_COUNT, batch->written);
  else
    write_amount (to, WRITE_BATCH_COUNT, batch->found, parts);
  if (batch->is_left_stated)
    write_amount (to, WRITE_BATCH_LEFT, batch->left, parts);
  else if (batch->removed.hi > 0)
    write_amount (to, WRITE_BATCH_INVALID, batch->removed, parts);
  attribute_write (to, WRITE_BATCH_OBTAINED, obtained_id (batch->obtained));
  write_day (to, WRITE_BATCH_ON, fact_case, batch->on, batch->on_written);
  write_truth (to, WRITE_BATCH_DEALT_WITH, batch->dealt_with);
  element_close (to, 2, WRITE_BATCH_ID, "");
}

static void write_given (GString *to, const Case *fact_case, const Vocabulary *vocabulary, const Given *given)
{
  const Batch *batch = &g_array_index (fact_case->batches, Batch, given->batch);
  const Unit *yuan = vocabulary_unit (vocabulary, "yuan");
  g_autofree char *names = g_strdelimit (g_strdup (given->to == NULL ? "" : given->to), "\n", ';');
  element_start (to, 2, WRITE_GIVEN_BATCH);
  attribute_write (to, WRITE_GIVEN_BATCH, batch->id);
  attribute_write (to, WRITE_GIVEN_TO, given->to == NULL ? NULL : names);
  attribute_write (to, WRITE_GIVEN_PUBLIC, given->to == NULL ? "yes" : NULL);
  if (!given->whole)
    write_amount (to, WRITE_GIVEN_COUNT, given->count, parts_of (vocabulary, batch->fact));
  if (given->is_priced && yuan != NULL)
    write_amount (to, WRITE_GIVEN_PRICE, given->price, yuan->parts);
  write_day (to, WRITE_GIVEN_ON, fact_case, given->on, given->on_written);
  write_truth (to, WRITE_GIVEN_DEALT_WITH, given->dealt_with);
  element_close (to, 2, WRITE_GIVEN_BATCH, "");
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
    element_start (to, 2, WRITE_FACT_ID);
    attribute_write (to, WRITE_FACT_ID, vocabulary_fact (vocabulary, share->fact)->id);
    if (share->written != NULL)
      attribute_write (to, WRITE_FACT_VALUE, share->written);
    else
      write_amount (to, WRITE_FACT_VALUE, share->value, parts_of (vocabulary, share->fact));
    attribute_write (to, WRITE_FACT_SHARE, "own");
    if (share->counts != SHARE_UNSAID)
      attribute_write (to, WRITE_FACT_COUNTS, share->counts == SHARE_OWN ? "own" : "joint");
    element_close (to, 2, WRITE_FACT_ID, "");
  }
}
