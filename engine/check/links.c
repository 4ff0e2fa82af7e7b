/* References: from item to item (scale, proportional, reaches) and from article to article (instead-of). Each must lead
 * somewhere, to something with a limit where it is to be multiplied, and never back to where it came from. */
#include "base/text.h"
#include "check/passes.h"
#include "model/book/references.h"

static gboolean scales (const Condition *condition)
{
  return condition->kind == CONDITION_SCALE || condition->kind == CONDITION_PROPORTIONAL;
}

/* Whether there is anything below `condition` that a factor changes. */
static gboolean has_limit (const Condition *condition)
{
  if (condition == NULL)
    return FALSE;
  if (scales (condition) || (condition->kind == CONDITION_LIMIT && !condition->fixed))
    return TRUE;
  for (guint i = 0; i < condition->children->len; i++)
    if (has_limit (g_ptr_array_index (condition->children, i)))
      return TRUE;
  return FALSE;
}

/* A share needs one limit, the same for everyone: x of b. */
static gboolean has_share (const Condition *condition)
{
  return condition != NULL && condition->kind == CONDITION_LIMIT && condition->at_least.present &&
         condition->over == NULL && condition->addends == NULL && condition->local == NULL &&
         condition->at_least.value.lo > 0 && !condition->above.present && !condition->below.present &&
         !condition->at_most.present && !condition->fixed;
}

/* `reaches` means tiers of the article it stands in, so it cannot be carried into another one. */
static gboolean looks_back (const Condition *condition)
{
  if (condition == NULL)
    return FALSE;
  gboolean found = condition->kind == CONDITION_REACHES;
  for (guint i = 0; !found && i < condition->children->len; i++)
    found = looks_back (g_ptr_array_index (condition->children, i));
  return found;
}

static gboolean has_item (const Article *article, const Item *item)
{
  for (guint i = 0; i < article->tiers->len; i++)
    if (g_ptr_array_find (((const TierRule *) g_ptr_array_index (article->tiers, i))->items, item, NULL))
      return TRUE;
  return FALSE;
}

static gboolean can_be_used (const Condition *condition, const Spot *spot, const Item *item)
{
  if (condition->kind == CONDITION_PROPORTIONAL)
    return has_share (item->condition);
  return (condition->meets || has_limit (item->condition)) &&
         (!looks_back (item->condition) || (spot->article != NULL && has_item (spot->article, item)));
}

static void check_items (const Check *check, const Condition *condition, const Spot *spot, const GPtrArray *items)
{
  if (condition->count > items->len) {
    g_autofree char *found = g_strdup_printf ("%u", condition->count);
    g_autofree char *expected = g_strdup_printf ("1..%u", items->len);
    findings_add (check->findings, FINDING_BAD_VALUE, condition->names, found, expected, NULL);
  }
  for (guint i = 0; i < items->len; i++) {
    const Item *item = g_ptr_array_index (items, i);
    if (item->condition != NULL && !can_be_used (condition, spot, item))
      findings_add (check->findings, FINDING_NOTHING_TO_SCALE, condition->names, item->path, NULL, NULL);
  }
}

/* A fault of the whole pass is noted in `followed`. */
typedef struct {
  const Check *check;
  gboolean followed;
} Links;

static gboolean check_instrument (const Check *check, const Condition *condition)
{
  if (condition->instrument == NULL || rulebook_instrument (check->book, condition->instrument) != NULL)
    return TRUE;
  g_autoptr (GPtrArray) ids = instrument_ids (check->book);
  findings_add_unknown (check->findings, FINDING_UNKNOWN_INSTRUMENT, condition->place, condition->instrument,
                        (const char *const *) ids->pdata);
  return FALSE;
}

/* Whether the instrument and the offence that items are said to be of exist. */
static gboolean check_origin (const Check *check, const Condition *condition)
{
  gboolean known = check_instrument (check, condition);
  if (condition->offence == NULL || rulebook_offence (check->book, condition->offence) != NULL)
    return known;
  g_autofree const char **names = rulebook_offence_names (check->book);
  findings_add_unknown (check->findings, FINDING_UNKNOWN_OFFENCE, condition->place, condition->offence, names);
  return FALSE;
}

static void check_reference (Condition *condition, const Spot *spot, gpointer data)
{
  Links *links = data;
  g_autofree char *unknown = NULL;
  if (condition->kind == CONDITION_OPEN && spot->item == NULL && spot->leniency == NULL)
    findings_add (links->check->findings, FINDING_UNKNOWN_ELEMENT, condition->place, "open", "item", NULL);
  if (!scales (condition) || condition->items == NULL || condition->derived)
    return;
  g_autoptr (GPtrArray) items = NULL;
  Origin at = { spot->instrument, spot->standard, spot->item };
  if (!check_origin (links->check, condition)) {
    links->followed = FALSE;
    return;
  }
  if (spot->standard != NULL)
    items = references_follow (links->check->book, at, condition, &at, &unknown);
  if (items != NULL) {
    check_items (links->check, condition, spot, items);
    return;
  }
  links->followed = FALSE;
  const char *found = unknown != NULL ? unknown : condition->items[0];
  findings_add (links->check->findings, FINDING_NO_REFERENCE, condition->names, found, NULL, NULL);
}

/* --- articles that replace each other --- */

static const Article *article_numbered (const Standard *standard, const char *number)
{
  for (guint i = 0; i < standard->articles->len; i++) {
    const Article *article = g_ptr_array_index (standard->articles, i);
    if (g_strcmp0 (article->number, number) == 0)
      return article;
  }
  return NULL;
}

static void check_instead (Links *links, const Standard *standard, const Article *article)
{
  const Article *at = article;
  for (guint steps = 0; at != NULL && at->instead_of != NULL; steps++) {
    const Article *replaced = article_numbered (standard, at->instead_of);
    if (replaced == NULL && at == article)
      findings_add (links->check->findings, FINDING_NO_REFERENCE, article->place, article->instead_of, NULL, NULL);
    if (replaced == article || steps > standard->articles->len) {
      links->followed = FALSE;
      if (replaced == article)
        findings_add (links->check->findings, FINDING_CYCLE, article->place, article->number, NULL, NULL);
      return;
    }
    at = replaced;
  }
}

/* A fine that is said of one article only. */
static void check_fines (const Check *check, const Standard *standard)
{
  for (guint i = 0; i < standard->fines->len; i++) {
    const Fine *fine = g_ptr_array_index (standard->fines, i);
    if (fine->under != NULL && article_numbered (standard, fine->under) == NULL)
      findings_add (check->findings, FINDING_NO_REFERENCE, fine->place, fine->under, NULL, NULL);
  }
}

gboolean links_check (const Check *check)
{
  Links links = { check, TRUE };
  rulebook_each_condition (check->book, check_reference, &links);
  for (guint i = 0; i < check->book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (check->book->instruments, i);
    for (guint j = 0; j < instrument->standards->len; j++) {
      const Standard *standard = g_ptr_array_index (instrument->standards, j);
      check_fines (check, standard);
      for (guint k = 0; k < standard->articles->len; k++)
        check_instead (&links, standard, g_ptr_array_index (standard->articles, k));
    }
  }
  return circles_check (check) && links.followed;
}
