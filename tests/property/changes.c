/* In: a case. Out: whether the changes listed are those that there are. Nothing of the engine is used here but deciding
 * cases, each written anew with one fact changed. */
#include "changes.h"
#include "pipeline.h"

typedef struct {
  const Program *program;
  const Case *fact_case;
  const ChargeReasons *charge;
  Verdict *verdict;
  gint64 largest;
  GString *complaints;
  ChangeTally *tally;
} Trial;

/* The first charge with one more fact stated of its defendant. */
static ChargeVerdict decide (Trial *trial, guint slot, Interval value)
{
  Case changed = *trial->fact_case;
  const Stated stated = { .fact = slot,
                          .defendant = g_array_index (changed.charges, Charge, 0).defendant,
                          .value = value };
  changed.stated = g_array_copy (trial->fact_case->stated);
  g_array_append_val (changed.stated, stated);
  pipeline_check (trial->program, &changed, trial->verdict);
  g_array_unref (changed.stated);
  trial->tally->trials++;
  return g_array_index (trial->verdict->charges, ChargeVerdict, 0);
}

static gboolean has_slot (const Change *change, guint slot)
{
  for (guint i = 0; i < change->facts->len; i++)
    if (g_array_index (change->facts, guint, i) == slot)
      return TRUE;
  return FALSE;
}

/* Base units. */
static gint64 base_of (const Trial *trial, const Change *change, Rational distance)
{
  const Fact *fact = vocabulary_fact (trial->program->book->vocabulary, g_array_index (change->facts, guint, 0));
  const gint64 parts = fact->unit == NULL ? 1 : fact->unit->parts;
  g_assert (distance.numerator * parts % distance.denominator == 0);
  return distance.numerator * parts / distance.denominator;
}

/* The change up by `distance` (of an amount), or `years` (of a date), or to `kind`, that is listed of the fact. */
static const Change *listed (const Trial *trial, guint slot, ChangeKind kind, gint64 distance, guint years)
{
  for (guint i = 0; i < trial->charge->changes->len; i++) {
    const Change *change = g_ptr_array_index (trial->charge->changes, i);
    if (change->up && has_slot (change, slot) && change->kind == kind && change->years == years &&
        base_of (trial, change, change->distance) == distance)
      return change;
  }
  return NULL;
}

static guint n_listed (const Trial *trial, guint slot)
{
  guint n = 0;
  for (guint i = 0; i < trial->charge->changes->len; i++) {
    const Change *change = g_ptr_array_index (trial->charge->changes, i);
    n += change->up && has_slot (change, slot);
  }
  return n;
}

static void complain (const Trial *trial, const char *what, guint slot, gint64 distance, const ChargeVerdict *is)
{
  g_string_append_printf (trial->complaints, "  change: %s: %s by %" G_GINT64_FORMAT " comes to %u..%u from %u\n", what,
                          vocabulary_fact (trial->program->book->vocabulary, slot)->id, distance, is->floor,
                          is->ceiling, trial->charge->verdict.floor);
}

/* Returns: whether `is` leads higher than `above`, so that it has to be listed. */
static gboolean hold_one (const Trial *trial, guint slot, ChangeKind kind, gint64 distance, guint years, guint above,
                          const ChargeVerdict *is)
{
  gboolean leads = is->exact && is->floor > above;
  const Change *change = listed (trial, slot, kind, distance, years);
  if (leads && change == NULL)
    complain (trial, "not listed", slot, distance, is);
  else if (!leads && change != NULL)
    complain (trial, "listed in vain", slot, distance, is);
  else if (leads && (change->floor != is->floor || change->ceiling != is->ceiling))
    complain (trial, "another tier listed", slot, distance, is);
  trial->tally->up += leads;
  trial->tally->unsettled += leads && is->floor != is->ceiling;
  return leads;
}

static void hold_count (const Trial *trial, guint slot, guint n)
{
  if (n_listed (trial, slot) != n)
    g_string_append_printf (trial->complaints, "  change: %u are listed of %s, %u lead higher\n",
                            n_listed (trial, slot), vocabulary_fact (trial->program->book->vocabulary, slot)->id, n);
}

static void take_stated (const Case *fact_case, guint slot, gint of, Interval *value)
{
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    if (stated->fact == slot && stated->defendant == of)
      *value = stated->value;
  }
}

/* What the case says of a fact: of all, of the organization acted for, of the defendant; of what it does not say the findings
 * decide. */
