#pragma once
#include "base/date/date.h"
#include "logic/rational.h"
#include "model/book/vocabulary.h"

/* The rules as the documents state them: one Instrument a document, nothing resolved, nothing derived.
 * References (facts, items, tiers) are still names; check/ resolves and judges them, compile/ lowers them. */

typedef struct Condition Condition;

typedef enum {
  CONDITION_YES,    /* a yes/no fact is found */
  CONDITION_LIMIT,  /* the sum of `facts` and `addends`, divided by that of `over`, lies in a range of limits */
  CONDITION_WITHIN, /* a dated fact lies within `years` before the conduct */
  CONDITION_ALL,
  CONDITION_ANY,
  CONDITION_AT_LEAST,     /* `count` of the children */
  CONDITION_NOT,          /* the one child does not hold */
  CONDITION_PROPORTIONAL, /* none of `items` alone, but their shares of their limits add up to one */
  CONDITION_SCALE,        /* `count` of `items` with their limits multiplied by `factor`; gates stay */
  CONDITION_REACHES,      /* tier `tier` is reached by the article, or by `article` before it */
  CONDITION_OPEN,         /* open clause: a person decides; holds only when the case asserts it (`unanswered`) */
  CONDITION_ITEM,         /* a numbered sub-item: `number`, one child */
  CONDITION_READINGS, /* the provision can be read in several ways: children are readings, the default one decides */
  CONDITION_READING,  /* one of them: `id`, words, one child */
  CONDITION_NEAR, /* the items fall short of their limits and reach `factor` of them; children, all of which must hold: that
                     share of them (SCALE), not the whole (NOT), and where nobody can be certain of it a person (OPEN) */
} ConditionKind;

/* What a limit without a national figure may be: anything. Small enough that tenfold of it is still exact. */
#define NO_NATIONAL_FIGURE ((Interval) { 1, G_GINT64_CONSTANT (1) << 56 })

/* One end of a range of limits, in units of the facts. A band (local) has lo < hi. */
typedef struct {
  gboolean present;
  Rational ratio;      /* of a limit with `over`: in units of the facts for one unit of what they are divided by */
  gboolean unset;      /* there is no national figure: regions set it, and `value` is NO_NATIONAL_FIGURE */
  Interval value;      /* base units; a point unless regions set the value inside a band */
  const char *written; /* as the file has it, in units; lives as long as the rulebook; NULL: made otherwise */
  Place place;         /* of what is written */
} Limit;

/* A further summand of a limit: `times` units of the limit for one of its own; less than nothing: taken off. */
typedef struct {
  char *fact;
  Rational times;
  gboolean converts; /* `times` is written, so that the unit may be another one */
  Place place;
} Addend;

struct Condition {
  ConditionKind kind;
  Place place;
  Place names;        /* of what it refers to: of, items, tier */
  char **facts;       /* YES, LIMIT, WITHIN: fact ids, NULL-terminated */
  GPtrArray *addends; /* LIMIT: of Addend; NULL: none */
  char **over;        /* LIMIT: fact ids, NULL-terminated; NULL: the sum is not divided */
  gboolean percent;   /* LIMIT: a share, written as such (10%) */
  Limit at_least;     /* LIMIT: ≥ */
  Limit above;        /* LIMIT: > */
  Limit below;        /* LIMIT: < */
  Limit at_most;      /* LIMIT: ≤ */
  char *local;        /* LIMIT: name under which regional standards give a value inside the band, or NULL */
  gboolean fixed;     /* LIMIT: not multiplied when the item is scaled */
  guint years;        /* WITHIN */
  guint count;        /* AT_LEAST, SCALE */
  char **items;       /* PROPORTIONAL, SCALE: item references as written, NULL-terminated, ranges not yet expanded */
  Rational factor;    /* SCALE, NEAR */
  gboolean meets;     /* SCALE: the items are asked for as they stand, those without a limit too */
  gboolean
      derived; /* SCALE: asks for the items of another condition once more; what is wrong with them is said there */
  char *instrument; /* SCALE: whose items they are; NULL: the instrument's own */
  char *offence;    /* SCALE: on which offence they are; NULL: the standard's own */
  char *tier;       /* REACHES */
  char *
      article; /* REACHES: number of an earlier article of the standard; NULL: the own one. READINGS of rules: theirs */
  char *number;        /* ITEM */
  char *id;            /* READING */
  gboolean applied;    /* READING: the default, which decides */
  gboolean unanswered; /* OPEN: as long as the case does not answer it, it is unknown; else no */
  Words words;         /* OPEN, READING: what it says; READINGS: what is in question; optional elsewhere (NULLs) */
  GPtrArray *children; /* of Condition */
};

