/* Sheets of every shipped offence: the key is what a reader of the case file comes to, options mean different things, and a seed
 * makes the same sheet again. */
#include <string.h>
#include "pipeline.h"
#include "read/format/read_case.h"
#include "report/words/phrases.h"
#include "shipped_school.h"
#include "teach/paper/sheet_forms.h"
#include "teach/school/result.h"
#include "test.h"

enum { QUESTIONS = 24 };

static Sheet *make (const char *offence, guint64 seed, guint count, guint themes, guint kinds, SillLanguage language)
{
  g_autofree char *problem = NULL;
  const char *const offences[] = { offence, NULL };
  const SheetOrder order = {
    .offences = offences, .themes = themes, .kinds = kinds, .seed = seed, .count = count, .language = language
  };
  Sheet *sheet = sheet_make (shipped_school (), &order, &problem);
  CU_ASSERT_PTR_NOT_NULL (sheet);
  if (sheet == NULL)
    g_printerr ("%s: %s\n", offence, problem);
  return sheet;
}

/* ---- the key, from the case file alone ---- */

typedef struct {
  const Exercise *exercise;
  guint n;
} Rereading;

static void assert_tier (const Exercise *exercise, const ChargeVerdict *charge)
{
  const Version *version = charge->laws.candidates[charge->applied].plan->version;
  const char *name = phrase_tier (version_tier_at (version, charge->floor), exercise->language);
  const ExerciseOption *option = exercise_option (exercise, name);
  CU_ASSERT_TRUE (option != NULL && option->right);
}

/* A paragraph of two tiers is cited with the tier. Of who cannot commit the offence no item is told. */
static void assert_items (const Exercise *exercise, const ChargeReasons *charge)
{
  const Offence *offence = shipped_setting (exercise->offence)->offence->stated;
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    g_autofree char *name = phrase_item_of (offence, item->item, exercise->language);
    const ExerciseOption *option = exercise_option (exercise, name);
    const gboolean is_met = item->truth == YES && charge->who != NO;
    if (is_met && item->applicable)
      CU_ASSERT_TRUE (option != NULL && option->right);
    if (is_met && option != NULL)
      g_hash_table_add (met, (gpointer) option);
  }
  guint n = g_hash_table_size (met);
  for (guint i = 0; i < exercise->options->len; i++)
    n -= exercise_at (exercise, i)->right && n > 0;
  CU_ASSERT_EQUAL (n, 0);
}

static gboolean sum_is (const Reason *reason, const char *answer)
{
  if (reason == NULL)
    return FALSE;
  g_autofree char *measure = phrase_number (reason->measure_lo);
  if (reason->kind == CONDITION_PROPORTIONAL && reason->measured && g_str_equal (measure, answer))
    return TRUE;
  for (guint i = 0; i < reason->children.len; i++)
    if (sum_is (g_ptr_array_index (&reason->children, i), answer))
      return TRUE;
  return FALSE;
}

static void assert_sum (const Exercise *exercise, const ChargeReasons *charge)
{
  gboolean found = FALSE;
  for (guint i = 0; i < charge->items->len; i++)
    found |= sum_is (((const ItemReason *) g_ptr_array_index (charge->items, i))->reason, exercise->answer);
  CU_ASSERT_TRUE (found);
}

/* The engine lists the same distance among the single changes upwards. */
static void assert_distance (const Exercise *exercise, const ChargeReasons *charge)
{
  gboolean found = FALSE;
  g_autofree char *wanted = g_strdup (exercise->answer);
  for (guint i = 0; i < charge->changes->len; i++) {
    const Change *change = g_ptr_array_index (charge->changes, i);
    g_autofree char *distance = phrase_number (change->distance);
    g_auto (GStrv) digits = g_strsplit (distance, ",", -1);
    g_autofree char *plain = g_strjoinv ("", digits);
    found |= change->up && change->kind == CHANGE_AMOUNT && g_str_equal (plain, wanted);
  }
  CU_ASSERT_TRUE (found);
}

