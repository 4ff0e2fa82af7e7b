/* In: two commands, separated by "--". Out: how long each takes from exec to exit, in alternating pairs, by the clock and in
 * processor time; where other programs run beside it, only the second can be relied on.
 *   start ROUNDS NAME COMMAND... -- COMMAND...  */
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

static void tell_one (const char *name, const char *how, const double *ours, const double *theirs, guint n,
                      const char *aim)
{
  char *line = g_strdup_printf ("%s, %s", name, how);
  measure_tell (line, measure_spread (ours, n), "ms", NULL);
  g_free (line);
  line = g_strdup_printf ("hello-world, same libraries, %s", how);
  measure_tell (line, measure_spread (theirs, n), "ms", NULL);
  g_free (line);
  line = g_strdup_printf ("%s / hello-world, %s", name, how);
  measure_tell (line, measure_ratio (ours, theirs, n), "x", aim);
  g_free (line);
}

static void tell (const char *name, const Cost *ours, const Cost *theirs, guint n)
{
  double *first = g_new (double, n), *second = g_new (double, n);
  for (guint i = 0; i < n; i++) {
    first[i] = ours[i].elapsed;
    second[i] = theirs[i].elapsed;
  }
  tell_one (name, "exec to exit", first, second, n, "<= 1.5");
  for (guint i = 0; i < n; i++) {
    first[i] = ours[i].used;
    second[i] = theirs[i].used;
  }
  tell_one (name, "processor time", first, second, n, NULL);
  g_free (first);
  g_free (second);
}

int main (int argc, char **argv)
{
  int between = 3;
  while (between < argc && strcmp (argv[between], "--") != 0)
    between++;
  if (between + 1 >= argc)
    return 2;
  guint n = (guint) strtoul (argv[1], NULL, 10);
  argv[between] = NULL;
  Cost *ours = g_new (Cost, n), *theirs = g_new (Cost, n);
  for (guint i = 0; i < 5; i++) {
    run (argv + 3);
    run (argv + between + 1);
  }
  for (guint i = 0; i < n; i++) {
    if (i % 2 == 0)
      ours[i] = run (argv + 3);
    theirs[i] = run (argv + between + 1);
    if (i % 2 != 0)
      ours[i] = run (argv + 3);
  }
  tell (argv[2], ours, theirs, n);
  g_free (ours);
  g_free (theirs);
  return 0;
}
