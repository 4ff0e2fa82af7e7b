#pragma once
#include "model/tally.h"
#include "model/verdict.h"

/* The explanation, complete: renderers choose words and places for what stands here and decide nothing.
 * Numbers are in units (yuan, records), not base units. Owns its copies of the case's texts; borrows from the program,
 * which it keeps alive. */

typedef struct Reason Reason;
struct Reason {
  ConditionKind kind;
  gboolean gate;    /* a "when"/"unless" of the item */
  gboolean negated; /* "unless" */
  Truth truth;
  const char *path;             /* item whose figure it is */
  const Instrument *instrument; /* where that stands; NULL outside instruments */
  Words words;                  /* borrowed: OPEN and named conditions; may be NULL */
  GArray *facts;                /* of guint slot: what is measured or asked; of a sum only what may be more than zero */
  const Condition *condition;   /* borrowed; NULL for gates */

  gboolean no_figure; /* LIMIT: no national figure, and the region's is not known: only `measure` and `unit` are set */
  gboolean measured;  /* LIMIT, PROPORTIONAL: the fields below are set */
  gboolean presence;  /* LIMIT: the limit is the least step there is: whether there is any at all */
  Comparison comparison;
  const Unit *unit;                /* NULL: shares of the standard */
  Rational measure_lo, measure_hi; /* hi may be unbounded */
  Rational limit_lo, limit_hi;     /* equal unless a regional limit is unknown */
  Rational degree_lo, degree_hi;   /* measure / limit */
  Rational margin_lo, margin_hi;   /* measure - limit: negative is short */
  Rational factor;                 /* 1 unless scaled */
  GArray *factors;                 /* of Rational: the multipliers, innermost first; their product is `factor` */
  GArray *shares;                  /* PROPORTIONAL: of Share */

  guint years;         /* WITHIN */
  guint count;         /* AT_LEAST */
  GPtrArray *children; /* of Reason */
};

/* One summand of a proportional sum. */
typedef struct {
  const char *path;
  Rational measure_lo, measure_hi, limit, share_lo, share_hi;
  const Unit *unit;
  Rational missing; /* units of this part alone that would complete the sum; 0: complete */
} Share;

typedef struct {
  const PlanItem *item;
  Truth truth;
  Reason *reason;
  const Reason *lead;  /* the measured condition with the greatest degree; NULL: nothing is measured */
  gboolean open;       /* the item is an open clause and nothing else, and no gate of it fails */
  gboolean asserted;   /* ... that the case asserts */
  gboolean applicable; /* FALSE: its article does not apply to the case (truth of the article's own condition is NO) */
  Truth article;       /* whether its article applies: its own condition holds and no other article takes its place */
} ItemReason;

/* A way in which the verdict would change. */
typedef struct {
  gboolean up; /* to a higher tier; else how far the last ground for the tier is from failing */
  guint rank;  /* the tier it would become */
  const ItemReason *item;
  const Reason *lead;   /* whose margin it is; NULL: a yes/no fact */
  guint slot;           /* yes/no fact */
  const Reason *reason; /* the condition that would change: `lead`, or that of the yes/no fact */
  Rational distance;    /* units that are missing (up) or over (down) */
} Change;

/* An article that does not always apply. */
typedef struct {
  const Article *article;
  const char *region; /* the only one where it applies; NULL: everywhere */
  Truth truth; /* whether it applies: its own condition holds, no other article takes its place, it is of the region */
  Reason *reason; /* its own condition; NULL: it has none, another one may take its place */
} ArticleReason;

typedef struct {
  const Leniency *leniency;
  const Instrument *instrument;
  Truth truth;
  Reason *reason;
} LeniencyReason;

typedef struct {
  const Fine *fine;
  const Instrument *instrument;
  Rational lo, hi; /* yuan; hi may be unbounded */
  gboolean known;  /* FALSE: the measure is not known at all */
} FineReason;

/* Another reading of a provision, and what the charge would come to under it, all else as applied. */
typedef struct {
  const Alternative *alternative;
  guint floor, ceiling;
  gboolean exact; /* FALSE: safe outer bounds */
  gboolean moves; /* floor or ceiling differ from the charge's */
} ReadingReason;
/* A rule that an explanation rests on, in the words of the rule files. */
typedef struct {
  const Instrument *instrument;
  const Remark *remark;
} Source;

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
  GROUND_SAME,                /* one law covers conduct and decision */
  GROUND_CROSSES,             /* the conduct went on across an amendment: the law at its end */
  GROUND_STATUTE_OF_ACT,      /* the statute of the time of the conduct: the newer one is not lighter */
  GROUND_STATUTE_NEWER,       /* the newer statute, because it is lighter */
  GROUND_FIRST_FIGURES,       /* the newer interpretation: none existed at the time of the conduct */
  GROUND_FIGURES_OF_ACT,      /* the interpretation of the time of the conduct: the newer one is not lighter */
  GROUND_FIGURES_NEWER,       /* the newer interpretation, because it is lighter */
  GROUND_STATUTE_NOT_LIGHTER, /* not applied, and so the rest */
  GROUND_STATUTE_HEAVIER,
  GROUND_FIGURES_NOT_LIGHTER,
  GROUND_FIGURES_HEAVIER,
  GROUND_NO_DATE, /* the case gives no date to choose by */
  N_GROUNDS
} GroundKind;

