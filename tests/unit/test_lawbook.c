/* What rules are when they are resolved: names are pointers, references items, figures whole numbers. */
#include "model/law/lawbook.h"
#include "read/rules/read_rules.h"
#include "resolve/resolve.h"
#include "test.h"
#include <string.h>

#define SPACE "xmlns='urn:sill:rules:1'"
#define ASK " zh='甲' en='a' ask-zh='？' ask-en='?' provision='p'/>"
#define FACTS                                                                                                          \
  "<vocabulary " SPACE " id='x/facts'><unit id='yuan' zh='元' en='yuan' parts='100'/>"                                \
  "<unit id='records' zh='条' en='records'/><fact id='gains' kind='quantity' unit='yuan'" ASK                          \
  "<fact id='loss' kind='quantity' unit='yuan'" ASK "<fact id='count' kind='quantity' unit='records'" ASK              \
  "<fact id='given' kind='yes-no'" ASK "</vocabulary>"
#define TIER(id, rank) "<tier id='" id "' rank='" rank "' zh='甲' en='a'><penalty/></tier>"
#define OFFENCE                                                                                                        \
  "<offence id='x/1' article='1' zh='甲' en='a'><version effective='2017-06-01' subjects='person'>" TIER (             \
      "serious", "1") TIER ("grave", "2") "</version></offence>"
#define HEAD "<instrument " SPACE " id='x/r' kind='statute' zh='甲' en='a' effective='2017-06-01'>"
#define RULES(articles) HEAD OFFENCE "<standard offence='x/1'>" articles "</standard></instrument>"
#define LIMIT(n) "<item n='" n "'><limit of='count' at-least='50'/></item>"

/* Returns: yours. The rules have no fault. */
static Lawbook *resolve (const char *rules)
{
  g_autoptr (Rulebook) book = rulebook_new ();
  g_autoptr (SillFindings) findings = sill_findings_new ();
  CU_ASSERT_TRUE (read_rules_bytes (book, FACTS, strlen (FACTS), "facts", findings, NULL));
  CU_ASSERT_TRUE (read_rules_bytes (book, rules, strlen (rules), "r", findings, NULL));
  read_rules_finish (book, findings);
  Lawbook *law = resolve_rules (book, findings);
  CU_ASSERT_EQUAL (sill_findings_faults (findings), 0);
  return law;
}

static const LawStandard *standard_of (const Lawbook *law) { return &law->instruments[0].standards[0]; }

static const LawItem *item_at (const Lawbook *law, guint i) { return standard_of (law)->items[i]; }

static void expect_items (const LawCondition *condition, const char *expected)
{
  g_autoptr (GString) paths = g_string_new (NULL);
  for (guint i = 0; i < condition->n_items; i++)
    g_string_append_printf (paths, "%s%s", i > 0 ? " " : "", condition->items[i]->stated->path);
  CU_ASSERT_STRING_EQUAL (paths->str, expected);
}

static void references (void)
{
  g_autoptr (Lawbook) law =
      resolve (RULES ("<article n='5'><tier reach='serious' paragraph='1'>" LIMIT ("1") LIMIT ("2")
                          LIMIT ("3") "<item n='4'><scale items='2-3 1 2' by='1/2'/></item>"
                                      "</tier><tier reach='grave' paragraph='2'>" LIMIT (
                                          "1") "<item n='2'><meets items='5(1)(2)-5(1)(3)'/></item>"
                                               "</tier></article>"));
  expect_items (item_at (law, 3)->condition, "5(1)(1) 5(1)(2) 5(1)(3)");
  expect_items (item_at (law, 5)->condition, "5(1)(2) 5(1)(3)");
  CU_ASSERT_PTR_EQUAL (item_at (law, 3)->condition->items[1], item_at (law, 1));
  CU_ASSERT_PTR_EQUAL (item_at (law, 1)->rule->article->standard, standard_of (law));
  CU_ASSERT_EQUAL (item_at (law, 5)->index, 5);
}