/* What is missing is one of the options, and the right one. */
static void assert_open (const Exercise *exercise, const ChargeReasons *charge)
{
  const Vocabulary *vocabulary = school_program (shipped_school ())->law->vocabulary;
  gboolean found = exercise->kind != KIND_MISSING;
  for (guint i = 0; i < charge->missing->len; i++) {
    const Fact *fact = phrase_missing_fact (vocabulary, &g_array_index (charge->missing, Missing, i));
    for (guint k = 0; fact != NULL && k < exercise->options->len; k++)
      found |= exercise_at (exercise, k)->right &&
               g_str_has_prefix (exercise_at (exercise, k)->text, phrase_words (&fact->name, exercise->language));
  }
  CU_ASSERT_TRUE (found);
}

/* What the usual reading and another one of the same provision come to is told as right, and nothing else. */
static void assert_readings (const Exercise *exercise, const Case *fact_case, const ChargeVerdict *verdict)
{
  const Program *program = school_program (shipped_school ());
  const Plan *plan = verdict->laws.candidates[verdict->applied].plan;
  gboolean found = FALSE;
  for (guint i = 0; i < plan->alternatives->len; i++) {
    g_autoptr (Result) other = result_of (program, fact_case, plan_alternative (plan, i)->reading);
    g_autofree char *both =
        g_strdup_printf ("%u-%u %u-%u", verdict->floor, verdict->ceiling, other->floor, other->ceiling);
    for (guint k = 0; k < exercise->options->len; k++)
      found |= exercise_at (exercise, k)->right && g_str_equal (exercise_at (exercise, k)->value, both);
  }
  CU_ASSERT_TRUE (found);
  CU_ASSERT_EQUAL (exercise->options->len, 4);
}

static gboolean recompute (const Case *fact_case, gpointer data)
{
  Rereading *rereading = data;
  g_autoptr (Reasons) reasons = pipeline_explain (school_program (shipped_school ()), fact_case);
  const ChargeReasons *charge = g_ptr_array_index (reasons->charges, 0);
  const Theme theme = rereading->exercise->theme;
  const gboolean open = theme == THEME_MISSING_FACT || theme == THEME_SETTLING_FACT;
  if (theme != THEME_DISCRETION)
    CU_ASSERT_EQUAL (!charge->verdict.decided, open);
  if (theme == THEME_READING)
    assert_readings (rereading->exercise, fact_case, &charge->verdict);
  else if (!charge->verdict.decided)
    assert_open (rereading->exercise, charge);
  else if (rereading->exercise->kind == KIND_TIER)
    assert_tier (rereading->exercise, &charge->verdict);
  else if (rereading->exercise->kind == KIND_ITEMS)
    assert_items (rereading->exercise, charge);
  else if (rereading->exercise->kind == KIND_SUM)
    assert_sum (rereading->exercise, charge);
  else if (rereading->exercise->kind == KIND_DISTANCE)
    assert_distance (rereading->exercise, charge);
  rereading->n++;
  return TRUE;
}

static void assert_key (const Exercise *exercise)
{
  Rereading rereading = { exercise, 0 };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  read_cases_bytes (school_program (shipped_school ())->law, exercise->case_text, strlen (exercise->case_text),
                    "case.xml", findings, recompute, &rereading, NULL);
  CU_ASSERT_EQUAL (rereading.n, 1);
  CU_ASSERT_EQUAL (sill_findings_faults (findings), 0);
}

/* ---- options ---- */

static void assert_options (const Exercise *exercise)
{
  guint right = 0;
  for (guint i = 0; i < exercise->options->len; i++) {
    const ExerciseOption *option = exercise_at (exercise, i);
    CU_ASSERT_EQUAL (option->right, option->blunder == NO_BLUNDER);
    CU_ASSERT_TRUE (option->feedback != NULL && *option->feedback != '\0');
    right += option->right;
    for (guint k = 0; k < i; k++)
      CU_ASSERT_STRING_NOT_EQUAL (option->text, exercise_at (exercise, k)->text);
  }
  CU_ASSERT_TRUE (right > 0 && right < exercise->options->len);
  CU_ASSERT_TRUE (right == 1 || exercise->form == ANSWER_ALL);
  g_autofree char *letters = exercise_letters (exercise);
  CU_ASSERT_STRING_EQUAL (exercise->form == ANSWER_NUMBER ? exercise_at (exercise, 0)->text : letters,
                          exercise->answer);
  CU_ASSERT_TRUE (exercise->slips->len > 0);
  for (guint i = 0; i < exercise->slips->len; i++)
    CU_ASSERT_STRING_NOT_EQUAL (((const Slip *) g_ptr_array_index (exercise->slips, i))->answer, exercise->answer);
}

