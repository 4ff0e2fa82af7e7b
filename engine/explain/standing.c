/* In: an explained charge. Out: what of it is worth a line, so that no writer judges that again. The one idea: what the
 * case says nothing of is counted, not told; only where the case speaks of a fact, or a figure is near, is there
 * something to read. */
#include "explain/standing.h"
#include "explain/change_standing.h"
#include "explain/found.h"
#include "explain/trace/like_articles.h"

enum { MOST_OPEN_ITEMS = 3, MOST_FIRST_QUESTIONS = 5, NEAR_SHARE = 10 };

/* The condition, or one below it, asks for a fact of which the case has something. */
static gboolean touches (const ChargeReasons *charge, const Reason *reason)
{
  if (reason == NULL)
    return FALSE;
  if (found_has_any (charge, &reason->facts))
    return TRUE;
  for (guint i = 0; i < reason->shares.len; i++)
    if (rational_compare (g_array_index (&reason->shares, Share, i).measure_lo, RATIONAL_ZERO) > 0)
      return TRUE;
  for (guint i = 0; i < reason->children.len; i++)
    if (touches (charge, g_ptr_array_index (&reason->children, i)))
      return TRUE;
  return FALSE;
}

/* ---- items ---- */

static ItemReason *item_at (const ChargeReasons *charge, guint i) { return g_ptr_array_index (charge->items, i); }

/* The first precondition of the item that fails. */
static const Reason *failing_gate (const ItemReason *item)
{
  for (guint i = 0; i < item->reason->children.len; i++) {
    const Reason *child = g_ptr_array_index (&item->reason->children, i);
    if (child->gate && child->truth == NO)
      return child;
  }
  return NULL;
}

/* A proportional sum of one summand says nothing that the summand's own item does not say. */
static gboolean is_repetition (const Reason *lead)
{
  return lead->kind == CONDITION_PROPORTIONAL && lead->shares.len < 2;
}

static gboolean has_figure (const Reason *lead)
{
  return lead != NULL && lead->truth == NO && rational_compare (lead->degree_hi, RATIONAL_ZERO) > 0 &&
         !is_repetition (lead);
}

static gboolean has_below (const Reason *reason, const Reason *sought)
{
  for (guint i = 0; reason != sought && i < reason->children.len; i++)
    if (has_below (g_ptr_array_index (&reason->children, i), sought))
      return TRUE;
  return reason == sought;
}

/* Of what must hold together something besides a figure fails: that the figure is near would not be enough. */
static gboolean lacks_besides (const Reason *reason, const Reason *figure)
{
  const gboolean together = reason->kind == CONDITION_ALL || reason->kind == CONDITION_ITEM;
  for (guint i = 0; together && i < reason->children.len; i++) {
    const Reason *child = g_ptr_array_index (&reason->children, i);
    const gboolean of_figure = has_below (child, figure);
    if (child->truth == NO && (of_figure ? lacks_besides (child, figure) : !child->measured))
      return TRUE;
  }
  return FALSE;
}

/* A precondition is worth telling where it alone is wanting for a higher tier. */
static ItemStanding standing_of_missed (const ChargeReasons *charge, const ItemReason *item)
{
  const guint rank = item->item->rank, floor = charge->verdict.floor;
  if (item->gate != NULL)
    return rank > floor && item->lead != NULL && item->lead->truth != NO ? ITEM_GATED : ITEM_FAR;
  const gboolean near = has_figure (item->lead) && !lacks_besides (item->reason, item->lead);
  return rank >= floor && near ? ITEM_NEAR : ITEM_FAR;
}

static ItemStanding standing_of (const ChargeReasons *charge, const ItemReason *item)
{
  if (!item->applicable || (item->open && item->truth != YES) || charge->who == NO)
    return ITEM_ELSEWHERE;
  if (item->truth == YES)
    return ITEM_SHOWN;
  if (item->truth == NO)
    return standing_of_missed (charge, item);
  if (item->item->rank <= charge->verdict.floor && charge_has_ground (charge))
    return ITEM_NO_MATTER;
  return touches (charge, item->reason) ? ITEM_SHOWN : ITEM_FOLDED;
}

