/* In: a program, a case and what one charge came to. Out: its reasons, complete: every renderer only chooses words. */
#include "explain/explain.h"
#include "explain/law.h"
#include "explain/remarks.h"
#include "explain/stated.h"
#include "explain/telling.h"
#include "explain/trace/trace.h"
#include "model/book/statute.h"

static const PlanGate *gate_of (const Plan *plan, const Article *article)
{
  for (guint i = 0; i < plan->places.gates->len; i++) {
    const PlanGate *gate = g_ptr_array_index (plan->places.gates, i);
    if (gate->article == article)
      return gate;
  }
  return NULL;
}

static ItemReason *explain_item (const Scene *scene, const PlanItem *item)
{
  ItemReason *reason = g_new0 (ItemReason, 1);
  const PlanGate *gate = gate_of (scene->plan, item->article);
  reason->item = item;
  reason->truth = scene_truth (scene, item->step);
  reason->reason = trace_node (scene, item->node);
  if (reason->reason->truth == NO)
    reason->truth = NO;
  reason->lead = trace_lead (reason->reason);
  reason->article = gate == NULL ? YES : scene_truth (scene, gate->step);
  reason->applicable = reason->article != NO;
  reason->open = item->item->condition->kind == CONDITION_OPEN && !reason_is_blocked (reason->reason);
  reason->asserted = reason->open && reason->truth == YES;
  return reason;
}

/* Regional instruments of elsewhere are not spoken of. */
static void add_instruments (const Scene *scene, const char *region, ChargeReasons *charge)
{
  for (guint i = 0; i < scene->plan->instruments->len; i++)
    if (instrument_reaches (g_ptr_array_index (scene->plan->instruments, i), region))
      g_ptr_array_add (charge->instruments, g_ptr_array_index (scene->plan->instruments, i));
  for (guint i = 0; i < charge->instruments->len; i++)
    charge->figures = charge->figures ||
                      instrument_decides (g_ptr_array_index (charge->instruments, i), scene->plan->offence->stated->id);
}

static gboolean speaks_here (const ChargeReasons *charge, const Instrument *instrument)
{
  return g_ptr_array_find (charge->instruments, instrument, NULL);
}

static void add_items (const Scene *scene, ChargeReasons *charge)
{
  for (guint i = 0; i < scene->plan->places.items->len; i++)
    if (speaks_here (charge, places_item (&scene->plan->places, i)->instrument))
      g_ptr_array_add (charge->items, explain_item (scene, places_item (&scene->plan->places, i)));
}

static void add_articles (const Scene *scene, ChargeReasons *charge)
{
  for (guint i = 0; i < scene->plan->places.gates->len; i++) {
    const PlanGate *gate = g_ptr_array_index (scene->plan->places.gates, i);
    ArticleReason *reason = g_new0 (ArticleReason, 1);
    reason->article = gate->article;
    reason->region = gate->region;
    reason->truth = scene_truth (scene, gate->step);
    reason->reason = gate->when == NULL ? NULL : trace_node (scene, gate->when);
    g_ptr_array_add (charge->articles, reason);
  }
}

static void add_missing (const Work *work, ChargeReasons *charge)
{
  charge->missing_exact = work->missing_exact;
  if (work->missing != NULL)
    g_array_append_vals (charge->missing, work->missing->data, work->missing->len);
  if (work->idle != NULL)
    g_array_append_vals (charge->idle, work->idle->data, work->idle->len);
}

/* `first`: index of the standard's first leniency among those of the plan. */
static void add_leniencies (const Scene *scene, const Instrument *instrument, const Standard *standard, guint first,
                            ChargeReasons *charge)
{
  for (guint i = 0; i < standard->leniencies->len && speaks_here (charge, instrument); i++) {
    const Node *node = g_ptr_array_index (scene->plan->places.leniencies, first + i);
    LeniencyReason *reason = g_new0 (LeniencyReason, 1);
    reason->leniency = g_ptr_array_index (standard->leniencies, i);
    reason->instrument = instrument;
    reason->truth = scene_truth (scene, node->step);
    reason->reason = trace_node (scene, node);
    g_ptr_array_add (charge->leniencies, reason);
  }
}

/* times * base / parts, exactly. */
static gboolean multiple_of (Rational times, gint64 base, gint64 parts, Rational *ret)
{
  Rational units;
  return rational_new (base, parts, &units) && rational_multiply (units, times, ret);
}

static gboolean is_stated (const ChargeReasons *charge, guint slot)
{
  for (guint i = 0; i < charge->stated->len; i++)
    if (((const StatedReason *) g_ptr_array_index (charge->stated, i))->slot == slot)
      return TRUE;
  return FALSE;
}

