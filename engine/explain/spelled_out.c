/* In: an open clause, and what other provisions count under it. Out: each of their items with what the case comes to by it. A
 * text that changed in time has an item for each time: none stands for the other. */
#include "explain/spelled_out.h"
#include "explain/trace/trace.h"

gboolean spelled_is_in (const Plan *plan)
{
  for (guint i = 0; i < plan->places.items->len; i++)
    if (places_item (&plan->places, i)->article->spells_out[0] != NULL)
      return TRUE;
  return FALSE;
}

static const Standard *standard_of (const Instrument *instrument, const Article *article)
{
  for (guint i = 0; i < instrument->standards->len; i++) {
    const Standard *standard = g_ptr_array_index (instrument->standards, i);
    if (g_ptr_array_find (standard->articles, article, NULL))
      return standard;
  }
  return NULL;
}

static SpelledOut spelled_by (const Rulebook *book, const Instrument *instrument, const Article *article,
                              const Item *item)
{
  return (SpelledOut) { .of = rulebook_instrument (book, article->spells_out[0]),
                        .clause = article->spells_out[1],
                        .instrument = instrument,
                        .standard = standard_of (instrument, article),
                        .item = item };
}

/* As explaining an item has it: what its reasons say of it in whole, before what its steps say one by one. */
static Truth truth_of (const Scene *scene, const PlanItem *item)
{
  g_autoptr (Reason) reason = trace_node (scene, item->node);
  return reason->truth == NO ? NO : scene_truth (scene, item->step);
}

void spelled_add (const Scene *scene, const char *region, GHashTable *told, ChargeReasons *charge)
{
  for (guint i = 0; i < scene->plan->places.items->len; i++) {
    const PlanItem *item = places_item (&scene->plan->places, i);
    if (item->article->spells_out[0] == NULL || !instrument_reaches (item->instrument, region) ||
        !g_hash_table_add (told, (gpointer) item->item))
      continue;
    SpelledOut spelled = spelled_by (scene->program->book, item->instrument, item->article, item->item);
    spelled.judged = TRUE;
    spelled.truth = truth_of (scene, item);
    g_array_append_val (charge->spelled, spelled);
  }
}

static void add_article (const Rulebook *book, const Instrument *instrument, const Article *article, GHashTable *told,
                         ChargeReasons *charge)
{
  for (guint i = 0; article->spells_out[0] != NULL && i < article->tiers->len; i++) {
    const TierRule *rule = g_ptr_array_index (article->tiers, i);
    for (guint j = 0; j < rule->items->len; j++) {
      const Item *item = g_ptr_array_index (rule->items, j);
      const SpelledOut spelled = spelled_by (book, instrument, article, item);
      if (g_hash_table_add (told, (gpointer) item))
        g_array_append_val (charge->spelled, spelled);
    }
  }
}

static gboolean is_known_by (const Instrument *instrument, const Standard *standard, Day last)
{
  return instrument->effective <= last && standard->effective <= last;
}

void spelled_add_others (const Rulebook *book, const char *region, Day last, GHashTable *told, ChargeReasons *charge)
{
  for (guint i = 0; i < book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (book->instruments, i);
    for (guint j = 0; instrument_reaches (instrument, region) && j < instrument->standards->len; j++) {
      const Standard *standard = g_ptr_array_index (instrument->standards, j);
      if (!standard_speaks_of (standard, charge->verdict.offence->id) || !is_known_by (instrument, standard, last))
        continue;
      for (guint k = 0; k < standard->articles->len; k++)
        add_article (book, instrument, g_ptr_array_index (standard->articles, k), told, charge);
    }
  }
}
