/* In: an answer, and the provisions that are asked about. Out: the answer with a character in the place of each citation. The one
 * idea: a citation names article, paragraph and item, any of which may be left out; it is the provision that alone agrees with
 * what is named. */
#include "teach/wording/cited.h"
#include "base/value/quantity.h"
#include <string.h>

enum { ARTICLE, PARAGRAPH, ITEM, N_LEVELS };

/* 0: not named. */
typedef struct {
  gint64 at[N_LEVELS];
  gint64 of; /* 之一 of an article */
} Cited;

/* ---- numbers ---- */

static gboolean is_figure (gunichar c)
{
  return (c < 0x80 && g_ascii_isdigit ((char) c)) || g_utf8_strchr ("〇零一二三四五六七八九十百", -1, c) != NULL;
}

/* Passes a number, in brackets or not. 0: none stands there. */
static gint64 figure_read (const char **at)
{
  const gboolean bracket = **at == '(';
  const char *from = *at + bracket, *end = from;
  g_autoptr (Gauge) gauge = gauge_new (1);
  Quantity number;
  while (*end != '\0' && is_figure (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (end == from || (bracket && *end != ')') ||
      quantity_read (from, (gsize) (end - from), gauge, &number) != QUANTITY_OK || number.lo != number.hi)
    return 0;
  *at = end + bracket;
  return number.lo;
}

/* ---- provisions that are asked about ---- */

/* 5(1)(3), 253-1(1); what follows the numbers is passed over. FALSE: it is no such path. */
static gboolean place_of (const char *path, Cited *ret)
{
  const char *at = path;
  Cited place = { { figure_read (&at) }, 0 };
  if (*at == '-' && *++at != '\0')
    place.of = figure_read (&at);
  for (guint i = PARAGRAPH; i < N_LEVELS && *at == '('; i++)
    place.at[i] = figure_read (&at);
  *ret = place;
  return place.at[ARTICLE] > 0;
}

static gboolean agrees (const Cited *asked, const Cited *cited)
{
  gboolean same = cited->at[ARTICLE] == 0 || cited->of == asked->of;
  for (guint i = 0; i < N_LEVELS; i++)
    same = same && (cited->at[i] == 0 || cited->at[i] == asked->at[i]);
  return same && !(cited->at[ITEM] == 0 && asked->at[ITEM] > 0);
}

static gunichar mark_of (const GPtrArray *paths, const Cited *cited)
{
  gunichar mark = 0;
  for (guint i = 0; i < paths->len; i++) {
    Cited asked;
    if (g_ptr_array_index (paths, i) != NULL && place_of (g_ptr_array_index (paths, i), &asked) &&
        agrees (&asked, cited))
      mark = mark == 0 ? CITED_FIRST + i : CITED_OTHER;
  }
  return mark == 0 ? CITED_OTHER : mark;
}

/* ---- citations ---- */

/* The levels above the highest that is named, from the citation before. */
static Cited completed (const Cited *cited, const Cited *before)
{
  Cited place = *cited;
  for (guint i = 0; i < N_LEVELS && cited->at[i] == 0; i++)
    place.at[i] = before->at[i];
  place.of = cited->at[ARTICLE] == 0 ? before->of : cited->of;
  return place;
}

static void add_mark (GString *to, const GPtrArray *paths, const Cited *cited, Cited *before)
{
  Cited place = completed (cited, before);
  gunichar mark = mark_of (paths, &place);
  if (mark == CITED_OTHER) {
    mark = mark_of (paths, cited);
    place = *cited;
  }
  g_string_append_unichar (to, mark);
  *before = place;
}

static gboolean begins (const char **at, const char *word)
{
  if (!g_str_has_prefix (*at, word))
    return FALSE;
  *at += strlen (word);
  return TRUE;
}

/* 第三、七项: each of its numbers. */
enum { MOST_FIGURES = 16 };
typedef struct {
  gint64 figures[MOST_FIGURES];
  guint n;
} FigureRun;

static FigureRun figures_read (const char **at)
{
  FigureRun run = { .n = 0 };
  const char *next = *at;
  do {
    begins (&next, "第");
    const gint64 figure = figure_read (&next);
    if (figure == 0)
      break;
    run.figures[run.n++] = figure;
    *at = next;
  } while (run.n < MOST_FIGURES && (begins (&next, "、") || begins (&next, "和") || begins (&next, ",")));
  return run;
}

/* 第五条第一款第（三）、七项. FALSE, and nothing is passed: none stands there; 50条 and 三项 count something. */
static gboolean chinese_read (const char **at, Cited *ret, FigureRun *ret_last)
{
  static const char *const units[N_LEVELS] = { "条", "款", "项" };
  const char *const from = *at, *next = *at;
  const gboolean counted = !g_str_has_prefix (from, "第") && *from != '(';
  Cited place = { { 0 }, 0 };
  guint found = 0;
  for (guint i = 0; i < N_LEVELS; i++) {
    const char *level = next;
    const FigureRun run = figures_read (&level);
    if (run.n == 0 || !begins (&level, units[i]))
      continue;
    if (i == ARTICLE && begins (&level, "之"))
      place.of = figure_read (&level);
    place.at[i] = run.figures[0];
    *ret_last = run;
    next = *at = level;
    found++;
  }
  *ret = place;
  if (found < 2 && counted)
    *at = from;
  return found > (counted ? 1 : 0);
}

/* 5(1)(3). */
static gboolean plain_read (const char **at, Cited *ret)
{
  const char *end = *at;
  const gboolean starts = g_ascii_isdigit (**at);
  if (!starts || figure_read (&end) == 0 || *end != '(' || !place_of (*at, ret) || ret->at[PARAGRAPH] == 0)
    return FALSE;
  for (guint i = PARAGRAPH; i < N_LEVELS && *end == '(' && figure_read (&end) > 0; i++)
    ;
  *at = end;
  return TRUE;
}

/* , (7) and (8) or (7)(8) behind 5(1)(3): other items of the same paragraph. */
static FigureRun brackets_read (const char **at)
{
  static const char *const between[] = { ", ", ",", "、", "和", "及", "与", " and ", " & ", "&", "/", "" };
  FigureRun run = { .n = 0 };
  for (gboolean more = TRUE; more && run.n < MOST_FIGURES;) {
    more = FALSE;
    for (guint i = 0; i < G_N_ELEMENTS (between) && !more; i++) {
      const char *next = *at;
      const gint64 figure = begins (&next, between[i]) && *next == '(' ? figure_read (&next) : 0;
      more = figure > 0 && !g_str_has_prefix (next, "项");
      if (more) {
        run.figures[run.n++] = figure;
        *at = next;
      }
    }
  }
  return run;
}

static guint lowest (const Cited *place)
{
  guint i = N_LEVELS - 1;
  while (i > 0 && place->at[i] == 0)
    i--;
  return i;
}

static void add_run (GString *to, const GPtrArray *paths, Cited place, const FigureRun *run, Cited *before)
{
  const guint level = lowest (&place);
  for (guint i = 0; i < run->n; i++) {
    place.at[level] = run->figures[i];
    add_mark (to, paths, &place, before);
  }
}

char *cited_mark (const GPtrArray *paths, const char *text)
{
  GString *to = g_string_new (NULL);
  Cited before = { { 0 }, 0 }, place;
  FigureRun run = { .n = 0 };
  gboolean within = FALSE; /* of digits that are no citation */
  for (const char *at = text; *at != '\0';) {
    if (!within && chinese_read (&at, &place, &run))
      add_run (to, paths, place, &run, &before);
    else if (!within && plain_read (&at, &place)) {
      add_mark (to, paths, &place, &before);
      run = brackets_read (&at);
      add_run (to, paths, place, &run, &before);
    } else {
      within = g_ascii_isdigit (*at);
      g_string_append_unichar (to, g_utf8_get_char (at));
      at = g_utf8_next_char (at);
    }
  }
  return g_string_free (to, FALSE);
}
