#pragma once
#include "base/numeral/literal.h"

/* One number as it is written, and what its form says about how it is meant. */
typedef struct {
  Amount amount;
  gint64 small;                /* 十, 百 or 千 behind its only figure: the 百 of 三百万; 1: none */
  gint64 big;                  /* 万 and 亿 behind its only section, multiplied; 1: none */
  gboolean has_small, has_big; /* anywhere in it */
  gboolean implied;            /* nothing counts its first power: 十二, 百万 */
  gboolean alone;              /* 百, 千, 万 or 亿 and nothing else */
  gboolean more;               /* 余, 几 behind 十, and 几百 behind 千 */
  gboolean some;               /* 来 */
  gboolean pair;               /* 三四万: its last digit is that or the next one; 三四 may be 34 as well */
  gboolean apart;              /* 三五千: that to the next but one; `pair` is set too */
  gboolean round;              /* 百儿八十: its first power, or eight tenths of that */
  gboolean several;            /* 十几: another number may go on, 十几二十 */
  __int128 no_myriad;          /* 一亿五千: the last section, where 万 may be left out behind it; 0: it cannot */
  __int128 bare;               /* 百八十万: its first power alone, 100万, where lower ones follow; 0: none */
} Numeral;

/* Reads the number at `scan` and passes it. FALSE if no well-formed number stands there.
 * `fractions`: `1/3` is a number too. */
gboolean numeral_read (Scan *scan, gboolean fractions, Numeral *ret);
/* Passes 个 of 3个亿: it is said before a power too. */
void numeral_skip_piece (Scan *scan);
