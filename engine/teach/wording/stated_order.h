#pragma once
#include <glib.h>

/* The order in which an answer puts the first `n` letters, the lowest first: B,A=C. C<A<B, B>A>C, 从高到低：B、A、C and C最低，A其次，B最高 say it, too.
 * Returns: yours; NULL: one is missing, or there twice, or something else is said. */
char *stated_order (const char *text, guint n);
