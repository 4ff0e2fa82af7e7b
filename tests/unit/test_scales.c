#include "report/paper/paper_scales.h"
#include "explain/told/scales.h"
#include "small_rules.h"
#include "test.h"

static const Rung *rung (const Scale *scale, guint i) { return &g_array_index (scale->rungs, Rung, i); }

static GPtrArray *scales_of (const Reasons *reasons)
{
  GPtrArray *scales = g_ptr_array_new_with_free_func (scale_free);
  scales_find (small_charge (reasons), scales);
  return scales;
}

static Rational whole (gint64 n) { return (Rational) { n, 1 }; }

static void all_limits (void)
{
  g_autoptr (Reasons) reasons =
      small_reasons ("complete", "<fact id='apples' value='81'/><fact id='night' value='yes'/>");
  g_autoptr (GPtrArray) scales = scales_of (reasons);
  CU_ASSERT_EQUAL_FATAL (scales->len, 1);
  const Scale *scale = g_ptr_array_index (scales, 0);
  static const gint64 limits[] = { 25, 50, 250, 500 };
  static const guint ranks[] = { 1, 1, 2, 2 };
  CU_ASSERT_EQUAL_FATAL (scale->rungs->len, 4);
  for (guint i = 0; i < 4; i++) {
    CU_ASSERT_EQUAL (rational_compare (rung (scale, i)->limit, whole (limits[i])), 0);
    CU_ASSERT_EQUAL (rung (scale, i)->rank, ranks[i]);
    CU_ASSERT_TRUE (rung (scale, i)->applies);
    CU_ASSERT_EQUAL (scale_rank (scale, i), ranks[i]);
  }
  CU_ASSERT_STRING_EQUAL (rung (scale, 0)->path, "5(1)(5)");
  CU_ASSERT_STRING_EQUAL (rung (scale, 2)->path, "5(2)(1)");
}

static void barred (void)
{
  g_autoptr (Reasons) reasons = small_reasons ("complete", "<fact id='apples' value='81'/>");
  g_autoptr (GPtrArray) scales = scales_of (reasons);
  CU_ASSERT_EQUAL_FATAL (scales->len, 1);
  const Scale *scale = g_ptr_array_index (scales, 0);
  CU_ASSERT_EQUAL_FATAL (scale->rungs->len, 4);
  CU_ASSERT_FALSE (rung (scale, 0)->applies);
  CU_ASSERT_TRUE (rung (scale, 1)->applies);
  CU_ASSERT_FALSE (rung (scale, 2)->applies);
  CU_ASSERT_EQUAL (scale_rank (scale, 0), 0);
  CU_ASSERT_EQUAL (scale_rank (scale, 2), 1);
}

static void not_known (void)
{
  g_autoptr (Reasons) reasons =
      small_reasons ("complete", "<fact id='apples' value='81'/><fact id='night' value='unknown'/>");
  g_autoptr (GPtrArray) scales = scales_of (reasons);
  CU_ASSERT_FALSE (rung (g_ptr_array_index (scales, 0), 0)->applies);
  CU_ASSERT_TRUE (rung (g_ptr_array_index (scales, 0), 1)->applies);
}

static void positions (void)
{
  g_autoptr (Reasons) reasons = small_reasons ("complete", "<fact id='apples' value='150'/>");
  g_autoptr (GPtrArray) scales = scales_of (reasons);
  const Scale *scale = g_ptr_array_index (scales, 0);
  CU_ASSERT_EQUAL (scale_position (scale, RATIONAL_ZERO), 0);
  CU_ASSERT_EQUAL (scale_position (scale, whole (-7)), 0); /* a difference may be below nothing */
  CU_ASSERT_EQUAL (scale_position (scale, whole (25)), 200);
  CU_ASSERT_EQUAL (scale_position (scale, whole (150)), 500); /* halfway from 50 to 250 */
  CU_ASSERT_EQUAL (scale_position (scale, whole (500)), scale_rung_position (scale, 3));
  CU_ASSERT_EQUAL (scale_position (scale, whole (1000)), 900);
  CU_ASSERT_EQUAL (scale_position (scale, RATIONAL_UNBOUNDED), 1000);
}