static Interval value_of (const Trial *trial, guint slot)
{
  const gint defendant = g_array_index (trial->fact_case->charges, Charge, 0).defendant;
  const gint organization = case_organization_of (trial->fact_case, defendant);
  Interval value = (trial->fact_case->complete ? trial->program->not_found : trial->program->unknown)[slot];
  take_stated (trial->fact_case, slot, -1, &value);
  if (organization >= 0)
    take_stated (trial->fact_case, slot, organization, &value);
  if (defendant >= 0)
    take_stated (trial->fact_case, slot, defendant, &value);
  return value;
}

static void hold_yes_no (Trial *trial, guint slot, Interval value)
{
  guint n = 0;
  if (interval_is_point (value)) {
    const ChargeVerdict is = decide (trial, slot, interval_point (!value.lo));
    n = hold_one (trial, slot, value.lo ? CHANGE_NOT_FOUND : CHANGE_FOUND, 0, 0, trial->charge->verdict.floor, &is);
  }
  hold_count (trial, slot, n);
}

/* Grown by so much; `above`: the tier held so far. Returns: whether it leads higher. */
static gboolean hold_growth (Trial *trial, guint slot, Interval value, gint64 by, guint *above)
{
  const ChargeVerdict is = decide (trial, slot, (Interval) { value.lo + by, value.hi + by });
  const gboolean leads = hold_one (trial, slot, CHANGE_AMOUNT, by, 0, *above, &is);
  *above = leads ? is.floor : *above;
  return leads;
}

/* Growth beyond what is tried step by step: there where it is listed, and not a step before. */
static guint hold_far (Trial *trial, guint slot, Interval value, gint64 tried, guint above)
{
  guint n = 0;
  for (guint i = 0; i < trial->charge->changes->len; i++) {
    const Change *change = g_ptr_array_index (trial->charge->changes, i);
    if (!change->up || change->kind != CHANGE_AMOUNT || !has_slot (change, slot))
      continue;
    const gint64 by = base_of (trial, change, change->distance);
    if (by > tried + 1)
      hold_growth (trial, slot, value, by - 1, &above);
    n += by > tried && hold_growth (trial, slot, value, by, &above);
  }
  return n;
}

static void hold_amount (Trial *trial, guint slot, Interval value)
{
  guint n = 0, above = trial->charge->verdict.floor;
  const gint64 most = MAX (trial->largest - value.lo, 0);
  for (gint64 by = 1; value.hi != UNBOUNDED && by <= most; by++)
    n += hold_growth (trial, slot, value, by, &above);
  if (value.hi != UNBOUNDED)
    n += hold_far (trial, slot, value, most, above);
  hold_count (trial, slot, n);
}

/* What a change down says: these amounts less by more than the distance, or this fact not found. */
static void hold_down (Trial *trial, const Change *change)
{
  const guint slot = g_array_index (change->facts, guint, 0);
  const Interval value = value_of (trial, slot);
  gboolean sum = change->facts->len != 1 || (change->lead != NULL && change->lead->kind == CONDITION_PROPORTIONAL);
  if (sum || change->years > 0 || !interval_is_point (value))
    return;
  gint64 less =
      base_of (trial, change, change->distance_other) + (change->lead != NULL && change->lead->comparison == AT_LEAST);
  if (change->kind == CHANGE_AMOUNT && change->lead->comparison != AT_LEAST)
    less = MAX (less, 1);
  const ChargeVerdict is = decide (trial, slot, interval_point (change->kind == CHANGE_AMOUNT ? value.lo - less : 0));
  if (is.floor != change->floor || is.ceiling != change->ceiling)
    complain (trial, "another tier listed below", slot, less, &is);
  trial->tally->down++;
}

static void hold_all (Trial *trial)
{
  const Vocabulary *vocabulary = trial->program->book->vocabulary;
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++) {
    const FactKind kind = vocabulary_fact (vocabulary, slot)->kind;
    if (kind == FACT_YES_NO)
      hold_yes_no (trial, slot, value_of (trial, slot));
    else if (kind == FACT_QUANTITY)
      hold_amount (trial, slot, value_of (trial, slot));
  }
  for (guint i = 0; i < trial->charge->changes->len; i++) {
    const Change *change = g_ptr_array_index (trial->charge->changes, i);
    if (!change->up)
      hold_down (trial, change);
  }
}

void changes_hold (Program *program, const Case *fact_case, gint64 largest, GString *complaints, ChangeTally *tally)
{
  g_autoptr (Reasons) reasons = pipeline_explain (program, fact_case);
  g_autoptr (Verdict) verdict = verdict_new (program);
  const ChargeReasons *charge = g_ptr_array_index (reasons->charges, 0);
  if (!charge->verdict.decided || !charge->verdict.exact || charge->plan == NULL)
    return;
  Trial trial = { program, fact_case, charge, verdict, largest, complaints, tally };
  tally->cases++;
  hold_all (&trial);
}
