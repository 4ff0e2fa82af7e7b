/* Text -> signs: each character is brought to its usual form, then the longest word of the table that begins there is
 * taken. A word may have blanks inside. */
#include "base/sign.h"

typedef struct {
  const gunichar *word;
  SignKind kind;
  gint64 value;
} Row;

/* Longer words before those they begin with. */
static const Row table[] = {
  { U"零", SIGN_ZERO, 0 },
  { U"一", SIGN_DIGIT, 1 },
  { U"二", SIGN_DIGIT, 2 },
  { U"两", SIGN_DIGIT, 2 },
  { U"三", SIGN_DIGIT, 3 },
  { U"四", SIGN_DIGIT, 4 },
  { U"五", SIGN_DIGIT, 5 },
  { U"六", SIGN_DIGIT, 6 },
  { U"七", SIGN_DIGIT, 7 },
  { U"八", SIGN_DIGIT, 8 },
  { U"九", SIGN_DIGIT, 9 },
  { U"十", SIGN_SMALL, 10 },
  { U"百", SIGN_SMALL, 100 },
  { U"千", SIGN_SMALL, 1000 },
  { U"万", SIGN_BIG, 10000 },
  { U"亿", SIGN_BIG, 100000000 },
  { U".", SIGN_POINT, 0 },
  { U",", SIGN_COMMA, 0 },
  { U"/", SIGN_SLASH, 0 },
  { U"余", SIGN_MORE, 0 },
  { U"多于", SIGN_ABOVE, 0 },
  { U"多达", SIGN_TOTAL, 0 },
  { U"多", SIGN_MORE, 0 },
  { U"数", SIGN_SEVERAL, 0 },
  { U"几", SIGN_SEVERAL, 0 },
  { U"上", SIGN_UPWARDS, 0 },
  { U"近", SIGN_NEARLY, 0 },
  { U"将近", SIGN_NEARLY, 0 },
  { U"接近", SIGN_NEARLY, 0 },
  { U"约", SIGN_ABOUT, 0 },
  { U"大约", SIGN_ABOUT, 0 },
  { U"左右", SIGN_ABOUT_AFTER, 0 },
  { U"许", SIGN_ABOUT_AFTER, 0 },
  { U"不少于", SIGN_AT_LEAST, 0 },
  { U"不低于", SIGN_AT_LEAST, 0 },
  { U"至少", SIGN_AT_LEAST, 0 },
  { U"≥", SIGN_AT_LEAST, 0 },
  { U">=", SIGN_AT_LEAST, 0 },
  { U"超过", SIGN_ABOVE, 0 },
  { U"超", SIGN_ABOVE, 0 },
  { U"逾", SIGN_ABOVE, 0 },
  { U"高于", SIGN_ABOVE, 0 },
  { U"高达", SIGN_TOTAL, 0 },
  { U"达到", SIGN_TOTAL, 0 },
  { U"达", SIGN_TOTAL, 0 },
  { U"共计", SIGN_TOTAL, 0 },
  { U"共", SIGN_TOTAL, 0 },
  { U"合计", SIGN_TOTAL, 0 },
  { U"总计", SIGN_TOTAL, 0 },
  { U"累计", SIGN_TOTAL, 0 },
  { U"计", SIGN_TOTAL, 0 },
  { U"、", SIGN_LIST, 0 },
  { U">", SIGN_ABOVE, 0 },
  { U"不超过", SIGN_AT_MOST, 0 },
  { U"不多于", SIGN_AT_MOST, 0 },
  { U"不高于", SIGN_AT_MOST, 0 },
  { U"至多", SIGN_AT_MOST, 0 },
  { U"最多", SIGN_AT_MOST, 0 },
  { U"≤", SIGN_AT_MOST, 0 },
  { U"<=", SIGN_AT_MOST, 0 },
  { U"不满", SIGN_BELOW, 0 },
  { U"不足", SIGN_BELOW, 0 },
  { U"未满", SIGN_BELOW, 0 },
  { U"少于", SIGN_BELOW, 0 },
  { U"低于", SIGN_BELOW, 0 },
  { U"<", SIGN_BELOW, 0 },
  { U"以上", SIGN_OR_MORE, 0 },
  { U"以下", SIGN_OR_LESS, 0 },
  { U"以内", SIGN_OR_LESS, 0 },
  { U"至", SIGN_TO, 0 },
  { U"到", SIGN_TO, 0 },
  { U"to", SIGN_TO, 0 },
  { U"~", SIGN_TO, 0 },
  { U"——", SIGN_TO, 0 },
  { U"—", SIGN_TO, 0 },
  { U"–", SIGN_TO, 0 },
  { U"-", SIGN_TO, '-' },
  { U"−", SIGN_TO, '-' },
  { U"负", SIGN_MINUS, 0 },
  { U"人民币", SIGN_MONEY, 0 },
  { U"RMB", SIGN_MONEY, 0 },
  { U"rmb", SIGN_MONEY, 0 },
  { U"¥", SIGN_MONEY, 0 },
  { U"整", SIGN_WHOLE, 0 },
};

