/* In: a case. Out: whether the changes listed are those that there are. Nothing of the engine is used here but deciding
 * cases, each written anew with one thing changed. */
#include "changes.h"
#include "oracle.h"
#include "pipeline.h"
#include "random_rules.h"

#include <stdio.h>

#define FAR (G_GINT64_CONSTANT (1) << 46)

typedef struct {
  guint floor, ceiling;
  gboolean exact;
} Seen;

typedef struct {
  const Program *program;
  const Case *fact_case;
  const ChargeReasons *charge;
  Verdict *verdict;
  gint64 dense;
  GString *complaints;
  ChangeTally *tally;
  GHashTable *matched; /* of Change: those that trying has come to */
} Trial;

static const Vocabulary *vocabulary_of (const Trial *trial) { return trial->program->law->vocabulary; }

static gint defendant_of (const Trial *trial) { return g_array_index (trial->fact_case->charges, Charge, 0).defendant; }

static Seen decide (Trial *trial, const Case *changed)
{
  pipeline_decide (trial->program, changed, trial->verdict);
  trial->tally->trials++;
  const ChargeVerdict *is = &g_array_index (trial->verdict->charges, ChargeVerdict, 0);
  return (Seen) { is->floor, is->ceiling, is->exact };
}

/* The first charge with one more fact stated of its defendant. */
static Seen decide_with_fact (Trial *trial, guint slot, Interval value)
{
  Case changed = *trial->fact_case;
  const Stated stated = { .fact = slot, .defendant = defendant_of (trial), .value = value };
  changed.stated = g_array_copy (trial->fact_case->stated);
  g_array_append_val (changed.stated, stated);
  const Seen seen = decide (trial, &changed);
  g_array_unref (changed.stated);
  return seen;
}

static Seen decide_with_finding (Trial *trial, const Hidden *clause, gint64 value)
{
  Case changed = *trial->fact_case;
  const Ruling ruling = { .instrument = clause->instrument->id,
                          .path = clause->name,
                          .defendant = defendant_of (trial),
                          .value = interval_point (value) };
  changed.rulings = g_array_copy (trial->fact_case->rulings);
  g_array_append_val (changed.rulings, ruling);
  const Seen seen = decide (trial, &changed);
  g_array_unref (changed.rulings);
  return seen;
}

static Seen decide_with_kind (Trial *trial, DefendantKind kind)
{
  Case changed = *trial->fact_case;
  Charge charge = g_array_index (trial->fact_case->charges, Charge, 0);
  changed.defendants = g_array_copy (trial->fact_case->defendants);
  changed.charges = g_array_new (FALSE, FALSE, sizeof (Charge));
  if (charge.defendant < 0) {
    const Defendant defendant = { .id = "somebody", .name = "somebody", .kind = kind };
    charge.defendant = (gint) changed.defendants->len;
    g_array_append_val (changed.defendants, defendant);
  }
  g_array_index (changed.defendants, Defendant, charge.defendant).kind = kind;
  g_array_append_val (changed.charges, charge);
  const Seen seen = decide (trial, &changed);
  g_array_unref (changed.defendants);
  g_array_unref (changed.charges);
  return seen;
}

static gboolean is_now (const Trial *trial, const Seen *seen)
{
  return seen->floor == trial->charge->verdict.floor && seen->ceiling == trial->charge->verdict.ceiling;
}

static gboolean is_same (const Seen *a, const Seen *b)
{
  return a->floor == b->floor && a->ceiling == b->ceiling && a->exact == b->exact;
}

static void complain (const Trial *trial, const char *what, const char *of, gint64 by, const Seen *seen)
{
  g_string_append_printf (trial->complaints, "  change: %s: %s by %" G_GINT64_FORMAT " comes to %u..%u from %u..%u\n",
                          what, of, by, seen->floor, seen->ceiling, trial->charge->verdict.floor,
                          trial->charge->verdict.ceiling);
}

static const char *name_of (const Trial *trial, guint slot)
{
  return vocabulary_fact (vocabulary_of (trial), slot)->id;
}

static void count (Trial *trial, const Seen *seen)
{
  gboolean up = seen->floor > trial->charge->verdict.floor ||
                (seen->floor == trial->charge->verdict.floor && seen->ceiling > trial->charge->verdict.ceiling);
  trial->tally->up += up;
  trial->tally->down += !up;
  trial->tally->unsettled += seen->floor != seen->ceiling;
}

