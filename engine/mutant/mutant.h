#pragma once
#include "model/law/related.h"
#include "model/program/program.h"

/* Rules altered in one place by one mistake, as people make them: what a suite of cases should notice, and what someone who
 * misread the provision would answer. */

typedef enum {
#define MISTAKE(id, name, zh, en) MISTAKE_##id,
#include "mutant/mistakes.def"
#undef MISTAKE
  N_MISTAKES
} Mistake;

/* What it is called: by `sill mutate`, and in a report. */
const char *mistake_name (Mistake mistake);
const char *mistake_words (Mistake mistake, SillLanguage language);
/* N_MISTAKES: none is called so. */
Mistake mistake_find (const char *name);
/* The names of all, NULL-terminated. Returns: yours (g_free, the strings are borrowed). */
const char **mistake_names (void);

/* Bytes of a rulebook that are exchanged for others, and back. */
typedef struct {
  gpointer at, with;
  gsize size;
} Exchange;

enum { MOST_EXCHANGES = FACT_MOST_TIMES + 1 };

/* All borrowed from the Mutants or its rulebook. */
typedef struct {
  Mistake mistake;
  Place place;                  /* of what is altered */
  const Instrument *instrument; /* in which */
  const char *path;             /* of the item or article; NULL: of neither */
  const char *was, *is;         /* as the rule language writes it; `is` NULL: nothing is left of it */
  const char **offences;        /* ids of those whose tiers may hang on it, NULL-terminated */
  guint8 n;
  Exchange exchanges[MOST_EXCHANGES];
} Mutant;

/* Every mutant of a rulebook, and those that it is made into at the moment. */
typedef struct {
  Rulebook *book;
  Lawbook *law;     /* of the book as it stands */
  GArray *mutants;  /* of Mutant, in the order of the documents */
  Arena *arena;     /* of what is put in */
  GPtrArray *lists; /* of GPtrArray: the same */
  Related *related; /* the documents of `law` */
  Rulebook *
      part; /* those of `book` that the last one was made of: enough for all of one document that touch the same offences */
  guint part_of; /* index + 1 of the first of these; 0: there is no part yet */
  GArray *made;  /* of guint: those that the book says now, in the order in which they were made */
} Mutants;

/* `book`: without a fault; altered by mutants_make until mutants_undo. The same files give the same list. Returns: yours. */
Mutants *mutants_new (Rulebook *book);
/* Undoes what was made. Takes NULL. */
void mutants_free (Mutants *mutants);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Mutants, mutants_free)
static inline const Mutant *mutants_at (const Mutants *m, guint i) { return &g_array_index (m->mutants, Mutant, i); }
/* The rules with that mistake: only the offences that it touches are compiled. One at a time: the program must be gone before
 * mutants_undo. Returns: yours; NULL: the checks of rule files refuse it. */
Program *mutants_make (Mutants *mutants, guint index);
/* The rules with several of these mistakes (indices) at once, for one offence; as above. */
Program *mutants_make_together (Mutants *mutants, const GArray *indices, const char *offence);
/* The book is as it was. */
void mutants_undo (Mutants *mutants);
