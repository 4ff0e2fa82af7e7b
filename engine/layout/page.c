/* The marks of a document in, a tree of its elements and comments out. The idea: everything that can be written in several ways
 * is brought to one here, the order of attributes, the namespace, quotes and character references. */
#include "layout/page.h"
#include <string.h>

typedef struct {
  const Markup *markup;
  const Outline *outline;
  GPtrArray *open; /* of PagePart, borrowed: the elements around what comes next */
  GPtrArray *top;
  guint line_ends; /* since the mark before */
} Building;

static void attribute_free (gpointer data)
{
  PartAttribute *attribute = data;
  g_free (attribute->name);
  g_free (attribute->value);
  g_free (attribute);
}

static void part_free (gpointer data)
{
  PagePart *part = data;
  g_free (part->name);
  g_free (part->text);
  g_ptr_array_unref (part->attributes);
  g_ptr_array_unref (part->inside);
  g_free (part);
}

static PagePart *part_new (PartKind kind)
{
  PagePart *part = g_new0 (PagePart, 1);
  part->kind = kind;
  part->attributes = g_ptr_array_new_with_free_func (attribute_free);
  part->inside = g_ptr_array_new_with_free_func (part_free);
  return part;
}

/* ---- values ---- */

static void append_character (GString *to, gunichar c)
{
  if (c == '<' || c == '&' || c == '"')
    g_string_append (to, c == '<' ? "&lt;" : c == '&' ? "&amp;" : "&quot;");
  else if (c < ' ')
    g_string_append_printf (to, "&#%u;", c);
  else
    g_string_append_unichar (to, c);
}

/* Returns: yours. */
static char *write_value (const char *text)
{
  GString *to = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    append_character (to, g_utf8_get_char (at));
  return g_string_free (to, FALSE);
}

/* ---- attributes ---- */

/* Its place in the form; those that are unknown come last. */
static guint rank_of (const Form *form, const char *name)
{
  guint i = 0;
  while (form != NULL && i < form->n_attributes && strcmp (form->attributes[i], name) != 0)
    i++;
  return form == NULL ? 0 : i;
}

static gint compare_attributes (gconstpointer a, gconstpointer b, gpointer data)
{
  const PartAttribute *left = *(PartAttribute *const *) a, *right = *(PartAttribute *const *) b;
  const guint left_rank = rank_of (data, left->name), right_rank = rank_of (data, right->name);
  return left_rank != right_rank ? (left_rank < right_rank ? -1 : 1) : strcmp (left->name, right->name);
}

/* What it says is the part's from now on. */
static void add_attribute (PagePart *part, PartAttribute attribute)
{
  g_ptr_array_add (part->attributes, g_memdup2 (&attribute, sizeof attribute));
}

/* Declarations of the grammar's namespace, under whatever prefix, are made anew at the root. */
static gboolean declares_space (const Building *building, const MarkAttribute *attribute)
{
  g_autofree char *name = markup_copy (building->markup, attribute->name);
  return (strcmp (name, "xmlns") == 0 || g_str_has_prefix (name, "xmlns:")) &&
         markup_is (building->markup, attribute->value, building->outline->grammar->space);
}

static void take_attributes (const Building *building, PagePart *part, const Mark *mark)
{
  for (guint i = 0; i < mark->n; i++) {
    const MarkAttribute *attribute = markup_attribute_at (building->markup, mark, i);
    if (declares_space (building, attribute))
      continue;
    g_autofree char *value = markup_value (building->markup, attribute);
    add_attribute (part, (PartAttribute) { markup_copy (building->markup, attribute->name), write_value (value) });
  }
  g_ptr_array_sort_with_data (part->attributes, compare_attributes, (gpointer) part->form);
}

/* ---- elements ---- */

