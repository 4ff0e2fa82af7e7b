#pragma once
#include <glib.h>

/* The name in NULL-terminated `names` closest to `text` (edit distance over characters with transposition),
 * NULL if none is near enough to be meant. Names with other digits never are. Returns: borrowed from `names`. */
const char *nearest_name (const char *text, const char *const *names);
