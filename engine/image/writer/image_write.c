/* In: a program and its rule files. Out: its image. The idea: once every struct has a number and a part, each is copied field by
 * field into zeroed bytes, a pointer as the number of what it points to; a text stands in the first part, or in each that says it. */
#include "image/writer/image_write.h"
#include <sill/error.h>
#include <string.h>
#include "image/writer/image_index.h"
#include "image/writer/image_texts.h"

typedef struct {
  Claims claims;
  ImageParts parts;
  Texts texts;
  guint32 part;                             /* the one at hand */
  GArray *cells[N_TYPES];                   /* of it: of gsize; those of texts under TYPE_NONE */
  GArray *lists[N_TYPES], *arrays[N_TYPES]; /* of ImageList */
  GArray *runs[N_TYPES];                    /* of ImageRun */
  GByteArray *items[N_TYPES];
  GPtrArray *paths; /* of const char: those of rule files, whole */
  GHashTable *path_numbers;
  Jurisdictions jurisdictions;
  const char *problem; /* what cannot be held; NULL: nothing */
} Writer;

static void writer_init (Writer *writer, const Program *program)
{
  memset (writer, 0, sizeof *writer);
  claims_init (&writer->claims);
  claims_add_program (&writer->claims, program);
  parts_init (&writer->parts, &writer->claims, program);
  jurisdictions_init (&writer->jurisdictions, &writer->parts, program);
  for (TypeId type = TYPE_NONE; type < N_TYPES; type++) {
    writer->cells[type] = g_array_new (FALSE, FALSE, sizeof (gsize));
    writer->lists[type] = g_array_new (FALSE, TRUE, sizeof (ImageList));
    writer->arrays[type] = g_array_new (FALSE, TRUE, sizeof (ImageList));
    writer->runs[type] = g_array_new (FALSE, TRUE, sizeof (ImageRun));
    writer->items[type] = g_byte_array_new ();
  }
  texts_init (&writer->texts, writer->parts.n);
  writer->paths = g_ptr_array_new ();
  writer->path_numbers = g_hash_table_new (g_str_hash, g_str_equal);
}

static void writer_clear (Writer *writer)
{
  claims_clear (&writer->claims);
  parts_clear (&writer->parts);
  jurisdictions_clear (&writer->jurisdictions);
  texts_clear (&writer->texts);
  for (TypeId type = TYPE_NONE; type < N_TYPES; type++) {
    g_array_unref (writer->cells[type]);
    g_array_unref (writer->lists[type]);
    g_array_unref (writer->arrays[type]);
    g_array_unref (writer->runs[type]);
    g_byte_array_unref (writer->items[type]);
  }
  g_ptr_array_unref (writer->paths);
  g_hash_table_unref (writer->path_numbers);
}

/* ---- what stands for a pointer ---- */

static gsize write_text (Writer *writer, const char *text) { return texts_number (&writer->texts, writer->part, text); }

static gsize write_path (Writer *writer, const char *path)
{
  if (path == NULL)
    return 0;
  gsize number = GPOINTER_TO_SIZE (g_hash_table_lookup (writer->path_numbers, path));
  if (number == 0) {
    g_ptr_array_add (writer->paths, (gpointer) path);
    number = writer->paths->len;
    g_hash_table_insert (writer->path_numbers, (gpointer) path, GSIZE_TO_POINTER (number));
  }
  jurisdictions_note (&writer->jurisdictions, number, writer->part);
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
  case FIELD_HELD: *(gint *) (to + field->offset) = 1; return;
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

static void add_run (GArray *runs, guint32 number)
{
  ImageRun *last = runs->len == 0 ? NULL : &g_array_index (runs, ImageRun, runs->len - 1);
  const ImageRun run = { number, 1 };
  if (last != NULL && last->first + last->n == number)
    last->n++;
  else
    g_array_append_val (runs, run);
}

static void write_one (Writer *writer, TypeId type, guint32 number)
{
  GByteArray *items = writer->items[type];
  const guint size = shape_of (type)->size, at = items->len;
  g_byte_array_set_size (items, at + size);
  memset (items->data + at, 0, size);
  add_run (writer->runs[type], number);
  write_fields (writer, type, g_ptr_array_index (writer->claims.things[type], number), items->data + at);
}

static void begin_part (Writer *writer, guint32 part)
{
  writer->part = part;
  for (TypeId type = TYPE_NONE; type < N_TYPES; type++) {
    g_array_set_size (writer->cells[type], 0);
    g_array_set_size (writer->lists[type], 0);
    g_array_set_size (writer->arrays[type], 0);
    g_array_set_size (writer->runs[type], 0);
    g_byte_array_set_size (writer->items[type], 0);
  }
}

/* What is of the part, by type and number. */
static void write_structs (Writer *writer, guint32 part, const GArray *members)
{
  begin_part (writer, part);
  for (guint i = 0; i < members->len; i++) {
    const Member *member = &g_array_index (members, Member, i);
    write_one (writer, member->type, member->number);
  }
  write_texts (writer, (char *[]) { NULL }); /* so that the last cell is NULL */
}

/* ---- the parts ---- */

static void put (guint8 *to, gconstpointer bytes, gsize length)
{
  if (length > 0)
    memcpy (to, bytes, length);
}

static void put_array (guint8 *to, const GArray *array, gsize size) { put (to, array->data, array->len * size); }

/* What a part begins with, before its runs. */
typedef struct {
  ImagePart part;
  ImageRegion regions[N_TYPES];
} Begin;

G_STATIC_ASSERT (offsetof (Begin, regions) == sizeof (ImagePart));

static Begin count_part (Writer *writer)
{
  Begin begin;
  memset (&begin, 0, sizeof begin);
  begin.part.n_text = texts_of (&writer->texts, writer->part)->len;
  begin.part.n_text_cells = writer->cells[TYPE_NONE]->len;
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++) {
    const ImageRegion region = { type,
                                 writer->items[type]->len / shape_of (type)->size,
                                 writer->cells[type]->len,
                                 writer->lists[type]->len,
                                 writer->arrays[type]->len,
                                 writer->runs[type]->len };
    if (region.n + region.n_cells + region.n_lists + region.n_arrays > 0)
      begin.regions[begin.part.n_regions++] = region;
  }
  return begin;
}