/* Of the open items the first few. */
static void fold_items (ChargeReasons *charge)
{
  guint n = 0;
  for (guint i = 0; i < charge->items->len; i++) {
    ItemReason *item = item_at (charge, i);
    if (item->standing == ITEM_SHOWN && item->truth == UNKNOWN && n++ >= MOST_OPEN_ITEMS)
      item->standing = ITEM_FOLDED;
  }
}

/* Of the figures that a charge falls short of the nearest. NULL: there is none. */
static const ItemReason *nearest_of (const ChargeReasons *charge)
{
  const ItemReason *nearest = NULL;
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = item_at (charge, i);
    if (item->standing == ITEM_NEAR &&
        (nearest == NULL || rational_compare (item->lead->degree_hi, nearest->lead->degree_hi) > 0))
      nearest = item;
  }
  return nearest;
}

/* A figure below a tenth of its limit is far, unless no tier is reached and it is the nearest there is: then it says why. */
static void part_near_from_far (ChargeReasons *charge)
{
  const Rational least = { 1, NEAR_SHARE };
  const ItemReason *nearest = charge->verdict.floor > 0 ? NULL : nearest_of (charge);
  for (guint i = 0; i < charge->items->len; i++) {
    ItemReason *item = item_at (charge, i);
    if (item->standing == ITEM_NEAR && item != nearest && rational_compare (item->lead->degree_hi, least) < 0)
      item->standing = ITEM_FAR;
  }
}

static gboolean stands_as (const PlanItem *item, const PlanItem *other)
{
  return item->instrument == other->instrument && item->article == other->article &&
         g_strcmp0 (item->rule->paragraph, other->rule->paragraph) == 0 &&
         g_strcmp0 (item->item->number, other->item->number) == 0;
}

/* Whether the same provision has a higher figure for a higher tier, which is reached too. */
static gboolean is_passed (const ChargeReasons *charge, const ItemReason *item)
{
  for (guint i = 0; item->lead != NULL && item->lead->kind == CONDITION_LIMIT && i < charge->items->len; i++) {
    const ItemReason *other = item_at (charge, i);
    if (other->item->rank > item->item->rank && other->truth == YES && other->standing == ITEM_SHOWN &&
        stands_as (item->item, other->item) && other->lead != NULL && other->lead->kind == CONDITION_LIMIT &&
        condition_measures_same (item->lead->condition, other->lead->condition))
      return TRUE;
  }
  return FALSE;
}

static void pass_items (ChargeReasons *charge)
{
  for (guint i = 0; i < charge->items->len; i++) {
    ItemReason *item = item_at (charge, i);
    if (item->standing == ITEM_SHOWN && item->truth == YES && is_passed (charge, item))
      item->standing = ITEM_PASSED;
  }
}

static void tell_items (ChargeReasons *charge)
{
  for (guint i = 0; i < charge->items->len; i++) {
    ItemReason *item = item_at (charge, i);
    item->gate = failing_gate (item);
    item->standing = standing_of (charge, item);
  }
  pass_items (charge);
  fold_items (charge);
  part_near_from_far (charge);
}

/* ---- articles, leniencies ---- */

/* Of "not" one fact that fact. */
static const Reason *leaf_of (const Reason *reason)
{
  return reason->kind == CONDITION_NOT && reason->children.len == 1 ? g_ptr_array_index (&reason->children, 0) : reason;
}

/* Something that the condition asks for holds because it was found. */
static gboolean holds_by_found (const ChargeReasons *charge, const Reason *reason)
{
  if (reason->children.len == 0)
    return reason->truth == YES && found_has_any (charge, &reason->facts);
  for (guint i = 0; reason->kind != CONDITION_NOT && i < reason->children.len; i++)
    if (holds_by_found (charge, g_ptr_array_index (&reason->children, i)))
      return TRUE;
  return FALSE;
}

