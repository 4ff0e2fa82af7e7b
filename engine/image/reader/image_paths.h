#pragma once
#include "image/reader/image_tables.h"
#include "model/program/program.h"

/* The rule files of an image as they are called today: each is looked up when the first struct names it. */
typedef struct {
  const ImageIndex *index; /* borrowed */
  const char *folder;      /* under which they lie; borrowed */
  char **found;            /* by number; NULL: nothing names it yet */
} ImagePaths;

/* `paths_find` puts its texts among what g_free frees. */
void paths_init (ImagePaths *paths, const ImageIndex *index, const char *folder);
/* `number`: from 1 on. Returns: belongs to `made`; NULL: there is no such file, or it has no name. */
const char *paths_find (const ImagePaths *paths, gsize number, GPtrArray *made);
