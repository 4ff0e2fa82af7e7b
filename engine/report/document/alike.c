/* In: sentences that say the same of several things. Out: one sentence. The idea: what they begin and end with alike is said
 * once, and what differs stands between as a list; sentences that share too little follow each other. */
#include "report/document/alike.h"
#include "report/words/words.h"
#include <string.h>

static const char *text_at (const GPtrArray *texts, guint i) { return g_ptr_array_index (texts, i); }

/* A letter of a script that parts its words by blanks. */
static gboolean is_letter (gunichar sign) { return sign < 0x2E80 && g_unichar_isalnum (sign); }

/* Bytes at the beginning of both that are alike, at most `most`. */
static gsize begin_alike (const char *one, const char *other, gsize most)
{
  gsize n = 0;
  while (n < most && one[n] != '\0' && one[n] == other[n])
    n++;
  return n;
}

static gsize end_alike (const char *one, const char *other, gsize most)
{
  const gsize lengths[] = { strlen (one), strlen (other) };
  gsize n = 0;
  while (n < MIN (most, MIN (lengths[0], lengths[1])) && one[lengths[0] - n - 1] == other[lengths[1] - n - 1])
    n++;
  return n;
}

/* Back to where a character begins and no word is cut. */
static gsize cut_begin (const char *text, gsize length)
{
  const char *at = text + length;
  while (at > text && ((*at & 0xC0) == 0x80 ||
                       (is_letter (g_utf8_get_char (at)) && is_letter (g_utf8_get_char (g_utf8_prev_char (at))))))
    at--;
  return (gsize) (at - text);
}

static gsize cut_end (const char *text, gsize length)
{
  const char *const end = text + strlen (text);
  const char *at = end - length;
  while (at < end && ((*at & 0xC0) == 0x80 || (at > text && is_letter (g_utf8_get_char (at)) &&
                                               is_letter (g_utf8_get_char (g_utf8_prev_char (at))))))
    at++;
  return (gsize) (end - at);
}

static char *join_whole (const GPtrArray *texts, SillLanguage language)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < texts->len; i++)
    if (i == 0 || strcmp (text_at (texts, i), text_at (texts, i - 1)) != 0)
      g_string_append_printf (to, "%s%s", i == 0 || language == SILL_ZH ? "" : " ", text_at (texts, i));
  return g_string_free (to, FALSE);
}

char *alike_join (const GPtrArray *texts, SillLanguage language)
{
  const char *first = text_at (texts, 0);
  gsize begin = strlen (first), end = begin;
  for (guint i = 1; i < texts->len; i++) {
    begin = begin_alike (first, text_at (texts, i), begin);
    end = end_alike (first, text_at (texts, i), end);
  }
  for (guint i = 0; i < texts->len; i++) {
    begin = cut_begin (text_at (texts, i), begin);
    end = cut_end (text_at (texts, i), end);
  }
  for (guint i = 0; i < texts->len; i++)
    if (texts->len == 1 || begin == 0 || end == 0 || begin + end >= strlen (text_at (texts, i)))
      return join_whole (texts, language);
  GString *to = g_string_new_len (first, (gssize) begin);
  for (guint i = 0; i < texts->len; i++) {
    const Word joint = i + 1 == texts->len ? WORD_OR_CLAUSE : WORD_CLAUSE;
    const char *text = text_at (texts, i);
    g_string_append (to, i == 0 ? "" : word_text (joint, language));
    g_string_append_len (to, text + begin, (gssize) (strlen (text) - begin - end));
  }
  g_string_append (to, first + strlen (first) - end);
  return g_string_free (to, FALSE);
}
