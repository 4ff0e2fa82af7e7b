/* GLib's letters where it is not there. UTF-8 is taken apart here; what a sign is, and how it is written small or composed, the
 * browser knows and is asked. */
#include <glib.h>
#include <string.h>

/* By the page. `type`: the place of its general category in the order of GUnicodeType. `rewrite` gives the length of what it
 * wrote at `to`, at most `room`: */
enum { REWRITE_SMALL, REWRITE_COMPOSED, REWRITE_LARGE };
__attribute__ ((import_module ("page"), import_name ("type"))) int page_type (guint32 sign);
__attribute__ ((import_module ("page"), import_name ("digit"))) int page_digit (guint32 sign);
__attribute__ ((import_module ("page"), import_name ("rewrite"))) gsize
page_rewrite (int how, const char *text, gsize length, char *to, gsize room);

enum { NO_SIGN = -1, PART_OF_SIGN = -2, FIRST_BEYOND = 0x110000, MOST_GROWTH = 18 };

/* GAsciiType: bits of what a sign is. */
#define CONTROL 0x004
#define BLANK 0x104
#define PUNCTUATION 0x0d0
#define DIGIT 0x459
static const guint16 ascii[256] = {
  [0x00 ... 0x08] = CONTROL,
  ['\t' ... '\n'] = BLANK,
  ['\v'] = CONTROL,
  ['\f' ... '\r'] = BLANK,
  [0x0e ... 0x1f] = CONTROL,
  [' '] = 0x140,
  ['!' ... '/'] = PUNCTUATION,
  ['0' ... '9'] = DIGIT,
  [':' ... '@'] = PUNCTUATION,
  ['A' ... 'F'] = 0x653,
  ['G' ... 'Z'] = 0x253,
  ['[' ... '`'] = PUNCTUATION,
  ['a' ... 'f'] = 0x473,
  ['g' ... 'z'] = 0x073,
  ['{' ... '~'] = PUNCTUATION,
  [0x7f] = CONTROL,
};
const guint16 *const g_ascii_table = ascii;

static const gchar skip[256] = {
  [0x00 ... 0xbf] = 1, [0xc0 ... 0xdf] = 2, [0xe0 ... 0xef] = 3, [0xf0 ... 0xf7] = 4,
  [0xf8 ... 0xfb] = 5, [0xfc ... 0xfd] = 6, [0xfe ... 0xff] = 1,
};
const gchar *const g_utf8_skip = skip;

/* ---- ASCII ---- */

gchar g_ascii_tolower (gchar c) { return g_ascii_isupper (c) ? (gchar) (c - 'A' + 'a') : c; }

gint g_ascii_strncasecmp (const gchar *a, const gchar *b, gsize n)
{
  for (; n > 0 && *a != '\0' && g_ascii_tolower (*a) == g_ascii_tolower (*b); a++, b++)
    n--;
  return n == 0 ? 0 : (guchar) g_ascii_tolower (*a) - (guchar) g_ascii_tolower (*b);
}

gint g_ascii_strcasecmp (const gchar *a, const gchar *b) { return g_ascii_strncasecmp (a, b, G_MAXSIZE); }

gchar *g_ascii_strdown (const gchar *text, gssize length)
{
  char *low = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  for (char *c = low; *c != '\0'; c++)
    *c = g_ascii_tolower (*c);
  return low;
}

guint64 g_ascii_strtoull (const gchar *text, gchar **ret_end, guint base)
{
  guint64 number = 0;
  const char *c = text;
  for (; g_ascii_isdigit (*c) && base == 10; c++)
    if (__builtin_mul_overflow (number, 10u, &number) || __builtin_add_overflow (number, (guint) (*c - '0'), &number))
      number = G_MAXUINT64;
  if (ret_end != NULL)
    *ret_end = (gchar *) c;
  return number;
}

gboolean g_str_is_ascii (const gchar *text)
{
  while (*text > 0)
    text++;
  return *text == '\0';
}

/* ---- UTF-8 ---- */

gint g_unichar_to_utf8 (gunichar c, gchar *to)
{
  const gint length = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  static const guchar first[] = { 0, 0x00, 0xc0, 0xe0, 0xf0 };
  for (gint i = length - 1; i > 0; i--, c >>= 6)
    to[i] = (gchar) (0x80 | (c & 0x3f));
  to[0] = (gchar) (first[length] | c);
  return length;
}

