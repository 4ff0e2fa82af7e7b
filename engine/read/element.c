/* A document and a grammar come in; calls for every element that fits go out, and findings for everything else. Names are
 * compared as the parser's interned pointers, "may this stand here" is one bit, and places are looked up in the parser's
 * buffer only when somebody asks: an element that is as it should be costs a few dozen instructions here. */
#include "read/element.h"
#include "read/grammar.h"
#include "read/place.h"
#include "read/source.h"
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

enum { MOST_DEPTH = 64, MOST_VALUE = 64 * 1024, N_NAMES = 128 };
#define SCHEMA_SPACE "http://www.w3.org/2001/XMLSchema-instance"

typedef struct {
  guint8 form;
  gboolean told_text; /* text here was reported already */
  gboolean refused;   /* an element inside was */
  guint line;         /* where its tag ended */
  guint faults;       /* found before it */
  Place place;        /* once somebody asked in start() */
} Frame;

/* What an interned name was found to be. */
typedef struct {
  const xmlChar *name;
  guint64 shapes;
} KnownName;

struct Reader {
  const Outline *outline;
  gpointer data;
  SillFindings *findings;
  guint faults_before;
  xmlParserCtxt *parser;
  Tracker tracker;
  gboolean stopped;
  gboolean starting;        /* inside start() */
  gboolean rooted;
  guint depth;
  guint skipping;           /* open elements below one that was refused */
  const xmlChar *space;     /* the namespace, interned */
  guint32 present;          /* bits of attributes of the element that starts */
  const xmlChar *values[MOST_ATTRIBUTES];
  const xmlChar *value_ends[MOST_ATTRIBUTES];
  GString *text;
  Frame frames[MOST_DEPTH];
  KnownName names[N_NAMES]; /* by address */
  const xmlChar *known_attributes[]; /* interned names, in the outline's order */
};

static Frame *top (Reader *reader)
{
  return &reader->frames[reader->depth - 1];
}

static const Form *top_form (Reader *reader)
{
  return &reader->outline->forms[top (reader)->form];
}

static void stop (Reader *reader)
{
  reader->stopped = TRUE;
  xmlStopParser (reader->parser);
}

/* --- places --- */

static Place tag_place (Reader *reader)
{
  return tracker_place (&reader->tracker, tracker_tag (&reader->tracker));
}

Place reader_place (Reader *reader)
{
  Frame *frame = top (reader);
  if (frame->place.line == 0 && reader->starting)
    frame->place = tag_place (reader);
  if (frame->place.line == 0)
    return (Place) { reader->tracker.path, frame->line, 0 };
  return frame->place;
}

guint reader_line (Reader *reader)
{
  return reader->starting ? tracker_line (&reader->tracker, tracker_tag (&reader->tracker)) : top (reader)->line;
}

Place reader_attribute_place (Reader *reader, guint index)
{
  const char *value = NULL;
  if (reader->starting && (reader->present & 1u << index) != 0)
    value = tracker_value (&reader->tracker, top_form (reader)->attributes[index]);
  return value != NULL ? tracker_place (&reader->tracker, value) : reader_place (reader);
}

/* --- what a shape's functions may ask --- */

const char *reader_attribute (Reader *reader, guint index, gsize *ret_length)
{
  if ((reader->present & 1u << index) == 0)
    return NULL;
  *ret_length = (gsize) (reader->value_ends[index] - reader->values[index]);
  return (const char *) reader->values[index];
}

char *reader_attribute_copy (Reader *reader, guint index)
{
  gsize length = 0;
  const char *value = reader_attribute (reader, index, &length);
  return g_strndup (value, length);
}

const char *reader_text (Reader *reader) { return reader->text->str; }

gboolean reader_has_refused (Reader *reader) { return top (reader)->refused; }

SillFindings *reader_findings (Reader *reader) { return reader->findings; }

guint reader_faults (Reader *reader) { return sill_findings_faults (reader->findings) - reader->faults_before; }

guint reader_element_faults (Reader *reader)
{
  return sill_findings_faults (reader->findings) - top (reader)->faults;
}

void reader_stop (Reader *reader) { reader->stopped = TRUE; }

void reader_fault (Reader *reader, FindingCode code, const char *expected)
{
  findings_add (reader->findings, code, reader_place (reader), top_form (reader)->name, expected, NULL);
}

void reader_attribute_fault (Reader *reader, guint index, FindingCode code, const char *expected)
{
  g_autofree char *found = reader_attribute_copy (reader, index);
  findings_add (reader->findings, code, reader_attribute_place (reader, index), found, expected, NULL);
}

/* --- elements --- */

static gboolean is_space (Reader *reader, const xmlChar *space)
{
  if (space == reader->space && space != NULL)
    return TRUE;
  if (space == NULL || strcmp ((const char *) space, reader->outline->grammar->space) != 0)
    return FALSE;
  reader->space = space;
  return TRUE;
}

