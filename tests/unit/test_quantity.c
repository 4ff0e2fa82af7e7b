/* Every row of the manual's table of quantities, what is refused and why, and the law that writing and reading agree. */
#include "base/value/quantity.h"
#include <string.h>
#include "test.h"

#define MOST G_MAXINT64

typedef struct {
  const char *text;
  gint64 lo, hi;
} Reading;

typedef struct {
  const char *text;
  QuantityStatus status;
} Refusal;

static const char *const record_units[] = { "条", NULL };
static const char *const yuan_units[] = { "元", NULL };
static const char *const person_units[] = { "人", "人次", "台", NULL };

/* Returns: yours. */
static Gauge *gauge_of (gint64 parts, const char *const *units)
{
  Gauge *gauge = gauge_new (parts);
  for (; units != NULL && *units != NULL; units++)
    gauge_add_own (gauge, *units);
  return gauge;
}

static QuantityStatus read_text (const char *text, gsize length, gint64 parts, const char *const *units, gint64 *lo,
                                 gint64 *hi)
{
  g_autoptr (Gauge) gauge = gauge_of (parts, units);
  Quantity read = { .lo = *lo, .hi = *hi };
  QuantityStatus status = quantity_read (text, length, gauge, &read);
  *lo = read.lo;
  *hi = read.hi;
  return status;
}

static void expect_readings (const Reading *rows, guint n, gint64 parts, const char *const *units)
{
  for (guint i = 0; i < n; i++) {
    gint64 lo = -1;
    gint64 hi = -1;
    QuantityStatus status = read_text (rows[i].text, strlen (rows[i].text), parts, units, &lo, &hi);
    gboolean right = status == QUANTITY_OK && lo == rows[i].lo && hi == rows[i].hi;
    if (!right)
      g_printerr ("\n%s: status %d [%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT "]", rows[i].text, status, lo, hi);
    CU_ASSERT_TRUE (right);
  }
}

static void expect_refusals (const Refusal *rows, guint n, gint64 parts, const char *const *units)
{
  for (guint i = 0; i < n; i++) {
    gint64 lo = -7;
    gint64 hi = -7;
    QuantityStatus status = read_text (rows[i].text, strlen (rows[i].text), parts, units, &lo, &hi);
    if (status != rows[i].status)
      g_printerr ("\n%s: status %d, not %d", rows[i].text, status, rows[i].status);
    CU_ASSERT_EQUAL (status, rows[i].status);
    CU_ASSERT_TRUE (lo == -7 && hi == -7);
  }
}

#define RECORDS(...)                                                                                                   \
  static const Reading rows[] = { __VA_ARGS__ };                                                                       \
  expect_readings (rows, G_N_ELEMENTS (rows), 1, record_units)
#define YUAN(...)                                                                                                      \
  static const Reading yuan[] = { __VA_ARGS__ };                                                                       \
  expect_readings (yuan, G_N_ELEMENTS (yuan), 100, yuan_units)
#define REFUSED(...)                                                                                                   \
  static const Refusal refused[] = { __VA_ARGS__ };                                                                    \
  expect_refusals (refused, G_N_ELEMENTS (refused), 1, record_units)

static void plain_numbers (void)
{
  RECORDS ({ "5000", 5000, 5000 }, { "0", 0, 0 }, { "007", 7, 7 }, { "5,000", 5000, 5000 },
           { "12,345,678", 12345678, 12345678 }, { "５０００", 5000, 5000 }, { "5，000", 5000, 5000 },
           { "5000.00", 5000, 5000 }, { " 5 000 ", 5000, 5000 }, { "9223372036854775807", MOST, MOST },
           { "9,223,372,036,854,775,807", MOST, MOST });
}

static void chinese_numbers (void)
{
  RECORDS ({ "零", 0, 0 }, { "〇", 0, 0 }, { "五", 5, 5 }, { "十", 10, 10 }, { "十二", 12, 12 }, { "二十", 20, 20 },
           { "三十五", 35, 35 }, { "两百", 200, 200 }, { "一百一十", 110, 110 }, { "一百十", 110, 110 },
           { "三百零五", 305, 305 }, { "五千", 5000, 5000 }, { "五千零三", 5003, 5003 }, { "五千零三十", 5030, 5030 },
           { "五千三百二十一", 5321, 5321 }, { "两万", 20000, 20000 }, { "三万五千", 35000, 35000 },
           { "三万五千六百", 35600, 35600 }, { "三万零五百", 30500, 30500 }, { "三万五百", 30500, 30500 },
           { "三万零五", 30005, 30005 }, { "十二万五千", 125000, 125000 }, { "一百二十万", 1200000, 1200000 },
           { "五百万", 5000000, 5000000 }, { "百万", 1000000, 1000000 }, { "千万", 10000000, 10000000 },
           { "一亿二千万", 120000000, 120000000 }, { "一亿零三百万", 103000000, 103000000 },
           { "一亿零五千", 100005000, 100005000 }, { "一万二千亿", 1200000000000, 1200000000000 },
           { "一万亿", 1000000000000, 1000000000000 }, { "十亿", 1000000000, 1000000000 });
}

