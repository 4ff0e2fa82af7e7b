#pragma once
#include "model/book/rulebook.h"

/* What follows from where an offence stands and from what its tiers provide. */

/* Whether the instrument says what leads to some tier of the offence; a statute does not where it only leaves to a person what
 * no figure covers. */
gboolean instrument_decides (const Instrument *instrument, const char *offence);
/* The same of one of its standards. Of a document that is not held it is taken that it does. */
gboolean standard_decides (const Instrument *instrument, const Standard *standard);
/* Both belong to the same jurisdiction: their ids agree up to the first '/'. */
gboolean same_jurisdiction (const char *id, const char *other);
/* How heavy a tier is by its principal punishments: the maximum, then the minimum, each by its kind (life above imprisonment
 * above detention above surveillance), of imprisonment by its months. Fines, confiscation and deprivation of rights, which
 * the source does not name, weigh nothing: tiers that differ in these alone are equal. NULL (no tier): 0.
 * Source: 最高人民法院 1997-12-31 arts 1, 2. */
guint64 tier_weight (const Tier *tier);
/* For how long a crime with this penalty can be prosecuted: the shortest period whose bound it stays below. NULL: the
 * statute does not say. Source: Criminal Law art. 87. */
const Limitation *statute_limitation (const Instrument *statute, const Penalty *penalty);
