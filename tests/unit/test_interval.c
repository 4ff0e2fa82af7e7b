#include "logic/interval.h"
#include "test.h"

static void a_point_holds_one_number (void)
{
  Interval point = interval_point (50);
  CU_ASSERT_TRUE (interval_is_point (point));
  CU_ASSERT_TRUE (interval_has (point, 50));
  CU_ASSERT_FALSE (interval_has (point, 49));
  CU_ASSERT_FALSE (interval_has (point, 51));
}

static void both_ends_belong_to_it (void)
{
  Interval interval = { 60, 120 };
  CU_ASSERT_FALSE (interval_is_point (interval));
  CU_ASSERT_TRUE (interval_has (interval, 60) && interval_has (interval, 120));
  CU_ASSERT_FALSE (interval_has (interval, 59) || interval_has (interval, 121));
  CU_ASSERT_TRUE (interval_has ((Interval) { 0, UNBOUNDED }, G_MAXINT64));
}

static void equality_is_of_both_ends (void)
{
  CU_ASSERT_TRUE (interval_equal ((Interval) { 60, 120 }, (Interval) { 60, 120 }));
  CU_ASSERT_FALSE (interval_equal ((Interval) { 60, 120 }, (Interval) { 60, 121 }));
  CU_ASSERT_FALSE (interval_equal ((Interval) { 60, 120 }, (Interval) { 61, 120 }));
}

SUITE (interval, { "a point holds one number", a_point_holds_one_number },
       { "both ends belong to it", both_ends_belong_to_it },
       { "two are equal when both ends are", equality_is_of_both_ends })
