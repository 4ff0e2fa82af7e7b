/* In: a shift. Out: what it says, one phrase for each question: what moves, when, by what, and the smallest case in words. */
#include "probe/report/diff_words.h"
#include <string.h>
#include "base/value/quantity.h"
#include "report/words/phrases.h"
#include "report/words/phrases_count.h"
#include "report/words/phrases_expect.h"
#include "write/case_write.h"

gboolean diff_ranks_shown (const RankMove *move, SillDiffOnly only)
{
  const gboolean by_floor = move->floor[PAIR_OLD] != move->floor[PAIR_NOW];
  const guint *ranks = by_floor ? move->floor : move->ceiling;
  return only == SILL_DIFF_ALL || (ranks[PAIR_NOW] > ranks[PAIR_OLD]) == (only == SILL_DIFF_HARSHER);
}

/* The same, where an earlier law is compared that moves too. */
static gboolean is_twin (const Shift *shift, const Shift *earlier)
{
  return earlier->earlier && !shift->earlier && !shift->chosen && shift->offence == earlier->offence &&
         shift->move.item != NULL && earlier->move.item != NULL && shift->move.side == earlier->move.side &&
         strcmp (shift->move.item->path, earlier->move.item->path) == 0 &&
         shift->move.item->instrument == earlier->move.item->instrument &&
         move_same_ranks (shift->move.floor, shift->move.ceiling, earlier->move.floor, earlier->move.ceiling);
}

gboolean diff_has_twin (const Diff *diff, const Shift *shift)
{
  for (guint i = 0; i < diff->shifts->len; i++) {
    const Shift *other = g_ptr_array_index (diff->shifts, i);
    if (is_twin (other, shift) || is_twin (shift, other))
      return TRUE;
  }
  return FALSE;
}

RankMove diff_ranks (const Shift *shift)
{
  RankMove ranks = { .offence = shift->offence };
  for (guint side = 0; side < N_PAIR; side++) {
    ranks.version[side] = shift->of[side].plan == NULL ? NULL : shift->of[side].plan->version;
    ranks.floor[side] = shift->move.floor[side];
    ranks.ceiling[side] = shift->move.ceiling[side];
  }
  return ranks;
}

gboolean diff_shows (const Shift *shift, SillDiffOnly only)
{
  const RankMove ranks = diff_ranks (shift);
  return diff_ranks_shown (&ranks, only);
}

/* Tiers are called what the law of their own program calls them. */
static char *tiers_of (const RankMove *move, guint side, SillLanguage language)
{
  if (move->version[side] == NULL || move->ceiling[side] == 0)
    return g_strdup (word_text (WORD_TIER_NONE_SHORT, language));
  return phrase_tiers (move->version[side], move->floor[side], move->ceiling[side], language);
}

char *diff_move (const RankMove *move, SillLanguage language)
{
  g_autofree char *from = tiers_of (move, PAIR_OLD, language);
  g_autofree char *to = tiers_of (move, PAIR_NOW, language);
  return word_fill (WORD_DIFF_MOVE, language, phrase_words (&move->offence->name, language), move->offence->id, from,
                    to, NULL);
}

static char *stretch_of (Interval days, SillLanguage language)
{
  char *stretch = phrase_stretch (days, language);
  return stretch != NULL ? stretch : g_strdup (word_text (WORD_DIFF_WHENEVER, language));
}

static void add_part (GString *to, char *part, SillLanguage language)
{
  g_string_append_printf (to, "%s%s", to->len == 0 ? "" : word_text (WORD_CLAUSE, language), part);
  g_free (part);
}

