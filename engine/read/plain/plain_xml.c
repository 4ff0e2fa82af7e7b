/* The text of a <case> in, a plain record out, without a parser. It takes part of what XML is: elements as nearly all programs write
 * them, each attribute in double quotes, no entity, comment or section. What else there is turns the record away, to libxml2. */
#include "read/plain/plain_xml.h"
#include "base/text.h"
#include <string.h>
#include "base/digits.h"
#include "read/format/case_grammar.h"
#include "read/plain/plain_names.h"

struct PlainXml {
  PlainWords *words;
  PlainNames *names;
  const char *end;   /* of the text at hand */
  guint seen;        /* bits of attributes and elements that the case had */
  BulkForm *form;    /* that was looked at last; its own */
  gboolean is_plain; /* what it has around its cases is nothing else */
};

PlainXml *plain_xml_new (PlainWords *words)
{
  PlainXml *xml = g_new0 (PlainXml, 1);
  xml->words = words;
  xml->names = plain_names_new (words->draft, "<&");
  return xml;
}

void plain_xml_free (PlainXml *xml)
{
  if (xml == NULL)
    return;
  plain_names_free (xml->names);
  bulk_form_unref (xml->form);
  g_free (xml);
}

/* ---- signs ---- */

static inline void pass_blanks (const char **at)
{
  while (text_is_blank (**at))
    ++*at;
}

static inline gboolean take_text (const PlainXml *xml, const char **at, const char *text, gsize length)
{
  if ((gsize) (xml->end - *at) < length || memcmp (*at, text, length) != 0)
    return FALSE;
  *at += length;
  return TRUE;
}

#define TAKE(xml, at, text) take_text (xml, at, text, sizeof (text) - 1)

/* Of an element in which nothing stands. */
static inline gboolean take_tag_end (const PlainXml *xml, const char **at)
{
  if (**at == ' ')
    ++*at;
  return TAKE (xml, at, "/>");
}

/* Whether a sign that is none in XML is among the characters of a text: U+FFFE and U+FFFF, which UTF-8 has. */
static gboolean has_no_sign (Span text)
{
  return memmem (text.text, text.length, "\xEF\xBF\xBE", 3) != NULL ||
         memmem (text.text, text.length, "\xEF\xBF\xBF", 3) != NULL;
}

/* What is left of a value in double quotes. */
static gboolean take_value (const char **at, Span *ret)
{
  guchar all = 0;
  const char *to = *at;
  while ((guchar) *to >= ' ' && *to != '"' && *to != '<' && *to != '&')
    all |= (guchar) *to++;
  if (*to != '"')
    return FALSE;
  *ret = (Span) { *at, (gsize) (to - *at) };
  *at = to + 1;
  return all < 0x80 || (g_utf8_validate_len (ret->text, ret->length, NULL) && !has_no_sign (*ret));
}

/* ---- what stands around cases ---- */

/* The declaration of XML and blanks, if any. FALSE: another one than most documents have. */
static gboolean pass_declaration (PlainXml *xml, const char **at)
{
  Span encoding;
  if (TAKE (xml, at, "<?xml version=\"1.0\"") &&
      ((TAKE (xml, at, " encoding=\"") && !take_value (at, &encoding)) || !TAKE (xml, at, "?>")))
    return FALSE;
  pass_blanks (at);
  return TRUE;
}

/* As of the namespace of cases. */
static gboolean take_space (PlainXml *xml, const char **at)
{
  return take_text (xml, at, case_grammar.space, strlen (case_grammar.space)) && TAKE (xml, at, "\"");
}

/* The head of a file: nothing but the tag behind which its cases stand. */
static gboolean is_plain_head (PlainXml *xml, const BulkForm *form)
{
  const char *at = form->head;
  xml->end = form->head + form->head_length;
  return pass_declaration (xml, &at) && TAKE (xml, &at, "<cases xmlns=\"") && take_space (xml, &at) &&
         TAKE (xml, &at, ">") && at == xml->end;
}

static gboolean has_plain_head (PlainXml *xml, BulkForm *form)
{
  if (xml->form != form) {
    bulk_form_unref (xml->form);
    xml->form = bulk_form_ref (form);
    xml->is_plain = form->head != NULL && is_plain_head (xml, form);
  }
  return xml->is_plain;
}

/* ---- a case ---- */

typedef enum {
  SEEN_ID,
  SEEN_FINDINGS,
  SEEN_REGION,
  SEEN_TITLE,
  SEEN_SOURCE,
  SEEN_CONDUCT,
  SEEN_DECISION,
  SEEN_CHARGE
} Seen;

/* FALSE: it was there before. */
static gboolean note (PlainXml *xml, Seen what)
{
  const gboolean first = (xml->seen & 1u << what) == 0;
  xml->seen |= 1u << what;
  return first;
}

