/* A citation in, a path out: 第五条第一款第(十)项 and art. 5(1)(10) are 5(1)(10). The one idea: each level of a citation is a
 * number between two words, and only the first one, the article or the part, is written without brackets in a path. */
#include "model/names/citation.h"
#include <string.h>

static gboolean takes (const char **at, const char *word)
{
  gboolean found = g_str_has_prefix (*at, word);
  if (found)
    *at += strlen (word);
  return found;
}

static void skip_blanks (const char **at)
{
  while (**at == ' ')
    (*at)++;
}

/* ---- numbers ---- */

static gboolean takes_digit (const char **at, guint *ret)
{
  static const char *const digits[] = { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    if (takes (at, digits[i])) {
      *ret = i;
      return TRUE;
    }
  *ret = 0;
  return takes (at, "〇");
}

static guint takes_power (const char **at)
{
  return takes (at, "千") ? 1000 : takes (at, "百") ? 100 : takes (at, "十") ? 10 : 0;
}

/* 二百五十三, 十; 0 if there is none. Numbers of articles: below 10,000. */
static guint read_chinese (const char **at)
{
  guint number = 0, digit;
  for (guint n = 0; n < 8; n++) {
    gboolean has_digit = takes_digit (at, &digit);
    guint power = takes_power (at);
    if (!has_digit && power == 0)
      break;
    number += power > 0 ? (has_digit ? digit : 1) * power : digit;
  }
  return number;
}

/* 10 or 十. Returns: FALSE, and `to` as it was, if there is no number. */
static gboolean append_number (GString *to, const char **at)
{
  gsize digits = strspn (*at, "0123456789");
  if (digits > 0) {
    g_string_append_len (to, *at, (gssize) digits);
    *at += digits;
    return TRUE;
  }
  guint number = read_chinese (at);
  if (number > 0)
    g_string_append_printf (to, "%u", number);
  return number > 0;
}

/* ---- Chinese ---- */

/* The same where blanks stand before it. */
static gboolean takes_next (const char **at, const char *word)
{
  const char *begin = *at;
  skip_blanks (at);
  if (takes (at, word))
    return TRUE;
  *at = begin;
  return FALSE;
}

/* A number with blanks around it. */
static gboolean append_next (GString *to, const char **at)
{
  skip_blanks (at);
  return append_number (to, at);
}

/* 条之一, 之一, 条之1 and -1条. */
static gboolean append_article (GString *to, const char **at)
{
  const gboolean hyphen = takes_next (at, "-");
  const gboolean article = !hyphen && takes_next (at, "条");
  if (!hyphen && !takes_next (at, "之"))
    return article;
  g_string_append_c (to, '-');
  return append_next (to, at) && (!hyphen || takes_next (at, "条"));
}

/* 第五条, 5条, 第二部分; `ret_part`: the latter, which has no paragraphs. */
static gboolean append_first (GString *to, const char **at, gboolean *ret_part)
{
  const gboolean ordinal = takes_next (at, "第");
  if (!append_next (to, at))
    return FALSE;
  *ret_part = ordinal && takes_next (at, "部分");
  return *ret_part || append_article (to, at);
}

/* 第一款, 第(十)项, 第1目, (十), 1款: a level below the first. */
static gboolean append_level (GString *to, const char **at, gboolean may_lack_paragraph)
{
  const char *begin = *at;
  g_autoptr (GString) number = g_string_new (NULL);
  takes_next (at, "第");
  gboolean bracket = takes_next (at, "(");
  gboolean good = append_next (number, at) && (!bracket || takes_next (at, ")"));
  gboolean paragraph = good && !bracket && takes_next (at, "款");
  gboolean item = good && !paragraph && (takes_next (at, "项") || takes_next (at, "目") || bracket);
  if (!paragraph && !item) {
    *at = begin;
    return FALSE;
  }
  g_string_append_printf (to, "%s(%s)", item && may_lack_paragraph ? "(1)" : "", number->str);
  return TRUE;
}

static char *read_chinese_path (const char **at)
{
  gboolean part = FALSE;
  g_autoptr (GString) path = g_string_new (NULL);
  if (!append_first (path, at, &part))
    return NULL;
  for (gboolean first = !part; append_level (path, at, first);)
    first = FALSE;
  return g_string_free (g_steal_pointer (&path), FALSE);
}

/* ---- English ---- */

/* What stands before a path or between its levels and says nothing. */
static void skip_words (const char **at)
{
  static const char *const words[] = { "articles", "article", "arts.", "art.", "art ", "part" };
  skip_blanks (at);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (takes (at, words[i]))
      break;
  skip_blanks (at);
}

static gboolean is_of_path (char c) { return g_ascii_isalnum (c) || c == '-' || c == '.'; }

/* A number in brackets; behind a blank what begins with a letter is the name of a tier. */
static gboolean begins_level (const char *at, gboolean spaced)
{
  return *at == '(' && (!spaced || g_ascii_isdigit (at[1]));
}

/* 5(1)(10), 5 (1) (10); not the words of 6(1) (huge amount) */
static char *read_plain_path (const char **at)
{
  g_autoptr (GString) path = g_string_new (NULL);
  while (is_of_path (**at))
    g_string_append_c (path, *(*at)++);
  if (path->len == 0 || !g_ascii_isdigit (path->str[0]))
    return NULL;
  const char *end = *at;
  for (skip_blanks (at); begins_level (*at, *at != end); skip_blanks (at)) {
    gsize length = strcspn (*at, ")");
    if ((*at)[length] != ')')
      return NULL;
    g_string_append_len (path, *at, (gssize) length + 1);
    end = *at += length + 1;
  }
  return g_string_free (g_steal_pointer (&path), FALSE);
}

/* ---- both ---- */

static char *read_path (const char **at)
{
  const char *begin = *at;
  char *path = read_chinese_path (at);
  if (path != NULL)
    return path;
  *at = begin;
  skip_words (at);
  return read_plain_path (at);
}

/* A number, or the 第 before one. */
static gboolean begins_path (const char *at)
{
  guint digit;
  return g_ascii_isdigit (*at) || takes (&at, "第") || takes_digit (&at, &digit) || takes_power (&at) > 0;
}

/* Where the first 第…条, …条 or 第…部分 stands, or " art. " behind the name of a document. Within a number none begins. */
static const char *find_beyond (const char *text)
{
  gboolean within = FALSE;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const char *end = at;
    const gboolean begins = begins_path (at) && (!within || g_str_has_prefix (at, "第"));
    g_autofree char *path = begins ? read_chinese_path (&end) : NULL;
    if (path != NULL)
      return at;
    within = begins_path (at) && !g_str_has_prefix (at, "第");
  }
  const char *article = strstr (text, " art");
  return article != NULL ? article : strstr (text, " part ");
}

Citation citation_read (const char *text)
{
  const char *begin = text, *at = text;
  char *path = read_path (&at);
  if (path == NULL && (begin = find_beyond (text)) != NULL) {
    at = begin;
    path = read_path (&at);
  }
  return path != NULL ? (Citation) { path, (gsize) (begin - text), (gsize) (at - text) } : (Citation) { NULL, 0, 0 };
}
