/* A higher tier whose figures are the same multiple of the lower one's, measure by measure, is a relation that somebody has worked
 * out: where the document says "ten times", so can the rules, and the figures cannot come apart. */
#include <string.h>
#include "advise/advice.h"
#include "advise/figures/rungs.h"

enum { MANY = 3 }; /* measures in the same relation, below which it may be chance */

typedef struct {
  const Advice *advice;
  GHashTable *lowest; /* measure of an article and a rank -> const LimitRung, the lowest */
  GHashTable *counts; /* article, rank and factor -> GPtrArray of const LimitRung */
  GPtrArray *order;   /* of these lists, as they began */
} Copies;

static gboolean is_number (const LimitRung *rung)
{
  return rung->begins && rung->scale == NULL && rung->article != NULL && rational_compare (rung->from, rung->to) == 0 &&
         rung->limit->limit->n_over == 0;
}

static char *key_of (const LimitRung *rung, guint rank)
{
  g_autofree char *measure = rung_measure (rung);
  return g_strdup_printf ("%p %u %s", (gconstpointer) rung->article, rank, measure);
}

static void note_lowest (const Copies *copies, const LimitRung *rung)
{
  char *key = key_of (rung, rung->rank);
  const LimitRung *before = g_hash_table_lookup (copies->lowest, key);
  if (before == NULL || rational_compare (rung->from, before->from) < 0)
    g_hash_table_replace (copies->lowest, key, (gpointer) rung);
  else
    g_free (key);
}

/* Whole multiples above one: what is no relation that a document would put into words is none. */
static void note_relation (const Copies *copies, const LimitRung *rung)
{
  g_autofree char *key = key_of (rung, rung->rank);
  g_autofree char *lower_key = key_of (rung, rung->rank - 1);
  const LimitRung *lower = g_hash_table_lookup (copies->lowest, lower_key);
  Rational factor;
  if (lower == NULL || g_hash_table_lookup (copies->lowest, key) != rung ||
      !rational_divide (rung->from, lower->from, &factor) || factor.denominator != 1 || factor.numerator < 2)
    return;
  char *name = g_strdup_printf ("%p %u %" G_GINT64_FORMAT, (gconstpointer) rung->article, rung->rank, factor.numerator);
  GPtrArray *list = g_hash_table_lookup (copies->counts, name);
  if (list == NULL) {
    list = g_ptr_array_new ();
    g_hash_table_insert (copies->counts, name, list);
    g_ptr_array_add (copies->order, list);
  } else {
    g_free (name);
  }
  g_ptr_array_add (list, (gpointer) rung);
}

static void tell (const Copies *copies, const GPtrArray *list)
{
  const LimitRung *first = g_ptr_array_index (list, 0);
  g_autofree char *key = key_of (first, first->rank - 1);
  const LimitRung *lower = g_hash_table_lookup (copies->lowest, key);
  g_autoptr (GString) paths = g_string_new (NULL);
  Rational factor = RATIONAL_ONE;
  if (list->len < MANY || !rational_divide (first->from, lower->from, &factor))
    return;
  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (paths, "%s%s", i > 0 ? " " : "",
                            ((const LimitRung *) g_ptr_array_index (list, i))->item->stated->path);
  g_autofree char *times = g_strdup_printf ("%" G_GINT64_FORMAT, factor.numerator);
  findings_add (copies->advice->findings, FINDING_COPIED_RELATION, first->item->stated->place, times, paths->str, NULL);
}

static void look_at_offence (const Advice *advice, const LawOffence *offence)
{
  g_autoptr (GArray) rungs = rungs_of (offence);
  g_autoptr (GHashTable) lowest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) counts =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  const Copies copies = { advice, lowest, counts, order };
  for (guint i = 0; i < rungs->len; i++)
    if (is_number (&g_array_index (rungs, LimitRung, i)))
      note_lowest (&copies, &g_array_index (rungs, LimitRung, i));
  for (guint i = 0; i < rungs->len; i++)
    if (is_number (&g_array_index (rungs, LimitRung, i)) && g_array_index (rungs, LimitRung, i).rank > 1)
      note_relation (&copies, &g_array_index (rungs, LimitRung, i));
  for (guint i = 0; i < order->len; i++)
    tell (&copies, g_ptr_array_index (order, i));
}

void copies_advise (const Advice *advice)
{
  for (guint i = 0; i < advice->law->n_instruments; i++)
    for (guint k = 0; k < advice->law->instruments[i].n_offences; k++)
      look_at_offence (advice, &advice->law->instruments[i].offences[k]);
}