/* Unjudged. */
gunichar g_utf8_get_char (const gchar *text)
{
  const guint length = (guint) g_utf8_skip[*(const guchar *) text];
  gunichar c = (guchar) *text & (length == 1 ? 0x7f : 0x7fu >> length);
  for (guint i = 1; i < length; i++)
    c = c << 6 | ((guchar) text[i] & 0x3f);
  return c;
}

gunichar g_utf8_get_char_validated (const gchar *text, gssize most)
{
  static const gunichar least[] = { 0, 0, 0x80, 0x800, 0x10000 };
  const guchar first = (guchar) *text;
  if (most == 0)
    return (gunichar) PART_OF_SIGN;
  if (first < 0x80)
    return first == 0 && most > 0 ? (gunichar) PART_OF_SIGN : first;
  const gssize length = (guchar) g_utf8_skip[first];
  if (length < 2 || length > 4)
    return (gunichar) NO_SIGN;
  for (gssize i = 1; i < length; i++) {
    if (i == most)
      return (gunichar) PART_OF_SIGN;
    if (((guchar) text[i] & 0xc0) != 0x80)
      return (gunichar) NO_SIGN;
  }
  const gunichar c = g_utf8_get_char (text);
  const gboolean sound = c >= least[length] && c < FIRST_BEYOND && (c < 0xd800 || c > 0xdfff);
  return sound ? c : (gunichar) NO_SIGN;
}

gboolean g_utf8_validate_len (const gchar *text, gsize length, const gchar **ret_end)
{
  const char *at = text, *end = text + length;
  while (at < end && *at != '\0' && g_utf8_get_char_validated (at, end - at) < FIRST_BEYOND)
    at = g_utf8_next_char (at);
  if (ret_end != NULL)
    *ret_end = at;
  return at == end;
}

gboolean g_utf8_validate (const gchar *text, gssize length, const gchar **ret_end)
{
  return g_utf8_validate_len (text, length < 0 ? strlen (text) : (gsize) length, ret_end);
}

gchar *g_utf8_make_valid (const gchar *text, gssize length)
{
  GString *valid = g_string_new (NULL);
  const char *at = text, *end = text + (length < 0 ? strlen (text) : (gsize) length), *bad;
  while (!g_utf8_validate_len (at, (gsize) (end - at), &bad)) {
    g_string_append_len (valid, at, bad - at);
    g_string_append (valid, "\357\277\275");
    at = bad + 1;
  }
  g_string_append_len (valid, at, end - at);
  return g_string_free (valid, FALSE);
}

gchar *g_utf8_prev_char (const gchar *at)
{
  do
    at--;
  while (((guchar) *at & 0xc0) == 0x80);
  return (gchar *) at;
}

gchar *g_utf8_find_prev_char (const gchar *text, const gchar *at)
{
  while (at > text)
    if (((guchar) * --at & 0xc0) != 0x80)
      return (gchar *) at;
  return NULL;
}

gchar *g_utf8_find_next_char (const gchar *at, const gchar *end)
{
  if (end == NULL || at < end)
    do
      at++;
    while ((end == NULL || at < end) && ((guchar) *at & 0xc0) == 0x80);
  return end != NULL && at >= end ? NULL : (gchar *) at;
}

gchar *g_utf8_strchr (const gchar *text, gssize length, gunichar c)
{
  char bytes[8] = { 0 };
  g_unichar_to_utf8 (c, bytes);
  return g_strstr_len (text, length, bytes);
}

static gchar *rewritten (int how, const gchar *text, gssize length)
{
  const gsize n = length < 0 ? strlen (text) : strnlen (text, (gsize) length), room = n * MOST_GROWTH;
  char *to = g_malloc (room + 1);
  to[page_rewrite (how, text, n, to, room)] = '\0';
  return to;
}

gchar *g_utf8_strdown (const gchar *text, gssize length) { return rewritten (REWRITE_SMALL, text, length); }

/* Only the form with compatible signs, composed, is asked for. */
gchar *g_utf8_normalize (const gchar *text, gssize length, GNormalizeMode mode)
{
  (void) mode;
  return g_utf8_validate (text, length, NULL) ? rewritten (REWRITE_COMPOSED, text, length) : NULL;
}

