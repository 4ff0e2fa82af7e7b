#pragma once
#include "read/document/table.h"

/* A grammar made ready for reading: what is a text in the table is a list or a set of bits here. */

enum { MOST_SHAPES = 64, MOST_ATTRIBUTES = 32, MOST_CHILDREN = 8, MOST_GROUPS = 4 };

/* So many of these shapes may stand inside, together. */
typedef struct {
  guint64 shapes;
  const Row *row;
} Children;

typedef struct {
  const Row *row;
  char *name;                              /* of the element: the shape's name without what follows ':' */
  const char *attributes[MOST_ATTRIBUTES]; /* NULL-terminated */
  const Row *rows[MOST_ATTRIBUTES];        /* of the attributes */
  const Row *places[MOST_ATTRIBUTES];      /* PLACE rows of the attributes; NULL: none */
  const Row *place;                        /* PLACE row of the element */
  guint n_attributes;
  guint first;      /* of its places among all attributes: one more than it has, so that its end can be told */
  guint32 required; /* bits of attributes */
  guint32
      chinese; /* bits of attributes whose text must stand in English too, in the attribute behind, and the other way round */
  guint64 bit;      /* of the shape itself */
  guint64 children; /* bits of shapes allowed inside */
  guint64 once;     /* those of which, or of whose like, only one is */
  Children inside[MOST_CHILDREN];
  guint n_inside;
  gboolean lacks; /* it must have something inside */
} Form;

/* A GROUP row. */
typedef struct {
  const Row *row;
  guint64 shapes;
} Group;

typedef struct {
  const Grammar *grammar;
  Group groups[MOST_GROUPS];
  guint n_groups;
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
char **form_child_names (const Outline *outline, const Form *form);
/* The elements that a CHILDREN row stands for. Returns: yours. */
char **children_names (const Outline *outline, const Children *children);
/* The GROUP row of that name. NULL: it is none. */
const Row *outline_group (const Outline *outline, const char *name);
/* Bits of the shapes whose element is called `name`. */
guint64 outline_named (const Outline *outline, const char *name);
/* What is required, and the other half of a text that stands in one language only. */
static inline guint32 form_missing (const Form *form, guint32 met)
{
  guint32 zh = met & form->chinese, en = met >> 1 & form->chinese;
  return ((form->required | (zh & ~en) << 1 | (en & ~zh)) & ~met);
}
