/* The elements of a standard: what an instrument says of one offence, article by article, item by item. */
#include "read/rules/rules_draft.h"
#include <string.h>

void standard_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Standard *standard = draft->standard = standard_new ();
  attributes_fill (reader, standard);
  reader_place (reader); /* for its end */
  if (standard->until != 0 && standard->until <= standard->effective)
    attribute_fault (reader, "until", FINDING_REVERSED_DATES, NULL);
  g_ptr_array_add (draft->instrument->standards, standard);
  g_hash_table_remove_all (draft->articles);
}

static gboolean is_empty (const Standard *standard)
{
  return standard->defines->len + standard->articles->len + standard->leniencies->len + standard->fines->len +
             standard->remarks->len + standard->concurrences->len + standard->countings->len +
             standard->cumulations->len + standard->aparts->len + standard->questions->len ==
         0;
}

void standard_end (Reader *reader, gpointer data)
{
  Draft *draft = data;
  gboolean empty = is_empty (draft->standard);
  if (!draft->instrument->held && !empty)
    findings_add (reader_findings (reader), FINDING_UNKNOWN_ELEMENT, draft->standard->place, "article", "held=\"yes\"",
                  NULL);
  if (draft->instrument->held && empty && !reader_has_refused (reader))
    reader_lacks (reader, "article counting cumulation leniency fine concurrence remark");
  draft->standard = NULL;
}

/* Names are those of the whole document, which may speak of several offences. */
void define_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Define *define = g_new0 (Define, 1);
  attributes_fill (reader, define);
  if (!g_hash_table_add (draft->defined, g_strdup (define->id)) && *define->id != '\0')
    attribute_fault (reader, "id", FINDING_REPEATED_ID, NULL);
  g_ptr_array_add (draft->standard->defines, define);
  draft->holder = &define->condition;
}

void article_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Article *article = draft->article = article_new ();
  gboolean single = FALSE;
  attributes_fill (reader, article);
  attribute_read (reader, "single", &single);
  if (single)
    instrument_add_single (draft->instrument, article->number);
  if (!g_hash_table_add (draft->articles, g_strdup (article->number)) && *article->number != '\0')
    attribute_fault (reader, "n", FINDING_REPEATED_NUMBER, NULL);
  g_ptr_array_add (draft->standard->articles, article);
  g_hash_table_remove_all (draft->paths);
}

/* A paragraph that leads to several tiers without numbering them: the path of each has the tier, `224(1):huge`. */
static void name_tier (Item *item, const TierRule *rule)
{
  char *path = item->path;
  item->path = g_strconcat (path, ":", rule->reach, NULL);
  g_free (path);
}

/* The one item that a paragraph has where it does not number them. NULL: it does. */
static Item *item_alone (const TierRule *rule)
{
  Item *item = rule->items->len == 0 ? NULL : g_ptr_array_index (rule->items, 0);
  return item != NULL && item->number == NULL ? item : NULL;
}

static void name_tiers (const Article *article)
{
  g_autoptr (GHashTable) once = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) shared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < article->tiers->len; i++) {
    const Item *item = item_alone (g_ptr_array_index (article->tiers, i));
    if (item != NULL && !g_hash_table_add (once, g_strdup (item->path)))
      g_hash_table_add (shared, g_strdup (item->path));
  }
  for (guint i = 0; i < article->tiers->len; i++) {
    Item *item = item_alone (g_ptr_array_index (article->tiers, i));
    if (item != NULL && g_hash_table_contains (shared, item->path))
      name_tier (item, g_ptr_array_index (article->tiers, i));
  }
}

void article_end (Reader *reader, gpointer data)
{
  (void) reader;
  Draft *draft = data;
  name_tiers (draft->article);
  draft->article = NULL;
}

void when_start (Reader *reader, gpointer data)
{
  (void) reader;
  Draft *draft = data;
  draft->holder = &draft->article->when;
}

void rule_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  TierRule *rule = draft->rule = tier_rule_new ();
  attributes_fill (reader, rule);
  g_ptr_array_add (draft->article->tiers, rule);
}

void rule_when_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  (void) reader;
  draft->holder = &draft->rule->condition;
}

/* Only an item that stands alone needs no number. */
static void require_numbers (Reader *reader, const TierRule *rule)
{
  for (guint i = 0; i < rule->items->len; i++) {
    const Item *item = g_ptr_array_index (rule->items, i);
    if (item->number == NULL)
      findings_add (reader_findings (reader), FINDING_MISSING_ATTRIBUTE, item->place, "item", "n", NULL);
  }
}

