/* Numbers of a workbook come out as they were typed, and days as they are shown. */
#include "read/sheet/sheet_number.h"
#include "test.h"

typedef struct {
  const char *written;
  NumberForm form;
  gboolean from_1904;
  const char *shown;
} Number;

static const Number numbers[] = {
  { "50", NUMBER_PLAIN, FALSE, "50" },
  { "0.30000000000000004", NUMBER_PLAIN, FALSE, "0.3" },
  { "16.600000000000001", NUMBER_PLAIN, FALSE, "16.6" },
  { "-16.600000000000001", NUMBER_PLAIN, FALSE, "-16.6" },
  { "9.9999999999999999E-2", NUMBER_PLAIN, FALSE, "0.1" },
  { "999999999999999.9", NUMBER_PLAIN, FALSE, "1000000000000000" },
  { "123456789012345678", NUMBER_PLAIN, FALSE, "123456789012346000" },
  { "5.0000000000000001E-2", NUMBER_PLAIN, FALSE, "0.05" },
  { "1E+20", NUMBER_PLAIN, FALSE, "100000000000000000000" },
  { "1.5e3", NUMBER_PLAIN, FALSE, "1500" },
  { "100", NUMBER_PLAIN, FALSE, "100" },
  { "0", NUMBER_PLAIN, FALSE, "0" },
  { "-0", NUMBER_PLAIN, FALSE, "0" },
  { "000.500", NUMBER_PLAIN, FALSE, "0.5" },
  { "1E+999", NUMBER_PLAIN, FALSE, "1E+999" },
  { "NaN", NUMBER_PLAIN, FALSE, "NaN" },
  { "1.2.3", NUMBER_PLAIN, FALSE, "1.2.3" },
  { "", NUMBER_PLAIN, FALSE, "" },
  { "0.5", NUMBER_PERCENT, FALSE, "50%" },
  { "0.12345", NUMBER_PERCENT, FALSE, "12.345%" },
  { "2", NUMBER_PERCENT, FALSE, "200%" },
  { "0", NUMBER_PERCENT, FALSE, "0%" },
  { "43223", NUMBER_DAY, FALSE, "2018-05-03" },
  { "43223.75", NUMBER_DAY, FALSE, "2018-05-03" },
  { "43223", NUMBER_MONTH, FALSE, "2018-05" },
  { "43223", NUMBER_YEAR, FALSE, "2018" },
  { "41761", NUMBER_DAY, TRUE, "2018-05-03" },
  { "1", NUMBER_DAY, FALSE, "1900-01-01" },
  { "59", NUMBER_DAY, FALSE, "1900-02-28" },
  { "60", NUMBER_DAY, FALSE, "60" },
  { "61", NUMBER_DAY, FALSE, "1900-03-01" },
  { "0", NUMBER_DAY, TRUE, "1904-01-01" },
  { "2958465", NUMBER_DAY, FALSE, "9999-12-31" },
  { "2958466", NUMBER_DAY, FALSE, "2958466" },
  { "-1", NUMBER_DAY, FALSE, "-1" },
};

static void shown (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autofree char *now = sheet_number (numbers[i].written, numbers[i].form, numbers[i].from_1904);
    CU_ASSERT_STRING_EQUAL (now, numbers[i].shown);
  }
}

static void forms (void)
{
  static const struct {
    const char *code;
    NumberForm form;
  } codes[] = { { "General", NUMBER_PLAIN },
                { "#,##0.00", NUMBER_PLAIN },
                { "0.00E+00", NUMBER_PLAIN },
                { "0\"yd\"", NUMBER_PLAIN },
                { "[Red]0", NUMBER_PLAIN },
                { "0\\d", NUMBER_PLAIN },
                { "h:mm:ss", NUMBER_PLAIN },
                { "0.0%", NUMBER_PERCENT },
                { "yyyy-mm-dd", NUMBER_DAY },
                { "yyyy\"年\"m\"月\"d\"日\";@", NUMBER_DAY },
                { "[$-404]e/m/d", NUMBER_DAY },
                { "m\"月\"d\"日\"", NUMBER_DAY },
                { "yyyy\"年\"m\"月\"", NUMBER_MONTH },
                { "yyyy", NUMBER_YEAR },
                { "yyyy/m/d h:mm", NUMBER_DAY } };
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    CU_ASSERT_EQUAL (number_form_of_code (codes[i].code), codes[i].form);
  CU_ASSERT_EQUAL (number_form_of_id (14), NUMBER_DAY);
  CU_ASSERT_EQUAL (number_form_of_id (57), NUMBER_MONTH);
  CU_ASSERT_EQUAL (number_form_of_id (9), NUMBER_PERCENT);
  CU_ASSERT_EQUAL (number_form_of_id (0), NUMBER_PLAIN);
  CU_ASSERT_EQUAL (number_form_of_id (21), NUMBER_PLAIN);
}

SUITE (sheet_number, { "what was typed, and what is shown", shown }, { "what a format shows", forms })
