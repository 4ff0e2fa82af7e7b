/* Where rules are looked for: in come options and operands, out comes one compiled set or the reason why there is none. Of an image
 * no more is taken up than what the command will ask about needs, where a look at its operands tells that. */
#include "cli/cli_rules.h"
#include "cli/cli_beside.h"
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>

gboolean rules_is_folder (const char *path) { return path != NULL && g_file_test (path, G_FILE_TEST_IS_DIR); }

char *rules_image_beside (const char *folder) { return g_build_filename (folder, ".sill-image", NULL); }

char *rules_default_set (void)
{
  static const char *const beside[] = { "../share/sill/rules", "../../rules" };
  if (rules_is_folder (SILL_RULES))
    return g_strdup (SILL_RULES);
  if (rules_is_folder ("rules"))
    return g_strdup ("rules");
  for (guint i = 0; i < G_N_ELEMENTS (beside); i++) {
    g_autofree char *path = beside_program (beside[i]);
    if (rules_is_folder (path))
      return g_steal_pointer (&path);
  }
  return NULL;
}

SillRules *rules_open_paths (const char *const *paths, SillLanguage language, Status *ret_status)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  SillRules *rules = sill_rules_new (paths, findings, &error);
  Status found = print_findings (findings, NULL, language);
  if (rules != NULL)
    return rules;
  if (!g_error_matches (error, SILL_ERROR, SILL_ERROR_DOCUMENT))
    print_error (language, error);
  *ret_status = found == STATUS_REJECTED ? found : STATUS_FAILED;
  return NULL;
}

/* ---- images ---- */

enum { LARGEST_PEEK = 1 << 16, MOST_PEEKED = 64 };

/* What a command will ask the rules about. */
typedef struct {
  const char *offence;  /* any name of one; NULL: none */
  GPtrArray *documents; /* of GBytes: files of cases; NULL: what will be asked is not known */
  gboolean as_named;    /* what will be asked shows as a batch goes on */
} Needs;

/* A small file that waits for nobody. NULL: it is none. */
static GBytes *peek (const char *path)
{
  GStatBuf about;
  char *bytes;
  gsize length;
  const gboolean small = g_stat (path, &about) == 0 && S_ISREG (about.st_mode) && about.st_size <= LARGEST_PEEK;
  return small && g_file_get_contents (path, &bytes, &length, NULL) ? g_bytes_new_take (bytes, length) : NULL;
}

static GPtrArray *peek_all (const char *const *files)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  for (; *files != NULL; files++) {
    GBytes *document = documents->len < MOST_PEEKED ? peek (*files) : NULL;
    if (document == NULL)
      return NULL;
    g_ptr_array_add (documents, document);
  }
  return g_steal_pointer (&documents);
}

static GString *text_of (const Needs *needs)
{
  GString *text = g_string_new (needs->offence);
  for (guint i = 0; i < needs->documents->len; i++) {
    gsize length;
    const char *bytes = g_bytes_get_data (g_ptr_array_index (needs->documents, i), &length);
    g_string_append_c (text, '\n');
    g_string_append_len (text, bytes, (gssize) length);
  }
  return text;
}

static gboolean suffice (const SillRules *rules, const Needs *needs)
{
  const char *found = needs->offence == NULL ? NULL : sill_rules_find (rules, needs->offence);
  gboolean good = needs->offence == NULL || (found != NULL && sill_rules_has (rules, found));
  for (guint i = 0; good && i < needs->documents->len; i++) {
    gsize length;
    const char *bytes = g_bytes_get_data (g_ptr_array_index (needs->documents, i), &length);
    good = sill_rules_suffice (rules, bytes, length);
  }
  return good;
}

typedef SillRules *TakeUp (const char *folder, const char *image, const char *text, gsize length, GError **error);

static SillRules *take_up_by (TakeUp *by, const Options *options, const char *folder, const Needs *needs)
{
  g_autoptr (GString) text = text_of (needs);
  g_autoptr (SillRules) rules = by (folder, options->image, text->str, text->len, NULL);
  return rules != NULL && suffice (rules, needs) ? g_steal_pointer (&rules) : NULL;
}

/* As little as is needed, if that can be told beforehand. NULL: it cannot. */
static SillRules *take_up_needed (const Options *options, const char *folder, const Needs *needs)
{
  if (needs->documents == NULL)
    return NULL;
  SillRules *rules = needs->offence == NULL ? take_up_by (sill_rules_take_up_for_cases, options, folder, needs) : NULL;
  return rules != NULL ? rules : take_up_by (sill_rules_take_up_for, options, folder, needs);
}

