/* A constant table of shapes comes in, an outline goes out in which "may B stand in A" is one bit. */
#include "read/grammar.h"
#include <string.h>

/* The words of a blank-separated text. Returns: yours. */
static char **words_of (const char *text)
{
  char **words = g_strsplit (text, " ", -1);
  guint n = 0;
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      words[n++] = words[i];
    else
      g_free (words[i]);
  words[n] = NULL;
  return words;
}

static guint64 bits_of (const Grammar *grammar, char **names)
{
  guint64 bits = 0;
  for (guint i = 0; names[i] != NULL; i++)
    for (guint j = 0; grammar->shapes[j].name != NULL; j++)
      if (strcmp (grammar->shapes[j].name, names[i]) == 0)
        bits |= G_GUINT64_CONSTANT (1) << j;
  return bits;
}

/* `tier:rule` is written `tier` in documents. */
static void cut_suffixes (char **names)
{
  for (guint i = 0; names[i] != NULL; i++)
    names[i][strcspn (names[i], ":")] = '\0';
}

/* "id! name" -> id, name; bit 0 is required. */
static void outline_attributes (Form *form)
{
  form->attributes = words_of (form->shape->attributes);
  for (; form->attributes[form->n_attributes] != NULL; form->n_attributes++) {
    char *name = form->attributes[form->n_attributes];
    gsize length = strlen (name);
    if (name[length - 1] != '!')
      continue;
    name[length - 1] = '\0';
    form->required |= 1u << form->n_attributes;
  }
  g_assert (form->n_attributes < MOST_ATTRIBUTES);
}

static void outline_shape (Outline *outline, const Shape *shape)
{
  Form *form = &outline->forms[outline->n_forms++];
  form->shape = shape;
  form->name = g_strndup (shape->name, strcspn (shape->name, ":"));
  form->first = outline->n_attributes;
  outline_attributes (form);
  outline->n_attributes += form->n_attributes + 1;
  form->takes_text = strstr (shape->children, "*text") != NULL;
  form->child_names = words_of (form->takes_text ? "" : shape->children);
  form->children = bits_of (outline->grammar, form->child_names);
  cut_suffixes (form->child_names);
}

static Outline *outline_new (const Grammar *grammar)
{
  Outline *outline = g_new0 (Outline, 1);
  outline->grammar = grammar;
  for (const Shape *shape = grammar->shapes; shape->name != NULL; shape++) {
    g_assert (outline->n_forms < MOST_SHAPES);
    outline_shape (outline, shape);
  }
  outline->root_names = words_of (grammar->roots);
  outline->roots = bits_of (grammar, outline->root_names);
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

guint64 outline_named (const Outline *outline, const char *name)
{
  guint64 bits = 0;
  for (guint i = 0; i < outline->n_forms; i++)
    if (strcmp (outline->forms[i].name, name) == 0)
      bits |= G_GUINT64_CONSTANT (1) << i;
  return bits;
}
