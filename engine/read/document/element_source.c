/* A file or bytes come in and are read to their end or to the first thing that is not XML as we take it: malformed, of a
 * document type, not text in its encoding. What was found before stays. A document of usual size that is written as nearly all are, and
 * has the form that its grammar gives it, needs no parser; all others are libxml2's, and so is what is said of their form. */
#include "read/late/memory.h"
#include "read/document/reader.h"
#include "read/document/source.h"
#include "read/document/byte_escape.h"
#include <string.h>
#include "read/usual/usual_xml.h"

enum { MOST_USUAL = 256 * 1024 }; /* bytes that are looked at before any of them is read */

static void on_document_type (void *context, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
  (void) public_id, (void) system_id;
  Reader *reader = context;
  if (reader->stopped)
    return;
  g_autofree char *found = g_strconcat ("<!DOCTYPE ", name, NULL);
  findings_add (reader->findings, FINDING_DTD, reader_tag_place (reader), found, NULL, NULL);
  reader_halt (reader);
}

static xmlEntity *on_entity (void *context, const xmlChar *name)
{
  (void) context;
  return libxml ()->xmlGetPredefinedEntity (name);
}

static gboolean is_blank_document (const Reader *reader)
{
  gsize n = 0;
  while (n < reader->tracker.length && strchr (" \t\r\n", reader->tracker.piece[n]) != NULL)
    n++;
  return n == reader->tracker.length;
}

static void report_empty (Reader *reader)
{
  g_autofree char *roots = g_strjoinv (", ", reader->outline->root_names);
  findings_add (reader->findings, FINDING_EMPTY_FILE, (Place) { reader->tracker.path, 1, 1 }, NULL, roots, NULL);
}

/* The text after the place where the parser stopped, to show it. Returns: yours. */
static char *following_text (Reader *reader)
{
  const char *here = tracker_here (&reader->tracker);
  gsize n = (gsize) (tracker_end (&reader->tracker) - here);
  const char *line_end = memchr (here, '\n', MIN (n, 40));
  return g_strndup (here, line_end != NULL ? (gsize) (line_end - here) : MIN (n, 40));
}

/* libxml2's words on one line, without its full stop or line end. Returns: yours. */
static char *one_line (const char *message)
{
  g_autofree char *line = g_strdup (message != NULL ? message : "");
  g_strstrip (line);
  g_strdelimit (line, "\n\r\t", ' ');
  return g_steal_pointer (&line);
}

/* A tag that should not be there is meant as a whole, not its end. */
static Place error_place (Reader *reader, const xmlError *error)
{
  if (error->code == XML_ERR_TAG_NAME_MISMATCH)
    return reader_tag_place (reader);
  return tracker_place (&reader->tracker, tracker_here (&reader->tracker));
}

/* libxml2 names the four bytes from the wrong one on: those of the document, or one that others stand in for. Returns: yours. */
static char *wrong_bytes (const Reader *reader, const char *message)
{
  const char *named = strstr (message, "Bytes: ");
  if (named == NULL)
    return g_strdup (message);
  named += strlen ("Bytes: ");
  char bytes[4], *at = (char *) named;
  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (char) g_ascii_strtoull (at, &at, 16);
  return reader->encoding != NULL || g_str_has_prefix (named, "0xC0 0x80")
             ? byte_escape_name (bytes, sizeof bytes, reader->encoding)
             : g_strdup (named);
}

static void report_error (Reader *reader, const xmlError *error)
{
  Place here = error_place (reader, error);
  g_autofree char *message = one_line (error->message);
  if (!reader->rooted && is_blank_document (reader)) {
    report_empty (reader);
  } else if (error->code == XML_ERR_DOCUMENT_END && !reader->rooted) {
    findings_add (reader->findings, FINDING_XML_SYNTAX, here, "there is no element", NULL, NULL);
  } else if (strstr (message, "not proper UTF-8") != NULL) {
    g_autofree char *bytes = wrong_bytes (reader, message);
    findings_add (reader->findings, FINDING_BAD_ENCODING, here, bytes,
                  reader->encoding != NULL ? reader->encoding : "UTF-8", NULL);
  } else if (error->code == XML_ERR_DOCUMENT_END && reader->rooted && reader->depth + reader->skipping == 0) {
    g_autofree char *found = following_text (reader);
    findings_add (reader->findings, FINDING_TRAILING_TEXT, here, found, NULL, NULL);
  } else {
    findings_add (reader->findings, FINDING_XML_SYNTAX, here, message, NULL, NULL);
  }
}

/* Malformed XML: nothing after it can be trusted. */
static void on_error (void *context, xmlError *error)
{
  Reader *reader = context;
  if (reader->stopped || error->level < XML_ERR_ERROR)
    return;
  if (error->code == XML_ERR_USER_STOP || error->code == XML_ERR_NO_MEMORY) /* memory.c has noted it */
    return;
  report_error (reader, error);
  reader->stopped = TRUE;
}

