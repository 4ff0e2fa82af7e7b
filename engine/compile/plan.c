/* In: a version of an offence and the instruments in force. Out: a plan whose last steps say "rank r or above".
 * Each tier rule contributes (its article applies) and (any of its items); a rank is reached by the rules of it and of
 * every rank above, by someone who can commit the offence. */
#include "compile/plan.h"
#include "compile/lower/lower.h"
#include "compile/no_text.h"
#include "compile/rivals.h"

typedef struct {
  Emitter emitter;
  const LawOffence *offence;
  const LawVersion *law; /* of the plan */
  const Version *version;
  GArray *reached; /* per rank - 1: GArray of guint32 contributions */
  Rivals *rivals;
  GPtrArray *speakers; /* the same: GPtrArray of const Instrument that these stand in */
} Planner;

static guint32 any_of (Emitter *emitter, const GArray *steps)
{
  return emit_any (emitter, (const guint32 *) (const void *) steps->data, steps->len);
}

static guint highest_rank (const Version *version)
{
  guint rank = 0;
  for (guint i = 0; i < version->tiers->len; i++)
    rank = MAX (rank, ((const Tier *) g_ptr_array_index (version->tiers, i))->rank);
  return rank;
}

static guint rank_of (const Planner *planner, TierName tier)
{
  const LawTier *found = law_tier (planner->offence, tier);
  return found == NULL ? 0 : found->rank;
}

/* A tier that this version lacks counts as its highest below. */
static guint rank_reached (const Planner *planner, TierName tier)
{
  guint rank = rank_of (planner, tier);
  while (rank > 0 && version_tier_at (planner->version, rank) == NULL)
    rank--;
  return rank;
}

static guint when_of (const Context *context, const LawArticle *article)
{
  if (article->when == NULL)
    return emit_yes (context->emitter);
  Node *when = lower_condition (context, article->when, RATIONAL_ONE);
  guint step = when->step;
  node_free (when);
  return step;
}

/* What an article depends on: its own condition, or the facts with which it stands beside the one that it would replace.
 * Returns: yours. */
static Node *lower_when (const Context *context, const LawArticle *article)
{
  Node *when = lower_condition (context, article->when, RATIONAL_ONE);
  if (article->beside.n_when == 0)
    return when;
  Node *any = node_new (CONDITION_ANY, NULL), *beside = node_new (CONDITION_ALL, NULL);
  beside->step = emit_yes (context->emitter);
  lower_gates (context->emitter, beside, &article->beside);
  any->step = emit_any (context->emitter, (guint32[]) { when->step, beside->step }, 2);
  node_add (any, when);
  node_add (any, beside);
  return any;
}

static guint applies_of (const Context *context, const LawArticle *article)
{
  if (article->when == NULL)
    return emit_yes (context->emitter);
  Node *when = lower_when (context, article);
  guint step = when->step;
  node_free (when);
  return step;
}

/* Of another document only while that is in force, and where it speaks of the offence. */
static gboolean is_in_plan (const Context *context, const LawArticle *article)
{
  return g_ptr_array_find (context->emitter->plan->standards, article->standard, NULL);
}

/* An article applies where its own condition holds and that of no article in its place does. */
static guint gate_of (const Context *context, const LawArticle *article)
{
  guint step = applies_of (context, article);
  for (guint i = 0; i < article->n_replaced_by; i++)
    if (article->replaced_by[i]->standard == article->standard || is_in_plan (context, article->replaced_by[i]))
      step =
          emit_both (context->emitter, step, emit_not (context->emitter, when_of (context, article->replaced_by[i])));
  return step;
}

