#pragma once
#include <glib.h>

/* Whether `text` is `name` with some of the alternatives that it lists left out, as a judgment charges only those that are
 * proved: 贩卖、运输毒品罪 of 走私、贩卖、运输、制造毒品罪. A name that lists nothing has none. */
gboolean name_has_selected (const char *name, const char *text);
/* Whether `text` is what is left of `name` where more than alternatives went: its beginning (走私罪), its end (食品罪), or acts of it and
 * its end (生产食品罪). Many names may be meant then; none of them is. */
gboolean name_may_be_meant (const char *name, const char *text);
