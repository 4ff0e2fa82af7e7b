/* In: a sketched case. Out: what those come to who go wrong, each by one blunder; the engine decides for them too. */
#include "teach/question/slips.h"
#include "teach/themes/misstate.h"

static void misjudged_free (gpointer data)
{
  Misjudged *misjudged = data;
  result_free (misjudged->result);
  g_free (misjudged);
}

static Result *misjudge_case (const Setting *setting, const Sketch *sketch, Blunder blunder)
{
  Case *taken = case_new ();
  Result *result = misstate_case (setting, blunder, sketch, taken) ? result_of (setting->program, taken, NULL) : NULL;
  case_free (taken);
  return result;
}

/* A precondition is overlooked where the theme is about them: elsewhere it is there. */
static Result *misjudge_rule (const Setting *setting, const Sketch *sketch, Blunder blunder)
{
  if (blunder == BLUNDER_GATE_IGNORED && !slip_is_of_theme (blunder, sketch->theme))
    return NULL;
  const Program *misread = school_misread (setting->school, blunder, setting->offence);
  return misread == NULL ? NULL : result_of (misread, sketch->fact_case, NULL);
}

/* NULL: the mistake cannot be made there, or leads to no answer. Who asks a law for figures that has none takes nothing for reached. */
static Result *misjudge (const Setting *setting, const Sketch *sketch, Blunder blunder)
{
  Result *result = blunder_of (blunder) == BLUNDER_OF_RULE ? misjudge_rule (setting, sketch, blunder)
                                                           : misjudge_case (setting, sketch, blunder);
  if (result != NULL && blunder == BLUNDER_OLD_LAW)
    result->ceiling = result->floor;
  if (result != NULL && !result_is_decided (result))
    g_clear_pointer (&result, result_free);
  return result;
}

