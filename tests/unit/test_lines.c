#include "report/document/lines.h"
#include "base/text.h"
#include "test.h"

typedef struct {
  GString *to;
  Lines lines;
} Sheet;

static Sheet sheet_new (guint columns, gboolean color)
{
  Sheet sheet = { .to = g_string_new (NULL) };
  sheet.lines = (Lines) { sheet.to, columns, color, SILL_ZH, NULL };
  return sheet;
}

static void reads (Sheet *sheet, const char *expected)
{
  CU_ASSERT_STRING_EQUAL (sheet->to->str, expected);
  g_string_free (sheet->to, TRUE);
}

static void hangs_below_its_text (void)
{
  Sheet sheet = sheet_new (28, FALSE);
  lines_add (&sheet.lines, 2, TONE_MET, "✓", "aaaa bbbb cccc dddd eeee ffff");
  reads (&sheet, "  ✓ aaaa bbbb cccc dddd eeee\n    ffff\n");
}

static void wide_characters (void)
{
  Sheet sheet = sheet_new (24, FALSE);
  lines_add (&sheet.lines, 2, TONE_PLAIN, "", "行踪轨迹信息通信内容征信信息");
  reads (&sheet, "  行踪轨迹信息通信内容征\n  信信息\n");
}

static void colors_take_no_columns (void)
{
  Sheet sheet = sheet_new (28, TRUE);
  lines_add (&sheet.lines, 2, TONE_MET, "✓", "aaaa bbbb cccc dddd eeee ffff");
  reads (&sheet, "  \033[32m✓\033[0m aaaa bbbb cccc dddd eeee\n    ffff\n");
}

static void faint_lines_are_faint_throughout (void)
{
  Sheet sheet = sheet_new (28, TRUE);
  lines_add (&sheet.lines, 0, TONE_FAINT, "-", "aaaa");
  reads (&sheet, "\033[2m-\033[0m \033[2maaaa\033[0m\n");
}

static void narrow_still_writes (void)
{
  Sheet sheet = sheet_new (4, FALSE);
  lines_add (&sheet.lines, 4, TONE_PLAIN, "", "aaaa bbbb");
  reads (&sheet, "    aaaa bbbb\n");
}

static void rule_fills_the_line (void)
{
  Sheet sheet = sheet_new (3, FALSE);
  lines_rule (&sheet.lines);
  reads (&sheet, "───\n");
}

SUITE (lines, { "a paragraph hangs below its own text", hangs_below_its_text },
       { "wide characters count two", wide_characters }, { "colours take no columns", colors_take_no_columns },
       { "a faint line is faint throughout", faint_lines_are_faint_throughout },
       { "too narrow a page still says everything", narrow_still_writes },
       { "a rule runs from edge to edge", rule_fills_the_line })
