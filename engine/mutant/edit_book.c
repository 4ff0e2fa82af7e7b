/* A rulebook in, all its mutants out, in the order of the documents. What only names, explains or fines is passed over: no tier
 * hangs on it. */
#include "mutant/edit.h"
#include "model/law/touched.h"

/* ---- offences that a change may touch ---- */

static void add_offences (GPtrArray *to, const GPtrArray *offences)
{
  for (guint i = 0; offences != NULL && i < offences->len; i++)
    if (!g_ptr_array_find_with_equal_func (to, g_ptr_array_index (offences, i), g_str_equal, NULL))
      g_ptr_array_add (to, g_ptr_array_index (offences, i));
}

/* As a list in the arena. */
static const char **keep_offences (const Editor *editor, const GPtrArray *offences)
{
  const char **ids = arena_take (editor->to->arena, (offences->len + 1) * sizeof (char *));
  for (guint i = 0; i < offences->len; i++)
    ids[i] = g_ptr_array_index (offences, i);
  return ids;
}

/* Of one of its standards, or of the whole document (NULL). */
static const char **touched (const Editor *editor, GHashTable *by, const Instrument *instrument, const Standard *only)
{
  g_autoptr (GPtrArray) offences = g_ptr_array_new ();
  for (guint i = 0; i < instrument->standards->len; i++) {
    const Standard *standard = g_ptr_array_index (instrument->standards, i);
    if (only == NULL || only == standard)
      add_offences (offences, g_hash_table_lookup (by, standard));
  }
  return keep_offences (editor, offences);
}

/* ---- standards ---- */

static void edit_standard (Editor *editor, Standard *standard)
{
  editor->standard = standard;
  edit_day (editor, &standard->effective, "effective", standard->place);
  edit_day (editor, &standard->until, "until", standard->place);
  for (guint i = 0; i < standard->articles->len; i++)
    edit_article (editor, g_ptr_array_index (standard->articles, i));
  for (guint i = 0; i < standard->questions->len; i++)
    edit_readings (editor, g_ptr_array_index (standard->questions, i));
  edit_acts (editor, standard);
  editor->standard = NULL;
}

static void edit_standards (Editor *editor, GHashTable *by, const Instrument *instrument)
{
  for (guint i = 0; i < instrument->standards->len; i++) {
    Standard *standard = g_ptr_array_index (instrument->standards, i);
    editor->offences = touched (editor, by, instrument, standard);
    edit_standard (editor, standard);
  }
  editor->offences = NULL;
}

/* ---- statutes ---- */

static void edit_version (Editor *editor, Version *version)
{
  if (!version->held)
    return;
  edit_day (editor, &version->effective, "effective", version->place);
  edit_subjects (editor, version);
  if (version->who == NULL)
    return;
  edit_add (editor, MISTAKE_GATE_DROPPED, version->who->place, "who", NULL);
  edit_point (editor, &version->who, NULL);
  edit_condition (editor, &version->who, version->who);
}

static void edit_offences (Editor *editor, const Instrument *instrument)
{
  for (guint i = 0; i < instrument->offences->len; i++) {
    const Offence *offence = g_ptr_array_index (instrument->offences, i);
    editor->offence = offence;
    for (guint j = 0; j < offence->versions->len; j++)
      edit_version (editor, g_ptr_array_index (offence->versions, j));
  }
  editor->offence = NULL;
}

/* ---- figures of regions ---- */

static gint64 parts_of (const LawLocal *local)
{
  const LawLimit *limit = local->band->limit->limit;
  return limit == NULL || limit->unit == NULL ? 1 : limit->unit->parts;
}

static void edit_locals (Editor *editor, GHashTable *by, const LawInstrument *instrument)
{
  for (guint i = 0; i < instrument->n_locals; i++) {
    const LawLocal *local = &instrument->locals[i];
    if (local->band == NULL)
      continue;
    editor->offences = touched (editor, by, local->band->instrument->stated, NULL);
    editor->path = local->stated->local;
    edit_local (editor, g_ptr_array_index (instrument->stated->locals, i), parts_of (local));
  }
  editor->path = NULL;
  editor->offences = NULL;
}

/* ---- documents ---- */

static void edit_instrument (Editor *editor, GHashTable *by, Instrument *instrument)
{
  const LawInstrument *law = lawbook_instrument (editor->to->law, instrument->id);
  editor->instrument = instrument;
  if (instrument->standards->len > 0) {
    editor->offences = touched (editor, by, instrument, NULL);
    edit_day (editor, &instrument->effective, "effective", instrument->place);
    edit_day (editor, &instrument->until, "until", instrument->place);
    editor->offences = NULL;
  }
  if (!instrument->held) /* its time is all that it says */
    return;
  edit_offences (editor, instrument);
  edit_standards (editor, by, instrument);
  edit_locals (editor, by, law);
}

static GHashTable *resolved_in (const Lawbook *law)
{
  GHashTable *resolved = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < law->conditions->len; i++) {
    LawCondition *condition = g_ptr_array_index (law->conditions, i);
    g_hash_table_insert (resolved, (gpointer) condition->stated, condition);
  }
  return resolved;
}

void edit_book (Mutants *to)
{
  g_autoptr (GHashTable) resolved = resolved_in (to->law), by = touched_by (to->law);
  Editor editor = { .to = to, .resolved = resolved };
  for (guint i = 0; i < to->book->instruments->len; i++)
    edit_instrument (&editor, by, g_ptr_array_index (to->book->instruments, i));
  edit_products (&editor, to->book->vocabulary);
}
