/* The explanation as plain data: who owns what, and nothing else. Everything not freed here is borrowed from the
 * program. */
#include "model/verdict/reasons.h"

/* The lists of a reason that has nothing in them, which is most lists of most reasons: only ever read. */
static GArray nothing;
static GPtrArray nobody;

Reason *reason_new (ConditionKind kind)
{
  Reason *reason = g_new0 (Reason, 1);
  reason->kind = kind;
  reason->truth = UNKNOWN;
  reason->factor = RATIONAL_ONE;
  reason->facts = reason->factors = reason->shares = &nothing;
  reason->children = &nobody;
  return reason;
}

/* `room`: for so many at first. */
static void add (GArray **list, gconstpointer element, gsize size, guint room)
{
  if (*list == &nothing)
    *list = g_array_sized_new (FALSE, FALSE, (guint) size, room);
  g_array_append_vals (*list, element, 1);
}

void reason_add_fact (Reason *reason, guint slot) { add (&reason->facts, &slot, sizeof slot, 16); }

void reason_add_factor (Reason *reason, Rational factor) { add (&reason->factors, &factor, sizeof factor, 2); }

void reason_add_share (Reason *reason, const Share *share) { add (&reason->shares, share, sizeof *share, 16); }

void reason_add_child (Reason *reason, Reason *child)
{
  if (reason->children == &nobody)
    reason->children = g_ptr_array_new_with_free_func ((GDestroyNotify) reason_free);
  g_ptr_array_add (reason->children, child);
}

static void release (GArray *list)
{
  if (list != &nothing)
    g_array_unref (list);
}

void reason_free (Reason *reason)
{
  if (reason == NULL)
    return;
  release (reason->facts);
  release (reason->factors);
  release (reason->shares);
  if (reason->children != &nobody)
    g_ptr_array_unref (reason->children);
  g_free (reason);
}

static void free_item (gpointer data)
{
  ItemReason *item = data;
  reason_free (item->reason);
  g_free (item);
}

static void free_article (gpointer data)
{
  ArticleReason *article = data;
  reason_free (article->reason);
  g_free (article);
}

static void free_leniency (gpointer data)
{
  LeniencyReason *leniency = data;
  reason_free (leniency->reason);
  g_free (leniency);
}

static void free_stated (gpointer data)
{
  StatedReason *stated = data;
  g_free (stated->written);
  g_free (stated);
}

static void free_ground (gpointer data)
{
  Ground *ground = data;
  g_array_unref (ground->sources);
  g_free (ground);
}

static void free_concurrence (gpointer data)
{
  ConcurrenceReason *concurrence = data;
  g_array_unref (concurrence->outcomes);
  g_free (concurrence);
}

static void free_share (gpointer data)
{
  ShareReason *share = data;
  g_free (share->written);
  g_free (share);
}

Change *change_new (ChangeKind kind)
{
  Change *change = g_new0 (Change, 1);
  change->kind = kind;
  change->facts = g_array_new (FALSE, FALSE, sizeof (guint));
  change->distance = change->distance_other = change->reached = RATIONAL_ZERO;
  change->below = RATIONAL_UNBOUNDED;
  return change;
}

gboolean change_has (const Change *change, guint slot)
{
  for (guint i = 0; i < change->facts->len; i++)
    if (g_array_index (change->facts, guint, i) == slot)
      return TRUE;
  return FALSE;
}

void change_free (Change *change)
{
  if (change == NULL)
    return;
  g_array_unref (change->facts);
  reason_free (change->then);
  g_free (change);
}

ChargeReasons *charge_reasons_new (void)
{
  ChargeReasons *charge = g_new0 (ChargeReasons, 1);
  charge->instruments = g_ptr_array_new ();
  charge->items = g_ptr_array_new_with_free_func (free_item);
  charge->articles = g_ptr_array_new_with_free_func (free_article);
  charge->found = g_array_new (FALSE, FALSE, sizeof (guint));
  charge->missing = g_array_new (FALSE, FALSE, sizeof (Missing));
  charge->idle = g_array_new (FALSE, FALSE, sizeof (guint));
  charge->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  charge->changes_exact = TRUE;
  charge->leniencies = g_ptr_array_new_with_free_func (free_leniency);
  charge->fines = g_ptr_array_new_with_free_func (g_free);
  charge->stated = g_ptr_array_new_with_free_func (free_stated);
  charge->remarks = g_array_new (FALSE, FALSE, sizeof (RemarkReason));
  charge->related = g_array_new (FALSE, FALSE, sizeof (RelatedRule));
  charge->readings = g_array_new (FALSE, FALSE, sizeof (ReadingReason));
  charge->spelled = g_array_new (FALSE, FALSE, sizeof (SpelledOut));
  charge->presumptions = g_array_new (FALSE, FALSE, sizeof (Presumption));
  charge->grounds = g_ptr_array_new_with_free_func (free_ground);
  charge->limitations = g_ptr_array_new_with_free_func (g_free);
  charge->running = g_array_new (FALSE, FALSE, sizeof (Source));
  charge->organization = g_array_new (FALSE, FALSE, sizeof (Source));
  charge->shares = g_ptr_array_new_with_free_func (free_share);
  charge->who = YES;
  charge->charged = TRUE;
  charge->defendant_index = -1;
  return charge;
}

