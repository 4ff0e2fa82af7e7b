/* A tree of JSON values in, the one layout of it out. The idea: a case is opened, what fits on a line below it stands on one; cases one
 * after the other stand on a line each, as those who read them by lines need it. */
#include "layout/json_lay_out.h"
#include "layout/lay_out.h"

static const JsonPart *part_at (const JsonPart *part, guint index) { return g_ptr_array_index (part->inside, index); }

static void append_line (GString *to, const JsonPart *part)
{
  if (part->word != NULL) {
    g_string_append (to, part->word);
    return;
  }
  g_string_append_c (to, part->kind);
  for (guint i = 0; i < part->inside->len; i++) {
    g_string_append (to, i > 0 ? ", " : "");
    if (part->keys != NULL)
      g_string_append_printf (to, "%s: ", (const char *) g_ptr_array_index (part->keys, i));
    append_line (to, part_at (part, i));
  }
  g_string_append_c (to, part->kind == '{' ? '}' : ']');
}

/* Opened where `opened` says so, or where it has no room on the line after what stands there, with a comma behind it. */
static void append_part (GString *to, const JsonPart *part, guint indent, guint before, guint opened)
{
  g_autoptr (GString) line = g_string_new (NULL);
  if (opened == 0 || part->inside == NULL || part->inside->len == 0)
    append_line (line, part);
  if (line->len > 0 &&
      (part->inside == NULL || part->inside->len == 0 || before + layout_width (line->str) + 1 <= LAYOUT_WIDTH)) {
    g_string_append_len (to, line->str, (gssize) line->len);
    return;
  }
  g_string_append_c (to, part->kind);
  for (guint i = 0; i < part->inside->len; i++) {
    const char *key = part->keys == NULL ? NULL : g_ptr_array_index (part->keys, i);
    const guint inner = indent + LAYOUT_STEP;
    g_string_append_printf (to, "%s\n%*s", i > 0 ? "," : "", (int) inner, "");
    if (key != NULL)
      g_string_append_printf (to, "%s: ", key);
    append_part (to, part_at (part, i), inner, inner + (key == NULL ? 0 : layout_width (key) + 2),
                 opened == 0 ? 0 : opened - 1);
  }
  g_string_append_printf (to, "\n%*s%c", (int) indent, "", part->kind == '{' ? '}' : ']');
}

char *json_lay_out (const GPtrArray *values)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < values->len; i++) {
    const JsonPart *value = g_ptr_array_index (values, i);
    if (values->len > 1)
      append_line (to, value);
    else
      append_part (to, value, 0, 0, value->kind == '[' ? 2 : 1);
    g_string_append_c (to, '\n');
  }
  return g_string_free (to, FALSE);
}
