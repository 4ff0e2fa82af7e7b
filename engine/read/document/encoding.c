/* First bytes in, the name of an encoding out. A mark and a declaration say it; what else there is was looked at only as far as it is
 * certain. */
#include "read/document/encoding.h"
#include <string.h>

enum { LONGEST_DECLARATION = 512, LOOKED_AT = 4096, LEAST_SHARE = 8, MOST_STRANGE = 32 };

/* What the first bytes of a document say about its encoding. */
typedef struct {
  const char *start;
  gsize length;
  const char *encoding;
  gsize mark; /* bytes to skip */
} EncodingMark;

#define MARK(start, encoding, mark)                                                                                    \
  {                                                                                                                    \
    start, sizeof (start) - 1, encoding, mark                                                                          \
  }

static const EncodingMark marks[] = {
  MARK ("\xEF\xBB\xBF", NULL, 3),
  MARK ("\x00\x00\xFE\xFF", "UTF-32BE", 4),
  MARK ("\xFF\xFE\x00\x00", "UTF-32LE", 4),
  MARK ("\x00\x00\x00<", "UTF-32BE", 0),
  MARK ("<\x00\x00\x00", "UTF-32LE", 0),
  MARK ("\xFE\xFF", "UTF-16BE", 2),
  MARK ("\xFF\xFE", "UTF-16LE", 2),
  MARK ("\x00<", "UTF-16BE", 0),
  MARK ("<\x00", "UTF-16LE", 0),
};

static const EncodingMark *find_mark (const char *bytes, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (bytes, marks[i].start, marks[i].length) == 0)
      return &marks[i];
  return NULL;
}

/* The value of `encoding` in `<?xml … encoding="GBK"?>`. Returns: yours, NULL if none is declared. */
static char *declared (const char *bytes, gsize length)
{
  g_autofree char *start = g_strndup (bytes, MIN (length, LONGEST_DECLARATION));
  char *end = g_str_has_prefix (start, "<?xml") ? strstr (start, "?>") : NULL;
  if (end == NULL)
    return NULL;
  *end = '\0';
  const char *value = strstr (start, "encoding");
  value = value != NULL ? strpbrk (value, "\"'") : NULL;
  const char *after = value != NULL ? strchr (value + 1, *value) : NULL;
  return after != NULL ? g_strndup (value + 1, (gsize) (after - value - 1)) : NULL;
}

static gboolean is_utf8 (const char *encoding)
{
  return encoding == NULL || g_ascii_strcasecmp (encoding, "UTF-8") == 0 ||
         g_ascii_strcasecmp (encoding, "UTF8") == 0 || g_ascii_strcasecmp (encoding, "US-ASCII") == 0 ||
         g_ascii_strcasecmp (encoding, "ASCII") == 0;
}

/* ---- guessing ---- */

/* Signs that part lines and cells: as the high half of a character they would begin scripts that nobody mixes with figures. */
static gboolean parts_cells (char c) { return c == ',' || c == '\t' || c == '\n' || c == '\r'; }

static gboolean is_printed (char c) { return c >= ' ' && c <= '~'; }

/* Whether the bytes are pairs whose one half, at `high`, is NUL in every so many of them, more often than the other one is (that of a few
 * Chinese characters), and nowhere a sign that parts cells. In text of single bytes these stand in either half, NUL is rare, and most
 * pairs are two signs that can be printed; in no text are both NUL. */
static gboolean is_wide (const char *bytes, gsize length, guint high)
{
  guint nuls = 0, others = 0, printed = 0;
  for (gsize i = 0; i + 1 < length; i += 2) {
    if (parts_cells (bytes[i + high]) || (bytes[i] == '\0' && bytes[i + 1] == '\0'))
      return FALSE;
    nuls += bytes[i + high] == '\0';
    others += bytes[i + 1 - high] == '\0';
    printed += is_printed (bytes[i]) && is_printed (bytes[i + 1]);
  }
  return nuls > others && nuls > printed && nuls >= length / 2 / LEAST_SHARE;
}

