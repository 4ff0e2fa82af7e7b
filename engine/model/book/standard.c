/* What one instrument says about an offence: making and freeing the parts. */
#include "model/book/standard.h"

static GPtrArray *list_of (GDestroyNotify free_part) { return g_ptr_array_new_with_free_func (free_part); }

Item *item_new (void) { return g_new0 (Item, 1); }

static void item_free (Item *item)
{
  g_free (item->number);
  g_free (item->path);
  g_strfreev (item->when);
  g_strfreev (item->unless);
  condition_free (item->condition);
  g_free (item);
}

TierRule *tier_rule_new (void)
{
  TierRule *rule = g_new0 (TierRule, 1);
  rule->items = list_of ((GDestroyNotify) item_free);
  return rule;
}

static void tier_rule_free (TierRule *rule)
{
  g_free (rule->reach);
  g_free (rule->paragraph);
  g_strfreev (rule->when);
  g_strfreev (rule->unless);
  condition_free (rule->condition);
  g_ptr_array_unref (rule->items);
  g_free (rule);
}

static void define_free (Define *define)
{
  g_free (define->id);
  words_clear (&define->words);
  condition_free (define->condition);
  g_free (define);
}

Article *article_new (void)
{
  Article *article = g_new0 (Article, 1);
  article->tiers = list_of ((GDestroyNotify) tier_rule_free);
  return article;
}

static void article_free (Article *article)
{
  g_free (article->number);
  g_free (article->instead_of);
  g_free (article->alongside);
  g_strfreev (article->beside);
  g_strfreev (article->spells_out);
  condition_free (article->when);
  g_ptr_array_unref (article->tiers);
  words_clear (&article->words);
  g_free (article);
}

static void leniency_free (Leniency *leniency)
{
  g_free (leniency->article);
  g_free (leniency->below);
  condition_free (leniency->condition);
  words_clear (&leniency->words);
  g_free (leniency);
}

void fine_free (Fine *fine)
{
  if (fine == NULL)
    return;
  g_free (fine->article);
  g_free (fine->tier);
  g_strfreev (fine->of);
  g_free (fine->under);
  condition_free (fine->when);
  g_free (fine);
}

gboolean remark_is_presumed (const Remark *remark) { return g_strcmp0 (remark->topic, "presumed") == 0; }

void remark_free (Remark *remark)
{
  if (remark == NULL)
    return;
  g_free (remark->article);
  g_free (remark->topic);
  g_strfreev (remark->when);
  g_strfreev (remark->unless);
  condition_free (remark->condition);
  g_free (remark->reach);
  words_clear (&remark->words);
  g_free (remark);
}

void concurrence_free (Concurrence *concurrence)
{
  if (concurrence == NULL)
    return;
  g_free (concurrence->article);
  g_strfreev (concurrence->with);
  g_strfreev (concurrence->when);
  g_strfreev (concurrence->unless);
  condition_free (concurrence->condition);
  words_clear (&concurrence->words);
  g_free (concurrence);
}

static void shows_free (Shows *shows)
{
  g_free (shows->fact);
  g_strfreev (shows->obtained);
  g_free (shows);
}

Counting *counting_new (void)
{
  Counting *counting = g_new0 (Counting, 1);
  counting->shows = list_of ((GDestroyNotify) shows_free);
  return counting;
}

static void counting_free (Counting *counting)
{
  g_free (counting->article);
  g_strfreev (counting->facts);
  g_strfreev (counting->unlawful);
  g_free (counting->prices);
  g_ptr_array_unref (counting->shows);
  g_free (counting);
}

static void cumulation_free (Cumulation *cumulation)
{
  g_free (cumulation->article);
  g_strfreev (cumulation->facts);
  g_strfreev (cumulation->when);
  g_strfreev (cumulation->unless);
  g_free (cumulation);
}

static void apart_free (Apart *apart)
{
  g_free (apart->article);
  g_strfreev (apart->facts);
  g_strfreev (apart->obtained);
  g_strfreev (apart->when);
  g_free (apart->shows);
  g_free (apart);
}

static void share_rule_free (ShareRule *rule)
{
  g_free (rule->article);
  g_strfreev (rule->facts);
  g_free (rule);
}

Standard *standard_new (void)
{
  Standard *standard = g_new0 (Standard, 1);
  standard->defines = list_of ((GDestroyNotify) define_free);
  standard->articles = list_of ((GDestroyNotify) article_free);
  standard->leniencies = list_of ((GDestroyNotify) leniency_free);
  standard->fines = list_of ((GDestroyNotify) fine_free);
  standard->remarks = list_of ((GDestroyNotify) remark_free);
  standard->concurrences = list_of ((GDestroyNotify) concurrence_free);
  standard->countings = list_of ((GDestroyNotify) counting_free);
  standard->cumulations = list_of ((GDestroyNotify) cumulation_free);
  standard->aparts = list_of ((GDestroyNotify) apart_free);
  standard->questions = list_of ((GDestroyNotify) condition_free);
  standard->share_rules = list_of ((GDestroyNotify) share_rule_free);
  return standard;
}

void standard_free (Standard *standard)
{
  if (standard == NULL)
    return;
  g_strfreev (standard->offences);
  g_ptr_array_unref (standard->defines);
  g_ptr_array_unref (standard->articles);
  g_ptr_array_unref (standard->leniencies);
  g_ptr_array_unref (standard->fines);
  g_ptr_array_unref (standard->remarks);
  g_ptr_array_unref (standard->concurrences);
  g_ptr_array_unref (standard->countings);
  g_ptr_array_unref (standard->cumulations);
  g_ptr_array_unref (standard->aparts);
  g_ptr_array_unref (standard->questions);
  g_ptr_array_unref (standard->share_rules);
  g_free (standard);
}

gboolean standard_speaks_of (const Standard *standard, const char *offence)
{
  return standard->offences != NULL && offence != NULL &&
         g_strv_contains ((const char *const *) standard->offences, offence);
}
