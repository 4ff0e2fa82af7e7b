/* An attribute comes in as bytes, a value goes out; what it is not is reported where it stands. */
#include "read/document/attribute.h"
#include "base/decimal.h"
#include <string.h>

char *attribute_optional (Reader *reader, guint index)
{
  char *text = reader_attribute_copy (reader, index);
  if (text != NULL && *text == '\0')
    reader_attribute_fault (reader, index, FINDING_BAD_VALUE, "…");
  return text;
}

char *attribute_text (Reader *reader, guint index)
{
  char *text = attribute_optional (reader, index);
  return text != NULL ? text : g_strdup ("");
}

static gboolean is_blank (char c) { return c == ' ' || c == '\t'; }

static guint count_words (const char *text, gsize length)
{
  guint n = 0;
  for (gsize i = 0; i < length; i++)
    n += !is_blank (text[i]) && (i == 0 || is_blank (text[i - 1]));
  return n;
}

char **attribute_words (Reader *reader, guint index)
{
  gsize length = 0, end = 0;
  const char *text = reader_attribute (reader, index, &length);
  char **words = g_new0 (char *, count_words (text, length) + 1);
  for (gsize begin = 0, n = 0; begin < length; begin = end + 1) {
    for (end = begin; end < length && !is_blank (text[end]);)
      end++;
    if (end > begin)
      words[n++] = g_strndup (text + begin, end - begin);
  }
  return words;
}

guint attribute_choice (Reader *reader, guint index, const char *const *names, guint missing)
{
  g_autofree char *text = reader_attribute_copy (reader, index);
  for (guint i = 0; text != NULL && names[i] != NULL; i++)
    if (strcmp (text, names[i]) == 0)
      return i;
  if (text != NULL)
    findings_add_unknown (reader_findings (reader), FINDING_BAD_VALUE, reader_attribute_place (reader, index), text,
                          names);
  return missing;
}

gboolean attribute_yes_no (Reader *reader, guint index)
{
  static const char *const names[] = { "no", "yes", NULL };
  return attribute_choice (reader, index, names, FALSE) == 1;
}

guint attribute_number (Reader *reader, guint index, guint least, guint most, guint missing)
{
  gsize length = 0;
  gint64 number = 0;
  const char *text = reader_attribute (reader, index, &length);
  if (text == NULL)
    return missing;
  if (decimal_read (text, length, 1, &number) && number >= least && number <= most)
    return (guint) number;
  g_autofree char *expected = g_strdup_printf ("%u..%u", least, most);
  reader_attribute_fault (reader, index, FINDING_BAD_VALUE, expected);
  return missing;
}

Day attribute_day (Reader *reader, guint index)
{
  gsize length = 0;
  Day first = 0, last = 0;
  const char *text = reader_attribute (reader, index, &length);
  if (text == NULL)
    return 0;
  if (date_read (text, length, &first, &last) && first == last)
    return first;
  reader_attribute_fault (reader, index, FINDING_BAD_DATE, "2017-06-01");
  return 0;
}

Rational attribute_rational (Reader *reader, guint index, Rational missing)
{
  Rational value = missing;
  g_autofree char *text = reader_attribute_copy (reader, index);
  if (text == NULL || (rational_read (text, &value) && value.numerator > 0))
    return value;
  reader_attribute_fault (reader, index, FINDING_BAD_VALUE, "1/2 10 0.8 80%");
  return missing;
}
