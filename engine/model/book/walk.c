/* A rulebook comes in, one call for every condition goes out, with where it stands. */
#include "model/book/walk.h"

typedef struct {
  Spot spot;
  ConditionFunc on_condition;
  gpointer data;
} Walk;

static void visit (Walk *walk, Condition *condition)
{
  if (condition == NULL)
    return;
  walk->on_condition (condition, &walk->spot, walk->data);
  for (guint i = 0; i < condition->children->len; i++)
    visit (walk, g_ptr_array_index (condition->children, i));
}

static void walk_rule (Walk *walk, const TierRule *rule)
{
  walk->spot.rule = rule;
  visit (walk, rule->condition);
  for (guint i = 0; i < rule->items->len; i++) {
    walk->spot.item = g_ptr_array_index (rule->items, i);
    visit (walk, walk->spot.item->condition);
  }
  walk->spot.item = NULL;
  walk->spot.rule = NULL;
}

static void walk_article (Walk *walk, const Article *article)
{
  walk->spot.article = article;
  visit (walk, article->when);
  for (guint i = 0; i < article->tiers->len; i++)
    walk_rule (walk, g_ptr_array_index (article->tiers, i));
  walk->spot.article = NULL;
}

static void walk_fines (Walk *walk, const GPtrArray *fines)
{
  for (guint i = 0; i < fines->len; i++) {
    walk->spot.fine = g_ptr_array_index (fines, i);
    visit (walk, walk->spot.fine->when);
  }
  walk->spot.fine = NULL;
}

static void walk_remarks (Walk *walk, const GPtrArray *remarks)
{
  for (guint i = 0; i < remarks->len; i++) {
    walk->spot.remark = g_ptr_array_index (remarks, i);
    visit (walk, walk->spot.remark->condition);
  }
  walk->spot.remark = NULL;
}

static void walk_concurrences (Walk *walk, const GPtrArray *concurrences)
{
  for (guint i = 0; i < concurrences->len; i++) {
    walk->spot.concurrence = g_ptr_array_index (concurrences, i);
    visit (walk, walk->spot.concurrence->condition);
  }
  walk->spot.concurrence = NULL;
}

static void walk_standard (Walk *walk, const Standard *standard)
{
  walk->spot.standard = standard;
  for (guint i = 0; i < standard->defines->len; i++)
    visit (walk, ((const Define *) g_ptr_array_index (standard->defines, i))->condition);
  for (guint i = 0; i < standard->articles->len; i++)
    walk_article (walk, g_ptr_array_index (standard->articles, i));
  for (guint i = 0; i < standard->leniencies->len; i++) {
    walk->spot.leniency = g_ptr_array_index (standard->leniencies, i);
    visit (walk, walk->spot.leniency->condition);
  }
  walk->spot.leniency = NULL;
  walk_fines (walk, standard->fines);
  walk_remarks (walk, standard->remarks);
  walk_concurrences (walk, standard->concurrences);
  walk->spot.standard = NULL;
}

static void walk_offence (Walk *walk, const Offence *offence)
{
  walk->spot.offence = offence;
  for (guint i = 0; i < offence->versions->len; i++) {
    walk->spot.version = g_ptr_array_index (offence->versions, i);
    visit (walk, walk->spot.version->who);
    walk_fines (walk, walk->spot.version->fines);
  }
  walk->spot.version = NULL;
  walk->spot.offence = NULL;
}

static void walk_instrument (Walk *walk, const Instrument *instrument)
{
  walk->spot.instrument = instrument;
  for (guint i = 0; i < instrument->offences->len; i++)
    walk_offence (walk, g_ptr_array_index (instrument->offences, i));
  for (guint i = 0; i < instrument->standards->len; i++)
    walk_standard (walk, g_ptr_array_index (instrument->standards, i));
}

static void walk_rulebook (Walk *walk, const Rulebook *book)
{
  for (guint i = 0; i < book->instruments->len; i++)
    walk_instrument (walk, g_ptr_array_index (book->instruments, i));
}

void rulebook_each_condition (const Rulebook *book, ConditionFunc func, gpointer data)
{
  Walk walk = { .on_condition = func, .data = data };
  walk_rulebook (&walk, book);
}

void instrument_each_condition (const Instrument *instrument, ConditionFunc func, gpointer data)
{
  Walk walk = { .on_condition = func, .data = data };
  walk_instrument (&walk, instrument);
}
