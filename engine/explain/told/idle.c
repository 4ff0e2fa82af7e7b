/* In: the reasons of one charge. Out: which documents, though they speak of the offence, have nothing to say of this case. The idea: a law
 * that is listed as applied must be one that something rests on, or might. */
#include "explain/told/idle.h"

/* Some item of it is weighed, as its article applies, or may; or it is there for something else than items. */
static gboolean is_weighed (const ChargeReasons *charge, const Instrument *instrument)
{
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->item->instrument == instrument && item->article != NO)
      return TRUE;
  }
  return !instrument->held || instrument->locals->len > 0;
}

/* How amounts are counted is asked for by whatever is measured. */
static gboolean says_how_to_count (const Plan *plan, const Instrument *instrument)
{
  for (guint i = 0; i < plan->standards->len; i++) {
    const LawStandard *standard = plan_standard (plan, i);
    const Standard *stated = standard->stated;
    if (standard->instrument->stated == instrument &&
        stated->countings->len + stated->cumulations->len + stated->aparts->len + stated->share_rules->len > 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean is_told_of (const ChargeReasons *charge, const Instrument *instrument)
{
  for (guint i = 0; i < charge->remarks->len; i++)
    if (g_array_index (charge->remarks, RemarkReason, i).instrument == instrument)
      return TRUE;
  for (guint i = 0; i < charge->leniencies->len; i++) {
    const LeniencyReason *leniency = g_ptr_array_index (charge->leniencies, i);
    if (leniency->instrument == instrument && leniency->telling)
      return TRUE;
  }
  for (guint i = 0; i < charge->fines->len; i++)
    if (((const FineReason *) g_ptr_array_index (charge->fines, i))->instrument == instrument)
      return TRUE;
  return FALSE;
}

/* What only some of the laws that are compared have tells them apart. */
static gboolean is_of_all_laws (const ChargeReasons *charge, const Instrument *instrument)
{
  const Laws *laws = &charge->verdict.laws;
  for (guint i = 0; i < laws->n_candidates; i++)
    if (!g_ptr_array_find (laws->candidates[i].plan->instruments, instrument, NULL))
      return FALSE;
  return TRUE;
}

void idle_find (const ChargeReasons *charge, GHashTable *ret)
{
  for (guint i = 0; charge->who != NO && i < charge->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (charge->instruments, i);
    if (is_of_all_laws (charge, instrument) && !is_weighed (charge, instrument) &&
        !says_how_to_count (charge->plan, instrument) && !is_told_of (charge, instrument))
      g_hash_table_add (ret, (gpointer) instrument);
  }
}
