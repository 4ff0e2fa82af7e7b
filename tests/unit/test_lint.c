/* Rule files looked over: what they allow is not told, where it no longer holds that is told, and mends leave all else as it is. */
#include <sill/lint.h>
#include <glib/gstdio.h>
#include <string.h>
#include "advised.h"
#include "test.h"

typedef struct {
  char *folder, *facts, *rules;
} Files;

static Files files_new (const char *rules)
{
  Files files = { .folder = g_dir_make_tmp ("sill-lint-XXXXXX", NULL) };
  files.facts = g_build_filename (files.folder, "facts.xml", NULL);
  files.rules = g_build_filename (files.folder, "rules.xml", NULL);
  CU_ASSERT_TRUE (g_file_set_contents (files.facts, advised_facts, -1, NULL));
  CU_ASSERT_TRUE (g_file_set_contents (files.rules, rules, -1, NULL));
  return files;
}

static void files_clear (Files *files)
{
  g_remove (files->facts);
  g_remove (files->rules);
  g_rmdir (files->folder);
  g_free (files->folder);
  g_free (files->facts);
  g_free (files->rules);
}

static SillLint *look_over (const Files *files)
{
  return sill_lint_new ((const char *const[]) { files->folder, NULL }, NULL, NULL);
}

#define HIGH "<item n='1'><limit of='count' at-least='500'/></item>"
#define WRONG "<item n='1'>%s<limit of='count' above='50' text='五十条以上'/></item>"
#define ALLOW "<allow code='text-differs' because='as &lt;printed&gt;'/>"

static char *rules_with (const char *allow)
{
  g_autofree char *low = g_strdup_printf (WRONG, allow);
  return advised_rules (low, HIGH, "");
}

static void allowed (void)
{
  g_autofree char *plain = rules_with (""), *answered = rules_with (ALLOW);
  Files files = files_new (plain), others = files_new (answered);
  g_autoptr (SillLint) told = look_over (&files), lint = look_over (&others);
  CU_ASSERT_EQUAL (sill_findings_size (sill_lint_findings (told)), 1);
  CU_ASSERT_EQUAL (sill_findings_size (sill_lint_findings (lint)), 0);
  CU_ASSERT_EQUAL (sill_lint_allowed (lint), 1);
  g_autofree char *json = sill_lint_write (lint, SILL_LINT_JSON, SILL_EN);
  CU_ASSERT_PTR_NOT_NULL (strstr (json, "\"because\": \"as <printed>\""));
  files_clear (&files);
  files_clear (&others);
}

/* In another element, or of another code, it answers nothing, and is told itself. */
static void elsewhere (void)
{
  g_autofree char *low = g_strdup_printf (WRONG, "");
  g_autofree char *beside = advised_rules (low, "<item n='1'>" ALLOW "<limit of='count' at-least='500'/></item>", "");
  Files files = files_new (beside);
  g_autoptr (SillLint) lint = look_over (&files);
  g_autofree char *text = sill_lint_write (lint, SILL_LINT_TEXT, SILL_EN);
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "text-differs: "));
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "idle-allowance: there is no \"text-differs\" here"));
  files_clear (&files);
}

static void mended (void)
{
  g_autofree char *plain = rules_with ("");
  Files files = files_new (plain);
  g_autoptr (SillLint) lint = look_over (&files);
  const guint file = g_str_has_suffix (sill_lint_path (lint, 0), "rules.xml") ? 0 : 1;
  CU_ASSERT_EQUAL (sill_lint_files (lint), 2);
  CU_ASSERT_EQUAL (sill_lint_mends (lint, file), 1);
  CU_ASSERT_PTR_NULL (sill_lint_mended (lint, 1 - file));
  CU_ASSERT_STRING_EQUAL (sill_lint_text (lint, file), plain);
  g_autofree char *after = sill_lint_mended (lint, file);
  g_auto (GStrv) parts = g_strsplit (plain, "above='50'", -1);
  g_autofree char *expected = g_strjoinv ("at-least='50'", parts);
  CU_ASSERT_STRING_EQUAL (after, expected);
  files_clear (&files);
}

/* What is to be removed goes with the line that it has for itself. */
static void removed (void)
{
  g_autofree char *with = advised_rules ("<item n='1'>\n  <allow code='band-hole' because='x'/>\n"
                                         "<limit of='count' at-least='50'/></item>",
                                         HIGH, "");
  g_autofree char *without = advised_rules ("<item n='1'>\n<limit of='count' at-least='50'/></item>", HIGH, "");
  Files files = files_new (with);
  g_autoptr (SillLint) lint = look_over (&files);
  const guint file = g_str_has_suffix (sill_lint_path (lint, 0), "rules.xml") ? 0 : 1;
  g_autofree char *after = sill_lint_mended (lint, file);
  CU_ASSERT_STRING_EQUAL (after, without);
  files_clear (&files);
}

SUITE (lint, { "what a file allows is not told", allowed }, { "an allowance reaches its own element alone", elsewhere },
       { "a mend changes its own bytes alone", mended }, { "an allowance goes with its line", removed })
