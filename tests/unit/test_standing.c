/* What of a charge is worth a line. */
#include "explained.h"
#include "test.h"
#include <string.h>

#define ITEM(n, inside) "<item n='" n "'>" inside "</item>"
#define LEAST(fact, least) "<limit of='" fact "' at-least='" least "'/>"
#define LOW(items) "<tier reach='low' paragraph='1'>" items "</tier>"
#define HIGH(items) "<tier reach='high' paragraph='2'>" items "</tier>"
#define ARTICLE(tiers) "<article n='1'>" tiers "</article>"

static ItemStanding standing (const Reasons *reasons, const char *path)
{
  return explained_item (reasons, path)->standing;
}

static void gates (void)
{
  static const char *const standard =
      ARTICLE (LOW (ITEM ("1", LEAST ("x", "10")) "<item n='2' when='p'>" LEAST ("x", "5") "</item>")
                   HIGH ("<item n='1' when='p'>" LEAST ("x", "20") "</item>"));
  g_autoptr (Reasons) below = explained (standard, "complete", "<fact id='x' value='6'/>");
  g_autoptr (Reasons) met = explained (standard, "complete", "<fact id='x' value='12'/>");
  g_autoptr (Reasons) enough = explained (standard, "complete", "<fact id='x' value='25'/>");
  CU_ASSERT_EQUAL (standing (below, "1(1)(2)"), ITEM_GATED); /* p alone is wanting */
  CU_ASSERT_EQUAL (standing (below, "1(2)(1)"), ITEM_FAR);   /* p and more */
  CU_ASSERT_EQUAL (standing (met, "1(1)(2)"), ITEM_FAR);     /* its tier is reached */
  CU_ASSERT_EQUAL (standing (enough, "1(2)(1)"), ITEM_GATED);
}

static void figures (void)
{
  static const char *const standard =
      ARTICLE (LOW (ITEM ("1", LEAST ("x", "100")) ITEM ("2", LEAST ("y", "100")) ITEM ("3", LEAST ("gains", "1000")))
                   HIGH (ITEM ("1", LEAST ("x", "1000"))));
  g_autoptr (Reasons) both = explained (standard, "complete", "<fact id='x' value='90'/><fact id='y' value='10'/>");
  g_autoptr (Reasons) little = explained (standard, "complete", "<fact id='x' value='1'/>");
  g_autoptr (Reasons) high = explained (standard, "complete", "<fact id='x' value='1000'/><fact id='y' value='50'/>");
  CU_ASSERT_EQUAL (standing (both, "1(1)(1)"), ITEM_NEAR);
  CU_ASSERT_EQUAL (standing (both, "1(1)(2)"), ITEM_NEAR);   /* a tenth */
  CU_ASSERT_EQUAL (standing (both, "1(1)(3)"), ITEM_FAR);    /* nothing */
  CU_ASSERT_EQUAL (standing (both, "1(2)(1)"), ITEM_FAR);    /* less than a tenth */
  CU_ASSERT_EQUAL (standing (little, "1(1)(1)"), ITEM_NEAR); /* the nearest there is */
  CU_ASSERT_EQUAL (standing (little, "1(2)(1)"), ITEM_FAR);
  CU_ASSERT_EQUAL (standing (high, "1(1)(2)"), ITEM_FAR); /* below the tier that is reached */
  g_autoptr (Reasons) other = explained (standard, "complete", "<fact id='x' value='2'/><fact id='y' value='150'/>");
  CU_ASSERT_EQUAL (standing (other, "1(1)(1)"), ITEM_FAR); /* the nearest there is, where another item is met */
  CU_ASSERT_EQUAL (standing (other, "1(2)(1)"), ITEM_FAR);
}

