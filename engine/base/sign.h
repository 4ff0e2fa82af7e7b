#pragma once
#include <glib.h>

/* The words and characters of which a quantity is written, one at a time. Blanks are skipped, full-width and traditional
 * forms are the same as the usual ones. */
typedef enum {
  SIGN_END,
  SIGN_BAD,    /* no UTF-8, a control or a mark that has no place in a quantity */
  SIGN_WORD,   /* one character of something else, such as a unit */
  SIGN_ARABIC, /* value: 0 to 9 */
  SIGN_DIGIT,  /* value: 1 to 9; Chinese */
  SIGN_ZERO,   /* 零 */
  SIGN_SMALL,  /* value: 10, 100, 1000 */
  SIGN_BIG,    /* value: 10^4, 10^8 */
  SIGN_POINT,
  SIGN_COMMA,
  SIGN_SLASH,
  SIGN_MINUS,
  SIGN_TO,
  SIGN_MORE,        /* 余, 多 */
  SIGN_SEVERAL,     /* 数, 几 */
  SIGN_UPWARDS,     /* 上 */
  SIGN_NEARLY,      /* 近 */
  SIGN_ABOUT,       /* 约 */
  SIGN_ABOUT_AFTER, /* 左右 */
  SIGN_AT_LEAST,    /* 不少于 */
  SIGN_ABOVE,       /* 超过 */
  SIGN_AT_MOST,     /* 不超过 */
  SIGN_BELOW,       /* 不满 */
  SIGN_OR_MORE,     /* 以上 */
  SIGN_OR_LESS,     /* 以下 */
  SIGN_MONEY,       /* 人民币, ¥ */
  SIGN_WHOLE,       /* 整 */
  SIGN_TOTAL,       /* 共计, 达: says nothing of the number */
  SIGN_LIST,        /* 、 */
} SignKind;

/* A place in a text. `kind` and `value` tell of the sign there; copying it keeps the place. */
typedef struct {
  const char *at;   /* where the sign begins, blanks before it skipped */
  const char *next; /* behind it */
  const char *end;
  SignKind kind;
  gint64 value;
} Scan;

Scan scan_new (const char *text, gsize length);
void scan_advance (Scan *scan);
/* Goes to the first sign at or behind `at`. */
void scan_jump (Scan *scan, const char *at);
/* Passes the sign if it is of that kind. */
gboolean scan_take (Scan *scan, SignKind kind);
/* Where `word` ends if the text goes on with it, else NULL. */
const char *scan_match (const Scan *scan, const char *word);
