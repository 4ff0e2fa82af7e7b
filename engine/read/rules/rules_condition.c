/* Conditions hold conditions. Those that are open form a stack; a new one belongs into the innermost of them, or into the
 * holder (item, when, who, leniency) where none is open. */
#include "read/rules/rules_draft.h"

/* The element that holds the condition ends. */
void holder_end (Reader *reader, gpointer data)
{
  (void) reader;
  ((Draft *) data)->holder = NULL;
}

static Condition *innermost (const Draft *draft)
{
  return draft->open->len == 0 ? NULL : g_ptr_array_index (draft->open, draft->open->len - 1);
}

/* Makes a condition where it belongs and opens it. That there is room for it the grammar sees to. */
static Condition *open_condition (Reader *reader, Draft *draft, ConditionKind kind)
{
  Condition *condition = condition_new (kind, reader_place (reader)), *outer = innermost (draft);
  if (outer != NULL)
    g_ptr_array_add (outer->children, condition);
  else
    *draft->holder = condition;
  g_ptr_array_add (draft->open, condition);
  return condition;
}

static Condition *read_condition (Reader *reader, Draft *draft)
{
  Condition *condition = open_condition (reader, draft, (ConditionKind) reader_tag (reader));
  attributes_fill (reader, condition);
  return condition;
}

void condition_start (Reader *reader, gpointer data) { read_condition (reader, data); }

void condition_end (Reader *reader, gpointer data)
{
  (void) reader;
  Draft *draft = data;
  g_ptr_array_set_size (draft->open, (gint) draft->open->len - 1);
}

/* `no` is a `not` with a `yes` inside. */
void no_start (Reader *reader, gpointer data)
{
  open_condition (reader, data, CONDITION_NOT);
  read_condition (reader, data);
}

void no_end (Reader *reader, gpointer data)
{
  condition_end (reader, data);
  condition_end (reader, data);
}

/* ---- limits ---- */

static void take_limit (Reader *reader, const Draft *draft, const char *name, Limit *limit)
{
  g_autofree char *written = NULL;
  attribute_read (reader, name, &written);
  if (written == NULL)
    return;
  limit->present = TRUE;
  limit->written = g_string_chunk_insert (draft->book->paths, written);
  limit->place = attribute_place (reader, name);
}

static gboolean has_figure (const Condition *limit)
{
  return limit->at_least.present || limit->above.present || limit->below.present || limit->at_most.present;
}

/* What the sum is divided by. A share has no regional figures. */
static void take_divisor (Reader *reader, Condition *condition)
{
  if (!attribute_is_given (reader, "over"))
    return;
  attribute_read (reader, "over", &condition->over);
  if (condition->local != NULL)
    attribute_fault (reader, "local", FINDING_BAD_VALUE, "over, local");
}

/* What was read as one limit holds where any of its children does. */
static void become_any (Condition *limit)
{
  g_clear_pointer (&limit->facts, g_strfreev);
  g_clear_pointer (&limit->over, g_strfreev);
  g_clear_pointer (&limit->addends, g_ptr_array_unref);
  g_clear_pointer (&limit->local, g_free);
  limit->at_least = limit->above = limit->below = limit->at_most = (Limit) { .present = FALSE };
  limit->percent = limit->fixed = FALSE;
  limit->kind = CONDITION_ANY;
}

/* Any of several facts: one limit for each, all of them of the same ends. */
static void part_limit (Condition *any)
{
  for (char **fact = any->facts; *fact != NULL; fact++) {
    char *const one[] = { *fact, NULL };
    g_ptr_array_add (any->children, condition_same_limit (any, one));
  }
  become_any (any);
}

/* A lower end is one of two, and so is an upper one. */
static void refuse_two_ends (Reader *reader, const char *one, const char *other)
{
  if (attribute_is_given (reader, one) && attribute_is_given (reader, other))
    findings_add (reader_findings (reader), FINDING_TWO_ENDS, attribute_place (reader, other), one, other, NULL);
}