static void figures_beside_others (void)
{
  static const char *const standard =
      ARTICLE (LOW (ITEM ("1", "<all>" LEAST ("x", "100") "<yes of='p'/></all>")
                        ITEM ("2", "<all>" LEAST ("x", "100") "<any><yes of='p'/>" LEAST ("y", "10") "</any></all>")
                            ITEM ("3", "<any>" LEAST ("x", "100") "<yes of='p'/></any>"))
                   HIGH (ITEM ("1", "<all>" LEAST ("x", "100") LEAST ("y", "100") "</all>")));
  g_autoptr (Reasons) alone = explained (standard, "complete", "<fact id='x' value='90'/>");
  g_autoptr (Reasons) with = explained (standard, "complete", "<fact id='x' value='90'/><fact id='p' value='yes'/>");
  g_autoptr (Reasons) both = explained (standard, "complete", "<fact id='x' value='90'/><fact id='y' value='50'/>");
  CU_ASSERT_EQUAL (standing (alone, "1(1)(1)"), ITEM_FAR); /* p is wanting too */
  CU_ASSERT_EQUAL (standing (alone, "1(1)(2)"), ITEM_FAR);
  CU_ASSERT_EQUAL (standing (alone, "1(1)(3)"), ITEM_NEAR); /* p is not needed */
  CU_ASSERT_EQUAL (standing (both, "1(2)(1)"), ITEM_NEAR);  /* figures alone are wanting */
  CU_ASSERT_EQUAL (standing (with, "1(1)(1)"), ITEM_NEAR);
  CU_ASSERT_EQUAL (standing (with, "1(1)(2)"), ITEM_NEAR);
}

/* Below "any" what a figure alone keeps from holding is nearer than what has its figure and lacks something else. */
static void figures_that_are_wanting (void)
{
  static const char *const standard = ARTICLE (LOW (ITEM (
      "1", "<any>" LEAST ("x", "80") "<all>" LEAST ("x", "30") "<any><yes of='p'/><yes of='q'/></any></all></any>")));
  g_autoptr (Reasons) reasons = explained (standard, "complete", "<fact id='x' value='40'/>");
  const ItemReason *item = explained_item (reasons, "1(1)(1)");
  CU_ASSERT_EQUAL (item->standing, ITEM_NEAR);
  CU_ASSERT_EQUAL (item->lead->truth, NO);
  CU_ASSERT_EQUAL (item->lead->limit_lo.numerator, 80);
}

/* A figure of the same provision for the same is told once, the highest that is reached. */
static void figures_that_are_passed (void)
{
  static const char *const standard = ARTICLE ("<tier reach='low' paragraph='1'><item>" LEAST (
      "x", "10") "</item></tier>"
                 "<tier reach='high' paragraph='1'><item>" LEAST ("x", "100") "</item></tier>");
  static const char *const of_others = ARTICLE ("<tier reach='low' paragraph='1'><item>" LEAST (
      "x", "10") "</item></tier>"
                 "<tier reach='high' paragraph='1'><item>" LEAST ("y", "100") "</item></tier>");
  g_autoptr (Reasons) passed = explained (standard, "complete", "<fact id='x' value='100'/>");
  g_autoptr (Reasons) reached = explained (standard, "complete", "<fact id='x' value='99'/>");
  g_autoptr (Reasons) others = explained (of_others, "complete", "<fact id='x' value='10'/><fact id='y' value='100'/>");
  CU_ASSERT_EQUAL (standing (passed, "1(1):low"), ITEM_PASSED);
  CU_ASSERT_EQUAL (standing (passed, "1(1):high"), ITEM_SHOWN);
  CU_ASSERT_EQUAL (standing (reached, "1(1):low"), ITEM_SHOWN);
  CU_ASSERT_EQUAL (standing (others, "1(1):low"), ITEM_SHOWN);
}

