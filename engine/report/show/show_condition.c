/* In: a condition of the lawbook. Out: rows of a table: what is asked, against which limit, and for limits
 * that another provision states, that provision and the arithmetic. References are opened up, so that every figure that
 * decides stands in the table. */
#include "report/words/phrases.h"
#include "base/rational_text.h"
#include "report/show/show_part.h"

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

static gboolean is_scaled (const Standing *standing) { return standing->steps != NULL; }

/* What stands in another document is cited with its name. */
static char *cite_item (const Show *show, const Standing *standing, const LawItem *item)
{
  const char *path = item->stated->path;
  if (standing->abroad != NULL)
    return phrase_article (standing->abroad, path, show->language);
  return phrase_citation_after (show->instrument, path, standing->home, show->language);
}

/* 第五条第一款第（三）项 50 条 × 1/2 × 10; NULL for what stands where it is stated. Takes `stated`. */
static char *write_derivation (const Show *show, const Standing *standing, char *stated)
{
  g_autofree char *figure = stated;
  if (!is_scaled (standing))
    return NULL;
  g_autofree char *citation = cite_item (show, standing, standing->item);
  return g_strdup_printf ("%s%s%s%s", citation, show_word (show, WORD_COLON), figure, standing->steps);
}

/* The figure that is multiplied, without its sign. */
static char *write_stated (const Show *show, const LawCondition *condition)
{
  if (condition->stated->at_least.unset)
    return g_strdup (show_word (show, WORD_SHOW_VALUE));
  return show_amount (show, condition, condition->limit->ends[0].stated, RATIONAL_ONE);
}

static void show_limit (const Show *show, const Standing *standing, const LawCondition *condition, char *head,
                        guint depth)
{
  const gboolean fixed = condition->stated->fixed;
  add_row (show, head, depth, show_measure (show, condition),
           show_ends (show, condition, fixed ? RATIONAL_ONE : standing->factor),
           fixed ? NULL : write_derivation (show, standing, write_stated (show, condition)));
}

static void show_within (const Show *show, const LawCondition *condition, char *head, guint depth)
{
  g_autofree char *lapse = phrase_lapse (condition->stated->lapse, show->language);
  add_row (show, head, depth, g_strdup (show_slot_name (show, condition->slot)),
           word_fill (WORD_WITHIN_YEARS_BEFORE, show->language, lapse, NULL), NULL);
}

/* Its days are those of one event. */
static void show_repeated (const Show *show, const LawCondition *condition, char *head, guint depth)
{
  g_autofree char *lapse = phrase_lapse (condition->stated->lapse, show->language);
  g_autofree char *times = g_strdup_printf ("%u", condition->stated->count);
  add_row (show, head, depth, g_strdup (show_slot_name (show, condition->children[0]->slot)),
           word_fill (WORD_TIMES_WITHIN_YEARS, show->language, lapse, times, NULL), NULL);
}

static void show_children (const Show *show, const Standing *standing, const LawCondition *condition, guint depth)
{
  for (guint i = 0; i < condition->n_children; i++)
    show_condition (show, standing, condition->children[i], NULL, depth);
}

/* One act, or those of some time. */
static void show_acts (const Show *show, const Standing *standing, const LawCondition *condition, char *head,
                       guint depth)
{
  const Lapse lapse = condition->stated->lapse;
  g_autofree char *time = lapse == 0 ? NULL : phrase_lapse (lapse, show->language);
  add_row (show, head, depth, word_fill (lapse == 0 ? WORD_GROUP_ACT : WORD_GROUP_ACTS, show->language, time, NULL),
           NULL, NULL);
  show_children (show, standing, condition, depth + 1);
}

static void show_group (const Show *show, const Standing *standing, const LawCondition *condition, char *head,
                        guint depth)
{
  const ConditionKind kind = condition->stated->kind;
  if (condition->n_children == 1 && (kind == CONDITION_ALL || kind == CONDITION_ANY)) {
    show_condition (show, standing, condition->children[0], head, depth);
    return;
  }
  g_autofree char *n = g_strdup_printf ("%u", condition->stated->count);
  Word word = kind == CONDITION_ALL                           ? WORD_GROUP_ALL
              : kind == CONDITION_ANY                         ? WORD_GROUP_ANY
              : condition->stated->kind == CONDITION_AT_LEAST ? WORD_GROUP_AT_LEAST
                                                              : WORD_GROUP_NOT;
  add_row (show, head, depth, word_fill (word, show->language, n, NULL), NULL, NULL);
  show_children (show, standing, condition, depth + 1);
}

