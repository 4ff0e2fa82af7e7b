#pragma once
#include "compile/emit.h"

/* Where a condition stands: what its references and its figures are resolved against. */
typedef struct {
  Emitter *emitter;
  const Instrument *instrument;
  const Standard *standard;
  const Item *item;          /* NULL outside items */
  const char *path;          /* of the item, leniency or numbered part; NULL elsewhere */
  const Instrument *abroad;  /* whose items these are where another instrument refers to them; NULL: at home */
  const GHashTable *reached; /* `article tier` -> GUINT_TO_POINTER (step + 1) of the standard's articles so far */
  gboolean tiered;         /* what holds here leads to a tier: the upper end of a band says where the next one begins */
  const GHashTable *tiers; /* tier id -> GUINT_TO_POINTER (step + 1) of the article's tiers so far; NULL outside */
} Context;

/* The key of `reached`. Returns: yours. */
char *lower_reached_key (const char *article, const char *tier);
/* The slot of a fact that a rule names, the reserved one too. */
guint lower_slot (const Context *context, const char *fact);
/* One condition with its limits multiplied by `factor`. The rulebook has passed check/. Returns: yours. */
Node *lower_condition (const Context *context, const Condition *condition, Rational factor);
/* Notes the readings that the plan does not follow, each once; their plans are made when this one is done. */
void lower_note_readings (const Context *context, const Condition *readings);
/* A node of the condition, not yet with steps. Returns: yours. */
Node *lower_node (const Context *context, const Condition *condition, Rational factor);
/* a times b, or 0 with a finding: check/ refuses such rules, this is the second lock. */
gint64 lower_times (const Context *context, gint64 a, gint64 b, Place place);
/* Notes the terms (of Term) as what the node measures. */
void lower_measure (Emitter *emitter, Node *node, const GArray *terms);
/* The step "the terms (of Term) add up to the bound". */
guint lower_terms (Emitter *emitter, const GArray *terms, gint64 bound);
/* Makes the node hold when all of its children hold. Returns: the node. */
Node *lower_join_all (Emitter *emitter, Node *node);
/* A limit: one node for each of its ends. Returns: yours. */
Node *lower_limit (const Context *context, const Condition *condition, Rational factor);
/* An item: its gates and its condition. Returns: yours. */
Node *lower_item (const Context *context, const Item *item, Rational factor);
/* Puts gates before what the node demands already. */
void lower_gates (const Context *context, Node *node, char *const *when, char *const *unless);
/* Puts what a paragraph demands of each of its items before what the node demands already. */
void lower_preconditions (const Context *context, Node *node, const TierRule *rule);
/* "Any of these nodes". A proportional sum beside the very items whose shares it adds needs no "none of them by itself":
 * x or (sum and not x) is x or sum. */
guint lower_union (Emitter *emitter, const GPtrArray *nodes);
