/* What is asked about the law itself. */
#include "interview/next_question.h"
#include "many_charges.h"
#include "interview/dialogue.h"
#include "pipeline.h"
#include "test.h"
#include <string.h>

/* x and the days, then what is asked last of conduct from mid 2009 to mid 2010, across the amendment of 2010. */
static Interview *ask_up_to_the_law (const char *x)
{
  g_autoptr (Program) program = many_program ();
  Interview *interview = interview_new (program, interview_offence (program, "t/1"), NULL);
  dialogue_next (interview);
  while (interview->asking && interview->inquiry.topic != TOPIC_LATER_PART) {
    const char *text = interview->inquiry.topic == TOPIC_CONDUCT    ? "2009-06 to 2010-06"
                       : interview->inquiry.topic == TOPIC_DECISION ? "2011-01-01"
                       : interview->inquiry.topic == TOPIC_SUBJECT  ? "person"
                                                                    : x;
    CU_ASSERT_EQUAL (dialogue_answer (interview, text), NO_FAULT);
  }
  return interview;
}

static void expect (const Interview *interview, guint floor, guint ceiling, gboolean decided)
{
  CU_ASSERT_EQUAL (interview->floor, floor);
  CU_ASSERT_EQUAL (interview->ceiling, ceiling);
  CU_ASSERT_EQUAL (!interview->decided, !decided);
}

static void the_later_part_is_asked_where_it_makes_a_difference (void)
{
  g_autoptr (Interview) interview = ask_up_to_the_law ("60");
  CU_ASSERT_STRING_EQUAL (interview_topic (interview), "@later-part");
  expect (interview, 1, 2, FALSE);
  CU_ASSERT_EQUAL (dialogue_answer (interview, "perhaps"), FINDING_BAD_VALUE);
  CU_ASSERT_EQUAL (dialogue_answer (interview, "是"), NO_FAULT);
  expect (interview, 2, 2, TRUE);
  CU_ASSERT_TRUE (dialogue_back (interview));
  CU_ASSERT_EQUAL (dialogue_answer (interview, "no"), NO_FAULT);
  expect (interview, 1, 1, TRUE);
  g_autofree char *written = dialogue_write (interview);
  CU_ASSERT_PTR_NOT_NULL (strstr (written, "later-part-suffices=\"no\""));
}

static void each_answer_says_what_it_comes_to (void)
{
  g_autoptr (Interview) interview = ask_up_to_the_law ("60");
  g_autoptr (GArray) options = dialogue_options (interview);
  CU_ASSERT_EQUAL (options->len, 2);
  CU_ASSERT_EQUAL (g_array_index (options, Option, 0).floor, 2);
  CU_ASSERT_EQUAL (g_array_index (options, Option, 1).ceiling, 1);
}

static void where_both_laws_agree_it_is_not_asked (void)
{
  g_autoptr (Interview) interview = ask_up_to_the_law ("7");
  CU_ASSERT_FALSE (interview->asking);
  expect (interview, 1, 1, TRUE);
}

static void nobody_knowing_leaves_both_open (void)
{
  g_autoptr (Interview) interview = ask_up_to_the_law ("60");
  CU_ASSERT_EQUAL (dialogue_answer (interview, "unknown"), NO_FAULT);
  CU_ASSERT_FALSE (interview->asking);
  expect (interview, 1, 2, FALSE);
}

SUITE (next_question,
       { "the later part is asked where it makes a difference", the_later_part_is_asked_where_it_makes_a_difference },
       { "each answer says what it comes to", each_answer_says_what_it_comes_to },
       { "where both laws agree it is not asked", where_both_laws_agree_it_is_not_asked },
       { "nobody knowing leaves both open", nobody_knowing_leaves_both_open })
