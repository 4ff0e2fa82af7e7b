#pragma once
#include "cli/cli_options.h"

/* Cases that commands on rules read (--cases) and write (--output DIR). */

/* Takes the cases of a file. */
typedef gboolean (*CasesFunc) (gpointer to, const char *path, SillFindings *findings, GError **error);
/* Every file below the paths of --cases; prints what is wrong with them. */
Status cases_read (const Options *options, CasesFunc read, gpointer to);
/* The folder that cases are written to: from now on a signal waits until all of them are, and cases_written lets it end the program.
 * FALSE: a message was printed. */
gboolean cases_make_folder (const Options *options, const char *folder);
void cases_written (void);
/* DIR/001.xml and so on, from index 0. */
Status cases_write_file (const Options *options, guint index, const char *text);
Status cases_write_named (const Options *options, const char *name, const char *text);
/* Some --cases is given. FALSE: a message was printed. */
gboolean cases_are_named (const Options *options);
/* FALSE: a message was printed. */
gboolean cases_operands_exist (const Options *options);
/* The operands that are rule files: only they are meant. Folders stand for all of the rules. Returns: yours. */
char **cases_rule_files (const Options *options);
