/* Bands that an edit widens, narrows or moves: what moves where nobody has set a figure, against trying every amount. */
#include "probe/regional_pair.h"
#include "decide/charge.h"
#include "probe/shifts.h"
#include "rules.h"
#include "test.h"

enum { BOUND = 100000, MOST = 40, NO_FIGURE = -1 };

static Program *program_of (const char *low, const char *high)
{
  g_autofree char *first = g_strdup_printf (
      "<item n='1'><limit of='x' at-least='%s' local='l'/></item><item n='2'><yes of='p'/></item>", low);
  g_autofree char *second = g_strdup_printf ("<item n='1'><limit of='x' at-least='%s' local='h'/></item>", high);
  return rules_small (first, second);
}

static const Hidden *limit_of (const Program *program, const char *name)
{
  const Plan *plan = rules_plan (program);
  for (guint i = 0; i < plan->hidden->len; i++)
    if (g_strcmp0 (g_array_index (plan->hidden, Hidden, i).name, name) == 0)
      return &g_array_index (plan->hidden, Hidden, i);
  return NULL;
}

static void state_figure (const Program *program, const char *name, gint64 figure, Case *to)
{
  const Figure stated = { .instrument = limit_of (program, name)->instrument->id,
                          .name = name,
                          .value = interval_point (figure),
                          .source = "s" };
  if (figure != NO_FIGURE)
    g_array_append_val (to->figures, stated);
}

/* Floor and ceiling of x, with the figures of the region or without. */
static void ranks_of (const Program *program, gint64 x, gint64 low, gint64 high, guint ranks[2])
{
  const Plan *plan = rules_plan (program);
  Case *of = case_new ();
  g_autoptr (Verdict) verdict = verdict_new_single ();
  const Stated stated = { .fact = rules_slot (program, "x"), .defendant = -1, .value = interval_point (x) };
  const Charge charge = { .offence = "t/1", .defendant = -1 };
  of->complete = TRUE;
  of->conduct_from = of->conduct_to = of->decided = interval_point (plan->from);
  g_array_append_val (of->stated, stated);
  g_array_append_val (of->charges, charge);
  state_figure (program, "l", low, of);
  state_figure (program, "h", high, of);
  const Trial trial = { .program = program, .fact_case = of };
  g_array_set_size (verdict->charges, 1);
  ChargeVerdict *decided = &g_array_index (verdict->charges, ChargeVerdict, 0);
  decide_charge (&trial, decided, &verdict->work);
  ranks[0] = decided->floor;
  ranks[1] = decided->ceiling;
  case_free (of);
}

/* Whether some shift says so. */
static gboolean is_listed (const Diff *diff, const guint old[2], const guint now[2])
{
  for (guint i = 0; i < diff->shifts->len; i++) {
    const Shift *shift = g_ptr_array_index (diff->shifts, i);
    if (shift->move.floor[PAIR_OLD] == old[0] && shift->move.ceiling[PAIR_OLD] == old[1] &&
        shift->move.floor[PAIR_NOW] == now[0] && shift->move.ceiling[PAIR_NOW] == now[1])
      return TRUE;
  }
  return FALSE;
}

static gboolean lies_in_both (const Program *old, const Program *now, const char *name, gint64 figure)
{
  return figure == NO_FIGURE ||
         (interval_has (limit_of (old, name)->band, figure) && interval_has (limit_of (now, name)->band, figure));
}

/* Every amount, with and without every figure that both allow. Returns: how many move. */
static guint try_all (const Program *old, const Program *now, const Diff *diff)
{
  guint moved = 0, before[2], after[2];
  for (gint64 low = NO_FIGURE; low <= 12; low++)
    for (gint64 high = NO_FIGURE; high <= 32; high += high == NO_FIGURE ? 21 : 1) {
      if (!lies_in_both (old, now, "l", low) || !lies_in_both (old, now, "h", high))
        continue;
      for (gint64 x = 0; x <= MOST; x++) {
        ranks_of (old, x, low, high, before);
        ranks_of (now, x, low, high, after);
        if (before[0] == after[0] && before[1] == after[1])
          continue;
        moved++;
        CU_ASSERT_TRUE (is_listed (diff, before, after));
      }
    }
  return moved;
}

static void compare (const char *const old[2], const char *const now[2])
{
  g_autoptr (Program) before = program_of (old[0], old[1]), after = program_of (now[0], now[1]);
  g_autoptr (Diff) diff = diff_new (before, after, BOUND);
  const guint moved = try_all (before, after, diff);
  CU_ASSERT_EQUAL (diff->unproved->len, 0);
  CU_ASSERT_EQUAL (diff->shifts->len > 0, moved > 0);
  for (guint i = 0; i < diff->shifts->len; i++)
    CU_ASSERT_TRUE (((const Shift *) g_ptr_array_index (diff->shifts, i))->replayed);
}

static void bands (void)
{
  static const char *const low[] = { "3..10", "1..10", "3..12", "4..9", "11..12" };
  static const char *const high[] = { "20..30", "20..32", "21..25" };
  for (guint i = 0; i < G_N_ELEMENTS (low); i++)
    for (guint j = 0; j < G_N_ELEMENTS (high); j++) {
      compare ((const char *const[]) { low[0], high[0] }, (const char *const[]) { low[i], high[j] });
      compare ((const char *const[]) { low[i], high[j] }, (const char *const[]) { low[0], high[0] });
    }
}

/* A figure that decides nothing of a case stands not in it. */
static void witnesses (void)
{
  g_autoptr (Program) before = program_of ("3..10", "20..30"), after = program_of ("1..10", "20..30");
  g_autoptr (Diff) diff = diff_new (before, after, BOUND);
  CU_ASSERT_EQUAL_FATAL (diff->shifts->len, 1);
  const Shift *shift = g_ptr_array_index (diff->shifts, 0);
  CU_ASSERT_TRUE (move_is_harsher (&shift->move));
  CU_ASSERT_EQUAL (shift->witness[PAIR_NOW]->figures->len, 0);
  CU_ASSERT_EQUAL (g_array_index (shift->witness[PAIR_NOW]->stated, Stated, 0).value.lo, 1);
}

SUITE (regional_pair, { "what moves where bands differ is what every amount shows", bands },
       { "a witness states no figure that decides nothing", witnesses })
