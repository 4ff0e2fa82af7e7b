/* In: the remarks of a plan and what a charge came to. Out: those that a reader of the verdict needs. Definitions, rules on
 * time and what a report says elsewhere stay in `sill show`. */
#include "explain/remarks.h"
#include <string.h>
#include "explain/cited_remarks.h"
#include "model/book/standard.h"

/* Date a topic is shown. */
typedef enum {
  SHOWN_ALWAYS,
  SHOWN_WITH_TIER, /* some tier is still possible */
  SHOWN_WITH_ACTS, /* the case lists acts, which add up */
} Showing;

static const struct {
  const char *topic;
  Showing showing;
} shown[] = {
  { "conflict", SHOWN_ALWAYS },       { "counting", SHOWN_ALWAYS },    { "element", SHOWN_WITH_TIER },
  { "aggravation", SHOWN_WITH_TIER }, { "attempt", SHOWN_WITH_TIER },  { "complaint", SHOWN_WITH_TIER },
  { "knowledge", SHOWN_WITH_TIER },   { "leniency", SHOWN_WITH_TIER }, { "fine", SHOWN_WITH_TIER },
  { "cumulation", SHOWN_WITH_ACTS },
};

/* Topic of what is said of all offences of a jurisdiction. */
static const char NO_FIGURE_FOR_FINE[] = "fine-without-figure";

static gboolean is_topic_shown (const char *topic, const Case *fact_case, const ChargeReasons *charge)
{
  const gboolean holds[] = { [SHOWN_ALWAYS] = TRUE,
                             [SHOWN_WITH_TIER] = charge->verdict.ceiling > 0,
                             [SHOWN_WITH_ACTS] = fact_case->batches->len > 0 };
  for (guint i = 0; topic != NULL && i < G_N_ELEMENTS (shown); i++)
    if (*topic == *shown[i].topic && strcmp (topic, shown[i].topic) == 0)
      return holds[shown[i].showing];
  return FALSE;
}

/* The tier that it is about is still possible. */
static gboolean is_in_reach (const Remark *remark, const ChargeReasons *charge)
{
  const Tier *tier = remark->reach == NULL ? NULL : version_tier (charge->plan->version, remark->reach);
  return remark->reach == NULL || (tier != NULL && tier->rank <= charge->verdict.ceiling);
}

static void add (ChargeReasons *charge, const Instrument *instrument, const Remark *remark, Truth truth)
{
  const RemarkReason added = { instrument, remark, truth };
  g_array_append_val (charge->remarks, added);
}

static gboolean speaks_here (const ChargeReasons *charge, const PlanRemark *remark)
{
  return remark->instrument->region == NULL || g_ptr_array_find (charge->instruments, remark->instrument, NULL);
}

/* What is taken to be so carries nothing where no tier is above the one that is held. */
static void presume (ChargeReasons *charge, const PlanRemark *remark)
{
  const GPtrArray *tiers = charge->plan->version->tiers;
  const Tier *highest = tiers->len == 0 ? NULL : g_ptr_array_index (tiers, tiers->len - 1);
  if (highest != NULL && charge->verdict.floor < highest->rank)
    charge_presume (charge, (Presumption) { .code = PRESUMED_REMARK,
                                            .instrument = remark->instrument,
                                            .article = remark->remark->article,
                                            .remark = remark->remark });
}

static void add_general (const Scene *scene, ChargeReasons *charge, const char *topic)
{
  ArenaArray sources = { 0 };
  source_add_general (charge->arena, &sources, scene->program->law, scene->plan->offence->stated, topic);
  for (guint i = 0; i < sources.len; i++) {
    const RemarkSource *source = &g_array_index (&sources, RemarkSource, i);
    add (charge, source->instrument, source->remark, YES);
  }
}

static gboolean provides_fine (const ChargeReasons *charge)
{
  for (guint rank = MAX (charge->verdict.floor, 1u); rank <= charge->verdict.ceiling; rank++) {
    const Tier *tier = version_tier_at (charge->plan->version, rank);
    if (tier != NULL && tier->penalty.fine != FINE_NONE)
      return TRUE;
  }
  return FALSE;
}

/* Some multiple of a measure gives an amount. */
static gboolean has_amount (const ChargeReasons *charge)
{
  for (guint i = 0; i < charge->fines->len; i++) {
    const FineReason *fine = g_ptr_array_index (charge->fines, i);
    if (fine->known && rational_compare (fine->lo, RATIONAL_ZERO) > 0)
      return TRUE;
  }
  return FALSE;
}

static void add_related (const Scene *scene, ChargeReasons *charge)
{
  for (guint i = 0; i < scene->plan->places.concurrences->len; i++) {
    const PlanConcurrence *concurrence = &g_array_index (scene->plan->places.concurrences, PlanConcurrence, i);
    const RelatedRule rule = { concurrence->instrument, concurrence->rule, scene_truth (scene, concurrence->step) };
    if (rule.truth != NO)
      g_array_append_val (charge->related, rule);
  }
}

void remarks_presume (const Scene *scene, ChargeReasons *charge)
{
  if (scene_truth (scene, scene->plan->places.who_step) == NO)
    return;
  for (guint i = 0; i < scene->plan->places.remarks->len; i++) {
    const PlanRemark *remark = &g_array_index (scene->plan->places.remarks, PlanRemark, i);
    if (remark_is_presumed (remark->remark) && scene_truth (scene, remark->step) == YES && speaks_here (charge, remark))
      presume (charge, remark);
  }
}

void remarks_explain (const Scene *scene, const Case *fact_case, ChargeReasons *charge)
{
  add_related (scene, charge);
  if (charge->who == NO)
    return;
  for (guint i = 0; i < scene->plan->places.remarks->len; i++) {
    const PlanRemark *remark = &g_array_index (scene->plan->places.remarks, PlanRemark, i);
    Truth truth = scene_truth (scene, remark->step);
    if (truth != NO && speaks_here (charge, remark) && is_topic_shown (remark->remark->topic, fact_case, charge) &&
        is_in_reach (remark->remark, charge))
      add (charge, remark->instrument, remark->remark, truth);
  }
  if (provides_fine (charge) && !has_amount (charge))
    add_general (scene, charge, NO_FIGURE_FOR_FINE);
}
