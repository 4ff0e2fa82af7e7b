#pragma once
#include "base/term/written.h"

typedef enum {
  TURNED_NOT,
  TURNED_HARMLESS, /* holds a word that denies, and denies nothing that is counted: 不法, 未成年 */
  TURNED_DENIED,   /* 不, 未, 他人 */
  TURNED_ELSE,     /* what is counted is something else: 未遂, 退还, 约定 */
} Turned;

/* What the word that stands at `at` does to a quantity; `ret_length`: how long it is. */
Turned turned_at (const char *at, const char *end, gsize *ret_length);
/* Names the first word that says that the quantity is something else, another person's gain among them; `denied`: or that denies it,
 * among those that are no words of the quantity. FALSE: there is none. */
gboolean turned_name (Input *input, Scan scan, gboolean denied);
/* Passes a piece and the words of what it is, 张 and 卡 of 每张卡; behind 次, 人 and the like stand deeds, which are not passed. */
void turned_skip_piece (Scan *scan);
