/* A case file in XML comes in, Cases go out: the table of case files is the language, and each element goes to the draft as it
 * stands in the parser's buffer. */
#include "read/format/read_xml.h"
#include "read/document/element.h"
#include "read/format/case_grammar.h"

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
#include "model/book/obtained.def"
#undef OBTAINED
    ;

#define PART(code, name, type, use, missing, zh, en) ASKED (name, type, use, missing, zh, en)
#define END(n)
#define UNIQUE(...)
#define KEY(...)
#define KEYREF(...)
#define GRAMMAR_TABLE "read/case/case_grammar.def"
#include "read/document/grammar_rows.h"

const Grammar case_grammar = { "urn:sill:case:1", "case cases", rows };

gboolean read_xml (CaseDraft *draft, Source *source, const char *path, CaseFunc func, gpointer data, GError **error)
{
  CaseReading reading = { draft, path, func, data };
  return element_read_source (&case_grammar, source, path, &reading, draft->findings, error);
}
