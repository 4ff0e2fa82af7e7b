/* In: a condition with all below it. Out: what of that a reader is told, as a tree. The idea: what is shown of a group is what
 * gave its truth, once; every writer prints the tree as it is. */
#include "explain/told/shown.h"

enum {
  MOST_SHOWN = 6,
  MOST_PASSED = 64, /* conditions among which one that says the same is looked for */
};

static const Reason *child_at (const Reason *reason, guint i) { return g_ptr_array_index (&reason->children, i); }

static gboolean is_union (const Reason *reason)
{
  return reason->kind == CONDITION_ANY || reason->kind == CONDITION_SCALE || reason->kind == CONDITION_AT_LEAST;
}

/* A group of one is that one. */
static const Reason *unwrap (const Reason *reason)
{
  while (reason->children.len == 1 && (reason->kind == CONDITION_ITEM || reason->kind == CONDITION_READING ||
                                       reason->kind == CONDITION_ALL || reason->kind == CONDITION_ANY))
    reason = child_at (reason, 0);
  return reason;
}

/* ---- the least that says it ---- */

/* Where a condition stands: it is the item that is explained; within one; as one of several of which one is enough. */
typedef enum { ITEM_ITSELF, WITHIN, ALTERNATIVE } ShownStanding;

typedef struct {
  const ChargeReasons *charge; /* of whose findings it is told; NULL: of none in particular */
  const Reason *whole;         /* of which all is told */
  gboolean marked;
} ShownTelling;

static Shown *lay_out (const ShownTelling *telling, const Reason *reason, ShownStanding standing);

/* One of several is enough for it, whatever stands around that: a reading, a list that several items share. */
static gboolean is_of_alternatives (const Reason *reason) { return unwrap (reason)->kind == CONDITION_ANY; }

static gboolean is_same (Rational a, Rational b) { return rational_compare (a, b) == 0; }

static gboolean is_same_list (const ArenaArray *a, const ArenaArray *b)
{
  gboolean same = a->len == b->len;
  for (guint i = 0; same && i < a->len; i++)
    same = g_array_index (a, guint, i) == g_array_index (b, guint, i);
  return same;
}

/* Two sums of which the same facts are found, held against the same figure: a reader is told one of them. */
static gboolean is_repeated (const Reason *one, const Reason *other)
{
  return one->kind == CONDITION_LIMIT && other->kind == CONDITION_LIMIT && one->measured && other->measured &&
         one->node->n_divisors == 0 && other->node->n_divisors == 0 && one->facts.len > 0 &&
         is_same_list (&one->facts, &other->facts) && one->comparison == other->comparison &&
         is_same (one->measure_lo, other->measure_lo) && is_same (one->measure_hi, other->measure_hi) &&
         is_same (one->limit_lo, other->limit_lo) && is_same (one->limit_hi, other->limit_hi);
}

gboolean shown_says_same (const Reason *one, const Reason *other)
{
  const gboolean same_fact = one->kind == CONDITION_YES && other->kind == CONDITION_YES && one->truth == other->truth &&
                             one->facts.len > 0 && is_same_list (&one->facts, &other->facts);
  return same_fact || is_repeated (one, other);
}

/* What was passed on the way to a condition. */
typedef struct {
  const Reason *sought;
  guint n;
  gboolean same;
} Passed;

/* Passes all that must hold together with the condition, and stands before it. FALSE: it is not among the first of them. */
static gboolean pass_before (const Reason *from, Passed *passed)
{
  if (from == passed->sought || passed->n == MOST_PASSED)
    return from == passed->sought;
  passed->n++;
  if (from->kind != CONDITION_ITEM && from->kind != CONDITION_ALL) {
    passed->same = passed->same || shown_says_same (from, passed->sought);
    return FALSE;
  }
  for (guint i = 0; i < from->children.len && passed->n < MOST_PASSED; i++)
    if (pass_before (child_at (from, i), passed))
      return TRUE;
  return FALSE;
}

/* A paragraph and an item of it may ask the same. */
static gboolean is_asked_before (const Reason *whole, const Reason *reason)
{
  Passed passed = { .sought = reason };
  return pass_before (whole, &passed) && passed.same;
}

