/* Figures that are the same multiple of others, measure by measure, are a relation that somebody has worked out: where the document says
 * "ten times" or "half", so can the rules, and the figures cannot come apart. Looked for between a tier and the one below it in one
 * article, and between two articles of one standard. */
#include <string.h>
#include "advise/advice.h"
#include "advise/figures/rungs.h"

enum { MANY = 3 }; /* measures in the same relation, below which it may be chance */

typedef struct {
  const Advice *advice;
  GHashTable *lowest; /* measure of an article and a rank -> const LimitRung, the lowest */
  GHashTable *counts; /* both articles, ranks and factor -> GArray of Relation */
  GPtrArray *order;   /* of these lists, as they began */
  GHashTable *told;   /* of LimitRung: those that are said to be a copy */
} Copies;

typedef struct {
  const LimitRung *of, *to;
  Rational factor;
} Relation;

static gboolean is_number (const LimitRung *rung)
{
  return rung->begins && rung->scale == NULL && rung->article != NULL && rational_compare (rung->from, rung->to) == 0 &&
         rung->limit->limit->n_over == 0;
}

static char *key_of (const LawArticle *article, guint rank, const LimitRung *rung)
{
  g_autofree char *measure = rung_measure (rung);
  return g_strdup_printf ("%p %u %s", (gconstpointer) article, rank, measure);
}

static void note_lowest (const Copies *copies, const LimitRung *rung)
{
  char *key = key_of (rung->article, rung->rank, rung);
  const LimitRung *before = g_hash_table_lookup (copies->lowest, key);
  if (before == NULL || rational_compare (rung->from, before->from) < 0)
    g_hash_table_replace (copies->lowest, key, (gpointer) rung);
  else
    g_free (key);
}

/* The lowest that measures the same there; NULL: nothing does. */
static const LimitRung *find_lowest (const Copies *copies, const LawArticle *article, guint rank, const LimitRung *rung)
{
  g_autofree char *key = key_of (article, rank, rung);
  return g_hash_table_lookup (copies->lowest, key);
}

/* Whole multiples above one, or one of several equal parts: what is no relation that a document would put into words is none. */
static gboolean is_said (Rational factor)
{
  return (factor.denominator == 1 && factor.numerator > 1) || (factor.numerator == 1 && factor.denominator > 1);
}

/* One list of an article goes over one tier, of two articles over all of them: "half of the amounts of article 1". */
static void note_relation (const Copies *copies, Relation found)
{
  const gboolean one = found.of->article == found.to->article;
  char *name = g_strdup_printf ("%p %p %u %u %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, (gconstpointer) found.of->article,
                                (gconstpointer) found.to->article, one ? found.of->rank : 0,
                                found.of->rank - found.to->rank, found.factor.numerator, found.factor.denominator);
  GArray *list = g_hash_table_lookup (copies->counts, name);
  if (list == NULL) {
    list = g_array_new (FALSE, FALSE, sizeof (Relation));
    g_hash_table_insert (copies->counts, name, list);
    g_ptr_array_add (copies->order, list);
  } else {
    g_free (name);
  }
  g_array_append_val (list, found);
}

static gboolean relate (const Copies *copies, const LimitRung *rung, const LimitRung *other)
{
  Relation found = { rung, other, RATIONAL_ONE };
  if (other == NULL || !rational_divide (rung->from, other->from, &found.factor) || !is_said (found.factor))
    return FALSE;
  if (rung->article == other->article && found.factor.denominator != 1)
    return FALSE;
  note_relation (copies, found);
  return TRUE;
}

/* The articles of the standard before its own, the nearest to the tier first. */
static void look_before (const Copies *copies, const LimitRung *rung)
{
  const LawStandard *standard = rung->standard;
  for (guint i = 0; i < standard->n_articles && &standard->articles[i] != rung->article; i++)
    for (guint down = 0; down <= 1 && down < rung->rank; down++)
      if (relate (copies, rung, find_lowest (copies, &standard->articles[i], rung->rank - down, rung)))
        break;
}

