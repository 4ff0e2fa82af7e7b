/* In: what is known of a case. Out: the range of its rank by articles 5 and 6.
 * Shares are counted in 5000ths of the standard of article 5(1): one strict record is 100 of them, one sensitive record 10,
 * one ordinary record 1. Whoever reaches a single limit reaches the sum as well, so the sum alone is asked. */
#include "article5.h"

typedef struct {
  gint64 strict, sensitive, ordinary, gains, profit;
  guint yes; /* bit i: answer to question i */
} Known;

static gboolean is_yes (const Known *known, Question question) { return (known->yes >> question & 1) != 0; }

/* Bought for a lawful business, ordinary records only, nothing passed on. */
static gboolean is_lawful_business (const Known *known)
{
  return is_yes (known, LAWFUL) && is_yes (known, BOUGHT) && !is_yes (known, GIVEN) && known->strict == 0 &&
         known->sensitive == 0;
}

/* Only what was bought unlawfully counts. */
static guint rank_by_article_6 (const Known *known)
{
  return is_yes (known, OBTAINED) && (known->profit >= 5000000 || is_yes (known, CONVICTED) ||
                                      is_yes (known, SANCTIONED) || is_yes (known, OPEN_6_1));
}

/* Records and gains presuppose it. */
static gboolean has_acted (const Known *known)
{
  return is_yes (known, OBTAINED) || is_yes (known, GIVEN) || known->gains > 0 ||
         known->strict + known->sensitive + known->ordinary > 0;
}

static guint rank_by_article_5 (const Known *known)
{
  gint64 halved = is_yes (known, ON_DUTY) && is_yes (known, GIVEN) ? 2 : 1;
  gint64 shares = halved * (100 * known->strict + 10 * known->sensitive + known->ordinary);
  gint64 gains = halved * known->gains;
  gboolean graver = is_yes (known, GRAVE) || is_yes (known, LOSS) || is_yes (known, IMPACT);
  gboolean again = is_yes (known, CONVICTED) || is_yes (known, SANCTIONED);
  if ((graver && has_acted (known)) || is_yes (known, OPEN_5_2) || shares >= 50000 || gains >= 5000000)
    return 2;
  return shares >= 5000 || gains >= 500000 || (again && has_acted (known)) || is_yes (known, OPEN_5_1) ||
         (is_yes (known, GIVEN) && (is_yes (known, USED) || is_yes (known, KNEW)));
}

static guint rank_of (const Known *known)
{
  return is_lawful_business (known) ? rank_by_article_6 (known) : rank_by_article_5 (known);
}

static Interval sum (const Interval *records, guint n)
{
  Interval total = { 0, 0 };
  for (guint i = 0; i < n; i++) {
    total.lo += records[i].lo;
    total.hi = records[i].hi == UNBOUNDED || total.hi == UNBOUNDED ? UNBOUNDED : total.hi + records[i].hi;
  }
  return total;
}

/* Enough to reach every limit, small enough to be multiplied. */
static gint64 within_reach (gint64 value) { return MIN (value, G_GINT64_CONSTANT (1000000000)); }

typedef struct {
  guint floor, ceiling;
  Interval answers[N_QUESTIONS];
} Range;

static void try_answers (Range *range, Known *known, guint question)
{
  if (question == N_QUESTIONS) {
    guint rank = rank_of (known);
    range->floor = MIN (range->floor, rank);
    range->ceiling = MAX (range->ceiling, rank);
    return;
  }
  for (gint64 answer = range->answers[question].lo; answer <= range->answers[question].hi; answer++) {
    known->yes = answer != 0 ? known->yes | 1u << question : known->yes & ~(1u << question);
    try_answers (range, known, question + 1);
  }
}

/* The ends, and the first record of all, at which article 6 gives way to article 5. */
static guint points_of (Interval amount, gint64 points[3])
{
  guint n = 0;
  points[n++] = within_reach (amount.lo);
  if (amount.lo < 1 && amount.hi > 1)
    points[n++] = 1;
  if (amount.hi != amount.lo)
    points[n++] = within_reach (amount.hi);
  return n;
}

static void try_ends (Range *range, Known *known, const Facts *facts)
{
  Interval ordinary = facts->records[9];
  for (guint i = 0; i < 8; i++) {
    known->ordinary = within_reach (i & 1 ? ordinary.hi : ordinary.lo);
    known->gains = within_reach (i & 2 ? facts->gains.hi : facts->gains.lo);
    known->profit = within_reach (i & 4 ? facts->profit.hi : facts->profit.lo);
    gboolean repeated = (i & 1 && interval_is_point (ordinary)) || (i & 2 && interval_is_point (facts->gains)) ||
                        (i & 4 && interval_is_point (facts->profit));
    if (!repeated)
      try_answers (range, known, 0);
  }
}

void article5_range (const Facts *facts, guint *ret_floor, guint *ret_ceiling)
{
  gint64 strict[3], sensitive[3];
  guint n_strict = points_of (sum (facts->records, 4), strict);
  guint n_sensitive = points_of (sum (facts->records + 4, 5), sensitive);
  Range range = { .floor = 3, .ceiling = 0 };
  for (guint i = 0; i < N_QUESTIONS; i++)
    range.answers[i] = facts->answers[i];
  for (guint i = 0; i < n_strict; i++)
    for (guint k = 0; k < n_sensitive; k++) {
      Known known = { .strict = strict[i], .sensitive = sensitive[k] };
      try_ends (&range, &known, facts);
    }
  *ret_floor = range.floor;
  *ret_ceiling = range.ceiling;
}
