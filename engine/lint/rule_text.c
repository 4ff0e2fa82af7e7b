/* The bytes of a rule file in: where its lines begin, what it allows and inside which element, which bytes a mend is about. Places
 * count characters, bytes are what is changed; nobody else has to know both. */
#include "lint/rule_text.h"
#include <string.h>

static void allowance_clear (gpointer data)
{
  Allowance *allowance = data;
  g_free (allowance->code);
  g_free (allowance->because);
}

void edit_clear (gpointer data) { g_free (((Edit *) data)->to); }

void rule_text_free (gpointer data)
{
  RuleText *text = data;
  g_free (text->path);
  g_free (text->bytes);
  g_clear_pointer (&text->markup, markup_free);
  g_array_unref (text->lines);
  g_array_unref (text->line_strides);
  g_array_unref (text->strides);
  g_array_unref (text->allowances);
  g_free (text);
}

/* ---- places ---- */

/* A line that a machine wrote may be all of the file: it is entered at every so many characters. */
enum { STRIDE = 256 };

static void enter (RuleText *text, gsize at, gboolean begins, guint character)
{
  const guint stride = text->strides->len;
  if (begins) {
    g_array_append_val (text->lines, at);
    g_array_append_val (text->line_strides, stride);
  }
  if (character % STRIDE == 0)
    g_array_append_val (text->strides, at);
}

/* Whatever does not go on with a character begins one: lines are found in other encodings too. */
static void find_lines (RuleText *text)
{
  guint character = 0;
  for (gsize i = 0; i <= text->length; i++) {
    const gboolean begins = i == 0 || text->bytes[i - 1] == '\n';
    if (!begins && (text->bytes[i] & 0xC0) == 0x80)
      continue;
    character = begins ? 0 : character + 1;
    enter (text, i, begins, character);
  }
}

/* The last of them in the line that lies at or before a character, counted from 0; `ret_left`: how many characters before it. */
static gsize stride_before (const RuleText *text, guint line, guint character, guint *ret_left)
{
  const guint first = g_array_index (text->line_strides, guint, line);
  const guint next =
      line + 1 < text->lines->len ? g_array_index (text->line_strides, guint, line + 1) : text->strides->len;
  const guint stride = MIN (first + character / STRIDE, next - 1);
  *ret_left = character - (stride - first) * STRIDE;
  return g_array_index (text->strides, gsize, stride);
}

/* Where a place is; length: it has no such line. */
static gsize offset_of (const RuleText *text, Place place)
{
  if (place.line == 0 || place.line > text->lines->len)
    return text->length;
  guint left;
  const char *at = text->bytes + stride_before (text, place.line - 1, MAX (place.column, 1) - 1, &left);
  const char *end = text->bytes + text->length;
  for (; left > 0 && at < end; left--)
    at = g_utf8_next_char (at);
  return (gsize) (MIN (at, end) - text->bytes);
}

static guint line_of (const RuleText *text, gsize offset)
{
  guint low = 0, high = text->lines->len;
  while (high - low > 1) {
    const guint middle = low + (high - low) / 2;
    if (g_array_index (text->lines, gsize, middle) <= offset)
      low = middle;
    else
      high = middle;
  }
  return low;
}

static Place place_of (const RuleText *text, gsize offset)
{
  const guint line = line_of (text, offset);
  const gsize begin = g_array_index (text->lines, gsize, line);
  return (Place) { text->path, line + 1, (guint) g_utf8_strlen (text->bytes + begin, (gssize) (offset - begin)) + 1 };
}

/* ---- what is allowed ---- */

/* The tag with all of its line, where it has one for itself. */
static Stretch with_line (const RuleText *text, Stretch tag)
{
  gsize from = tag.from, to = tag.to;
  while (from > 0 && strchr (" \t", text->bytes[from - 1]) != NULL)
    from--;
  while (to < text->length && strchr (" \t\r", text->bytes[to]) != NULL && text->bytes[to] != '\0')
    to++;
  const gboolean alone = (from == 0 || text->bytes[from - 1] == '\n') && to < text->length && text->bytes[to] == '\n';
  return alone ? (Stretch) { from, to + 1 } : tag;
}

/* The value without what stands for other characters. Returns: yours. */
static char *value_of (const Markup *markup, const Mark *mark, const char *name)
{
  const MarkAttribute *attribute = markup_attribute (markup, mark, name);
  return attribute == NULL ? g_strdup ("") : markup_value (markup, attribute);
}

static void add_allowance (RuleText *text, const Mark *mark, gsize inside)
{
  const Allowance allowance = { value_of (text->markup, mark, "code"),
                                value_of (text->markup, mark, "because"),
                                { inside, text->length },
                                place_of (text, mark->whole.from),
                                with_line (text, mark->whole),
                                FALSE };
  g_array_append_val (text->allowances, allowance);
}

/* Those that began inside the element end with it. */
static void end_allowances (RuleText *text, gsize from, gsize to)
{
  for (guint i = text->allowances->len; i-- > 0;) {
    Allowance *allowance = &g_array_index (text->allowances, Allowance, i);
    if (allowance->within.from < from)
      return;
    if (allowance->within.from == from)
      allowance->within.to = to;
  }
}

