/* One case, filled by a reader, emptied, filled again. */
#include "model/case.h"

Case *case_new (void)
{
  Case *fact_case = g_new0 (Case, 1);
  fact_case->defendants = g_array_new (FALSE, TRUE, sizeof (Defendant));
  fact_case->charges = g_array_new (FALSE, TRUE, sizeof (Charge));
  fact_case->stated = g_array_new (FALSE, TRUE, sizeof (Stated));
  fact_case->shares = g_array_new (FALSE, TRUE, sizeof (Stated));
  fact_case->batches = g_array_new (FALSE, TRUE, sizeof (Batch));
  fact_case->given = g_array_new (FALSE, TRUE, sizeof (Given));
  fact_case->findings = g_array_new (FALSE, TRUE, sizeof (Finding));
  fact_case->expects = g_array_new (FALSE, TRUE, sizeof (Expect));
  fact_case->text = arena_new ();
  case_clear (fact_case);
  return fact_case;
}

void case_free (Case *fact_case)
{
  if (fact_case == NULL)
    return;
  g_array_unref (fact_case->defendants);
  g_array_unref (fact_case->charges);
  g_array_unref (fact_case->stated);
  g_array_unref (fact_case->shares);
  g_array_unref (fact_case->batches);
  g_array_unref (fact_case->given);
  g_array_unref (fact_case->findings);
  g_array_unref (fact_case->expects);
  arena_free (fact_case->text);
  g_free (fact_case);
}

void case_clear (Case *fact_case)
{
  const Interval any_day = { 0, DAY_MAX };
  g_array_set_size (fact_case->defendants, 0);
  g_array_set_size (fact_case->charges, 0);
  g_array_set_size (fact_case->stated, 0);
  g_array_set_size (fact_case->shares, 0);
  g_array_set_size (fact_case->batches, 0);
  g_array_set_size (fact_case->given, 0);
  g_array_set_size (fact_case->findings, 0);
  g_array_set_size (fact_case->expects, 0);
  arena_clear (fact_case->text);
  fact_case->id = fact_case->title = fact_case->source = fact_case->region = NULL;
  fact_case->line = 0;
  fact_case->complete = FALSE;
  fact_case->conduct_from = fact_case->conduct_to = fact_case->decided = any_day;
}

const char *case_keep (Case *fact_case, const char *text, gsize length)
{
  return arena_keep (fact_case->text, text, length);
}
