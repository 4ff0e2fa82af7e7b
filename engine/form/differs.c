/* In: two laws over one ground. Out: the smallest point at which they differ, or that there is none.
 * The one idea: that they differ is itself something that holds or not, so it is a literal like any other. */
#include "form/differs.h"
#include "form/smallest.h"

void difference_clear (Difference *difference) { g_free (difference->point); }

static Answer find (Ground *ground, Literal wanted, guint64 bound, Difference *ret)
{
  gboolean any = FALSE;
  g_autoptr (Search) search = search_new (ground, &wanted, 1, bound);
  const Answer answer = smallest_find (search, &any);
  if (!any)
    return answer;
  *ret = (Difference) { 0, 0, g_steal_pointer (&search->point), answer == ANSWER_POINT };
  return ANSWER_POINT;
}

/* Some rank is reached by the one and not by the other. */
static Literal exceeds (Ground *ground, const Literals *one, const Literals *other)
{
  g_autofree Literal *any = g_new (Literal, one->n_tiers + 1);
  for (guint i = 0; i < one->n_tiers; i++)
    any[i] = ground_both (ground, one->tiers[i], literal_not (literals_tier (other, i + 1)));
  return ground_any (ground, any, one->n_tiers);
}

static Literal differ (Ground *ground, const Literals *old, const Literals *now, DiffersHow how)
{
  const Literal harsher = how == DIFFERS_LIGHTER ? LITERAL_NO : exceeds (ground, now, old);
  const Literal lighter = how == DIFFERS_HARSHER ? LITERAL_NO : exceeds (ground, old, now);
  return ground_any (ground, (const Literal[]) { harsher, lighter }, 2);
}

static Answer find_of_both (Ground *ground, const Literals *old, const Literals *now, Literal wanted, guint64 bound,
                            Difference *ret)
{
  const Answer answer = find (ground, wanted, bound, ret);
  if (answer == ANSWER_POINT) {
    ret->from = literals_rank_at (ground, old, ret->point);
    ret->to = literals_rank_at (ground, now, ret->point);
  }
  return answer;
}

Answer differs_find (Ground *ground, const Literals *old, const Literals *now, DiffersHow how, guint64 bound,
                     Difference *ret)
{
  return find_of_both (ground, old, now, differ (ground, old, now, how), bound, ret);
}

Answer differs_move (Ground *ground, const Literals *old, const Literals *now, const Difference *ranks, guint64 bound,
                     Difference *ret)
{
  const Literal wanted =
      ground_both (ground, literals_rank (ground, old, ranks->from), literals_rank (ground, now, ranks->to));
  return find_of_both (ground, old, now, wanted, bound, ret);
}

Answer covers_find (Ground *ground, Literal covered, Literal by, guint64 bound, Difference *ret)
{
  return find (ground, ground_both (ground, covered, literal_not (by)), bound, ret);
}