/* ---- what a sign is ---- */

GUnicodeType g_unichar_type (gunichar c) { return (GUnicodeType) page_type (c); }

static gboolean is_letter (GUnicodeType type)
{
  return type >= G_UNICODE_LOWERCASE_LETTER && type <= G_UNICODE_UPPERCASE_LETTER;
}

gboolean g_unichar_isalpha (gunichar c)
{
  return c < 0x80 ? g_ascii_isalpha ((gchar) c) : is_letter (g_unichar_type (c));
}

gboolean g_unichar_isalnum (gunichar c)
{
  const GUnicodeType type = g_unichar_type (c);
  return is_letter (type) || (type >= G_UNICODE_DECIMAL_NUMBER && type <= G_UNICODE_OTHER_NUMBER);
}

gboolean g_unichar_iscntrl (gunichar c) { return g_unichar_type (c) == G_UNICODE_CONTROL; }

gboolean g_unichar_isspace (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isspace ((gchar) c);
  const GUnicodeType type = g_unichar_type (c);
  return type >= G_UNICODE_LINE_SEPARATOR && type <= G_UNICODE_SPACE_SEPARATOR;
}

gint g_unichar_digit_value (gunichar c)
{
  return c < 0x80 ? (g_ascii_isdigit ((gchar) c) ? (gint) c - '0' : -1) : page_digit (c);
}

gboolean g_unichar_ispunct (gunichar c)
{
  const GUnicodeType type = g_unichar_type (c);
  return type >= G_UNICODE_CONNECT_PUNCTUATION && type <= G_UNICODE_OTHER_SYMBOL;
}

static gunichar rewrite_sign (int how, gunichar c)
{
  char from[8] = { 0 }, to[8 * MOST_GROWTH] = { 0 };
  const gint length = g_unichar_to_utf8 (c, from);
  page_rewrite (how, from, (gsize) length, to, sizeof to);
  return g_utf8_get_char (to);
}

gunichar g_unichar_tolower (gunichar c)
{
  return c < 0x80 ? (guchar) g_ascii_tolower ((gchar) c) : rewrite_sign (REWRITE_SMALL, c);
}

gunichar g_unichar_toupper (gunichar c)
{
  return g_ascii_islower ((gchar) c) && c < 0x80 ? c - 'a' + 'A' : c < 0x80 ? c : rewrite_sign (REWRITE_LARGE, c);
}

gboolean g_unichar_iszerowidth (gunichar c)
{
  if (c < 0x80 || c == 0xad)
    return FALSE;
  const GUnicodeType type = g_unichar_type (c);
  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_FORMAT ||
         (c >= 0x1160 && c < 0x1200) || c == 0x200b;
}

/* Signs as wide as two: East Asian scripts with their punctuation. */
gboolean g_unichar_iswide (gunichar c)
{
  static const gunichar ranges[][2] = {
    { 0x1100, 0x115f }, { 0x2e80, 0x303e },   { 0x3041, 0x4dbf },   { 0x4e00, 0xa4cf },   { 0xa960, 0xa97f },
    { 0xac00, 0xd7a3 }, { 0xf900, 0xfaff },   { 0xfe10, 0xfe19 },   { 0xfe30, 0xfe6f },   { 0xff01, 0xff60 },
    { 0xffe0, 0xffe6 }, { 0x1f300, 0x1f64f }, { 0x1f900, 0x1f9ff }, { 0x20000, 0x3fffd },
  };
  guint i = 0;
  while (i < G_N_ELEMENTS (ranges) && c > ranges[i][1])
    i++;
  return i < G_N_ELEMENTS (ranges) && c >= ranges[i][0];
}

/* ---- other encodings: a page has text ---- */

GIConv g_iconv_open (const gchar *to, const gchar *from)
{
  (void) to, (void) from;
  return (GIConv) -1;
}

gint g_iconv_close (GIConv converter)
{
  (void) converter;
  return 0;
}

gsize g_iconv (GIConv converter, gchar **in, gsize *n_in, gchar **out, gsize *n_out)
{
  (void) converter, (void) in, (void) out;
  *n_in = *n_out = 0;
  return (gsize) -1;
}
