#pragma once
#include <glib.h>
#include "model/program/hidden.h"
#include "model/program/program.h"

/* What regions set of the law of an offence. */

/* What the regional instrument sets for that limit. NULL: nothing. */
static inline const LocalValue *local_value (const Instrument *local, const Hidden *limit)
{
  for (guint i = 0; i < local->locals->len; i++) {
    const LocalValue *value = g_ptr_array_index (local->locals, i);
    if (g_strcmp0 (value->instrument, limit->instrument->id) == 0 && g_strcmp0 (value->local, limit->name) == 0)
      return value;
  }
  return NULL;
}

/* It sets a limit that this law asks for, not only one of another offence that the same documents speak of. */
static inline gboolean plan_takes_from (const Plan *plan, const Instrument *local)
{
  for (guint i = 0; i < plan->hidden->len; i++) {
    const Hidden *limit = &g_array_index (plan->hidden, Hidden, i);
    if (limit->kind == HIDDEN_LOCAL && local_value (local, limit) != NULL)
      return TRUE;
  }
  return FALSE;
}
