/* How far something is in, a line that replaces the one before it out. The idea: the terminal is left as it was found, so that
 * also a signal that ends the command takes the line away first. */
#include "cli/files/cli_ticker.h"
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

enum { EACH = G_USEC_PER_SEC / 5 };

#define WIPE "\r\x1B[K"

struct Ticker {
  gint64 began, shown;
};

/* ---- signals ---- */

static const int ending[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM };

static void wipe_and_die (int number)
{
  const ssize_t written = write (STDERR_FILENO, WIPE, sizeof WIPE - 1);
  (void) written;
  signal (number, SIG_DFL);
  raise (number);
}

/* What is ignored stays ignored, and who has a handler of their own keeps it. */
static void change_handlers (void (*from) (int), void (*to) (int))
{
  struct sigaction now;
  for (guint i = 0; i < G_N_ELEMENTS (ending); i++)
    if (sigaction (ending[i], NULL, &now) == 0 && now.sa_handler == from)
      signal (ending[i], to);
}

/* ---- the line ---- */

Ticker *ticker_new (void)
{
  if (!isatty (STDERR_FILENO))
    return NULL;
  Ticker *ticker = g_new0 (Ticker, 1);
  ticker->began = g_get_monotonic_time ();
  return ticker;
}

void ticker_free (Ticker *ticker)
{
  if (ticker == NULL)
    return;
  if (ticker->shown > 0) {
    fputs (WIPE, stderr);
    fflush (stderr);
    change_handlers (wipe_and_die, SIG_DFL);
  }
  g_free (ticker);
}

gint64 ticker_age (const Ticker *ticker) { return g_get_monotonic_time () - ticker->began; }

gboolean ticker_is_due (const Ticker *ticker)
{
  return ticker != NULL && g_get_monotonic_time () - MAX (ticker->shown, ticker->began) >= EACH;
}

void ticker_show (Ticker *ticker, const char *line)
{
  if (ticker->shown == 0)
    change_handlers (SIG_DFL, wipe_and_die);
  fprintf (stderr, "%s%s", ticker->shown > 0 ? WIPE : "", line);
  fflush (stderr);
  ticker->shown = g_get_monotonic_time ();
}

/* ---- steps ---- */

static void show_steps (guint done, guint all, gpointer data)
{
  const Steps *steps = data;
  if (!ticker_is_due (steps->ticker))
    return;
  const gboolean zh = steps->options->language == SILL_ZH;
  g_autofree char *line =
      g_strdup_printf (zh ? "已完成 %u/%u，用时 %" G_GINT64_FORMAT " 秒" : "done: %u of %u, seconds: %" G_GINT64_FORMAT,
                       done, all, ticker_age (steps->ticker) / G_USEC_PER_SEC);
  ticker_show (steps->ticker, line);
}

Steps steps_begin (const Options *options) { return (Steps) { options, ticker_new () }; }

void steps_end (Steps *steps) { g_clear_pointer (&steps->ticker, ticker_free); }

SillProgress steps_progress (Steps *steps)
{
  return (SillProgress) { steps->ticker == NULL ? NULL : show_steps, steps };
}
