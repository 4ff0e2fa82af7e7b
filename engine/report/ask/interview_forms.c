/* In: what is asked and an answer that is not one. Out: the forms that would be, the nearest ones first: the numbers and
 * dates that stand in the answer, in forms that can be read. */
#include "base/date/civil.h"
#include "base/value/quantity.h"
#include "base/nearest.h"
#include "model/book/unit_gauge.h"
#include "report/ask/interview_part.h"
#include <string.h>

enum { MOST_RUNS = 3 };

const Fact *interview_fact (const Interview *interview)
{
  if (interview->inquiry.topic != TOPIC_FACT)
    return NULL;
  return vocabulary_fact (interview->program->law->vocabulary, interview->inquiry.slot);
}

const FactTable *interview_table (const Interview *interview)
{
  return vocabulary_fact (interview->program->law->vocabulary, interview->inquiry.slot)->table;
}

/* ---- the forms ---- */

/* The names of all rows. */
static char *row_names (const Interview *interview, SillLanguage language)
{
  const Vocabulary *vocabulary = interview->program->law->vocabulary;
  const FactTable *table = interview_table (interview);
  GString *names = g_string_new (NULL);
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++) {
    const Fact *row = vocabulary_fact (vocabulary, slot);
    if (row->table == table)
      g_string_append_printf (names, "%s%s", names->len > 0 ? word_text (WORD_LIST, language) : "",
                              phrase_words (&row->name, language));
  }
  return g_string_free (names, FALSE);
}

static char *which_forms (const Interview *interview, SillLanguage language)
{
  const Fact *row = vocabulary_fact (interview->program->law->vocabulary, interview->inquiry.slot);
  g_autofree char *names = row_names (interview, language);
  g_autofree char *amount = phrase_value (row, interval_point (50 * row->unit->parts), language);
  return word_fill (WORD_ASK_FORMS_WHICH, language, phrase_words (&row->name, language), amount, names, NULL);
}

static char *grade_forms (const Unit *unit, SillLanguage language)
{
  GString *names = g_string_new (NULL);
  for (gint64 level = 1; unit_level_name (unit, level) != NULL; level++)
    g_string_append_printf (names, "%s%s", level > 1 ? word_text (WORD_LIST, language) : "",
                            phrase_words (unit_level_name (unit, level), language));
  g_string_append_printf (names, "%s%s", word_text (WORD_LIST, language), word_text (WORD_NO_GRADE, language));
  return g_string_free (names, FALSE);
}

static char *fact_forms (const Fact *fact, SillLanguage language)
{
  if (fact->kind == FACT_YES_NO)
    return g_strdup (word_text (WORD_ASK_FORMS_YES_NO, language));
  if (fact->kind == FACT_DATE)
    return g_strdup (word_text (fact->times > 1 ? WORD_ASK_FORMS_DATES : WORD_ASK_FORMS_DATE, language));
  if (fact->unit->levels != NULL)
    return grade_forms (fact->unit, language);
  if (fact->unit->elapsed != ELAPSED_NONE)
    return word_fill (WORD_ASK_FORMS_ELAPSED, language, phrase_words (&fact->unit->name, language), NULL);
  Word word = fact->unit->parts > 1 ? WORD_ASK_FORMS_QUANTITY : WORD_ASK_FORMS_RECORDS;
  return word_fill (word, language, phrase_words (&fact->unit->name, language), NULL);
}

static char *region_forms (const Interview *interview, SillLanguage language)
{
  g_autofree const char **regions = interview_regions (interview);
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; regions[i] != NULL; i++) {
    g_autofree char *region = phrase_region (interview->program->law->vocabulary, regions[i], language);
    g_string_append_printf (list, "%s%s", i == 0 ? "" : word_text (WORD_LIST, language), region);
  }
  return word_fill (WORD_ASK_FORMS_REGION, language, list->len == 0 ? "cn-31" : list->str, NULL);
}

char *interview_forms (const Interview *interview, SillLanguage language)
{
  switch (interview->inquiry.topic) {
  case TOPIC_CONDUCT:
  case TOPIC_DAY: return g_strdup (word_text (WORD_ASK_FORMS_CONDUCT, language));
  case TOPIC_DECISION: return g_strdup (word_text (WORD_ASK_FORMS_DECISION, language));
  case TOPIC_REGION: return region_forms (interview, language);
  case TOPIC_SUBJECT: return g_strdup (word_text (WORD_ASK_FORMS_SUBJECT, language));
  case TOPIC_LATER_PART:
  case TOPIC_RULING: return g_strdup (word_text (WORD_ASK_FORMS_YES_NO, language));
  case TOPIC_WHICH: return which_forms (interview, language);
  case TOPIC_FACT: return fact_forms (interview_fact (interview), language);
  }
  g_assert_not_reached ();
}

/* ---- what is wrong ---- */

static gboolean asks_for_grade (const Interview *interview)
{
  const Fact *fact = interview_fact (interview);
  return fact != NULL && fact->unit != NULL && fact->unit->levels != NULL;
}

