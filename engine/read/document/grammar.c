/* A constant table of rows comes in, an outline goes out in which "may B stand in A" is one bit. */
#include "read/document/grammar.h"
#include <string.h>

static gboolean is_word (const char *name, const char *word, gsize length)
{
  return *name == *word && strncmp (name, word, length) == 0 && name[length] == '\0';
}

/* The bits of what one word names: a group or a shape. */
static guint64 bits_of_word (const Outline *outline, const char *word, gsize length)
{
  for (guint i = 0; i < outline->n_groups; i++)
    if (is_word (outline->groups[i].row->name, word, length))
      return outline->groups[i].shapes;
  for (guint i = 0; i < outline->n_forms; i++)
    if (is_word (outline->forms[i].row->name, word, length))
      return outline->forms[i].bit;
  return 0;
}

/* The bits of blank-separated names. */
static guint64 bits_of (const Outline *outline, const char *words)
{
  guint64 bits = 0;
  while (*words != '\0') {
    gsize length = strcspn (words, " ");
    bits |= bits_of_word (outline, words, length);
    words += length + strspn (words + length, " ");
  }
  return bits;
}

/* The elements of some shapes, in the order of the table, NULL-terminated. Returns: yours. */
static char **element_names (const Outline *outline, guint64 shapes)
{
  GStrvBuilder *names = g_strv_builder_new ();
  for (guint i = 0; i < outline->n_forms; i++)
    if ((shapes & outline->forms[i].bit) != 0)
      g_strv_builder_add (names, outline->forms[i].name);
  char **all = g_strv_builder_end (names);
  g_strv_builder_unref (names);
  return all;
}

char **children_names (const Outline *outline, const Children *children)
{
  return element_names (outline, children->shapes);
}

char **form_child_names (const Outline *outline, const Form *form) { return element_names (outline, form->children); }

/* Whether two attributes are one text in Chinese and in English: "zh en", "by-zh by-en". */
static gboolean attributes_pair (const char *zh, const char *en)
{
  gsize length = strlen (zh);
  return length >= 2 && strlen (en) == length && strncmp (zh, en, length - 2) == 0 && g_str_has_suffix (zh, "zh") &&
         g_str_has_suffix (en, "en") && (length == 2 || zh[length - 3] == '-');
}

static void outline_attribute (Form *form, const Row *row)
{
  guint i = form->n_attributes++;
  g_assert (form->n_attributes < MOST_ATTRIBUTES);
  form->rows[i] = row;
  form->attributes[i] = row->name;
  form->required |= row->use == REQUIRED ? 1u << i : 0;
  if (i > 0 && attributes_pair (form->rows[i - 1]->name, row->name))
    form->chinese |= 1u << (i - 1);
}

static void outline_row (Form *form, const Row *row)
{
  if (row->kind == ROW_ATTRIBUTE)
    outline_attribute (form, row);
  else if (row->kind == ROW_PLACE && form->n_attributes == 0)
    form->place = row;
  else if (row->kind == ROW_PLACE)
    form->places[form->n_attributes - 1] = row;
  else if (row->kind == ROW_CHILDREN) {
    g_assert (form->n_inside < MOST_CHILDREN);
    form->inside[form->n_inside++].row = row;
  }
}

static void outline_shape (Outline *outline, const Row *element)
{
  g_assert (outline->n_forms < MOST_SHAPES);
  Form *form = &outline->forms[outline->n_forms];
  form->row = element;
  form->name = g_strndup (element->name, strcspn (element->name, ":")); /* `tier:rule` is `tier` in documents */
  form->bit = G_GUINT64_CONSTANT (1) << outline->n_forms++;
  form->first = outline->n_attributes;
  for (const Row *row = element + 1; row->kind != ROW_END && row->kind != ROW_ELEMENT; row++)
    outline_row (form, row);
  outline->n_attributes += form->n_attributes + 1;
}

/* Once every shape has its bit. */
static void outline_children (const Outline *outline, Form *form)
{
  for (guint i = 0; i < form->n_inside; i++) {
    Children *inside = &form->inside[i];
    inside->shapes = bits_of (outline, inside->row->name);
    form->children |= inside->shapes;
    form->once |= inside->row->most == 1 ? inside->shapes : 0;
    form->lacks |= inside->row->least > 0;
  }
}

static Outline *outline_new (const Grammar *grammar)
{
  Outline *outline = g_new0 (Outline, 1);
  outline->grammar = grammar;
  for (const Row *row = grammar->rows; row->kind != ROW_END; row++)
    if (row->kind == ROW_ELEMENT)
      outline_shape (outline, row);
    else if (row->kind == ROW_GROUP)
      outline->groups[outline->n_groups++].row = row;
  for (guint i = 0; i < outline->n_groups; i++)
    outline->groups[i].shapes = bits_of (outline, outline->groups[i].row->words);
  for (guint i = 0; i < outline->n_forms; i++)
    outline_children (outline, &outline->forms[i]);
  outline->roots = bits_of (outline, grammar->roots);
  outline->root_names = element_names (outline, outline->roots);
  return outline;
}

const Outline *grammar_outline (const Grammar *grammar)
{
  static GMutex lock;
  static GSList *outlines; /* of Outline: the program has a handful */
  g_mutex_lock (&lock);
  GSList *at = outlines;
  while (at != NULL && ((const Outline *) at->data)->grammar != grammar)
    at = at->next;
  if (at == NULL)
    at = outlines = g_slist_prepend (outlines, outline_new (grammar));
  g_mutex_unlock (&lock);
  return at->data;
}

const Row *outline_group (const Outline *outline, const char *name)
{
  for (guint i = 0; i < outline->n_groups; i++)
    if (strcmp (outline->groups[i].row->name, name) == 0)
      return outline->groups[i].row;
  return NULL;
}

guint64 outline_named (const Outline *outline, const char *name)
{
  guint64 bits = 0;
  for (guint i = 0; i < outline->n_forms; i++)
    if (*outline->forms[i].name == *name && strcmp (outline->forms[i].name, name) == 0)
      bits |= outline->forms[i].bit;
  return bits;
}