/* ---- one alternative each ---- */

/* What a listed change has to say. */
typedef struct {
  ChangeOf of;
  ChangeKind kind;
  guint slot;
  Lapse lapse;
  const Hidden *clause;
} Key;

static gboolean is_of_key (const Change *change, const Key *key)
{
  if (change->of != key->of || change->kind != key->kind)
    return FALSE;
  if (key->of == CHANGE_OF_CLAUSE)
    return change->clause->instrument == key->clause->instrument &&
           g_str_equal (change->clause->name, key->clause->name);
  return key->of == CHANGE_OF_SUBJECT || (change_has (change, key->slot) && change->lapse == key->lapse);
}

static const Change *listed (const Trial *trial, const Key *key)
{
  for (guint i = 0; i < trial->charge->changes->len; i++)
    if (is_of_key (g_ptr_array_index (trial->charge->changes, i), key))
      return g_ptr_array_index (trial->charge->changes, i);
  return NULL;
}

static const char *name_of_key (const Trial *trial, const Key *key)
{
  return key->of == CHANGE_OF_CLAUSE ? key->clause->name
         : key->of == CHANGE_OF_FACT ? name_of (trial, key->slot)
                                     : "subject";
}

static void hold_key (Trial *trial, const Key *key, const Seen *seen)
{
  const Change *change = listed (trial, key);
  gboolean leads = seen->exact && !is_now (trial, seen);
  if (leads && change == NULL)
    complain (trial, "not listed", name_of_key (trial, key), key->lapse, seen);
  else if (!leads && change != NULL)
    complain (trial, "listed in vain", name_of_key (trial, key), key->lapse, seen);
  else if (leads && (change->floor != seen->floor || change->ceiling != seen->ceiling))
    complain (trial, "another tier listed", name_of_key (trial, key), key->lapse, seen);
  if (change != NULL)
    g_hash_table_add (trial->matched, (gpointer) change);
  if (leads)
    count (trial, seen);
}

static void take_stated (const Case *fact_case, guint slot, gint of, Interval *value)
{
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    if (stated->fact == slot && stated->defendant == of)
      *value = stated->value;
  }
}

static gboolean is_stated (const Trial *trial, guint slot)
{
  for (guint i = 0; i < trial->fact_case->stated->len; i++)
    if (g_array_index (trial->fact_case->stated, Stated, i).fact == slot)
      return TRUE;
  return FALSE;
}

static Interval value_of (const Trial *trial, guint slot);

/* Nobody speaks of it, and it comes with something that may be there, as somebody says. */
static gboolean is_open_companion (const Trial *trial, guint slot)
{
  const Fact *fact = vocabulary_fact (vocabulary_of (trial), slot);
  gboolean open = FALSE;
  if (fact->stated->comes_with == NULL || !trial->fact_case->complete || is_stated (trial, slot))
    return FALSE;
  for (char **name = fact->stated->comes_with; *name != NULL && !open; name++) {
    const guint with = (guint) vocabulary_find (vocabulary_of (trial), *name);
    open = is_stated (trial, with) && value_of (trial, with).hi > 0;
  }
  return open;
}

/* The random case states the product or its factors. */
static gboolean is_made (const Trial *trial, guint slot)
{
  const Fact *fact = vocabulary_fact (vocabulary_of (trial), slot);
  return fact->n_factors > 0 && !is_stated (trial, slot) && is_stated (trial, fact->factors[0]);
}

/* In halves and whole ones, of which the latter are known. */
static Interval made_of (const Trial *trial, guint slot)
{
  const Fact *fact = vocabulary_fact (vocabulary_of (trial), slot);
  const Interval factor = value_of (trial, fact->factors[0]), by = value_of (trial, fact->factors[1]);
  return (Interval) { factor.lo * by.lo, factor.hi == UNBOUNDED ? UNBOUNDED : factor.hi * by.hi };
}

/* Its changes are told as changes of the product. */
static gboolean is_factor (const Trial *trial, guint slot)
{
  gboolean factor = FALSE;
  for (guint i = 0; i < vocabulary_size (vocabulary_of (trial)); i++) {
    const Fact *fact = vocabulary_fact (vocabulary_of (trial), i);
    for (guint k = 0; k < fact->n_factors; k++)
      factor = factor || fact->factors[k] == slot;
  }
  return factor;
}

