#include "explain/told/shown.h"
#include "explained.h"
#include "report/words/phrases.h"
#include <string.h>
#include "test.h"

#define ITEM(condition)                                                                                                \
  "<article n='1'><tier reach='low' paragraph='1'><item n='1'>" condition "</item></tier></article>"
#define EITHER ITEM ("<any><yes of='p'/><yes of='q'/><limit of='x' at-least='5'/></any>")

static const Reason *first_item (const Reasons *reasons)
{
  return ((const ItemReason *) g_ptr_array_index (explained_charge (reasons)->items, 0))->reason;
}

static const Shown *child (const Shown *shown, guint i) { return g_ptr_array_index (shown->children, i); }

/* The first that is no mere group. */
static const Shown *inmost (const Shown *shown)
{
  while (shown->as == SHOWN_GROUP && shown->children->len == 1)
    shown = child (shown, 0);
  return shown;
}

static void tells_what_gave_the_truth (void)
{
  g_autoptr (Reasons) reasons = explained (EITHER, "complete", "<fact id='q' value='yes'/><fact id='x' value='3'/>");
  Shown *shown = shown_brief (NULL, first_item (reasons), FALSE);
  const Shown *only = inmost (shown);
  CU_ASSERT_EQUAL (only->as, SHOWN_SAID);
  CU_ASSERT_EQUAL (only->reason->truth, YES);
  shown_free (shown);
}

static void several_alternatives_have_a_head (void)
{
  g_autoptr (Reasons) reasons = explained (EITHER, "partial", "<fact id='x' value='3'/>");
  Shown *shown = shown_brief (NULL, first_item (reasons), TRUE);
  const Shown *head = inmost (shown);
  CU_ASSERT_EQUAL (head->as, SHOWN_HEAD);
  CU_ASSERT_EQUAL_FATAL (head->children->len, 2); /* x does not hold and is not what keeps it open */
  CU_ASSERT_EQUAL (child (head, 0)->reason->truth, UNKNOWN);
  CU_ASSERT_FALSE (head->more);
  shown_free (shown);
}

/* A paragraph and an item of it may ask the same; an alternative that is told elsewhere too still gives the truth of its union. */
static void what_is_asked_twice_is_told_once (void)
{
  g_autoptr (Reasons) reasons =
      explained ("<article n='1'><tier reach='low' paragraph='1'><when><yes of='p'/></when><item n='1' when='p'><all>"
                 "<limit of='x' at-least='5'/><yes of='p'/><any><yes of='p'/><yes of='q'/></any></all></item></tier>"
                 "</article>",
                 "complete", "<fact id='p' value='yes'/><fact id='x' value='9'/>");
  Shown *brief = shown_brief (NULL, first_item (reasons), FALSE), *whole = shown_whole (first_item (reasons));
  CU_ASSERT_EQUAL_FATAL (brief->children->len, 2);
  CU_ASSERT_EQUAL (child (brief, 0)->reason->kind, CONDITION_YES);
  const Shown *body = child (brief, 1);
  CU_ASSERT_EQUAL_FATAL (body->children->len, 2);
  CU_ASSERT_TRUE (child (body, 0)->reason->measured);
  CU_ASSERT_EQUAL (child (body, 1)->children->len, 1);
  CU_ASSERT_EQUAL_FATAL (whole->children->len, 2);
  CU_ASSERT_EQUAL (child (whole, 1)->children->len, 2);
  shown_free (brief);
  shown_free (whole);
}

static void counts_what_is_silent (void)
{
  g_autoptr (Reasons) reasons = explained (EITHER, "complete", "<fact id='x' value='3'/>");
  Shown *shown = shown_whole (first_item (reasons));
  CU_ASSERT_EQUAL (shown->silent, 2);
  CU_ASSERT_EQUAL_FATAL (shown->children->len, 1);
  CU_ASSERT_TRUE (child (shown, 0)->reason->measured);
  shown_free (shown);
}

