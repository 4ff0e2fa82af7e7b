/* What a made case states of one fact: put in, taken out, looked up. */
#include "model/case/said.h"
#include "teach/setting.h"

static void take_out (Case *to, guint fact)
{
  said_forget (to);
  for (guint i = 0; i < to->stated->len; i++)
    if (g_array_index (to->stated, Stated, i).fact == fact)
      g_array_remove_index (to->stated, i--);
}

void setting_state (Case *to, guint fact, Interval value)
{
  const Stated stated = { .fact = fact, .defendant = -1, .value = value };
  take_out (to, fact);
  if (value.hi != 0)
    g_array_append_val (to->stated, stated);
}

void setting_deny (Case *to, guint fact)
{
  const Stated stated = { .fact = fact, .defendant = -1, .value = interval_point (0) };
  take_out (to, fact);
  g_array_append_val (to->stated, stated);
}

gboolean setting_stated (const Case *of, guint fact, Interval *ret)
{
  for (guint i = 0; i < of->stated->len; i++) {
    const Stated *stated = &g_array_index (of->stated, Stated, i);
    if (stated->fact == fact)
      *ret = stated->value;
    if (stated->fact == fact)
      return TRUE;
  }
  return FALSE;
}
