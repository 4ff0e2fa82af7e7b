/* In: where tiers begin, and chance. Out: cases near these figures, one kind of place after the other. What the cases come to is
 * not decided here. */
#include "teach/themes/theme.h"
#include <string.h>
#include "base/value/quantity.h"
#include "teach/themes/bygone.h"
#include "teach/sketch_days.h"
#include "teach/circumstance.h"
#include "teach/themes/discretion.h"
#include "teach/disputed.h"
#include "teach/plausible.h"
#include "teach/school/result.h"
#include "teach/themes/scene.h"
#include "teach/themes/years.h"

enum { MOST_CIRCUMSTANCES = 2 };

static const struct {
  const char *id, *name[2];
} rows[] = {
#define THEME(code, id, zh, en) [THEME_##code] = { id, { zh, en } },
#include "teach/themes.def"
#undef THEME
};

const char *theme_id (Theme theme) { return rows[theme].id; }

const char *theme_name (Theme theme, SillLanguage language) { return rows[theme].name[language]; }

Theme theme_named (const char *id)
{
  Theme theme = 0;
  while (theme < N_THEMES && !g_str_equal (rows[theme].id, id))
    theme++;
  return theme;
}

void sketch_free (Sketch *sketch)
{
  if (sketch == NULL)
    return;
  case_free (sketch->fact_case);
  g_free (sketch);
}

/* ---- the mark ---- */

static gboolean takes (const Setting *setting, Theme theme, const LimitMark *mark)
{
  const LimitMarkKind kind = mark->kind;
  switch (theme) {
  case THEME_AT_LIMIT:
  case THEME_ONE_SHORT: return kind == MARK_PLAIN;
  case THEME_HALF: return kind == MARK_REDUCED;
  case THEME_TENFOLD: return kind == MARK_MULTIPLE;
  case THEME_HALF_TENFOLD: return kind == MARK_MULTIPLE_REDUCED;
  default: return scene_takes (setting, theme, mark);
  }
}

/* Where the law has no figures that are not settled, a circumstance is not. */
static gboolean is_of_open_circumstance (const Setting *setting, Theme theme)
{
  return (theme == THEME_MISSING_FACT || theme == THEME_SETTLING_FACT) && setting->marks->len == 0;
}

gboolean theme_fits (const Setting *setting, Theme theme)
{
  switch (theme) {
  case THEME_PROPORTIONAL: return setting->sums->len > 0;
  case THEME_WITHIN: return bygone_fits (setting);
  case THEME_CIRCUMSTANCE: return setting->circumstances->len > 0;
  case THEME_DISCRETION: return discretion_fits (setting);
  case THEME_READING: return setting->disputed->len > 0;
  case THEME_YEARS: return years_fit (setting);
  default: break;
  }
  if (is_of_open_circumstance (setting, theme))
    return circumstance_opens (setting);
  if (theme > THEME_PROPORTIONAL)
    return scene_fits (setting, theme);
  for (guint i = 0; i < setting->marks->len; i++)
    if (takes (setting, theme, setting_mark (setting, i)))
      return TRUE;
  return FALSE;
}

enum { SELDOM = 6, MOST_THROWS = 8 };

/* What the vocabulary calls rare is what few cases are about: one of it is taken now and then. */
static gboolean is_taken (const Setting *setting, guint fact, Chance *chance)
{
  return !vocabulary_fact (setting->program->law->vocabulary, fact)->rare || chance_once_in (chance, SELDOM);
}

static const LimitMark *draw_mark (const Setting *setting, const GPtrArray *marks, Chance *chance)
{
  const LimitMark *mark = g_ptr_array_index (marks, chance_below (chance, marks->len));
  for (guint i = 0; i < MOST_THROWS && !is_taken (setting, mark->facts[0], chance); i++)
    mark = g_ptr_array_index (marks, chance_below (chance, marks->len));
  return mark;
}

static const LimitMark *choose_mark (const Setting *setting, Theme theme, Chance *chance)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();
  for (guint i = 0; i < setting->marks->len; i++)
    if (takes (setting, theme, setting_mark (setting, i)))
      g_ptr_array_add (marks, (gpointer) setting_mark (setting, i));
  return draw_mark (setting, marks, chance);
}

