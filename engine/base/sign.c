/* Text -> signs: each character is brought to its usual form, then the longest word of the table that begins there is
 * taken. A word may have blanks inside. */
#include "base/sign.h"

typedef struct {
  const char *word;
  SignKind kind;
  gint64 value;
} Row;

/* Longer words before those they begin with. */
static const Row table[] = {
  { "零", SIGN_ZERO, 0 },
  { "一", SIGN_DIGIT, 1 },
  { "二", SIGN_DIGIT, 2 },
  { "两", SIGN_DIGIT, 2 },
  { "三", SIGN_DIGIT, 3 },
  { "四", SIGN_DIGIT, 4 },
  { "五", SIGN_DIGIT, 5 },
  { "六", SIGN_DIGIT, 6 },
  { "七", SIGN_DIGIT, 7 },
  { "八", SIGN_DIGIT, 8 },
  { "九", SIGN_DIGIT, 9 },
  { "十", SIGN_SMALL, 10 },
  { "百", SIGN_SMALL, 100 },
  { "千", SIGN_SMALL, 1000 },
  { "万", SIGN_BIG, 10000 },
  { "亿", SIGN_BIG, 100000000 },
  { ".", SIGN_POINT, 0 },
  { ",", SIGN_COMMA, 0 },
  { "/", SIGN_SLASH, 0 },
  { "余", SIGN_MORE, 0 },
  { "多于", SIGN_ABOVE, 0 },
  { "多", SIGN_MORE, 0 },
  { "数", SIGN_SEVERAL, 0 },
  { "几", SIGN_SEVERAL, 0 },
  { "上", SIGN_UPWARDS, 0 },
  { "近", SIGN_NEARLY, 0 },
  { "将近", SIGN_NEARLY, 0 },
  { "接近", SIGN_NEARLY, 0 },
  { "约", SIGN_ABOUT, 0 },
  { "大约", SIGN_ABOUT, 0 },
  { "左右", SIGN_ABOUT_AFTER, 0 },
  { "许", SIGN_ABOUT_AFTER, 0 },
  { "不少于", SIGN_AT_LEAST, 0 },
  { "不低于", SIGN_AT_LEAST, 0 },
  { "至少", SIGN_AT_LEAST, 0 },
  { "≥", SIGN_AT_LEAST, 0 },
  { ">=", SIGN_AT_LEAST, 0 },
  { "超过", SIGN_ABOVE, 0 },
  { "高于", SIGN_ABOVE, 0 },
  { ">", SIGN_ABOVE, 0 },
  { "不超过", SIGN_AT_MOST, 0 },
  { "不多于", SIGN_AT_MOST, 0 },
  { "不高于", SIGN_AT_MOST, 0 },
  { "至多", SIGN_AT_MOST, 0 },
  { "最多", SIGN_AT_MOST, 0 },
  { "≤", SIGN_AT_MOST, 0 },
  { "<=", SIGN_AT_MOST, 0 },
  { "不满", SIGN_BELOW, 0 },
  { "不足", SIGN_BELOW, 0 },
  { "未满", SIGN_BELOW, 0 },
  { "少于", SIGN_BELOW, 0 },
  { "低于", SIGN_BELOW, 0 },
  { "<", SIGN_BELOW, 0 },
  { "以上", SIGN_OR_MORE, 0 },
  { "以下", SIGN_OR_LESS, 0 },
  { "以内", SIGN_OR_LESS, 0 },
  { "至", SIGN_TO, 0 },
  { "到", SIGN_TO, 0 },
  { "~", SIGN_TO, 0 },
  { "——", SIGN_TO, 0 },
  { "—", SIGN_TO, 0 },
  { "–", SIGN_TO, 0 },
  { "-", SIGN_TO, '-' },
  { "−", SIGN_TO, '-' },
  { "负", SIGN_MINUS, 0 },
  { "人民币", SIGN_MONEY, 0 },
  { "RMB", SIGN_MONEY, 0 },
  { "rmb", SIGN_MONEY, 0 },
  { "¥", SIGN_MONEY, 0 },
  { "整", SIGN_WHOLE, 0 },
};

