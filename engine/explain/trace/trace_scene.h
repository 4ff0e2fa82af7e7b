#pragma once
#include "logic/truth.h"
#include "explain/trace/silent.h"
#include "model/verdict/reasons.h"

typedef struct MeasuredSum MeasuredSum; /* explain/trace/measure.c */

/* What an explanation looks at: the applied plan, and what the facts came to under it. All borrowed. */
typedef struct {
  const Program *program;
  const Plan *plan;
  const Interval *slots;
  const Truth *truths;
  Arena *arena;              /* what is traced stands in it */
  const GPtrArray *acts_met; /* of ActsMet; NULL: none */
  SilentLaw *silent;         /* NULL: all is traced anew */
  const guint8 *denied;      /* per hidden slot: the case says of the clause that it does not hold; NULL: of none */
  MeasuredSum **sums;        /* per term of the plan: what the sum that begins with it comes to; NULL: none is kept */
} Scene;

static inline const Vocabulary *scene_vocabulary (const Scene *scene) { return scene->program->law->vocabulary; }
static inline Truth scene_truth (const Scene *scene, guint step) { return scene->truths[step]; }
static inline Interval scene_slot (const Scene *scene, guint slot) { return scene->slots[slot]; }
static inline gboolean scene_is_fact (const Scene *scene, guint slot) { return slot < scene->program->n_facts; }
