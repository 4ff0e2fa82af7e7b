/* In: one node of the explanation. Out: its fields, and those of everything below it.
 * The idea: every field is always there, so that a program need not ask first; what is not measured is null. */
#include "report/record/record_reason.h"
#include "report/words/words.h"

enum { MOST_PLACES = 18 }; /* a decimal longer than this is written as a fraction */

/* Returns: yours; NULL if unbounded. */
static char *write_quantity (Rational quantity)
{
  if (rational_is_unbounded (quantity))
    return NULL;
  if (quantity.denominator == 1)
    return rational_write (quantity);
  g_autofree char *decimal = rational_write_decimal (quantity, MOST_PLACES);
  return g_str_has_suffix (decimal, "…") ? rational_write (quantity) : g_steal_pointer (&decimal);
}

void record_quantity (Record *record, const char *name, Rational quantity)
{
  g_autofree char *text = write_quantity (quantity);
  record_text (record, name, text);
}

static void write_bounds (Record *record, const char *name, Rational lo, Rational hi)
{
  if (rational_compare (lo, hi) == 0) {
    record_quantity (record, name, lo);
    return;
  }
  g_autofree char *least = write_quantity (lo);
  g_autofree char *most = write_quantity (hi);
  g_autofree char *both = g_strdup_printf ("%s..%s", least, most != NULL ? most : "");
  record_text (record, name, both);
}

void record_words (Record *record, const Words *words)
{
  record_text (record, "zh", words != NULL ? words->zh : NULL);
  record_text (record, "en", words != NULL ? words->en : NULL);
}

void record_day (Record *record, const char *name, Day day)
{
  g_autofree char *text = day > 1 && day < DAY_MAX ? date_write (day) : NULL;
  record_text (record, name, text);
}

const char *record_truth (Truth truth) { return truth == YES ? "yes" : truth == NO ? "no" : "unknown"; }

void record_facts (Record *record, const Vocabulary *vocabulary, const GArray *slots)
{
  record_facts_named (record, "facts", vocabulary, slots);
}

void record_facts_named (Record *record, const char *name, const Vocabulary *vocabulary, const GArray *slots)
{
  guint n = slots != NULL ? slots->len : 0;
  g_autofree const char **ids = g_new0 (const char *, n + 1);
  for (guint i = 0; i < n; i++)
    ids[i] = vocabulary_fact (vocabulary, g_array_index (slots, guint, i))->id;
  record_names (record, name, ids, n);
}

static const char *comparison_name (Comparison comparison)
{
  static const char *const names[] = { "at-least", "above", "below", "at-most" };
  return names[comparison];
}

static const char *reason_kind (const Reason *reason)
{
  static const char *const names[] = { "yes",      "limit", "within",       "all",     "any",
                                       "at-least", "not",   "proportional", "scale",   "reaches",
                                       "open",     "item",  "readings",     "reading", "near" };
  if (reason->gate && reason->children->len == 0)
    return reason->negated ? "unless" : "when";
  if (reason->kind == CONDITION_SCALE && reason->condition != NULL && reason->condition->meets)
    return "meets";
  if (reason_is_near (reason))
    return "near";
  return names[reason->kind];
}

static void record_nulls (Record *record, const char *const *names, guint n)
{
  for (guint i = 0; i < n; i++)
    record_text (record, names[i], NULL);
}

static void record_fraction (Record *record, const char *name, Rational fraction)
{
  g_autofree char *text = rational_is_unbounded (fraction) ? NULL : rational_write (fraction);
  record_text (record, name, text);
}

/* What every condition has. */
static void record_figures (Record *record, const Reason *reason)
{
  static const char *const names[] = { "measure", "limit", "unit", "degree", "margin", "comparison" };
  if (!reason->measured) {
    record_nulls (record, names, G_N_ELEMENTS (names));
    return;
  }
  write_bounds (record, "measure", reason->measure_lo, reason->measure_hi);
  write_bounds (record, "limit", reason->limit_lo, reason->limit_hi);
  record_text (record, "unit", reason->unit != NULL ? reason->unit->id : NULL);
  record_fraction (record, "degree", reason->degree_lo);
  record_quantity (record, "margin", reason->margin_lo);
  record_text (record, "comparison", comparison_name (reason->comparison));
}

/* Both ends of what may be a range. */
static void record_bounds (Record *record, const Reason *reason)
{
  record_quantity (record, "measure_min", reason->measure_lo);
  record_quantity (record, "measure_max", reason->measure_hi);
  record_quantity (record, "limit_min", reason->limit_lo);
  record_quantity (record, "limit_max", reason->limit_hi);
  record_fraction (record, "degree_max", reason->degree_hi);
  record_quantity (record, "margin_max", reason->margin_hi);
}

void record_measure (Record *record, const Reason *reason)
{
  static const Reason nothing;
  static const char *const bounds[] = { "measure_min", "measure_max", "limit_min",
                                        "limit_max",   "degree_max",  "margin_max" };
  gboolean measured = reason != NULL && reason->measured;
  record_figures (record, measured ? reason : &nothing);
  if (measured)
    record_bounds (record, reason);
  else
    record_nulls (record, bounds, G_N_ELEMENTS (bounds));
}

