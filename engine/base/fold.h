#pragma once
#include <glib.h>

/* A name without what people vary: width, case, kinds of brackets and hyphens, blanks around it, 《》. Blanks inside are one.
 * Returns: yours; empty for what is no UTF-8. */
char *text_folded (const char *text, gsize length);
/* The same for looking names up: a hyphen is a blank, and there is none beside a Chinese character. Returns: yours. */
char *text_key (const char *text, gsize length);
