/* A count made from acts as the arithmetic that a reader can follow, one line each. */
#include "report/words/phrases_count.h"
#include "report/words/phrases.h"

const char *phrase_obtained (Obtained way, SillLanguage language)
{
  static const struct {
    const char *zh, *en;
  } texts[] = {
#define OBTAINED(code, id, chinese, english) { chinese, english },
#include "model/book/obtained.def"
#undef OBTAINED
  };
  return language == SILL_ZH ? texts[way].zh : texts[way].en;
}

static Rational in_units (gint64 base, const Unit *unit)
{
  Rational units = RATIONAL_UNBOUNDED;
  if (base != UNBOUNDED)
    rational_new (base, unit->parts, &units);
  return units;
}

static char *phrase_interval (Interval value, const Unit *unit, const Unit *shown, SillLanguage language)
{
  return phrase_range (in_units (value.lo, unit), in_units (value.hi, unit), shown, language);
}

/* As a term of a sum: without its unit, a range in brackets. */
static char *phrase_term (Interval value, const Unit *unit, SillLanguage language)
{
  char *text = phrase_interval (value, unit, NULL, language);
  if (interval_is_point (value))
    return text;
  g_autofree char *range = text;
  return g_strdup_printf ("(%s)", range);
}

/* 张三、李四. */
static char *phrase_names (const char *to, SillLanguage language)
{
  g_auto (GStrv) names = g_strsplit (to, "\n", -1);
  return g_strjoinv (word_text (WORD_LIST, language), names);
}

/* Takes the text. Where a day is one time, what was done on it is a crime together. */
static char *with_standing (const ActsTally *tally, char *text, ActStanding standing, const char *reached,
                            SillLanguage language)
{
  static const Word words[] = {
    [ACT_CRIME] = WORD_COUNT_CRIME,
    [ACT_PERHAPS] = WORD_COUNT_PERHAPS,
    [ACT_DEALT_WITH] = WORD_COUNT_DEALT_WITH,
    [ACT_OUTSIDE] = WORD_COUNT_OUTSIDE,
  };
  if (standing == ACT_COUNTS)
    return text;
  g_autofree char *bare = text;
  g_autofree char *path = reached != NULL ? phrase_citation (NULL, reached, language) : NULL;
  const gboolean of_day = standing == ACT_CRIME && tally->window != NULL && tally->window->stated->by_day;
  return word_fill (of_day ? WORD_COUNT_CRIME_DAY : words[standing], language, bare, path, NULL);
}

static gboolean has_transfers (const ActsTally *tally)
{
  for (guint i = 0; i < tally->batches->len; i++)
    if (((const BatchTally *) g_ptr_array_index (tally->batches, i))->transfers->len > 0)
      return TRUE;
  return FALSE;
}

/* How it was counted where no instrument says how; that a record counts once only matters where it was passed on. */
static Word word_of_counting (const ActsTally *tally)
{
  if (tally->factors != NULL)
    return WORD_COUNT_PRODUCT;
  if (tally->prices->len > 0)
    return WORD_COUNT_PRICES;
  return has_transfers (tally) ? WORD_COUNT_NO_RULE : WORD_COUNT_SUMMED;
}

char *phrase_count_head (const Vocabulary *vocabulary, const ActsTally *tally, SillLanguage language)
{
  const Fact *fact = vocabulary_fact (vocabulary, tally->slot);
  g_autofree char *total = phrase_value (fact, tally->total, language);
  if (tally->counting == NULL || tally->prices->len > 0)
    return word_fill (WORD_COUNT_HEAD, language, phrase_words (&fact->name, language), total,
                      word_text (word_of_counting (tally), language), NULL);
  g_autofree char *source =
      phrase_article (tally->counting->standard->instrument->stated, tally->counting->stated->article, language);
  return word_fill (WORD_COUNT_HEAD, language, phrase_words (&fact->name, language), total, source, NULL);
}

char *phrase_count_window (const ActsTally *tally, SillLanguage language)
{
  if (tally->window == NULL)
    return NULL;
  const Cumulation *window = tally->window->stated;
  g_autofree char *lapse = phrase_lapse (window->lapse, language);
  g_autofree char *source = phrase_article (tally->window->standard->instrument->stated, window->article, language);
  char *text =
      word_fill (window->crimes_add ? WORD_COUNT_WINDOW_CRIMES : WORD_COUNT_WINDOW, language, lapse, source, NULL);
  if (window->times > 1) {
    g_autofree char *plain = text, *times = g_strdup_printf ("%u", window->times);
    text = word_fill (window->by_day ? WORD_COUNT_WINDOW_DAYS : WORD_COUNT_WINDOW_TIMES, language, plain, times, NULL);
  }
  if (tally->perhaps) {
    g_autofree char *plain = text;
    text = word_fill (WORD_COUNT_WINDOW_PERHAPS, language, plain, NULL);
  }
  return text;
}

