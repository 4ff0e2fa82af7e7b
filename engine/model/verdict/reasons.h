#pragma once
#include <sill/question.h>
#include "base/arena.h"
#include "model/case/case.h"
#include "model/case/expectation.h"
#include "model/case/own_part.h"
#include "model/verdict/tally.h"
#include "model/verdict/verdict.h"

/* The explanation, complete: renderers choose words and places for what stands here and decide nothing.
 * Numbers are in units (yuan, records), not base units. Owns its copies of the case's texts; borrows from the program,
 * which it keeps alive.
 * It is a record that is used again: all that is made for one case stands in its arena, and goes out with it at once. */

typedef struct SilentLaw SilentLaw; /* how a law that is met often is kept from case to case: explain/trace/silent.h */
typedef struct Reason Reason;
struct Reason {
  ConditionKind kind;
  gboolean gate;         /* a "when"/"unless" of the item */
  gboolean negated;      /* "unless" */
  gboolean precondition; /* of the paragraph */
  gboolean clauses;      /* it is an open clause, or there is one below it */
  gboolean answered;     /* OPEN: a person has found that it holds, or that it does not */
  Truth truth;
  const char *path;             /* item whose figure it is */
  const Instrument *instrument; /* where that stands; NULL outside instruments */
  const Instrument *abroad;     /* the same where another instrument refers to it; NULL: the item's own */
  const Hidden *clause;         /* OPEN: how a case names it; borrowed from the plan; else NULL */
  Words words;                  /* borrowed: OPEN and named conditions; may be NULL */
  ArenaArray facts;             /* of guint slot: what is measured or asked; of a sum only what may be more than zero */
  guint surely;                 /* of a sum: so many of its facts, the first, are more than zero */
  ArenaArray
      formula; /* of guint slot: of a sum with addends, or a share, what is measured and what it is divided by, in order */
  const Condition *condition; /* borrowed; NULL for gates */
  const Node *node;           /* of the plan: what it is the reason of */

  gboolean no_figure; /* LIMIT: no national figure, and the region's is not known: only `measure` and `unit` are set */
  gboolean measured;  /* LIMIT, PROPORTIONAL: the fields below are set */
  gboolean presence;  /* LIMIT: the limit is the least step there is: whether there is any at all, or none */
  Comparison comparison;
  const Unit *unit;                /* NULL: shares of the standard */
  Rational measure_lo, measure_hi; /* hi may be unbounded */
  Rational limit_lo, limit_hi;     /* equal unless a regional limit is unknown */
  Rational degree_lo, degree_hi;   /* measure / limit */
  Rational margin_lo, margin_hi;   /* measure - limit: negative is short */
  Rational factor;                 /* 1 unless scaled */
  ArenaArray factors;              /* of Rational: the multipliers, innermost first; their product is `factor` */
  ArenaArray shares;               /* PROPORTIONAL: of Share; those that may be more than nothing */

  Lapse lapse;        /* WITHIN, ACTS */
  const char *act;    /* ACTS: the one that meets it, or comes nearest; NULL: those of a time do, or none are listed */
  Interval on;        /* ACTS: its days, or that time; 0: no acts are listed */
  guint count;        /* AT_LEAST, SCALE */
  ArenaPtrs children; /* of Reason */
  const Reason *lead; /* the measured condition that the whole depends on; NULL: nothing is measured */
};

/* One summand of a proportional sum. */
typedef struct {
  const char *path;
  const Condition *part; /* the limit it is a share of; borrowed */
  Rational measure_lo, measure_hi, limit, share_lo, share_hi;
  const Unit *unit;
} Share;

/* What of an item a reader is told at once. */
typedef enum {
  ITEM_ELSEWHERE, /* nothing here: open clauses, articles that do not apply, someone who cannot commit it */
  ITEM_SHOWN,     /* met, or open above the floor and the case speaks of it: with its conditions */
  ITEM_NEAR,      /* not met, and a good part of it found: its figure */
  ITEM_GATED,     /* not met for want of a precondition alone */
  ITEM_FOLDED,    /* open above the floor, beside those shown */
  ITEM_NO_MATTER, /* open, but no longer of effect */
  ITEM_FAR,       /* not met, little or nothing found */
  ITEM_PASSED,    /* met, and so is a higher figure of the same provision for the same */
} ItemStanding;