static void open_items (void)
{
  static const char *const standard = ARTICLE (LOW (ITEM ("1", "<all>" LEAST ("x", "5") "<yes of='p'/></all>") ITEM (
      "2", "<all>" LEAST ("x", "6") "<yes of='p'/></all>") ITEM ("3", "<all>" LEAST ("x", "7") "<yes of='p'/></all>")
                                                        ITEM ("4", "<all>" LEAST ("x", "8") "<yes of='p'/></all>")
                                                            ITEM ("5", "<yes of='q'/>")));
  g_autoptr (Reasons) reasons = explained (standard, "partial", "<fact id='x' value='9'/>");
  CU_ASSERT_EQUAL (standing (reasons, "1(1)(1)"), ITEM_SHOWN);
  CU_ASSERT_EQUAL (standing (reasons, "1(1)(3)"), ITEM_SHOWN);
  CU_ASSERT_EQUAL (standing (reasons, "1(1)(4)"), ITEM_FOLDED); /* after three */
  CU_ASSERT_EQUAL (standing (reasons, "1(1)(5)"), ITEM_FOLDED); /* the case says nothing of q */
}

/* Whether the article is told, as it applies or not. */
static gboolean tells_article (const char *when, const char *inside)
{
  g_autofree char *standard =
      g_strconcat ("<article n='1'><when>", when, "</when>", LOW (ITEM ("1", LEAST ("x", "10"))) "</article>", NULL);
  g_autoptr (Reasons) reasons = explained (standard, "complete", inside);
  const GPtrArray *articles = explained_charge (reasons)->articles;
  CU_ASSERT_EQUAL_FATAL (articles->len, 1);
  return ((const ArticleReason *) g_ptr_array_index (articles, 0))->telling;
}

static void articles (void)
{
  CU_ASSERT_FALSE (tells_article ("<yes of='p'/>", ""));
  CU_ASSERT_TRUE (tells_article ("<yes of='p'/>", "<fact id='p' value='yes'/><fact id='x' value='10'/>"));
  CU_ASSERT_TRUE (tells_article ("<yes of='p'/>", "<fact id='p' value='yes'/><fact id='x' value='9'/>"));
  CU_ASSERT_FALSE (tells_article ("<yes of='p'/>", "<fact id='p' value='yes'/>")); /* nothing of its items is told */
  CU_ASSERT_FALSE (tells_article ("<no of='p'/>", ""));
  CU_ASSERT_TRUE (tells_article ("<no of='p'/>", "<fact id='p' value='yes'/>"));
  CU_ASSERT_FALSE (tells_article ("<all><yes of='p'/><limit of='x' below='1'/></all>", "<fact id='x' value='5'/>"));
  CU_ASSERT_TRUE (tells_article ("<all><yes of='p'/><limit of='x' below='1'/></all>",
                                 "<fact id='x' value='5'/><fact id='p' value='yes'/>"));
  CU_ASSERT_FALSE (tells_article ("<any><yes of='p'/><yes of='q'/></any>", ""));
}

static void leniencies (void)
{
  static const char *const standard =
      ARTICLE (LOW (ITEM ("1", LEAST ("x", "10")))) "<leniency article='9' below='high' zh='可以从宽' en='may be "
                                                    "lenient'><all><yes of='p'/><yes of='q'/></all></leniency>";
  g_autoptr (Reasons) silent = explained (standard, "complete", "<fact id='x' value='10'/>");
  g_autoptr (Reasons) half = explained (standard, "complete", "<fact id='x' value='10'/><fact id='p' value='yes'/>");
  CU_ASSERT_FALSE (((LeniencyReason *) g_ptr_array_index (explained_charge (silent)->leniencies, 0))->telling);
  CU_ASSERT_TRUE (((LeniencyReason *) g_ptr_array_index (explained_charge (half)->leniencies, 0))->telling);
}

/* The changes that are told, by fact. Returns: yours. */
static char *told_changes (const char *inside)
{
  static const char *const standard = ARTICLE (LOW (ITEM ("1", LEAST ("x", "10")) ITEM ("2", LEAST ("y", "10")) ITEM (
      "3", LEAST ("gains", "10")) ITEM ("4", "<yes of='p'/>") ITEM ("5", "<yes of='q'/>")));
  g_autoptr (Reasons) reasons = explained (standard, "complete", inside);
  const ChargeReasons *charge = explained_charge (reasons);
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < charge->changes->len; i++) {
    const Change *change = g_ptr_array_index (charge->changes, i);
    const Fact *fact = vocabulary_fact (reasons->program->law->vocabulary, g_array_index (&change->facts, guint, 0));
    g_string_append_printf (to, "%s%s ", fact->id, change->telling ? "" : "…");
  }
  return g_string_free (to, FALSE);
}

