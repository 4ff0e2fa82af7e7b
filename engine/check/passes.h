#pragma once
#include "model/book/walk.h"

/* The passes of check_rules.c, in its order. */
typedef struct {
  const Rulebook *book;
  SillFindings *findings;
} Check;

/* Ids of instruments and offences stand once; sub-items of an item have different numbers. */
void identity_check (const Check *check);
/* Versions of an offence in time, their tiers in rank. */
void law_check (const Check *check);
/* Facts exist and are of the kind that they are asked as. */
void facts_check (const Check *check);
/* What is counted from acts, and what acts show. */
void counting_check (const Check *check);
/* Limits add what can be added and leave something to be found. */
void limits_check (const Check *check);
/* Regional values belong to a band and lie inside it. */
void locals_check (const Check *check);
/* Offences that provisions on concurrence refer to. */
void related_check (const Check *check);
/* Offences and tiers that standards refer to. */
void tiers_check (const Check *check);
/* References between items and between articles lead somewhere and never back; what they scale has a limit.
 * Returns: whether they can be followed. */
gboolean links_check (const Check *check);
/* Part of links_check: items that come back to themselves. Returns: whether there is none. */
gboolean circles_check (const Check *check);
/* Open clauses that articles spell out exist and are open. */
void spelled_check (const Check *check);
/* Every figure, multiplied out along all references, fits a program. To be called only on rules without faults. */
void sizes_check (const Check *check);

/* The ids of all instruments and NULL. Returns: yours, the strings are borrowed. */
GPtrArray *instrument_ids (const Rulebook *book);
/* The tier ids of an offence, each once, NULL-terminated. Returns: yours (g_free, the strings are borrowed). */
const char **tier_names (const Offence *offence);
