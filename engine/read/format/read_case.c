/* A case file comes in, Cases go out. The first sign of the text says whether it is XML or JSON; for XML, the grammar below
 * is the language and each element goes to the draft as it stands in the parser's buffer. */
#include "read/format/read_case.h"
#include "read/case/case_draft.h"
#include "read/document/element.h"
#include "read/format/read_json.h"

typedef struct {
  CaseDraft *draft;
  const char *path;
  CaseFunc func;
  gpointer data;
} CaseReading;

/* XML */

static Place place_of (gpointer source, gint part)
{
  return part == WHOLE ? reader_place (source) : reader_attribute_place (source, (guint) part);
}

/* The line of a tag is where it ends; where it begins has to be searched for. */
static Origin origin_of (Reader *reader)
{
  return (Origin) { reader, place_of, reader_end_line (reader), FINDING_MISSING_ATTRIBUTE,
                    reader_element_faults (reader) > 0 };
}

/* Each element of the grammar hands its attributes to the draft's function of the same name. */
#define TAKES(name)                                                                                                    \
  static void start_##name (Reader *reader, gpointer data)                                                             \
  {                                                                                                                    \
    CaseReading *reading = data;                                                                                       \
    Origin origin = origin_of (reader);                                                                                \
    draft_##name (reading->draft, reader_attributes (reader), &origin);                                                \
  }

TAKES (conduct)
TAKES (decision)
TAKES (defendant)
TAKES (fact)
TAKES (batch)
TAKES (given)
TAKES (clause)
TAKES (figure)
TAKES (charge)
TAKES (expect)

static void start_case (Reader *reader, gpointer data)
{
  CaseReading *reading = data;
  Origin origin = origin_of (reader);
  draft_begin (reading->draft, reading->path, reader_line (reader));
  draft_head (reading->draft, reader_attributes (reader), &origin);
}

static void end_defendant (Reader *reader, gpointer data)
{
  (void) reader;
  draft_defendant_end (((CaseReading *) data)->draft);
}

static void end_charge (Reader *reader, gpointer data)
{
  (void) reader;
  draft_charge_end (((CaseReading *) data)->draft);
}

/* The draft knows the faults of meaning, the reader those of form too. */
static void end_case (Reader *reader, gpointer data)
{
  CaseReading *reading = data;
  const Case *fact_case = draft_end (reading->draft);
  if (fact_case != NULL && reader_element_faults (reader) == 0 && !reading->func (fact_case, reading->data))
    reader_stop (reader);
}

static const char OBTAINED_IDS[] =
#define OBTAINED(code, id, zh, en) id " "
#include "model/case/obtained.def"
#undef OBTAINED
    ;

#define PART(code, name, type, use, missing, zh, en) ASKED (name, type, use, missing, zh, en)
#define END(n)
#define GRAMMAR_TABLE "read/case/case_grammar.def"
#include "read/document/grammar_rows.h"

static const Grammar grammar = { "urn:sill:case:1", "case cases", rows };

/* XML or JSON */

static gboolean looks_like_json (const char *text, gsize length)
{
  gsize i = 0;
  while (i < length && g_ascii_isspace (text[i]))
    i++;
  return i < length && text[i] != '<';
}

static gboolean read_document (const Rulebook *book, Source *source, const char *path, SillFindings *findings,
                               CaseFunc func, gpointer data, GError **error)
{
  const char *start = NULL;
  gsize length = 0;
  SourceStatus status = source_peek (source, &start, &length, error);
  if (status == SOURCE_FAILED)
    return FALSE;
  g_autoptr (CaseDraft) draft = draft_new (book, findings);
  if (status == SOURCE_MORE && looks_like_json (start, length))
    return read_json (draft, source, path, func, data, error);
  CaseReading reading = { draft, path, func, data };
  return element_read_source (&grammar, source, path, &reading, findings, error);
}

gboolean read_cases (const Rulebook *book, const char *path, SillFindings *findings, CaseFunc func, gpointer data,
                     GError **error)
{
  g_autoptr (Source) source = source_new_file (path, error);
  return source != NULL && read_document (book, source, path, findings, func, data, error);
}

gboolean read_cases_bytes (const Rulebook *book, const char *bytes, gsize length, const char *path,
                           SillFindings *findings, CaseFunc func, gpointer data, GError **error)
{
  g_autoptr (Source) source = source_new_bytes (bytes, length);
  return read_document (book, source, path, findings, func, data, error);
}
