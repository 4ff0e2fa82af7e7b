/* An answer as students write it in, the form of the key out. The one idea: letters where it is nothing but letters of options, else
 * the option whose words it has, else a number. */
#include <string.h>
#include "base/fold.h"
#include "base/value/quantity.h"
#include "teach/grade/quiz.h"

/* ---- letters ---- */

/* What stands around a letter that was chosen: 选B，答案是B，应为B. */
static gboolean is_filler (gunichar c) { return g_utf8_strchr ("选择答案是应为我", -1, c) != NULL; }

/* The letters of options in it, a bit each; 0: it is something else. */
static guint letters_in (const QuizQuestion *question, const char *folded)
{
  guint bits = 0;
  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    const guint letter = c >= 'a' && c <= 'z' ? (guint) (c - 'a') : G_MAXUINT;
    if (letter < question->options->len)
      bits |= 1U << letter;
    else if (!g_unichar_isspace (c) && !g_unichar_ispunct (c) && !is_filler (c))
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

static const char *const yes[] = {
  "对", "正确", "是", "√", "✓", "✔", "t", "true", "y", "yes", "right", "correct", NULL
};
static const char *const no[] = { "错",    "错误",      "不对",      "不正确",      "否",    "不是", "×",
                                  "✗",     "✘",         "x",         "f",           "false", "n",    "no",
                                  "wrong", "not right", "incorrect", "not correct", NULL };

/* Right or wrong, as people write it, where that is asked; 0: it is neither. */
static guint judged_in (const QuizQuestion *question, const char *folded)
{
  const char *const said = g_strv_contains (yes, folded) ? "true" : g_strv_contains (no, folded) ? "false" : NULL;
  for (guint i = 0; said != NULL && i < question->options->len; i++)
    if (g_strcmp0 (quiz_option (question, i)->value, said) == 0)
      return 1U << i;
  return 0;
}

/* Bytes of the first of the words that the text begins with; 0: it begins with none. */
static gsize begun (const char *text, const char *const *words)
{
  while (*words != NULL && !g_str_has_prefix (text, *words))
    words++;
  return *words == NULL ? 0 : strlen (*words);
}

/* One of the words stands in it, and not within one of `but`: 非, and not 非法. */
static gboolean has_any (const char *text, const char *const *words, const char *const *but)
{
  while (*text != '\0') {
    const gsize passed = begun (text, but);
    if (passed == 0 && begun (text, words) > 0)
      return TRUE;
    text = passed > 0 ? text + passed : g_utf8_next_char (text);
  }
  return FALSE;
}

static gboolean has_denial (const char *text)
{
  static const char *const denials[] = { "不", "未", "没", "无", "非", "难以", "否", "not ", "no ", NULL };
  static const char *const none[] = { "非法", "无疑",     "毫无疑问", "无论", "不论",
                                      "没错", "没有问题", "不错",     "否则", NULL };
  return has_any (text, denials, none);
}

static gboolean takes_back (const char *text)
{
  static const char *const words[] = { "错", "否", "×", "✗", "✘", "wrong", NULL };
  static const char *const none[] = { "没错", "不错", "错不了", "否则", NULL };
  return has_any (text, words, none);
}

/* Whether an answer in which an option stands denies it in the same clause: 未达到情节严重; of "未达到情节特别严重，是情节严重" the first; or
 * takes it back behind it: 情节严重，错. */
static gboolean denies (const char *folded, const char *option)
{
  static const char stops[] = ",;.:。；：，、";
  g_auto (GStrv) around = g_strsplit (folded, option, 2);
  const char *before = around[0];
  for (const char *at = before; *at != '\0'; at = g_utf8_next_char (at))
    if (g_utf8_strchr (stops, -1, g_utf8_get_char (at)) != NULL)
      before = g_utf8_next_char (at);
  const char *end = around[1];
  while (*end != '\0' && g_utf8_strchr (stops, -1, g_utf8_get_char (end)) == NULL)
    end = g_utf8_next_char (end);
  g_autofree char *after = g_strndup (around[1], (gsize) (end - around[1]));
  return has_denial (before) || has_denial (after) || takes_back (around[1]);
}

/* Of options that stand in an answer those that do not merely stand in another of them: 情节严重 in 情节特别严重 does not, serious in
 * especially serious does. */
static guint widest (const GPtrArray *keys, guint held)
{
  guint kept = held;
  for (guint i = 0; i < keys->len; i++)
    for (guint k = 0; k < keys->len; k++)
      if (i != k && (held >> i & held >> k & 1) != 0 &&
          strstr (g_ptr_array_index (keys, k), g_ptr_array_index (keys, i)) != NULL)
        kept &= ~(1U << i);
  return kept;
}

static GPtrArray *keys_of (const QuizQuestion *question)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < question->options->len; i++) {
    const char *text = quiz_option (question, i)->text;
    g_ptr_array_add (keys, text_key (text, strlen (text)));
  }
  return keys;
}

/* The one option that is it, or the only one that holds it; of several options all that stand in it. */
static guint words_in (const QuizQuestion *question, const char *folded)
{
  g_autoptr (GPtrArray) keys = keys_of (question);
  guint holding = 0, held = 0, n_holding = 0;
  for (guint i = 0; i < keys->len; i++) {
    const char *option = g_ptr_array_index (keys, i);
    if (g_str_equal (option, folded))
      return 1U << i;
    if (strstr (option, folded) != NULL) {
      holding |= 1U << i;
      n_holding++;
    }
    if (*option != '\0' && strstr (folded, option) != NULL && !denies (folded, option))
      held |= 1U << i;
  }
  if (n_holding == 1)
    return holding;
  held = widest (keys, held);
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

/* The number that a text begins with, whatever its unit is called: 2,501条, 0.5万元. NULL: it begins with none, or says more of it
 * than a unit (3至5条, 3条以下). */
static char *leading_number (const char *text)
{
  static const char *const bounds[] = { "以上", "以下", "以内", "左右", "上下", "余", NULL };
  static const char *const none[] = { NULL };
  if (has_any (text, bounds, none))
    return NULL;
  g_autofree char *number = g_strdup (text);
  for (gsize length = strlen (number); length > 0;) {
    length = (gsize) (g_utf8_find_prev_char (number, number + length) - number);
    number[length] = '\0';
    char *read = length == 0 ? NULL : number_in (number);
    if (read != NULL)
      return read;
    if (quantity_begins (text + length, strlen (text + length)))
      return NULL;
  }
  return NULL;
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
    bits = judged_in (question, folded);
  if (bits == 0)
    bits = words_in (question, folded);
  if (bits == 0 || (question->form == QUIZ_ONE && (bits & (bits - 1)) != 0))
    return NULL;
  return write_letters (bits);
}
