/* Articles that say what counts under an open clause: the clause exists, is open and stands where the same offence is spoken
 * of. All paths are laid out once, however many articles refer to them. */
#include "resolve/passes.h"

typedef struct {
  const Resolver *resolver;
  GHashTable *open; /* "offence instrument path" -> whether something called so is open; NULL: not laid out yet */
} Clauses;

static char *key_of (const char *offence, const char *instrument, const char *path)
{
  return g_strjoin (" ", offence, instrument, path, NULL);
}

/* An open clause in the condition itself; what stands in a numbered part belongs to that one. */
static gboolean has_open_clause (const LawCondition *condition)
{
  if (condition->stated->kind == CONDITION_OPEN)
    return TRUE;
  for (guint i = 0; i < condition->n_children; i++)
    if (condition->children[i]->stated->kind != CONDITION_ITEM && has_open_clause (condition->children[i]))
      return TRUE;
  return FALSE;
}

static void note (GHashTable *open, const LawStandard *standard, const char *path, gboolean is_open)
{
  for (char **offence = standard->stated->offences; *offence != NULL; offence++) {
    char *key = key_of (*offence, standard->instrument->stated->id, path);
    const gboolean any = is_open || g_hash_table_lookup (open, key) != NULL;
    g_hash_table_replace (open, key, GINT_TO_POINTER (any));
  }
}

static void lay_out (Clauses *clauses)
{
  if (clauses->open != NULL)
    return;
  clauses->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const GPtrArray *conditions = clauses->resolver->law->conditions;
  for (guint i = 0; i < conditions->len; i++) {
    const LawCondition *condition = g_ptr_array_index (conditions, i);
    const LawItem *item = condition->at->item;
    if (item != NULL && condition == item->condition && item->stated->path != NULL)
      note (clauses->open, condition->at->standard, item->stated->path, has_open_clause (condition));
    if (item != NULL && condition->stated->kind == CONDITION_ITEM && condition->path != NULL)
      note (clauses->open, condition->at->standard, condition->path, has_open_clause (condition));
  }
}

static void check_clause (const Clauses *clauses, const LawArticle *article)
{
  const Article *stated = article->stated;
  for (char **offence = article->standard->stated->offences; *offence != NULL; offence++) {
    g_autofree char *key = key_of (*offence, stated->spells_out[0], stated->spells_out[1]);
    gpointer open = NULL;
    const gboolean found = g_hash_table_lookup_extended (clauses->open, key, NULL, &open);
    if (found && open != NULL)
      continue;
    findings_add (clauses->resolver->findings, found ? FINDING_SPELLS_NOTHING : FINDING_NO_REFERENCE, stated->place,
                  stated->spells_out[1], NULL, NULL);
    return;
  }
}

static void resolve_article (Clauses *clauses, LawArticle *article)
{
  const Article *stated = article->stated;
  if (stated->spells_out[0] == NULL)
    return;
  article->spelled = lawbook_instrument (clauses->resolver->law, stated->spells_out[0]);
  if (article->spelled == NULL) {
    report_unknown_instrument (clauses->resolver, stated->spells_out[0], stated->place);
    return;
  }
  lay_out (clauses);
  check_clause (clauses, article);
}

void resolve_spelled_clauses (const Resolver *resolver)
{
  Clauses clauses = { resolver, NULL };
  for (guint i = 0; i < resolver->law->n_instruments; i++)
    for (guint j = 0; j < resolver->law->instruments[i].n_standards; j++) {
      const LawStandard *standard = &resolver->law->instruments[i].standards[j];
      for (guint k = 0; k < standard->n_articles; k++)
        resolve_article (&clauses, &standard->articles[k]);
    }
  g_clear_pointer (&clauses.open, g_hash_table_unref);
}