typedef struct {
  char *number;  /* "3"; NULL: the only item of its tier, which the document does not number */
  char *path;    /* "5(1)(3)": article, paragraph, item; "69(1)" without a number */
  char **when;   /* yes/no facts that must hold, NULL-terminated, may be empty */
  char **unless; /* yes/no facts that must not hold */
  Condition *condition;
  Place place;
} Item;

typedef struct {
  char *reach; /* tier id of the offence */
  char *paragraph;
  char **when;   /* yes/no facts that must hold for the tier, NULL-terminated, may be empty; they stay behind when */
  char **unless; /* another item refers to one of these; and those that must not hold */
  Condition *condition; /* what must hold besides, as `when` and `unless`; NULL: nothing */
  gboolean attempt;     /* what leads to it here is an attempt, punished as one */
  GPtrArray *items;     /* of Item */
  Place place;
} TierRule;

typedef struct {
  char *number;     /* "5" */
  char *instead_of; /* number of the article it takes the place of when `when` holds, or NULL */
  char **beside;    /* yes/no facts with which, if all hold, it stands beside that one, NULL-terminated, may be empty */
  char *
      *spells_out;  /* instrument and path of an open clause whose cases its items name, NULL-terminated; empty: none */
  Condition *when;  /* NULL: always */
  GPtrArray *tiers; /* of TierRule */
  Words words;      /* what the article is about, for headings; NULLs allowed */
  Place place;
} Article;

/* "May be found a minor offence" and the like: shown with its truth, changes no tier. */
typedef struct {
  char *article;
  char *below; /* only under this tier, or NULL */
  Condition *condition;
  Words words; /* what follows */
  Place place;
} Leniency;

/* Fine as multiples of a measure, as fixed amounts, or one end as this and the other as that. */
typedef struct {
  char *article;
  char *tier;                 /* only for this tier; NULL: for every one */
  char *under;                /* only where that article of the standard applies, or NULL */
  Condition *when;            /* only where this holds; NULL: always */
  char *of;                   /* fact id; NULL: amounts only */
  Rational from, to;          /* times the measure; from 0: no lower end, to unbounded: no upper end */
  Rational at_least, at_most; /* yuan; 0: none, unbounded: none */
  gboolean in_general;        /* a rule of thumb, not a bound */
  Place place;
} Fine;

/* A rule of the document that is shown, not computed (counting, organizations, confiscation, ...). */
typedef struct {
  char *article;
  char *topic;          /* "counting", "organization", ... */
  char **when;          /* yes/no facts that must hold for it to matter, NULL-terminated, may be empty */
  char **unless;        /* and those that must not */
  Condition *condition; /* what must hold besides; NULL: nothing, so always outside standards */
  char *reach;          /* tier that it is about, or NULL */
  Words words;
  Place place;
} Remark;

/* What the acts of a case show of a yes/no fact that it does not state. */
typedef struct {
  char *fact;
  char **obtained; /* batches obtained in one of these ways show it; empty: anything that was given to someone does */
  enum {
    SHOWS_ANY,
    SHOWS_ALL,
    SHOWS_ALIKE
  } batches; /* one suffices; all must be, else no; where only some are, a
                                                         person must say */
  Place names;
} Shows;

/* How the acts of a case are counted. */
typedef struct {
  char *article;
  char **facts;            /* what is counted */
  char **unlawful;         /* ways of obtaining that count by themselves; empty: every way */
  gboolean twice;          /* what was obtained and then given counts for both; else once */
  gboolean each_recipient; /* a record counts once for each of those it was given to; else once */
  gboolean as_found;       /* nothing is taken off; else what is shown to be untrue or repeated */
  char *prices;            /* fact that the prices add up to where the case does not state it, or NULL */
  GPtrArray *shows;        /* of Shows */
  Place place;
  Place names; /* of `facts` */
} Counting;

/* What a rule is one reading of: `readings` puts the question, `reading` is the answer under which the rule holds. NULLs: the
 * rule holds under every reading. Both belong to the standard. */
typedef struct {
  const Condition *readings, *reading;
} UnderReading;

/* Acts that nobody has dealt with add up if they lie within so many years: the greatest such window is what counts. */
typedef struct {
  char *article;
  char **facts;
  guint years;
  guint times;         /* they add up if there are at least so many of them */
  gboolean crimes_add; /* acts that are the offence by themselves add up wherever they lie */
  char **when;   /* yes/no facts that must hold for it, NULL-terminated, may be empty: else acts add up whenever done */
  char **unless; /* and those that must not */
  UnderReading under;
  Place place;
  Place names;
} Cumulation;

/* What is measured by a rule of its own and so not counted: batches that were obtained in some way and not passed on, where
 * others of the same facts are left. Where nothing else is left nothing is set apart. */
typedef struct {
  char *article;
  char **facts;
  char **obtained; /* ways of obtaining */
  char **when;     /* yes/no facts that must hold for it */
  char *shows;     /* yes/no fact that says that something was set apart, where the case does not */
  UnderReading under;
  Place place;
  Place names;
} Apart;

