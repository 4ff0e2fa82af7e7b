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