static void digits_said_one_by_one (void)
{
  RECORDS ({ "五〇〇〇", 5000, 5000 }, { "二〇〇〇", 2000, 2000 }, { "二〇二五", 2025, 2025 }, { "一〇", 10, 10 },
           { "五零", 50, 50 }, { "三五八", 358, 358 }, { "五〇〇〇条", 5000, 5000 }, { "二〇〇〇余", 2000, 2999 },
           { "约五〇〇", 450, 550 }, { "五〇万", 500000, 500000 }, { "三〇〇至五〇〇", 300, 500 },
           { "三万五〇〇〇", 35000, 35000 }, { "贰零零", 200, 200 });
}

static void places_behind_a_spoken_point (void)
{
  RECORDS ({ "三点五万", 35000, 35000 }, { "十二点五万", 125000, 125000 }, { "3点5万", 35000, 35000 },
           { "零点五万", 5000, 5000 }, { "三点二五亿", 325000000, 325000000 }, { "一点零五万余", 10500, 10599 },
           { "二点五千", 2500, 2500 }, { "一百二十点零", 120, 120 });
}

static void three_or_five (void)
{
  RECORDS ({ "三五千", 3000, 5000 }, { "三五条", 3, 5 }, { "三五百条", 300, 500 }, { "一百三五十条", 130, 150 },
           { "二十三五条", 23, 25 }, { "约三五千", 3000, 5000 }, { "三五千以上", 3000, G_MAXINT64 },
           { "三五八条", 358, 358 });
  REFUSED ({ "三五", QUANTITY_AMBIGUOUS }, { "五三千", QUANTITY_NOT_A_NUMBER }, { "二五千", QUANTITY_NOT_A_NUMBER },
           { "三五千六百", QUANTITY_NOT_A_NUMBER });
}

static void tens_in_one_character (void)
{
  RECORDS ({ "廿", 20, 20 }, { "廿五", 25, 25 }, { "卅六条", 36, 36 }, { "卌万", 400000, 400000 }, { "廿余", 20, 29 },
           { "廿几条", 20, 29 }, { "一百廿五", 125, 125 }, { "廿万五千", 205000, 205000 }, { "廿至卅条", 20, 30 });
  REFUSED ({ "三廿", QUANTITY_NOT_A_NUMBER }, { "廿十", QUANTITY_NOT_A_NUMBER }, { "廿卅", QUANTITY_NOT_A_NUMBER },
           { "百廿", QUANTITY_AMBIGUOUS });
}

static void one_step_to_the_next (void)
{
  RECORDS ({ "十几二十条", 10, 20 }, { "十几二十万", 100000, 200000 }, { "十几、二十条", 10, 20 },
           { "二十几三十条", 20, 30 }, { "几十上百条", 20, 999 }, { "几百上千条", 200, 9999 },
           { "数千上万条", 2000, 99999 }, { "成百上千条", 100, 9999 }, { "成千上万条", 1000, 99999 },
           { "几十上百万条", 200000, 9999999 });
  REFUSED ({ "十几三十条", QUANTITY_NOT_A_NUMBER }, { "十几十条", QUANTITY_NOT_A_NUMBER },
           { "几百上万条", QUANTITY_NOT_A_NUMBER }, { "几千上百条", QUANTITY_NOT_A_NUMBER },
           { "十几条二十条", QUANTITY_SEVERAL });
}

/* Another notation is not taken for a product. */
static void times_nought (void)
{
  RECORDS ({ "3x5", 15, 15 }, { "5*0", 0, 0 });
  REFUSED ({ "0x32", QUANTITY_NOT_A_NUMBER }, { "0X32", QUANTITY_NOT_A_NUMBER }, { "0×5条", QUANTITY_NOT_A_NUMBER });
}

static void powers_that_begin_a_number (void)
{
  RECORDS ({ "百十来条", 99, 121 }, { "百十余条", 110, 119 }, { "百余条", 100, 199 }, { "一百八十条", 180, 180 });
  REFUSED ({ "百八十", QUANTITY_AMBIGUOUS }, { "百八十万条", QUANTITY_AMBIGUOUS }, { "约百八十条", QUANTITY_AMBIGUOUS },
           { "千八百", QUANTITY_AMBIGUOUS }, { "千八", QUANTITY_AMBIGUOUS }, { "万八千", QUANTITY_AMBIGUOUS },
           { "百十条", QUANTITY_AMBIGUOUS }, { "百八十至三百条", QUANTITY_AMBIGUOUS },
           { "百点五", QUANTITY_NOT_A_NUMBER }, { "百二三十", QUANTITY_NOT_A_NUMBER });
}

static void about_a_bare_power (void)
{
  RECORDS ({ "万把", 9000, 11000 }, { "千把条", 900, 1100 }, { "百把万", 900000, 1100000 }, { "5w", 50000, 50000 },
           { "3.2w条", 32000, 32000 }, { "5k", 5000, 5000 });
}

