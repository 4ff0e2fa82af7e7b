#pragma once
#include <glib.h>
#include "logic/rational.h"

/* A few words of a provision with a figure in them: what they say of it. */

typedef enum {
  QUOTED_NONE,   /* no figure is to be seen */
  QUOTED_FIGURE, /* a quantity, which is read by its unit */
  QUOTED_RATIO,  /* 十倍, 一半, 百分之八十, 80% */
} QuotedKind;

QuotedKind quoted_kind (const char *text);
/* Of a ratio. FALSE: it cannot be read. */
gboolean quoted_ratio (const char *text, Rational *ret);
/* The number before `word`, as in 二年 and 2年. FALSE: there is none. */
gboolean quoted_number (const char *text, const char *word, gint64 *ret);
