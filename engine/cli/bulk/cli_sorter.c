/* A run is what was sorted in one go, on the disk; so many runs of a level are merged into one of the next, so that each line is
 * written as often as there are levels. */
#include "cli/bulk/cli_sorter.h"
#include "base/reason.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { MOST_HELD = 4 * 1024 * 1024, FAN = 16, MOST_LEVELS = 16, PIECE = 64 * 1024 };

/* What stands before the bytes of a record in a run. */
typedef struct {
  guint64 order, number;
  gsize length;
} Key;

typedef struct {
  Key key;
  gsize at; /* in `held` */
} HeldPart;

struct Sorter {
  SillLanguage language;
  GString *head; /* what stands before all records */
  GString *held;
  GArray *keys;                   /* of HeldPart */
  GPtrArray *levels[MOST_LEVELS]; /* of FILE *: runs; NULL: none yet */
  gboolean failed;
};

static void close_run (gpointer file) { fclose (file); }

Sorter *sorter_new (SillLanguage language)
{
  Sorter *sorter = g_new0 (Sorter, 1);
  sorter->language = language;
  sorter->head = g_string_new (NULL);
  sorter->held = g_string_new (NULL);
  sorter->keys = g_array_new (FALSE, FALSE, sizeof (HeldPart));
  return sorter;
}

void sorter_free (Sorter *sorter)
{
  if (sorter == NULL)
    return;
  for (guint i = 0; i < MOST_LEVELS; i++)
    if (sorter->levels[i] != NULL)
      g_ptr_array_unref (sorter->levels[i]);
  g_string_free (sorter->head, TRUE);
  g_string_free (sorter->held, TRUE);
  g_array_unref (sorter->keys);
  g_free (sorter);
}

static gboolean fail (Sorter *sorter)
{
  if (!sorter->failed)
    print_problem (sorter->language, (Text) { "排序用的临时文件（在 %s 下）：%s", "files for sorting, below %s: %s" },
                   g_get_tmp_dir (), reason_number (errno, sorter->language));
  sorter->failed = TRUE;
  return FALSE;
}

static gint compare_keys (const Key *a, const Key *b)
{
  if (a->order != b->order)
    return a->order < b->order ? -1 : 1;
  return a->number < b->number ? -1 : a->number > b->number;
}

static gint compare_held (gconstpointer a, gconstpointer b)
{
  return compare_keys (&((const HeldPart *) a)->key, &((const HeldPart *) b)->key);
}

/* ---- runs ---- */

/* A file without a name. */
static FILE *open_run (void)
{
  int file = open (g_get_tmp_dir (), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file < 0) {
    g_autofree char *path = NULL;
    file = g_file_open_tmp ("sill-XXXXXX", &path, NULL);
    if (file >= 0)
      unlink (path);
  }
  return file < 0 ? NULL : fdopen (file, "w+");
}

static gboolean write_one (FILE *run, const Key *key, const char *bytes)
{
  return fwrite (key, sizeof *key, 1, run) == 1 && fwrite (bytes, 1, key->length, run) == key->length;
}

static gboolean merge_level (Sorter *sorter, guint level);

/* Takes `run`, to be read from its beginning. */
static gboolean add_run (Sorter *sorter, guint level, FILE *run)
{
  if (sorter->levels[level] == NULL)
    sorter->levels[level] = g_ptr_array_new_with_free_func (close_run);
  g_ptr_array_add (sorter->levels[level], run);
  if (fflush (run) != 0)
    return fail (sorter);
  rewind (run);
  return sorter->levels[level]->len < FAN || level + 1 == MOST_LEVELS || merge_level (sorter, level);
}

static gboolean spill (Sorter *sorter)
{
  FILE *run = open_run ();
  if (run == NULL)
    return fail (sorter);
  g_array_sort (sorter->keys, compare_held);
  gboolean good = TRUE;
  for (guint i = 0; good && i < sorter->keys->len; i++) {
    const HeldPart *held = &g_array_index (sorter->keys, HeldPart, i);
    good = write_one (run, &held->key, sorter->held->str + held->at);
  }
  if (!good)
    fail (sorter);
  g_array_set_size (sorter->keys, 0);
  g_string_truncate (sorter->held, 0);
  return add_run (sorter, 0, run) && good;
}