static void other_forms_of_characters (void)
{
  RECORDS ({ "叁萬伍仟", 35000, 35000 }, { "兩億", 200000000, 200000000 }, { "壹佰贰拾叁", 123, 123 },
           { "肆拾陆", 46, 46 }, { "玖拾", 90, 90 }, { "柒仟零捌", 7008, 7008 }, { "３萬５千", 35000, 35000 },
           { "约７万", 63000, 77000 }, { "約7萬", 63000, 77000 }, { "１．５万", 15000, 15000 }, { "60～120", 60, 120 },
           { "不滿5000", 0, 4999 }, { "幾萬", 20000, 99999 }, { "3萬餘", 30000, 39999 }, { "3万馀", 30000, 39999 },
           { "5\xE3\x80\x80千", 5000, 5000 });
}

static void mixed_numbers (void)
{
  RECORDS ({ "5千", 5000, 5000 }, { "3万5千", 35000, 35000 }, { "3万5千6百", 35600, 35600 }, { "3万500", 30500, 30500 },
           { "1亿2000万", 120000000, 120000000 }, { "1亿0500万", 105000000, 105000000 }, { "1.19万", 11900, 11900 },
           { "1.5亿", 150000000, 150000000 }, { "3.5万", 35000, 35000 }, { "1.2万亿", 1200000000000, 1200000000000 },
           { "0.5万", 5000, 5000 }, { "1.5千", 1500, 1500 }, { "5百万", 5000000, 5000000 },
           { "1,000万", 10000000, 10000000 }, { "1.23456789万亿", 1234567890000, 1234567890000 },
           { "35000万", 350000000, 350000000 }, { "1.50万", 15000, 15000 });
}

static void more_than (void)
{
  RECORDS ({ "9000余", 9000, 9999 }, { "3万余", 30000, 39999 }, { "1.19万余", 11900, 11999 },
           { "1.5亿余", 150000000, 159999999 }, { "600余万", 6000000, 6999999 }, { "80多万", 800000, 899999 },
           { "18万余", 180000, 189999 }, { "1000余", 1000, 1999 }, { "五千余", 5000, 5999 }, { "5千多", 5000, 5999 },
           { "十余", 10, 19 }, { "十余万", 100000, 199999 }, { "三万五千余", 35000, 35999 }, { "一百二十余", 120, 129 },
           { "5,230余", 5230, 5239 }, { "600万余", 6000000, 6999999 }, { "1亿2000余万", 120000000, 129999999 },
           { "1.50亿余", 150000000, 159999999 }, { "百余", 100, 199 }, { "千余", 1000, 1999 }, { "万余", 10000, 19999 },
           { "百余万", 1000000, 1999999 }, { "3余", 3, 3 }, { "10多亿", 1000000000, 1999999999 },
           { "一百多万", 1000000, 1999999 }, { "三千余万", 30000000, 39999999 }, { "1亿余", 100000000, 199999999 },
           { "千余万", 10000000, 19999999 }, { "1千多条", 1000, 1999 }, { "600余万条", 6000000, 6999999 });
}

static void powers_only (void)
{
  RECORDS ({ "数百万", 2000000, 9999999 }, { "数千", 2000, 9999 }, { "数十", 20, 99 }, { "几万", 20000, 99999 },
           { "数亿", 200000000, 999999999 }, { "几十万", 200000, 999999 }, { "上百", 100, 999 }, { "上千", 1000, 9999 },
           { "上万", 10000, 99999 }, { "上百万", 1000000, 9999999 }, { "近万", 9000, 9999 }, { "近百", 90, 99 });
}

static void about (void)
{
  RECORDS ({ "约7万", 63000, 77000 }, { "7万左右", 63000, 77000 }, { "大约7万", 63000, 77000 },
           { "7万许", 63000, 77000 }, { "约7.5万", 67500, 82500 }, { "约120", 108, 132 }, { "约7", 6, 8 },
           { "7万条左右", 63000, 77000 }, { "近5万", 45000, 49999 }, { "将近5万", 45000, 55000 },
           { "接近5万", 45000, 49999 }, { "近5", 4, 4 }, { "近五千条", 4500, 4999 });
}

static void ranges (void)
{
  RECORDS ({ "60至120", 60, 120 }, { "60 to 120", 60, 120 }, { "60-120", 60, 120 }, { "60~120", 60, 120 },
           { "60—120", 60, 120 }, { "60——120", 60, 120 }, { "60到120", 60, 120 }, { "3万至5万", 30000, 50000 },
           { "3至5万", 30000, 50000 }, { "三至五万", 30000, 50000 }, { "二十至三十万", 200000, 300000 },
           { "1.5至3万", 15000, 30000 }, { "500至1000万", 5000000, 10000000 }, { "5000至3万", 5000, 30000 },
           { "9千至1万", 9000, 10000 }, { "5000万至1亿", 50000000, 100000000 }, { "三千至五千", 3000, 5000 },
           { "一至一百", 1, 100 }, { "60条至120条", 60, 120 }, { "3条至5万条", 3, 50000 }, { "60至60", 60, 60 },
           { "60－120", 60, 120 }, { "5000-8000万", 50000000, 80000000 }, { "五至二十万", 50000, 200000 },
           { "3至一亿五千万", 3, 150000000 });
}