static xmlSAXHandler make_handler (void)
{
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC, .internalSubset = on_document_type, .getEntity = on_entity, .serror = on_error
  };
  element_set_handlers (&handler);
  return handler;
}

static Reader *reader_new (const Grammar *grammar, const char *path, gpointer data, SillFindings *findings)
{
  const Outline *outline = grammar_outline (grammar);
  Reader *reader = g_malloc0 (sizeof (Reader) + outline->n_attributes * sizeof (xmlChar *));
  reader->outline = outline;
  reader->data = data;
  reader->findings = findings;
  reader->n_faults = findings_fault_count (findings);
  reader->shortages = memory_shortages ();
  tracker_init (&reader->tracker, path, NULL);
  return reader;
}

static void look_at (Reader *reader, const xmlParserInput *input) { reader->input = reader->tracker.input = input; }

/* With a parser, unless memory is short. Errors: IO. */
static Reader *reader_new_parsing (const Grammar *grammar, const char *path, gpointer data, SillFindings *findings,
                                   GError **error)
{
  const Libxml *xml = libxml_open (error);
  if (xml == NULL)
    return NULL;
  Reader *reader = reader_new (grammar, path, data, findings);
  xmlSAXHandler handler = make_handler (); /* copied by the parser */
  reader->parser = xml->xmlCreatePushParserCtxt (&handler, reader, NULL, 0, NULL);
  if (reader->parser == NULL)
    return reader;
  /* NOENT: without it "&amp;" in an attribute arrives as "&#38;"; on_entity knows the five predefined ones and no other */
  xml->xmlCtxtUseOptions (reader->parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOENT);
  look_at (reader, reader->parser->input);
  return reader;
}

static void reader_free (Reader *reader)
{
  if (reader == NULL)
    return;
  if (reader->parser != NULL)
    libxml ()->xmlFreeParserCtxt (reader->parser);
  g_free (reader);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reader, reader_free)

/* What a source has first: all of it, where it is not too long. */
typedef struct {
  GString *text;
  SourceStatus status;  /* SOURCE_MORE: there may be more */
  const char *encoding; /* that it came in; NULL: UTF-8; borrowed from the source */
} Beginning;

static Beginning begin (Source *source, GError **error)
{
  Beginning beginning = { g_string_new (NULL), SOURCE_MORE, source_foreign_encoding (source) };
  while (beginning.text->len < MOST_USUAL && beginning.status == SOURCE_MORE) {
    const char *text = NULL;
    gsize length = 0;
    beginning.status = source_read (source, &text, &length, error);
    if (beginning.status == SOURCE_MORE)
      g_string_append_len (beginning.text, text, (gssize) length);
  }
  return beginning;
}

/* What of the text the parser has not taken may be a tag that nobody needs. */
static void look_at_open_tag (Reader *reader)
{
  const char *here = tracker_here (&reader->tracker);
  const gsize length = (gsize) (tracker_end (&reader->tracker) - here);
  if (!open_tag_is_crowded (&reader->open_tag, here, length))
    return;
  g_autofree char *name = open_tag_name (here, length);
  reader_refuse_crowd (reader, tracker_place (&reader->tracker, here), name);
}

static void feed (Reader *reader, const char *text, gsize length)
{
  tracker_feed (&reader->tracker, text, length);
  for (gsize at = 0; at < length && !reader->stopped; at += TAG_PIECE) {
    libxml ()->xmlParseChunk (reader->parser, text + at, (int) MIN (length - at, TAG_PIECE), 0);
    if (!reader->stopped)
      look_at_open_tag (reader);
  }
}

/* What is left open when the text ends; libxml2's own words for it mislead. */
static void report_end (Reader *reader)
{
  Place end = tracker_place (&reader->tracker, tracker_end (&reader->tracker));
  if (reader->depth == 0 || reader->skipping > 0) {
    findings_add (reader->findings, FINDING_XML_SYNTAX, end, "the file breaks off", NULL, NULL);
    return;
  }
  g_autofree char *found = g_strdup_printf ("the file breaks off inside <%s>", reader_form (reader)->name);
  findings_add (reader->findings, FINDING_XML_SYNTAX, end, found, NULL, NULL);
}

static void finish (Reader *reader)
{
  if (reader->stopped)
    return;
  if (!tracker_has_fed (&reader->tracker)) {
    report_empty (reader);
    return;
  }
  if (reader->depth + reader->skipping > 0) {
    report_end (reader);
    return;
  }
  reader->ending = TRUE;
  libxml ()->xmlParseChunk (reader->parser, "", 0, 1);
}

static void report_bad_text (Reader *reader, const Source *source, SourceStatus status)
{
  Place end = tracker_place (&reader->tracker, tracker_end (&reader->tracker));
  if (reader->stopped)
    return;
  if (status == SOURCE_BAD)
    findings_add (reader->findings, FINDING_BAD_ENCODING, end, source_bad_bytes (source), source_encoding (source),
                  NULL);
  else
    findings_add (reader->findings, FINDING_BAD_VALUE, (Place) { reader->tracker.path, 1, 1 }, source_encoding (source),
                  "UTF-8 GB18030 GBK Big5 UTF-16", NULL);
}