/* What stands there where a condition refers to it. */
static Standing standing_there (const Standing *standing, const LawCondition *condition, const LawItem *item)
{
  const LawInstrument *there = item->rule->article->standard->instrument;
  Standing inner = *standing;
  inner.item = item;
  inner.within = item->stated->path;
  if (there != condition->at->instrument)
    inner.abroad = there->stated;
  return inner;
}

/* One summand: what is divided by which limit. */
static void show_share (const Show *show, const Standing *standing, const LawItem *item, guint depth)
{
  const LawCondition *condition = item->condition;
  g_autofree char *citation = cite_item (show, standing, item);
  g_autofree char *name = show_measure (show, condition);
  g_autofree char *amount = show_amount (show, condition, condition->limit->ends[0].stated, RATIONAL_ONE);
  add_row (show, NULL, depth, g_steal_pointer (&name), g_strconcat ("÷ ", amount, NULL), g_steal_pointer (&citation));
}

static void show_proportional (const Show *show, const Standing *standing, const LawCondition *condition, char *head,
                               guint depth)
{
  g_autofree char *sum = phrase_number (standing->factor);
  Word word = is_scaled (standing) ? WORD_PAGE_SHARES : WORD_SHOW_PROPORTIONAL;
  add_row (show, head, depth, g_strdup (show_word (show, word)), g_strconcat ("≥ ", sum, NULL),
           write_derivation (show, standing, g_strdup ("1")));
  for (guint i = 0; i < condition->n_items && !is_scaled (standing); i++) {
    const Standing there = standing_there (standing, condition, condition->items[i]);
    show_share (show, &there, condition->items[i], depth + 1);
  }
}

/* One row says it all, with the citation beside its figure. */
static gboolean has_own_figure (const LawItem *item)
{
  const ConditionKind kind = item->condition->stated->kind;
  return (kind == CONDITION_LIMIT || kind == CONDITION_PROPORTIONAL) && item->gates.n_when + item->gates.n_unless == 0;
}

/* `head` stands in the first row (taken). */
static void show_scaled_items (const Show *show, const Standing *standing, const LawCondition *condition, char *head,
                               guint depth)
{
  for (guint i = 0; i < condition->n_items; i++, head = NULL) {
    const LawItem *item = condition->items[i];
    const Standing inner = standing_there (standing, condition, item);
    gboolean plain = has_own_figure (item) && !condition->stated->meets;
    if (!plain) {
      g_autofree char *citation = cite_item (show, &inner, item);
      add_row (show, head, depth, word_fill (WORD_SHOW_AS_IN, show->language, citation, NULL), NULL, NULL);
      head = NULL;
    }
    show_item (show, &inner, item, head, plain ? depth : depth + 1);
  }
}

/* `heading`: NULL is that of the factor. Once is no multiple: it names the provision and no arithmetic. */
static void show_scale (const Show *show, const Standing *standing, const LawCondition *condition, const char *heading,
                        char *head, guint depth)
{
  gboolean once = rational_compare (condition->stated->factor, RATIONAL_ONE) == 0;
  g_autofree char *factor = rational_write (condition->stated->factor);
  g_autofree char *count = g_strdup_printf ("%u", condition->stated->count);
  Word words = once ? WORD_SHOW_THESE : condition->stated->count > 1 ? WORD_SHOW_SCALE_MANY : WORD_SHOW_SCALE;
  g_autofree char *multiple = word_fill (words, show->language, factor, count, NULL);
  g_autofree char *step = once ? NULL : g_strdup_printf (" × %s", factor);
  g_autofree char *steps = g_strconcat (step != NULL ? step : "", standing->steps != NULL ? standing->steps : "", NULL);
  Standing inner = *standing;
  inner.steps = steps;
  if (!rational_multiply (standing->factor, condition->stated->factor, &inner.factor))
    inner.factor = RATIONAL_UNBOUNDED;
  add_row (show, head, depth, g_strdup (heading != NULL ? heading : multiple), NULL, NULL);
  show_scaled_items (show, &inner, condition, NULL, depth + 1);
}

