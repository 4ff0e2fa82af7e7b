#pragma once
#include "image/image_format.h"
#include "image/shape.h"

/* Which struct of a program is which in the region of its type. */
typedef struct {
  GPtrArray *things[N_TYPES];   /* of const void: in their order */
  GHashTable *indices[N_TYPES]; /* → index + 1 */
  GHashTable *ends;             /* const Limit → 1 + N_ENDS · index of its Condition + which it is */
  GHashTable *steps;      /* const GHashTable of Fine → step → GArray of FineStep, in the order of the fines */
  GArray *plans[N_TYPES]; /* of guint32, per struct: which plan it belongs to, counted from 1; 0: to none */
  guint32 plan;           /* the one at hand */
  const char *twice;      /* the type of something that two things own; NULL: none is */
} Claims;

/* What a field that holds a pointer holds in a struct, and how many there are of a row. */
static inline gpointer claims_pointer (const Field *field, const guint8 *thing)
{
  return *(gpointer const *) (thing + field->offset);
}
static inline guint claims_count (const Field *field, const guint8 *thing)
{
  return *(const guint *) (thing + field->counted);
}

static inline guint32 claims_plan (const Claims *claims, TypeId type, guint i)
{
  return g_array_index (claims->plans[type], guint32, i);
}

void claims_init (Claims *claims);
void claims_clear (Claims *claims);
/* Everything that belongs to the program, parts behind what they belong to. */
void claims_add_program (Claims *claims, const Program *program);
/* Index + 1; 0: it belongs to nothing. */
gsize claims_find (const Claims *claims, TypeId type, gconstpointer thing);
