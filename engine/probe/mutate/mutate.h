#pragma once
#include <sill/mutate.h>
#include "mutant/mutant.h"
#include "probe/archive/archive.h"

/* What a suite of cases notices of the mistakes that can be made in rules. */

typedef enum {
  FATE_KILLED,     /* some case does not come to what it expects */
  FATE_SURVIVED,   /* no case does, though one can be made that would */
  FATE_EQUIVALENT, /* proved: no case can tell it from the rules as they are */
  FATE_SILENT,   /* it is told only under another reading, or in an earlier law that never applies, or at most where the
                * lightest of other laws is chosen, which is not compared: no law of the day tells it */
  FATE_UNPROVED, /* no case does, and whether one could is not proved */
  FATE_REFUSED,  /* the checks of rule files refuse it */
  N_FATES
} Fate;

/* A case that tells a mutant from the rules as they are. */
typedef struct {
  Case *witness; /* in the names of the archive's program */
  const Offence *offence;
  const Version *version; /* that is applied by the rules as they are; NULL: none */
  guint floor, ceiling;   /* by them */
} Proposal;

typedef struct {
  Fate fate;
  const Case *killer; /* KILLED; borrowed from the archive */
  Proposal *proposal; /* SURVIVED: yours while the mutation lives */
  guint shared;       /* SURVIVED: index + 1 of the survivor whose proposal kills this one too; 0: its own */
} MutantOutcome;

struct _SillMutation {
  Program *program; /* the rules as they are */
  GPtrArray *paths; /* of char *: their files, ended by NULL */
  GPtrArray *only;  /* of char *: files whose mistakes are tried; empty: all */
  Archive *archive;
  Mutants *mutants; /* of a book of its own: where they stand */
  GArray *outcomes; /* of MutantOutcome, one a mutant that is tried */
  GArray *tried;    /* of guint: which mutants these are */
  SillProgress progress;
  guint n_unmet; /* cases that do not come to what they expect by the rules as they are; they kill nothing */
};

/* Boxes to look at for each pair of laws. */
enum { MUTATE_BOUND = 100000 };

/* One of the mutants with what came of it. */
static inline const Mutant *mutation_mutant (const SillMutation *m, guint i)
{
  return mutants_at (m->mutants, g_array_index (m->tried, guint, i));
}
static inline MutantOutcome *mutation_outcome (const SillMutation *m, guint i)
{
  return &g_array_index (m->outcomes, MutantOutcome, i);
}
/* Sees sill_mutation_new. */
SillMutation *mutation_new (Program *program, const char *const *files, GError **error);
/* Judges one mutant of `mutants`, which lists what mutation->mutants does. */
void mutate_judge (const SillMutation *mutation, Mutants *mutants, guint index, MutantOutcome *ret);
/* Whether the case, decided by these rules, misses something that it expects. */
gboolean mutate_is_missed (Program *program, const Case *fact_case);
/* The same of the case that is proposed, as the program reads a file of it. Threads: any. */
gboolean mutate_proposal_is_missed (Program *program, const Proposal *proposal);
/* Notes of each survivor whose own case another one has a case for. */
void mutate_share (const SillMutation *mutation);
/* The survivor whose case is that one of all cases that are proposed. */
guint mutation_survivor (const SillMutation *mutation, guint index);
/* The proposal as a case file. Returns: yours. */
char *mutate_case (const SillMutation *mutation, guint index, SillLanguage language);
char *mutate_paper (const SillMutation *mutation, const SillReport *report);
char *mutate_record (const SillMutation *mutation, SillLanguage language);
