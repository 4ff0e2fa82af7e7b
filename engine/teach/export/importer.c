/* In: an order or a sheet, and the form that is wanted. Out: what its importer would refuse, cut or misread. The one idea: what importers take is a
 * table; a file that a platform would take half is not written at all. */
#include "teach/export/importer.h"
#include <string.h>
#include "teach/export/export.h"

/* 0: no such bound is known. */
typedef struct {
  gboolean orders;       /* it has a question that is answered by an order */
  guint questions;       /* at most, a step of a case is one where it has no steps */
  guint options, rights; /* of one question */
  guint text;            /* characters of a stem, an option or an explanation */
  guint name, id;        /* characters */
  gboolean parts;        /* a case in steps becomes several questions */
} Importer;

/* Sources: Moodle's question/format.php and its tables (names 255, idnumber 100, fractions up to seven equal parts); Blackboard's page on
 * uploading questions; the template of 超星 (选项A to 选项G) in a spreadsheet (32,767 characters a cell). */
static const Importer importers[] = {
  [SILL_SHEET_MOODLE] = { .orders = TRUE, .options = 26, .rights = 7, .name = 255, .id = 100 },
  [SILL_SHEET_GIFT] = { .orders = TRUE, .options = 26, .rights = 7, .name = 255, .id = 100, .parts = TRUE },
  [SILL_SHEET_QTI21] = { .orders = TRUE },
  [SILL_SHEET_QTI12] = { .orders = TRUE, .options = 99, .parts = TRUE },
  [SILL_SHEET_CHAOXING] = { .options = 7, .parts = TRUE },
  [SILL_SHEET_CHAOXING_XLSX] = { .options = 7, .text = 32767, .parts = TRUE },
  [SILL_SHEET_CHAOXING_DOCX] = { .options = 7, .parts = TRUE },
  [SILL_SHEET_BLACKBOARD] = { .orders = TRUE, .questions = 500, .options = 100, .parts = TRUE },
};

typedef struct {
  const Importer *importer;
  SillLanguage language;
  GHashTable *ids; /* that the sheet has so far */
} Looking;

static char *say (const Looking *looking, const char *zh, const char *en)
{
  return g_strdup (looking->language == SILL_ZH ? zh : en);
}

/* ---- texts ---- */

static gboolean is_longer (const char *text, guint most)
{
  return most > 0 && text != NULL && g_utf8_strlen (text, -1) > (glong) most;
}

/* XML has no such signs, and a table ends a line or a cell at some of them. A line end is one of a worked answer. */
static gboolean has_controls (const char *text)
{
  for (; text != NULL && *text != '\0'; text++)
    if (((guchar) *text < ' ' && *text != '\n') || *text == 127)
      return TRUE;
  return FALSE;
}

static gboolean has_long_text (const Looking *looking, const Exercise *exercise)
{
  g_autofree char *stem = export_stem_line (exercise);
  gboolean any = is_longer (stem, looking->importer->text) || is_longer (exercise->worked, looking->importer->text);
  for (guint i = 0; i < exercise->options->len; i++)
    any |= is_longer (exercise_at (exercise, i)->text, looking->importer->text);
  return any;
}

static gboolean has_control (const Exercise *exercise)
{
  gboolean any = has_controls (exercise->story) || has_controls (exercise->ask) || has_controls (exercise->worked);
  for (guint i = 0; i < exercise->options->len; i++)
    any |= has_controls (exercise_at (exercise, i)->text) || strchr (exercise_at (exercise, i)->text, '\n') != NULL;
  return any;
}

/* ---- one question ---- */

