/* In: a program. Out: what its documents say beside the tiers, a line for each thing, keyed by where it stands: instruments, their
 * days and regional figures, and what the vocabulary calls and asks. Offences and standards have files of their own. */
#include "probe/aspects/aspects.h"
#include "report/words/phrases.h"
#include "report/words/phrases_expect.h"

/* ---- instruments ---- */

static char *days_text (Day from, Day until)
{
  g_autofree char *first = from == 0 ? g_strdup ("") : civil_write (from);
  g_autofree char *end = until == 0 ? g_strdup ("") : civil_write (until);
  return g_strdup_printf ("%s – %s", first, end);
}

static void add_locals (Aspects *aspects, const LawInstrument *instrument)
{
  for (guint i = 0; i < instrument->n_locals; i++) {
    const LawLocal *local = &instrument->locals[i];
    g_autofree char *name = phrase_band (local->band, aspects->language);
    aspects_add (aspects, ASPECT_FIGURE,
                 g_strdup_printf ("%s %s %s", instrument->stated->id, local->stated->instrument, local->stated->local),
                 g_strdup_printf ("%s · %s", phrase_words (&instrument->stated->name, aspects->language), name),
                 phrase_band_amount (local->band, local->stated->value, aspects->language));
  }
}

static void add_limitations (Aspects *aspects, const Instrument *statute)
{
  for (guint i = 0; i < statute->limitations->len; i++) {
    const Limitation *limitation = g_ptr_array_index (statute->limitations, i);
    g_autofree char *bound = phrase_months (limitation->below_months, aspects->language);
    aspects_add (aspects, ASPECT_LIMITATION, g_strdup_printf ("%s %u", statute->id, i),
                 phrase_article (statute, limitation->article, aspects->language),
                 g_strdup_printf ("%s%s: %u", limitation->below_months == 0 ? "" : "< ",
                                  limitation->life ? word_text (WORD_PENALTY_LIFE, aspects->language) : bound,
                                  limitation->years));
  }
}

/* Articles whose paragraphs are not cited, for they have but one. */
static void add_singles (Aspects *aspects, const Instrument *stated)
{
  if (stated->single == NULL)
    return;
  g_autoptr (GList) articles = g_list_sort (g_hash_table_get_keys (stated->single), (GCompareFunc) g_strcmp0);
  GString *to = g_string_new ("single");
  for (const GList *at = articles; at != NULL; at = at->next)
    g_string_append_printf (to, " %s", (const char *) at->data);
  aspects_add (aspects, ASPECT_NAME, g_strdup_printf ("%s single", stated->id),
               g_strdup (phrase_words (&stated->name, aspects->language)), g_string_free (to, FALSE));
}

static void add_instrument (Aspects *aspects, const LawInstrument *instrument)
{
  const Instrument *stated = instrument->stated;
  const char *name = phrase_words (&stated->name, aspects->language);
  aspects_add (aspects, ASPECT_INSTRUMENT, g_strdup (stated->id), g_strdup (stated->id), g_strdup (stated->id));
  aspects_add (aspects, ASPECT_NAME, g_strdup (stated->id), g_strdup (stated->id),
               g_strdup_printf ("%s %s", name, stated->number == NULL ? "" : stated->number));
  aspects_add (aspects, ASPECT_DAYS, g_strdup (stated->id), g_strdup (name),
               days_text (stated->effective, stated->until));
  add_singles (aspects, stated);
  add_locals (aspects, instrument);
  add_limitations (aspects, stated);
  for (guint i = 0; i < instrument->n_offences; i++)
    aspects_add_offence (aspects, &instrument->offences[i]);
  for (guint i = 0; i < instrument->n_standards; i++)
    aspects_add_standard (aspects, &instrument->standards[i]);
}

/* ---- vocabulary ---- */

/* NULL: nothing is added. */
static void append (GString *to, const char *text)
{
  if (text != NULL)
    g_string_append_printf (to, " · %s", text);
}

