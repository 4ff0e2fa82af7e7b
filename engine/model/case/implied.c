/* In: what a case says of open clauses. Out: what that says of others: where "serious" is denied, so is "especially serious";
 * where that is found, so is the other. What is said of one defendant takes the place of what is said of all, and so does what
 * follows from it. */
#include "model/case/implied.h"
#include <string.h>

typedef struct {
  const ItemPath *item;
  guint rank;
  guint article; /* index, the same for clauses of one article */
  gboolean whole;
} ImpliedClause;

struct Implying {
  GArray *clauses;    /* of ImpliedClause, those that lead to a range */
  GHashTable *places; /* instrument and path -> index + 1 */
  guint n_articles;
};

typedef enum { UNSAID, DENIED, FOUND, UNDECIDED } ImpliedSaid;

/* What the case says of one clause. */
typedef struct {
  gint defendant;
  guint clause; /* index */
  ImpliedSaid said;
} Statement;

typedef struct {
  const Implying *implying;
  Case *fact_case;
  GArray *statements; /* of Statement, by defendant */
  guint8 *all, *own;  /* of ImpliedSaid, parallel to the clauses: of all, and of whom it is worked out for */
  gboolean apart;     /* something is said of single defendants */
} ImpliedWork;

/* --- the clauses of an offence --- */

static char *key_of (const char *instrument, const char *path, gsize length)
{
  return g_strdup_printf ("%s\n%.*s", instrument, (int) length, path);
}

static guint number_in (GHashTable *numbers, char *key)
{
  const guint next = g_hash_table_size (numbers) + 1;
  const guint known = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, key));
  if (known == 0)
    g_hash_table_insert (numbers, key, GUINT_TO_POINTER (next));
  else
    g_free (key);
  return known == 0 ? next : known;
}

Implying *implying_new (const GArray *paths, const LawOffence *offence)
{
  g_autoptr (GHashTable) articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Implying *implying = g_new0 (Implying, 1);
  implying->clauses = g_array_new (FALSE, FALSE, sizeof (ImpliedClause));
  implying->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < paths->len; i++) {
    const ItemPath *item = &g_array_index (paths, ItemPath, i);
    const guint rank = item->open ? clause_rank (item, offence) : 0;
    g_autofree char *place = key_of (item->instrument->id, item->path, strlen (item->path));
    if (rank == 0 || g_hash_table_contains (implying->places, place)) /* the same clause of another time */
      continue;
    char *article = key_of (item->instrument->id, item->path, clause_article_length (item));
    const ImpliedClause clause = { item, rank, number_in (articles, article) - 1, clause_is_whole (item) };
    g_array_append_val (implying->clauses, clause);
    g_hash_table_insert (implying->places, g_steal_pointer (&place), GUINT_TO_POINTER (implying->clauses->len));
  }
  implying->n_articles = g_hash_table_size (articles);
  return implying;
}

void implying_free (Implying *implying)
{
  if (implying == NULL)
    return;
  g_array_unref (implying->clauses);
  g_hash_table_unref (implying->places);
  g_free (implying);
}

static const ImpliedClause *clause_at (const Implying *implying, guint i)
{
  return &g_array_index (implying->clauses, ImpliedClause, i);
}

/* --- what follows --- */

/* The least and the greatest ranks of which something is said: below what is found all is, above what is denied nothing. */
typedef struct {
  guint denied, found;         /* of a clause that is the whole of a range; of any clause */
  guint *denied_in, *found_in; /* per article, of those that are general */
} Reach;

static void reach_of (const ImpliedWork *work, Reach *reach)
{
  reach->denied = G_MAXUINT;
  reach->found = 0;
  for (guint i = 0; i < work->implying->n_articles; i++) {
    reach->denied_in[i] = G_MAXUINT;
    reach->found_in[i] = 0;
  }
  for (guint i = 0; i < work->implying->clauses->len; i++) {
    const ImpliedClause *clause = clause_at (work->implying, i);
    if (work->own[i] == FOUND)
      reach->found = MAX (reach->found, clause->rank);
    if (work->own[i] == DENIED && clause->whole)
      reach->denied = MIN (reach->denied, clause->rank);
    if (work->own[i] == DENIED && !clause->whole && clause_is_general (clause->item))
      reach->denied_in[clause->article] = MIN (reach->denied_in[clause->article], clause->rank);
    if (work->own[i] == FOUND && clause_is_general (clause->item))
      reach->found_in[clause->article] = MAX (reach->found_in[clause->article], clause->rank);
  }
}

/* What follows for a clause of which nothing is said; nothing where it would be both. */
static ImpliedSaid said_by (const Reach *reach, const ImpliedClause *clause)
{
  const gboolean plain = clause_is_general (clause->item);
  const gboolean denied = clause->rank >= reach->denied || (plain && clause->rank > reach->denied_in[clause->article]);
  const gboolean found =
      clause->whole ? clause->rank <= reach->found : plain && clause->rank < reach->found_in[clause->article];
  return denied == found ? UNSAID : denied ? DENIED : FOUND;
}

/* What is implied may imply more; each round reaches another rank, or is the last. */
static void work_out (const ImpliedWork *work)
{
  const guint n = work->implying->clauses->len;
  g_autofree guint *denied_in = g_new (guint, work->implying->n_articles);
  g_autofree guint *found_in = g_new (guint, work->implying->n_articles);
  Reach reach = { .denied_in = denied_in, .found_in = found_in };
  for (gboolean more = TRUE; more;) {
    more = FALSE;
    reach_of (work, &reach);
    for (guint i = 0; i < n; i++) {
      const ImpliedSaid said = work->own[i] == UNSAID ? said_by (&reach, clause_at (work->implying, i)) : UNSAID;
      if (said != UNSAID)
        work->own[i] = (guint8) said;
      more |= said != UNSAID;
    }
  }
}

