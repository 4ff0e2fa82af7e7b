/* Two documents with other figures for the same, decided for every amount and compared with what each of them says alone. */
#include "compile/rivals.h"
#include "pipeline.h"
#include "rules.h"
#include "run/range.h"
#include "test.h"

#define FACTS                                                                                                          \
  "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='records' zh='条' en='records'/>"                       \
  "<fact id='x' kind='quantity' unit='records' zh='甲' en='x' ask-zh='?' ask-en='?' provision='t'/>"                  \
  "<fact id='y' kind='quantity' unit='records' zh='乙' en='y' ask-zh='?' ask-en='?' provision='t'/>"                  \
  "<fact id='p' kind='yes-no' zh='丙' en='p' ask-zh='?' ask-en='?' provision='t'/></vocabulary>"
#define STATUTE                                                                                                        \
  "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"           \
  "<offence id='t/1' article='1' zh='罪' en='offence'><version effective='2000-01-01' subjects='person'>"             \
  "<tier id='low' rank='1' zh='低' en='low'><penalty to-months='36'/></tier></version></offence></instrument>"

/* `articles`: of the second document, beside which the first asks for `item`. */
static Program *beside (const char *item, const char *articles)
{
  g_autofree char *first = g_strdup_printf (
      "<instrument xmlns='urn:sill:rules:1' id='t/a' kind='interpretation' zh='甲' en='a' effective='2001-01-01'>"
      "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'>%s</item></tier></article>"
      "</standard></instrument>",
      item);
  g_autofree char *second = g_strdup_printf (
      "<instrument xmlns='urn:sill:rules:1' id='t/b' kind='interpretation' zh='乙' en='b' effective='2001-01-01'>"
      "<standard offence='t/1'>%s</standard></instrument>",
      articles);
  return rules_program ((const char *const[]) { FACTS, STATUTE, first, second, NULL });
}

static const Plan *plan_of (const Program *program)
{
  const Plan *plan = g_ptr_array_index (program->plans, program->plans->len - 1);
  CU_ASSERT_EQUAL (plan->instruments->len, 2);
  return plan;
}

#define ARTICLE(attributes, item)                                                                                      \
  "<article n='7'" attributes "><tier reach='low' paragraph='1'><item n='1'>" item "</item></tier></article>"

/* The least amounts of x for which the tier may be reached, and surely is, where p holds and there are two of y. */
static void turns_beside (const char *item, const char *articles, gint64 may, gint64 must)
{
  g_autoptr (Program) program = beside (item, articles);
  const Plan *plan = plan_of (program);
  g_autofree Interval *slots = g_new0 (Interval, plan->code.n_slots + 1);
  g_autofree Truth *truths = g_new0 (Truth, plan->code.n_steps + 1);
  for (guint i = 0; i < plan->hidden->len; i++)
    slots[plan->code.n_facts + i] = g_array_index (plan->hidden, Hidden, i).band;
  if (strcmp (item, "<limit of='x' at-least='3'/>") != 0) {
    slots[rules_slot (program, "y")] = interval_point (2);
    slots[rules_slot (program, "p")] = interval_point (1);
  }
  for (gint64 x = 0; x < 12; x++) {
    Ranks ranks = { 0, 0 };
    slots[rules_slot (program, "x")] = interval_point (x);
    CU_ASSERT_TRUE (range_find (&plan->code, slots, truths, &ranks));
    CU_ASSERT_EQUAL (ranks.ceiling, x >= may);
    CU_ASSERT_EQUAL (ranks.floor, x >= must);
  }
}

static void turns_at (const char *articles, gint64 may, gint64 must)
{
  turns_beside ("<limit of='x' at-least='3'/>", articles, may, must);
}

/* Of one item each. */
static void turns_between (const char *first, const char *second, gint64 may, gint64 must)
{
  g_autofree char *articles = g_strdup_printf (ARTICLE ("", "%s"), second);
  turns_beside (first, articles, may, must);
}

static void neither_is_taken_silently (void)
{
  turns_at (ARTICLE ("", "<limit of='x' at-least='5'/>"), 3, 5);
  turns_at (ARTICLE ("", "<limit of='x' at-least='2'/>"), 2, 3);
  turns_at (ARTICLE ("", "<limit of='x' above='3'/>"), 3, 4);
}

static void the_same_figure_is_no_question (void)
{
  turns_at (ARTICLE ("", "<limit of='x' at-least='3'/>"), 3, 3);
  turns_at (ARTICLE ("", "<limit of='x' above='2'/>"), 3, 3);
}

