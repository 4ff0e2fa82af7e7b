#pragma once
#include <sill/question.h>
#include "model/case/case.h"
#include "model/case/expectation.h"
#include "model/case/own_part.h"
#include "model/verdict/reasons_change.h"
#include "model/verdict/reasons_law.h"
#include "model/verdict/tally.h"

/* The explanation, complete: renderers choose words and places for what stands here and decide nothing.
 * Numbers are in units (yuan, records), not base units. Owns its copies of the case's texts; borrows from the program,
 * which it keeps alive.
 * It is a record that is used again: all that is made for one case stands in its arena, and goes out with it at once. */

typedef struct SilentLaw SilentLaw; /* how a law that is met often is kept from case to case: explain/trace/silent.h */
typedef struct {
  const Leniency *leniency;
  const Instrument *instrument;
  Truth truth;
  Reason *reason;
  const Tier *below; /* the tier that must not be reached; NULL: none */
  Truth stays_below; /* whether it is not */
  gboolean waits;    /* it would be given if a person found what is open in it */
  gboolean telling;  /* it is given or waits, or the case has something of what it asks for */
} LeniencyReason;

typedef struct {
  const Fine *fine;
  const Tier *tier; /* the one it is for; NULL: every tier */
  const Instrument *instrument;
  Rational lo, hi; /* yuan; hi may be unbounded */
  gboolean known;  /* FALSE: the measure is not known at all */
  gboolean stated; /* the case says it, if only as nothing; else it is nothing by its findings */
} FineReason;

typedef struct {
  Arena *arena;         /* borrowed from the record */
  char *defendant;      /* name; NULL: unnamed */
  char *defendant_id;   /* as the case refers to it; NULL: unnamed */
  gint defendant_index; /* -1: the unnamed person */
  gboolean charged;     /* FALSE: not charged, only asked about */
  DefendantKind kind;
  char *acted_for; /* name of the organization that the defendant acted for; NULL: none */
  ChargeVerdict verdict;
  const Plan *plan;            /* applied; NULL: no law */
  const SilentLaw *kept;       /* how that is kept; NULL: it is not. Borrowed from the record */
  GPtrArray *instruments;      /* of const Instrument: those of the plan that may apply in the case's region */
  gboolean figures;            /* one of these says what leads to a tier */
  const Tier *floor, *ceiling; /* NULL: rank 0 */
  GPtrArray *items;            /* of ItemReason, in the order of the provisions */
  GPtrArray *articles;         /* of ArticleReason: those that do not always apply */
  GArray *found;               /* of guint slot: facts of which the case has something */
  GArray *missing;             /* of Missing */
  guint asked_first;           /* so many of its questions are told at once */
  GArray *idle;                /* of guint slot */
  gboolean missing_exact;
  GPtrArray *changes;     /* of Change: up before down, by tier, amounts before facts, nearest first */
  gboolean changes_exact; /* FALSE: of some changes nobody can say where they lead; they are not among them */
  GPtrArray *leniencies;  /* of LeniencyReason */
  GPtrArray *fines;       /* of FineReason */
  GArray *remarks;        /* of RemarkReason: those that a reader of the verdict needs */
  GArray *related;        /* of RelatedRule */
  guint attempts;         /* bit r: all that leads, or may lead, to rank r or above is an attempt */
  GPtrArray *stated;      /* of StatedReason: the facts used, with the interval each text was read as */
  /* Of ReadingReason: those of the applied law that are not applied, in the order of the provisions, then those of other laws that
   * would change the result. */
  GArray *readings;
  GArray *spelled; /* of SpelledOut: by the laws that the charge can meet, the applied one first, then the others */
  GArray *presumptions;    /* of Presumption, in the order of their table */
  GPtrArray *grounds;      /* of Ground, in the order of the candidates */
  GPtrArray *limitations;  /* of LimitationReason, lowest tier first */
  ArenaArray running;      /* of RemarkSource: what stops the period, where it may have ended before the decision */
  ArenaArray organization; /* of RemarkSource: organizations and those in charge of them, where the case charges one */
  GPtrArray *counts;       /* of ActsTally: measures counted from the acts of the case; NULL: it lists none */
  GPtrArray *shares;       /* of ShareReason: the defendant's own part of joint amounts */
  Truth who;               /* can this defendant commit it */
  gboolean barred;         /* NO: nobody of its kind can, person or organization */
  Reason *who_reason;      /* NULL: anyone */
} ChargeReasons;

