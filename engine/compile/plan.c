/* In: a version of an offence and the instruments in force. Out: a plan whose last steps say "rank r or above".
 * Each tier rule contributes (its article applies) and (any of its items); a rank is reached by the rules of it and of
 * every rank above, by someone who can commit the offence. */
#include "compile/plan.h"
#include "compile/lower.h"
#include "compile/no_text.h"

typedef struct {
  Emitter emitter;
  const Offence *offence;
  const Version *version;
  GArray *reached;     /* per rank - 1: GArray of guint32 contributions */
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

/* The rank that a tier id has in any version of the offence. */
static guint rank_named (const Offence *offence, const char *tier)
{
  for (guint i = 0; i < offence->versions->len; i++) {
    const Tier *found = version_tier (g_ptr_array_index (offence->versions, i), tier);
    if (found != NULL)
      return found->rank;
  }
  return 0;
}

/* A tier that this version lacks counts as its highest below. */
static guint rank_reached (const Planner *planner, const char *tier)
{
  guint rank = rank_named (planner->offence, tier);
  while (rank > 0 && version_tier_at (planner->version, rank) == NULL)
    rank--;
  return rank;
}

static guint when_of (const Context *context, const Article *article)
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
static Node *lower_when (const Context *context, const Article *article)
{
  Node *when = lower_condition (context, article->when, RATIONAL_ONE);
  if (article->beside[0] == NULL)
    return when;
  Node *any = node_new (CONDITION_ANY, NULL), *beside = node_new (CONDITION_ALL, NULL);
  beside->step = emit_yes (context->emitter);
  lower_gates (context, beside, article->beside, NULL);
  any->step = emit_any (context->emitter, (guint32[]) { when->step, beside->step }, 2);
  g_ptr_array_add (any->children, when);
  g_ptr_array_add (any->children, beside);
  return any;
}

static guint applies_of (const Context *context, const Article *article)
{
  if (article->when == NULL)
    return emit_yes (context->emitter);
  Node *when = lower_when (context, article);
  guint step = when->step;
  node_free (when);
  return step;
}

/* An article applies where its own condition holds and that of no article in its place does. */
static guint gate_of (const Context *context, const Article *article)
{
  guint step = applies_of (context, article);
  for (guint i = 0; i < context->standard->articles->len; i++) {
    const Article *other = g_ptr_array_index (context->standard->articles, i);
    if (other != article && g_strcmp0 (other->instead_of, article->number) == 0)
      step = emit_both (context->emitter, step, emit_not (context->emitter, when_of (context, other)));
  }
  return step;
}

static guint add_gate (Planner *planner, const Context *context, const Article *article)
{
  guint region = plan_region (context->emitter, context->instrument);
  guint step = emit_both (context->emitter, region, gate_of (context, article));
  if (plan_step (planner->emitter.plan, step)->code == STEP_YES)
    return step;
  PlanGate *gate = g_new0 (PlanGate, 1);
  gate->article = article;
  gate->region = context->instrument->region;
  gate->step = step;
  gate->when = article->when == NULL ? NULL : lower_when (context, article);
  g_ptr_array_add (planner->emitter.plan->gates, gate);
  return step;
}

static void add_item (Planner *planner, const Context *context, const Article *article, const TierRule *rule,
                      const Item *item, Node *node, guint gate)
{
  lower_preconditions (context, node, rule);
  PlanItem *plan_item = g_new0 (PlanItem, 1);
  plan_item->instrument = context->instrument;
  plan_item->article = article;
  plan_item->rule = rule;
  plan_item->item = item;
  plan_item->path = item->path;
  plan_item->rank = rank_reached (planner, rule->reach);
  plan_item->node = node;
  plan_item->step = emit_both (&planner->emitter, gate, plan_item->node->step);
  g_ptr_array_add (planner->emitter.plan->items, plan_item);
}

/* The step of a tier's own gates. */
static guint tier_gates (const Context *context, const TierRule *rule)
{
  Node *gates = node_new (CONDITION_ALL, NULL);
  gates->step = emit_yes (context->emitter);
  lower_preconditions (context, gates, rule);
  guint step = gates->step;
  node_free (gates);
  return step;
}

/* Adds the rule's items. Returns: the step "any of them", with the tier's gates, without the article's. */
static guint add_items (Planner *planner, const Context *context, const Article *article, const TierRule *rule,
                        guint gate)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  for (guint i = 0; i < rule->items->len; i++)
    g_ptr_array_add (nodes, lower_item (context, g_ptr_array_index (rule->items, i), RATIONAL_ONE));
  guint any = emit_both (&planner->emitter, tier_gates (context, rule), lower_union (&planner->emitter, nodes));
  for (guint i = 0; i < rule->items->len; i++)
    add_item (planner, context, article, rule, g_ptr_array_index (rule->items, i), g_ptr_array_index (nodes, i), gate);
  return any;
}

