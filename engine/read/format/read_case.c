/* A case file comes in, Cases go out. The first sign of the text says whether it is XML or JSON. */
#include "read/format/read_case.h"
#include "read/case/case_draft.h"
#include "read/format/read_json.h"
#include "read/format/read_xml.h"

static gboolean looks_like_json (const char *text, gsize length)
{
  gsize i = 0;
  while (i < length && g_ascii_isspace (text[i]))
    i++;
  return i < length && text[i] != '<';
}

static gboolean read_document (const Lawbook *law, Source *source, const char *path, SillFindings *findings,
                               CaseFunc func, gpointer data, GError **error)
{
  const char *start = NULL;
  gsize length = 0;
  SourceStatus status = source_peek (source, &start, &length, error);
  if (status == SOURCE_FAILED)
    return FALSE;
  g_autoptr (CaseDraft) draft = draft_new (law, findings);
  if (status == SOURCE_MORE && looks_like_json (start, length))
    return read_json (draft, source, path, func, data, error);
  return read_xml (draft, source, path, func, data, error);
}

gboolean read_cases (const Lawbook *law, const char *path, SillFindings *findings, CaseFunc func, gpointer data,
                     GError **error)
{
  g_autoptr (Source) source = source_new_file (path, error);
  return source != NULL && read_document (law, source, path, findings, func, data, error);
}

gboolean read_cases_bytes (const Lawbook *law, const char *bytes, gsize length, const char *path,
                           SillFindings *findings, CaseFunc func, gpointer data, GError **error)
{
  g_autoptr (Source) source = source_new_bytes (bytes, length);
  return read_document (law, source, path, findings, func, data, error);
}