/* ---- without a parser ---- */

/* Tells of a document that is usual. FALSE: it is not, or its form is wrong. */
static gboolean tell_usual (UsualXml *xml, Reader *reader)
{
  const xmlSAXHandler handler = make_handler ();
  look_at (reader, usual_xml_input (xml));
  return usual_xml_tell (xml, &handler, reader, &reader->stopped);
}

/* The form of all of it is looked at before anybody hears of it, so that nothing has to be taken back. FALSE: a parser is needed. */
static gboolean read_usual (const Grammar *grammar, const Beginning *beginning, const char *path, gpointer data,
                            SillFindings *findings)
{
  const GString *text = beginning->text;
  g_autoptr (UsualXml) xml = beginning->status == SOURCE_END ? usual_xml_new (text->str, text->len) : NULL;
  g_autoptr (SillFindings) wrong = sill_findings_new ();
  g_autoptr (Reader) form = reader_new (grammar, path, NULL, wrong),
                     reader = reader_new (grammar, path, data, findings);
  form->deaf = TRUE;
  if (xml == NULL || !tell_usual (xml, form) || form->stopped || sill_findings_size (wrong) > 0)
    return FALSE;
  reader->encoding = beginning->encoding;
  tracker_feed (&reader->tracker, text->str, text->len);
  tell_usual (xml, reader);
  return TRUE;
}

/* ---- by libxml2 ---- */

static gboolean read_on (Reader *reader, const Beginning *beginning, Source *source, GError **error)
{
  const char *text = beginning->text->str;
  gsize length = beginning->text->len;
  SourceStatus status = beginning->status;
  if (length > 0)
    feed (reader, text, length);
  while (!reader->stopped && status == SOURCE_MORE &&
         (status = source_read (source, &text, &length, error)) == SOURCE_MORE)
    feed (reader, text, length);
  if (status == SOURCE_END)
    finish (reader);
  else if (status == SOURCE_BAD || status == SOURCE_UNKNOWN_ENCODING)
    report_bad_text (reader, source, status);
  return status != SOURCE_FAILED;
}

static gboolean read_parsing (const Grammar *grammar, const Beginning *beginning, Source *source, const char *path,
                              gpointer data, SillFindings *findings, GError **error)
{
  g_autoptr (Reader) reader = reader_new_parsing (grammar, path, data, findings, error);
  if (reader == NULL)
    return FALSE;
  const guint before = reader->shortages;
  reader->encoding = beginning->encoding;
  const gboolean read = reader->parser == NULL || read_on (reader, beginning, source, error);
  return read && memory_sufficed (before, error);
}

gboolean element_read_source (const Grammar *grammar, Source *source, const char *path, gpointer data,
                              SillFindings *findings, GError **error)
{
  g_autoptr (GError) wrong = NULL;
  const Beginning beginning = begin (source, &wrong);
  const gboolean read = read_usual (grammar, &beginning, path, data, findings) ||
                        read_parsing (grammar, &beginning, source, path, data, findings, wrong == NULL ? error : NULL);
  g_string_free (beginning.text, TRUE);
  if (wrong != NULL)
    g_propagate_error (error, g_steal_pointer (&wrong));
  return read;
}

Reader *element_begin (const Grammar *grammar, const DocumentHead *head, gpointer data, SillFindings *findings,
                       GError **error)
{
  Reader *reader = reader_new_parsing (grammar, head->path, data, findings, error);
  if (reader == NULL)
    return NULL;
  reader->encoding = head->encoding;
  if (reader->parser != NULL)
    feed (reader, head->text.text, head->text.length);
  return reader;
}

void element_end (Reader *reader) { reader_free (reader); }

/* A line end before it makes its beginning the beginning of a line, whose number is then set right. */
static void move_to (Reader *reader, Place place)
{
  reader->parser->input->line = (int) place.line - 1;
  reader->line = place.line;
  feed (reader, "\n", 1);
  tracker_begin_at (&reader->tracker, place);
}

/* A tag without an end. */
static gboolean waits_for_more (Reader *reader)
{
  const char *here = tracker_here (&reader->tracker);
  return here < tracker_end (&reader->tracker) && *here == '<';
}

gboolean element_read_part (Reader *reader, Span part, Place place)
{
  const guint open = reader->depth + reader->skipping;
  if (reader->parser == NULL || reader->stopped)
    return FALSE;
  move_to (reader, place);
  feed (reader, part.text, part.length);
  if (!reader->stopped && (reader->depth + reader->skipping != open || waits_for_more (reader))) {
    report_end (reader);
    reader->stopped = TRUE;
  }
  return !reader->stopped;
}

gboolean element_read_bytes (const Grammar *grammar, const char *bytes, gsize length, const char *path, gpointer data,
                             SillFindings *findings, GError **error)
{
  g_autoptr (Source) source = source_new_bytes (bytes, length);
  return element_read_source (grammar, source, path, data, findings, error);
}
