/* Text -> signs: each character is brought to its usual form, then the longest word that begins there is taken, a unit of
 * the gauge before one of the table. A word may have blanks inside; one in letters ends where the letters end. */
#include "base/numeral/sign.h"

typedef struct {
  const gunichar *word;
  SignKind kind;
  gint64 value;
} SignRow;

/* A word that may be said of what is of a kind (label.def). */
typedef struct {
  const char *word, *kind;
  gboolean money;
  gint64 name;
} Label;

static const Label labels[] = {
#define LABEL(word, kind, money, name) { word, kind, money, NAME_##name },
#include "base/numeral/label.def"
#undef LABEL
};

static const SignRow table[] = {
#define SIGN(word, kind, value) { U##word, SIGN_##kind, value },
#include "base/numeral/sign.def"
#undef SIGN
};

/* Pairs: another form, then the usual one; in the order of their code points. Full-width forms of ASCII are brought down by their
 * distance from it. */
static const gunichar variants[][2] = {
  { U'≦', U'≤' },   { U'≧', U'≥' },   { U'○', U'零' },  { U'〇', U'零' }, { U'【', U'(' },  { U'】', U')' },
  { U'〔', U'(' },  { U'〕', U')' },  { U'〜', U'~' },  { U'仟', U'千' }, { U'伍', U'五' }, { U'佰', U'百' },
  { U'來', U'来' }, { U'價', U'价' }, { U'億', U'亿' }, { U'內', U'内' }, { U'兩', U'两' }, { U'叁', U'三' },
  { U'參', U'三' }, { U'叄', U'三' }, { U'單', U'单' }, { U'圆', U'元' }, { U'圓', U'元' }, { U'塊', U'块' },
  { U'壹', U'一' }, { U'將', U'将' }, { U'幣', U'币' }, { U'幾', U'几' }, { U'拾', U'十' }, { U'捌', U'八' },
  { U'數', U'数' }, { U'於', U'于' }, { U'柒', U'七' }, { U'滿', U'满' }, { U'玖', U'九' }, { U'約', U'约' },
  { U'總', U'总' }, { U'肆', U'四' }, { U'萬', U'万' }, { U'計', U'计' }, { U'許', U'许' }, { U'負', U'负' },
  { U'貳', U'二' }, { U'贰', U'二' }, { U'過', U'过' }, { U'達', U'达' }, { U'錢', U'钱' }, { U'陆', U'六' },
  { U'陸', U'六' }, { U'餘', U'余' }, { U'馀', U'余' }, { U'￥', U'¥' },
};

enum { FULL_WIDTH_FIRST = 0xFF01, FULL_WIDTH_LAST = 0xFF5E, FULL_WIDTH_SHIFT = 0xFEE0, NO_CHARACTER = 0x110000 };

static gunichar usual_form (gunichar c)
{
  if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST)
    c -= FULL_WIDTH_SHIFT;
  if (c < 0x80)
    return (gunichar) g_ascii_tolower ((gchar) c);
  guint low = 0;
  for (guint high = G_N_ELEMENTS (variants); low < high;) {
    const guint middle = (low + high) / 2;
    if (variants[middle][0] < c)
      low = middle + 1;
    else
      high = middle;
  }
  return low < G_N_ELEMENTS (variants) && variants[low][0] == c ? variants[low][1] : c;
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

static gboolean is_letter (gunichar c) { return c < 0x80 && g_ascii_isalpha ((char) c); }

/* `end`, unless it stands inside a word in letters. */
static const char *whole_word (const char *end, gunichar last, const Scan *scan)
{
  return is_letter (last) && is_letter (usual_form (character_at (end, scan->end))) ? NULL : end;
}

/* Where a word of the table ends if it stands here, else NULL. */
static const char *match_sign (const gunichar *word, const Scan *scan)
{
  const char *at = scan->at;
  gunichar last = 0;
  for (; *word != 0 && at != NULL; word++) {
    last = *word;
    at = last == ' ' ? at : match_character (last, at, scan->end);
  }
  return at == NULL ? NULL : whole_word (at, last, scan);
}

/* The same for a unit's word. */
static const char *match_unit (const char *word, const Scan *scan)
{
  const char *at = scan->at;
  gunichar last = 0;
  for (; *word != '\0' && at != NULL; word = g_utf8_next_char (word)) {
    last = usual_form (g_utf8_get_char (word));
    at = last == ' ' ? at : match_character (last, at, scan->end);
  }
  return at == NULL || last == 0 ? NULL : whole_word (at, last, scan);
}

