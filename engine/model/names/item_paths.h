#pragma once
#include "model/law/lawbook.h"

/* One item or numbered sub-item of the rule files, or an open clause of a leniency, by the path that cases and reports name it with. */
typedef struct {
  const char *path;             /* "5(1)(3)", "10(1)(4)(2)" */
  const Instrument *instrument; /* that of the standard */
  const LawStandard *standard;
  const LawRule *discretion; /* the paragraph, where a person says whether it is applied; else NULL */
  TierName reach;            /* the tier that it gives; NULL: a leniency's */
  gboolean open;             /* an open clause: only a person can decide it */
  gboolean plain;            /* ... and nothing else: "other serious circumstances" */
  gboolean
      near; /* ... and it only asks whether an amount comes near a figure: what another one comes near it does not say */
  gboolean asked;  /* ... and it is not known as long as nobody answers */
  Day from, until; /* when it is in force, from the first to the last that say the same of an offence by this path */
} ItemPath;

/* Every item of every instrument, in the order of the documents; sub-items follow the item they stand in,
 * leniencies the articles.
 * Returns: yours, of ItemPath; valid as long as the lawbook. */
GArray *item_paths (const Lawbook *law);
/* Whether all that a person decides in it, but for what has a number of its own, is whether an amount comes near a figure. */
gboolean item_asks_near (const LawCondition *condition);
/* The same of some instruments alone (of const Instrument); NULL: of all. */
GArray *item_paths_of (const Lawbook *law, const GPtrArray *instruments);