void charge_reasons_free (ChargeReasons *charge)
{
  if (charge == NULL)
    return;
  g_free (charge->defendant);
  g_free (charge->defendant_id);
  g_free (charge->acted_for);
  g_ptr_array_unref (charge->instruments);
  g_ptr_array_unref (charge->items);
  g_ptr_array_unref (charge->articles);
  g_array_unref (charge->found);
  g_array_unref (charge->missing);
  g_array_unref (charge->idle);
  g_ptr_array_unref (charge->changes);
  g_ptr_array_unref (charge->leniencies);
  g_ptr_array_unref (charge->fines);
  g_ptr_array_unref (charge->stated);
  g_array_unref (charge->remarks);
  g_array_unref (charge->related);
  g_array_unref (charge->readings);
  g_array_unref (charge->spelled);
  g_array_unref (charge->presumptions);
  g_ptr_array_unref (charge->grounds);
  g_ptr_array_unref (charge->limitations);
  g_array_unref (charge->running);
  g_array_unref (charge->organization);
  g_clear_pointer (&charge->counts, g_ptr_array_unref);
  g_ptr_array_unref (charge->shares);
  reason_free (charge->who_reason);
  g_free (charge);
}

Reasons *reasons_new (Program *program)
{
  Reasons *reasons = g_new0 (Reasons, 1);
  reasons->program = program == NULL ? NULL : program_ref (program);
  reasons->charges = g_ptr_array_new_with_free_func ((GDestroyNotify) charge_reasons_free);
  reasons->concurrences = g_ptr_array_new_with_free_func (free_concurrence);
  reasons->figures = g_ptr_array_new_with_free_func (g_free);
  reasons->unused = g_array_new (FALSE, FALSE, sizeof (guint));
  reasons->expectations = g_ptr_array_new_with_free_func ((GDestroyNotify) expectation_free);
  return reasons;
}

void reasons_free (Reasons *reasons)
{
  if (reasons == NULL)
    return;
  g_ptr_array_unref (reasons->concurrences);
  g_ptr_array_unref (reasons->expectations);
  g_array_unref (reasons->unused);
  g_ptr_array_unref (reasons->figures);
  g_ptr_array_unref (reasons->charges);
  g_free (reasons->case_id);
  g_free (reasons->title);
  g_free (reasons->source);
  g_free (reasons->path);
  g_free (reasons->region);
  g_free ((char *) reasons->from_text.written);
  g_free ((char *) reasons->to_text.written);
  g_free ((char *) reasons->decided_text.written);
  g_clear_pointer (&reasons->program, program_unref);
  g_free (reasons);
}

gboolean reasons_leads_several (const Reasons *reasons, guint index)
{
  const ChargeReasons *lead = g_ptr_array_index (reasons->charges, index);
  guint n = 0;
  for (guint i = 0; i < reasons->charges->len; i++) {
    const ChargeReasons *charge = g_ptr_array_index (reasons->charges, i);
    if (charge->defendant_index == lead->defendant_index && i < index)
      return FALSE;
    n += charge->defendant_index == lead->defendant_index;
  }
  return n > 1;
}

gboolean reasons_has_uncharged (const Reasons *reasons, gint defendant)
{
  for (guint i = 0; i < reasons->charges->len; i++) {
    const ChargeReasons *charge = g_ptr_array_index (reasons->charges, i);
    if (charge->defendant_index == defendant && !charge->charged)
      return TRUE;
  }
  return FALSE;
}

gboolean reason_is_answered (const Reason *reason)
{
  return reason->truth == YES || (reason->truth == NO && reason->condition->unanswered);
}

void reason_find_open (const Reason *reason, gboolean all, GPtrArray *ret)
{
  if (reason->kind == CONDITION_OPEN && (all || !reason_is_answered (reason)))
    g_ptr_array_add (ret, (gpointer) reason);
  for (guint i = 0; i < reason->children->len && !reason_is_blocked (reason); i++)
    reason_find_open (g_ptr_array_index (reason->children, i), all, ret);
}

static gboolean same_facts (const GArray *a, const GArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  gboolean same = a->len == b->len;
  for (guint i = 0; same && i < a->len; i++)
    same = g_array_index (a, guint, i) == g_array_index (b, guint, i);
  return same;
}

static const Condition *formula_of (const Reason *reason)
{
  gboolean formula = reason->condition != NULL && condition_is_formula (reason->condition);
  return reason->kind == CONDITION_LIMIT && formula ? reason->condition : NULL;
}

gboolean reason_measures_same (const Reason *reason, const Reason *other)
{
  const Condition *formula = formula_of (reason), *another = formula_of (other);
  if (formula == NULL && another == NULL)
    return reason->kind == other->kind && same_facts (reason->facts, other->facts);
  return formula != NULL && another != NULL && condition_measures_same (formula, another);
}

const Reason *reason_stated (const Reason *reason)
{
  const Reason *only = reason->children->len == 1 ? g_ptr_array_index (reason->children, 0) : NULL;
  return reason->kind == CONDITION_NOT && only != NULL && only->kind == CONDITION_YES ? only : reason;
}

gboolean reason_is_blocked (const Reason *reason)
{
  for (guint i = 0; i < reason->children->len; i++) {
    const Reason *child = g_ptr_array_index (reason->children, i);
    if ((child->gate || child->precondition) && child->truth == NO)
      return TRUE;
  }
  return FALSE;
}

gboolean reason_is_told (const Reason *group, const Reason *child)
{
  return reason_is_near (group) && child->kind == CONDITION_NOT && child->truth == YES;
}

const Tier *reasons_tier (const ChargeReasons *charge, guint rank)
{
  const GPtrArray *versions = charge->verdict.offence->versions;
  const Tier *tier = charge->plan == NULL ? NULL : version_tier_at (charge->plan->version, rank);
  for (guint i = versions->len; tier == NULL && rank > 0 && i > 0; i--)
    tier = version_tier_at (g_ptr_array_index (versions, i - 1), rank);
  return tier;
}
