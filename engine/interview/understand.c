/* In: what a person typed. Out: what it says, or which kind of fault it has. */
#include "interview/understand.h"
#include <string.h>
#include "base/date/date_fault.h"
#include "model/case/days.h"

typedef struct {
  const char *said;
  const char *means;
} Saying;

static const char *const unknown_words[] = { "unknown",   "don't know", "dont know", "don’t know", "do not know",
                                             "not known", "not sure",   "不明",      "不知道",     "不清楚",
                                             "不知",      "未知",       "不详",      "未查明",     "说不清" };
static const Saying yes_no_sayings[] = { { "是", "yes" },   { "否", "no" },   { "yes", "yes" }, { "no", "no" },
                                         { "y", "yes" },    { "n", "no" },    { "对", "yes" },  { "是的", "yes" },
                                         { "不是", "no" },  { "没有", "no" }, { "不", "no" },   { "没", "no" },
                                         { "有的", "yes" }, { "否定", "no" } };
static const Saying date_sayings[] = { { "yes", "yes" },     { "no", "no" },   { "never", "no" },
                                       { "none", "no" },     { "从未", "no" }, { "没有", "no" },
                                       { "从来没有", "no" }, { "否", "no" },   { "是", "yes" } };
static const Saying quantity_sayings[] = { { "no", "0" }, { "none", "0" }, { "nothing", "0" }, { "zero", "0" },
                                           { "无", "0" }, { "没有", "0" }, { "没", "0" },      { "零", "0" } };
static const Saying subject_sayings[] = {
  { "person", "p" }, { "individual", "p" },   { "p", "p" },
  { "1", "p" },      { "个人", "p" },         { "自然人", "p" },
  { "人", "p" },     { "organization", "o" }, { "organisation", "o" },
  { "unit", "o" },   { "company", "o" },      { "o", "o" },
  { "2", "o" },      { "单位", "o" },         { "公司", "o" },
};

gboolean understand_unknown (const char *text)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);
  g_strstrip (lower);
  for (guint i = 0; i < G_N_ELEMENTS (unknown_words); i++)
    if (g_str_equal (lower, unknown_words[i]))
      return TRUE;
  return *lower == '\0';
}

static const char *meaning (const Saying *sayings, gsize n, const char *text)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);
  g_strstrip (lower);
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (lower, sayings[i].said))
      return sayings[i].means;
  return NULL;
}

const char *understand_word (const Fact *fact, const char *text)
{
  const char *means = NULL;
  if (fact->kind == FACT_YES_NO)
    means = meaning (yes_no_sayings, G_N_ELEMENTS (yes_no_sayings), text);
  if (fact->kind == FACT_QUANTITY)
    means = meaning (quantity_sayings, G_N_ELEMENTS (quantity_sayings), text);
  if (fact->kind == FACT_DATE)
    means = meaning (date_sayings, G_N_ELEMENTS (date_sayings), text);
  return means == NULL ? text : means;
}

/* What a date says and the words that say it. */
static void set_days (Answer *ret, const char *text, const Date *when, Interval from, Interval until)
{
  ret->value = from;
  ret->until = until;
  ret->is_vague = when->is_vague;
  ret->written = g_strstrip (g_strdup (text));
}

/* `2015-08 to 2016-05`, `2015年8月至2016年5月`, or one day, month or year. */
static FindingCode read_conduct (const char *text, Answer *ret)
{
  Date when;
  Interval from, until;
  const FindingCode code = date_take (text, strlen (text), DATE_OF_BEGIN, NULL, &when);
  if (code != NO_FAULT || !days_of_conduct (&when, NULL, &from, &until))
    return code == NO_FAULT ? FINDING_REVERSED_DATES : code;
  set_days (ret, text, &when, from, until);
  return NO_FAULT;
}

static FindingCode read_decision (const Case *fact_case, const char *text, Answer *ret)
{
  Date when;
  const FindingCode code = date_take (text, strlen (text), DATE_OF_DECISION, NULL, &when);
  if (code != NO_FAULT)
    return code;
  const Interval decided = days_of_event (&when);
  if (fact_case->conduct_from.lo > decided.hi)
    return FINDING_REVERSED_DATES;
  set_days (ret, text, &when, decided, decided);
  return NO_FAULT;
}

static FindingCode read_subject (const char *text, Answer *ret)
{
  const char *means = meaning (subject_sayings, G_N_ELEMENTS (subject_sayings), text);
  if (means == NULL)
    return FINDING_BAD_VALUE;
  ret->value = interval_point (*means == 'o');
  return NO_FAULT;
}

static FindingCode read_yes_no (const char *text, Answer *ret)
{
  const char *means = meaning (yes_no_sayings, G_N_ELEMENTS (yes_no_sayings), text);
  if (means == NULL)
    return FINDING_BAD_VALUE;
  ret->value = interval_point (*means == 'y');
  return NO_FAULT;
}

/* The id of the region of that name; NULL if the rules know none. Returns: borrowed from the rules. */
static const char *find_region (const Interview *interview, const char *text)
{
  const Region *named = vocabulary_region (interview->program->law->vocabulary, text);
  if (named != NULL)
    return named->id;
  g_autofree const char **regions = interview_regions (interview);
  for (const char **region = regions; *region != NULL; region++)
    if (g_ascii_strcasecmp (*region, text) == 0)
      return *region;
  return NULL;
}

/* Whether a text looks like the id of a region: cn-31, us-ca. */
static gboolean is_region (const char *text)
{
  const char *dash = strchr (text, '-');
  gboolean good = g_ascii_isalpha (*text) && dash != NULL && dash[1] != '\0';
  for (; good && *text != '\0'; text++)
    good = g_ascii_isalnum (*text) || *text == '-';
  return good;
}

static FindingCode read_region (const Interview *interview, const char *text, Answer *ret)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  const char *known = find_region (interview, trimmed);
  gboolean listed = interview->program->law->vocabulary->regions->len > 0;
  if (known == NULL && (listed || !is_region (trimmed)))
    return FINDING_BAD_VALUE;
  ret->written = known != NULL ? g_strdup (known) : g_steal_pointer (&trimmed);
  return NO_FAULT;
}

FindingCode understand_topic (const Interview *interview, const char *text, Answer *ret)
{
  switch (interview->inquiry.topic) {
  case TOPIC_CONDUCT:
  case TOPIC_DAY: return read_conduct (text, ret);
  case TOPIC_DECISION: return read_decision (interview->fact_case, text, ret);
  case TOPIC_REGION: return read_region (interview, text, ret);
  case TOPIC_SUBJECT: return read_subject (text, ret);
  case TOPIC_LATER_PART: return read_yes_no (text, ret);
  case TOPIC_FACT:
  case TOPIC_WHICH:
  case TOPIC_RULING: break;
  }
  g_assert_not_reached ();
}
