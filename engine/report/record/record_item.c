/* In: the items of the provisions. Out: each with its measure, limit, degree and margin, and the clauses that are open.
 * The idea: what stands in neither list is not met; so a list can be short and yet say everything. */
#include "report/record/record_item.h"
#include "model/book/statute.h"
#include "report/record/record_condition.h"
#include "report/record/record_value.h"

const Instrument *record_home_among (const GPtrArray *instruments, const char *offence)
{
  for (guint i = 0; i < instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (instruments, i);
    if (instrument_decides (instrument, offence))
      return instrument;
  }
  return instruments->len == 0 ? NULL : g_ptr_array_index (instruments, 0);
}

const Instrument *record_home (const ChargeReasons *charge)
{
  return record_home_among (charge->instruments, charge->verdict.offence->id);
}

/* ---- items ---- */

static gboolean is_gated (const Reason *item)
{
  for (guint i = 0; i < item->children.len; i++) {
    const Reason *gate = g_ptr_array_index (&item->children, i);
    if (gate->gate && gate->truth == NO)
      return TRUE;
  }
  return FALSE;
}

/* A precondition that fails makes the item fail whatever its margin is. */
static void record_failing_gates (Record *record, const Reason *item, const Vocabulary *vocabulary)
{
  if (!is_gated (item))
    return;
  g_autofree const char **ids = g_new0 (const char *, item->children.len + 1);
  guint n = 0;
  for (guint i = 0; i < item->children.len; i++) {
    const Reason *gate = g_ptr_array_index (&item->children, i);
    if (!gate->gate || gate->truth != NO)
      continue;
    ids[n++] = gate->facts.len == 0 ? "organization"
                                    : vocabulary_fact (vocabulary, g_array_index (&gate->facts, guint, 0))->id;
  }
  record_names (record, KEY_ITEM_BLOCKED_BY, ids, n);
}

void record_no_figures (Record *record)
{
  static const RecordKey keys[] = { KEY_ITEM_MEASURE, KEY_ITEM_LIMIT, KEY_ITEM_DEGREE, KEY_ITEM_MARGIN };
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    record_text (record, keys[i], NULL);
}

static void record_figures (Record *record, const Reason *lead)
{
  if (lead == NULL || !lead->measured) {
    record_no_figures (record);
    return;
  }
  record_range (record, KEY_ITEM_MEASURE, lead->measure_lo, lead->measure_hi);
  record_range (record, KEY_ITEM_LIMIT, lead->limit_lo, lead->limit_hi);
  record_fraction (record, KEY_ITEM_DEGREE, lead->degree_lo);
  record_quantity (record, KEY_ITEM_MARGIN, lead->margin_lo);
}

/* It is not met, although its figure is reached and no precondition fails. */
static gboolean is_unexplained (const ItemReason *item)
{
  return item->truth == NO && item->lead != NULL && item->lead->truth == YES && !reason_is_blocked (item->reason);
}

static void record_item (Record *record, const ItemReason *reason, const Instrument *home, const Vocabulary *vocabulary)
{
  record_entry_open (record);
  record_text (record, KEY_ITEM_ITEM, reason->item->path);
  record_instrument (record, KEY_ITEM_INSTRUMENT, reason->item->instrument, home);
  record_number (record, KEY_ITEM_RANK, reason->item->rank);
  record_truth (record, KEY_ITEM_TRUTH, reason->truth);
  record_figures (record, reason->lead);
  record_failing_gates (record, reason->reason, vocabulary);
  record_flag (record, KEY_ITEM_OPEN, reason->open);
  if (reason->truth != NO || is_unexplained (reason))
    record_conditions (record, reason, vocabulary);
  record_close (record);
}

/* Met, open (unless it is nothing but an open clause, which stands in that list) or nearly met. */
static gboolean is_told (const ItemReason *item)
{
  if (item->truth == NO)
    return item->standing == ITEM_NEAR || item->standing == ITEM_GATED;
  return item->truth == YES || !item->open;
}

void record_items (Record *record, const ChargeReasons *charge, const Vocabulary *vocabulary)
{
  const gboolean all = record_detail (record) == SILL_DETAIL_FULL;
  const Instrument *home = record_home (charge);
  if (!record_list_open (record, KEY_CHARGE_ITEMS))
    return;
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->applicable && (all || is_told (item)))
      record_item (record, item, home, vocabulary);
  }
  record_close (record);
}

/* ---- open clauses ---- */

/* What other provisions count under it. */
static void record_spelled (Record *record, const ChargeReasons *charge, const Hidden *clause)
{
  if (!record_list_open (record, KEY_OPEN_SPELLED_OUT))
    return;
  for (guint i = 0; i < charge->spelled->len; i++) {
    const SpelledOut *spelled = &g_array_index (charge->spelled, SpelledOut, i);
    if (!spelled_is_of (spelled, clause))
      continue;
    record_entry_open (record);
    record_text (record, KEY_SPELLED_INSTRUMENT, spelled->instrument->id);
    record_text (record, KEY_SPELLED_ITEM, spelled->item->path);
    record_day (record, KEY_SPELLED_FROM, spelled->standard->effective);
    record_day (record, KEY_SPELLED_UNTIL, spelled->standard->until);
    if (spelled->judged)
      record_truth (record, KEY_SPELLED_MET, spelled->truth);
    record_close (record);
  }
  record_close (record);
}

void record_open_begin (Record *record, const OpenClause *clause)
{
  record_text (record, KEY_OPEN_ITEM, clause->path);
  record_instrument (record, KEY_OPEN_INSTRUMENT, clause->item->instrument, clause->home);
  record_number (record, KEY_OPEN_RANK, clause->item->rank);
  record_flag (record, KEY_OPEN_ASSERTED, clause->asserted);
  record_flag (record, KEY_OPEN_DENIED, clause->denied);
}

static void record_open_clause (Record *record, const ChargeReasons *charge, const ItemReason *item,
                                const Reason *clause)
{
  const char *path = clause->path != NULL ? clause->path : item->item->path;
  record_entry_open (record);
  record_open_begin (record, &(OpenClause) { path, item->item, record_home (charge), clause->truth == YES,
                                             clause->truth == NO && clause->answered });
  record_text (record, KEY_OPEN_FINDING, g_str_equal (clause->clause->name, path) ? NULL : clause->clause->name);
  record_spelled (record, charge, clause->clause);
  record_close (record);
}

void record_open_clauses (Record *record, const ChargeReasons *charge)
{
  if (!record_list_open (record, KEY_CHARGE_OPEN))
    return;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    g_ptr_array_set_size (found, 0);
    if (item->applicable)
      reason_find_open (item->reason, TRUE, found);
    for (guint j = 0; j < found->len; j++)
      record_open_clause (record, charge, item, g_ptr_array_index (found, j));
  }
  record_close (record);
}
