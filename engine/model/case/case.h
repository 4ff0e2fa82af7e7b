#pragma once
#include "base/arena.h"
#include "model/case/ledger.h"
#include "model/book/rulebook.h"

/* One case file's case. A reader fills the same object again and again: arrays keep their room, texts live in
 * `text` until case_clear. */
typedef enum { DEFENDANT_PERSON, DEFENDANT_ORGANIZATION, DEFENDANT_UNSAID /* an interview will ask */ } DefendantKind;

typedef struct {
  const char *id;
  const char *name; /* may equal id */
  DefendantKind kind;
  guint organization; /* a person: the one acted for, counted from 1; 0: none */
} Defendant;

/* A value that the case states. */
typedef struct {
  guint fact;     /* slot */
  gint defendant; /* index; -1: said of the whole case; below: of a charge, see said_of_charge */
  Interval value;
  const char *written; /* as the file has it, NULL if it is the plain number */
  guint line;
  ShareCounts counts; /* of a share: what the case says of it */
  gboolean unused;    /* no offence that the case charges asks for it */
} Stated;

/* An open clause that a person has decided. */
typedef struct {
  const char *instrument; /* NULL: the only one that has the path */
  const char *path;       /* "5(1)(10)" */
  gint defendant;         /* -1: all */
  Interval value;         /* 0..1 */
  guint line;
} Ruling;

/* What the region has set inside a national band, as the case states it. */
typedef struct {
  const char *instrument; /* whose band */
  const char *name;       /* of the limit there */
  Interval value;         /* base units, a point */
  const char *written, *source;
  const char *from_text, *to_text; /* as the case has them; NULL: not stated */
  Day from, until;                 /* the first day of it and the first one no longer; 0: since ever, for ever */
  guint line;
} Figure;

typedef struct {
  const char *offence;
  gint defendant;     /* -1: the unnamed person */
  guint line, column; /* column 0: of the first charge, which repeats none */
  guint said; /* number of what is said of this charge alone, shared by those that one <charge> became; 0: nothing is */
} Charge;

/* As whose value a Stated is kept that is said of a charge. */
static inline gint said_of_charge (guint said) { return -1 - (gint) said; }

typedef struct {
  gint charge;            /* index; -1: every charge */
  gint floor, ceiling;    /* ranks; -1: not said */
  const char *tier;       /* id as written ("none" too), NULL if floor/ceiling ranks are given */
  const char *items;      /* blank-separated paths that must be met, or NULL */
  const char *instrument; /* id of the document that must be applied, or NULL */
  guint line;
  guint number; /* of the <expect> among those of the case, from 0: one may be several of these */
} Expect;

/* Of conduct that ran into a new version of the law: is the part of it since then a crime by itself? */
typedef enum { LATER_PART_UNSAID, LATER_PART_UNKNOWN, LATER_PART_NO, LATER_PART_YES } LaterPart;

/* A date as the case has it, beside the days that it means. */
typedef struct {
  const char *written; /* NULL: not stated */
  gboolean is_vague;   /* which days it means is not plain from its words */
} DateText;

/* What a case says of someone, and where: see model/case/said.h. */
typedef enum { SAID_FACTS /* stated */, SAID_SHARES, SAID_RULINGS, N_SAID_LISTS } SaidList;
typedef struct {
  GArray *runs;   /* of SaidRun, by of whom */
  guint n_sorted; /* so many of the list stand in them */
} SaidIndex;

typedef struct _SillCase {
  const char *path; /* of the file */
  guint line;       /* of the case in it */
  guint number;     /* of the case among those of the file, from 0, those with faults included */
  const char *id, *title, *source, *region;
  const char *label;                          /* the id, or "line N" */
  gboolean complete;                          /* findings="complete" */
  Interval conduct_from, conduct_to, decided; /* days; [0, DAY_MAX] not stated; 1, DAY_MAX: open on that side */
  DateText from_text, to_text, decided_text;  /* from_text may say both ends, to_text is NULL then */
  LaterPart later_part;
  Day counted_since;  /* every figure counts only what was done since then; 0: not said */
  GArray *defendants; /* of Defendant */
  GArray *charges;    /* of Charge */
  GArray *stated;     /* of Stated; emptied by case_forget_stated */
  GArray *shares;     /* of Stated: a defendant's own part of a joint amount; see model/share.h */
  GArray *batches;    /* of Batch */
  GArray *given;      /* of Given */
  GArray *rulings;    /* of Ruling */
  GArray *figures;    /* of Figure */
  GArray *expects;    /* of Expect */
  SaidIndex said[N_SAID_LISTS];
  Arena *text; /* every text above; see case_keep */
} Case;

/* Whether the case gives the days at all. */
static inline gboolean days_are_known (Interval days) { return days.lo > 0; }
/* One day, if a day that is not known; else a first and a last one. */
static inline gboolean case_is_of_one_day (const Case *fact_case)
{
  return interval_equal (fact_case->conduct_from, fact_case->conduct_to) &&
         fact_case->later_part == LATER_PART_UNSAID && fact_case->counted_since == 0;
}
/* Of the figures (of Figure) the one of that limit on that day, of several the newest. NULL: none. */
const Figure *figure_on (const GArray *figures, const char *instrument, const char *name, Day on);
/* The figures that it states of its region are not the same at all times. */
gboolean case_figures_change (const Case *fact_case);
Case *case_new (void);
void case_free (Case *fact_case);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Case, case_free)
/* Empties it for the next one; keeps the room. */
void case_clear (Case *fact_case);
/* As if it stated nothing. */
void case_forget_stated (Case *fact_case);
/* Makes `to` the same case with texts of its own; what was in it is gone. */
void case_copy (Case *to, const Case *from);
/* The organization that a defendant acted for; -1: none, or `defendant` is nobody in particular. */
gint case_organization_of (const Case *fact_case, gint defendant);
/* Whether what is said of `of` (-1: of all) is said of `defendant` too: of all, of the organization acted for, or of that
 * defendant. */
gboolean case_speaks_of (const Case *fact_case, gint of, gint defendant);
/* Copies `length` bytes into the case. Returns: borrowed until case_clear. */
const char *case_keep (Case *fact_case, const char *text, gsize length);
