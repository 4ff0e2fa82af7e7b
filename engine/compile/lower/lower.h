#pragma once
#include "compile/emit.h"
#include "compile/lower/reached.h"

/* What a condition is lowered with; where it stands it says itself. */
typedef struct {
  Emitter *emitter;
  const Instrument *abroad; /* whose items these are where another instrument refers to them; NULL: at home */
  const Reached *reached;   /* by the standard's paragraphs so far; NULL where none can be meant */
} Context;

/* The slot of a fact that a rule names, the reserved one too. */
guint lower_slot (Emitter *emitter, guint slot);
/* One condition with its limits multiplied by `factor`. Returns: yours. */
Node *lower_condition (const Context *context, const LawCondition *condition, Rational factor);
/* Notes the readings that the plan does not follow, each once; their plans are made when this one is done. `instrument` and
 * `path`: where they stand; may be NULL. */
void lower_note_readings (Plan *plan, const Condition *readings, const Instrument *instrument, const char *path);
/* A node of the condition, not yet with steps. Returns: yours. */
Node *lower_node (const Context *context, const LawCondition *condition, Rational factor);
/* a times b, or 0 with a finding: resolve/ refuses such rules, this is the second lock. */
gint64 lower_times (Emitter *emitter, gint64 a, gint64 b, Place place);
/* Notes the terms (of Term) as what the node measures. */
void lower_measure (Emitter *emitter, Node *node, const GArray *terms);
/* The step "the terms (of Term) add up to the bound". */
guint lower_terms (Emitter *emitter, const GArray *terms, gint64 bound);
/* Where the condition stands; NULL outside instruments. */
const Instrument *lower_home (const LawCondition *condition);
/* Makes the node hold when `need` of its children hold. Returns: the node. */
Node *lower_join (Emitter *emitter, Node *node, ConditionKind kind, guint need);
/* Makes the node hold when all of its children hold. Returns: the node. */
Node *lower_join_all (Emitter *emitter, Node *node);
/* A limit: one node for each of its ends. Returns: yours. */
Node *lower_limit (const Context *context, const LawCondition *condition, Rational factor);
/* An item: its gates and its condition. Returns: yours. */
Node *lower_item (const Context *context, const LawItem *item, Rational factor);
/* Adds a node for each gate. */
void lower_add_gates (Emitter *emitter, GPtrArray *nodes, const LawGates *gates);
/* Puts gates before what the node demands already. */
void lower_gates (Emitter *emitter, Node *node, const LawGates *gates);
/* Puts what a paragraph demands of each of its items before what the node demands already. */
void lower_preconditions (const Context *context, Node *node, const LawRule *rule);
/* "Any of these nodes". A proportional sum beside the very items whose shares it adds needs no "none of them by itself":
 * x or (sum and not x) is x or sum. */
guint lower_union (Emitter *emitter, const GPtrArray *nodes);
