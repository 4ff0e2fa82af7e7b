/* What would settle it: the facts to ask for in the order worth asking, then what is open about the law. Lines number the
 * questions, a page has a table of what each answer would do. */
#include "report/paper/paper.h"

static const Missing *missing_at (const Paper *paper, guint index)
{
  return &g_array_index (paper->charge->missing, Missing, index);
}

/* ---- in lines ---- */

/* What the answer to question `index` would do; NULL past the last one. Returns: yours. */
static char *phrase_answer (const Paper *paper, guint index)
{
  if (index >= paper->charge->missing->len)
    return NULL;
  const Fact *fact = phrase_missing_fact (paper->vocabulary, missing_at (paper, index));
  return phrase_missing (paper->charge->plan->version, fact, missing_at (paper, index), paper->language);
}

/* Neighbouring questions whose answers would do the same share the line that says so. */
static void add_question (const Paper *paper, guint index, guint n)
{
  const Missing *missing = missing_at (paper, index);
  g_autofree char *answer = phrase_answer (paper, index);
  g_autofree char *next = index + 1 < n ? phrase_answer (paper, index + 1) : NULL;
  Block *question = document_start (paper->document, ROLE_QUESTION);
  if (!missing_is_of_law (missing))
    g_snprintf (question->mark, sizeof question->mark, "%u.", index + 1);
  document_add (paper->document, ROLE_TEXT, phrase_question (paper->vocabulary, missing, paper->language));
  if (g_strcmp0 (answer, next) != 0)
    document_put (paper->document, ROLE_ARROW_ENTRY, answer);
  document_end (paper->document);
}

/* ---- on a page ---- */

static void add_end (const Paper *paper, const Missing *missing, gboolean most)
{
  const Fact *fact = phrase_missing_fact (paper->vocabulary, missing);
  Block *end = document_add (paper->document, ROLE_CELL,
                             phrase_missing_end (paper->charge->plan->version, fact, missing, most, paper->language));
  end->rank = (gint) (most ? missing->ceiling_if_most : missing->ceiling_if_least);
}

/* What each answer would do; one cell for both where neither does anything by itself. */
static void add_row (const Paper *paper, const Missing *missing)
{
  Document *to = paper->document;
  document_start (to, ROLE_ROW);
  document_start (to, ROLE_ROW_CELL);
  document_put (to, ROLE_TEXT, phrase_missing_name (paper->vocabulary, missing, paper->language));
  document_add (to, ROLE_SMALL, phrase_question (paper->vocabulary, missing, paper->language));
  document_end (to);
  if (phrase_missing_alone (missing)) {
    document_word (to, ROLE_CELL_BOTH, WORD_MISSING_ALONE);
  } else {
    add_end (paper, missing, FALSE);
    add_end (paper, missing, TRUE);
  }
  document_end (to);
}

/* ---- both ---- */

/* The questions from `first` to before `end`. */
static void add_questions (const Paper *paper, guint first, guint end, gboolean of_law)
{
  const Word heads[] = { of_law ? WORD_PAGE_LAW : WORD_PAGE_FACT, of_law ? WORD_PAGE_IF_OLDER : WORD_PAGE_IF_LEAST,
                         of_law ? WORD_PAGE_IF_NEWER : WORD_PAGE_IF_MOST };
  document_table (paper->document, ROLE_TABLE_MISSING, heads, G_N_ELEMENTS (heads));
  for (guint i = first; i < end; i++)
    if (of_law && !missing_is_of_law (missing_at (paper, i)))
      continue;
    else if (paper->page)
      add_row (paper, missing_at (paper, i));
  document_end (paper->document);
  for (guint i = first; i < end && !paper->page; i++)
    if (!of_law || missing_is_of_law (missing_at (paper, i)))
      add_question (paper, i, end);
}

static void add_facts (const Paper *paper)
{
  Document *to = paper->document;
  const GArray *missing = paper->charge->missing;
  const guint n = paper->charge->asked_first, all = missing_questions (missing);
  if (missing->len == 0 || missing_is_of_law (missing_at (paper, 0)))
    return;
  document_word (to, ROLE_HEADING, WORD_SECTION_MISSING);
  add_questions (paper, 0, n, FALSE);
  if (all > n && paper->page) {
    paper_fold (paper, WORD_PAGE_MORE, all - n);
    add_questions (paper, n, all, FALSE);
    document_end (to);
  } else if (all > n) {
    g_autofree char *more = g_strdup_printf ("%u", all - n);
    document_add (to, ROLE_MORE, word_fill (WORD_MISSING_MORE, paper->language, more, NULL));
  }
  document_start (to, ROLE_HUNG);
  document_add (to, ROLE_NOTE, phrase_on_figure (paper->vocabulary, missing, paper->language));
  document_end (to);
  if (!paper->charge->missing_exact)
    document_word (to, ROLE_NOTE, WORD_MISSING_NOT_EXACT);
}

/* What is open about the law stands behind the facts. */
static void add_law (const Paper *paper)
{
  const GArray *missing = paper->charge->missing;
  if (missing->len == 0 || !missing_is_of_law (missing_at (paper, missing->len - 1)))
    return;
  document_word (paper->document, ROLE_HEADING, WORD_SECTION_MISSING_LAW);
  add_questions (paper, 0, missing->len, TRUE);
}

void paper_missing (const Paper *paper)
{
  add_facts (paper);
  add_law (paper);
}
