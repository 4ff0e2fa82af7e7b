/* Items that add nothing, or can never hold: found by proof, so that what is named is so, whatever it looks like. */
#include "advised.h"
#include <string.h>
#include "test.h"

#define ITEM(n, condition) "<item n='" n "'>" condition "</item>"
#define COUNT(figure) "<limit of='count' at-least='" figure "'/>"
#define GAINS(figure) "<limit of='gains' at-least='" figure "'/>"
#define HIGH ITEM ("1", COUNT ("500"))

static guint redundant (const char *low) { return advised_count (low, HIGH, "redundant-item"); }

static void covered (void)
{
  CU_ASSERT_EQUAL (redundant (ITEM ("1", COUNT ("50"))), 0);
  CU_ASSERT_EQUAL (redundant (ITEM ("1", COUNT ("50")) ITEM ("2", COUNT ("60"))), 1);
  CU_ASSERT_EQUAL (redundant (ITEM ("1", COUNT ("50")) ITEM ("2", "<limit of='count' above='49'/>")), 1);
  CU_ASSERT_EQUAL (redundant (ITEM ("1", COUNT ("50")) ITEM ("2", "<limit of='count' above='48'/>")),
                   1); /* the first */
  CU_ASSERT_EQUAL (redundant (ITEM ("1", COUNT ("50")) ITEM ("2", "<limit of='count more' at-least='50'/>")), 1);
  CU_ASSERT_EQUAL (redundant (ITEM ("1", COUNT ("50")) ITEM ("2", "<limit of='count more' at-least='51'/>")), 0);
  CU_ASSERT_EQUAL (
      redundant (ITEM ("1", COUNT ("50")) ITEM ("2", "<all><yes of='given'/><limit of='count' at-least='50'/></all>")),
      1);
}

/* Neither does alone what both do. */
static void covered_together (void)
{
  const char *low = ITEM ("1", "<all><yes of='given'/>" GAINS ("100") "</all>")
      ITEM ("2", "<all><no of='given'/>" GAINS ("200") "</all>") ITEM ("3", GAINS ("200"));
  g_autofree char *lines = advised_lines (low, HIGH, "");
  CU_ASSERT_PTR_NOT_NULL (strstr (lines, "item \"1(1)(3)\" adds nothing"));
  CU_ASSERT_PTR_NOT_NULL (strstr (lines, "by others (1(1)(1) 1(1)(2))"));
}

/* Under the other reading the item is needed. */
static void readings (void)
{
  const char *low = ITEM ("1", COUNT ("50"))
      ITEM ("2", "<readings zh='问' en='q'><reading id='a' zh='甲' en='a' default='yes'><limit of='count' "
                 "at-least='60'/></reading>"
                 "<reading id='b' zh='乙' en='b'><limit of='count' at-least='10'/></reading></readings>");
  CU_ASSERT_EQUAL (redundant (low), 0);
}

static void unreachable (void)
{
  const char *high = HIGH ITEM ("2", "<all><yes of='given'/><no of='given'/></all>");
  CU_ASSERT_EQUAL (advised_count (ITEM ("1", COUNT ("50")), high, "unreachable-item"), 1);
  CU_ASSERT_EQUAL (advised_count (ITEM ("1", COUNT ("50")), HIGH, "unreachable-item"), 0);
}

/* The lower tier's item leads to the higher one, by a way that no comparison of two figures shows. */
static void upside_down (void)
{
  const char *low = ITEM ("1", "<all>" COUNT ("50") GAINS ("10") "</all>");
  const char *high = ITEM ("1", "<any>" COUNT ("40") "<yes of='given'/></any>");
  CU_ASSERT_EQUAL (advised_count (low, high, "easier-tier"), 1);
}

SUITE (advise_items, { "an item that others cover is named, the second of two alike", covered },
       { "several can cover one together", covered_together }, { "an item that a reading needs is none", readings },
       { "an item that contradicts itself is named", unreachable },
       { "a higher tier that is reached before the lower one is named", upside_down })
