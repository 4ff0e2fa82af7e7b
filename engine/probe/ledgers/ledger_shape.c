/* In: the rules of counting of two laws. Out: lists of acts that they may count otherwise: every way of obtaining, kept and given away,
 * with repetitions taken off, so far from each other as a window is long, and the share of one in what several did. */
#include "probe/ledgers/ledger_shape.h"

/* ---- which ---- */

static void add (GArray *shapes, LedgerShape shape) { g_array_append_val (shapes, shape); }

static void add_of_one (GArray *shapes, Obtained obtained)
{
  for (guint recipients = 0; recipients <= 2; recipients++)
    add (shapes, (LedgerShape) { .acts = 1, .obtained = obtained, .recipients = recipients });
  add (shapes, (LedgerShape) { .acts = 1, .obtained = obtained, .repeated = TRUE });
  add (shapes, (LedgerShape) { .acts = 1, .obtained = obtained, .recipients = 1, .is_priced = TRUE });
}

static void add_beside (GArray *shapes, Obtained obtained)
{
  for (guint other = OBTAINED_UNKNOWN + 1; other < N_OBTAINED; other++)
    if (other != obtained)
      add (shapes, (LedgerShape) { .acts = 1, .obtained = obtained, .beside = TRUE, .other = other });
}

/* Some rule says which way of obtaining counts. */
static gboolean asks_for_ways (const Plan *plan)
{
  for (guint i = 0; plan != NULL && i < plan->standards->len; i++)
    if (plan_standard (plan, i)->acts.n_countings + plan_standard (plan, i)->acts.n_aparts > 0)
      return TRUE;
  return FALSE;
}

/* Windows: just within, just without; as many acts as are asked for, one fewer and one more, of as many days where these are counted. */
static void add_spread (GArray *shapes, const Cumulation *rule, Obtained obtained)
{
  for (guint acts = 2; acts <= MIN (rule->times + 1, (guint) MOST_SHAPE_ACTS); acts++)
    for (gint off = 0; off <= 1; off++)
      for (gint each_day = 0; each_day <= (rule->by_day && acts > 2); each_day++)
        add (shapes, (LedgerShape) {
                         .acts = acts, .obtained = obtained, .lapse = rule->lapse, .off = off, .each_day = each_day });
}

/* What the acts of some time must meet together. */
static void add_met (GArray *shapes, const Hidden *hidden, Obtained obtained)
{
  const Cumulation like = { .lapse = hidden->lapse, .times = MOST_SHAPE_ACTS };
  if (hidden->kind == HIDDEN_ACTS_MET && hidden->lapse > 0)
    add_spread (shapes, &like, obtained);
}

static gint compare_shapes (gconstpointer a, gconstpointer b)
{
  const LedgerShape *one = a, *other = b;
  const guint first = one->acts + one->recipients + one->is_priced + one->repeated + one->beside;
  const guint second = other->acts + other->recipients + other->is_priced + other->repeated + other->beside;
  return first != second ? (first > second) - (first < second) : one->off - other->off;
}

GArray *ledger_shapes (const PairLaw law[N_PAIR])
{
  GArray *shapes = g_array_new (FALSE, FALSE, sizeof (LedgerShape));
  const gboolean ways = asks_for_ways (law[PAIR_OLD].plan) || asks_for_ways (law[PAIR_NOW].plan);
  const Obtained any = ways ? OBTAINED_BOUGHT : OBTAINED_UNKNOWN;
  add (shapes, (LedgerShape) { .acts = 0 });
  for (guint acts = 2; acts <= 3; acts++)
    add (shapes, (LedgerShape) { .acts = acts, .obtained = any });
  for (guint obtained = OBTAINED_UNKNOWN + 1; ways && obtained < N_OBTAINED; obtained++) {
    add_of_one (shapes, obtained);
    add_beside (shapes, obtained);
  }
  for (guint side = 0; side < N_PAIR; side++)
    for (guint i = 0; law[side].plan != NULL && i < law[side].plan->standards->len; i++) {
      const LawActs *acts = &plan_standard (law[side].plan, i)->acts;
      for (guint k = 0; k < acts->n_cumulations; k++)
        add_spread (shapes, acts->cumulations[k].stated, any);
    }
  for (guint side = 0; side < N_PAIR; side++)
    for (guint i = 0; law[side].plan != NULL && i < law[side].plan->hidden->len; i++)
      add_met (shapes, &g_array_index (law[side].plan->hidden, Hidden, i), any);
  g_array_sort (shapes, compare_shapes);
  return shapes;
}

