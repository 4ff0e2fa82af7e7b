/* In: two laws of programs in which facts come with other ones otherwise. Out: cases that say nothing of such a fact, and come to
 * something else by either. Points of a space have a value for each fact, so that no comparison of these shows it. */
#include "probe/ledgers/silent_moves.h"
#include <string.h>

static gboolean comes_with (const Fact *fact, const char *id)
{
  return fact->stated->comes_with != NULL && g_strv_contains ((const char *const *) fact->stated->comes_with, id);
}

static gboolean has_more (const Fact *fact, const Fact *other)
{
  gboolean more = FALSE;
  for (char **with = fact->stated->comes_with; with != NULL && *with != NULL; with++)
    more = more || !comes_with (other, *with);
  return more;
}

/* In whatever order they stand. */
static gboolean is_unlike (const Fact *fact, const Fact *other)
{
  return has_more (fact, other) || has_more (other, fact);
}

GPtrArray *silent_facts (const PairLaw *of)
{
  GPtrArray *facts = g_ptr_array_new ();
  for (guint side = 0; side < N_PAIR; side++) {
    const Code *code = of[side].plan == NULL ? NULL : &of[side].plan->code;
    const Vocabulary *own = of[side].program->law->vocabulary;
    const Vocabulary *other = of[N_PAIR - 1 - side].program->law->vocabulary;
    for (guint i = 0; code != NULL && i < code->n_asked && code->asked[i] < code->n_facts; i++) {
      const Fact *fact = vocabulary_fact (own, code->asked[i]);
      const gint slot = vocabulary_find (other, fact->id);
      if (slot >= 0 && is_unlike (fact, vocabulary_fact (other, (guint) slot)) &&
          !g_ptr_array_find_with_equal_func (facts, fact->id, g_str_equal, NULL))
        g_ptr_array_add (facts, fact->id);
    }
  }
  return facts;
}

static gboolean is_known (const GPtrArray *moves, const LedgerMove *move)
{
  for (guint i = 0; i < moves->len; i++) {
    const LedgerMove *known = g_ptr_array_index (moves, i);
    if (memcmp (known->floor, move->floor, sizeof move->floor) == 0 &&
        memcmp (known->ceiling, move->ceiling, sizeof move->ceiling) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean is_stated (const Case *fact_case, guint slot)
{
  for (guint i = 0; i < fact_case->stated->len; i++)
    if (g_array_index (fact_case->stated, Stated, i).fact == slot)
      return TRUE;
  return FALSE;
}

/* The case without the fact, and with one that it comes with by one of both. */
static void try_with (const Both *both, const LedgerStart *start, const char *with, GPtrArray *moves)
{
  LedgerMove *move = ledger_move_new ();
  const guint side = start->side, other = N_PAIR - 1 - side;
  const gint slot = vocabulary_find (both->of[side].program->law->vocabulary, with);
  const Stated found = { .fact = (guint) MAX (slot, 0), .defendant = -1, .value = interval_point (1) };
  case_copy (move->witness[side], start->base);
  if (slot >= 0 && !is_stated (start->base, found.fact))
    g_array_append_val (move->witness[side]->stated, found);
  case_copy (move->witness[other], move->witness[side]);
  gboolean moves_by_it = FALSE;
  if (slot >= 0 && both_rename (both, side, move->witness[other])) {
    both_decide (both, move);
    moves_by_it = ledger_move_moves (move) && !is_known (moves, move);
  }
  if (moves_by_it)
    g_ptr_array_add (moves, move);
  else
    ledger_move_free (move);
}

static void try_start (const Both *both, const LedgerStart *start, GPtrArray *moves)
{
  const char *id = vocabulary_fact (both->of[start->side].program->law->vocabulary, start->fact)->id;
  for (guint side = 0; side < N_PAIR; side++) {
    const Vocabulary *vocabulary = both->of[side].program->law->vocabulary;
    const gint slot = vocabulary_find (vocabulary, id);
    char **with = slot < 0 ? NULL : vocabulary_fact (vocabulary, (guint) slot)->stated->comes_with;
    for (; with != NULL && *with != NULL; with++)
      try_with (both, start, *with, moves);
  }
}

GPtrArray *silent_moves (const LedgerPair *of)
{
  GPtrArray *moves = g_ptr_array_new_with_free_func ((GDestroyNotify) ledger_move_free);
  g_autoptr (GPtrArray) facts = silent_facts (of->of);
  g_autoptr (GPtrArray) starts = ledger_starts_without (of, facts);
  Both both = both_begin (of->of);
  for (guint i = 0; i < starts->len; i++)
    try_start (&both, g_ptr_array_index (starts, i), moves);
  both_end (&both);
  return moves;
}