typedef struct {
  const PlanItem *item;
  Truth truth;
  ItemStanding standing;
  Reason *reason;
  const Reason *lead;  /* the measured condition with the greatest degree; NULL: nothing is measured */
  gboolean open;       /* the item is an open clause and nothing else, and no gate of it fails */
  gboolean asserted;   /* ... that the case asserts */
  gboolean applicable; /* FALSE: its article does not apply to the case (truth of the article's own condition is NO) */
  const Reason *gate;  /* the first precondition that fails; NULL: none does */
  Truth article;       /* whether its article applies: its own condition holds and no other article takes its place */
} ItemReason;

typedef enum { CHANGE_FOUND, CHANGE_NOT_FOUND, CHANGE_AMOUNT } ChangeKind;
typedef enum { CHANGE_OF_FACT, CHANGE_OF_CLAUSE, CHANGE_OF_SUBJECT } ChangeOf;

/* One thing that would change the verdict, all else as it is. The tier is what deciding the charge with it comes to. */
typedef struct {
  gboolean up;     /* the floor would be higher, or with the same floor the ceiling; else lower */
  ChangeOf of;     /* of what: facts, an open clause, whether it is a person's crime or an organization's */
  ChangeKind kind; /* it is found (SUBJECT: of an organization), is not found; the amount grows or falls (`more`) */
  gboolean more;   /* AMOUNT: it grows */
  ArenaArray
      facts; /* of guint slot; AMOUNT: more of each of them alone, less of all of them together; not of FACT: none */
  const Hidden *clause; /* CLAUSE: borrowed from a plan */
  Lapse lapse;          /* of a dated fact: within that time before the conduct; 0: at any time */
  guint floor, ceiling; /* ranks; equal unless it is not settled then */
  const Plan *plan;     /* the law that applies then */
  const PlanItem
      *item; /* up: what the tier rests on then; down: the only ground, which fails. NULL: none in particular */
  ArenaArray
      grounds; /* of const PlanItem *: up, of an amount: items of which one or another holds then; `item` is NULL */
  const Reason *lead; /* AMOUNT: the condition that is measured: up as it stands then, down as it stands. May be NULL */
  Rational distance;  /* AMOUNT, in units: so much more is surely enough; it falls by more than this */
  Rational distance_other; /* AMOUNT: the other end, where the case gives ranges: the least that may be enough; the most
                              that it may have to fall by */
  Rational below;          /* AMOUNT that falls: what it must stay below; unbounded: no figure says it */
  gboolean telling; /* worth a line of its own: the case speaks of the fact, or it goes down; the rest is counted */
  Rational reached; /* more: which part of the amount that is needed is there */
} Change;

/* An article that does not always apply. */
typedef struct ArticleReason ArticleReason;
struct ArticleReason {
  const LawArticle *law;
  const Article *article;
  const Instrument *instrument; /* where it stands; NULL: no item in it speaks of the charge */
  const char *region;           /* the only one where it applies; NULL: everywhere */
  Truth truth; /* whether it applies: its own condition holds, no other article takes its place, it is of the region */
  const Article *replaced_by; /* the one that takes its place in this case; NULL: none does */
  Reason *reason;             /* its own condition; NULL: it has none, another one may take its place */
  gboolean has_told;          /* one of its items is told: met, open above the floor, or near */
  gboolean telling;           /* the case has something of what decides whether it applies */
  const ArticleReason *like;  /* the one told before it, where that hangs on the very same condition; else NULL */
};

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

/* Another reading of a provision, and what the charge would come to under it, all else as it is: every law that it can meet
 * is compared anew. */
typedef struct {
  const Alternative *alternative;
  guint law;     /* index of a candidate that the provision belongs to: the applied one if it does */
  guint applied; /* index of the candidate that applies under this reading */
  guint floor, ceiling;
  gboolean exact; /* FALSE: safe outer bounds */
  gboolean moves; /* floor or ceiling differ from the charge's */
} ReadingReason;

/* What another provision counts under an open clause, and whether this case meets it: as the text of that article's time has
 * it, which need not be the law applied. */