static void put_region (const Writer *writer, TypeId type, guint8 *part, const ImagePlace *place)
{
  put_array (part + place->runs, writer->runs[type], sizeof (ImageRun));
  put (part + place->items, writer->items[type]->data, writer->items[type]->len);
  put_array (part + place->cells, writer->cells[type], sizeof (gsize));
  put_array (part + place->lists, writer->lists[type], sizeof (ImageList));
  put_array (part + place->arrays, writer->arrays[type], sizeof (ImageList));
}

/* Behind what there is of the image. */
static ImageSpan put_part (Writer *writer, GByteArray *image)
{
  ImagePlace places[N_TYPES];
  const Begin begin = count_part (writer);
  const ImageLayout layout = image_layout (&begin.part, shape_sizes (), places);
  const gsize offset = image->len;
  g_byte_array_set_size (image, (guint) (offset + layout.length));
  guint8 *at = image->data + offset;
  memset (at, 0, layout.length);
  put (at, &begin, sizeof begin.part + begin.part.n_regions * sizeof *begin.regions);
  put_array (at + layout.text_cells, writer->cells[TYPE_NONE], sizeof (gsize));
  for (guint i = 0; i < begin.part.n_regions; i++)
    put_region (writer, begin.regions[i].type, at, &places[i]);
  put (at + layout.text, texts_of (&writer->texts, writer->part)->data, begin.part.n_text);
  return (ImageSpan) { offset, layout.length, layout.begin, image_sum (at, layout.length) };
}

/* ---- the index ---- */

static void put_index (guint8 *at, ImageHead *head, const Index *index)
{
  const ImageTables tables = image_tables (head);
  put_array (at + tables.sources, index->sources, sizeof (ImageSource));
  put_array (at + tables.folders, index->folders, sizeof (ImageFolder));
  put_array (at + tables.paths, index->paths, sizeof (gsize));
  put_array (at + tables.offences, index->offences, sizeof (ImageOffence));
  put (at + tables.text, index->text->data, index->text->len);
  put_array (at + tables.parts, index->spans, sizeof (ImageSpan));
  put_array (at + tables.uses, index->uses, sizeof (ImageUse));
  head->sum = image_sum (at + sizeof *head, tables.near - sizeof *head);
  put (at, head, sizeof *head);
}

/* The first one first: what it says no other says again. */
static void write_parts (Writer *writer, GArray *spans, GByteArray *body)
{
  g_autoptr (GPtrArray) members = parts_members (&writer->parts, &writer->claims);
  for (guint32 part = 0; part < writer->parts.n; part++) {
    write_structs (writer, part, g_ptr_array_index (members, part));
    const ImageSpan span = put_part (writer, body);
    g_array_append_val (spans, span);
  }
}

/* The parts lie behind the index, which says what only they tell: where they are and which rule files they name. */
static GByteArray *write_image (const Writer *writer, const Index *index, const GByteArray *body)
{
  ImageHead head;
  index_fill_head (index, &head);
  const gsize length = image_tables (&head).length;
  GByteArray *image = g_byte_array_sized_new ((guint) length + body->len);
  g_byte_array_set_size (image, (guint) length);
  memset (image->data, 0, length);
  g_byte_array_append (image, body->data, body->len);
  for (guint32 part = 0; part < writer->parts.n; part++)
    g_array_index (index->spans, ImageSpan, part).offset += length;
  head.length = image->len;
  put_index (image->data, &head, index);
  return image;
}

GByteArray *image_write (const Program *program, const ImageOrigin *origin, GError **error)
{
  Writer writer;
  writer_init (&writer, program);
  g_autoptr (GByteArray) body = g_byte_array_new ();
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (ImageSpan));
  write_parts (&writer, spans, body);
  Index index;
  index_init (&index, strlen (origin->folder) + 1, spans, writer.paths, &writer.jurisdictions);
  index_add_law (&index, &writer.parts, program);
  index_add_origin (&index, origin);
  const char *problem = writer.claims.twice != NULL ? writer.claims.twice : writer.problem;
  GByteArray *image = problem == NULL ? write_image (&writer, &index, body) : NULL;
  if (problem != NULL)
    g_set_error (error, SILL_ERROR, SILL_ERROR_LIMIT, "the rules cannot be kept in an image: %s", problem);
  index_clear (&index);
  writer_clear (&writer);
  return image;
}
