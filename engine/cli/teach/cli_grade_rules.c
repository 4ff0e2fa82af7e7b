/* sill grade --key: the rule file of a student beside that of the teacher, out whether both say the same, else the shortest case
 * in which they do not, and in how many of the cases at the critical points of either they agree. */
#include "cli/cli_rules.h"
#include "cli/files/cli_output.h"
#include "cli/teach/cli_grade.h"
#include <string.h>

/* The rules in which the file takes the place of its own. */
static SillRules *open_with (const Options *options, const char *path, Status *ret_status)
{
  g_autofree char *named = g_strdup (path);
  char *operands[] = { named, NULL };
  Options alone = *options;
  alone.operands = operands;
  alone.no_image = TRUE;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return rules_open_named (&alone, ret_status);
  print_problem (options->language, (Text) { "没有文件“%s”", "no file \"%s\"" }, path);
  *ret_status = STATUS_REJECTED;
  return NULL;
}

/* ---- cases at the critical points ---- */

typedef struct {
  const SillRules *rules;
  SillVerdict *verdict;
  GHashTable *ranks; /* id of the case → its ranks in words */
} Deciding;

static gboolean note_ranks (const SillCase *fact_case, gpointer data)
{
  Deciding *deciding = data;
  GString *ranks = g_string_new (NULL);
  sill_case_check (deciding->rules, fact_case, deciding->verdict);
  for (guint i = 0; i < sill_verdict_size (deciding->verdict); i++)
    g_string_append_printf (ranks, "%u-%u ", sill_verdict_floor (deciding->verdict, i),
                            sill_verdict_ceiling (deciding->verdict, i));
  g_hash_table_insert (deciding->ranks, g_strdup (sill_case_id (fact_case)), g_string_free (ranks, FALSE));
  return TRUE;
}

/* What the cases of a file come to. Returns: yours. */
static GHashTable *ranks_by (const SillRules *rules, const char *cases)
{
  g_autoptr (SillVerdict) verdict = sill_verdict_new (rules);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Deciding deciding = { rules, verdict, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) };
  const gboolean read =
      sill_cases_read_bytes (rules, cases, strlen (cases), "boundary", findings, note_ranks, &deciding, NULL);
  if (!read)
    g_hash_table_remove_all (deciding.ranks);
  return deciding.ranks;
}

/* Of cases of one sort. */
typedef struct {
  guint alike, all;
} Alike;

enum { N_MARKS = SILL_MARKS_DAYS + 1 };

static void compare_cases (const SillRules *of, const SillRules *other, const char *cases, Alike *counts)
{
  g_autoptr (GHashTable) wanted = ranks_by (of, cases), given = ranks_by (other, cases);
  GHashTableIter iter;
  gpointer id = NULL, ranks = NULL;
  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &id, &ranks)) {
    counts->alike += g_strcmp0 (ranks, g_hash_table_lookup (given, id)) == 0;
    counts->all++;
  }
}

/* The cases that `of`, which the file belongs to, is marked by. */
static void count_alike (SillRules *of, const SillRules *other, const char *file, Alike counts[static N_MARKS])
{
  const char *const files[] = { file, NULL };
  g_autoptr (SillBoundary) boundary = sill_boundary_new (of, files);
  for (guint i = 0; i < sill_boundary_size (boundary); i++)
    for (guint marks = 0; marks < N_MARKS; marks++) {
      g_autofree char *cases = sill_boundary_marks (boundary, i, (SillMarks) marks);
      compare_cases (of, other, cases, &counts[marks]);
    }
}

/* ---- the report ---- */

/* Of all moves the one whose case file is shortest. Returns: yours; NULL: none can be written. */
static char *shortest (const Options *options, const SillDiff *diff)
{
  char *best = NULL;
  for (guint i = 0; i < sill_diff_size (diff); i++) {
    char *text = sill_diff_witness (diff, i, TRUE, options->language);
    if (text != NULL && (best == NULL || strlen (text) < strlen (best))) {
      g_free (best);
      best = g_steal_pointer (&text);
    }
    g_free (text);
  }
  return best;
}

