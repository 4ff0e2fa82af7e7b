/* Days in words: as the case states them, and the days that they mean beside them where that is not plain. */
#include <string.h>
#include "base/date/date.h"
#include "report/words/phrases.h"

enum { ISO_LENGTH = 10 };

/* Whether `day` is the first (or last) of the month or year that `form` characters of its ISO form name. */
static gboolean is_edge (Day day, gsize form, gboolean last)
{
  Day first_day, last_day;
  g_autofree char *text = civil_write (day);
  return civil_read (text, form, &first_day, &last_day) && day == (last ? last_day : first_day);
}

/* How many characters of an ISO date say it all: 4 for whole years, 7 for whole months. */
static gsize date_form (Interval days)
{
  static const gsize forms[] = { 4, 7 };
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (is_edge (days.lo, forms[i], FALSE) && is_edge (days.hi, forms[i], TRUE))
      return forms[i];
  return ISO_LENGTH;
}

static char *write_date (Day day, gsize form)
{
  g_autofree char *text = civil_write (day);
  return g_strndup (text, form);
}

/* Days by so many characters of their ISO form. */
static char *phrase_days_in (Interval days, gsize form, SillLanguage language)
{
  if (days.lo <= 0 || (days.lo == 1 && days.hi >= DAY_MAX))
    return g_strdup (word_text (WORD_UNKNOWN, language));
  g_autofree char *first = write_date (days.lo, form);
  g_autofree char *last = write_date (days.hi, form);
  if (days.lo == 1)
    return word_fill (WORD_DAY_OR_EARLIER, language, last, NULL);
  if (days.hi >= DAY_MAX)
    return word_fill (WORD_DAY_OR_LATER, language, first, NULL);
  return g_str_equal (first, last) ? g_steal_pointer (&first) : word_fill (WORD_RANGE, language, first, last, NULL);
}

char *phrase_days (Interval days, SillLanguage language)
{
  return phrase_days_in (days, days.lo > 0 ? date_form (days) : 0, language);
}

char *phrase_stretch (Interval days, SillLanguage language)
{
  gboolean open = days.lo <= 1, endless = days.hi >= DAY_MAX;
  if (open && endless)
    return NULL;
  if (!open && !endless)
    return phrase_days (days, language);
  g_autofree char *day = civil_write (open ? days.hi + 1 : days.lo);
  return word_fill (open ? WORD_BEFORE_DAY : WORD_FROM_DAY, language, day, NULL);
}

static gboolean says_unknown (const char *written)
{
  Date when;
  return date_read (written, strlen (written), NULL, &when) == DATE_GOOD && when.shape == DATE_UNKNOWN;
}

/* The words of the case, and the days that they mean unless these are plain. */
static char *phrase_date_text (const DateText *text, Interval days, SillLanguage language)
{
  if (text->written == NULL)
    return phrase_days (days, language);
  if (says_unknown (text->written))
    return g_strdup (word_text (WORD_UNKNOWN, language));
  g_autofree char *meant = text->is_vague ? phrase_days_in (days, ISO_LENGTH, language) : NULL;
  g_autofree char *beside = meant == NULL ? NULL : word_fill (WORD_BRACKETS, language, meant, NULL);
  return g_strconcat (text->written, beside, NULL);
}

char *phrase_lapse (Lapse lapse, SillLanguage language)
{
  static const Word words[N_LAPSE_UNITS] = { WORD_LAPSE_YEARS, WORD_LAPSE_MONTHS, WORD_LAPSE_DAYS };
  static const Word single[N_LAPSE_UNITS] = { WORD_LAPSE_YEAR, WORD_LAPSE_MONTH, WORD_LAPSE_DAY };
  const guint n = lapse_number (lapse);
  g_autofree char *number = g_strdup_printf ("%u", n);
  return word_fill ((n == 1 ? single : words)[lapse_unit (lapse)], language, number, NULL);
}

/* Dates as slots hold them: never [0,0], within some time before the conduct [-n,-n], some day [1, DAY_MAX]. */
char *phrase_event (Interval value, SillLanguage language)
{
  if (value.lo < 0) {
    g_autofree char *lapse = phrase_lapse ((Lapse) -value.lo, language);
    return word_fill (WORD_WITHIN_YEARS_BEFORE, language, lapse, NULL);
  }
  if (value.hi == 0)
    return g_strdup (word_text (WORD_NEVER, language));
  if (value.lo == 1 && value.hi == DAY_MAX)
    return g_strdup (word_text (WORD_SOME_DAY, language));
  return phrase_days (value, language);
}

char *phrase_event_stated (const StatedReason *stated, SillLanguage language)
{
  Date when;
  if (stated->written == NULL || date_read (stated->written, strlen (stated->written), NULL, &when) != DATE_GOOD ||
      when.shape == DATE_UNKNOWN)
    return phrase_event (stated->value, language);
  const DateText text = { stated->written, when.is_vague };
  return phrase_date_text (&text, stated->value, language);
}

char *phrase_conduct (const Reasons *reasons, SillLanguage language)
{
  const DateText *from = &reasons->from_text, *to = &reasons->to_text;
  const Interval whole = { reasons->conduct_from.lo, reasons->conduct_to.hi };
  if (whole.lo <= 0 && from->written == NULL && to->written == NULL)
    return NULL;
  if (to->written == NULL)
    return phrase_date_text (from, whole, language);
  g_autofree char *first = from->written == NULL ? g_strdup (word_text (WORD_UNKNOWN, language))
                                                 : phrase_date_text (from, reasons->conduct_from, language);
  g_autofree char *last = phrase_date_text (to, reasons->conduct_to, language);
  return g_str_equal (first, last) ? g_steal_pointer (&first) : word_fill (WORD_RANGE, language, first, last, NULL);
}

char *phrase_decision (const Reasons *reasons, SillLanguage language)
{
  const Interval days = reasons->as_of ? reasons->decided_then : reasons->decided;
  return days.lo <= 0 ? NULL : phrase_date_text (&reasons->decided_text, days, language);
}

char *phrase_as_of (const Reasons *reasons, SillLanguage language)
{
  gboolean early = reasons->conduct_to.lo > 0 && reasons->decided.lo < reasons->conduct_to.lo;
  g_autofree char *day = phrase_days (reasons->decided, language);
  g_autofree char *then = phrase_decision (reasons, language);
  g_autofree char *instead = then == NULL ? NULL : word_fill (WORD_AS_OF_INSTEAD, language, then, NULL);
  return g_strconcat (day, instead != NULL ? instead : "", early ? word_text (WORD_AS_OF_EARLY, language) : "", NULL);
}
