/* In: a diff. Out: the same for programs: every move with its case file, every change, what is not proved. */
#include <sill/version.h>
#include "probe/report/diff_words.h"
#include "report/record/record.h"

static void record_day (Record *record, RecordKey key, Day day)
{
  g_autofree char *text = day <= 0 || day >= DAY_MAX ? NULL : civil_write (day);
  record_text (record, key, text);
}

static void record_cause (Record *record, const Move *move, ShiftBy by)
{
  static const char *const causes[] = {
    [SHIFT_BY_ACTS] = "counting", [SHIFT_BY_SILENCE] = "silence", [SHIFT_BY_PRODUCT] = "product"
  };
  record_text (record, KEY_SHIFT_CAUSE,
               by != SHIFT_BY_LIMBS ? causes[by]
               : move->who          ? "who"
               : move->item == NULL ? "no-text"
                                    : "item");
  if (by != SHIFT_BY_LIMBS || move->who || move->item == NULL)
    return;
  record_text (record, KEY_SHIFT_RULES, move->side == PAIR_NOW ? "new" : "old");
  record_text (record, KEY_SHIFT_INSTRUMENT, move->item->instrument->id);
  record_text (record, KEY_SHIFT_ITEM, move->item->path);
}

/* One case file where both read the same. */
static void record_cases (Record *record, const Diff *diff, guint index, SillLanguage language)
{
  g_autofree char *old = diff_case (diff, index, PAIR_OLD, language);
  g_autofree char *now = diff_case (diff, index, PAIR_NOW, language);
  record_text (record, KEY_SHIFT_CASE, now);
  if (g_strcmp0 (old, now) != 0)
    record_text (record, KEY_SHIFT_OLD_CASE, old);
}

static void record_shift (Record *record, const Diff *diff, guint index, SillLanguage language)
{
  const Shift *shift = g_ptr_array_index (diff->shifts, index);
  const Move *move = &shift->move;
  record_entry_open (record);
  record_text (record, KEY_SHIFT_OFFENCE, shift->offence->id);
  record_text (record, KEY_SHIFT_DIRECTION, move_is_harsher (move) ? "harsher" : "lighter");
  record_number (record, KEY_SHIFT_OLD_FLOOR, move->floor[PAIR_OLD]);
  record_number (record, KEY_SHIFT_OLD_CEILING, move->ceiling[PAIR_OLD]);
  record_number (record, KEY_SHIFT_NOW_FLOOR, move->floor[PAIR_NOW]);
  record_number (record, KEY_SHIFT_NOW_CEILING, move->ceiling[PAIR_NOW]);
  record_day (record, KEY_SHIFT_FROM, shift->days.lo);
  record_day (record, KEY_SHIFT_UNTIL, shift->days.hi);
  record_flag (record, KEY_SHIFT_EARLIER, shift->earlier);
  if (shift->chosen) {
    record_day (record, KEY_SHIFT_CONDUCT_FROM, shift->conduct.lo);
    record_day (record, KEY_SHIFT_CONDUCT_UNTIL, shift->conduct.hi);
  }
  record_text (record, KEY_SHIFT_REGION, shift->region);
  record_flag (record, KEY_SHIFT_UNPLACED, shift->unplaced);
  record_flag (record, KEY_SHIFT_OF_OFFICERS, shift->of_officers);
  record_text (record, KEY_SHIFT_READING, shift->reading[PAIR_NOW] == NULL ? NULL : shift->reading[PAIR_NOW]->id);
  record_cause (record, move, shift->by);
  record_flag (record, KEY_SHIFT_SMALLEST, move->smallest);
  record_flag (record, KEY_SHIFT_REPLAYED, shift->replayed);
  if (shift->replayed)
    record_cases (record, diff, index, language);
  record_close (record);
}

static void record_amended (Record *record, const Amended *amended, SillLanguage language)
{
  static const char *const kinds[] = {
#define ASPECT(id, zh, en, effect) en,
#include "probe/aspects/aspects.def"
#undef ASPECT
  };
  const guint own = language;
  record_entry_open (record);
  record_text (record, KEY_AMENDED_KIND, kinds[amended->kind]);
  record_flag (record, KEY_AMENDED_EFFECT, aspect_has_effect (amended->kind));
  record_text (record, KEY_AMENDED_WHERE, amended->where[own]);
  record_text (record, KEY_AMENDED_OLD, amended->text[PAIR_OLD][own]);
  record_text (record, KEY_AMENDED_NOW, amended->text[PAIR_NOW][own]);
  record_close (record);
}

