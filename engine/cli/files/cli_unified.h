#pragma once
#include <glib.h>

/* What differs between two texts, as `diff -u` writes it, in one piece. Returns: yours; empty if they are the same. */
char *diff_write (const char *path, const char *before, const char *after);
