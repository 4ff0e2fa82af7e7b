/* The tag of an <expect> in, the same tag with other words out. The idea: the bytes are copied up to what must change and on
 * from behind it, so that order, quotes and spacing stay as somebody wrote them. */
#include "suite/rewrite.h"
#include <string.h>

static const char *const names[] = { "tier", "floor", "ceiling", "items", "instrument" };
enum { N_NAMES = G_N_ELEMENTS (names) };

typedef struct {
  GString *to;
  const Markup *markup;
  const Mark *mark;
  const char *values[N_NAMES]; /* what each should say; NULL: nothing */
  gboolean kept[N_NAMES], written[N_NAMES];
  gsize at; /* copied up to here */
} Rewriting;

void wanted_free (gpointer data)
{
  Wanted *wanted = data;
  g_free (wanted->offence);
  g_free (wanted->defendant);
  g_free (wanted->tier);
  g_free (wanted->floor);
  g_free (wanted->ceiling);
  g_free (wanted->items);
  g_free (wanted->instrument);
  g_free (wanted);
}

static void copy_to (Rewriting *rewriting, gsize end)
{
  g_string_append_len (rewriting->to, rewriting->markup->text + rewriting->at, (gssize) (end - rewriting->at));
  rewriting->at = end;
}

static void add_attribute (GString *to, const char *name, const char *value)
{
  g_autofree char *escaped = g_markup_escape_text (value, -1);
  g_string_append_printf (to, " %s=\"%s\"", name, escaped);
}

/* What the tag does not say yet, here. */
static void add_new (Rewriting *rewriting)
{
  for (guint i = 0; i < N_NAMES; i++) {
    if (rewriting->values[i] == NULL || rewriting->written[i])
      continue;
    add_attribute (rewriting->to, names[i], rewriting->values[i]);
    rewriting->written[i] = TRUE;
  }
}

static void rewrite_value (Rewriting *rewriting, const MarkAttribute *attribute, const char *value)
{
  g_autofree char *escaped = g_markup_escape_text (value, -1);
  if (markup_is (rewriting->markup, attribute->value, escaped))
    return;
  copy_to (rewriting, attribute->value.from);
  g_string_append (rewriting->to, escaped);
  rewriting->at = attribute->value.to;
}

/* `before`: where what stands in front of it ends. What is new takes the place of the first that goes. */
static void rewrite_attribute (Rewriting *rewriting, const MarkAttribute *attribute, gsize before)
{
  for (guint i = 0; i < N_NAMES; i++) {
    if (rewriting->kept[i] || !markup_is (rewriting->markup, attribute->name, names[i]))
      continue;
    if (rewriting->values[i] != NULL) {
      rewrite_value (rewriting, attribute, rewriting->values[i]);
      return;
    }
    copy_to (rewriting, before);
    add_new (rewriting);
    rewriting->at = attribute->whole.to;
  }
}

static void rewrite_tag (GString *to, const Markup *markup, const Mark *mark, const Wanted *wanted)
{
  Rewriting rewriting = { .to = to,
                          .markup = markup,
                          .mark = mark,
                          .at = mark->whole.from,
                          .values = { wanted->tier, wanted->floor, wanted->ceiling, wanted->items, wanted->instrument },
                          .kept = { wanted->keeps_tiers, wanted->keeps_tiers, wanted->keeps_tiers, wanted->keeps_items,
                                    wanted->keeps_instrument } };
  gsize before = mark->name.to;
  for (guint i = 0; i < N_NAMES; i++)
    rewriting.written[i] = rewriting.kept[i] || markup_attribute (markup, mark, names[i]) != NULL;
  for (guint i = 0; i < mark->n; i++) {
    const MarkAttribute *attribute = markup_attribute_at (markup, mark, i);
    rewrite_attribute (&rewriting, attribute, before);
    before = attribute->whole.to;
  }
  if (rewriting.at < before)
    copy_to (&rewriting, before);
  add_new (&rewriting);
  copy_to (&rewriting, mark->whole.to);
}

