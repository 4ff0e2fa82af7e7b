#pragma once
#include "form/pair.h"

/* A figure that nobody has set, a region that nobody names, or a clause of which nobody speaks: what stands for it where the least is looked for
 * that a law reaches, and where the most is. */
typedef struct {
  guint law, slot;
  guint32 least, most; /* variables */
  gboolean either;     /* it raises some tiers and lowers others: what it comes to is looked at either way */
} Unset;

/* How that slot of the law leads to tiers, by `least` and `most`, the variables of its least and its greatest value, which `band` is; of a figure
 * that leads either way there is more than these: FALSE. `unset`: of Unset; it is added. */
gboolean unset_add (GArray *unset, PairLaw law, Interval band, const Unset *of);
/* What is unset of the law is what it is where the least is looked for, or else the most. `variables`: per slot. */
void unset_take (const GArray *unset, guint law, guint32 *variables, gboolean least);
/* Something that is unset of the law leads to higher and to lower tiers, so that its least and its most are not those of the law. */
gboolean unset_leads_either (const GArray *unset, guint law);
/* What the steps of the law say once all variables are taken as the least, or else the most. `unset`: of Unset. To be cleared. */
Literals unset_say (const GArray *unset, guint law, const Code *code, Space *space, guint32 *variables, gboolean least);