static void bounds (void)
{
  RECORDS ({ "50以上", 50, MOST }, { "不少于50", 50, MOST }, { "至少50", 50, MOST }, { "不低于50", 50, MOST },
           { "≥50", 50, MOST }, { ">=50", 50, MOST }, { "0以上", 0, MOST }, { "超过50", 51, MOST },
           { "多于50", 51, MOST }, { "高于50", 51, MOST }, { ">50", 51, MOST }, { "＞50", 51, MOST },
           { "50以下", 0, 50 }, { "50以内", 0, 50 }, { "至多50", 0, 50 }, { "不超过50", 0, 50 }, { "不多于50", 0, 50 },
           { "最多50", 0, 50 }, { "≤50", 0, 50 }, { "<=50", 0, 50 }, { "不满5000", 0, 4999 },
           { "不足五千", 4500, 4999 }, { "未满5000", 0, 4999 }, { "少于5000", 0, 4999 }, { "低于5000", 0, 4999 },
           { "<5000", 0, 4999 }, { "5万条以上", 50000, MOST }, { "五千以上", 5000, MOST }, { "不满1", 0, 0 },
           { "9223372036854775807以上", MOST, MOST });
}

static void money_is_whole_fen (void)
{
  YUAN ({ "5000", 500000, 500000 }, { "4,999.99", 499999, 499999 }, { "0.01", 1, 1 }, { "9000余元", 900000, 999999 },
        { "5000元", 500000, 500000 }, { "￥5000", 500000, 500000 }, { "¥5,000.5", 500050, 500050 },
        { "人民币5万元", 5000000, 5000000 }, { "RMB5000", 500000, 500000 }, { "5万元人民币", 5000000, 5000000 },
        { "伍仟元整", 500000, 500000 }, { "伍仟圓整", 500000, 500000 }, { "约人民币7万元", 6300000, 7700000 },
        { "人民币约7万元", 6300000, 7700000 }, { "不满五千元", 0, 499999 }, { "超过5000元", 500001, MOST },
        { "数百万元", 200000000, 999999999 }, { "9000.50余", 900050, 900059 }, { "1.19万余元", 1190000, 1199999 },
        { "人民币3万元至人民币5万元", 3000000, 5000000 }, { "3至5万元", 3000000, 5000000 }, { "近5元", 450, 499 },
        { "1.2345万", 1234500, 1234500 }, { "92233720368547758.07", MOST, MOST }, { "7万元左右", 6300000, 7700000 },
        { "2 万 余 元", 2000000, 2999999 }, { "万余元", 1000000, 1999999 });
}

static void units_may_be_words_or_fractions (void)
{
  static const Reading people[] = {
    { "60人", 60, 60 }, { "60人次", 60, 60 }, { "20台以上", 20, MOST }, { "60至120人", 60, 120 }
  };
  expect_readings (people, G_N_ELEMENTS (people), 1, person_units);
  static const Reading hours[] = {
    { "0.5", 30, 30 }, { "1.5", 90, 90 }, { "1/3", 20, 20 }, { "4/3以上", 80, MOST }, { "10余", 600, 1199 }
  };
  expect_readings (hours, G_N_ELEMENTS (hours), 60, NULL);
}

static void pairs_of_digits (void)
{
  RECORDS ({ "三四万", 30000, 49999 }, { "七八千", 7000, 8999 }, { "一二百", 100, 299 }, { "两三万", 20000, 39999 },
           { "一两万", 10000, 29999 }, { "八九十", 80, 99 }, { "三四十万", 300000, 499999 }, { "十七八", 17, 18 },
           { "十七八万", 170000, 189999 }, { "三万四五千", 34000, 35999 }, { "二十七八万", 270000, 289999 },
           { "三、四万", 30000, 49999 }, { "3、4万", 30000, 49999 }, { "七八千条", 7000, 8999 },
           { "五六百万", 5000000, 6999999 }, { "一二亿", 100000000, 299999999 }, { "一百七八十", 170, 189 });
  YUAN ({ "三四万元", 3000000, 4999999 }, { "七八千元", 700000, 899999 }, { "人民币三四万元", 3000000, 4999999 });
}

static void pairs_that_are_refused (void)
{
  REFUSED ({ "三四", QUANTITY_AMBIGUOUS }, { "四三万", QUANTITY_NOT_A_NUMBER }, { "三五", QUANTITY_AMBIGUOUS },
           { "二五万", QUANTITY_NOT_A_NUMBER }, { "三三万", QUANTITY_NOT_A_NUMBER },
           { "三四五万", QUANTITY_NOT_A_NUMBER }, { "三四万五千", QUANTITY_NOT_A_NUMBER },

           { "三百四五", QUANTITY_NOT_A_NUMBER }, { "九十万十一万", QUANTITY_NOT_A_NUMBER },
           { "3、5万", QUANTITY_AMBIGUOUS }, { "13、4万", QUANTITY_AMBIGUOUS }, { "3、4", QUANTITY_AMBIGUOUS },
           { "三、", QUANTITY_NOT_A_NUMBER });
}