static guint add_gate (Planner *planner, const Context *context, const LawArticle *article)
{
  const Instrument *instrument = article->standard->instrument->stated;
  guint region = plan_region (context->emitter, instrument);
  guint step = emit_both (context->emitter, region, gate_of (context, article));
  if (emit_step (&planner->emitter, step)->code == STEP_YES)
    return step;
  PlanGate *gate = g_new0 (PlanGate, 1);
  gate->law = article;
  gate->article = article->stated;
  gate->region = instrument->region;
  gate->step = step;
  gate->when = article->when == NULL ? NULL : lower_when (context, article);
  places_add_gate (&planner->emitter.plan->places, gate);
  return step;
}

/* Where the item of another document that asks for more applies and is not met, nothing says whether this one is enough. */
static guint enough_of (const Context *context, const LawItem *item, const LawItem *above)
{
  Emitter *emitter = context->emitter;
  const LawArticle *article = above->rule->article;
  const Hidden hidden = { .kind = HIDDEN_NO_FIGURE,
                          .instrument = article->standard->instrument->stated,
                          .name = above->stated->path,
                          .condition = item->condition->stated,
                          .tier = law_tier (emitter->plan->offence, item->rule->reach)->newest,
                          .band = { 0, 1 } };
  Node *node = lower_item (context, above, RATIONAL_ONE);
  const guint32 either[] = { node->step, emit_not (emitter, gate_of (context, article)),
                             emit_flag (emitter, emit_hidden (emitter, &hidden)) };
  node_free (node);
  return emit_any (emitter, either, G_N_ELEMENTS (either));
}

/* The step of an item, as far as no other document stands beside it. */
static guint step_of (const Planner *planner, const Context *context, const LawItem *item, const Node *node)
{
  const LawItem *above = rivals_above (planner->rivals, item);
  return above == NULL ? node->step : emit_both (context->emitter, node->step, enough_of (context, item, above));
}

static void add_item (Planner *planner, const Context *context, const LawItem *item, Node *node, guint gate)
{
  const LawRule *rule = item->rule;
  lower_preconditions (context, node, rule);
  PlanItem *plan_item = g_new0 (PlanItem, 1);
  plan_item->law = item;
  plan_item->instrument = rule->article->standard->instrument->stated;
  plan_item->article = rule->article->stated;
  plan_item->rule = rule->stated;
  plan_item->item = item->stated;
  plan_item->path = item->stated->path;
  plan_item->rank = rank_reached (planner, rule->reach);
  plan_item->node = node;
  plan_item->step = emit_both (&planner->emitter, gate, step_of (planner, context, item, node));
  g_ptr_array_add (planner->emitter.plan->places.items, plan_item);
}

/* The step of a tier's own gates. */
static guint tier_gates (const Context *context, const LawRule *rule)
{
  Node *gates = node_new (CONDITION_ALL, NULL);
  gates->step = emit_yes (context->emitter);
  lower_preconditions (context, gates, rule);
  guint step = gates->step;
  node_free (gates);
  return step;
}

/* Any of the items, of which those that another document stands beside count by what is enough. */
static guint any_item (Planner *planner, const Context *context, const LawRule *rule, GPtrArray *nodes)
{
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < rule->n_items; i++) {
    Node *node = g_ptr_array_index (nodes, i);
    const guint32 step = step_of (planner, context, &rule->items[i], node);
    if (step == node->step)
      g_ptr_array_add (alone, node);
    else
      g_array_append_val (steps, step);
  }
  const guint32 plain = lower_union (&planner->emitter, alone);
  if (steps->len == 0)
    return plain;
  g_array_append_val (steps, plain);
  return any_of (&planner->emitter, steps);
}

/* Adds the rule's items. Returns: the step "any of them", with the tier's gates, without the article's. */
static guint add_items (Planner *planner, const Context *context, const LawRule *rule, guint gate)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  for (guint i = 0; i < rule->n_items; i++)
    g_ptr_array_add (nodes, lower_item (context, &rule->items[i], RATIONAL_ONE));
  guint any = emit_both (&planner->emitter, tier_gates (context, rule), any_item (planner, context, rule, nodes));
  for (guint i = 0; i < rule->n_items; i++)
    add_item (planner, context, &rule->items[i], g_ptr_array_index (nodes, i), gate);
  return any;
}