/* Which counts where a case states a defendant's own part beside a joint amount. */
typedef enum { SHARE_UNSAID, SHARE_JOINT, SHARE_OWN } ShareCounts;

typedef struct {
  char *article;
  char **facts;
  ShareCounts counts;
  Place names;
} ShareRule;

/* What follows where one act is this offence and another as well. */
typedef enum { APPLY_THIS, APPLY_OTHER, APPLY_HEAVIER, APPLY_BOTH } Apply;

typedef struct {
  char *article;
  char **with; /* offence ids; "*": whichever other */
  Apply apply;
  char **when;          /* yes/no facts that must hold for it to apply, NULL-terminated, may be empty */
  char **unless;        /* and those that must not */
  Condition *condition; /* what must hold besides; NULL: nothing, so always outside standards */
  Words words;
  Place place;
  Place names; /* of `with` */
} Concurrence;

/* For how long a crime can be prosecuted, by the most that its tier provides. */
typedef struct {
  char *article;
  guint below_months; /* fixed-term imprisonment of less than this; 0: no such bound */
  gboolean life;      /* life imprisonment */
  guint years;
} Limitation;

/* What one instrument says about one offence, or about several alike. */
typedef struct {
  char **offences;         /* "cn/253-1", ...: NULL-terminated */
  Day effective, until;    /* where they differ from the instrument's; 0: as the instrument */
  GPtrArray *articles;     /* of Article */
  GPtrArray *leniencies;   /* of Leniency */
  GPtrArray *fines;        /* of Fine */
  GPtrArray *remarks;      /* of Remark */
  GPtrArray *concurrences; /* of Concurrence */
  GPtrArray *countings;    /* of Counting */
  GPtrArray *cumulations;  /* of Cumulation */
  GPtrArray *aparts;       /* of Apart */
  GPtrArray *questions;    /* of Condition: READINGS under whose readings some of the rules hold, with `article` */
  GPtrArray *share_rules;  /* of ShareRule */
  Place place;
} Standard;

typedef struct {
  guint minimum_months; /* fixed-term imprisonment from; 0: no lower bound of its own */
  guint maximum_months; /* up to; 0: none provided */
  /* 死刑、无期、拘役、管制、剥夺政治权利、没收财产 */
  gboolean death, life, detention, surveillance, deprivation, confiscation;
  enum { FINE_NONE, FINE_WITH, FINE_WITH_OR_ALONE } fine;
} Penalty;

typedef struct {
  char *id;   /* "serious" */
  guint rank; /* 1, 2, 3 */
  Words name;
  Penalty penalty;
  gboolean
      no_figure; /* no document states one: where no rule leads to the tier, it is not open, but for a person alone */
  Place place;
} Tier;

typedef struct {
  Day effective;
  gboolean held;   /* FALSE: there was a text, but the rule files do not have it; its tiers are those of the next one,
                      without penalties */
  Words name;      /* NULLs: the offence's own */
  Words by;        /* the amendment that made it */
  char *paragraph; /* where the tiers and penalties stand; may be NULL */
  gboolean persons, organizations;
  Condition *who;     /* NULL: anyone */
  GPtrArray *tiers;   /* of Tier, ascending rank */
  GPtrArray *fines;   /* of Fine */
  GPtrArray *remarks; /* of Remark: on this version alone */
  Place place;
} Version;

typedef struct {
  char *id;      /* "cn/253-1" */
  char *article; /* "253-1" */
  Words name;
  char **tells;            /* facts that tell of it where it is not charged, NULL-terminated; NULL: none is said to */
  char *also;              /* what it is or was called besides, separated by semicolons; NULL: nothing */
  GPtrArray *versions;     /* of Version, ascending effective */
  GPtrArray *remarks;      /* of Remark */
  GPtrArray *concurrences; /* of Concurrence */
  Place place;
} Offence;

/* A value that a regional instrument sets inside a national band. */
typedef struct {
  char *instrument;    /* whose band */
  char *local;         /* its name there */
  gint64 value;        /* base units */
  const char *written; /* in units; lives as long as the rulebook; NULL: made otherwise */
  Place names;         /* of the instrument it refers to */
  Place place;         /* of the value */
} LocalValue;

typedef enum {
  INSTRUMENT_STATUTE,
  INSTRUMENT_INTERPRETATION,
  INSTRUMENT_PROSECUTION_STANDARD,
  INSTRUMENT_OPINION,
  INSTRUMENT_LOCAL_STANDARD
} InstrumentKind;

