/* In: two commands, separated by "--". Out: how long each takes from exec to exit, in alternating pairs, by the clock and in
 * processor time; where other programs run beside it, only the second can be relied on.
 *   start ROUNDS NAME OTHER AIM COMMAND... -- COMMAND...     what they are called, and what their quotient should be  */
#include "timing.h"

#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

typedef struct {
  double elapsed; /* ms */
  double used;    /* ms of processor time */
} Cost;

static double milliseconds (struct timeval time) { return 1e3 * (double) time.tv_sec + 1e-3 * (double) time.tv_usec; }

static Cost run (char **command)
{
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_addopen (&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  double start = measure_now ();
  pid_t child = 0;
  int status = 0;
  if (posix_spawnp (&child, command[0], &actions, NULL, command, environ) != 0)
    g_error ("cannot start %s", command[0]);
  struct rusage used;
  wait4 (child, &status, 0, &used);
  Cost cost = { 1e3 * (measure_now () - start), milliseconds (used.ru_utime) + milliseconds (used.ru_stime) };
  posix_spawn_file_actions_destroy (&actions);
  if (!WIFEXITED (status) || WEXITSTATUS (status) != 0)
    g_error ("%s ended with status %d", command[0], status);
  return cost;
}

/* What the two commands are called, and what the quotient of their times should be. */
typedef struct {
  const char *name, *other, *aim;
} Compared;

static void tell_one (const Compared *compared, const char *how, const double *ours, const double *theirs, guint n)
{
  g_autofree char *one = g_strdup_printf ("%s, %s", compared->name, how);
  g_autofree char *other = g_strdup_printf ("%s, %s", compared->other, how);
  g_autofree char *both = g_strdup_printf ("%s / %s, %s", compared->name, compared->other, how);
  measure_tell (one, measure_spread (ours, n), "ms", NULL);
  measure_tell (other, measure_spread (theirs, n), "ms", NULL);
  measure_tell (both, measure_ratio (ours, theirs, n), "x", compared->aim);
}

static void tell (const Compared *compared, const Cost *ours, const Cost *theirs, guint n)
{
  g_autofree double *first = g_new (double, n), *second = g_new (double, n);
  for (guint i = 0; i < n; i++) {
    first[i] = ours[i].elapsed;
    second[i] = theirs[i].elapsed;
  }
  tell_one (compared, "exec to exit", first, second, n);
  for (guint i = 0; i < n; i++) {
    first[i] = ours[i].used;
    second[i] = theirs[i].used;
  }
  tell_one (compared, "processor time", first, second, n);
}

enum { ROUNDS = 1, NAME, OTHER, AIM, COMMAND };

int main (int argc, char **argv)
{
  int between = COMMAND;
  while (between < argc && strcmp (argv[between], "--") != 0)
    between++;
  if (between + 1 >= argc)
    return 2;
  const guint n = (guint) strtoul (argv[ROUNDS], NULL, 10);
  argv[between] = NULL;
  char **one = argv + COMMAND, **other = argv + between + 1;
  g_autofree Cost *ours = g_new (Cost, n), *theirs = g_new (Cost, n);
  for (guint i = 0; i < 5; i++) {
    run (one);
    run (other);
  }
  for (guint i = 0; i < n; i++) {
    if (i % 2 == 0)
      ours[i] = run (one);
    theirs[i] = run (other);
    if (i % 2 != 0)
      ours[i] = run (one);
  }
  tell (&(Compared) { argv[NAME], argv[OTHER], argv[AIM] }, ours, theirs, n);
  return 0;
}
