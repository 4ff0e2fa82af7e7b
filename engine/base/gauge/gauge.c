/* Unit words -> sizes in base units. Declared words come first; a unit called 元 or after a span of time brings the words
 * that everybody uses beside it. */
#include "base/gauge/gauge.h"
#include <string.h>
#include "base/gauge/calendar.h"

struct Gauge {
  gint64 parts;
  const char *name; /* NULL: none */
  /* Within the name: what stands before it only says of what that came; NULL: all of it says what is measured. */
  const char *turn;
  gboolean is_money, is_time;
  Fraction day;   /* base units of a day, where days or less are counted */
  Fraction month; /* base units of a month, where months are counted */
  GArray *words;  /* of GaugeWord */
};

static const struct {
  const char *word;
  gint64 in_one; /* of it in a 元 */
} money_words[] = { { "块", 1 },  { "块钱", 1 },  { "元钱", 1 }, { "角", 10 },
                    { "毛", 10 }, { "毛钱", 10 }, { "分", 100 }, { "分钱", 100 } };

typedef struct {
  const char *word;
  gint64 months, seconds; /* one of them is 0 */
} TimeWord;

static const TimeWord time_words[] = {
  { "年", 12, 0 },       { "years", 12, 0 },      { "year", 12, 0 },      { "季度", 3, 0 },
  { "个季度", 3, 0 },    { "个月", 1, 0 },        { "月", 1, 0 },         { "months", 1, 0 },
  { "month", 1, 0 },     { "周", 0, 604800 },     { "星期", 0, 604800 },  { "个星期", 0, 604800 },
  { "礼拜", 0, 604800 }, { "个礼拜", 0, 604800 }, { "weeks", 0, 604800 }, { "week", 0, 604800 },
  { "天", 0, 86400 },    { "日", 0, 86400 },      { "昼夜", 0, 86400 },   { "days", 0, 86400 },
  { "day", 0, 86400 },   { "小时", 0, 3600 },     { "个小时", 0, 3600 },  { "时", 0, 3600 },
  { "钟头", 0, 3600 },   { "个钟头", 0, 3600 },   { "hours", 0, 3600 },   { "hour", 0, 3600 },
  { "h", 0, 3600 },      { "刻钟", 0, 900 },      { "分钟", 0, 60 },      { "分", 0, 60 },
  { "minutes", 0, 60 },  { "minute", 0, 60 },     { "min", 0, 60 },       { "秒", 0, 1 },
  { "秒钟", 0, 1 },      { "seconds", 0, 1 },     { "second", 0, 1 },     { "mins", 0, 60 },
  { "hr", 0, 3600 },     { "hrs", 0, 3600 },      { "m", 0, 60 },
};

Gauge *gauge_new (gint64 parts)
{
  g_assert (parts > 0);
  Gauge *gauge = g_new0 (Gauge, 1);
  gauge->parts = parts;
  gauge->words = g_array_new (FALSE, FALSE, sizeof (GaugeWord));
  return gauge;
}

void gauge_free (Gauge *gauge)
{
  if (gauge == NULL)
    return;
  g_array_unref (gauge->words);
  g_free (gauge);
}

static void add_word (Gauge *gauge, const char *word, Fraction size, GaugeKind kind)
{
  const GaugeWord entry = { word, size, kind };
  g_array_append_val (gauge->words, entry);
}

static void add_money (Gauge *gauge)
{
  gauge->is_money = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (money_words); i++)
    add_word (gauge, money_words[i].word, (Fraction) { gauge->parts, money_words[i].in_one }, GAUGE_EVEN);
}

/* 三成 and 30 percent, where per cent are counted. */
static void add_percent (Gauge *gauge)
{
  static const char *const words[] = { "％", "百分点", "个百分点", "percent", "per cent", "percentage points" };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    add_word (gauge, words[i], fraction_whole (gauge->parts), GAUGE_EVEN);
  add_word (gauge, "成", (Fraction) { (__int128) gauge->parts * 10, 1 }, GAUGE_EVEN);
}

static void add_time_word (Gauge *gauge, const TimeWord *word, const TimeWord *own)
{
  if ((word->months > 0) == (own->months > 0)) {
    const Fraction size = { (__int128) gauge->parts * (word->months + word->seconds), own->months + own->seconds };
    add_word (gauge, word->word, size, GAUGE_EVEN);
  } else if (word->months > 0) {
    add_word (gauge, word->word, fraction_whole (word->months), GAUGE_MONTHS);
  } else {
    add_word (gauge, word->word, (Fraction) { word->seconds, 86400 }, GAUGE_DAYS);
  }
}