static gboolean say_the_same (const GPtrArray *wanted)
{
  const Wanted *first = g_ptr_array_index (wanted, 0);
  for (guint i = 1; i < wanted->len; i++) {
    const Wanted *other = g_ptr_array_index (wanted, i);
    if (first->keeps_tiers != other->keeps_tiers || first->keeps_items != other->keeps_items ||
        g_strcmp0 (first->tier, other->tier) != 0 || g_strcmp0 (first->floor, other->floor) != 0 ||
        g_strcmp0 (first->ceiling, other->ceiling) != 0 || g_strcmp0 (first->items, other->items) != 0 ||
        first->keeps_instrument != other->keeps_instrument || g_strcmp0 (first->instrument, other->instrument) != 0)
      return FALSE;
  }
  return TRUE;
}

static void add_some (GString *to, const char *name, const char *value)
{
  if (value != NULL)
    add_attribute (to, name, value);
}

/* A tag of its own for one charge. */
static void add_tag (GString *to, const Markup *markup, const Mark *mark, const Wanted *wanted, gboolean last)
{
  g_string_append_len (to, markup->text + mark->whole.from, (gssize) (mark->name.to - mark->whole.from));
  add_some (to, "offence", wanted->offence);
  add_some (to, "defendant", wanted->defendant);
  add_some (to, "tier", wanted->tier);
  add_some (to, "floor", wanted->floor);
  add_some (to, "ceiling", wanted->ceiling);
  add_some (to, "items", wanted->items);
  add_some (to, "instrument", wanted->instrument);
  g_string_append (to, last && mark->kind == MARK_START ? ">" : "/>");
}

/* The line end and the blanks before the tag, if nothing else stands there. Returns: yours. */
static char *indentation (const Markup *markup, const Mark *mark)
{
  gsize from = mark->whole.from;
  while (from > 0 && strchr (" \t", markup->text[from - 1]) != NULL)
    from--;
  return from > 0 && markup->text[from - 1] == '\n' ? markup_copy (markup, (Stretch) { from - 1, mark->whole.from })
                                                    : g_strdup ("");
}

void rewrite_expect (GString *to, const Markup *markup, const Mark *mark, const GPtrArray *wanted)
{
  if (say_the_same (wanted)) {
    rewrite_tag (to, markup, mark, g_ptr_array_index (wanted, 0));
    return;
  }
  g_autofree char *between = indentation (markup, mark);
  for (guint i = 0; i < wanted->len; i++) {
    g_string_append (to, i > 0 ? between : "");
    add_tag (to, markup, mark, g_ptr_array_index (wanted, i), i + 1 == wanted->len);
  }
}

/* `<expect tier="serious"/>`, of that charge alone where `named`; with the prefix of the element that it stands in. */
static void add_new_tag (GString *to, const Markup *markup, const Mark *end, const Wanted *wanted, gboolean named)
{
  const gsize prefix = end->whole.from + strlen ("</");
  g_string_append_c (to, '<');
  g_string_append_len (to, markup->text + prefix, (gssize) (end->name.from - prefix));
  g_string_append (to, "expect");
  add_some (to, "offence", named ? wanted->offence : NULL);
  add_some (to, "defendant", named ? wanted->defendant : NULL);
  add_some (to, "tier", wanted->tier);
  add_some (to, "floor", wanted->floor);
  add_some (to, "ceiling", wanted->ceiling);
  g_string_append (to, "/>");
}

void rewrite_add_expect (GString *to, const Markup *markup, const Mark *end, const GPtrArray *wanted)
{
  g_autofree char *between = indentation (markup, end);
  const guint n = say_the_same (wanted) ? 1 : wanted->len;
  for (guint i = 0; i < n; i++) {
    g_string_append (to, *between == '\0' ? "" : "  ");
    add_new_tag (to, markup, end, g_ptr_array_index (wanted, i), n > 1);
    g_string_append (to, between);
  }
}
