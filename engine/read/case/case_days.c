/* <conduct> and <decision> as spans in, the days of the case out, beside the words that state them. */
#include <string.h>
#include "model/case/days.h"
#include "read/case/case_draft.h"

/* A part to be read as a date of its place. */
typedef struct {
  gint part;
  DatePlace place;
  const CivilDate *before;
  KnownDate *known;
} DatePart;

static void remember (KnownDate *known, Span text, const Date *when)
{
  if (text.length > sizeof known->text || when->is_inherited)
    return;
  memcpy (known->text, text.text, text.length);
  known->length = text.length;
  known->when = *when;
}

static gboolean read_date (CaseDraft *draft, const Span *parts, const DatePart *date, const Origin *origin, Date *ret)
{
  const Span text = parts[date->part];
  const KnownDate *known = date->known;
  if (text.length > 0 && text.length == known->length && memcmp (text.text, known->text, text.length) == 0) {
    *ret = known->when;
    return TRUE;
  }
  const FindingCode code = date_take (text.text, text.length, date->place, date->before, ret);
  if (code == NO_FAULT)
    remember (date->known, text, ret);
  else
    draft_fault_part (draft, origin, parts, date->part, code, date_expected (code));
  return code == NO_FAULT;
}

/* What is not stated is written NULL. */
static DateText keep_text (CaseDraft *draft, Span text, const Date *when)
{
  if (text.text == NULL)
    return (DateText) { NULL, FALSE };
  return (DateText) { case_keep (draft->fact_case, text.text, text.length), when->is_vague };
}

static void fault_reversed (CaseDraft *draft, Place place, Interval earlier, Interval later)
{
  const Days first = { MAX (earlier.lo, 1), earlier.hi }, last = { MAX (later.lo, 1), later.hi };
  g_autofree char *first_zh = date_write (first), *last_zh = date_write (last);
  g_autofree char *first_en = date_write_english (first), *last_en = date_write_english (last);
  g_autofree char *both = g_strdup_printf ("%s > %s|%s > %s", first_zh, last_zh, first_en, last_en);
  draft_fault (draft, FINDING_REVERSED_DATES, place, NULL, both, NULL);
}

/* No decision is made before the conduct. */
static void check_decision (CaseDraft *draft, const Origin *origin, gint part)
{
  const Case *fact_case = draft->fact_case;
  if (draft->has_conduct && draft->has_decision && fact_case->conduct_from.lo > fact_case->decided.hi)
    fault_reversed (draft, origin->place (origin->source, part), fact_case->conduct_from, fact_case->decided);
}

static void fault_repeated (CaseDraft *draft, const Origin *origin, const char *element)
{
  draft_fault (draft, FINDING_REPEATED_ELEMENT, origin->place (origin->source, WHOLE), element, element, NULL);
}

static void read_later_part (CaseDraft *draft, const Span parts[N_CONDUCT], const Origin *origin)
{
  Interval value;
  if (parts[CONDUCT_LATER].text == NULL)
    return;
  if (value_read_yes_no (parts[CONDUCT_LATER], &value) != NO_FAULT)
    draft_fault_part (draft, origin, parts, CONDUCT_LATER, FINDING_BAD_VALUE, VALUE_YES_NO);
  else
    draft->fact_case->later_part = !interval_is_point (value) ? LATER_PART_UNKNOWN
                                   : value.lo == 1            ? LATER_PART_YES
                                                              : LATER_PART_NO;
}

static void read_since (CaseDraft *draft, const Span parts[N_CONDUCT], const Origin *origin)
{
  const DatePart since = { CONDUCT_SINCE, DATE_OF_BEGIN, NULL, &draft->dates[DATE_SINCE] };
  Date when;
  if (parts[CONDUCT_SINCE].text != NULL && read_date (draft, parts, &since, origin, &when))
    draft->fact_case->counted_since = MAX (days_of_event (&when).lo, 1);
}

/* The end goes on from the year and month of the beginning. FALSE, with a fault, if one of them is no date. */
static gboolean read_ends (CaseDraft *draft, const Span parts[N_CONDUCT], const Origin *origin, Date *from, Date *to)
{
  const CivilDate nothing = { 0, 0, 0 };
  const gboolean begins = parts[CONDUCT_FROM].text != NULL;
  const DatePart first = { CONDUCT_FROM, DATE_OF_BEGIN, NULL, &draft->dates[DATE_FROM] };
  if (begins && !read_date (draft, parts, &first, origin, from))
    return FALSE;
  const DatePart last = { CONDUCT_TO, DATE_OF_END, begins ? &from->end : &nothing, &draft->dates[DATE_TO] };
  return parts[CONDUCT_TO].text == NULL || read_date (draft, parts, &last, origin, to);
}

static void enter_conduct (CaseDraft *draft, const Span parts[N_CONDUCT], const Origin *origin)
{
  Date from = { .shape = DATE_UNKNOWN }, to = { .shape = DATE_UNKNOWN };
  Case *fact_case = draft->fact_case;
  const Date *begin = parts[CONDUCT_FROM].text != NULL ? &from : NULL;
  const Date *end = parts[CONDUCT_TO].text != NULL ? &to : NULL;
  if (!read_ends (draft, parts, origin, &from, &to))
    return;
  if (!days_of_conduct (begin, end, &fact_case->conduct_from, &fact_case->conduct_to)) {
    fault_reversed (draft, origin->place (origin->source, CONDUCT_TO), days_of_event (&from), days_of_event (&to));
    return;
  }
  fact_case->from_text = keep_text (draft, parts[CONDUCT_FROM], &from);
  fact_case->to_text = keep_text (draft, parts[CONDUCT_TO], &to);
  draft->has_conduct = TRUE;
  check_decision (draft, origin, begin != NULL ? CONDUCT_FROM : CONDUCT_TO);
}

void draft_conduct (CaseDraft *draft, const Span parts[N_CONDUCT], const Origin *origin)
{
  if (draft->has_conduct)
    fault_repeated (draft, origin, "conduct");
  read_later_part (draft, parts, origin);
  read_since (draft, parts, origin);
  if (parts[CONDUCT_TO].text != NULL || draft_has_part (draft, origin, parts[CONDUCT_FROM], "conduct", "from"))
    enter_conduct (draft, parts, origin);
}

void draft_decision (CaseDraft *draft, const Span parts[N_DECISION], const Origin *origin)
{
  const DatePart on = { DECISION_ON, DATE_OF_DECISION, NULL, &draft->dates[DATE_ON] };
  Date when;
  if (draft->has_decision)
    fault_repeated (draft, origin, "decision");
  if (!draft_has_part (draft, origin, parts[DECISION_ON], "decision", "on") ||
      !read_date (draft, parts, &on, origin, &when))
    return;
  draft->fact_case->decided = days_of_event (&when);
  draft->fact_case->decided_text = keep_text (draft, parts[DECISION_ON], &when);
  draft->has_decision = TRUE;
  check_decision (draft, origin, DECISION_ON);
}