/* Paragraphs may lead to the same tier: `reaches` means any of them. */
static void note_tier (Emitter *emitter, GHashTable *tiers, char *tier, guint step)
{
  gpointer before = g_hash_table_lookup (tiers, tier);
  if (before != NULL)
    step = emit_any (emitter, (guint32[]) { GPOINTER_TO_UINT (before) - 1, step }, 2);
  g_hash_table_insert (tiers, tier, GUINT_TO_POINTER (step + 1));
}

/* What later articles mean by it: the article applies as well. */
static void note_reached (Emitter *emitter, GHashTable *reached, const Article *article, const TierRule *rule,
                          guint step)
{
  g_autofree char *key = lower_reached_key (article->number, rule->reach);
  gpointer before = g_hash_table_lookup (reached, key);
  if (before != NULL)
    step = emit_any (emitter, (guint32[]) { GPOINTER_TO_UINT (before) - 1, step }, 2);
  g_hash_table_insert (reached, g_steal_pointer (&key), GUINT_TO_POINTER (step + 1));
}

static void add_article (Planner *planner, Context context, const Article *article, GHashTable *reached)
{
  g_autoptr (GHashTable) tiers = g_hash_table_new (g_str_hash, g_str_equal);
  guint gate = add_gate (planner, &context, article);
  context.tiers = tiers;
  for (guint i = 0; i < article->tiers->len; i++) {
    const TierRule *rule = g_ptr_array_index (article->tiers, i);
    guint any = add_items (planner, &context, article, rule, gate);
    guint rank = rank_reached (planner, rule->reach);
    guint32 contribution = emit_both (&planner->emitter, gate, any);
    note_tier (&planner->emitter, tiers, rule->reach, any);
    note_reached (&planner->emitter, reached, article, rule, contribution);
    if (rank == 0)
      continue;
    g_array_append_val (g_array_index (planner->reached, GArray *, rank - 1), contribution);
    g_ptr_array_add (g_ptr_array_index (planner->speakers, rank - 1), (gpointer) context.instrument);
  }
}

/* Rules of counting that can be read in several ways. */
static void note_rule_readings (Context context)
{
  context.emitter->plan->sets_apart |= context.standard->aparts->len > 0;
  for (guint i = 0; context.emitter->plan->reading == NULL && i < context.standard->questions->len; i++) {
    const Condition *readings = g_ptr_array_index (context.standard->questions, i);
    context.path = readings->article;
    lower_note_readings (&context, readings);
  }
}

static void add_standards (Planner *planner, const Instrument *instrument)
{
  for (guint i = 0; i < instrument->standards->len; i++) {
    const Standard *standard = g_ptr_array_index (instrument->standards, i);
    if (!plan_has_standard (planner->emitter.plan, standard))
      continue;
    g_autoptr (GHashTable) reached = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    const Context context = {
      .emitter = &planner->emitter, .instrument = instrument, .standard = standard, .reached = reached
    };
    for (guint j = 0; j < standard->articles->len; j++)
      add_article (planner, context, g_ptr_array_index (standard->articles, j), reached);
    note_rule_readings (context);
  }
}

/* Persons, organizations or both, of the kind the version names. */
static void add_who (Planner *planner, const Context *context)
{
  Emitter *emitter = &planner->emitter;
  Plan *plan = emitter->plan;
  const Version *version = planner->version;
  plan->who_step = emit_yes (emitter);
  if (!version->persons || !version->organizations) {
    guint slot = emit_hidden (emitter, &(Hidden) { .kind = HIDDEN_ORGANIZATION });
    guint organization = emit_flag (emitter, slot);
    plan->who_step = version->organizations ? organization : emit_not (emitter, organization);
  }
  if (version->who == NULL)
    return;
  plan->who = lower_condition (context, version->who, RATIONAL_ONE);
  plan->who_step = emit_both (emitter, plan->who_step, plan->who->step);
}

