/* An attribute comes in as bytes, a value goes out; what it is not is reported where it stands. */
#include "read/attribute.h"
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

char **attribute_words (Reader *reader, guint index)
{
  g_autofree char *text = reader_attribute_copy (reader, index);
  char **words = g_strsplit_set (text != NULL ? text : "", " \t", -1);
  guint n = 0;
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      words[n++] = words[i];
    else
      g_free (words[i]);
  words[n] = NULL;
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
