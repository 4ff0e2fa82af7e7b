/* Every item of the provisions, tier by tier, in their order; on a page. The idea: nothing is left out, but what is neither met
 * nor near, nor open and spoken of, or does not apply, stands folded away. */
#include "report/paper/paper.h"

static void add_conditions (const Paper *paper, const ItemReason *item)
{
  const Shown *shown = account_shown (paper->account, item->reason);
  document_start (paper->document, ROLE_CELL_WHAT);
  if (shown->reason->kind != CONDITION_ITEM) {
    paper_sentence (paper, shown->says, shown->reason);
    document_add (paper->document, ROLE_DERIVATION, phrase_derivation (shown->reason, paper->language));
  }
  paper_conditions_below (paper, shown);
  document_end (paper->document);
}

static void add_item (const Paper *paper, const ItemReason *item)
{
  Document *to = paper->document;
  Block *row = document_start (to, ROLE_ROW);
  row->truth = (gint) item->truth;
  row->rank = (gint) item->item->rank;
  document_add (to, ROLE_ROW_CITE, phrase_citation (item->item->instrument, item->item->path, paper->language));
  add_conditions (paper, item);
  document_start (to, ROLE_CELL_RESULT);
  if (item->open && !item->asserted)
    document_word (to, ROLE_FOR_A_PERSON, WORD_PAGE_FOR_A_PERSON);
  else
    paper_truth (paper, item->truth);
  document_end (to);
  document_end (to);
}

static const ItemReason *item_at (const ChargeReasons *charge, guint index)
{
  return g_ptr_array_index (charge->items, index);
}

/* One behind the last item that stands in the same paragraph as item `first`. */
static guint group_end (const ChargeReasons *charge, guint first)
{
  const PlanItem *item = item_at (charge, first)->item;
  guint end = first + 1;
  while (end < charge->items->len && item_at (charge, end)->item->rule == item->rule &&
         item_at (charge, end)->item->instrument == item->instrument)
    end++;
  return end;
}

static char *phrase_paragraph (const PlanItem *item, SillLanguage language)
{
  g_autofree char *path = item->rule->paragraph != NULL
                              ? g_strdup_printf ("%s(%s)", item->article->number, item->rule->paragraph)
                              : g_strdup (item->article->number);
  g_autofree char *citation = phrase_citation (item->instrument, path, language);
  g_autofree char *instrument = phrase_instrument (item->instrument, language);
  return word_fill (WORD_ARTICLE_OF, language, instrument, citation, NULL);
}

static void add_group_title (const Paper *paper, const ItemReason *reason)
{
  const PlanItem *item = reason->item;
  Document *to = paper->document;
  document_start (to, ROLE_GROUP_TITLE)->rank = (gint) item->rank;
  document_put (to, ROLE_TEXT,
                phrase_tier (version_tier_at (paper->charge->plan->version, item->rank), paper->language));
  document_add (to, ROLE_SMALL, phrase_paragraph (item, paper->language));
  document_end (to);
  if (reason->article != YES)
    document_word (to, ROLE_NOTE, reason->article == NO ? WORD_PAGE_NOT_APPLICABLE : WORD_PAGE_PERHAPS_APPLICABLE);
}

static gboolean is_folded (const ItemReason *item)
{
  return item->standing == ITEM_FOLDED || item->standing == ITEM_NO_MATTER || item->standing == ITEM_FAR;
}

static void add_items (const Paper *paper, guint first, guint end, gboolean folded)
{
  static const Word heads[] = { WORD_PAGE_PROVISION, WORD_PAGE_CONDITION, WORD_PAGE_RESULT };
  document_table (paper->document, ROLE_TABLE_ITEMS, heads, G_N_ELEMENTS (heads));
  for (guint i = first; i < end; i++)
    if (is_folded (item_at (paper->charge, i)) == folded)
      add_item (paper, item_at (paper->charge, i));
  document_end (paper->document);
}

/* Where the article does not apply its items say nothing of the case. */
static void add_group (const Paper *paper, guint first, guint end)
{
  guint n = 0;
  for (guint i = first; i < end; i++)
    n += is_folded (item_at (paper->charge, i));
  add_group_title (paper, item_at (paper->charge, first));
  if (!item_at (paper->charge, first)->applicable)
    return;
  if (n < end - first)
    add_items (paper, first, end, FALSE);
  if (n == 0)
    return;
  paper_fold (paper, WORD_PAGE_MORE_ITEMS, n);
  add_items (paper, first, end, TRUE);
  document_end (paper->document);
}

/* Those whose article applies, or those whose does not. */
static void add_groups (const Paper *paper, gboolean applicable)
{
  for (guint first = 0, end; first < paper->charge->items->len; first = end) {
    end = group_end (paper->charge, first);
    if (item_at (paper->charge, first)->applicable == applicable)
      add_group (paper, first, end);
  }
}

/* The groups whose article does not apply. */
static guint count_others (const ChargeReasons *charge)
{
  guint n = 0;
  for (guint first = 0; first < charge->items->len; first = group_end (charge, first))
    n += !item_at (charge, first)->applicable;
  return n;
}

/* What does not apply stands folded behind the rest. */
void paper_items (const Paper *paper)
{
  const guint n_others = count_others (paper->charge);
  if (paper->charge->items->len > 0)
    document_word (paper->document, ROLE_HEADING, WORD_PAGE_ITEMS);
  add_groups (paper, TRUE);
  if (n_others == 0)
    return;
  paper_fold (paper, WORD_PAGE_OTHER_ARTICLES, n_others);
  add_groups (paper, FALSE);
  document_end (paper->document);
}
