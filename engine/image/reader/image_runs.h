#pragma once
#include "image/reader/image_fix.h"

/* Lays the structs of the parts into one block, those of a type in the order of their numbers. FALSE: two parts have the same
 * struct, or they do not have what they say. */
gboolean runs_lay (Fixing *fixing);
void runs_clear (Fixing *fixing);
/* How many of the type that are there have a smaller number: where the struct of that number lies if it is there. */
guint runs_before (Fixing *fixing, TypeId type, gsize number);
/* Where so many structs from that number on lie. FALSE: one of them is not there. */
gboolean runs_find (Fixing *fixing, TypeId type, gsize number, gsize n, guint *ret_at);
