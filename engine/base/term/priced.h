#pragma once
#include "base/term/written.h"

/* Passes 每张 or 月薪 before a number. FALSE: none stands here. */
gboolean priced_take (Scan *scan, Written *written);
/* Passes /张, 每张, and 一张 behind money. */
void priced_take_behind (Input *input, Written *written);
/* 小 of 3小包 stands here. */
gboolean priced_is_small (const Scan *scan);
/* Behind the last word before the place, which began at `from`. */
const char *priced_words_end (const Scan *scan, const char *from);
