/* In: a node of the plan and the truths of its steps. Out: the tree of reasons, one for each condition that the
 * documents state; what compile/ put in between to make steps is gone again. */
#include "explain/trace/trace.h"
#include <string.h>
#include "explain/trace/measure.h"

/* How figures were scaled on the way down to a node: the outermost rule last. */
typedef struct Scaling Scaling;
struct Scaling {
  Rational factor;
  const Scaling *outer;
};

static Reason *trace (const Scene *scene, const Node *node, const Scaling *scaling, SilentNode *silent);

static void set_factors (Arena *arena, const Node *node, const Scaling *scaling, Reason *reason)
{
  reason->factor = node->factor;
  if (node->factor.numerator == node->factor.denominator)
    return; /* nothing scales it, or it is fixed */
  for (; scaling != NULL; scaling = scaling->outer)
    arena_array_add (arena, &reason->factors, &scaling->factor, 1, sizeof scaling->factor);
}

/* Whether it is an organization's crime is no fact. */
static void set_asked (const Scene *scene, const Node *node, Reason *reason)
{
  if (scene_is_fact (scene, node->asked))
    arena_array_add (scene->arena, &reason->facts, &node->asked, 1, sizeof node->asked);
}

static void set_words (const Scene *scene, const Node *node, Reason *reason)
{
  if (node->condition == NULL)
    return;
  reason->words = node->condition->words;
  const Tier *tier =
      node->kind == CONDITION_REACHES ? version_tier (scene->plan->version, node->condition->tier) : NULL;
  if (tier != NULL)
    reason->words = tier->name;
}

static void set_own (const Scene *scene, const Node *node, Reason *reason)
{
  const Condition *condition = node->condition;
  if (condition == NULL) { /* a gate */
    set_asked (scene, node, reason);
    return;
  }
  switch (node->kind) {
  case CONDITION_LIMIT: measure_limit (scene, node, reason); break;
  case CONDITION_PROPORTIONAL: measure_shares (scene, node, reason); break;
  case CONDITION_WITHIN:
    reason->lapse = condition->lapse;
    set_asked (scene, node, reason);
    break;
  case CONDITION_ACTS: reason->lapse = condition->lapse; break;
  case CONDITION_SCALE:
  case CONDITION_AT_LEAST: reason->count = condition->count; break;
  case CONDITION_OPEN:
    reason->clause = &g_array_index (scene->plan->hidden, Hidden, node->hidden - 1);
    reason->clauses = TRUE;
    break;
  case CONDITION_YES: set_asked (scene, node, reason); break;
  default: break;
  }
}

/* A rule that scales what is below it is one more. Returns: whether it is such a rule. */
static gboolean scales (const Node *node, const Scaling *outer, Scaling *ret)
{
  const gboolean scales = node->kind == CONDITION_SCALE && node->condition != NULL;
  *ret = (Scaling) { scales ? node->condition->factor : RATIONAL_ONE, outer };
  return scales;
}

static void trace_children (const Scene *scene, const Node *node, const Scaling *scaling, SilentNode *silent,
                            Reason *reason)
{
  Scaling scaled;
  const Scaling *below = scales (node, scaling, &scaled) ? &scaled : scaling;
  arena_ptrs_reserve (scene->arena, &reason->children, node->children->len);
  for (guint i = 0; i < node->children->len; i++) {
    SilentNode *still = silent == NULL ? NULL : &silent->children[i];
    Reason *child = trace (scene, g_ptr_array_index (node->children, i), below, still);
    reason->clauses = reason->clauses || child->clauses;
    arena_ptrs_add (scene->arena, &reason->children, child);
  }
}

static gboolean fails_for_sure (const Reason *reason)
{
  if (reason->kind == CONDITION_PROPORTIONAL)
    return reason->measured && reason->shares.len < 2;
  gboolean all = reason->kind == CONDITION_ALL || reason->kind == CONDITION_ITEM;
  if (!all && reason->kind != CONDITION_ANY && reason->kind != CONDITION_SCALE)
    return FALSE;
  guint n = 0;
  for (guint i = 0; i < reason->children.len; i++)
    n += ((const Reason *) g_ptr_array_index (&reason->children, i))->truth == NO;
  return n > 0 && (all || n == reason->children.len);
}

/* A sum of one summand reaches its limit only where that summand reaches its own, and then nothing is added up: it can
 * never hold, although each of its two conditions by itself is open. */
static void tighten (Reason *reason)
{
  if (reason->truth == UNKNOWN && fails_for_sure (reason))
    reason->truth = NO;
}

