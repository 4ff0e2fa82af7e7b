/* An attribute comes in as bytes, a value of its type goes out; what it is not is reported where it stands. */
#include "read/document/attribute.h"
#include "base/decimal.h"
#include "base/numeral/ordinal.h"
#include "read/document/reader.h"
#include <string.h>
#include "base/rational_text.h"

static gboolean is_given (Reader *reader, guint index) { return reader_attributes (reader)[index].text != NULL; }

/* ---- texts ---- */

/* The half of a text in two languages that is missing was reported, as what is required was. */
static gboolean is_owed (Reader *reader, guint index)
{
  const Form *form = reader_form (reader);
  gboolean chinese = (form->chinese & 1u << index) != 0,
           english = index > 0 && (form->chinese & 1u << (index - 1)) != 0;
  return form->rows[index]->use == REQUIRED || (chinese && is_given (reader, index + 1)) ||
         (english && is_given (reader, index - 1));
}

static char *read_text (Reader *reader, guint index)
{
  char *text = reader_attribute_copy (reader, index);
  if (text != NULL && *text == '\0')
    reader_attribute_fault (reader, index, FINDING_BAD_VALUE, "…");
  return text != NULL || !is_owed (reader, index) ? text : g_strdup ("");
}

/* What is written otherwise is kept as it is: it is the same one wherever it is written so. */
static char *read_ordinal (Reader *reader, guint index, const Type *type)
{
  char *text = read_text (reader, index);
  if (text == NULL || *text == '\0' || ordinal_is_plain (text))
    return text;
  g_autofree char *number = ordinal_write (text);
  reader_attribute_fault (reader, index, FINDING_BAD_VALUE, number != NULL ? number : type->example);
  return text;
}

/* ---- words ---- */

static gboolean is_blank (char c) { return c == ' ' || c == '\t'; }

static guint count_words (const char *text, gsize length)
{
  guint n = 0;
  for (gsize i = 0; i < length; i++)
    n += !is_blank (text[i]) && (i == 0 || is_blank (text[i - 1]));
  return n;
}

static char **words_of (const char *text, gsize length)
{
  gsize end = 0;
  char **words = g_new0 (char *, count_words (text, length) + 1);
  for (gsize begin = 0, n = 0; begin < length; begin = end + 1) {
    for (end = begin; end < length && !is_blank (text[end]);)
      end++;
    if (end > begin)
      words[n++] = g_strndup (text + begin, end - begin);
  }
  return words;
}

/* How many there are, where they are given; what is too much is cut off. */
static void check_words (Reader *reader, guint index, const Type *type, char **words)
{
  guint n = g_strv_length (words);
  if (!is_given (reader, index) || (n >= type->least && n <= type->most))
    return;
  const char *expected = type->example != NULL ? type->example : n > 0 ? words[0] : "…";
  reader_attribute_fault (reader, index, FINDING_BAD_VALUE, expected);
  for (guint i = n < type->least ? 0 : type->most; i < n; i++)
    g_clear_pointer (&words[i], g_free);
}

static char **read_words (Reader *reader, guint index, const Type *type)
{
  gsize length = 0;
  const char *text = reader_attribute (reader, index, &length);
  char **words = words_of (text, length);
  check_words (reader, index, type, words);
  return words;
}

/* ---- choices ---- */

/* The position of a word among the type's. -1: none. */
static gint position_of (const Type *type, const char *word, gsize length)
{
  const char *at = type->words;
  for (gint i = 0; *at != '\0'; i++) {
    gsize n = strcspn (at, " ");
    if (n == length && strncmp (at, word, n) == 0)
      return i;
    at += n + strspn (at + n, " ");
  }
  return -1;
}

static void refuse_choice (Reader *reader, guint index, const Type *type, const char *word)
{
  g_auto (GStrv) known = words_of (type->words, strlen (type->words));
  findings_add_unknown (reader_findings (reader), FINDING_BAD_VALUE, reader_attribute_place (reader, index), word,
                        (const char *const *) known);
}

static guint read_choice (Reader *reader, guint index, const Row *row)
{
  gsize length = 0;
  const char *missing = row->words != NULL ? row->words : "", *text = reader_attribute (reader, index, &length);
  gint position = text != NULL ? position_of (row->type, text, length) : -1;
  if (text != NULL && position < 0) {
    g_autofree char *word = g_strndup (text, length);
    refuse_choice (reader, index, row->type, word);
  }
  if (position < 0)
    position = MAX (position_of (row->type, missing, strlen (missing)), 0);
  return row->type->least + (guint) position;
}