/* ---- several runs as one ---- */

typedef struct {
  FILE *run; /* borrowed */
  Key key;
  GString *bytes;
  gboolean over;
} PartReader;

static gboolean read_next (Sorter *sorter, PartReader *reader)
{
  reader->over = fread (&reader->key, sizeof reader->key, 1, reader->run) != 1;
  if (reader->over)
    return ferror (reader->run) == 0 || fail (sorter);
  g_string_set_size (reader->bytes, reader->key.length);
  return fread (reader->bytes->str, 1, reader->key.length, reader->run) == reader->key.length || fail (sorter);
}

static PartReader *first_of (GArray *readers)
{
  PartReader *first = NULL;
  for (guint i = 0; i < readers->len; i++) {
    PartReader *reader = &g_array_index (readers, PartReader, i);
    if (!reader->over && (first == NULL || compare_keys (&reader->key, &first->key) < 0))
      first = reader;
  }
  return first;
}

typedef gboolean (*KeyFunc) (const Key *key, const char *bytes, gpointer data);

static gboolean merge (Sorter *sorter, GPtrArray *runs, KeyFunc func, gpointer data)
{
  g_autoptr (GArray) readers = g_array_new (FALSE, FALSE, sizeof (PartReader));
  gboolean good = TRUE;
  for (guint i = 0; i < runs->len; i++) {
    PartReader reader = { g_ptr_array_index (runs, i), { 0 }, g_string_new (NULL), FALSE };
    good = read_next (sorter, &reader) && good;
    g_array_append_val (readers, reader);
  }
  for (PartReader *first; good && (first = first_of (readers)) != NULL;)
    good = func (&first->key, first->bytes->str, data) && read_next (sorter, first);
  for (guint i = 0; i < readers->len; i++)
    g_string_free (g_array_index (readers, PartReader, i).bytes, TRUE);
  return good;
}

static gboolean write_to_run (const Key *key, const char *bytes, gpointer run) { return write_one (run, key, bytes); }

static gboolean merge_level (Sorter *sorter, guint level)
{
  FILE *run = open_run ();
  if (run == NULL)
    return fail (sorter);
  const gboolean good = merge (sorter, sorter->levels[level], write_to_run, run) || fail (sorter);
  g_ptr_array_set_size (sorter->levels[level], 0);
  return add_run (sorter, level + 1, run) && good;
}

/* ---- in and out ---- */

gboolean sorter_take (Sorter *sorter, const SillBatchPart *part)
{
  if (sorter->head->len == 0 && part->n_records > 0)
    g_string_append_len (sorter->head, part->lines, (gssize) part->records[0].begin);
  for (guint i = 0; i < part->n_records; i++) {
    const SillBatchRecord *record = &part->records[i];
    const HeldPart held = { { record->order, record->number, record->end - record->begin }, sorter->held->len };
    g_string_append_len (sorter->held, part->lines + record->begin, (gssize) held.key.length);
    g_array_append_val (sorter->keys, held);
  }
  return !sorter->failed && (sorter->held->len + sorter->keys->len * sizeof (HeldPart) < MOST_HELD || spill (sorter));
}

typedef struct {
  SorterFunc func;
  gpointer data;
} Out;

static gboolean hand_on (const Key *key, const char *bytes, gpointer data)
{
  const Out *out = data;
  return key->length == 0 || out->func (bytes, key->length, out->data);
}

gboolean sorter_write (Sorter *sorter, SorterFunc func, gpointer data)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new ();
  Out out = { func, data };
  if (sorter->failed || !spill (sorter))
    return FALSE;
  for (guint i = 0; i < MOST_LEVELS; i++)
    for (guint j = 0; sorter->levels[i] != NULL && j < sorter->levels[i]->len; j++)
      g_ptr_array_add (runs, g_ptr_array_index (sorter->levels[i], j));
  return (sorter->head->len == 0 || func (sorter->head->str, sorter->head->len, data)) &&
         merge (sorter, runs, hand_on, &out);
}