typedef struct {
  guint candidate; /* index into the candidates of the charge */
  GroundKind kind;
  Day day;          /* CROSSES: of the amendment */
  gboolean analogy; /* FIRST_FIGURES, FIGURES_*: what changed is no judicial interpretation, of which the rules speak */
  GArray *sources;  /* of Source */
} Ground;

/* For how long a crime of a tier that is still possible can be prosecuted. */
typedef struct {
  const Tier *tier;
  const Limitation *limitation;
  const Instrument *statute;
} LimitationReason;

typedef struct {
  char *defendant;      /* name; NULL: unnamed */
  gint defendant_index; /* -1: the unnamed person */
  gboolean charged;     /* FALSE: not charged, only asked about */
  DefendantKind kind;
  ChargeVerdict verdict;
  const Plan *plan;            /* applied; NULL: no law */
  GPtrArray *instruments;      /* of const Instrument: those of the plan that may apply in the case's region */
  gboolean figures;            /* one of these says what leads to a tier */
  const Tier *floor, *ceiling; /* NULL: rank 0 */
  GPtrArray *items;            /* of ItemReason, in the order of the provisions */
  GPtrArray *articles;         /* of ArticleReason: those that do not always apply */
  GArray *missing;             /* of Missing */
  GArray *idle;                /* of guint slot */
  gboolean missing_exact;
  GPtrArray *changes;     /* of Change, nearest first */
  GPtrArray *leniencies;  /* of LeniencyReason */
  GPtrArray *fines;       /* of FineReason */
  GArray *remarks;        /* of RemarkReason: those that a reader of the verdict needs */
  GArray *related;        /* of RelatedRule */
  guint attempts;         /* bit r: all that leads, or may lead, to rank r or above is an attempt */
  GPtrArray *stated;      /* of StatedReason: the facts used, with the interval each text was read as */
  GArray *readings;       /* of ReadingReason: the ones that are not applied, in the order of the provisions */
  GPtrArray *grounds;     /* of Ground, in the order of the candidates */
  GPtrArray *limitations; /* of LimitationReason, lowest tier first */
  GArray *organization;   /* of Source: organizations and those in charge of them, where the case charges one */
  GPtrArray *counts;      /* of ActsTally: measures counted from the acts of the case; NULL: it lists none */
  GPtrArray *shares;      /* of ShareReason: the defendant's own part of joint amounts */
  Truth who;              /* can this defendant commit it */
  Reason *who_reason;     /* NULL: anyone */
} ChargeReasons;

typedef struct {
  guint slot;
  Interval value;
  char *written; /* NULL: a plain number */
  gboolean own;  /* stated of the defendant, not of the whole case */
} StatedReason;

typedef enum { PREVAILS_FIRST, PREVAILS_SECOND, PREVAILS_BOTH, PREVAILS_NEITHER /* equally heavy */ } Prevails;

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
  GArray *outcomes; /* of Outcome, for every combination of tiers that is still possible; empty without a rule */
} ConcurrenceReason;
/* A part of a joint amount: shown beside it, of no effect. */
typedef struct {
  guint slot;
  Interval value;
  char *written;  /* NULL: a plain number */
  Interval joint; /* what counts */
} ShareReason;

typedef struct _SillReasons {
  Program *program;
  char *case_id, *title, *source, *path, *region;
  guint line;
  gboolean complete;
  Interval conduct_from, conduct_to, decided;
  gboolean as_of;          /* `decided` is the day that was asked for, not that of the case */
  Interval decided_then;   /* as_of: what the case states */
  GPtrArray *charges;      /* of ChargeReasons */
  GPtrArray *concurrences; /* of ConcurrenceReason, in the order of the charges */
} Reasons;

/* Whether charge `index` is the first of several of its defendant. */
gboolean reasons_leads_several (const Reasons *reasons, guint index);
/* Whether some charge of the defendant was only asked about. */
gboolean reasons_has_uncharged (const Reasons *reasons, gint defendant);
Reasons *reasons_new (Program *program);
void reasons_free (Reasons *reasons);
ChargeReasons *charge_reasons_new (void);
void charge_reasons_free (ChargeReasons *charge);
Reason *reason_new (ConditionKind kind);
void reason_free (Reason *reason);
/* Adds the open clauses below it that its preconditions leave to a person, `all` of them or those that none has answered.
 * `ret`: of const Reason, borrowed. */
void reason_find_open (const Reason *reason, gboolean all, GPtrArray *ret);
/* A precondition of it fails, whatever its figures are and whatever a person finds below it. */
gboolean reason_is_blocked (const Reason *reason);
/* The only way into its lists: they are shared by all reasons as long as they are empty. A child is taken. */
void reason_add_fact (Reason *reason, guint slot);
void reason_add_factor (Reason *reason, Rational factor);
void reason_add_share (Reason *reason, const Share *share);
void reason_add_child (Reason *reason, Reason *child);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reasons, reasons_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChargeReasons, charge_reasons_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reason, reason_free)
