/* Documents in, files out. A record's file is called the same whenever it is written. */
#include "cli/bulk/cli_reports.h"
#include "base/reason.h"
#include "base/signals.h"
#include <errno.h>
#include <glib/gstdio.h>

enum { MOST_NAME = 60 };

gboolean reports_begin (SillLanguage language, const char *folder)
{
  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  print_problem (language, (Text) { "无法使用目录 %s：%s", "the folder %s cannot be used: %s" }, folder,
                 reason_number (errno, language));
  return FALSE;
}

/* Letters and digits of any script stay; what a file system or a shell could take otherwise does not. Returns: yours. */
static char *harmless_name (const char *id)
{
  GString *name = g_string_new (NULL);
  for (const char *at = id; *at != '\0' && name->len < MOST_NAME; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    g_string_append_unichar (name, g_unichar_isalnum (c) || c == '-' ? c : '_');
  }
  return g_string_free (name, FALSE);
}

static char *path_of (const char *folder, const SillBatchRecord *record)
{
  g_autofree char *name = record->id != NULL ? harmless_name (record->id) : NULL;
  return g_strdup_printf ("%s/%09" G_GUINT64_FORMAT "%s%s.html", folder, record->number, name != NULL ? "-" : "",
                          name != NULL ? name : "");
}

static gboolean write_report (const char *path, const char *report, gboolean durable, GError **error)
{
  const GFileSetContentsFlags flags = G_FILE_SET_CONTENTS_CONSISTENT | (durable ? G_FILE_SET_CONTENTS_DURABLE : 0);
  sigset_t before;
  signals_hold (&before);
  const gboolean written = g_file_set_contents_full (path, report, -1, flags, 0666, error);
  signals_release (&before);
  return written;
}

gboolean reports_take (SillLanguage language, const char *folder, const SillBatchPart *part, gboolean durable)
{
  for (guint i = 0; i < part->n_records; i++) {
    g_autoptr (GError) error = NULL;
    if (part->records[i].report == NULL)
      continue;
    g_autofree char *path = path_of (folder, &part->records[i]);
    if (write_report (path, part->records[i].report, durable, &error))
      continue;
    g_autofree char *reason = reason_in (error->message, language);
    print_problem (language, (Text) { "无法写入报告：%s", "cannot write a report: %s" }, reason);
    return FALSE;
  }
  return TRUE;
}
