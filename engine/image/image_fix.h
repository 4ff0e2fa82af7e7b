#pragma once
#include "image/image_format.h"

/* An image that is being turned into structs, where it lies. */
typedef struct {
  guint8 *block;
  const ImageHead *head;
  ImageLayout layout;
  guint8 *claimed[N_TYPES]; /* per struct: something owns it */
  guint n_facts;
  char **paths;      /* of the rule files, by number */
  GPtrArray *tables; /* of GHashTable: those made on the way */
} Fixing;

/* The n-th struct of a type. */
static inline gpointer fixing_item (const Fixing *fixing, TypeId type, gsize n)
{
  return fixing->block + fixing->layout.items[type] + n * fixing->head->regions[type].size;
}
/* Turns the numbers of every struct into pointers. FALSE: one of them means nothing. */
gboolean image_fix (Fixing *fixing);
