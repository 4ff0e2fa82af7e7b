/* Reports in, standard output or a file out. The one idea: a file is written without a name (or, where the file system
 * has no such files, beside its place) and gets its name when it is whole, so that nobody ever sees half of it. */
#include "cli/files/cli_output.h"
#include "base/reason.h"
#include "base/signals.h"
#include "cli/files/cli_inputs.h"
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct Output {
  FILE *stream;
  SillLanguage language;
  char *path;      /* NULL: standard output */
  char *temporary; /* what will be renamed to `path`; NULL: written directly */
  gboolean named;  /* `temporary` is there already */
  int error;       /* errno of the first write that failed */
};

/* ---- signals ---- */

/* What to remove if the program is ended. */
const char *volatile output_unfinished;

/* Signals that end no program, and those that nobody may handle. */
static gboolean ends (int number)
{
  static const int others[] = {
    SIGKILL, SIGSTOP, SIGCHLD, SIGCONT, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGWINCH, SIGXFSZ
  };
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i] == number)
      return FALSE;
  return TRUE;
}

static void remove_and_die (int number)
{
  if (output_unfinished != NULL)
    unlink (output_unfinished);
  signal (number, SIG_DFL);
  raise (number);
}

/* What is ignored stays ignored, and who has a handler of their own keeps it. A file that grows too large is an error of
 * writing like any other. */
static void watch_signals (void)
{
  struct sigaction now;
  for (int number = 1; number <= SIGRTMAX; number++)
    if (ends (number) && sigaction (number, NULL, &now) == 0 && now.sa_handler == SIG_DFL)
      signal (number, remove_and_die);
  if (sigaction (SIGXFSZ, NULL, &now) == 0 && now.sa_handler == SIG_DFL)
    signal (SIGXFSZ, SIG_IGN);
}

/* ---- opening ---- */

/* Devices and pipes are written directly: renaming onto them would remove them. */
static gboolean is_replaceable (const char *path, mode_t *ret_mode)
{
  struct stat about;
  if (stat (path, &about) != 0) {
    mode_t mask = umask (0);
    umask (mask);
    *ret_mode = 0666 & ~mask;
    return TRUE;
  }
  *ret_mode = about.st_mode & 0777;
  return S_ISREG (about.st_mode);
}

/* A file without a name in the folder of `path`. -1: there is no such thing here. */
static int open_nameless (const char *path, mode_t mode)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor = open (folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
  if (descriptor >= 0)
    fchmod (descriptor, mode); /* whatever the mask */
  return descriptor;
}

static FILE *open_temporary (Output *output, mode_t mode)
{
  watch_signals ();
  int descriptor = open_nameless (output->path, mode);
  output->temporary = g_strconcat (output->path, ".XXXXXX", NULL);
  if (descriptor < 0) {
    output->named = TRUE;
    output_unfinished = output->temporary;
    descriptor = g_mkstemp_full (output->temporary, O_WRONLY | O_CLOEXEC, (int) mode);
  }
  return descriptor < 0 ? NULL : fdopen (descriptor, "w");
}

/* A link stays a link: what it points to is replaced. */
static char *resolve_links (const char *path)
{
  char *real = realpath (path, NULL);
  if (real == NULL)
    return g_strdup (path);
  char *copy = g_strdup (real);
  free (real);
  return copy;
}

static void output_free (Output *output)
{
  output_unfinished = NULL;
  g_free (output->path);
  g_free (output->temporary);
  g_free (output);
}

static void report_failure (const Output *output, const char *path, int error)
{
  print_problem (output->language, (Text) { "无法写入%s：%s", "cannot write %s: %s" }, path,
                 reason_number (error, output->language));
}

static Output *open_file (Output *output, const char *path)
{
  mode_t mode;
  output->path = resolve_links (path);
  output->stream = is_replaceable (output->path, &mode) ? open_temporary (output, mode) : fopen (output->path, "w");
  if (output->stream != NULL)
    return output;
  report_failure (output, path, errno);
  output_free (output);
  return NULL;
}

Output *output_open (const Options *options, const char *path)
{
  if (!inputs_spared (options, path))
    return NULL;
  Output *output = g_new0 (Output, 1);
  output->language = options->language;
  output->stream = stdout;
  return path == NULL || g_str_equal (path, "-") ? output : open_file (output, path);
}

Output *output_open_over (SillLanguage language, const char *path)
{
  Output *output = g_new0 (Output, 1);
  output->language = language;
  return open_file (output, path);
}

/* ---- writing ---- */

void output_write (Output *output, const char *text)
{
  if (output->error == 0 && fputs (text, output->stream) < 0)
    output->error = errno;
}

void output_write_bytes (Output *output, const char *bytes, gsize length)
{
  if (output->error == 0 && fwrite (bytes, 1, length, output->stream) < length)
    output->error = errno;
}

gboolean output_failed (const Output *output) { return output->error != 0; }

/* ---- closing ---- */

static void note (Output *output, int result)
{
  if (result != 0 && output->error == 0)
    output->error = errno;
}

/* Gives a nameless file the first temporary name that is free. */
static int give_name (Output *output)
{
  enum { TRIES = 100 };
  g_autofree char *source = g_strdup_printf ("/proc/self/fd/%d", fileno (output->stream));
  int result = -1;
  for (guint i = 0; i < TRIES && result != 0 && (i == 0 || errno == EEXIST); i++) {
    g_free (output->temporary);
    output->temporary = g_strdup_printf ("%s.%06x", output->path, g_random_int () & 0xffffff);
    result = linkat (AT_FDCWD, source, AT_FDCWD, output->temporary, AT_SYMLINK_FOLLOW);
  }
  output->named = result == 0;
  return result;
}

/* Whole and with its name, in one step as far as signals see it. */
static void put_in_place (Output *output)
{
  sigset_t before;
  signals_hold (&before);
  if (!output->named)
    note (output, give_name (output));
  if (output->error == 0)
    note (output, g_rename (output->temporary, output->path));
  if (output->error != 0 && output->named)
    g_unlink (output->temporary);
  output_unfinished = NULL;
  signals_release (&before);
}

/* Flushes, puts a temporary file in its place or removes it, closes. */
static void finish (Output *output, gboolean keep)
{
  note (output, fflush (output->stream));
  if (output->temporary != NULL && keep && output->error == 0)
    put_in_place (output);
  else if (output->named)
    g_unlink (output->temporary);
  if (output->path != NULL)
    note (output, fclose (output->stream));
}

static const char *name_of (const Output *output)
{
  if (output->path != NULL)
    return output->path;
  return text_in ((Text) { "标准输出", "to standard output" }, output->language);
}

Status output_close (Output *output, gboolean keep)
{
  finish (output, keep);
  Status status = output->error == 0 ? STATUS_DONE : STATUS_FAILED;
  if (output->error != 0 && output->error != EPIPE)
    report_failure (output, name_of (output), output->error);
  output_free (output);
  return status;
}

static Status close_written (Output *output, const char *bytes, gsize length)
{
  if (output == NULL)
    return STATUS_FAILED;
  output_write_bytes (output, bytes, length);
  return output_close (output, TRUE);
}

Status output_bytes (const Options *options, const char *path, const char *bytes, gsize length)
{
  return close_written (output_open (options, path), bytes, length);
}

Status output_text (const Options *options, const char *path, const char *text)
{
  return output_bytes (options, path, text, strlen (text));
}

Status output_text_over (SillLanguage language, const char *path, const char *text)
{
  return close_written (output_open_over (language, path), text, strlen (text));
}