/* ---- as a case ---- */

static const char *recipients_of (guint n) { return n == 1 ? "A" : "A\nB"; }

static void add_batch (Case *to, guint fact, Obtained obtained, gint64 amount, gint64 removed, Day on)
{
  static const char *const ids[] = { "b1", "b2", "b3", "b4", "b5", "b6" };
  const Batch batch = { .id = ids[to->batches->len],
                        .fact = fact,
                        .defendant = -1,
                        .found = interval_point (amount),
                        .removed = interval_point (removed),
                        .left = interval_point (amount - removed),
                        .obtained = obtained,
                        .on = interval_point (on),
                        .dealt_with = interval_point (0) };
  g_array_append_val (to->batches, batch);
}

static void add_given (Case *to, const LedgerShape *shape, gint64 amount, Day on)
{
  const Given given = { .batch = to->batches->len - 1,
                        .defendant = -1,
                        .to = recipients_of (shape->recipients),
                        .whole = TRUE,
                        .is_priced = shape->is_priced,
                        .price = interval_point (amount),
                        .on = interval_point (on),
                        .dealt_with = interval_point (0) };
  g_array_append_val (to->given, given);
}

static void add_act (Case *to, const LedgerShape *shape, guint fact, gint64 amount, Day on)
{
  add_batch (to, fact, shape->obtained, shape->is_priced ? 1 : amount, shape->repeated ? amount / 2 : 0, on);
  if (shape->recipients > 0)
    add_given (to, shape, amount, on);
}

/* Someone who has the half of what was done together. */
static void add_share (Case *to, guint fact, gint64 amount)
{
  const Defendant defendant = { .id = "a", .name = "a", .kind = DEFENDANT_PERSON };
  if (to->defendants->len > 0)
    return;
  g_array_append_val (to->defendants, defendant);
  g_array_index (to->charges, Charge, 0).defendant = 0;
  const Stated joint = { .fact = fact, .defendant = -1, .value = interval_point (amount) };
  const Stated own = { .fact = fact, .defendant = 0, .value = interval_point (amount - amount / 2) };
  g_array_append_val (to->stated, joint);
  g_array_append_val (to->shares, own);
}

/* The last day of the conduct, so late that the first one of it is not before the case's. */
static Day last_day (const LedgerShape *shape, Day first)
{
  return shape->lapse == 0 ? first : first + (first - lapse_begin (shape->lapse, first)) + 2 + shape->off;
}

void ledger_shape_add (const LedgerShape *shape, guint fact, gint64 amount, Case *to)
{
  const Day last = last_day (shape, to->conduct_from.lo);
  const Day first = shape->lapse == 0 ? last : lapse_begin (shape->lapse, last) - shape->off;
  to->conduct_from = interval_point (first);
  to->conduct_to = interval_point (last);
  to->decided = interval_point (MAX (to->decided.lo, last));
  to->from_text = to->to_text = (DateText) { NULL, FALSE };
  if (shape->acts == 0)
    add_share (to, fact, amount);
  for (guint i = 0; i < shape->acts; i++)
    add_act (to, shape, fact, amount, i == 0 ? first : shape->each_day ? last - (Day) (shape->acts - 1 - i) : last);
  if (shape->beside)
    add_batch (to, fact, shape->other, amount, 0, last);
}