/* Whoever differs anywhere has not everything. */
static guint share_of (const Alike *whole, gboolean same)
{
  const guint share = whole->all == 0 ? 100 : 100 * whole->alike / whole->all;
  return same ? share : MIN (share, 99);
}

static void add_credit (GString *to, gboolean zh, gboolean same, const Alike counts[static N_MARKS])
{
  const Alike figures = counts[SILL_MARKS_FIGURES], days = counts[SILL_MARKS_DAYS];
  const Alike whole = { figures.alike + days.alike, figures.all + days.all };
  g_string_append_printf (to,
                          zh ? "得分：%u%%。在双方规则的临界点上，认定相同的案件 %u / %u：\n"
                               "  数额、数量、情节（法律施行期间的中间一天）：%u / %u\n"
                               "  施行日期（施行的第一天和前一天）：%u / %u\n"
                             : "Credit: %u%%. At the critical points of either's rules, decided alike: %u of %u:\n"
                               "  figures and circumstances, in the middle of the time of their law: %u of %u\n"
                               "  when a law begins, on its first day and the day before: %u of %u\n",
                          share_of (&whole, same), whole.alike, whole.all, figures.alike, figures.all, days.alike,
                          days.all);
}

static char *write_report (const Options *options, const SillDiff *diff, const Alike counts[static N_MARKS])
{
  const gboolean zh = options->language == SILL_ZH, same = sill_diff_size (diff) == 0;
  g_autofree char *witness = same ? NULL : shortest (options, diff);
  GString *to = g_string_new (NULL);
  if (same)
    g_string_append (to, sill_diff_is_proved (diff)
                             ? (zh ? "与标准答案等价：各种案件的档次都相同，已经证明。\n"
                                   : "Equivalent to the key: every tier is the same, which is proved.\n")
                         : zh ? "没有发现不同，但没有全部证明。\n"
                              : "No difference was found, but not everything is proved.\n");
  else
    g_string_append_printf (to,
                            zh ? "与标准答案不同：有 %u 类案件的档次不一样。\n"
                               : "Not the key: kinds of cases in which the tier differs: %u.\n",
                            sill_diff_size (diff));
  add_credit (to, zh, same, counts);
  if (witness != NULL)
    g_string_append_printf (to, zh ? "最短的例子：\n%s" : "The shortest case in which it goes wrong:\n%s", witness);
  else if (!same)
    g_string_append (to,
                     zh ? "没有案件文件能写出这些不同：它们只在另一种读法等情形下出现，用 sill diff 可以逐一查看。\n"
                        : "No case file shows where it goes wrong, as where a provision is read otherwise than by "
                          "default; sill diff lists it.\n");
  return g_string_free (to, FALSE);
}

Status grade_rules (const Options *options)
{
  Status status = STATUS_DONE;
  Alike counts[N_MARKS] = { { 0, 0 }, { 0, 0 } };
  if (g_strv_length (options->operands) != 1) {
    print_problem (options->language, (Text) { "应当写明学生的规则文件：sill grade --key=KEY.xml STUDENT.xml",
                                               "name the student's rule file: sill grade --key=KEY.xml STUDENT.xml" });
    return STATUS_USAGE;
  }
  g_autoptr (SillRules) key = open_with (options, options->grade.key, &status);
  g_autoptr (SillRules) student = key == NULL ? NULL : open_with (options, options->operands[0], &status);
  if (student == NULL)
    return status;
  g_autoptr (SillDiff) diff = sill_diff_new (key, student);
  count_alike (key, student, options->grade.key, counts);
  count_alike (student, key, options->operands[0], counts);
  g_autofree char *report = write_report (options, diff, counts);
  const gboolean same = sill_diff_size (diff) == 0 && sill_diff_is_proved (diff);
  return status_worse (output_text (options, options->output, report), same ? STATUS_DONE : STATUS_UNDECIDED);
}
