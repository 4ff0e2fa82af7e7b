/* In: a diff. Out: a document for people: the tiers that move with their smallest cases, what is proved and what is not, then what
 * else is said otherwise. */
#include "probe/report/diff_words.h"
#include "report/document/html_style.h"
#include "report/words/phrases.h"

typedef struct {
  const Diff *diff;
  const SillDiffReport *report;
  Document *document;
  SillLanguage language;
} DiffPaper;

static char *filled (const DiffPaper *paper, Word word, const char *first, const char *second)
{
  return word_fill (word, paper->language, first, second, NULL);
}

static void add_names (const DiffPaper *paper)
{
  static const Word words[N_PAIR] = { WORD_DIFF_OLD, WORD_DIFF_NOW };
  const char *names[N_PAIR] = { paper->report->old_name, paper->report->new_name };
  document_heading (paper->document, 1, g_strdup (word_text (WORD_DIFF_TITLE, paper->language)));
  for (guint i = 0; i < N_PAIR; i++) {
    g_autofree char *hash = g_strndup (paper->diff->of[i]->law->hash, 12);
    document_add (paper->document, ROLE_PLAIN, filled (paper, words[i], names[i], hash));
  }
}

/* ---- moves ---- */

static const Shift *shift_at (const DiffPaper *paper, guint i) { return g_ptr_array_index (paper->diff->shifts, i); }

static void add_shift (const DiffPaper *paper, const Shift *shift)
{
  const gboolean harsher = move_is_harsher (&shift->move);
  const RankMove ranks = diff_ranks (shift);
  g_autofree char *move = diff_move (&ranks, paper->language);
  const char *way = word_text (harsher ? WORD_DIFF_HARSHER : WORD_DIFF_LIGHTER, paper->language);
  Block *entry = document_start (paper->document, harsher ? ROLE_CHANGE_UP : ROLE_CHANGE_DOWN);
  entry->rank = (gint) shift->move.floor[PAIR_NOW];
  document_add (paper->document, ROLE_TEXT, filled (paper, WORD_DIFF_LINE, way, move));
  document_add (paper->document, ROLE_PLAIN, diff_cause (shift, paper->language));
  document_add (paper->document, ROLE_PLAIN, diff_time (paper->diff, shift, paper->language));
  document_add (paper->document, ROLE_PLAIN, diff_facts (paper->diff, shift, paper->language));
  if (shift->reading[PAIR_NOW] != NULL)
    document_add (paper->document, ROLE_PLAIN,
                  filled (paper, WORD_DIFF_UNDER_READING,
                          phrase_words (&shift->reading[PAIR_NOW]->words, paper->language), NULL));
  if (diff_has_twin (paper->diff, shift))
    document_word (paper->document, ROLE_PLAIN, WORD_DIFF_EARLIER_TOO);
  if (shift->earlier && !shift->replayed)
    document_word (paper->document, ROLE_NOTE, WORD_DIFF_SAME_RESULT);
  document_end (paper->document);
}

/* Returns: whether there is any. */
static gboolean add_shifts (const DiffPaper *paper)
{
  gboolean any = FALSE;
  for (guint i = 0; i < paper->diff->shifts->len; i++) {
    const Shift *shift = shift_at (paper, i);
    if (!diff_shows (shift, paper->report->only) || (shift->earlier && diff_has_twin (paper->diff, shift)))
      continue;
    if (!any) {
      document_word (paper->document, ROLE_HEADING, WORD_DIFF_MOVES);
      document_start (paper->document, ROLE_CHANGES);
    }
    any = TRUE;
    add_shift (paper, shift);
  }
  if (any)
    document_end (paper->document);
  return any;
}

/* What is proved beside the moves that are listed. */
static Word proof_of (const DiffPaper *paper, gboolean any)
{
  static const Word words[][2] = { [SILL_DIFF_ALL] = { WORD_DIFF_NO_EFFECT, WORD_DIFF_PROVED },
                                   [SILL_DIFF_HARSHER] = { WORD_DIFF_NONE_HARSHER, WORD_DIFF_PROVED_HARSHER },
                                   [SILL_DIFF_LIGHTER] = { WORD_DIFF_NONE_LIGHTER, WORD_DIFF_PROVED_LIGHTER } };
  return words[paper->report->only][any ? 1 : 0];
}