void limit_start (Reader *reader, gpointer data)
{
  gboolean any = FALSE;
  Condition *condition = read_condition (reader, data);
  take_limit (reader, data, "at-least", &condition->at_least);
  take_limit (reader, data, "above", &condition->above);
  take_limit (reader, data, "below", &condition->below);
  take_limit (reader, data, "at-most", &condition->at_most);
  if (condition->local != NULL && !has_figure (condition))
    condition->at_least = (Limit) { .present = TRUE, .unset = TRUE, .value = NO_NATIONAL_FIGURE };
  refuse_two_ends (reader, "at-least", "above");
  refuse_two_ends (reader, "below", "at-most");
  take_divisor (reader, condition);
  attribute_read (reader, "combine", &any);
  if (any && condition->facts != NULL && g_strv_length (condition->facts) > 1)
    part_limit (condition);
}

/* ---- a time, so often within it ---- */

/* One act, or those of some time. */
void acts_start (Reader *reader, gpointer data) { read_condition (reader, data)->lapse = draft_some_lapse (reader); }

/* One of the days: the last one, or one before it. */
static void add_day (Condition *all, guint back)
{
  Condition *day = condition_new (CONDITION_WITHIN, all->place);
  g_autofree char *id = back == 0 ? g_strdup (*all->facts) : fact_id_before (*all->facts, back);
  char *const one[] = { id, NULL };
  day->names = all->names;
  day->facts = g_strdupv ((char **) one);
  day->lapse = all->lapse;
  day->derived = back > 0;
  g_ptr_array_add (all->children, day);
}

/* So often is: the last of its days lies within that time, and so many before it. */
void within_start (Reader *reader, gpointer data)
{
  Condition *within = read_condition (reader, data);
  within->lapse = draft_lapse (reader);
  if (within->count < 2 || within->facts == NULL || *within->facts == NULL)
    return;
  within->kind = CONDITION_ALL;
  for (guint back = 0; back < within->count; back++)
    add_day (within, back);
}

/* ---- summands ---- */

/* A summand belongs to the limit that is open; the tag is its sign. */
void plus_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Addend addend = { .converts = attribute_is_given (reader, "times") };
  Condition *limit = innermost (draft);
  attributes_fill (reader, &addend);
  addend.times.numerator *= reader_tag (reader);
  if (limit->kind != CONDITION_LIMIT) { /* any of several facts: nothing is added to it */
    reader_fault (reader, FINDING_UNKNOWN_ELEMENT, "combine=\"sum\"");
    g_free (addend.fact);
    return;
  }
  condition_add (limit, addend);
  if (reader_tag (reader) < 0 || !attribute_is_given (reader, "at-least"))
    return;
  if (draft->counted_from.present)
    attribute_fault (reader, "at-least", FINDING_REPEATED_FACT, NULL);
  take_limit (reader, draft, "at-least", &draft->counted_from);
  draft->counted = limit->addends->len - 1;
}

/* The limit with all summands, or without the one at `but`. */
static Condition *with_summands (const Condition *limit, guint but)
{
  Condition *copy = condition_same_limit (limit, limit->facts);
  for (guint i = 0; i < limit->addends->len; i++) {
    const Addend *addend = g_ptr_array_index (limit->addends, i);
    if (i != but)
      condition_add (copy, (Addend) { g_strdup (addend->fact), addend->times, addend->converts, addend->place });
  }
  return copy;
}

/* A summand that counts only from a figure on: the limit is reached without it, or it is that large and the limit is reached with
 * it. */
static void part_summand (Condition *limit, guint index, const Limit *from)
{
  char *const fact[] = { ((const Addend *) g_ptr_array_index (limit->addends, index))->fact, NULL };
  Condition *both = condition_new (CONDITION_ALL, limit->place), *enough = condition_same_limit (both, fact);
  enough->names = from->place;
  enough->at_least = *from;
  enough->fixed = TRUE;
  g_ptr_array_add (both->children, enough);
  g_ptr_array_add (both->children, with_summands (limit, limit->addends->len));
  g_ptr_array_add (limit->children, with_summands (limit, index));
  g_ptr_array_add (limit->children, both);
  become_any (limit);
}

/* The upper end of a band says where the next tier begins in what leads to a tier, and bounds nothing there. */
static gboolean is_bounded (const Draft *draft, const Condition *limit)
{
  gboolean leads = draft->rule != NULL && !limit->fixed && condition_is_band (limit);
  for (guint i = 0; leads && i < draft->open->len; i++)
    leads = ((const Condition *) g_ptr_array_index (draft->open, i))->kind != CONDITION_NOT;
  return !leads && (limit->below.present || limit->at_most.present);
}

