/* Where rules are looked for: in come options and operands, out comes one compiled set or the reason why there is none. */
#include "cli/cli_rules.h"
#include <string.h>

/* The folder of the running program, followed by `suffix`; NULL if the system does not tell. Returns: yours. */
static char *beside_program (const char *suffix)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  if (program == NULL)
    return NULL;
  g_autofree char *folder = g_path_get_dirname (program);
  return g_build_filename (folder, suffix, NULL);
}

static gboolean is_folder (const char *path) { return path != NULL && g_file_test (path, G_FILE_TEST_IS_DIR); }

/* Returns: yours; NULL if there is none anywhere. */
static char *find_default_set (void)
{
  static const char *const beside[] = { "../share/sill/rules", "../../rules" };
  if (is_folder (SILL_RULES))
    return g_strdup (SILL_RULES);
  if (is_folder ("rules"))
    return g_strdup ("rules");
  for (guint i = 0; i < G_N_ELEMENTS (beside); i++) {
    g_autofree char *path = beside_program (beside[i]);
    if (is_folder (path))
      return g_steal_pointer (&path);
  }
  return NULL;
}

/* Reads and compiles; prints findings and errors. `paths` is ended by NULL. */
static SillRules *open_paths (const char *const *paths, SillLanguage language, SillFindings *findings,
                              Status *ret_status)
{
  g_autoptr (GError) error = NULL;
  SillRules *rules = sill_rules_new (paths, findings, &error);
  Status found = print_findings (findings, language);
  if (rules != NULL)
    return rules;
  if (!g_error_matches (error, SILL_ERROR, SILL_ERROR_DOCUMENT))
    print_error (language, error);
  *ret_status = found == STATUS_REJECTED ? found : STATUS_FAILED;
  return NULL;
}

static SillRules *open_default (SillLanguage language, Status *ret_status)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autofree char *set = find_default_set ();
  if (set != NULL)
    return open_paths ((const char *const[]) { set, NULL }, language, findings, ret_status);
  print_problem (language,
                 (Text) { "找不到规则：%s、./rules 和程序旁边都没有，请用 --rules 指明",
                          "no rules in %s, in ./rules or beside the program; name them with --rules" },
                 SILL_RULES);
  *ret_status = STATUS_FAILED;
  return NULL;
}

SillRules *rules_open (const Options *options, Status *ret_status)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  if (options->rules->len == 0)
    return open_default (options->language, ret_status);
  for (guint i = 0; i < options->rules->len; i++)
    g_ptr_array_add (paths, g_ptr_array_index (options->rules, i));
  g_ptr_array_add (paths, NULL);
  return open_paths ((const char *const *) paths->pdata, options->language, findings, ret_status);
}

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

static GPtrArray *named_paths (const Options *options, gboolean with_folders)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < options->rules->len; i++)
    add_once (paths, g_ptr_array_index (options->rules, i));
  for (char **operand = options->operands; *operand != NULL; operand++) {
    if (!g_file_test (*operand, G_FILE_TEST_EXISTS))
      continue;
    g_autofree char *folder = g_path_get_dirname (*operand);
    add_once (paths, with_folders && !is_folder (*operand) ? folder : *operand);
  }
  return paths;
}

/* Only the vocabulary is missing: the files were meant as part of a set. */
static gboolean lacks_vocabulary (const SillFindings *findings)
{
  for (guint i = 0; i < sill_findings_size (findings); i++)
    if (g_str_equal (sill_findings_code (findings, i), "no-vocabulary"))
      return TRUE;
  return FALSE;
}

/* Whether the paths would do by themselves; nothing is printed. */
static gboolean bring_a_vocabulary (GPtrArray *paths)
{
  if (paths->pdata[0] == NULL)
    return TRUE;
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (SillRules) rules = sill_rules_new ((const char *const *) paths->pdata, findings, NULL);
  return rules != NULL || !lacks_vocabulary (findings);
}

/* The operands, or with them the folders they lie in if those have the vocabulary that the operands lack. Ended by NULL.
 * Returns: yours. */
static GPtrArray *choose_paths (const Options *options)
{
  g_autoptr (GPtrArray) alone = named_paths (options, FALSE);
  g_autoptr (GPtrArray) together = named_paths (options, TRUE);
  g_ptr_array_add (alone, NULL);
  g_ptr_array_add (together, NULL);
  gboolean enough = bring_a_vocabulary (alone) || !bring_a_vocabulary (together);
  return enough ? g_steal_pointer (&alone) : g_steal_pointer (&together);
}

SillRules *rules_open_named (const Options *options, Status *ret_status)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GPtrArray) paths = choose_paths (options);
  if (paths->pdata[0] == NULL)
    return open_default (options->language, ret_status);
  return open_paths ((const char *const *) paths->pdata, options->language, findings, ret_status);
}
