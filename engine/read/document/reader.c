/* What the functions of a table ask while a document is read: attributes, places, what was found so far. */
#include "read/document/reader.h"
#include <string.h>

int reader_tag (Reader *reader) { return reader_form (reader)->row->tag; }

Place reader_place (Reader *reader)
{
  Frame *frame = reader_frame (reader);
  if (frame->place.line == 0 && reader->starting)
    frame->place = reader_tag_place (reader);
  if (frame->place.line == 0)
    return (Place) { reader->tracker.path, frame->line, 0 };
  return frame->place;
}

guint reader_line (Reader *reader) { return reader_frame (reader)->line; }

Place reader_attribute_place (Reader *reader, guint index)
{
  const char *value = NULL;
  if (reader->starting && reader->values[index].text != NULL)
    value = tracker_value (&reader->tracker, reader_form (reader)->attributes[index]);
  return value != NULL ? tracker_place (&reader->tracker, value) : reader_place (reader);
}

const char *reader_attribute (Reader *reader, guint index, gsize *ret_length)
{
  if (!reader->starting || reader->values[index].text == NULL)
    return NULL;
  *ret_length = reader->values[index].length;
  return reader->values[index].text;
}

guint reader_attribute_index (Reader *reader, const char *name)
{
  const Form *form = reader_form (reader);
  guint i = 0;
  while (i < form->n_attributes && strcmp (form->attributes[i], name) != 0)
    i++;
  g_assert (i < form->n_attributes);
  return i;
}

const Span *reader_attributes (Reader *reader) { return reader->values; }

char *reader_attribute_copy (Reader *reader, guint index)
{
  gsize length = 0;
  const char *value = reader_attribute (reader, index, &length);
  return g_strndup (value, length);
}

guint reader_end_line (Reader *reader) { return reader_frame (reader)->line; }

gboolean reader_has_refused (Reader *reader) { return reader_frame (reader)->refused; }

SillFindings *reader_findings (Reader *reader) { return reader->findings; }

guint reader_element_faults (Reader *reader) { return *reader->n_faults - reader_frame (reader)->faults; }

void reader_stop (Reader *reader) { reader->stopped = TRUE; }

void reader_fault (Reader *reader, FindingCode code, const char *expected)
{
  findings_add (reader->findings, code, reader_place (reader), reader_form (reader)->name, expected, NULL);
}

void reader_attribute_fault (Reader *reader, guint index, FindingCode code, const char *expected)
{
  g_autofree char *found = reader_attribute_copy (reader, index);
  findings_add (reader->findings, code, reader_attribute_place (reader, index), found, expected, NULL);
}

RARE void reader_lacks (Reader *reader, const char *names)
{
  g_auto (GStrv) each = g_strsplit (names, " ", -1);
  g_autofree char *zh = g_strjoinv ("、", each), *en = g_strjoinv (", ", each);
  const gboolean one = each[0] != NULL && each[1] == NULL;
  g_autofree char *expected = one ? g_strdup_printf ("“%s”|\"%s\"", zh, en)
                                  : g_strdup_printf ("内容（%s 之一）|what belongs there (one of %s)", zh, en);
  reader_fault (reader, FINDING_MISSING_ELEMENT, expected);
}

void reader_halt (Reader *reader)
{
  reader->stopped = TRUE;
  if (reader->parser != NULL)
    libxml ()->xmlStopParser (reader->parser);
}

RARE void reader_refuse_crowd (Reader *reader, Place place, const char *name)
{
  g_autofree char *most = g_strdup_printf ("%d", MOST_TAG_ATTRIBUTES);
  findings_add (reader->findings, FINDING_TOO_MANY_ATTRIBUTES, place, name, most, NULL);
  reader_halt (reader);
}

RARE void reader_refuse_depth (Reader *reader)
{
  findings_add (reader->findings, FINDING_TOO_DEEP, reader_tag_place (reader), NULL, G_STRINGIFY (64), NULL);
  reader->stopped = TRUE;
}
