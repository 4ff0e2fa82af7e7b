/* In: an open clause, and what other provisions count under it. Out: each of their items with what the case comes to by it. A
 * text that changed in time has an item for each time: none stands for the other. */
#include "explain/spelled_out.h"
#include "explain/trace/trace.h"

gboolean spelled_is_in (const Plan *plan)
{
  for (guint i = 0; i < plan->places.items->len; i++)
    if (places_item (&plan->places, i)->law->rule->article->spelled != NULL)
      return TRUE;
  return FALSE;
}

static SpelledOut spelled_by (const LawItem *item)
{
  const LawArticle *article = item->rule->article;
  return (SpelledOut) { .of = article->spelled->stated,
                        .clause = article->stated->spells_out[1],
                        .instrument = article->standard->instrument->stated,
                        .standard = article->standard->stated,
                        .item = item->stated };
}

/* As explaining an item has it: what its reasons say of it in whole, before what its steps say one by one. */
static Truth truth_of (const Scene *scene, const PlanItem *item)
{
  return trace_node (scene, item->node)->truth == NO ? NO : scene_truth (scene, item->step);
}

void spelled_add (const Scene *scene, const char *region, GHashTable *told, ChargeReasons *charge)
{
  for (guint i = 0; i < scene->plan->places.items->len; i++) {
    const PlanItem *item = places_item (&scene->plan->places, i);
    if (item->law->rule->article->spelled == NULL || !instrument_reaches (item->instrument, region) ||
        !g_hash_table_add (told, (gpointer) item->item))
      continue;
    SpelledOut spelled = spelled_by (item->law);
    spelled.judged = TRUE;
    spelled.truth = truth_of (scene, item);
    g_array_append_val (charge->spelled, spelled);
  }
}

static void add_article (const LawArticle *article, GHashTable *told, ChargeReasons *charge)
{
  for (guint i = 0; article->spelled != NULL && i < article->n_rules; i++)
    for (guint j = 0; j < article->rules[i].n_items; j++) {
      const LawItem *item = &article->rules[i].items[j];
      const SpelledOut spelled = spelled_by (item);
      if (g_hash_table_add (told, (gpointer) item->stated))
        g_array_append_val (charge->spelled, spelled);
    }
}

static gboolean is_known_by (const LawStandard *standard, Day last)
{
  return standard->instrument->stated->effective <= last && standard->stated->effective <= last;
}

void spelled_add_others (const Program *program, const char *region, Day last, GHashTable *told, ChargeReasons *charge)
{
  const LawOffence *offence = lawbook_offence (program->law, charge->verdict.offence->id);
  for (guint i = 0; i < offence->n_standards; i++) {
    const LawStandard *standard = offence->standards[i];
    if (!instrument_reaches (standard->instrument->stated, region) || !is_known_by (standard, last))
      continue;
    for (guint k = 0; k < standard->n_articles; k++)
      add_article (&standard->articles[k], told, charge);
  }
}
