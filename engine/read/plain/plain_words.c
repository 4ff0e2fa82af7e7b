/* A word of a plain record in, what it means out, by the readers that read every record: here is only which words need no more
 * than a look, and what the last record already had. */
#include "read/plain/plain_words.h"
#include <string.h>

enum { FIRST_YEAR = 1900, LAST_YEAR = 2099 };

/* What may end a text is no answer. */
static void learn_answers (PlainWords *words)
{
  memset (words->answers, PLAIN_NO_ANSWER, ' ' + 1);
  for (guint c = ' ' + 1; c < G_N_ELEMENTS (words->answers); c++) {
    const char text = (char) c;
    Interval value;
    const gboolean good = value_read_yes_no ((Span) { &text, 1 }, &value) == NO_FAULT && interval_is_point (value);
    words->answers[c] = good ? (guint8) value.lo : PLAIN_NO_ANSWER;
  }
}

void plain_words_init (PlainWords *words, CaseDraft *draft)
{
  const guint n = vocabulary_size (draft->law->vocabulary);
  *words = (PlainWords) { .draft = draft };
  words->record.slots = g_new (guint, n + 1);
  words->record.values = g_new (Interval, n + 1);
  words->stated = g_new0 (guint, n + 1);
  learn_answers (words);
}

void plain_words_clear (PlainWords *words)
{
  g_free (words->record.slots);
  g_free (words->record.values);
  g_free (words->stated);
}

void plain_begin (PlainWords *words)
{
  PlainRecord *record = &words->record;
  record->id = (Span) { NULL, 0 };
  record->offence = record->region = NULL;
  record->from = record->to = record->decided = 0;
  record->n = 0;
  record->ranged = FALSE;
  words->has_findings = FALSE;
  words->now++;
  if (words->now == 0) { /* after as many as there are numbers */
    memset (words->stated, 0, (vocabulary_size (words->draft->law->vocabulary) + 1) * sizeof *words->stated);
    words->now = 1;
  }
}

gboolean plain_end (PlainWords *words)
{
  PlainRecord *record = &words->record;
  const CaseUsual *usual = words->draft->usual;
  if (!words->has_findings && usual != NULL && usual->has_findings) {
    record->complete = usual->complete;
    words->has_findings = TRUE;
  }
  if (record->offence == NULL && usual != NULL)
    record->offence = usual->charge;
  if (record->to == 0)
    record->to = record->from;
  return words->has_findings && record->offence != NULL && record->from > 0 && record->to >= record->from &&
         (record->decided == 0 || record->decided >= record->to);
}

/* ---- days ---- */

static gboolean two_digits (const char *text, int *ret)
{
  if (!g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]))
    return FALSE;
  *ret = 10 * (text[0] - '0') + text[1] - '0';
  return TRUE;
}

static gboolean read_day (const char *text, Day *ret)
{
  int century, year, month, day;
  if (!two_digits (text, &century) || !two_digits (text + 2, &year) || text[4] != '-' ||
      !two_digits (text + 5, &month) || text[7] != '-' || !two_digits (text + 8, &day))
    return FALSE;
  year += 100 * century;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 ||
      day > civil_month_days (year, month))
    return FALSE;
  *ret = civil_day ((CivilDate) { year, month, day });
  return TRUE;
}

gboolean plain_day (PlainWords *words, Span text, Day *ret)
{
  if (text.length != PLAIN_DATE)
    return FALSE;
  if (words->day == 0 || memcmp (text.text, words->date, PLAIN_DATE) != 0) {
    if (!read_day (text.text, ret))
      return FALSE;
    memcpy (words->date, text.text, PLAIN_DATE);
    words->day = *ret;
  }
  *ret = words->day;
  return TRUE;
}

/* ---- names ---- */

static gboolean is_last (const NamedLast *last, Span text)
{
  return last->length == text.length && text.length > 0 && memcmp (last->text, text.text, text.length) == 0;
}

static void remember (NamedLast *last, Span text, const char *id)
{
  last->length = text.length <= sizeof last->text ? text.length : 0;
  memcpy (last->text, text.text, last->length);
  last->id = id;
}

gboolean plain_offence (PlainWords *words, Span text)
{
  if (!is_last (&words->offence, text)) {
    const Offence *offence = text.length > 0 ? draft_offence (words->draft, text) : NULL;
    if (offence == NULL)
      return FALSE;
    remember (&words->offence, text, offence->id);
  }
  words->record.offence = words->offence.id;
  return TRUE;
}

gboolean plain_region (PlainWords *words, Span text)
{
  if (!is_last (&words->region, text)) {
    const Region *region =
        text.length > 0 ? vocabulary_region_bytes (words->draft->law->vocabulary, text.text, text.length) : NULL;
    if (region == NULL)
      return FALSE;
    remember (&words->region, text, region->id);
  }
  words->record.region = words->region.id;
  return TRUE;
}

gboolean plain_findings (PlainWords *words, Span text)
{
  words->record.complete = span_is (text, "complete");
  words->has_findings = TRUE;
  return words->record.complete || span_is (text, "partial");
}

/* ---- values ---- */

/* Records mostly write yes, and no, as the last one did. */
static gboolean read_answer (PlainWords *words, Span text, Interval *ret)
{
  for (guint i = 0; i < PLAIN_NO_ANSWER; i++)
    if (is_last (&words->said[i], text)) {
      *ret = interval_point (i);
      return TRUE;
    }
  if (value_read_yes_no (text, ret) != NO_FAULT)
    return FALSE;
  if (interval_is_point (*ret))
    remember (&words->said[ret->lo], text, NULL);
  return TRUE;
}

gboolean plain_value (PlainWords *words, const Fact *fact, gint64 parts, Span text, Interval *ret)
{
  gint64 number;
  switch (fact->kind) {
  case FACT_YES_NO:
    if (text.length != 1)
      return read_answer (words, text, ret);
    number = words->answers[(guchar) text.text[0]];
    *ret = interval_point (number);
    return number != PLAIN_NO_ANSWER;
  case FACT_QUANTITY:
    if (fact->unit->levels != NULL || !value_read_plain (text, parts, &number)) /* a grade is a name */
      return FALSE;
    *ret = interval_point (number);
    return TRUE;
  case FACT_DATE: break; /* the law may hang on it */
  }
  return FALSE;
}