static void tens_and_some (void)
{
  RECORDS ({ "十几", 10, 19 }, { "十几万", 100000, 199999 }, { "二十几万", 200000, 299999 }, { "三十几条", 30, 39 },
           { "20几万", 200000, 299999 }, { "10几", 10, 19 }, { "一百二十几", 120, 129 }, { "一百几十条", 120, 199 },
           { "一千几百", 1200, 1999 }, { "两万几千", 22000, 29999 }, { "三百几十万", 3200000, 3999999 });
  REFUSED ({ "百几", QUANTITY_NOT_A_NUMBER }, { "100几", QUANTITY_NOT_A_NUMBER }, { "1几", QUANTITY_NOT_A_NUMBER });
}

static void words_that_say_nothing_of_the_number (void)
{
  YUAN ({ "共计5万余元", 5000000, 5999999 }, { "达5万余元", 5000000, 5999999 }, { "共计人民币5万元", 5000000, 5000000 },
        { "人民币共计5万元", 5000000, 5000000 }, { "合计达5万元", 5000000, 5000000 },
        { "高达数百万元", 200000000, 999999999 }, { "累计不满5000元", 0, 499999 }, { "多达3万元", 3000000, 3000000 },
        { "共約7萬元", 6300000, 7700000 }, { "逾10万元", 10000001, MOST }, { "超10万元", 10000001, MOST },
        { "共计逾10万元", 10000001, MOST });
  REFUSED ({ "共计", QUANTITY_NOT_A_NUMBER }, { "5共计", QUANTITY_NOT_A_NUMBER }, { "5达", QUANTITY_NOT_A_NUMBER },
           { "不达5", QUANTITY_NOT_A_NUMBER });
}

static void bounds_on_both_sides (void)
{
  YUAN ({ "5000元以上不满1万元", 500000, 999999 }, { "5000元以上1万元以下", 500000, 1000000 },
        { "5000以上不满10000", 500000, 999999 }, { "三千元以上不足一万元", 300000, 999999 },
        { "超过5000元不满1万元", 500001, 999999 }, { "5000元以上不超过5000元", 500000, 500000 },
        { "不少于3万元不满10万元", 3000000, 9999999 }, { "3万以上10万以下", 3000000, 10000000 });
  REFUSED ({ "5以上不满10万", QUANTITY_AMBIGUOUS }, { "50以上60", QUANTITY_NOT_A_NUMBER },
           { "50以上60以上", QUANTITY_NOT_A_NUMBER }, { "不满50至60", QUANTITY_NOT_A_NUMBER },
           { "60以上不满50", QUANTITY_REVERSED }, { "50以上不满50", QUANTITY_REVERSED },
           { "不满60超过50", QUANTITY_NOT_A_NUMBER }, { "50以上不满60条人", QUANTITY_WRONG_UNIT });
}

static void more_behind_the_unit (void)
{
  YUAN ({ "2万元余", 2000000, 2999999 }, { "5000元多", 500000, 599999 }, { "1.19万元余", 1190000, 1199999 });
  RECORDS ({ "5条余", 5, 5 }, { "300条多", 300, 399 });
}

