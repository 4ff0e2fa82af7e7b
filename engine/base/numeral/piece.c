/* Words of what is counted -> which piece they name, and whether a price of one piece goes with a number of another. */
#include "base/numeral/piece.h"
#include <string.h>

static const struct {
  const char *word;
  CountedPiece piece;
} pieces[] = {
#define PIECE(word, piece) { word, PIECE_##piece },
#include "base/numeral/piece.def"
#undef PIECE
};

/* Of the word that begins at `from`; one in letters is taken whole. */
static gsize match (const char *word, const char *from, const char *to)
{
  const gsize length = strlen (word);
  if (length > (gsize) (to - from) || g_ascii_strncasecmp (from, word, length) != 0)
    return 0;
  return g_ascii_isalpha (*word) && length < (gsize) (to - from) && g_ascii_isalpha (from[length]) ? 0 : length;
}

static const char *pass (const char *word, const char *from, const char *to)
{
  const gsize length = match (word, from, to);
  return length > 0 && from + length < to ? from + length : from;
}

static CountedPiece longest_match (const char *from, const char *to)
{
  gsize longest = 0;
  CountedPiece piece = PIECE_OTHER;
  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++) {
    const gsize length = match (pieces[i].word, from, to);
    if (length > longest) {
      longest = length;
      piece = pieces[i].piece;
    }
  }
  return piece;
}

CountedPiece piece_read (const char *from, const char *to)
{
  if (from >= to)
    return PIECE_NONE;
  const char *word = pass ("个", from, to); /* 个月 */
  const CountedPiece piece = longest_match (word, to);
  if (piece != PIECE_OTHER)
    return piece;
  const char *small = pass ("小", word, to); /* 小包 */
  if (small > word)
    return longest_match (small, to);
  return word > from ? PIECE_GENERIC : PIECE_OTHER; /* 个账户 */
}

gboolean piece_is_time (CountedPiece piece) { return piece >= PIECE_YEAR && piece <= PIECE_SECOND; }

/* 套 of one and 组 of the other are the same things; so may people be, and times, that 个 counts. */
gboolean piece_goes_with (CountedPiece price, CountedPiece counted)
{
  if (price == counted || price == PIECE_NONE || counted == PIECE_NONE)
    return TRUE;
  const CountedPiece other = price == PIECE_GENERIC ? counted : price;
  return (price == PIECE_GENERIC || counted == PIECE_GENERIC) && other <= PIECE_OCCASION;
}

gboolean piece_names_one (const char *from, const char *to)
{
  static const char *const words[] = { "月", "日", "号", "时", "点" };
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (match (words[i], from, to) == (gsize) (to - from) && from < to)
      return TRUE;
  return FALSE;
}
