/* In: the rules as they were read. Out: the same with one thing in them read wrongly, wherever it stands. The one idea: a
 * mistake about a rule is another rule, which the engine decides like any other. */
#include "teach/misread.h"
#include <stdlib.h>
#include <string.h>
#include "model/book/walk.h"

typedef struct {
  Rulebook *book;
  Blunder blunder;
  GHashTable *only; /* of Standard; NULL: all */
  guint n;
} Misreading;

static gboolean is_less (Rational factor) { return rational_compare (factor, RATIONAL_ONE) < 0; }

static gboolean is_more (Rational factor) { return rational_compare (factor, RATIONAL_ONE) > 0; }

/* ---- halves and multiples ---- */

static void read_half (Misreading *misreading, Condition *scale)
{
  if (scale->kind != CONDITION_SCALE || scale->meets || !is_less (scale->factor))
    return;
  scale->factor = RATIONAL_ONE;
  misreading->n++;
}

static void read_times (Misreading *misreading, Condition *scale)
{
  if (scale->kind != CONDITION_SCALE || scale->meets || !is_more (scale->factor) || scale->factor.denominator != 1)
    return;
  scale->factor.numerator = scale->factor.numerator >= 10 ? scale->factor.numerator / 2 : scale->factor.numerator * 2;
  misreading->n++;
}

/* Of an item that is reduced the path by which others refer to it. */
static gboolean is_reduced (const Standard *standard, const char *path)
{
  for (guint i = 0; i < standard->articles->len; i++) {
    const Article *article = g_ptr_array_index (standard->articles, i);
    for (guint k = 0; k < article->tiers->len; k++) {
      const TierRule *rule = g_ptr_array_index (article->tiers, k);
      for (guint m = 0; m < rule->items->len; m++) {
        const Item *item = g_ptr_array_index (rule->items, m);
        if (g_str_equal (item->path, path) && item->condition->kind == CONDITION_SCALE &&
            is_less (item->condition->factor))
          return TRUE;
      }
    }
  }
  return FALSE;
}

/* "5(1)(3)-5(1)(8)" without its last: "5(1)(3)-5(1)(7)". Returns: yours; NULL: nothing of it is reduced. */
static char *without_reduced (const Standard *standard, const char *reference)
{
  const char *dash = strchr (reference, '-');
  const char *last = dash == NULL ? reference : dash + 1;
  const char *open = strrchr (last, '(');
  if (open == NULL || !is_reduced (standard, last))
    return NULL;
  const long number = strtol (open + 1, NULL, 10);
  if (dash == NULL || number < 2)
    return g_strdup ("");
  return g_strdup_printf ("%.*s(%ld)", (int) (open - reference), reference, number - 1);
}

static void read_whole (Misreading *misreading, Condition *scale, const Standard *standard)
{
  if (scale->kind != CONDITION_SCALE || !is_more (scale->factor) || scale->instrument != NULL || standard == NULL)
    return;
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  guint n = 0;
  for (char **item = scale->items; *item != NULL; item++) {
    char *less = without_reduced (standard, *item);
    n += less != NULL;
    if (less == NULL || *less != '\0')
      g_ptr_array_add (kept, less == NULL ? g_strdup (*item) : g_strdup (less));
    g_free (less);
  }
  g_ptr_array_add (kept, NULL);
  g_auto (GStrv) items = (char **) g_ptr_array_free (g_steal_pointer (&kept), FALSE);
  if (n == 0 || *items == NULL)
    return;
  g_strfreev (scale->items);
  scale->items = g_steal_pointer (&items);
  misreading->n++;
}

/* ---- proportional sums ---- */

/* "3-5" and "3 4" of a tier's items name those of such numbers. */
static gboolean is_summed (const Condition *sum, const char *number)
{
  const long wanted = strtol (number, NULL, 10);
  for (char **item = sum->items; *item != NULL; item++) {
    const char *dash = strchr (*item, '-');
    const long from = strtol (*item, NULL, 10), to = dash == NULL ? from : strtol (dash + 1, NULL, 10);
    if (from <= wanted && wanted <= to)
      return TRUE;
  }
  return FALSE;
}

static void append_item (Condition *sum, const char *number)
{
  const guint n = g_strv_length (sum->items);
  sum->items = g_renew (char *, sum->items, n + 2);
  sum->items[n] = g_strdup (number);
  sum->items[n + 1] = NULL;
}

/* Every other plain limit of the paragraph joins in. */
static void read_money (Misreading *misreading, Condition *sum, const TierRule *rule)
{
  guint n = 0;
  for (guint i = 0; i < rule->items->len; i++) {
    const Item *item = g_ptr_array_index (rule->items, i);
    if (item->number == NULL || item->condition->kind != CONDITION_LIMIT || !item->condition->at_least.present ||
        is_summed (sum, item->number))
      continue;
    append_item (sum, item->number);
    n++;
  }
  misreading->n += n > 0;
}

/* The id of the unit of a fact. NULL: no such fact, or none. */
static const char *unit_named (const Rulebook *book, const char *name)
{
  const gint found = vocabulary_find (book->vocabulary, name);
  const Fact *fact = found < 0 ? NULL : vocabulary_fact (book->vocabulary, (guint) found);
  if (fact == NULL)
    return NULL;
  return fact->unit == NULL ? fact->unit_named : fact->unit->id;
}