/* What measures the same in the next lower tier that does; NULL: none does. */
static const LimitRung *find_below (const Copies *copies, const LimitRung *rung)
{
  const LimitRung *below = NULL;
  for (guint rank = rung->rank; below == NULL && rank > 1; rank--)
    below = find_lowest (copies, rung->article, rank - 1, rung);
  return below;
}

static void look_at (const Copies *copies, const LimitRung *rung)
{
  if (find_lowest (copies, rung->article, rung->rank, rung) != rung)
    return;
  relate (copies, rung, find_below (copies, rung));
  look_before (copies, rung);
}

static const char *path_of (const Relation *relation, gboolean other)
{
  return (other ? relation->to : relation->of)->item->stated->path;
}

/* Figures of one item that are those of another item by as much are one pair. */
static gboolean is_told_before (const GArray *list, guint i)
{
  const Relation *relation = &g_array_index (list, Relation, i);
  const Relation *before = i > 0 ? relation - 1 : NULL;
  return before != NULL && g_str_equal (path_of (before, FALSE), path_of (relation, FALSE)) &&
         g_str_equal (path_of (before, TRUE), path_of (relation, TRUE));
}

static char *paths_of (const GArray *list, gboolean other)
{
  GString *paths = g_string_new (NULL);
  for (guint i = 0; i < list->len; i++)
    if (!is_told_before (list, i))
      g_string_append_printf (paths, "%s%s", i > 0 ? " " : "", path_of (&g_array_index (list, Relation, i), other));
  return g_string_free (paths, FALSE);
}

/* Those of which no longer list has told. Returns: yours. */
static GArray *untold (const Copies *copies, const GArray *list)
{
  GArray *rest = g_array_new (FALSE, FALSE, sizeof (Relation));
  for (guint i = 0; i < list->len; i++)
    if (!g_hash_table_contains (copies->told, g_array_index (list, Relation, i).of))
      g_array_append_val (rest, g_array_index (list, Relation, i));
  return rest;
}

/* A figure is a copy of one other figure: that it is some multiple of a second one as well follows. */
static void tell (const Copies *copies, const GArray *whole)
{
  g_autoptr (GArray) list = untold (copies, whole);
  if (list->len < MANY)
    return;
  const Relation *first = &g_array_index (list, Relation, 0);
  for (guint i = 0; i < list->len; i++)
    g_hash_table_add (copies->told, (gpointer) g_array_index (list, Relation, i).of);
  g_autofree char *of = paths_of (list, FALSE), *to = paths_of (list, TRUE);
  g_autofree char *both = g_strdup_printf ("%s : %s", of, to);
  g_autofree char *times = first->factor.denominator == 1
                               ? g_strdup_printf ("%" G_GINT64_FORMAT, first->factor.numerator)
                               : g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, first->factor.numerator,
                                                  first->factor.denominator);
  findings_add (copies->advice->findings, FINDING_COPIED_RELATION, first->of->item->stated->place, times, both, NULL);
}

/* The sort is stable: of equal ones that which began first. */
static gint longest_first (gconstpointer a, gconstpointer b)
{
  const GArray *one = *(const GArray *const *) a, *other = *(const GArray *const *) b;
  return one->len > other->len ? -1 : one->len < other->len;
}

static void look_at_offence (const Advice *advice, const LawOffence *offence)
{
  g_autoptr (GArray) rungs = rungs_of (offence);
  g_autoptr (GHashTable) lowest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) counts =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  const Copies copies = { advice, lowest, counts, order, told };
  for (guint i = 0; i < rungs->len; i++)
    if (is_number (&g_array_index (rungs, LimitRung, i)))
      note_lowest (&copies, &g_array_index (rungs, LimitRung, i));
  for (guint i = 0; i < rungs->len; i++)
    if (is_number (&g_array_index (rungs, LimitRung, i)))
      look_at (&copies, &g_array_index (rungs, LimitRung, i));
  g_ptr_array_sort (order, longest_first);
  for (guint i = 0; i < order->len; i++)
    tell (&copies, g_ptr_array_index (order, i));
}

void copies_advise (const Advice *advice)
{
  for (guint i = 0; i < advice->law->n_instruments; i++)
    for (guint k = 0; k < advice->law->instruments[i].n_offences; k++)
      look_at_offence (advice, &advice->law->instruments[i].offences[k]);
}
