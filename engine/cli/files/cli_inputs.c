/* What a command reads: in comes a path, out goes whether it may be written to without destroying what is read. Files are told apart
 * by what they are, not by their names. */
#include "cli/files/cli_inputs.h"
#include "base/text.h"
#include "cli/cli_rules.h"
#include <fts.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean is_same (const struct stat *one, const struct stat *other)
{
  return S_ISREG (other->st_mode) && other->st_dev == one->st_dev && other->st_ino == one->st_ino;
}

static gboolean is_same_file (const struct stat *about, const char *path)
{
  struct stat other;
  return path != NULL && stat (path, &other) == 0 && is_same (about, &other);
}

/* ---- folders ---- */

/* Whatever any command reads of a folder; hidden files none does. */
static gboolean is_document (const char *name)
{
  static const char *const endings[] = { ".xml", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xlsx" };
  g_autofree char *lower = text_unpacked_name (name);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return name[0] != '.';
  return FALSE;
}

/* A folder that another way has led to before, or whose name hides it. */
static gboolean is_passed_over (const FTSENT *entry, GHashTable *seen)
{
  if (entry->fts_level > 0 && entry->fts_name[0] == '.')
    return TRUE;
  return !g_hash_table_add (seen,
                            g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT,
                                             (guint64) entry->fts_statp->st_dev, (guint64) entry->fts_statp->st_ino));
}

/* Also where a link leads there. */
static gboolean folder_has (const struct stat *about, const char *folder)
{
  g_autofree char *path = g_strdup (folder);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  FTS *entries = fts_open ((char *[]) { path, NULL }, FTS_LOGICAL | FTS_NOCHDIR, NULL);
  FTSENT *entry;
  gboolean has = FALSE;
  while (!has && entries != NULL && (entry = fts_read (entries)) != NULL)
    if (entry->fts_info == FTS_D && is_passed_over (entry, seen))
      fts_set (entries, entry, FTS_SKIP);
    else
      has = entry->fts_info == FTS_F && is_document (entry->fts_name) && is_same (about, entry->fts_statp);
  if (entries != NULL)
    fts_close (entries);
  return has;
}

/* Of a folder only the documents are read. */
static gboolean is_document_of (const struct stat *about, const char *path)
{
  return rules_is_folder (path) ? folder_has (about, path) : is_same_file (about, path);
}

/* ---- what is read ---- */

static gboolean is_image_of (const struct stat *about, const char *folder)
{
  g_autofree char *image = rules_image_beside (folder);
  return is_same_file (about, image);
}

static gboolean rules_have (const Options *options, const struct stat *about, gboolean with_image)
{
  g_autofree char *set = options->rules->len == 0 ? rules_default_set () : NULL;
  for (guint i = 0; i < options->rules->len; i++)
    if (is_document_of (about, g_ptr_array_index (options->rules, i)) ||
        (with_image && is_image_of (about, g_ptr_array_index (options->rules, i))))
      return TRUE;
  return set != NULL && (is_document_of (about, set) || (with_image && is_image_of (about, set)));
}

/* `sill check --output c.xml - < c.xml` */
static gboolean is_standard_input (const struct stat *about)
{
  struct stat other;
  return fstat (STDIN_FILENO, &other) == 0 && is_same (about, &other);
}

static gboolean options_have (const Options *options, const struct stat *about)
{
  const char *const named[] = { options->ask.facts,          options->diff.docket,       options->grade.key,
                                options->batch.column_names, options->exercise.students, options->image };
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (named[i] != NULL && is_document_of (about, named[i]))
      return TRUE;
  for (guint i = 0; i < options->cases->len; i++)
    if (is_document_of (about, g_ptr_array_index (options->cases, i)))
      return TRUE;
  return FALSE;
}

static gboolean are_read (const Options *options, const char *path, gboolean with_image)
{
  struct stat about;
  if (path == NULL || stat (path, &about) != 0 || !S_ISREG (about.st_mode))
    return FALSE;
  for (char **operand = options->operands; operand != NULL && *operand != NULL; operand++)
    if (is_document_of (&about, *operand))
      return TRUE;
  return is_standard_input (&about) || options_have (options, &about) || rules_have (options, &about, with_image);
}

static gboolean refuse (const Options *options, const char *path)
{
  print_problem (options->language,
                 (Text) { "“%s”是要读取的文件，不能同时写入：请换一个文件名",
                          "\"%s\" is read and cannot be written to as well: name another file" },
                 path);
  return FALSE;
}

gboolean inputs_spared (const Options *options, const char *path)
{
  return !are_read (options, path, TRUE) || refuse (options, path);
}

gboolean inputs_spared_but_image (const Options *options, const char *path)
{
  return !are_read (options, path, FALSE) || refuse (options, path);
}

gboolean inputs_spare (const Options *options, const char *path, const char *read)
{
  return !inputs_are_one (path, read) || refuse (options, path);
}

/* ---- two names ---- */

/* The folder by its real name, and in it the name of what need not be there yet. */
static char *real_place (const char *path)
{
  char *whole = realpath (path, NULL);
  g_autofree char *folder = g_path_get_dirname (path), *name = g_path_get_basename (path);
  char *above = whole == NULL ? realpath (folder, NULL) : NULL;
  char *place = whole != NULL   ? g_strdup (whole)
                : above != NULL ? g_build_filename (above, name, NULL)
                                : g_strdup (path);
  free (whole);
  free (above);
  return place;
}

gboolean inputs_are_one (const char *one, const char *other)
{
  struct stat about, other_about;
  if (one == NULL || other == NULL || g_str_equal (one, other))
    return one != NULL && other != NULL;
  if (stat (one, &about) == 0 && stat (other, &other_about) == 0)
    return is_same (&about, &other_about);
  g_autofree char *place = real_place (one), *other_place = real_place (other);
  return g_str_equal (place, other_place);
}
