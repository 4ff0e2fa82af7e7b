/* In: an item that is met or open. Out: what holds or is open below it, each condition with its figures.
 * The idea: of what is met only what carries it is written; what does not hold adds nothing, and the rules have it. */
#include "report/record/record_condition.h"
#include "base/rational_text.h"
#include "report/record/record_value.h"

static const char *comparison_name (Comparison comparison)
{
  static const char *const names[] = { "at-least", "above", "below", "at-most" };
  return names[comparison];
}

static const char *reason_kind (const Reason *reason)
{
  static const char *const names[] = { "yes",      "limit",        "within", "all",     "any",  "at-least",
                                       "not",      "proportional", "scale",  "reaches", "open", "item",
                                       "readings", "reading",      "near",   "holds",   "acts" };
  if (reason->gate && reason->children.len == 0)
    return reason->negated ? "unless" : "when";
  if (reason->kind == CONDITION_SCALE && reason->condition != NULL && reason->condition->meets)
    return "meets";
  if (reason_is_near (reason))
    return "near";
  return names[reason->kind];
}

/* Those of the lead stand at the item already. */
static void record_figures (Record *record, const Reason *reason, gboolean lead)
{
  if (reason->no_figure)
    record_range (record, KEY_CONDITION_MEASURE, reason->measure_lo, reason->measure_hi);
  record_text (record, KEY_CONDITION_UNIT,
               (reason->measured || reason->no_figure) && reason->unit != NULL ? reason->unit->id : NULL);
  record_flag (record, KEY_CONDITION_NO_FIGURE, reason->no_figure);
  if (reason->measured)
    record_word (record, KEY_CONDITION_COMPARISON,
                 reason->comparison == AT_LEAST ? NULL : comparison_name (reason->comparison));
  if (!reason->measured || lead)
    return;
  record_range (record, KEY_CONDITION_MEASURE, reason->measure_lo, reason->measure_hi);
  record_range (record, KEY_CONDITION_LIMIT, reason->limit_lo, reason->limit_hi);
  record_fraction (record, KEY_CONDITION_DEGREE, reason->degree_lo);
  record_quantity (record, KEY_CONDITION_MARGIN, reason->margin_lo);
}

static void record_shares (Record *record, const ArenaArray *shares)
{
  record_list_open (record, KEY_CONDITION_SHARES);
  for (guint i = 0; i < shares->len; i++) {
    const Share *share = &g_array_index (shares, Share, i);
    record_entry_open (record);
    record_text (record, KEY_SHARE_ITEM, share->path);
    record_range (record, KEY_SHARE_MEASURE, share->measure_lo, share->measure_hi);
    record_quantity (record, KEY_SHARE_LIMIT, share->limit);
    record_fraction (record, KEY_SHARE_SHARE, share->share_lo);
    record_close (record);
  }
  record_close (record);
}

/* The facts of a formula one after the other: some may be in the place of those that the file names. */
typedef struct {
  const Vocabulary *vocabulary;
  const ArenaArray *slots; /* of guint */
  guint next;
} Ids;

static const char *next_id (Ids *ids, const char *stated)
{
  return ids->next >= ids->slots->len
             ? stated
             : vocabulary_fact (ids->vocabulary, g_array_index (ids->slots, guint, ids->next++))->id;
}

static void append_ids (GString *to, Ids *ids, char *const *stated)
{
  for (guint i = 0; stated != NULL && stated[i] != NULL; i++)
    g_string_append_printf (to, "%s%s", i == 0 ? "" : " + ", next_id (ids, stated[i]));
}

/* `(a + b - 1/2 * c) / (d)` in the ids of facts. */
static void record_formula (Record *record, const Reason *reason, const Vocabulary *vocabulary)
{
  const Condition *limit = reason->condition;
  Ids ids = { vocabulary, &reason->formula, 0 };
  g_autoptr (GString) to = g_string_new ("(");
  append_ids (to, &ids, limit->facts);
  for (guint i = 0; limit->addends != NULL && i < limit->addends->len; i++) {
    const Addend *addend = g_ptr_array_index (limit->addends, i);
    g_autofree char *times = rational_write ((Rational) { ABS (addend->times.numerator), addend->times.denominator });
    g_string_append_printf (to, " %c %s * %s", addend->times.numerator < 0 ? '-' : '+', times,
                            next_id (&ids, addend->fact));
  }
  g_string_append_c (to, ')');
  if (limit->over != NULL) {
    g_string_append (to, " / (");
    append_ids (to, &ids, limit->over);
    g_string_append_c (to, ')');
  }
  record_text (record, KEY_CONDITION_FORMULA, to->str);
}