static void add_proof (const DiffPaper *paper, gboolean any)
{
  const Diff *diff = paper->diff;
  g_autofree char *offences = g_strdup_printf ("%u", diff->n_offences);
  g_autofree char *laws = g_strdup_printf ("%u", diff->n_laws);
  if (diff->unproved->len == 0) {
    document_start (paper->document, ROLE_BLANK);
    document_end (paper->document);
    document_add (paper->document, ROLE_STRONG_LINE, filled (paper, proof_of (paper, any), offences, laws));
    return;
  }
  document_word (paper->document, ROLE_HEADING, WORD_DIFF_UNPROVED);
  document_start (paper->document, ROLE_CLAUSES);
  for (guint i = 0; i < diff->unproved->len; i++)
    document_add (paper->document, ROLE_CLAUSE,
                  diff_unproved (diff, &g_array_index (diff->unproved, Unproved, i), paper->language));
  document_end (paper->document);
}

/* ---- archived cases ---- */

enum { MOST_ARCHIVED = 20 };

static const Moved *moved_at (const DiffPaper *paper, guint i)
{
  return g_ptr_array_index (paper->diff->docket.moved, i);
}

static gboolean same_ranks (const RankMove *a, const RankMove *b)
{
  return a->offence == b->offence && move_same_ranks (a->floor, a->ceiling, b->floor, b->ceiling);
}

/* One of each kind of move. Returns: yours, of the Moved and how many there are of its kind. */
static GPtrArray *kinds_of (const DiffPaper *paper, GArray *counts)
{
  GPtrArray *kinds = g_ptr_array_new ();
  for (guint i = 0; i < paper->diff->docket.moved->len; i++) {
    const Moved *moved = moved_at (paper, i);
    guint kind = 0;
    const guint none = 0;
    if (!diff_ranks_shown (&moved->ranks, paper->report->only))
      continue;
    while (kind < kinds->len && !same_ranks (&((const Moved *) g_ptr_array_index (kinds, kind))->ranks, &moved->ranks))
      kind++;
    if (kind == kinds->len) {
      g_ptr_array_add (kinds, (gpointer) moved);
      g_array_append_val (counts, none);
    }
    g_array_index (counts, guint, kind)++;
  }
  return kinds;
}

/* The first of a kind by name, the others by number. */
static void add_archived (const DiffPaper *paper, const RankMove *ranks)
{
  guint n = 0;
  for (guint i = 0; i < paper->diff->docket.moved->len; i++) {
    const Moved *moved = moved_at (paper, i);
    if (same_ranks (&moved->ranks, ranks) && n++ < MOST_ARCHIVED)
      document_add (paper->document, ROLE_PLAIN, g_strdup_printf ("%s:%u: %s", moved->path, moved->line, moved->label));
  }
  if (n > MOST_ARCHIVED) {
    g_autofree char *more = g_strdup_printf ("%u", n - MOST_ARCHIVED);
    document_add (paper->document, ROLE_MORE, filled (paper, WORD_DIFF_DOCKET_MORE, more, NULL));
  }
}

static void add_kind (const DiffPaper *paper, const RankMove *ranks, guint count)
{
  g_autofree char *move = diff_move (ranks, paper->language);
  g_autofree char *number = g_strdup_printf ("%u", count);
  document_start (paper->document, ROLE_ENTRY);
  document_add (paper->document, ROLE_TEXT, filled (paper, WORD_DIFF_DOCKET_KIND, move, number));
  add_archived (paper, ranks);
  document_end (paper->document);
}