static char **read_choices (Reader *reader, guint index, const Type *type)
{
  char **words = read_words (reader, index, type);
  for (guint i = 0; words[i] != NULL; i++)
    if (position_of (type, words[i], strlen (words[i])) < 0)
      refuse_choice (reader, index, type, words[i]);
  return words;
}

/* ---- figures ---- */

static guint read_number (Reader *reader, guint index, const Row *row)
{
  const Type *type = row->type;
  gsize length = 0;
  gint64 number = 0;
  const char *text = reader_attribute (reader, index, &length);
  if (text != NULL && decimal_read (text, length, 1, &number) && number >= type->least && number <= type->most)
    return (guint) number;
  if (text != NULL) {
    g_autofree char *expected = g_strdup_printf ("%u..%u", type->least, type->most);
    reader_attribute_fault (reader, index, FINDING_BAD_VALUE, expected);
  }
  if (row->words != NULL && decimal_read (row->words, strlen (row->words), 1, &number))
    return (guint) number;
  return row->use == REQUIRED ? type->least : 0;
}

/* Rule files have one form of a day, as XML Schema has. */
static gboolean is_iso (const char *text, gsize length)
{
  return length == strlen ("2017-06-01") && text[4] == '-' && text[7] == '-';
}

static Day read_day (Reader *reader, guint index)
{
  gsize length = 0;
  Day first = 0, last = 0;
  const char *text = reader_attribute (reader, index, &length);
  if (text == NULL)
    return 0;
  if (is_iso (text, length) && civil_read (text, length, &first, &last) && first == last)
    return first;
  reader_attribute_fault (reader, index, FINDING_BAD_DATE, "2017-06-01");
  return 0;
}

static Rational read_ratio (Reader *reader, guint index, const Row *row)
{
  const Rational most = { row->type->most, 1 };
  Rational value = RATIONAL_ONE, missing = row->use == REQUIRED ? (Rational) { 1, 2 } : RATIONAL_UNBOUNDED;
  g_autofree char *text = reader_attribute_copy (reader, index);
  if (text != NULL && rational_read (text, &value) && value.numerator > 0 &&
      (most.numerator == MANY || rational_compare (value, most) < 0))
    return value;
  if (text != NULL)
    reader_attribute_fault (reader, index, FINDING_BAD_VALUE, row->type->example);
  return row->words == NULL || !rational_read (row->words, &value) ? missing : value;
}

/* ---- all of them ---- */

static void read_attribute (Reader *reader, guint index, gpointer ret)
{
  const Row *row = reader_form (reader)->rows[index];
  switch (row->type->written) {
  case WRITTEN_TEXT: *(char **) ret = read_text (reader, index); break;
  case WRITTEN_WORDS: *(char ***) ret = read_words (reader, index, row->type); break;
  case WRITTEN_CHOICES: *(char ***) ret = read_choices (reader, index, row->type); break;
  case WRITTEN_CHOICE: *(guint *) ret = read_choice (reader, index, row); break;
  case WRITTEN_NUMBER: *(guint *) ret = read_number (reader, index, row); break;
  case WRITTEN_DAY: *(Day *) ret = read_day (reader, index); break;
  case WRITTEN_RATIO: *(Rational *) ret = read_ratio (reader, index, row); break;
  case WRITTEN_ORDINAL: *(char **) ret = read_ordinal (reader, index, row->type); break;
  case WRITTEN_ANSWER:
  case WRITTEN_OTHER: break;
  }
}

void attribute_read (Reader *reader, const char *name, gpointer ret)
{
  read_attribute (reader, reader_attribute_index (reader, name), ret);
}

void attributes_fill (Reader *reader, gpointer object)
{
  const Form *form = reader_form (reader);
  if (form->place != NULL)
    *(Place *) ((char *) object + form->place->offset) = reader_place (reader);
  for (guint i = 0; i < form->n_attributes; i++) {
    if (form->rows[i]->offset != NOWHERE)
      read_attribute (reader, i, (char *) object + form->rows[i]->offset);
    if (form->places[i] != NULL)
      *(Place *) ((char *) object + form->places[i]->offset) = reader_attribute_place (reader, i);
  }
}

gboolean attribute_is_given (Reader *reader, const char *name)
{
  return is_given (reader, reader_attribute_index (reader, name));
}

Place attribute_place (Reader *reader, const char *name)
{
  return reader_attribute_place (reader, reader_attribute_index (reader, name));
}

void attribute_fault (Reader *reader, const char *name, FindingCode code, const char *expected)
{
  reader_attribute_fault (reader, reader_attribute_index (reader, name), code, expected);
}
