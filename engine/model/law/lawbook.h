#pragma once
#include "base/arena.h"
#include "model/book/obtained.h"
#include "model/book/rulebook.h"

/* The rulebook resolved: names are pointers or slots, references are the items that they mean, sums have whole weights. It
 * stands beside the rulebook and points back to it for words and places (`stated`). Made by resolve/, const from then on. */

typedef struct LawInstrument LawInstrument;
typedef struct LawOffence LawOffence;
typedef struct LawStandard LawStandard;
typedef struct LawArticle LawArticle;
typedef struct LawRule LawRule;
typedef struct LawItem LawItem;
typedef struct LawCondition LawCondition;
typedef struct LawBand LawBand;

/* The slot of ORGANIZATION_FACT, which no vocabulary has. */
#define LAW_ORGANIZATION ((guint) G_MAXUINT)
#define LAW_NO_FACT ((guint) G_MAXUINT - 1)

/* The one name of a tier: equal names are equal pointers. NULL: none. */
typedef const char *TierName;

/* Where a condition stands; what does not apply is NULL. All conditions inside one another share it. */
typedef struct {
  const LawInstrument *instrument;
  const LawOffence *offence;   /* who, fines of a version */
  const LawStandard *standard; /* the others */
  const LawArticle *article;   /* when, items */
  const LawRule *rule;         /* items, and the `when` of a tier */
  const LawItem *item;         /* items */
  const char *path;            /* of the item, or the article of a leniency */
} LawSpot;

typedef struct {
  guint slot;
  gint64 weight;
} LawTerm;

typedef enum { AT_LEAST, ABOVE, BELOW, AT_MOST } Comparison;

/* One end of a limit. */
typedef struct {
  Comparison comparison;
  const Limit *stated;
  Rational ratio; /* of a share: in base units of the one for a base unit of the other */
  gboolean next;  /* of a band that leads to a tier: says where the next one begins, and takes nothing away */
} LawEnd;

/* What a limit measures: (Σ weight·fact / scale) ÷ Σ over, and its ends, lower ones first. */
typedef struct {
  const Unit *unit; /* of the first fact; NULL: it has none */
  LawTerm *terms;   /* in base units of the first fact times `scale`, which makes all weights whole */
  guint n_terms;
  gint64 scale;
  guint *over; /* slots; none: the sum is not divided */
  guint n_over;
  LawEnd ends[4];
  guint n_ends;
  const LawBand *band; /* that regions fill; NULL: none do */
} LawLimit;

struct LawCondition {
  const Condition *stated;
  const LawSpot *at;
  const char *path; /* of the item, leniency or numbered part that it stands in; NULL elsewhere */
  guint slot;       /* YES, WITHIN: the fact */
  LawLimit *limit;  /* LIMIT */
  LawItem **items;  /* SCALE, PROPORTIONAL: what it refers to, in document order, each once */
  guint n_items;
  LawItem **copies; /* those of `items` that are changed and so this reference's own */
  guint n_copies;
  const LawArticle *article; /* REACHES: whose paragraphs before it lead to `tier` */
  TierName tier;
  gboolean inverted; /* stands inside a `not` of its item or precondition */
  LawCondition **children;
  guint n_children;
};

/* Facts by their slots. */
typedef struct {
  guint *slots;
  guint n;
} LawFacts;

/* Yes/no facts that must, and that must not, be there. */
typedef struct {
  guint *when, *unless; /* slots */
  guint n_when, n_unless;
} LawGates;

struct LawItem {
  const Item *stated;
  const LawRule *rule;
  guint index; /* in its standard */
  LawGates gates;
  LawCondition *condition; /* never NULL in rules without a fault, as below */
};

struct LawRule {
  const TierRule *stated;
  const LawArticle *article;
  TierName reach;
  LawGates gates;
  LawCondition *condition; /* NULL: nothing but the gates */
  LawItem *items;
  guint n_items;
};

