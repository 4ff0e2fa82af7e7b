/* Two open clauses in, whether the one includes the other out: a clause of the statute that is the whole of a range is included by that
 * range and every higher one of the same offence; "other serious circumstances" by the other especially serious ones of the same
 * article, the ranges of a paragraph by the higher ones of that paragraph, but for what only asks whether an amount comes near the
 * figure of a range: it says nothing of the figure of another; both of one time. */
#include "model/names/clause_order.h"
#include <string.h>

static gboolean names_a_tier (const char *path) { return strchr (path, ':') != NULL; }

/* A paragraph of another document that gives several ranges has grounds beside it: 2(3):basic says nothing of 2(1)(3). */
static gboolean is_whole (const Instrument *instrument, const char *path)
{
  return instrument->kind == INSTRUMENT_STATUTE && names_a_tier (path);
}

static gsize article_length (const Instrument *instrument, const char *path)
{
  return strcspn (path, !names_a_tier (path) ? "(" : is_whole (instrument, path) ? "(:" : ":");
}

static gboolean is_general (const RankedClause *clause)
{
  return clause->plain ||
         (names_a_tier (clause->path) && !clause->near && !is_whole (clause->instrument, clause->path));
}

static RankedClause clause_of (const ItemPath *item, guint rank)
{
  return (RankedClause) { item->instrument, item->path, rank, item->plain, item->near };
}

gboolean clause_is_general (const ItemPath *item)
{
  const RankedClause clause = clause_of (item, 0);
  return is_general (&clause);
}

gboolean clause_ranked_is_whole (const RankedClause *clause) { return is_whole (clause->instrument, clause->path); }

gboolean clause_is_whole (const ItemPath *item) { return is_whole (item->instrument, item->path); }

gsize clause_article_length (const ItemPath *item) { return article_length (item->instrument, item->path); }

guint clause_rank (const ItemPath *item, const LawOffence *offence)
{
  const LawTier *tier = law_speaks_of (item->standard, offence) ? law_tier (offence, item->reach) : NULL;
  return tier == NULL ? 0 : tier->newest->rank;
}

static gboolean is_same_article (const RankedClause *a, const RankedClause *b)
{
  const gsize length = article_length (a->instrument, a->path);
  return a->instrument == b->instrument && length == article_length (b->instrument, b->path) &&
         strncmp (a->path, b->path, length) == 0;
}

/* A range has no other ground than the clause that is the whole of it; one clause of several leaves the others, but what is
 * especially serious is serious. */
gboolean clause_ranked_implies (const RankedClause *found, const RankedClause *other)
{
  if (clause_ranked_is_whole (other))
    return other->rank > 0 && other->rank <= found->rank;
  return is_general (other) && is_general (found) && other->rank > 0 && other->rank < found->rank &&
         is_same_article (other, found);
}

/* There is a day on which both are in force: what a person finds by the one law says nothing of the law before it. */
static gboolean are_of_one_time (const ItemPath *a, const ItemPath *b)
{
  return a->from < b->until && b->from < a->until;
}

gboolean clause_excludes (const ItemPath *denied, const ItemPath *found)
{
  return are_of_one_time (denied, found) && clause_implies (found, denied);
}

gboolean clause_implies (const ItemPath *found, const ItemPath *other)
{
  for (guint i = 0; i < other->standard->n_offences; i++) {
    const LawOffence *offence = other->standard->offences[i];
    const RankedClause above = clause_of (found, clause_rank (found, offence)),
                       below = clause_of (other, clause_rank (other, offence));
    if (clause_ranked_implies (&above, &below))
      return TRUE;
  }
  return FALSE;
}
