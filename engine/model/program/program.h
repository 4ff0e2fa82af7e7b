#pragma once
#include "model/program/code.h"
#include "model/program/hidden.h"
#include "model/program/places.h"

/* The rules as flat read-only steps over slots: complete once compiled, never changed after, shared by threads. */

/* One law, that is one version of an offence under one set of instruments: its code, and the places in the documents that the
 * steps of it stand for. */
typedef struct Plan Plan;
struct Plan {
  Code code;
  Places places;
  guint index; /* in the program; of an alternative: nothing */
  const LawOffence *offence;
  const Version *version;
  GPtrArray *instruments;    /* of const Instrument, in force together; empty: no figure exists */
  GPtrArray *standards;      /* of const LawStandard: what these say of the offence then, in their order */
  GPtrArray *locals;         /* of const Instrument: those that set values in bands of these then, the oldest first */
  Day from, until;           /* the common time of all of these; until 0: open */
  GArray *hidden;            /* of Hidden; slot = vocabulary size + index */
  const Condition *reading;  /* the one reading that is not the default which this plan follows; NULL: all defaults */
  const Condition *question; /* what it answers: all readings in the same words are read like that */
  GPtrArray *alternatives;   /* of Alternative: each other reading of what decides here, one at a time */
};

/* A plan under another reading of one provision. */
typedef struct {
  const Condition *readings;    /* what can be read in several ways */
  const Condition *reading;     /* the one that this plan follows instead of the default */
  const Instrument *instrument; /* where it stands; NULL: in the statute */
  const char *path;             /* of the item or, of readings of rules, the article; NULL outside both */
  Plan *plan;                   /* has no alternatives of its own */
} Alternative;

/* The law under a reading that is not the default; itself where it has no such provision. */
const Plan *plan_under (const Plan *plan, const Condition *reading);

/* A span that some rule counts from a dated fact. */
typedef struct {
  guint fact;
  Lapse lapse;
} DatedSpan;

/* What a program holds on to that was taken up from an image: it lies inside, with all that it is made of. */
typedef struct {
  gpointer block;
  GPtrArray *made;   /* of what g_free frees: what the block points to */
  GPtrArray *tables; /* of GHashTable */
  char **paths;      /* of the rule files, in one block with their texts */
  gboolean partly;   /* the law of some offences is not there */
} TakenUp;

typedef struct {
  gint references;
  Lawbook *law;
  GArray *windows;      /* of DatedSpan, each once */
  GPtrArray *plans;     /* of Plan, grouped by offence, version, time */
  GHashTable *offences; /* of const Offence → GPtrArray of const Plan: its own, in the same order */
  guint n_facts;
  Interval *not_found; /* per fact: templates for complete and partial findings */
  Interval *unknown;
  TakenUp *taken_up; /* NULL: made part by part */
} Program;

Program *program_new (Lawbook *law); /* no plans yet; the law is taken */
void taken_up_free (TakenUp *taken_up);
/* Takes a plan as the next one. */
void program_add (Program *program, Plan *plan);
/* Notes a plan as one of its offence. */
void program_index (Program *program, Plan *plan);
/* The plans of an offence, grouped by version, time. Returns: borrowed, of const Plan. */
const GPtrArray *program_plans_of (const Program *program, const Offence *offence);
/* Whether the law of an offence is there: not where others were taken up by themselves. */
gboolean program_has (const Program *program, const Offence *offence);
Program *program_ref (Program *program);
void program_unref (Program *program);
/* Under no instruments yet, not compiled. */
Plan *plan_new (const LawOffence *offence, const Version *version, Day from);
/* Of the same law, not compiled. */
Plan *plan_like (const Plan *plan);
/* One more instrument in force, with what it says of the offence on `from`. */
void plan_add_instrument (Plan *plan, const LawInstrument *instrument);
void plan_begin (Plan *plan); /* makes what compiling fills */
void plan_free (Plan *plan);
/* A reading that is not the default: by its id, by the path of its item and that, or by its instrument's id and both; of the newest
 * law that has one so called. `offence`: NULL: of any. Returns: NULL: there is none. */
const Alternative *program_reading (const Program *program, const Offence *offence, const char *name);
/* Some rule of counting measures some of the acts by themselves. */
gboolean plan_sets_apart (const Plan *plan);
/* The reading that the plan follows where `readings` puts the question. */
const Condition *plan_reading (const Plan *plan, const Condition *readings);
static inline gboolean plan_follows (const Plan *p, UnderReading under)
{
  return under.readings == NULL || plan_reading (p, under.readings) == under.reading;
}
static inline const LawStandard *plan_standard (const Plan *p, guint i) { return g_ptr_array_index (p->standards, i); }
static inline const Step *plan_step (const Plan *p, guint i) { return &p->code.steps[i]; }
static inline const Term *plan_term (const Plan *p, guint i) { return &p->code.terms[i]; }
static inline const Alternative *plan_alternative (const Plan *p, guint i)
{
  return g_ptr_array_index (p->alternatives, i);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Program, program_unref)
/* The rules step by step. Returns: yours. */
char *program_write (const Program *program);
/* "vocabulary", "rulebook", "lawbook" or "program" as text; NULL for another stage. Returns: yours. */
char *dump_stage (const Program *program, const char *stage);
