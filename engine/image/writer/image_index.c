/* In: rule files, parts and the offences that need them. Out: the tables that an image begins with. */
#include "image/writer/image_index.h"
#include <string.h>

static gsize add_text (Index *index, const char *text)
{
  const gsize known = text == NULL ? 0 : GPOINTER_TO_SIZE (g_hash_table_lookup (index->numbers, text));
  if (text == NULL || known > 0)
    return known;
  const gsize number = index->text->len + 1;
  g_hash_table_insert (index->numbers, (gpointer) text, GSIZE_TO_POINTER (number));
  g_byte_array_append (index->text, (const guint8 *) text, (guint) strlen (text) + 1);
  return number;
}

/* The paths are below the folder, which may be called otherwise when the image is read. */
static void add_paths (Index *index, const GPtrArray *paths)
{
  for (guint i = 0; i < paths->len; i++) {
    const char *path = (const char *) g_ptr_array_index (paths, i) + index->folder;
    const gsize text = add_text (index, path);
    g_array_append_val (index->paths, text);
    g_hash_table_insert (index->of_files, (gpointer) path,
                         GUINT_TO_POINTER (jurisdictions_of_path (index->jurisdictions, i + 1)));
  }
}

/* Where the part is known, until all of its laws have ended. */
static void add_plan (Index *index, guint first, ImageUse plans)
{
  for (guint i = first; i < index->uses->len; i++) {
    ImageUse *known = &g_array_index (index->uses, ImageUse, i);
    if (known->part == plans.part) {
      known->until = known->until == 0 || plans.until == 0 ? 0 : MAX (known->until, plans.until);
      return;
    }
  }
  g_array_append_val (index->uses, plans);
}

/* Behind the parts that are not of plans. */
static void add_plans (Index *index, const ImageParts *parts, const GPtrArray *plans)
{
  const guint first = index->uses->len;
  for (guint i = 0; plans != NULL && i < plans->len; i++) {
    const Plan *plan = g_ptr_array_index (plans, i);
    add_plan (index, first, (ImageUse) { .until = parts_end (plan), .part = parts->of_plan[plan->index] });
  }
}

static void add_uses (Index *index, const GArray *parts)
{
  for (guint i = 0; i < parts->len; i++) {
    const ImageUse use = { .part = g_array_index (parts, guint32, i) };
    g_array_append_val (index->uses, use);
  }
}

static guint32 short_text (Index *index, const char *text) { return (guint32) add_text (index, text); }

static void add_offence (Index *index, const ImageParts *parts, const Offence *offence, const GArray *uses,
                         const GPtrArray *plans)
{
  ImageOffence entry = { .first = index->uses->len };
  add_uses (index, uses);
  add_plans (index, parts, plans);
  entry.n = index->uses->len - entry.first;
  entry.sum =
      image_sum ((const guint8 *) index->uses->data + entry.first * sizeof (ImageUse), entry.n * sizeof (ImageUse));
  if (offence != NULL) {
    entry.jurisdiction = jurisdictions_number (index->jurisdictions, offence->id);
    entry.names[IMAGE_ID] = short_text (index, offence->id);
    entry.names[IMAGE_ZH] = short_text (index, offence->name.zh);
    entry.names[IMAGE_EN] = short_text (index, offence->name.en);
  }
  g_array_append_val (index->offences, entry);
}

/* An offence and the parts that it needs. */
typedef struct {
  const Offence *offence; /* NULL: all, by name */
  const GArray *uses;
} Entry;

static gint compare_entries (gconstpointer a, gconstpointer b)
{
  const Offence *one = ((const Entry *) a)->offence, *other = ((const Entry *) b)->offence;
  return g_strcmp0 (one == NULL ? NULL : one->id, other == NULL ? NULL : other->id);
}

void index_add_law (Index *index, const ImageParts *parts, const Program *program)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (guint i = 0; i < parts->offences->len; i++) {
    const LawOffence *offence = g_ptr_array_index (parts->offences, i);
    const Entry entry = { offence == NULL ? NULL : offence->stated, g_ptr_array_index (parts->uses, i) };
    g_array_append_val (entries, entry);
  }
  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);
    const GPtrArray *plans = entry->offence == NULL ? NULL : program_plans_of (program, entry->offence);
    add_offence (index, parts, entry->offence, entry->uses, plans);
  }
}

void index_init (Index *index, gsize folder, GArray *spans, const GPtrArray *paths, const Jurisdictions *jurisdictions)
{
  *index = (Index) { .folder = folder,
                     .sources = g_array_new (FALSE, TRUE, sizeof (ImageSource)),
                     .folders = g_array_new (FALSE, TRUE, sizeof (ImageFolder)),
                     .paths = g_array_new (FALSE, FALSE, sizeof (gsize)),
                     .spans = g_array_ref (spans),
                     .offences = g_array_new (FALSE, FALSE, sizeof (ImageOffence)),
                     .uses = g_array_new (FALSE, TRUE, sizeof (ImageUse)),
                     .text = g_byte_array_new (),
                     .numbers = g_hash_table_new (g_str_hash, g_str_equal),
                     .jurisdictions = jurisdictions,
                     .of_files = g_hash_table_new (g_str_hash, g_str_equal) };
  add_paths (index, paths);
}

void index_clear (Index *index)
{
  g_array_unref (index->sources);
  g_array_unref (index->folders);
  g_array_unref (index->paths);
  g_array_unref (index->spans);
  g_array_unref (index->offences);
  g_array_unref (index->uses);
  g_byte_array_unref (index->text);
  g_hash_table_unref (index->numbers);
  g_hash_table_unref (index->of_files);
}

void index_add_origin (Index *index, const ImageOrigin *origin)
{
  for (guint i = 0; i < origin->files->len; i++) {
    const ImageFile *file = &g_array_index (origin->files, ImageFile, i);
    const char *path = file->path + index->folder;
    const ImageSource source = { add_text (index, path), file->size, file->modified,
                                 GPOINTER_TO_UINT (g_hash_table_lookup (index->of_files, path)) };
    g_array_append_val (index->sources, source);
  }
  for (guint i = 0; i < origin->folders->len; i++) {
    const StandingFolder *folder = &g_array_index (origin->folders, StandingFolder, i);
    const ImageFolder standing = { add_text (index, folder->path), folder->names, folder->modified };
    g_array_append_val (index->folders, standing);
  }
  add_text (index, "");
}

void index_fill_head (const Index *index, ImageHead *ret)
{
  memset (ret, 0, sizeof *ret);
  memcpy (ret->magic, IMAGE_MAGIC, sizeof ret->magic);
  memcpy (ret->engine, image_engine (), IMAGE_ENGINE);
  ret->n_text = index->text->len;
  ret->n_sources = index->sources->len;
  ret->n_folders = index->folders->len;
  ret->n_paths = index->paths->len;
  ret->n_parts = index->spans->len;
  ret->n_offences = index->offences->len;
  ret->n_uses = index->uses->len;
  memcpy (ret->sizes, shape_sizes (), sizeof ret->sizes);
}
