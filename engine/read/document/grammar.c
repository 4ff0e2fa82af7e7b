/* A constant table of shapes comes in, an outline goes out in which "may B stand in A" is one bit. */
#include "read/document/grammar.h"
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

static gboolean is_named (const Shape *shape, const char *name, gsize length)
{
  return *shape->name == *name && strncmp (shape->name, name, length) == 0 && shape->name[length] == '\0';
}

static guint64 bit_of (const Grammar *grammar, const char *name, gsize length)
{
  for (guint i = 0; grammar->shapes[i].name != NULL; i++)
    if (is_named (&grammar->shapes[i], name, length))
      return G_GUINT64_CONSTANT (1) << i;
  return 0;
}

/* The bits of blank-separated names of shapes. */
static guint64 bits_of (const Grammar *grammar, const char *names)
{
  guint64 bits = 0;
  while (*names != '\0') {
    gsize length = strcspn (names, " ");
    bits |= bit_of (grammar, names, length);
    names += length + strspn (names + length, " ");
  }
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

/* "zh en", "by-zh by-en": a text in two languages. */
static gboolean is_pair (const char *zh, const char *en)
{
  gsize length = strlen (zh);
  return length >= 2 && strlen (en) == length && strncmp (zh, en, length - 2) == 0 && g_str_has_suffix (zh, "zh") &&
         g_str_has_suffix (en, "en") && (length == 2 || zh[length - 3] == '-');
}

static void outline_pairs (Form *form)
{
  for (guint i = 0; i + 1 < form->n_attributes; i++)
    if (is_pair (form->attributes[i], form->attributes[i + 1]))
      form->chinese |= 1u << i;
}

static void outline_shape (Outline *outline, const Shape *shape)
{
  Form *form = &outline->forms[outline->n_forms++];
  form->shape = shape;
  form->name = g_strndup (shape->name, strcspn (shape->name, ":"));
  form->first = outline->n_attributes;
  outline_attributes (form);
  outline_pairs (form);
  outline->n_attributes += form->n_attributes + 1;
  form->takes_text = strstr (shape->children, "*text") != NULL;
  form->children = form->takes_text ? 0 : bits_of (outline->grammar, shape->children);
}

char **form_child_names (const Form *form)
{
  char **names = words_of (form->takes_text ? "" : form->shape->children);
  cut_suffixes (names);
  return names;
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
  outline->roots = bits_of (grammar, grammar->roots);
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
    if (*outline->forms[i].name == *name && strcmp (outline->forms[i].name, name) == 0)
      bits |= G_GUINT64_CONSTANT (1) << i;
  return bits;
}
