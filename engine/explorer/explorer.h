#pragma once
#include <glib.h>

/* The page that carries the engine, completed. `page`: its text as it was made, with a mark where each of these goes: the sheet
 * of reports, the rule files (of ListedFile, read), the ids of the offences that are offered (NULL-terminated; none: all). It
 * is the same, byte for byte, for the same rules. Returns: yours; NULL: it lacks a mark. */
char *explorer_write (const char *page, const GPtrArray *files, const char *const *offences);