/* What the case says of a fact: of all, of the organization acted for, of the defendant; of what it does not say the findings
 * decide. */
static Interval value_of (const Trial *trial, guint slot)
{
  const gint defendant = defendant_of (trial);
  const gint organization = case_organization_of (trial->fact_case, defendant);
  Interval value = (trial->fact_case->complete ? trial->program->not_found : trial->program->unknown)[slot];
  take_stated (trial->fact_case, slot, -1, &value);
  if (organization >= 0)
    take_stated (trial->fact_case, slot, organization, &value);
  if (defendant >= 0)
    take_stated (trial->fact_case, slot, defendant, &value);
  if (is_open_companion (trial, slot))
    return trial->program->unknown[slot];
  return is_made (trial, slot) ? made_of (trial, slot) : value;
}

static void hold_yes_no (Trial *trial, guint slot)
{
  const Interval value = value_of (trial, slot);
  if (!interval_is_point (value))
    return;
  const Seen seen = decide_with_fact (trial, slot, interval_point (!value.lo));
  const Key key = { .of = CHANGE_OF_FACT, .kind = value.lo ? CHANGE_NOT_FOUND : CHANGE_FOUND, .slot = slot };
  hold_key (trial, &key, &seen);
}

/* The first day that lies within that time before the last day on which the conduct may have begun. */
static Day day_before (const Trial *trial, Lapse lapse)
{
  const Day begun = trial->fact_case->conduct_from.hi;
  Day day = begun;
  while (oracle_within (day - 1, lapse, begun, begun))
    day--;
  return day;
}

/* Whether some law counts the event in just that time, so that it can be listed. */
static gboolean is_span (const Trial *trial, guint slot, Lapse lapse)
{
  for (guint i = 0; i < trial->charge->verdict.laws.n_candidates; i++) {
    const GArray *hidden = trial->charge->verdict.laws.candidates[i].plan->hidden;
    for (guint k = 0; k < hidden->len; k++) {
      const Hidden *within = &g_array_index (hidden, Hidden, k);
      if (within->kind == HIDDEN_WITHIN && within->fact == slot && within->lapse == lapse)
        return TRUE;
    }
  }
  return FALSE;
}

/* Whether a date is far enough from every span for it to be known where it lies. */
static gboolean is_date_known (const Trial *trial, Interval value)
{
  const Case *fact_case = trial->fact_case;
  if (!interval_is_point (value) || !days_are_known (fact_case->conduct_from))
    return FALSE;
  return value.lo == 0 ||
         (interval_is_point (fact_case->conduct_from) && interval_is_point (fact_case->conduct_to) && value.lo > 0);
}

/* Whether the event lies so near before some day of the conduct, and no nearer span is counted. */
static gboolean is_in_span (const Trial *trial, guint slot, Day event, Lapse lapse)
{
  const Case *fact_case = trial->fact_case;
  const Day begun = fact_case->conduct_from.hi, ended = fact_case->conduct_to.lo;
  if (event == 0 || event > ended)
    return FALSE;
  for (guint i = 0; random_lapse (i) != lapse; i++)
    if (is_span (trial, slot, random_lapse (i)) && oracle_within (event, random_lapse (i), begun, ended))
      return FALSE;
  return oracle_within (event, lapse, begun, ended);
}

static void hold_date (Trial *trial, guint slot)
{
  const Interval value = value_of (trial, slot);
  gboolean now = FALSE;
  if (!is_date_known (trial, value))
    return;
  for (guint i = 0; i < N_RANDOM_LAPSES; i++) {
    const Lapse lapse = random_lapse (i);
    gboolean here = is_span (trial, slot, lapse) && is_in_span (trial, slot, value.lo, lapse);
    now = now || here;
    if (here || !is_span (trial, slot, lapse))
      continue;
    const Seen seen = decide_with_fact (trial, slot, interval_point (day_before (trial, lapse)));
    hold_key (trial, &(Key) { .of = CHANGE_OF_FACT, .kind = CHANGE_FOUND, .slot = slot, .lapse = lapse }, &seen);
    trial->tally->dates++;
  }
  const Seen never = decide_with_fact (trial, slot, interval_point (0));
  if (now)
    hold_key (trial, &(Key) { .of = CHANGE_OF_FACT, .kind = CHANGE_NOT_FOUND, .slot = slot }, &never);
}

