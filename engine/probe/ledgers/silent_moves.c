/* In: two laws of programs in which facts come with other ones, or are products, otherwise. Out: cases that say nothing of such a fact,
 * and come to something else by either. Points of a space have a value for each fact, so that no comparison of these shows it. */
#include "probe/ledgers/silent_moves.h"
#include "form/moves.h"

/* The facts that it comes with, or is the product of; NULL: none. */
static char **names_of (const Fact *fact, SilentKind kind)
{
  return kind == SILENT_COMPANION ? fact->stated->comes_with : fact->stated->product;
}

static gboolean has_more (char **names, char **others)
{
  gboolean more = FALSE;
  for (; names != NULL && *names != NULL; names++)
    more = more || others == NULL || !g_strv_contains ((const char *const *) others, *names);
  return more;
}

/* In whatever order they stand. */
static gboolean is_unlike (const Fact *fact, const Fact *other, SilentKind kind)
{
  return has_more (names_of (fact, kind), names_of (other, kind)) ||
         has_more (names_of (other, kind), names_of (fact, kind));
}

GPtrArray *silent_facts (const PairLaw *of, SilentKind kind)
{
  GPtrArray *facts = g_ptr_array_new ();
  for (guint side = 0; side < N_PAIR; side++) {
    const Code *code = of[side].plan == NULL ? NULL : &of[side].plan->code;
    const Vocabulary *own = of[side].program->law->vocabulary;
    const Vocabulary *other = of[N_PAIR - 1 - side].program->law->vocabulary;
    for (guint i = 0; code != NULL && i < code->n_asked && code->asked[i] < code->n_facts; i++) {
      const Fact *fact = vocabulary_fact (own, code->asked[i]);
      const gint slot = vocabulary_find (other, fact->id);
      if (slot >= 0 && is_unlike (fact, vocabulary_fact (other, (guint) slot), kind) &&
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
    if (move_same_ranks (known->floor, known->ceiling, move->floor, move->ceiling))
      return TRUE;
  }
  return FALSE;
}

/* Where the case states it already, that stays. FALSE: the program knows no such fact. */
static gboolean state (const Both *both, guint side, const char *id, gint64 value, Case *to)
{
  const gint slot = vocabulary_find (both->of[side].program->law->vocabulary, id);
  const Stated found = { .fact = (guint) MAX (slot, 0), .defendant = -1, .value = interval_point (value) };
  for (guint i = 0; slot >= 0 && i < to->stated->len; i++)
    if (g_array_index (to->stated, Stated, i).fact == found.fact)
      return TRUE;
  if (slot >= 0)
    g_array_append_val (to->stated, found);
  return slot >= 0;
}

static gint64 parts_of (const Fact *fact) { return fact->unit == NULL ? 1 : fact->unit->parts; }

/* So much of the first factor, and one of each other, make the amount, or a little more. `like`: which program it is a product in. */
static gboolean state_factors (const Both *both, const LedgerStart *start, const Fact *product, guint like, Case *to)
{
  const Vocabulary *vocabulary = both->of[like].program->law->vocabulary;
  gboolean known = product->stated->product != NULL;
  for (guint i = 0; known && product->stated->product[i] != NULL; i++) {
    const Fact *factor = vocabulary_fact (vocabulary, product->factors[i]);
    const gint64 one = parts_of (factor), whole = parts_of (product);
    const gint64 units = i > 0 ? 1 : start->amount / whole + (start->amount % whole > 0);
    known = units < UNBOUNDED / one && state (both, start->side, factor->id, units * one, to);
  }
  return known;
}

/* The case of the start, in the names of its side. */
static LedgerMove *move_from (const LedgerStart *start)
{
  LedgerMove *move = ledger_move_new ();
  case_copy (move->witness[start->side], start->base);
  return move;
}

/* Takes the move. `stated`: the witness of the side says all that it should. */
static void note (const Both *both, guint side, gboolean stated, LedgerMove *move, GPtrArray *moves)
{
  const guint other = N_PAIR - 1 - side;
  case_copy (move->witness[other], move->witness[side]);
  const gboolean known = stated && both_rename (both, side, move->witness[other]);
  if (known)
    both_decide (both, move);
  if (known && ledger_move_moves (move) && !is_known (moves, move))
    g_ptr_array_add (moves, move);
  else
    ledger_move_free (move);
}

/* The case without the fact, and with one that it comes with by one of both. */
static void try_with (const Both *both, const LedgerStart *start, const char *with, GPtrArray *moves)
{
  LedgerMove *move = move_from (start);
  note (both, start->side, state (both, start->side, with, 1, move->witness[start->side]), move, moves);
}

static void try_factors (const Both *both, const LedgerStart *start, const Fact *product, guint like, GPtrArray *moves)
{
  LedgerMove *move = move_from (start);
  note (both, start->side, state_factors (both, start, product, like, move->witness[start->side]), move, moves);
}

static void try_start (const Both *both, const LedgerStart *start, SilentKind kind, GPtrArray *moves)
{
  const char *id = vocabulary_fact (both->of[start->side].program->law->vocabulary, start->fact)->id;
  for (guint side = 0; side < N_PAIR; side++) {
    const Vocabulary *vocabulary = both->of[side].program->law->vocabulary;
    const gint slot = vocabulary_find (vocabulary, id);
    const Fact *fact = slot < 0 ? NULL : vocabulary_fact (vocabulary, (guint) slot);
    if (fact == NULL)
      continue;
    if (kind == SILENT_PRODUCT)
      try_factors (both, start, fact, side, moves);
    for (char **with = kind == SILENT_PRODUCT ? NULL : fact->stated->comes_with; with != NULL && *with != NULL; with++)
      try_with (both, start, *with, moves);
  }
}

GPtrArray *silent_moves (const LedgerPair *of, SilentKind kind)
{
  GPtrArray *moves = g_ptr_array_new_with_free_func ((GDestroyNotify) ledger_move_free);
  g_autoptr (GPtrArray) facts = silent_facts (of->of, kind);
  g_autoptr (GPtrArray) starts = ledger_starts_without (of, facts);
  Both both = both_begin (of->of, of->reading);
  for (guint i = 0; i < starts->len; i++)
    try_start (&both, g_ptr_array_index (starts, i), kind, moves);
  both_end (&both);
  return moves;
}
