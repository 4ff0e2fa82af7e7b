#pragma once
#include <glib.h>
#include "read/document/markup.h"

/* What an <expect> should say of one charge. */
typedef struct {
  char *offence, *defendant;                           /* ids; defendant NULL: nobody in particular */
  char *tier, *floor, *ceiling;                        /* NULL: not said */
  char *items;                                         /* NULL: not said */
  char *instrument;                                    /* NULL: not said */
  gboolean keeps_tiers, keeps_items, keeps_instrument; /* what is said of them is met, in whatever words */
} Wanted;

void wanted_free (gpointer data);
/* Appends the tag `mark` as it stands, but saying what is wanted of every charge that it speaks of: what stays true keeps its
 * bytes. `wanted`: of Wanted, not empty; where they differ the tag becomes several, one a charge. */
void rewrite_expect (GString *to, const Markup *markup, const Mark *mark, const GPtrArray *wanted);
/* Appends an <expect> that says what is wanted of every charge, several where they differ, before the end of the element `end` that
 * holds them. */
void rewrite_add_expect (GString *to, const Markup *markup, const Mark *end, const GPtrArray *wanted);