static void of_not_one_fact_the_fact_says_it (void)
{
  g_autoptr (Reasons) reasons =
      explained (ITEM ("<all><no of='p'/><limit of='x' at-least='5'/></all>"), "complete", "<fact id='x' value='9'/>");
  Shown *shown = shown_brief (NULL, first_item (reasons), FALSE);
  const Shown *group = inmost (shown);
  CU_ASSERT_EQUAL_FATAL (group->children->len, 2);
  CU_ASSERT_EQUAL (child (group, 0)->as, SHOWN_SAID);
  CU_ASSERT_EQUAL (child (group, 0)->reason->truth, YES);
  CU_ASSERT_EQUAL (child (group, 0)->says->truth, NO);
  shown_free (shown);
}

/* The sign is that of the whole, the words those of the fact: nothing is negated twice. */
static void a_page_says_not_one_fact_in_one_line (void)
{
  g_autoptr (Reasons) reasons = explained (ITEM ("<all><no of='p'/><limit of='x' at-least='5'/></all>"), "complete",
                                           "<fact id='p' value='yes'/>");
  Shown *shown = shown_whole (first_item (reasons));
  const Shown *not = child (shown, 0);
  CU_ASSERT_EQUAL (not ->reason->kind, CONDITION_NOT);
  CU_ASSERT_EQUAL (not ->reason->truth, NO);
  CU_ASSERT_EQUAL (not ->says->truth, YES);
  CU_ASSERT_EQUAL (not ->children->len, 0);
  shown_free (shown);
}

/* Whatever wraps the alternatives: what holds already is not what keeps the item open. */
static void alternatives_that_hold_are_not_told_of_what_is_open (void)
{
  g_autoptr (Reasons) reasons =
      explained (ITEM ("<all><yes of='q'/><readings zh='解' en='read'><reading id='a' zh='甲' en='a' default='yes'>"
                       "<any><yes of='p'/><limit of='x' at-least='1'/></any></reading><reading id='b' zh='乙' en='b'>"
                       "<yes of='p'/></reading></readings></all>"),
                 "partial", "<fact id='p' value='yes'/><fact id='x' value='3'/>");
  Shown *shown = shown_brief (NULL, first_item (reasons), TRUE);
  const Shown *only = inmost (shown);
  CU_ASSERT_EQUAL (only->as, SHOWN_SAID);
  CU_ASSERT_EQUAL (only->reason->truth, UNKNOWN);
  shown_free (shown);
}

/* Of a sum what the case has is named, the rest is counted. */
static void of_a_sum_what_is_there_is_named (void)
{
  g_autoptr (Reasons) reasons =
      explained (ITEM ("<limit of='x y' at-least='1'/>"), "partial", "<fact id='y' value='3'/>");
  const Reason *sum = first_item (reasons);
  while (sum->kind == CONDITION_ITEM)
    sum = g_ptr_array_index (&sum->children, 0);
  CU_ASSERT_EQUAL_FATAL (sum->facts.len, 2);
  CU_ASSERT_EQUAL (sum->surely, 1);
  g_autofree char *text = phrase_reason (reasons->program->law->vocabulary, sum, SILL_EN);
  CU_ASSERT_PTR_NOT_NULL (strstr (text, " (with another): "));
}

static void fails_by_the_first_or_by_all (void)
{
  g_autoptr (Reasons) all =
      explained (ITEM ("<all><yes of='p'/><yes of='q'/></all>"), "complete", "<fact id='x' value='1'/>");
  g_autoptr (Reasons) any = explained (EITHER, "complete", "<fact id='x' value='1'/>");
  const Reason *every = first_item (all), *some = first_item (any);
  while (every->kind == CONDITION_ITEM)
    every = g_ptr_array_index (&every->children, 0);
  while (some->kind == CONDITION_ITEM)
    some = g_ptr_array_index (&some->children, 0);
  g_autoptr (GPtrArray) first = shown_failing (every), each = shown_failing (some);
  CU_ASSERT_EQUAL (first->len, 1);
  CU_ASSERT_EQUAL (each->len, 3);
}