/* Rank r or above, highest first so that each contains those above it. */
static void add_tiers (Planner *planner)
{
  Emitter *emitter = &planner->emitter;
  GArray *tiers = emitter->plan->tiers;
  g_array_set_size (tiers, planner->reached->len);
  g_autoptr (GArray) above = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint rank = planner->reached->len; rank > 0; rank--) {
    const GArray *own = g_array_index (planner->reached, GArray *, rank - 1);
    g_array_append_vals (above, own->data, own->len);
    g_array_index (tiers, guint32, rank - 1) = emit_both (emitter, emitter->plan->who_step, any_of (emitter, above));
  }
}

/* "Below that tier." Where the version has no such tier, and none above it, nothing is ever in it: whoever is punished under
 * that law is below it, whatever the figures for a tier of another law. */
static guint below (Planner *planner, const char *tier)
{
  const GArray *tiers = planner->emitter.plan->tiers;
  guint rank = rank_named (planner->offence, tier);
  while (rank <= tiers->len && version_tier_at (planner->version, rank) == NULL)
    rank++;
  return rank > tiers->len ? emit_yes (&planner->emitter)
                           : emit_not (&planner->emitter, g_array_index (tiers, guint32, rank - 1));
}

static void add_leniencies (Planner *planner, const Instrument *instrument, const Standard *standard)
{
  Emitter *emitter = &planner->emitter;
  for (guint i = 0; i < standard->leniencies->len; i++) {
    const Leniency *leniency = g_ptr_array_index (standard->leniencies, i);
    const Context context = {
      .emitter = emitter, .instrument = instrument, .standard = standard, .path = leniency->article
    };
    Node *node = lower_condition (&context, leniency->condition, RATIONAL_ONE);
    if (leniency->below != NULL)
      node->step = emit_both (emitter, node->step, below (planner, leniency->below));
    g_ptr_array_add (emitter->plan->leniencies, node);
  }
}

static void add_all_leniencies (Planner *planner)
{
  const GPtrArray *instruments = planner->emitter.plan->instruments;
  for (guint i = 0; i < instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (instruments, i);
    for (guint j = 0; j < instrument->standards->len; j++) {
      const Standard *standard = g_ptr_array_index (instrument->standards, j);
      if (plan_has_standard (planner->emitter.plan, standard))
        add_leniencies (planner, instrument, standard);
    }
  }
}

static void fill (Planner *planner)
{
  Plan *plan = planner->emitter.plan;
  const Context context = { .emitter = &planner->emitter };
  add_who (planner, &context);
  for (guint i = 0; i < plan->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (plan->instruments, i);
    if (instrument->held)
      add_standards (planner, instrument);
  }
  plan_open_without_text (&planner->emitter, planner->reached, planner->speakers);
  add_tiers (planner);
  add_all_leniencies (planner);
  plan_add_remarks (&planner->emitter);
}

static void free_steps (gpointer steps) { g_array_unref (*(GArray **) steps); }

static void compile_reading (const Rulebook *book, Plan *plan, SillFindings *findings)
{
  plan_begin (plan);
  g_autoptr (GArray) reached = g_array_new (FALSE, FALSE, sizeof (GArray *));
  g_array_set_clear_func (reached, free_steps);
  g_autoptr (GPtrArray) speakers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint rank = highest_rank (plan->version); rank > 0; rank--) {
    GArray *steps = g_array_new (FALSE, FALSE, sizeof (guint32));
    g_array_append_val (reached, steps);
    g_ptr_array_add (speakers, g_ptr_array_new ());
  }
  Planner planner = { { book, plan, findings }, plan->offence, plan->version, reached, speakers };
  fill (&planner);
  plan_find_polarity (plan, vocabulary_size (book->vocabulary));
  plan_find_uses (plan);
}

void plan_compile (const Rulebook *book, Plan *plan, SillFindings *findings)
{
  compile_reading (book, plan, findings);
  for (guint i = 0; i < plan->alternatives->len; i++) {
    Alternative *alternative = g_ptr_array_index (plan->alternatives, i);
    alternative->plan = plan_new (plan->offence, plan->version, plan->instruments);
    alternative->plan->reading = alternative->reading;
    alternative->plan->question = alternative->readings;
    g_ptr_array_extend (alternative->plan->locals, plan->locals, NULL, NULL);
    alternative->plan->from = plan->from;
    alternative->plan->until = plan->until;
    compile_reading (book, alternative->plan, findings);
  }
}
