/* Two open clauses in, whether the one includes the other out: a clause that is the whole of a range is included by that range and
 * every higher one of the same offence; "other serious circumstances" by the other especially serious ones of the same
 * article. */
#include "model/names/clause_order.h"
#include <string.h>

static gboolean is_whole_range (const ItemPath *item) { return strchr (item->path, ':') != NULL; }

static guint rank_in (const Rulebook *book, const ItemPath *item, const char *offence)
{
  const Offence *found = rulebook_offence (book, offence);
  const Tier *tier = found == NULL || item->reach == NULL ? NULL : offence_tier (found, item->reach);
  return tier == NULL ? 0 : tier->rank;
}

static gboolean is_same_article (const ItemPath *a, const ItemPath *b)
{
  const gsize length = strcspn (a->path, "(:");
  return a->instrument == b->instrument && length == strcspn (b->path, "(:") && strncmp (a->path, b->path, length) == 0;
}

/* What is denied lies at least `below` ranks below what the other clause gives, for an offence that both are about. */
static gboolean lies_below (const Rulebook *book, const ItemPath *denied, const ItemPath *found, guint below)
{
  for (char **offence = denied->standard->offences; *offence != NULL; offence++) {
    const guint low = rank_in (book, denied, *offence);
    if (low > 0 && standard_speaks_of (found->standard, *offence) && low + below <= rank_in (book, found, *offence))
      return TRUE;
  }
  return FALSE;
}

/* A range has no other ground than the clause that is the whole of it; one clause of several leaves the others, but what is
 * especially serious is serious. */
gboolean clause_excludes (const Rulebook *book, const ItemPath *denied, const ItemPath *found)
{
  if (is_whole_range (denied))
    return lies_below (book, denied, found, 0);
  return denied->plain && found->plain && is_same_article (denied, found) && lies_below (book, denied, found, 1);
}
