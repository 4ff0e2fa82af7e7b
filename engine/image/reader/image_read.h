#pragma once
#include "image/reader/image_tables.h"
#include "model/program/program.h"

/* The program of the chosen parts, read one by one; NULL: of all. `folder`: under which the rule files lie now.
 * Returns: yours; NULL: refused. */
Program *image_take (const ImageIndex *index, const gboolean *chosen, const char *folder);
/* The same of an image in memory. */
Program *image_take_bytes (const guint8 *bytes, gsize length, const gboolean *chosen, const char *folder);
