/* A name as a case writes it in, what the rules have of that name out. Ids are found at once; the other names are listed when
 * a case first needs one of them. The same for what it calls its defendants. What is not found is reported with what comes
 * near in meaning, or with all that there is. */
#include <string.h>
#include "base/nearest.h"
#include "read/case/case_draft.h"

const Names *draft_names (CaseDraft *draft)
{
  if (draft->names == NULL)
    draft->names = names_new (draft->law);
  return draft->names;
}

const ItemNames *draft_item_names (CaseDraft *draft)
{
  if (draft->item_names == NULL)
    draft->item_names = item_names_new (draft->law);
  return draft->item_names;
}

gconstpointer draft_find (CaseDraft *draft, NameKind kind, Span name)
{
  g_autoptr (GPtrArray) several = NULL;
  return names_find (draft_names (draft), kind, name.text, name.length, &several);
}

enum { MOST_KNOWN = 256, LONGEST_KNOWN = 256 };

const char *draft_nearest (CaseDraft *draft, NameKind kind, const char *found, const char *of, const gboolean *among)
{
  GHashTable *known = draft->nearest[kind];
  g_autofree char *key = g_strdup_printf ("%s %s", of != NULL ? of : "", found);
  gpointer nearest = NULL;
  const gboolean of_several = among != NULL && of == NULL;
  if (!draft_may_suggest (draft) || (!of_several && g_hash_table_lookup_extended (known, key, NULL, &nearest)))
    return nearest;
  nearest = (gpointer) names_nearest (draft_names (draft), kind, found, among, NULL);
  if (of_several)
    return nearest;
  if (g_hash_table_size (known) == MOST_KNOWN)
    g_hash_table_remove_all (known);
  if (strlen (key) < LONGEST_KNOWN)
    g_hash_table_insert (known, g_steal_pointer (&key), nearest);
  return nearest;
}

static const char *list_all (CaseDraft *draft, NameKind kind)
{
  if (draft->all_names[kind] == NULL)
    draft->all_names[kind] = names_list_all (draft_names (draft), kind);
  return draft->all_names[kind];
}

gboolean draft_fault_ambiguous (CaseDraft *draft, NameKind kind, Place place, const char *found)
{
  g_autoptr (GPtrArray) several = NULL;
  names_find (draft_names (draft), kind, found, strlen (found), &several);
  if (several == NULL)
    return FALSE;
  g_autofree char *candidates = names_list (kind, several);
  draft_fault (draft, FINDING_AMBIGUOUS_NAME, place, found, candidates, NULL);
  return TRUE;
}

void draft_fault_name (CaseDraft *draft, NameKind kind, Place place, const char *found)
{
  g_assert (kind != NAMES_FACT);
  const FindingCode code = kind == NAMES_OFFENCE ? FINDING_UNKNOWN_OFFENCE : FINDING_UNKNOWN_INSTRUMENT;
  if (!draft_fault_ambiguous (draft, kind, place, found))
    draft_fault (draft, code, place, found, list_all (draft, kind), draft_nearest (draft, kind, found, NULL, NULL));
}

/* Without making the names, which takes longer than all else in a small case. */
static const Offence *offence_by_id (const CaseDraft *draft, Span name)
{
  g_autofree char *id = g_strndup (name.text, name.length);
  const LawOffence *offence = lawbook_offence (draft->law, id);
  return offence == NULL ? NULL : offence->stated;
}

const Instrument *draft_instrument (CaseDraft *draft, Span name)
{
  g_autofree char *id = g_strndup (name.text, name.length);
  const LawInstrument *instrument = lawbook_instrument (draft->law, id);
  return instrument != NULL ? instrument->stated : draft_find (draft, NAMES_INSTRUMENT, name);
}

const Offence *draft_offence (CaseDraft *draft, Span name)
{
  if (draft->last_offence != NULL && span_is (name, draft->last_offence->id))
    return draft->last_offence;
  const Offence *offence = offence_by_id (draft, name);
  if (offence == NULL)
    offence = draft_find (draft, NAMES_OFFENCE, name);
  if (offence != NULL)
    draft->last_offence = offence;
  return offence;
}

