/* In: the articles that are told of. Out: which of them says what the one before it does. The idea: articles that follow each
 * other often hang on one condition, and a reader wants that once. */
#include "explain/trace/like_articles.h"

/* The same steps of the plan ask the same. */
static gboolean is_same_reason (const Reason *one, const Reason *other)
{
  if (one->kind != other->kind || one->node == NULL || other->node == NULL || one->node->step != other->node->step ||
      one->children.len != other->children.len)
    return FALSE;
  for (guint i = 0; i < one->children.len; i++)
    if (!is_same_reason (g_ptr_array_index (&one->children, i), g_ptr_array_index (&other->children, i)))
      return FALSE;
  return TRUE;
}

static gboolean is_like (const ArticleReason *one, const ArticleReason *other)
{
  return one->instrument == other->instrument && one->region == other->region && one->truth == other->truth &&
         one->reason != NULL && other->reason != NULL && is_same_reason (one->reason, other->reason);
}

void like_articles (const GPtrArray *articles)
{
  const ArticleReason *first = NULL;
  for (guint i = 0; i < articles->len; i++) {
    ArticleReason *article = g_ptr_array_index (articles, i);
    if (!article->telling || article->truth == NO)
      continue;
    if (first != NULL && is_like (first, article))
      article->like = first;
    else
      first = article;
  }
}