static Word bad_value_word (const Interview *interview)
{
  if (asks_for_grade (interview))
    return WORD_ASK_WRONG_GRADE;
  return interview->inquiry.topic == TOPIC_SUBJECT  ? WORD_ASK_WRONG_SUBJECT
         : interview->inquiry.topic == TOPIC_WHICH  ? WORD_ASK_WRONG_WHICH
         : interview->inquiry.topic == TOPIC_REGION ? WORD_ASK_WRONG_REGION
                                                    : WORD_ASK_WRONG_YES_NO;
}

static Word fault_word (const Interview *interview, FindingCode code)
{
  switch (code) {
  case FINDING_BARE_GRADE: return WORD_ASK_WRONG_BARE_GRADE;
  case FINDING_BAD_DATE: return WORD_ASK_WRONG_DATE;
  case FINDING_DATE_WITHOUT_YEAR: return WORD_ASK_WRONG_YEAR;
  case FINDING_NO_SUCH_DAY: return WORD_ASK_WRONG_DAY;
  case FINDING_RELATIVE_DATE: return WORD_ASK_WRONG_RELATIVE;
  case FINDING_SEVERAL_DATES: return WORD_ASK_WRONG_SEVERAL;
  case FINDING_REVERSED_DATES: return WORD_ASK_WRONG_ORDER;
  case FINDING_WRONG_UNIT: return WORD_ASK_WRONG_UNIT;
  case FINDING_TOO_LARGE: return WORD_ASK_WRONG_LARGE;
  case FINDING_NEGATIVE_NUMBER: return WORD_ASK_WRONG_NEGATIVE;
  case FINDING_FRACTION: return WORD_ASK_WRONG_FRACTION;
  case FINDING_REVERSED_RANGE: return WORD_ASK_WRONG_REVERSED;
  case FINDING_BAD_NUMBER: return WORD_ASK_WRONG_NUMBER;
  case FINDING_AMBIGUOUS_NUMBER: return WORD_ASK_WRONG_AMBIGUOUS;
  case FINDING_FOREIGN_MONEY: return WORD_ASK_WRONG_FOREIGN;
  case FINDING_UNIT_PRICE: return WORD_ASK_WRONG_PRICE;
  case FINDING_SEVERAL_NUMBERS: return WORD_ASK_WRONG_LIST;
  case FINDING_ELSE_AMOUNT: return WORD_ASK_WRONG_ELSE;
  default: return bad_value_word (interview);
  }
}

char *interview_fault (const Interview *interview, FindingCode code, SillLanguage language)
{
  const Fact *fact = interview_fact (interview);
  const char *unit = fact == NULL || fact->unit == NULL ? "" : phrase_words (&fact->unit->name, language);
  return word_fill (fault_word (interview, code), language, unit, NULL);
}

/* ---- the nearest ---- */

/* A character of which a number may consist, in either script. */
static gboolean is_of_number (gunichar sign)
{
  static const char signs[] = "0123456789.,，．０１２３４５６７８９零〇一二两三四五六七八九十百千万亿萬億";
  return g_utf8_strchr (signs, -1, sign) != NULL;
}

/* The first `length` bytes as a number, without what is finer than a unit can be. NULL: none. Returns: yours. */
static char *read_number (const char *text, gsize length, gint64 parts)
{
  g_autoptr (Gauge) gauge = gauge_new (parts);
  Quantity number;
  QuantityStatus status = quantity_read (text, length, gauge, &number);
  const char *point = memchr (text, '.', length);
  if (status == QUANTITY_FRACTION && point != NULL)
    return read_number (text, (gsize) (point - text), parts);
  return status == QUANTITY_OK ? g_strndup (text, length) : NULL;
}

/* Up to MOST_RUNS stretches of `text` that are numbers by themselves. Returns: yours, of char *. */
static GPtrArray *find_numbers (const char *text, gint64 parts)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func (g_free);
  while (*text != '\0' && runs->len < MOST_RUNS) {
    const char *end = text;
    while (*end != '\0' && is_of_number (g_utf8_get_char (end)))
      end = g_utf8_next_char (end);
    char *number = end > text ? read_number (text, (gsize) (end - text), parts) : NULL;
    if (number != NULL)
      g_ptr_array_add (runs, number);
    text = end > text ? end : g_utf8_next_char (text);
  }
  return runs;
}

/* What the reader itself says that a text can mean. `ret_other`: its number is of something else, no part of it is near. */
static char *readings_of (const Fact *fact, const char *text, SillLanguage language, gboolean *ret_other)
{
  g_autoptr (Gauge) gauge = unit_gauge (fact->unit, fact->name.zh);
  Quantity read = { .forms = "" };
  const QuantityStatus status = quantity_read (text, strlen (text), gauge, &read);
  *ret_other =
      status == QUANTITY_FOREIGN || status == QUANTITY_PRICE || status == QUANTITY_SHARE || status == QUANTITY_ELSE;
  if ((status != QUANTITY_AMBIGUOUS && status != QUANTITY_SEVERAL) || *read.forms == '\0')
    return NULL;
  return g_strdup (language == SILL_EN && *read.english != '\0' ? read.english : read.forms);
}

