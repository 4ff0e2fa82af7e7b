#pragma once
#include <glib.h>

/* What a case says should come of one of its charges, beside what came. */
typedef struct {
  guint charge;        /* index */
  guint line;          /* of the <expect> */
  guint number;        /* of the <expect> among those of its case, from 0 */
  gint floor, ceiling; /* ranks; -1: not said */
  char *items;         /* blank-separated paths that should be met; NULL: not said */
  char *unmet;         /* those of them that are not; NULL: all are */
  char *found;         /* the paths that are met; NULL: none */
  char *instrument;    /* id of the document that should be applied; NULL: not said */
  gboolean by_others;  /* it is not */
  gboolean met;
} Expectation;

Expectation *expectation_new (guint charge, guint line);
void expectation_free (Expectation *expectation);
/* Says that an item is met, or should be and is not. */
void expectation_add_found (Expectation *expectation, const char *path);
void expectation_add_unmet (Expectation *expectation, const char *path);
