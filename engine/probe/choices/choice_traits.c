/* In: laws between which is chosen. Out: what makes one choice another than the next one, and what a point of their space does not tell. */
#include "probe/choices/choice_traits.h"
#include <string.h>

/* ---- the laws of a choice ---- */

typedef struct {
  const Plan *plan;
  guint courses, older, of_the_act;
} Named;

GBytes *choice_name (const Laws *const laws_of[N_PAIR], const GByteArray *place)
{
  g_autoptr (GByteArray) key = g_byte_array_new ();
  for (guint side = 0; side < N_PAIR; side++) {
    const Laws *laws = laws_of[side];
    const guint head[] = { laws->n_candidates, (guint) laws->crossing, laws->presumed != 0, laws->is_new != 0,
                           laws->full != 0 };
    g_byte_array_append (key, (const guint8 *) head, sizeof head);
    for (guint i = 0; i < laws->n_candidates; i++) {
      const Candidate *candidate = &laws->candidates[i];
      Named named;
      memset (&named, 0, sizeof named);
      named.plan = candidate->plan;
      named.courses = candidate->courses;
      named.older = candidate->older;
      named.of_the_act = candidate->of_the_act != 0;
      g_byte_array_append (key, (const guint8 *) &named, sizeof named);
    }
  }
  g_byte_array_append (key, place->data, place->len);
  return g_bytes_new (key->data, key->len);
}

/* ---- what they ask for ---- */

GPtrArray *choice_figures (const GPtrArray *plans)
{
  GPtrArray *figures = g_ptr_array_new ();
  for (guint i = 0; i < plans->len; i++) {
    const Plan *plan = g_ptr_array_index (plans, i);
    for (guint k = 0; plan != NULL && k < plan->hidden->len; k++) {
      const Hidden *limit = &g_array_index (plan->hidden, Hidden, k);
      gboolean known = limit->kind != HIDDEN_LOCAL;
      for (guint n = 0; !known && n < figures->len; n++)
        known = pair_same_limit (g_ptr_array_index (figures, n), limit);
      if (!known)
        g_ptr_array_add (figures, (gpointer) limit);
    }
  }
  return figures;
}
