#include "base/numeral/piece.h"
#include <string.h>
#include "test.h"

static CountedPiece piece_of (const char *word) { return piece_read (word, word + strlen (word)); }

static void words_name_their_piece (void)
{
  CU_ASSERT_EQUAL (piece_of ("月"), PIECE_MONTH);
  CU_ASSERT_EQUAL (piece_of ("个月"), PIECE_MONTH);
  CU_ASSERT_EQUAL (piece_of ("月工资"), PIECE_MONTH);
  CU_ASSERT_EQUAL (piece_of ("小时"), PIECE_HOUR);
  CU_ASSERT_EQUAL (piece_of ("小包"), PIECE_PACKET);
  CU_ASSERT_EQUAL (piece_of ("Months"), PIECE_MONTH);
  CU_ASSERT_EQUAL (piece_of ("monthsong"), PIECE_OTHER);
  CU_ASSERT_EQUAL (piece_of ("千克"), PIECE_KILOGRAM);
  CU_ASSERT_EQUAL (piece_of ("个"), PIECE_GENERIC);
  CU_ASSERT_EQUAL (piece_of ("个账户"), PIECE_GENERIC);
  CU_ASSERT_EQUAL (piece_of ("张"), PIECE_OTHER);
  CU_ASSERT_EQUAL (piece_of (""), PIECE_NONE);
}

static void a_price_goes_with_its_own_piece (void)
{
  CU_ASSERT_TRUE (piece_goes_with (PIECE_MONTH, PIECE_MONTH));
  CU_ASSERT_TRUE (piece_goes_with (PIECE_MONTH, PIECE_NONE));
  CU_ASSERT_TRUE (piece_goes_with (PIECE_NONE, PIECE_YEAR));
  CU_ASSERT_TRUE (piece_goes_with (PIECE_GENERIC, PIECE_PERSON));
  CU_ASSERT_TRUE (piece_goes_with (PIECE_OTHER, PIECE_GENERIC));
  CU_ASSERT_FALSE (piece_goes_with (PIECE_MONTH, PIECE_YEAR));
  CU_ASSERT_FALSE (piece_goes_with (PIECE_GRAM, PIECE_KILOGRAM));
  CU_ASSERT_FALSE (piece_goes_with (PIECE_GENERIC, PIECE_DOZEN));
  CU_ASSERT_FALSE (piece_goes_with (PIECE_PERSON, PIECE_HOUSEHOLD));
}

static void one_of_the_calendar_has_no_ge (void)
{
  static const char *const one[] = { "月", "日", "时" }, *const many[] = { "个月", "天", "小时", "年", "" };
  for (guint i = 0; i < G_N_ELEMENTS (one); i++)
    CU_ASSERT_TRUE (piece_names_one (one[i], one[i] + strlen (one[i])));
  for (guint i = 0; i < G_N_ELEMENTS (many); i++)
    CU_ASSERT_FALSE (piece_names_one (many[i], many[i] + strlen (many[i])));
}

SUITE (piece, { "words name their piece", words_name_their_piece },
       { "a price goes with its own piece", a_price_goes_with_its_own_piece },
       { "one of the calendar has no ge", one_of_the_calendar_has_no_ge })
