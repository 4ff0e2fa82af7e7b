#pragma once
#include <sill/error.h>
#include "base/findings.h"
#include "read/document/source.h"
#include "read/document/span.h"
#include "read/document/table.h"

/* The door to libxml2, which most documents do not need: a streaming reader of XML that is told by a table which elements there are. It reports every
 * departure from the table (unknown element or attribute, one that is missing or one too many, text where none belongs, root,
 * namespace), malformed XML, encodings, DTDs and depth by itself, with places, and goes on where that makes sense. */

/* Reads bytes. `path` names them in findings, whose use of it it must outlive.
 * Errors: IO. Returns: FALSE only if the call failed. Nothing outside the document is ever fetched or expanded. */
gboolean element_read_bytes (const Grammar *grammar, const char *bytes, gsize length, const char *path, gpointer data,
                             SillFindings *findings, GError **error);
/* The same from a source of which nothing has been read yet; it stays the caller's. */
gboolean element_read_source (const Grammar *grammar, Source *source, const char *path, gpointer data,
                              SillFindings *findings, GError **error);

/* What stands before all parts of a document, up to the end of the root's tag, as UTF-8. */
typedef struct {
  Span text;
  const char *path;
  const char *encoding; /* that the document came in; NULL: UTF-8 */
} DocumentHead;

/* The same of a document that is handed over in parts, each of which may stand anywhere behind those before it. The texts of `head`
 * must outlive it. Errors: IO, without libxml2. Returns: yours (element_end). */
Reader *element_begin (const Grammar *grammar, const DocumentHead *head, gpointer data, SillFindings *findings,
                       GError **error);
void element_end (Reader *reader);
/* Elements that are complete, at `place`. FALSE: after a fault of its form no other part can be read. `part` must stay as it is
 * until the next one, or element_end. */
gboolean element_read_part (Reader *reader, Span part, Place place);

/* start() is called for every element that may stand where it stands, also where a required attribute is missing (that is
 * reported; its value is NULL). A text in two languages, `by-zh` and `by-en`, stands in both or in neither. end() follows unless the document
 * breaks off. */
/* In start(): the tag of the element's row in the table. */
int reader_tag (Reader *reader);
/* In start(): attribute `index` of the shape as bytes that are not NUL-terminated; NULL if absent.
 * In end() only the element's place and text are known. */
const char *reader_attribute (Reader *reader, guint index, gsize *ret_length);
/* All attributes of the shape at once, in its order. Returns: borrowed until start() is left. */
const Span *reader_attributes (Reader *reader);
/* The same as a NUL-terminated copy, NULL if absent. Returns: yours. */
char *reader_attribute_copy (Reader *reader, guint index);
/* In start(): the attribute of that name, which the table must have. */
guint reader_attribute_index (Reader *reader, const char *name);
/* In end(): an element inside was refused, so that what seems to be missing may be just that. */
gboolean reader_has_refused (Reader *reader);
/* Where the element began (in end(): with its column only if start() asked for it), or where one of its attribute values stands. */
Place reader_place (Reader *reader);
Place reader_attribute_place (Reader *reader, guint index);
/* The line alone: much cheaper than the place. */
guint reader_line (Reader *reader);
/* The line on which the element's tag ends: costs nothing. */
guint reader_end_line (Reader *reader);
/* Adds a finding at the element / at the value of attribute `index`. */
void reader_fault (Reader *reader, FindingCode code, const char *expected);
/* What must stand inside the element and does not: one of these, separated by blanks. */
void reader_lacks (Reader *reader, const char *names);
void reader_attribute_fault (Reader *reader, guint index, FindingCode code, const char *expected);
SillFindings *reader_findings (Reader *reader);
/* Number of faults since the current element began, its own attributes among them: 0 in end() is a good element. */
guint reader_element_faults (Reader *reader);
/* No further callbacks; reading ends without an error. */
void reader_stop (Reader *reader);