/* Paragraphs may lead to the same tier: `reaches` means any of them, and of a later article that it applies as well. */
static void note_reached (Emitter *emitter, Reached *reached, const LawRule *rule, ReachedSteps steps)
{
  const ReachedSteps *before = reached_find (reached, rule->article, rule->reach);
  if (before != NULL) {
    steps.own = emit_any (emitter, (guint32[]) { before->own, steps.own }, 2);
    steps.applying = emit_any (emitter, (guint32[]) { before->applying, steps.applying }, 2);
  }
  reached_note (reached, rule->article, rule->reach, steps);
}

static void add_article (Planner *planner, const Context *context, const LawArticle *article, Reached *reached)
{
  guint gate = add_gate (planner, context, article);
  for (guint i = 0; i < article->n_rules; i++) {
    const LawRule *rule = &article->rules[i];
    guint any = add_items (planner, context, rule, gate);
    guint rank = rank_reached (planner, rule->reach);
    guint32 contribution = emit_both (&planner->emitter, gate, any);
    note_reached (&planner->emitter, reached, rule, (ReachedSteps) { any, contribution });
    if (rank == 0)
      continue;
    g_array_append_val (g_array_index (planner->reached, GArray *, rank - 1), contribution);
    g_ptr_array_add (g_ptr_array_index (planner->speakers, rank - 1), (gpointer) article->standard->instrument->stated);
  }
}

/* Rules of counting that can be read in several ways. */
static void note_rule_readings (Plan *plan, const LawStandard *standard)
{
  const Standard *stated = standard->stated;
  for (guint i = 0; plan->reading == NULL && i < stated->questions->len; i++) {
    const Condition *readings = g_ptr_array_index (stated->questions, i);
    lower_note_readings (plan, readings, standard->instrument->stated, readings->article);
  }
}

static void add_standard (Planner *planner, const LawStandard *standard)
{
  g_autoptr (Reached) reached = reached_new ();
  const Context context = { .emitter = &planner->emitter, .reached = reached };
  for (guint i = 0; i < standard->n_articles; i++)
    add_article (planner, &context, &standard->articles[i], reached);
  note_rule_readings (planner->emitter.plan, standard);
}

/* Persons, organizations or both, of the kind the version names. */
static void add_who (Planner *planner, const Context *context)
{
  Emitter *emitter = &planner->emitter;
  Plan *plan = emitter->plan;
  const Version *version = planner->version;
  plan->places.who_step = emit_yes (emitter);
  if (!version->persons || !version->organizations) {
    guint slot = emit_hidden (emitter, &(Hidden) { .kind = HIDDEN_ORGANIZATION });
    guint organization = emit_flag (emitter, slot);
    plan->places.who_step = version->organizations ? organization : emit_not (emitter, organization);
  }
  if (planner->law->who == NULL)
    return;
  plan->places.who = lower_condition (context, planner->law->who, RATIONAL_ONE);
  plan->places.who_step = emit_both (emitter, plan->places.who_step, plan->places.who->step);
}

/* Rank r or above, highest first so that each contains those above it. */
static void add_tiers (Planner *planner)
{
  Emitter *emitter = &planner->emitter;
  GArray *tiers = emitter->tiers;
  g_array_set_size (tiers, planner->reached->len);
  g_autoptr (GArray) above = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint rank = planner->reached->len; rank > 0; rank--) {
    const GArray *own = g_array_index (planner->reached, GArray *, rank - 1);
    g_array_append_vals (above, own->data, own->len);
    g_array_index (tiers, guint32, rank - 1) =
        emit_both (emitter, emitter->plan->places.who_step, any_of (emitter, above));
  }
}

/* "Below that tier." Where the version has no such tier, and none above it, nothing is ever in it: whoever is punished under
 * that law is below it, whatever the figures for a tier of another law. */
