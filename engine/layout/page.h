#pragma once
#include "read/document/grammar.h"
#include "read/document/markup.h"

/* An XML document as a tree of what it says; of how it was spaced only where somebody left a line empty, which parts groups. */

typedef enum { PART_ELEMENT, PART_COMMENT, PART_INSTRUCTION } PartKind;

typedef struct {
  char *name, *value; /* value: escaped as it is written between double quotes */
} PartAttribute;

typedef struct PagePart PagePart;
struct PagePart {
  PartKind kind;
  gboolean spaced;       /* an empty line stood before it */
  gboolean behind;       /* a comment that ends the line of the element before it */
  const Form *form;      /* of an element; NULL: the grammar has none */
  char *name;            /* of an element */
  char *text;            /* of a comment or instruction, with its marks */
  GPtrArray *attributes; /* of PartAttribute, in the order of the grammar */
  GPtrArray *inside;     /* of PagePart */
};

/* `markup`: of a document that the grammar accepts. Returns: yours, the parts of the document outside every element. */
GPtrArray *page_new (const Markup *markup, const Outline *outline);