static void who_says_which_prevails_is_heard (void)
{
  turns_at (ARTICLE (" instead-of='t/a 1'", "<limit of='x' at-least='5'/>"), 5, 5);
  turns_at (ARTICLE (" alongside='t/a 1'", "<limit of='x' at-least='5'/>"), 3, 3);
  turns_at (ARTICLE (" alongside='t/a'", "<limit of='x' at-least='2'/>"), 2, 2);
}

/* The first document asks for three of x, and for p; in whichever order the second says so. */
static void figures_of_a_group_are_compared_one_by_one (void)
{
  static const char *const first = "<all><limit of='x' at-least='3'/><yes of='p'/></all>";
  const struct {
    const char *second;
    gint64 may, must;
  } rows[] = { { "<all><yes of='p'/><limit of='x' at-least='5'/></all>", 3, 5 },
               { "<all><yes of='p'/><limit of='x' above='1'/></all>", 2, 3 },
               { "<all><limit of='x' at-least='3'/><yes of='p'/></all>", 3, 3 },
               { "<all><limit of='x' at-least='5'/><no of='p'/></all>", 3, 3 },
               { "<any><limit of='x' at-least='5'/><limit of='y' at-least='9'/></any>", 3, 3 } };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    turns_between (first, rows[i].second, rows[i].may, rows[i].must);
}

/* More of the one and less of the other: each has cases of its own. */
static void figures_that_cross_add_to_each_other (void)
{
  static const char *const first = "<all><limit of='x' at-least='3'/><limit of='y' at-least='2'/></all>";
  turns_between (first, "<all><limit of='x' at-least='5'/><limit of='y' at-least='1'/></all>", 3, 3);
  turns_between (first, "<all><limit of='y' at-least='2'/><limit of='x' at-least='5'/></all>", 3, 5);
}

/* Another measure, a precondition of its own or several figures together say something else. */
static void what_asks_for_something_else_adds_to_it (void)
{
  turns_at (ARTICLE ("", "<limit of='y' at-least='5'/>"), 3, 3);
  turns_at (ARTICLE ("", "<limit of='x y' at-least='5'/>"), 3, 3);
  turns_at (ARTICLE ("", "<all><limit of='x' at-least='5'/><yes of='p'/></all>"), 3, 3);
  turns_at ("<article n='7'><when><yes of='p'/></when><tier reach='low' paragraph='1'><item n='1'>"
            "<limit of='x' at-least='5'/></item></tier></article>",
            3, 3);
}

/* The second document has one item to refer to, of y, which stands under a precondition that never holds. */
#define REFERRED(item)                                                                                                 \
  "<article n='6'><when><limit of='y' at-least='99'/></when><tier reach='low' paragraph='1'><item n='1'>"              \
  "<limit of='x' at-least='10'/></item></tier></article>" ARTICLE ("", item)

static void what_is_multiplied_is_compared_as_it_comes_to (void)
{
  turns_at (REFERRED ("<scale items='6(1)(1)' by='1/2'/>"), 3, 5);
  turns_at (REFERRED ("<scale items='6(1)(1)' by='1/4'/>"), 3, 3);
  turns_at (REFERRED ("<scale items='6(1)(1)' by='1/5'/>"), 2, 3);
  turns_at (REFERRED ("<meets items='6(1)(1)'/>"), 3, 10);
  turns_at (REFERRED ("<all><scale items='6(1)(1)' by='1/2'/><yes of='p'/></all>"), 3, 3);
}

/* There are two of y. */
static void shares_are_compared (void)
{
  static const char *const first = "<limit of='x' at-least='150%' over='y'/>";
  turns_between (first, "<limit of='x' at-least='5/2' over='y'/>", 3, 5);
  turns_between (first, "<limit of='x' above='150%' over='y'/>", 3, 4);
  turns_between (first, "<limit of='x' at-least='100%' over='y'/>", 2, 3);
  turns_between (first, "<limit of='x' at-least='3/2' over='y'/>", 3, 3);
  turns_between (first, "<limit of='x' at-least='5'/>", 3, 3);
}

/* Of a band nobody has filled yet: from its beginning it may be reached, from its end it surely is. */
static void figures_of_regions_are_compared (void)
{
  turns_at (ARTICLE ("", "<limit of='x' at-least='5..7' local='a'/>"), 3, 7);
  turns_at (ARTICLE ("", "<limit of='x' at-least='2..4' local='a'/>"), 2, 4);
  turns_at (ARTICLE ("", "<limit of='x' at-least='1..2' local='a'/>"), 1, 3);
  turns_at (ARTICLE (" alongside='t/a'", "<limit of='x' at-least='5..7' local='a'/>"), 3, 3);
}

