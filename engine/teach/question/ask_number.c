/* Questions that a number answers: how much is missing, what a proportional sum comes to. The numbers that mistakes lead to are
 * computed like the right one: by rules that are misread, or from facts that are taken otherwise. */
#include "base/value/quantity.h"
#include "report/words/phrases.h"
#include "teach/themes/misstate.h"
#include "teach/question/ask_case.h"

enum { MOST_TIMES = 100 }; /* of the mark's limit: how far is looked */

static void add_number (Exercise *exercise, char *text, Blunder blunder)
{
  const ExerciseOption *known = exercise_option (exercise, text);
  if (known == NULL) {
    char *feedback = blunder == NO_BLUNDER ? g_strdup (exercise->language == SILL_ZH ? "正确。" : "Right.")
                                           : ask_feedback (blunder, exercise->language);
    exercise_add (exercise, g_strdup (text), blunder, feedback);
  }
  if (blunder != NO_BLUNDER && (known == NULL || !known->right))
    exercise_add_slip (exercise, blunder, g_strdup (text));
  g_free (text);
}

static gboolean finish (Exercise *exercise)
{
  exercise->form = ANSWER_NUMBER;
  exercise->answer = g_strdup (exercise_at (exercise, 0)->text);
  return exercise->options->len > 1;
}

/* ---- how far ---- */

static guint floor_with (const Program *program, const Case *from, guint fact, gint64 value)
{
  Case *more = case_new ();
  case_copy (more, from);
  setting_state (more, fact, interval_point (value));
  g_autoptr (Result) result = result_of (program, more, NULL);
  const guint floor = result->floor;
  case_free (more);
  return floor;
}

/* The least value of the fact that leads above the floor that the case has; 0: none within reach. */
static gint64 least_above (const Program *program, const Case *from, guint fact, gint64 now, gint64 step, gint64 most)
{
  const guint floor = floor_with (program, from, fact, now);
  gint64 lo = now / step, hi = most / step;
  if (floor_with (program, from, fact, hi * step) <= floor)
    return 0;
  while (hi - lo > 1) {
    const gint64 middle = lo + (hi - lo) / 2;
    if (floor_with (program, from, fact, middle * step) > floor)
      hi = middle;
    else
      lo = middle;
  }
  return hi * step;
}

static char *units (const Asking *asking, gint64 value)
{
  return quantity_write_units (value, asking->sketch->mark->step);
}

/* NULL: it is no mistake about a rule, or none that can be made. */
static const Program *misread_by (const Setting *setting, Blunder blunder)
{
  return blunder_of (blunder) == BLUNDER_OF_RULE ? school_misread (setting->school, blunder, setting->offence) : NULL;
}

static void add_misread (const Asking *asking, Exercise *exercise, guint fact, gint64 now, gint64 most)
{
  for (Blunder blunder = 0; blunder < N_BLUNDERS; blunder++) {
    const Program *misread = misread_by (asking->setting, blunder);
    const gint64 value =
        misread == NULL ? 0
                        : least_above (misread, asking->sketch->fact_case, fact, now, asking->sketch->mark->step, most);
    if (value > 0)
      add_number (exercise, units (asking, value - now), blunder);
  }
}

static char *ask_for (const Asking *asking, const Exercise *exercise, guint fact)
{
  const Fact *named = vocabulary_fact (asking->setting->program->law->vocabulary, fact);
  const gboolean zh = exercise->language == SILL_ZH;
  const char *name = phrase_words (&named->name, exercise->language);
  const char *unit = named->unit == NULL ? "" : phrase_words (&named->unit->name, exercise->language);
  return g_strdup_printf (
      zh ? "其他事实不变，%s至少还要增加多少%s，才会高一档？（只填数字）"
         : "All else as it is, how much more of this would lead to a higher tier: %s? (the number of %s alone)",
      name, unit);
}

/* What the case states of the other facts that count towards the same limit. */
static gint64 beside (const LimitMark *mark, const Case *of, guint index)
{
  gint64 sum = 0;
  Interval value;
  for (guint i = 0; i < mark->n_facts; i++)
    if (i != index && setting_stated (of, mark->facts[i], &value))
      sum += value.lo;
  return sum;
}

