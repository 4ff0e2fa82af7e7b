/* Rule files and what is to be written otherwise in them in; their program then, and what it moves, out. The idea: bytes between
 * two quotes are exchanged in a copy of a file, and the copy is read as any other: there is no second way for a rule to be made. */
#include "revise/reviser.h"
#include <string.h>
#include "model/law/touched.h"
#include "pipeline.h"
#include "read/rules/rule_files.h"
#include "report/words/words.h"
#include "revise/revisable.h"

enum { BOUND = 100000, MOST_REVISIONS = 200, LONGEST_VALUE = 200 };

static void forget (Reviser *reviser)
{
  g_clear_pointer (&reviser->diff, diff_free);
  g_clear_pointer (&reviser->now, program_unref);
  g_clear_pointer (&reviser->key, g_free);
  g_clear_pointer (&reviser->files_now, g_ptr_array_unref);
}

void reviser_free (Reviser *reviser)
{
  if (reviser == NULL)
    return;
  forget (reviser);
  program_unref (reviser->old);
  g_hash_table_unref (reviser->by_path);
  g_ptr_array_unref (reviser->texts);
  g_ptr_array_unref (reviser->files);
  g_free (reviser);
}

Reviser *reviser_new (const char *const *paths, SillFindings *findings, GError **error)
{
  g_autoptr (GPtrArray) files = rule_files_read (paths, error);
  Program *old = files == NULL ? NULL : pipeline_rules_of (files, findings, error);
  if (old == NULL)
    return NULL;
  Reviser *reviser = g_new0 (Reviser, 1);
  reviser->files = g_steal_pointer (&files);
  reviser->old = old;
  reviser->texts = g_ptr_array_new_with_free_func (rule_text_free);
  reviser->by_path = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < reviser->files->len; i++) {
    const ListedFile *file = g_ptr_array_index (reviser->files, i);
    RuleText *text = rule_text_new (file->path, file->bytes, file->length);
    g_ptr_array_add (reviser->texts, text);
    g_hash_table_insert (reviser->by_path, text->path, text);
  }
  return reviser;
}

/* ---- what is asked for ---- */

static char *refuse (SillLanguage language, Word word, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  return word_fill (word, language, text, NULL);
}

/* Returns: yours; NULL: it can be. */
static char *problem_of (const GArray *revisables, const SillRevision *revision, SillLanguage language)
{
  if (revision->figure >= revisables->len)
    return refuse (language, WORD_REVISE_NO_FIGURE, revisables->len);
  const Revisable *revisable = &g_array_index (revisables, Revisable, revision->figure);
  if (strlen (revision->value) > LONGEST_VALUE)
    return refuse (language, WORD_REVISE_TOO_LONG, LONGEST_VALUE);
  if (revision->comparison != NULL &&
      (revisable->kind != REVISABLE_FIGURE ||
       !g_strv_contains (revisable_comparisons (revisable->attribute), revision->comparison)))
    return g_strdup (word_text (WORD_REVISE_NO_COMPARISON, language));
  return NULL;
}

static char *problem_of_all (const GArray *revisables, const Revisions *revisions, SillLanguage language)
{
  char *problem = revisions->n > MOST_REVISIONS ? refuse (language, WORD_REVISE_TOO_MANY, MOST_REVISIONS) : NULL;
  for (guint i = 0; i < revisions->n && problem == NULL; i++)
    problem = problem_of (revisables, &revisions->of[i], language);
  return problem;
}

/* The same asked for twice need not be computed twice. */
static char *key_of (const LawOffence *offence, const Revisions *revisions)
{
  GString *key = g_string_new (offence->stated->id);
  for (guint i = 0; i < revisions->n; i++) {
    const SillRevision *one = &revisions->of[i];
    g_string_append_printf (key, "\n%u %s %s", one->figure, one->comparison == NULL ? "" : one->comparison, one->value);
  }
  return g_string_free (key, FALSE);
}

/* ---- a copy of the files ---- */

static void add_edit (GArray *edits, const RuleText *text, const Mend *mend)
{
  Edit edit;
  if (rule_text_edit (text, mend, &edit))
    g_array_append_val (edits, edit);
}

