/* In: what is said in one place. Out: a line with a key that does not hang on the wording; what comes again under the same key is
 * told apart by how often it came. */
#include "probe/aspects/aspects.h"
#include "report/document/block.h"

void aspect_free (gpointer data)
{
  Aspect *aspect = data;
  g_free (aspect->key);
  g_free (aspect->where);
  g_free (aspect->text);
  g_free (aspect->own);
  g_free (aspect);
}

Aspect *aspects_add (Aspects *aspects, AspectKind kind, char *key, char *where, char *text)
{
  Aspect *aspect = g_new0 (Aspect, 1);
  g_autofree char *named = g_strdup_printf ("%d %s", (int) kind, key);
  const guint before = GPOINTER_TO_UINT (g_hash_table_lookup (aspects->times, named));
  aspect->kind = kind;
  aspect->key = g_strdup_printf ("%s ~%u", named, before);
  aspect->where = where;
  aspect->text = text;
  g_hash_table_insert (aspects->times, g_steal_pointer (&named), GUINT_TO_POINTER (before + 1));
  g_free (key);
  g_ptr_array_add (aspects->to, aspect);
  return aspect;
}

Show aspects_show (const Aspects *aspects, const LawInstrument *instrument)
{
  Document *document = document_new (LINES, aspects->language);
  return (Show) { document, aspects->program->law, instrument, instrument->stated, NULL, aspects->language, NULL };
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
