/* sill exercise: an offence in, a sheet of questions out, or one for each student. */
#include "cli/cli_rules.h"
#include "cli/command/cli_commands.h"
#include "cli/files/cli_output.h"
#include "cli/teach/cli_school.h"
#include <string.h>

enum { USUAL_COUNT = 10, MOST_QUESTIONS = 10000, MOST_STUDENTS = 10000 };

/* ---- what the options say ---- */

typedef const char *(*TableFunc) (guint index);

/* NULL-terminated ids of a table. Returns: yours (g_free). */
static const char **ids_of (TableFunc table)
{
  guint n = 0;
  while (table (n) != NULL)
    n++;
  const char **ids = g_new0 (const char *, n + 1);
  for (guint i = 0; i < n; i++)
    ids[i] = table (i);
  return ids;
}

/* A list with commas, each of which the table has. `ret` NULL: nothing was written. FALSE: a message was printed. */
static gboolean read_ids (const Options *options, const char *written, TableFunc table, Text what, char ***ret)
{
  g_autofree const char **known = ids_of (table);
  if (written == NULL)
    return TRUE;
  *ret = g_strsplit (written, ",", -1);
  for (char **id = *ret; *id != NULL; id++)
    if (!g_strv_contains (known, g_strstrip (*id))) {
      options_unknown (options->language, what, *id, known);
      return FALSE;
    }
  return TRUE;
}

static gboolean read_number (const Options *options, const char *name, const char *written, guint64 most, guint64 *ret)
{
  if (written == NULL || g_ascii_string_to_unsigned (written, 10, g_str_equal (name, "seed") ? 0 : 1, most, ret, NULL))
    return TRUE;
  g_autofree char *greatest = g_strdup_printf ("%" G_GUINT64_FORMAT, most);
  print_problem (options->language, (Text) { "--%s=%s：应为整数，不超过 %s", "--%s=%s: write a whole number up to %s" },
                 name, written, greatest);
  return FALSE;
}

static SillSheetFormat format_of (const Options *options)
{
  static const char *const names[] = { [SILL_SHEET_JSON] = "json",
                                       [SILL_SHEET_TEXT] = "text",
                                       [SILL_SHEET_MARKDOWN] = "md",
                                       [SILL_SHEET_HTML] = "html",
                                       [SILL_SHEET_MOODLE] = "moodle",
                                       [SILL_SHEET_GIFT] = "gift",
                                       [SILL_SHEET_QTI21] = "qti21",
                                       [SILL_SHEET_QTI12] = "qti12",
                                       [SILL_SHEET_CHAOXING] = "chaoxing",
                                       [SILL_SHEET_CHAOXING_XLSX] = "chaoxing-xlsx",
                                       [SILL_SHEET_CHAOXING_DOCX] = "chaoxing-docx",
                                       [SILL_SHEET_BLACKBOARD] = "blackboard" };
  guint i = 0;
  while (!g_str_equal (names[i], options->format_name))
    i++;
  return (SillSheetFormat) i;
}

/* ---- students ---- */

/* Their numbers, a line each, or 1 to N. Returns: yours (g_strfreev); NULL: a message was printed. */
static char **read_students (const Options *options, Status *ret_status)
{
  guint64 n = 0;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) students = g_ptr_array_new ();
  if (g_ascii_string_to_unsigned (options->exercise.students, 10, 1, MOST_STUDENTS, &n, NULL)) {
    for (guint i = 1; i <= n; i++)
      g_ptr_array_add (students, g_strdup_printf ("%03u", i));
  } else if (!g_file_get_contents (options->exercise.students, &text, NULL, &error)) {
    print_error (options->language, error);
    *ret_status = STATUS_FAILED;
    return NULL;
  } else {
    g_auto (GStrv) lines = g_strsplit (g_str_has_prefix (text, "\xEF\xBB\xBF") ? text + 3 : text, "\n", -1);
    for (char **line = lines; *line != NULL; line++)
      if (*g_strstrip (*line) != '\0')
        g_ptr_array_add (students, g_strdup (*line));
  }
  if (students->len == 0) {
    print_problem (options->language,
                   (Text) { "“%s”里没有学号，请一行写一个", "\"%s\" names no student; write a number a line" },
                   options->exercise.students);
    *ret_status = STATUS_USAGE;
    return NULL;
  }
  g_ptr_array_add (students, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&students), FALSE);
}

/* ---- writing ---- */

static const char *ending_of (SillSheetFormat format)
{
  static const char *const endings[] = {
    [SILL_SHEET_JSON] = "json",          [SILL_SHEET_TEXT] = "txt",           [SILL_SHEET_MARKDOWN] = "md",
    [SILL_SHEET_HTML] = "html",          [SILL_SHEET_MOODLE] = "xml",         [SILL_SHEET_GIFT] = "gift",
    [SILL_SHEET_QTI21] = "zip",          [SILL_SHEET_QTI12] = "zip",          [SILL_SHEET_CHAOXING] = "txt",
    [SILL_SHEET_CHAOXING_XLSX] = "xlsx", [SILL_SHEET_CHAOXING_DOCX] = "docx", [SILL_SHEET_BLACKBOARD] = "txt"
  };
  return endings[format];
}