/* --- of whom --- */

static gint compare_statements (gconstpointer a, gconstpointer b)
{
  const Statement *left = a, *right = b;
  return (left->defendant > right->defendant) - (left->defendant < right->defendant);
}

static ImpliedSaid said_in (const Ruling *ruling)
{
  return !interval_is_point (ruling->value) ? UNDECIDED : ruling->value.lo == 1 ? FOUND : DENIED;
}

/* Returns: yours, of Statement, by defendant. */
static GArray *statements_of (const Implying *implying, const GArray *findings)
{
  GArray *statements = g_array_new (FALSE, FALSE, sizeof (Statement));
  for (guint i = 0; i < findings->len; i++) {
    const Ruling *ruling = &g_array_index (findings, Ruling, i);
    if (ruling->instrument == NULL || ruling->path == NULL) /* a fault */
      continue;
    g_autofree char *key = key_of (ruling->instrument, ruling->path, strlen (ruling->path));
    const guint place = GPOINTER_TO_UINT (g_hash_table_lookup (implying->places, key));
    const Statement statement = { ruling->defendant, place - 1, said_in (ruling) };
    if (place > 0)
      g_array_append_val (statements, statement);
  }
  g_array_sort (statements, compare_statements);
  return statements;
}

/* The first statement of that defendant, or of one behind. */
static guint first_of (const GArray *statements, gint defendant)
{
  guint from = 0, to = statements->len;
  while (from < to) {
    const guint middle = from + (to - from) / 2;
    if (g_array_index (statements, Statement, middle).defendant < defendant)
      from = middle + 1;
    else
      to = middle;
  }
  return from;
}

static gboolean has_statements (const ImpliedWork *work, gint defendant)
{
  const guint first = first_of (work->statements, defendant);
  return first < work->statements->len && g_array_index (work->statements, Statement, first).defendant == defendant;
}

static void take_said (const ImpliedWork *work, guint8 *to, gint defendant)
{
  for (guint i = first_of (work->statements, defendant); i < work->statements->len; i++) {
    const Statement *statement = &g_array_index (work->statements, Statement, i);
    if (statement->defendant != defendant)
      return;
    to[statement->clause] = (guint8) statement->said;
  }
}

/* Whether it is worth being said of the defendant: not where that is what holds of all anyway. Clauses that do not hold as long as
 * nobody says so are denied of each by himself, as nothing that is said of one could take back what is said of all. */
static gboolean is_worth_saying (const ImpliedWork *work, guint clause, gint defendant, gboolean stated)
{
  if (!clause_at (work->implying, clause)->item->asked)
    return work->own[clause] == DENIED && (defendant >= 0 || !work->apart);
  const gboolean differs = defendant >= 0 && case_organization_of (work->fact_case, defendant) >= 0;
  return stated && (differs || work->own[clause] != work->all[clause]);
}

/* What was worked out is said of the defendant. `said`: before it was worked out. */
static void add_findings (const ImpliedWork *work, const guint8 *said, gint defendant, gboolean stated)
{
  static const Interval values[] = { [UNSAID] = { 0, 1 }, [DENIED] = { 0, 0 }, [FOUND] = { 1, 1 } };
  for (guint i = 0; i < work->implying->clauses->len; i++) {
    const ItemPath *item = clause_at (work->implying, i)->item;
    if (said[i] != UNSAID || !is_worth_saying (work, i, defendant, stated))
      continue;
    const Ruling implied = { item->instrument->id, case_keep (work->fact_case, item->path, strlen (item->path)),
                             defendant, values[work->own[i]], 0 };
    g_array_append_val (work->fact_case->rulings, implied);
  }
}

/* The layers of what is said of the defendant lie over one another as for the slots: all, the organization, the defendant. */
static void imply_of (const ImpliedWork *work, gint defendant, gboolean stated)
{
  const gsize n = work->implying->clauses->len;
  const gint organization = defendant < 0 ? -1 : case_organization_of (work->fact_case, defendant);
  g_autofree guint8 *said = g_new0 (guint8, n);
  take_said (work, said, -1);
  if (organization >= 0)
    take_said (work, said, organization);
  if (defendant >= 0)
    take_said (work, said, defendant);
  memcpy (work->own, said, n);
  work_out (work);
  add_findings (work, said, defendant, stated);
  if (defendant < 0)
    memcpy (work->all, work->own, n);
}

void implied_add (const Implying *implying, Case *fact_case)
{
  const gsize n = implying->clauses->len;
  if (fact_case->rulings->len == 0 || n < 2)
    return;
  g_autofree guint8 *all = g_new0 (guint8, n);
  g_autofree guint8 *own = g_new0 (guint8, n);
  g_autoptr (GArray) statements = statements_of (implying, fact_case->rulings);
  const ImpliedWork work = { implying, fact_case, statements, all, own, first_of (statements, 0) < statements->len };
  imply_of (&work, -1, TRUE);
  for (guint i = 0; work.apart && i < fact_case->defendants->len; i++)
    imply_of (&work, (gint) i, has_statements (&work, (gint) i));
}
