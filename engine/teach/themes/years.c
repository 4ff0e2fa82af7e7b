/* In: an item for which one act must have an amount and a share. Out: a case that lists two years, of which one has both, or one the amount and
 * the other the share. What they come to is for the engine to say. */
#include "teach/themes/years.h"
#include <string.h>
#include "base/date/civil.h"

enum { N_YEARS = 2, ROUND = 1000 /* units */, HUNDRED = 100, SOON = 30, LATE = 59 /* days */ };

/* What a year is measured by. */
typedef struct {
  guint fact, over;
  gint64 least, step; /* of the fact, in base units; a unit of it */
  Rational ratio;     /* of the two */
} YearShare;

/* ---- what the rules ask of a year ---- */

static void note_limit (const Setting *setting, const Node *node, YearShare *to)
{
  if (node->kind != CONDITION_LIMIT || node->condition == NULL || !node->condition->at_least.present)
    return;
  if (node->n_divisors == 1) {
    const Vocabulary *vocabulary = setting->program->law->vocabulary;
    to->over = (guint) vocabulary_find (vocabulary, node->condition->over[0]);
    to->ratio = node->condition->at_least.ratio;
  } else {
    to->fact = plan_term (setting->plan, node->first_term)->slot;
    to->least = node->condition->at_least.value.lo;
  }
}

static void note_limits (const Setting *setting, const Node *node, YearShare *to)
{
  note_limit (setting, node, to);
  for (guint i = 0; i < node->children->len; i++)
    note_limits (setting, g_ptr_array_index (node->children, i), to);
}

/* The first condition on one act that has both. FALSE: none has. */
static gboolean share_in (const Setting *setting, const Node *node, YearShare *ret)
{
  YearShare found = { 0 };
  if (node == NULL)
    return FALSE;
  if (node->kind == CONDITION_ACTS)
    note_limits (setting, node, &found);
  gboolean any = found.least > 0 && found.ratio.numerator > 0;
  if (any)
    *ret = found;
  for (guint i = 0; i < node->children->len && !any; i++)
    any = share_in (setting, g_ptr_array_index (node->children, i), ret);
  return any;
}

static gboolean share_of (const Setting *setting, YearShare *ret)
{
  const GPtrArray *items = setting->plan->places.items;
  gboolean any = FALSE;
  for (guint i = 0; i < items->len && !any; i++)
    any = share_in (setting, places_item (&setting->plan->places, i)->node, ret);
  if (any) {
    const Unit *unit = vocabulary_fact (setting->program->law->vocabulary, ret->fact)->unit;
    ret->step = unit == NULL ? 1 : unit->parts;
  }
  return any;
}

gboolean years_fit (const Setting *setting)
{
  YearShare share;
  return share_of (setting, &share);
}

/* ---- cases ---- */

static void add_figure (Case *to, guint fact, gint64 value, gint year, Interval on)
{
  static const char *const ids[] = { "b1", "b2", "b3", "b4" };
  g_autofree char *name = g_strdup_printf ("%d", year);
  const Batch batch = { .id = ids[to->batches->len],
                        .act = case_keep (to, name, strlen (name)),
                        .fact = fact,
                        .defendant = -1,
                        .found = interval_point (value),
                        .left = interval_point (value),
                        .on = on };
  g_array_append_val (to->batches, batch);
}

/* So many units, in round numbers. */
static gint64 rounded (const YearShare *share, gint64 units) { return MAX (units / ROUND, 1) * ROUND * share->step; }

/* Of which the amount is so many hundredths of the share that is asked for. */
static gint64 whole_of (const YearShare *share, gint64 amount, gint64 hundredths)
{
  const gint64 units = amount / share->step;
  return rounded (share,
                  (gint64) ((Wide) units * share->ratio.denominator * HUNDRED / share->ratio.numerator / hundredths));
}

static void add_year (Case *to, const YearShare *share, gint64 amount, gint64 hundredths, gint year, Interval on)
{
  add_figure (to, share->fact, amount, year, on);
  add_figure (to, share->over, whole_of (share, amount, hundredths), year, on);
}