gboolean ask_distance (const Asking *asking, Exercise *exercise)
{
  const LimitMark *mark = asking->sketch->mark;
  Interval now = { 0, 0 };
  guint i = 0;
  while (mark != NULL && i < mark->n_facts && !setting_stated (asking->sketch->fact_case, mark->facts[i], &now))
    i++;
  if (mark == NULL || mark->grades > 0 || i == mark->n_facts || !interval_is_point (now) ||
      asking->sketch->fact_case->shares->len > 0)
    return FALSE;
  const gint64 most = MAX (asking->sketch->limit, now.lo) * MOST_TIMES;
  const gint64 value =
      least_above (asking->setting->program, asking->sketch->fact_case, mark->facts[i], now.lo, mark->step, most);
  /* Shares of limits may come to their sum between two whole units: no whole number is the answer then. */
  if (value == 0 ||
      value != least_above (asking->setting->program, asking->sketch->fact_case, mark->facts[i], now.lo, 1, most))
    return FALSE;
  add_number (exercise, units (asking, value - now.lo), NO_BLUNDER);
  add_number (exercise, units (asking, value - now.lo + mark->step), BLUNDER_ABOVE);
  add_misread (asking, exercise, mark->facts[i], now.lo, most);
  add_number (exercise, units (asking, value + beside (mark, asking->sketch->fact_case, i)), BLUNDER_TOTAL_NOT_GAP);
  exercise->ask = ask_for (asking, exercise, mark->facts[i]);
  return finish (exercise);
}

/* ---- the limit that applies ---- */

/* The least value of the fact alone that leads to the rank, in steps; 0: none within reach, or none is needed. */
static gint64 least_reaching (const Program *program, const Case *without, const LimitMark *mark, guint rank,
                              gint64 most)
{
  gint64 lo = 0, hi = most / mark->step;
  if (floor_with (program, without, mark->facts[0], hi * mark->step) < rank ||
      floor_with (program, without, mark->facts[0], 0) >= rank)
    return 0;
  while (hi - lo > 1) {
    const gint64 middle = lo + (hi - lo) / 2;
    if (floor_with (program, without, mark->facts[0], middle * mark->step) >= rank)
      hi = middle;
    else
      lo = middle;
  }
  return hi * mark->step;
}

/* What others take for the limit: who misreads the rule, and who looks at another tier's. */
static void add_other_limits (const Asking *asking, Exercise *exercise, const Case *without, gint64 most)
{
  const Setting *setting = asking->setting;
  const LimitMark *mark = asking->sketch->mark;
  for (Blunder blunder = 0; blunder < N_BLUNDERS; blunder++) {
    const Program *misread = misread_by (setting, blunder);
    const gint64 value = misread == NULL ? 0 : least_reaching (misread, without, mark, mark->item->rank, most);
    if (value > 0)
      add_number (exercise, units (asking, value), blunder);
  }
  for (guint rank = 1; rank <= setting->plan->version->tiers->len; rank++) {
    const gint64 value = rank == mark->item->rank ? 0 : least_reaching (setting->program, without, mark, rank, most);
    if (value > 0)
      add_number (exercise, units (asking, value), BLUNDER_LIMIT_OF_OTHER);
  }
}

/* The only fact measured by the mark that the case states; -1: none, or several, which would count towards the same limit. */
static gint only_stated (const LimitMark *mark, const Case *of)
{
  gint found = -1;
  Interval value;
  for (guint i = 0; i < mark->n_facts; i++) {
    if (!setting_stated (of, mark->facts[i], &value))
      continue;
    if (found >= 0)
      return -1;
    found = (gint) mark->facts[i];
  }
  return found;
}

static char *ask_for_limit (const Asking *asking, const Exercise *exercise, guint fact)
{
  const LimitMark *mark = asking->sketch->mark;
  const Fact *named = vocabulary_fact (asking->setting->program->law->vocabulary, fact);
  const char *tier =
      phrase_tier (version_tier_at (asking->setting->plan->version, mark->item->rank), exercise->language);
  const char *unit = named->unit == NULL ? "" : phrase_words (&named->unit->name, exercise->language);
  return exercise->language == SILL_ZH
             ? g_strdup_printf ("在本案的情况下，%s至少达到多少%s，才属于“%s”？（只填数字）",
                                phrase_words (&named->name, SILL_ZH), unit, tier)
             : g_strdup_printf ("As this case lies, from how much of this on is it “%s”: %s? (the number of %s alone)",
                                tier, phrase_words (&named->name, SILL_EN), unit);
}

