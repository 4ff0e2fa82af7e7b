#pragma once
#include "base/arena.h"
#include "model/verdict/verdict.h"

/* Which law applies to a charge and why, how else it could be read, and what it says of prosecution and other offences. */

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
  /* FIRST_FIGURES, FIGURES_* without AT_END and OPEN: what changed is no judicial interpretation, of which the rules speak. */
  gboolean analogy;
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

/* `later-part-suffices`, ... Returns: static. */
const char *presumption_code (PresumptionCode code);
/* Whether it is what counts under that open clause. */
static inline gboolean spelled_is_of (const SpelledOut *spelled, const Hidden *clause)
{
  return clause != NULL && spelled->of == clause->instrument && g_strcmp0 (spelled->clause, clause->name) == 0;
}