static guint below (Planner *planner, TierName tier)
{
  const GArray *tiers = planner->emitter.tiers;
  guint rank = rank_of (planner, tier);
  while (rank <= tiers->len && version_tier_at (planner->version, rank) == NULL)
    rank++;
  return rank > tiers->len ? emit_yes (&planner->emitter)
                           : emit_not (&planner->emitter, g_array_index (tiers, guint32, rank - 1));
}

static void add_leniencies (Planner *planner, const LawStandard *standard)
{
  Emitter *emitter = &planner->emitter;
  const Context context = { .emitter = emitter };
  for (guint i = 0; i < standard->n_leniencies; i++) {
    const LawLeniency *leniency = &standard->leniencies[i];
    Node *node = lower_condition (&context, leniency->condition, RATIONAL_ONE);
    const guint given =
        leniency->below == NULL ? node->step : emit_both (emitter, node->step, below (planner, leniency->below));
    g_ptr_array_add (emitter->plan->places.leniencies, node);
    g_array_append_val (emitter->plan->places.given, given);
  }
}

static void fill (Planner *planner)
{
  Plan *plan = planner->emitter.plan;
  const Context context = { .emitter = &planner->emitter };
  add_who (planner, &context);
  for (guint i = 0; i < plan->standards->len; i++)
    if (plan_standard (plan, i)->instrument->stated->held)
      add_standard (planner, plan_standard (plan, i));
  plan_open_without_text (&planner->emitter, planner->reached, planner->speakers);
  add_tiers (planner);
  for (guint i = 0; i < plan->standards->len; i++)
    add_leniencies (planner, plan_standard (plan, i));
  plan_add_remarks (&planner->emitter, planner->offence, planner->law);
}

static void free_steps (gpointer steps) { g_array_unref (*(GArray **) steps); }

/* What lies within years of the conduct. Those that lead to no tier (of a fine, a leniency, a remark) do no harm. */
static void find_spans (Plan *plan)
{
  Code *code = &plan->code;
  code->spans = g_new (guint32, plan->hidden->len + 1);
  for (guint i = 0; i < plan->hidden->len; i++)
    if (g_array_index (plan->hidden, Hidden, i).kind == HIDDEN_WITHIN && code_polarity (code, code->n_facts + i) != 0)
      code->spans[code->n_spans++] = code->n_facts + i;
}

static void compile_reading (const Lawbook *law, Plan *plan, SillFindings *findings)
{
  plan_begin (plan);
  g_autoptr (GArray) reached = g_array_new (FALSE, FALSE, sizeof (GArray *));
  g_array_set_clear_func (reached, free_steps);
  g_autoptr (Rivals) rivals = rivals_new (plan);
  g_autoptr (GPtrArray) speakers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint rank = highest_rank (plan->version); rank > 0; rank--) {
    GArray *steps = g_array_new (FALSE, FALSE, sizeof (guint32));
    g_array_append_val (reached, steps);
    g_ptr_array_add (speakers, g_ptr_array_new ());
  }
  Planner planner = { emit_begin (law, plan, findings),
                      plan->offence,
                      law_version (plan->offence, plan->version),
                      plan->version,
                      reached,
                      rivals,
                      speakers };
  fill (&planner);
  emit_end (&planner.emitter);
  code_find_slots (&plan->code);
  code_find_polarity (&plan->code);
  find_spans (plan);
  code_find_uses (&plan->code);
  code_find_asked (&plan->code, plan->hidden, law->vocabulary);
}

void plan_compile (const Lawbook *law, Plan *plan, SillFindings *findings)
{
  compile_reading (law, plan, findings);
  for (guint i = 0; i < plan->alternatives->len; i++) {
    Alternative *alternative = g_ptr_array_index (plan->alternatives, i);
    alternative->plan = plan_like (plan);
    alternative->plan->reading = alternative->reading;
    alternative->plan->question = alternative->readings;
    compile_reading (law, alternative->plan, findings);
  }
}