/* What the documents say of the condition, whatever the case is. */
static Reason *begin (const Scene *scene, const Node *node, const Scaling *scaling)
{
  Reason *reason = reason_new (scene->arena, node->kind);
  reason->node = node;
  reason->gate = node->condition == NULL;
  reason->negated = node->negated;
  reason->truth = scene_truth (scene, node->step);
  reason->path = node->path;
  reason->abroad = node->abroad;
  reason->precondition = node->precondition;
  reason->instrument = node->instrument;
  reason->condition = node->condition;
  set_words (scene, node, reason);
  set_factors (scene->arena, node, scaling, reason);
  return reason;
}

/* The acts that the case lists of it. NULL: it lists none. */
static const ActsMet *acts_of (const Scene *scene, const Node *node)
{
  for (guint i = 0; node->kind == CONDITION_ACTS && scene->acts_met != NULL && i < scene->acts_met->len; i++) {
    const ActsMet *met = g_ptr_array_index (scene->acts_met, i);
    if (met->hidden == node->hidden - 1)
      return met;
  }
  return NULL;
}

/* What is below it is told of these acts alone. */
static void trace_acts (const Scene *scene, const Node *node, const Scaling *scaling, const ActsMet *met,
                        Reason *reason)
{
  Scene inside = *scene;
  inside.slots = met->slots;
  inside.truths = met->truths;
  reason->act = met->name == NULL ? NULL : arena_keep (scene->arena, met->name, strlen (met->name));
  reason->on = met->on;
  trace_children (&inside, node, scaling, NULL, reason);
}

static Reason *trace_anew (const Scene *scene, const Node *node, const Scaling *scaling, SilentNode *silent)
{
  Reason *reason = begin (scene, node, scaling);
  const ActsMet *met = acts_of (scene, node);
  set_own (scene, node, reason);
  if (met != NULL)
    trace_acts (scene, node, scaling, met, reason);
  else if (node->kind != CONDITION_PROPORTIONAL) /* its parts are its shares */
    trace_children (scene, node, scaling, silent, reason);
  tighten (reason);
  return reason;
}

/* Of a condition that the case says nothing of, and of all below it, once and for all. */
static Reason *trace_silent (const Scene *scene, const Node *node, const Scaling *scaling, SilentNode *silent)
{
  Scene kept = *scene;
  kept.arena = scene->silent->arena;
  if (silent->reason == NULL)
    silent->reason = trace_anew (&kept, node, scaling, silent);
  return silent->reason;
}

static Reason *trace (const Scene *scene, const Node *node, const Scaling *scaling, SilentNode *silent)
{
  const gboolean holds = silent != NULL && silent_holds (scene->silent, silent);
  return (holds ? trace_silent : trace_anew) (scene, node, scaling, silent);
}

Reason *trace_node (const Scene *scene, const Node *node)
{
  return trace (scene, node, NULL, silent_root (scene->silent, node));
}

gboolean trace_is_reaching (const Reason *reason)
{
  return reason->measured && (reason->comparison == AT_LEAST || reason->comparison == ABOVE);
}

gboolean trace_is_union (const Reason *reason)
{
  gboolean counted = reason->kind == CONDITION_SCALE || reason->kind == CONDITION_AT_LEAST;
  return reason->kind == CONDITION_ANY || (counted && reason->count == 1);
}

static int compare (const Reason *a, const Reason *b)
{
  if (a->truth != b->truth)
    return a->truth < b->truth ? -1 : 1;
  int low = rational_compare (a->degree_lo, b->degree_lo);
  return low != 0 ? low : rational_compare (a->degree_hi, b->degree_hi);
}

/* Something else than its figure keeps the branch from holding. */
static gboolean is_blocked (const Reason *branch, const Reason *lead)
{
  return reason_is_blocked (branch) || (branch->truth == NO && lead->truth == YES);
}

/* Of two branches the better one below "any", the worse one below "all": by the truth of the branch, by what else it
 * lacks, then by its lead. */
static gboolean is_preferred (gboolean is_union, const Reason *branch, const Reason *lead, const Reason *best_branch,
                              const Reason *best_lead)
{
  int order = (int) branch->truth - (int) best_branch->truth;
  if (order == 0)
    order = is_union ? is_blocked (best_branch, best_lead) - is_blocked (branch, lead)
                     : reason_is_blocked (best_branch) - reason_is_blocked (branch);
  if (order == 0)
    order = compare (lead, best_lead);
  return is_union ? order > 0 : order < 0;
}

