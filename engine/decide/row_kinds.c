/* In: rows, as for Rows. Out: a few bits for each, which tell apart all that can be said of a charge in few words: the ranks under
 * each of its laws as things stand, and what it comes to under every other reading of one of them. */
#include "decide/row_kinds.h"
#include "model/book/standard.h"
#include <string.h>

enum { BITS_OF_RANK = 4, BITS_OF_LAW = 9, BITS_OF_READING = 8, MOST_TIERS = 15 };

struct RowKinds {
  Rows *rows;
  GPtrArray *readings; /* of const Condition: each other reading */
  GPtrArray *others;   /* of Rows: under each of these */
  RowVerdicts found;
  RowVerdicts *as_is; /* as things stand; NULL: not asked for */
};

void row_kinds_free (RowKinds *kinds)
{
  if (kinds == NULL)
    return;
  for (guint i = 0; i < kinds->others->len; i++)
    rows_free (g_ptr_array_index (kinds->others, i));
  rows_free (kinds->rows);
  g_ptr_array_unref (kinds->readings);
  g_ptr_array_unref (kinds->others);
  g_free (kinds->as_is);
  g_free (kinds);
}

static void find_readings (RowKinds *kinds)
{
  for (guint law = 0; law < rows_laws (kinds->rows); law++) {
    const Plan *plan = rows_plan (kinds->rows, law);
    for (guint i = 0; i < plan->alternatives->len; i++) {
      gpointer reading = (gpointer) plan_alternative (plan, i)->reading;
      if (!g_ptr_array_find (kinds->readings, reading, NULL))
        g_ptr_array_add (kinds->readings, reading);
    }
  }
}

/* Between two days on which the law changes it is the same on each: what is counted from a day of the case is so only where the case
 * states that day, and then it is no row. */
static gboolean is_of_all_days (const Hidden *hidden)
{
  switch (hidden->kind) {
  case HIDDEN_ORGANIZATION:
  case HIDDEN_WITHIN:
  case HIDDEN_RULING:
  case HIDDEN_LOCAL:
  case HIDDEN_REGION:
  case HIDDEN_ACTS_LISTED:
  case HIDDEN_ACTS_MET:
  case HIDDEN_NO_FIGURE: return TRUE;
  }
  return FALSE;
}

static gboolean is_alike (const Plan *plan)
{
  gboolean alike = plan->code.n_tiers <= MOST_TIERS;
  for (guint i = 0; i < plan->hidden->len; i++)
    alike = alike && is_of_all_days (&g_array_index (plan->hidden, Hidden, i));
  return alike && !places_presume (&plan->places);
}

static gboolean are_told_apart (const RowKinds *kinds)
{
  gboolean told = TRUE;
  const guint n = rows_laws (kinds->rows);
  for (guint law = 0; law < n; law++)
    told = told && is_alike (rows_plan (kinds->rows, law));
  return told && n > 0 && n * BITS_OF_LAW + kinds->readings->len * BITS_OF_READING <= KIND_WORDS * 64;
}

RowKinds *row_kinds_new (const Program *program, const Case *like, gboolean brief, Work *work)
{
  Rows *rows = brief ? rows_new_brief (program, like, work) : rows_new_ranks (program, like, NULL, work);
  if (rows == NULL)
    return NULL;
  RowKinds *kinds = g_new0 (RowKinds, 1);
  *kinds = (RowKinds) { .rows = rows, .readings = g_ptr_array_new (), .others = g_ptr_array_new () };
  kinds->as_is = brief ? g_new0 (RowVerdicts, 1) : NULL;
  find_readings (kinds);
  for (guint i = 0; i < kinds->readings->len && are_told_apart (kinds); i++)
    g_ptr_array_add (kinds->others, rows_new_ranks (program, like, g_ptr_array_index (kinds->readings, i), work));
  if (are_told_apart (kinds))
    return kinds;
  row_kinds_free (kinds);
  return NULL;
}

gboolean row_kinds_shared (const RowKinds *kinds, guint fact, Interval *ret)
{
  Interval other;
  gboolean shared = rows_shared (kinds->rows, fact, ret);
  for (guint i = 0; i < kinds->others->len && shared; i++)
    shared = rows_shared (g_ptr_array_index (kinds->others, i), fact, &other) && interval_equal (other, *ret);
  return shared;
}

static void push (RowKind *kind, guint bits, guint64 value)
{
  for (guint i = KIND_WORDS - 1; i > 0; i--)
    kind->words[i] = kind->words[i] << bits | kind->words[i - 1] >> (64 - bits);
  kind->words[0] = kind->words[0] << bits | value;
}

static void push_ranks (const ColumnRoom *room, guint n, RowKind *ret)
{
  for (guint row = 0; row < n; row++) {
    const guint64 inexact = room->inexact[row / 64] >> row % 64 & 1;
    push (&ret[row], BITS_OF_LAW, ((guint64) room->floor[row] << BITS_OF_RANK | room->ceiling[row]) << 1 | inexact);
  }
}

void row_kinds_decide (RowKinds *kinds, const RowFact *facts, guint n_facts, guint n, RowKind *ret)
{
  memset (ret, 0, n * sizeof *ret);
  rows_decide (kinds->rows, facts, n_facts, n, &kinds->found);
  for (guint law = 0; law < rows_laws (kinds->rows); law++)
    push_ranks (rows_room (kinds->rows, law), n, ret);
  if (kinds->as_is != NULL)
    *kinds->as_is = kinds->found;
  for (guint i = 0; i < kinds->others->len; i++) {
    rows_decide (g_ptr_array_index (kinds->others, i), facts, n_facts, n, &kinds->found);
    for (guint row = 0; row < n; row++)
      push (&ret[row], BITS_OF_READING, (guint64) kinds->found.floor[row] << BITS_OF_RANK | kinds->found.ceiling[row]);
  }
}

const Rows *row_kinds_rows (const RowKinds *kinds) { return kinds->rows; }

const RowVerdicts *row_kinds_verdicts (const RowKinds *kinds) { return kinds->as_is; }
