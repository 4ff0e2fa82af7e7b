#pragma once
#include "base/numeral/sign.h"

/* Passes things that are counted before what they are worth or weigh is told: 手机2部， of 手机2部，价值5000元, 3包， of 3包，净重5克.
 * Before a price of one only their noun is passed: 手机 of 手机2部，每部2000元. FALSE: the number comes first. `ret_opened`: that is told in a bracket, which has been opened; `ret_count`: how many things, 0: that is not
 * known exactly. */
gboolean goods_take (Scan *scan, gboolean *ret_opened, gint64 *ret_count);
/* Passes the thing whose value was told: 手机一部 of 价值5000元的手机一部, which begins at `begin`. */
void goods_take_behind (Scan *scan, const char *begin);
