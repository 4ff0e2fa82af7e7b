/* A text -> whether it says a share of something else: a number and a word of shares behind it, or such words alone. */
#include "base/value/share.h"
#include <string.h>

/* Behind a number. */
static const char *const units[] = { "成", "％", "%", "倍", "percent", "per cent", "per mille", "‰", "fold" };
/* By themselves. */
static const char *const words[] = { "分之",     "一半",       "半数",        "大半",      "多半",
                                     "过半",     "翻番",       "翻一番",      "half of",   "a half",
                                     "one half", "a third",    "one third",   "a quarter", "thirds of",
                                     "third of", "quarter of", "quarters of", "double",    "triple" };

static gboolean stands_at (const char *at, const char *end, const char *word)
{
  if (at == end || g_ascii_tolower (*at) != *word)
    return FALSE;
  const gsize length = strlen (word);
  return length <= (gsize) (end - at) && g_ascii_strncasecmp (at, word, length) == 0;
}

static gboolean has_word (const char *begin, const char *end)
{
  for (const char *at = begin; at < end; at++)
    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      if (stands_at (at, end, words[i]))
        return TRUE;
  return FALSE;
}

/* A share's unit stands here, and not 成 of 三成千. */
static gboolean is_unit (const Scan *scan)
{
  Scan ahead = *scan;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (stands_at (scan->at, scan->end, units[i])) {
      scan_advance (&ahead);
      return ahead.kind != SIGN_SMALL && ahead.kind != SIGN_BIG;
    }
  return FALSE;
}

/* Both are digits of one kind, Arabic or Chinese. */
static gboolean same_digits (const Scan *a, const Scan *b)
{
  const gboolean chinese = a->kind == SIGN_DIGIT || a->kind == SIGN_ZERO;
  return chinese ? b->kind == SIGN_DIGIT || b->kind == SIGN_ZERO : a->kind == SIGN_ARABIC && b->kind == SIGN_ARABIC;
}

/* To where another number may begin: the last of digits that follow each other, behind anything else. */
static void pass_start (Scan *scan)
{
  Scan last = *scan, next = *scan;
  scan_advance (&next);
  const gboolean several = same_digits (&last, &next);
  while (same_digits (&last, &next)) {
    last = next;
    scan_advance (&next);
  }
  *scan = several ? last : next;
}

gboolean share_said (const Input *input)
{
  if (has_word (input->begin, input->scan.end))
    return TRUE;
  Scan scan = scan_new (input->begin, (gsize) (input->scan.end - input->begin), input->gauge);
  while (scan.kind != SIGN_END) {
    Scan ahead = scan;
    Numeral figure;
    if (!numeral_read (&ahead, FALSE, &figure))
      pass_start (&scan);
    else if (is_unit (&ahead))
      return TRUE;
    else
      scan = ahead; /* a number has no other inside */
  }
  return FALSE;
}