/* Letters, digits, "-", "." and "_", a letter first: what is an id of XML and of every platform. */
static gboolean is_id (const char *id)
{
  return id != NULL && g_ascii_isalpha (*id) &&
         strspn (id, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-._") == strlen (id);
}

static char *look_at_id (Looking *looking, const Exercise *exercise)
{
  if (!is_id (exercise->id) || is_longer (exercise->id, looking->importer->id))
    return say (looking, "编号只能用拉丁字母、数字和 - . _，并且不能过长（罪名的 id 过长）",
                "its id is no id for the platform: letters, digits, - . _ and not too long (the id of the offence is)");
  if (!g_hash_table_add (looking->ids, exercise->id))
    return say (looking, "编号与前面的题相同，请换一个种子", "its id stands twice; take another seed");
  return NULL;
}

static char *no_orders (const Looking *looking)
{
  return say (looking, "这个平台的文件没有排序题，请用 --kind 选别的题型，或者用 html、moodle、qti21",
              "this form has no questions of order; choose another --kind, or html, moodle, qti21");
}

static char *look_at_options (const Looking *looking, const Exercise *exercise)
{
  const Importer *importer = looking->importer;
  const guint rights = exercise->form == ANSWER_ALL ? export_rights (exercise) : 1;
  if (exercise->form == ANSWER_ORDER && !importer->orders)
    return no_orders (looking);
  if ((importer->options > 0 && exercise->options->len > importer->options) ||
      (importer->rights > 0 && rights > importer->rights))
    return say (looking, "选项过多，平台不收；请换一个种子或者题型",
                "it has more options than the platform takes; take another seed or kind");
  if (exercise->options->len < 2 || rights == 0)
    return say (looking, "选项不足两个或者没有正确的选项", "it has fewer than two options, or none is right");
  return NULL;
}

static char *look_at (Looking *looking, const Exercise *exercise, guint number)
{
  g_autofree char *name = export_name (exercise, number);
  char *problem = look_at_id (looking, exercise);
  if (problem == NULL && exercise->steps->len == 0)
    problem = look_at_options (looking, exercise);
  if (problem != NULL)
    return problem;
  if (is_longer (name, looking->importer->name) || strchr (name, '<') != NULL)
    return say (looking, "题名过长或者含有 <（罪名的名称）",
                "its name is too long or has a < (the name of the offence)");
  if (has_control (exercise))
    return say (looking, "文字里有控制字符（来自规则文件）", "its text has control characters (of the rule file)");
  if (has_long_text (looking, exercise))
    return say (looking, "文字超过一个单元格的长度", "its text is longer than a cell may be");
  return NULL;
}

/* ---- the sheet ---- */

static char *look_at_category (const Looking *looking, const char *category)
{
  if (category == NULL)
    return NULL;
  if (*category == '\0' || has_controls (category) || strchr (category, '\n') != NULL || is_longer (category, 255) ||
      *category == '/' || g_str_has_suffix (category, "/"))
    return say (looking, "--category 应为用 / 分开的名称，每级都不能为空，至多 255 字，不含控制字符",
                "--category is names parted by /, none of them empty, 255 characters at most, no control characters");
  return NULL;
}

static char *look_at_all (Looking *looking, const Sheet *sheet)
{
  for (guint i = 0; i < sheet->exercises->len; i++) {
    const Exercise *exercise = sheet_exercise (sheet, i);
    g_autofree char *problem = look_at (looking, exercise, i);
    for (guint k = 0; k < exercise->steps->len && problem == NULL; k++)
      problem = look_at (looking, exercise_step (exercise, k), i);
    if (problem != NULL)
      return g_strdup_printf (looking->language == SILL_ZH ? "第 %u 题：%s" : "question %u: %s", i + 1, problem);
  }
  return NULL;
}

/* NULL: nothing is known of one. */
static const Importer *importer_of (SillSheetFormat format)
{
  return format < G_N_ELEMENTS (importers) && format >= SILL_SHEET_MOODLE ? &importers[format] : NULL;
}

static char *look_at_count (const Looking *looking, guint count)
{
  const guint most = looking->importer->questions;
  return most == 0 || count <= most
             ? NULL
             : g_strdup_printf (looking->language == SILL_ZH
                                    ? "Blackboard 一个文件至多 %u 题，请分几次出"
                                    : "Blackboard takes at most %u questions a file; make several",
                                most);
}

char *importer_refusal (const SheetOrder *order, SillSheetFormat format, const char *category)
{
  const Looking looking = { importer_of (format), order->language, NULL };
  if (looking.importer == NULL)
    return NULL;
  char *problem = look_at_category (&looking, category);
  if (problem == NULL)
    problem = look_at_count (&looking, order->count);
  if (problem == NULL && !looking.importer->orders && (order->kinds >> KIND_ORDER & 1) != 0)
    problem = no_orders (&looking);
  return problem;
}

char *importer_problem (const Sheet *sheet, SillSheetFormat format, const char *category)
{
  Looking looking = { importer_of (format), sheet->language, NULL };
  if (looking.importer == NULL)
    return NULL;
  g_autoptr (Sheet) parted = looking.importer->parts ? export_parted (sheet) : NULL;
  const Sheet *written = parted == NULL ? sheet : parted;
  char *problem = look_at_category (&looking, category);
  if (problem == NULL)
    problem = look_at_count (&looking, written->exercises->len);
  looking.ids = g_hash_table_new (g_str_hash, g_str_equal);
  if (problem == NULL)
    problem = look_at_all (&looking, written);
  g_hash_table_unref (looking.ids);
  return problem;
}
