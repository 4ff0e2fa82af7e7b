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

static gboolean read_document (CaseDraft *draft, Source *source, const char *path, CaseFunc func, gpointer data,
                               GError **error)
{
  const char *start = NULL;
  gsize length = 0;
  SourceStatus status = source_peek (source, &start, &length, error);
  if (status == SOURCE_FAILED)
    return FALSE;
  if (status == SOURCE_MORE && looks_like_json (start, length))
    return read_json (draft, source, path, func, data, error);
  return read_xml (draft, source, path, func, data, error);
}

CaseReader *case_reader_new (const Lawbook *law) { return draft_new (law); }

void case_reader_free (CaseReader *reader) { draft_free (reader); }

gboolean case_reader_read (CaseReader *reader, const char *path, SillFindings *findings, CaseFunc func, gpointer data,
                           GError **error)
{
  g_autoptr (Source) source = source_new_file (path, error);
  draft_start (reader, findings);
  return source != NULL && read_document (reader, source, path, func, data, error);
}

gboolean read_cases (const Lawbook *law, const char *path, SillFindings *findings, CaseFunc func, gpointer data,
                     GError **error)
{
  g_autoptr (CaseReader) reader = case_reader_new (law);
  return case_reader_read (reader, path, findings, func, data, error);
}

gboolean read_cases_bytes (const Lawbook *law, const char *bytes, gsize length, const char *path,
                           SillFindings *findings, CaseFunc func, gpointer data, GError **error)
{
  g_autoptr (CaseReader) reader = case_reader_new (law);
  g_autoptr (Source) source = source_new_bytes (bytes, length);
  draft_start (reader, findings);
  return read_document (reader, source, path, func, data, error);
}