static void changes (void)
{
  g_autofree char *spoken = told_changes ("<fact id='x' value='4'/>");
  g_autofree char *silent = told_changes ("");
  g_autofree char *denied = told_changes ("<fact id='q' value='no'/><fact id='y' value='0'/>");
  CU_ASSERT_STRING_EQUAL (spoken, "x gains… y… p… q… ");
  CU_ASSERT_STRING_EQUAL (denied, "gains… x… y p… q ");
  CU_ASSERT_EQUAL (g_strrstr (silent, "…") - silent > 0, TRUE);
  g_auto (GStrv) told = g_strsplit (silent, "…", -1);
  CU_ASSERT_EQUAL (g_strv_length (told), 3); /* two of five are counted */
}

/* 2,000 to 2,999 of 3,000: 1 more may do, 1,000 surely does. */
static void vague_changes (void)
{
  g_autoptr (Reasons) reasons = explained (ARTICLE (LOW (ITEM ("1", LEAST ("gains", "3000")))), "complete",
                                           "<fact id='gains' min='2000' max='2999'/>");
  const ChargeReasons *charge = explained_charge (reasons);
  guint vague = 0, told = 0;
  for (guint i = 0; i < charge->changes->len; i++) {
    const Change *change = g_ptr_array_index (charge->changes, i);
    vague += change->floor != change->ceiling;
    told += change->telling;
    CU_ASSERT_TRUE (change->floor == change->ceiling || !change->telling);
  }
  CU_ASSERT_EQUAL (vague, 1);
  CU_ASSERT_EQUAL (told, 1);
}

static void stated_ranges (void)
{
  static const char *const standard = ARTICLE (LOW (ITEM ("1", LEAST ("gains", "1000"))));
  g_autoptr (Reasons) stated = explained (standard, "complete", "<fact id='gains' value='2000余'/>");
  g_autoptr (Reasons) unknown =
      explained (ARTICLE (LOW (ITEM ("1", LEAST ("gains", "1000")) ITEM ("2", "<yes of='p'/>"))), "partial",
                 "<fact id='p' value='yes'/>");
  CU_ASSERT_EQUAL (explained_charge (stated)->idle->len, 0);
  CU_ASSERT_EQUAL (explained_charge (unknown)->idle->len, 1); /* gains */
}

static void first_questions (void)
{
  g_autoptr (Reasons) reasons = explained (
      ARTICLE (LOW (ITEM ("1", LEAST ("x", "10")) ITEM ("2", LEAST ("y", "10")) ITEM ("3", LEAST ("gains", "10"))
                        ITEM ("4", LEAST ("loss", "10")) ITEM ("5", "<yes of='p'/>") ITEM ("6", "<yes of='q'/>"))),
      "partial", "");
  const ChargeReasons *charge = explained_charge (reasons);
  CU_ASSERT_EQUAL (missing_questions (charge->missing), 6);
  CU_ASSERT_EQUAL (charge->asked_first, 5);
}

SUITE (standing, { "a precondition is told where it alone is wanting for a higher tier", gates },
       { "a figure is near from a tenth of its limit on, and the nearest always", figures },
       { "a figure is near only where nothing but figures is wanting", figures_beside_others },
       { "of alternatives the one is near that lacks only its figure", figures_that_are_wanting },
       { "of one provision's figures the highest that is reached is told", figures_that_are_passed },
       { "of open items the first few that the case speaks of", open_items },
       { "an article is told where the case has something of what decides it", articles },
       { "a leniency of which nothing was found is not told", leniencies },
       { "changes over facts that the case says nothing of are counted", changes },
       { "what may be enough is not told beside what surely is", vague_changes },
       { "what the case states as a range is not called without effect", stated_ranges },
       { "the first five questions come first", first_questions })
