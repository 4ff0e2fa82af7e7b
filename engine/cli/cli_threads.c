/* --threads as written in, a number of threads out. */
#include "cli/cli_options.h"

gboolean options_threads (const Options *options, guint *ret)
{
  guint64 n = 0;
  if (options->threads == NULL) {
    *ret = CLAMP (g_get_num_processors (), 1, SILL_BATCH_MOST_THREADS);
    return TRUE;
  }
  const gboolean good = g_ascii_string_to_unsigned (options->threads, 10, 1, SILL_BATCH_MOST_THREADS, &n, NULL);
  if (!good)
    print_problem (options->language,
                   (Text) { "--threads=%s：应为 1 至 64 的整数", "--threads=%s: write a whole number from 1 to 64" },
                   options->threads);
  *ret = (guint) n;
  return good;
}
