/* The explanation as plain data: who owns what, and nothing else. What stands in the arena of the record is not freed one by one;
 * everything else that is not freed here is borrowed from the program. */
#include "model/verdict/reasons.h"

Reason *reason_new (Arena *arena, ConditionKind kind)
{
  Reason *reason = arena_take (arena, sizeof *reason);
  reason->kind = kind;
  reason->truth = UNKNOWN;
  reason->factor = RATIONAL_ONE;
  return reason;
}

Change *change_new (Arena *arena, ChangeKind kind)
{
  Change *change = arena_take (arena, sizeof *change);
  change->kind = kind;
  change->distance = change->distance_other = change->reached = RATIONAL_ZERO;
  change->below = RATIONAL_UNBOUNDED;
  return change;
}

void change_add_facts (Arena *arena, Change *change, const guint *slots, guint n)
{
  arena_array_add (arena, &change->facts, slots, n, sizeof *slots);
}

static gboolean has (const ArenaArray *slots, guint slot)
{
  for (guint i = 0; i < slots->len; i++)
    if (g_array_index (slots, guint, i) == slot)
      return TRUE;
  return FALSE;
}

gboolean reason_has (const Reason *reason, guint slot) { return has (&reason->facts, slot); }

gboolean change_has (const Change *change, guint slot) { return has (&change->facts, slot); }

/* ---- one charge ---- */

/* A charge as it is before anything is said of it: the lists stay, emptied. */
static void begin_charge (ChargeReasons *charge, Arena *arena)
{
  GArray *const arrays[] = { charge->found,   charge->missing,  charge->idle,    charge->remarks,
                             charge->related, charge->readings, charge->spelled, charge->presumptions };
  GPtrArray *const pointers[] = { charge->instruments, charge->items, charge->articles, charge->changes,
                                  charge->leniencies,  charge->fines, charge->stated,   charge->grounds,
                                  charge->limitations, charge->shares };
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_set_size (arrays[i], 0);
  for (guint i = 0; i < G_N_ELEMENTS (pointers); i++)
    g_ptr_array_set_size (pointers[i], 0);
  g_clear_pointer (&charge->counts, g_ptr_array_unref);
  *charge = (ChargeReasons) { .arena = arena,
                              .instruments = charge->instruments,
                              .items = charge->items,
                              .articles = charge->articles,
                              .found = charge->found,
                              .missing = charge->missing,
                              .idle = charge->idle,
                              .changes = charge->changes,
                              .changes_exact = TRUE,
                              .leniencies = charge->leniencies,
                              .fines = charge->fines,
                              .remarks = charge->remarks,
                              .related = charge->related,
                              .stated = charge->stated,
                              .readings = charge->readings,
                              .spelled = charge->spelled,
                              .presumptions = charge->presumptions,
                              .grounds = charge->grounds,
                              .limitations = charge->limitations,
                              .shares = charge->shares,
                              .who = YES,
                              .charged = TRUE,
                              .defendant_index = -1 };
}

ChargeReasons *charge_reasons_new (Arena *arena)
{
  ChargeReasons *charge = g_new0 (ChargeReasons, 1);
  GPtrArray **const pointers[] = { &charge->instruments, &charge->items, &charge->articles, &charge->changes,
                                   &charge->leniencies,  &charge->fines, &charge->stated,   &charge->grounds,
                                   &charge->limitations, &charge->shares };
  for (guint i = 0; i < G_N_ELEMENTS (pointers); i++)
    *pointers[i] = g_ptr_array_new ();
  charge->found = g_array_new (FALSE, FALSE, sizeof (guint));
  charge->missing = g_array_new (FALSE, FALSE, sizeof (Missing));
  charge->idle = g_array_new (FALSE, FALSE, sizeof (guint));
  charge->remarks = g_array_new (FALSE, FALSE, sizeof (RemarkReason));
  charge->related = g_array_new (FALSE, FALSE, sizeof (RelatedRule));
  charge->readings = g_array_new (FALSE, FALSE, sizeof (ReadingReason));
  charge->spelled = g_array_new (FALSE, FALSE, sizeof (SpelledOut));
  charge->presumptions = g_array_new (FALSE, FALSE, sizeof (Presumption));
  begin_charge (charge, arena);
  return charge;
}

