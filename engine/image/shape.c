/* In: image_table.def. Out: for each struct its fields as data, for whoever writes and reads images. The idea: the table is laid
 * beside the structs by the compiler, here as offsets, there as an initializer of each struct, so that a field that the table
 * forgets, or that no longer is, does not build. */
#include "image/shape.h"
#include <stddef.h>

/* ---- fields by their offsets ---- */

#define IN(code, f, T, n, partly) { FIELD_##code, TYPE_##T, partly, offsetof (Of, f), sizeof (((Of *) NULL)->f), (n) },
#define AT(code, f, T, n) IN (code, f, T, n, FALSE)
#define PLAIN(code, f) AT (code, f, NONE, 0)
#define POINT(code, f, T) AT (code, f, T, 0)
#define MANY(code, f, T, n) AT (code, f, T, offsetof (Of, n))

#define SCALAR(T, type, code)                                                                                          \
  static const Field fields_##T[] = { { FIELD_##code, TYPE_NONE, FALSE, 0, sizeof (type), 0 } };                       \
  static const Shape *shape_##T (void)                                                                                 \
  {                                                                                                                    \
    static const Shape shape = { #T, sizeof (type), 1, fields_##T };                                                   \
    return &shape;                                                                                                     \
  }
#define STRUCT(T)                                                                                                      \
  static const Shape *shape_##T (void)                                                                                 \
  {                                                                                                                    \
    typedef T Of;                                                                                                      \
    static const char name[] = #T;                                                                                     \
    static const Field fields[] = {
#define END                                                                                                            \
  }                                                                                                                    \
  ;                                                                                                                    \
  static const Shape shape = { name, sizeof (Of), G_N_ELEMENTS (fields), fields };                                     \
  return &shape;                                                                                                       \
  }
#define NUMBER(f) PLAIN (NUMBER, f)
#define HELD(f) PLAIN (HELD, f)
#define FACT(f) PLAIN (FACT, f)
#define SLOT(f) PLAIN (SLOT, f)
#define CHOICE(f, n) AT (CHOICE, f, NONE, n)
#define TEXT(f) PLAIN (TEXT, f)
#define NAME(f) PLAIN (NAME, f)
#define PATH(f) PLAIN (PATH, f)
#define TEXTS(f) PLAIN (TEXTS, f)
#define KEYS(f) PLAIN (KEYS, f)
#define STEPS(f) AT (STEPS, f, FineStep, 0)
#define NEST(f, T) AT (NEST, f, T, 1)
#define NEST_FOUR(f, T) AT (NEST, f, T, 4)
#define OWN(f, T) POINT (OWN, f, T)
#define MAY(f, T) POINT (MAY, f, T)
#define SHARE(f, T) POINT (SHARE, f, T)
#define SEE(f, T) POINT (SEE, f, T)
#define ANY(f, T) POINT (ANY, f, T)
#define END_OF(f) AT (END_OF, f, Condition, 0)
#define ROW(f, T, n) MANY (ROW, f, T, n)
#define OWNS(f, T, n) MANY (OWNS, f, T, n)
#define SEES(f, T, n) MANY (SEES, f, T, n)
#define SEES_MAY(f, T, n) MANY (SEES_MAY, f, T, n)
#define LIST(f, T) POINT (LIST, f, T)
#define VIEW(f, T) POINT (VIEW, f, T)
#define LIST_MAY(f, T) POINT (LIST_MAY, f, T)
#define ARRAY(f, T) POINT (ARRAY, f, T)
#define PART_LIST(f, T) IN (LIST, f, T, 0, TRUE)
#define PART_ARRAY(f, T) IN (ARRAY, f, T, 0, TRUE)
#define PART_MAY(f, T) IN (MAY, f, T, 0, TRUE)
#define PART_ROW(f, T, n) IN (ROW, f, T, offsetof (Of, n), TRUE)
#define PART_SEES(f, T, n) IN (SEES, f, T, offsetof (Of, n), TRUE)
#define TABLE(f) PLAIN (VOID, f)
#define VOID(f) PLAIN (VOID, f)
#include "image/image_table.def"
#include "image/shape_end.h"

/* ---- no field is forgotten, or of another type ---- */

typedef guint Slot;
typedef guint16 Index16;
typedef guint32 Index32;
typedef guint8 ShapeMark;

#pragma GCC diagnostic error "-Wmissing-field-initializers"
#define SCALAR(T, type, code)
#define STRUCT(T)                                                                                                      \
  G_GNUC_UNUSED static void whole_##T (void)                                                                           \
  {                                                                                                                    \
    const T whole = {
#define END                                                                                                            \
  }                                                                                                                    \
  ;                                                                                                                    \
  (void) whole;                                                                                                        \
  }
#define NUMBER(f) 1,
#define HELD(f) 1,
#define FACT(f) 1,
#define SLOT(f) 1,
#define CHOICE(f, n) 1,
#define TEXT(f) (char *) NULL,
#define NAME(f) (char *) NULL,
#define PATH(f) (char *) NULL,
#define TEXTS(f) (char **) NULL,
#define KEYS(f) (GHashTable *) NULL,
#define STEPS(f) (GHashTable *) NULL,
#define NEST(f, T) (T) { 0 },
#define NEST_FOUR(f, T) { { 0 } },
#define OWN(f, T) (T *) NULL,
#define MAY(f, T) (T *) NULL,
#define SHARE(f, T) (T *) NULL,
#define SEE(f, T) (T *) NULL,
#define ANY(f, T) (T *) NULL,
#define END_OF(f) (Limit *) NULL,
#define ROW(f, T, n) (T *) NULL,
#define OWNS(f, T, n) NULL,
#define SEES(f, T, n) NULL,
#define SEES_MAY(f, T, n) NULL,
#define LIST(f, T) (GPtrArray *) NULL,
#define VIEW(f, T) (GPtrArray *) NULL,
#define LIST_MAY(f, T) (GPtrArray *) NULL,
#define ARRAY(f, T) (GArray *) NULL,
#define PART_LIST(f, T) (GPtrArray *) NULL,
#define PART_ARRAY(f, T) (GArray *) NULL,
#define PART_MAY(f, T) (T *) NULL,
#define PART_ROW(f, T, n) (T *) NULL,
#define PART_SEES(f, T, n) NULL,
#define TABLE(f) NULL,
#define VOID(f) NULL,
#include "image/image_table.def"
#include "image/shape_end.h"

/* ---- by their types ---- */

const Shape *shape_of (TypeId type)
{
  static const Shape *(*const shapes[]) (void) = {
    NULL,
#define SCALAR(T, type, code) shape_##T,
#define STRUCT(T) shape_##T,
#define END
#include "image/shape_fields.h"
#include "image/image_table.def"
#include "image/shape_end.h"
  };
  return shapes[type]();
}

const guint32 *shape_sizes (void)
{
  static const guint32 sizes[N_TYPES] = {
    sizeof (gpointer),
#define SCALAR(T, type, code) sizeof (type),
#define STRUCT(T) sizeof (T),
#define END
#include "image/shape_fields.h"
#include "image/image_table.def"
#include "image/shape_end.h"
  };
  return sizes;
}

gsize shape_end (guint n)
{
  static const gsize ends[N_ENDS] = { offsetof (Condition, at_least), offsetof (Condition, above),
                                      offsetof (Condition, below), offsetof (Condition, at_most) };
  return ends[n];
}