/* Beside another alternative its preconditions and its figure would run into that one. */
static void an_alternative_with_preconditions_is_cited (void)
{
  g_autoptr (Reasons) reasons =
      explained ("<article n='1'><tier reach='low' paragraph='1'><item n='1'><limit of='x' at-least='5'/></item>"
                 "<item n='2' when='q'><scale items='1' by='1/2'/></item></tier>"
                 "<tier reach='high' paragraph='2'><item n='1'><scale items='1(1)(1)-1(1)(2)' by='10'/></item></tier>"
                 "</article>",
                 "complete", "<fact id='q' value='yes'/><fact id='x' value='60'/>");
  Shown *shown = shown_brief (NULL, explained_item (reasons, "1(2)(1)")->reason, FALSE);
  const Shown *both = inmost (shown);
  CU_ASSERT_EQUAL_FATAL (both->children->len, 2);
  CU_ASSERT_EQUAL (child (both, 0)->reason->truth, YES);
  CU_ASSERT_EQUAL (child (both, 1)->as, SHOWN_CITED);
  shown_free (shown);
}

/* Alternatives among alternatives are one list, on a page as in lines. */
static void alternatives_of_alternatives_are_one_list (void)
{
  g_autoptr (Reasons) reasons = explained (
      ITEM ("<any><yes of='p'/><any><limit of='x' at-least='5'/><limit of='y' at-least='9'/><yes of='q'/></any></any>"),
      "complete", "<fact id='x' value='3'/><fact id='y' value='4'/>");
  Shown *shown = shown_whole (first_item (reasons));
  CU_ASSERT_EQUAL (shown->silent, 2);
  CU_ASSERT_EQUAL_FATAL (shown->children->len, 2);
  CU_ASSERT_TRUE (child (shown, 0)->reason->measured);
  CU_ASSERT_TRUE (child (shown, 1)->reason->measured);
  shown_free (shown);
}

/* How often an item tells of a yes/no fact. */
static guint tells_of (const Shown *shown)
{
  guint n = shown->as == SHOWN_SAID && shown->reason->kind == CONDITION_YES;
  for (guint i = 0; i < shown->children->len; i++)
    n += tells_of (child (shown, i));
  return n;
}

static void what_a_paragraph_and_its_item_ask_is_told_once (void)
{
  static const char *const asked[] = {
    "<article n='1'><tier reach='low' paragraph='1' when='p'><item n='1' when='p'><limit of='x' at-least='5'/></item>"
    "</tier></article>",
    "<article n='1'><tier reach='low' paragraph='1' when='p'><item n='1'><all><yes of='p'/><limit of='x' at-least='5'/>"
    "</all></item></tier></article>",
  };
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++) {
    g_autoptr (Reasons) reasons =
        explained (asked[i], "complete", "<fact id='p' value='yes'/><fact id='x' value='7'/>");
    Shown *lines = shown_brief (NULL, first_item (reasons), FALSE), *page = shown_whole (first_item (reasons));
    CU_ASSERT_EQUAL (tells_of (lines), 1);
    CU_ASSERT_EQUAL (tells_of (page), 1);
    shown_free (lines);
    shown_free (page);
  }
}

SUITE (shown, { "what gave the truth is told", tells_what_gave_the_truth },
       { "of several alternatives that are open each is told under a head", several_alternatives_have_a_head },
       { "what is asked twice is told once", what_is_asked_twice_is_told_once },
       { "what found nothing at all is counted", counts_what_is_silent },
       { "of not one fact the words of the fact say it", of_not_one_fact_the_fact_says_it },
       { "a page says not one fact in one line", a_page_says_not_one_fact_in_one_line },
       { "alternatives that hold are not told of what is open", alternatives_that_hold_are_not_told_of_what_is_open },
       { "an alternative with preconditions is cited", an_alternative_with_preconditions_is_cited },
       { "alternatives of alternatives are one list", alternatives_of_alternatives_are_one_list },
       { "what a paragraph and its item ask is told once", what_a_paragraph_and_its_item_ask_is_told_once },
       { "of a sum what is there is named, the rest is counted", of_a_sum_what_is_there_is_named },
       { "a condition fails by the first that fails, or by all alternatives", fails_by_the_first_or_by_all })
