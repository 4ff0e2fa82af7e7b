/* In: what a case says of open clauses. Out: what that says of others, so that it is not asked: where "serious" is denied, so is
 * "especially serious"; where that is found, so is the other. What is implied stands behind what implies it, so that it yields to
 * what is said of one defendant alone. */
#include "interview/implied.h"
#include "model/names/clause_order.h"
#include <string.h>

typedef struct {
  const Rulebook *book;
  Case *fact_case;
  GHashTable *items; /* instrument and path -> ItemPath */
  GHashTable *said;  /* instrument, path and defendant */
  GArray *asked;     /* of const ItemPath *: clauses that stay open as long as nobody answers them */
  GArray *findings;  /* of Finding: with what is implied */
} Implying;

static char *item_key (const char *instrument, const char *path)
{
  return g_strdup_printf ("%s\n%s", instrument, path);
}

static ItemPath *find_item (const Implying *implying, const char *instrument, const char *path)
{
  g_autofree char *key = item_key (instrument, path);
  return g_hash_table_lookup (implying->items, key);
}

/* FALSE: something was said of it before. */
static gboolean note_said (const Implying *implying, const char *instrument, const char *path, gint defendant)
{
  return g_hash_table_add (implying->said, g_strdup_printf ("%s\n%s\n%d", instrument, path, defendant));
}

static void note_items (const Implying *implying, const GArray *paths)
{
  for (guint i = 0; i < paths->len; i++) {
    ItemPath *item = &g_array_index (paths, ItemPath, i);
    g_hash_table_insert (implying->items, item_key (item->instrument->id, item->path), item);
  }
}

static void note_asked (const Implying *implying, GHashTable *seen, const Plan *plan)
{
  for (guint i = 0; i < plan->hidden->len; i++) {
    const Hidden *hidden = &g_array_index (plan->hidden, Hidden, i);
    if (hidden->kind != HIDDEN_FINDING || hidden->band.hi == 0)
      continue;
    ItemPath *item = find_item (implying, hidden->instrument->id, hidden->name);
    if (item != NULL && g_hash_table_add (seen, item))
      g_array_append_val (implying->asked, item);
  }
}

static void imply (const Implying *implying, const ItemPath *item, gint defendant, gint64 value)
{
  if (!note_said (implying, item->instrument->id, item->path, defendant))
    return;
  const Finding implied = { item->instrument->id, case_keep (implying->fact_case, item->path, strlen (item->path)),
                            defendant, interval_point (value), 0 };
  g_array_append_val (implying->findings, implied);
}

static void imply_of (const Implying *implying, const Finding *finding)
{
  const ItemPath *said = find_item (implying, finding->instrument, finding->path);
  if (said == NULL || !interval_is_point (finding->value))
    return;
  for (guint i = 0; i < implying->asked->len; i++) {
    const ItemPath *item = g_array_index (implying->asked, const ItemPath *, i);
    if (finding->value.lo == 0 && clause_excludes (implying->book, said, item))
      imply (implying, item, finding->defendant, 0);
    else if (finding->value.lo == 1 && clause_excludes (implying->book, item, said))
      imply (implying, item, finding->defendant, 1);
  }
}

/* What is implied may imply more. */
static void imply_all (const Implying *implying)
{
  const GArray *given = implying->fact_case->findings;
  for (guint i = 0; i < given->len; i++) {
    guint next = implying->findings->len;
    g_array_append_vals (implying->findings, &g_array_index (given, Finding, i), 1);
    for (; next < implying->findings->len; next++) {
      const Finding finding = g_array_index (implying->findings, Finding, next);
      imply_of (implying, &finding);
    }
  }
}

void implied_apply (Interview *interview)
{
  Case *fact_case = interview->fact_case;
  const GPtrArray *plans = program_plans_of (interview->program, interview->offence);
  if (fact_case->findings->len == 0)
    return;
  g_autoptr (GArray) paths = rulebook_item_paths (interview->program->book);
  g_autoptr (GHashTable) items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) asked = g_array_new (FALSE, FALSE, sizeof (const ItemPath *));
  g_autoptr (GArray) findings = g_array_new (FALSE, FALSE, sizeof (Finding));
  const Implying implying = { interview->program->book, fact_case, items, said, asked, findings };
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  note_items (&implying, paths);
  for (guint i = 0; i < plans->len; i++)
    note_asked (&implying, seen, g_ptr_array_index (plans, i));
  for (guint i = 0; i < fact_case->findings->len; i++) {
    const Finding *finding = &g_array_index (fact_case->findings, Finding, i);
    note_said (&implying, finding->instrument, finding->path, finding->defendant);
  }
  imply_all (&implying);
  g_array_set_size (fact_case->findings, 0);
  g_array_append_vals (fact_case->findings, findings->data, findings->len);
}
