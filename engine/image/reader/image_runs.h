#pragma once
#include "image/reader/image_fix.h"
#include "image/reader/image_stream.h"

/* Makes room for all parts in one block, for the structs of a type in the order of their numbers, from what the parts begin with.
 * FALSE: two parts have the same struct, or they do not have what they say. */
gboolean runs_lay (Fixing *fixing);
/* Puts the bytes of a part that follow what it begins with, all of them, where there is room for them. */
void runs_copy (Fixing *fixing, const FixPart *part, ImageStream *from);
void runs_clear (Fixing *fixing);
/* How many of the type that are there have a smaller number: where the struct of that number lies if it is there. */
guint runs_before (Fixing *fixing, TypeId type, gsize number);
/* Where so many structs from that number on lie, if they are in another run than the one that was looked at last, or in several. */
gboolean runs_search (Fixing *fixing, TypeId type, gsize number, gsize n, guint *ret_at);
/* Where so many structs from that number on lie. FALSE: one of them is not there. */
static inline gboolean runs_find (Fixing *fixing, TypeId type, gsize number, gsize n, guint *ret_at)
{
  const FixType *all = &fixing->types[type];
  const FixRun *run = &all->runs[all->last];
  const gsize from = number - run->first; /* of what stands before the run: beyond it */
  if (from >= run->n || n > run->n - from)
    return runs_search (fixing, type, number, n, ret_at);
  *ret_at = run->at + (guint) from;
  return TRUE;
}
