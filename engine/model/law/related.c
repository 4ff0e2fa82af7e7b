/* A lawbook in, its documents as a graph out: from each one to those that it names, and back. A fault can arise where a reference leads
 * to what is changed, and a tier where a document speaks of the offence; whatever these need themselves goes with them. */
#include "model/law/related.h"

/* ---- the graph ---- */

static void note (GHashTable *graph, const LawInstrument *from, const LawInstrument *to)
{
  GPtrArray *known = g_hash_table_lookup (graph, from);
  if (known == NULL)
    g_hash_table_insert (graph, (gpointer) from, known = g_ptr_array_new ());
  if (!g_ptr_array_find (known, to, NULL))
    g_ptr_array_add (known, (gpointer) to);
}

/* It stands or falls with the other one. */
static void refer (const Related *related, const LawInstrument *from, const LawInstrument *to)
{
  if (to == NULL || to == from)
    return;
  note (related->needs, from, to);
  note (related->referred, to, from);
}

/* It only says a name that the other one has. */
static void mention (const Related *related, const LawInstrument *from, const LawOffence *offence)
{
  if (offence != NULL && offence->instrument != from)
    note (related->needs, from, offence->instrument);
}

static void mention_concurring (const Related *related, const LawInstrument *from, const LawAsides *asides)
{
  for (guint i = 0; i < asides->n_concurrences; i++)
    for (guint j = 0; j < asides->concurrences[i].n_with; j++)
      mention (related, from, asides->concurrences[i].with[j]);
}

static void note_standard (const Related *related, const LawStandard *standard)
{
  const LawInstrument *from = standard->instrument;
  for (guint i = 0; i < standard->n_offences; i++)
    refer (related, from, standard->offences[i]->instrument);
  for (guint i = 0; i < standard->n_articles; i++) {
    const LawArticle *replaced = standard->articles[i].instead_of;
    refer (related, from, standard->articles[i].spelled);
    refer (related, from, standard->articles[i].alongside);
    refer (related, from, replaced == NULL ? NULL : replaced->standard->instrument);
  }
  mention_concurring (related, from, &standard->asides);
}

static void note_instrument (const Related *related, const LawInstrument *instrument)
{
  for (guint i = 0; i < instrument->n_abroad; i++)
    refer (related, instrument, instrument->abroad[i]);
  for (guint i = 0; i < instrument->n_locals; i++)
    refer (related, instrument, instrument->locals[i].band == NULL ? NULL : instrument->locals[i].band->instrument);
  for (guint i = 0; i < instrument->n_offences; i++)
    mention_concurring (related, instrument, &instrument->offences[i].asides);
  for (guint i = 0; i < instrument->n_standards; i++)
    note_standard (related, &instrument->standards[i]);
}

/* `items` may be said to be what a document says of one offence among several. */
static void note_conditions (const Related *related)
{
  for (guint i = 0; i < related->law->conditions->len; i++) {
    const LawCondition *condition = g_ptr_array_index (related->law->conditions, i);
    if (condition->stated->offence != NULL)
      mention (related, condition->at->instrument, lawbook_offence (related->law, condition->stated->offence));
  }
}

static GHashTable *graph_new (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

Related *related_new (const Lawbook *law)
{
  Related *related = g_new0 (Related, 1);
  *related = (Related) { law, graph_new (), graph_new () };
  for (guint i = 0; i < law->n_instruments; i++)
    note_instrument (related, &law->instruments[i]);
  note_conditions (related);
  return related;
}

void related_free (Related *related)
{
  if (related == NULL)
    return;
  g_hash_table_unref (related->needs);
  g_hash_table_unref (related->referred);
  g_free (related);
}

/* ---- what hangs together ---- */

typedef struct {
  GPtrArray *reached; /* of const LawInstrument, each once */
  GHashTable *known;  /* the same */
} RelatedLaws;

static void reach (const RelatedLaws *reached, const LawInstrument *instrument)
{
  if (instrument != NULL && g_hash_table_add (reached->known, (gpointer) instrument))
    g_ptr_array_add (reached->reached, (gpointer) instrument);
}

/* All that can be reached along the graph from what is reached already. */
static void follow (const RelatedLaws *reached, GHashTable *graph)
{
  for (guint i = 0; i < reached->reached->len; i++) {
    const GPtrArray *next = g_hash_table_lookup (graph, g_ptr_array_index (reached->reached, i));
    for (guint j = 0; next != NULL && j < next->len; j++)
      reach (reached, g_ptr_array_index (next, j));
  }
}

static void reach_offence (const RelatedLaws *reached, const LawOffence *offence)
{
  reach (reached, offence == NULL ? NULL : offence->instrument);
  for (guint i = 0; offence != NULL && i < offence->n_standards; i++)
    reach (reached, offence->standards[i]->instrument);
}

static gboolean fills_any (const LawInstrument *instrument, GHashTable *known)
{
  for (guint i = 0; i < instrument->n_locals; i++)
    if (instrument->locals[i].band != NULL && g_hash_table_contains (known, instrument->locals[i].band->instrument))
      return TRUE;
  return FALSE;
}

/* What sets figures of regions in the bands of all these. */
static void reach_locals (const Related *related, const RelatedLaws *reached)
{
  for (guint i = 0; i < related->law->n_instruments; i++)
    if (fills_any (&related->law->instruments[i], reached->known))
      reach (reached, &related->law->instruments[i]);
}

GPtrArray *related_to (const Related *related, const Instrument *changed, const char *const *offences)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  const RelatedLaws reached = { list, known };
  reach (&reached, lawbook_instrument (related->law, changed->id));
  follow (&reached, related->referred);
  for (guint i = 0; offences[i] != NULL; i++)
    reach_offence (&reached, lawbook_offence (related->law, offences[i]));
  follow (&reached, related->needs);
  reach_locals (related, &reached);
  follow (&reached, related->needs);
  GPtrArray *instruments = g_ptr_array_new ();
  for (guint i = 0; i < related->law->n_instruments; i++)
    if (g_hash_table_contains (known, &related->law->instruments[i]))
      g_ptr_array_add (instruments, (gpointer) related->law->instruments[i].stated);
  return instruments;
}
