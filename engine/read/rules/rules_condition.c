/* Conditions hold conditions. Those that are open form a stack; a new one belongs into the innermost of them, or into the
 * holder (item, when, who, leniency) where none is open. */
#include "read/rules/rules_draft.h"

#define CONDITIONS "yes no limit within all any at-least not proportional scale meets near reaches open readings"

void holder_start (Reader *reader, Draft *draft, Condition **holder, const char *name)
{
  draft->holder = holder;
  reader_place (reader);
  if (*holder == NULL)
    return;
  reader_fault (reader, FINDING_REPEATED_ELEMENT, name);
  g_clear_pointer (&draft->spare, condition_free);
  draft->holder = &draft->spare;
}

void holder_end (Reader *reader, gpointer data)
{
  Draft *draft = data;
  if (*draft->holder == NULL)
    draft_lacks (reader, CONDITIONS);
  draft->holder = NULL;
}

static gboolean takes_one (const Condition *condition)
{
  return condition->kind == CONDITION_NOT || condition->kind == CONDITION_ITEM || condition->kind == CONDITION_READING;
}

static void refuse_second (Reader *reader, Draft *draft, Condition *condition)
{
  reader_fault (reader, FINDING_REPEATED_ELEMENT, "condition");
  g_ptr_array_add (draft->surplus, condition);
}

static void put_inside (Reader *reader, Draft *draft, Condition *outer, Condition *condition)
{
  if (takes_one (outer) && outer->children->len > 0)
    refuse_second (reader, draft, condition);
  else
    g_ptr_array_add (outer->children, condition);
}

/* Makes a condition where it belongs and opens it. */
static Condition *open_condition (Reader *reader, Draft *draft, ConditionKind kind)
{
  Condition *condition = condition_new (kind, reader_place (reader));
  if (draft->open->len > 0)
    put_inside (reader, draft, g_ptr_array_index (draft->open, draft->open->len - 1), condition);
  else if (*draft->holder != NULL)
    refuse_second (reader, draft, condition);
  else
    *draft->holder = condition;
  g_ptr_array_add (draft->open, condition);
  return condition;
}

void condition_end (Reader *reader, gpointer data)
{
  (void) reader;
  Draft *draft = data;
  g_ptr_array_set_size (draft->open, (gint) draft->open->len - 1);
}

void group_end (Reader *reader, gpointer data)
{
  Draft *draft = data;
  const Condition *condition = g_ptr_array_index (draft->open, draft->open->len - 1);
  if (condition->children->len == 0)
    draft_lacks (reader, CONDITIONS);
  condition_end (reader, data);
}

/* Attribute 0 names what the condition refers to. */
static void take_names (Reader *reader, Condition *condition, char ***ret_names)
{
  gsize length = 0;
  *ret_names = attribute_words (reader, 0);
  condition->names = reader_attribute_place (reader, 0);
  if (**ret_names == NULL && reader_attribute (reader, 0, &length) != NULL)
    reader_attribute_fault (reader, 0, FINDING_BAD_VALUE, "…");
}

/* One fact, no sum of them. */
static void take_fact (Reader *reader, Condition *condition)
{
  take_names (reader, condition, &condition->facts);
  if (g_strv_length (condition->facts) > 1)
    reader_attribute_fault (reader, 0, FINDING_BAD_VALUE, condition->facts[0]);
}

void yes_start (Reader *reader, gpointer data) { take_fact (reader, open_condition (reader, data, CONDITION_YES)); }

/* `no` is a `not` with a `yes` inside. */
void no_start (Reader *reader, gpointer data)
{
  open_condition (reader, data, CONDITION_NOT);
  yes_start (reader, data);
}

void no_end (Reader *reader, gpointer data)
{
  condition_end (reader, data);
  condition_end (reader, data);
}

static void take_limit (Reader *reader, const Draft *draft, guint index, Limit *limit)
{
  g_autofree char *written = attribute_optional (reader, index);
  if (written == NULL)
    return;
  limit->present = TRUE;
  limit->written = g_string_chunk_insert (draft->book->paths, written);
  limit->place = reader_attribute_place (reader, index);
}

static gboolean has_figure (const Condition *limit)
{
  return limit->at_least.present || limit->above.present || limit->below.present || limit->at_most.present;
}

