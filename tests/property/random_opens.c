/* In: what a case says of open clauses. Out: what follows of the others. The idea: look at every two of them until nothing new
 * comes of it: of two clauses of one article the greater is not found where the lesser is denied. */
#include "random_opens.h"

#include <string.h>

static const RandomOpen *open_at (const RandomRules *rules, guint i) { return g_ptr_array_index (rules->opens, i); }

static gboolean is_below (const RandomOpen *a, const RandomOpen *b)
{
  const char *end = strchr (a->path, '(');
  return a->plain && b->plain && a->rank < b->rank && strcmp (a->instrument, b->instrument) == 0 &&
         strncmp (a->path, b->path, (gsize) (end - a->path) + 1) == 0;
}

/* The writer leaves out what the rules take for granted. */
static gboolean is_said (const RandomOpen *open, Interval value)
{
  return open->unanswered ? interval_is_point (value) : value.hi > 0;
}

/* What the lesser one and the greater one say of one another; `known`: 0 nothing, 1 denied, 2 found. */
static gboolean conclude (guint8 *lesser, guint8 *greater)
{
  if (*lesser == 1 && *greater == 0)
    *greater = 1;
  else if (*greater == 2 && *lesser == 0)
    *lesser = 2;
  else
    return FALSE;
  return TRUE;
}

static void conclude_all (const RandomRules *rules, guint8 *known)
{
  for (gboolean more = TRUE; more;) {
    more = FALSE;
    for (guint i = 0; i < rules->opens->len; i++)
      for (guint k = 0; k < rules->opens->len; k++)
        if (is_below (open_at (rules, i), open_at (rules, k)))
          more |= conclude (&known[i], &known[k]);
  }
}

GArray *random_case_opens (const RandomCase *random_case, const RandomRules *rules)
{
  enum { SOMETHING = 3 }; /* that it is not known */
  GArray *opens = g_array_copy (random_case->opens);
  g_autofree guint8 *known = g_new0 (guint8, opens->len);
  for (guint i = 0; i < opens->len; i++) {
    const Interval value = g_array_index (opens, Interval, i);
    if (is_said (open_at (rules, i), value))
      known[i] = !interval_is_point (value) ? SOMETHING : value.lo == 1 ? 2 : 1;
  }
  conclude_all (rules, known);
  for (guint i = 0; i < opens->len; i++)
    if (open_at (rules, i)->unanswered && (known[i] == 1 || known[i] == 2))
      g_array_index (opens, Interval, i) = interval_point (known[i] == 2);
  return opens;
}
