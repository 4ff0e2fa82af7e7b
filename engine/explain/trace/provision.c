/* In: a node of the plan. Out: what the documents say of that condition, whatever the case is: a reason that only waits for the
 * truth and the figures of a case. Of a law that is met often it is read once. */
#include "explain/trace/provision.h"

static void set_factors (Arena *arena, const Node *node, const Scaling *scaling, Reason *reason)
{
  reason->factor = node->factor;
  if (node->factor.numerator == node->factor.denominator)
    return; /* nothing scales it, or it is fixed */
  for (; scaling != NULL; scaling = scaling->outer)
    arena_array_add (arena, &reason->factors, &scaling->factor, 1, sizeof scaling->factor);
}

/* Whether it is an organization's crime is no fact. */
static void add_fact (const Scene *scene, Arena *arena, guint slot, Reason *reason)
{
  if (scene_is_fact (scene, slot))
    arena_array_add (arena, &reason->facts, &slot, 1, sizeof slot);
}

static void set_words (const Scene *scene, const Node *node, Reason *reason)
{
  reason->words = node->condition->words;
  const Tier *tier =
      node->kind == CONDITION_REACHES ? version_tier (scene->plan->version, node->condition->tier) : NULL;
  if (tier != NULL)
    reason->words = tier->name;
}

/* ---- limits ---- */

/* Of a share written as such %; else none, whatever it is a share of. */
static const Unit *unit_of (const Scene *scene, const Node *node)
{
  static const Unit percent = { .id = (char *) "percent", .name = { (char *) "%", (char *) "%" }, .parts = 1 };
  if (node->n_divisors > 0)
    return node->condition->percent ? &percent : NULL;
  for (guint i = 0; i < node->n_terms; i++) {
    guint slot = plan_term (scene->plan, node->first_term + i)->slot;
    if (scene_is_fact (scene, slot))
      return vocabulary_fact (scene_vocabulary (scene), slot)->unit;
  }
  return NULL;
}

gboolean provision_limit (const Scene *scene, const Node *node, gint64 parts, Ends *ret)
{
  const Wide scale = (Wide) node->limit_scale * parts;
  Wide lo = node->limit.lo, hi = node->limit.hi;
  if (node->hidden != 0) {
    const Interval local = scene_slot (scene, scene->program->n_facts + node->hidden - 1);
    lo = (Wide) local.lo * node->factor.numerator;
    hi = (Wide) local.hi * node->factor.numerator;
  }
  if (!rational_reduce (lo, scale, &ret->lo))
    return FALSE;
  ret->hi = ret->lo;
  return lo == hi || rational_reduce (hi, scale, &ret->hi);
}

/* `unit`: NULL: it is measured in shares. */
static StatedLimit read_limit (const Scene *scene, const Node *node, const Unit *unit)
{
  StatedLimit stated = { .node = node, .unit = unit };
  stated.parts = unit == NULL || node->n_divisors > 0 ? 1 : unit->parts;
  stated.settled = node->hidden == 0 && node->n_divisors == 0;
  stated.fits = stated.settled && provision_limit (scene, node, stated.parts, &stated.limit);
  return stated;
}

/* Returns: whether all of its items state a limit. */
static gboolean read_shares (const Scene *scene, Arena *arena, const Node *node, Provision *ret)
{
  arena_array_reserve (arena, &ret->shares, node->children->len, sizeof (StatedShare));
  for (guint i = 0; i < node->children->len; i++) {
    const Node *part = node_summand (g_ptr_array_index (node->children, i));
    if (part == NULL)
      return FALSE;
    StatedShare share = { .stated = read_limit (scene, part, unit_of (scene, part)) };
    share.fits = share.stated.fits && rational_divide (share.stated.limit.lo, part->factor, &share.whole);
    arena_array_add (arena, &ret->shares, &share, 1, sizeof share);
  }
  return TRUE;
}

/* What a limit on one fact measures hangs on no case. */
static void read_measured (const Scene *scene, Arena *arena, const Node *node, Provision *ret)
{
  const gboolean one = node->n_terms == 1 && node->n_divisors == 0;
  const gboolean sum = node->kind == CONDITION_PROPORTIONAL;
  ret->limit = read_limit (scene, node, sum ? NULL : unit_of (scene, node));
  ret->reason.unit = ret->limit.unit;
  ret->reason.comparison = sum ? AT_LEAST : node->comparison;
  if (one)
    add_fact (scene, arena, plan_term (scene->plan, node->first_term)->slot, &ret->reason);
  ret->summed = sum && read_shares (scene, arena, node, ret);
}

/* ---- the whole ---- */

static void read_own (const Scene *scene, Arena *arena, const Node *node, Provision *ret)
{
  Reason *reason = &ret->reason;
  const Condition *condition = node->condition;
  if (condition == NULL) { /* a gate */
    add_fact (scene, arena, node->asked, reason);
    return;
  }
  set_words (scene, node, reason);
  switch (node->kind) {
  case CONDITION_LIMIT:
  case CONDITION_PROPORTIONAL: read_measured (scene, arena, node, ret); break;
  case CONDITION_WITHIN:
    reason->lapse = condition->lapse;
    add_fact (scene, arena, node->asked, reason);
    break;
  case CONDITION_ACTS: reason->lapse = condition->lapse; break;
  case CONDITION_SCALE:
  case CONDITION_AT_LEAST: reason->count = condition->count; break;
  case CONDITION_OPEN:
    reason->clause = &g_array_index (scene->plan->hidden, Hidden, node->hidden - 1);
    reason->clauses = TRUE;
    break;
  case CONDITION_YES: add_fact (scene, arena, node->asked, reason); break;
  default: break;
  }
}

gboolean provision_scales (const Node *node, const Scaling *outer, Scaling *ret)
{
  const gboolean scales = node->kind == CONDITION_SCALE && node->condition != NULL;
  *ret = (Scaling) { scales ? node->condition->factor : RATIONAL_ONE, outer };
  return scales;
}

void provision_read (const Scene *scene, Arena *arena, const Node *node, const Scaling *scaling, Provision *ret)
{
  *ret = (Provision) { .reason = { .kind = node->kind,
                                   .node = node,
                                   .gate = node->condition == NULL,
                                   .negated = node->negated,
                                   .path = node->path,
                                   .abroad = node->abroad,
                                   .precondition = node->precondition,
                                   .instrument = node->instrument,
                                   .condition = node->condition } };
  set_factors (arena, node, scaling, &ret->reason);
  read_own (scene, arena, node, ret);
}
