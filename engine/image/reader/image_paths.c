/* In: the numbers of rule files. Out: their paths under the folder that they lie in today. The idea: a start names few of them,
 * however many there are. */
#include "image/reader/image_paths.h"

void paths_init (ImagePaths *paths, const ImageIndex *index, const char *folder)
{
  *paths = (ImagePaths) { index, folder, g_new0 (char *, (gsize) index->head->n_paths + 1) };
}

static const char *path_below (const ImageIndex *index, gsize i)
{
  return image_text (index, ((const gsize *) (index->bytes + index->tables.paths))[i]);
}

const char *paths_find (const ImagePaths *paths, gsize number, GPtrArray *made)
{
  if (number == 0 || number > paths->index->head->n_paths)
    return NULL;
  char **found = &paths->found[number - 1];
  const char *below = *found == NULL ? path_below (paths->index, number - 1) : NULL;
  if (below != NULL) {
    *found = g_strconcat (paths->folder, "/", below, NULL);
    g_ptr_array_add (made, *found);
  }
  return *found;
}
