/* In: two laws over one space. Out: the smallest point at which they differ, or that there is none.
 * The one idea: that they differ is itself something that holds or not, so it is a literal like any other. */
#include "form/space/differs.h"
#include "form/space/smallest.h"

void difference_clear (Difference *difference) { g_free (difference->point); }

static Found find (Space *space, Literal wanted, guint64 bound, Difference *ret)
{
  gboolean any = FALSE;
  g_autoptr (Search) search = search_new (space, &wanted, 1, bound);
  const Found answer = smallest_find (search, &any);
  if (!any)
    return answer;
  *ret = (Difference) { 0, 0, g_steal_pointer (&search->point), answer == FOUND_POINT };
  return FOUND_POINT;
}

Literal differs_exceeds (Space *space, const Literals *one, const Literals *other)
{
  g_autofree Literal *any = g_new (Literal, one->n_tiers + 1);
  for (guint i = 0; i < one->n_tiers; i++)
    any[i] = space_both (space, one->tiers[i], literal_not (literals_tier (other, i + 1)));
  return space_any (space, any, one->n_tiers);
}

static Literal differ (Space *space, const Literals *old, const Literals *now, DiffersHow how)
{
  const Literal harsher = how == DIFFERS_LIGHTER ? LITERAL_NO : differs_exceeds (space, now, old);
  const Literal lighter = how == DIFFERS_HARSHER ? LITERAL_NO : differs_exceeds (space, old, now);
  return space_any (space, (const Literal[]) { harsher, lighter }, 2);
}

static Found find_of_both (Space *space, const Literals *old, const Literals *now, Literal wanted, guint64 bound,
                           Difference *ret)
{
  const Found answer = find (space, wanted, bound, ret);
  if (answer == FOUND_POINT) {
    ret->from = literals_rank_at (space, old, ret->point);
    ret->to = literals_rank_at (space, now, ret->point);
  }
  return answer;
}

Found differs_find (Space *space, const Literals *old, const Literals *now, DiffersHow how, guint64 bound,
                    Difference *ret)
{
  return find_of_both (space, old, now, differ (space, old, now, how), bound, ret);
}

Found covers_find (Space *space, Literal covered, Literal by, guint64 bound, Difference *ret)
{
  return find (space, space_both (space, covered, literal_not (by)), bound, ret);
}
