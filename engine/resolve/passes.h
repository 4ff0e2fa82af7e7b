#pragma once
#include "model/law/lawbook.h"

/* The passes of resolve.c, in its order. Each fills in its part of the lawbook and reports what is wrong there; where a name
 * means nothing, its part stays empty. */
typedef struct {
  Lawbook *law;
  const Rulebook *book;
  SillFindings *findings;
} Resolver;

/* One node for everything that the documents state, with where it stands. No faults. */
void resolve_outline (const Resolver *resolver);
/* Ids of instruments and offences stand once; numbers of articles, items and their parts do. */
void check_identity (const Resolver *resolver);
/* Versions of an offence follow each other in time, their tiers in rank. */
void resolve_tier_ranks (const Resolver *resolver);
/* Slots: facts exist and are of the kind that they are asked as. */
void resolve_facts (const Resolver *resolver);
/* What is counted from acts, and what acts show. */
void resolve_counting (const Resolver *resolver);
/* Sums and ends of limits: they add what can be added and leave something to be found. */
void resolve_limits (const Resolver *resolver);
/* Regional values belong to a band and lie inside it. */
void resolve_regional_values (const Resolver *resolver);
/* Offences and tiers that standards speak of; what `reaches` looks back to. */
void resolve_standard_offences (const Resolver *resolver);
/* Offences that provisions on concurrence weigh against their own. */
void resolve_concurrences (const Resolver *resolver);
/* Open clauses that articles spell out exist and are open. */
void resolve_spelled_clauses (const Resolver *resolver);
/* Items that conditions refer to: they exist, have a limit where they are multiplied, and are not too many.
 * Returns: whether all can be followed. */
gboolean resolve_referred_items (const Resolver *resolver);
/* Articles that others replace, or that fines and remarks are said of. Returns: whether none comes back to itself. */
gboolean resolve_replaced_articles (const Resolver *resolver);
/* Items never come back to themselves, nor refer on and on. */
gboolean check_circles (const Resolver *resolver);
/* References that change the items they mean get copies that are changed. To be called only where all can be followed. */
void resolve_adapted_items (const Resolver *resolver);
/* Every figure, multiplied out along all references, fits a program. To be called only on rules without faults. */
void check_sizes (const Resolver *resolver);
/* No offence can be read in more ways than it can be worked out under one after the other. */
void check_readings (const Resolver *resolver);

/* The slot of a fact of that kind, reported where there is none: LAW_NO_FACT. ORGANIZATION_FACT is a yes/no one. */
guint resolve_fact (const Resolver *resolver, const char *id, FactKind kind, Place place);
/* The same of what acts are counted as or show: ORGANIZATION_FACT is none. */
guint resolve_counted_fact (const Resolver *resolver, const char *id, FactKind kind, Place place);
/* Says that no instrument, offence, tier of these offences has that id. */
void report_unknown_instrument (const Resolver *resolver, const char *id, Place place);
void report_unknown_offence (const Resolver *resolver, const char *id, Place place);
void report_unknown_tier (const Resolver *resolver, const LawOffence *offence, const char *id, Place place);
/* Says that facts of these units cannot be added. */
void report_mixed_units (const Resolver *resolver, const Unit *first, const Unit *unit, Place place);
/* Whether an attribute names something; one that is there and empty was refused when it was read. */
static inline gboolean names_something (const char *id) { return id != NULL && *id != '\0'; }
static inline guint names_count (char *const *ids) { return ids == NULL ? 0 : g_strv_length ((char **) ids); }
