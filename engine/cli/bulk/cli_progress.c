/* Counts in, a line that replaces the one before it out: records, how many a second, what is left, what was refused. */
#include "cli/bulk/cli_progress.h"
#include <sys/stat.h>
#include "cli/files/cli_ticker.h"

struct Progress {
  SillLanguage language;
  guint64 bytes; /* of all files; 0: not known */
  Ticker *ticker;
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
  Ticker *ticker = ticker_new ();
  if (ticker == NULL)
    return NULL;
  Progress *progress = g_new0 (Progress, 1);
  *progress = (Progress) { language, size_of (paths, n), ticker };
  return progress;
}

void progress_free (Progress *progress)
{
  if (progress == NULL)
    return;
  ticker_free (progress->ticker);
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
  if (progress == NULL || !ticker_is_due (progress->ticker))
    return;
  const double seconds = (double) ticker_age (progress->ticker) / G_USEC_PER_SEC;
  const gboolean zh = progress->language == SILL_ZH;
  g_autoptr (GString) line = g_string_new (NULL);
  g_string_append_printf (line,
                          zh ? "记录 %" G_GUINT64_FORMAT "，每秒 %.0f，有误 %" G_GUINT64_FORMAT
                             : "records: %" G_GUINT64_FORMAT ", a second: %.0f, refused: %" G_GUINT64_FORMAT,
                          counts->records, (double) counts->records / seconds, counts->refused);
  if (progress->bytes > 0)
    g_string_append_printf (line, zh ? "，还需 %.0f 秒" : ", seconds left: %.0f",
                            seconds_left (progress, counts, seconds));
  ticker_show (progress->ticker, line->str);
}