static gboolean is_other_word (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL;
}

/* What belongs to no word of ours: one character, or all letters that follow each other. */
static void recognize_other (Scan *scan, gunichar c)
{
  const char *next = g_utf8_next_char (scan->at);
  while (is_letter (c) && is_letter (usual_form (character_at (next, scan->end))))
    next = g_utf8_next_char (next);
  scan->kind = is_other_word (c) ? SIGN_WORD : SIGN_BAD;
  scan->next = next;
}

static void take_longest (Scan *scan, const char *end, SignKind kind, gint64 value)
{
  if (end == NULL || (scan->next != NULL && end <= scan->next))
    return;
  scan->kind = kind;
  scan->value = value;
  scan->next = end;
}

/* `c`: the character that stands here. */
static void recognize_unit (Scan *scan, gunichar c)
{
  for (guint i = 0; scan->gauge != NULL && i < gauge_size (scan->gauge); i++) {
    const GaugeWord *unit = gauge_word (scan->gauge, i);
    const char *before = scan->next;
    if (usual_form (g_utf8_get_char (unit->word)) != c)
      continue;
    take_longest (scan, match_unit (unit->word, scan), SIGN_UNIT, 0);
    if (scan->next != before)
      scan->unit = unit;
  }
}

/* Behind what `name` and the text have in common at these places, from two characters on that say what is measured; else NULL. */
static const char *match_part (const Scan *scan, const char *name)
{
  enum { FEWEST = 2 };
  const char *at = scan->at, *next = at;
  guint n = 0;
  for (; *name != '\0'; name = g_utf8_next_char (name), at = next, n++)
    if ((next = match_character (usual_form (g_utf8_get_char (name)), at, scan->end)) == NULL)
      break;
  return n >= FEWEST && gauge_names_at (scan->gauge, name) ? at : NULL;
}

/* A part of what is measured: 违法所得, 所得; what may be said of it: 获利. `c`: the character that stands here. */
static void recognize_name (Scan *scan, gunichar c)
{
  const char *name = scan->gauge == NULL ? NULL : gauge_name (scan->gauge);
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (labels); i++) {
    const char *end = usual_form (g_utf8_get_char (labels[i].word)) == c ? match_unit (labels[i].word, scan) : NULL;
    if (end != NULL && gauge_is_of_kind (scan->gauge, labels[i].kind, labels[i].money))
      take_longest (scan, end, SIGN_NAME, labels[i].name);
  }
  const gint64 own = scan->gauge != NULL && gauge_is_gain (scan->gauge) ? NAME_RESULT : NAME_THING;
  for (; name != NULL && *name != '\0'; name = g_utf8_next_char (name))
    take_longest (scan, match_part (scan, name), SIGN_NAME, own);
}

static void recognize_word (Scan *scan, gunichar c)
{
  scan->next = NULL;
  recognize_unit (scan, c);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].word[0] == c)
      take_longest (scan, match_sign (table[i].word, scan), table[i].kind, table[i].value);
  if (scan->next == NULL || scan->kind == SIGN_WORD || scan->kind == SIGN_TOTAL ||
      scan->kind == SIGN_BETWEEN) /* 计算机, not 计; 从中获利, not 从 */
    recognize_name (scan, c);
  if (scan->next == NULL)
    recognize_other (scan, c);
}

/* Sets the sign at scan->at. */
static void recognize (Scan *scan)
{
  gunichar c = usual_form (character_at (scan->at, scan->end));
  gboolean at_end = scan->at >= scan->end;
  scan->value = 0;
  scan->next = at_end ? scan->at : scan->at + 1;
  if (at_end || c == NO_CHARACTER) {
    scan->kind = at_end ? SIGN_END : SIGN_BAD;
  } else if (c >= '0' && c <= '9') {
    scan->kind = SIGN_ARABIC;
    scan->value = (gint64) c - '0';
    scan->next = g_utf8_next_char (scan->at);
  } else {
    recognize_word (scan, c);
  }
}

static void scan_jump (Scan *scan, const char *at)
{
  scan->at = skip_blanks (at, scan->end);
  scan->spaced = scan->at != at;
  recognize (scan);
}

void scan_advance (Scan *scan) { scan_jump (scan, scan->next); }

Scan scan_new (const char *text, gsize length, const Gauge *gauge)
{
  Scan scan = { .end = text + length, .gauge = gauge };
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
