/* In: a sketched case. Out: what those come to who go wrong, each by one blunder; the engine decides for them too. */
#include "teach/question/slips.h"
#include "teach/misstate.h"

static void misjudged_free (gpointer data)
{
  Misjudged *misjudged = data;
  result_free (misjudged->result);
  g_free (misjudged);
}

static Result *misjudge_case (const Setting *setting, const Sketch *sketch, Blunder blunder)
{
  Case *taken = case_new ();
  Result *result = misstate_case (setting, blunder, sketch, taken) ? result_of (setting->program, taken, NULL) : NULL;
  case_free (taken);
  return result;
}

static Result *misjudge_rule (const Setting *setting, const Sketch *sketch, Blunder blunder)
{
  const Program *misread = school_misread (setting->school, blunder);
  return misread == NULL ? NULL : result_of (misread, sketch->fact_case, NULL);
}

/* NULL: the mistake cannot be made there, or leads to no answer. */
static Result *misjudge (const Setting *setting, const Sketch *sketch, Blunder blunder)
{
  Result *result = blunder_of (blunder) == BLUNDER_OF_RULE ? misjudge_rule (setting, sketch, blunder)
                                                           : misjudge_case (setting, sketch, blunder);
  if (result != NULL && !result_is_decided (result))
    g_clear_pointer (&result, result_free);
  return result;
}

/* Reading a digit wrongly can be done anywhere, and teaches the least. */
static gboolean is_plain (Blunder blunder) { return blunder == BLUNDER_TENTH || blunder == BLUNDER_TENFOLD_FIGURE; }

GPtrArray *slips_of (const Setting *setting, const Sketch *sketch)
{
  GPtrArray *slips = g_ptr_array_new_with_free_func (misjudged_free);
  for (gboolean plain = FALSE; plain <= TRUE; plain++)
    for (Blunder blunder = 0; blunder < N_BLUNDERS; blunder++) {
      Result *result = is_plain (blunder) == plain ? misjudge (setting, sketch, blunder) : NULL;
      if (result == NULL)
        continue;
      Misjudged *misjudged = g_new0 (Misjudged, 1);
      *misjudged = (Misjudged) { blunder, result };
      g_ptr_array_add (slips, misjudged);
    }
  return slips;
}
