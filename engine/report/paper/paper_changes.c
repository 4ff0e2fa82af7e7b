/* What would change the result: the single facts and amounts that lead to another tier, nearest first; under each tier in lines,
 * as one list on a page. Then what no longer matters. */
#include "report/paper/paper.h"

enum { MOST_IDLE = 3 };

static const Change *change_at (const Paper *paper, guint index)
{
  const GPtrArray *changes = paper->charge->changes;
  return index < changes->len ? g_ptr_array_index (changes, index) : NULL;
}

/* ---- in lines ---- */

static Word head_of (const Change *change)
{
  if (change->floor != change->ceiling)
    return WORD_CHANGE_OPEN_HEAD;
  return change->up ? WORD_CHANGE_UP_HEAD : WORD_CHANGE_DOWN_HEAD;
}

/* One behind the changes that lead to the same tier as change `first`. */
static guint end_of_tier (const Paper *paper, guint first)
{
  guint end = first + 1;
  while (phrase_change_same_tier (change_at (paper, end), change_at (paper, first)))
    end++;
  return end;
}

static gboolean has_telling (const Paper *paper, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (change_at (paper, i)->telling && change_at (paper, i)->of != CHANGE_OF_CLAUSE)
      return TRUE;
  return FALSE;
}

/* The changes that lead to one tier, if any is worth a line. */
static void add_tier (const Paper *paper, guint first, guint end)
{
  const Change *of = change_at (paper, first);
  if (!has_telling (paper, first, end))
    return;
  g_autofree char *tiers = phrase_change_tiers (of, paper->language);
  document_start (paper->document, of->up ? ROLE_CHANGE_UP : ROLE_CHANGE_DOWN);
  document_add (paper->document, ROLE_TEXT, word_fill (head_of (of), paper->language, tiers, NULL));
  for (guint i = first; i < end; i++)
    if (change_at (paper, i)->telling)
      document_add (paper->document, ROLE_ENTRY,
                    phrase_way (paper->vocabulary, paper->charge, change_at (paper, i), paper->language));
  document_end (paper->document);
}

/* Under each tier what leads to it, then how much more there is of which the case says nothing; clauses are shown where a person
 * decides them. */
static void add_tiers (const Paper *paper)
{
  guint others = 0;
  for (guint i = 0, end; change_at (paper, i) != NULL; i = end) {
    end = end_of_tier (paper, i);
    add_tier (paper, i, end);
  }
  for (guint i = 0; change_at (paper, i) != NULL; i++)
    others += !change_at (paper, i)->telling && change_at (paper, i)->of != CHANGE_OF_CLAUSE;
  g_autofree char *number = g_strdup_printf ("%u", others);
  if (others > 0)
    document_add (paper->document, ROLE_MORE, word_fill (WORD_CHANGE_MORE, paper->language, number, NULL));
}

/* ---- on a page ---- */

static guint add_list (const Paper *paper, gboolean telling)
{
  Document *to = paper->document;
  guint n = 0;
  for (guint i = 0; i < paper->charge->changes->len; i++) {
    const Change *change = change_at (paper, i);
    if (change->telling != telling)
      continue;
    if (n++ == 0)
      document_start (to, ROLE_CHANGES);
    document_start (to, change->up ? ROLE_CHANGE_UP : ROLE_CHANGE_DOWN)->rank = (gint) change->floor;
    document_put (to, ROLE_SIGN, change->up ? "▲" : "▼");
    document_add (to, ROLE_SAYS, phrase_change (paper->vocabulary, paper->charge, change, paper->language));
    document_end (to);
  }
  if (n > 0)
    document_end (to);
  return n;
}

static void add_lists (const Paper *paper)
{
  guint told = add_list (paper, TRUE);
  if (told == paper->charge->changes->len)
    return;
  paper_fold (paper, WORD_PAGE_MORE, paper->charge->changes->len - told);
  add_list (paper, FALSE);
  document_end (paper->document);
}

/* ---- both ---- */

/* Stands behind the changes in lines; on a page with what is missing, and only where nothing is with the changes. */
void paper_idle (const Paper *paper)
{
  const GArray *idle = paper->charge->idle;
  g_autofree char *n = g_strdup_printf ("%u", idle->len);
  document_add (paper->document, paper->page ? ROLE_NOTE : ROLE_DASH_NOTE,
                idle->len > MOST_IDLE && !paper->page ? word_fill (WORD_IDLE_MANY, paper->language, n, NULL)
                                                      : phrase_idle (paper->vocabulary, idle, paper->language));
}

void paper_changes (const Paper *paper)
{
  Document *to = paper->document;
  const Word note = phrase_change_note (paper->charge);
  gboolean idle = paper->page && paper->charge->missing->len == 0 && paper->charge->idle->len > 0;
  if (paper->charge->changes->len == 0 && note == N_WORDS && !idle)
    return;
  document_word (to, ROLE_HEADING, WORD_SECTION_CHANGES);
  if (paper->page)
    add_lists (paper);
  else
    add_tiers (paper);
  if (phrase_is_highest (paper->charge))
    document_word (to, ROLE_DASH_NOTE, WORD_NO_CHANGE_ABOVE);
  if (note != N_WORDS)
    document_word (to, ROLE_DASH_NOTE, note);
  if (!paper->charge->changes_exact)
    document_word (to, ROLE_DASH_NOTE, WORD_CHANGE_NOT_EXACT);
  if (idle)
    paper_idle (paper);
}