typedef struct {
  const Instrument *of; /* where the clause stands */
  const char *clause;   /* its path */
  const Instrument *instrument;
  const Standard *standard;
  const Item *item;
  gboolean judged; /* FALSE: the charge does not meet the text, and `truth` says nothing */
  Truth truth;
} SpelledOut;

/* A rule that an explanation rests on, in the words of the rule files. */
typedef struct {
  const Instrument *instrument;
  const Remark *remark;
} RemarkSource;

/* A remark that matters here: its gates hold or may hold. */
typedef struct {
  const Instrument *instrument;
  const Remark *remark;
  Truth truth; /* never NO */
} RemarkReason;

/* A rule on another offence of the same act that matters here: its gates hold or may hold. */
typedef struct {
  const Instrument *instrument;
  const Concurrence *rule;
  Truth truth; /* never NO */
} RelatedRule;

/* Why a candidate law applies or does not, one consideration each. */
typedef enum {
  GROUND_SAME,             /* one law covers conduct and decision */
  GROUND_BEFORE_END,       /* the same, but the decision is dated before the conduct ended */
  GROUND_CROSSES,          /* the conduct went on across an amendment, and what came after is a crime by itself */
  GROUND_CROSSES_PRESUMED, /* ... which the case does not say: taken to be so */
  GROUND_CROSSES_HEAVIER,  /* beside these: that law is heavier, which speaks for lighter punishment at discretion */
  GROUND_CROSSES_OPEN,     /* ... which is not known: one of two possibilities */
  GROUND_CROSSES_NOT, /* what came after is no crime by itself: the law before the amendment is that of the conduct */
  GROUND_NEW_OFFENCE, /* beside these: part of the conduct came before the offence existed, and counts for nothing */
  GROUND_STATUTE_OF_ACT,      /* the statute of the time of the conduct: the newer one is not lighter */
  GROUND_STATUTE_NEWER,       /* the newer statute, because it is lighter */
  GROUND_FIRST_FIGURES,       /* the newer interpretation: none existed at the time of the conduct */
  GROUND_FIGURES_OF_ACT,      /* the interpretation of the time of the conduct: the newer one is not lighter */
  GROUND_FIGURES_NEWER,       /* the newer interpretation, because it is lighter */
  GROUND_STATUTE_NOT_LIGHTER, /* not applied, and so the rest */
  GROUND_STATUTE_HEAVIER,
  GROUND_FIGURES_NOT_LIGHTER,
  GROUND_FIGURES_HEAVIER,
  GROUND_OTHER_DAYS,        /* it applies, or may, on some of the days that are possible */
  GROUND_NO_OFFENCE_YET,    /* on some of them it was no offence yet */
  GROUND_FIGURES_AT_END,    /* the conduct ran into these figures, and they are not heavier: they apply in any case */
  GROUND_FIGURES_OPEN,      /* ... but the older ones are lighter, or may be: a person decides */
  GROUND_OLDER_NOT_LIGHTER, /* the conduct began under these figures, which are not lighter */
  GROUND_OLDER_OPEN,        /* ... which are lighter, or may be */
  GROUND_EARLIER_PART,      /* the law before the amendment: it would apply if what came after were no crime */
  GROUND_EARLIER_OPEN,      /* ... which is not known */
  GROUND_NOT_HELD,          /* the text of that time is not in the rule files */
  GROUND_TEXT_NOT_HELD,     /* `text` was in force, and the rule files do not have it */
  GROUND_NOT_COMPARED,      /* not applied: whether it is lighter than a text that is not held cannot be said */
  GROUND_STATUTES_OPEN,     /* the statutes in comparison: which is lighter is open as long as the result is a range */
  GROUND_FIGURES_COMPARED,  /* the same of interpretations and standards */
  N_GROUNDS
} GroundKind;

typedef struct {
  guint candidate; /* index into the candidates of the charge */
  GroundKind kind;
  const Occasion *on;     /* OTHER_DAYS: which, [1, DAY_MAX] for any; borrowed from the candidate */
  gboolean one_day;       /* ... and the conduct is of one day */
  const Instrument *text; /* TEXT_NOT_HELD */
  Day day;                /* of the amendment; of figures the first of these; 0: none */
  gboolean
      analogy; /* FIRST_FIGURES, FIGURES_* without AT_END and OPEN: what changed is no judicial interpretation, of which the rules speak */
  ArenaArray sources; /* of RemarkSource */
} Ground;