/* A story has nothing left to fill in, and does not name the tier or the item. */
static void assert_story (const Exercise *exercise)
{
  CU_ASSERT_PTR_NULL (strpbrk (exercise->story, "{}"));
  CU_ASSERT_PTR_NULL (strstr (exercise->story, "(null)"));
  for (guint i = 0; i < exercise->options->len; i++)
    if (strlen (exercise_at (exercise, i)->text) > 12 && exercise->kind == KIND_ITEMS)
      CU_ASSERT_PTR_NULL (strstr (exercise->story, exercise_at (exercise, i)->text));
}

static void hold (const char *offence, SillLanguage language)
{
  g_autoptr (Sheet) sheet = make (offence, 2026, QUESTIONS, 0, 0, language);
  for (guint i = 0; sheet != NULL && i < sheet->exercises->len; i++) {
    assert_key (sheet_exercise (sheet, i));
    assert_options (sheet_exercise (sheet, i));
    assert_story (sheet_exercise (sheet, i));
    for (guint k = 0; k < i; k++)
      CU_ASSERT_STRING_NOT_EQUAL (sheet_exercise (sheet, i)->id, sheet_exercise (sheet, k)->id);
  }
}

static void every_key_is_what_the_case_file_comes_to (void)
{
  g_autofree const char **ids = lawbook_offence_names (school_program (shipped_school ())->law);
  for (guint i = 0; ids[i] != NULL; i++)
    if (i % stride (9) == 0 && !is_without_figures (ids[i]))
      hold (ids[i], i % 2 == 0 ? SILL_ZH : SILL_EN);
}

/* ---- seeds ---- */

static void a_seed_makes_the_same_sheet_and_another_one_another (void)
{
  g_autoptr (Sheet) first = make ("cn/253-1", 7, 12, 0, 0, SILL_ZH), again = make ("cn/253-1", 7, 12, 0, 0, SILL_ZH);
  g_autoptr (Sheet) other = make ("cn/253-1", 8, 12, 0, 0, SILL_ZH);
  g_autofree char *one = sheet_json (first), *same = sheet_json (again), *different = sheet_json (other);
  CU_ASSERT_STRING_EQUAL (one, same);
  CU_ASSERT_STRING_NOT_EQUAL (one, different);
}

static void students_get_the_same_themes_with_other_numbers (void)
{
  const char *const offences[] = { "cn/253-1", NULL };
  SheetOrder order = { .offences = offences, .seed = 7, .count = 12, .student = "2023001" };
  g_autofree char *problem = NULL;
  g_autoptr (Sheet) one = sheet_make (shipped_school (), &order, &problem);
  order.student = "2023002";
  g_autoptr (Sheet) other = sheet_make (shipped_school (), &order, &problem);
  guint same = 0;
  for (guint i = 0; i < 12; i++) {
    CU_ASSERT_EQUAL (sheet_exercise (one, i)->theme, sheet_exercise (other, i)->theme);
    same += g_str_equal (sheet_exercise (one, i)->case_text, sheet_exercise (other, i)->case_text);
  }
  CU_ASSERT_EQUAL (same, 0);
}

static void a_theme_that_the_rules_do_not_have_is_refused (void)
{
  const char *const offences[] = { "cn/246", NULL };
  const SheetOrder order = {
    .offences = offences, .themes = 1U << THEME_HALF, .seed = 1, .count = 1, .language = SILL_EN
  };
  g_autofree char *problem = NULL;
  CU_ASSERT_PTR_NULL (sheet_make (shipped_school (), &order, &problem));
  CU_ASSERT_TRUE (problem != NULL && strstr (problem, "at-limit, one-short") != NULL);
}

/* ---- steps and orders ---- */

static void assert_question (const Exercise *exercise)
{
  guint right = 0;
  for (guint i = 0; i < exercise->options->len; i++) {
    const ExerciseOption *option = exercise_at (exercise, i);
    right += option->right;
    for (guint k = 0; k < i; k++)
      CU_ASSERT_STRING_NOT_EQUAL (option->text, exercise_at (exercise, k)->text);
  }
  CU_ASSERT_EQUAL (right, 1);
  CU_ASSERT_TRUE (exercise->options->len > 1 && exercise->slips->len > 0);
  for (guint i = 0; i < exercise->slips->len; i++)
    CU_ASSERT_STRING_NOT_EQUAL (((const Slip *) g_ptr_array_index (exercise->slips, i))->answer, exercise->answer);
}

