/* In: critical points. Out: a line for each case, by offence and item, and what has none. */
#include "probe/boundary/boundary.h"
#include "probe/report/diff_words.h"
#include "report/document/document.h"
#include "report/words/phrases.h"

typedef struct {
  const SillBoundary *boundary;
  Document *document;
  SillLanguage language;
} BoundaryPaper;

static void add_case (const BoundaryPaper *paper, const Critical *point, BoundarySide side)
{
  static const Word words[] = {
    [SIDE_UNDER] = WORD_BOUNDARY_UNDER, [SIDE_AT] = WORD_BOUNDARY_AT, [SIDE_OVER] = WORD_BOUNDARY_OVER
  };
  if (point->cases[side] == NULL)
    return;
  g_autofree char *facts = diff_case_words (paper->boundary->program, point->cases[side], paper->language);
  document_add (paper->document, ROLE_PLAIN,
                word_fill (WORD_NAMED, paper->language, word_text (words[side], paper->language), facts, NULL));
}

static void add_point (const BoundaryPaper *paper, const Offence *offence, const Critical *point)
{
  document_start (paper->document, ROLE_ENTRY);
  document_add (paper->document, ROLE_TEXT, phrase_item_of (offence, point->item, paper->language));
  for (BoundarySide side = 0; side < N_SIDES; side++)
    add_case (paper, point, side);
  if (!point->isolated)
    document_word (paper->document, ROLE_NOTE, WORD_BOUNDARY_TOGETHER);
  document_end (paper->document);
}

static void add_turn (const BoundaryPaper *paper, const Offence *offence, const DayTurn *turn)
{
  document_start (paper->document, ROLE_ENTRY);
  document_add (paper->document, ROLE_TEXT, phrase_item_of (offence, turn->item, paper->language));
  for (guint side = 0; side < N_PAIR; side++) {
    g_autofree char *when = boundary_day_words (turn, side, paper->language);
    g_autofree char *facts = diff_case_words (paper->boundary->program, turn->cases[side], paper->language);
    document_add (paper->document, ROLE_PLAIN, word_fill (WORD_NAMED, paper->language, when, facts, NULL));
  }
  document_end (paper->document);
}

static void add_offence (const BoundaryPaper *paper, const OffencePoints *offence)
{
  document_add (
      paper->document, ROLE_HEADING,
      g_strdup_printf ("%s (%s)", phrase_words (&offence->offence->name, paper->language), offence->offence->id));
  document_start (paper->document, ROLE_LIST);
  for (guint i = 0; i < offence->points->len; i++)
    add_point (paper, offence->offence, g_ptr_array_index (offence->points, i));
  for (guint i = 0; i < offence->turns->len; i++)
    add_turn (paper, offence->offence, g_ptr_array_index (offence->turns, i));
  if (offence->unfinished > 0)
    document_word (paper->document, ROLE_NOTE, WORD_CHANGE_NOT_EXACT);
  document_end (paper->document);
}

/* "amount of fraud, gains: other items …" */
static char *missing_words (const MissingCase *missing, SillLanguage language)
{
  static const Word whys[] = { [WHY_NEVER] = WORD_BOUNDARY_NEVER,
                               [WHY_ELSEWHERE] = WORD_BOUNDARY_ELSEWHERE,
                               [WHY_TOGETHER] = WORD_BOUNDARY_NO_TURN,
                               [WHY_TOO_MANY] = WORD_BOUNDARY_TOO_MANY };
  const char *why = word_text (whys[missing->why], language);
  g_autoptr (GString) facts = g_string_new (NULL);
  for (guint i = 0; i < missing->facts->len; i++) {
    const Fact *fact = g_ptr_array_index (missing->facts, i);
    g_string_append (facts, i == 0 ? "" : word_text (WORD_LIST_OF_NAMES, language));
    g_string_append (facts, phrase_words (&fact->name, language));
  }
  return facts->len == 0 ? g_strdup (why) : word_fill (WORD_NAMED, language, facts->str, why, NULL);
}

/* The conditions of one item, each in a line, those alike once. Returns: the index behind them. */
static guint add_missing_of (const BoundaryPaper *paper, guint first)
{
  const GPtrArray *missing = paper->boundary->missing;
  const PlanItem *item = ((const MissingCase *) g_ptr_array_index (missing, first))->item;
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint i = first;
  document_start (paper->document, ROLE_ENTRY);
  document_add (paper->document, ROLE_TEXT, phrase_article (item->instrument, item->path, paper->language));
  for (; i < missing->len && ((const MissingCase *) g_ptr_array_index (missing, i))->item == item; i++) {
    char *words = missing_words (g_ptr_array_index (missing, i), paper->language);
    if (g_hash_table_add (told, g_strdup (words)))
      document_add (paper->document, ROLE_PLAIN, words);
    else
      g_free (words);
  }
  document_end (paper->document);
  return i;
}

static void add_missing (const BoundaryPaper *paper)
{
  const guint n = paper->boundary->missing->len;
  if (n == 0)
    return;
  document_word (paper->document, ROLE_HEADING, WORD_BOUNDARY_MISSING);
  document_start (paper->document, ROLE_LIST);
  for (guint i = 0; i < n;)
    i = add_missing_of (paper, i);
  document_end (paper->document);
}

char *boundary_paper (const SillBoundary *boundary, const SillReport *report)
{
  g_autoptr (Document) document = document_new (LINES, report->language);
  const BoundaryPaper paper = { boundary, document, report->language };
  g_autofree char *n = g_strdup_printf ("%u", sill_boundary_count (boundary));
  document_heading (document, 1, g_strdup (word_text (WORD_BOUNDARY_HEAD, report->language)));
  document_add (document, ROLE_PLAIN, word_fill (WORD_BOUNDARY_SUM, report->language, n, NULL));
  for (guint i = 0; i < boundary->offences->len; i++)
    add_offence (&paper, g_ptr_array_index (boundary->offences, i));
  add_missing (&paper);
  return document_write_text (document, report->columns, report->color);
}
