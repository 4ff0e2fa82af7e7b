/* Signs in, whether several quantities follow one another and how: 3000元、2000元, 先后三次, 共计. What is only a correction of
 * the number before it joins nothing. */
#include "base/value/joints.h"
#include "base/term/dropped.h"

enum { OF_VALUE = 0, FOUND = 4, EACH = 5, OF_THING = 6 /* of SIGN_TOTAL */, OF_WHICH = 4 /* of SIGN_ORDER */ };

static gboolean is_label (const Scan *scan) { return scan->kind == SIGN_TOTAL || scan->kind == SIGN_NAME; }

static gboolean is_sum (const Scan *scan)
{
  return scan->kind == SIGN_TOTAL && scan->value != OF_VALUE && scan->value != FOUND && scan->value != OF_THING;
}

/* 共计 or 分别 stands before the first of several. */
gboolean joints_say_sum (Scan scan)
{
  for (; is_label (&scan) || scan.kind == SIGN_MONEY || scan.kind == SIGN_CONVERTED; scan_advance (&scan))
    if (is_sum (&scan))
      return TRUE;
  return FALSE;
}

/* 经核实, 鉴定价值 behind another number: that one is corrected, nothing is added to it; 货值, of money 价值: the same is told once more. */
gboolean joints_take_again (Scan *scan, const Part *before, gboolean *ret_value)
{
  while (scan_take (scan, SIGN_COMMA) || scan_take (scan, SIGN_LIST) || scan_take (scan, SIGN_SEMICOLON))
    ;
  for (; is_label (scan) || scan->kind == SIGN_MONEY; scan_advance (scan))
    if (scan->kind == SIGN_TOTAL && (scan->value == FOUND || scan->value == OF_VALUE || scan->value == OF_THING)) {
      *ret_value = scan->value != FOUND;
      return TRUE;
    }
  *ret_value = TRUE;
  return scan->kind == SIGN_CONVERTED && before->is_own;
}

static gboolean says_again (Scan scan, const Part *before)
{
  gboolean of_value;
  return joints_take_again (&scan, before, &of_value);
}

gboolean joints_say_each (Scan scan)
{
  for (; is_label (&scan) || scan.kind == SIGN_MONEY || scan.kind == SIGN_CONVERTED; scan_advance (&scan))
    if (scan.kind == SIGN_TOTAL && scan.value == EACH)
      return TRUE;
  return FALSE;
}

gboolean joints_total_follows (Scan scan)
{
  scan_take (&scan, SIGN_COMMA);
  while (scan.kind == SIGN_NAME || scan.kind == SIGN_MONEY)
    scan_advance (&scan);
  return is_sum (&scan);
}

gboolean joints_part_follows (Scan scan)
{
  while (scan_take (&scan, SIGN_COMMA) || scan_take (&scan, SIGN_SEMICOLON))
    ;
  return scan.kind == SIGN_ORDER && scan.value == OF_WHICH;
}

gboolean joints_name_follows (Scan scan)
{
  while (scan.kind != SIGN_END && scan.kind != SIGN_NAME && scan.kind != SIGN_ORDER)
    scan_advance (&scan);
  return scan.kind != SIGN_END;
}

gboolean joints_part_plainly (const Scan *scan)
{
  return scan->kind == SIGN_LIST || scan->kind == SIGN_AND || scan->kind == SIGN_SEMICOLON;
}

gboolean joints_begin_number (const Scan *scan)
{
  return scan->kind == SIGN_ARABIC || scan->kind == SIGN_DIGIT || scan->kind == SIGN_TENS || scan->kind == SIGN_SMALL;
}

/* Passes what parts one of several from the next: 3000元、2000元. A comma may as well belong to a number without a unit;
 * behind a unit another number, or 第二次, begins by itself. */
gboolean joints_take (Scan *scan, const Part *before)
{
  Scan ahead = *scan;
  if ((scan_take (&ahead, SIGN_SEMICOLON) && ahead.kind == SIGN_END) || says_again (*scan, before))
    return FALSE;
  if (scan_take (scan, SIGN_LIST) || scan_take (scan, SIGN_SEMICOLON))
    return TRUE;
  if (!before->has_word)
    return FALSE;
  return scan_take (scan, SIGN_COMMA) || scan_take (scan, SIGN_AND) || scan->kind == SIGN_ORDER ||
         (before->is_own && joints_begin_number (scan));
}

static gboolean skip_number (Scan *scan)
{
  const gboolean any = joints_begin_number (scan);
  while (joints_begin_number (scan))
    scan_advance (scan);
  return any;
}

/* 两次 of 先后两次3000元、5000元, where another number follows: how often, not how much. */
static gboolean skip_times (Scan *scan)
{
  Scan ahead = *scan;
  const gboolean any = skip_number (&ahead) && scan_take (&ahead, SIGN_WORD) && joints_begin_number (&ahead);
  if (any)
    *scan = ahead;
  return any;
}

/* Passes the words that tell which of several comes next, and what was done: 第二次获利, 先后. Whether what follows is one of
 * several; of 先后三次 it is all of them. */
gboolean joints_take_order (Scan *scan)
{
  gboolean one_of_several = FALSE;
  if (scan->kind != SIGN_ORDER)
    return FALSE;
  while (scan->kind == SIGN_ORDER || is_label (scan) || scan->kind == SIGN_UNIT ||
         (scan->kind == SIGN_WORD && dropped_before (scan->at, scan->next))) {
    const gboolean numbered = scan->kind == SIGN_ORDER && scan->value == 1;
    one_of_several |= scan->kind == SIGN_ORDER && scan->value != 2;
    scan_advance (scan);
    if (numbered)
      skip_number (scan);
  }
  return skip_times (scan) || one_of_several;
}