static void who_refers_to_the_other_document_builds_on_it (void)
{
  turns_at (ARTICLE ("", "<scale items='1(1)(1)' by='2' instrument='t/a'/>"), 3, 3);
  turns_at (ARTICLE ("", "<scale items='1(1)(1)' by='1/3' instrument='t/a'/>"), 1, 1);
}

static void acts_by_themselves_are_compared (void)
{
  turns_between ("<acts><limit of='x' at-least='3'/></acts>", "<acts><limit of='x' at-least='5'/></acts>", 3, 5);
  turns_between ("<acts><limit of='x' at-least='3'/></acts>", "<acts years='2'><limit of='x' at-least='5'/></acts>", 3,
                 3);
}

/* What the document itself puts in the place of its item leaves no question. */
static void an_article_that_does_not_apply_is_no_rival (void)
{
  turns_at (ARTICLE ("", "<limit of='x' at-least='5'/>") "<article n='8' instead-of='7'><tier reach='low' "
                                                         "paragraph='1'><item n='1'><yes of='p'/></item></tier>"
                                                         "</article>",
            3, 3);
}

enum { DOCUMENTS = 6, ARTICLES = 5 };

/* Documents of several articles whose figures lie between 1 and 8. */
static Program *many_documents (void)
{
  const char *texts[DOCUMENTS + 3] = { FACTS, STATUTE };
  char *documents[DOCUMENTS];
  for (guint i = 0; i < DOCUMENTS; i++) {
    GString *text = g_string_new (NULL);
    g_string_printf (text,
                     "<instrument xmlns='urn:sill:rules:1' id='t/d%u' kind='interpretation' zh='甲' en='a' "
                     "effective='2001-01-01'><standard offence='t/1'>",
                     i);
    for (guint k = 0; k < ARTICLES; k++)
      g_string_append_printf (text,
                              "<article n='%u'><tier reach='low' paragraph='1'><item n='1'>"
                              "<limit of='x' at-least='%d'/></item></tier></article>",
                              k + 1, g_random_int_range (1, 9));
    g_string_append (text, "</standard></instrument>");
    texts[i + 2] = documents[i] = g_string_free (text, FALSE);
  }
  Program *program = rules_program (texts);
  for (guint i = 0; i < DOCUMENTS; i++)
    g_free (documents[i]);
  return program;
}

static gint64 figure_of (const LawItem *item) { return item->condition->limit->ends[0].stated->value.lo; }

static const LawStandard *standard_of (const LawItem *item) { return item->rule->article->standard; }

/* The first of other documents with the greatest figure above its own; NULL: none is above it. */
static const LawItem *rival_by_trying (const Plan *plan, const LawItem *item)
{
  const LawItem *found = NULL;
  for (guint i = 0; i < plan->standards->len; i++)
    for (guint k = 0; k < plan_standard (plan, i)->n_items; k++) {
      const LawItem *other = plan_standard (plan, i)->items[k];
      if (standard_of (other) != standard_of (item) && figure_of (other) > figure_of (item) &&
          (found == NULL || figure_of (other) > figure_of (found)))
        found = other;
    }
  return found;
}

static void of_many_documents_the_one_that_asks_for_the_most_is_told (void)
{
  for (guint round = 0; round < 20; round++) {
    g_autoptr (Program) program = many_documents ();
    const Plan *plan = g_ptr_array_index (program->plans, program->plans->len - 1);
    Rivals *rivals = rivals_new (plan);
    for (guint i = 0; i < plan->standards->len; i++)
      for (guint k = 0; k < plan_standard (plan, i)->n_items; k++) {
        const LawItem *item = plan_standard (plan, i)->items[k];
        CU_ASSERT_PTR_EQUAL (rivals_above (rivals, item), rival_by_trying (plan, item));
      }
    rivals_free (rivals);
  }
}

SUITE (rivals, { "neither document is taken silently", neither_is_taken_silently },
       { "the same figure is no question", the_same_figure_is_no_question },
       { "who says which prevails is heard", who_says_which_prevails_is_heard },
       { "figures of a group are compared one by one", figures_of_a_group_are_compared_one_by_one },
       { "figures that cross add to each other", figures_that_cross_add_to_each_other },
       { "what is multiplied is compared as it comes to", what_is_multiplied_is_compared_as_it_comes_to },
       { "shares are compared", shares_are_compared },
       { "figures of regions are compared", figures_of_regions_are_compared },
       { "who refers to the other document builds on it", who_refers_to_the_other_document_builds_on_it },
       { "acts by themselves are compared", acts_by_themselves_are_compared },
       { "what asks for something else adds to it", what_asks_for_something_else_adds_to_it },
       { "an article that does not apply is no rival", an_article_that_does_not_apply_is_no_rival },
       { "of many documents the one that asks for the most is told",
         of_many_documents_the_one_that_asks_for_the_most_is_told })