static void elsewhere (void)
{
  g_autoptr (Lawbook) law = resolve (
      HEAD OFFENCE
      "<offence id='x/2' article='2' zh='乙' en='b'><version effective='2017-06-01' subjects='person'>" TIER (
          "large",
          "1") "</version></offence><standard offence='x/1'><article n='5'><tier reach='serious' "
               "paragraph='1'><item n='1'><scale items='6(1)(1)' instrument='x/r' offence='x/2' by='2'/></item>"
               "</tier></article></standard><standard offence='x/2'><article n='6'><tier reach='large' "
               "paragraph='1'>" LIMIT ("1") "</tier></article></standard></instrument>");
  const LawCondition *scale = standard_of (law)->items[0]->condition;
  CU_ASSERT_EQUAL (scale->n_items, 1);
  CU_ASSERT_PTR_EQUAL (scale->items[0]->rule->article->standard, &law->instruments[0].standards[1]);
}

/* 2 yuan for a record: 200 fen. A tenth of a fen of the loss: all weights ten times as large. */
static void weights (void)
{
  g_autoptr (Lawbook) law =
      resolve (RULES ("<article n='5'><tier reach='serious' paragraph='1'><item n='1'><limit of='gains' at-least='50'>"
                      "<plus of='count' times='2'/><plus of='loss' times='1/10'/></limit></item></tier></article>"));
  const LawLimit *limit = item_at (law, 0)->condition->limit;
  CU_ASSERT_EQUAL (limit->n_terms, 3);
  CU_ASSERT_EQUAL (limit->scale, 10);
  CU_ASSERT_EQUAL (limit->terms[0].weight, 10);
  CU_ASSERT_EQUAL (limit->terms[1].weight, 2000);
  CU_ASSERT_EQUAL (limit->terms[2].weight, 1);
  CU_ASSERT_EQUAL (limit->n_ends, 1);
  CU_ASSERT_EQUAL (limit->ends[0].stated->value.lo, 5000);
  CU_ASSERT_STRING_EQUAL (law_fact (law, limit->terms[2].slot)->id, "loss");
}

/* Fen for a record where yuan for a record are written. */
static void shares (void)
{
  g_autoptr (Lawbook) law = resolve (RULES (
      "<article n='5'><tier reach='serious' paragraph='1'><item n='1'><limit of='gains' over='count' at-least='3/2'/>"
      "</item></tier></article>"));
  const LawLimit *limit = item_at (law, 0)->condition->limit;
  CU_ASSERT_EQUAL (limit->n_over, 1);
  CU_ASSERT_EQUAL (rational_compare (limit->ends[0].ratio, (Rational) { 150, 1 }), 0);
}

#define BAND "<limit of='count' at-least='50' below='500'/>"
#define HIGHER                                                                                                         \
  "<tier reach='grave' paragraph='2'><item n='1'><limit of='count' at-least='500'/></item></tier></article>"

/* The upper end of a band says where the next tier begins; inside a `not` it is where the band ends. */
static void upper_ends (void)
{
  g_autoptr (Lawbook) law =
      resolve (RULES ("<article n='5'><tier reach='serious' paragraph='1'><item n='1'>" BAND "</item>"
                      "<item n='2'><all><limit of='count' at-least='1'/><not>" BAND "</not></all></item>"
                      "<item n='3'><limit of='count' below='9'/></item></tier>" HIGHER));
  const LawCondition *band = item_at (law, 0)->condition, *inside = item_at (law, 1)->condition->children[1];
  CU_ASSERT_FALSE (band->limit->ends[0].next);
  CU_ASSERT_TRUE (band->limit->ends[1].next);
  CU_ASSERT_EQUAL (band->limit->ends[1].comparison, BELOW);
  CU_ASSERT_TRUE (inside->children[0]->inverted);
  CU_ASSERT_FALSE (inside->children[0]->limit->ends[1].next);
  CU_ASSERT_FALSE (item_at (law, 2)->condition->limit->ends[0].next);
}

static void tiers (void)
{
  g_autoptr (Lawbook) law = resolve (RULES ("<article n='5'><tier reach='serious' paragraph='1'>" LIMIT (
      "1") "</tier><tier reach='grave' paragraph='2'>"
           "<item n='1'><all><reaches tier='serious'/><yes of='given'/></all></item></tier></article>"));
  const LawOffence *offence = lawbook_offence (law, "x/1");
  const LawCondition *all = item_at (law, 1)->condition;
  CU_ASSERT_EQUAL (law_tier (offence, lawbook_tier_name (law, "grave"))->rank, 2);
  CU_ASSERT_PTR_NULL (law_tier (offence, lawbook_tier_name (law, "huge")));
  CU_ASSERT_PTR_EQUAL (all->children[0]->tier, item_at (law, 0)->rule->reach);
  CU_ASSERT_PTR_EQUAL (all->children[0]->article, item_at (law, 1)->rule->article);
  CU_ASSERT_STRING_EQUAL (law_fact (law, all->children[1]->slot)->id, "given");
  CU_ASSERT_EQUAL (offence->n_standards, 1);
  CU_ASSERT_PTR_EQUAL (offence->standards[0], standard_of (law));
}

