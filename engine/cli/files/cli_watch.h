#pragma once
#include <glib.h>

/* From now on Ctrl-C and SIGTERM end the waiting, not the program. */
void watch_begin (void);
/* What there is below the paths now: of char *, files and folders. Returns: yours. */
char *watch_state (const GPtrArray *paths);
/* Waits until it is another one than `before`, and stays so for a moment. FALSE: it was ended. */
gboolean watch_wait (const GPtrArray *paths, const char *before);
