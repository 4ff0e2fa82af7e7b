#pragma once
#include <sill/rules.h>

#pragma GCC visibility push(default)

/* Rules in which somebody tries other figures: a copy says them, the files stay as they are. */
typedef struct _SillReviser SillReviser;

/* `paths`: as for sill_rules_new. Errors: the same. Threads: one at a time. Returns: yours. */
SillReviser *sill_reviser_new (const char *const *paths, SillFindings *findings, GError **error);
void sill_reviser_free (SillReviser *reviser);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SillReviser, sill_reviser_free)

/* What of the law of an offence can be written otherwise one by one, as a JSON list: `kind` (figure, factor, time, count, tier),
 * `instrument`, `document` (its name), `where`, `what`, `value` as it is written, `unit`; of a figure `comparison` and
 * `comparisons`, of a tier `tiers`. `offence`: its id. Returns: yours; NULL: there is no such one. */
char *sill_reviser_figures (const SillReviser *reviser, const char *offence, SillLanguage language);

/* What is written otherwise. */
typedef struct {
  guint figure;           /* its place in the list of the offence */
  const char *value;      /* as a rule file writes it */
  const char *comparison; /* at-least, above, below, at-most; NULL: as it is */
} SillRevision;

/* What is to be written otherwise in the law of an offence. */
typedef struct {
  const char *offence; /* its id */
  const SillRevision *of;
  guint n;
  SillLanguage language; /* of what is said to it */
} SillRevisions;

/* The rules with these alone written otherwise; none: as they were read. What is wrong with them then goes to `findings`.
 * `ret_problem`: what cannot be asked for, for a person; yours; NULL otherwise. FALSE: they are as they were read. */
gboolean sill_reviser_revise (SillReviser *reviser, const SillRevisions *revisions, SillFindings *findings,
                              char **ret_problem);
/* The rules as they were read, and as they are written now; the same where nothing is written otherwise. Returns: borrowed, the
 * latter until they are revised again. */
SillRules *sill_reviser_old (SillReviser *reviser);
SillRules *sill_reviser_rules (SillReviser *reviser);
/* What the revision does, over all that facts can be, as a JSON object: `moves` (each with `direction`, `move`, `cause`, `when`,
 * `facts` in words and `case`, the smallest such case as a case file), `unproved`, `proof` where nothing is, and `files`
 * (each with `name` and `text`) as they are written now; empty where nothing is written otherwise. Returns: yours. */
char *sill_reviser_changes (const SillReviser *reviser, SillLanguage language);

#pragma GCC visibility pop