/* What a theme is there to show. */
gboolean slip_is_of_theme (Blunder blunder, Theme theme)
{
  static const guint64 shown[N_THEMES] = {
    [THEME_AT_LIMIT] = 1ULL << BLUNDER_ABOVE,
    [THEME_ONE_SHORT] = 1ULL << BLUNDER_NEAR_ENOUGH,
    [THEME_HALF] = 1ULL << BLUNDER_HALF_FORGOTTEN | 1ULL << BLUNDER_ABOVE | 1ULL << BLUNDER_NEAR_ENOUGH,
    [THEME_TENFOLD] = 1ULL << BLUNDER_OTHER_TIMES | 1ULL << BLUNDER_ABOVE | 1ULL << BLUNDER_NEAR_ENOUGH,
    [THEME_HALF_TENFOLD] = 1ULL << BLUNDER_WHOLE_TIMES | 1ULL << BLUNDER_HALF_FORGOTTEN,
    [THEME_PROPORTIONAL] = 1ULL << BLUNDER_NO_SUM | 1ULL << BLUNDER_RAW_SUM | 1ULL << BLUNDER_MONEY_IN_SUM,
    [THEME_OBTAINED_THEN_SOLD] = 1ULL << BLUNDER_COUNTED_TWICE | 1ULL << BLUNDER_FALSE_COUNTED,
    [THEME_BUYERS] = 1ULL << BLUNDER_BUYERS_ONCE | 1ULL << BLUNDER_COUNTED_TWICE,
    [THEME_TIME] = 1ULL << BLUNDER_NEW_LAW | 1ULL << BLUNDER_OLD_LAW,
    [THEME_LAWFUL_BUSINESS] = 1ULL << BLUNDER_SPECIAL_IGNORED,
    [THEME_OPEN_CLAUSE] = 1ULL << BLUNDER_OPEN_ASSUMED | 1ULL << BLUNDER_OPEN_IGNORED,
    [THEME_PERSON_ORGANIZATION] = 1ULL << BLUNDER_AS_PERSON | 1ULL << BLUNDER_AS_ORGANIZATION,
    [THEME_PRODUCT] = 1ULL << BLUNDER_FACTOR_LEFT_OUT,
    [THEME_WITHIN] = 1ULL << BLUNDER_TIME_IGNORED | 1ULL << BLUNDER_TIME_FROM_JUDGMENT | 1ULL << BLUNDER_EVENT_IGNORED,
    [THEME_CIRCUMSTANCE] = 1ULL << BLUNDER_GATE_IGNORED | 1ULL << BLUNDER_LEFT_OUT | 1ULL << BLUNDER_SUPPLIED,
    [THEME_ADDEND] = 1ULL << BLUNDER_ADDEND_LEFT_OUT | 1ULL << BLUNDER_ADDEND_WHOLE | 1ULL << BLUNDER_ADDEND_SMALL,
    [THEME_UPPER_END] = 1ULL << BLUNDER_BELOW | 1ULL << BLUNDER_NEAR_ENOUGH,
    [THEME_DISCRETION] = 1ULL << BLUNDER_MAY_AS_MUST | 1ULL << BLUNDER_MAY_AS_NOT,
    [THEME_ACTS] = 1ULL << BLUNDER_ACTS_WHENEVER | 1ULL << BLUNDER_ACTS_ALONE,
    [THEME_PRECONDITION] = 1ULL << BLUNDER_GATE_IGNORED | 1ULL << BLUNDER_LEFT_OUT | 1ULL << BLUNDER_SUPPLIED,
    [THEME_BOTH_FIGURES] = 1ULL << BLUNDER_SECOND_IGNORED | 1ULL << BLUNDER_SECOND_SHORT,
    [THEME_TABLE] = 1ULL << BLUNDER_OTHER_ROW,
    [THEME_GRADE] = 1ULL << BLUNDER_GRADE_NEXT,
    [THEME_YEARS] = 1ULL << BLUNDER_YEARS_ADDED | 1ULL << BLUNDER_YEARS_MIXED | 1ULL << BLUNDER_YEAR_HIGHEST,
    [THEME_OWN_SHARE] = 1ULL << BLUNDER_OWN_FOR_JOINT,
    [THEME_MISSING_FACT] = 1ULL << BLUNDER_MISSING_AS_NONE | 1ULL << BLUNDER_MISSING_AS_FULL,
    [THEME_SETTLING_FACT] = 1ULL << BLUNDER_MISSING_AS_NONE | 1ULL << BLUNDER_MISSING_AS_FULL,
  };
  return (shown[theme] >> blunder & 1) != 0;
}

/* Figures are misread wherever there are some; a limit that is halved is also halved without reason. Of themes that a sheet has by default. */
gboolean slip_fits (const Setting *setting, Blunder blunder)
{
  const Blunder shown = blunder == BLUNDER_HALF_ALWAYS ? BLUNDER_HALF_FORGOTTEN : blunder;
  gboolean fits = setting->marks->len > 0 && (blunder == BLUNDER_TENTH || blunder == BLUNDER_TENFOLD_FIGURE);
  for (Theme theme = 0; theme < THEME_PRECONDITION && !fits; theme++)
    fits = slip_is_of_theme (shown, theme) && theme_fits (setting, theme);
  return fits;
}

/* Reading a digit wrongly can be done anywhere, and teaches the least. */
static guint order_of (Blunder blunder, Theme theme)
{
  if (slip_is_of_theme (blunder, theme))
    return 0;
  return blunder == BLUNDER_TENTH || blunder == BLUNDER_TENFOLD_FIGURE ? 2 : 1;
}

GPtrArray *slips_of (const Setting *setting, const Sketch *sketch)
{
  GPtrArray *slips = g_ptr_array_new_with_free_func (misjudged_free);
  for (guint order = 0; order < 3; order++)
    for (Blunder blunder = 0; blunder < N_BLUNDERS; blunder++) {
      Result *result = order_of (blunder, sketch->theme) == order ? misjudge (setting, sketch, blunder) : NULL;
      if (result == NULL)
        continue;
      Misjudged *misjudged = g_new0 (Misjudged, 1);
      *misjudged = (Misjudged) { blunder, result };
      g_ptr_array_add (slips, misjudged);
    }
  return slips;
}