/* What the sum is divided by. A share has no regional figures. */
static void take_divisor (Reader *reader, Condition *condition)
{
  gsize length = 0;
  if (reader_attribute (reader, 7, &length) == NULL)
    return;
  condition->over = attribute_words (reader, 7);
  if (condition->over[0] == NULL)
    reader_attribute_fault (reader, 7, FINDING_BAD_VALUE, "…");
  if (condition->local != NULL)
    reader_attribute_fault (reader, 5, FINDING_BAD_VALUE, "over, local");
}

void limit_start (Reader *reader, gpointer data)
{
  Condition *condition = open_condition (reader, data, CONDITION_LIMIT);
  take_names (reader, condition, &condition->facts);
  take_limit (reader, data, 1, &condition->at_least);
  take_limit (reader, data, 2, &condition->above);
  take_limit (reader, data, 3, &condition->below);
  take_limit (reader, data, 4, &condition->at_most);
  condition->local = attribute_optional (reader, 5);
  if (condition->local != NULL && !has_figure (condition))
    condition->at_least = (Limit) { .present = TRUE, .unset = TRUE, .value = NO_NATIONAL_FIGURE };
  condition->fixed = attribute_yes_no (reader, 6);
  take_divisor (reader, condition);
}

/* A summand belongs to the limit that is open. */
static void take_addend (Reader *reader, const Draft *draft, gint sign)
{
  Condition *limit = g_ptr_array_index (draft->open, draft->open->len - 1);
  gsize length = 0;
  Addend addend = { .fact = attribute_text (reader, 0), .place = reader_attribute_place (reader, 0) };
  addend.converts = reader_attribute (reader, 1, &length) != NULL;
  addend.times = attribute_rational (reader, 1, RATIONAL_ONE);
  addend.times.numerator *= sign;
  condition_add (limit, addend);
}

void plus_start (Reader *reader, gpointer data) { take_addend (reader, data, 1); }

void minus_start (Reader *reader, gpointer data) { take_addend (reader, data, -1); }

enum { MOST_YEARS = 100, MOST_COUNT = 1000 };

void within_start (Reader *reader, gpointer data)
{
  Condition *condition = open_condition (reader, data, CONDITION_WITHIN);
  take_fact (reader, condition);
  condition->years = attribute_number (reader, 1, 1, MOST_YEARS, 1);
}

void all_start (Reader *reader, gpointer data) { open_condition (reader, data, CONDITION_ALL); }

void any_start (Reader *reader, gpointer data) { open_condition (reader, data, CONDITION_ANY); }

void not_start (Reader *reader, gpointer data) { open_condition (reader, data, CONDITION_NOT); }

void at_least_start (Reader *reader, gpointer data)
{
  Condition *condition = open_condition (reader, data, CONDITION_AT_LEAST);
  condition->names = reader_attribute_place (reader, 0);
  condition->count = attribute_number (reader, 0, 1, MOST_COUNT, 1);
}

void proportional_start (Reader *reader, gpointer data)
{
  Condition *condition = open_condition (reader, data, CONDITION_PROPORTIONAL);
  take_names (reader, condition, &condition->items);
}

/* How many of the items, and where they stand, from attribute `index` on. */
static void take_origin (Reader *reader, Condition *condition, guint index)
{
  condition->count = attribute_number (reader, index, 1, MOST_COUNT, 1);
  condition->instrument = attribute_optional (reader, index + 1);
  condition->offence = attribute_optional (reader, index + 2);
}

void scale_start (Reader *reader, gpointer data)
{
  Condition *condition = open_condition (reader, data, CONDITION_SCALE);
  take_names (reader, condition, &condition->items);
  condition->factor = attribute_rational (reader, 1, RATIONAL_ONE);
  take_origin (reader, condition, 2);
}

/* The items as they stand: nothing is multiplied. */
void meets_start (Reader *reader, gpointer data)
{
  Condition *condition = open_condition (reader, data, CONDITION_SCALE);
  take_names (reader, condition, &condition->items);
  condition->meets = TRUE;
  take_origin (reader, condition, 1);
}

/* A share of the items' limits, below the whole. */
static Rational take_share (Reader *reader, guint index)
{
  Rational share = attribute_rational (reader, index, (Rational) { 1, 2 });
  if (share.numerator >= share.denominator)
    reader_attribute_fault (reader, index, FINDING_BAD_VALUE, "1/2 0.8 80%");
  return share;
}

/* The items of `near` with `factor` of their limits. */
static Condition *scale_of (const Condition *near, Rational factor)
{
  Condition *scale = condition_new (CONDITION_SCALE, near->place);
  scale->names = near->names;
  scale->items = g_strdupv (near->items);
  scale->instrument = g_strdup (near->instrument);
  scale->offence = g_strdup (near->offence);
  scale->factor = factor;
  return scale;
}

