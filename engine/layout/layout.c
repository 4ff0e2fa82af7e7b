/* A document in, the same in its one layout out, if the grammar has nothing against it. Names and figures are for those who read
 * it for good: here only what may stand where is looked at, by the same table. */
#include <sill/layout.h>
#include <string.h>
#include "layout/json_lay_out.h"
#include "layout/lay_out.h"
#include "read/document/element.h"
#include "read/format/case_grammar.h"
#include "read/rules/rules_grammar.h"

/* The same grammar, whose elements nobody listens to. Made once and kept, as outlines are. */
static const Grammar *make_deaf (const Grammar *grammar)
{
  static GMutex lock;
  static GHashTable *made; /* of Grammar, by the one it is made from */
  g_mutex_lock (&lock);
  if (made == NULL)
    made = g_hash_table_new (NULL, NULL);
  Grammar *deaf = g_hash_table_lookup (made, grammar);
  if (deaf == NULL) {
    guint n = 0;
    while (grammar->rows[n].kind != ROW_END)
      n++;
    Row *rows = g_memdup2 (grammar->rows, (n + 1) * sizeof *rows);
    for (guint i = 0; i < n; i++)
      rows[i].start = rows[i].end = NULL;
    deaf = g_new0 (Grammar, 1);
    *deaf = (Grammar) { grammar->space, grammar->roots, rows };
    g_hash_table_insert (made, (gpointer) grammar, deaf);
  }
  g_mutex_unlock (&lock);
  return deaf;
}

/* The tag of the outermost element; NULL: there is none. */
static const Mark *root_of (const Markup *markup)
{
  for (guint i = 0; i < markup->marks->len; i++) {
    const Mark *mark = markup_at (markup, i);
    if (mark->kind == MARK_START || mark->kind == MARK_EMPTY)
      return mark;
  }
  return NULL;
}

static gboolean has_root (const Grammar *grammar, const char *name)
{
  return g_strv_contains ((const char *const *) grammar_outline (grammar)->root_names, name);
}

static void refuse_root (const Markup *markup, const Mark *root, const char *path, SillFindings *findings)
{
  guint line = 1;
  g_autofree char *name = markup_copy (markup, root->name);
  g_autofree char *rules = g_strjoinv (", ", grammar_outline (&rules_grammar)->root_names);
  g_autofree char *cases = g_strjoinv (", ", grammar_outline (&case_grammar)->root_names);
  g_autofree char *expected = g_strdup_printf ("%s, %s", rules, cases);
  for (gsize i = 0; i < root->whole.from; i++)
    line += markup->text[i] == '\n';
  findings_add (findings, FINDING_WRONG_ROOT, (Place) { path, line, 0 }, name, expected, NULL);
}

/* What is malformed is for the reader to tell, of whatever grammar. NULL: a fault was added. */
static const Grammar *grammar_of (const Markup *markup, const char *path, SillFindings *findings)
{
  const Mark *root = markup == NULL ? NULL : root_of (markup);
  g_autofree char *name = root == NULL ? NULL : markup_copy (markup, root->name);
  if (name == NULL || has_root (&rules_grammar, name))
    return &rules_grammar;
  if (has_root (&case_grammar, name))
    return &case_grammar;
  refuse_root (markup, root, path, findings);
  return NULL;
}

static char *lay_out_json (const char *text, gsize length, const char *path, SillFindings *findings)
{
  g_autoptr (GPtrArray) values = json_page_new (text, length, path, findings);
  return values == NULL ? NULL : json_lay_out (values);
}

static char *lay_out_xml (const char *text, gsize length, gsize skipped, const char *path, SillFindings *findings)
{
  g_autoptr (Markup) markup = markup_new (text + skipped, length - skipped);
  const guint before = sill_findings_faults (findings);
  const Grammar *grammar = grammar_of (markup, path, findings);
  g_autoptr (GError) error = NULL;
  if (grammar != NULL && !element_read_bytes (make_deaf (grammar), text, length, path, NULL, findings, &error))
    findings_add (findings, FINDING_UNREADABLE, (Place) { path, 0, 0 }, error->message, NULL, NULL);
  if (sill_findings_faults (findings) == before && markup == NULL) /* accepted, but not understood byte for byte */
    findings_add (findings, FINDING_XML_SYNTAX, (Place) { path, 0, 0 }, path, NULL, NULL);
  if (sill_findings_faults (findings) > before)
    return NULL;
  g_autoptr (GPtrArray) parts = page_new (markup, grammar_outline (grammar));
  return lay_out (parts);
}

/* What begins like an object or an array is taken for JSON, all else for XML. */
char *sill_layout (const char *text, gsize length, const char *path, SillFindings *findings)
{
  g_return_val_if_fail (text != NULL && findings != NULL, NULL);
  if (!markup_is_utf8 (text, length)) {
    findings_add (findings, FINDING_BAD_ENCODING, (Place) { path, 1, 0 }, path, "UTF-8", NULL);
    return NULL;
  }
  const gsize skipped = g_str_has_prefix (text, "\xEF\xBB\xBF") ? 3 : 0;
  const char first = text[skipped + strspn (text + skipped, " \t\r\n")];
  return first == '{' || first == '[' ? lay_out_json (text + skipped, length - skipped, path, findings)
                                      : lay_out_xml (text, length, skipped, path, findings);
}