static gboolean has_removed (const BatchTally *batch) { return batch->is_left_stated || batch->removed.hi > 0; }

static char *phrase_found (const BatchTally *batch, const Unit *unit, SillLanguage language)
{
  g_autofree char *found = phrase_interval (batch->found, unit, unit, language);
  if (batch->written == NULL || interval_is_point (batch->found)) /* nothing was read into it */
    return g_steal_pointer (&found);
  return word_fill (WORD_READ_AS, language, batch->written, found, NULL);
}

static char *phrase_batch_size (const BatchTally *batch, const Unit *unit, SillLanguage language)
{
  g_autofree char *found = phrase_found (batch, unit, language);
  if (!has_removed (batch))
    return g_steal_pointer (&found);
  g_autofree char *left = phrase_interval (batch->left, unit, unit, language);
  if (batch->is_left_stated)
    return word_fill (WORD_COUNT_LEFT, language, found, left, NULL);
  g_autofree char *bare = phrase_term (batch->found, unit, language);
  g_autofree char *removed = phrase_term (batch->removed, unit, language);
  g_autofree char *less = g_strdup_printf ("%s − %s = %s", bare, removed, left);
  return word_fill (WORD_COUNT_LESS, language, less, NULL);
}

char *phrase_count_batch (const ActsTally *tally, const BatchTally *batch, const Unit *unit, SillLanguage language)
{
  g_autofree char *size = phrase_batch_size (batch, unit, language);
  gboolean matters = tally->counting != NULL && tally->counting->unlawful != 0;
  gboolean known = batch->obtained != OBTAINED_UNKNOWN || matters;
  g_autofree char *way =
      known ? word_fill (WORD_BRACKETS, language, phrase_obtained (batch->obtained, language), NULL) : g_strdup ("");
  return with_standing (tally, word_fill (WORD_COUNT_BATCH, language, batch->id, way, size, NULL), batch->standing,
                        batch->reached, language);
}

static char *phrase_handed (const TransferTally *transfer, const Unit *unit, SillLanguage language)
{
  return transfer->whole ? g_strdup (word_text (WORD_COUNT_ALL, language))
                         : phrase_interval (transfer->count, unit, unit, language);
}

char *phrase_count_transfer (const ActsTally *tally, const TransferTally *transfer, const Unit *unit,
                             SillLanguage language)
{
  g_autofree char *count = phrase_handed (transfer, unit, language);
  g_autofree char *number = g_strdup_printf ("%u", transfer->recipients);
  if (transfer->to == NULL)
    return with_standing (tally, word_fill (WORD_COUNT_PUBLIC, language, count, NULL), transfer->standing,
                          transfer->reached, language);
  g_autofree char *names = phrase_names (transfer->to->str, language);
  return with_standing (tally,
                        word_fill (transfer->recipients > 1 ? WORD_COUNT_TO_SEVERAL : WORD_COUNT_TO, language, names,
                                   count, number, NULL),
                        transfer->standing, transfer->reached, language);
}

static guint counted_transfers (const BatchTally *batch, guint *ret_weight)
{
  guint n = 0;
  *ret_weight = 0;
  for (guint i = 0; i < batch->transfers->len; i++) {
    const TransferTally *transfer = g_ptr_array_index (batch->transfers, i);
    if (act_is_left_out (transfer->standing))
      continue;
    n++;
    *ret_weight += transfer->recipients;
  }
  return n;
}

/* Some but not all of what was taken off may have been given. */
static gboolean may_give_false (const BatchTally *batch)
{
  for (guint i = 0; batch->removed.hi > 0 && i < batch->transfers->len; i++) {
    const TransferTally *transfer = g_ptr_array_index (batch->transfers, i);
    if (!act_is_left_out (transfer->standing) && !transfer->whole)
      return TRUE;
  }
  return FALSE;
}

static gboolean is_in_doubt (const BatchTally *batch)
{
  for (guint i = 0; i < batch->transfers->len; i++)
    if (((const TransferTally *) g_ptr_array_index (batch->transfers, i))->standing == ACT_PERHAPS)
      return TRUE;
  return batch->base == UNKNOWN || batch->recipients_meet;
}

