/* In: rule files, parts and the offences that need them. Out: the tables that an image begins with. */
#include "image/writer/image_index.h"
#include <string.h>

static gsize add_text (Index *index, const char *text)
{
  if (text == NULL)
    return 0;
  const gsize number = index->text->len + 1;
  g_byte_array_append (index->text, (const guint8 *) text, (guint) strlen (text) + 1);
  return number;
}

/* The paths are below the folder, which may be called otherwise when the image is read. */
static void add_paths (Index *index, const GPtrArray *paths)
{
  for (guint i = 0; i < paths->len; i++) {
    const gsize text = add_text (index, (const char *) g_ptr_array_index (paths, i) + index->folder);
    g_array_append_val (index->paths, text);
  }
}

static void add_offence (Index *index, const Offence *offence, const GArray *uses)
{
  const ImageOffence entry = { { add_text (index, offence->id), add_text (index, offence->name.zh),
                                 add_text (index, offence->name.en) },
                               index->uses->len,
                               uses->len };
  g_array_append_val (index->offences, entry);
  if (uses->len > 0)
    g_array_append_vals (index->uses, uses->data, uses->len);
}

void index_init (Index *index, gsize folder, const GPtrArray *paths, const Parts *parts)
{
  *index = (Index) { .folder = folder,
                     .sources = g_array_new (FALSE, TRUE, sizeof (ImageSource)),
                     .paths = g_array_new (FALSE, FALSE, sizeof (gsize)),
                     .spans = g_array_new (FALSE, FALSE, sizeof (ImageSpan)),
                     .offences = g_array_new (FALSE, FALSE, sizeof (ImageOffence)),
                     .uses = g_array_new (FALSE, FALSE, sizeof (guint32)),
                     .text = g_byte_array_new () };
  add_paths (index, paths);
  for (guint i = 0; i < parts->offences->len; i++)
    add_offence (index, ((const LawOffence *) g_ptr_array_index (parts->offences, i))->stated,
                 g_ptr_array_index (parts->uses, i));
}

void index_clear (Index *index)
{
  g_array_unref (index->sources);
  g_array_unref (index->paths);
  g_array_unref (index->spans);
  g_array_unref (index->offences);
  g_array_unref (index->uses);
  g_byte_array_unref (index->text);
}

void index_add_sources (Index *index, const ImageFile *files, guint n_files)
{
  for (guint i = 0; i < n_files; i++) {
    const ImageSource source = { add_text (index, files[i].path + index->folder), files[i].size, files[i].modified };
    g_array_append_val (index->sources, source);
  }
  add_text (index, "");
}

void index_fill_head (const Index *index, guint n_parts, ImageHead *ret)
{
  memset (ret, 0, sizeof *ret);
  memcpy (ret->magic, IMAGE_MAGIC, sizeof ret->magic);
  memcpy (ret->engine, image_engine (), IMAGE_ENGINE);
  ret->n_text = index->text->len;
  ret->n_sources = index->sources->len;
  ret->n_paths = index->paths->len;
  ret->n_parts = n_parts;
  ret->n_offences = index->offences->len;
  ret->n_uses = index->uses->len;
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++)
    ret->sizes[type] = shape_of (type)->size;
}