/* The last step asks for the tier, the one before for a figure, where there is one, before that the items, and the offence first where
 * the story does not name it; the case decides the last one. */
static void assert_steps (const Exercise *exercise)
{
  const guint n = exercise->steps->len, figures = exercise->theme == THEME_CIRCUMSTANCE ? 0 : 1;
  CU_ASSERT_TRUE (n == 2 + figures || n == 3 + figures);
  for (guint i = 0; i < n; i++) {
    assert_question (exercise_step (exercise, i));
    CU_ASSERT_STRING_EQUAL (exercise_step (exercise, i)->story, exercise->story);
  }
  CU_ASSERT_EQUAL (exercise_step (exercise, n - 1)->kind, KIND_TIER);
  CU_ASSERT_TRUE (figures == 0 || exercise_step (exercise, n - 2)->form == ANSWER_NUMBER);
  CU_ASSERT_EQUAL (exercise_step (exercise, n - 2 - figures)->kind, KIND_ITEMS);
  CU_ASSERT_EQUAL (exercise_hides_offence (exercise), n == 3 + figures);
  CU_ASSERT_EQUAL (strstr (exercise->story, exercise->offence_name) == NULL, n == 3 + figures);
  Exercise *tier = g_ptr_array_index (exercise->steps, n - 1);
  char *kept = tier->case_text;
  tier->case_text = exercise->case_text;
  assert_key (tier);
  tier->case_text = kept;
}

static gboolean note_rank (const Case *fact_case, gpointer data)
{
  g_autoptr (Result) result = result_of (school_program (shipped_school ()), fact_case, NULL);
  CU_ASSERT_TRUE (result_is_decided (result));
  g_array_append_val (data, result->floor);
  return TRUE;
}

/* The cases as they stand in the case file, by what they come to, are in the order of the key. */
static void assert_order (const Exercise *exercise)
{
  g_autoptr (GArray) ranks = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (SillFindings) findings = sill_findings_new ();
  read_cases_bytes (school_program (shipped_school ())->law, exercise->case_text, strlen (exercise->case_text),
                    "case.xml", findings, note_rank, ranks, NULL);
  CU_ASSERT_EQUAL (ranks->len, exercise->options->len);
  CU_ASSERT_TRUE (ranks->len >= 3 && exercise->slips->len > 0);
  g_auto (GStrv) letters = g_strsplit (exercise->answer, ",", -1);
  for (guint i = 1; letters[i] != NULL && i < ranks->len; i++)
    CU_ASSERT_TRUE (g_array_index (ranks, guint, *letters[i - 1] - 'A') <
                    g_array_index (ranks, guint, *letters[i] - 'A'));
  CU_ASSERT_EQUAL (g_strv_length (letters), ranks->len);
}

static void steps_and_orders_are_what_their_cases_come_to (void)
{
  static const char *const offences[] = { "cn/253-1", "cn/225", "cn/266", "cn/285-2", "cn/286", "cn/385" };
  for (guint i = 0; i < G_N_ELEMENTS (offences); i++) {
    const guint kinds = 1U << KIND_STEPS | 1U << KIND_ORDER | 1U << KIND_LIMIT;
    g_autoptr (Sheet) sheet = make (offences[i], 11 + i, 12, 0, kinds, i % 2 == 0 ? SILL_ZH : SILL_EN);
    for (guint k = 0; sheet != NULL && k < sheet->exercises->len; k++) {
      const Exercise *exercise = sheet_exercise (sheet, k);
      if (exercise->kind == KIND_STEPS)
        assert_steps (exercise);
      else if (exercise->kind == KIND_ORDER)
        assert_order (exercise);
      else
        assert_question (exercise);
    }
  }
}

SUITE (exercise_sheet,
       { "steps and orders are what their cases come to", steps_and_orders_are_what_their_cases_come_to },
       { "every key is what the case file comes to", every_key_is_what_the_case_file_comes_to },
       { "a seed makes the same sheet, and another one another", a_seed_makes_the_same_sheet_and_another_one_another },
       { "students get the same themes with other numbers", students_get_the_same_themes_with_other_numbers },
       { "a theme that the rules do not have is refused", a_theme_that_the_rules_do_not_have_is_refused })