/* Of a date of which it is not known where it lies nothing is held. */
static void pass_date (const Trial *trial, guint slot)
{
  for (guint i = 0; i < trial->charge->changes->len; i++) {
    Change *change = g_ptr_array_index (trial->charge->changes, i);
    if (change_has (change, slot) && !is_date_known (trial, value_of (trial, slot)))
      g_hash_table_add (trial->matched, change);
  }
}

static gint64 found_of (const Trial *trial, const Hidden *clause, gint of, gint64 value)
{
  for (guint i = 0; i < trial->fact_case->rulings->len; i++) {
    const Ruling *ruling = &g_array_index (trial->fact_case->rulings, Ruling, i);
    if (ruling->defendant == of && g_str_equal (ruling->path, clause->name) &&
        (ruling->instrument == NULL || g_str_equal (ruling->instrument, clause->instrument->id)))
      value = interval_is_point (ruling->value) ? ruling->value.lo : -1;
  }
  return value;
}

/* 0, 1, or -1 of what has to be answered and is not. */
static gint64 finding_now (const Trial *trial, const Hidden *clause)
{
  const gint defendant = defendant_of (trial), organization = case_organization_of (trial->fact_case, defendant);
  gint64 value = found_of (trial, clause, -1, clause->band.hi > 0 ? -1 : 0);
  value = found_of (trial, clause, organization, value);
  return found_of (trial, clause, defendant, value);
}

static void hold_clauses (Trial *trial, const GArray *hidden, GHashTable *held)
{
  for (guint i = 0; i < hidden->len; i++) {
    const Hidden *clause = &g_array_index (hidden, Hidden, i);
    if (clause->kind != HIDDEN_RULING)
      continue;
    g_autofree char *name = g_strdup_printf ("%s %s", clause->instrument->id, clause->name);
    const gint64 now = finding_now (trial, clause);
    if (!g_hash_table_add (held, g_steal_pointer (&name)) || now < 0)
      continue;
    const Seen seen = decide_with_finding (trial, clause, !now);
    const Key key = { .of = CHANGE_OF_CLAUSE, .kind = now ? CHANGE_NOT_FOUND : CHANGE_FOUND, .clause = clause };
    hold_key (trial, &key, &seen);
    trial->tally->clauses++;
  }
}

static void hold_subject (Trial *trial)
{
  const gint defendant = defendant_of (trial);
  const Version *version = trial->charge->plan->version;
  DefendantKind kind = DEFENDANT_PERSON;
  if (defendant >= 0)
    kind = g_array_index (trial->fact_case->defendants, Defendant, defendant).kind;
  if (kind == DEFENDANT_UNSAID || case_organization_of (trial->fact_case, defendant) >= 0 || !version->persons ||
      !version->organizations)
    return;
  gboolean person = kind == DEFENDANT_PERSON;
  const Seen seen = decide_with_kind (trial, person ? DEFENDANT_ORGANIZATION : DEFENDANT_PERSON);
  hold_key (trial, &(Key) { .of = CHANGE_OF_SUBJECT, .kind = person ? CHANGE_FOUND : CHANGE_NOT_FOUND }, &seen);
  trial->tally->subjects++;
}

/* ---- amounts ---- */

/* The least growth or fall that leads to a result. */
typedef struct {
  Seen seen;
  gint64 by;
} Turn;

typedef struct {
  Trial *trial;
  guint slot;
  gboolean more;
  Interval value;
  GArray *turns; /* of Turn */
} Amount;

static Seen amount_by (const Amount *amount, gint64 by)
{
  const Interval value = amount->value;
  const gint64 left = MAX (value.hi - by, 0);
  return decide_with_fact (amount->trial, amount->slot,
                           amount->more ? (Interval) { value.lo + by, value.hi + by }
                                        : (Interval) { MIN (value.lo, left), left });
}

static void note (const Amount *amount, const Seen *seen, gint64 by)
{
  const Turn turn = { *seen, by };
  for (guint i = 0; i < amount->turns->len; i++)
    if (is_same (&g_array_index (amount->turns, Turn, i).seen, seen))
      return;
  if (seen->exact && !is_now (amount->trial, seen))
    g_array_append_val (amount->turns, turn);
}