/* The ends that are multiples. Returns: whether they are known. */
static gboolean set_multiples (const Scene *scene, const Fine *fine, FineReason *reason)
{
  gint slot = vocabulary_find (scene_vocabulary (scene), fine->of);
  if (slot < 0)
    return FALSE;
  const Interval measure = scene_slot (scene, (guint) slot);
  const gint64 parts = vocabulary_fact (scene_vocabulary (scene), (guint) slot)->unit->parts;
  gboolean open = measure.hi == UNBOUNDED || rational_is_unbounded (fine->to);
  return (measure.lo > 0 || measure.hi != UNBOUNDED) && multiple_of (fine->from, measure.lo, parts, &reason->lo) &&
         (open || multiple_of (fine->to, measure.hi, parts, &reason->hi));
}

/* Of two lower ends the higher one counts, of two upper ends the lower one, but never one below the lower end. */
static void set_amounts (const Fine *fine, FineReason *reason)
{
  if (rational_compare (reason->lo, fine->at_least) < 0)
    reason->lo = fine->at_least;
  if (rational_compare (fine->at_most, reason->hi) < 0)
    reason->hi = fine->at_most;
  if (rational_compare (reason->hi, reason->lo) < 0)
    reason->hi = reason->lo;
}

static FineReason *explain_fine (const Scene *scene, const Instrument *instrument, const Fine *fine, const Tier *tier,
                                 const ChargeReasons *charge)
{
  gint slot = fine->of == NULL ? -1 : vocabulary_find (scene_vocabulary (scene), fine->of);
  FineReason *reason = g_new0 (FineReason, 1);
  reason->fine = fine;
  reason->tier = tier;
  reason->instrument = instrument;
  reason->stated = slot >= 0 && is_stated (charge, (guint) slot);
  reason->lo = RATIONAL_ZERO;
  reason->hi = RATIONAL_UNBOUNDED;
  reason->known = fine->of == NULL || set_multiples (scene, fine, reason);
  set_amounts (fine, reason);
  return reason;
}

/* What the fine depends on holds or may hold: the article that it is said of, if of one only, and its own `when`. */
static gboolean is_due (const Scene *scene, const Standard *standard, const Fine *fine)
{
  for (guint i = 0; i < scene->plan->places.fines->len; i++) {
    const PlanFine *due = &g_array_index (scene->plan->places.fines, PlanFine, i);
    if (due->fine == fine && scene_truth (scene, due->step) == NO)
      return FALSE;
  }
  for (guint i = 0; standard != NULL && fine->under != NULL && i < standard->articles->len; i++) {
    const Article *article = g_ptr_array_index (standard->articles, i);
    const PlanGate *gate = gate_of (scene->plan, article);
    if (g_strcmp0 (article->number, fine->under) == 0 && gate != NULL && scene_truth (scene, gate->step) == NO)
      return FALSE;
  }
  return TRUE;
}

/* A fine for one tier is spoken of where that tier is still possible. */
static gboolean is_possible (const ChargeReasons *charge, const Tier *tier)
{
  return tier != NULL && tier->rank >= charge->verdict.floor && tier->rank <= charge->verdict.ceiling;
}

/* `standard`: NULL for the fines of a version. */
static void add_fines (const Scene *scene, const Instrument *instrument, const Standard *standard,
                       const GPtrArray *fines, ChargeReasons *charge)
{
  for (guint i = 0; i < fines->len; i++) {
    const Fine *fine = g_ptr_array_index (fines, i);
    const Tier *tier = fine->tier == NULL ? NULL : version_tier (scene->plan->version, fine->tier);
    if (is_due (scene, standard, fine) && (fine->tier == NULL || is_possible (charge, tier)))
      g_ptr_array_add (charge->fines, explain_fine (scene, instrument, fine, tier, charge));
  }
}

static void add_consequences (const Scene *scene, ChargeReasons *charge)
{
  const Plan *plan = scene->plan;
  guint first = 0;
  if (charge->kind != DEFENDANT_ORGANIZATION) /* its multiples are said of persons; an organization's fine has none */
    add_fines (scene, plan->offence->instrument->stated, NULL, plan->version->fines, charge);
  for (guint i = 0; i < plan->standards->len; i++) {
    const LawStandard *standard = plan_standard (plan, i);
    const Instrument *instrument = standard->instrument->stated;
    add_leniencies (scene, instrument, standard->stated, first, charge);
    first += standard->n_leniencies;
    if (speaks_here (charge, instrument))
      add_fines (scene, instrument, standard->stated, standard->stated->fines, charge);
  }
}

static void explain_who (const Scene *scene, ChargeReasons *charge)
{
  const Version *version = scene->plan->version;
  charge->who = scene_truth (scene, scene->plan->places.who_step);
  charge->barred = !(charge_is_of_organization (charge) ? version->organizations : version->persons);
  charge->who_reason = scene->plan->places.who == NULL ? NULL : trace_node (scene, scene->plan->places.who);
}

/* Whether all that leads, or may lead, to the rank or above is an attempt. */
static gboolean is_attempt_only (const ChargeReasons *charge, guint rank)
{
  gboolean any = FALSE;
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->truth == NO || item->item->rank < rank)
      continue;
    if (!item->item->rule->attempt)
      return FALSE;
    any = TRUE;
  }
  return any;
}