static void find_allowances (RuleText *text)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (guint i = 0; i < text->markup->marks->len; i++) {
    const Mark *mark = markup_at (text->markup, i);
    if (markup_begins (text->markup, mark, "allow") && open->len > 0)
      add_allowance (text, mark, g_array_index (open, gsize, open->len - 1));
    if (mark->kind == MARK_START)
      g_array_append_val (open, mark->whole.from);
    if (mark->kind != MARK_END || open->len == 0)
      continue;
    end_allowances (text, g_array_index (open, gsize, open->len - 1), mark->whole.to);
    g_array_set_size (open, open->len - 1);
  }
}

const Allowance *rule_text_allows (RuleText *text, const char *code, Place place)
{
  const gsize at = offset_of (text, place);
  for (guint i = 0; i < text->allowances->len; i++) {
    Allowance *allowance = &g_array_index (text->allowances, Allowance, i);
    if (allowance->within.from <= at && at < allowance->within.to && g_str_equal (allowance->code, code)) {
      allowance->met = TRUE;
      return allowance;
    }
  }
  return NULL;
}

/* ---- what is mended ---- */

/* The tag that the place stands in. */
static const Mark *tag_at (const RuleText *text, gsize at)
{
  guint low = 0, high = text->markup->marks->len;
  while (high - low > 1) {
    const guint middle = low + (high - low) / 2;
    if (markup_at (text->markup, middle)->whole.from <= at)
      low = middle;
    else
      high = middle;
  }
  const Mark *mark = high == 0 ? NULL : markup_at (text->markup, low);
  return mark != NULL && (mark->kind == MARK_START || mark->kind == MARK_EMPTY) ? mark : NULL;
}

gboolean rule_text_attribute (const RuleText *text, Place place, const char *attribute, Stretch *ret_value)
{
  const Mark *tag = text->markup == NULL ? NULL : tag_at (text, offset_of (text, place));
  const MarkAttribute *found = tag == NULL ? NULL : markup_attribute (text->markup, tag, attribute);
  if (found != NULL)
    *ret_value = found->value;
  return found != NULL;
}

gboolean rule_text_edit (const RuleText *text, const Mend *mend, Edit *ret)
{
  const Mark *tag = text->markup == NULL ? NULL : tag_at (text, offset_of (text, mend->place));
  const MarkAttribute *attribute =
      tag == NULL || mend->attribute == NULL ? NULL : markup_attribute (text->markup, tag, mend->attribute);
  if (tag == NULL || (mend->kind != MEND_REMOVE && attribute == NULL))
    return FALSE;
  switch (mend->kind) {
  case MEND_SET: *ret = (Edit) { attribute->value, g_markup_escape_text (mend->value, -1) }; return TRUE;
  case MEND_RENAME:
    if (markup_attribute (text->markup, tag, mend->value) != NULL)
      return FALSE;
    *ret = (Edit) { attribute->name, g_strdup (mend->value) };
    return TRUE;
  case MEND_REMOVE: *ret = (Edit) { with_line (text, tag->whole), g_strdup ("") }; return tag->kind == MARK_EMPTY;
  }
  g_return_val_if_reached (FALSE);
}

/* ---- edits ---- */

GArray *edits_new (void)
{
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (Edit));
  g_array_set_clear_func (edits, edit_clear);
  return edits;
}

static gint compare_edits (gconstpointer a, gconstpointer b)
{
  const Edit *one = a, *other = b;
  return one->from.from < other->from.from ? -1 : one->from.from > other->from.from;
}

void edits_order (GArray *edits)
{
  g_array_sort (edits, compare_edits);
  for (guint i = 1; i < edits->len;)
    if (g_array_index (edits, Edit, i).from.from < g_array_index (edits, Edit, i - 1).from.to)
      g_array_remove_index (edits, i);
    else
      i++;
}

char *rule_text_with (const RuleText *text, const GArray *edits)
{
  gsize at = 0;
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < edits->len; i++) {
    const Edit *edit = &g_array_index (edits, Edit, i);
    g_string_append_len (to, text->bytes + at, (gssize) (edit->from.from - at));
    g_string_append (to, edit->to);
    at = edit->from.to;
  }
  g_string_append_len (to, text->bytes + at, (gssize) (text->length - at));
  return g_string_free (to, FALSE);
}

/* ---- all of it ---- */

RuleText *rule_text_new (const char *path, const char *bytes, gsize length)
{
  RuleText *text = g_new0 (RuleText, 1);
  text->path = g_strdup (path);
  text->bytes = g_malloc (length + 1);
  text->length = length;
  if (length > 0)
    memcpy (text->bytes, bytes, length);
  text->bytes[length] = '\0';
  text->lines = g_array_new (FALSE, FALSE, sizeof (gsize));
  text->line_strides = g_array_new (FALSE, FALSE, sizeof (guint));
  text->strides = g_array_new (FALSE, FALSE, sizeof (gsize));
  text->allowances = g_array_new (FALSE, FALSE, sizeof (Allowance));
  g_array_set_clear_func (text->allowances, allowance_clear);
  find_lines (text);
  if (markup_is_utf8 (text->bytes, length))
    text->markup = markup_new (text->bytes, length);
  if (text->markup != NULL)
    find_allowances (text);
  return text;
}