static void what_is_no_number (void)
{
  REFUSED ({ "", QUANTITY_NOT_A_NUMBER }, { "  ", QUANTITY_NOT_A_NUMBER }, { "abc", QUANTITY_NOT_A_NUMBER },
           { "条", QUANTITY_NOT_A_NUMBER }, { "12,34", QUANTITY_AMBIGUOUS }, { "1234,567", QUANTITY_AMBIGUOUS },
           { ",123", QUANTITY_NOT_A_NUMBER }, { "1,23,456", QUANTITY_AMBIGUOUS }, { "1.2.3", QUANTITY_NOT_A_NUMBER },
           { "5.", QUANTITY_NOT_A_NUMBER }, { "1e5", QUANTITY_NOT_A_NUMBER }, { "1/2", QUANTITY_NOT_A_NUMBER },
           { "5@", QUANTITY_NOT_A_NUMBER }, { "5\x01", QUANTITY_NOT_A_NUMBER }, { "5\xff", QUANTITY_NOT_A_NUMBER },
           { "+5", QUANTITY_NOT_A_NUMBER }, { "五五万万", QUANTITY_NOT_A_NUMBER }, { "五五", QUANTITY_NOT_A_NUMBER },
           { "一万万", QUANTITY_NOT_A_NUMBER }, { "五千零", QUANTITY_NOT_A_NUMBER },

           { "五百三千", QUANTITY_NOT_A_NUMBER }, { "零五", QUANTITY_NOT_A_NUMBER }, { "〇五", QUANTITY_NOT_A_NUMBER },
           { "三四五", QUANTITY_NOT_A_NUMBER }, { "二〇百", QUANTITY_NOT_A_NUMBER }, { "五点", QUANTITY_NOT_A_NUMBER },
           { "点五", QUANTITY_NOT_A_NUMBER }, { "三点五点二", QUANTITY_NOT_A_NUMBER },
           { "三百把", QUANTITY_WRONG_UNIT }, { "十把", QUANTITY_WRONG_UNIT }, { "1.5亿3000万", QUANTITY_NOT_A_NUMBER },
           { "3万05", QUANTITY_NOT_A_NUMBER }, { "1亿20000", QUANTITY_NOT_A_NUMBER }, { "亿万", QUANTITY_NOT_A_NUMBER },
           { "一亿五千万三千万", QUANTITY_NOT_A_NUMBER }, { "1亿二亿", QUANTITY_NOT_A_NUMBER },
           { "20000万3千亿", QUANTITY_NOT_A_NUMBER }, { "3万五千万", QUANTITY_NOT_A_NUMBER },
           { "百五十", QUANTITY_AMBIGUOUS }, { "百", QUANTITY_NOT_A_NUMBER }, { "万", QUANTITY_NOT_A_NUMBER },
           { "5兆", QUANTITY_WRONG_UNIT }, { "余", QUANTITY_NOT_A_NUMBER }, { "0余", QUANTITY_NOT_A_NUMBER },
           { "约0", QUANTITY_NOT_A_NUMBER }, { "数一百", QUANTITY_NOT_A_NUMBER }, { "数十二", QUANTITY_NOT_A_NUMBER },
           { "数50", QUANTITY_NOT_A_NUMBER }, { "上五百", QUANTITY_NOT_A_NUMBER });
}

static void what_contradicts_itself (void)
{
  REFUSED (

      { "不少于50以下", QUANTITY_NOT_A_NUMBER },

      { "60至120以上", QUANTITY_NOT_A_NUMBER }, { "60至", QUANTITY_NOT_A_NUMBER }, { "至60", QUANTITY_NOT_A_NUMBER },
      { "1-2-3", QUANTITY_NOT_A_NUMBER }, { "5--3", QUANTITY_NOT_A_NUMBER }, { "一至二百", QUANTITY_AMBIGUOUS },
      { "三至五百万", QUANTITY_AMBIGUOUS }, { "120至60", QUANTITY_REVERSED }, { "5万至3万", QUANTITY_REVERSED },
      { "2025-04", QUANTITY_REVERSED });
}

static void signs_sizes_and_units_have_their_own_fault (void)
{
  REFUSED ({ "-5", QUANTITY_NEGATIVE }, { "－5", QUANTITY_NEGATIVE }, { "−5条", QUANTITY_NEGATIVE },
           { "负五", QUANTITY_NEGATIVE }, { "-0.5", QUANTITY_NEGATIVE }, { "不满0", QUANTITY_NEGATIVE },
           { "(5,000)", QUANTITY_NEGATIVE }, { "（￥30.50）", QUANTITY_NEGATIVE }, { "(12)", QUANTITY_NEGATIVE },
           { "-", QUANTITY_NOT_A_NUMBER }, { "-abc", QUANTITY_NOT_A_NUMBER }, { "-5至3", QUANTITY_NOT_A_NUMBER },
           { "0.5", QUANTITY_FRACTION }, { "1.00005万", QUANTITY_FRACTION }, { "1.5余", QUANTITY_FRACTION },
           { "约4.5", QUANTITY_FRACTION }, { "1至2.5", QUANTITY_FRACTION },
           { "0.00000000000000000000000001万", QUANTITY_FRACTION }, { "9223372036854775808", QUANTITY_TOO_LARGE },
           { "9,223,372,036,854,775,808", QUANTITY_TOO_LARGE },
           { "99999999999999999999999999999999999999999999999999999999999", QUANTITY_TOO_LARGE },
           { "99999999999999999999999999999999999999.999999999999999999万亿", QUANTITY_TOO_LARGE },
           { "9999999999999999999亿余", QUANTITY_TOO_LARGE }, { "超过9223372036854775807", QUANTITY_TOO_LARGE },
           { "900亿万亿", QUANTITY_NOT_A_NUMBER }, { "9000000000000000000余", QUANTITY_TOO_LARGE },
           { "5元", QUANTITY_WRONG_UNIT }, { "5条人", QUANTITY_WRONG_UNIT }, { "￥5", QUANTITY_WRONG_UNIT },
           { "50%", QUANTITY_SHARE }, { "5万元以上", QUANTITY_WRONG_UNIT }, { "60人至120", QUANTITY_WRONG_UNIT },
           { "5整", QUANTITY_NOT_A_NUMBER });
}

/* `n` times the word, then the end. */
static void repeated (const char *word, guint n, const char *end, QuantityStatus status)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    g_string_append (text, word);
  g_string_append (text, end);
  expect_refusals (&(Refusal) { text->str, status }, 1, 1, record_units);
}