gint draft_slot (CaseDraft *draft, Span name)
{
  const Vocabulary *vocabulary = draft->law->vocabulary;
  gint slot = vocabulary_find_bytes (vocabulary, name.text, name.length);
  const Fact *fact = slot >= 0 ? NULL : draft_find (draft, NAMES_FACT, name);
  return fact != NULL ? vocabulary_find (vocabulary, fact->id) : slot;
}

/* Returns: yours: paths, with their instrument where they are of several. */
static char *list_items (const GPtrArray *items)
{
  GString *to = g_string_new (NULL);
  const Instrument *first = ((const ItemPath *) g_ptr_array_index (items, 0))->instrument;
  gboolean several = FALSE;
  for (guint i = 0; i < items->len; i++)
    several = several || ((const ItemPath *) g_ptr_array_index (items, i))->instrument != first;
  g_autoptr (GHashTable) listed =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL); /* of other times alike */
  for (guint i = 0; i < items->len; i++) {
    const ItemPath *item = g_ptr_array_index (items, i);
    char *name = several ? g_strdup_printf ("%s (%s)", item->path, item->instrument->id) : g_strdup (item->path);
    if (g_hash_table_add (listed, name))
      g_string_append_printf (to, "%s%s", to->len > 0 ? ", " : "", name);
  }
  return g_string_free (to, FALSE);
}

void draft_fault_item (CaseDraft *draft, Place place, const char *found, const GPtrArray *possible)
{
  g_autoptr (GPtrArray) near =
      possible == NULL && draft_may_suggest (draft) ? item_names_near (draft_item_names (draft), found) : NULL;
  const GPtrArray *shown = possible != NULL ? possible : near;
  g_autofree char *expected = shown != NULL && shown->len > 0 ? list_items (shown) : NULL;
  draft_fault (draft, FINDING_UNKNOWN_ITEM, place, found, expected, NULL);
}

/* ---- defendants ---- */

/* Returns: the id nearest to a wrong one, borrowed; NULL: none is near. */
static const char *nearest_defendant (CaseDraft *draft, const char *id, gboolean organizations_only)
{
  const GArray *defendants = draft->fact_case->defendants;
  if (!draft_may_suggest (draft))
    return NULL;
  g_autofree const char **names = g_new0 (const char *, defendants->len + 1);
  guint n = 0;
  for (guint i = 0; i < defendants->len; i++) {
    const Defendant *defendant = &g_array_index (defendants, Defendant, i);
    if (!organizations_only || defendant->kind == DEFENDANT_ORGANIZATION)
      names[n++] = defendant->id;
  }
  return nearest_name (id, names);
}

void draft_fault_defendant (CaseDraft *draft, FindingCode code, const Mention *id, gboolean organizations_only)
{
  const char *nearest = nearest_defendant (draft, id->text, organizations_only);
  draft_fault (draft, code, id->place, id->text, NULL, nearest);
}

/* Which of them it may be. */
static void fault_several (CaseDraft *draft, const Mention *name)
{
  const GArray *defendants = draft->fact_case->defendants;
  g_autoptr (GString) ids = g_string_new (NULL);
  for (guint i = 0; i < defendants->len; i++) {
    const Defendant *defendant = &g_array_index (defendants, Defendant, i);
    if (strcmp (defendant->name, name->text) == 0)
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? ", " : "", defendant->id);
  }
  draft_fault (draft, FINDING_AMBIGUOUS_NAME, name->place, name->text, ids->str, NULL);
}

guint draft_defendant_called (CaseDraft *draft, const Mention *id, gboolean organizations_only)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (draft->defendants, id->text));
  if (found == 0)
    found = GPOINTER_TO_UINT (g_hash_table_lookup (draft->defendant_names, id->text));
  if (found == SEVERAL_DEFENDANTS)
    fault_several (draft, id);
  else if (found == 0)
    draft_fault_defendant (draft, FINDING_UNKNOWN_DEFENDANT, id, organizations_only);
  return found == SEVERAL_DEFENDANTS ? 0 : found;
}

gboolean draft_find_defendant (CaseDraft *draft, const Mention *id, gint *ret_defendant)
{
  *ret_defendant = id->text == NULL ? -1 : (gint) draft_defendant_called (draft, id, FALSE) - 1;
  return id->text == NULL || *ret_defendant >= 0;
}
