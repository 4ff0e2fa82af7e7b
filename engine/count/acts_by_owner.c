/* In: the ledger of a case. Out: what each batch had given of it, and the acts by whom they are of: lists sorted by owner, in
 * which those of one are found by halving. */
#include "count/acts_by_owner.h"

static const Batch *batch_at (const Case *fact_case, guint i) { return &g_array_index (fact_case->batches, Batch, i); }

static const Given *given_at (const Case *fact_case, guint i) { return &g_array_index (fact_case->given, Given, i); }

static const ActOwner *owner_at (const GArray *owners, guint i) { return &g_array_index (owners, ActOwner, i); }

static void find_passed_on (CaseActs *acts, const Case *fact_case)
{
  acts->passed_on = g_new0 (struct PassedOn, fact_case->batches->len + 1);
  for (guint i = 0; i < fact_case->given->len; i++) {
    const Given *given = given_at (fact_case, i);
    struct PassedOn *of = &acts->passed_on[given->batch];
    of->n++;
    if (!given->whole)
      of->least = MAX (of->least, given->count.lo);
  }
}

static gint compare_owners (gconstpointer a, gconstpointer b)
{
  const ActOwner *one = a, *other = b;
  if (one->of != other->of)
    return one->of < other->of ? -1 : 1;
  return (one->index > other->index) - (one->index < other->index);
}

static void add_owner (GArray *owners, gint of, guint index)
{
  const ActOwner owner = { of, index };
  g_array_append_val (owners, owner);
}

static void find_owners (CaseActs *acts, const Case *fact_case)
{
  for (guint i = 0; i < fact_case->batches->len; i++)
    add_owner (acts->owners, batch_at (fact_case, i)->defendant, i);
  for (guint i = 0; i < fact_case->given->len; i++) {
    const Given *given = given_at (fact_case, i);
    add_owner (acts->givers, given->defendant, i);
    if (given->defendant != batch_at (fact_case, given->batch)->defendant)
      add_owner (acts->owners, given->defendant, given->batch);
  }
  g_array_sort (acts->owners, compare_owners);
  g_array_sort (acts->givers, compare_owners);
}

static void find_facts (CaseActs *acts, const Case *fact_case)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < fact_case->batches->len; i++) {
    const guint fact = batch_at (fact_case, i)->fact;
    if (g_hash_table_add (seen, GUINT_TO_POINTER (fact)))
      g_array_append_val (acts->facts, fact);
  }
}

void case_acts_begin (CaseActs *acts, const Case *fact_case)
{
  acts->facts = g_array_new (FALSE, FALSE, sizeof (guint));
  acts->owners = g_array_new (FALSE, FALSE, sizeof (ActOwner));
  acts->givers = g_array_new (FALSE, FALSE, sizeof (ActOwner));
  find_passed_on (acts, fact_case);
  find_owners (acts, fact_case);
  find_facts (acts, fact_case);
}

void case_acts_end (CaseActs *acts)
{
  g_free (acts->passed_on);
  g_array_unref (acts->facts);
  g_array_unref (acts->owners);
  g_array_unref (acts->givers);
}

/* The first entry of this one or of one behind. */
static guint first_of (const GArray *owners, gint of)
{
  guint from = 0, to = owners->len;
  while (from < to) {
    const guint middle = from + (to - from) / 2;
    if (owner_at (owners, middle)->of < of)
      from = middle + 1;
    else
      to = middle;
  }
  return from;
}

static gboolean has_one (const GArray *owners, gint of)
{
  const guint first = first_of (owners, of);
  return first < owners->len && owner_at (owners, first)->of == of;
}

gboolean case_acts_has (const CaseActs *acts, gint of)
{
  return has_one (acts->owners, of) || has_one (acts->givers, of);
}

static void add_indices (GArray *to, const GArray *owners, gint of)
{
  for (guint i = first_of (owners, of); i < owners->len && owner_at (owners, i)->of == of; i++)
    g_array_append_val (to, owner_at (owners, i)->index);
}

static gint compare_indices (gconstpointer a, gconstpointer b)
{
  const guint one = *(const guint *) a, other = *(const guint *) b;
  return (one > other) - (one < other);
}

static void keep_each_once (GArray *sorted)
{
  guint n = 0;
  for (guint i = 0; i < sorted->len; i++)
    if (i == 0 || g_array_index (sorted, guint, i) != g_array_index (sorted, guint, n - 1))
      g_array_index (sorted, guint, n++) = g_array_index (sorted, guint, i);
  g_array_set_size (sorted, n);
}

GArray *case_acts_concern (const GArray *owners, const Case *fact_case, gint defendant)
{
  const gint organization = case_organization_of (fact_case, defendant);
  GArray *concern = g_array_new (FALSE, FALSE, sizeof (guint));
  add_indices (concern, owners, -1);
  if (organization >= 0)
    add_indices (concern, owners, organization);
  if (defendant >= 0)
    add_indices (concern, owners, defendant);
  g_array_sort (concern, compare_indices);
  keep_each_once (concern);
  return concern;
}