static gboolean is_told_before (const Reason *group, const Reason *child)
{
  for (guint i = 0; group->kind == CONDITION_ANY && child_at (group, i) != child; i++)
    if (child_at (group, i)->truth == child->truth && is_repeated (child_at (group, i), child))
      return TRUE;
  return FALSE;
}

static gboolean speaks_of (const ChargeReasons *charge, guint slot)
{
  for (guint i = 0; i < charge->stated->len; i++)
    if (((const StatedReason *) g_ptr_array_index (charge->stated, i))->slot == slot)
      return TRUE;
  for (guint i = 0; i < charge->found->len; i++)
    if (g_array_index (charge->found, guint, i) == slot)
      return TRUE;
  return FALSE;
}

/* An "unless" of which the case says nothing: that it does not stand in the way needs no line where the whole holds. */
static gboolean is_silent_gate (const ShownTelling *telling, const Reason *group, const Reason *child)
{
  if (telling->charge == NULL || telling->marked || group->truth != YES || !child->gate || !child->negated)
    return FALSE;
  for (guint i = 0; i < child->facts.len; i++)
    if (speaks_of (telling->charge, g_array_index (&child->facts, guint, i)))
      return FALSE;
  return child->facts.len > 0;
}

/* Of a union what gave its truth, once; of everything else all that its heading does not say, and of what is open no
 * alternatives that hold already. */
static gboolean is_relevant (const ShownTelling *telling, const Reason *group, const Reason *child)
{
  if (group->truth == UNKNOWN && child->truth == YES && is_of_alternatives (child))
    return FALSE;
  if (is_silent_gate (telling, group, child))
    return FALSE;
  return is_union (group) ? child->truth == group->truth && !is_told_before (group, child)
                          : !reason_is_told (group, child) && !is_asked_before (telling->whole, child);
}

/* An alternative that is itself one of several alternatives is these. */
static const Reason *inner_union (const Reason *group, const Reason *child)
{
  const Reason *inner = unwrap (child);
  return group->kind == CONDITION_ANY && inner->kind == CONDITION_ANY ? inner : NULL;
}

static void add_relevant (const ShownTelling *telling, const Reason *group, GPtrArray *to)
{
  for (guint i = 0; i < group->children.len; i++) {
    const Reason *child = child_at (group, i), *inner = inner_union (group, child);
    if (!is_relevant (telling, group, child))
      continue;
    if (inner != NULL)
      add_relevant (telling, inner, to);
    else
      g_ptr_array_add (to, (gpointer) child);
  }
}

static gboolean is_sub_item (const Reason *reason)
{
  return reason->kind == CONDITION_ITEM && reason->condition != NULL && reason->condition->kind == CONDITION_ITEM &&
         reason->condition->number != NULL && reason->path != NULL;
}

/* An item with preconditions, referred to by another one. */
static gboolean is_gated_item (const Reason *reason)
{
  return reason->kind == CONDITION_ITEM && reason->children.len > 1 && reason->path != NULL;
}

static gboolean is_headed_union (const Reason *group, guint n) { return is_union (group) && n > 1; }

static ShownAs group_as (const Reason *group, guint n, gboolean marked, ShownStanding standing)
{
  if (is_sub_item (group))
    return SHOWN_PART;
  if ((standing == ALTERNATIVE || (standing == WITHIN && marked)) && is_gated_item (group))
    return SHOWN_CITED;
  if (standing == ALTERNATIVE && group->kind == CONDITION_ALL && n > 1)
    return SHOWN_HEAD;
  if (group->kind == CONDITION_NOT || group->kind == CONDITION_ACTS || reason_is_near (group) ||
      is_headed_union (group, n))
    return SHOWN_HEAD;
  return SHOWN_GROUP;
}

static Shown *lay_out_group (const ShownTelling *telling, const Reason *group, ShownStanding standing)
{
  g_autoptr (GPtrArray) relevant = g_ptr_array_new ();
  add_relevant (telling, group, relevant);
  const guint n = relevant->len;
  Shown *shown = shown_new (group_as (group, n, telling->marked, standing), group);
  for (guint i = 0; i < MIN (n, (guint) MOST_SHOWN); i++)
    g_ptr_array_add (shown->children, lay_out (telling, g_ptr_array_index (relevant, i),
                                               is_headed_union (group, n) ? ALTERNATIVE : WITHIN));
  shown->more = n > MOST_SHOWN;
  return shown;
}