static gboolean read_attribute (PlainXml *xml, const char **at)
{
  PlainWords *words = xml->words;
  Span text;
  if (TAKE (xml, at, "id=\""))
    return note (xml, SEEN_ID) && take_value (at, &words->record.id);
  if (TAKE (xml, at, "findings=\""))
    return note (xml, SEEN_FINDINGS) && take_value (at, &text) && plain_findings (words, text);
  if (TAKE (xml, at, "region=\""))
    return note (xml, SEEN_REGION) && take_value (at, &text) && plain_region (words, text);
  if (TAKE (xml, at, "title=\""))
    return note (xml, SEEN_TITLE) && take_value (at, &text);
  return TAKE (xml, at, "source=\"") && note (xml, SEEN_SOURCE) && take_value (at, &text);
}

/* `alone`: the case is the document, whose namespace it says first. */
static gboolean read_case_tag (PlainXml *xml, const char **at, gboolean alone)
{
  if (!TAKE (xml, at, "<case") || (alone && !(TAKE (xml, at, " xmlns=\"") && take_space (xml, at))))
    return FALSE;
  while (text_is_blank (**at)) {
    pass_blanks (at);
    if (**at != '>' && !read_attribute (xml, at))
      return FALSE;
  }
  return TAKE (xml, at, ">");
}

static gboolean read_conduct (PlainXml *xml, const char **at)
{
  PlainRecord *record = &xml->words->record;
  Span text;
  if (!note (xml, SEEN_CONDUCT) || !take_value (at, &text) || !plain_day (xml->words, text, &record->from))
    return FALSE;
  return !TAKE (xml, at, " to=\"") || (take_value (at, &text) && plain_day (xml->words, text, &record->to));
}

static gboolean read_other (PlainXml *xml, const char **at)
{
  PlainWords *words = xml->words;
  Span text;
  if (TAKE (xml, at, "<conduct from=\""))
    return read_conduct (xml, at) && take_tag_end (xml, at);
  if (TAKE (xml, at, "<decision on=\""))
    return note (xml, SEEN_DECISION) && take_value (at, &text) && plain_day (words, text, &words->record.decided) &&
           take_tag_end (xml, at);
  return TAKE (xml, at, "<charge offence=\"") && note (xml, SEEN_CHARGE) && take_value (at, &text) &&
         plain_offence (words, text) && take_tag_end (xml, at);
}

/* ---- facts ---- */

/* A figure as nearly all are, up to its quote. FALSE: it is to be looked at, from where it was. */
static gboolean take_figure (const PlainXml *xml, const char **at, gint64 parts, Interval *ret)
{
  gint64 number, cents = 0;
  const char *to = digits_take (*at, xml->end, &number);
  const gboolean good = to > *at && number <= UNBOUNDED / parts - 1;
  if (*to == '.' && parts == 100)
    to = digits_cents (to, xml->end, &cents);
  if (!good || *to != '"')
    return FALSE;
  *ret = interval_point (number * parts + cents);
  *at = to + 1;
  return TRUE;
}

/* As the last records wrote it, up to its quote. FALSE: as above. */
static gboolean take_answer (const PlainXml *xml, const char **at, Interval *ret)
{
  for (guint i = 0; i < PLAIN_NO_ANSWER; i++) {
    const NamedLast *said = &xml->words->said[i];
    const gsize n = said->length;
    if (n == 0 || (gsize) (xml->end - *at) <= n || (*at)[n] != '"' || memcmp (*at, said->text, n) != 0)
      continue;
    *ret = interval_point (i);
    *at += n + 1;
    return TRUE;
  }
  return FALSE;
}

static gboolean read_value (PlainXml *xml, const char **at, const Fact *fact, Interval *ret)
{
  const gint64 parts = fact->unit != NULL ? fact->unit->parts : 1;
  Span text;
  if (fact->kind == FACT_YES_NO ? take_answer (xml, at, ret)
                                : fact_is_counted (fact) && take_figure (xml, at, parts, ret))
    return TRUE;
  return take_value (at, &text) && plain_value (xml->words, fact, parts, text, ret);
}

static gboolean read_fact (PlainXml *xml, const char **at)
{
  Interval value;
  const gint slot = plain_names_take (xml->names, at, xml->end);
  return slot >= 0 && TAKE (xml, at, " value=\"") &&
         read_value (xml, at, xml->words->draft->facts[slot].fact, &value) && take_tag_end (xml, at) &&
         plain_state (xml->words, (guint) slot, value);
}

gboolean plain_xml_read (PlainXml *xml, BulkForm *form, const Slice *slice)
{
  const char *at = slice->text.text;
  if (!slice->whole && !has_plain_head (xml, form))
    return FALSE;
  xml->end = at + slice->text.length;
  xml->seen = 0;
  if ((slice->whole && !pass_declaration (xml, &at)) || !read_case_tag (xml, &at, slice->whole))
    return FALSE;
  for (;;) {
    pass_blanks (&at);
    if (TAKE (xml, &at, "</case>"))
      break;
    if (!(TAKE (xml, &at, "<fact id=\"") ? read_fact (xml, &at) : read_other (xml, &at)))
      return FALSE;
  }
  pass_blanks (&at);
  return at == xml->end;
}
