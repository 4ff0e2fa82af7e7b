/* Words around a quantity that is named as what to write instead: without them it must still say what was written. Words in
 * letters alone are never left out: any of them may turn the rest round. */
#include "base/term/dropped.h"
#include <string.h>
#include "base/term/turned.h"

/* Bounds, where they touch the figure: 突破50, 满50, 过50. */
static const char *const bounds_before[] = { "破", "满", "滿", "过", "過", "够", "足", "低", "高", "少", "多",
                                             "大", "小", "限", "达", "于", "於", "比", "似", "前", "从", "自" };
static const char *const bounds_behind[] = { "封顶", "为限", "为止", "打住", "止", "顶", "往上", "往下", "起", "开外",
                                             "内",   "外",   "上",   "下",   "多", "少", "够",   "满",   "足", "破" };

static gsize prefix_of (const char *at, const char *to, const char *const *words, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    const gsize length = strlen (words[i]);
    if (length <= (gsize) (to - at) && memcmp (at, words[i], length) == 0)
      return length;
  }
  return 0;
}

#define PREFIX_OF(at, to, words) prefix_of (at, to, words, G_N_ELEMENTS (words))

static gboolean has_any (const char *from, const char *to, const char *const *words, gsize n)
{
  for (const char *at = from; at < to; at++)
    if (prefix_of (at, to, words, n) > 0)
      return TRUE;
  return FALSE;
}

static gboolean denies (const char *from, const char *to)
{
  for (const char *at = from; at < to;) {
    gsize length;
    const Turned turned = turned_at (at, to, &length);
    if (turned > TURNED_HARMLESS)
      return TRUE;
    at += MAX (length, 1);
  }
  return FALSE;
}

/* A word in letters that touches the quantity is one of its own; QQ of QQ号 is part of a name. */
static gboolean is_letter (gunichar c) { return c < 0x2E80 && g_unichar_isalpha (c); }

static gboolean has_word_in_letters (const char *from, const char *to)
{
  for (const char *at = from; at < to; at = g_utf8_next_char (at))
    if (is_letter (g_utf8_get_char_validated (at, to - at)) && (at == from || g_ascii_isspace (at[-1])))
      return TRUE;
  return FALSE;
}

gboolean dropped_before (const char *from, const char *to)
{
  while (to > from && g_ascii_isspace (to[-1]))
    to--;
  const char *last = g_utf8_find_prev_char (from, to);
  if (last == NULL)
    return TRUE;
  return !denies (from, to) && !has_word_in_letters (from, to) &&
         !is_letter (g_utf8_get_char_validated (last, to - last)) && PREFIX_OF (last, to, bounds_before) == 0;
}

gboolean dropped_behind (const char *from, const char *to)
{
  return !denies (from, to) && !has_word_in_letters (from, to) &&
         !has_any (from, to, bounds_behind, G_N_ELEMENTS (bounds_behind));
}
