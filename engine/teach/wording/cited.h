#pragma once
#include <glib.h>

/* What stands in a text in place of the citation of a provision: a character for each that is asked about, one for all others. */
enum { CITED_FIRST = 0xE000, CITED_OTHER = 0xE0FF };

/* `paths`: of char *: 5(1)(3), of each provision that is asked about, or NULL. 第五条第一款第（三）、七项, 5(1)(3), 第七项 where only one of them is an
 * item 7: what is not said is taken from the citation before it. `text`: as text_key writes it. Returns: yours. */
char *cited_mark (const GPtrArray *paths, const char *text);
