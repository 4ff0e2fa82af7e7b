/* In: two laws over one space. Out: the smallest point at which they differ, or that there is none.
 * The one idea: that they differ is itself something that holds or not, so it is a literal like any other. */
#include "form/space/differs.h"
#include "form/space/smallest.h"
#include "form/space/unlike.h"

void difference_clear (Difference *difference) { g_free (difference->point); }

static Found find (Space *space, const Literal *wanted, guint n, guint64 bound, Difference *ret)
{
  gboolean any = FALSE;
  g_autoptr (Search) search = search_new (space, wanted, n, bound);
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

Literal differs_somewhere (Space *space, const Literals *old, const Literals *now)
{
  const guint n = MAX (old->n_tiers, now->n_tiers);
  g_autofree Literal *tiers = g_new (Literal, 2 * (gsize) n + 1);
  for (guint i = 0; i < n; i++) {
    tiers[i] = literals_tier (old, i + 1);
    tiers[n + i] = literals_tier (now, i + 1);
  }
  return unlike_somewhere (space, tiers, tiers + n, n);
}

Found differs_find (Space *space, const Literals *old, const Literals *now, DiffersHow how, guint64 bound,
                    Difference *ret)
{
  const Literal wanted[] = { differ (space, old, now, how), differs_somewhere (space, old, now) };
  const Found answer = find (space, wanted, G_N_ELEMENTS (wanted), bound, ret);
  if (answer == FOUND_POINT) {
    ret->from = literals_rank_at (space, old, ret->point);
    ret->to = literals_rank_at (space, now, ret->point);
  }
  return answer;
}

Found covers_find (Space *space, Literal covered, Literal by, guint64 bound, Difference *ret)
{
  const Literal wanted = space_both (space, covered, literal_not (by));
  return find (space, &wanted, 1, bound, ret);
}
