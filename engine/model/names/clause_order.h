#pragma once
#include "model/names/item_paths.h"

/* An open clause, as far as it says something of others. Borrowed. */
typedef struct {
  const Instrument *instrument;
  const char *path;
  guint rank;     /* of the range that it leads to; 0: of none */
  gboolean plain; /* "other serious circumstances" and nothing else */
  gboolean near;  /* it only asks whether an amount comes near a figure */
} RankedClause;

/* Whether who finds the one has found the other as well, and who denies the other has denied the one. */
gboolean clause_ranked_implies (const RankedClause *found, const RankedClause *other);
/* Whether nobody can deny the one open clause and find the other: the found one includes it. */
gboolean clause_excludes (const ItemPath *denied, const ItemPath *found);
/* Whether who finds the one has found the other as well, as long as nothing is said of that, and who denies the other has denied the one: of
 * whatever times they are. */
gboolean clause_implies (const ItemPath *found, const ItemPath *other);
/* The rank of the range that it leads to, of that offence; 0: of none. */
guint clause_rank (const ItemPath *item, const LawOffence *offence);
/* It is the whole of a range of the statute: 225(1):serious. */
gboolean clause_ranked_is_whole (const RankedClause *clause);
gboolean clause_is_whole (const ItemPath *item);
/* It leaves nothing but the others of its kind beside it: "other serious circumstances", or one of the ranges of a paragraph. */
gboolean clause_is_general (const ItemPath *item);
/* How much of its path names the article; where a paragraph gives several ranges, the paragraph. */
gsize clause_article_length (const ItemPath *item);
