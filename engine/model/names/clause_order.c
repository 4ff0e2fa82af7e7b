/* Two open clauses in, whether the one includes the other out: a clause that is the whole of a range is included by that range and
 * every higher one of the same offence; "other serious circumstances" by the other especially serious ones of the same
 * article; both of one time. */
#include "model/names/clause_order.h"
#include <string.h>

gboolean clause_is_whole (const ItemPath *item) { return strchr (item->path, ':') != NULL; }

gsize clause_article_length (const ItemPath *item) { return strcspn (item->path, "(:"); }

guint clause_rank (const ItemPath *item, const LawOffence *offence)
{
  const LawTier *tier = law_speaks_of (item->standard, offence) ? law_tier (offence, item->reach) : NULL;
  return tier == NULL ? 0 : tier->newest->rank;
}

static gboolean is_same_article (const ItemPath *a, const ItemPath *b)
{
  const gsize length = clause_article_length (a);
  return a->instrument == b->instrument && length == clause_article_length (b) &&
         strncmp (a->path, b->path, length) == 0;
}

/* What is denied lies at least `below` ranks below what the other clause gives, for an offence that both are about. */
static gboolean lies_below (const ItemPath *denied, const ItemPath *found, guint below)
{
  for (guint i = 0; i < denied->standard->n_offences; i++) {
    const LawOffence *offence = denied->standard->offences[i];
    const guint low = clause_rank (denied, offence);
    if (low > 0 && low + below <= clause_rank (found, offence))
      return TRUE;
  }
  return FALSE;
}

/* There is a day on which both are in force: what a person finds by the one law says nothing of the law before it. */
static gboolean are_of_one_time (const ItemPath *a, const ItemPath *b)
{
  return a->from < b->until && b->from < a->until;
}

/* A range has no other ground than the clause that is the whole of it; one clause of several leaves the others, but what is
 * especially serious is serious. */
gboolean clause_excludes (const ItemPath *denied, const ItemPath *found)
{
  return are_of_one_time (denied, found) && clause_implies (found, denied);
}

gboolean clause_implies (const ItemPath *found, const ItemPath *other)
{
  if (clause_is_whole (other))
    return lies_below (other, found, 0);
  return other->plain && found->plain && is_same_article (other, found) && lies_below (other, found, 1);
}
