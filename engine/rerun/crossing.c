/* In: sums that share an unknown amount which works both ways. Out: the values of another amount at which one that raises a tier
 * and one that lowers it turn in another order: between such values, and those at which a single sum turns, the least and the
 * greatest that the unknown amount can lead to stay the same. (Where two that both raise change places, what lies between them
 * does too, but not below and above them.) Two sums a·x + b·u + rest >= bound turn at the same u where b'·(a·x + rest - bound) = b·(a'·x + rest' - bound'). */
#include "rerun/crossing.h"

enum { MOST_SHARING = 64, MOST_CROSSINGS = 256 };

/* A sum as both amounts see it. */
typedef struct {
  gint64 own, shared; /* weights */
  Sum over;           /* rest - bound */
  guint8 sign;        /* POLARITY_* of the shared amount by this sum */
} Plane;

typedef struct {
  const Replay *replay;
  guint slot;
  gboolean more;
  GHashTable *seen;
  GArray *by;
  gboolean complete;
} Crossings;

static gint64 weight_in (const Replay *replay, guint slot, guint32 step)
{
  const UseRow sums = code_summed (&replay->plan->code, slot);
  for (guint32 i = 0; i < sums.n; i++)
    if (sums.by[i].step == step)
      return sums.by[i].weight;
  return 0;
}

static guint8 opposite_of (guint8 sign) { return sign == POLARITY_MIXED ? sign : (guint8) (POLARITY_MIXED - sign); }

static Plane plane_of (const Crossings *crossings, const Use *use, Interval shared)
{
  const Replay *replay = crossings->replay;
  const gint64 own = weight_in (replay, crossings->slot, use->step), bound = plan_step (replay->plan, use->step)->bound;
  Sum over = linear_beside (replay->sums[use->step], use->weight, shared).rest;
  if (own != 0)
    over = linear_beside (over, own, replay->slots[crossings->slot]).rest;
  const guint8 leads = replay->plan->code.leads[use->step];
  return (
      Plane) { own, use->weight, { over.lo - bound, over.hi - bound }, use->weight > 0 ? leads : opposite_of (leads) };
}

/* The sums that the unknown slot is in and that lead to a tier. Returns: yours, of Plane. */
static GArray *planes_of (Crossings *crossings, guint unknown)
{
  const Replay *replay = crossings->replay;
  const UseRow sums = code_summed (&replay->plan->code, unknown);
  GArray *planes = g_array_new (FALSE, FALSE, sizeof (Plane));
  for (guint32 i = 0; i < sums.n; i++) {
    const Use *use = &sums.by[i];
    if (use->weight == 0 || !replay->plan->code.leads[use->step])
      continue;
    if (planes->len == MOST_SHARING) {
      crossings->complete = FALSE;
      break;
    }
    const Plane plane = plane_of (crossings, use, replay->slots[unknown]);
    g_array_append_val (planes, plane);
  }
  return planes;
}

static void add_by (Crossings *crossings, gint64 by, gint64 most)
{
  if (by <= 0 || by > most || !g_hash_table_add (crossings->seen, GSIZE_TO_POINTER ((gsize) by)))
    return;
  crossings->complete = crossings->complete && crossings->by->len < MOST_CROSSINGS;
  if (crossings->by->len < MOST_CROSSINGS)
    g_array_append_val (crossings->by, by);
}

/* The amount comes to `at`, or just below or above it: whole numbers turn beside the place. */
static void add_value (Crossings *crossings, Wide at)
{
  const Interval value = crossings->replay->slots[crossings->slot];
  for (gint64 near = -1; near <= 1 && at > -2 && at < UNBOUNDED - 1; near++) {
    const gint64 to = (gint64) at + near;
    if (to < 0) /* nothing is stated below nothing */
      continue;
    if (crossings->more) {
      add_by (crossings, to - value.lo, UNBOUNDED - value.hi - 1);
      add_by (crossings, to - value.hi, UNBOUNDED - value.hi - 1);
    } else {
      add_by (crossings, value.hi - to, value.hi);
    }
  }
}

/* FALSE: it lies beyond all numbers, where nothing turns. */
static gboolean scale (Wide value, gint64 by, Wide *ret)
{
  return !__builtin_mul_overflow (value, (Wide) by, ret) && *ret > -(Wide) INT64_MAX * INT32_MAX &&
         *ret < (Wide) INT64_MAX * INT32_MAX;
}

static void cross_at (Crossings *crossings, const Plane *one, const Plane *other, Wide over_one, Wide over_other)
{
  const Wide slope = (Wide) other->shared * one->own - (Wide) one->shared * other->own;
  Wide left, right;
  if (slope == 0 || !scale (over_one, other->shared, &left) || !scale (over_other, one->shared, &right))
    return;
  add_value (crossings, (right - left) / slope);
}

static void cross (Crossings *crossings, const Plane *one, const Plane *other)
{
  if ((one->sign | other->sign) != POLARITY_MIXED || (one->own == 0 && other->own == 0))
    return;
  cross_at (crossings, one, other, one->over.lo, other->over.lo);
  if (one->over.lo == one->over.hi && other->over.lo == other->over.hi)
    return;
  cross_at (crossings, one, other, one->over.lo, other->over.hi);
  cross_at (crossings, one, other, one->over.hi, other->over.lo);
  cross_at (crossings, one, other, one->over.hi, other->over.hi);
}

static void cross_all (Crossings *crossings, guint unknown)
{
  g_autoptr (GArray) planes = planes_of (crossings, unknown);
  for (guint i = 0; i < planes->len; i++)
    for (guint j = i + 1; j < planes->len; j++)
      cross (crossings, &g_array_index (planes, Plane, i), &g_array_index (planes, Plane, j));
}

gboolean crossing_turns (const Replay *replay, guint slot, gboolean more, GArray *ret_by)
{
  const Code *code = &replay->plan->code;
  if (code->n_mixed == 0)
    return TRUE;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) by = g_array_new (FALSE, FALSE, sizeof (gint64));
  Crossings crossings = { replay, slot, more, seen, by, TRUE };
  for (guint unknown = 0; unknown < code->n_slots; unknown++)
    if (unknown != slot && code_polarity (code, unknown) == POLARITY_MIXED &&
        !interval_is_point (replay->slots[unknown]))
      cross_all (&crossings, unknown);
  g_array_append_vals (ret_by, by->data, by->len);
  return crossings.complete;
}
