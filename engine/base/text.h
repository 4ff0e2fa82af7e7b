#pragma once
#include <glib.h>

/* Columns that a UTF-8 text takes on a terminal: wide characters two, combining ones none. */
guint text_width (const char *text);
/* Appends `text` broken into lines of at most `columns`, each line after the first indented by `indent` spaces. The first
 * line goes on where `to` ends.
 * Breaks at blanks and between wide characters, never before closing punctuation. */
void text_wrap (GString *to, const char *text, guint columns, guint indent);
/* Columns below which a line would have to end inside a word. */
guint text_widest_word (const char *text);
/* The name in NULL-terminated `names` closest to `text` (edit distance over characters with transposition),
 * NULL if none is near enough to be meant. Names with other digits never are. Returns: borrowed from `names`. */
const char *text_nearest (const char *text, const char *const *names);
/* `number` with separators every three digits: 81,000,000. Returns: yours. */
char *text_grouped (const char *digits);
