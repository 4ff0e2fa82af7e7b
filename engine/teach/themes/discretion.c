/* In: an item whose provision leaves something to the court. Out: a case that has all else that it asks for. The one idea: what is left to a
 * person is what the case comes to a range without. */
#include "teach/themes/discretion.h"
#include <string.h>
#include "model/case/said.h"
#include "teach/sketch_days.h"
#include "teach/plausible.h"
#include "teach/school/result.h"

/* -1: the case does not speak of it. */
static gint index_of (const Case *of, const Ruling *finding)
{
  for (guint i = 0; i < of->rulings->len; i++) {
    const Ruling *ruling = &g_array_index (of->rulings, Ruling, i);
    if (g_str_equal (ruling->path, finding->path) && g_str_equal (ruling->instrument, finding->instrument))
      return (gint) i;
  }
  return -1;
}

/* Says of the provision that it applies or does not, or (-1) nothing. */
static void rule (Case *of, const Ruling *finding, gint applies)
{
  const gint index = index_of (of, finding);
  Ruling ruling = *finding;
  said_forget (of);
  ruling.value = interval_point (applies);
  if (index >= 0 && applies >= 0)
    g_array_index (of->rulings, Ruling, index).value = ruling.value;
  else if (index >= 0)
    g_array_remove_index (of->rulings, (guint) index);
  else if (applies >= 0)
    g_array_append_val (of->rulings, ruling);
}

static gboolean is_open_without (const Setting *setting, const Case *of, const Ruling *finding)
{
  Case *without = case_new ();
  case_copy (without, of);
  rule (without, finding, -1);
  g_autoptr (Result) result = result_of (setting->program, without, NULL);
  case_free (without);
  return !result_is_decided (result);
}

/* Another finding is on another tier of the same paragraph of a statute (339(2):grave, 339(2):especially): either says something of the
 * other. */
static gboolean is_one_of_tiers (const Setting *setting, const GArray *all, const Ruling *finding)
{
  if (lawbook_instrument (setting->program->law, finding->instrument)->stated->kind != INSTRUMENT_STATUTE)
    return FALSE;
  const char *tier = strchr (finding->path, ':');
  const gsize length = tier == NULL ? 0 : (gsize) (tier - finding->path) + 1;
  for (guint i = 0; tier != NULL && i < all->len; i++) {
    const Ruling *other = &g_array_index (all, Ruling, i);
    if (other != finding && g_str_equal (other->instrument, finding->instrument) &&
        strncmp (other->path, finding->path, length) == 0)
      return TRUE;
  }
  return FALSE;
}

/* What the item is reached by is this finding, without which the case is open. NULL: it is none. */
static const Ruling *finding_of (const Setting *setting, const ReachedItem *reached)
{
  const GArray *all = reached->least->rulings;
  const Ruling *finding = NULL;
  Case *of = case_new ();
  case_copy (of, reached->least);
  if (all->len > 0)
    plausible_make (setting, reached->item, of);
  for (guint i = 0; i < all->len && finding == NULL; i++) {
    const Ruling *ruling = &g_array_index (all, Ruling, i);
    if (ruling->value.lo == 1 && index_of (of, ruling) >= 0 && !is_one_of_tiers (setting, all, ruling) &&
        is_open_without (setting, of, ruling))
      finding = ruling;
  }
  case_free (of);
  return finding;
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
  rule (of, finding_of (setting, reached), chance_once_in (chance, 2) ? -1 : chance_once_in (chance, 2) ? 1 : 0);
  return TRUE;
}

/* The finding makes of the case another one that is decided. */
static gboolean settles (const Setting *setting, Case *to, const Ruling *finding, gint applies)
{
  const gint index = index_of (to, finding),
             was = index < 0 ? -1 : (gint) g_array_index (to->rulings, Ruling, index).value.lo;
  rule (to, finding, applies);
  g_autoptr (Result) now = result_of (setting->program, to, NULL);
  if (!result_is_decided (now))
    rule (to, finding, was);
  return result_is_decided (now);
}

gboolean discretion_find (const Setting *setting, Case *to, gboolean applies)
{
  g_autoptr (GPtrArray) all = left_to_court (setting);
  g_autoptr (Result) as = result_of (setting->program, to, NULL);
  const gboolean open = !result_is_decided (as);
  gboolean found = FALSE, any = FALSE;
  for (guint i = 0; i < all->len && !found; i++) {
    const Ruling *finding = finding_of (setting, g_ptr_array_index (all, i));
    const gint index = index_of (to, finding);
    any |= index >= 0;
    if (open ? index < 0 : index >= 0 && g_array_index (to->rulings, Ruling, index).value.lo != applies)
      found = settles (setting, to, finding, applies);
  }
  return found || (any && !open);
}