static void several (void)
{
  g_autoptr (Reasons) one = small_reasons ("complete", "<fact id='apples' value='10'/>");
  g_autoptr (Reasons) two = small_reasons ("complete", "<fact id='apples' value='10'/><fact id='pears' value='10'/>");
  g_autoptr (GPtrArray) of_one = scales_of (one);
  g_autoptr (GPtrArray) of_two = scales_of (two);
  CU_ASSERT_EQUAL (of_one->len, 1);
  CU_ASSERT_EQUAL (of_two->len, 3); /* apples, pears, and their sum in proportion */
}

static void idle_sum (void)
{
  g_autoptr (Reasons) reasons =
      small_reasons ("complete", "<fact id='apples' value='60'/><fact id='pears' value='10'/>");
  g_autoptr (GPtrArray) scales = scales_of (reasons);
  CU_ASSERT_EQUAL_FATAL (scales->len, 3);
  const Scale *sum = g_ptr_array_index (scales, 2);
  CU_ASSERT_EQUAL (sum->reason->kind, CONDITION_PROPORTIONAL);
  CU_ASSERT_EQUAL (rational_compare (rung (sum, 1)->limit, RATIONAL_ONE), 0);
  CU_ASSERT_FALSE (rung (sum, 1)->applies);
  CU_ASSERT_TRUE (rung (sum, 3)->applies);
}

static void silent (void)
{
  g_autoptr (Reasons) nothing = small_reasons ("complete", "");
  g_autoptr (Reasons) unknown = small_reasons ("partial", "");
  g_autoptr (GPtrArray) of_nothing = scales_of (nothing);
  g_autoptr (GPtrArray) of_unknown = scales_of (unknown);
  CU_ASSERT_EQUAL (of_nothing->len, 0);
  CU_ASSERT_EQUAL (of_unknown->len, 0);
}

static Scale *scale_with (const gint64 *limits, guint n)
{
  Scale *scale = g_new0 (Scale, 1);
  scale->rungs = g_array_new (FALSE, FALSE, sizeof (Rung));
  for (guint i = 0; i < n; i++)
    g_array_append_vals (scale->rungs, &(Rung) { .limit = whole (limits[i]) }, 1);
  return scale;
}

static guint rows_of (const gint64 *limits, guint n)
{
  Scale *scale = scale_with (limits, n);
  const guint rows = scale_rows (scale);
  scale_free (scale);
  return rows;
}

/* 1,000,000 and 5,000,000 touch where a bar is as wide as a telephone. */
static void rows (void)
{
  static const gint64 duty[] = { 200000, 1000000, 5000000 }, records[] = { 50, 500, 5000 },
                      many[] = { 1, 2, 3, 4, 5, 6 },
                      large[] = { 100000, 200000, 400000, 800000, 1600000, 3200000, 6400000 };
  CU_ASSERT_EQUAL (rows_of (records, 3), 1);
  CU_ASSERT_EQUAL (rows_of (duty, 3), 2);
  CU_ASSERT_EQUAL (rows_of (duty, 1), 1);
  CU_ASSERT_EQUAL (rows_of (many, 6), 2);
  CU_ASSERT_EQUAL (rows_of (large, 7), 3);
}

SUITE (scales, { "a measure has the limits of all items on its scale, in order", all_limits },
       { "limits behind a condition that does not hold do not apply", barred },
       { "limits behind a condition that is not known do not apply yet", not_known },
       { "rungs stand at equal distances, between them the scale is linear", positions },
       { "a sum in proportion is a scale of its own when it has two parts", several },
       { "a sum of which one part reaches its limit alone is not asked for", idle_sum },
       { "figures that would touch stand in several rows", rows },
       { "what was not found or is not known at all has no scale", silent })