void charge_reasons_free (ChargeReasons *charge)
{
  if (charge == NULL)
    return;
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
  g_clear_pointer (&charge->counts, g_ptr_array_unref);
  g_ptr_array_unref (charge->shares);
  g_free (charge);
}

/* ---- the record ---- */

Reasons *reasons_new (Program *program)
{
  Reasons *reasons = g_new0 (Reasons, 1);
  reasons->program = program == NULL ? NULL : program_ref (program);
  reasons->arena = arena_new ();
  reasons->kept = g_ptr_array_new_with_free_func ((GDestroyNotify) charge_reasons_free);
  reasons->charges = g_ptr_array_new ();
  reasons->concurrences = g_ptr_array_new ();
  reasons->figures = g_array_new (FALSE, FALSE, sizeof (Figure));
  reasons->unused = g_array_new (FALSE, FALSE, sizeof (guint));
  reasons->expectations = g_ptr_array_new_with_free_func ((GDestroyNotify) expectation_free);
  return reasons;
}

void reasons_clear (Reasons *reasons)
{
  arena_clear (reasons->arena);
  g_ptr_array_set_size (reasons->charges, 0);
  g_ptr_array_set_size (reasons->concurrences, 0);
  g_array_set_size (reasons->figures, 0);
  g_ptr_array_set_size (reasons->expectations, 0);
  g_array_set_size (reasons->unused, 0);
  *reasons = (Reasons) { .program = reasons->program,
                         .arena = reasons->arena,
                         .kept = reasons->kept,
                         .work = reasons->work,
                         .silent = reasons->silent,
                         .charges = reasons->charges,
                         .concurrences = reasons->concurrences,
                         .figures = reasons->figures,
                         .unused = reasons->unused,
                         .expectations = reasons->expectations };
}

ChargeReasons *reasons_add_charge (Reasons *reasons)
{
  if (reasons->charges->len == reasons->kept->len)
    g_ptr_array_add (reasons->kept, charge_reasons_new (reasons->arena));
  ChargeReasons *charge = g_ptr_array_index (reasons->kept, reasons->charges->len);
  begin_charge (charge, reasons->arena);
  g_ptr_array_add (reasons->charges, charge);
  return charge;
}

void reasons_free (Reasons *reasons)
{
  if (reasons == NULL)
    return;
  g_ptr_array_unref (reasons->concurrences);
  g_ptr_array_unref (reasons->expectations);
  g_array_unref (reasons->unused);
  g_array_unref (reasons->figures);
  g_ptr_array_unref (reasons->charges);
  g_ptr_array_unref (reasons->kept);
  verdict_free (reasons->work);
  g_clear_pointer (&reasons->silent, g_hash_table_unref);
  arena_free (reasons->arena);
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

void reason_find_open (const Reason *reason, gboolean all, GPtrArray *ret)
{
  if (reason->kind == CONDITION_OPEN && (all || !reason->answered))
    g_ptr_array_add (ret, (gpointer) reason);
  if (!reason->clauses || reason_is_blocked (reason))
    return;
  for (guint i = 0; i < reason->children.len; i++)
    reason_find_open (g_ptr_array_index (&reason->children, i), all, ret);
}

static gboolean same_facts (const ArenaArray *a, const ArenaArray *b)
{
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
    return reason->kind == other->kind && same_facts (&reason->facts, &other->facts);
  return formula != NULL && another != NULL && condition_measures_same (formula, another);
}

const Reason *reason_stated (const Reason *reason)
{
  const Reason *only = reason->children.len == 1 ? g_ptr_array_index (&reason->children, 0) : NULL;
  return reason->kind == CONDITION_NOT && only != NULL && only->kind == CONDITION_YES ? only : reason;
}

gboolean reason_is_blocked (const Reason *reason)
{
  for (guint i = 0; i < reason->children.len; i++) {
    const Reason *child = g_ptr_array_index (&reason->children, i);
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