/* What the condition fails by was found: of several that must hold the first that fails, of alternatives any. */
static gboolean fails_by_found (const ChargeReasons *charge, const Reason *reason)
{
  const Reason *leaf = leaf_of (reason);
  if (leaf->children.len == 0)
    return found_has_any (charge, &leaf->facts);
  for (guint i = 0; i < reason->children.len; i++) {
    const Reason *child = g_ptr_array_index (&reason->children, i);
    const gboolean found = child->truth == NO && fails_by_found (charge, child);
    if (found || (child->truth == NO && reason->kind == CONDITION_ALL))
      return found;
  }
  return FALSE;
}

/* Its own condition holds or fails by what the case has, or may; or another article takes its place. */
static gboolean is_telling_article (const ChargeReasons *charge, const ArticleReason *article)
{
  const Reason *reason = article->reason;
  if (charge->who == NO)
    return FALSE;
  if (reason == NULL || (article->truth == NO && reason->truth != NO) || holds_by_found (charge, reason))
    return TRUE;
  return reason->truth == NO ? fails_by_found (charge, reason) : reason->truth == UNKNOWN && touches (charge, reason);
}

/* What is said of the article. NULL: it always applies. */
static ArticleReason *article_of (const ChargeReasons *charge, const Article *article)
{
  const PlanGate *gate = places_gate (&charge->plan->places, article);
  return gate == NULL ? NULL : g_ptr_array_index (charge->articles, gate->index);
}

/* What always goes before it while both are in force; NULL: nothing does. */
static const Article *always_before (const ChargeReasons *charge, const LawArticle *article)
{
  for (guint i = 0; i < article->n_replaced_by; i++)
    if (article->replaced_by[i]->when == NULL &&
        g_ptr_array_find (charge->plan->standards, article->replaced_by[i]->standard, NULL))
      return article->replaced_by[i]->stated;
  return NULL;
}

/* Of an article that holds, unless it stands in another's place, only what is told of its items makes it worth a line. */
static gboolean is_of_use (const ArticleReason *article)
{
  return article->has_told || article->truth != YES || article->law->instead_of != NULL || article->region != NULL;
}

static gboolean is_told (const ItemReason *item)
{
  return item->standing >= ITEM_SHOWN && item->standing <= ITEM_FOLDED;
}

/* By the articles that take their place in this case, the first of them, and by the items in them that speak of the charge. */
static void tell_articles (const ChargeReasons *charge)
{
  for (guint i = 0; i < charge->articles->len; i++) {
    ArticleReason *article = g_ptr_array_index (charge->articles, i);
    const LawArticle *instead_of = article->truth == YES ? article->law->instead_of : NULL;
    ArticleReason *replaced = instead_of == NULL ? NULL : article_of (charge, instead_of->stated);
    article->telling = is_telling_article (charge, article);
    if (article->truth == NO && article->replaced_by == NULL)
      article->replaced_by = always_before (charge, article->law);
    if (replaced != NULL && replaced->replaced_by == NULL)
      replaced->replaced_by = article->article;
  }
  ArticleReason *of = NULL; /* the article of the items at hand: they stand together */
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = item_at (charge, i);
    if (i == 0 || item->item->article != item_at (charge, i - 1)->item->article)
      of = article_of (charge, item->item->article);
    if (of != NULL && of->instrument == NULL)
      of->instrument = item->item->instrument;
    if (of != NULL && is_told (item))
      of->has_told = TRUE;
  }
  for (guint i = 0; i < charge->articles->len; i++) {
    ArticleReason *article = g_ptr_array_index (charge->articles, i);
    article->telling = article->telling && is_of_use (article);
  }
  like_articles (charge->articles);
}

/* Whether the tier is not reached; one that this version of the law does not have never is. */
static Truth stays_below (const ChargeReasons *charge, const Tier *tier)
{
  if (version_tier (charge->plan->version, tier->id) == NULL || charge->verdict.ceiling < tier->rank)
    return YES;
  return charge->verdict.floor >= tier->rank ? NO : UNKNOWN;
}

