/* What a command reads: in comes a path, out goes whether it may be written to without destroying what is read. Files are told apart
 * by what they are, not by their names. */
#include "cli/files/cli_inputs.h"
#include "cli/cli_rules.h"
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean is_same_file (const struct stat *about, const char *path)
{
  struct stat other;
  return path != NULL && stat (path, &other) == 0 && S_ISREG (other.st_mode) && other.st_dev == about->st_dev &&
         other.st_ino == about->st_ino;
}

/* `file`, which is there, lies somewhere below `folder`. */
static gboolean lies_below (const char *file, const char *folder)
{
  char *inner = realpath (file, NULL), *outer = realpath (folder, NULL);
  g_autofree char *start = g_strconcat (outer != NULL ? outer : "", "/", NULL);
  gboolean below = inner != NULL && outer != NULL && g_str_has_prefix (inner, start);
  free (inner);
  free (outer);
  return below;
}

/* Of a folder only the documents are read. */
static gboolean is_document_of (const struct stat *about, const char *file, const char *path)
{
  if (!rules_is_folder (path))
    return is_same_file (about, path);
  g_autofree char *lower = g_ascii_strdown (file, -1);
  return (g_str_has_suffix (lower, ".xml") || g_str_has_suffix (lower, ".json")) && lies_below (file, path);
}

static gboolean rules_have (const Options *options, const struct stat *about, const char *path)
{
  g_autofree char *set = options->rules->len == 0 ? rules_default_set () : NULL;
  for (guint i = 0; i < options->rules->len; i++)
    if (is_document_of (about, path, g_ptr_array_index (options->rules, i)))
      return TRUE;
  return set != NULL && is_document_of (about, path, set);
}

/* `sill check --output c.xml - < c.xml` */
static gboolean is_standard_input (const struct stat *about)
{
  struct stat other;
  return fstat (STDIN_FILENO, &other) == 0 && S_ISREG (other.st_mode) && other.st_dev == about->st_dev &&
         other.st_ino == about->st_ino;
}

static gboolean options_have (const Options *options, const struct stat *about, const char *path)
{
  const char *const named[] = { options->facts, options->docket, options->key, options->column_names };
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (named[i] != NULL && is_document_of (about, path, named[i]))
      return TRUE;
  for (guint i = 0; i < options->cases->len; i++)
    if (is_document_of (about, path, g_ptr_array_index (options->cases, i)))
      return TRUE;
  return FALSE;
}

static gboolean are_read (const Options *options, const char *path)
{
  struct stat about;
  if (path == NULL || stat (path, &about) != 0 || !S_ISREG (about.st_mode))
    return FALSE;
  for (char **operand = options->operands; operand != NULL && *operand != NULL; operand++)
    if (is_document_of (&about, path, *operand))
      return TRUE;
  return is_standard_input (&about) || options_have (options, &about, path) || rules_have (options, &about, path);
}

gboolean inputs_spared (const Options *options, const char *path)
{
  if (!are_read (options, path))
    return TRUE;
  print_problem (options->language,
                 (Text) { "“%s”是要读取的文件，不能同时写入：请换一个文件名",
                          "\"%s\" is read and cannot be written to as well: name another file" },
                 path);
  return FALSE;
}