static Shown *lay_out (const ShownTelling *telling, const Reason *reason, ShownStanding standing)
{
  const Reason *says = reason_stated (reason);
  if (reason->children.len > 0 && says == reason)
    return lay_out_group (telling, reason, standing);
  Shown *shown = shown_new (SHOWN_SAID, reason);
  shown->says = says;
  return shown;
}

Shown *shown_brief (const ChargeReasons *charge, const Reason *reason, gboolean marked)
{
  const ShownTelling telling = { charge, reason, marked };
  return lay_out (&telling, reason, ITEM_ITSELF);
}

/* ---- all of it ---- */

/* Nothing of what this condition asks for was found at all; an open clause still waits for a person. */
static gboolean is_silent (const Reason *reason)
{
  if (reason->kind == CONDITION_OPEN && !reason->answered)
    return FALSE;
  if (reason->truth != NO || (reason->measured && rational_compare (reason->measure_hi, RATIONAL_ZERO) > 0))
    return FALSE;
  for (guint i = 0; i < reason->children.len; i++)
    if (!is_silent (child_at (reason, i)))
      return FALSE;
  return TRUE;
}

static Shown *lay_out_whole (const Reason *whole, const Reason *outer);

static void add_whole (const Reason *whole, const Reason *group, Shown *shown)
{
  for (guint i = 0; i < group->children.len; i++) {
    const Reason *child = child_at (group, i), *inner = inner_union (group, child);
    if (is_union (group) && is_silent (child))
      shown->silent++;
    else if (inner != NULL)
      add_whole (whole, inner, shown);
    else if (!reason_is_told (group, child) && !is_asked_before (whole, child))
      g_ptr_array_add (shown->children, lay_out_whole (whole, child));
  }
}

static Shown *lay_out_whole (const Reason *whole, const Reason *outer)
{
  const Reason *reason = unwrap (outer);
  Shown *shown = shown_new (reason->kind == CONDITION_ITEM && reason->path != NULL ? SHOWN_CITED : SHOWN_SAID, reason);
  shown->says = reason_stated (reason);
  if (shown->says != reason) /* "not" of one fact: the fact with what was found of it, under the sign of the whole */
    return shown;
  add_whole (whole, reason, shown);
  return shown;
}

Shown *shown_whole (const Reason *outer) { return lay_out_whole (outer, outer); }

/* ---- by what it fails ---- */

static void add_failing (const Reason *reason, GPtrArray *to)
{
  const Reason *stated = reason == NULL ? NULL : reason_stated (reason);
  if (stated == NULL || reason->truth != NO)
    return;
  if (stated->children.len == 0) {
    g_ptr_array_add (to, (gpointer) stated);
    return;
  }
  gboolean one_does = reason->kind == CONDITION_ANY || reason->kind == CONDITION_AT_LEAST;
  const guint before = to->len;
  for (guint i = 0;
       (one_does || reason->kind == CONDITION_ALL || reason->kind == CONDITION_ACTS) && i < reason->children.len; i++)
    if (one_does || to->len == before)
      add_failing (child_at (reason, i), to);
}

GPtrArray *shown_failing (const Reason *reason)
{
  GPtrArray *failing = g_ptr_array_new ();
  add_failing (reason, failing);
  return failing;
}

static gboolean has_below (const Reason *reason, const Reason *sought)
{
  for (guint i = 0; reason != sought && i < reason->children.len; i++)
    if (has_below (child_at (reason, i), sought))
      return TRUE;
  return reason == sought;
}

static void add_besides (const Reason *reason, const Reason *figure, GPtrArray *to)
{
  const gboolean together = reason->kind == CONDITION_ALL || reason->kind == CONDITION_ITEM;
  for (guint i = 0; reason != figure && i < reason->children.len; i++) {
    const Reason *child = child_at (reason, i);
    if (has_below (child, figure))
      add_besides (child, figure, to);
    else if (together && !reason_is_told (reason, child))
      add_failing (child, to);
  }
}

GPtrArray *shown_besides (const Reason *reason, const Reason *figure)
{
  GPtrArray *besides = g_ptr_array_new ();
  add_besides (reason, figure, besides);
  return besides;
}
