/* On which items an expectation that is not met hangs, and why they are as they are. */
#include "suite/difference.h"
#include "explained.h"
#include "report/words/phrases.h"
#include "test.h"

#define LOW                                                                                                            \
  "<item n='1'><limit of='x' at-least='5'/></item>"                                                                    \
  "<item n='2'><all><yes of='p'/><limit of='y' at-least='10'/></all></item>"                                           \
  "<item n='3'><any><yes of='q'/><limit of='y' at-least='20'/></any></item>"
#define HIGH "<item n='1'><limit of='x' at-least='50'/></item>"

/* Each item with its grounds: `1(1)(1): x: 3 < 5 records`. */
static void hangs_on (const char *findings, const char *inside, const char *expected)
{
  g_autoptr (Reasons) reasons = explained_small (LOW, HIGH, findings, inside);
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (GPtrArray) items = difference_items (reasons, g_ptr_array_index (reasons->expectations, 0));
  for (guint i = 0; i < items->len; i++) {
    const ItemReason *item = g_ptr_array_index (items, i);
    g_autoptr (GPtrArray) grounds = difference_grounds (item);
    g_string_append_printf (said, "%s%s:", i > 0 ? "\n" : "", item->item->path);
    for (guint k = 0; k < grounds->len; k++) {
      g_autofree char *ground =
          phrase_reason (reasons->program->law->vocabulary, g_ptr_array_index (grounds, k), SILL_EN);
      g_string_append_printf (said, "%s %s", k > 0 ? ";" : "", ground);
    }
  }
  CU_ASSERT_STRING_EQUAL (said->str, expected);
}

static void met (void) { hangs_on ("complete", "<fact id='x' value='7'/><expect tier='low'/>", ""); }

static void named_items (void)
{
  hangs_on ("complete", "<fact id='x' value='3'/><expect items='1(1)(1)'/>", "1(1)(1): x: 3 < 5 records");
  hangs_on ("complete", "<fact id='p' value='yes'/><expect items='1(1)(2)'/>", "1(1)(2): y: 0 < 10 records");
  hangs_on ("complete", "<expect items='1(1)(2)'/>", "1(1)(2): p: no");
  hangs_on ("complete", "<expect items='1(1)(3)'/>", "1(1)(3): q: no; y: 0 < 20 records");
}

static void too_much (void)
{
  hangs_on ("complete", "<fact id='x' value='60'/><expect tier='low'/>", "1(2)(1): x: 60 ≥ 50 records");
  hangs_on ("partial",
            "<fact id='x' value='60'/><fact id='p' value='no'/><fact id='q' value='no'/>"
            "<fact id='y' value='0'/><expect ceiling='low'/>",
            "1(2)(1): x: 60 ≥ 50 records");
}

static void too_little (void)
{
  hangs_on ("complete", "<fact id='x' value='30'/><expect tier='high'/>", "1(2)(1): x: 30 < 50 records");
}

SUITE (difference, { "nothing where it is met", met }, { "items that should be met and are not", named_items },
       { "items that carry the result too high", too_much },
       { "of a tier that is missed, what comes nearest to it", too_little })