/* A name of the student that every file system takes. Returns: yours. */
static char *file_of (const Options *options, const SillSheet *sheet)
{
  g_autofree char *name = g_strdup (sheet->student);
  g_strdelimit (name, "/\\:*?\"<>|", '_');
  if (*name == '.')
    *name = '_';
  g_autofree char *file = g_strdup_printf ("%s.%s", name, ending_of (sheet->format));
  return g_build_filename (options->output, file, NULL);
}

static Status make_sheet (const Options *options, SillSchool *school, const SillSheet *sheet, GString *all)
{
  g_autofree char *problem = NULL;
  g_autoptr (GBytes) made = sill_school_sheet (school, sheet, &problem);
  if (made == NULL) {
    print_problem (options->language, (Text) { "%s", "%s" }, problem);
    return STATUS_USAGE;
  }
  gsize length = 0;
  const char *bytes = g_bytes_get_data (made, &length);
  if (all != NULL) {
    g_string_append_len (all, bytes, (gssize) length);
    return STATUS_DONE;
  }
  g_autofree char *path = sheet->student == NULL ? g_strdup (options->output) : file_of (options, sheet);
  return output_bytes (options, path, bytes, length);
}

/* Into a folder, a file each; JSON without a folder one behind the other. */
static Status make_sheets (const Options *options, SillSchool *school, SillSheet *sheet)
{
  Status status = STATUS_DONE;
  g_auto (GStrv) students = read_students (options, &status);
  g_autoptr (GString) all = options->output == NULL ? g_string_new (NULL) : NULL;
  if (students == NULL)
    return status;
  if (all != NULL && sheet->format != SILL_SHEET_JSON) {
    print_problem (options->language,
                   (Text) { "--students 要用 --output 指明目录，每人一份写在其中（json 可以不写）",
                            "--students wants --output, a folder for the sheets (json does without)" });
    return STATUS_USAGE;
  }
  if (all == NULL && g_mkdir_with_parents (options->output, 0777) != 0) {
    print_problem (options->language, (Text) { "不能建立目录“%s”", "the folder \"%s\" cannot be made" },
                   options->output);
    return STATUS_FAILED;
  }
  for (char **student = students; *student != NULL && status == STATUS_DONE; student++) {
    sheet->student = *student;
    status = make_sheet (options, school, sheet, all);
  }
  return all == NULL || status != STATUS_DONE ? status : output_bytes (options, NULL, all->str, all->len);
}

/* Text, Markdown or JSON. */
static Status list_tellings (const Options *options, SillSchool *school, const SillSheet *sheet)
{
  g_autofree char *problem = NULL;
  if (sheet->format > SILL_SHEET_MARKDOWN) {
    print_problem (options->language,
                   (Text) { "--list 的格式是 text、md 或者 json，没有 %s", "--list is text, md or json, not %s" },
                   options->format_name);
    return STATUS_USAGE;
  }
  g_autofree char *list = sill_school_tellings (school, sheet, &problem);
  if (list != NULL)
    return output_text (options, options->output, list);
  print_problem (options->language, (Text) { "%s", "%s" }, problem);
  return STATUS_USAGE;
}

static Status run (const Options *options, SillSheet *sheet)
{
  Status status = STATUS_DONE;
  g_autoptr (SillSchool) school = school_open (options, &status);
  if (school == NULL)
    return status;
  const char *name = options->operands[0];
  g_auto (GStrv) named = name == NULL ? NULL : sill_rules_offences_named (sill_school_rules (school), name);
  if (name != NULL && (named == NULL || g_strv_length (named) != 1)) {
    rules_list_offences (sill_school_rules (school), name, options->language);
    return STATUS_USAGE;
  }
  sheet->offences = (const char *const *) named;
  if (options->exercise.list)
    return list_tellings (options, school, sheet);
  return options->exercise.students != NULL ? make_sheets (options, school, sheet)
                                            : make_sheet (options, school, sheet, NULL);
}

static gboolean read_options (const Options *options, SillSheet *sheet, char ***themes, char ***kinds)
{
  guint64 count = USUAL_COUNT, difficulty = 0;
  if (!read_ids (options, options->exercise.theme, sill_school_theme, (Text) { "主题", "theme" }, themes) ||
      !read_ids (options, options->exercise.kind, sill_school_kind, (Text) { "题型", "kind" }, kinds) ||
      !read_number (options, "seed", options->exercise.seed, G_MAXUINT64, &sheet->seed) ||
      !read_number (options, "count", options->exercise.count, MOST_QUESTIONS, &count) ||
      !read_number (options, "difficulty", options->exercise.difficulty, 3, &difficulty))
    return FALSE;
  sheet->themes = (const char *const *) *themes;
  sheet->kinds = (const char *const *) *kinds;
  sheet->count = (guint) count;
  sheet->difficulty = (guint) difficulty;
  return TRUE;
}

Status exercise_run (const Options *options)
{
  g_auto (GStrv) themes = NULL;
  g_auto (GStrv) kinds = NULL;
  SillSheet sheet = { .seed = 1,
                      .language = options->language,
                      .format = format_of (options),
                      .columns = options->columns,
                      .category = options->exercise.category };
  if (options->operands[0] != NULL && options->operands[1] != NULL) {
    print_problem (options->language,
                   (Text) { "一次只出一个罪名：“%s”多余", "one offence at a time: \"%s\" is one too many" },
                   options->operands[1]);
    return STATUS_USAGE;
  }
  return read_options (options, &sheet, &themes, &kinds) ? run (options, &sheet) : STATUS_USAGE;
}
