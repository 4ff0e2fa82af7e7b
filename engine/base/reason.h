#pragma once
#include <sill/language.h>
#include <glib.h>

/* Why a file could not be read or written, in the words of the system, of GLib or of the readers, in the language of the line it
 * stands in. What has no words of its own there stays as it is. Returns: yours. */
char *reason_in (const char *reason, SillLanguage language);
/* The same of a number of the system. Returns: borrowed. */
const char *reason_number (int number, SillLanguage language);