/* The whole is not reached. */
static Condition *short_of (const Condition *near)
{
  Condition *not = condition_new (CONDITION_NOT, near->place), *whole = scale_of (near, RATIONAL_ONE);
  whole->derived = TRUE;
  g_ptr_array_add (not ->children, whole);
  return not ;
}

/* Whether that is near enough: a person says it, and must. */
static Condition *doubted (const Condition *near, Words words)
{
  Condition *open = condition_new (CONDITION_OPEN, near->place);
  open->unanswered = TRUE;
  open->words = words.zh != NULL ? words : (Words) { g_strdup ("接近该标准"), g_strdup ("it comes near that limit") };
  return open;
}

void near_start (Reader *reader, gpointer data)
{
  Condition *near = open_condition (reader, data, CONDITION_NEAR);
  take_names (reader, near, &near->items);
  near->factor = take_share (reader, 1);
  near->instrument = attribute_optional (reader, 3);
  near->offence = attribute_optional (reader, 4);
  g_ptr_array_add (near->children, scale_of (near, near->factor));
  g_ptr_array_add (near->children, short_of (near));
  const Words words = draft_words (reader, 5);
  if (attribute_yes_no (reader, 2))
    g_ptr_array_add (near->children, doubted (near, words));
  else
    near->words = words;
}

void reaches_start (Reader *reader, gpointer data)
{
  Condition *condition = open_condition (reader, data, CONDITION_REACHES);
  condition->tier = attribute_text (reader, 0);
  condition->article = attribute_optional (reader, 1);
  condition->names = reader_attribute_place (reader, 0);
}

void open_start (Reader *reader, gpointer data)
{
  static const char *const answers[] = { "no", "unknown", NULL };
  Condition *condition = open_condition (reader, data, CONDITION_OPEN);
  condition->words = draft_words_optional (reader, 0);
  condition->unanswered = attribute_choice (reader, 2, answers, 0) == 1;
}

/* Alternatives are tried one at a time, all else at its default. */
static void refuse_nested (Reader *reader, const Draft *draft)
{
  for (guint i = 0; i < draft->open->len; i++) {
    const Condition *outer = g_ptr_array_index (draft->open, i);
    if (outer->kind == CONDITION_READING && !outer->applied) {
      reader_fault (reader, FINDING_NESTED_READINGS, NULL);
      return;
    }
  }
}

void readings_start (Reader *reader, gpointer data)
{
  refuse_nested (reader, data);
  Condition *condition = open_condition (reader, data, CONDITION_READINGS);
  condition->words = draft_words_optional (reader, 0);
}

/* Each has an id of its own, and one of them decides. */
void draft_check_readings (Reader *reader, const Condition *readings)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;
  for (guint i = 0; i < readings->children->len; i++) {
    const Condition *reading = g_ptr_array_index (readings->children, i);
    n += reading->applied;
    if (*reading->id != '\0' && !g_hash_table_add (taken, reading->id))
      findings_add (reader_findings (reader), FINDING_REPEATED_ID, reading->names, reading->id, NULL, NULL);
  }
  g_autofree char *found = g_strdup_printf ("%u", n);
  if (n != 1)
    findings_add (reader_findings (reader), FINDING_DEFAULT_READING, readings->place, found, NULL, NULL);
}

void readings_end (Reader *reader, gpointer data)
{
  const Draft *draft = data;
  const Condition *readings = g_ptr_array_index (draft->open, draft->open->len - 1);
  if (readings->children->len == 0)
    draft_lacks (reader, "reading");
  else
    draft_check_readings (reader, readings);
  condition_end (reader, data);
}

void draft_take_reading (Reader *reader, Condition *reading)
{
  reading->id = attribute_text (reader, 0);
  reading->names = reader_attribute_place (reader, 0);
  reading->words = draft_words (reader, 1);
  reading->applied = attribute_yes_no (reader, 3);
}

void reading_start (Reader *reader, gpointer data)
{
  draft_take_reading (reader, open_condition (reader, data, CONDITION_READING));
}

void inner_item_start (Reader *reader, gpointer data)
{
  Condition *condition = open_condition (reader, data, CONDITION_ITEM);
  condition->number = attribute_text (reader, 0);
  condition->names = reader_attribute_place (reader, 0);
}