/* 400 × 2; of one 400 alone. */
static void append_product (GString *to, const char *count, guint times)
{
  g_string_append (to, count);
  if (times != 1)
    g_string_append_printf (to, " × %u", times);
}

/* 400 × 2 + 300. */
static void append_given (GString *to, const BatchTally *batch, const Unit *unit, SillLanguage language)
{
  for (guint i = 0; i < batch->transfers->len; i++) {
    const TransferTally *transfer = g_ptr_array_index (batch->transfers, i);
    if (!act_counts (transfer->standing))
      continue;
    g_autofree char *count = phrase_term (transfer->count, unit, language);
    g_string_append (to, to->len == 0 ? "" : " + ");
    append_product (to, count, transfer->recipients);
  }
}

/* All terms, without what they come to. Returns: yours. */
static char *phrase_terms (const ActsTally *tally, const BatchTally *batch, guint weight, const Unit *unit,
                           SillLanguage language)
{
  GString *to = g_string_new (NULL);
  gboolean twice = tally->counting != NULL && tally->counting->stated->twice;
  g_autofree char *left = phrase_term (batch->left, unit, language);
  g_autofree char *covered = phrase_term (batch->covered, unit, language);
  if (batch->all_whole && !twice) {
    append_product (to, left, weight);
    return g_string_free (to, FALSE);
  }
  if (batch->base == YES)
    g_string_append_printf (to, twice ? "%s" : "%s − %s", left, covered);
  append_given (to, batch, unit, language);
  return g_string_free (to, FALSE);
}

char *phrase_count_sum (const ActsTally *tally, const BatchTally *batch, const Unit *unit, SillLanguage language)
{
  guint weight;
  guint n = counted_transfers (batch, &weight);
  g_autofree char *total = phrase_interval (batch->total, unit, unit, language);
  if (n == 0 && batch->base == YES)
    return NULL;
  gboolean plain = batch->all_whole && weight == 1; /* each record once, as the note says */
  if (n == 0 || plain || is_in_doubt (batch))
    return word_fill (WORD_COUNT_SUM, language, total, NULL);
  g_autofree char *terms = phrase_terms (tally, batch, weight, unit, language);
  g_autofree char *sum = g_strdup_printf ("%s = %s", terms, total);
  return word_fill (WORD_COUNT_SUM, language, sum, NULL);
}

static void append_note (GString *to, gboolean applies, Word word, SillLanguage language)
{
  if (applies)
    g_string_append_printf (to, "%s%s", to->len == 0 ? "" : word_text (WORD_CLAUSE, language),
                            word_text (word, language));
}

/* How many records several transfers have in common is not known. */
static gboolean overlaps (const BatchTally *batch)
{
  guint weight;
  return counted_transfers (batch, &weight) > 1 && batch->base != NO && !interval_is_point (batch->covered) &&
         !batch->all_whole;
}

char *phrase_count_question (const Vocabulary *vocabulary, const ActsTally *tally, SillLanguage language)
{
  const Fact *fact = vocabulary_fact (vocabulary, tally->slot);
  const char *name = phrase_words (&fact->name, language);
  for (guint i = 0; i < tally->batches->len; i++) {
    const BatchTally *batch = g_ptr_array_index (tally->batches, i);
    if (overlaps (batch))
      return word_fill (WORD_ASK_OVERLAP, language, batch->id, name, phrase_words (&fact->unit->name, language), NULL);
  }
  g_autofree char *total = phrase_interval (tally->total, fact->unit, fact->unit, language);
  return word_fill (WORD_ASK_COUNTED, language, name, total, word_text (WORD_SECTION_COUNTS, language), NULL);
}

char *phrase_count_note (const BatchTally *batch, SillLanguage language)
{
  g_autoptr (GString) to = g_string_new (NULL);
  guint weight;
  guint n = counted_transfers (batch, &weight);
  gboolean counts = act_counts (batch->standing);
  append_note (to, counts && batch->apart == YES, WORD_COUNT_APART, language);
  append_note (to, counts && batch->apart != YES && batch->base == NO, WORD_COUNT_BASE_NO, language);
  append_note (to, counts && batch->base == UNKNOWN, WORD_COUNT_BASE_UNKNOWN, language);
  append_note (to, n > 0 && batch->base == YES && interval_equal (batch->total, batch->left), WORD_COUNT_ONCE,
               language);
  append_note (to, may_give_false (batch), WORD_COUNT_FALSE_GIVEN, language);
  append_note (to, batch->recipients_meet, WORD_COUNT_MEET, language);
  append_note (to, overlaps (batch), WORD_COUNT_OVERLAP, language);
  return to->len == 0 ? NULL : g_string_free (g_steal_pointer (&to), FALSE);
}