static SillRules *take_up (const Options *options, const char *folder, const Needs *needs, GError **error)
{
  SillRules *rules = needs->as_named ? sill_rules_take_up_as_named (folder, options->image, NULL)
                                     : take_up_needed (options, folder, needs);
  return rules != NULL ? rules : sill_rules_take_up (folder, options->image, error);
}

/* NULL: there is none that may be used. Says which it was, if that is asked for. */
static SillRules *from_image (const Options *options, const char *folder, const Needs *needs)
{
  g_autoptr (GError) reason = NULL;
  SillRules *rules = NULL;
  if (!options->no_image && rules_is_folder (folder))
    rules = take_up (options, folder, needs, &reason);
  if (options->verbose && rules != NULL)
    print_problem (options->language, (Text) { "规则取自映像：%s", "the rules come from an image: %s" }, folder);
  else if (options->verbose)
    print_problem (options->language, (Text) { "规则读自文件：%s（%s）", "the rules are read from files: %s (%s)" },
                   folder, reason != NULL ? reason->message : "--no-image");
  return rules;
}

SillRules *rules_take_up (const Options *options, const char *folder)
{
  return from_image (options, folder, &(Needs) { .offence = NULL });
}

/* From the image, as long as it is one of these rules; else from the files. */
static SillRules *open_folder (const Options *options, const char *folder, const Needs *needs, Status *ret_status)
{
  SillRules *rules = from_image (options, folder, needs);
  return rules != NULL ? rules
                       : rules_open_paths ((const char *const[]) { folder, NULL }, options->language, ret_status);
}

Status rules_report_none (SillLanguage language)
{
  print_problem (language,
                 (Text) { "找不到规则：%s、./rules 和程序旁边都没有，请用 --rules 指明",
                          "no rules in %s, in ./rules or beside the program; name them with --rules" },
                 SILL_RULES);
  return STATUS_FAILED;
}

static SillRules *open_default (const Options *options, const Needs *needs, Status *ret_status)
{
  g_autofree char *set = rules_default_set ();
  if (set != NULL)
    return open_folder (options, set, needs, ret_status);
  *ret_status = rules_report_none (options->language);
  return NULL;
}

static SillRules *open_needed (const Options *options, const Needs *needs, Status *ret_status)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  if (options->rules->len == 0)
    return open_default (options, needs, ret_status);
  if (options->rules->len == 1)
    return open_folder (options, g_ptr_array_index (options->rules, 0), needs, ret_status);
  for (guint i = 0; i < options->rules->len; i++)
    g_ptr_array_add (paths, g_ptr_array_index (options->rules, i));
  g_ptr_array_add (paths, NULL);
  return rules_open_paths ((const char *const *) paths->pdata, options->language, ret_status);
}

SillRules *rules_open (const Options *options, Status *ret_status)
{
  return open_needed (options, &(Needs) { .as_named = FALSE }, ret_status);
}

SillRules *rules_open_as_named (const Options *options, Status *ret_status)
{
  return open_needed (options, &(Needs) { .as_named = TRUE }, ret_status);
}

SillRules *rules_open_for (const Options *options, const char *offence, const char *const *files, Status *ret_status)
{
  g_autoptr (GPtrArray) documents = options->no_image || options->rules->len > 1 ? NULL : peek_all (files);
  return open_needed (options, &(Needs) { .offence = offence, .documents = documents }, ret_status);
}

char **rules_paths (const Options *options, Status *ret_status)
{
  g_autofree char *set = options->rules->len == 0 ? rules_default_set () : NULL;
  if (options->rules->len == 0 && set == NULL) {
    *ret_status = rules_report_none (options->language);
    return NULL;
  }
  char **paths = g_new0 (char *, MAX (options->rules->len, 1) + 1);
  paths[0] = g_steal_pointer (&set);
  for (guint i = 0; i < options->rules->len; i++)
    paths[i] = g_strdup (g_ptr_array_index (options->rules, i));
  return paths;
}

void rules_list_offences (const SillRules *rules, const char *name, SillLanguage language)
{
  g_auto (GStrv) several = name == NULL ? NULL : sill_rules_offences_named (rules, name);
  g_auto (GStrv) all = sill_rules_offences (rules);
  char **ids = several != NULL && *several != NULL ? several : all;
  if (ids == several)
    print_problem (language, (Text) { "“%s”可以指几个罪名：", "\"%s\" can mean several offences:" }, name);
  else if (name == NULL)
    print_problem (language, (Text) { "没有指明罪名，可用：", "OFFENCE is missing; there are:" });
  else
    print_problem (language, (Text) { "“%s”不是其中一个罪名：", "\"%s\" names none of the offences:" }, name);
  for (char **id = ids; id != NULL && *id != NULL; id++)
    fprintf (stderr, "  %-10s %s\n", *id, sill_rules_name (rules, *id, language));
}