static guint64 shapes_named (Reader *reader, const xmlChar *name)
{
  guintptr address = (guintptr) name;
  KnownName *known = &reader->names[(address ^ address >> 7) % N_NAMES];
  if (known->name != name)
    *known = (KnownName) { name, outline_named (reader->outline, (const char *) name) };
  return known->shapes;
}

static guint64 allowed_here (Reader *reader)
{
  return reader->depth > 0 ? top_form (reader)->children : reader->outline->roots;
}

static void refuse_space (Reader *reader, const xmlChar *space)
{
  findings_add (reader->findings, FINDING_WRONG_NAMESPACE, tag_place (reader), space != NULL ? (const char *) space : "",
                reader->outline->grammar->space, NULL);
}

static void refuse_name (Reader *reader, const xmlChar *name)
{
  char **names = reader->depth > 0 ? top_form (reader)->child_names : reader->outline->root_names;
  findings_add_unknown (reader->findings, reader->depth > 0 ? FINDING_UNKNOWN_ELEMENT : FINDING_WRONG_ROOT,
                        tag_place (reader), (const char *) name, (const char *const *) names);
}

/* A wrong root ends the document, anything else that is wrong only itself and what is in it. */
static void refuse_element (Reader *reader, const xmlChar *name, const xmlChar *space)
{
  if ((shapes_named (reader, name) & allowed_here (reader)) == 0)
    refuse_name (reader, name);
  else
    refuse_space (reader, space);
  reader->skipping = 1;
  if (reader->depth == 0)
    stop (reader);
  else
    top (reader)->refused = TRUE;
}

/* The index of an attribute, looked for first where it should be if attributes come in order. -1: none. */
static gint find_attribute (Reader *reader, const Form *form, const xmlChar *name, guint expected)
{
  const xmlChar **known = reader->known_attributes + form->first;
  if (expected < form->n_attributes && known[expected] == name)
    return (gint) expected;
  for (guint i = 0; i < form->n_attributes; i++)
    if (known[i] == name)
      return (gint) i;
  for (guint i = 0; i < form->n_attributes; i++)
    if (strcmp (form->attributes[i], (const char *) name) == 0) {
      known[i] = name;
      return (gint) i;
    }
  return -1;
}

static void refuse_attribute (Reader *reader, const Form *form, const xmlChar *const attribute[5])
{
  if (attribute[2] != NULL && strcmp ((const char *) attribute[2], SCHEMA_SPACE) == 0)
    return; /* tells editors where the schema is */
  g_autofree char *name = attribute[1] == NULL ? g_strdup ((const char *) attribute[0])
                                               : g_strdup_printf ("%s:%s", attribute[1], attribute[0]);
  const char *at = tracker_attribute (&reader->tracker, name);
  findings_add_unknown (reader->findings, FINDING_UNKNOWN_ATTRIBUTE,
                        at != NULL ? tracker_place (&reader->tracker, at) : tag_place (reader), name,
                        (const char *const *) form->attributes);
}

static void refuse_length (Reader *reader, const Form *form, guint index)
{
  findings_add (reader->findings, FINDING_TOO_BIG, reader_attribute_place (reader, index), form->attributes[index],
                G_STRINGIFY (65536), NULL);
  reader->present &= ~(1u << index);
}

static void report_missing (Reader *reader, const Form *form, guint32 missing)
{
  for (guint i = 0; i < form->n_attributes; i++)
    if ((missing & 1u << i) != 0)
      findings_add (reader->findings, FINDING_MISSING_ATTRIBUTE, reader_place (reader), form->name, form->attributes[i],
                    NULL);
}

/* `attributes`: libxml2's five pointers each: name, prefix, namespace, value, end of value. */
static void take_attributes (Reader *reader, const Form *form, guint n, const xmlChar **attributes)
{
  guint expected = 0;
  guint32 met = 0;
  reader->present = 0;
  for (; n > 0; n--, attributes += 5) {
    gint index = attributes[1] == NULL ? find_attribute (reader, form, attributes[0], expected) : -1;
    if (index < 0) {
      refuse_attribute (reader, form, attributes);
      continue;
    }
    reader->values[index] = attributes[3];
    reader->value_ends[index] = attributes[4];
    reader->present |= 1u << index;
    met |= 1u << index;
    if (attributes[4] - attributes[3] > MOST_VALUE)
      refuse_length (reader, form, (guint) index);
    expected = (guint) index + 1;
  }
  if ((form->required & ~met) != 0)
    report_missing (reader, form, form->required & ~met);
}

static void refuse_depth (Reader *reader)
{
  findings_add (reader->findings, FINDING_TOO_DEEP, tag_place (reader), NULL, G_STRINGIFY (64), NULL);
  stop (reader);
}

