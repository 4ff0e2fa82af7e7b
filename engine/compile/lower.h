#pragma once
#include "compile/emit.h"

/* Where a condition stands: what its references and its figures are resolved against. */
typedef struct {
  Emitter *emitter;
  const Instrument *instrument;
  const Standard *standard;
  const Item *item;        /* NULL outside items */
  const char *path;        /* of the item or numbered part; NULL outside items */
  const GHashTable *tiers; /* tier id -> GUINT_TO_POINTER (step + 1) of the article's tiers so far; NULL outside */
} Context;

/* One condition with its limits multiplied by `factor`. The rulebook has passed check/. Returns: yours. */
Node *lower_condition (const Context *context, const Condition *condition, Rational factor);
/* An item: its gates and its condition. Returns: yours. */
Node *lower_item (const Context *context, const Item *item, Rational factor);
/* "Any of these nodes". A proportional sum beside the very items whose shares it adds needs no "none of them by itself":
 * x or (sum and not x) is x or sum. */
guint lower_union (Emitter *emitter, const GPtrArray *nodes);
