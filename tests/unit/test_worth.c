/* In which order questions are worth asking. */
#include "rerun/worth.h"
#include <string.h>
#include "interview/dialogue.h"
#include "pipeline.h"
#include "report/ask/interview_text.h"
#include "rules.h"
#include "test.h"

/* Facts a (usual), r (rare), s (rare), in this order. */
static const char vocabulary[] =
    "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'>"
    "<fact id='r' rare='yes' kind='yes-no' zh='死亡' en='death' ask-zh='?' ask-en='?' provision='t'/>"
    "<fact id='s' rare='yes' kind='yes-no' zh='前科' en='record' ask-zh='?' ask-en='?' provision='t'/>"
    "<fact id='a' kind='yes-no' zh='数额' en='amount' ask-zh='?' ask-en='?' provision='t'/></vocabulary>";

static Missing question (MissingKind what, guint slot, guint width)
{
  return (Missing) { .what = what, .slot = slot, .ceiling_if_least = width, .ceiling_if_most = 1, .floor_if_most = 1 };
}

static char *sorted (const Missing *questions, guint n)
{
  g_autoptr (Program) program = rules_program ((const char *const[]) { vocabulary, NULL });
  g_autoptr (GArray) missing = g_array_new (FALSE, FALSE, sizeof (Missing));
  g_array_append_vals (missing, questions, n);
  worth_sort (missing, program->law->vocabulary);
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "%u%s ", g_array_index (missing, Missing, i).slot,
                            g_array_index (missing, Missing, i).what == MISSING_RULING ? "!" : "");
  return g_string_free (to, FALSE);
}

static void classes (void)
{
  const Missing questions[] = { question (MISSING_RULING, 9, 1), question (MISSING_FACT, 0, 1),
                                question (MISSING_FACT, 1, 0), question (MISSING_FACT, 2, 1),
                                question (MISSING_REGION, 8, 1) };
  g_autofree char *order = sorted (questions, G_N_ELEMENTS (questions));
  CU_ASSERT_STRING_EQUAL (order, "1 2 8 0 9! "); /* 1 is rare and settles it */
}

static void the_serious_before_the_especially_serious (void)
{
  Missing questions[] = { question (MISSING_RULING, 2, 1), question (MISSING_RULING, 1, 1) };
  questions[0].floor_if_most = questions[0].ceiling_if_most = 2;
  g_autofree char *order = sorted (questions, G_N_ELEMENTS (questions));
  CU_ASSERT_STRING_EQUAL (order, "1! 2! ");
}

static void behind_the_questions (void)
{
  Missing questions[] = { question (MISSING_FACT, 0, 1), question (MISSING_FACT, 2, 1) };
  questions[1].on_figure = TRUE; /* not worth asking by itself: stays behind */
  g_autofree char *order = sorted (questions, G_N_ELEMENTS (questions));
  CU_ASSERT_STRING_EQUAL (order, "0 2 ");
}

/* Every question of the offence where nobody knows anything: what is rare comes after what is usual. */
static void walk (Program *program, const char *id)
{
  static const SillReport zh = { .language = SILL_ZH }, en = { .language = SILL_EN };
  g_autoptr (Interview) interview = interview_new (program, lawbook_offence (program->law, id)->stated, NULL);
  gboolean rare = FALSE;
  guint n = 0;
  for (dialogue_next (interview); interview->asking && n < 200; n++) {
    g_autofree char *chinese = interview_text_question (interview, &zh);
    g_autofree char *english = interview_text_question (interview, &en);
    CU_ASSERT_TRUE (chinese != NULL && *chinese != '\0' && english != NULL && *english != '\0');
    if (interview->inquiry.topic == TOPIC_FACT) {
      const Fact *fact = vocabulary_fact (program->law->vocabulary, interview->inquiry.slot);
      if (rare && !fact->rare)
        g_printerr ("%s: %s is asked too late\n", id, fact->id);
      CU_ASSERT_TRUE (fact->rare || !rare);
      rare = fact->rare;
    }
    CU_ASSERT_EQUAL (dialogue_answer (interview, n == 0 ? "2024-03" : ""), NO_FAULT);
  }
  CU_ASSERT_TRUE (n > 0 && n < 200); /* where the law of the day is open, the day is all there is to ask */
}

static void every_offence (void)
{
  g_autoptr (Program) program = rules_shipped ();
  CU_ASSERT_PTR_NOT_NULL_FATAL (program);
  g_autofree const char **ids = lawbook_offence_names (program->law);
  guint n = 0;
  for (; ids[n] != NULL; n++)
    walk (program, ids[n]);
  CU_ASSERT_TRUE (n >= 14);
}

/* Of what is worth the same, amounts and counts come first; so they do where a limit is the region's, as for ore. */
static void amounts_before_yes_and_no (void)
{
  static const char *const offences[] = { "cn/343-1", "cn/267", "cn/264", "cn/274" };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Program) program = pipeline_rules ((const char *const[]) { "rules", NULL }, findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (program);
  for (guint i = 0; i < G_N_ELEMENTS (offences); i++) {
    g_autoptr (Interview) interview =
        interview_new (program, lawbook_offence (program->law, offences[i])->stated, NULL);
    dialogue_next (interview);
    CU_ASSERT_EQUAL (interview->inquiry.topic, TOPIC_CONDUCT);
    CU_ASSERT_EQUAL (dialogue_answer (interview, "2024-03"), NO_FAULT);
    while (interview->inquiry.topic == TOPIC_DECISION)
      CU_ASSERT_EQUAL (dialogue_answer (interview, "2025-01"), NO_FAULT);
    CU_ASSERT_EQUAL_FATAL (interview->inquiry.topic, TOPIC_FACT);
    const Fact *fact = vocabulary_fact (program->law->vocabulary, interview->inquiry.slot);
    if (fact->kind != FACT_QUANTITY)
      g_printerr ("%s: %s is asked first\n", offences[i], fact->id);
    CU_ASSERT_EQUAL (fact->kind, FACT_QUANTITY);
  }
}

SUITE (
    worth,
    { "what settles it, then what a file usually tells, then what it rarely does, then what a person judges", classes },
    { "whether it is serious is asked before whether it is especially so", the_serious_before_the_especially_serious },
    { "what is no question by itself stays behind", behind_the_questions },
    { "every offence is asked about so, in both languages", every_offence },
    { "amounts and counts are asked before yes and no, where a limit is the region's too", amounts_before_yes_and_no })