/* The limit in the circumstances of the case, its figure left out. */
gboolean ask_limit (const Asking *asking, Exercise *exercise)
{
  const Sketch *sketch = asking->sketch;
  const LimitMark *mark = sketch->mark;
  const gint fact = mark == NULL || mark->grades > 0 ? -1 : only_stated (mark, sketch->fact_case);
  if (fact < 0 || sketch->fact_case->shares->len > 0 || sketch->fact_case->batches->len > 0)
    return FALSE;
  Case *without = case_new ();
  case_copy (without, sketch->fact_case);
  setting_state (without, (guint) fact, interval_point (0));
  const gint64 most = sketch->limit * MOST_TIMES;
  const gint64 limit = least_reaching (asking->setting->program, without, mark, mark->item->rank, most);
  if (limit > 0) {
    add_number (exercise, units (asking, limit), NO_BLUNDER);
    add_other_limits (asking, exercise, without, most);
    exercise->ask = ask_for_limit (asking, exercise, (guint) fact);
  }
  case_free (without);
  return limit > 0 && finish (exercise);
}

/* ---- the proportional sum ---- */

/* NULL: it is no decimal of a few places. */
static char *write_decimal (Rational number)
{
  gint64 scale = 1;
  while (scale < 1000000 && (number.numerator * scale) % number.denominator != 0)
    scale *= 10;
  return (number.numerator * scale) % number.denominator != 0
             ? NULL
             : quantity_write_units (number.numerator * scale / number.denominator, scale);
}

static gboolean share_of (const Case *of, const LimitMark *part, Rational *ret)
{
  gint64 sum = 0;
  Interval value;
  for (guint i = 0; i < part->n_facts; i++)
    if (setting_stated (of, part->facts[i], &value))
      sum += value.lo;
  return rational_new (sum, part->limit, ret);
}

static gint64 bare_of (const Case *of, const LimitMark *part)
{
  gint64 sum = 0;
  Interval value;
  for (guint i = 0; i < part->n_facts; i++)
    if (setting_stated (of, part->facts[i], &value))
      sum += value.lo / part->step;
  return sum;
}

/* The sum that the sketch is about: the one that its mark is a part of. */
static const SumMark *sum_of (const Asking *asking)
{
  for (guint i = 0; i < asking->setting->sums->len; i++) {
    const SumMark *sum = g_ptr_array_index (asking->setting->sums, i);
    if (g_ptr_array_find (sum->parts, asking->sketch->mark, NULL))
      return sum;
  }
  return NULL;
}

gboolean ask_sum (const Asking *asking, Exercise *exercise)
{
  const gboolean zh = exercise->language == SILL_ZH;
  const SumMark *sum = asking->sketch->theme == THEME_PROPORTIONAL ? sum_of (asking) : NULL;
  Rational total = RATIONAL_ZERO, largest = RATIONAL_ZERO;
  gint64 bare = 0;
  for (guint i = 0; sum != NULL && i < sum->parts->len; i++) {
    const LimitMark *part = g_ptr_array_index (sum->parts, i);
    Rational share;
    if (!share_of (asking->sketch->fact_case, part, &share) || !rational_add (total, share, &total))
      return FALSE;
    largest = rational_compare (share, largest) > 0 ? share : largest;
    bare += bare_of (asking->sketch->fact_case, part);
  }
  char *right = sum == NULL ? NULL : write_decimal (total), *one = sum == NULL ? NULL : write_decimal (largest);
  if (right == NULL || one == NULL) {
    g_free (right);
    g_free (one);
    return FALSE;
  }
  add_number (exercise, right, NO_BLUNDER);
  add_number (exercise, one, BLUNDER_LARGEST_SHARE);
  add_number (exercise, g_strdup_printf ("%" G_GINT64_FORMAT, bare), BLUNDER_RAW_SUM);
  g_autofree char *where = phrase_article (sum->item->instrument, sum->item->path, exercise->language);
  exercise->ask =
      g_strdup_printf (zh ? "按照%s，各类按比例合计是多少？（填小数，达到 1 即为达到标准）"
                          : "What do the classes come to in proportion under %s? (a decimal; 1 is the limit)",
                       where);
  return finish (exercise);
}
