#pragma once
#include "base/date/civil.h"
#include "model/book/condition.h"

/* What one instrument says about an offence: its articles, tiers and items, how acts are counted, what else follows. */

/* A condition that several provisions of the document ask for; it leads to no tier by itself. */
typedef struct {
  char *id;
  Words words; /* what it says; NULLs allowed */
  Condition *condition;
  Place place;
} Define;

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
  gboolean discretion;  /* "may": `condition` ends with, or is, an open clause in which a person says so */
  GPtrArray *items;     /* of Item */
  Place place;
} TierRule;

typedef struct {
  char *number;     /* "5" */
  char *instead_of; /* number of the article it takes the place of when `when` holds, or NULL */
  char *alongside;  /* another document, or an article of it, beside which it applies: either is enough; or NULL */
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
  char **of;                  /* fact ids, whose sum it is; NULL: amounts only */
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

/* Acts that nobody has dealt with add up if they lie within so many years, months or days: the greatest such window is what counts. */
typedef struct {
  char *article;
  char **facts;
  Lapse lapse;
  guint times;         /* they add up if there are at least so many of them */
  gboolean by_day;     /* what was done on one day is one of `times` */
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

/* What one instrument says about one offence, or about several alike. */
typedef struct {
  char **offences;         /* "cn/253-1", ...: NULL-terminated */
  Day effective, until;    /* where they differ from the instrument's; 0: as the instrument */
  gboolean whole;          /* of a statute: its clauses say all that it asks of each tier */
  GPtrArray *defines;      /* of Define */
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

gboolean standard_speaks_of (const Standard *standard, const char *offence);
/* Constructors give zeroed nodes with their arrays. */
Standard *standard_new (void);
Article *article_new (void);
TierRule *tier_rule_new (void);
Item *item_new (void);
Counting *counting_new (void);
void standard_free (Standard *standard);
/* Whether it says what is taken to be so where its condition holds: told under the result, not among the remarks. */
gboolean remark_is_presumed (const Remark *remark);
void remark_free (Remark *remark);
void fine_free (Fine *fine);
void concurrence_free (Concurrence *concurrence);
