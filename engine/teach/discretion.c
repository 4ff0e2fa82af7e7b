/* In: an item whose provision leaves something to the court. Out: a case that has all else that it asks for. The one idea: what is left to a
 * person is what the case comes to a range without. */
#include "teach/discretion.h"
#include "model/case/said.h"
#include "teach/sketch_days.h"
#include "teach/plausible.h"
#include "teach/school/result.h"

/* Says of the provision that it applies, or (-1) nothing. */
static void rule (Case *of, gint applies)
{
  said_forget (of);
  if (applies < 0)
    g_array_set_size (of->rulings, 0);
  else
    g_array_index (of->rulings, Ruling, 0).value = interval_point (applies);
}

/* What the item is reached by is this finding, without which the case is open. NULL: it is none. */
static const Ruling *finding_of (const Setting *setting, const ReachedItem *reached)
{
  const Ruling *finding = NULL;
  Case *of = case_new ();
  case_copy (of, reached->least);
  if (of->rulings->len > 0)
    plausible_make (setting, reached->item, of);
  for (guint i = 0; of->rulings->len == 1 && i < reached->least->rulings->len; i++) {
    const Ruling *ruling = &g_array_index (reached->least->rulings, Ruling, i);
    if (g_str_equal (ruling->path, g_array_index (of->rulings, Ruling, 0).path))
      finding = ruling;
  }
  rule (of, -1);
  g_autoptr (Result) result = result_of (setting->program, of, NULL);
  case_free (of);
  return result_is_decided (result) ? NULL : finding;
}

/* Of const ReachedItem. Returns: yours. */
static GPtrArray *left_to_court (const Setting *setting)
{
  GPtrArray *all = g_ptr_array_new ();
  for (guint i = 0; i < setting->reached->len; i++)
    if (finding_of (setting, g_ptr_array_index (setting->reached, i)) != NULL)
      g_ptr_array_add (all, g_ptr_array_index (setting->reached, i));
  return all;
}

gboolean discretion_fits (const Setting *setting)
{
  g_autoptr (GPtrArray) all = left_to_court (setting);
  return all->len > 0;
}

gboolean discretion_make (const Setting *setting, Sketch *sketch, Chance *chance)
{
  g_autoptr (GPtrArray) all = left_to_court (setting);
  const ReachedItem *reached = g_ptr_array_index (all, chance_below (chance, all->len));
  Case *of = sketch->fact_case;
  case_copy (of, reached->least);
  plausible_make (setting, reached->item, of);
  sketch_days_set (setting, of, chance);
  plausible_raise (setting, of, chance);
  if (chance_once_in (chance, 2))
    rule (of, -1);
  else
    rule (of, chance_once_in (chance, 2) ? 1 : 0);
  return TRUE;
}

/* The finding settles what is open without it. */
static gboolean settles (const Setting *setting, Case *to, Ruling ruling)
{
  g_array_append_val (to->rulings, ruling);
  said_forget (to);
  g_autoptr (Result) now = result_of (setting->program, to, NULL);
  if (!result_is_decided (now))
    rule (to, -1);
  return result_is_decided (now);
}

gboolean discretion_find (const Setting *setting, Case *to, gboolean applies)
{
  if (to->rulings->len > 0) {
    rule (to, applies);
    return TRUE;
  }
  g_autoptr (GPtrArray) all = left_to_court (setting);
  gboolean found = FALSE;
  for (guint i = 0; i < all->len && !found; i++) {
    Ruling ruling = *finding_of (setting, g_ptr_array_index (all, i));
    ruling.value = interval_point (applies);
    found = settles (setting, to, ruling);
  }
  return found;
}
