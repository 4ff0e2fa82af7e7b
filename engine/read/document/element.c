/* A document and a grammar come in; calls for every element that fits go out, and findings for everything else. Names are
 * compared as the parser's interned pointers, "may this stand here" is one bit, and places are looked up in the parser's
 * buffer only when somebody asks: an element that is as it should be costs a few dozen instructions here. */
#include "read/document/reader.h"
#include "base/characters.h"
#include "read/late/memory.h"
#include <string.h>

#define SCHEMA_SPACE "http://www.w3.org/2001/XMLSchema-instance"

/* Every call of the parser ends here: what it has read since is one tag, or blanks that it will tell. */
static void note_line (Reader *reader)
{
  reader->line = (guint) reader->input->line;
  tracker_leave_tag (&reader->tracker);
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
  return reader->form != NULL ? reader->form->children : reader->outline->roots;
}

static void refuse_space (Reader *reader, const xmlChar *space)
{
  findings_add (reader->findings, FINDING_WRONG_NAMESPACE, reader_tag_place (reader),
                space != NULL ? (const char *) space : "", reader->outline->grammar->space, NULL);
}

static void refuse_name (Reader *reader, const xmlChar *name)
{
  g_auto (GStrv) names = reader->depth > 0 ? form_child_names (reader->outline, reader_form (reader))
                                           : g_strdupv (reader->outline->root_names);
  findings_add_unknown (reader->findings, reader->depth > 0 ? FINDING_UNKNOWN_ELEMENT : FINDING_WRONG_ROOT,
                        reader_tag_place (reader), (const char *) name, (const char *const *) names);
}

/* A wrong root ends the document, anything else that is wrong only itself and what is in it. */
static RARE void refuse_element (Reader *reader, const xmlChar *name, const xmlChar *space)
{
  if (reader->ending)
    findings_add (reader->findings, FINDING_XML_SYNTAX, reader_tag_place (reader), "the file breaks off inside a tag",
                  NULL, NULL);
  else if ((shapes_named (reader, name) & allowed_here (reader)) == 0)
    refuse_name (reader, name);
  else
    refuse_space (reader, space);
  reader->skipping = 1;
  if (reader->depth == 0)
    reader->stopped = TRUE;
  else
    reader_frame (reader)->refused = TRUE;
}

