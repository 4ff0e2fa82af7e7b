/* In: a fact. Out: whether tiers hang on it, by itself or because what comes with it is open where it is found. */
#include "whatif/bearing.h"
#include "select/companions.h"

gboolean bearing_matters (const ChangeSearch *search, guint slot)
{
  for (guint i = 0; i < search->laws->len; i++)
    if (code_polarity (&try_law (search, i)->plan->code, slot) != 0)
      return TRUE;
  return FALSE;
}

gboolean bearing_is (const ChangeSearch *search, guint slot)
{
  const Vocabulary *vocabulary = try_vocabulary (search);
  for (guint i = 0; i < vocabulary->n_companions; i++) {
    const Companion *companion = &vocabulary->companions[i];
    if (companion->with == slot && bearing_matters (search, companion->fact) &&
        select_is_companion (vocabulary, search->trial->fact_case, trial_charge (search->trial), companion->fact))
      return TRUE;
  }
  return FALSE;
}
