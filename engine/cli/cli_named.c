/* Rule files that the user names: in come their paths, out comes a set in which they can be checked.
 * The idea: a rule file speaks of facts, offences and items of others, so the set is widened until nothing that it speaks
 * of is missing merely because its file was not read. */
#include "cli/cli_rules.h"
#include <string.h>

#define VOCABULARY "<vocabulary"
#define OFFENCE "<offence"

/* `path` lies in `folder` or is it. */
static gboolean lies_in (const char *path, const char *folder)
{
  g_autofree char *inner = g_canonicalize_filename (path, NULL);
  g_autofree char *outer = g_canonicalize_filename (folder, NULL);
  gsize length = strlen (outer);
  return g_str_has_prefix (inner, outer) && (inner[length] == '/' || inner[length] == '\0');
}

/* Adds a path unless it is there already, alone or within a folder. */
static void add_once (GPtrArray *paths, const char *path)
{
  for (guint i = 0; i < paths->len; i++)
    if (lies_in (path, g_ptr_array_index (paths, i)))
      return;
  g_ptr_array_add (paths, g_strdup (path));
}

static gboolean is_hidden (const char *name) { return name[0] == '.'; }

/* Anything else would be waited for. */
static gboolean is_rule_file (const char *path, const char *name)
{
  gsize length = strlen (name);
  return !is_hidden (name) && length > 4 && g_ascii_strcasecmp (name + length - 4, ".xml") == 0 &&
         g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static gboolean file_has (const char *path, const char *tag)
{
  g_autofree char *text = NULL;
  return g_file_test (path, G_FILE_TEST_IS_REGULAR) && g_file_get_contents (path, &text, NULL, NULL) &&
         strstr (text, tag) != NULL;
}

/* Some file of the folder itself has such an element. */
static gboolean folder_has (const char *folder, const char *tag)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  const char *name;
  while (names != NULL && (name = g_dir_read_name (names)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    if (is_rule_file (path, name) && file_has (path, tag))
      return TRUE;
  }
  return FALSE;
}

static gboolean have (const GPtrArray *paths, const char *tag)
{
  for (guint i = 0; i < paths->len; i++) {
    const char *path = g_ptr_array_index (paths, i);
    if (rules_is_folder (path) ? folder_has (path, tag) : file_has (path, tag))
      return TRUE;
  }
  return FALSE;
}

/* The folder of rules that a file lies in: the one above its own, as that may hold a chapter only, or its own. Returns: yours;
 * NULL: neither is one. */
static char *find_folder (const char *file)
{
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *above = g_str_equal (folder, ".") ? g_strdup ("..") : g_path_get_dirname (folder);
  if (folder_has (above, VOCABULARY))
    return g_steal_pointer (&above);
  return folder_has (folder, VOCABULARY) ? g_steal_pointer (&folder) : NULL;
}

static GPtrArray *named_paths (const Options *options, gboolean with_folders)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < options->rules->len; i++)
    add_once (paths, g_ptr_array_index (options->rules, i));
  for (char **operand = options->operands; *operand != NULL; operand++) {
    if (!g_file_test (*operand, G_FILE_TEST_EXISTS))
      continue;
    g_autofree char *folder = with_folders && !rules_is_folder (*operand) ? find_folder (*operand) : NULL;
    add_once (paths, folder != NULL ? folder : *operand);
  }
  return paths;
}