typedef struct {
  guint slot;
  Interval value;
  char *written;      /* NULL: a plain number */
  gboolean own;       /* stated of the defendant, not of the whole case */
  gboolean of_charge; /* stated of this charge alone */
} StatedReason;

typedef enum { PREVAILS_FIRST, PREVAILS_SECOND, PREVAILS_BOTH, PREVAILS_OPEN /* a person decides */ } Prevails;

/* What follows if the two offences come to these tiers. */
typedef struct {
  guint first, second; /* ranks, from 1 */
  Prevails prevails;
} Outcome;

/* Two offences that one defendant may both have committed. */
typedef struct {
  const ChargeReasons *first, *second;
  const Concurrence *rule;      /* NULL: the rule files say nothing of these two */
  const Instrument *instrument; /* where the rule stands */
  gboolean of_second;           /* the rule is one on the second offence: its "this" is the second */
  gboolean certain;             /* both surely reach a tier */
  gboolean settled;             /* every outcome is the same */
  ArenaArray outcomes; /* of Outcome, for every combination of tiers that is still possible; empty without a rule */
} ConcurrenceReason;
/* A part of a joint amount beside it, and which of the two counts. */
typedef struct {
  guint slot;
  Interval value;
  char *written; /* NULL: a plain number */
  Interval joint;
  ShareDecision decision;
} ShareReason;

typedef struct _SillReasons {
  Program *program;
  Arena *arena;       /* of what is made for the case at hand */
  GPtrArray *kept;    /* of ChargeReasons: all there ever were; the first of them are `charges` */
  Verdict *work;      /* what is explained; kept for the next case */
  GHashTable *silent; /* of const Plan → what it comes to where a case says nothing, the same; NULL: nothing is kept */
  SillDetail detail;  /* below FULL: no changes, nothing spelled out, no counts */
  char *case_id, *title, *source, *path, *region;
  guint line;
  gboolean complete;
  Interval conduct_from, conduct_to, decided;
  gboolean as_of;                            /* `decided` is the day that was asked for, not that of the case */
  Interval decided_then;                     /* as_of: what the case states */
  DateText from_text, to_text, decided_text; /* as the case has them; its own copies */
  GPtrArray *charges;                        /* of ChargeReasons; those of `kept` */
  GPtrArray *concurrences;                   /* of ConcurrenceReason, in the order of the charges */
  /* Of Expectation, in the order of the case; none: it expects nothing, or was asked otherwise. */
  GPtrArray *expectations;
  GArray *unused;  /* of guint slot: stated, and asked for by no offence that the case charges */
  GArray *figures; /* of Figure: those of the region that the case states, their texts its own */
} Reasons;

/* Whether charge `index` is the first of several of its defendant. */
gboolean reasons_leads_several (const Reasons *reasons, guint index);
/* Items above the floor with an open clause that nobody has decided: they are left to a person. */
guint reasons_open_left (const ChargeReasons *charge);
/* The tier of that rank in the law applied; in that of another time where the law applied has no such tier. NULL: rank 0. */
const Tier *reasons_tier (const ChargeReasons *charge, guint rank);
/* The charge is open and may stay below every tier, and no figure that the applied law states is, or may be, reached. */
gboolean reasons_no_figure_reached (const ChargeReasons *charge);
/* Whether the charge is measured as the crime of an organization: its own, or that of the one the defendant acted for. */
gboolean charge_is_of_organization (const ChargeReasons *charge);
/* Whether some charge of the defendant was only asked about. */
gboolean reasons_has_uncharged (const Reasons *reasons, gint defendant);
/* Whether some one item carries the floor: else only several together do. */
gboolean charge_has_ground (const ChargeReasons *charge);
/* The organization and those in charge are spoken of: it is charged or was acted for, and a tier is possible or it is no crime
 * of an organization. */
gboolean charge_tells_organization (const ChargeReasons *charge);
/* Adds a presumption in its place, once. */
void charge_presume (ChargeReasons *charge, Presumption presumption);
Reasons *reasons_new (Program *program);
/* Of no case, to be filled with the next one; what was borrowed from the last is gone. */
void reasons_clear (Reasons *reasons);
void reasons_free (Reasons *reasons);
/* One more charge, of which nothing is said yet. Returns: borrowed. */
ChargeReasons *reasons_add_charge (Reasons *reasons);
/* One outside a record: its arena is borrowed. */
ChargeReasons *charge_reasons_new (Arena *arena);
void charge_reasons_free (ChargeReasons *charge);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reasons, reasons_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChargeReasons, charge_reasons_free)