/* The items as they stand; of one alone nothing is to be chosen. */
static void show_meets (const Show *show, const Standing *standing, const LawCondition *condition, char *head,
                        guint depth)
{
  if (condition->n_items == 1) {
    show_scaled_items (show, standing, condition, head, depth);
    return;
  }
  g_autofree char *count = g_strdup_printf ("%u", condition->stated->count);
  Word word = condition->stated->count > 1 ? WORD_GROUP_AT_LEAST : WORD_GROUP_ANY;
  add_row (show, head, depth, word_fill (word, show->language, count, NULL), NULL, NULL);
  show_scaled_items (show, standing, condition, NULL, depth + 1);
}

/* The share that is asked for; that the whole is not reached, and who has to confirm it, the heading says. */
static void show_near (const Show *show, const Standing *standing, const LawCondition *condition, char *head,
                       guint depth)
{
  g_autofree char *share = phrase_near_share (condition->stated);
  Word word = condition_is_doubted (condition->stated) ? WORD_SHOW_NEAR_DOUBTED : WORD_SHOW_NEAR;
  g_autofree char *heading = word_fill (word, show->language, share, NULL);
  show_scale (show, standing, condition->children[0], heading, head, depth);
}

/* A `not` of one yes/no fact is one row; one of limits says what they are not. */
static void show_not (const Show *show, const Standing *standing, const LawCondition *condition, char *head,
                      guint depth)
{
  const LawCondition *child = condition->children[0];
  const Condition *stated = child->stated;
  if (stated->kind == CONDITION_SCALE && rational_compare (stated->factor, RATIONAL_ONE) == 0 && !stated->meets) {
    show_scale (show, standing, child, show_word (show, WORD_SHOW_NOT_THESE), head, depth);
    return;
  }
  if (stated->kind != CONDITION_YES) {
    show_group (show, standing, condition, head, depth);
    return;
  }
  add_row (show, head, depth, word_fill (WORD_SHOW_NOT, show->language, show_slot_name (show, child->slot), NULL), NULL,
           NULL);
}

/* The name of a tier, whatever the version that has it. */
static const char *tier_name (const Show *show, const LawCondition *reaches)
{
  const LawTier *tier = law_tier (reaches->at->standard->offences[0], reaches->tier);
  return tier != NULL ? phrase_words (&tier->newest->name, show->language) : reaches->tier;
}

static char *path_of_part (const Standing *standing, const char *number)
{
  const char *within = standing->within;
  return within == NULL ? NULL : g_strdup_printf ("%.*s(%s)", (int) strcspn (within, ":"), within, number);
}

/* 第（一）项 of a paragraph, 第1目 of an item. */
static char *name_part (const Show *show, const Standing *standing, const char *path, const char *number)
{
  if (show->language == SILL_EN || path == NULL)
    return word_fill (WORD_SHOW_SUB_ITEM, show->language, number, NULL);
  g_autofree char *sibling = path_of_part (standing, "0");
  return phrase_citation_after (standing->abroad != NULL ? standing->abroad : show->instrument, path, sibling,
                                show->language);
}

static void show_sub_item (const Show *show, const Standing *standing, const LawCondition *condition, char *head,
                           guint depth)
{
  if (head != NULL) {
    add_row (show, head, depth, NULL, NULL, NULL);
    head = NULL;
  }
  const char *number = condition->stated->number;
  g_autofree char *path = path_of_part (standing, number);
  Standing inner = *standing;
  inner.within = path;
  show_condition (show, &inner, condition->children[0], name_part (show, standing, path, number), depth);
}

/* What is in question, then each reading with its condition below it. */
static void show_readings (const Show *show, const Standing *standing, const LawCondition *condition, char *head,
                           guint depth)
{
  const Words *words = &condition->stated->words;
  const char *question =
      words->zh != NULL ? phrase_words (words, show->language) : show_word (show, WORD_SHOW_READINGS);
  add_row (show, head, depth, g_strdup (question), NULL, NULL);
  for (guint i = 0; i < condition->n_children; i++) {
    const Condition *reading = condition->children[i]->stated;
    Word word = reading->applied ? WORD_SHOW_READING_APPLIED : WORD_SHOW_READING;
    add_row (show, NULL, depth + 1,
             word_fill (word, show->language, phrase_words (&reading->words, show->language), NULL), NULL, NULL);
    show_children (show, standing, condition->children[i], depth + 2);
  }
}