static void enter (Reader *reader, guint form)
{
  Frame *frame = &reader->frames[reader->depth++];
  frame->form = (guint8) form;
  frame->told_text = FALSE;
  frame->refused = FALSE;
  frame->line = (guint) reader->parser->input->line;
  frame->faults = sill_findings_faults (reader->findings);
  frame->place.line = 0;
}

static void start_element (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int n_spaces,
                           const xmlChar **spaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  (void) prefix, (void) n_spaces, (void) spaces, (void) n_defaulted;
  Reader *reader = context;
  if (reader->stopped)
    return;
  reader->rooted = TRUE;
  if (reader->depth + reader->skipping == MOST_DEPTH) {
    refuse_depth (reader);
    return;
  }
  if (reader->skipping > 0) {
    reader->skipping++;
    return;
  }
  guint64 shapes = shapes_named (reader, name) & allowed_here (reader);
  if (shapes == 0 || !is_space (reader, space)) {
    refuse_element (reader, name, space);
    return;
  }
  enter (reader, (guint) __builtin_ctzll (shapes));
  const Form *form = top_form (reader);
  reader->starting = TRUE;
  take_attributes (reader, form, (guint) n_attributes, attributes);
  if (form->takes_text)
    g_string_truncate (reader->text, 0);
  if (form->shape->start != NULL)
    form->shape->start (reader, reader->data);
  reader->starting = FALSE;
  if (reader->stopped)
    stop (reader);
}

static void end_element (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
  (void) name, (void) prefix, (void) space;
  Reader *reader = context;
  if (reader->stopped)
    return;
  if (reader->skipping > 0) {
    reader->skipping--;
    return;
  }
  const Form *form = top_form (reader);
  reader->present = 0;
  if (form->shape->end != NULL)
    form->shape->end (reader, reader->data);
  reader->depth--;
  if (reader->stopped)
    stop (reader);
}

/* --- text --- */

static gsize count_blanks (const xmlChar *text, gsize length)
{
  gsize n = 0;
  while (n < length && (text[n] == ' ' || text[n] == '\n' || text[n] == '\t' || text[n] == '\r'))
    n++;
  return n;
}

static void refuse_text (Reader *reader, Place place, const xmlChar *text, gsize length)
{
  if (top (reader)->told_text)
    return;
  top (reader)->told_text = TRUE;
  while (length > 0 && count_blanks (text + length - 1, 1) == 1)
    length--;
  g_autofree char *found = g_strndup ((const char *) text, length);
  findings_add (reader->findings, FINDING_UNEXPECTED_TEXT, place, found, NULL, NULL);
}

static gboolean take_text (Reader *reader, const xmlChar *text, gsize length)
{
  if (!top_form (reader)->takes_text)
    return FALSE;
  if (reader->text->len + length <= MOST_VALUE)
    g_string_append_len (reader->text, (const char *) text, (gssize) length);
  else
    reader_fault (reader, FINDING_TOO_BIG, G_STRINGIFY (65536));
  return TRUE;
}

static void characters (void *context, const xmlChar *text, int n)
{
  Reader *reader = context;
  gsize blanks = count_blanks (text, (gsize) n);
  if (reader->stopped || reader->skipping > 0 || reader->depth == 0)
    return;
  if (!top_form (reader)->takes_text && blanks == (gsize) n)
    return;
  if (!take_text (reader, text, (gsize) n))
    refuse_text (reader, tracker_text_place (&reader->tracker, (const char *) text, (gsize) n, blanks), text + blanks,
                 (gsize) n - blanks);
}

static void cdata (void *context, const xmlChar *text, int n)
{
  Reader *reader = context;
  gsize blanks = count_blanks (text, (gsize) n);
  if (reader->stopped || reader->skipping > 0 || reader->depth == 0)
    return;
  if (!take_text (reader, text, (gsize) n))
    refuse_text (reader, tracker_place (&reader->tracker, tracker_here (&reader->tracker)), text + blanks,
                 (gsize) n - blanks);
}

/* --- what is not a document of ours --- */

static void document_type (void *context, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
  (void) public_id, (void) system_id;
  Reader *reader = context;
  if (reader->stopped)
    return;
  g_autofree char *found = g_strconcat ("<!DOCTYPE ", name, NULL);
  findings_add (reader->findings, FINDING_DTD, tag_place (reader), found, NULL, NULL);
  stop (reader);
}

static xmlEntity *predefined_entity (void *context, const xmlChar *name)
{
  (void) context;
  return xmlGetPredefinedEntity (name);
}

static gboolean is_blank_document (const Reader *reader)
{
  const char *text = reader->tracker.piece;
  return count_blanks ((const xmlChar *) text, reader->tracker.length) == reader->tracker.length;
}

