#pragma once
#include "model/case/implied.h"
#include "model/verdict/verdict.h"

/* An interview as it stands: what was answered, what that makes of the case, and what is worth asking next. */

typedef enum {
  TOPIC_CONDUCT,
  TOPIC_DECISION,
  TOPIC_REGION,
  TOPIC_SUBJECT, /* a person or an organization */
  TOPIC_FACT,
  TOPIC_RULING,     /* what a person finds of an open clause */
  TOPIC_DAY,        /* the exact day of the conduct, where a month or a year is too wide */
  TOPIC_WHICH,      /* which rows of a table there are at all */
  TOPIC_LATER_PART, /* whether the conduct since the law changed is a crime by itself */
} Topic;

/* What is asked. */
typedef struct {
  Topic topic;
  guint slot;           /* FACT; WHICH: the first row of the table */
  gint defendant;       /* of whom; -1: of the whole case */
  const Hidden *clause; /* RULING: borrowed from a plan; the same clause where instrument and name are */
} Inquiry;

typedef struct {
  Inquiry inquiry;
  gboolean known; /* FALSE: nobody knows */
  Interval
      value; /* FACT: of its slot; FINDING, LATER_PART: 0 or 1; SUBJECT: 1 is an organization; DECISION: days; CONDUCT, DAY: its first day */
  Interval until;                   /* CONDUCT, DAY: its last day */
  Interval before[FACT_MOST_TIMES]; /* FACT: of several days of a date those before the last one */
  guint n_before;
  char *written; /* REGION: its id; FACT, DECISION, CONDUCT, DAY: as it was said; NULL for plain numbers and yes/no */
  gboolean is_vague; /* DECISION, CONDUCT, DAY: its days are not plain from its words */
} Answer;

/* What the range would become by one answer. */
typedef struct {
  Interval value;     /* of the slot, or days */
  const char *region; /* REGION: borrowed from the rules */
  guint floor, ceiling;
  const Version *version; /* names the ranks; NULL: no law makes it an offence */
} Option;

typedef struct _SillInterview {
  Program *program;
  const Offence *offence;
  GArray *paths;      /* of ItemPath, which `implying` borrows from */
  Implying *implying; /* what an answer on one open clause says of others */
  Case *given;        /* as the interview began */
  Case *fact_case;    /* with the answers in it */
  GArray *answers;    /* of Answer, in the order they were given */
  Inquiry inquiry;    /* what is asked now, if `asking` */
  gboolean asking;
  guint charge; /* index: which the ranks below are of */
  guint floor, ceiling;
  guint charge_before, floor_before, ceiling_before; /* before the last answer */
  const Version *version;                            /* names the ranks; NULL: no law makes it an offence */
  guint left;            /* facts that can still change the verdict and were not asked for */
  gboolean decided;      /* every charge of the offence */
  gboolean exact;        /* what is asked is proved to matter */
  gboolean lacks_figure; /* something hangs on a figure of the region that no rule file has */
} Interview;

/* The offence of that name, as names_find has it; NULL if there is none, or several. */
const Offence *interview_offence (const Program *program, const char *name);
/* `given`: a case to start from, copied; NULL: nothing is known. Returns: yours; keeps the program alive. */
Interview *interview_new (Program *program, const Offence *offence, const Case *given);
void interview_free (Interview *interview);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Interview, interview_free)
static inline const Answer *interview_answer (const Interview *interview, guint i)
{
  return &g_array_index (interview->answers, Answer, i);
}
/* Whether that was asked and answered, be it by "don't know". */
gboolean interview_was_asked (const Interview *interview, Inquiry inquiry);
/* Whether "don't know" was answered to it. */
gboolean interview_says_unknown (const Interview *interview, Inquiry inquiry);
/* Adds an answer to what is asked now; copies `written`. */
void interview_add (Interview *interview, const Answer *answer);
/* Takes the last answer back. FALSE: there is none. */
gboolean interview_drop (Interview *interview);
/* The regions that have values of their own. Returns: yours (g_free; the strings are borrowed), NULL-terminated. */
const char **interview_regions (const Interview *interview);
/* The id of the fact that is asked, or "@conduct" and the like; NULL: nothing is asked. Returns: borrowed. */
const char *interview_topic (const Interview *interview);
