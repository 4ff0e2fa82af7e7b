/* In: a program. Out: what its documents say beside the tiers, a line for each thing, keyed by where it stands: instruments, their
 * days and regional figures, and what the vocabulary calls and asks. Offences and standards have files of their own. */
#include "probe/aspects.h"
#include "report/document/block.h"
#include "report/words/phrases.h"

static void aspect_free (gpointer data)
{
  Aspect *aspect = data;
  g_free (aspect->key);
  g_free (aspect->where);
  g_free (aspect->text);
  g_free (aspect);
}

void aspects_add (Aspects *aspects, AspectKind kind, char *key, char *where, char *text)
{
  Aspect *aspect = g_new (Aspect, 1);
  g_autofree char *named = g_strdup_printf ("%d %s", (int) kind, key);
  const guint before = GPOINTER_TO_UINT (g_hash_table_lookup (aspects->times, named));
  *aspect = (Aspect) { kind, g_strdup_printf ("%s ~%u", named, before), where, text };
  g_hash_table_insert (aspects->times, g_steal_pointer (&named), GUINT_TO_POINTER (before + 1));
  g_free (key);
  g_ptr_array_add (aspects->to, aspect);
}

Show aspects_show (const Aspects *aspects, const LawInstrument *instrument)
{
  Document *document = document_new (LINES, aspects->language);
  return (Show) { document, aspects->program->law, instrument, instrument->stated, aspects->language };
}

/* Cells of a row stand side by side, all else behind a semicolon, unless a colon leads to it. */
static const char *between (const GString *line, const Show *show, guint column)
{
  enum { FIRST = 2 };
  if (line->len == 0)
    return "";
  if (column >= FIRST || g_str_has_suffix (line->str, ":") || g_str_has_suffix (line->str, "："))
    return " ";
  return show_word (show, WORD_CLAUSE);
}

char *aspects_shown (Show *show)
{
  enum { COLUMNS = 4 };
  g_autoptr (GString) line = g_string_new (NULL);
  guint cells = 0;
  for (guint i = 0; i < show->document->blocks->len; i++) {
    const Block *block = g_ptr_array_index (show->document->blocks, i);
    const guint column = block->role == ROLE_CELL ? cells++ % COLUMNS : 0;
    if (block->text != NULL && *block->text != '\0' && block->role != ROLE_HEAD_CELL)
      g_string_append_printf (line, "%s%s", between (line, show, column), block->text);
  }
  document_free (show->document);
  show->document = NULL;
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* ---- instruments ---- */

static char *days_text (Day from, Day until)
{
  g_autofree char *first = from == 0 ? g_strdup ("") : date_write (from);
  g_autofree char *end = until == 0 ? g_strdup ("") : date_write (until);
  return g_strdup_printf ("%s – %s", first, end);
}

static void add_locals (Aspects *aspects, const LawInstrument *instrument)
{
  for (guint i = 0; i < instrument->n_locals; i++) {
    const LawLocal *local = &instrument->locals[i];
    const Limit *band = &local->band->limit->stated->at_least;
    aspects_add (
        aspects, ASPECT_FIGURE,
        g_strdup_printf ("%s %s %s", instrument->stated->id, local->stated->instrument, local->stated->local),
        g_strdup_printf ("%s · %s", phrase_words (&instrument->stated->name, aspects->language), local->stated->local),
        local->stated->written != NULL ? g_strdup (local->stated->written)
                                       : g_strdup (band->written != NULL ? band->written : ""));
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
                                  limitation->life ? "life" : bound, limitation->years));
  }
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
  add_locals (aspects, instrument);
  add_limitations (aspects, stated);
  for (guint i = 0; i < instrument->n_offences; i++)
    aspects_add_offence (aspects, &instrument->offences[i]);
  for (guint i = 0; i < instrument->n_standards; i++)
    aspects_add_standard (aspects, &instrument->standards[i]);
}

/* ---- vocabulary ---- */

static void add_fact (Aspects *aspects, const Fact *fact)
{
  static const char *const kinds[] = { [FACT_YES_NO] = "yes-no", [FACT_QUANTITY] = "quantity", [FACT_DATE] = "date" };
  aspects_add (aspects, ASPECT_FACT, g_strdup (fact->id), g_strdup (fact->id),
               g_strdup_printf ("%s %s %s", phrase_words (&fact->name, aspects->language), kinds[fact->kind],
                                fact->unit == NULL ? "" : phrase_words (&fact->unit->name, aspects->language)));
  if (fact->question.zh != NULL)
    aspects_add (aspects, ASPECT_QUESTION, g_strdup (fact->id),
                 g_strdup (phrase_words (&fact->name, aspects->language)),
                 g_strdup (phrase_words (&fact->question, aspects->language)));
}

GPtrArray *aspects_of (const Program *program, SillLanguage language)
{
  g_autoptr (GHashTable) times = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Aspects aspects = { program, language, g_ptr_array_new_with_free_func (aspect_free), times };
  const Vocabulary *vocabulary = program->book->vocabulary;
  for (guint i = 0; i < program->law->n_instruments; i++)
    add_instrument (&aspects, &program->law->instruments[i]);
  for (guint i = 0; i < program->book->collections->len; i++) {
    const Collection *collection = g_ptr_array_index (program->book->collections, i);
    aspects_add (&aspects, ASPECT_DAYS, g_strdup (collection->id),
                 g_strdup (phrase_words (&collection->name, language)), days_text (0, collection->complete_to));
  }
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++)
    add_fact (&aspects, vocabulary_fact (vocabulary, slot));
  return aspects.to;
}

gboolean aspect_has_effect (AspectKind kind)
{
  static const gboolean effects[] = {
#define ASPECT(id, zh, en, effect) effect,
#include "probe/aspects.def"
#undef ASPECT
  };
  return effects[kind];
}
