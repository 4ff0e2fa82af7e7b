/* In: cases of one charge, in any order. Out: what each comes to.
 * Cases of the same offence, days, region and statement on findings make a group, and a row of its columns each; a full block
 * is decided at once. A case that says more than facts is decided by itself. */
#include "decide/docket.h"
#include <string.h>
#include "decide/charge.h"
#include "decide/rows.h"

enum { MOST_GROUPS = 32 };

/* A fact that some row of a group states. */
typedef struct {
  guint fact;
  Interval unsaid; /* what it is where a row does not */
  gint64 lo[BLOCK_ROWS], hi[BLOCK_ROWS];
} Stack;

typedef struct {
  Case *like;
  Rows *rows;        /* NULL: its cases are decided one by one */
  GPtrArray *stacks; /* of Stack */
  Stack **by_fact;   /* the same; NULL: none yet */
  guint n;
  guint64 tags[BLOCK_ROWS];
} Group;

struct Docket {
  const Program *program;
  DocketFunc func;
  gpointer data;
  Verdict *verdict;
  GHashTable *groups; /* of char → Group */
  Group *last;        /* that a case was put into; NULL: none */
};

/* ---- groups ---- */

static void group_free (gpointer data)
{
  Group *group = data;
  rows_free (group->rows);
  case_free (group->like);
  g_ptr_array_unref (group->stacks);
  g_free (group->by_fact);
  g_free (group);
}

Docket *docket_new (const Program *program, DocketFunc func, gpointer data)
{
  Docket *docket = g_new0 (Docket, 1);
  *docket = (Docket) { .program = program,
                       .func = func,
                       .data = data,
                       .verdict = verdict_new (program),
                       .groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, group_free) };
  return docket;
}

/* All that the cases of a group have in common. Returns: yours. */
static char *name_group (const Case *c)
{
  return g_strdup_printf ("%s\n%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
                          " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d %d %" G_GINT64_FORMAT "\n%s",
                          g_array_index (c->charges, Charge, 0).offence, c->conduct_from.lo, c->conduct_from.hi,
                          c->conduct_to.lo, c->conduct_to.hi, c->decided.lo, c->decided.hi, c->complete != FALSE,
                          (int) c->later_part, (gint64) c->counted_since, c->region == NULL ? "" : c->region);
}

/* The same, of a case and of a group: nearly always it is that of the case before. */
static gboolean is_of_group (const Case *like, const Case *c)
{
  return interval_equal (like->conduct_from, c->conduct_from) && interval_equal (like->conduct_to, c->conduct_to) &&
         interval_equal (like->decided, c->decided) && !like->complete == !c->complete &&
         like->later_part == c->later_part && like->counted_since == c->counted_since &&
         g_strcmp0 (like->region, c->region) == 0 &&
         strcmp (g_array_index (like->charges, Charge, 0).offence, g_array_index (c->charges, Charge, 0).offence) == 0;
}

static Group *group_new (const Docket *docket, const Case *fact_case)
{
  Group *group = g_new0 (Group, 1);
  group->like = case_new ();
  group->stacks = g_ptr_array_new_with_free_func (g_free);
  group->by_fact = g_new0 (Stack *, docket->program->n_facts);
  case_copy (group->like, fact_case);
  case_forget_stated (group->like);
  group->rows = rows_new (docket->program, group->like, &docket->verdict->work);
  return group;
}

/* ---- one by one ---- */

static void tell (const Docket *docket, guint64 tag, guint floor, guint ceiling, gboolean exact)
{
  const DocketLine line = { tag, floor, ceiling, exact };
  docket->func (docket->data, &line);
}

static void decide_alone (const Docket *docket, const Case *fact_case, guint64 tag)
{
  ChargeVerdict charge;
  const Trial trial = { .program = docket->program, .fact_case = fact_case };
  decide_charge (&trial, &charge, &docket->verdict->work);
  tell (docket, tag, charge.floor, charge.ceiling, charge.exact);
}