static gboolean is_above (const ChargeReasons *charge, const Leniency *leniency)
{
  const Tier *below = leniency->below == NULL ? NULL : version_tier (charge->plan->version, leniency->below);
  return below != NULL && charge->verdict.floor >= below->rank;
}

static gboolean waits (const ChargeReasons *charge, const LeniencyReason *leniency)
{
  if (leniency->truth == YES || is_above (charge, leniency->leniency))
    return FALSE;
  return reason_has_open_clauses (leniency->reason);
}

/* The condition, or one below it, asks for the fact. */
static gboolean asks_for (const Reason *reason, guint slot)
{
  gboolean asks = reason_has (reason, slot);
  for (guint i = 0; i < reason->formula.len && !asks; i++)
    asks = g_array_index (&reason->formula, guint, i) == slot;
  for (guint i = 0; i < reason->children.len && !asks; i++)
    asks = asks_for (g_ptr_array_index (&reason->children, i), slot);
  return asks;
}

/* Whether an article applies, or an item of it holds, hangs on the fact. */
static gboolean is_asked_for_range (const ChargeReasons *charge, guint slot)
{
  for (guint i = 0; i < charge->items->len; i++)
    if (asks_for (item_at (charge, i)->reason, slot))
      return TRUE;
  for (guint i = 0; i < charge->articles->len; i++) {
    const ArticleReason *article = g_ptr_array_index (charge->articles, i);
    if (article->reason != NULL && asks_for (article->reason, slot))
      return TRUE;
  }
  return FALSE;
}

/* Something that was found fails it, if not alone. */
static gboolean is_failed_by_found (const ChargeReasons *charge, const Reason *reason)
{
  const Reason *leaf = leaf_of (reason);
  gboolean fails = FALSE;
  if (leaf->children.len == 0)
    return reason->truth == NO && (found_has_any (charge, &leaf->facts) || found_has_any (charge, &leaf->formula));
  for (guint i = 0; i < reason->children.len && !fails; i++)
    fails = is_failed_by_found (charge, g_ptr_array_index (&reason->children, i));
  return fails;
}

/* It asks for something of its own that the case has. */
static gboolean has_own_of (const ChargeReasons *charge, const Reason *reason)
{
  for (guint i = 0; i < charge->found->len; i++) {
    const guint slot = g_array_index (charge->found, guint, i);
    if (asks_for (reason, slot) && !is_asked_for_range (charge, slot))
      return TRUE;
  }
  return FALSE;
}

/* It is given or waits for a person, or the case has something of what it asks for. */
static gboolean is_telling_leniency (const ChargeReasons *charge, const LeniencyReason *leniency)
{
  const gboolean fails = leniency->reason != NULL && leniency->reason->truth == NO;
  return leniency->truth == YES || leniency->waits ||
         (fails ? is_failed_by_found (charge, leniency->reason) || has_own_of (charge, leniency->reason)
                : touches (charge, leniency->reason));
}

/* What the case states is not called without effect because it is stated as a range. */
static void drop_stated (ChargeReasons *charge)
{
  for (guint i = charge->idle->len; i-- > 0;)
    if (found_has (charge, g_array_index (charge->idle, guint, i)))
      g_array_remove_index (charge->idle, i);
}

void standing_explain (ChargeReasons *charge)
{
  if (charge->plan == NULL)
    return;
  tell_items (charge);
  tell_articles (charge);
  for (guint i = 0; i < charge->leniencies->len; i++) {
    LeniencyReason *leniency = g_ptr_array_index (charge->leniencies, i);
    leniency->stays_below = leniency->below == NULL ? YES : stays_below (charge, leniency->below);
    leniency->waits = waits (charge, leniency);
    leniency->telling = is_telling_leniency (charge, leniency);
  }
  change_standing_explain (charge);
  drop_stated (charge);
  charge->asked_first = MIN (missing_questions (charge->missing), MOST_FIRST_QUESTIONS);
}
