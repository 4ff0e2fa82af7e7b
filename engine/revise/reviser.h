#pragma once
#include <sill/error.h>
#include <sill/revise.h>
#include "lint/rule_text.h"
#include "probe/diff.h"
#include "read/rules/rule_files.h"

/* Rules, and what they come to with a few attributes of their files written otherwise. */
typedef struct {
  GPtrArray *files; /* of ListedFile, as they were read */
  GPtrArray *texts; /* of RuleText: the same */
  GHashTable *by_path;
  Program *old;
  char *key;            /* what is written otherwise now; NULL: nothing */
  Program *now;         /* NULL: nothing is written otherwise */
  GPtrArray *files_now; /* of ListedFile: all, as they are written now; NULL with `now` */
  Diff *diff;           /* of both programs; NULL with `now` */
} Reviser;

/* Errors: as pipeline_rules. Returns: yours. */
Reviser *reviser_new (const char *const *paths, SillFindings *findings, GError **error);
/* Takes NULL. */
void reviser_free (Reviser *reviser);

/* What is to be written otherwise. */
typedef struct {
  const SillRevision *of;
  guint n;
} Revisions;

/* Why it cannot be. */
typedef struct {
  SillLanguage language;
  SillFindings *findings; /* borrowed: what is wrong with the rules then */
  char *problem;          /* what cannot be asked for; NULL: nothing */
} Refusal;

/* Writes these, and nothing else, otherwise. FALSE: it cannot be, and all is as it was read. */
gboolean reviser_revise (Reviser *reviser, const LawOffence *offence, const Revisions *revisions, Refusal *refusal);

/* --- revise_words.c --- */
char *reviser_figures (const Reviser *reviser, const LawOffence *offence, SillLanguage language);
char *reviser_changes (const Reviser *reviser, SillLanguage language);
