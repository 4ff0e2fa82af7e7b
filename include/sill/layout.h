#pragma once
#include <sill/findings.h>

#pragma GCC visibility push(default)

/* A rule or case file in its one layout: attributes in the order of the manual, one blank between them, what fits on a line on
 * one line; comments are kept, behind the element whose line they end, else on lines of their own. It says the same as before, and in that layout it stays as it is.
 * `text`: NUL-terminated XML in UTF-8; `length`: of it; `path`: for messages.
 * Returns: yours; NULL: it is no such document, and `findings` says why. */
char *sill_layout (const char *text, gsize length, const char *path, SillFindings *findings);

#pragma GCC visibility pop