/* ---- the figure ---- */

/* Where no national figure is known the figures beside the mark's are far above it, one above the other. */
static void raise_figures (Sketch *sketch)
{
  gint64 above = sketch->mark->limit;
  for (guint i = 0; i < sketch->fact_case->figures->len; i++) {
    Figure *figure = &g_array_index (sketch->fact_case->figures, Figure, i);
    if (sketch->mark->local != NULL || figure->value.lo % (100 * sketch->mark->step) == 0)
      continue;
    above *= i == 0 ? 10 : 5;
    g_autofree char *written = quantity_write_units (above, sketch->mark->step);
    figure->value = interval_point (above);
    figure->written = case_keep (sketch->fact_case, written, strlen (written));
  }
}

/* What a case states of the figure; 0: nothing. */
static gint64 figure_of (const Case *of, const char *name)
{
  for (guint i = 0; i < of->figures->len; i++)
    if (g_str_equal (g_array_index (of->figures, Figure, i).name, name))
      return g_array_index (of->figures, Figure, i).value.lo;
  return 0;
}

gint64 theme_limit (const LimitMark *mark, const Case *fact_case)
{
  const gint64 before = mark->local == NULL ? 0 : figure_of (mark->base, mark->local->name);
  const gint64 now = before == 0 ? 0 : figure_of (fact_case, mark->local->name);
  return now == 0 ? mark->limit : (gint64) ((Wide) mark->limit * now / before);
}

/* The figure that the region sets: a round one inside its band. Returns: the limit that follows. */
static gint64 set_figure (Sketch *sketch, Chance *chance)
{
  const LimitMark *mark = sketch->mark;
  for (guint i = 0; mark->local != NULL && i < sketch->fact_case->figures->len; i++) {
    Figure *figure = &g_array_index (sketch->fact_case->figures, Figure, i);
    const Interval band = mark->local->band;
    const gint64 round = mark->step * (band.hi >= 10000 * mark->step * 5 ? 10000 : 1000);
    if (!g_str_equal (figure->name, mark->local->name) || interval_is_point (band) || band.hi - band.lo < round)
      continue;
    const gint64 value = (band.lo / round + chance_between (chance, 0, (band.hi - band.lo) / round)) * round;
    g_autofree char *written = quantity_write_units (MAX (value, band.lo), mark->step);
    figure->value = interval_point (MAX (value, band.lo));
    figure->written = case_keep (sketch->fact_case, written, strlen (written));
    break;
  }
  return theme_limit (mark, sketch->fact_case);
}

/* How far from the limit, in units. */
static gint64 distance_of (const Sketch *sketch, Chance *chance)
{
  const gint64 units = sketch->limit / sketch->mark->step;
  switch (sketch->theme) {
  case THEME_AT_LIMIT: return 0;
  case THEME_ONE_SHORT: return -1;
  default: break;
  }
  switch (chance_below (chance, 4)) {
  case 0: return 0;
  case 1: return -1;
  case 2: return chance_between (chance, 0, MAX (1, units / 4));
  default: return -chance_between (chance, 1, MAX (1, units / 4));
  }
}

/* The value over one to three facts that are measured alike. */
static void spread (Sketch *sketch, gint64 value, guint parts, Chance *chance)
{
  const LimitMark *mark = sketch->mark;
  const guint first = chance_below (chance, mark->n_facts);
  setting_state (sketch->fact_case, mark->facts[0], interval_point (0));
  for (guint i = 0; i < parts; i++) {
    const gint64 most = value / mark->step - (parts - 1 - i);
    const gint64 part = i + 1 == parts ? value : mark->step * chance_between (chance, 1, MAX (1, most / 2));
    setting_state (sketch->fact_case, mark->facts[(first + i) % mark->n_facts], interval_point (part));
    value -= part;
  }
}

/* ---- what stands beside it ---- */

static gboolean is_of_mark (const LimitMark *mark, guint fact)
{
  for (guint i = 0; mark != NULL && i < mark->n_facts; i++)
    if (mark->facts[i] == fact)
      return TRUE;
  return FALSE;
}

