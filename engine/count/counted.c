/* In: charges of one case, one after the other. Out: what is counted for each, the same count for all whose acts are those of
 * others: of all, or of the organization that they acted for. Amounts of their own make no difference to it: an act is looked
 * at alone, with no amount beside its own. So a count is known by the law, by whose acts these are, by every slot of the law
 * that is no amount, and by which facts the case states. */
#include "count/counted.h"
#include "model/case/said.h"

enum { MOST_KEPT = 256 };

/* A slot that acts show something of. */
typedef struct {
  guint slot;
  Interval value;
} CountedShown;

typedef struct {
  GPtrArray *tallies;
  GArray *shown; /* of CountedShown */
} Count;

struct Counted {
  const Case *fact_case;
  CaseActs acts;
  GHashTable *counts; /* of GBytes → Count; NULL: nothing is kept */
};

static void free_count (gpointer data)
{
  Count *count = data;
  g_ptr_array_unref (count->tallies);
  g_array_unref (count->shown);
  g_free (count);
}

Counted *counted_new (const Case *fact_case, gboolean keeps)
{
  Counted *counted = g_new0 (Counted, 1);
  counted->fact_case = fact_case;
  if (keeps)
    counted->counts = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, free_count);
  case_acts_begin (&counted->acts, fact_case);
  return counted;
}

void counted_free (Counted *counted)
{
  if (counted == NULL)
    return;
  g_clear_pointer (&counted->counts, g_hash_table_unref);
  case_acts_end (&counted->acts);
  g_free (counted);
}

/* ---- by what a count is known ---- */

static gboolean is_amount (const CountOf *of, guint slot)
{
  return slot < of->program->n_facts && vocabulary_fact (of->program->law->vocabulary, slot)->kind == FACT_QUANTITY;
}

static void add_slots (GByteArray *key, const CountOf *of, const Interval *slots)
{
  static const Interval any;
  for (guint i = 0; i < of->plan->code.n_slots; i++)
    g_byte_array_append (key, (const guint8 *) (is_amount (of, i) ? &any : &slots[i]), sizeof any);
}

static void add_stated (GByteArray *key, const CountOf *of)
{
  g_autofree guint8 *stated = g_malloc0 (of->program->n_facts + 1);
  for (SaidOf whom = 0; whom < N_SAID; whom++) {
    Said said = said_begin (of->fact_case, SAID_FACTS, said_of (of->fact_case, of->charge, whom));
    while (said_next (&said))
      for (guint i = said.first; i < said.end; i++)
        stated[said_at (&said, i)->fact] = 1;
  }
  g_byte_array_append (key, stated, of->program->n_facts);
}

/* NULL: nothing is kept, or the defendant has acts that no other has. Returns: yours. */
static GBytes *key_of (const Counted *counted, const CountOf *of, gboolean filling, const Interval *slots)
{
  const gint defendant = of->charge->defendant, acted_for = case_organization_of (of->fact_case, defendant);
  if (counted->counts == NULL || (defendant >= 0 && case_acts_has (&counted->acts, defendant)))
    return NULL;
  const gint whose = acted_for >= 0 && case_acts_has (&counted->acts, acted_for) ? acted_for : -1;
  GByteArray *key = g_byte_array_new ();
  g_byte_array_append (key, (const guint8 *) &of->plan, sizeof of->plan);
  g_byte_array_append (key, (const guint8 *) &whose, sizeof whose);
  g_byte_array_append (key, (const guint8 *) &filling, sizeof filling);
  add_slots (key, of, slots);
  add_stated (key, of);
  return g_byte_array_free_to_bytes (key);
}

/* ---- counting ---- */

/* Takes the key and what is shown. */
static void keep (Counted *counted, GBytes *key, GPtrArray *tallies, GArray *shown)
{
  if (g_hash_table_size (counted->counts) >= MOST_KEPT) {
    g_array_unref (shown);
    g_bytes_unref (key);
    return;
  }
  Count *count = g_new (Count, 1);
  *count = (Count) { g_ptr_array_ref (tallies), shown };
  g_hash_table_insert (counted->counts, key, count);
}

static GArray *shown_new (void) { return g_array_new (FALSE, FALSE, sizeof (CountedShown)); }

GPtrArray *counted_acts (Counted *counted, const CountOf *of)
{
  GBytes *key = key_of (counted, of, FALSE, of->alone->slots);
  const Count *known = key == NULL ? NULL : g_hash_table_lookup (counted->counts, key);
  if (known != NULL) {
    g_bytes_unref (key);
    return g_ptr_array_ref (known->tallies);
  }
  GPtrArray *tallies = count_acts (of, &counted->acts);
  if (key != NULL)
    keep (counted, key, tallies, shown_new ());
  return tallies;
}

/* Amounts are set by the totals; whatever else differs is what the acts show. */
static GArray *find_shown (const CountOf *of, const Interval *before, const Interval *slots)
{
  GArray *all = shown_new ();
  for (guint i = 0; i < of->plan->code.n_slots; i++) {
    const CountedShown shown = { i, slots[i] };
    if (!is_amount (of, i) && !interval_equal (before[i], slots[i]))
      g_array_append_val (all, shown);
  }
  return all;
}

GPtrArray *counted_fill (Counted *counted, const CountOf *of, Interval *slots)
{
  GBytes *key = key_of (counted, of, TRUE, slots);
  const Count *known = key == NULL ? NULL : g_hash_table_lookup (counted->counts, key);
  if (known != NULL) {
    for (guint i = 0; i < known->shown->len; i++)
      slots[g_array_index (known->shown, CountedShown, i).slot] = g_array_index (known->shown, CountedShown, i).value;
    count_set (known->tallies, slots);
    g_bytes_unref (key);
    return g_ptr_array_ref (known->tallies);
  }
  if (key == NULL)
    return count_fill (of, &counted->acts, slots);
  g_autofree Interval *before = g_memdup2 (slots, of->plan->code.n_slots * sizeof *slots);
  GPtrArray *tallies = count_fill (of, &counted->acts, slots);
  keep (counted, key, tallies, find_shown (of, before, slots));
  return tallies;
}
