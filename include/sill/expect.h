#pragma once
#include <sill/reasons.h>

#pragma GCC visibility push(default)

/* One expectation of a case beside what came of it. Tiers by their ids, "none" for none; NULL: not said. */
typedef struct {
  const char *path;      /* of the file */
  const char *case_id;   /* NULL: it has none */
  const char *offence;   /* id */
  const char *defendant; /* id; NULL: nobody in particular */
  guint line;            /* of the <expect> */
  gboolean met;
  const char *floor, *ceiling;           /* expected */
  const char *came_floor, *came_ceiling; /* what came */
  const char *items;                     /* blank-separated paths of items that should be met; NULL: not said */
  const char *unmet;                     /* those of them that are not; NULL: all are */
  const char *found;                     /* the items that are met; NULL: none */
} SillExpectation;

/* What the case expects of its charges, number `index` of sill_reasons_expectations. Texts are borrowed from the reasons. */
void sill_reasons_expectation (const SillReasons *reasons, guint index, SillExpectation *ret);
/* Why it came otherwise: the items on which that hangs, one line each with the figures that decide it, NULL-terminated.
 * Returns: yours (g_strfreev); empty where it is met. */
char **sill_reasons_difference (const SillReasons *reasons, guint index, SillLanguage language);

/* The file of cases at `path` as it stands, but every `<expect>` that is not met says what came: only these bytes differ.
 * `ret_accepted`: how many that are.
 * Errors: IO; DOCUMENT: it is no XML in UTF-8, or has faults. Returns: yours. */
char *sill_expectations_accept (SillRules *rules, const char *path, guint *ret_accepted, GError **error);

#pragma GCC visibility pop