/* Characters and signs of Chinese text, and those of ASCII. */
static gboolean is_of_chinese (guchar high, guchar low)
{
  return (high >= 0x4E && high <= 0x9F) || high == 0x20 || high == 0x30 || high == 0xFF ||
         (high == 0 && (is_printed ((char) low) || parts_cells ((char) low)));
}

/* The same of text in which few signs are not Chinese: the pairs are what such text is made of, all but one in so many, and some of them
 * part lines or cells. Chinese in other encodings has bytes in both halves that are none of it; text of single bytes is mostly pairs of
 * two signs that can be printed. */
static gboolean is_wide_chinese (const char *bytes, gsize length, guint high)
{
  const gsize pairs = length / 2;
  guint strange = 0, parting = 0, printed = 0;
  for (gsize i = 0; i + 1 < length; i += 2) {
    const char upper = bytes[i + high], lower = bytes[i + 1 - high];
    if (parts_cells (upper))
      return FALSE;
    strange += !is_of_chinese ((guchar) upper, (guchar) lower);
    parting += upper == '\0' && parts_cells (lower);
    printed += is_printed (upper) && is_printed (lower);
  }
  return parting > 0 && strange * MOST_STRANGE <= pairs && printed < pairs / 2;
}

static const char *guess_wide (const char *bytes, gsize length)
{
  const gsize looked_at = MIN (length, LOOKED_AT);
  if (length % 2 != 0 && length <= LOOKED_AT) /* all of it, and half a character */
    return NULL;
  static const char *const names[] = { "UTF-16BE", "UTF-16LE" };
  for (guint high = G_N_ELEMENTS (names); high-- > 0;)
    if (is_wide (bytes, looked_at, high) || is_wide_chinese (bytes, looked_at, high))
      return names[high];
  return NULL;
}

/* Of a table alone nothing says its encoding: what does not begin as UTF-8 was mostly saved by a spreadsheet in Chinese. Two bytes of GB 18030
 * may pass for a letter of UTF-8 (学 for a Cyrillic one), so that such letters alone say nothing yet; three hardly do. */
static const char *guess_table (const char *bytes, gsize length)
{
  gsize i = 0;
  while (i < length && g_ascii_isspace (bytes[i]))
    i++;
  if (i == length || strchr ("<{[", bytes[i]) != NULL)
    return NULL;
  while (i < MIN (length, LOOKED_AT)) {
    const gunichar c = g_utf8_get_char_validated (bytes + i, (gssize) (length - i));
    if (c == (gunichar) -1)
      return "GB18030";
    if (c >= 0x800) /* or it breaks off */
      return NULL;
    i += c < 0x80 ? 1 : 2;
  }
  return NULL;
}

static const char *guess (const char *bytes, gsize length, gboolean lenient)
{
  const char *wide = guess_wide (bytes, length);
  return wide != NULL ? wide : lenient ? guess_table (bytes, length) : NULL;
}

Encoding encoding_tell (const char *bytes, gsize length, gboolean lenient, const char *usual)
{
  const EncodingMark *mark = find_mark (bytes, length);
  g_autofree char *name = mark != NULL ? g_strdup (mark->encoding) : declared (bytes, length);
  if (mark == NULL && name == NULL)
    name = g_strdup (usual != NULL ? usual : guess (bytes, length, lenient));
  return (Encoding) { is_utf8 (name) ? NULL : g_steal_pointer (&name), mark != NULL ? mark->mark : 0 };
}

/* ---- what it is ---- */

/* GB 18030 contains the older sets, and what is declared as one of them often uses more. */
static const char *real (const char *declared)
{
  if (g_ascii_strcasecmp (declared, "GB2312") == 0 || g_ascii_strcasecmp (declared, "GBK") == 0)
    return "GB18030";
  return declared;
}

GIConv encoding_open (const char *name) { return g_iconv_open ("UTF-8", real (name)); }

gsize encoding_unit (const char *name)
{
  return g_str_has_prefix (name, "UTF-32") ? 4 : g_str_has_prefix (name, "UTF-16") ? 2 : 1;
}
