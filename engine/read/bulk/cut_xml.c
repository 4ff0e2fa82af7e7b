/* XML text in, one <case> after the other out. Only where tags, comments and sections begin and end is looked at here; what
 * they say is libxml2's to judge, part by part, behind the root's tag. Where the end of a case is missing the next one begins. */
#include "read/bulk/cut.h"
#include "base/text.h"
#include <string.h>

typedef enum { MARKUP_END, MARKUP_OPEN, MARKUP_CLOSE, MARKUP_SECTION, MARKUP_TYPE } MarkupKind;

typedef struct {
  MarkupKind kind;
  gsize begin; /* of its `<` */
  char name[64];
} CutMarkup;

/* ---- looking through ---- */

/* Moves behind the next `sign`; FALSE at the end of the text. */
static gboolean pass (CutScan *scan, const char *sign)
{
  const gsize n = strlen (sign);
  for (;;) {
    gsize length;
    const char *text = window_text (&scan->cut->window, &length);
    const char *found = memmem (text + scan->at, length - scan->at, sign, n);
    if (found != NULL) {
      scan->at = (gsize) (found - text) + n;
      return TRUE;
    }
    scan->at = MAX (scan->at, length - MIN (length, n - 1)); /* its beginning may be the end of the text */
    if (!scan_more (scan)) {
      window_text (&scan->cut->window, &scan->at);
      return FALSE;
    }
  }
}

/* The text from where the scan is, at least `n` bytes of it unless it ends before. */
static const char *look (CutScan *scan, gsize n)
{
  gsize length;
  const char *text;
  do
    text = window_text (&scan->cut->window, &length);
  while (length - scan->at < n && scan_more (scan));
  return text + scan->at;
}

/* The name of a tag without its prefix. */
static void take_name (CutMarkup *markup, const char *text)
{
  const gsize length = strcspn (text, " \t\r\n/><");
  const char *colon = memchr (text, ':', length);
  const char *name = colon != NULL ? colon + 1 : text;
  const gsize kept = MIN (sizeof markup->name - 1, (gsize) (text + length - name));
  memcpy (markup->name, name, kept); /* g_strlcpy would measure all that is left of the file */
  markup->name[kept] = '\0';
}

static gboolean has (const char *text, const char *sign) { return strncmp (text, sign, strlen (sign)) == 0; }

/* What stands at the `<` that was passed; sections are passed as a whole. */
static void tell_markup (CutScan *scan, CutMarkup *ret)
{
  enum { LONGEST_NAME = 128 };
  ret->begin = scan->at - 1;
  const char *text = look (scan, LONGEST_NAME);
  ret->kind = *text == '/' ? MARKUP_CLOSE : MARKUP_OPEN;
  take_name (ret, *text == '/' ? text + 1 : text);
  const char *end = has (text, "!--") ? "-->" : has (text, "![CDATA[") ? "]]>" : has (text, "?") ? "?>" : NULL;
  if (end != NULL)
    ret->kind = pass (scan, end) ? MARKUP_SECTION : MARKUP_END;
  else if (*text == '!')
    ret->kind = MARKUP_TYPE;
}

/* The next tag. FALSE at the end of the text. */
static gboolean next_tag (CutScan *scan, CutMarkup *ret)
{
  do {
    if (!pass (scan, "<"))
      return FALSE;
    tell_markup (scan, ret);
  } while (ret->kind == MARKUP_SECTION);
  return ret->kind != MARKUP_END;
}

/* Moves behind the tag's `>`, which may not be one of an attribute. Returns: whether nothing stands inside the element. */
static gboolean pass_tag (CutScan *scan)
{
  for (char quote = '\0';;) {
    gsize length;
    const char *text = window_text (&scan->cut->window, &length);
    scan->at += strcspn (text + scan->at, quote == '"' ? "\"<" : quote == '\'' ? "'<" : "\"'<>");
    const char c = text[scan->at];
    if (c == '\0' && !scan_more (scan))
      return FALSE;
    if (c == '<') /* the tag has no end */
      return FALSE;
    scan->at += c != '\0';
    if (c == '>' && quote == '\0')
      return scan->at > 1 && text[scan->at - 2] == '/';
    if (c != '\0')
      quote = quote == '\0' ? c : '\0';
  }
}