/* Text → GArray of Edit. Returns: yours. */
static GHashTable *edits_of (const GArray *revisables, const Revisions *revisions)
{
  GHashTable *all = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < revisions->n; i++) {
    const Revisable *revisable = &g_array_index (revisables, Revisable, revisions->of[i].figure);
    GArray *edits = g_hash_table_lookup (all, revisable->text);
    Mend mend = { MEND_SET, 0, revisable->place, revisable->attribute, (char *) revisions->of[i].value };
    if (edits == NULL)
      g_hash_table_insert (all, (gpointer) revisable->text, edits = edits_new ());
    add_edit (edits, revisable->text, &mend);
    mend.kind = MEND_RENAME;
    mend.value = (char *) revisions->of[i].comparison;
    if (mend.value != NULL && strcmp (mend.value, mend.attribute) != 0)
      add_edit (edits, revisable->text, &mend);
  }
  return all;
}

/* All files, with the copies in the place of what they are copies of. Returns: yours, of ListedFile. */
static GPtrArray *files_with (Reviser *reviser, GHashTable *edits)
{
  g_autofree SillRuleText *texts = g_new0 (SillRuleText, reviser->texts->len);
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < reviser->texts->len; i++) {
    const RuleText *text = g_ptr_array_index (reviser->texts, i);
    GArray *own = g_hash_table_lookup (edits, text);
    texts[i] = (SillRuleText) { text->path, text->bytes, text->length };
    if (own == NULL)
      continue;
    edits_order (own);
    char *copy = rule_text_with (text, own);
    g_ptr_array_add (copies, copy);
    texts[i].text = copy;
    texts[i].length = strlen (copy);
  }
  return rule_files_of (texts, reviser->texts->len);
}

/* ---- what it comes to ---- */

/* Ids of the offences whose tiers may hang on a standard in which something is written otherwise, NULL-terminated. Returns: yours,
 * the ids are the lawbook's. */
static GPtrArray *offences_of (const Reviser *reviser, const GArray *revisables, const Revisions *revisions)
{
  g_autoptr (GHashTable) touched = touched_by (reviser->old->law);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *ids = g_ptr_array_new ();
  for (guint i = 0; i < revisions->n; i++) {
    const Revisable *revisable = &g_array_index (revisables, Revisable, revisions->of[i].figure);
    const GPtrArray *own = g_hash_table_lookup (touched, revisable->standard->stated);
    for (guint k = 0; own != NULL && k < own->len; k++)
      if (g_hash_table_add (seen, g_ptr_array_index (own, k)))
        g_ptr_array_add (ids, g_ptr_array_index (own, k));
  }
  g_ptr_array_add (ids, NULL);
  return ids;
}

static gboolean take (Reviser *reviser, GPtrArray *files, const char *const *offences, SillFindings *findings)
{
  g_autoptr (Rulebook) book = pipeline_book_of (files, findings);
  reviser->now = pipeline_compile (book, findings);
  if (reviser->now == NULL)
    return FALSE;
  reviser->files_now = g_ptr_array_ref (files);
  reviser->diff = diff_some (reviser->old, reviser->now, offences, BOUND);
  return TRUE;
}

gboolean reviser_revise (Reviser *reviser, const LawOffence *offence, const Revisions *revisions, Refusal *refusal)
{
  g_autofree char *key = key_of (offence, revisions);
  if (g_strcmp0 (key, reviser->key) == 0)
    return TRUE;
  forget (reviser);
  g_autoptr (GArray) revisables = revisables_of (reviser->old->law, offence, reviser->by_path);
  refusal->problem = problem_of_all (revisables, revisions, refusal->language);
  if (refusal->problem != NULL || revisions->n == 0)
    return refusal->problem == NULL;
  g_autoptr (GHashTable) edits = edits_of (revisables, revisions);
  g_autoptr (GPtrArray) files = files_with (reviser, edits);
  g_autoptr (GPtrArray) offences = offences_of (reviser, revisables, revisions);
  if (!take (reviser, files, (const char *const *) offences->pdata, refusal->findings))
    return FALSE;
  reviser->key = g_steal_pointer (&key);
  return TRUE;
}