/* Only what has to be reached can be reached without it. */
void limit_end (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Condition *limit = innermost (draft);
  if (draft->counted_from.present && is_bounded (draft, limit))
    findings_add (reader_findings (reader), FINDING_BAD_VALUE, draft->counted_from.place, draft->counted_from.written,
                  "<limit at-least=\"…\">", NULL);
  else if (draft->counted_from.present && limit->addends != NULL)
    part_summand (limit, draft->counted, &draft->counted_from);
  draft->counted_from = (Limit) { .present = FALSE };
  condition_end (reader, data);
}

/* ---- items elsewhere ---- */

/* What goes with the items stands in an `all`, of which each copy of them becomes one. */
static void make_room (Condition *reference)
{
  if (reference->adapted.preconditions)
    g_ptr_array_add (reference->children, condition_new (CONDITION_ALL, reference->place));
}

static void drop_empty (char ***names)
{
  if (*names != NULL && **names == NULL)
    g_clear_pointer (names, g_strfreev);
}

/* Facts take the place of facts one by one; where there are several it must be said whose. */
static void check_replaced (Reader *reader, Condition *reference)
{
  Adaptation *adapted = &reference->adapted;
  drop_empty (&adapted->of);
  drop_empty (&adapted->instead_of);
  const guint n = adapted->of == NULL ? 0 : g_strv_length (adapted->of);
  if (adapted->instead_of == NULL || g_strv_length (adapted->instead_of) == n)
    return;
  g_autofree char *expected = g_strdup_printf ("%u", n);
  if (n == 0)
    reader_fault (reader, FINDING_MISSING_ATTRIBUTE, "of");
  else
    attribute_fault (reader, "instead-of", FINDING_BAD_VALUE, expected);
}

void scale_start (Reader *reader, gpointer data)
{
  Condition *scale = read_condition (reader, data);
  check_replaced (reader, scale);
  make_room (scale);
}

/* The items as they stand: nothing is multiplied. */
void meets_start (Reader *reader, gpointer data)
{
  Condition *meets = read_condition (reader, data);
  meets->meets = TRUE;
  check_replaced (reader, meets);
  make_room (meets);
}

/* The items of `near` with `factor` of their limits, at the bounds asked for. */
static Condition *scale_of (const Condition *near, Rational factor, Bound bound)
{
  Condition *scale = condition_new (CONDITION_SCALE, near->place);
  scale->names = near->names;
  scale->items = g_strdupv (near->items);
  scale->instrument = g_strdup (near->instrument);
  scale->offence = g_strdup (near->offence);
  scale->factor = factor;
  scale->adapted = (Adaptation) { g_strdupv (near->adapted.of), g_strdupv (near->adapted.instead_of), bound,
                                  near->adapted.preconditions };
  make_room (scale);
  return scale;
}

/* The whole is not reached. */
static Condition *short_of (const Condition *near)
{
  Condition *not = condition_new (CONDITION_NOT, near->place),
            *whole = scale_of (near, RATIONAL_ONE, near->adapted.bound);
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
  Condition *near = read_condition (reader, data);
  gboolean doubt = FALSE;
  attribute_read (reader, "doubt", &doubt);
  check_replaced (reader, near);
  /* What is near lies below where the items begin: where their bands end says nothing of it. */
  const Bound bound = near->adapted.bound == BOUND_AS_IT_STANDS ? BOUND_LOWER : near->adapted.bound;
  g_ptr_array_add (near->children, scale_of (near, near->factor, bound));
  g_ptr_array_add (near->children, short_of (near));
  if (!doubt)
    return;
  g_ptr_array_add (near->children, doubted (near, near->words));
  near->words = (Words) { NULL, NULL };
}

/* ---- readings ---- */

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
  read_condition (reader, data);
}

/* Each has an id of its own, and one of them decides. */
void draft_check_readings (Reader *reader, const Condition *readings)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;
  if (readings->children->len == 0)
    return;
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
  draft_check_readings (reader, innermost (data));
  condition_end (reader, data);
}
