/* Everything that leaves the process: reports to standard output or a file, problems and findings to standard error.
 * The one idea: a file is written beside its place and renamed onto it, so that nobody ever sees half of it. */
#include "cli/cli_print.h"
#include <signal.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct Output {
  FILE *stream;
  SillLanguage language;
  char *path;      /* NULL: standard output */
  char *temporary; /* what will be renamed to `path`; NULL: written directly */
  int error;       /* errno of the first write that failed */
};

const char *text_in (Text text, SillLanguage language) { return language == SILL_ZH ? text.zh : text.en; }

Status status_worse (Status a, Status b)
{
  static const guint weight[] = {
    [STATUS_DONE] = 0, [STATUS_UNDECIDED] = 1, [STATUS_REJECTED] = 2, [STATUS_USAGE] = 3, [STATUS_FAILED] = 4
  };
  return weight[a] > weight[b] ? a : b;
}

void print_problem (SillLanguage language, Text format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  fputs (language == SILL_ZH ? "sill：" : "sill: ", stderr);
  vfprintf (stderr, text_in (format, language), arguments);
  fputc ('\n', stderr);
  va_end (arguments);
}

void print_line (const char *line) { fprintf (stderr, "%s\n", line); }

void print_error (SillLanguage language, const GError *error)
{
  static const char *const zh[] = { [SILL_ERROR_IO] = "读写失败",
                                    [SILL_ERROR_DOCUMENT] = "文件有误",
                                    [SILL_ERROR_RULES] = "规则不可用",
                                    [SILL_ERROR_LIMIT] = "超出上限" };
  guint code = error->domain == SILL_ERROR && error->code >= 0 ? (guint) error->code : G_N_ELEMENTS (zh);
  if (language == SILL_ZH && code < G_N_ELEMENTS (zh))
    print_problem (language, (Text) { "%s：%s", "" }, zh[code], error->message);
  else
    print_problem (language, (Text) { "%s", "%s" }, error->message);
}

/* How many faults there are in all, where not all are listed. */
static void print_rest (const SillFindings *findings, guint listed, SillLanguage language)
{
  g_autofree char *all = g_strdup_printf ("%u", sill_findings_faults (findings));
  g_autofree char *rest = g_strdup_printf ("%u", sill_findings_faults (findings) - listed);
  if (sill_findings_faults (findings) > listed)
    print_problem (language, (Text) { "一共 %s 个错误，其中 %s 个没有列出", "%s faults in all, %s of them not listed" },
                   all, rest);
}

Status print_findings (const SillFindings *findings, SillLanguage language)
{
  guint listed = 0;
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    g_autofree char *line = sill_findings_write (findings, i, language);
    fprintf (stderr, "%s\n", line);
    listed += sill_findings_severity (findings, i) == SILL_FAULT;
  }
  print_rest (findings, listed, language);
  return sill_findings_faults (findings) > 0 ? STATUS_REJECTED : STATUS_DONE;
}

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

/* What to remove if the user interrupts. */
static const char *volatile unfinished;

static void remove_and_die (int number)
{
  if (unfinished != NULL)
    unlink (unfinished);
  signal (number, SIG_DFL);
  raise (number);
}

static FILE *open_temporary (Output *output, mode_t mode)
{
  output->temporary = g_strconcat (output->path, ".XXXXXX", NULL);
  unfinished = output->temporary;
  signal (SIGINT, remove_and_die);
  signal (SIGTERM, remove_and_die);
  int descriptor = g_mkstemp_full (output->temporary, O_WRONLY | O_CLOEXEC, (int) mode);
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
  unfinished = NULL;
  g_free (output->path);
  g_free (output->temporary);
  g_free (output);
}

Output *output_open (const char *path, SillLanguage language)
{
  Output *output = g_new0 (Output, 1);
  output->language = language;
  if (path == NULL || g_str_equal (path, "-")) {
    output->stream = stdout;
    return output;
  }
  mode_t mode;
  output->path = resolve_links (path);
  output->stream = is_replaceable (output->path, &mode) ? open_temporary (output, mode) : fopen (output->path, "w");
  if (output->stream != NULL)
    return output;
  print_problem (language, (Text) { "无法写入%s：%s", "cannot write %s: %s" }, path, g_strerror (errno));
  output_free (output);
  return NULL;
}

void output_write (Output *output, const char *text)
{
  if (output->error == 0 && fputs (text, output->stream) < 0)
    output->error = errno;
}

gboolean output_failed (const Output *output) { return output->error != 0; }

/* Flushes, closes and, for a temporary file, renames or removes. */
static void finish (Output *output, gboolean keep)
{
  int closed = output->path == NULL ? fflush (output->stream) : fclose (output->stream);
  if (closed != 0 && output->error == 0)
    output->error = errno;
  if (output->temporary == NULL)
    return;
  if (!keep || output->error != 0)
    g_unlink (output->temporary);
  else if (g_rename (output->temporary, output->path) != 0)
    output->error = errno;
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
    print_problem (output->language, (Text) { "无法写入%s：%s", "cannot write %s: %s" }, name_of (output),
                   g_strerror (output->error));
  output_free (output);
  return status;
}

Status print_text (SillLanguage language, const char *text)
{
  Output *output = output_open (NULL, language);
  output_write (output, text);
  return output_close (output, TRUE);
}

char *join_names (const char *const *names, SillLanguage language)
{
  GString *to = g_string_new (*names);
  while (*names != NULL && *++names != NULL)
    g_string_append_printf (to, "%s%s", language == SILL_ZH ? "、" : ", ", *names);
  return g_string_free (to, FALSE);
}