/* Whether the case says nothing but facts of its only charge, each once. */
static gboolean says_facts_only (const Case *fact_case)
{
  const Charge *charge = &g_array_index (fact_case->charges, Charge, 0);
  gboolean only = charge->defendant == -1 && charge->said == 0 && fact_case->defendants->len == 0 &&
                  fact_case->shares->len == 0 && fact_case->batches->len == 0 && fact_case->given->len == 0 &&
                  fact_case->findings->len == 0 && fact_case->figures->len == 0;
  for (guint i = 0; i < fact_case->stated->len && only; i++)
    only = g_array_index (fact_case->stated, Stated, i).defendant == -1;
  return only;
}

/* ---- rows ---- */

static void set (Stack *stack, guint row, Interval value)
{
  stack->lo[row] = value.lo;
  stack->hi[row] = value.hi;
}

/* The stack of a fact. NULL: what it is where it is not said is not the same under all laws. */
static Stack *stack_of (Group *group, guint fact)
{
  Interval unsaid;
  if (group->by_fact[fact] != NULL)
    return group->by_fact[fact];
  if (!rows_shared (group->rows, fact, &unsaid))
    return NULL;
  Stack *stack = g_new (Stack, 1);
  stack->fact = fact;
  stack->unsaid = unsaid;
  for (guint row = 0; row < group->n; row++)
    set (stack, row, unsaid);
  g_ptr_array_add (group->stacks, stack);
  group->by_fact[fact] = stack;
  return stack;
}

static void flush (const Docket *docket, Group *group)
{
  RowVerdicts found;
  g_autofree RowFact *facts = g_new (RowFact, group->stacks->len + 1);
  for (guint i = 0; i < group->stacks->len; i++) {
    const Stack *stack = g_ptr_array_index (group->stacks, i);
    facts[i] = (RowFact) { stack->fact, { .lo = stack->lo, .hi = stack->hi } };
  }
  if (group->n > 0)
    rows_decide (group->rows, facts, group->stacks->len, group->n, &found);
  for (guint row = 0; row < group->n; row++)
    tell (docket, group->tags[row], found.floor[row], found.ceiling[row], !(found.inexact[row / 64] >> row % 64 & 1));
  group->n = 0;
}

/* FALSE: the case is to be decided by itself. */
static gboolean add_row (Group *group, const Case *fact_case, guint64 tag)
{
  for (guint i = 0; i < fact_case->stated->len; i++)
    if (stack_of (group, g_array_index (fact_case->stated, Stated, i).fact) == NULL)
      return FALSE;
  for (guint i = 0; i < group->stacks->len; i++) {
    Stack *stack = g_ptr_array_index (group->stacks, i);
    set (stack, group->n, stack->unsaid);
  }
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    set (stack_of (group, stated->fact), group->n, stated->value);
  }
  group->tags[group->n++] = tag;
  return TRUE;
}

/* ---- all of it ---- */

static void flush_all (const Docket *docket)
{
  GHashTableIter iter;
  gpointer group = NULL;
  g_hash_table_iter_init (&iter, docket->groups);
  while (g_hash_table_iter_next (&iter, NULL, &group))
    flush (docket, group);
}

static Group *find_group (const Docket *docket, const Case *fact_case)
{
  if (docket->last != NULL && is_of_group (docket->last->like, fact_case))
    return docket->last;
  g_autofree char *name = name_group (fact_case);
  Group *group = g_hash_table_lookup (docket->groups, name);
  if (group != NULL)
    return group;
  if (g_hash_table_size (docket->groups) == MOST_GROUPS) {
    flush_all (docket);
    g_hash_table_remove_all (docket->groups);
  }
  group = group_new (docket, fact_case);
  g_hash_table_insert (docket->groups, g_steal_pointer (&name), group);
  return group;
}

void docket_add (Docket *docket, const Case *fact_case, guint64 tag)
{
  Group *group = says_facts_only (fact_case) ? find_group (docket, fact_case) : NULL;
  docket->last = group != NULL ? group : docket->last;
  if (group == NULL || group->rows == NULL || !add_row (group, fact_case, tag))
    decide_alone (docket, fact_case, tag);
  else if (group->n == BLOCK_ROWS)
    flush (docket, group);
}

void docket_free (Docket *docket)
{
  if (docket == NULL)
    return;
  flush_all (docket);
  g_hash_table_unref (docket->groups);
  verdict_free (docket->verdict);
  g_free (docket);
}