/* Pairs: another form, then the usual one. Full-width forms of ASCII are brought down by their distance from it. */
static const char variants[] = "壹一貳二贰二兩两叁三參三叄三肆四伍五陸六陆六柒七捌八玖九拾十佰百仟千萬万億亿〇零○零餘余馀余"
                               "數数幾几約约將将過过滿满於于內内許许負负幣币圆元圓元〜~￥¥≧≥≦≤";

enum { FULL_WIDTH_FIRST = 0xFF01, FULL_WIDTH_LAST = 0xFF5E, FULL_WIDTH_SHIFT = 0xFEE0, NO_CHARACTER = 0x110000 };

static gunichar usual_form (gunichar c)
{
  if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST)
    return c - FULL_WIDTH_SHIFT;
  if (c < 0x80)
    return c;
  for (const char *pair = variants; *pair != '\0';) {
    const char *usual = g_utf8_next_char (pair);
    if (g_utf8_get_char (pair) == c)
      return g_utf8_get_char (usual);
    pair = g_utf8_next_char (usual);
  }
  return c;
}

/* The character at `at` as it stands; NO_CHARACTER at the end and for what is no UTF-8. */
static gunichar character_at (const char *at, const char *end)
{
  if (at >= end)
    return NO_CHARACTER;
  gunichar c = g_utf8_get_char_validated (at, end - at);
  return MIN (c, NO_CHARACTER);
}

static const char *skip_blanks (const char *at, const char *end)
{
  gunichar c;
  while ((c = character_at (at, end)) != NO_CHARACTER && g_unichar_isspace (c))
    at = g_utf8_next_char (at);
  return at;
}

/* Where `word` ends if it stands at `at`, else NULL. */
static const char *match (const char *word, const char *at, const char *end)
{
  for (; *word != '\0'; word = g_utf8_next_char (word)) {
    at = skip_blanks (at, end);
    gunichar c = character_at (at, end);
    if (c == NO_CHARACTER || usual_form (c) != usual_form (g_utf8_get_char (word)))
      return NULL;
    at = g_utf8_next_char (at);
  }
  return at;
}

static SignKind kind_of_other (gunichar c)
{
  gboolean is_word = g_unichar_isalpha (c) || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL || c == '%';
  return is_word ? SIGN_WORD : SIGN_BAD;
}

static void set_sign (Scan *scan, SignKind kind, gint64 value, const char *next)
{
  scan->kind = kind;
  scan->value = value;
  scan->next = next;
}

/* Sets the sign at scan->at. */
static void recognize (Scan *scan)
{
  if (scan->at >= scan->end) {
    set_sign (scan, SIGN_END, 0, scan->at);
    return;
  }
  gunichar raw = character_at (scan->at, scan->end);
  gunichar c = usual_form (raw);
  if (c == NO_CHARACTER) {
    set_sign (scan, SIGN_BAD, 0, scan->at + 1);
    return;
  }
  const char *next = g_utf8_next_char (scan->at);
  if (c >= '0' && c <= '9') {
    set_sign (scan, SIGN_ARABIC, (gint64) c - '0', next);
    return;
  }
  set_sign (scan, kind_of_other (raw), 0, next);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    if (g_utf8_get_char (table[i].word) != c)
      continue;
    const char *behind = match (table[i].word, scan->at, scan->end);
    if (behind != NULL) {
      set_sign (scan, table[i].kind, table[i].value, behind);
      return;
    }
  }
}

void scan_jump (Scan *scan, const char *at)
{
  scan->at = skip_blanks (at, scan->end);
  recognize (scan);
}

void scan_advance (Scan *scan)
{
  scan_jump (scan, scan->next);
}

Scan scan_new (const char *text, gsize length)
{
  Scan scan = { .end = text + length };
  scan_jump (&scan, text);
  return scan;
}

gboolean scan_take (Scan *scan, SignKind kind)
{
  if (scan->kind != kind)
    return FALSE;
  scan_advance (scan);
  return TRUE;
}

const char *scan_match (const Scan *scan, const char *word)
{
  return match (word, scan->at, scan->end);
}
