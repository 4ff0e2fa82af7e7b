#pragma once
#include <glib.h>

/* Whether the words from `from` to `to` may be left out of what is to be written instead, because none of them says no or
 * bounds the quantity that follows them (not, 没有, 突破), or that they follow (tops, 封顶). */
gboolean dropped_before (const char *from, const char *to);
gboolean dropped_behind (const char *from, const char *to);
