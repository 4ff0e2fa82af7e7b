/* A text that can be meant in more than one way -> what it can mean, each with other words for the doubtful ones. */
#include "base/value/doubtful.h"
#include <string.h>

void meaning_clear (Meaning *meaning)
{
  g_free (meaning->text);
  g_free (meaning->english);
}

static GArray *meanings_new (void)
{
  GArray *meanings = g_array_new (FALSE, FALSE, sizeof (Meaning));
  g_array_set_clear_func (meanings, (GDestroyNotify) meaning_clear);
  return meanings;
}

/* The text with other words between `from` and `to`. Returns: yours. */
static char *replace (const Input *input, const char *from, const char *to, const char *words)
{
  char *text = g_strdup_printf ("%.*s%s%.*s", (int) (from - input->begin), input->begin, words,
                                (int) (input->scan.end - to), to);
  return g_strstrip (text);
}

static void add_joined (GArray *meanings, const Input *input, const char *joint, const char *english)
{
  const Scan *comma = &input->scan;
  const Meaning meaning = { replace (input, comma->at, comma->next, joint),
                            replace (input, comma->at, comma->next, english) };
  g_array_append_val (meanings, meaning);
}

GArray *doubtful_comma (const Input *input, const Amount *before)
{
  GArray *meanings = meanings_new ();
  Scan ahead = input->scan;
  scan_advance (&ahead);
  const gint64 first = ahead.value;
  guint n = 0;
  for (; ahead.kind == SIGN_ARABIC; scan_advance (&ahead))
    n++;
  if (n == 0)
    return meanings;
  add_joined (meanings, input, ".", ".");
  if (n > 1)
    add_joined (meanings, input, "", "");
  if (n == 1 && before->value + 1 == first)
    add_joined (meanings, input, "、", " to ");
  if (n == 1)
    add_joined (meanings, input, "至", " to ");
  add_joined (meanings, input, "+", "+");
  return meanings;
}

/* Each with the two ways in which it is meant. */
static const struct {
  const char *word, *one, *other;
} words[] = {
  { "a couple of", "two", "several" },
  { "couple of", "two", "several" },
  { "a couple", "two", "several" },
  { "as many as", "", "at most" },
  { "as much as", "", "at most" },
  { "as few as", "", "at least" },
  { "as little as", "", "at least" },
  { "刚满", "", "不少于" },
  { "已满", "", "不少于" },
  { "满", "", "不少于" },
  { "滿", "", "不少于" },
  { "之上", "以上", "以上（不含本数）" },
  { "之下", "以下", "以下（不含本数）" },
};

static const char *find_word (const Input *input, const char *word)
{
  const gsize length = strlen (word);
  for (const char *at = input->begin; at + length <= input->scan.end; at++)
    if (g_ascii_strncasecmp (at, word, length) == 0)
      return at;
  return NULL;
}

GArray *doubtful_word (const Input *input)
{
  GArray *meanings = meanings_new ();
  for (guint i = 0; i < G_N_ELEMENTS (words) && meanings->len == 0; i++) {
    const char *from = find_word (input, words[i].word);
    if (from == NULL)
      continue;
    const char *to = from + strlen (words[i].word);
    const Meaning one = { replace (input, from, to, words[i].one), replace (input, from, to, words[i].one) };
    const Meaning other = { replace (input, from, to, words[i].other), replace (input, from, to, words[i].other) };
    g_array_append_val (meanings, one);
    g_array_append_val (meanings, other);
  }
  return meanings;
}

/* ---- as a clock shows it ---- */

enum { CLOCK_PARTS = 3, CLOCK_DIGITS = 4, CLOCK_END = 60 };

/* Figures parted by colons, each behind the first below sixty. Returns: how many there are, 0 if it is anything else. */
static guint read_clock (const Input *input, gint64 parts[CLOCK_PARTS])
{
  Scan scan = scan_new (input->begin, (gsize) (input->scan.end - input->begin), input->gauge);
  for (guint n = 0; n < CLOCK_PARTS; n++) {
    guint digits = 0;
    for (parts[n] = 0; scan.kind == SIGN_ARABIC && digits < CLOCK_DIGITS; scan_advance (&scan), digits++)
      parts[n] = parts[n] * 10 + scan.value;
    if (digits == 0 || (n > 0 && (parts[n] >= CLOCK_END || digits > 2)))
      return 0;
    if (scan.kind == SIGN_END)
      return n + 1;
    if (scan.kind != SIGN_TOTAL || (*scan.at != ':' && !g_str_has_prefix (scan.at, "：")))
      return 0;
    scan_advance (&scan);
  }
  return 0;
}

static void add_clock (GArray *meanings, const gint64 *parts, guint n, guint first)
{
  static const char *const zh[] = { "小时", "分", "秒" }, *const en[] = { " hours ", " minutes ", " seconds " };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) english = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    g_string_append_printf (text, "%" G_GINT64_FORMAT "%s", parts[i], zh[first + i]);
    g_string_append_printf (english, "%" G_GINT64_FORMAT "%s", parts[i], en[first + i]);
  }
  const Meaning meaning = { g_strdup (text->str), g_strdup (g_strchomp (english->str)) };
  g_array_append_val (meanings, meaning);
}

GArray *doubtful_clock (const Input *input)
{
  GArray *meanings = meanings_new ();
  gint64 parts[CLOCK_PARTS];
  const guint n = gauge_is_time (input->gauge) ? read_clock (input, parts) : 0;
  if (n > 1)
    add_clock (meanings, parts, n, 0);
  if (n == CLOCK_PARTS - 1)
    add_clock (meanings, parts, n, 1);
  return meanings;
}
