/* Paths in; back when something below them has changed. The idea: what there is, with its sizes and times, is one number; it is made
 * anew a few times a second, and when it has changed and stays the same twice whoever writes is through. */
#include "cli/files/cli_watch.h"
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>

enum { PAUSE = 200, MOST_LEVELS = 64 }; /* milliseconds */

static volatile sig_atomic_t ended;

static void end (int number)
{
  (void) number;
  ended = 1;
}

void watch_begin (void)
{
  const struct sigaction action = { .sa_handler = end }; /* no SA_RESTART: waiting is broken off */
  sigaction (SIGINT, &action, NULL);
  sigaction (SIGTERM, &action, NULL);
}

static void add_file (GChecksum *sum, const char *path, const struct stat *about)
{
  const gint64 numbers[] = { about->st_mtim.tv_sec, about->st_mtim.tv_nsec, about->st_size, (gint64) about->st_ino };
  g_checksum_update (sum, (const guchar *) path, (gssize) strlen (path) + 1);
  g_checksum_update (sum, (const guchar *) numbers, sizeof numbers);
}

static void add_folder (GChecksum *sum, const char *folder, guint level);

static void add_path (GChecksum *sum, const char *path, guint level)
{
  struct stat about;
  if (stat (path, &about) != 0)
    return;
  if (S_ISDIR (about.st_mode) && level < MOST_LEVELS)
    add_folder (sum, path, level + 1);
  else if (S_ISREG (about.st_mode))
    add_file (sum, path, &about);
}

static gint compare_names (gconstpointer a, gconstpointer b) { return strcmp (*(char *const *) a, *(char *const *) b); }

/* Hidden files are those of editors, and the image of a folder. */
static void add_folder (GChecksum *sum, const char *folder, guint level)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;
  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    if (name[0] != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
    add_path (sum, path, level);
  }
}

char *watch_state (const GPtrArray *paths)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  for (guint i = 0; i < paths->len; i++)
    add_path (sum, g_ptr_array_index (paths, i), 0);
  return g_strdup (g_checksum_get_string (sum));
}

gboolean watch_wait (const GPtrArray *paths, const char *before)
{
  g_autofree char *last = g_strdup (before);
  while (!ended) {
    char *now = watch_state (paths);
    const gboolean settled = !g_str_equal (now, before) && g_str_equal (now, last);
    g_free (last);
    last = now;
    if (settled)
      return TRUE;
    poll (NULL, 0, PAUSE);
  }
  return FALSE;
}
