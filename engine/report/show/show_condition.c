/* In: a condition as its document states it. Out: rows of a table: what is asked, against which limit, and for limits
 * that another provision states, that provision and the arithmetic. References are opened up, so that every figure that
 * decides stands in the table. */
#include <string.h>
#include "model/book/references.h"
#include "report/words/phrases.h"
#include "report/show/show_part.h"

const char *show_word (const Show *show, Word word) { return word_text (word, show->language); }

void show_condition_table (const Show *show)
{
  static const Word heads[] = { WORD_SHOW_ITEM, WORD_SHOW_CONDITION, WORD_SHOW_LIMIT, WORD_SHOW_DERIVED };
  document_cells (show->document, heads, G_N_ELEMENTS (heads));
}

/* All texts are taken. */
static void add_row (const Show *show, char *head, guint depth, char *what, char *limit, char *derived)
{
  document_cell (show->document, head, 0);
  document_cell (show->document, what, depth);
  document_cell (show->document, limit, 0);
  document_cell (show->document, derived, 0);
}

static const Fact *find_fact (const Show *show, const char *id)
{
  gint slot = vocabulary_find (show->book->vocabulary, id);
  return slot < 0 ? NULL : vocabulary_fact (show->book->vocabulary, (guint) slot);
}

static const char *name_fact (const Show *show, const char *id)
{
  const Fact *fact = find_fact (show, id);
  if (fact != NULL)
    return phrase_words (&fact->name, show->language);
  return strcmp (id, ORGANIZATION_FACT) == 0 ? show_word (show, WORD_GATE_ORGANIZATION) : id;
}

char *show_fact_names (const Show *show, char *const *ids)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++) {
    g_string_append (names, i > 0 ? show_word (show, WORD_LIST) : "");
    g_string_append (names, name_fact (show, ids[i]));
  }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *name_measure (const Show *show, const Condition *condition)
{
  char *formula = phrase_formula (show->book->vocabulary, condition, show->language);
  if (formula != NULL)
    return formula;
  g_autofree char *names = show_fact_names (show, condition->facts);
  gboolean many = condition->facts[0] != NULL && condition->facts[1] != NULL;
  return many ? word_fill (WORD_SUM_OF, show->language, names, NULL) : g_steal_pointer (&names);
}

static const Unit *measure_unit (const Show *show, const Condition *condition)
{
  const Fact *fact =
      condition->facts != NULL && condition->facts[0] != NULL ? find_fact (show, condition->facts[0]) : NULL;
  return fact != NULL ? fact->unit : NULL;
}

/* `base` units times `factor`; unbounded where that does not fit. */
static Rational scaled (gint64 base, const Unit *unit, Rational factor)
{
  Rational units, result = RATIONAL_UNBOUNDED;
  if (rational_new (base, unit != NULL ? unit->parts : 1, &units) && !rational_multiply (units, factor, &result))
    return RATIONAL_UNBOUNDED;
  return result;
}

static char *share_amount (const Condition *condition, const Limit *limit, Rational factor)
{
  Rational share = RATIONAL_UNBOUNDED;
  if (!rational_multiply (limit->ratio, factor, &share) ||
      (condition->percent && !rational_multiply (share, (Rational) { 100, 1 }, &share)))
    share = RATIONAL_UNBOUNDED;
  g_autofree char *number = phrase_number (share);
  return g_strconcat (number, condition->percent ? "%" : NULL, NULL);
}

static char *limit_amount (const Show *show, const Condition *condition, const Limit *limit, Rational factor)
{
  if (condition->over != NULL)
    return share_amount (condition, limit, factor);
  const Unit *unit = measure_unit (show, condition);
  return phrase_range (scaled (limit->value.lo, unit, factor), scaled (limit->value.hi, unit, factor), unit,
                       show->language);
}

static void append_limit (GString *to, const Show *show, Comparison comparison, const Condition *condition,
                          const Limit *limit, Rational factor)
{
  if (!limit->present)
    return;
  if (limit->unset) {
    g_string_append (to, show_word (show, WORD_SHOW_NO_FIGURE));
    return;
  }
  g_autofree char *amount = limit_amount (show, condition, limit, factor);
  g_string_append_printf (to, "%s%s %s", to->len > 0 ? show_word (show, WORD_CLAUSE) : "",
                          phrase_comparison (comparison), amount);
}

static Rational limit_factor (const Condition *condition, const Standing *standing)
{
  return condition->fixed ? RATIONAL_ONE : standing->factor;
}