char *diff_time (const Diff *diff, const Shift *shift, SillLanguage language)
{
  g_autofree char *days = stretch_of (shift->days, language), *conduct = stretch_of (shift->conduct, language);
  g_autofree char *when = word_fill (shift->chosen    ? WORD_DIFF_CHOSEN
                                     : shift->earlier ? WORD_DIFF_EARLIER
                                                      : WORD_DIFF_WHEN,
                                     language, days, conduct, NULL);
  g_autoptr (GString) to = g_string_new (when);
  if (shift->region != NULL) {
    g_autofree char *name = phrase_region (diff->of[PAIR_NOW]->law->vocabulary, shift->region, language);
    add_part (to, word_fill (WORD_DIFF_REGION, language, name, NULL), language);
  }
  if (shift->unplaced)
    add_part (to, g_strdup (word_text (WORD_DIFF_UNPLACED, language)), language);
  if (shift->of_officers)
    add_part (to, g_strdup (word_text (WORD_DIFF_OF_OFFICERS, language)), language);
  return g_string_free (g_steal_pointer (&to), FALSE);
}

char *diff_cause (const Shift *shift, SillLanguage language)
{
  const PlanItem *item = shift->move.item;
  static const Word by[] = { [SHIFT_BY_ACTS] = WORD_DIFF_BY_COUNTING,
                             [SHIFT_BY_SILENCE] = WORD_DIFF_BY_SILENCE,
                             [SHIFT_BY_PRODUCT] = WORD_DIFF_BY_PRODUCT };
  if (shift->by != SHIFT_BY_LIMBS)
    return g_strdup (word_text (by[shift->by], language));
  if (shift->move.who || item == NULL)
    return g_strdup (word_text (shift->move.who ? WORD_DIFF_BY_WHO : WORD_DIFF_BY_TEXT, language));
  g_autofree char *where = phrase_article (item->instrument, item->path, language);
  return word_fill (shift->move.side == PAIR_NOW ? WORD_DIFF_BY_NOW : WORD_DIFF_BY_OLD, language, where, NULL);
}

/* ---- the witness ---- */

/* How much a case states. */
static guint size_of (const Case *witness)
{
  return witness == NULL ? 0
                         : 1 + witness->stated->len + witness->batches->len + witness->given->len +
                               witness->rulings->len + witness->figures->len + witness->defendants->len;
}

static char *fact_part (const Program *program, const Stated *stated, SillLanguage language)
{
  const Fact *fact = vocabulary_fact (program->law->vocabulary, stated->fact);
  g_autofree char *value = phrase_value (fact, stated->value, language);
  const char *name = phrase_words (&fact->name, language);
  if (fact->kind == FACT_YES_NO)
    return g_strdup (name);
  return g_strdup_printf ("%s %s", name, value);
}

static char *clause_part (const Program *program, const Case *witness, const Ruling *ruling, SillLanguage language)
{
  const Instrument *instrument = lawbook_instrument (program->law, ruling->instrument)->stated;
  const LawOffence *offence = lawbook_offence (program->law, g_array_index (witness->charges, Charge, 0).offence);
  g_autofree char *where = phrase_path_of (offence->stated, instrument, ruling->path, language);
  return word_fill (ruling->value.lo == 1 ? WORD_DIFF_MET : WORD_DIFF_UNMET, language, where, NULL);
}

/* `b1: personal information 50 (bought), 2020-01-01`. */
static char *batch_part (const Program *program, const Batch *batch, SillLanguage language)
{
  const Fact *fact = vocabulary_fact (program->law->vocabulary, batch->fact);
  g_autofree char *found = phrase_value (fact, batch->found, language);
  g_autofree char *day = civil_write (batch->on.lo);
  g_autofree char *removed = batch->removed.hi > 0 ? phrase_value (fact, batch->removed, language) : NULL;
  g_autofree char *less = removed == NULL ? g_strdup ("") : word_fill (WORD_DIFF_REMOVED, language, removed, NULL);
  g_autofree char *way = batch->obtained == OBTAINED_UNKNOWN
                             ? g_strdup ("")
                             : word_fill (WORD_BRACKETS, language, phrase_obtained (batch->obtained, language), NULL);
  return word_fill (WORD_DIFF_BATCH, language, batch->id, phrase_words (&fact->name, language), found, way, day, less,
                    NULL);
}

