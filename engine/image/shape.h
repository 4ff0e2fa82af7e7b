#pragma once
#include "image/type_id.h"
#include "model/program/program.h"

/* What structs look like inside: for each type of the program its fields, where they lie and what they point to. */

/* An entry of a table of Fine → step. */
typedef struct {
  const Fine *fine;
  guint step;
} FineStep;

/* The public part of a GPtrArray and a GArray, which nobody changes once they are here. */
typedef struct {
  gsize first; /* cell, or struct */
  guint n;
} ImageList;

G_STATIC_ASSERT (sizeof (ImageList) == sizeof (GPtrArray) && sizeof (ImageList) == sizeof (GArray));
G_STATIC_ASSERT (sizeof (ImageList) == 2 * sizeof (gpointer));
G_STATIC_ASSERT (offsetof (ImageList, n) == offsetof (GPtrArray, len) &&
                 offsetof (ImageList, n) == offsetof (GArray, len));

/* The first of them, up to FIELD_CHOICE, are no pointers. */
typedef enum {
  FIELD_NUMBER,
  FIELD_HELD,
  FIELD_FACT,
  FIELD_SLOT,
  FIELD_CHOICE,
  FIELD_TEXT,
  FIELD_NAME,
  FIELD_PATH,
  FIELD_TEXTS,
  FIELD_KEYS,
  FIELD_STEPS,
  FIELD_NEST,
  FIELD_OWN,
  FIELD_MAY,
  FIELD_SHARE,
  FIELD_SEE,
  FIELD_ANY,
  FIELD_END_OF,
  FIELD_ROW,
  FIELD_OWNS,
  FIELD_SEES,
  FIELD_SEES_MAY,
  FIELD_LIST,
  FIELD_VIEW,
  FIELD_LIST_MAY,
  FIELD_ARRAY,
  FIELD_VOID
} FieldKind;

/* The four limits of a Condition: the n-th. */
enum { N_ENDS = 4 };

typedef struct {
  guint8 kind;     /* FieldKind */
  guint8 type;     /* TypeId of what is inside or pointed to */
  guint8 partly;   /* a part of an image has only those that it needs */
  guint16 offset;  /* in the struct */
  guint16 size;    /* of the field */
  guint16 counted; /* ROW, OWNS, SEES: offset of how many; NEST: how many; CHOICE: below what */
} Field;

typedef struct {
  const char *name;
  guint size, n_fields;
  const Field *fields;
} Shape;

const Shape *shape_of (TypeId type);
/* By type, as in the head of an image: how large one is. TYPE_NONE: a pointer. */
const guint32 *shape_sizes (void);
/* Where in a Condition its n-th limit lies. */
gsize shape_end (guint n);
