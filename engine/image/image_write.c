/* In: a program and its rule files. Out: its image. The idea: once every struct has a number, each is copied field by field into
 * zeroed bytes, a pointer as the number of what it points to; a text stands once, however often it is said. */
#include "image/image_write.h"
#include <sill/error.h>
#include <string.h>
#include "image/image_claims.h"

typedef struct {
  Claims claims;
  GArray *cells[N_TYPES];                   /* of gsize; those of texts under TYPE_NONE */
  GArray *lists[N_TYPES], *arrays[N_TYPES]; /* of ImageList */
  GByteArray *items[N_TYPES];
  GByteArray *text;
  GHashTable *texts; /* text → its place + 1 */
  GArray *paths;     /* of gsize: texts */
  GHashTable *path_numbers;
  gsize folder;        /* how much of a path is the folder, with its slash */
  const char *problem; /* what cannot be held; NULL: nothing */
} Writer;

static void writer_init (Writer *writer)
{
  memset (writer, 0, sizeof *writer);
  claims_init (&writer->claims);
  for (TypeId type = TYPE_NONE; type < N_TYPES; type++) {
    writer->cells[type] = g_array_new (FALSE, FALSE, sizeof (gsize));
    writer->lists[type] = g_array_new (FALSE, TRUE, sizeof (ImageList));
    writer->arrays[type] = g_array_new (FALSE, TRUE, sizeof (ImageList));
    writer->items[type] = g_byte_array_new ();
  }
  writer->text = g_byte_array_new ();
  writer->texts = g_hash_table_new (g_str_hash, g_str_equal);
  writer->paths = g_array_new (FALSE, FALSE, sizeof (gsize));
  writer->path_numbers = g_hash_table_new (g_str_hash, g_str_equal);
}

static void writer_clear (Writer *writer)
{
  claims_clear (&writer->claims);
  for (TypeId type = TYPE_NONE; type < N_TYPES; type++) {
    g_array_unref (writer->cells[type]);
    g_array_unref (writer->lists[type]);
    g_array_unref (writer->arrays[type]);
    g_byte_array_unref (writer->items[type]);
  }
  g_byte_array_unref (writer->text);
  g_hash_table_unref (writer->texts);
  g_array_unref (writer->paths);
  g_hash_table_unref (writer->path_numbers);
}

/* ---- what stands for a pointer ---- */

static gsize write_text (Writer *writer, const char *text)
{
  if (text == NULL)
    return 0;
  gsize place = GPOINTER_TO_SIZE (g_hash_table_lookup (writer->texts, text));
  if (place == 0) {
    place = writer->text->len + 1;
    g_byte_array_append (writer->text, (const guint8 *) text, (guint) strlen (text) + 1);
    g_hash_table_insert (writer->texts, (gpointer) text, GSIZE_TO_POINTER (place));
  }
  return place;
}

/* A path below the folder; the folder itself may be called otherwise when the image is read. */
static gsize write_path (Writer *writer, const char *path)
{
  if (path == NULL)
    return 0;
  gsize number = GPOINTER_TO_SIZE (g_hash_table_lookup (writer->path_numbers, path));
  if (number == 0) {
    const gsize text = write_text (writer, path + writer->folder);
    g_array_append_val (writer->paths, text);
    number = writer->paths->len;
    g_hash_table_insert (writer->path_numbers, (gpointer) path, GSIZE_TO_POINTER (number));
  }
  return number;
}

static gsize write_texts (Writer *writer, char *const *texts)
{
  GArray *cells = writer->cells[TYPE_NONE];
  const gsize number = texts == NULL ? 0 : cells->len + 1, end = 0;
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++) {
    const gsize text = write_text (writer, texts[i]);
    g_array_append_val (cells, text);
  }
  if (texts != NULL)
    g_array_append_val (cells, end);
  return number;
}

static gint compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gsize write_keys (Writer *writer, GHashTable *set)
{
  if (set == NULL)
    return 0;
  g_autofree gpointer *keys = g_hash_table_get_keys_as_array (set, NULL);
  qsort (keys, g_hash_table_size (set), sizeof *keys, compare_texts);
  return write_texts (writer, (char *const *) keys);
}

static gsize write_pointer (Writer *writer, TypeId type, gconstpointer thing)
{
  const gsize number = claims_find (&writer->claims, type, thing);
  if (thing != NULL && number == 0)
    writer->problem = shape_of (type)->name;
  return number;
}