/* Once, by the first of the unit's words that is one of time. */
static void add_time (Gauge *gauge, const TimeWord *own)
{
  gauge->is_time = TRUE;
  if (own->months > 0)
    gauge->month = (Fraction) { gauge->parts, own->months };
  else
    gauge->day = (Fraction) { (__int128) gauge->parts * 86400, own->seconds };
  for (guint i = 0; i < G_N_ELEMENTS (time_words); i++)
    add_time_word (gauge, &time_words[i], own);
}

void gauge_add_own (Gauge *gauge, const char *word)
{
  add_word (gauge, word, fraction_whole (gauge->parts), GAUGE_EVEN);
  if (strcmp (word, "元") == 0 && !gauge->is_money)
    add_money (gauge);
  if (strcmp (word, "%") == 0)
    add_percent (gauge);
  for (guint i = 0; i < G_N_ELEMENTS (time_words) && !gauge->is_time; i++)
    if (strcmp (word, time_words[i].word) == 0)
      add_time (gauge, &time_words[i]);
}

void gauge_add_other (Gauge *gauge, const char *word, gint64 size)
{
  add_word (gauge, word, fraction_whole (size), GAUGE_EVEN);
}

/* Where the first of the words begins with which a name goes on to something else; NULL: none stands in it. */
static const char *find_turn (const char *name)
{
  static const char *const turns[] = { "造成", "致使", "未遂", "不退还", "无法追" };
  const char *first = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++) {
    const char *turn = strstr (name, turns[i]);
    first = turn != NULL && (first == NULL || turn < first) ? turn : first;
  }
  return first;
}

void gauge_set_name (Gauge *gauge, const char *name)
{
  gauge->name = name;
  gauge->turn = find_turn (name);
}

gboolean gauge_names_at (const Gauge *gauge, const char *end) { return gauge->turn == NULL || end > gauge->turn; }

gboolean gauge_is_of_kind (const Gauge *gauge, const char *kind, gboolean money)
{
  const char *found = gauge->name == NULL || (money && !gauge->is_money) ? NULL : strstr (gauge->name, kind);
  return found != NULL && (gauge->turn == NULL || found >= gauge->turn);
}

gboolean gauge_is_gain (const Gauge *gauge)
{
  return gauge_is_of_kind (gauge, "违法所得", TRUE) || gauge_is_of_kind (gauge, "获利", TRUE);
}

const char *gauge_name (const Gauge *gauge) { return gauge->name; }
gint64 gauge_parts (const Gauge *gauge) { return gauge->parts; }
gboolean gauge_is_money (const Gauge *gauge) { return gauge->is_money; }
gboolean gauge_is_time (const Gauge *gauge) { return gauge->is_time; }
guint gauge_size (const Gauge *gauge) { return gauge->words->len; }
const GaugeWord *gauge_word (const Gauge *gauge, guint index)
{
  return &g_array_index (gauge->words, GaugeWord, index);
}

const GaugeWord *gauge_find (const Gauge *gauge, const char *word)
{
  for (guint i = 0; i < gauge_size (gauge); i++)
    if (strcmp (gauge_word (gauge, i)->word, word) == 0)
      return gauge_word (gauge, i);
  return NULL;
}

gboolean gauge_measure (const Gauge *gauge, const GaugeWord *word, Fraction n, Spread *ret)
{
  const Fraction size = word == NULL ? fraction_whole (gauge->parts) : word->size;
  const Fraction one = word == NULL || word->kind == GAUGE_EVEN ? fraction_whole (1)
                       : word->kind == GAUGE_MONTHS             ? gauge->day
                                                                : gauge->month;
  Fraction number;
  if (!fraction_multiply (n, size, &number))
    return FALSE;
  Spread spread = { number, number, FALSE };
  if (word != NULL && word->kind == GAUGE_MONTHS && !calendar_days_of_months (number, &spread))
    return FALSE;
  if (word != NULL && word->kind == GAUGE_DAYS && !calendar_months_of_days (number, &spread))
    return FALSE;
  if (!fraction_multiply (spread.lo, one, &spread.lo) || !fraction_multiply (spread.hi, one, &spread.hi))
    return FALSE;
  *ret = (Spread) { spread.lo, spread.hi, FALSE };
  return TRUE;
}