/* Pairs: another form, then the usual one. Full-width forms of ASCII are brought down by their distance from it. */
static const gunichar variants[][2] = {
  { U'壹', U'一' }, { U'貳', U'二' }, { U'贰', U'二' }, { U'兩', U'两' }, { U'叁', U'三' }, { U'參', U'三' },
  { U'叄', U'三' }, { U'肆', U'四' }, { U'伍', U'五' }, { U'陸', U'六' }, { U'陆', U'六' }, { U'柒', U'七' },
  { U'捌', U'八' }, { U'玖', U'九' }, { U'拾', U'十' }, { U'佰', U'百' }, { U'仟', U'千' }, { U'萬', U'万' },
  { U'億', U'亿' }, { U'〇', U'零' }, { U'○', U'零' },  { U'餘', U'余' }, { U'馀', U'余' }, { U'數', U'数' },
  { U'幾', U'几' }, { U'約', U'约' }, { U'達', U'达' }, { U'計', U'计' }, { U'總', U'总' }, { U'將', U'将' },
  { U'過', U'过' }, { U'滿', U'满' }, { U'於', U'于' }, { U'內', U'内' }, { U'許', U'许' }, { U'負', U'负' },
  { U'幣', U'币' }, { U'圆', U'元' }, { U'圓', U'元' }, { U'〜', U'~' },  { U'￥', U'¥' },  { U'≧', U'≥' },
  { U'≦', U'≤' },
};

enum { FULL_WIDTH_FIRST = 0xFF01, FULL_WIDTH_LAST = 0xFF5E, FULL_WIDTH_SHIFT = 0xFEE0, NO_CHARACTER = 0x110000 };

static gunichar usual_form (gunichar c)
{
  if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST)
    return c - FULL_WIDTH_SHIFT;
  if (c < 0x80)
    return c;
  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    if (variants[i][0] == c)
      return variants[i][1];
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

/* Behind the character `c` in its usual form, if it comes next; else NULL. */
static const char *match_character (gunichar c, const char *at, const char *end)
{
  at = skip_blanks (at, end);
  gunichar found = character_at (at, end);
  return found != NO_CHARACTER && usual_form (found) == c ? g_utf8_next_char (at) : NULL;
}

/* Where `word` ends if its first character stands at `at` and the others follow, else NULL. */
static const char *match_word (const gunichar *word, const char *at, const char *end)
{
  at = g_utf8_next_char (at);
  for (word++; *word != 0 && at != NULL; word++)
    at = match_character (*word, at, end);
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
  gunichar c = usual_form (character_at (scan->at, scan->end));
  if (c == NO_CHARACTER) {
    set_sign (scan, SIGN_BAD, 0, scan->at + 1);
    return;
  }
  const char *next = g_utf8_next_char (scan->at);
  if (c >= '0' && c <= '9') {
    set_sign (scan, SIGN_ARABIC, (gint64) c - '0', next);
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    const char *behind = table[i].word[0] == c ? match_word (table[i].word, scan->at, scan->end) : NULL;
    if (behind != NULL) {
      set_sign (scan, table[i].kind, table[i].value, behind);
      return;
    }
  }
  set_sign (scan, kind_of_other (c), 0, next);
}

void scan_jump (Scan *scan, const char *at)
{
  scan->at = skip_blanks (at, scan->end);
  recognize (scan);
}

void scan_advance (Scan *scan) { scan_jump (scan, scan->next); }

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
  const char *at = scan->at;
  for (; *word != '\0' && at != NULL; word = g_utf8_next_char (word))
    at = match_character (usual_form (g_utf8_get_char (word)), at, scan->end);
  return at;
}