static void record_unproved (Record *record, const Diff *diff, const Unproved *unproved, SillLanguage language)
{
  static const char *const kinds[] = {
    [UNPROVED_TOO_MANY] = "too-many",       [UNPROVED_UNLIKE] = "unlike",     [UNPROVED_PRODUCT] = "product",
    [UNPROVED_SILENT] = "silent",           [UNPROVED_COUNTING] = "counting", [UNPROVED_ALONE] = "alone",
    [UNPROVED_CHOSEN_ACTS] = "chosen-acts", [UNPROVED_AMONG] = "among",       [UNPROVED_REPLAY] = "replay"
  };
  const gboolean counting = unproved->kind == UNPROVED_COUNTING;
  const Amended *rule = counting ? g_ptr_array_index (diff->amended, unproved->amended) : NULL;
  record_entry_open (record);
  record_text (record, KEY_UNPROVED_KIND, kinds[unproved->kind]);
  record_text (record, KEY_UNPROVED_OFFENCE, unproved->offence == NULL ? NULL : unproved->offence->id);
  record_text (record, KEY_UNPROVED_NAME, counting ? rule->where[language] : unproved->name);
  record_close (record);
}

static void record_moved (Record *record, const Moved *moved)
{
  record_entry_open (record);
  record_text (record, KEY_MOVED_FILE, moved->path);
  record_number (record, KEY_MOVED_LINE, moved->line);
  record_text (record, KEY_MOVED_CASE, moved->label);
  record_text (record, KEY_MOVED_OFFENCE, moved->ranks.offence->id);
  record_number (record, KEY_MOVED_OLD_FLOOR, moved->ranks.floor[PAIR_OLD]);
  record_number (record, KEY_MOVED_OLD_CEILING, moved->ranks.ceiling[PAIR_OLD]);
  record_number (record, KEY_MOVED_NOW_FLOOR, moved->ranks.floor[PAIR_NOW]);
  record_number (record, KEY_MOVED_NOW_CEILING, moved->ranks.ceiling[PAIR_NOW]);
  record_close (record);
}

static void record_docket (Record *record, const Docket *docket, SillDiffOnly only)
{
  if (!docket->is_read || !record_open (record, KEY_DIFF_DOCKET))
    return;
  record_number (record, KEY_DOCKET_CASES, docket->n_cases);
  record_number (record, KEY_DOCKET_CHARGES, docket->n_charges);
  record_number (record, KEY_DOCKET_ONE_SIDED, docket->n_one_sided);
  record_list_open (record, KEY_DOCKET_MOVED);
  for (guint i = 0; i < docket->moved->len; i++) {
    const Moved *moved = g_ptr_array_index (docket->moved, i);
    if (diff_ranks_shown (&moved->ranks, only))
      record_moved (record, moved);
  }
  record_close (record);
  record_close (record);
}

static void record_head (Record *record, const Diff *diff)
{
  record_text (record, KEY_DIFF_ENGINE, sill_version ());
  record_text (record, KEY_DIFF_OLD, diff->of[PAIR_OLD]->law->hash);
  record_text (record, KEY_DIFF_NOW, diff->of[PAIR_NOW]->law->hash);
  record_flag (record, KEY_DIFF_MOVES, diff->shifts->len > 0);
  record_flag (record, KEY_DIFF_PROVED, diff->unproved->len == 0);
  record_number (record, KEY_DIFF_OFFENCES, diff->n_offences);
  record_number (record, KEY_DIFF_LAWS, diff->n_laws);
}

char *diff_record (const Diff *diff, const SillDiffReport *report)
{
  g_autoptr (Record) record = record_new (RECORD_JSON, OBJECT_DIFF, SILL_DETAIL_FULL);
  record_head (record, diff);
  record_list_open (record, KEY_DIFF_SHIFTS);
  for (guint i = 0; i < diff->shifts->len; i++)
    if (diff_shows (g_ptr_array_index (diff->shifts, i), report->only))
      record_shift (record, diff, i, report->report.language);
  record_close (record);
  record_list_open (record, KEY_DIFF_CHANGES);
  for (guint i = 0; i < diff->amended->len; i++)
    record_amended (record, g_ptr_array_index (diff->amended, i), report->report.language);
  record_close (record);
  if (diff->unproved->len > 0 && record_list_open (record, KEY_DIFF_UNPROVED)) {
    for (guint i = 0; i < diff->unproved->len; i++)
      record_unproved (record, diff, &g_array_index (diff->unproved, Unproved, i), report->report.language);
    record_close (record);
  }
  record_docket (record, &diff->docket, report->only);
  return record_finish (record);
}
