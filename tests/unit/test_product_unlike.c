/* A fact that is the product of other facts in one set of rules alone: amounts of it compare alike, cases that state the factors do not,
 * and that is said. */
#include "probe/diff.h"
#include "probe/ledgers/product_unlike.h"
#include "rules.h"
#include "test.h"

#define FACT(id, product)                                                                                              \
  "<fact id='" id "' kind='quantity' zh='" id "' en='" id "' ask-zh='？' ask-en='?' provision='t' unit='yuan'" product \
  "/>"
#define VOCABULARY(product)                                                                                            \
  "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'>"                                                                 \
  "<unit id='yuan' zh='元' en='yuan'/>" FACT ("a", "") FACT ("b", "") FACT ("c", "")                                   \
      FACT ("x", product) "</vocabulary>"

static const char statute[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='某法' en='Some Law' effective='2000-01-01'>"
    "<offence id='t/1' article='1' zh='某罪' en='some offence'><version effective='2000-01-01' subjects='person'>"
    "<tier id='low' rank='1' zh='严重' en='serious'><penalty to-months='36' fine='with'/></tier></version></offence>"
    "</instrument>";
static const char standard[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/standard' kind='interpretation' zh='某解释' en='Some Interpretation' "
    "effective='2001-01-01'><standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'>"
    "<item n='1'><limit of='x' at-least='50'/></item></tier></article></standard></instrument>";

static Program *rules_with (const char *vocabulary)
{
  return rules_program ((const char *const[]) { vocabulary, statute, standard, NULL });
}

/* Which cases that state the factors move is not proved, but some are found. */
static guint unproved_products (const char *before, const char *after, guint moves)
{
  g_autoptr (Program) old = rules_with (before), now = rules_with (after);
  g_autoptr (Diff) diff = diff_new (old, now, 10000);
  guint products = 0;
  for (guint i = 0; i < diff->unproved->len; i++)
    products += g_array_index (diff->unproved, Unproved, i).kind == UNPROVED_PRODUCT;
  for (guint i = 0; i < diff->shifts->len; i++)
    CU_ASSERT_EQUAL (((const Shift *) g_ptr_array_index (diff->shifts, i))->by, SHIFT_BY_PRODUCT);
  CU_ASSERT_EQUAL (diff->shifts->len, moves);
  CU_ASSERT_EQUAL (products, diff->unproved->len);
  return products;
}

static void a_product_that_is_new_gone_or_of_others_is_not_proved (void)
{
  CU_ASSERT_EQUAL (unproved_products (VOCABULARY (" product='a b'"), VOCABULARY (""), 1), 1);
  CU_ASSERT_EQUAL (unproved_products (VOCABULARY (""), VOCABULARY (" product='a b'"), 1), 1);
  CU_ASSERT_EQUAL (unproved_products (VOCABULARY (" product='a b'"), VOCABULARY (" product='a c'"), 2), 1);
  CU_ASSERT_EQUAL (unproved_products (VOCABULARY (" product='a b'"), VOCABULARY (" product='a b c'"), 1), 1);
}

static void the_same_factors_in_another_order_are_the_same (void)
{
  CU_ASSERT_EQUAL (unproved_products (VOCABULARY (" product='a b'"), VOCABULARY (" product='b a'"), 0), 0);
  CU_ASSERT_EQUAL (unproved_products (VOCABULARY (""), VOCABULARY (""), 0), 0);
}

SUITE (product_unlike,
       { "a product that is new, gone or of others is not proved",
         a_product_that_is_new_gone_or_of_others_is_not_proved },
       { "the same factors in another order are the same", the_same_factors_in_another_order_are_the_same })
