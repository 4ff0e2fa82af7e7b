/* References that ask for items otherwise than they stand: what the copies ask for, and that the items stay as they were. */
#include "read/rules/read_rules.h"
#include "resolve/resolve.h"
#include "test.h"
#include <string.h>

#define SPACE "xmlns='urn:sill:rules:1'"
#define ASK " zh='甲' en='a' ask-zh='？' ask-en='?' provision='p'/>"
#define FACTS                                                                                                          \
  "<vocabulary " SPACE " id='x/facts'><unit id='yuan' zh='元' en='yuan' parts='100'/>"                                \
  "<fact id='own' kind='quantity' unit='yuan'" ASK "<fact id='other' kind='quantity' unit='yuan'" ASK                  \
  "<fact id='third' kind='quantity' unit='yuan'" ASK "<fact id='given' kind='yes-no'" ASK                              \
  "<fact id='on-duty' kind='yes-no'" ASK "</vocabulary>"
#define HEAD                                                                                                             \
  "<instrument " SPACE " id='x/r' kind='statute' zh='甲' en='a' effective='2017-06-01'><offence id='x/1' article='1' "  \
  "zh='甲' en='a'><version effective='2017-06-01' subjects='person'><tier id='low' rank='1' zh='甲' en='a'><penalty/>" \
  "</tier></version></offence><standard offence='x/1'><article n='5'><when><yes of='given'/></when>"                     \
  "<tier reach='low' paragraph='1' when='on-duty'><when><limit of='own' at-least='3' below='9'/></when>"                 \
  "<item n='1'><limit of='own' at-least='10' below='50'/></item>"                                                        \
  "<item n='2'><limit of='own' above='10' at-most='60'/></item>"                                                         \
  "<item n='3'><all><limit of='own' at-least='5' fixed='yes'/><limit of='third' over='own' at-least='10%'/>"             \
  "<scale items='1' by='2'/></all></item></tier></article><article n='6'><tier reach='low' paragraph='1'><item>"
#define TAIL "</item></tier></article></standard></instrument>"
enum { OWN, OTHER, THIRD, GIVEN, ON_DUTY };

/* The rules with that reference as 6(1). Returns: yours. */
static Lawbook *resolve (const char *reference)
{
  g_autoptr (Rulebook) book = rulebook_new ();
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autofree char *rules = g_strconcat (HEAD, reference, TAIL, NULL);
  CU_ASSERT_TRUE (read_rules_bytes (book, FACTS, strlen (FACTS), "facts", findings, NULL));
  CU_ASSERT_TRUE (read_rules_bytes (book, rules, strlen (rules), "r", findings, NULL));
  read_rules_finish (book, findings);
  Lawbook *law = resolve_rules (book, findings);
  CU_ASSERT_EQUAL (sill_findings_faults (findings), 0);
  return law;
}

static const LawItem *stated_item (const Lawbook *law, guint i) { return law->instruments[0].standards[0].items[i]; }

/* The items that 6(1) refers to. */
static LawItem *const *referred (const Lawbook *law) { return stated_item (law, 3)->condition->items; }

static void other_facts (void)
{
  g_autoptr (Lawbook) law = resolve ("<scale items='5(1)(1)' by='2' of='other'/>");
  const LawItem *copy = referred (law)[0];
  CU_ASSERT_EQUAL (copy->condition->limit->terms[0].slot, OTHER);
  CU_ASSERT_EQUAL (stated_item (law, 0)->condition->limit->terms[0].slot, OWN);
  CU_ASSERT_STRING_EQUAL (copy->stated->path, "5(1)(1)");
  CU_ASSERT_EQUAL (copy->condition->limit->n_ends, 2);
}

/* Several without saying in whose place: their sum is measured, in terms and below the line, with the figure that stands there. */
static void sum_of_several (void)
{
  g_autoptr (Lawbook) law = resolve ("<scale items='5(1)(1)' by='2' of='other third'/>");
  const LawLimit *sum = referred (law)[0]->condition->limit, *stated = stated_item (law, 0)->condition->limit;
  CU_ASSERT_EQUAL (sum->n_terms, 2);
  CU_ASSERT_EQUAL (sum->terms[0].slot, OTHER);
  CU_ASSERT_EQUAL (sum->terms[1].slot, THIRD);
  CU_ASSERT_EQUAL (sum->terms[1].weight, stated->terms[0].weight);
  CU_ASSERT_EQUAL (sum->n_ends, 2);
  CU_ASSERT_EQUAL (stated->n_terms, 1);
  CU_ASSERT_EQUAL (stated->terms[0].slot, OWN);
}

/* In every place that the items ask for it, and in what they refer to. */
static void everywhere (void)
{
  g_autoptr (Lawbook) law = resolve ("<meets items='5(1)(3)' of='other' instead-of='own'/>");
  const LawCondition *all = referred (law)[0]->condition;
  CU_ASSERT_EQUAL (all->children[0]->limit->terms[0].slot, OTHER);
  CU_ASSERT_EQUAL (all->children[1]->limit->terms[0].slot, THIRD);
  CU_ASSERT_EQUAL (all->children[1]->limit->over[0], OTHER);
  CU_ASSERT_EQUAL (all->children[2]->items[0]->condition->limit->terms[0].slot, OTHER);
  CU_ASSERT_EQUAL (stated_item (law, 2)->condition->children[2]->items[0]->condition->limit->terms[0].slot, OWN);
}

