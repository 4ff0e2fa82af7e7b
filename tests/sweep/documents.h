#pragma once
#include <glib.h>

/* Sweeps over whole documents: one small thing is taken away, everywhere in turn, and what is left must be refused or
 * answered in full. Each returns the number of places that were tried and ends the program where one is wrong. */

/* Every attribute of every element of every rule file below `folder`, each `step`th: where the rest lints, each case of
 * `cases` is explained in every language and format, and every instrument shown. */
guint sweep_attributes (const char *folder, const char *cases, guint step);
/* Every beginning of every case and rule file below `folder`, each `step`th: none is taken for a whole document.
 * `rules`: to read the cases by. */
guint sweep_beginnings (const char *folder, const char *rules, guint step);

/* One file of a folder. */
typedef struct {
  char *path;
  char *text;
  gsize length;
} SweepFile;

/* The files below a folder whose names end in `ending`. Returns: yours, of SweepFile. */
GPtrArray *sweep_files (const char *folder, const char *ending);
/* Says what is wrong and ends the program. */
void sweep_fail (const char *what, const char *path, gsize at) G_GNUC_NORETURN;
