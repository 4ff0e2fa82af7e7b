/* An answer as students write it in, the form of the key out. The one idea: letters where it is nothing but letters of options, else
 * the option whose words it has, else a number. */
#include <string.h>
#include "base/fold.h"
#include "base/value/quantity.h"
#include "teach/grade/quiz.h"

/* ---- letters ---- */

/* The letters of options in it, a bit each; 0: it is something else. */
static guint letters_in (const QuizQuestion *question, const char *folded)
{
  guint bits = 0;
  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    const guint letter = c >= 'a' && c <= 'z' ? (guint) (c - 'a') : G_MAXUINT;
    if (letter < question->options->len)
      bits |= 1U << letter;
    else if (!g_unichar_isspace (c) && !g_unichar_ispunct (c))
      return 0;
  }
  return bits;
}

static char *write_letters (guint bits)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; bits >> i != 0; i++)
    if ((bits >> i & 1) != 0)
      g_string_append_printf (to, "%s%c", to->len == 0 ? "" : ",", 'A' + (char) i);
  return g_string_free (to, FALSE);
}

/* ---- words ---- */

/* The one option that is it, or the only one that holds it; of several options all that stand in it. */
static guint words_in (const QuizQuestion *question, const char *folded)
{
  guint holding = 0, held = 0, n_holding = 0;
  for (guint i = 0; i < question->options->len; i++) {
    const char *text = quiz_option (question, i)->text;
    g_autofree char *option = text_key (text, strlen (text));
    if (g_str_equal (option, folded))
      return 1U << i;
    if (strstr (option, folded) != NULL) {
      holding |= 1U << i;
      n_holding++;
    }
    if (strstr (folded, option) != NULL)
      held |= 1U << i;
  }
  if (n_holding == 1)
    return holding;
  return question->form == QUIZ_ALL || (held & (held - 1)) == 0 ? held : 0;
}

/* ---- numbers ---- */

static char *number_in (const char *text)
{
  g_autoptr (Gauge) gauge = gauge_new (10000);
  Quantity number;
  if (quantity_read (text, strlen (text), gauge, &number) != QUANTITY_OK || number.lo != number.hi)
    return NULL;
  return quantity_write_units (number.lo, 10000);
}

/* The number that a text begins with, whatever its unit is called. */
static char *leading_number (const char *text)
{
  const gsize length = strspn (text, "0123456789,.");
  g_autofree char *digits = g_strndup (text, length);
  return length == 0 ? NULL : number_in (digits);
}

/* ---- orders ---- */

/* Of every option its place, from 1, those that are alike on one. FALSE: one is missing, or there twice, or something else is. */
static gboolean places_in (guint n, const char *text, guint places[static QUIZ_LETTERS])
{
  guint place = 1, found = 0;
  gboolean alike = TRUE;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_unichar_toupper (g_utf8_get_char (at));
    if (c == '=')
      alike = TRUE;
    else if (c >= 'A' && c < 'A' + n && places[c - 'A'] == 0) {
      place += !alike;
      places[c - 'A'] = place;
      alike = FALSE;
      found++;
    } else if (g_unichar_isalnum (c))
      return FALSE;
  }
  return found == n;
}

static char *order_in (const QuizQuestion *question, const char *folded)
{
  guint places[QUIZ_LETTERS] = { 0 };
  const guint n = question->options->len;
  if (!places_in (n, folded, places))
    return NULL;
  GString *to = g_string_new (NULL);
  for (guint place = 1; place <= n; place++) {
    gboolean first = TRUE;
    for (guint i = 0; i < n; i++) {
      if (places[i] != place)
        continue;
      g_string_append_printf (to, "%s%c", to->len == 0 ? "" : first ? "," : "=", 'A' + (char) i);
      first = FALSE;
    }
  }
  return g_string_free (to, FALSE);
}

gboolean quiz_agrees (const QuizQuestion *question, const char *answer, const char *read)
{
  guint wanted[QUIZ_LETTERS] = { 0 }, given[QUIZ_LETTERS] = { 0 };
  const guint n = question->options->len;
  if (read == NULL || answer == NULL || question->form != QUIZ_ORDER)
    return g_strcmp0 (answer, read) == 0;
  if (!places_in (n, answer, wanted) || !places_in (n, read, given))
    return FALSE;
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      if (wanted[i] < wanted[k] && given[i] >= given[k])
        return FALSE;
  return TRUE;
}

/* ---- all ---- */

char *quiz_understand (const QuizQuestion *question, const char *text)
{
  g_autofree char *folded = text_key (text, strlen (text));
  if (*folded == '\0')
    return NULL;
  if (question->form == QUIZ_NUMBER) {
    char *number = number_in (text);
    return number != NULL ? number : leading_number (folded);
  }
  if (question->form == QUIZ_ORDER)
    return order_in (question, folded);
  guint bits = letters_in (question, folded);
  if (bits == 0)
    bits = words_in (question, folded);
  if (bits == 0 || (question->form == QUIZ_ONE && (bits & (bits - 1)) != 0))
    return NULL;
  return write_letters (bits);
}