/* ---- the records ---- */

static gboolean is (const CutMarkup *markup, MarkupKind kind, const char *name)
{
  return markup->kind == kind && strcmp (markup->name, name) == 0;
}

/* Behind the end of the element; where that is missing, before what cannot stand inside. */
static void pass_case (Cut *cut, CutScan *scan)
{
  CutMarkup markup;
  if (pass_tag (scan))
    return;
  while (next_tag (scan, &markup)) {
    if (is (&markup, MARKUP_CLOSE, "case")) {
      pass (scan, ">");
      return;
    }
    if (is (&markup, MARKUP_OPEN, "case") || is (&markup, MARKUP_CLOSE, cut->root)) {
      scan->at = markup.begin;
      return;
    }
  }
}

static void pass_stray (Cut *cut, CutScan *scan)
{
  CutMarkup markup;
  scan->at = 1;
  while (next_tag (scan, &markup))
    if (is (&markup, MARKUP_OPEN, "case") || is (&markup, MARKUP_CLOSE, cut->root)) {
      scan->at = markup.begin;
      return;
    }
}

/* Text that belongs nowhere. */
static void cut_text (Cut *cut, Slice *ret)
{
  CutScan scan = scan_begin (cut);
  gsize length;
  const char *text = window_text (&cut->window, &length);
  while ((scan.at += strcspn (text + scan.at, "<")) == length && scan_more (&scan))
    text = window_text (&cut->window, &length);
  text = window_text (&cut->window, &length);
  cut_refuse (cut, cut->after_root ? FINDING_TRAILING_TEXT : FINDING_UNEXPECTED_TEXT, scan.place,
              (Span) { text, MIN (scan.at, length) }, ret);
  cut->shown = scan.at;
  cut->over = cut->after_root;
}

static gboolean refuse_syntax (Cut *cut, const char *words, Place place, Slice *ret)
{
  cut_refuse (cut, FINDING_XML_SYNTAX, place, (Span) { words, strlen (words) }, ret);
  return TRUE;
}

/* Behind the tag of a case in which something stands; NULL: it is to be looked through. */
static const char *behind_case_tag (const char *at, const char *end)
{
  gboolean quoted = FALSE;
  for (; at < end && *at != '<' && *at != '\''; at++) {
    if (*at == '>' && !quoted)
      return at[-1] != '/' ? at + 1 : NULL;
    quoted ^= *at == '"';
  }
  return NULL;
}

typedef enum { INSIDE_OTHER, INSIDE_ELEMENT, INSIDE_END } Inside;

/* What begins at a `<` inside of a case: an element that is no case, or the end of one, without a prefix; or the end of the case. */
static Inside tell_inside (const char *at, const char *end)
{
  const gboolean closes = at + 1 < end && at[1] == '/';
  const char *name = at + 1 + closes, *to = name;
  while (to < end && (g_ascii_islower (*to) || *to == '-'))
    to++;
  const gsize length = (gsize) (to - name);
  if (to == end || length == 0 || !(text_is_blank (*to) || *to == '>' || *to == '/'))
    return INSIDE_OTHER;
  if (length < 4 || memcmp (name, "case", 4) != 0)
    return INSIDE_ELEMENT;
  return closes && length == 4 && *to == '>' ? INSIDE_END : INSIDE_OTHER;
}

