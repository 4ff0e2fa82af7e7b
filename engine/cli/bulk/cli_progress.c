/* Counts in, a line that replaces the one before it out: records, how many a second, what is left, what was refused. */
#include "cli/bulk/cli_progress.h"
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum { EACH = G_USEC_PER_SEC / 5 };

struct Progress {
  SillLanguage language;
  guint64 bytes; /* of all files; 0: not known */
  gint64 began, shown;
};

/* 0 where one of them is no regular file. */
static guint64 size_of (const char *const *paths, guint n)
{
  guint64 bytes = 0;
  for (guint i = 0; i < n; i++) {
    struct stat about;
    if (stat (paths[i], &about) != 0 || !S_ISREG (about.st_mode))
      return 0;
    bytes += (guint64) about.st_size;
  }
  return bytes;
}

Progress *progress_new (const char *const *paths, guint n, SillLanguage language)
{
  if (!isatty (STDERR_FILENO))
    return NULL;
  Progress *progress = g_new0 (Progress, 1);
  *progress = (Progress) { language, size_of (paths, n), g_get_monotonic_time (), 0 };
  return progress;
}

static void wipe (const Progress *progress)
{
  if (progress->shown > 0)
    fputs ("\r\x1B[K", stderr);
}

void progress_free (Progress *progress)
{
  if (progress == NULL)
    return;
  wipe (progress);
  fflush (stderr);
  g_free (progress);
}

/* Seconds until all bytes are read, if it goes on as it went. */
static double seconds_left (const Progress *progress, const SillBatchCounts *counts, double seconds)
{
  return counts->bytes == 0 || counts->bytes > progress->bytes
             ? 0
             : seconds * ((double) progress->bytes / (double) counts->bytes - 1);
}

void progress_show (Progress *progress, const SillBatchCounts *counts)
{
  const gint64 now = g_get_monotonic_time ();
  if (progress == NULL || now - MAX (progress->shown, progress->began) < EACH)
    return;
  const double seconds = (double) (now - progress->began) / G_USEC_PER_SEC;
  const gboolean zh = progress->language == SILL_ZH;
  wipe (progress);
  fprintf (stderr,
           zh ? "记录 %" G_GUINT64_FORMAT "，每秒 %.0f，有误 %" G_GUINT64_FORMAT
              : "records: %" G_GUINT64_FORMAT ", a second: %.0f, refused: %" G_GUINT64_FORMAT,
           counts->records, (double) counts->records / seconds, counts->refused);
  if (progress->bytes > 0)
    fprintf (stderr, zh ? "，还需 %.0f 秒" : ", seconds left: %.0f", seconds_left (progress, counts, seconds));
  fflush (stderr);
  progress->shown = now;
}
