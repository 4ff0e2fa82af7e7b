#pragma once
#include <glib.h>

/* From now on the first SIGINT, SIGTERM or SIGHUP is only noted; a second one ends the program. What is ignored stays ignored. */
void interrupt_watch (void);
/* The signal that came; 0: none did. */
int interrupt_came (void);
/* Ends the program by that signal, so that whoever started it sees it; comes back if none came. */
void interrupt_die (void);
