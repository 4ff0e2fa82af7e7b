#pragma once
#include <sill/batch.h>
#include "base/findings.h"
#include "model/verdict/reasons.h"

/* What comes of many records, added up: how many of each tier, how near they are to limits, what is missing. Its size is that of the
 * rules, however many records there are. */

typedef SillSummary Summary;

/* How far the nearest limit is, in parts of it: below a half, below four fifths, below nine tenths, below it; then from it on to a
 * tenth more, to a half more, beyond. */
enum { SUMMARY_STEPS = 7, SUMMARY_NEEDS = 7 };

/* Charges of one offence, by the lowest and the highest tier that are possible. */
typedef struct {
  guint64 tiers[SILL_BATCH_RANKS][SILL_BATCH_RANKS];
} SummaryTiers;

struct _SillSummary {
  Program *program;
  guint64 records, refused;
  guint64 titles; /* rows above the heads of tables that were passed over; of the whole batch, never added */
  guint64 needs[SUMMARY_NEEDS]; /* records, by the bits of SillBatchNeed in their order */
  guint64 steps[SUMMARY_STEPS]; /* charges of which something is measured and known */
  guint64 faults[N_FINDINGS];   /* records that have one of that code */
  GHashTable *offences;         /* of const char *, borrowed from the rules: SummaryTiers */
  guint64 *missing;             /* by slot: charges that are open and ask for it first or later */
};

Summary *summary_new (Program *program);
void summary_free (Summary *summary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Summary, summary_free)
void summary_clear (Summary *summary);
void summary_add_case (Summary *summary, const Reasons *reasons, guint needs);
/* What records of one kind add, all but how near they are to limits: they come to the same. */
typedef struct SummaryKind SummaryKind;

/* Returns: yours; NULL: it has not one charge. */
SummaryKind *summary_kind_new (const Reasons *reasons);
void summary_kind_free (SummaryKind *kind);
/* How far the charge is from what is nearest, in millionths of that limit, and on which side. */
typedef struct {
  guint64 distance;
  gboolean reached;
} SummaryNear;
/* Another record of the kind. `near`: NULL: nothing is measured and known. */
void summary_add_kind (Summary *summary, const SummaryKind *kind, const SummaryNear *near, guint needs);
void summary_add_refusal (Summary *summary, const SillFindings *findings);
/* All that another one has. */
void summary_add (Summary *summary, const Summary *other);
/* Its numbers in one line, to be taken up again. Returns: yours. */
char *summary_keep (const Summary *summary);
/* FALSE: the line is none of these, or of other rules; nothing was added. */
gboolean summary_take_up (Summary *summary, const char *line);
/* For people or programs. Returns: yours. */
char *summary_write (const Summary *summary, const SillReport *report);
