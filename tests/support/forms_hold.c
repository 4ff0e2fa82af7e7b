/* Pairs of programs by chance, each question about them answered by form/ and by trying every point in order. */
#include "forms_hold.h"
#include <stdio.h>
#include <string.h>
#include "random_code.h"

typedef struct {
  RandomSlots slots;
  RandomCode old, now;
  Space *space;
  Literals old_literals, now_literals;
  FormsTally *tally;
} Pair;

enum { BOUND = 100000 };

static gboolean wanted (guint from, guint to, DiffersHow how)
{
  return how == DIFFERS_AT_ALL ? from != to : how == DIFFERS_HARSHER ? to > from : to < from;
}

/* The smallest point that differs so. Points come in order, so the first with the fewest facts is it. */
static gboolean try_all (const Pair *pair, DiffersHow how, Difference *ret)
{
  gint64 point[RANDOM_SLOTS];
  guint fewest = G_MAXUINT;
  random_point_first (&pair->slots, point);
  do {
    const guint from = random_code_rank (&pair->old, point), to = random_code_rank (&pair->now, point);
    const guint facts = random_point_facts (&pair->slots, point);
    if (!wanted (from, to, how) || !random_point_is_real (&pair->slots, point) || facts >= fewest)
      continue;
    fewest = facts;
    ret->from = from;
    ret->to = to;
    memcpy (ret->point, point, sizeof point);
  } while (random_point_next (&pair->slots, point));
  return fewest < G_MAXUINT;
}

static gboolean differs_right (const Pair *pair, DiffersHow how)
{
  gint64 point[RANDOM_SLOTS];
  Difference tried = { .point = point }, found = { .point = NULL };
  const gboolean differ = try_all (pair, how, &tried);
  const Found answer = differs_find (pair->space, &pair->old_literals, &pair->now_literals, how, BOUND, &found);
  gboolean right = answer == (differ ? FOUND_POINT : FOUND_NONE);
  if (right && differ)
    right = found.from == tried.from && found.to == tried.to && found.smallest &&
            memcmp (found.point, point, pair->slots.n_slots * sizeof *point) == 0;
  if (how == DIFFERS_AT_ALL && differ)
    pair->tally->differing++;
  else if (how == DIFFERS_AT_ALL)
    pair->tally->equal++;
  difference_clear (&found);
  return right;
}

/* Every literal says at every point what its step says. */
static gboolean literals_right (const Pair *pair)
{
  gint64 point[RANDOM_SLOTS];
  gboolean right = TRUE;
  random_point_first (&pair->slots, point);
  do
    right = right &&
            literals_rank_at (pair->space, &pair->old_literals, point) == random_code_rank (&pair->old, point) &&
            literals_rank_at (pair->space, &pair->now_literals, point) == random_code_rank (&pair->now, point);
  while (random_point_next (&pair->slots, point));
  return right;
}

static gboolean covers_right (const Pair *pair)
{
  gint64 point[RANDOM_SLOTS];
  gboolean covered = TRUE;
  random_point_first (&pair->slots, point);
  do
    covered = covered && (random_code_rank (&pair->old, point) == 0 || random_code_rank (&pair->now, point) > 0 ||
                          !random_point_is_real (&pair->slots, point));
  while (random_point_next (&pair->slots, point));
  Difference found = { .point = NULL };
  const Found answer =
      covers_find (pair->space, pair->old_literals.tiers[0], pair->now_literals.tiers[0], BOUND, &found);
  const gboolean right = answer == (covered ? FOUND_NONE : FOUND_POINT);
  difference_clear (&found);
  return right;
}

static gboolean pair_holds (Dice *dice, FormsTally *tally)
{
  Pair pair = { .slots = random_slots_new (dice), .tally = tally };
  random_code_new (dice, &pair.slots, &pair.old);
  if (dice_percent (dice, 60))
    random_code_edit (dice, &pair.old, &pair.now);
  else
    random_code_new (dice, &pair.slots, &pair.now);
  pair.space = random_space_new (&pair.slots);
  const guint32 variables[] = { 0, 1, 2, 3, 4 };
  pair.old_literals = literals_new (pair.space, &pair.old.code, variables);
  pair.now_literals = literals_new (pair.space, &pair.now.code, variables);
  const gboolean right = literals_right (&pair) && differs_right (&pair, DIFFERS_AT_ALL) &&
                         differs_right (&pair, DIFFERS_HARSHER) && differs_right (&pair, DIFFERS_LIGHTER) &&
                         covers_right (&pair);
  literals_clear (&pair.old_literals);
  literals_clear (&pair.now_literals);
  space_free (pair.space);
  return right;
}

gboolean forms_hold (guint64 n, guint64 seed, FormsTally *ret)
{
  *ret = (FormsTally) { 0 };
  for (; ret->pairs < n; ret->pairs++) {
    Dice dice = { seed + ret->pairs };
    if (pair_holds (&dice, ret))
      continue;
    printf ("form: pair of seed %" G_GUINT64_FORMAT " is wrong\n", seed + ret->pairs);
    return FALSE;
  }
  return TRUE;
}