static void what_never_ends_is_refused (void)
{
  repeated ("一", 600, "", QUANTITY_TOO_LARGE);
  repeated ("一", 600, "千", QUANTITY_TOO_LARGE);
  repeated ("一", 600, "1", QUANTITY_NOT_A_NUMBER);
  repeated ("一", 600, "1成", QUANTITY_SHARE);
  repeated ("1", 600, "一成", QUANTITY_SHARE);
  repeated ("1、", 500, "1", QUANTITY_SEVERAL);
  repeated ("1、", QUANTITY_LONGEST / 4, "1", QUANTITY_NOT_A_NUMBER);
}

static void fractions_of_a_fen_are_refused (void)
{
  static const Refusal rows[] = { { "4999.999", QUANTITY_FRACTION },    { "0.001", QUANTITY_FRACTION },
                                  { "1.2345678万", QUANTITY_FRACTION }, { "92233720368547758.08", QUANTITY_TOO_LARGE },
                                  { "5条", QUANTITY_WRONG_UNIT },       { "1/2", QUANTITY_NOT_A_NUMBER },
                                  { "5美元", QUANTITY_FOREIGN } };
  expect_refusals (rows, G_N_ELEMENTS (rows), 100, yuan_units);
}

static void a_text_ends_where_its_length_says (void)
{
  gint64 lo = 0;
  gint64 hi = 0;
  CU_ASSERT_EQUAL (read_text ("50万", 2, 1, NULL, &lo, &hi), QUANTITY_OK);
  CU_ASSERT_EQUAL (lo, 50);
  CU_ASSERT_EQUAL (read_text ("5万", 2, 1, NULL, &lo, &hi), QUANTITY_NOT_A_NUMBER);
  CU_ASSERT_EQUAL (read_text ("不满5", 3, 1, NULL, &lo, &hi), QUANTITY_NOT_A_NUMBER);
}

static void expect_written (gint64 lo, gint64 hi, gint64 parts, const char *expected)
{
  g_autofree char *text = quantity_write (lo, hi, parts);
  CU_ASSERT_STRING_EQUAL (text, expected);
}

static void intervals_have_a_canonical_text (void)
{
  expect_written (5000, 5000, 1, "5000");
  expect_written (5025, 5025, 100, "50.25");
  expect_written (60, 120, 1, "60至120");
  expect_written (50, MOST, 1, "50以上");
  expect_written (0, MOST, 1, "0以上");
  expect_written (0, 499999, 100, "不满5000");
  expect_written (0, 4999, 1, "不满5000");
  expect_written (0, 50, 1, "50以下");
  expect_written (900000, 999999, 100, "9000至9999.99");
  expect_written (20, 20, 60, "1/3");
  expect_written (90, 90, 60, "1.5");
}

static void base_units_are_written_as_plain_decimals (void)
{
  static const struct {
    gint64 base, parts;
    const char *text;
  } rows[] = { { 500000, 100, "5000" },
               { 1, 100, "0.01" },
               { 0, 100, "0" },
               { -1, 100, "-0.01" },
               { -5000, 1, "-5000" },
               { 10, 100, "0.1" },
               { MOST, 100, "92233720368547758.07" },
               { G_MININT64, 1, "-9223372036854775808" } };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = quantity_write_units (rows[i].base, rows[i].parts);
    CU_ASSERT_STRING_EQUAL (text, rows[i].text);
  }
}

/* A number of any length, the lengths evenly spread. */
static gint64 random_number (GRand *rand)
{
  guint64 bits = (guint64) g_rand_int (rand) << 32 | g_rand_int (rand);
  gint64 number = (gint64) (bits >> g_rand_int_range (rand, 1, 64));
  return g_rand_int_range (rand, 0, 3) == 0 ? number / 1000 * 1000 : number;
}

static gboolean reads_back (gint64 lo, gint64 hi, gint64 parts)
{
  gint64 read_lo = -1;
  gint64 read_hi = -1;
  g_autofree char *text = quantity_write (lo, hi, parts);
  QuantityStatus status = read_text (text, strlen (text), parts, NULL, &read_lo, &read_hi);
  if (status != QUANTITY_OK || read_lo != lo || read_hi != hi)
    g_printerr ("\n%s does not read back", text);
  return status == QUANTITY_OK && read_lo == lo && read_hi == hi;
}