static gsize write_row (Writer *writer, TypeId type, gconstpointer first, guint n)
{
  return n == 0 ? 0 : write_pointer (writer, type, first);
}

/* Returns: the first cell + 1; 0: there is none. */
static gsize write_cells (Writer *writer, TypeId type, gconstpointer const *things, guint n)
{
  const gsize first = writer->cells[type]->len + 1;
  for (guint i = 0; i < n; i++) {
    const gsize number = write_pointer (writer, type, things[i]);
    g_array_append_val (writer->cells[type], number);
  }
  return n == 0 ? 0 : first;
}

/* Zeroed, padding included. Returns: its number. */
static gsize add_list (GArray *lists, gsize first, guint n)
{
  g_array_set_size (lists, lists->len + 1);
  ImageList *list = &g_array_index (lists, ImageList, lists->len - 1);
  list->first = first;
  list->n = n;
  return lists->len;
}

/* An empty list is 0 too where there is always one. */
static gsize write_list (Writer *writer, TypeId type, const GPtrArray *list, gboolean may)
{
  if (list == NULL || (list->len == 0 && !may))
    return 0;
  const gsize first = write_cells (writer, type, (gconstpointer const *) list->pdata, list->len);
  return add_list (writer->lists[type], first, list->len);
}

static gsize write_array (Writer *writer, TypeId type, const GArray *array)
{
  if (array->len == 0)
    return 0;
  return add_list (writer->arrays[type], write_row (writer, type, array->data, array->len), array->len);
}

static gsize write_end (Writer *writer, gconstpointer limit)
{
  const gsize number = GPOINTER_TO_SIZE (g_hash_table_lookup (writer->claims.ends, limit));
  if (limit != NULL && number == 0)
    writer->problem = "Limit";
  return number;
}

/* ---- structs ---- */

static void write_fields (Writer *writer, TypeId type, const guint8 *from, guint8 *to);

static void write_nested (Writer *writer, const Field *field, const guint8 *from, guint8 *to)
{
  const gsize size = shape_of (field->type)->size;
  for (guint i = 0; i < field->counted; i++)
    write_fields (writer, field->type, from + field->offset + i * size, to + field->offset + i * size);
}

static gsize write_pointed (Writer *writer, const Field *field, const guint8 *from)
{
  gconstpointer pointed = *(gpointer const *) (from + field->offset);
  const guint n = *(const guint *) (from + field->counted);
  switch ((FieldKind) field->kind) {
  case FIELD_TEXT:
  case FIELD_NAME: return write_text (writer, pointed);
  case FIELD_PATH: return write_path (writer, pointed);
  case FIELD_TEXTS: return write_texts (writer, pointed);
  case FIELD_KEYS: return write_keys (writer, (gpointer) pointed);
  case FIELD_OWN:
  case FIELD_MAY:
  case FIELD_SHARE:
  case FIELD_SEE:
  case FIELD_ANY: return write_pointer (writer, field->type, pointed);
  case FIELD_END_OF: return write_end (writer, pointed);
  case FIELD_ROW: return write_row (writer, field->type, pointed, n);
  case FIELD_OWNS:
  case FIELD_SEES:
  case FIELD_SEES_MAY: return write_cells (writer, field->type, pointed, n);
  case FIELD_LIST:
  case FIELD_VIEW: return write_list (writer, field->type, pointed, FALSE);
  case FIELD_LIST_MAY: return write_list (writer, field->type, pointed, TRUE);
  case FIELD_STEPS: return write_array (writer, TYPE_FineStep, g_hash_table_lookup (writer->claims.steps, pointed));
  case FIELD_ARRAY: return write_array (writer, field->type, pointed);
  default: return 0;
  }
}

static void write_field (Writer *writer, const Field *field, const guint8 *from, guint8 *to)
{
  switch ((FieldKind) field->kind) {
  case FIELD_NUMBER:
  case FIELD_FACT:
  case FIELD_SLOT:
  case FIELD_CHOICE: memcpy (to + field->offset, from + field->offset, field->size); return;
  case FIELD_NEST: write_nested (writer, field, from, to); return;
  default: break;
  }
  const gsize number = write_pointed (writer, field, from);
  memcpy (to + field->offset, &number, sizeof number);
}

