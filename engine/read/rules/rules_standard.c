/* The elements of a standard: what an instrument says of one offence, article by article, item by item. */
#include "read/rules/rules_draft.h"
#include <string.h>

void standard_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  gsize length = 0;
  draft->standard = standard_new ();
  draft->standard->offences = attribute_words (reader, 0);
  draft->standard->effective = attribute_day (reader, 1);
  draft->standard->until = attribute_day (reader, 2);
  if (draft->standard->until != 0 && draft->standard->until <= draft->standard->effective)
    reader_attribute_fault (reader, 2, FINDING_REVERSED_DATES, NULL);
  draft->standard->place = draft_place (reader, 0);
  if (draft->standard->offences[0] == NULL && reader_attribute (reader, 0, &length) != NULL)
    reader_attribute_fault (reader, 0, FINDING_BAD_VALUE, "…");
  g_ptr_array_add (draft->instrument->standards, draft->standard);
}

static gboolean is_empty (const Standard *standard)
{
  return standard->articles->len + standard->leniencies->len + standard->fines->len + standard->remarks->len +
             standard->concurrences->len + standard->countings->len + standard->cumulations->len +
             standard->aparts->len + standard->questions->len ==
         0;
}

void standard_end (Reader *reader, gpointer data)
{
  Draft *draft = data;
  gboolean empty = is_empty (draft->standard);
  if (!draft->instrument->held && !empty)
    findings_add (reader_findings (reader), FINDING_UNKNOWN_ELEMENT, draft->standard->place, "article", "held=\"yes\"",
                  NULL);
  if (draft->instrument->held && empty)
    draft_lacks (reader, "article counting cumulation leniency fine concurrence remark");
  draft->standard = NULL;
}

static gboolean has_article (const Standard *standard, const char *number)
{
  for (guint i = 0; i < standard->articles->len; i++)
    if (strcmp (((const Article *) g_ptr_array_index (standard->articles, i))->number, number) == 0)
      return TRUE;
  return FALSE;
}

/* An instrument and the path of an item in it, or nothing. */
static char **read_clause (Reader *reader, guint index)
{
  gsize length = 0;
  char **clause = attribute_words (reader, index);
  if (reader_attribute (reader, index, &length) == NULL || g_strv_length (clause) == 2)
    return clause;
  reader_attribute_fault (reader, index, FINDING_BAD_VALUE, "x/y 1(1)(2)");
  g_strfreev (clause);
  return g_new0 (char *, 1);
}

void article_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Article *article = draft->article = article_new ();
  article->number = attribute_text (reader, 0);
  article->instead_of = attribute_optional (reader, 1);
  article->words = draft_words_optional (reader, 2);
  article->beside = attribute_words (reader, 5);
  article->spells_out = read_clause (reader, 6);
  article->place = reader_place (reader);
  if (attribute_yes_no (reader, 4))
    instrument_add_single (draft->instrument, article->number);
  if (*article->number != '\0' && has_article (draft->standard, article->number))
    reader_attribute_fault (reader, 0, FINDING_REPEATED_NUMBER, NULL);
  g_ptr_array_add (draft->standard->articles, article);
}

/* A paragraph that leads to several tiers without numbering them: the path of each has the tier, `224(1):huge`. */
static void name_tier (Item *item, const TierRule *rule)
{
  char *path = item->path;
  item->path = g_strconcat (path, ":", rule->reach, NULL);
  g_free (path);
}

static gboolean shares_path (const Article *article, guint index, const Item *item)
{
  for (guint i = 0; i < article->tiers->len; i++) {
    const TierRule *rule = g_ptr_array_index (article->tiers, i);
    const Item *other = rule->items->len == 0 ? NULL : g_ptr_array_index (rule->items, 0);
    if (i != index && other != NULL && other->number == NULL && strcmp (other->path, item->path) == 0)
      return TRUE;
  }
  return FALSE;
}

static void name_tiers (const Article *article)
{
  g_autofree gboolean *shared = g_new0 (gboolean, article->tiers->len + 1);
  for (guint i = 0; i < article->tiers->len; i++) {
    const TierRule *rule = g_ptr_array_index (article->tiers, i);
    const Item *item = rule->items->len == 0 ? NULL : g_ptr_array_index (rule->items, 0);
    shared[i] = item != NULL && item->number == NULL && shares_path (article, i, item);
  }
  for (guint i = 0; i < article->tiers->len; i++)
    if (shared[i])
      name_tier (g_ptr_array_index (((TierRule *) g_ptr_array_index (article->tiers, i))->items, 0),
                 g_ptr_array_index (article->tiers, i));
}

void article_end (Reader *reader, gpointer data)
{
  Draft *draft = data;
  if (draft->article->tiers->len == 0)
    draft_lacks (reader, "tier");
  name_tiers (draft->article);
  draft->article = NULL;
}

void when_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  holder_start (reader, draft, &draft->article->when, "when");
}

void rule_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  TierRule *rule = draft->rule = tier_rule_new ();
  rule->reach = attribute_text (reader, 0);
  rule->paragraph = attribute_text (reader, 1);
  rule->when = attribute_words (reader, 2);
  rule->unless = attribute_words (reader, 3);
  rule->attempt = attribute_yes_no (reader, 4);
  rule->place = draft_place (reader, 0);
  g_ptr_array_add (draft->article->tiers, rule);
}