typedef struct {
  char *id; /* "cn/fashi-2017-10" */
  InstrumentKind kind;
  char *number;       /* 法释〔2017〕10号; may be NULL */
  char *region;       /* local standards only: all that it says applies there and nowhere else */
  GHashTable *single; /* of article numbers: those of one paragraph, which is not cited; NULL: none is said to be */
  gboolean held;  /* FALSE: it was in force, but the rule files do not have it: its standards only name the offences */
  gboolean parts; /* it has parts divided into items, no articles: 2(4)(1) is cited 第二部分第（四）项第1目 */
  Words name;
  Day issued, effective, until; /* until: first day on which it no longer applies, 0 = still in force */
  GPtrArray *offences;          /* of Offence (statutes) */
  GPtrArray *standards;         /* of Standard */
  GPtrArray *locals;            /* of LocalValue */
  GPtrArray *limitations;       /* of Limitation, as written (statutes) */
  GPtrArray *remarks;           /* of Remark: on no offence in particular */
  char *path;                   /* the file */
  Place place;
} Instrument;

/* What the files of one jurisdiction are together. */
typedef struct {
  char *id; /* "cn": what the ids of its documents begin with */
  Words name;
  Day complete_to; /* the last day up to which every text is held, or known not to be */
} Collection;

/* A rule file as it was read. */
typedef struct {
  const char *path; /* borrowed from the rulebook's paths */
  char *digest;     /* SHA-256 of its bytes, in hexadecimal */
} RuleFile;

typedef struct {
  gint references;
  Vocabulary *vocabulary;
  GPtrArray *instruments; /* of Instrument */
  GPtrArray *collections; /* of Collection */
  GStringChunk *paths;    /* keeps Place.path alive */
  GArray *files;          /* of RuleFile */
  char *hash;             /* of the rule set, see rule_hash; NULL: not made of files */
} Rulebook;

Rulebook *rulebook_new (void);
Rulebook *rulebook_ref (Rulebook *rulebook);
void rulebook_unref (Rulebook *rulebook);
const Instrument *rulebook_instrument (const Rulebook *rulebook, const char *id);
/* Notes that the article has one paragraph. */
void instrument_add_single (Instrument *instrument, const char *article);
gboolean instrument_is_single (const Instrument *instrument, const char *article);
/* The collection of that id, or NULL. */
const Collection *rulebook_collection (const Rulebook *rulebook, const char *id);
/* The day to which the rules on an offence are complete, the earliest where several are stated; 0: none is. */
Day rulebook_complete_to (const Rulebook *rulebook, const char *offence);
gboolean instrument_in_force (const Instrument *instrument, Day day);
const Offence *rulebook_offence (const Rulebook *rulebook, const char *id);
/* The instrument that has the offence, or NULL. */
const Instrument *rulebook_statute (const Rulebook *rulebook, const Offence *offence);
/* Ids of all offences, NULL-terminated. Returns: yours (g_free). */
const char **rulebook_offence_names (const Rulebook *rulebook);
/* The tier of a version by id, or NULL. */
const Tier *version_tier (const Version *version, const char *id);
const Tier *version_tier_at (const Version *version, guint rank);
/* Whether the instrument may apply in that region; NULL: in one that is not known. */
gboolean instrument_reaches (const Instrument *instrument, const char *region);
gboolean standard_speaks_of (const Standard *standard, const char *offence);
/* On a day on which its instrument is in force. */
gboolean standard_in_force (const Standard *standard, Day day);

/* Constructors give zeroed nodes with their arrays; the free functions take NULL. */
Instrument *instrument_new (void);
Standard *standard_new (void);
Article *article_new (void);
TierRule *tier_rule_new (void);
Item *item_new (void);
/* Whether two limits measure the same; facts in another order are another measure. */
gboolean condition_measures_same (const Condition *limit, const Condition *other);
/* More than a plain sum: something weighed, taken off or divided by. */
static inline gboolean condition_is_formula (const Condition *limit)
{
  return limit->addends != NULL || limit->over != NULL;
}
/* A limit with a lower end and an upper one. */
static inline gboolean condition_is_band (const Condition *limit)
{
  return (limit->at_least.present || limit->above.present) && (limit->below.present || limit->at_most.present);
}
/* A NEAR that a person has to confirm. */
static inline gboolean condition_is_doubted (const Condition *near) { return near->children->len > 2; }
/* The reading that decides, of a CONDITION_READINGS that has passed check/. */
const Condition *condition_applied (const Condition *readings);
/* Provisions that put one question in the same words are read alike. */
gboolean condition_asks_the_same (const Condition *readings, const Condition *other);
Counting *counting_new (void);
Condition *condition_new (ConditionKind kind, Place place);
/* Adds a summand to a limit; its texts are taken. */
void condition_add (Condition *limit, Addend addend);
Offence *offence_new (void);
Version *version_new (void);
void instrument_free (Instrument *instrument);
void condition_free (Condition *condition);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rulebook, rulebook_unref)