/* For how long a crime of a tier that is still possible can be prosecuted. */
typedef struct {
  const Tier *tier;
  const Limitation *limitation;
  const Instrument *statute;
} LimitationReason;

typedef enum {
#define PRESUMPTION(id, code, zh, en) PRESUMED_##id,
#include "model/verdict/presumptions.def"
#undef PRESUMPTION
  N_PRESUMPTIONS
} PresumptionCode;

/* What the result rests on without the case saying so; told directly under it. Only what its text speaks of is set. */
typedef struct {
  PresumptionCode code;
  Day day;                      /* 0: none */
  const Instrument *instrument; /* whose provision it rests on; NULL: none */
  const char *article;
  guint reading;            /* READING: index of the other reading */
  const Remark *remark;     /* REMARK: what it says */
  const Alternative *other; /* OTHER_READING: what was asked for */
} Presumption;

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
  GArray *readings; /* of ReadingReason: those of the applied law that are not applied, in the order of the provisions,
                            then those of other laws that would change the result */
  GArray *spelled;  /* of SpelledOut: by the laws that the charge can meet, the applied one first, then the others */
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
  GPtrArray
      *expectations; /* of Expectation, in the order of the case; none: it expects nothing, or was asked otherwise */
  GArray *unused;    /* of guint slot: stated, and asked for by no offence that the case charges */
  GArray *figures;   /* of Figure: those of the region that the case states, their texts its own */
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
/* `later-part-suffices`, ... Returns: static. */
const char *presumption_code (PresumptionCode code);
Reasons *reasons_new (Program *program);
/* Of no case, to be filled with the next one; what was borrowed from the last is gone. */
void reasons_clear (Reasons *reasons);
void reasons_free (Reasons *reasons);
/* One more charge, of which nothing is said yet. Returns: borrowed. */
ChargeReasons *reasons_add_charge (Reasons *reasons);
/* One outside a record: its arena is borrowed. */
ChargeReasons *charge_reasons_new (Arena *arena);
void charge_reasons_free (ChargeReasons *charge);
/* The following stand in the arena. */
Change *change_new (Arena *arena, ChangeKind kind);
void change_add_facts (Arena *arena, Change *change, const guint *slots, guint n);
/* Whether it is said of the fact. */
gboolean change_has (const Change *change, guint slot);
Reason *reason_new (Arena *arena, ConditionKind kind);
/* Adds the open clauses below it that its preconditions leave to a person, `all` of them or those that none has answered.
 * `ret`: of const Reason, borrowed. */
void reason_find_open (const Reason *reason, gboolean all, GPtrArray *ret);
/* Whether the fact is among those that it measures or asks for. */
gboolean reason_has (const Reason *reason, guint slot);
/* Both measure the same: of plain sums what may be more than zero, of others the whole formula. */
gboolean reason_measures_same (const Reason *reason, const Reason *other);
/* The condition whose words say it: of "not" one fact that fact, of everything else itself. */
const Reason *reason_stated (const Reason *reason);
/* A precondition of it fails, whatever its figures are and whatever a person finds below it. */
gboolean reason_is_blocked (const Reason *reason);
/* The open clauses in it that nobody has decided and that count if they are found. Returns: yours, of const Reason. */
GPtrArray *reason_open_clauses (const Reason *reason);
/* Whether there are any. */
gboolean reason_has_open_clauses (const Reason *reason);
/* Whether it is what counts under that open clause. */
static inline gboolean spelled_is_of (const SpelledOut *spelled, const Hidden *clause)
{
  return clause != NULL && spelled->of == clause->instrument && g_strcmp0 (spelled->clause, clause->name) == 0;
}
/* It asks for a share of limits that are not reached. */
static inline gboolean reason_is_near (const Reason *reason)
{
  return reason->kind == CONDITION_ALL && reason->condition != NULL && reason->condition->kind == CONDITION_NEAR;
}
/* What the heading of its group says already: of "near" that the whole is not reached. */
gboolean reason_is_told (const Reason *group, const Reason *child);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reasons, reasons_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChargeReasons, charge_reasons_free)