/* What is defined, under what it is called. */
static void show_holds (const Show *show, const Standing *standing, const LawCondition *condition, char *head,
                        guint depth)
{
  const char *id = condition->stated->id;
  const Define *define = show->defines != NULL ? g_hash_table_lookup (show->defines, id)
                                               : instrument_define (condition->at->instrument->stated, id);
  const Words *words = &define->words;
  if (words->zh == NULL) {
    show_condition (show, standing, condition->children[0], head, depth);
    return;
  }
  add_row (show, head, depth, word_fill (WORD_SHOW_DEFINED, show->language, phrase_words (words, show->language), NULL),
           NULL, NULL);
  show_condition (show, standing, condition->children[0], NULL, depth + 1);
}

static void show_open (const Show *show, const Condition *stated, char *head, guint depth)
{
  const char *words =
      stated->words.zh != NULL ? phrase_words (&stated->words, show->language) : show_word (show, WORD_OPEN_CLAUSE);
  const char *who = show_word (show, stated->unanswered ? WORD_SHOW_PERSON_ASKED : WORD_SHOW_PERSON);
  add_row (show, head, depth, g_strdup (words), g_strdup (who), NULL);
}

static void show_reaches (const Show *show, const LawCondition *condition, char *head, guint depth)
{
  add_row (show, head, depth,
           phrase_reaches (show->instrument, condition->stated, tier_name (show, condition), show->language), NULL,
           NULL);
}

void show_condition (const Show *show, const Standing *standing, const LawCondition *condition, char *head, guint depth)
{
  switch (condition->stated->kind) {
  case CONDITION_LIMIT: show_limit (show, standing, condition, head, depth); break;
  case CONDITION_WITHIN: show_within (show, condition, head, depth); break;
  case CONDITION_NOT: show_not (show, standing, condition, head, depth); break;
  case CONDITION_PROPORTIONAL: show_proportional (show, standing, condition, head, depth); break;
  case CONDITION_SCALE:
    if (condition->stated->meets)
      show_meets (show, standing, condition, head, depth);
    else
      show_scale (show, standing, condition, NULL, head, depth);
    break;
  case CONDITION_NEAR: show_near (show, standing, condition, head, depth); break;
  case CONDITION_HOLDS: show_holds (show, standing, condition, head, depth); break;
  case CONDITION_READINGS: show_readings (show, standing, condition, head, depth); break;
  case CONDITION_ITEM: show_sub_item (show, standing, condition, head, depth); break;
  case CONDITION_YES: add_row (show, head, depth, g_strdup (show_slot_name (show, condition->slot)), NULL, NULL); break;
  case CONDITION_ACTS: show_acts (show, standing, condition, head, depth); break;
  case CONDITION_OPEN: show_open (show, condition->stated, head, depth); break;
  case CONDITION_REACHES: show_reaches (show, condition, head, depth); break;
  default:
    if (condition_is_repeated (condition->stated))
      show_repeated (show, condition, head, depth);
    else
      show_group (show, standing, condition, head, depth);
    break;
  }
}

/* `且：…` of the facts that must, or must not, be there as well. */
static void show_gate (const Show *show, Word word, const guint *slots, guint n, guint depth)
{
  g_autofree char *names = n == 0 ? NULL : show_slots (show, slots, n);
  if (names != NULL)
    add_row (show, NULL, depth, word_fill (word, show->language, names, NULL), NULL, NULL);
}

void show_item (const Show *show, const Standing *standing, const LawItem *item, char *head, guint depth)
{
  const LawGates *gates = &item->gates;
  show_condition (show, standing, item->condition, head, depth);
  show_gate (show, WORD_SHOW_WHEN, gates->when, gates->n_when, depth);
  show_gate (show, WORD_SHOW_UNLESS, gates->unless, gates->n_unless, depth);
}