/* The index of an attribute of that interned name. -1: none. */
static G_GNUC_NO_INLINE gint find_attribute (const xmlChar **known, const Form *form, const xmlChar *name)
{
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

static RARE void refuse_attribute (Reader *reader, const Form *form, const xmlChar *const attribute[5])
{
  if (attribute[2] != NULL && strcmp ((const char *) attribute[2], SCHEMA_SPACE) == 0)
    return; /* tells editors where the schema is */
  g_autofree char *name = attribute[1] == NULL ? g_strdup ((const char *) attribute[0])
                                               : g_strdup_printf ("%s:%s", attribute[1], attribute[0]);
  const char *at = tracker_attribute (&reader->tracker, name);
  findings_add_unknown (reader->findings, FINDING_UNKNOWN_ATTRIBUTE,
                        at != NULL ? tracker_place (&reader->tracker, at) : reader_tag_place (reader), name,
                        form->attributes);
}

static RARE void refuse_length (Reader *reader, const Form *form, guint index)
{
  findings_add (reader->findings, FINDING_TOO_BIG, reader_attribute_place (reader, index), form->attributes[index],
                G_STRINGIFY (65536), NULL);
  reader->values[index] = (Span) { NULL, 0 };
}

static RARE void report_missing (Reader *reader, const Form *form, guint32 missing)
{
  for (guint i = 0; i < form->n_attributes; i++)
    if ((missing & 1u << i) != 0)
      findings_add (reader->findings, FINDING_MISSING_ATTRIBUTE, reader_place (reader), form->name, form->attributes[i],
                    NULL);
}

/* `attributes`: libxml2's five pointers each: name, prefix, namespace, value, end of value. An attribute is looked for
 * first where it is if they come in order. */
static void take_attributes (Reader *reader, const Form *form, guint n, const xmlChar **attributes)
{
  const xmlChar **known = reader->known_attributes + form->first;
  gint expected = 0;
  guint32 met = 0;
  for (; n > 0; n--, attributes += 5) {
    gint index = expected;
    if (known[expected] != attributes[0] || attributes[1] != NULL)
      index = attributes[1] == NULL ? find_attribute (known, form, attributes[0]) : -1;
    if (index < 0) {
      refuse_attribute (reader, form, attributes);
      continue;
    }
    reader->values[index] = (Span) { (const char *) attributes[3], (gsize) (attributes[4] - attributes[3]) };
    met |= 1u << index;
    if (attributes[4] - attributes[3] > MOST_VALUE)
      refuse_length (reader, form, (guint) index);
    expected = index + 1;
  }
  for (guint32 stale = reader->present & ~met; stale != 0; stale &= stale - 1)
    reader->values[__builtin_ctz (stale)].text = NULL;
  reader->present = met;
  guint32 missing = form_missing (form, met);
  if (missing != 0)
    report_missing (reader, form, missing);
}

/* Nothing is in the element yet; it is in the one around it. */
static void enter (Reader *reader, const Form *form)
{
  if (reader->depth > 0)
    reader_frame (reader)->met |= form->bit;
  Frame *frame = &reader->frames[reader->depth++];
  frame->outer = reader->form;
  reader->form = form;
  frame->met = 0;
  frame->told_text = FALSE;
  frame->refused = FALSE;
  frame->line =
      reader->depth > 1 ? reader->line : reader_tag_place (reader).line; /* blanks around the root are not told */
  frame->faults = *reader->n_faults;
  frame->place.line = 0;
}

/* Whether the element may stand here only once, it or what may stand in its place, and one does already. */
static const Row *row_filled (Reader *reader, const Form *form)
{
  const Form *outer = reader->form;
  for (guint i = 0; outer != NULL && (outer->once & form->bit) != 0 && i < outer->n_inside; i++) {
    const Children *inside = &outer->inside[i];
    if (inside->row->most == 1 && (inside->shapes & form->bit) != 0 &&
        (inside->shapes & reader_frame (reader)->met) != 0)
      return inside->row;
  }
  return NULL;
}

static RARE void refuse_second (Reader *reader, const Form *form, const Row *filled)
{
  const Row *group = outline_group (reader->outline, filled->name);
  g_autofree char *kind = group != NULL ? g_strdup_printf ("%s|%s", group->zh, group->en) : g_strdup (form->name);
  findings_add (reader->findings, FINDING_REPEATED_ELEMENT, reader_tag_place (reader), form->name, kind, NULL);
  reader_frame (reader)->refused = TRUE;
  reader->skipping = 1;
}

/* The form of an element that stands here for the first time, at least since another one did. NULL: it may not. */
static const Form *look_up_form (Reader *reader, const xmlChar *name, const xmlChar *space)
{
  guint64 shapes = shapes_named (reader, name) & allowed_here (reader);
  if (shapes == 0 || !is_space (reader, space)) {
    refuse_element (reader, name, space);
    return NULL;
  }
  const Form *form = &reader->outline->forms[__builtin_ctzll (shapes)];
  const Row *filled = row_filled (reader, form);
  if (filled != NULL) {
    refuse_second (reader, form, filled);
    return NULL;
  }
  if (reader->form == NULL || (reader->form->once & form->bit) == 0)
    reader->last = (Sibling) { name, reader->form, form };
  return form;
}

/* The form of the element if it may stand here, else NULL. */
static const Form *find_form (Reader *reader, const xmlChar *name, const xmlChar *space)
{
  const Sibling *last = &reader->last;
  if (reader->depth + reader->skipping == MOST_DEPTH) {
    reader_refuse_depth (reader);
    return NULL;
  }
  if (reader->skipping > 0) {
    reader->skipping++;
    return NULL;
  }
  gboolean same = last->name == name && last->parent == reader->form && space == reader->space;
  return same ? last->form : look_up_form (reader, name, space);
}

static void start_shape (Reader *reader, const Form *form, guint n_attributes, const xmlChar **attributes)
{
  enter (reader, form);
  reader->starting = TRUE;
  take_attributes (reader, form, n_attributes, attributes);
  if (form->lacks)
    reader_place (reader);
  if (form->row->start != NULL && !reader->deaf)
    form->row->start (reader, reader->data);
  reader->starting = FALSE;
}

/* What was read while memory was short is not what the document says. */
static inline gboolean has_stopped (Reader *reader)
{
  reader->stopped |= memory_shortages () != reader->shortages;
  return reader->stopped;
}

static void start_element (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space,
                           int n_spaces, const xmlChar **spaces, int n_attributes, int n_defaulted,
                           const xmlChar **attributes)
{
  (void) prefix, (void) spaces, (void) n_defaulted;
  Reader *reader = context;
  if (has_stopped (reader))
    return;
  reader->rooted = TRUE;
  if (n_attributes + n_spaces > MOST_TAG_ATTRIBUTES) {
    reader_refuse_crowd (reader, reader_tag_place (reader), (const char *) name);
    return;
  }
  const Form *form = find_form (reader, name, space);
  if (form != NULL)
    start_shape (reader, form, (guint) n_attributes, attributes);
  note_line (reader);
  if (reader->stopped)
    reader_halt (reader);
}

static RARE void report_lack (Reader *reader, const Children *inside)
{
  g_auto (GStrv) names = children_names (reader->outline, inside);
  g_autofree char *all = g_strjoinv (" ", names);
  reader_lacks (reader, all);
}

/* What must stand inside and does not; what was refused may be just that. */
static void check_inside (Reader *reader, const Form *form)
{
  const Frame *frame = reader_frame (reader);
  for (guint i = 0; i < form->n_inside && !frame->refused; i++)
    if (form->inside[i].row->least > 0 && (form->inside[i].shapes & frame->met) == 0)
      report_lack (reader, &form->inside[i]);
}

static void end_shape (Reader *reader)
{
  const Form *form = reader_form (reader);
  if (form->lacks)
    check_inside (reader, form);
  if (form->row->end != NULL && !reader->deaf)
    form->row->end (reader, reader->data);
  reader->form = reader_frame (reader)->outer;
  reader->depth--;
}

static void end_element (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
  (void) name, (void) prefix, (void) space;
  Reader *reader = context;
  if (has_stopped (reader))
    return;
  if (reader->skipping > 0)
    reader->skipping--;
  else
    end_shape (reader);
  note_line (reader);
  if (reader->stopped)
    reader_halt (reader);
}

/* --- text --- */

static gsize count_blanks (const xmlChar *text, gsize length)
{
  gsize n = 0;
  while (n < length && (text[n] == ' ' || text[n] == '\n' || text[n] == '\t' || text[n] == '\r'))
    n++;
  return n;
}

static RARE void refuse_text (Reader *reader, Place place, const xmlChar *text, gsize length)
{
  if (reader_frame (reader)->told_text)
    return;
  reader_frame (reader)->told_text = TRUE;
  while (length > 0 && count_blanks (text + length - 1, 1) == 1)
    length--;
  g_autofree char *found = g_strndup ((const char *) text, length);
  findings_add (reader->findings, FINDING_UNEXPECTED_TEXT, place, found, NULL, NULL);
}

/* Whether it is more than blanks: the number of those before it goes to `ret_blanks`. */
static gboolean is_unwanted (Reader *reader, const xmlChar *text, gsize length, gsize *ret_blanks)
{
  if (reader->stopped || reader->skipping > 0 || reader->depth == 0)
    return FALSE;
  *ret_blanks = count_blanks (text, length);
  return *ret_blanks < length;
}

static G_GNUC_NO_INLINE void look_at_text (Reader *reader, const xmlChar *text, gsize length)
{
  gsize blanks = 0;
  if (is_unwanted (reader, text, length, &blanks))
    refuse_text (reader, tracker_text_place (&reader->tracker, (const char *) text, length, blanks), text + blanks,
                 length - blanks);
}

/* Mostly it is the line end between two elements. */
static void on_text (void *context, const xmlChar *text, int n)
{
  Reader *reader = context;
  note_line (reader);
  if (n != 1 || *text != '\n' || reader->depth == 0)
    look_at_text (reader, text, (gsize) n);
}

/* The parser counts the lines of a CDATA section after this call. */
static void on_cdata (void *context, const xmlChar *text, int n)
{
  Reader *reader = context;
  gsize length = (gsize) n, blanks = 0;
  note_line (reader);
  reader->line += count_newlines ((const char *) text, (const char *) text + length);
  if (is_unwanted (reader, text, length, &blanks))
    refuse_text (reader, tracker_place (&reader->tracker, tracker_here (&reader->tracker)), text + blanks,
                 length - blanks);
}

static void on_comment (void *context, const xmlChar *text)
{
  (void) text;
  note_line (context);
}

static void on_instruction (void *context, const xmlChar *target, const xmlChar *text)
{
  (void) target, (void) text;
  note_line (context);
}

void element_set_handlers (xmlSAXHandler *handler)
{
  handler->startElementNs = start_element;
  handler->endElementNs = end_element;
  handler->characters = on_text;
  handler->ignorableWhitespace = on_text; /* the same: else the parser guesses which blanks matter */
  handler->cdataBlock = on_cdata;
  handler->comment = on_comment;
  handler->processingInstruction = on_instruction;
}
