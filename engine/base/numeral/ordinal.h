#pragma once
#include <glib.h>

/* Numbers of articles, paragraphs and items as rule files write them: in digits, 253-1 for 第二百五十三条之一; or a word that the
 * document has in the place of a number (前款). */

/* Characters of which a number with what stands around it consists. */
#define ORDINAL_CHARACTERS "第零一二三四五六七八九十百千两条款项目之"

gboolean ordinal_is_plain (const char *text);
/* How a number that is written otherwise is written here: 2 for （二）, 第二款, 02 and ２. Returns: yours; NULL: it is no number. */
char *ordinal_write (const char *text);
