/* In: two programs. Out: what the second changes: tiers that move, and what else is said otherwise.
 * Tiers are compared as laws in time over everything that facts can be; the rest as lines that stand in the same place. */
#include "probe/diff.h"
#include "probe/aspects/aspects.h"
#include "probe/diff_docket.h"
#include "probe/ledgers/product_unlike.h"
#include "probe/same_shift.h"
#include "probe/shifts.h"

static void amended_free (gpointer data)
{
  Amended *amended = data;
  for (guint i = 0; i < 2; i++) {
    g_free (amended->where[i]);
    g_free (amended->text[PAIR_OLD][i]);
    g_free (amended->text[PAIR_NOW][i]);
  }
  g_free (amended);
}

void diff_free (Diff *diff)
{
  if (diff == NULL)
    return;
  for (guint i = 0; i < N_PAIR; i++)
    program_unref (diff->of[i]);
  g_ptr_array_unref (diff->shifts);
  g_ptr_array_unref (diff->amended);
  g_array_unref (diff->unproved);
  g_ptr_array_unref (diff->docket.moved);
  g_free (diff);
}

/* ---- lines ---- */

/* The lines of one program in both languages, which have the same keys in the same order. */
typedef struct {
  GPtrArray *lines[2]; /* by language */
  GHashTable *known;   /* key → index + 1 */
} Lines;

static Lines lines_of (const Program *program, const Altered *altered)
{
  Lines lines = { { aspects_of (program, altered, SILL_ZH), aspects_of (program, altered, SILL_EN) },
                  g_hash_table_new (g_str_hash, g_str_equal) };
  for (guint i = 0; i < lines.lines[0]->len; i++) {
    Aspect *aspect = g_ptr_array_index (lines.lines[0], i);
    g_hash_table_insert (lines.known, aspect->key, GUINT_TO_POINTER (i + 1));
  }
  return lines;
}

static void lines_clear (Lines *lines)
{
  g_hash_table_unref (lines->known);
  g_ptr_array_unref (lines->lines[0]);
  g_ptr_array_unref (lines->lines[1]);
}

static const Aspect *line_at (const Lines *lines, guint language, guint index)
{
  return index == 0 ? NULL : g_ptr_array_index (lines->lines[language], index - 1);
}

/* What says the same in words is listed as it is compared. */
static void list_own (Amended *amended, const Lines *lines, guint old, guint now)
{
  for (guint language = 0; language < 2; language++)
    if (g_strcmp0 (amended->text[PAIR_OLD][language], amended->text[PAIR_NOW][language]) != 0)
      return;
  for (guint language = 0; language < 2; language++) {
    g_free (amended->text[PAIR_OLD][language]);
    g_free (amended->text[PAIR_NOW][language]);
    amended->text[PAIR_OLD][language] = g_strdup (line_at (&lines[PAIR_OLD], language, old)->own);
    amended->text[PAIR_NOW][language] = g_strdup (line_at (&lines[PAIR_NOW], language, now)->own);
  }
}

/* `old`, `now`: index + 1 of a line of either; 0: it has none. */
static void add_amended (Diff *diff, const Lines *lines, guint old, guint now)
{
  Amended *amended = g_new0 (Amended, 1);
  for (guint language = 0; language < 2; language++) {
    const Aspect *was = line_at (&lines[PAIR_OLD], language, old), *is = line_at (&lines[PAIR_NOW], language, now);
    amended->kind = is != NULL ? is->kind : was->kind;
    amended->where[language] = g_strdup (is != NULL ? is->where : was->where);
    if (was != NULL)
      amended->text[PAIR_OLD][language] = aspect_text (diff->of[PAIR_OLD], (SillLanguage) language, was);
    if (is != NULL)
      amended->text[PAIR_NOW][language] = aspect_text (diff->of[PAIR_NOW], (SillLanguage) language, is);
  }
  if (old != 0 && now != 0)
    list_own (amended, lines, old, now);
  g_ptr_array_add (diff->amended, amended);
}

static guint find_line (const Lines *lines, const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (lines->known, key));
}

static gboolean same_line (const Lines *lines, guint old, guint now)
{
  for (guint language = 0; language < 2; language++) {
    const Aspect *was = line_at (&lines[PAIR_OLD], language, old), *is = line_at (&lines[PAIR_NOW], language, now);
    if (!g_str_equal (was->own != NULL ? was->own : was->text, is->own != NULL ? is->own : is->text))
      return FALSE;
  }
  return TRUE;
}

static void compare_lines (Diff *diff, const Altered *altered)
{
  Lines lines[N_PAIR] = { lines_of (diff->of[PAIR_OLD], altered), lines_of (diff->of[PAIR_NOW], altered) };
  for (guint i = 1; i <= lines[PAIR_OLD].lines[0]->len; i++) {
    const guint now = find_line (&lines[PAIR_NOW], line_at (&lines[PAIR_OLD], 0, i)->key);
    if (now == 0 || !same_line (lines, i, now))
      add_amended (diff, lines, i, now);
  }
  for (guint i = 1; i <= lines[PAIR_NOW].lines[0]->len; i++)
    if (find_line (&lines[PAIR_OLD], line_at (&lines[PAIR_NOW], 0, i)->key) == 0)
      add_amended (diff, lines, 0, i);
  lines_clear (&lines[PAIR_OLD]);
  lines_clear (&lines[PAIR_NOW]);
}