static char *given_part (const Program *program, const Case *witness, const Given *given, SillLanguage language)
{
  const Unit *yuan = vocabulary_unit (program->law->vocabulary, "yuan");
  const char *batch = g_array_index (witness->batches, Batch, given->batch).id;
  g_autofree char *to = g_strdelimit (g_strdup (given->to), "\n", ',');
  if (!given->is_priced || yuan == NULL)
    return word_fill (WORD_DIFF_GIVEN, language, batch, to, NULL);
  g_autofree char *amount = quantity_write (given->price.lo, given->price.hi, yuan->parts);
  g_autofree char *price = g_strdup_printf ("%s %s", amount, phrase_words (&yuan->name, language));
  return word_fill (WORD_DIFF_SOLD, language, batch, to, price, NULL);
}

static char *share_part (const Program *program, const Stated *share, SillLanguage language)
{
  const Fact *fact = vocabulary_fact (program->law->vocabulary, share->fact);
  g_autofree char *own = phrase_value (fact, share->value, language);
  return word_fill (WORD_DIFF_SHARE, language, phrase_words (&fact->name, language), own, NULL);
}

static void add_acts (GString *to, const Program *program, const Case *witness, SillLanguage language)
{
  for (guint i = 0; i < witness->batches->len; i++)
    add_part (to, batch_part (program, &g_array_index (witness->batches, Batch, i), language), language);
  for (guint i = 0; i < witness->given->len; i++)
    add_part (to, given_part (program, witness, &g_array_index (witness->given, Given, i), language), language);
  for (guint i = 0; i < witness->shares->len; i++)
    add_part (to, share_part (program, &g_array_index (witness->shares, Stated, i), language), language);
}

char *diff_case_words (const Program *program, const Case *witness, SillLanguage language)
{
  g_autoptr (GString) to = g_string_new (NULL);
  for (guint i = 0; i < witness->stated->len; i++)
    add_part (to, fact_part (program, &g_array_index (witness->stated, Stated, i), language), language);
  add_acts (to, program, witness, language);
  for (guint i = 0; i < witness->rulings->len; i++)
    add_part (to, clause_part (program, witness, &g_array_index (witness->rulings, Ruling, i), language), language);
  for (guint i = 0; i < witness->figures->len; i++)
    add_part (to, phrase_figure (program->law, &g_array_index (witness->figures, Figure, i), language), language);
  if (witness->defendants->len > 0 && g_array_index (witness->defendants, Defendant, 0).kind == DEFENDANT_ORGANIZATION)
    add_part (
        to, g_strdup (word_text (witness->defendants->len > 1 ? WORD_DIFF_OFFICER : WORD_DIFF_ORGANIZATION, language)),
        language);
  if (witness->region != NULL)
    add_part (to, phrase_region (program->law->vocabulary, witness->region, language), language);
  if (to->len == 0)
    g_string_append (to, word_text (WORD_DIFF_NO_FACT, language));
  return g_string_free (g_steal_pointer (&to), FALSE);
}

char *diff_facts (const Diff *diff, const Shift *shift, SillLanguage language)
{
  const guint side = size_of (shift->witness[PAIR_OLD]) > size_of (shift->witness[PAIR_NOW]) ? PAIR_OLD : PAIR_NOW;
  g_autofree char *facts = diff_case_words (diff->of[side], shift->witness[side], language);
  return word_fill (shift->move.smallest ? WORD_DIFF_WITNESS : WORD_DIFF_FOUND, language, facts, NULL);
}

char *diff_case (const Diff *diff, guint index, guint side, SillLanguage language)
{
  const Shift *shift = g_ptr_array_index (diff->shifts, index);
  if (shift->witness[side] == NULL)
    return NULL;
  g_autofree char *id = g_strdup_printf ("diff-%u", index + 1);
  const RankMove ranks = diff_ranks (shift);
  g_autofree char *title = diff_move (&ranks, language);
  Case named = *shift->witness[side];
  named.id = id;
  named.title = title;
  return case_write (&named, diff->of[side]->law->vocabulary);
}