/* What the first match of the pattern has in it. Returns: yours, or NULL. */
static char *find_in (const char *text, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  return g_regex_match (regex, text, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

/* The id of the document in a file, and of its first offence, since a statute may stand in several files: as far as that can be
 * seen without reading it properly. Returns: yours, or NULL. */
static char *id_of (const char *path)
{
  g_autofree char *text = NULL;
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || !g_file_get_contents (path, &text, NULL, NULL) ||
      !g_utf8_validate (text, -1, NULL))
    return NULL;
  g_autofree char *id = find_in (text, "<(?:instrument|vocabulary)\\s[^>]*?\\bid\\s*=\\s*[\"']([^\"']*)");
  g_autofree char *offence = find_in (text, "<offence\\s[^>]*?\\bid\\s*=\\s*[\"']([^\"']*)");
  return id == NULL ? NULL : g_strdup_printf ("%s %s", id, offence == NULL ? "" : offence);
}

/* Base names and ids of the named files. */
typedef struct {
  GHashTable *names, *ids; /* of char * */
} KnownIds;

static KnownIds known_of (const GPtrArray *named)
{
  const KnownIds known = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                           g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  for (guint i = 0; i < named->len; i++) {
    char *id = id_of (g_ptr_array_index (named, i));
    g_hash_table_add (known.names, g_path_get_basename (g_ptr_array_index (named, i)));
    if (id != NULL)
      g_hash_table_add (known.ids, id);
  }
  return known;
}

static void known_clear (KnownIds *known)
{
  g_hash_table_unref (known->names);
  g_hash_table_unref (known->ids);
}

/* A named file takes the place of one that has its name or its id. */
static gboolean is_replaced (const KnownIds *named, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  if (g_hash_table_contains (named->names, name))
    return TRUE;
  g_autofree char *id = id_of (path);
  return id != NULL && g_hash_table_contains (named->ids, id);
}

enum { MOST_FOLDERS = 20 }; /* one in the other: more is a link that leads back */

/* The rule files below `folder`, without those that the named ones take the place of. */
static void add_others (GPtrArray *paths, const KnownIds *named, const char *folder, guint depth)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  const char *name;
  while (names != NULL && (name = g_dir_read_name (names)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    if (rules_is_folder (path) && !is_hidden (name) && depth < MOST_FOLDERS)
      add_others (paths, named, path, depth + 1);
    else if (is_rule_file (path, name) && !is_replaced (named, path))
      g_ptr_array_add (paths, g_strdup (path));
  }
}

/* ---- in the place of what --rules says ---- */

static gboolean is_of_rules (const Options *options, const char *path)
{
  for (guint i = 0; i < options->rules->len; i++)
    if (lies_in (path, g_ptr_array_index (options->rules, i)))
      return TRUE;
  return FALSE;
}

/* The named files that stand outside what --rules says. Returns: yours. */
static GPtrArray *files_beside (const Options *options)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  for (char **operand = options->operands; *operand != NULL; operand++)
    if (g_file_test (*operand, G_FILE_TEST_IS_REGULAR) && !is_of_rules (options, *operand))
      g_ptr_array_add (files, g_strdup (*operand));
  return files;
}

static void add_rules_but (GPtrArray *paths, const Options *options, const KnownIds *named)
{
  for (guint i = 0; i < options->rules->len; i++) {
    const char *path = g_ptr_array_index (options->rules, i);
    if (rules_is_folder (path))
      add_others (paths, named, path, 0);
    else if (!is_replaced (named, path))
      g_ptr_array_add (paths, g_strdup (path));
  }
}

/* The named files, and of what --rules says what has not the id of one of them: another edition of a document takes its place.
 * Returns: yours; NULL: none is one. */
static GPtrArray *replacing_paths (const Options *options)
{
  g_autoptr (GPtrArray) paths = options->rules->len == 0 ? g_ptr_array_new () : files_beside (options);
  if (paths->len == 0)
    return NULL;
  g_autoptr (GPtrArray) nothing = g_ptr_array_new (), every = g_ptr_array_new_with_free_func (g_free);
  KnownIds named = known_of (paths), none = known_of (nothing);
  g_hash_table_remove_all (named.names);
  const guint n_files = paths->len;
  add_rules_but (paths, options, &named);
  add_rules_but (every, options, &none);
  known_clear (&named);
  known_clear (&none);
  return paths->len < n_files + every->len ? g_steal_pointer (&paths) : NULL;
}

/* A folder, or what --rules says, is a set of its own. */
static gboolean is_part_of_a_set (const Options *options)
{
  for (char **operand = options->operands; *operand != NULL; operand++)
    if (rules_is_folder (*operand))
      return FALSE;
  return options->rules->len == 0;
}

/* The named files in their places in the default set. Returns: yours; NULL: not so here. */
static GPtrArray *default_paths (const Options *options, const char *set)
{
  if (set == NULL || !is_part_of_a_set (options))
    return NULL;
  GPtrArray *paths = named_paths (options, FALSE);
  KnownIds named = known_of (paths);
  add_others (paths, &named, set, 0);
  known_clear (&named);
  return paths;
}

static gboolean has_code (const SillFindings *findings, const char *const *codes)
{
  for (guint i = 0; i < sill_findings_size (findings); i++)
    if (g_strv_contains (codes, sill_findings_code (findings, i)))
      return TRUE;
  return FALSE;
}