/* A case as nearly all are, whose end is in the window. FALSE: it is to be looked through. */
static gboolean cut_near_case (Cut *cut, Slice *ret)
{
  gsize length;
  const char *text = window_text (&cut->window, &length), *end = text + MIN (length, MOST_SLICE);
  if (cut->after_root || length <= 5 || memcmp (text, "<case", 5) != 0 || !(text_is_blank (text[5]) || text[5] == '>'))
    return FALSE;
  const char *at = behind_case_tag (text + 5, end);
  Inside inside = INSIDE_ELEMENT;
  while (inside == INSIDE_ELEMENT && at != NULL && (at = memchr (at, '<', (gsize) (end - at))) != NULL) {
    inside = tell_inside (at, end);
    at++;
  }
  if (inside != INSIDE_END)
    return FALSE;
  length = (gsize) (at - text) + strlen ("/case>");
  if (text[length] == '\n' && memchr (text, '\n', length) == NULL)
    cut_show_line (cut, length, ret);
  else
    cut_show (cut, length, ret);
  return TRUE;
}

/* Something between the records that begins with `<`. FALSE: nothing that is to be handed out. */
static gboolean cut_markup (Cut *cut, Slice *ret)
{
  CutScan scan = scan_begin (cut);
  CutMarkup markup;
  scan.at = 1;
  tell_markup (&scan, &markup);
  if (cut->after_root && markup.kind != MARKUP_SECTION) {
    cut_text (cut, ret);
    cut->over = TRUE;
    return TRUE;
  }
  if (markup.kind == MARKUP_SECTION) { /* CDATA is text that nobody looks at: nothing can be meant by it here */
    window_take (&cut->window, scan.at);
    return FALSE;
  }
  if (markup.kind == MARKUP_CLOSE) {
    pass (&scan, ">");
    window_take (&cut->window, scan.at);
    cut->after_root = strcmp (markup.name, cut->root) == 0;
    return !cut->after_root && refuse_syntax (cut, "the end of an element that did not begin", scan.place, ret);
  }
  if (is (&markup, MARKUP_OPEN, "case"))
    pass_case (cut, &scan);
  else
    pass_stray (cut, &scan);
  scan_end (&scan, ret);
  return TRUE;
}

static gboolean end (Cut *cut, Slice *ret)
{
  const gboolean open = !cut->after_root && !cut->told_end && cut->window.status == SOURCE_END;
  cut->told_end = TRUE;
  return open && refuse_syntax (cut, "the file breaks off", cut->window.place, ret);
}

static gboolean cut_record (Cut *cut, Slice *ret)
{
  char c;
  while ((c = window_next (&cut->window)) != '\0') {
    if (c == '<' && !cut_near_case (cut, ret) && !cut_markup (cut, ret))
      continue;
    if (c != '<')
      cut_text (cut, ret);
    return TRUE;
  }
  return end (cut, ret);
}

/* ---- the beginning ---- */

/* The text as a whole: a document of one case, or none of cases. */
static gboolean cut_whole (Cut *cut, Slice *ret)
{
  CutScan scan = scan_begin (cut);
  do
    window_text (&cut->window, &scan.at);
  while (scan.at <= MOST_SLICE && scan_more (&scan));
  if (cut->window.status == SOURCE_FAILED)
    return FALSE;
  scan_end (&scan, ret);
  ret->whole = TRUE;
  cut->over = TRUE;
  return TRUE;
}

/* Up to the end of the root's tag, where its records begin; a document that is no row of cases is one slice. */
static gboolean cut_head (Cut *cut, Slice *ret)
{
  CutScan scan = scan_begin (cut);
  CutMarkup markup = { .kind = MARKUP_END };
  const gboolean row = next_tag (&scan, &markup) && is (&markup, MARKUP_OPEN, "cases") && !pass_tag (&scan);
  if (!row || scan.dropped)
    return cut_whole (cut, ret);
  gsize length;
  const char *text = window_text (&cut->window, &length);
  cut->form->head = g_strndup (text, scan.at);
  cut->form->head_length = scan.at;
  g_strlcpy (cut->root, markup.name, sizeof cut->root);
  window_take (&cut->window, scan.at);
  cut->inside = TRUE;
  return cut_record (cut, ret);
}

gboolean cut_xml (Cut *cut, Slice *ret) { return cut->inside ? cut_record (cut, ret) : cut_head (cut, ret); }