/* ---- tiers ---- */

static void note_products (Diff *diff, const char *id)
{
  g_autoptr (GPtrArray) names = products_unlike (diff->of, id);
  for (guint i = 0; i < names->len; i++) {
    const Unproved product = { .kind = UNPROVED_PRODUCT,
                               .offence = lawbook_offence (diff->of[PAIR_OLD]->law, id)->stated,
                               .days = { 0, DAY_MAX },
                               .name = g_ptr_array_index (names, i) };
    g_array_append_val (diff->unproved, product);
  }
}

/* What is compared, and how. */
typedef struct {
  const char *const *offences; /* ids */
  const Altered *altered;      /* NULL: anything may be */
  guint64 bound;
  SillProgress progress;
} Compared;

/* Where no difference of the documents reaches it both have the same law. An offence that only one of them has is said to be new or
 * gone, not compared. */
static void compare_offence (Diff *diff, const Compared *compared, const char *id)
{
  const LawOffence *old = lawbook_offence (diff->of[PAIR_OLD]->law, id);
  const LawOffence *now = lawbook_offence (diff->of[PAIR_NOW]->law, id);
  if (old == NULL || now == NULL)
    return;
  if (compared->altered != NULL && !altered_either (compared->altered, old, now)) {
    shifts_none (diff, id);
    return;
  }
  shifts_find (diff, id, compared->bound);
  note_products (diff, id);
}

static void compare_offences (Diff *diff, const Compared *compared)
{
  guint all = 0;
  while (compared->offences[all] != NULL)
    all++;
  for (guint i = 0; i < all; i++) {
    progress_tell (compared->progress, i, all);
    compare_offence (diff, compared, compared->offences[i]);
  }
}

static gboolean says_the_same (const Amended *a, const Amended *b)
{
  return g_strcmp0 (a->where[SILL_EN], b->where[SILL_EN]) == 0 &&
         g_strcmp0 (a->text[PAIR_OLD][SILL_EN], b->text[PAIR_OLD][SILL_EN]) == 0 &&
         g_strcmp0 (a->text[PAIR_NOW][SILL_EN], b->text[PAIR_NOW][SILL_EN]) == 0;
}

/* The same rule stands so in another standard of the article. */
static gboolean is_noted (const Diff *diff, const Amended *rule)
{
  for (guint i = 0; i < diff->unproved->len; i++) {
    const Unproved *noted = &g_array_index (diff->unproved, Unproved, i);
    if (noted->kind == UNPROVED_COUNTING && says_the_same (g_ptr_array_index (diff->amended, noted->amended), rule))
      return TRUE;
  }
  return FALSE;
}

/* Each rule of counting by itself: which sums may differ is for whoever reads it to see. */
static void note_countings (Diff *diff)
{
  for (guint i = 0; diff->counts_differ && i < diff->amended->len; i++) {
    const Amended *rule = g_ptr_array_index (diff->amended, i);
    const Unproved counting = { .kind = UNPROVED_COUNTING, .days = { 0, DAY_MAX }, .amended = i };
    if (rule->kind == ASPECT_COUNTING && !is_noted (diff, rule))
      g_array_append_val (diff->unproved, counting);
  }
}

static Diff *diff_empty (Program *old, Program *now)
{
  Diff *diff = g_new0 (Diff, 1);
  diff->of[PAIR_OLD] = program_ref (old);
  diff->of[PAIR_NOW] = program_ref (now);
  diff->shifts = g_ptr_array_new_with_free_func ((GDestroyNotify) shift_free);
  diff->amended = g_ptr_array_new_with_free_func (amended_free);
  diff->unproved = g_array_new (FALSE, FALSE, sizeof (Unproved));
  diff->docket.moved = g_ptr_array_new_with_free_func (docket_moved_free);
  return diff;
}

Diff *diff_first (Program *old, Program *now, const char *const *offences, guint64 bound)
{
  Diff *diff = diff_empty (old, now);
  diff->one_suffices = TRUE;
  compare_offences (diff, &(Compared) { offences, NULL, bound, { NULL } });
  return diff;
}

static Diff *diff_of (const char *const *offences, Program *old, Program *now, guint64 bound, SillProgress progress)
{
  Diff *diff = diff_empty (old, now);
  g_autoptr (Altered) altered = altered_new (old->law, now->law);
  compare_offences (diff, &(Compared) { offences, altered, bound, progress });
  compare_lines (diff, altered);
  note_countings (diff);
  return diff;
}

Diff *diff_new_told (Program *old, Program *now, guint64 bound, SillProgress progress)
{
  g_autofree const char **ids = lawbook_offence_names (old->law);
  return diff_of (ids, old, now, bound, progress);
}

Diff *diff_some (Program *old, Program *now, const char *const *offences, guint64 bound)
{
  return diff_of (offences, old, now, bound, (SillProgress) { NULL });
}

Diff *diff_new (Program *old, Program *now, guint64 bound)
{
  return diff_new_told (old, now, bound, (SillProgress) { NULL });
}