void rule_when_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  holder_start (reader, draft, &draft->rule->condition, "when");
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

void rule_end (Reader *reader, gpointer data)
{
  Draft *draft = data;
  if (draft->rule->items->len == 0)
    draft_lacks (reader, "item");
  if (draft->rule->items->len > 1)
    require_numbers (reader, draft->rule);
  draft->rule = NULL;
}

/* Whether an item of the article, of the tier `reach` only unless that is NULL, has this path: paragraphs may come in
 * several tiers. */
static gboolean has_path (const Article *article, const char *path, const char *reach)
{
  for (guint i = 0; i < article->tiers->len; i++) {
    const TierRule *rule = g_ptr_array_index (article->tiers, i);
    for (guint j = 0; j < rule->items->len && (reach == NULL || strcmp (rule->reach, reach) == 0); j++)
      if (strcmp (((const Item *) g_ptr_array_index (rule->items, j))->path, path) == 0)
        return TRUE;
  }
  return FALSE;
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
    reader_attribute_fault (reader, 0, FINDING_REPEATED_NUMBER, NULL);
  else
    findings_add (reader_findings (reader), FINDING_REPEATED_NUMBER, item->place, item->path, NULL, NULL);
}

void item_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Item *item = draft->item = item_new ();
  item->number = attribute_optional (reader, 0);
  item->path = item_path (draft, item->number);
  item->when = attribute_words (reader, 1);
  item->unless = attribute_words (reader, 2);
  item->place = reader_place (reader);
  if (g_strcmp0 (item->number, "") != 0 &&
      has_path (draft->article, item->path, item->number == NULL ? draft->rule->reach : NULL))
    fault_path (reader, item);
  g_ptr_array_add (draft->rule->items, item);
  holder_start (reader, draft, &item->condition, "item");
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
  leniency->article = attribute_text (reader, 0);
  leniency->below = attribute_optional (reader, 1);
  leniency->words = draft_words (reader, 2);
  leniency->place = reader_place (reader);
  g_ptr_array_add (draft->standard->leniencies, leniency);
  holder_start (reader, draft, &leniency->condition, "leniency");
}

static gboolean is_given (Reader *reader, guint index)
{
  gsize length = 0;
  return reader_attribute (reader, index, &length) != NULL;
}

static void fine_lacks (Reader *reader, const char *attribute)
{
  findings_add (reader_findings (reader), FINDING_MISSING_ATTRIBUTE, reader_place (reader), "fine", attribute, NULL);
}

/* Multiples are of something, and some end is given; no end lies beyond its opposite. */
static void check_fine (Reader *reader, const Fine *fine)
{
  gboolean times = is_given (reader, 2) || is_given (reader, 3);
  if (times && !is_given (reader, 1))
    fine_lacks (reader, "of");
  if (!times && (is_given (reader, 1) || (!is_given (reader, 6) && !is_given (reader, 7))))
    fine_lacks (reader, is_given (reader, 1) ? "from" : "at-least");
  if (rational_compare (fine->from, fine->to) > 0)
    reader_attribute_fault (reader, 2, FINDING_REVERSED_RANGE, NULL);
  if (rational_compare (fine->at_least, fine->at_most) > 0)
    reader_attribute_fault (reader, 6, FINDING_REVERSED_RANGE, NULL);
}

static GPtrArray *open_fines (const Draft *draft)
{
  return draft->standard != NULL ? draft->standard->fines : draft->version->fines;
}

void fine_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Fine *fine = g_new0 (Fine, 1);
  fine->article = attribute_text (reader, 0);
  fine->of = attribute_optional (reader, 1);
  fine->from = attribute_rational (reader, 2, RATIONAL_ZERO);
  fine->to = attribute_rational (reader, 3, RATIONAL_UNBOUNDED);
  fine->in_general = attribute_yes_no (reader, 4);
  fine->tier = attribute_optional (reader, 5);
  fine->at_least = attribute_rational (reader, 6, RATIONAL_ZERO);
  fine->at_most = attribute_rational (reader, 7, RATIONAL_UNBOUNDED);
  fine->under = attribute_optional (reader, 8);
  fine->place = reader_place (reader);
  check_fine (reader, fine);
  g_ptr_array_add (open_fines (draft), fine);
}

void fine_when_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  const GPtrArray *fines = open_fines (draft);
  Fine *fine = g_ptr_array_index (fines, fines->len - 1);
  holder_start (reader, draft, &fine->when, "when");
}

void remark_when_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  const GPtrArray *remarks = draft->standard->remarks;
  Remark *remark = g_ptr_array_index (remarks, remarks->len - 1);
  holder_start (reader, draft, &remark->condition, "when");
}

void value_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  LocalValue *value = g_new0 (LocalValue, 1);
  g_autofree char *written = attribute_text (reader, 2);
  value->instrument = attribute_text (reader, 0);
  value->local = attribute_text (reader, 1);
  value->written = g_string_chunk_insert (draft->book->paths, written);
  value->names = reader_attribute_place (reader, 0);
  value->place = reader_attribute_place (reader, 2);
  g_ptr_array_add (draft->instrument->locals, value);
}