static void record_share (Record *record, const Share *share)
{
  record_open (record, "share");
  record_text (record, "item", share->path);
  write_bounds (record, "measure", share->measure_lo, share->measure_hi);
  record_quantity (record, "limit", share->limit);
  record_text (record, "unit", share->unit != NULL ? share->unit->id : NULL);
  record_fraction (record, "share", share->share_lo);
  record_fraction (record, "share_max", share->share_hi);
  record_close (record);
}

static void record_shares (Record *record, const GArray *shares)
{
  record_list_open (record, "shares");
  for (guint i = 0; shares != NULL && i < shares->len; i++)
    record_share (record, &g_array_index (shares, Share, i));
  record_list_close (record);
}

static void record_reason (Record *record, const Reason *reason, const Vocabulary *vocabulary);

static void record_list (Record *record, const GPtrArray *reasons, const Vocabulary *vocabulary)
{
  record_list_open (record, "conditions");
  for (guint i = 0; i < reasons->len; i++)
    record_reason (record, g_ptr_array_index (reasons, i), vocabulary);
  record_list_close (record);
}

/* What asks for no fact of the case: who the defendant is. */
static gboolean asks_organization (const Reason *reason)
{
  gboolean asks = reason->gate || reason->kind == CONDITION_YES;
  return asks && reason->children->len == 0 && reason->facts->len == 0;
}

static void append_ids (GString *to, char *const *ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_string_append_printf (to, "%s%s", i == 0 ? "" : " + ", ids[i]);
}

/* `(a + b - 1/2 * c) / (d)` in the ids of facts. */
static void record_formula (Record *record, const Condition *limit)
{
  g_autoptr (GString) to = g_string_new ("(");
  append_ids (to, limit->facts);
  for (guint i = 0; limit->addends != NULL && i < limit->addends->len; i++) {
    const Addend *addend = g_ptr_array_index (limit->addends, i);
    g_autofree char *times = rational_write ((Rational) { ABS (addend->times.numerator), addend->times.denominator });
    g_string_append_printf (to, " %c %s * %s", addend->times.numerator < 0 ? '-' : '+', times, addend->fact);
  }
  g_string_append_c (to, ')');
  if (limit->over != NULL) {
    g_string_append (to, " / (");
    append_ids (to, limit->over);
    g_string_append_c (to, ')');
  }
  record_text (record, "formula", to->str);
}

/* What only some kinds have. */
static void record_particulars (Record *record, const Reason *reason)
{
  const Condition *condition = reason->condition;
  if (reason->measured)
    record_bounds (record, reason);
  if (reason->no_figure) {
    record_flag (record, "no_figure", TRUE);
    record_quantity (record, "measure_min", reason->measure_lo);
    record_quantity (record, "measure_max", reason->measure_hi);
  }
  if (reason->kind == CONDITION_WITHIN)
    record_number (record, "years", reason->years);
  if (reason->kind == CONDITION_LIMIT && condition != NULL && condition_is_formula (condition))
    record_formula (record, condition);
  if (reason->abroad != NULL)
    record_text (record, "instrument", reason->abroad->id);
  if (reason->kind == CONDITION_AT_LEAST || (reason->kind == CONDITION_SCALE && reason->count > 1))
    record_number (record, "count", reason->count);
  if (reason->kind == CONDITION_ITEM && condition != NULL && condition->number != NULL)
    record_text (record, "number", condition->number);
  if (reason->kind == CONDITION_READING && condition != NULL)
    record_text (record, "reading", condition->id);
  if (reason->kind == CONDITION_REACHES && condition != NULL)
    record_text (record, "tier", condition->tier);
  if (reason->kind == CONDITION_REACHES && condition != NULL && condition->article != NULL)
    record_text (record, "article", condition->article);
  if (reason->words.zh != NULL)
    record_words (record, &reason->words);
  if (asks_organization (reason))
    record_words (record, &(Words) { (char *) word_text (WORD_GATE_ORGANIZATION, SILL_ZH),
                                     (char *) word_text (WORD_GATE_ORGANIZATION, SILL_EN) });
}

static void record_reason (Record *record, const Reason *reason, const Vocabulary *vocabulary)
{
  record_open (record, "condition");
  record_text (record, "kind", reason_kind (reason));
  record_text (record, "truth", record_truth (reason->truth));
  record_text (record, "path", reason->path);
  record_facts (record, vocabulary, reason->facts);
  record_figures (record, reason);
  record_fraction (record, "factor", reason->factor);
  record_particulars (record, reason);
  if (reason->kind == CONDITION_PROPORTIONAL)
    record_shares (record, reason->shares);
  record_list (record, reason->children, vocabulary);
  record_close (record);
}

/* The node that joins an item's gates with its condition says nothing of its own. */
void record_conditions (Record *record, const Reason *reason, const Vocabulary *vocabulary)
{
  if (reason != NULL && reason->kind == CONDITION_ITEM) {
    record_list (record, reason->children, vocabulary);
    return;
  }
  record_list_open (record, "conditions");
  if (reason != NULL)
    record_reason (record, reason, vocabulary);
  record_list_close (record);
}