/* Every place between them where halving finds that the result turns. */
static void halve (const Amount *amount, gint64 first, Seen at_first, gint64 last, Seen at_last)
{
  if (is_same (&at_first, &at_last))
    return;
  if (last - first == 1) {
    note (amount, &at_last, last);
    return;
  }
  const gint64 middle = first + (last - first) / 2;
  const Seen at_middle = amount_by (amount, middle);
  halve (amount, first, at_first, middle, at_middle);
  halve (amount, middle, at_middle, last, at_last);
}

static void find_turns (const Amount *amount, gint64 most)
{
  Seen before = amount_by (amount, 0);
  gint64 last = 0;
  while (last < most) {
    const gint64 next = MIN (last < amount->trial->dense ? last + 1 : last * 2, most);
    const Seen seen = amount_by (amount, next);
    halve (amount, last, before, next, seen);
    before = seen;
    last = next;
  }
}

/* Base units. */
static gint64 base_of (const Trial *trial, const Change *change, Rational distance)
{
  const Fact *fact = vocabulary_fact (vocabulary_of (trial), g_array_index (&change->facts, guint, 0));
  g_assert (distance.numerator * fact->unit->parts % distance.denominator == 0);
  return distance.numerator * fact->unit->parts / distance.denominator;
}

/* A fall that is not measured in the amounts themselves. */
static gboolean is_shares (const Change *change)
{
  return change->kind == CHANGE_AMOUNT && !change->more && change->lead != NULL &&
         (change->lead->kind == CONDITION_PROPORTIONAL || condition_is_formula (change->lead->condition));
}

static gboolean is_sum (const Change *change) { return change->facts.len > 1 && !change->more; }

static gboolean says_turn (const Amount *amount, const Change *change, const Turn *turn)
{
  if (change->kind != CHANGE_AMOUNT || change->more != amount->more || !change_has (change, amount->slot) ||
      is_shares (change) || change->floor != turn->seen.floor || change->ceiling != turn->seen.ceiling)
    return FALSE;
  const gint64 by = amount->more ? base_of (amount->trial, change, change->distance)
                                 : base_of (amount->trial, change, change->distance_other) + 1;
  return by == turn->by;
}

static void hold_turn (const Amount *amount, const Turn *turn)
{
  gboolean found = FALSE;
  for (guint i = 0; i < amount->trial->charge->changes->len; i++) {
    Change *change = g_ptr_array_index (amount->trial->charge->changes, i);
    if (!says_turn (amount, change, turn))
      continue;
    found = TRUE;
    if (change->facts.len == 1)
      g_hash_table_add (amount->trial->matched, change);
  }
  if (!found)
    complain (amount->trial, amount->more ? "more is not listed" : "less is not listed",
              name_of (amount->trial, amount->slot), turn->by, &turn->seen);
  count (amount->trial, &turn->seen);
}

/* No law of the charge asks for it. */
static gboolean is_unused (const Trial *trial, guint slot)
{
  for (guint i = 0; i < trial->charge->verdict.laws.n_candidates; i++)
    if (code_polarity (&trial->charge->verdict.laws.candidates[i].plan->code, slot) != 0)
      return FALSE;
  return TRUE;
}

/* Nothing and very much of it come to what there is. */
static void hold_unused (const Amount *amount)
{
  const Seen much = amount_by (amount, amount->more ? FAR : amount->value.hi);
  if (!is_now (amount->trial, &much))
    complain (amount->trial, "moved by what no law asks for", name_of (amount->trial, amount->slot), 0, &much);
}

static void hold_amount (Trial *trial, guint slot, gboolean more)
{
  const Interval value = value_of (trial, slot);
  if (value.hi == UNBOUNDED)
    return;
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (Turn));
  const Amount amount = { trial, slot, more, value, turns };
  if (is_unused (trial, slot))
    hold_unused (&amount);
  else
    find_turns (&amount, more ? FAR : value.hi);
  for (guint i = 0; i < turns->len; i++)
    hold_turn (&amount, &g_array_index (turns, Turn, i));
}

/* ---- what is left ---- */

/* Facts that share a line each grow alone. */
static gboolean is_listed_of_each (const Trial *trial, const Change *change)
{
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (Turn));
  for (guint i = 0; i < change->facts.len; i++) {
    const guint slot = g_array_index (&change->facts, guint, i);
    Amount amount = { (Trial *) trial, slot, TRUE, value_of (trial, slot), turns };
    const gint64 by = base_of (trial, change, change->distance);
    const Seen then = amount_by (&amount, by), before = amount_by (&amount, by - 1);
    if (then.floor != change->floor || then.ceiling != change->ceiling || is_same (&then, &before))
      return FALSE;
  }
  return TRUE;
}

