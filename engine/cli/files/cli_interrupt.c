/* A signal in, a note out: whoever has begun something comes to an end of it where it can be gone on with. Who waits for another
 * (a pipe that no one writes to, or no one reads from) sees no note and would never come to that end: the time for it is short. */
#include "cli/files/cli_interrupt.h"
#include "cli/files/cli_output.h"
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

enum { PATIENCE = 2 }; /* seconds */

static volatile sig_atomic_t came;

/* Who does not wait any longer leaves nothing either. */
static void die (int number)
{
  if (output_unfinished != NULL)
    unlink (output_unfinished);
  signal (number, SIG_DFL);
  raise (number);
}

static void die_waiting (int number)
{
  (void) number;
  die (came);
}

static void note (int number)
{
  came = number;
  signal (number, die);
  signal (SIGALRM, die_waiting);
  alarm (PATIENCE);
}

void interrupt_watch (void)
{
  static const int ending[] = { SIGHUP, SIGINT, SIGTERM };
  const struct sigaction noting = { .sa_handler = note, .sa_flags = SA_RESTART };
  for (guint i = 0; i < G_N_ELEMENTS (ending); i++) {
    struct sigaction now;
    if (sigaction (ending[i], NULL, &now) == 0 && now.sa_handler == SIG_DFL)
      sigaction (ending[i], &noting, NULL);
  }
}

int interrupt_came (void) { return came; }

void interrupt_die (void)
{
  if (came == 0)
    return;
  signal (came, SIG_DFL);
  raise (came);
}