gboolean years_make (const Setting *setting, Sketch *sketch, Chance *chance)
{
  YearShare share;
  Case *to = sketch->fact_case;
  if (!share_of (setting, &share))
    return FALSE;
  const gint year = civil_date (setting->last).year;
  const Day turn = civil_day ((CivilDate) { year, 1, 1 }), from = MAX (setting->plan->from, civil_add_years (turn, -1));
  if (from >= turn)
    return FALSE;
  const gint64 least = share.least / share.step;
  const gboolean has_both = chance_once_in (chance, 2), second = chance_once_in (chance, 2);
  const gint64 enough = rounded (&share, least + chance_between (chance, 0, least)),
               small = rounded (&share, chance_between (chance, least / 5, least - ROUND));
  const gint64 low = has_both ? chance_between (chance, 105, 180) : chance_between (chance, 50, 95);
  const Interval days[N_YEARS] = { { from, turn - 1 }, { turn, setting->last } };
  g_array_set_size (to->stated, 0);
  g_array_set_size (to->rulings, 0);
  for (gint i = 0; i < N_YEARS; i++) {
    const gboolean is_large = i == second;
    add_year (to, &share, is_large ? enough : small, is_large ? low : chance_between (chance, 200, 450), year - 1 + i,
              days[i]);
  }
  to->conduct_from = interval_point (from);
  to->conduct_to = interval_point (setting->last);
  to->decided = interval_point (setting->last + chance_between (chance, SOON, LATE));
  return TRUE;
}

/* ---- mistakes ---- */

typedef struct {
  gint64 amount[N_YEARS], whole[N_YEARS];
} YearFigures;

static gboolean figures_of (const Setting *setting, const Sketch *sketch, const Case *of, YearShare *share,
                            YearFigures *ret)
{
  guint n[2] = { 0, 0 };
  if (sketch->theme != THEME_YEARS || of->batches->len != 2 * N_YEARS || !share_of (setting, share))
    return FALSE;
  for (guint i = 0; i < of->batches->len; i++) {
    const Batch *batch = &g_array_index (of->batches, Batch, i);
    const gboolean is_whole = batch->fact == share->over;
    if (n[is_whole] == N_YEARS)
      return FALSE;
    (is_whole ? ret->whole : ret->amount)[n[is_whole]++] = batch->left.lo;
  }
  return TRUE;
}

static void state_year (const YearShare *share, Case *to, gint64 amount, gint64 whole)
{
  g_array_set_size (to->batches, 0);
  setting_state (to, share->fact, interval_point (amount));
  setting_state (to, share->over, interval_point (whole));
}

static guint highest_of (const YearFigures *figures)
{
  return (Wide) figures->amount[1] * figures->whole[0] > (Wide) figures->amount[0] * figures->whole[1];
}

gboolean years_add (const Setting *setting, const Sketch *sketch, Case *to)
{
  YearShare share;
  YearFigures figures;
  if (!figures_of (setting, sketch, to, &share, &figures))
    return FALSE;
  state_year (&share, to, figures.amount[0] + figures.amount[1], figures.whole[0] + figures.whole[1]);
  return TRUE;
}

gboolean years_mix (const Setting *setting, const Sketch *sketch, Case *to)
{
  YearShare share;
  YearFigures figures;
  if (!figures_of (setting, sketch, to, &share, &figures))
    return FALSE;
  const guint highest = highest_of (&figures);
  const gint64 amount = MAX (figures.amount[0], figures.amount[1]);
  state_year (&share, to, amount, (gint64) ((Wide) amount * figures.whole[highest] / figures.amount[highest]));
  return TRUE;
}

gboolean years_keep_highest (const Setting *setting, const Sketch *sketch, Case *to)
{
  YearShare share;
  YearFigures figures;
  if (!figures_of (setting, sketch, to, &share, &figures))
    return FALSE;
  const guint highest = highest_of (&figures);
  state_year (&share, to, figures.amount[highest], figures.whole[highest]);
  return TRUE;
}
