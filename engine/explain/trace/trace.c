/* In: a node of the plan and the truths of its steps. Out: the tree of reasons, one for each condition that the
 * documents state; what compile/ put in between to make steps is gone again. */
#include "explain/trace/trace.h"
#include <string.h>
#include "explain/trace/measure.h"

static Reason *trace (const Scene *scene, const Node *node, const Scaling *scaling, SilentNode *silent);

static void trace_children (const Scene *scene, const Node *node, const Scaling *scaling, SilentNode *silent,
                            Reason *reason)
{
  Scaling scaled;
  const Scaling *below = provision_scales (node, scaling, &scaled) ? &scaled : scaling;
  const guint n = node->children->len;
  if (n == 0)
    return;
  gpointer *children = arena_room (scene->arena, n * sizeof *children);
  for (guint i = 0; i < n; i++) {
    SilentNode *still = silent == NULL ? NULL : &silent->children[i];
    Reason *child = trace (scene, g_ptr_array_index (node->children, i), below, still);
    reason->clauses = reason->clauses || child->clauses;
    children[i] = child;
  }
  reason->children = (ArenaPtrs) { children, n, n };
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

/* Below "any" what holds or comes nearest, below "all" what fails or is nearest to failing. What is below it has its lead. */
static const Reason *lead_of (const Reason *reason)
{
  if (trace_is_reaching (reason))
    return reason->presence ? NULL : reason;
  if (reason->kind == CONDITION_NOT)
    return NULL;
  const Reason *best_branch = NULL, *best_lead = NULL;
  for (guint i = 0; i < reason->children.len; i++) {
    const Reason *branch = g_ptr_array_index (&reason->children, i);
    const Reason *lead = branch->lead;
    if (lead != NULL &&
        (best_lead == NULL || is_preferred (trace_is_union (reason), branch, lead, best_branch, best_lead))) {
      best_branch = branch;
      best_lead = lead;
    }
  }
  return best_lead;
}

/* What the documents say of it: of a law that is kept as it was read once; else into `here`. */
static const Provision *provision_of (const Scene *scene, const Node *node, const Scaling *scaling, SilentNode *silent,
                                      Provision *here)
{
  if (silent == NULL) {
    provision_read (scene, scene->arena, node, scaling, here);
    return here;
  }
  if (silent->provision == NULL) {
    Provision *kept = arena_room (scene->silent->arena, sizeof *kept);
    provision_read (scene, scene->silent->arena, node, scaling, kept);
    silent->provision = kept;
  }
  return silent->provision;
}

/* That it holds was found; that it does not was found too, where it would be unknown otherwise or the case says so. */
static gboolean is_answered (const Scene *scene, const Reason *reason)
{
  const gboolean denied = scene->denied != NULL && scene->denied[reason->node->hidden - 1];
  return reason->truth == YES || (reason->truth == NO && (denied || reason->condition->unanswered));
}

static Reason *begin (const Scene *scene, const Provision *provision)
{
  Reason *reason = arena_copy (scene->arena, &provision->reason, sizeof *reason);
  reason->truth = scene_truth (scene, reason->node->step);
  reason->answered = reason->kind == CONDITION_OPEN && is_answered (scene, reason);
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
  inside.sums = NULL;
  reason->act = met->name == NULL ? NULL : arena_keep (scene->arena, met->name, strlen (met->name));
  reason->on = met->on;
  trace_children (&inside, node, scaling, NULL, reason);
}

static Reason *trace_anew (const Scene *scene, const Node *node, const Scaling *scaling, SilentNode *silent)
{
  Provision here;
  const Provision *provision = provision_of (scene, node, scaling, silent, &here);
  Reason *reason = begin (scene, provision);
  const ActsMet *met = acts_of (scene, node);
  if (provision->limit.node != NULL)
    (node->kind == CONDITION_LIMIT ? measure_limit : measure_shares) (scene, provision, reason);
  if (met != NULL)
    trace_acts (scene, node, scaling, met, reason);
  else if (node->kind != CONDITION_PROPORTIONAL) /* its parts are its shares */
    trace_children (scene, node, scaling, silent, reason);
  tighten (reason);
  reason->lead = lead_of (reason);
  return reason;
}

/* Of a condition that the case says nothing of, and of all below it, once and for all. */
static Reason *trace_silent (const Scene *scene, const Node *node, const Scaling *scaling, SilentNode *silent)
{
  Scene kept = *scene;
  kept.arena = scene->silent->arena;
  kept.sums = NULL;
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

/* ---- by an amount ---- */

/* A sum in proportion that is complete; whether one of its parts now reaches its own limit makes no difference then. */
static gboolean is_complete_sum (const Reason *reason)
{
  return reason->kind == CONDITION_PROPORTIONAL && reason->measured &&
         rational_compare (reason->margin_lo, RATIONAL_ZERO) >= 0;
}

/* The measured condition below `reason` that holds by the amount, the one with the least to spare; nothing below what does
 * not hold itself, as an item behind gates that fail. `perhaps`: also below what might hold. */
static const Reason *find_lead (const Reason *reason, guint slot, gboolean perhaps)
{
  if (reason->truth == NO)
    return NULL;
  if (trace_is_reaching (reason))
    return reason_has (reason, slot) && (reason->truth == YES || is_complete_sum (reason)) ? reason : NULL;
  const Reason *best = NULL;
  for (guint i = 0; i < reason->children.len; i++) {
    const Reason *lead = find_lead (g_ptr_array_index (&reason->children, i), slot, perhaps);
    if (lead != NULL && (perhaps || reason->truth == YES || is_complete_sum (lead)) &&
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
static const Reason *trace_sum (const Scene *scene, const Node *node, const Scaling *scaling, SilentNode *silent)
{
  Provision here;
  const Provision *provision = provision_of (scene, node, scaling, silent, &here);
  Reason *reason = begin (scene, provision);
  measure_sum (scene, provision, reason);
  return trace_is_reaching (reason) ? reason : NULL;
}

/* As find_lead of what is traced of the node. Below what holds only the conditions that measure the amount are traced; what is
 * open may hang on all of it. */
static const Reason *lead_by (const Scene *scene, guint slot, const Node *node, const Scaling *scaling,
                              SilentNode *silent)
{
  const gboolean measured = node->kind == CONDITION_LIMIT || node->kind == CONDITION_PROPORTIONAL;
  const Truth truth = scene_truth (scene, node->step);
  Scaling scaled;
  if (truth == NO || (truth == YES && measured && !measures (scene->plan, node, slot)))
    return NULL;
  if (truth == YES && node->kind == CONDITION_PROPORTIONAL)
    return trace_sum (scene, node, scaling, silent);
  if (truth == UNKNOWN || measured)
    return find_lead (trace (scene, node, scaling, silent), slot, FALSE);
  const Scaling *below = provision_scales (node, scaling, &scaled) ? &scaled : scaling;
  const Reason *best = NULL;
  for (guint i = 0; i < node->children->len; i++) {
    SilentNode *still = silent == NULL ? NULL : &silent->children[i];
    const Reason *lead = lead_by (scene, slot, g_ptr_array_index (node->children, i), below, still);
    if (lead != NULL && (best == NULL || rational_compare (lead->degree_lo, best->degree_lo) < 0))
      best = lead;
  }
  return best;
}

const Reason *trace_lead_by (const Scene *scene, const Node *node, guint slot)
{
  return lead_by (scene, slot, node, NULL, silent_root (scene->silent, node));
}

const Reason *trace_reached_by (const Scene *scene, const Node *node, guint slot)
{
  if (scene_truth (scene, node->step) != UNKNOWN)
    return NULL;
  return find_lead (trace (scene, node, NULL, silent_root (scene->silent, node)), slot, TRUE);
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
