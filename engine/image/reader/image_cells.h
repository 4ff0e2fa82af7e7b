#pragma once
#include "image/reader/image_fix.h"

/* Some of the cells of a type in the part whose fields are looked at. */
typedef struct {
  TypeId type;
  gsize first, n;
} ImageCells;

gsize *cells_at (const Fixing *fixing, guint type);
/* Where the struct lies that the i-th of them means. FALSE: none, or one that is not there. */
gboolean cells_find (Fixing *fixing, const ImageCells *cells, gsize i, guint *ret_at);
/* Those whose structs are there, as pointers. Returns: belongs to `made`; NULL: none is. */
gpointer *cells_keep (Fixing *fixing, const ImageCells *cells, guint *ret_n);
/* The same where the numbers ascend, as those of structs that one thing owns do: in as many steps as there are that are kept,
 * however many cells there are. */
gpointer *cells_keep_ascending (Fixing *fixing, const ImageCells *cells, guint *ret_n);
/* A text of the part whose fields are looked at, or of the first one. NULL: there is none. */
const char *cells_text (const Fixing *fixing, gsize number);
/* Every cell of texts of every part becomes a text. FALSE: one of them means nothing. */
gboolean cells_fix_texts (Fixing *fixing);
/* Cells, lists and arrays, which nobody needs as numbers any more, also those that no field names. FALSE: as above. */
gboolean cells_fix (Fixing *fixing);
