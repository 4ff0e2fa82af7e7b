#pragma once
#include <glib.h>

/* What XML and JSON take for a blank. */
static inline gboolean text_is_blank (char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/* The character at `*at`, which moves behind it. A byte that is no UTF-8 counts as one character. */
gunichar text_next (const char **at);
/* Columns that a UTF-8 text takes on a terminal: wide characters two, combining ones none. */
guint text_width (const char *text);
/* Appends `text` broken into lines of at most `columns`, each line after the first indented by `indent` spaces. The first
 * line goes on where `to` ends.
 * Breaks at blanks and between wide characters, never before closing punctuation. */
void text_wrap (GString *to, const char *text, guint columns, guint indent);
/* A line of its own, or several: indented, those after the first by two more. Takes the text. */
void text_line (GString *to, char *text, guint columns, guint indent);
/* Columns below which a line would have to end inside a word. */
guint text_widest_word (const char *text);
/* Controls, line ends and marks that turn the direction of what follows: they would steer what shows the text. */
gboolean text_steers (gunichar c);
/* Spells such a character so that it can be seen: \n, \x1B, \u{202E}. */
void text_append_spelled (GString *to, gunichar c);
/* The text with everything spelled that steers, but the line end where `lines` is TRUE. Returns: yours. */
char *text_harmless (const char *text, gboolean lines);
/* `number` with separators every three digits: 81,000,000. Returns: yours. */
char *text_grouped (const char *digits);
/* The name of a file in small letters, without what says that it is packed (.gz, .zst). Returns: yours. */
char *text_unpacked_name (const char *name);
