/* What the words of a unit are worth. */
#include "base/gauge/gauge.h"
#include <string.h>
#include "test.h"

static const GaugeWord *find (const Gauge *gauge, const char *word)
{
  for (guint i = 0; i < gauge_size (gauge); i++)
    if (strcmp (gauge_word (gauge, i)->word, word) == 0)
      return gauge_word (gauge, i);
  return NULL;
}

/* Whether so many of the word are from `lo` to `hi` base units. */
static gboolean is_worth (const Gauge *gauge, const char *word, Fraction n, gint64 lo, gint64 hi)
{
  Spread spread;
  return find (gauge, word) != NULL && gauge_measure (gauge, find (gauge, word), n, &spread) && !spread.open &&
         fraction_compare (spread.lo, fraction_whole (lo)) == 0 &&
         fraction_compare (spread.hi, fraction_whole (hi)) == 0;
}

static void money_brings_its_parts_along (void)
{
  g_autoptr (Gauge) yuan = gauge_new (100);
  gauge_add_own (yuan, "元");
  CU_ASSERT_TRUE (gauge_is_money (yuan));
  CU_ASSERT_TRUE (is_worth (yuan, "元", fraction_whole (3), 300, 300));
  CU_ASSERT_TRUE (is_worth (yuan, "角", fraction_whole (5), 50, 50));
  CU_ASSERT_TRUE (is_worth (yuan, "分", fraction_whole (7), 7, 7));
  CU_ASSERT_PTR_NULL (find (yuan, "小时"));
}

static void time_brings_all_time_along (void)
{
  g_autoptr (Gauge) hours = gauge_new (60), days = gauge_new (1), months = gauge_new (2);
  gauge_add_own (hours, "小时");
  gauge_add_own (days, "日");
  gauge_add_own (months, "个月");
  CU_ASSERT_TRUE (is_worth (hours, "分钟", fraction_whole (59), 59, 59));
  CU_ASSERT_TRUE (is_worth (hours, "天", fraction_whole (3), 3 * 24 * 60, 3 * 24 * 60));
  CU_ASSERT_TRUE (is_worth (hours, "个月", fraction_whole (1), 28 * 24 * 60, 31 * 24 * 60));
  CU_ASSERT_TRUE (is_worth (days, "小时", fraction_whole (48), 2, 2));
  CU_ASSERT_TRUE (is_worth (days, "年", fraction_whole (1), 365, 366));
  CU_ASSERT_TRUE (is_worth (months, "年", (Fraction) { 3, 2 }, 36, 36));
  CU_ASSERT_TRUE (is_worth (months, "天", fraction_whole (365), 23, 24));
}

static void other_sizes_are_whole_base_units (void)
{
  g_autoptr (Gauge) grams = gauge_new (1);
  gauge_add_own (grams, "克");
  gauge_add_other (grams, "公斤", 1000);
  CU_ASSERT_TRUE (is_worth (grams, "公斤", (Fraction) { 3, 2 }, 1500, 1500));
  CU_ASSERT_FALSE (gauge_is_money (grams));
  Spread spread;
  CU_ASSERT_TRUE (gauge_measure (grams, NULL, fraction_whole (5), &spread) && spread.lo.value == 5);
  CU_ASSERT_FALSE (gauge_measure (grams, find (grams, "公斤"), fraction_whole ((__int128) 1 << 126), &spread));
}

SUITE (gauge, { "money brings its parts along", money_brings_its_parts_along },
       { "time brings all time along", time_brings_all_time_along },
       { "other sizes are whole base units", other_sizes_are_whole_base_units })