/* States one thing more, if that is of no effect and goes with what is stated. */
static void try_noise (const Setting *setting, Sketch *sketch, guint fact, Interval value)
{
  Interval stated;
  if (setting_stated (sketch->fact_case, fact, &stated) || is_of_mark (sketch->mark, fact) ||
      !plausible_beside (setting, sketch->fact_case, fact, value) ||
      !plausible_tellable (setting, sketch->fact_case, fact, value))
    return;
  g_autoptr (Result) before = result_of (setting->program, sketch->fact_case, NULL);
  setting_state (sketch->fact_case, fact, value);
  g_autoptr (Result) after = result_of (setting->program, sketch->fact_case, NULL);
  if (!result_same_tier (before, after) || !result_same_items (before, after))
    setting_state (sketch->fact_case, fact, interval_point (0));
}

/* Another figure, well below its limit; none where the story speaks of one's own part of "the" amount. */
static void add_figure (const Setting *setting, Sketch *sketch, Chance *chance)
{
  if (sketch->mark == NULL)
    return;
  const LimitMark *other = draw_mark (setting, setting->marks, chance);
  const gint64 units = other->limit / other->step;
  if (sketch->theme == THEME_OWN_SHARE || other->kind != MARK_PLAIN || units < 5 || other->local != NULL ||
      other->base->region != NULL || other->item->article != sketch->mark->item->article)
    return;
  const guint fact = other->facts[chance_below (chance, other->n_facts)];
  try_noise (setting, sketch, fact, interval_point (other->step * chance_between (chance, 1, units / 4)));
}

/* What tells of the offence, and is no figure: two at most, for the story to be one that could happen. */
static void add_circumstances (const Setting *setting, Sketch *sketch, Chance *chance)
{
  const guint before = sketch->fact_case->stated->len;
  const Vocabulary *vocabulary = setting->program->law->vocabulary;
  for (char **tells = setting->offence->stated->tells; tells != NULL && *tells != NULL; tells++) {
    const gint fact = vocabulary_find (vocabulary, *tells);
    const Fact *named = fact < 0 ? NULL : vocabulary_fact (vocabulary, (guint) fact);
    if (named != NULL && named->kind == FACT_YES_NO && !named->rare && !chance_once_in (chance, 3) &&
        sketch->fact_case->stated->len < before + MOST_CIRCUMSTANCES)
      try_noise (setting, sketch, (guint) fact, interval_point (1));
  }
}

/* ---- cases ---- */

static void sketch_near (Sketch *sketch, Difficulty difficulty, Chance *chance)
{
  sketch->limit = set_figure (sketch, chance);
  raise_figures (sketch);
  const gint64 value = CLAMP (sketch->limit + distance_of (sketch, chance) * sketch->mark->step, sketch->mark->step,
                              setting_most (sketch->mark));
  const guint parts = MIN (3, MIN (sketch->mark->n_facts, (guint) MIN (value / sketch->mark->step, 3)));
  spread (sketch, value, difficulty == DIFFICULTY_EASY || parts < 2 ? 1 : 1 + chance_below (chance, parts), chance);
}

/* Shares of tenths: together one, a little more or a little less, none of them whole. */
static void sketch_sum (const Setting *setting, Sketch *sketch, Difficulty difficulty, Chance *chance)
{
  const SumMark *sum = g_ptr_array_index (setting->sums, chance_below (chance, setting->sums->len));
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  for (guint i = 0; i < sum->parts->len; i++)
    g_ptr_array_add (parts, g_ptr_array_index (sum->parts, i));
  chance_shuffle (chance, parts);
  const guint n = parts->len > 2 && difficulty != DIFFICULTY_EASY ? 3 : 2;
  gint64 left = 10 + (chance_once_in (chance, 3) ? 0 : chance_between (chance, -3, 2));
  sketch->mark = g_ptr_array_index (parts, 0);
  sketch->limit = sketch->mark->limit;
  case_copy (sketch->fact_case, sketch->mark->base);
  setting_state (sketch->fact_case, sketch->mark->facts[0], interval_point (0));
  for (guint i = 0; i < n; i++) {
    const LimitMark *part = g_ptr_array_index (parts, i);
    const gint64 rest = n - 1 - i,
                 tenths = i + 1 == n ? MIN (left, 9) : chance_between (chance, 1, MIN (left - rest, 8));
    gint64 value = part->limit / part->step * MAX (tenths, 1) / 10;
    value -= i + 1 == n && chance_once_in (chance, 4) && value > 1;
    setting_state (sketch->fact_case, part->facts[chance_below (chance, part->n_facts)],
                   interval_point (value * part->step));
    left -= tenths;
  }
}

