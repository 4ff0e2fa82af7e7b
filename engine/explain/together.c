/* In: all charges of a case, each explained. Out: what they mean for each other. Of two offences of one defendant the rule
 * that names the other offence goes before the one that speaks of any other; where none is stated, that is said. */
#include "explain/together.h"
#include "model/book/statute.h"
#include "explain/cited_remarks.h"
#include <string.h>

/* --- which of two offences prevails --- */

/* A rule that was found, and how closely it fits. */
typedef struct {
  const RelatedRule *rule;
  gboolean of_second;
  gboolean by_name;
} FoundTogether;

static gboolean names (const Concurrence *rule, const char *offence)
{
  return g_strv_contains ((const char *const *) rule->with, offence);
}

/* Keeps the first rule that names the other offence, or else the first on any other. */
static void look_at (const ChargeReasons *charge, const ChargeReasons *other, gboolean of_second, FoundTogether *found)
{
  const char *with = other->verdict.offence->id;
  for (guint i = 0; i < charge->related->len; i++) {
    const RelatedRule *rule = &g_array_index (charge->related, RelatedRule, i);
    gboolean by_name = names (rule->rule, with);
    if ((found->rule == NULL || (by_name && !found->by_name)) && (by_name || names (rule->rule, "*")))
      *found = (FoundTogether) { rule, of_second, by_name };
  }
}

/* By the principal punishments, as laws of different times are compared; where these are equal, fines and the like do not
 * decide. */
static Prevails heavier (const ChargeReasons *first, guint first_rank, const ChargeReasons *second, guint second_rank)
{
  guint64 a = tier_weight (version_tier_at (first->plan->version, first_rank));
  guint64 b = tier_weight (version_tier_at (second->plan->version, second_rank));
  if (a == b || !first->plan->version->held || !second->plan->version->held)
    return PREVAILS_OPEN;
  return a > b ? PREVAILS_FIRST : PREVAILS_SECOND;
}

static Prevails prevails (const ConcurrenceReason *reason, guint first_rank, guint second_rank)
{
  switch (reason->rule->apply) {
  case APPLY_THIS: return reason->of_second ? PREVAILS_SECOND : PREVAILS_FIRST;
  case APPLY_OTHER: return reason->of_second ? PREVAILS_FIRST : PREVAILS_SECOND;
  case APPLY_HEAVIER: return heavier (reason->first, first_rank, reason->second, second_rank);
  case APPLY_BOTH: return PREVAILS_BOTH;
  }
  g_assert_not_reached ();
}

static guint lowest (const ChargeReasons *charge) { return MAX (charge->verdict.floor, 1u); }

static void add_outcomes (Arena *arena, ConcurrenceReason *reason)
{
  for (guint i = lowest (reason->first); i <= reason->first->verdict.ceiling; i++)
    for (guint j = lowest (reason->second); j <= reason->second->verdict.ceiling; j++) {
      const Outcome outcome = { i, j, prevails (reason, i, j) };
      reason->settled = reason->outcomes.len == 0 ||
                        (reason->settled && g_array_index (&reason->outcomes, Outcome, 0).prevails == outcome.prevails);
      arena_array_add (arena, &reason->outcomes, &outcome, 1, sizeof outcome);
    }
}

static void add_pair (Reasons *reasons, const ChargeReasons *first, const ChargeReasons *second)
{
  FoundTogether found = { NULL, FALSE, FALSE };
  look_at (first, second, FALSE, &found);
  look_at (second, first, TRUE, &found);
  ConcurrenceReason *reason = arena_take (reasons->arena, sizeof *reason);
  reason->first = first;
  reason->second = second;
  reason->rule = found.rule == NULL ? NULL : found.rule->rule;
  reason->instrument = found.rule == NULL ? NULL : found.rule->instrument;
  reason->of_second = found.of_second;
  reason->certain =
      first->verdict.floor > 0 && second->verdict.floor > 0 && (found.rule == NULL || found.rule->truth == YES);
  if (found.rule != NULL)
    add_outcomes (reasons->arena, reason);
  g_ptr_array_add (reasons->concurrences, reason);
}

static gboolean may_reach (const ChargeReasons *charge) { return charge->plan != NULL && charge->verdict.ceiling > 0; }

static const ChargeReasons *charge_at (const Reasons *reasons, guint i)
{
  return g_ptr_array_index (reasons->charges, i);
}

/* For each charge the next one of the same defendant that may reach a tier; 0: there is none. Returns: yours. */
static guint *next_charges (const Reasons *reasons)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL); /* defendant + 1 -> the first such charge behind */
  guint *next = g_new0 (guint, reasons->charges->len + 1);
  for (guint i = reasons->charges->len; i-- > 0;) {
    gpointer defendant = GINT_TO_POINTER (charge_at (reasons, i)->defendant_index + 1);
    next[i] = GPOINTER_TO_UINT (g_hash_table_lookup (seen, defendant));
    if (may_reach (charge_at (reasons, i)))
      g_hash_table_insert (seen, defendant, GUINT_TO_POINTER (i));
  }
  return next;
}

static void add_pairs (Reasons *reasons)
{
  if (reasons->charges->len < 2)
    return;
  g_autofree guint *next = next_charges (reasons);
  for (guint i = 0; i < reasons->charges->len; i++)
    for (guint j = may_reach (charge_at (reasons, i)) ? next[i] : 0; j > 0; j = next[j])
      add_pair (reasons, charge_at (reasons, i), charge_at (reasons, j));
}

/* --- organizations and those in charge of them --- */

/* The offences that organizations are charged with. Returns: yours, of const Offence; NULL: none is charged. */
static GHashTable *offences_of_organizations (const Reasons *reasons)
{
  GHashTable *offences = NULL;
  for (guint i = 0; i < reasons->charges->len; i++) {
    const ChargeReasons *charge = charge_at (reasons, i);
    if (charge->kind != DEFENDANT_ORGANIZATION || !charge->charged)
      continue;
    if (offences == NULL)
      offences = g_hash_table_new (NULL, NULL);
    g_hash_table_add (offences, (gpointer) charge->verdict.offence);
  }
  return offences;
}

/* The rule of the general part of the statute (for an offence that no organization can commit, that on who is liable then),
 * the offence's own, and what the instruments in force say. */
static void add_organization (const Reasons *reasons, ChargeReasons *charge)
{
  const Offence *offence = charge->verdict.offence;
  ArenaArray *sources = &charge->organization;
  source_add_general (reasons->arena, sources, reasons->program->law, offence,
                      charge->plan->version->organizations ? "organization" : "no-organization");
  source_add (reasons->arena, sources, charge->plan->offence->instrument->stated, offence->remarks, "organization");
  for (guint i = 0; i < charge->plan->standards->len; i++) {
    const LawStandard *standard = plan_standard (charge->plan, i);
    source_add (reasons->arena, sources, standard->instrument->stated, standard->stated->remarks, "organization");
  }
}

void together_explain (Reasons *reasons)
{
  g_autoptr (GHashTable) offences = offences_of_organizations (reasons);
  add_pairs (reasons);
  for (guint i = 0; i < reasons->charges->len; i++) {
    ChargeReasons *charge = g_ptr_array_index (reasons->charges, i);
    const gboolean beside = offences != NULL && g_hash_table_contains (offences, charge->verdict.offence);
    if (charge->plan != NULL && (charge->acted_for != NULL || beside))
      add_organization (reasons, charge);
  }
}
