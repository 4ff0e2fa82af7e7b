#pragma once
#include "base/gauge/gauge.h"

/* The words and characters of which a quantity is written, one at a time (sign.def). Blanks are skipped, full-width and
 * traditional forms are the same as the usual ones, capitals as small letters. */
typedef enum {
  SIGN_END,
  SIGN_BAD,  /* no UTF-8, a control or a mark that has no place in a quantity */
  SIGN_WORD, /* one character of something else, or a word in letters; value 1: 个, which may stand before a unit; 2: 把; 3: 钱; 4: a; WORD_FUNDS: 货款, which
              * says nothing of the number behind what was done to get it */
  SIGN_UNIT, /* `unit`: a word of the gauge */
  SIGN_ARABIC,    /* value: 0 to 9 */
  SIGN_DIGIT,     /* value: 1 to 9; Chinese */
  SIGN_ZERO,      /* 零 */
  SIGN_SMALL,     /* value: 10, 100, 1000 */
  SIGN_TENS,      /* value: 2 to 4 tens in one character: 廿 */
  SIGN_BIG,       /* value: 10^4, 10^8 */
  SIGN_NAMED,     /* value: 0 to 19, or 20 to 90; English */
  SIGN_POWER,     /* value: 100, 1000, 10^6, 10^9; English */
  SIGN_ONE_POWER, /* a hundred; value as there */
  SIGN_POWERS,    /* hundreds of; value as there, and 10^4, 10^5 */
  SIGN_OFTEN,     /* twice; value: how often */
  SIGN_POINT,     /* value: . or 0 for 点 */
  SIGN_COMMA,
  SIGN_SLASH,
  SIGN_LIST, /* 、 */
  SIGN_AND,  /* value 1: in English, which may stand between two bounds */
  SIGN_BUT,  /* between two bounds */
  SIGN_SEMICOLON,
  SIGN_ORDER, /* of amounts told one after the other: 先后, 另; value 1: 第, a number follows; 2: 先后, all of them are told;
              * 3: 又, which may join the parts of a span of time; 4: 其中, what follows is in what was told */
  SIGN_HALF,
  SIGN_AND_HALF, /* 个半; value 1: in English, which stands before a power too */
  SIGN_MINUS,
  SIGN_SHARE,       /* value: of how many parts; % */
  SIGN_TO,          /* value 1, or - itself: a dash, which may be meant as a minus */
  SIGN_MORE,        /* 余, 多; value 3: it may stand for a number, 多次 */
  SIGN_SOME,        /* 来: 20来人 */
  SIGN_ROUND,       /* 儿八: 百儿八十 */
  SIGN_SEVERAL,     /* 数, 几 */
  SIGN_UPWARDS,     /* 上 */
  SIGN_NEARLY,      /* 近; value NEARLY_SMALL: 小, which may be part of a piece: 小包 */
  SIGN_BARELY,      /* just over: 余, before the number */
  SIGN_SHORT,       /* 不足 */
  SIGN_ABOUT,       /* 约 */
  SIGN_ABOUT_AFTER, /* 左右 */
  SIGN_AT_LEAST,    /* 不少于; value 1: it may end the text */
  SIGN_ABOVE,       /* 超过; value 1: as there */
  SIGN_AT_MOST,     /* 不超过; value 1: as there */
  SIGN_BELOW,       /* 不满 */
  SIGN_OR_MORE,     /* 以上; value 1: 起, with which cases are counted too */
  SIGN_OR_LESS,     /* 以下 */
  SIGN_PLUS,
  SIGN_TIMES,
  SIGN_EQUALS,
  SIGN_OPEN,
  SIGN_CLOSE,
  SIGN_EACH, /* 每张; value 1: 单价, which names no piece; 2: each, behind it; 3: 月薪, its first character names the piece */
  SIGN_MONEY,     /* 人民币, ¥ */
  SIGN_WHOLE,     /* 整 */
  SIGN_FOREIGN,   /* 美元 */
  SIGN_CONVERTED, /* 折合 */
  SIGN_TOTAL,   /* 共计, 达: says nothing of the number; value 1: that several are added; 2: and it may end the text;
                 3: no bound stands before it; 4: what an examination found, which corrects what stands before it;
                 5: that several follow, none of which is their total; 6: what of a thing is told, 净重, 货值 */
  SIGN_AFTER,   /* 不等, 之多: the same, behind it; value 1: 不等, of several of which each is another */
  SIGN_ONLY,    /* the same, before it or behind it */
  SIGN_BETWEEN, /* 介于, 之间: what 与 parts are the ends of a range */
  SIGN_ETC,     /* 等: there are more */
  SIGN_INCLUDED, /* （含本数）, of a bound, in brackets; value 0: 不含 */
  SIGN_REMARK,   /* 以下币种同, in brackets; value 1: of the currency, whatever words stand around it */
  SIGN_NAME, /* 公民个人信息, or what the gauge names: says nothing of the number, before or behind it; value: NameKind */
  SIGN_NOTHING, /* 无 */
  SIGN_UNKNOWN, /* 不详 */
} SignKind;

/* What a name is of. */
enum { NEARLY_SMALL = 1, WORD_FUNDS = 5 };
enum { NAME_THING, NAME_PERSON, NAME_DEED, NAME_RESULT };

/* A place in a text. `kind` and `value` tell of the sign there; copying it keeps the place. */
typedef struct {
  const char *at;   /* where the sign begins, blanks before it skipped */
  const char *next; /* behind it */
  const char *end;
  const Gauge *gauge; /* whose words are units; may be NULL */
  const GaugeWord *unit;
  SignKind kind;
  gint64 value;
  gboolean spaced; /* a blank stands before it */
} Scan;

Scan scan_new (const char *text, gsize length, const Gauge *gauge);
void scan_advance (Scan *scan);
/* Passes the sign if it is of that kind. */
gboolean scan_take (Scan *scan, SignKind kind);