/* Nothing is printed. Returns: yours; NULL: they have faults, or the call failed. */
static SillRules *read_all (const GPtrArray *paths, SillFindings *findings)
{
  g_autoptr (GPtrArray) ended = g_ptr_array_new ();
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (ended, g_ptr_array_index (paths, i));
  g_ptr_array_add (ended, NULL);
  return sill_rules_new ((const char *const *) ended->pdata, findings, NULL);
}

static gboolean finds (const GPtrArray *paths, const char *const *codes)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (SillRules) rules = read_all (paths, findings);
  return has_code (findings, codes);
}

/* What a set lacks only because files were not read, and what it has twice. */
static const char *const absent[] = { "no-vocabulary", "unknown-offence", "unknown-instrument", "unknown-unit", NULL };
static const char *const twice[] = { "repeated-id", NULL };

/* Whether they are a set by themselves. What was read to see that is kept. */
static gboolean stand_alone (NamedRules *named, const GPtrArray *alone)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (SillRules) rules = read_all (alone, findings);
  if (has_code (findings, absent))
    return FALSE;
  named->rules = g_steal_pointer (&rules);
  named->findings = g_steal_pointer (&findings);
  return TRUE;
}

/* Files with a vocabulary of their own are another set than the default one. Returns: yours. */
static GPtrArray *choose_paths (const Options *options, NamedRules *named)
{
  GPtrArray *replacing = replacing_paths (options);
  if (replacing != NULL)
    return replacing;
  g_autoptr (GPtrArray) alone = named_paths (options, FALSE);
  g_autoptr (GPtrArray) together = named_paths (options, TRUE);
  if (alone->len == 0 || (have (alone, VOCABULARY) && have (alone, OFFENCE)) || stand_alone (named, alone))
    return g_steal_pointer (&alone);
  if (!finds (together, absent))
    return g_steal_pointer (&together);
  g_autoptr (GPtrArray) all = have (together, VOCABULARY) ? NULL : default_paths (options, named->set);
  named->with_set = all != NULL && !finds (all, twice);
  named->lacking = !named->with_set && !(have (together, VOCABULARY) && have (together, OFFENCE));
  return named->with_set ? g_steal_pointer (&all) : g_steal_pointer (&together);
}

NamedRules *rules_named (const Options *options)
{
  NamedRules *named = g_new0 (NamedRules, 1);
  named->set = rules_default_set ();
  named->paths = choose_paths (options, named);
  if (named->paths->len == 0)
    for (guint i = 0; i < options->rules->len; i++)
      g_ptr_array_add (named->paths, g_strdup (g_ptr_array_index (options->rules, i)));
  if (named->paths->len == 0 && named->set != NULL)
    g_ptr_array_add (named->paths, g_strdup (named->set));
  named->found = named->paths->len > 0;
  g_ptr_array_add (named->paths, NULL);
  return named;
}

void named_rules_free (NamedRules *named)
{
  g_free (named->set);
  g_ptr_array_unref (named->paths);
  g_clear_pointer (&named->rules, sill_rules_unref);
  g_clear_pointer (&named->findings, sill_findings_free);
  g_free (named);
}

void rules_report_named (const NamedRules *named, SillLanguage language)
{
  if (named->with_set)
    print_problem (language, (Text) { "与 %s 中的规则一起检查", "checked together with the rules in %s" }, named->set);
  if (named->lacking)
    print_problem (
        language, (Text) { "没有找到的文件所规定的事实、罪名、档次，凡与之有关的都没有检查；可用 --rules 指明其余规则",
                           "what hangs on facts, offences and tiers of files that were not found was not checked; name "
                           "the other rules with --rules" });
}

SillRules *rules_open_named (const Options *options, Status *ret_status)
{
  if (*options->operands == NULL)
    return rules_open (options, ret_status);
  g_autoptr (NamedRules) named = rules_named (options);
  if (!named->found)
    return rules_open (options, ret_status);
  if (named->rules != NULL) {
    print_findings (named->findings, NULL, options->language);
    return g_steal_pointer (&named->rules);
  }
  SillRules *rules = rules_open_paths ((const char *const *) named->paths->pdata, options->language, ret_status);
  if (rules == NULL)
    rules_report_named (named, options->language);
  return rules;
}