/* ---- what is said otherwise ---- */

/* What is left out leaves an ellipsis. */
static void add_clause (GString *to, const char *clause, gboolean kept, SillLanguage language)
{
  const gboolean after_gap = g_str_has_suffix (to->str, "…");
  if (!kept && !after_gap)
    g_string_append (to, to->len == 0 ? "…" : " …");
  if (kept)
    g_string_append_printf (to, "%s%s",
                            to->len == 0 ? ""
                            : after_gap  ? " "
                                         : word_text (WORD_CLAUSE, language),
                            clause);
}

char *diff_clauses (const char *text, const char *other, SillLanguage language)
{
  const char *between = word_text (WORD_CLAUSE, language);
  g_auto (GStrv) clauses = g_strsplit (text, between, -1);
  g_auto (GStrv) others = other == NULL ? NULL : g_strsplit (other, between, -1);
  g_autoptr (GString) to = g_string_new (NULL);
  guint n_kept = 0;
  for (char **clause = clauses; *clause != NULL; clause++) {
    const gboolean kept = others == NULL || !g_strv_contains ((const char *const *) others, *clause);
    add_clause (to, *clause, kept, language);
    n_kept += kept;
  }
  return n_kept == 0 ? g_strdup (text) : g_string_free (g_steal_pointer (&to), FALSE);
}

/* ---- what is not proved ---- */

/* The sentences of the one that the other has not. `text`: NULL: nothing. Returns: yours. */
static char *sentences_of (const char *text, const char *other, SillLanguage language)
{
  const char *between = language == SILL_ZH ? "；" : "; ";
  g_auto (GStrv) each = g_strsplit (text == NULL ? "" : text, between, -1);
  g_auto (GStrv) others = g_strsplit (other == NULL ? "" : other, between, -1);
  GString *to = g_string_new (NULL);
  for (guint i = 0; each[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) others, each[i]))
      g_string_append_printf (to, "%s%s", to->len > 0 ? between : "", each[i]);
  if (to->len == 0)
    g_string_append (to, "—");
  return g_string_free (to, FALSE);
}

/* Which rule, and what of it is another. Returns: yours. */
static char *counting_words (const Amended *rule, SillLanguage language)
{
  const char *old = rule->text[PAIR_OLD][language], *now = rule->text[PAIR_NOW][language];
  g_autofree char *was = sentences_of (old, now, language), *is = sentences_of (now, old, language);
  return word_fill (WORD_DIFF_COUNTING, language, rule->where[language], was, is, NULL);
}

char *diff_unproved (const Diff *diff, const Unproved *unproved, SillLanguage language)
{
  static const Word words[] = {
    [UNPROVED_TOO_MANY] = WORD_DIFF_TOO_MANY, [UNPROVED_UNLIKE] = WORD_DIFF_UNLIKE,
    [UNPROVED_PRODUCT] = WORD_DIFF_PRODUCT,   [UNPROVED_SILENT] = WORD_DIFF_SILENT,
    [UNPROVED_ALONE] = WORD_DIFF_ALONE,       [UNPROVED_CHOSEN_ACTS] = WORD_DIFF_CHOSEN_ACTS,
    [UNPROVED_AMONG] = WORD_DIFF_AMONG,       [UNPROVED_REPLAY] = WORD_DIFF_REPLAY
  };
  if (unproved->kind == UNPROVED_COUNTING)
    return counting_words (g_ptr_array_index (diff->amended, unproved->amended), language);
  g_autofree char *days = stretch_of (unproved->days, language);
  const char *offence = unproved->offence == NULL ? "" : phrase_words (&unproved->offence->name, language);
  return word_fill (words[unproved->kind], language, offence, days, unproved->name, NULL);
}