static void expect_end (const LawItem *item, Comparison comparison, gint64 value)
{
  const LawLimit *limit = item->condition->limit;
  CU_ASSERT_EQUAL (limit->n_ends, 1);
  CU_ASSERT_EQUAL (limit->ends[0].comparison, comparison);
  CU_ASSERT_EQUAL (limit->ends[0].stated->value.lo, value);
  CU_ASSERT_FALSE (limit->ends[0].next);
}

static void upper_ends (void)
{
  g_autoptr (Lawbook) law = resolve ("<scale items='5(1)(1)-5(1)(2)' by='1' bound='upper'/>");
  expect_end (referred (law)[0], AT_LEAST, 5000);
  expect_end (referred (law)[1], ABOVE, 6000);
  CU_ASSERT_EQUAL (stated_item (law, 0)->condition->limit->n_ends, 2);
}

static void lower_ends (void)
{
  g_autoptr (Lawbook) law = resolve ("<scale items='5(1)(1)-5(1)(2)' by='2' bound='lower'/>");
  expect_end (referred (law)[0], AT_LEAST, 1000);
  expect_end (referred (law)[1], ABOVE, 1000);
}

static void preconditions (void)
{
  g_autoptr (Lawbook) law =
      resolve ("<meets items='5(1)(1)' preconditions='yes' of='other on-duty' instead-of='own given'/>");
  const LawItem *copy = referred (law)[0];
  const LawCondition *all = copy->condition;
  CU_ASSERT_EQUAL (all->stated->kind, CONDITION_ALL);
  CU_ASSERT_EQUAL_FATAL (all->n_children, 3);
  CU_ASSERT_EQUAL (all->children[0]->slot, ON_DUTY); /* of the article */
  CU_ASSERT_EQUAL (all->children[1]->limit->terms[0].slot, OTHER);
  CU_ASSERT_EQUAL (all->children[2]->limit->ends[0].stated->value.lo, 1000);
  CU_ASSERT_EQUAL (copy->gates.n_when, 1);
  CU_ASSERT_EQUAL (copy->gates.when[0], ON_DUTY);
  CU_ASSERT_EQUAL (stated_item (law, 0)->gates.n_when, 0);
}

static void preconditions_of_the_paragraph (void)
{
  g_autoptr (Lawbook) law = resolve ("<meets items='5(1)(1)' preconditions='paragraph' of='other' instead-of='own'/>");
  const LawItem *copy = referred (law)[0];
  CU_ASSERT_EQUAL_FATAL (copy->condition->n_children, 2); /* not that of the article */
  CU_ASSERT_EQUAL (copy->condition->children[0]->limit->terms[0].slot, OTHER);
  CU_ASSERT_EQUAL (copy->condition->children[1]->limit->ends[0].stated->value.lo, 1000);
  CU_ASSERT_EQUAL (copy->gates.n_when, 1);
}

static void untouched (void)
{
  g_autoptr (Lawbook) law = resolve ("<meets items='5(1)(1)'/>");
  CU_ASSERT_PTR_EQUAL (referred (law)[0], stated_item (law, 0));
  CU_ASSERT_EQUAL (stated_item (law, 3)->condition->n_copies, 0);
}

/* What stands in the place of a condition is said once, and nothing is changed of what is none. */
static void an_item_without_a_condition_is_no_other_fault (void)
{
  static const char *const references[] = { "<meets items='5(1)(2)' preconditions='yes'/>",
                                            "<meets items='5(1)(2)' of='other'/>",
                                            "<meets items='5(1)(2)' bound='lower'/>",
                                            "<meets items='5(1)(3)' of='other third' instead-of='own own'/>" };
  for (guint i = 0; i < G_N_ELEMENTS (references); i++) {
    g_autoptr (Rulebook) book = rulebook_new ();
    g_autoptr (SillFindings) findings = sill_findings_new ();
    g_autofree char *whole = g_strconcat (HEAD, references[i], TAIL, NULL);
    g_auto (GStrv) pieces = g_strsplit (whole, "<limit of='own' above='10' at-most='60'/>", 2);
    g_auto (GStrv) ends = g_strsplit (pieces[1], "items='1' by", 2);
    g_autofree char *rules = g_strconcat (pieces[0], "<or/>", ends[0], "items='1 2' by", ends[1], NULL);
    CU_ASSERT_TRUE (read_rules_bytes (book, FACTS, strlen (FACTS), "facts", findings, NULL));
    CU_ASSERT_TRUE (read_rules_bytes (book, rules, strlen (rules), "r", findings, NULL));
    read_rules_finish (book, findings);
    Lawbook *law = resolve_rules (book, findings);
    guint n = 0;
    for (guint k = 0; k < sill_findings_size (findings); k++)
      n += strcmp (sill_findings_code (findings, k), "unknown-element") == 0;
    CU_ASSERT_EQUAL (n, 1);
    lawbook_free (law);
  }
}

SUITE (adapted_items, { "another fact takes the place of the only one", other_facts },
       { "several without a place of their own are added up", sum_of_several },
       { "of all places that ask for it, references followed", everywhere },
       { "the upper end of a band becomes what must be reached", upper_ends },
       { "or where it begins is all that counts", lower_ends },
       { "what article and paragraph demand comes with the items", preconditions },
       { "or what the paragraph demands alone", preconditions_of_the_paragraph },
       { "a plain reference means the items themselves", untouched },
       { "an item without a condition is no other fault", an_item_without_a_condition_is_no_other_fault })
