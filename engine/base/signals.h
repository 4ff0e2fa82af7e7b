#pragma once
#include <glib.h>
#include <signal.h>

/* While a file lies there under a name that is not its own, no signal may end the program: it would be left behind. Held
 * signals come once they are released. Threads that are begun meanwhile hold them for good. */
static inline void signals_hold (sigset_t *ret_before)
{
  sigset_t all;
  sigfillset (&all);
  pthread_sigmask (SIG_BLOCK, &all, ret_before);
}

static inline void signals_release (const sigset_t *before) { pthread_sigmask (SIG_SETMASK, before, NULL); }
