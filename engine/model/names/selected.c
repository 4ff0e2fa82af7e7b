/* The name of an offence that lists alternatives, and another name, in; whether that is a choice of them out. Where a list ends and
 * what all share begins is not marked (制造毒品 in 走私、贩卖、运输、制造毒品罪), so only what can be told by length is taken for a
 * list of acts: words of two characters, the last of which is the head of what follows. What the acts are about stays whole but for
 * alternatives that are left out at either end. */
#include "model/names/selected.h"
#include <string.h>

#define MARK "、"
#define UNLAWFUL "非法" /* which acts share */

enum {
  LENGTH_OF_ACT = 2, /* characters */
  LEAST_BYTES = 6,   /* two Chinese characters: as much as a part must have to mean something */
};

/* Returns: behind the first characters of an act; NULL: there are not as many. */
static const char *behind_act (const char *text)
{
  for (guint i = 0; i < LENGTH_OF_ACT; i++) {
    if (*text == '\0' || g_str_has_prefix (text, MARK))
      return NULL;
    text = g_utf8_next_char (text);
  }
  return text;
}

/* Whether the text is a run of alternatives of the list, from mark to mark. */
static gboolean is_run (const char *list, const char *text)
{
  const gsize length = strlen (text);
  for (const char *at = list; at != NULL && length > 0; at = strstr (at, MARK)) {
    at += at == list ? 0 : strlen (MARK);
    if (strncmp (at, text, length) == 0 && (at[length] == '\0' || g_str_has_prefix (at + length, MARK)))
      return TRUE;
  }
  return FALSE;
}

typedef gboolean (*About) (const char *about, const char *text);

/* Acts, each behind a mark but the first, out of those that the name lists; then what they are about. FALSE: the name lists none, or
 * the text is none of it. */
static gboolean has_acts (const char *name, const char *text, About is_about)
{
  guint listed = 0, chosen = 0;
  for (const char *end; (end = behind_act (name)) != NULL; name = end + strlen (MARK), listed++) {
    const gboolean last = !g_str_has_prefix (end, MARK);
    const char *rest = chosen == 0 ? text : g_str_has_prefix (text, MARK) ? text + strlen (MARK) : "";
    if (strncmp (rest, name, (gsize) (end - name)) == 0) {
      text = rest + (end - name);
      chosen++;
    }
    if (last)
      return listed > 0 && chosen > 0 && is_about (end, text);
  }
  return FALSE;
}

static gboolean is_choice_of_acts (const char *name, const char *text) { return has_acts (name, text, is_run); }

/* One act and what it is about, of which the last are left out; of two the first may be as well. */
static gboolean is_choice_of_objects (const char *name, const char *text)
{
  const char *mark = strstr (name, MARK), *about = behind_act (name);
  if (about == NULL || about == mark)
    return FALSE;
  const gsize act = (gsize) (about - name), length = strlen (text);
  const char *second = mark + strlen (MARK);
  const gboolean first = strncmp (name, text, length) == 0 && g_str_has_prefix (name + length, MARK);
  return first || (strstr (second, MARK) == NULL && strncmp (name, text, act) == 0 && strcmp (text + act, second) == 0);
}

/* A crime by itself that is named beside another one of the same act: 购买伪造的增值税专用发票罪. */
static gboolean is_one_of_act (const char *name, const char *text, const char *act, gsize length)
{
  const char *mark = strstr (name, MARK);
  return strncmp (text, act, length) == 0 && is_run (mark + strlen (MARK), text);
}

/* Returns: yours: without the word for crime. */
static char *without_crime (const char *name)
{
  return g_strndup (name, strlen (name) - (g_str_has_suffix (name, "罪") ? strlen ("罪") : 0));
}

gboolean name_has_selected (const char *name, const char *text)
{
  if (strstr (name, MARK) == NULL)
    return FALSE;
  g_autofree char *whole = without_crime (name), *part = without_crime (text);
  if (strlen (part) >= strlen (whole))
    return FALSE;
  const gboolean unlawful = g_str_has_prefix (whole, UNLAWFUL);
  const char *acts = whole + (unlawful ? strlen (UNLAWFUL) : 0), *about = behind_act (acts);
  if (about == NULL)
    return FALSE;
  if (is_one_of_act (whole, part, acts, (gsize) (about - acts)) ||
      (unlawful && is_one_of_act (whole, part, UNLAWFUL, strlen (UNLAWFUL))))
    return TRUE;
  if (unlawful && !g_str_has_prefix (part, UNLAWFUL))
    return FALSE;
  const char *chosen = part + (unlawful ? strlen (UNLAWFUL) : 0);
  return is_choice_of_acts (acts, chosen) || is_choice_of_objects (acts, chosen);
}

/* Acts of the list and the end of what they are about: 生产食品 of 生产、销售不符合安全标准的食品. */
static gboolean is_abridged (const char *name, const char *text)
{
  const gsize unlawful = g_str_has_prefix (name, UNLAWFUL) ? strlen (UNLAWFUL) : 0;
  return has_acts (name + unlawful, text + (g_str_has_prefix (text, UNLAWFUL) ? unlawful : 0), g_str_has_suffix);
}

gboolean name_may_be_meant (const char *name, const char *text)
{
  g_autofree char *whole = without_crime (name), *part = without_crime (text);
  if (strlen (part) < LEAST_BYTES || strlen (part) >= strlen (whole))
    return FALSE;
  return g_str_has_prefix (whole, part) || g_str_has_suffix (whole, part) || is_abridged (whole, part);
}