static void add_docket (const DiffPaper *paper)
{
  const Docket *docket = &paper->diff->docket;
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) kinds = kinds_of (paper, counts);
  guint n_moved = 0;
  if (!docket->is_read)
    return;
  for (guint i = 0; i < counts->len; i++)
    n_moved += g_array_index (counts, guint, i);
  g_autofree char *cases = g_strdup_printf ("%u", docket->n_cases);
  g_autofree char *charges = g_strdup_printf ("%u", docket->n_charges);
  g_autofree char *moved = g_strdup_printf ("%u", n_moved);
  g_autofree char *one_sided = g_strdup_printf ("%u", docket->n_one_sided);
  document_word (paper->document, ROLE_HEADING, WORD_DIFF_DOCKET);
  document_add (paper->document, ROLE_PLAIN,
                word_fill (WORD_DIFF_DOCKET_SUM, paper->language, cases, charges, moved, NULL));
  if (docket->n_one_sided > 0)
    document_add (paper->document, ROLE_UNUSED, filled (paper, WORD_DIFF_DOCKET_ONE, one_sided, NULL));
  document_start (paper->document, ROLE_LIST);
  for (guint i = 0; i < kinds->len; i++)
    add_kind (paper, &((const Moved *) g_ptr_array_index (kinds, i))->ranks, g_array_index (counts, guint, i));
  document_end (paper->document);
}

/* ---- what else ---- */

static const char *aspect_word (AspectKind kind, SillLanguage language)
{
  static const char *const words[][2] = {
#define ASPECT(id, zh, en, effect) { zh, en },
#include "probe/aspects/aspects.def"
#undef ASPECT
  };
  return words[kind][language];
}

/* What is the same in the language of the report is shown in the other one, in which it is not. */
static guint language_of (const DiffPaper *paper, const Amended *amended)
{
  const guint own = paper->language;
  const gboolean same = amended->text[PAIR_OLD][own] != NULL && amended->text[PAIR_NOW][own] != NULL &&
                        g_str_equal (amended->text[PAIR_OLD][own], amended->text[PAIR_NOW][own]);
  return same ? 1 - own : own;
}

static void add_amended (const DiffPaper *paper, const Amended *amended)
{
  const guint language = language_of (paper, amended);
  const SillLanguage said = language == 0 ? SILL_ZH : SILL_EN;
  const char *old = amended->text[PAIR_OLD][language], *now = amended->text[PAIR_NOW][language];
  g_autofree char *was = old == NULL ? NULL : diff_clauses (old, now, said);
  g_autofree char *is = now == NULL ? NULL : diff_clauses (now, old, said);
  document_start (paper->document, ROLE_ENTRY);
  document_add (
      paper->document, ROLE_TEXT,
      filled (paper, WORD_DIFF_LINE, aspect_word (amended->kind, paper->language), amended->where[paper->language]));
  if (was != NULL)
    document_add (paper->document, ROLE_PLAIN, filled (paper, is == NULL ? WORD_DIFF_GONE : WORD_DIFF_WAS, was, NULL));
  if (is != NULL)
    document_add (paper->document, ROLE_PLAIN, filled (paper, was == NULL ? WORD_DIFF_ADDED : WORD_DIFF_IS, is, NULL));
  document_end (paper->document);
}

static void add_all_amended (const DiffPaper *paper, Word heading, gboolean effect)
{
  gboolean any = FALSE;
  for (guint i = 0; i < paper->diff->amended->len; i++) {
    const Amended *amended = g_ptr_array_index (paper->diff->amended, i);
    if (aspect_has_effect (amended->kind) != effect)
      continue;
    if (!any) {
      document_word (paper->document, ROLE_HEADING, heading);
      document_start (paper->document, ROLE_LIST);
    }
    any = TRUE;
    add_amended (paper, amended);
  }
  if (any)
    document_end (paper->document);
}

char *diff_paper (const Diff *diff, const SillDiffReport *report)
{
  const SillReport *how = &report->report;
  g_autoptr (Document) document = document_new (how->format == SILL_HTML ? PAGE : LINES, how->language);
  const DiffPaper paper = { diff, report, document, how->language };
  add_names (&paper);
  const gboolean any = add_shifts (&paper);
  add_proof (&paper, any);
  add_docket (&paper);
  add_all_amended (&paper, WORD_DIFF_EFFECTS, TRUE);
  add_all_amended (&paper, diff->unproved->len == 0 ? WORD_DIFF_WORDING : WORD_DIFF_WORDING_OPEN, FALSE);
  return how->format == SILL_HTML       ? html_page (document, word_text (WORD_DIFF_TITLE, how->language))
         : how->format == SILL_MARKDOWN ? document_write_markdown (document)
                                        : document_write_text (document, how->columns, how->color);
}