const Reason *trace_lead (const Reason *reason)
{
  if (trace_is_reaching (reason))
    return reason->presence ? NULL : reason;
  if (reason->kind == CONDITION_NOT)
    return NULL;
  const Reason *best_branch = NULL, *best_lead = NULL;
  for (guint i = 0; i < reason->children.len; i++) {
    const Reason *branch = g_ptr_array_index (&reason->children, i);
    const Reason *lead = trace_lead (branch);
    if (lead != NULL &&
        (best_lead == NULL || is_preferred (trace_is_union (reason), branch, lead, best_branch, best_lead))) {
      best_branch = branch;
      best_lead = lead;
    }
  }
  return best_lead;
}

/* ---- by an amount ---- */

/* A sum in proportion that is complete; whether one of its parts now reaches its own limit makes no difference then. */
static gboolean is_complete_sum (const Reason *reason)
{
  return reason->kind == CONDITION_PROPORTIONAL && reason->measured &&
         rational_compare (reason->margin_lo, RATIONAL_ZERO) >= 0;
}

/* The measured condition below `reason` that holds by the amount, the one with the least to spare; nothing below what does
 * not hold itself, as an item behind gates that fail. */
static const Reason *find_lead (const Reason *reason, guint slot)
{
  if (reason->truth == NO)
    return NULL;
  if (trace_is_reaching (reason))
    return reason_has (reason, slot) && (reason->truth == YES || is_complete_sum (reason)) ? reason : NULL;
  const Reason *best = NULL;
  for (guint i = 0; i < reason->children.len; i++) {
    const Reason *lead = find_lead (g_ptr_array_index (&reason->children, i), slot);
    if (lead != NULL && (reason->truth == YES || is_complete_sum (lead)) &&
        (best == NULL || rational_compare (lead->degree_lo, best->degree_lo) < 0))
      best = lead;
  }
  return best;
}

static gboolean has_term (const Plan *plan, guint first, guint n, guint slot)
{
  for (guint i = 0; i < n; i++)
    if (plan_term (plan, first + i)->slot == slot)
      return TRUE;
  return FALSE;
}

static gboolean measures (const Plan *plan, const Node *node, guint slot)
{
  return has_term (plan, node->first_term, node->n_terms, slot) ||
         has_term (plan, node->first_divisor, node->n_divisors, slot);
}

/* A proportional sum without its facts and summands, where it holds. */
static const Reason *trace_sum (const Scene *scene, const Node *node, const Scaling *scaling)
{
  Reason *reason = begin (scene, node, scaling);
  measure_sum (scene, node, reason);
  return trace_is_reaching (reason) ? reason : NULL;
}

/* As find_lead of what is traced of the node. Below what holds only the conditions that measure the amount are traced; what is
 * open may hang on all of it. */
static const Reason *lead_by (const Scene *scene, guint slot, const Node *node, const Scaling *scaling)
{
  const gboolean measured = node->kind == CONDITION_LIMIT || node->kind == CONDITION_PROPORTIONAL;
  const Truth truth = scene_truth (scene, node->step);
  Scaling scaled;
  if (truth == NO || (truth == YES && measured && !measures (scene->plan, node, slot)))
    return NULL;
  if (truth == YES && node->kind == CONDITION_PROPORTIONAL)
    return trace_sum (scene, node, scaling);
  if (truth == UNKNOWN || measured)
    return find_lead (trace (scene, node, scaling, NULL), slot);
  const Scaling *below = scales (node, scaling, &scaled) ? &scaled : scaling;
  const Reason *best = NULL;
  for (guint i = 0; i < node->children->len; i++) {
    const Reason *lead = lead_by (scene, slot, g_ptr_array_index (node->children, i), below);
    if (lead != NULL && (best == NULL || rational_compare (lead->degree_lo, best->degree_lo) < 0))
      best = lead;
  }
  return best;
}

const Reason *trace_lead_by (const Scene *scene, const Node *node, guint slot)
{
  return lead_by (scene, slot, node, NULL);
}

gboolean trace_waits_for (const Scene *scene, const Node *node, guint slot)
{
  const gboolean measured = node->kind == CONDITION_LIMIT || node->kind == CONDITION_PROPORTIONAL;
  if (scene_truth (scene, node->step) != UNKNOWN)
    return FALSE;
  if (measured && measures (scene->plan, node, slot))
    return TRUE;
  for (guint i = 0; i < node->children->len; i++)
    if (trace_waits_for (scene, g_ptr_array_index (node->children, i), slot))
      return TRUE;
  return FALSE;
}
