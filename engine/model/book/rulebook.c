/* The rules as their documents state them: making, freeing and finding the parts. */
#include "model/book/rulebook.h"
#include <string.h>

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

static void fine_free (Fine *fine)
{
  g_free (fine->article);
  g_free (fine->tier);
  g_free (fine->of);
  g_free (fine->under);
  condition_free (fine->when);
  g_free (fine);
}

static void remark_free (Remark *remark)
{
  g_free (remark->article);
  g_free (remark->topic);
  g_strfreev (remark->when);
  g_strfreev (remark->unless);
  condition_free (remark->condition);
  g_free (remark->reach);
  words_clear (&remark->words);
  g_free (remark);
}

static void concurrence_free (Concurrence *concurrence)
{
  g_free (concurrence->article);
  g_strfreev (concurrence->with);
  g_strfreev (concurrence->when);
  g_strfreev (concurrence->unless);
  condition_free (concurrence->condition);
  words_clear (&concurrence->words);
  g_free (concurrence);
}

static void limitation_free (Limitation *limitation)
{
  g_free (limitation->article);
  g_free (limitation);
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

static void standard_free (Standard *standard)
{
  g_strfreev (standard->offences);
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

static void tier_free (Tier *tier)
{
  g_free (tier->id);
  words_clear (&tier->name);
  g_free (tier);
}

Version *version_new (void)
{
  Version *version = g_new0 (Version, 1);
  version->held = TRUE;
  version->tiers = list_of ((GDestroyNotify) tier_free);
  version->fines = list_of ((GDestroyNotify) fine_free);
  version->remarks = list_of ((GDestroyNotify) remark_free);
  return version;
}

static void version_free (Version *version)
{
  words_clear (&version->name);
  words_clear (&version->by);
  g_free (version->paragraph);
  condition_free (version->who);
  g_ptr_array_unref (version->tiers);
  g_ptr_array_unref (version->fines);
  g_ptr_array_unref (version->remarks);
  g_free (version);
}

Offence *offence_new (void)
{
  Offence *offence = g_new0 (Offence, 1);
  offence->versions = list_of ((GDestroyNotify) version_free);
  offence->remarks = list_of ((GDestroyNotify) remark_free);
  offence->concurrences = list_of ((GDestroyNotify) concurrence_free);
  return offence;
}

static void offence_free (Offence *offence)
{
  g_free (offence->id);
  g_free (offence->article);
  g_strfreev (offence->tells);
  g_free (offence->also);
  words_clear (&offence->name);
  g_ptr_array_unref (offence->versions);
  g_ptr_array_unref (offence->remarks);
  g_ptr_array_unref (offence->concurrences);
  g_free (offence);
}

static void local_value_free (LocalValue *value)
{
  g_free (value->instrument);
  g_free (value->local);
  g_free (value);
}

Instrument *instrument_new (void)
{
  Instrument *instrument = g_new0 (Instrument, 1);
  instrument->held = TRUE;
  instrument->offences = list_of ((GDestroyNotify) offence_free);
  instrument->standards = list_of ((GDestroyNotify) standard_free);
  instrument->locals = list_of ((GDestroyNotify) local_value_free);
  instrument->limitations = list_of ((GDestroyNotify) limitation_free);
  instrument->remarks = list_of ((GDestroyNotify) remark_free);
  return instrument;
}

void instrument_free (Instrument *instrument)
{
  if (instrument == NULL)
    return;
  g_free (instrument->id);
  g_free (instrument->number);
  g_free (instrument->region);
  words_clear (&instrument->name);
  g_ptr_array_unref (instrument->offences);
  g_ptr_array_unref (instrument->standards);
  g_ptr_array_unref (instrument->locals);
  g_ptr_array_unref (instrument->limitations);
  g_ptr_array_unref (instrument->remarks);
  g_free (instrument->path);
  g_clear_pointer (&instrument->single, g_hash_table_unref);
  g_free (instrument);
}

static void rule_file_clear (gpointer data) { g_free (((RuleFile *) data)->digest); }

static void collection_free (Collection *collection)
{
  g_free (collection->id);
  words_clear (&collection->name);
  g_free (collection);
}

Rulebook *rulebook_new (void)
{
  Rulebook *rulebook = g_new0 (Rulebook, 1);
  rulebook->references = 1;
  rulebook->vocabulary = vocabulary_new ();
  rulebook->instruments = list_of ((GDestroyNotify) instrument_free);
  rulebook->collections = list_of ((GDestroyNotify) collection_free);
  rulebook->paths = g_string_chunk_new (256);
  rulebook->files = g_array_new (FALSE, FALSE, sizeof (RuleFile));
  g_array_set_clear_func (rulebook->files, rule_file_clear);
  return rulebook;
}

Rulebook *rulebook_ref (Rulebook *rulebook)
{
  g_atomic_int_inc (&rulebook->references);
  return rulebook;
}

void rulebook_unref (Rulebook *rulebook)
{
  if (rulebook == NULL || !g_atomic_int_dec_and_test (&rulebook->references))
    return;
  g_ptr_array_unref (rulebook->instruments);
  g_ptr_array_unref (rulebook->collections);
  vocabulary_free (rulebook->vocabulary);
  g_string_chunk_free (rulebook->paths);
  g_array_unref (rulebook->files);
  g_free (rulebook->hash);
  g_free (rulebook);
}

gboolean instrument_reaches (const Instrument *instrument, const char *region)
{
  return instrument->region == NULL || region == NULL || strcmp (instrument->region, region) == 0;
}

gboolean standard_speaks_of (const Standard *standard, const char *offence)
{
  return standard->offences != NULL && offence != NULL &&
         g_strv_contains ((const char *const *) standard->offences, offence);
}

gboolean standard_in_force (const Standard *standard, Day day)
{
  return day >= standard->effective && (standard->until == 0 || day < standard->until);
}

const Instrument *rulebook_instrument (const Rulebook *rulebook, const char *id)
{
  for (guint i = 0; i < rulebook->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (rulebook->instruments, i);
    if (g_strcmp0 (instrument->id, id) == 0)
      return instrument;
  }
  return NULL;
}

static const Offence *offence_of (const Instrument *instrument, const char *id)
{
  for (guint i = 0; i < instrument->offences->len; i++) {
    const Offence *offence = g_ptr_array_index (instrument->offences, i);
    if (g_strcmp0 (offence->id, id) == 0)
      return offence;
  }
  return NULL;
}

const Offence *rulebook_offence (const Rulebook *rulebook, const char *id)
{
  const Offence *offence = NULL;
  for (guint i = 0; offence == NULL && i < rulebook->instruments->len; i++)
    offence = offence_of (g_ptr_array_index (rulebook->instruments, i), id);
  return offence;
}

const Instrument *rulebook_statute (const Rulebook *rulebook, const Offence *offence)
{
  for (guint i = 0; i < rulebook->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (rulebook->instruments, i);
    if (g_ptr_array_find (instrument->offences, offence, NULL))
      return instrument;
  }
  return NULL;
}

const char **rulebook_offence_names (const Rulebook *rulebook)
{
  GPtrArray *names = g_ptr_array_new ();
  for (guint i = 0; i < rulebook->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (rulebook->instruments, i);
    for (guint j = 0; j < instrument->offences->len; j++)
      g_ptr_array_add (names, ((const Offence *) g_ptr_array_index (instrument->offences, j))->id);
  }
  g_ptr_array_add (names, NULL);
  return (const char **) g_ptr_array_free (names, FALSE);
}

const Tier *version_tier (const Version *version, const char *id)
{
  for (guint i = 0; i < version->tiers->len; i++) {
    const Tier *tier = g_ptr_array_index (version->tiers, i);
    if (g_strcmp0 (tier->id, id) == 0)
      return tier;
  }
  return NULL;
}

const Tier *version_tier_at (const Version *version, guint rank)
{
  for (guint i = 0; i < version->tiers->len; i++) {
    const Tier *tier = g_ptr_array_index (version->tiers, i);
    if (tier->rank == rank)
      return tier;
  }
  return NULL;
}

void instrument_add_single (Instrument *instrument, const char *article)
{
  if (instrument->single == NULL)
    instrument->single = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (instrument->single, g_strdup (article));
}

gboolean instrument_is_single (const Instrument *instrument, const char *article)
{
  return instrument->single != NULL && g_hash_table_contains (instrument->single, article);
}

gboolean instrument_in_force (const Instrument *instrument, Day day)
{
  return instrument->effective <= day && (instrument->until == 0 || day < instrument->until);
}