static void find_attempts (ChargeReasons *charge)
{
  for (guint rank = MAX (charge->verdict.floor, 1u); rank <= charge->verdict.ceiling; rank++)
    if (is_attempt_only (charge, rank))
      charge->attempts |= 1u << rank;
}

static void explain_plan (const Scene *scene, const Case *fact_case, ChargeReasons *charge)
{
  charge->plan = scene->plan;
  charge->floor = version_tier_at (scene->plan->version, charge->verdict.floor);
  charge->ceiling = version_tier_at (scene->plan->version, charge->verdict.ceiling);
  explain_who (scene, charge);
  add_instruments (scene, fact_case->region, charge);
  add_items (scene, charge);
  add_articles (scene, charge);
  add_consequences (scene, charge);
  law_limit_time (scene->program, fact_case, charge);
  find_attempts (charge);
  remarks_explain (scene, charge);
}

static void set_defendant (const Case *fact_case, gint index, ChargeReasons *charge)
{
  if (index < 0 || (guint) index >= fact_case->defendants->len)
    return;
  const Defendant *defendant = &g_array_index (fact_case->defendants, Defendant, index);
  charge->defendant_index = index;
  charge->defendant = g_strdup (defendant->name != NULL ? defendant->name : defendant->id);
  charge->defendant_id = g_strdup (defendant->id);
  charge->kind = defendant->kind;
  if (defendant->organization > 0)
    charge->acted_for = g_strdup (g_array_index (fact_case->defendants, Defendant, defendant->organization - 1).name);
}

ChargeReasons *explain_charge (const Program *program, const Case *fact_case, const ChargeVerdict *verdict,
                               const Work *work)
{
  ChargeReasons *charge = charge_reasons_new ();
  const Charge *of = &g_array_index (fact_case->charges, Charge, verdict->charge);
  charge->verdict = *verdict;
  set_defendant (fact_case, of->defendant, charge);
  stated_explain (fact_case, of, charge);
  if (verdict->laws.n_candidates > 0) {
    const Scene scene = { program, verdict->laws.candidates[verdict->applied].plan, work->slots, work->truths };
    telling_note_found (&scene, charge);
    add_missing (work, charge);
    explain_plan (&scene, fact_case, charge);
    law_explain (program, fact_case->region, fact_case->decided, charge);
    stated_explain_shares (&scene, fact_case, of, charge);
  }
  return charge;
}

/* The provision stands in an article that does not apply to the case; or its item is missed, and the other reading brings in no
 * other law: that it comes to the same is not worth a line. */
static gboolean is_idle (const ChargeReasons *charge, const Alternative *alternative, const ChargeVerdict *under)
{
  gboolean same = under->applied == charge->verdict.applied;
  for (guint i = 0; alternative->path != NULL && i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->item->instrument == alternative->instrument && g_str_has_prefix (alternative->path, item->item->path))
      return !item->applicable || (same && item->truth == NO);
  }
  return FALSE;
}

void explain_add_reading (ChargeReasons *charge, guint law, const Alternative *alternative, const ChargeVerdict *under)
{
  const ReadingReason reading = { .alternative = alternative,
                                  .law = law,
                                  .applied = under->applied,
                                  .floor = under->floor,
                                  .ceiling = under->ceiling,
                                  .exact = under->exact,
                                  .moves = under->floor != charge->verdict.floor ||
                                           under->ceiling != charge->verdict.ceiling };
  gboolean of_rules = alternative->readings->article != NULL; /* there is no item to say it at */
  if (reading.moves || (!of_rules && law == charge->verdict.applied && !is_idle (charge, alternative, under)))
    g_array_append_val (charge->readings, reading);
}

static DateText copy_date (DateText date) { return (DateText) { g_strdup (date.written), date.is_vague }; }

Reasons *explain_case_new (Program *program, const Case *fact_case)
{
  Reasons *reasons = reasons_new (program);
  reasons->case_id = g_strdup (fact_case->id);
  reasons->title = g_strdup (fact_case->title);
  reasons->source = g_strdup (fact_case->source);
  reasons->region = g_strdup (fact_case->region);
  reasons->path = g_strdup (fact_case->path);
  reasons->line = fact_case->line;
  reasons->complete = fact_case->complete;
  stated_explain_unused (fact_case, reasons);
  stated_explain_figures (fact_case, reasons);
  reasons->conduct_from = fact_case->conduct_from;
  reasons->conduct_to = fact_case->conduct_to;
  reasons->decided = fact_case->decided;
  reasons->from_text = copy_date (fact_case->from_text);
  reasons->to_text = copy_date (fact_case->to_text);
  reasons->decided_text = copy_date (fact_case->decided_text);
  return reasons;
}

void explain_question (Reasons *reasons, const Case *fact_case, const Question *question)
{
  reasons->as_of = question->dated;
  reasons->decided_then = fact_case->decided;
  for (guint i = fact_case->charges->len; i < reasons->charges->len; i++)
    ((ChargeReasons *) g_ptr_array_index (reasons->charges, i))->charged = FALSE;
}