static void what_is_written_reads_back_as_the_same_interval (void)
{
  static const gint64 parts[] = { 1, 100, 1000, 60, 7, 3600, 8 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  guint wrong = 0;
  for (guint i = 0; i < 40000 / stride (4); i++) {
    gint64 a = random_number (rand);
    gint64 b = random_number (rand);
    gint64 unit = parts[i % G_N_ELEMENTS (parts)];
    wrong += !reads_back (MIN (a, b), MAX (a, b), unit) || !reads_back (a, a, unit) || !reads_back (0, a, unit) ||
             !reads_back (a, MOST, unit);
  }
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_TRUE (reads_back (0, MOST, 1) && reads_back (MOST, MOST, 100) && reads_back (0, MOST - 1, 1));
}

/* Sums and products of ranges, written out, against every pair of numbers in them. */
static guint count_wrong (gint64 a, gint64 b, gint64 c, gint64 d, const char *sign)
{
  gint64 least = MOST, most = -1, lo = -1, hi = -1;
  for (gint64 i = a; i <= b; i++)
    for (gint64 j = c; j <= d; j++) {
      least = MIN (least, *sign == '+' ? i + j : i * j);
      most = MAX (most, *sign == '+' ? i + j : i * j);
    }
  g_autofree char *text = g_strdup_printf ("%d至%d条%s%d至%d", (int) a, (int) b, sign, (int) c, (int) d);
  return read_text (text, strlen (text), 1, record_units, &lo, &hi) != QUANTITY_OK || lo != least || hi != most;
}

static void sums_and_products_are_what_every_pair_gives (void)
{
  guint wrong = 0;
  for (gint64 a = 0; a < 4; a++)
    for (gint64 b = a; b < 6; b += 2)
      for (gint64 c = 0; c < 4; c++)
        for (gint64 d = c; d < 7; d += 3)
          wrong += count_wrong (a, b, c, d, "+") + count_wrong (a, b, c, d, "×");
  CU_ASSERT_EQUAL (wrong, 0);
}

static void no_text_breaks_it (void)
{
  static const char *const pieces[] = {
    "0",         "1",    "5",    "9",    ",",  ".",  "-",  "/",  " ",  "零",   "一",     "五",
    "两",        "十",   "百",   "千",   "万", "亿", "余", "多", "数", "几",   "上",     "近",
    "约",        "共计", "达",   "逾",   "、", "四", "至", "到", "元", "条",   "人民币", "以上",
    "+",         "×",    "半",   "角",   "(",  ")",  "个", "=",  "每", "来",   "美元",   "折合",
    "以下",      "不满", "超过", "左右", "负", "整", "≥",  "<",  "x",  "\xe4", "\x80",   "999999999999999999",
    ".000000001"
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint accepted = 0;
  guint wrong = 0;
  for (guint i = 0; i < 300000 / stride (6); i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    for (gint n = g_rand_int_range (rand, 0, 9); n > 0; n--)
      g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
    gint64 lo = -1;
    gint64 hi = -1;
    if (read_text (text->str, text->len, i % 2 == 0 ? 1 : 100, yuan_units, &lo, &hi) != QUANTITY_OK)
      continue;
    accepted++;
    wrong += lo < 0 || hi < lo;
  }
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_TRUE (accepted > 1000);
}

SUITE (quantity, { "nothing times something", times_nought }, { "a plain number is a point", plain_numbers },
       { "Chinese numerals are read", chinese_numbers },
       { "full-width, traditional and formal characters are the same", other_forms_of_characters },
       { "digits and powers may be mixed", mixed_numbers },
       { "余 ends below the next step of the last digit", more_than },
       { "a power alone stands for from two to ten of it", powers_only },
       { "digits said one by one", digits_said_one_by_one },
       { "places behind a spoken point", places_behind_a_spoken_point }, { "about a bare power", about_a_bare_power },
       { "约 is half a step around, 近 half a step below", about }, { "both ends of a range are included", ranges },
       { "以上 and 不超过 include the number, 超过 and 不满 do not", bounds },
       { "money is whole fen", money_is_whole_fen },
       { "units are words, and parts may be sixtieths", units_may_be_words_or_fractions },
       { "two digits in order are from the first to below the one after the second", pairs_of_digits },
       { "pairs that could be read otherwise are refused", pairs_that_are_refused },
       { "三五 is from three to five", three_or_five }, { "廿 is twenty", tens_in_one_character },
       { "十几二十 goes on to the next step", one_step_to_the_next },
       { "百八十 may be 180 or from 80 on", powers_that_begin_a_number }, { "几 behind tens is 余", tens_and_some },
       { "共计 and 达 say nothing, 逾 and 超 are above", words_that_say_nothing_of_the_number },
       { "以上 and 不满 together are a range", bounds_on_both_sides },
       { "余 behind the unit counts as before it", more_behind_the_unit },
       { "what is no number is refused", what_is_no_number }, { "contradictions are refused", what_contradicts_itself },
       { "sign, size, fineness and unit have each their own fault", signs_sizes_and_units_have_their_own_fault },
       { "what never ends is refused", what_never_ends_is_refused },
       { "fractions of a fen are refused", fractions_of_a_fen_are_refused },
       { "a text ends where its length says", a_text_ends_where_its_length_says },
       { "intervals have a canonical text", intervals_have_a_canonical_text },
       { "base units are written as plain decimals", base_units_are_written_as_plain_decimals },
       { "what is written reads back as the same interval", what_is_written_reads_back_as_the_same_interval },
       { "sums and products are what every pair gives", sums_and_products_are_what_every_pair_gives },
       { "no text breaks it", no_text_breaks_it })
