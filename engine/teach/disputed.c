/* In: the law under its own reading and under another one. Out: cases that they decide otherwise. The one idea: two readings are two laws,
 * and what moves from the one to the other is what a case in dispute is. */
#include "teach/disputed.h"
#include "form/moves.h"
#include "form/point.h"
#include "teach/sketch_days.h"
#include "teach/plausible.h"
#include "teach/school/result.h"

enum { BOUND = 20000, MOST_MOVES = 24, SOME = 1000000 };

static void disputed_free (gpointer data)
{
  DisputedCase *disputed = data;
  case_free (disputed->of);
  g_free (disputed);
}

/* Both readings decide it, to different tiers. */
static gboolean differs (const Setting *setting, const Case *of, const Alternative *alternative)
{
  g_autoptr (Result) as = result_of (setting->program, of, NULL);
  g_autoptr (Result) other = result_of (setting->program, of, alternative->reading);
  return as->plan == setting->plan && result_is_decided (as) && result_is_decided (other) &&
         !result_same_tier (as, other);
}

const Alternative *disputed_by (const Setting *setting, const Case *of)
{
  for (guint i = 0; i < setting->plan->alternatives->len; i++)
    if (differs (setting, of, plan_alternative (setting->plan, i)))
      return plan_alternative (setting->plan, i);
  return NULL;
}

/* Nobody tells of coral worth 0 yuan: some of what there is none of, if it stays in dispute. */
static void tell_some (const Setting *setting, const Alternative *alternative, Case *of)
{
  for (guint i = 0; i < of->stated->len; i++) {
    const Stated stated = g_array_index (of->stated, Stated, i);
    if (vocabulary_fact (setting->program->law->vocabulary, stated.fact)->kind != FACT_QUANTITY || stated.value.hi != 0)
      continue;
    gint64 some = SOME;
    do
      setting_state (of, stated.fact, interval_point (some));
    while (!differs (setting, of, alternative) && (some /= 10) > 0);
    if (some == 0)
      setting_state (of, stated.fact, stated.value);
  }
}

/* Numbers that people state, if by both readings the case stays what it is. */
static void round_numbers (const Setting *setting, const Alternative *alternative, Case *of)
{
  Case *whole = case_new ();
  case_copy (whole, of);
  plausible_round (setting, of);
  if (!differs (setting, of, alternative))
    case_copy (of, whole);
  case_free (whole);
}

static void add_move (const Setting *setting, const Pair *pair, const Move *move, const Alternative *alternative,
                      GPtrArray *to)
{
  const PointCase at = { .offence = setting->offence->stated->id, .conduct = setting->last, .decision = setting->last };
  Case *of = point_case (pair, PAIR_NOW, move->point, &at);
  if (of->rulings->len > 0 || of->figures->len > 0 || of->defendants->len > 0 || of->stated->len == 0 ||
      !differs (setting, of, alternative)) {
    case_free (of);
    return;
  }
  tell_some (setting, alternative, of);
  round_numbers (setting, alternative, of);
  DisputedCase *disputed = g_new0 (DisputedCase, 1);
  *disputed = (DisputedCase) { alternative, of };
  g_ptr_array_add (to, disputed);
}

static void add_moves (const Setting *setting, const Alternative *alternative, GPtrArray *to)
{
  Found rest = FOUND_NONE;
  const PairLaw usual = { setting->program, setting->plan }, other = { setting->program, alternative->plan };
  g_autoptr (Pair) pair = pair_new (usual, other, NULL);
  g_autoptr (GPtrArray) moves = moves_find (pair, BOUND, MOST_MOVES, &rest);
  for (guint i = 0; i < moves->len; i++)
    add_move (setting, pair, g_ptr_array_index (moves, i), alternative, to);
}

GPtrArray *disputed_find (const Setting *setting)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (disputed_free);
  for (guint i = 0; i < setting->plan->alternatives->len; i++)
    add_moves (setting, plan_alternative (setting->plan, i), all);
  return all;
}

gboolean disputed_make (const Setting *setting, Sketch *sketch, Chance *chance)
{
  const DisputedCase *disputed = g_ptr_array_index (setting->disputed, chance_below (chance, setting->disputed->len));
  Case *to = sketch->fact_case;
  case_copy (to, disputed->of);
  sketch_days_set (setting, to, chance);
  plausible_raise (setting, to, chance);
  return differs (setting, to, disputed->alternative);
}