static char *write_limit (const Show *show, const Condition *condition, Rational factor)
{
  g_autoptr (GString) text = g_string_new (NULL);
  append_limit (text, show, AT_LEAST, condition, &condition->at_least, factor);
  append_limit (text, show, ABOVE, condition, &condition->above, factor);
  append_limit (text, show, BELOW, condition, &condition->below, factor);
  append_limit (text, show, AT_MOST, condition, &condition->at_most, factor);
  if (condition->local != NULL && !condition->at_least.unset)
    g_string_append (text, show_word (show, WORD_SHOW_LOCAL));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean is_scaled (const Standing *standing) { return standing->steps != NULL; }

/* What stands in another document is cited with its name. */
static char *cite_item (const Show *show, const Standing *standing, const Item *item)
{
  if (standing->abroad != NULL)
    return phrase_article (standing->abroad, item->path, show->language);
  return phrase_citation_after (show->instrument, item->path, standing->home, show->language);
}

/* 第五条第一款第（三）项 50 条 × 1/2 × 10; NULL for what stands where it is stated. Takes `stated`. */
static char *write_derivation (const Show *show, const Standing *standing, char *stated)
{
  g_autofree char *figure = stated;
  if (!is_scaled (standing))
    return NULL;
  g_autofree char *citation = cite_item (show, standing, standing->origin.item);
  return g_strdup_printf ("%s%s%s%s", citation, show_word (show, WORD_COLON), figure, standing->steps);
}

/* The figure that is multiplied, without its sign. */
static char *write_stated (const Show *show, const Condition *condition)
{
  const Limit *limits[] = { &condition->at_least, &condition->above, &condition->below, &condition->at_most };
  if (condition->at_least.unset)
    return g_strdup (show_word (show, WORD_SHOW_VALUE));
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    if (limits[i]->present)
      return limit_amount (show, condition, limits[i], RATIONAL_ONE);
  return NULL;
}

static void show_limit (const Show *show, const Standing *standing, const Condition *condition, char *head, guint depth)
{
  add_row (show, head, depth, name_measure (show, condition),
           write_limit (show, condition, limit_factor (condition, standing)),
           condition->fixed ? NULL : write_derivation (show, standing, write_stated (show, condition)));
}

static void show_within (const Show *show, const Condition *condition, char *head, guint depth)
{
  g_autofree char *years = g_strdup_printf ("%u", condition->years);
  add_row (show, head, depth, show_fact_names (show, condition->facts),
           word_fill (WORD_WITHIN_YEARS_BEFORE, show->language, years, NULL), NULL);
}

static void show_children (const Show *show, const Standing *standing, const Condition *condition, guint depth)
{
  for (guint i = 0; i < condition->children->len; i++)
    show_condition (show, standing, g_ptr_array_index (condition->children, i), NULL, depth);
}

static void show_group (const Show *show, const Standing *standing, const Condition *condition, char *head, guint depth)
{
  g_autofree char *n = g_strdup_printf ("%u", condition->count);
  Word word = condition->kind == CONDITION_ALL        ? WORD_GROUP_ALL
              : condition->kind == CONDITION_ANY      ? WORD_GROUP_ANY
              : condition->kind == CONDITION_AT_LEAST ? WORD_GROUP_AT_LEAST
                                                      : WORD_GROUP_NOT;
  add_row (show, head, depth, word_fill (word, show->language, n, NULL), NULL, NULL);
  show_children (show, standing, condition, depth + 1);
}

/* The items that a condition refers to, and where they stand. Returns: yours; empty where they mean nothing. */
static GPtrArray *referred (const Show *show, const Standing *standing, const Condition *condition, Standing *ret_there)
{
  *ret_there = *standing;
  GPtrArray *items = standing->origin.standard == NULL
                         ? NULL
                         : references_follow (show->book, standing->origin, condition, &ret_there->origin, NULL);
  if (ret_there->origin.instrument != standing->origin.instrument)
    ret_there->abroad = ret_there->origin.instrument;
  return items != NULL ? items : g_ptr_array_new ();
}

/* One summand: what is divided by which limit. */
static void show_share (const Show *show, const Standing *standing, const Item *item, guint depth)
{
  const Condition *condition = item->condition;
  if (condition->kind != CONDITION_LIMIT)
    return;
  g_autofree char *citation = cite_item (show, standing, item);
  g_autofree char *name = name_measure (show, condition);
  g_autofree char *amount = limit_amount (show, condition, &condition->at_least, RATIONAL_ONE);
  add_row (show, NULL, depth, g_steal_pointer (&name), g_strconcat ("÷ ", amount, NULL), g_steal_pointer (&citation));
}

static void show_proportional (const Show *show, const Standing *standing, const Condition *condition, char *head,
                               guint depth)
{
  Standing there;
  g_autoptr (GPtrArray) items = referred (show, standing, condition, &there);
  g_autofree char *sum = phrase_number (standing->factor);
  Word word = is_scaled (standing) ? WORD_PAGE_SHARES : WORD_SHOW_PROPORTIONAL;
  add_row (show, head, depth, g_strdup (show_word (show, word)), g_strconcat ("≥ ", sum, NULL),
           write_derivation (show, standing, g_strdup ("1")));
  for (guint i = 0; i < items->len && !is_scaled (standing); i++)
    show_share (show, &there, g_ptr_array_index (items, i), depth + 1);
}

/* One row says it all, with the citation beside its figure. */
static gboolean has_own_figure (const Item *item)
{
  ConditionKind kind = item->condition->kind;
  return (kind == CONDITION_LIMIT || kind == CONDITION_PROPORTIONAL) && item->when[0] == NULL &&
         item->unless[0] == NULL;
}

static void show_scaled_items (const Show *show, const Standing *standing, const Condition *condition, guint depth)
{
  Standing inner;
  g_autoptr (GPtrArray) items = referred (show, standing, condition, &inner);
  for (guint i = 0; i < items->len; i++) {
    const Item *item = g_ptr_array_index (items, i);
    inner.origin.item = item;
    gboolean plain = has_own_figure (item) && !condition->meets;
    if (!plain) {
      g_autofree char *citation = cite_item (show, &inner, item);
      add_row (show, NULL, depth, word_fill (WORD_SHOW_AS_IN, show->language, citation, NULL), NULL, NULL);
    }
    show_item (show, &inner, item, NULL, plain ? depth : depth + 1);
  }
}

/* `heading`: NULL is that of the factor. Once is no multiple: it names the provision and no arithmetic. */
static void show_scale (const Show *show, const Standing *standing, const Condition *condition, const char *heading,
                        char *head, guint depth)
{
  gboolean once = rational_compare (condition->factor, RATIONAL_ONE) == 0;
  g_autofree char *factor = rational_write (condition->factor);
  g_autofree char *count = g_strdup_printf ("%u", condition->count);
  Word words = once ? WORD_SHOW_THESE : condition->count > 1 ? WORD_SHOW_SCALE_MANY : WORD_SHOW_SCALE;
  g_autofree char *multiple = word_fill (words, show->language, factor, count, NULL);
  g_autofree char *step = once ? NULL : g_strdup_printf (" × %s", factor);
  g_autofree char *steps = g_strconcat (step != NULL ? step : "", standing->steps != NULL ? standing->steps : "", NULL);
  Standing inner = *standing;
  inner.steps = steps;
  if (!rational_multiply (standing->factor, condition->factor, &inner.factor))
    inner.factor = RATIONAL_UNBOUNDED;
  add_row (show, head, depth, g_strdup (heading != NULL ? heading : multiple), NULL, NULL);
  show_scaled_items (show, &inner, condition, depth + 1);
}

/* The items as they stand. */
static void show_meets (const Show *show, const Standing *standing, const Condition *condition, char *head, guint depth)
{
  g_autofree char *count = g_strdup_printf ("%u", condition->count);
  Word word = condition->count > 1 ? WORD_GROUP_AT_LEAST : WORD_GROUP_ANY;
  add_row (show, head, depth, word_fill (word, show->language, count, NULL), NULL, NULL);
  show_scaled_items (show, standing, condition, depth + 1);
}

/* The share that is asked for; that the whole is not reached, and who has to confirm it, the heading says. */
static void show_near (const Show *show, const Standing *standing, const Condition *condition, char *head, guint depth)
{
  g_autofree char *share = phrase_near_share (condition);
  Word word = condition_is_doubted (condition) ? WORD_SHOW_NEAR_DOUBTED : WORD_SHOW_NEAR;
  g_autofree char *heading = word_fill (word, show->language, share, NULL);
  show_scale (show, standing, g_ptr_array_index (condition->children, 0), heading, head, depth);
}

/* A `not` of one yes/no fact is one row; one of limits says what they are not. */
static void show_not (const Show *show, const Standing *standing, const Condition *condition, char *head, guint depth)
{
  const Condition *child = g_ptr_array_index (condition->children, 0);
  if (child->kind == CONDITION_SCALE && rational_compare (child->factor, RATIONAL_ONE) == 0 && !child->meets) {
    show_scale (show, standing, child, show_word (show, WORD_SHOW_NOT_THESE), head, depth);
    return;
  }
  if (child->kind != CONDITION_YES) {
    show_group (show, standing, condition, head, depth);
    return;
  }
  g_autofree char *name = show_fact_names (show, child->facts);
  add_row (show, head, depth, word_fill (WORD_SHOW_NOT, show->language, name, NULL), NULL, NULL);
}

/* The name of a tier, whatever the version that has it. */
static const char *tier_name (const Show *show, const Standing *standing, const char *id)
{
  const Offence *offence =
      standing->origin.standard != NULL ? rulebook_offence (show->book, standing->origin.standard->offences[0]) : NULL;
  for (guint i = offence != NULL ? offence->versions->len : 0; i > 0; i--) {
    const Tier *tier = version_tier (g_ptr_array_index (offence->versions, i - 1), id);
    if (tier != NULL)
      return phrase_words (&tier->name, show->language);
  }
  return id;
}

static void show_sub_item (const Show *show, const Standing *standing, const Condition *condition, char *head,
                           guint depth)
{
  const Condition *child = g_ptr_array_index (condition->children, 0);
  if (head != NULL) {
    add_row (show, head, depth, NULL, NULL, NULL);
    head = NULL;
  }
  show_condition (show, standing, child, word_fill (WORD_SHOW_SUB_ITEM, show->language, condition->number, NULL),
                  depth);
}

/* What is in question, then each reading with its condition below it. */
static void show_readings (const Show *show, const Standing *standing, const Condition *condition, char *head,
                           guint depth)
{
  const char *question = condition->words.zh != NULL ? phrase_words (&condition->words, show->language)
                                                     : show_word (show, WORD_SHOW_READINGS);
  add_row (show, head, depth, g_strdup (question), NULL, NULL);
  for (guint i = 0; i < condition->children->len; i++) {
    const Condition *reading = g_ptr_array_index (condition->children, i);
    Word word = reading->applied ? WORD_SHOW_READING_APPLIED : WORD_SHOW_READING;
    add_row (show, NULL, depth + 1,
             word_fill (word, show->language, phrase_words (&reading->words, show->language), NULL), NULL, NULL);
    show_children (show, standing, reading, depth + 2);
  }
}

void show_condition (const Show *show, const Standing *standing, const Condition *condition, char *head, guint depth)
{
  switch (condition->kind) {
  case CONDITION_LIMIT: show_limit (show, standing, condition, head, depth); break;
  case CONDITION_WITHIN: show_within (show, condition, head, depth); break;
  case CONDITION_NOT: show_not (show, standing, condition, head, depth); break;
  case CONDITION_PROPORTIONAL: show_proportional (show, standing, condition, head, depth); break;
  case CONDITION_SCALE:
    if (condition->meets)
      show_meets (show, standing, condition, head, depth);
    else
      show_scale (show, standing, condition, NULL, head, depth);
    break;
  case CONDITION_NEAR: show_near (show, standing, condition, head, depth); break;
  case CONDITION_READINGS: show_readings (show, standing, condition, head, depth); break;
  case CONDITION_ITEM: show_sub_item (show, standing, condition, head, depth); break;
  case CONDITION_YES: add_row (show, head, depth, show_fact_names (show, condition->facts), NULL, NULL); break;
  case CONDITION_OPEN:
    add_row (show, head, depth,
             g_strdup (condition->words.zh != NULL ? phrase_words (&condition->words, show->language)
                                                   : show_word (show, WORD_OPEN_CLAUSE)),
             g_strdup (show_word (show, condition->unanswered ? WORD_SHOW_PERSON_ASKED : WORD_SHOW_PERSON)), NULL);
    break;
  case CONDITION_REACHES:
    add_row (show, head, depth,
             phrase_reaches (show->instrument, condition, tier_name (show, standing, condition->tier), show->language),
             NULL, NULL);
    break;
  default: show_group (show, standing, condition, head, depth); break;
  }
}

/* `且：…` of the facts that must, or must not, be there as well. */
static void show_gate (const Show *show, Word word, char *const *facts, guint depth)
{
  if (facts == NULL || facts[0] == NULL)
    return;
  g_autofree char *names = show_fact_names (show, facts);
  add_row (show, NULL, depth, word_fill (word, show->language, names, NULL), NULL, NULL);
}

void show_item (const Show *show, const Standing *standing, const Item *item, char *head, guint depth)
{
  show_condition (show, standing, item->condition, head, depth);
  show_gate (show, WORD_SHOW_WHEN, item->when, depth);
  show_gate (show, WORD_SHOW_UNLESS, item->unless, depth);
}
