#pragma once
#include "completions.h"
#include "model/case/case.h"
#include "random_rules.h"

/* A case made by chance for rules made by chance: what the file says, and what it means. */
typedef struct {
  gboolean complete, organization;
  gboolean officer;   /* acted for an organization, of which what is stated as own is stated */
  const char *region; /* NULL: not said */
  Interval from, to;  /* conduct; a month where the day is not known */
  LaterPart later_part;
  Day decided;
  gboolean stated[N_RANDOM_FACTS];
  gboolean own[N_RANDOM_FACTS];    /* stated of the defendant */
  Interval values[N_RANDOM_FACTS]; /* as the engine's slots hold them, whether stated or not */
  gint64 by;                       /* RANDOM_PRODUCT is stated as a factor and this many; 0: as what it comes to */
  GArray *opens;                   /* of Interval: 0..1, parallel to the rules' open clauses, as the case says */
} RandomCase;

/* `largest`: no value above it matters. No more than `most` completions. */
RandomCase *random_case_new (Dice *dice, const RandomRules *rules, gint64 largest, guint64 most);
void random_case_free (RandomCase *random_case);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RandomCase, random_case_free)

/* As a case file. Returns: yours. */
char *random_case_write (const RandomCase *random_case, const RandomRules *rules);
/* A world with the known values in it, and what is not known. Returns: yours. */
World *random_case_world (const RandomCase *random_case, const RandomRules *rules);
Unknowns *random_case_unknowns (const RandomCase *random_case, const RandomRules *rules, gint64 largest);
void world_free (World *world);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (World, world_free)