static void append_names (GString *to, const char *between, char **names)
{
  g_autofree char *joined = names == NULL ? NULL : g_strjoinv (between, names);
  append (to, joined);
}

/* What it is called and which values it takes; flags by the names that they have in the files. */
static char *fact_text (const Aspects *aspects, const Fact *fact)
{
  static const Word kinds[] = {
    [FACT_YES_NO] = WORD_FACTS_YES_NO, [FACT_QUANTITY] = WORD_FACTS_QUANTITY, [FACT_DATE] = WORD_FACTS_DATE
  };
  GString *to = g_string_new (phrase_words (&fact->name, aspects->language));
  append (to, word_text (kinds[fact->kind], aspects->language));
  append (to, fact->unit == NULL ? NULL : phrase_words (&fact->unit->name, aspects->language));
  append_names (to, " × ", fact->stated->product);
  append_names (to, " + ", fact->stated->comes_with);
  append (to, fact->novel ? "novel" : NULL);
  append (to, fact->rare ? "rare" : NULL);
  return g_string_free (to, FALSE);
}

/* Where it comes from, and what is meant by it: a line of its own, as it is long. */
static void add_source (Aspects *aspects, const Fact *fact)
{
  GString *to = g_string_new (fact->stated->provision);
  append (to, fact->stated->meaning.zh == NULL ? NULL : phrase_words (&fact->stated->meaning, aspects->language));
  aspects_add (aspects, ASPECT_FACT, g_strdup_printf ("%s source", fact->id), g_strdup (fact->id),
               g_string_free (to, FALSE));
}

static void add_fact (Aspects *aspects, const Fact *fact)
{
  aspects_add (aspects, ASPECT_FACT, g_strdup (fact->id), g_strdup (fact->id), fact_text (aspects, fact));
  if (fact->stated->provision != NULL)
    add_source (aspects, fact);
  if (fact->stated->question.zh != NULL)
    aspects_add (aspects, ASPECT_QUESTION, g_strdup (fact->id),
                 g_strdup (phrase_words (&fact->name, aspects->language)),
                 g_strdup (phrase_words (&fact->stated->question, aspects->language)));
}

static void add_words (Aspects *aspects)
{
  const Lawbook *law = aspects->program->law;
  for (guint i = 0; i < law->collections->len; i++) {
    const Collection *collection = g_ptr_array_index (law->collections, i);
    aspects_add (aspects, ASPECT_DAYS, g_strdup (collection->id),
                 g_strdup (phrase_words (&collection->name, aspects->language)),
                 days_text (0, collection->complete_to));
  }
  for (guint i = 0; i < law->vocabulary->units->len; i++)
    aspects_add_unit (aspects, g_ptr_array_index (law->vocabulary->units, i));
  for (guint slot = 0; slot < vocabulary_size (law->vocabulary); slot++)
    add_fact (aspects, vocabulary_fact (law->vocabulary, slot));
}

GPtrArray *aspects_of (const Program *program, const Altered *altered, SillLanguage language)
{
  g_autoptr (GHashTable) times = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Aspects aspects = { program, language, g_ptr_array_new_with_free_func (aspect_free), times };
  for (guint i = 0; i < program->law->n_instruments; i++)
    if (altered_instrument (altered, &program->law->instruments[i]))
      add_instrument (&aspects, &program->law->instruments[i]);
  if (altered->words)
    add_words (&aspects);
  return aspects.to;
}

char *aspect_text (const Program *program, SillLanguage language, const Aspect *aspect)
{
  const Aspects aspects = { .program = program, .language = language };
  return aspect->item == NULL ? g_strdup (aspect->text) : aspects_item_text (&aspects, aspect->standard, aspect->item);
}

gboolean aspect_has_effect (AspectKind kind)
{
  static const gboolean effects[] = {
#define ASPECT(id, zh, en, effect) effect,
#include "probe/aspects/aspects.def"
#undef ASPECT
  };
  return effects[kind];
}