static void report_empty (Reader *reader)
{
  g_autofree char *roots = g_strjoinv (" ", reader->outline->root_names);
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
    return tag_place (reader);
  return tracker_place (&reader->tracker, tracker_here (&reader->tracker));
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
    const char *bytes = strstr (message, "Bytes: ");
    findings_add (reader->findings, FINDING_BAD_ENCODING, here, bytes != NULL ? bytes + 7 : message, "UTF-8", NULL);
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
  if (error->code == XML_ERR_USER_STOP)
    return;
  report_error (reader, error);
  reader->stopped = TRUE;
}

/* --- the whole document --- */

static xmlSAXHandler handler = {
  .initialized = XML_SAX2_MAGIC,
  .internalSubset = document_type,
  .getEntity = predefined_entity,
  .startElementNs = start_element,
  .endElementNs = end_element,
  .characters = characters,
  .ignorableWhitespace = characters, /* the same: else the parser guesses which blanks matter */
  .cdataBlock = cdata,
  .serror = on_error,
};

static Reader *reader_new (const Grammar *grammar, const char *path, gpointer data, SillFindings *findings)
{
  static gsize initialized;
  if (g_once_init_enter (&initialized)) {
    xmlInitParser ();
    g_once_init_leave (&initialized, 1);
  }
  const Outline *outline = grammar_outline (grammar);
  Reader *reader = g_malloc0 (sizeof (Reader) + outline->n_attributes * sizeof (xmlChar *));
  reader->outline = outline;
  reader->data = data;
  reader->findings = findings;
  reader->faults_before = sill_findings_faults (findings);
  reader->text = g_string_new (NULL);
  reader->parser = xmlCreatePushParserCtxt (&handler, reader, NULL, 0, NULL);
  xmlCtxtUseOptions (reader->parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  tracker_init (&reader->tracker, path, reader->parser);
  return reader;
}

static void reader_free (Reader *reader)
{
  xmlFreeParserCtxt (reader->parser);
  g_string_free (reader->text, TRUE);
  g_free (reader);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reader, reader_free)

static void feed (Reader *reader, const char *text, gsize length)
{
  tracker_feed (&reader->tracker, text, length);
  xmlParseChunk (reader->parser, text, (int) length, 0);
}

/* What is left open when the text ends; libxml2's own words for it mislead. */
static void report_end (Reader *reader)
{
  Place end = tracker_place (&reader->tracker, tracker_end (&reader->tracker));
  if (reader->depth == 0 || reader->skipping > 0) {
    findings_add (reader->findings, FINDING_XML_SYNTAX, end, "the file breaks off", NULL, NULL);
    return;
  }
  g_autofree char *found = g_strdup_printf ("the file breaks off inside <%s>", top_form (reader)->name);
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
  xmlParseChunk (reader->parser, "", 0, 1);
}

static void report_bad_text (Reader *reader, const Source *source, SourceStatus status)
{
  Place end = tracker_place (&reader->tracker, tracker_end (&reader->tracker));
  if (reader->stopped)
    return;
  if (status == SOURCE_BAD)
    findings_add (reader->findings, FINDING_BAD_ENCODING, end, source_bad_bytes (source), source_encoding (source), NULL);
  else
    findings_add (reader->findings, FINDING_BAD_VALUE, (Place) { reader->tracker.path, 1, 1 }, source_encoding (source),
                  "UTF-8 GB18030 GBK Big5 UTF-16", NULL);
}

static gboolean read_source (Reader *reader, Source *source, GError **error)
{
  const char *text = NULL;
  gsize length = 0;
  SourceStatus status = SOURCE_MORE;
  while (!reader->stopped && (status = source_read (source, &text, &length, error)) == SOURCE_MORE)
    feed (reader, text, length);
  if (status == SOURCE_END)
    finish (reader);
  else if (status == SOURCE_BAD || status == SOURCE_UNKNOWN_ENCODING)
    report_bad_text (reader, source, status);
  return status != SOURCE_FAILED;
}

gboolean element_read_source (const Grammar *grammar, Source *source, const char *path, gpointer data,
                              SillFindings *findings, GError **error)
{
  g_autoptr (Reader) reader = reader_new (grammar, path, data, findings);
  return read_source (reader, source, error);
}

gboolean element_read_file (const Grammar *grammar, const char *path, gpointer data, SillFindings *findings,
                            GError **error)
{
  g_autoptr (Source) source = source_new_file (path, error);
  return source != NULL && element_read_source (grammar, source, path, data, findings, error);
}

gboolean element_read_bytes (const Grammar *grammar, const char *bytes, gsize length, const char *path, gpointer data,
                             SillFindings *findings, GError **error)
{
  g_autoptr (Source) source = source_new_bytes (bytes, length);
  return element_read_source (grammar, source, path, data, findings, error);
}