static char *nearest_quantity (const Fact *fact, const char *text, SillLanguage language)
{
  const gint64 parts = fact->unit->parts;
  gboolean of_other = FALSE;
  char *readings = readings_of (fact, text, language, &of_other);
  if (readings != NULL || of_other)
    return readings;
  g_autoptr (GPtrArray) numbers = find_numbers (text, parts);
  if (numbers->len == 0)
    return NULL;
  const char *first = g_ptr_array_index (numbers, 0);
  if (numbers->len == 1)
    return word_fill (WORD_ASK_NEAREST_AMOUNTS, language, first, NULL);
  const char *second = g_ptr_array_index (numbers, 1);
  g_autofree char *range = g_strdup_printf ("%s至%s", first, second);
  g_autofree char *good = read_number (range, strlen (range), parts);
  return word_fill (WORD_ASK_NEAREST_RANGE, language, good != NULL ? first : second, good != NULL ? second : first,
                    first, second, NULL);
}

static void add_date (GPtrArray *dates, guint64 year, guint64 month, guint64 day, SillLanguage language)
{
  Day first, last;
  g_autofree char *date = g_strdup_printf ("%04u-%02u-%02u", (guint) year, (guint) month, (guint) day);
  if (year >= 10000 || month >= 13 || day >= 32 || !civil_read (date, strlen (date), &first, &last))
    return;
  g_ptr_array_add (dates, language == SILL_ZH
                              ? g_strdup_printf ("%u年%u月%u日", (guint) year, (guint) month, (guint) day)
                              : g_steal_pointer (&date));
}

/* 4/30/2025 and 30.4.2025 have the year last, 20250430 has no marks. Returns: yours; NULL: none of these. */
static char *nearest_date (const char *text, SillLanguage language)
{
  guint64 numbers[MOST_RUNS] = { 0 };
  guint n = 0;
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func (g_free);
  for (const char *at = text; *at != '\0' && n < MOST_RUNS; at++)
    if (g_ascii_isdigit (*at)) {
      char *end = NULL;
      numbers[n++] = g_ascii_strtoull (at, &end, 10);
      at = end - 1;
    }
  if (n == 1)
    add_date (dates, numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100, language);
  if (n == MOST_RUNS && numbers[0] > 31)
    add_date (dates, numbers[0], numbers[1], numbers[2], language);
  if (n == MOST_RUNS && numbers[2] > 31)
    add_date (dates, numbers[2], numbers[0], numbers[1], language);
  if (n == MOST_RUNS && numbers[2] > 31 && numbers[0] != numbers[1])
    add_date (dates, numbers[2], numbers[1], numbers[0], language);
  g_ptr_array_add (dates, NULL);
  return dates->len == 1 ? NULL : g_strjoinv (word_text (WORD_LIST, language), (char **) dates->pdata);
}

static char *nearest_word (const char *const *words, const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  return g_strdup (nearest_name (g_strstrip (lower), words));
}

static char *nearest_event (const char *text, SillLanguage language)
{
  static const char *const words[] = { "never", "yes", "no", "unknown", "没有", "有", "无", "不知道", NULL };
  char *date = nearest_date (text, language);
  return date != NULL ? date : nearest_word (words, text);
}

static char *nearest_region (const Interview *interview, const char *text)
{
  const Vocabulary *vocabulary = interview->program->law->vocabulary;
  g_autofree const char **regions =
      vocabulary->regions->len > 0 ? vocabulary_region_names (vocabulary) : interview_regions (interview);
  return nearest_word (regions, text);
}

char *interview_nearest (const Interview *interview, const char *text, SillLanguage language)
{
  static const char *const yes_no[] = { "yes", "no", "unknown", "don't know", "是", "否", "不知道", NULL };
  static const char *const subjects[] = { "person", "organization", "个人", "单位", NULL };
  const Fact *fact = interview_fact (interview);
  if (!g_utf8_validate (text, -1, NULL))
    return NULL;
  switch (interview->inquiry.topic) {
  case TOPIC_CONDUCT:
  case TOPIC_DAY:
  case TOPIC_DECISION: return nearest_date (text, language);
  case TOPIC_REGION: return nearest_region (interview, text);
  case TOPIC_SUBJECT: return nearest_word (subjects, text);
  case TOPIC_LATER_PART:
  case TOPIC_RULING: return nearest_word (yes_no, text);
  case TOPIC_WHICH: return NULL;
  case TOPIC_FACT: break;
  }
  if (fact->kind == FACT_YES_NO)
    return nearest_word (yes_no, text);
  if (asks_for_grade (interview))
    return NULL;
  return fact->kind == FACT_DATE ? nearest_event (text, language) : nearest_quantity (fact, text, language);
}