/* “可以”: whatever else the paragraph, or the article that is one, demands, a person says whether it is applied. */
static void leave_to_person (TierRule *rule, gboolean single)
{
  Condition *open = condition_new (CONDITION_OPEN, rule->place);
  open->unanswered = TRUE;
  open->words.zh = g_strdup_printf ("裁量后适用本%s（条文写“可以”）", single ? "条" : "款");
  open->words.en =
      g_strdup_printf ("the %s is applied at discretion (it says \"may\")", single ? "article" : "paragraph");
  if (rule->condition == NULL) {
    rule->condition = open;
    return;
  }
  Condition *all = condition_new (CONDITION_ALL, rule->place);
  g_ptr_array_add (all->children, rule->condition);
  g_ptr_array_add (all->children, open);
  rule->condition = all;
}

void rule_end (Reader *reader, gpointer data)
{
  Draft *draft = data;
  if (draft->rule->discretion)
    leave_to_person (draft->rule, instrument_is_single (draft->instrument, draft->article->number));
  if (draft->rule->items->len > 1)
    require_numbers (reader, draft->rule);
  draft->rule = NULL;
}

/* Whether no item of the article has this path yet; of one without a number, none of its tier: paragraphs may come in several. */
static gboolean is_new_path (const Draft *draft, const Item *item)
{
  char *with_tier = g_strconcat (draft->rule->reach, "\n", item->path, NULL); /* no path has a line of its own */
  const gboolean first_of_tier = g_hash_table_add (draft->paths, with_tier);
  const gboolean first = g_hash_table_add (draft->paths, g_strdup (item->path));
  return item->number == NULL ? first_of_tier : first;
}

static char *item_path (const Draft *draft, const char *number)
{
  if (number == NULL)
    return g_strconcat (draft->article->number, "(", draft->rule->paragraph, ")", NULL);
  return g_strconcat (draft->article->number, "(", draft->rule->paragraph, ")(", number, ")", NULL);
}

static void fault_path (Reader *reader, const Item *item)
{
  if (item->number != NULL)
    attribute_fault (reader, "n", FINDING_REPEATED_NUMBER, NULL);
  else
    findings_add (reader_findings (reader), FINDING_REPEATED_NUMBER, item->place, item->path, NULL, NULL);
}

void item_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Item *item = draft->item = item_new ();
  attributes_fill (reader, item);
  item->path = item_path (draft, item->number);
  if (!is_new_path (draft, item) && g_strcmp0 (item->number, "") != 0)
    fault_path (reader, item);
  g_ptr_array_add (draft->rule->items, item);
  draft->holder = &item->condition;
}

void item_end (Reader *reader, gpointer data)
{
  holder_end (reader, data);
  ((Draft *) data)->item = NULL;
}

void leniency_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Leniency *leniency = g_new0 (Leniency, 1);
  attributes_fill (reader, leniency);
  g_ptr_array_add (draft->standard->leniencies, leniency);
  draft->holder = &leniency->condition;
}

static void fine_lacks (Reader *reader, const char *attribute)
{
  findings_add (reader_findings (reader), FINDING_MISSING_ATTRIBUTE, reader_place (reader), "fine", attribute, NULL);
}

/* Multiples are of something, and some end is given; no end lies beyond its opposite. */
static void check_fine (Reader *reader, const Fine *fine)
{
  gboolean times = attribute_is_given (reader, "from") || attribute_is_given (reader, "to");
  gboolean amounts = attribute_is_given (reader, "at-least") || attribute_is_given (reader, "at-most");
  gboolean of = attribute_is_given (reader, "of");
  if (times && !of)
    fine_lacks (reader, "of");
  if (!times && (of || !amounts))
    fine_lacks (reader, of ? "from" : "at-least");
  if (rational_compare (fine->from, fine->to) > 0)
    attribute_fault (reader, "from", FINDING_REVERSED_RANGE, NULL);
  if (rational_compare (fine->at_least, fine->at_most) > 0)
    attribute_fault (reader, "at-least", FINDING_REVERSED_RANGE, NULL);
}

static GPtrArray *open_fines (const Draft *draft)
{
  return draft->standard != NULL ? draft->standard->fines : draft->version->fines;
}

void fine_start (Reader *reader, gpointer data)
{
  const Draft *draft = data;
  Fine *fine = g_new0 (Fine, 1);
  attributes_fill (reader, fine);
  check_fine (reader, fine);
  g_ptr_array_add (open_fines (draft), fine);
}

/* ---- conditions of what was read last ---- */

static gpointer last_of (const GPtrArray *array) { return g_ptr_array_index (array, array->len - 1); }

void fine_when_start (Reader *reader, gpointer data)
{
  (void) reader;
  Draft *draft = data;
  draft->holder = &((Fine *) last_of (open_fines (draft)))->when;
}

void remark_when_start (Reader *reader, gpointer data)
{
  (void) reader;
  Draft *draft = data;
  draft->holder = &((Remark *) last_of (draft->standard->remarks))->condition;
}

void concurrence_when_start (Reader *reader, gpointer data)
{
  (void) reader;
  Draft *draft = data;
  draft->holder = &((Concurrence *) last_of (draft->standard->concurrences))->condition;
}