struct LawArticle {
  const Article *stated;
  const LawStandard *standard;
  LawCondition *when;                  /* NULL: always */
  LawGates beside;                     /* only `when` */
  const LawArticle *instead_of;        /* NULL: of none */
  const LawInstrument *alongside;      /* another document beside which it applies; NULL: none */
  const LawArticle *alongside_article; /* only that one of it; NULL: each */
  LawArticle **replaced_by;            /* those that are instead of this one */
  guint n_replaced_by;
  const LawInstrument *spelled; /* whose open clause its items spell out; NULL: none */
  LawRule *rules;
  guint n_rules;
};

typedef struct {
  const Leniency *stated;
  LawCondition *condition;
  TierName below;
} LawLeniency;

typedef struct {
  const Fine *stated;
  LawCondition *when;      /* NULL: always */
  LawFacts of;             /* whose sum it is a multiple of; none: amounts only */
  TierName tier;           /* NULL: for every one */
  const LawArticle *under; /* NULL: wherever */
} LawFine;

typedef struct {
  const Remark *stated;
  LawGates gates;
  LawCondition *condition;   /* NULL: nothing but the gates */
  const LawArticle *article; /* of the standard, that it stands in; NULL: none with tiers */
} LawRemark;

typedef struct {
  const Concurrence *stated;
  LawGates gates;
  LawCondition *condition;
  const LawOffence **with; /* NULL: whichever other */
  guint n_with;
} LawConcurrence;

/* What is said beside the tiers, of an offence, a version or in a standard. */
typedef struct {
  LawFine *fines;
  LawRemark *remarks;
  LawConcurrence *concurrences;
  guint n_fines, n_remarks, n_concurrences;
} LawAsides;

/* Ways of obtaining, a bit for each: 1 << Obtained. */
typedef guint32 LawWays;

typedef struct {
  const Shows *stated;
  guint fact;       /* slot */
  LawWays obtained; /* none: whatever was given to someone shows it */
} LawShows;

typedef struct {
  const Counting *stated;
  const LawStandard *standard;
  LawFacts facts;
  LawWays unlawful; /* none: every way */
  guint prices;     /* slot or LAW_NO_FACT */
  LawShows *shows;
  guint n_shows;
} LawCounting;

typedef struct {
  const Cumulation *stated;
  const LawStandard *standard;
  LawFacts facts;
  LawGates gates;
} LawCumulation;

typedef struct {
  const Apart *stated;
  const LawStandard *standard;
  LawFacts facts;
  LawWays obtained;
  LawGates gates;
  guint shows; /* slot or LAW_NO_FACT */
} LawApart;

typedef struct {
  const ShareRule *stated;
  const LawStandard *standard;
  LawFacts facts;
} LawShareRule;

/* What a standard says of acts: how they count, add up, are measured by themselves, and what is each defendant's. */
typedef struct {
  LawCounting *countings;
  LawCumulation *cumulations;
  LawApart *aparts;
  LawShareRule *shares;
  guint n_countings, n_cumulations, n_aparts, n_shares;
} LawActs;

struct LawStandard {
  const Standard *stated;
  const LawInstrument *instrument;
  const LawOffence **offences;
  guint n_offences;
  LawArticle *articles;
  guint n_articles;
  LawItem **items; /* all of them, in document order */
  guint n_items;
  LawLeniency *leniencies;
  guint n_leniencies;
  LawAsides asides;
  LawActs acts;
};

/* A tier of an offence, whichever version has it. */
typedef struct {
  TierName name;
  guint rank;
  const Tier *newest; /* of the newest version that has it */
} LawTier;

typedef struct {
  const Version *stated;
  LawCondition *who; /* NULL: anyone */
  LawAsides asides;
} LawVersion;

struct LawOffence {
  const Offence *stated;
  const LawInstrument *instrument; /* the statute */
  LawTier *tiers;
  guint n_tiers;
  guint *tells; /* slots of what tells of it where it is not charged */
  guint n_tells;
  LawVersion *versions;
  guint n_versions;
  LawAsides asides;
  const LawStandard **standards; /* that speak of it, in the order of the lawbook */
  guint n_standards;
};

