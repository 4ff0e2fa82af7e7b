/* In: a program, a case and what one charge came to. Out: its reasons, complete: every renderer only chooses words. */
#include "explain/explain.h"
#include "model/case/said.h"
#include "explain/law.h"
#include "explain/remarks.h"
#include "explain/stated.h"
#include "explain/found.h"
#include "explain/trace/trace.h"
#include "model/book/statute.h"

/* `gate`: of its article. */
static ItemReason *explain_item (const Scene *scene, const PlanItem *item, const PlanGate *gate)
{
  ItemReason *reason = arena_take (scene->arena, sizeof *reason);
  reason->item = item;
  reason->truth = scene_truth (scene, item->step);
  reason->reason = trace_node (scene, item->node);
  if (reason->reason->truth == NO)
    reason->truth = NO;
  reason->lead = reason->reason->lead;
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

/* Those of an article stand together. */
static void add_items (const Scene *scene, ChargeReasons *charge)
{
  const Places *places = &scene->plan->places;
  const PlanGate *gate = NULL;
  gboolean speaks = FALSE;
  for (guint i = 0; i < places->items->len; i++) {
    const PlanItem *item = places_item (places, i), *last = i == 0 ? NULL : places_item (places, i - 1);
    if (last == NULL || item->instrument != last->instrument)
      speaks = speaks_here (charge, item->instrument);
    if (last == NULL || item->article != last->article)
      gate = places_gate (places, item->article);
    if (speaks)
      g_ptr_array_add (charge->items, explain_item (scene, item, gate));
  }
}

static void add_articles (const Scene *scene, ChargeReasons *charge)
{
  for (guint i = 0; i < scene->plan->places.gates->len; i++) {
    const PlanGate *gate = g_ptr_array_index (scene->plan->places.gates, i);
    ArticleReason *reason = arena_take (scene->arena, sizeof *reason);
    reason->law = gate->law;
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

/* Of ranges that can be reached. `first`: index of the standard's first leniency among those of the plan. */
static void add_leniencies (const Scene *scene, const LawStandard *standard, guint first, ChargeReasons *charge)
{
  const Instrument *instrument = standard->instrument->stated;
  const gboolean any = charge->verdict.ceiling > 0 && speaks_here (charge, instrument);
  for (guint i = 0; i < standard->n_leniencies && any; i++) {
    const LawTier *below = law_tier (scene->plan->offence, standard->leniencies[i].below);
    const Node *node = g_ptr_array_index (scene->plan->places.leniencies, first + i);
    LeniencyReason *reason = arena_take (scene->arena, sizeof *reason);
    reason->leniency = standard->leniencies[i].stated;
    reason->below = below == NULL ? NULL : below->newest;
    reason->instrument = instrument;
    reason->truth = scene_truth (scene, g_array_index (scene->plan->places.given, guint, first + i));
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

/* Any of them. */
static gboolean are_stated (const ChargeReasons *charge, const LawFacts *facts)
{
  for (guint i = 0; i < charge->stated->len; i++)
    for (guint k = 0; k < facts->n; k++)
      if (((const StatedReason *) g_ptr_array_index (charge->stated, i))->slot == facts->slots[k])
        return TRUE;
  return FALSE;
}

static Interval sum_of (const Scene *scene, const LawFacts *facts)
{
  static const Term both[] = { { 0, 1 }, { 1, 1 } };
  Interval sum = scene_slot (scene, facts->slots[0]);
  for (guint i = 1; i < facts->n; i++)
    sum = linear_interval (both, 2, (Interval[]) { sum, scene_slot (scene, facts->slots[i]) });
  return sum;
}

/* The ends that are multiples. Returns: whether they are known. */
static gboolean set_multiples (const Scene *scene, const LawFine *law, FineReason *reason)
{
  const Fine *fine = law->stated;
  const Interval measure = sum_of (scene, &law->of);
  const gint64 parts = vocabulary_fact (scene_vocabulary (scene), law->of.slots[0])->unit->parts;
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

static FineReason *explain_fine (const Scene *scene, const Instrument *instrument, const LawFine *law, const Tier *tier,
                                 const ChargeReasons *charge)
{
  const Fine *fine = law->stated;
  FineReason *reason = arena_take (scene->arena, sizeof *reason);
  reason->fine = fine;
  reason->tier = tier;
  reason->instrument = instrument;
  reason->stated = are_stated (charge, &law->of);
  reason->lo = RATIONAL_ZERO;
  reason->hi = RATIONAL_UNBOUNDED;
  reason->known = law->of.n == 0 || set_multiples (scene, law, reason);
  set_amounts (fine, reason);
  return reason;
}

/* What the fine depends on holds or may hold: the article that it is said of, if of one only, and its own `when`. */
static gboolean is_due (const Scene *scene, const LawFine *fine)
{
  gpointer when;
  if (g_hash_table_lookup_extended (scene->plan->places.fines, fine->stated, NULL, &when) &&
      scene_truth (scene, GPOINTER_TO_UINT (when)) == NO)
    return FALSE;
  const PlanGate *gate = fine->under == NULL ? NULL : places_gate (&scene->plan->places, fine->under->stated);
  return gate == NULL || scene_truth (scene, gate->step) != NO;
}

/* A fine for one tier is spoken of where that tier is still possible. */
static gboolean is_possible (const ChargeReasons *charge, const Tier *tier)
{
  return tier != NULL && tier->rank >= charge->verdict.floor && tier->rank <= charge->verdict.ceiling;
}

static void add_fines (const Scene *scene, const Instrument *instrument, const LawAsides *asides, ChargeReasons *charge)
{
  for (guint i = 0; i < asides->n_fines; i++) {
    const LawFine *fine = &asides->fines[i];
    const char *named = fine->stated->tier;
    const Tier *tier = named == NULL ? NULL : version_tier (scene->plan->version, named);
    if (is_due (scene, fine) && (named == NULL || is_possible (charge, tier)))
      g_ptr_array_add (charge->fines, explain_fine (scene, instrument, fine, tier, charge));
  }
}

static void add_consequences (const Scene *scene, ChargeReasons *charge)
{
  const Plan *plan = scene->plan;
  guint first = 0;
  if (charge->kind != DEFENDANT_ORGANIZATION) /* its multiples are said of persons; an organization's fine has none */
    add_fines (scene, plan->offence->instrument->stated, &law_version (plan->offence, plan->version)->asides, charge);
  for (guint i = 0; i < plan->standards->len; i++) {
    const LawStandard *standard = plan_standard (plan, i);
    const Instrument *instrument = standard->instrument->stated;
    add_leniencies (scene, standard, first, charge);
    first += standard->n_leniencies;
    if (speaks_here (charge, instrument))
      add_fines (scene, instrument, &standard->asides, charge);
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
  remarks_explain (scene, fact_case, charge);
  remarks_presume (scene, charge);
}

static void set_defendant (const Case *fact_case, gint index, ChargeReasons *charge)
{
  if (index < 0 || (guint) index >= fact_case->defendants->len)
    return;
  const Defendant *defendant = &g_array_index (fact_case->defendants, Defendant, index);
  charge->defendant_index = index;
  charge->defendant = arena_text (charge->arena, defendant->name != NULL ? defendant->name : defendant->id);
  charge->defendant_id = arena_text (charge->arena, defendant->id);
  charge->kind = defendant->kind;
  if (defendant->organization > 0)
    charge->acted_for =
        arena_text (charge->arena, g_array_index (fact_case->defendants, Defendant, defendant->organization - 1).name);
}

/* Where acts are asked for one by one what is below hangs on the acts. */
static SilentLaw *kept_of (Reasons *reasons, const Plan *plan, const Work *work, const guint8 *denied)
{
  return work->acts_met != NULL && work->acts_met->len > 0 ? NULL : silent_law (reasons, plan, work->slots, denied);
}

/* Per hidden slot whether the case says of a clause that it does not hold. Returns: in the arena; NULL: it says nothing of any. */
static const guint8 *denied_of (const Reasons *reasons, const Plan *plan, const Case *fact_case, gint defendant)
{
  if (fact_case->rulings->len == 0)
    return NULL;
  guint8 *denied = arena_take (reasons->arena, plan->hidden->len);
  for (guint i = 0; i < plan->hidden->len; i++) {
    const Hidden *clause = &g_array_index (plan->hidden, Hidden, i);
    const Ruling *ruling = clause->kind != HIDDEN_RULING
                               ? NULL
                               : said_of_clause (fact_case, defendant, clause->instrument->id, clause->name);
    denied[i] = ruling != NULL && interval_equal (ruling->value, interval_point (0));
  }
  return denied;
}

ChargeReasons *explain_charge (Reasons *reasons, const Case *fact_case, const ChargeVerdict *verdict, const Work *work)
{
  const Program *program = reasons->program;
  ChargeReasons *charge = reasons_add_charge (reasons);
  const Charge *of = &g_array_index (fact_case->charges, Charge, verdict->charge);
  charge->verdict = *verdict;
  set_defendant (fact_case, of->defendant, charge);
  stated_explain (fact_case, of, charge);
  if (verdict->laws.n_candidates > 0) {
    const Plan *plan = verdict->laws.candidates[verdict->applied].plan;
    const guint8 *denied = denied_of (reasons, plan, fact_case, of->defendant);
    SilentLaw *kept = kept_of (reasons, plan, work, denied);
    MeasuredSum **sums = arena_take (reasons->arena, plan->code.n_terms * sizeof (gpointer));
    const Scene scene = {
      program, plan, work->slots, work->truths, reasons->arena, work->acts_met, kept, denied, sums
    };
    charge->kept = kept;
    add_missing (work, charge);
    explain_plan (&scene, fact_case, charge);
    law_explain (program, fact_case->region, fact_case->decided, charge);
    stated_explain_shares (&scene, fact_case, of, charge);
    found_note (&scene, charge);
  }
  return charge;
}

ChargeReasons *explain_result (Reasons *reasons, const Case *fact_case, const ChargeVerdict *verdict, const Work *work)
{
  ChargeReasons *charge = reasons_add_charge (reasons);
  charge->verdict = *verdict;
  set_defendant (fact_case, g_array_index (fact_case->charges, Charge, verdict->charge).defendant, charge);
  if (verdict->laws.n_candidates == 0)
    return charge;
  const Scene scene = { .program = reasons->program,
                        .plan = verdict->laws.candidates[verdict->applied].plan,
                        .slots = work->slots,
                        .truths = work->truths,
                        .arena = reasons->arena,
                        .acts_met = work->acts_met };
  charge->plan = scene.plan;
  charge->floor = version_tier_at (scene.plan->version, verdict->floor);
  charge->ceiling = version_tier_at (scene.plan->version, verdict->ceiling);
  add_instruments (&scene, fact_case->region, charge);
  remarks_presume (&scene, charge);
  law_explain (reasons->program, fact_case->region, fact_case->decided, charge);
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

static DateText copy_date (Arena *arena, DateText date)
{
  return (DateText) { arena_text (arena, date.written), date.is_vague };
}

void explain_case (const Case *fact_case, Reasons *reasons)
{
  Arena *arena = reasons->arena;
  reasons_clear (reasons);
  reasons->case_id = arena_text (arena, fact_case->id);
  reasons->title = arena_text (arena, fact_case->title);
  reasons->source = arena_text (arena, fact_case->source);
  reasons->region = arena_text (arena, fact_case->region);
  reasons->path = arena_text (arena, fact_case->path);
  reasons->line = fact_case->line;
  reasons->complete = fact_case->complete;
  stated_explain_unused (fact_case, reasons);
  stated_explain_figures (fact_case, reasons);
  reasons->conduct_from = fact_case->conduct_from;
  reasons->conduct_to = fact_case->conduct_to;
  reasons->decided = fact_case->decided;
  reasons->from_text = copy_date (arena, fact_case->from_text);
  reasons->to_text = copy_date (arena, fact_case->to_text);
  reasons->decided_text = copy_date (arena, fact_case->decided_text);
}

void explain_question (Reasons *reasons, const Case *fact_case, const Question *question)
{
  reasons->as_of = question->dated;
  reasons->decided_then = fact_case->decided;
  for (guint i = fact_case->charges->len; i < reasons->charges->len; i++)
    ((ChargeReasons *) g_ptr_array_index (reasons->charges, i))->charged = FALSE;
}