static void write_fields (Writer *writer, TypeId type, const guint8 *from, guint8 *to)
{
  const Shape *shape = shape_of (type);
  for (guint i = 0; i < shape->n_fields; i++)
    write_field (writer, &shape->fields[i], from, to);
}

static void write_type (Writer *writer, TypeId type)
{
  const GPtrArray *things = writer->claims.things[type];
  const guint size = shape_of (type)->size;
  g_byte_array_set_size (writer->items[type], things->len * size);
  if (things->len > 0)
    memset (writer->items[type]->data, 0, writer->items[type]->len);
  for (guint i = 0; i < things->len; i++)
    write_fields (writer, type, g_ptr_array_index (things, i), writer->items[type]->data + (gsize) i * size);
}

/* ---- the whole ---- */

static GArray *write_sources (Writer *writer, const ImageFile *files, guint n_files)
{
  GArray *sources = g_array_new (FALSE, TRUE, sizeof (ImageSource));
  for (guint i = 0; i < n_files; i++) {
    const ImageSource source = { write_text (writer, files[i].path + writer->folder), files[i].size,
                                 files[i].modified };
    g_array_append_val (sources, source);
  }
  return sources;
}

static void fill_head (const Writer *writer, guint n_sources, ImageHead *ret)
{
  memset (ret, 0, sizeof *ret);
  ret->n_sources = n_sources;
  ret->n_text_cells = writer->cells[TYPE_NONE]->len;
  ret->n_paths = writer->paths->len;
  ret->n_text = writer->text->len;
  memcpy (ret->magic, IMAGE_MAGIC, sizeof ret->magic);
  memcpy (ret->engine, image_engine (), IMAGE_ENGINE);
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++)
    ret->regions[type] =
        (ImageRegion) { shape_of (type)->size, writer->claims.things[type]->len, writer->cells[type]->len,
                        writer->lists[type]->len, writer->arrays[type]->len };
}

static void put (GByteArray *image, gsize at, gconstpointer bytes, gsize length)
{
  if (length > 0)
    memcpy (image->data + at, bytes, length);
}

static void put_array (GByteArray *image, gsize at, const GArray *array, gsize size)
{
  put (image, at, array->data, array->len * size);
}

static GByteArray *put_together (const Writer *writer, ImageHead *head, const GArray *sources)
{
  ImageLayout layout;
  image_layout (head, &layout);
  head->length = layout.length;
  GByteArray *image = g_byte_array_new ();
  g_byte_array_set_size (image, (guint) layout.length);
  memset (image->data, 0, layout.length);
  put_array (image, layout.sources, sources, sizeof (ImageSource));
  put_array (image, layout.paths, writer->paths, sizeof (gsize));
  put_array (image, layout.text_cells, writer->cells[TYPE_NONE], sizeof (gsize));
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++) {
    put (image, layout.items[type], writer->items[type]->data, writer->items[type]->len);
    put_array (image, layout.cells[type], writer->cells[type], sizeof (gsize));
    put_array (image, layout.lists[type], writer->lists[type], sizeof (ImageList));
    put_array (image, layout.arrays[type], writer->arrays[type], sizeof (ImageList));
  }
  put (image, layout.text, writer->text->data, writer->text->len);
  head->sum = image_sum (image->data + sizeof *head, layout.length - sizeof *head);
  put (image, 0, head, sizeof *head);
  return image;
}

GByteArray *image_write (const Program *program, const char *folder, const ImageFile *files, guint n_files,
                         GError **error)
{
  Writer writer;
  writer_init (&writer);
  writer.folder = strlen (folder) + 1;
  claims_add_program (&writer.claims, program);
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++)
    write_type (&writer, type);
  write_texts (&writer, (char *[]) { NULL }); /* so that the last cell is NULL */
  write_text (&writer, "");
  g_autoptr (GArray) sources = write_sources (&writer, files, n_files);
  ImageHead head;
  fill_head (&writer, n_files, &head);
  const char *problem = writer.claims.twice != NULL ? writer.claims.twice : writer.problem;
  GByteArray *image = problem == NULL ? put_together (&writer, &head, sources) : NULL;
  if (image == NULL)
    g_set_error (error, SILL_ERROR, SILL_ERROR_LIMIT, "the rules cannot be kept in an image: %s", problem);
  writer_clear (&writer);
  return image;
}