char *phrase_count_price (const ActsTally *tally, const PriceTally *price, const Unit *unit, SillLanguage language)
{
  g_autofree char *names =
      price->to == NULL ? g_strdup (word_text (WORD_COUNT_THE_PUBLIC, language)) : phrase_names (price->to, language);
  g_autofree char *paid = price->is_priced ? phrase_interval (price->price, unit, unit, language)
                                           : g_strdup (word_text (WORD_COUNT_NO_PRICE, language));
  return with_standing (tally, word_fill (WORD_COUNT_PRICE, language, price->batch, names, paid, NULL), price->standing,
                        price->reached, language);
}

/* windows */

enum { MOST_TERMS = 12 };

static const char *part_id (const ActsTally *tally, guint part)
{
  if (tally->prices->len > 0)
    return ((const PriceTally *) g_ptr_array_index (tally->prices, part))->batch;
  return ((const BatchTally *) g_ptr_array_index (tally->batches, part))->id;
}

/* b1 2,000 + b2 1,800 = 3,800 条. */
static char *phrase_parts (const ActsTally *tally, const WindowTally *window, const Unit *unit, SillLanguage language)
{
  g_autofree char *total = phrase_interval (interval_point (window->total), unit, unit, language);
  g_autoptr (GString) to = g_string_new (NULL);
  g_autofree char *number = g_strdup_printf ("%u", window->parts->len);
  if (window->parts->len > MOST_TERMS)
    return word_fill (WORD_COUNT_WINDOW_PARTS, language, number, total, NULL);
  for (guint i = 0; i < window->parts->len; i++) {
    const WindowPart *part = &g_array_index (window->parts, WindowPart, i);
    g_autofree char *amount = phrase_term (interval_point (part->amount), unit, language);
    g_string_append_printf (to, "%s%s %s", i == 0 ? "" : " + ", part_id (tally, part->part),
                            window->parts->len > 1 ? amount : total);
  }
  if (window->parts->len != 1)
    g_string_append_printf (to, "%s%s", window->parts->len > 1 ? " = " : "", total);
  return g_string_free (g_steal_pointer (&to), FALSE);
}

static char *phrase_one_window (const ActsTally *tally, const WindowTally *window, const Unit *unit,
                                SillLanguage language)
{
  g_autofree char *from = civil_write (window->from);
  g_autofree char *last = civil_write (window->to);
  g_autofree char *parts = phrase_parts (tally, window, unit, language);
  return word_fill (WORD_COUNT_IN_WINDOW, language, from, last, parts, NULL);
}

static char *phrase_least (const ActsTally *tally, const Unit *unit, SillLanguage language)
{
  g_autofree char *bare = NULL;
  if (tally->least.found) {
    bare = phrase_one_window (tally, &tally->least, unit, language);
  } else {
    g_autofree char *total = phrase_interval (interval_point (tally->least.total), unit, unit, language);
    bare = word_fill (WORD_COUNT_WINDOW_PLACED, language, total, NULL);
  }
  return word_fill (WORD_COUNT_WINDOW_LEAST, language, bare, NULL);
}

static gboolean has_one_window (const ActsTally *tally)
{
  return tally->least.found && tally->least.from == tally->most.from && tally->least.total == tally->most.total;
}

char *phrase_count_window_sum (const ActsTally *tally, gboolean most, const Unit *unit, SillLanguage language)
{
  if (tally->window == NULL || !tally->most.found || (most && tally->most.total == UNBOUNDED))
    return NULL;
  if (has_one_window (tally))
    return most ? phrase_one_window (tally, &tally->most, unit, language) : NULL;
  if (!most)
    return phrase_least (tally, unit, language);
  g_autofree char *bare = phrase_one_window (tally, &tally->most, unit, language);
  return word_fill (WORD_COUNT_WINDOW_MOST, language, bare, NULL);
}

char *phrase_count_together (const ActsTally *tally, SillLanguage language)
{
  if (tally->together == TOGETHER_NOT)
    return NULL;
  return g_strdup (
      word_text (tally->together == TOGETHER_LEAST ? WORD_COUNT_TOGETHER : WORD_COUNT_TOGETHER_WHOLLY, language));
}
