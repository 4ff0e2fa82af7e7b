#pragma once
#include "read/document/element.h"

/* A grammar made ready for reading: what is a text in the table is a list or a set of bits here. */

enum { MOST_SHAPES = 64, MOST_ATTRIBUTES = 32 };

typedef struct {
  const Shape *shape;
  char *name;        /* of the element: the shape's name without what follows ':' */
  char **attributes; /* NULL-terminated */
  guint n_attributes;
  guint first;      /* of its places among all attributes: one more than it has, so that its end can be told */
  guint32 required; /* bits of attributes */
  guint32
      chinese; /* bits of attributes whose text must stand in English too, in the attribute behind, and the other way round */
  guint64 children; /* bits of shapes allowed inside */
  gboolean takes_text;
} Form;

typedef struct {
  const Grammar *grammar;
  Form forms[MOST_SHAPES];
  guint n_forms;
  guint n_attributes; /* of all forms, with their ends */
  guint64 roots;      /* bits of shapes */
  char **root_names;
} Outline;

/* Made on first use and kept as long as the program runs, since grammars are constants.
 * Threads: any. Returns: borrowed. */
const Outline *grammar_outline (const Grammar *grammar);
/* The elements allowed inside, NULL-terminated, for suggestions. Returns: yours. */
char **form_child_names (const Form *form);
/* Bits of the shapes whose element is called `name`. */
guint64 outline_named (const Outline *outline, const char *name);
