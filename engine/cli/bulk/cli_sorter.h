#pragma once
#include "cli/cli_print.h"

/* Lines in the order of the input come in, in another order they go out. What does not fit 4 MiB lies on the disk meanwhile, in
 * files without names below TMPDIR, so that memory stays the same however many there are. */
typedef struct Sorter Sorter;

/* Returns: yours. */
Sorter *sorter_new (SillLanguage language);
void sorter_free (Sorter *sorter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sorter, sorter_free)
/* FALSE, with a message the first time: there is no room for it. */
gboolean sorter_take (Sorter *sorter, const SillBatchPart *part);
/* All of them, what stands before the first one first. FALSE: as above, or `func` wants no more. */
typedef gboolean (*SorterFunc) (const char *bytes, gsize length, gpointer data);
gboolean sorter_write (Sorter *sorter, SorterFunc func, gpointer data);