static const Form *form_of (const Building *building, const char *name)
{
  const PagePart *around =
      building->open->len == 0 ? NULL : g_ptr_array_index (building->open, building->open->len - 1);
  const guint64 allowed = around == NULL ? building->outline->roots : around->form == NULL ? 0 : around->form->children;
  const guint64 bits = allowed & outline_named (building->outline, name);
  for (guint i = 0; i < building->outline->n_forms; i++)
    if ((building->outline->forms[i].bit & bits) != 0)
      return &building->outline->forms[i];
  return NULL;
}

static GPtrArray *parts_here (const Building *building)
{
  const guint depth = building->open->len;
  return depth == 0 ? building->top : ((PagePart *) g_ptr_array_index (building->open, depth - 1))->inside;
}

static void add_part (const Building *building, PagePart *part)
{
  part->spaced = building->line_ends > 1;
  g_ptr_array_add (parts_here (building), part);
}

/* An element follows on the same line: it is this one that the comments between are about. */
static void put_ahead (const Building *building)
{
  const GPtrArray *parts = parts_here (building);
  for (guint i = parts->len;
       building->line_ends == 0 && i-- > 0 && ((PagePart *) g_ptr_array_index (parts, i))->behind;)
    ((PagePart *) g_ptr_array_index (parts, i))->behind = FALSE;
}

static void add_element (const Building *building, const Mark *mark)
{
  put_ahead (building);
  PagePart *part = part_new (PART_ELEMENT);
  part->name = markup_copy (building->markup, mark->name);
  part->form = form_of (building, part->name);
  take_attributes (building, part, mark);
  if (building->open->len == 0) {
    PartAttribute *space = g_new0 (PartAttribute, 1);
    *space = (PartAttribute) { g_strdup ("xmlns"), g_strdup (building->outline->grammar->space) };
    g_ptr_array_insert (part->attributes, 0, space);
  }
  add_part (building, part);
  if (mark->kind == MARK_START)
    g_ptr_array_add (building->open, part);
}

/* Whether what comes next on this line would stand behind an element. */
static gboolean is_behind (const Building *building, const GPtrArray *parts)
{
  const PagePart *last = parts->len == 0 ? NULL : g_ptr_array_index (parts, parts->len - 1);
  return building->line_ends == 0 && building->open->len > 0 && last != NULL &&
         (last->kind == PART_ELEMENT || last->behind);
}

/* Every document gets the same declaration. */
static gboolean is_declaration (const char *text) { return g_str_has_prefix (text, "<?xml ") != 0; }

static void add_other (const Building *building, const Mark *mark, PartKind kind)
{
  g_autofree char *text = markup_copy (building->markup, mark->whole);
  if (kind == PART_INSTRUCTION && is_declaration (text))
    return;
  PagePart *part = part_new (kind);
  part->text = g_steal_pointer (&text);
  part->behind = kind == PART_COMMENT && is_behind (building, parts_here (building));
  add_part (building, part);
}

static guint count_line_ends (const Markup *markup, Stretch text)
{
  guint n = 0;
  for (gsize i = text.from; i < text.to; i++)
    n += markup->text[i] == '\n';
  return n;
}

static void add_mark (Building *building, const Mark *mark)
{
  switch (mark->kind) {
  case MARK_START:
  case MARK_EMPTY: add_element (building, mark); break;
  case MARK_END: g_ptr_array_set_size (building->open, (gint) building->open->len - 1); break;
  case MARK_COMMENT: add_other (building, mark, PART_COMMENT); break;
  case MARK_INSTRUCTION: add_other (building, mark, PART_INSTRUCTION); break;
  case MARK_TEXT: break; /* blanks: a document of these grammars has no other */
  }
  building->line_ends = mark->kind == MARK_TEXT ? count_line_ends (building->markup, mark->whole) : 0;
}

GPtrArray *page_new (const Markup *markup, const Outline *outline)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  Building building = { markup, outline, open, g_ptr_array_new_with_free_func (part_free), 0 };
  for (guint i = 0; i < markup->marks->len; i++)
    add_mark (&building, markup_at (markup, i));
  return building.top;
}