/* Cubic metres and saplings are added up by nobody. */
static gboolean is_of_one_unit (const Rulebook *book, const GPtrArray *facts)
{
  for (guint i = 1; i < facts->len; i++)
    if (g_strcmp0 (unit_named (book, g_ptr_array_index (facts, i)), unit_named (book, g_ptr_array_index (facts, 0))) !=
        0)
      return FALSE;
  return TRUE;
}

/* The sum as one limit over all that its parts measure, at the least of their figures. */
static void read_raw (Misreading *misreading, Condition *sum, const TierRule *rule)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();
  const Condition *least = NULL;
  for (guint i = 0; i < rule->items->len; i++) {
    const Item *item = g_ptr_array_index (rule->items, i);
    const Condition *part = item->condition;
    if (item->number == NULL || part->kind != CONDITION_LIMIT || !is_summed (sum, item->number))
      continue;
    for (char **fact = part->facts; *fact != NULL; fact++)
      g_ptr_array_add (facts, g_strdup (*fact));
    if (least == NULL || part->at_least.value.lo < least->at_least.value.lo)
      least = part;
  }
  const gboolean alike = is_of_one_unit (misreading->book, facts);
  g_ptr_array_add (facts, NULL);
  g_auto (GStrv) names = (char **) g_ptr_array_free (g_steal_pointer (&facts), FALSE);
  if (least == NULL || !alike)
    return;
  g_strfreev (sum->items);
  sum->items = NULL;
  sum->kind = CONDITION_LIMIT;
  sum->facts = g_steal_pointer (&names);
  sum->at_least = least->at_least;
  misreading->n++;
}

/* Of one item alone nothing is added up: it reaches its limit by itself or not at all. */
static void read_none (Misreading *misreading, Condition *sum)
{
  g_autofree char *first = g_strdup (sum->items[0]);
  char *dash = strchr (first, '-');
  if (dash != NULL)
    *dash = '\0';
  g_strfreev (sum->items);
  sum->items = g_new0 (char *, 2);
  sum->items[0] = g_steal_pointer (&first);
  misreading->n++;
}

static void read_sum (Misreading *misreading, Condition *sum, const TierRule *rule)
{
  if (sum->kind != CONDITION_PROPORTIONAL || rule == NULL)
    return;
  if (misreading->blunder == BLUNDER_NO_SUM)
    read_none (misreading, sum);
  else if (misreading->blunder == BLUNDER_MONEY_IN_SUM)
    read_money (misreading, sum, rule);
  else
    read_raw (misreading, sum, rule);
}

/* ---- all conditions ---- */

static gboolean is_misread (const Misreading *misreading, const Standard *standard)
{
  return misreading->only == NULL || g_hash_table_contains (misreading->only, standard);
}

static void read_condition (Condition *condition, const Spot *spot, gpointer data)
{
  Misreading *misreading = data;
  if (spot->item == NULL || !is_misread (misreading, spot->standard))
    return;
  switch (misreading->blunder) {
  case BLUNDER_HALF_FORGOTTEN: read_half (misreading, condition); break;
  case BLUNDER_OTHER_TIMES: read_times (misreading, condition); break;
  case BLUNDER_WHOLE_TIMES: read_whole (misreading, condition, spot->standard); break;
  default: read_sum (misreading, condition, spot->rule); break;
  }
}

/* ---- items and counting ---- */

static void free_gates (Misreading *misreading, TierRule *rule)
{
  for (guint i = 0; i < rule->items->len; i++) {
    Item *item = g_ptr_array_index (rule->items, i);
    if (item->condition->kind != CONDITION_SCALE || !is_less (item->condition->factor) || *item->when == NULL)
      continue;
    g_strfreev (item->when);
    item->when = g_new0 (char *, 1);
    misreading->n++;
  }
}

static void count_otherwise (Misreading *misreading, Counting *counting)
{
  gboolean *flag = misreading->blunder == BLUNDER_COUNTED_TWICE ? &counting->twice
                   : misreading->blunder == BLUNDER_BUYERS_ONCE ? &counting->each_recipient
                                                                : &counting->as_found;
  const gboolean wanted = misreading->blunder != BLUNDER_BUYERS_ONCE;
  misreading->n += *flag != wanted;
  *flag = wanted;
}

static void read_standard (Misreading *misreading, Standard *standard)
{
  if (!is_misread (misreading, standard))
    return;
  const gboolean counts = misreading->blunder != BLUNDER_HALF_ALWAYS;
  for (guint i = 0; counts && i < standard->countings->len; i++)
    count_otherwise (misreading, g_ptr_array_index (standard->countings, i));
  for (guint i = 0; !counts && i < standard->articles->len; i++) {
    const Article *article = g_ptr_array_index (standard->articles, i);
    for (guint k = 0; k < article->tiers->len; k++)
      free_gates (misreading, g_ptr_array_index (article->tiers, k));
  }
}

guint misread_book (Rulebook *book, Blunder blunder, GHashTable *only)
{
  Misreading misreading = { book, blunder, only, 0 };
  switch (blunder) {
  case BLUNDER_HALF_ALWAYS:
  case BLUNDER_COUNTED_TWICE:
  case BLUNDER_BUYERS_ONCE:
  case BLUNDER_FALSE_COUNTED:
    for (guint i = 0; i < book->instruments->len; i++) {
      const Instrument *instrument = g_ptr_array_index (book->instruments, i);
      for (guint k = 0; k < instrument->standards->len; k++)
        read_standard (&misreading, g_ptr_array_index (instrument->standards, k));
    }
    break;
  default: rulebook_each_condition (book, read_condition, &misreading); break;
  }
  return misreading.n;
}