/* Lowered so far together, whichever of them it is taken from, and one step less. */
static gboolean is_sum_true (Trial *trial, const Change *change)
{
  Case changed = *trial->fact_case;
  Seen seen[2];
  for (gint64 less = 0; less < 2; less++) {
    gint64 left = base_of (trial, change, change->distance_other) + 1 - less;
    changed.stated = g_array_copy (trial->fact_case->stated);
    for (guint i = 0; i < change->facts.len; i++) {
      const guint slot = g_array_index (&change->facts, guint, i);
      const Interval value = value_of (trial, slot);
      const gint64 rest = MAX (value.hi - left, 0);
      const Stated stated = { .fact = slot,
                              .defendant = defendant_of (trial),
                              .value = { MIN (value.lo, rest), rest } };
      left -= value.hi - rest;
      g_array_append_val (changed.stated, stated);
    }
    seen[less] = decide (trial, &changed);
    g_array_unref (changed.stated);
  }
  return seen[0].floor == change->floor && seen[0].ceiling == change->ceiling && !is_same (&seen[0], &seen[1]);
}

static gboolean is_true (Trial *trial, const Change *change)
{
  if (g_hash_table_contains (trial->matched, change) || is_shares (change))
    return TRUE;
  if (change->kind != CHANGE_AMOUNT || change->facts.len < 2)
    return FALSE;
  return is_sum (change) ? is_sum_true (trial, change) : is_listed_of_each (trial, change);
}

static void hold_listed (Trial *trial)
{
  for (guint i = 0; i < trial->charge->changes->len; i++) {
    const Change *change = g_ptr_array_index (trial->charge->changes, i);
    const Seen said = { change->floor, change->ceiling, TRUE };
    if (!is_true (trial, change))
      complain (trial, "listed, and nothing leads there",
                change->facts.len > 0 ? name_of (trial, g_array_index (&change->facts, guint, 0)) : "clause",
                change->distance.numerator, &said);
  }
}

static void hold_facts (Trial *trial)
{
  for (guint slot = 0; slot < vocabulary_size (vocabulary_of (trial)); slot++) {
    const FactKind kind = vocabulary_fact (vocabulary_of (trial), slot)->kind;
    if (kind == FACT_YES_NO)
      hold_yes_no (trial, slot);
    else if (kind == FACT_DATE)
      hold_date (trial, slot);
    else if (!is_factor (trial, slot)) {
      hold_amount (trial, slot, TRUE);
      hold_amount (trial, slot, FALSE);
    }
    if (kind == FACT_DATE)
      pass_date (trial, slot);
  }
}

static void hold_all (Trial *trial)
{
  g_autoptr (GHashTable) held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  hold_facts (trial);
  for (guint i = 0; i < trial->charge->verdict.laws.n_candidates; i++)
    hold_clauses (trial, trial->charge->verdict.laws.candidates[i].plan->hidden, held);
  hold_subject (trial);
  hold_listed (trial);
}

void changes_hold (Program *program, const Case *fact_case, gint64 dense, GString *complaints, ChangeTally *tally)
{
  g_autoptr (Reasons) reasons = pipeline_explain (program, fact_case);
  g_autoptr (Verdict) verdict = verdict_new (program);
  const ChargeReasons *charge = g_ptr_array_index (reasons->charges, 0);
  if (!charge->verdict.exact || charge->plan == NULL)
    return;
  g_autoptr (GHashTable) matched = g_hash_table_new (NULL, NULL);
  Trial trial = { program, fact_case, charge, verdict, dense, complaints, tally, matched };
  tally->cases++;
  tally->undecided += !charge->verdict.decided;
  hold_all (&trial);
}

void changes_print (const ChangeTally *tally)
{
#define N(field) ((double) tally->field)
  printf (
      "property: %.0f cases, %.0f of them undecided, changed in %.0f ways, %.0f lead up, %.0f down, %.0f of them to a "
      "range; %.0f clauses, %.0f dates, %.0f subjects\n",
      N (cases), N (undecided), N (trials), N (up), N (down), N (unsettled), N (clauses), N (dates), N (subjects));
#undef N
}
