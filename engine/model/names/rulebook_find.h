#pragma once
#include "model/book/rulebook.h"

/* One item or numbered sub-item of the rule files, or an open clause of a leniency, by the path that cases and reports name it with. */
typedef struct {
  char *path;                   /* "5(1)(3)", "10(1)(4)(2)" */
  const Instrument *instrument; /* borrowed from the rulebook */
  const Standard *standard;
  const char *reach; /* the tier that it gives; NULL: a leniency's */
  gboolean open;     /* an open clause: only a person can decide it */
  gboolean plain;    /* ... and nothing else: "other serious circumstances" */
  gboolean asked;    /* ... and it is not known as long as nobody answers */
} ItemPath;

/* Every item of every instrument, in the order of the documents; sub-items follow the item they stand in,
 * leniencies the articles.
 * Returns: yours, of ItemPath; valid as long as the rulebook. */
GArray *rulebook_item_paths (const Rulebook *book);
/* Ids of all instruments, NULL-terminated, for suggestions. Returns: yours (g_free, the strings are borrowed). */
const char **rulebook_instrument_names (const Rulebook *book);
/* The newest version's tier of that id or name in either language, or NULL. */
const Tier *offence_tier (const Offence *offence, const char *name);
/* Whether the text says that no tier is reached. */
gboolean tier_is_none (const char *text);
/* "none" and the ids of all tiers of all versions, NULL-terminated. Returns: yours (g_free, the strings are borrowed). */
const char **offence_tier_names (const Offence *offence);