static gint by_slot (gconstpointer a, gconstpointer b)
{
  const Stated *one = a, *other = b;
  return one->fact < other->fact ? -1 : one->fact > other->fact;
}

static void name_source (Case *to)
{
  for (guint i = 0; i < to->figures->len; i++)
    g_array_index (to->figures, Figure, i).source = "sill exercise";
}

/* It begins with what an item or a reading asks for, and with no figure. */
static gboolean is_of_item (Theme theme)
{
  return theme == THEME_WITHIN || theme == THEME_CIRCUMSTANCE || theme == THEME_DISCRETION || theme == THEME_READING ||
         theme == THEME_YEARS;
}

/* What stands beside it, and in which order. */
static void finish (const Setting *setting, Sketch *sketch, Difficulty difficulty, Chance *chance)
{
  name_source (sketch->fact_case);
  plausible_tell_wholes (setting, sketch->fact_case, chance);
  if (sketch->fact_case->batches->len == 0 && sketch->theme != THEME_TIME && sketch->theme != THEME_LAWFUL_BUSINESS &&
      (sketch->theme == THEME_CIRCUMSTANCE || !is_of_item (sketch->theme)) &&
      !is_of_open_circumstance (setting, sketch->theme))
    add_circumstances (setting, sketch, chance);
  for (guint i = 0; difficulty == DIFFICULTY_HARD && i < 3 && sketch->fact_case->batches->len == 0; i++)
    add_figure (setting, sketch, chance);
  g_array_sort (sketch->fact_case->stated, by_slot);
}

/* Where it lies, and what it is about. FALSE: this throw of the dice makes none. */
static gboolean sketch_theme (const Setting *setting, Sketch *sketch, Difficulty difficulty, Chance *chance)
{
  if (is_of_open_circumstance (setting, sketch->theme))
    return circumstance_make_open (setting, sketch, chance);
  switch (sketch->theme) {
  case THEME_WITHIN: return bygone_make (setting, sketch, chance);
  case THEME_CIRCUMSTANCE: return circumstance_make (setting, sketch, difficulty, chance);
  case THEME_DISCRETION: return discretion_make (setting, sketch, chance);
  case THEME_READING: return disputed_make (setting, sketch, chance);
  case THEME_YEARS: return years_make (setting, sketch, chance);
  case THEME_PROPORTIONAL: return TRUE;
  default: break;
  }
  if (sketch->theme < THEME_PROPORTIONAL) {
    sketch_near (sketch, difficulty, chance);
    return TRUE;
  }
  sketch->limit = set_figure (sketch, chance);
  raise_figures (sketch);
  return scene_make (setting, sketch->theme, sketch, chance);
}

Sketch *theme_sketch (const Setting *setting, Theme theme, Difficulty difficulty, Chance *chance)
{
  if (!theme_fits (setting, theme))
    return NULL;
  g_autoptr (Sketch) sketch = g_new0 (Sketch, 1);
  sketch->theme = theme;
  sketch->fact_case = case_new ();
  if (theme == THEME_PROPORTIONAL)
    sketch_sum (setting, sketch, difficulty, chance);
  else if (is_of_item (theme) || is_of_open_circumstance (setting, theme))
    case_copy (sketch->fact_case, ((const ReachedItem *) g_ptr_array_index (setting->reached, 0))->least);
  else {
    sketch->mark = choose_mark (setting, theme, chance);
    case_copy (sketch->fact_case, sketch->mark->base);
  }
  sketch_days_set (setting, sketch->fact_case, chance);
  if (!sketch_theme (setting, sketch, difficulty, chance))
    return NULL;
  finish (setting, sketch, difficulty, chance);
  if (!plausible_adds_up (setting, sketch->fact_case))
    return NULL;
  return g_steal_pointer (&sketch);
}