/* What only some kinds have. */
static void record_particulars (Record *record, const Reason *reason, const Vocabulary *vocabulary)
{
  const Condition *condition = reason->condition;
  const ConditionKind kind = reason->kind;
  if (reason->abroad != NULL)
    record_text (record, KEY_CONDITION_INSTRUMENT, reason->abroad->id);
  if (kind == CONDITION_WITHIN || (kind == CONDITION_ACTS && reason->lapse > 0))
    record_lapse (record, KEY_CONDITION_YEARS, reason->lapse);
  if (kind == CONDITION_AT_LEAST || (kind == CONDITION_SCALE && reason->count > 1))
    record_number (record, KEY_CONDITION_COUNT, reason->count);
  record_text (record, KEY_CONDITION_ACT, reason->act);
  if (condition == NULL)
    return;
  if (kind == CONDITION_LIMIT && condition_is_formula (condition))
    record_formula (record, reason, vocabulary);
  record_text (record, KEY_CONDITION_READING, kind == CONDITION_READING ? condition->id : NULL);
  record_text (record, KEY_CONDITION_TIER, kind == CONDITION_REACHES ? condition->tier : NULL);
  record_text (record, KEY_CONDITION_ARTICLE, kind == CONDITION_REACHES ? condition->article : NULL);
}

/* The item that all of it stands in. */
typedef struct {
  const ItemReason *item;
  const Vocabulary *vocabulary;
} Whole;

static void record_below (Record *record, const Reason *reason, const Whole *whole);

static void record_condition (Record *record, const Reason *reason, const Whole *whole)
{
  const gboolean scaled = rational_compare (reason->factor, RATIONAL_ONE) != 0;
  const gboolean own = g_strcmp0 (reason->path, whole->item->item->path) == 0;
  record_entry_open (record);
  record_word (record, KEY_CONDITION_KIND, reason_kind (reason));
  record_truth (record, KEY_CONDITION_TRUTH, reason->truth);
  record_text (record, KEY_CONDITION_PATH, own ? NULL : reason->path);
  record_facts (record, KEY_CONDITION_FACTS, whole->vocabulary, (const guint *) (const void *) reason->facts.data,
                reason->facts.len);
  record_figures (record, reason, reason == whole->item->lead);
  if (scaled)
    record_fraction (record, KEY_CONDITION_FACTOR, reason->factor);
  record_particulars (record, reason, whole->vocabulary);
  record_shares (record, &reason->shares);
  record_list_open (record, KEY_CONDITION_CONDITIONS);
  record_below (record, reason, whole);
  record_close (record);
  record_close (record);
}

/* What holds is carried by what holds, what is open by that and by what is open, unless its absence is asked for. */
static gboolean carries (const Reason *reason, const Reason *child)
{
  return reason->kind == CONDITION_NOT || child->gate || child->truth >= reason->truth;
}

/* An item of one condition is that condition: its path says whose it is. */
static const Reason *unwrap (const Reason *reason)
{
  while (reason->kind == CONDITION_ITEM && reason->children.len == 1)
    reason = g_ptr_array_index (&reason->children, 0);
  return reason;
}

static void record_below (Record *record, const Reason *reason, const Whole *whole)
{
  for (guint i = 0; i < reason->children.len; i++) {
    const Reason *child = g_ptr_array_index (&reason->children, i);
    if (carries (reason, child))
      record_condition (record, unwrap (child), whole);
  }
}

/* The node that joins an item's gates with its condition says nothing of its own. */
void record_conditions (Record *record, const ItemReason *item, const Vocabulary *vocabulary)
{
  const Whole whole = { item, vocabulary };
  if (!record_list_open (record, KEY_ITEM_CONDITIONS))
    return;
  if (item->reason->kind == CONDITION_ITEM)
    record_below (record, item->reason, &whole);
  else
    record_condition (record, item->reason, &whole);
  record_close (record);
}