/* A limit of an instrument that regions fill. */
struct LawBand {
  const LawInstrument *instrument;
  const char *name;
  const LawCondition *limit; /* the first of that name, in an item if there is one */
};

/* A region's value. */
typedef struct {
  const LocalValue *stated;
  const LawInstrument *by;
  const LawBand *band;
} LawLocal;

struct LawInstrument {
  const Instrument *stated;
  LawOffence *offences;
  guint n_offences;
  LawStandard *standards;
  guint n_standards;
  LawLocal *locals;
  guint n_locals;
  LawBand **bands; /* that regions fill, each once */
  guint n_bands;
  const LawInstrument **abroad; /* other ones whose items its conditions refer to, each once */
  guint n_abroad;
  LawRemark *remarks; /* on no offence in particular */
  guint n_remarks;
};

typedef struct {
  Rulebook *book; /* what it was made of: for resolve/ alone */
  const Vocabulary *vocabulary;
  const GPtrArray *collections; /* of Collection */
  const char *hash;             /* of the rule set; NULL: not made of files */
  Arena *arena;                 /* of all that follows */
  LawInstrument *instruments;
  guint n_instruments;
  GPtrArray *conditions; /* of LawCondition: all, those outside before those inside */
  GHashTable *by_id;     /* id -> LawInstrument; the first that has it */
  GHashTable *offences;  /* id -> LawOffence; the same */
  GHashTable *tiers;     /* of TierName */
  gboolean by_id_only; /* what nobody asked for is not there: a name may mean more than it seems to, an id never does */
} Lawbook;

/* Nothing in it yet; holds on to the book. */
Lawbook *lawbook_new (Rulebook *book);
/* Takes NULL. */
void lawbook_free (Lawbook *law);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Lawbook, lawbook_free)
/* Zeroed room for so many of a type, that lives as long as the lawbook. */
#define lawbook_room(law, Type, n) ((Type *) arena_take ((law)->arena, (n) * sizeof (Type)))

/* Notes an instrument and its offences by their ids; the first that has one keeps it. */
void lawbook_index (Lawbook *law, LawInstrument *instrument);
/* By id; NULL: there is none. */
const Collection *lawbook_collection (const Lawbook *law, const char *id);
LawInstrument *lawbook_instrument (const Lawbook *law, const char *id);
LawOffence *lawbook_offence (const Lawbook *law, const char *id);
/* Ids of all offences, NULL-terminated. Returns: yours (g_free). */
const char **lawbook_offence_names (const Lawbook *law);
/* The day to which the rules on an offence are complete, the earliest where several are stated; 0: none is. */
Day lawbook_complete_to (const Lawbook *law, const char *offence);
/* The statute that says for how long the offence can be prosecuted: its own, or else one of its jurisdiction, such as the
 * code of which a later statute is silent on it. NULL: none does. */
const Instrument *law_of_limitation (const Lawbook *law, const LawOffence *offence);
/* The name that any text means. Returns: NULL: no tier is called so. */
TierName lawbook_tier_name (const Lawbook *law, const char *id);
/* NULL: the offence never had it. */
const LawTier *law_tier (const LawOffence *offence, TierName name);
/* Of a version that the offence has. */
const LawVersion *law_version (const LawOffence *offence, const Version *stated);
gboolean law_speaks_of (const LawStandard *standard, const LawOffence *offence);
gboolean law_has_fact (const LawFacts *facts, guint slot);
static inline gboolean law_has_way (LawWays ways, Obtained way) { return (ways & (LawWays) 1 << way) != 0; }
/* The fact of a slot; NULL for LAW_ORGANIZATION and LAW_NO_FACT. */
const Fact *law_fact (const Lawbook *law, guint slot);
/* The inner form as text, for people who maintain the engine. Returns: yours. */
char *lawbook_write (const Lawbook *law);