static void parts (void)
{
  g_autoptr (Lawbook) law = resolve (
      RULES ("<article n='5' instead-of='4'><when><yes of='organization'/></when><tier reach='serious' paragraph='1'>"
             "<item n='1' unless='given'><any><item n='2'><open zh='甲' en='a'/></item></any></item></tier></article>"
             "<article n='4'><tier reach='serious' paragraph='1'>" LIMIT ("1") "</tier></article>"));
  const LawArticle *special = &standard_of (law)->articles[0], *general = &standard_of (law)->articles[1];
  const LawCondition *part = item_at (law, 0)->condition->children[0];
  CU_ASSERT_PTR_EQUAL (special->instead_of, general);
  CU_ASSERT_EQUAL (general->n_replaced_by, 1);
  CU_ASSERT_PTR_EQUAL (general->replaced_by[0], special);
  CU_ASSERT_EQUAL (special->when->slot, LAW_ORGANIZATION);
  CU_ASSERT_STRING_EQUAL (part->children[0]->path, "5(1)(1)(2)");
  CU_ASSERT_EQUAL (item_at (law, 0)->gates.n_unless, 1);
}

static void acts (void)
{
  g_autoptr (Lawbook) law = resolve (RULES ("<article n='5'><tier reach='serious' paragraph='1'>" LIMIT (
      "1") "</tier></article>"
           "<counting article='6' of='count' unlawful='bought stolen' prices='gains'>"
           "<shows fact='given' obtained='lawful' batches='any'/></counting>"
           "<cumulation article='7' of='gains count' years='2' unless='given'/>"
           "<apart article='8' of='count' obtained='stolen' shows='given'/>"
           "<share article='9' of='loss' counts='own'/>"));
  const LawActs *said = &standard_of (law)->acts;
  const guint gains = 0, loss = 1, count = 2, given = 3;
  CU_ASSERT_EQUAL_FATAL (said->n_countings + said->n_cumulations + said->n_aparts + said->n_shares, 4);
  CU_ASSERT_TRUE (law_has_fact (&said->countings[0].facts, count));
  CU_ASSERT_FALSE (law_has_fact (&said->countings[0].facts, gains));
  CU_ASSERT_EQUAL (said->countings[0].unlawful, 1 << OBTAINED_BOUGHT | 1 << OBTAINED_STOLEN);
  CU_ASSERT_EQUAL (said->countings[0].prices, gains);
  CU_ASSERT_EQUAL (said->countings[0].shows[0].fact, given);
  CU_ASSERT_TRUE (law_has_way (said->countings[0].shows[0].obtained, OBTAINED_LAWFUL));
  CU_ASSERT_EQUAL (said->cumulations[0].facts.n, 2);
  CU_ASSERT_EQUAL (said->cumulations[0].gates.n_when, 0);
  CU_ASSERT_EQUAL (said->cumulations[0].gates.unless[0], given);
  CU_ASSERT_EQUAL (said->aparts[0].obtained, 1 << OBTAINED_STOLEN);
  CU_ASSERT_EQUAL (said->aparts[0].shows, given);
  CU_ASSERT_EQUAL (said->shares[0].facts.slots[0], loss);
  CU_ASSERT_PTR_EQUAL (said->shares[0].standard, standard_of (law));
}

SUITE (lawbook, { "references are the items that they mean, in order, each once", references },
       { "items of another offence are found where it is spoken of", elsewhere },
       { "weights are whole on one scale", weights }, { "shares are in base units", shares },
       { "the upper end of a band takes nothing away, but inside a not", upper_ends },
       { "a tier has one name, and reaches looks back by it", tiers },
       { "articles know what replaces them, parts have paths of their own", parts },
       { "rules of counting name slots and ways of obtaining", acts })
