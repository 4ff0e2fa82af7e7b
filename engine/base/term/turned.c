/* Words around a quantity -> whether they say that it is not, or not wholly, of what is counted: attempted, agreed on, given back, taken
 * off, gained by another, denied. What the fact itself is called, 未遂 of 诈骗未遂, is a name to the reader and does not come here. */
#include "base/term/turned.h"
#include <string.h>

static const char *const turns[] = {
  /* not done, or not to the end */
  "未遂", "未能", "未成", "未得", "未果", "中止", "预备", "企图", "意图", "试图", "妄图", "图谋", "准备", "打算",
  "计划", "欲", "拟", "失败", "被拒", "拒收", "拒付", "attempted", "planned", "failed",
  /* only said */
  "约定", "承诺", "许诺", "答应", "应得", "应付", "应收", "可得", "预期", "预计", "指控", "promised", "agreed",
  "alleged",
  /* given back, taken off */
  "退", "退还", "退赔", "退赃", "退回", "归还", "返还", "偿还", "还款", "还清", "已还", "追回", "追缴", "追赃", "挽回",
  "赔", "扣除", "减去", "减除", "除去", "剔除", "冲抵", "抵消", "抵销", "补缴", "上缴", "上交", "清偿", "兑付",
  "returned", "refunded", "repaid", "deducted", "recovered"
};
static const char *const denials[] = { "不", "未", "没",   "沒",  "無",    "无", "非",      "莫",    "勿",
                                       "别", "否", "他人", "not", "never", "no", "without", "unpaid" };
static const char *const harmless[] = { "非法", "不法",   "不正当", "未成年", "不同",   "不特定", "不动产",
                                        "无线", "无证",   "无人机", "未注明", "未标明", "未特别", "未作",
                                        "未另", "无特别", "退休",   "退伍",   "退役",   "退税",   "退耕",
                                        "拟购", "拟建",   "拟制",   "欲购" };
/* Before a word of gain: not the defendant's. */
static const char *const others[] = { "同案", "同伙", "同伴", "上家",   "下家", "上线", "下线",   "他人", "家属",
                                      "亲属", "妻子", "丈夫", "第三人", "买家", "卖家", "中间人", "团伙" };
/* Where such pieces are counted, the words behind them say what was done, 次 of 每次退还: a deed is no noun. */
static const char *const occasions[] = { "次", "回", "笔", "场", "趟", "起", "天", "日", "月",
                                         "年", "周", "晚", "人", "名", "户", "家", "位" };
/* What may be done each time and brings in what is counted. */
static const char *const takings[] = { "收费", "收取", "收",   "收入", "售价", "卖",   "售",   "得",
                                       "分得", "价格", "工资", "薪酬", "报酬", "佣金", "提成", "好处费" };

/* Of the longest of the words that begins there; a word in letters is matched whole. */
static gsize prefix_of (const char *at, const char *end, const char *const *words, gsize n)
{
  gsize longest = 0;
  for (gsize i = 0; i < n; i++) {
    const gsize length = strlen (words[i]);
    if (length <= longest || length > (gsize) (end - at) || g_ascii_strncasecmp (at, words[i], length) != 0)
      continue;
    if (!g_ascii_isalpha (*at) || at + length == end || !g_ascii_isalpha (at[length]))
      longest = length;
  }
  return longest;
}

#define PREFIX_OF(at, end, words) prefix_of (at, end, words, G_N_ELEMENTS (words))

Turned turned_at (const char *at, const char *end, gsize *ret_length)
{
  if ((*ret_length = PREFIX_OF (at, end, harmless)) > 0)
    return TURNED_HARMLESS;
  if ((*ret_length = PREFIX_OF (at, end, turns)) > 0)
    return TURNED_ELSE;
  *ret_length = PREFIX_OF (at, end, denials);
  return *ret_length > 0 ? TURNED_DENIED : TURNED_NOT;
}

/* 2名， of 被害人2名，获利; of 2名被害人，获利 the comma. */
static gboolean pass_number (Scan *scan)
{
  Numeral figure;
  Scan ahead = *scan;
  if (scan_take (scan, SIGN_COMMA))
    return TRUE;
  if (!numeral_read (&ahead, FALSE, &figure) || piece_read (ahead.at, ahead.end) != PIECE_PERSON)
    return FALSE;
  scan_advance (&ahead);
  scan_take (&ahead, SIGN_COMMA);
  scan_take (&ahead, SIGN_TOTAL);
  *scan = ahead;
  return TRUE;
}

/* A person stands here, and what he gained or did behind him: 被害人获利, 同伙获利. */
static gsize of_other (const Scan *scan)
{
  Scan ahead = *scan;
  const gboolean person = scan->kind == SIGN_NAME && scan->value == NAME_PERSON;
  const gsize length = person ? (gsize) (scan->next - scan->at) : PREFIX_OF (scan->at, scan->end, others);
  while (ahead.kind != SIGN_END && ahead.at < scan->at + length)
    scan_advance (&ahead);
  while (!person && ahead.kind == SIGN_WORD) /* 犯 of 同案犯, a name */
    scan_advance (&ahead);
  const gint64 least = pass_number (&ahead) ? NAME_RESULT : NAME_DEED; /* from 被害人2名 he got it */
  return length > 0 && ahead.kind == SIGN_NAME && ahead.value >= least ? length : 0;
}

/* NULL: there is none. */
static const char *find_turn (Scan scan, gboolean denied, gsize *ret_length)
{
  gboolean got = FALSE; /* a deed stands before it: 赔偿款 of 骗取保险赔偿款 is what was got */
  for (gboolean named = FALSE; scan.kind != SIGN_END; named = scan.kind == SIGN_NAME, scan_advance (&scan)) {
    got |= scan.kind == SIGN_NAME && scan.value == NAME_DEED;
    const gboolean funds = got && scan.kind == SIGN_WORD && scan.value == WORD_FUNDS;
    const gboolean other = (scan.kind == SIGN_WORD && !funds) || scan.kind == SIGN_ABOUT; /* 约 of 约定 */
    const Turned turned = other ? turned_at (scan.at, scan.end, ret_length) : TURNED_NOT;
    if (turned == TURNED_ELSE || (denied && turned == TURNED_DENIED) ||
        (!named && (*ret_length = of_other (&scan)) > 0))
      return scan.at;
  }
  return NULL;
}

gboolean turned_name (Input *input, Scan scan, gboolean denied)
{
  gsize length;
  const char *word = find_turn (scan, denied, &length);
  if (word == NULL)
    return FALSE;
  g_snprintf (input->forms, QUANTITY_FORMS, "%.*s", (int) length, word);
  *input->english = '\0';
  return TRUE;
}

static gboolean is_name (const Scan *scan) { return scan->kind == SIGN_UNIT || scan->kind == SIGN_WORD; }

static gboolean is_occasion (const Scan *scan)
{
  return is_name (scan) && PREFIX_OF (scan->at, scan->next, occasions) == (gsize) (scan->next - scan->at);
}

void turned_skip_piece (Scan *scan)
{
  if (scan->kind == SIGN_WORD && scan->value == 1) /* 个 of 每个月 */
    scan_advance (scan);
  const gboolean occasion = is_occasion (scan);
  while (occasion ? is_occasion (scan) : is_name (scan) || scan->kind == SIGN_NEARLY) /* 小 of 每小包 */
    scan_advance (scan);
  const char *behind = scan->at + (occasion ? PREFIX_OF (scan->at, scan->end, takings) : 0);
  while (scan->kind == SIGN_WORD && scan->at < behind)
    scan_advance (scan);
}
