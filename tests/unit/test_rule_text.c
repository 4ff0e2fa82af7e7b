#include "lint/rule_text.h"
#include <string.h>
#include "test.h"

enum { ITEMS = 300 };

/* Elements beside each other in one line, each with its number; the next line begins where `broken` is TRUE. */
static char *many_items (gboolean broken, Place *ret_places)
{
  GString *text = g_string_new ("<甲>");
  guint line = 1, column = 4;
  for (guint i = 0; i < ITEMS; i++) {
    if (broken && i == ITEMS / 2) {
      g_string_append_c (text, '\n');
      line++;
      column = 1;
    }
    g_autofree char *item = g_strdup_printf ("<item n=\"%u\" zh=\"第%u项情节\"/>", i, i);
    ret_places[i] = (Place) { "t.xml", line, column };
    g_string_append (text, item);
    column += (guint) g_utf8_strlen (item, -1);
  }
  g_string_append (text, "</甲>\n");
  return g_string_free (text, FALSE);
}

static void is_number (const RuleText *text, Place place, guint number)
{
  Stretch value = { 0, 0 };
  g_autofree char *expected = g_strdup_printf ("%u\"", number);
  CU_ASSERT_TRUE (rule_text_attribute (text, place, "n", &value));
  CU_ASSERT_TRUE (strncmp (text->bytes + value.from, expected, strlen (expected)) == 0);
}

static void a_place_is_found_in_a_line_of_any_length (void)
{
  for (guint broken = 0; broken < 2; broken++) {
    Place places[ITEMS];
    g_autofree char *bytes = many_items (broken == 1, places);
    RuleText *text = rule_text_new ("t.xml", bytes, strlen (bytes));
    for (guint i = 0; i < ITEMS; i++)
      is_number (text, places[i], i);
    rule_text_free (text);
  }
}

static void what_lies_behind_a_line_is_no_place (void)
{
  Place places[ITEMS];
  Stretch value;
  g_autofree char *bytes = many_items (FALSE, places);
  RuleText *text = rule_text_new ("t.xml", bytes, strlen (bytes));
  CU_ASSERT_FALSE (rule_text_attribute (text, (Place) { "t.xml", 1, 1000000 }, "n", &value));
  CU_ASSERT_FALSE (rule_text_attribute (text, (Place) { "t.xml", 7, 1 }, "n", &value));
  CU_ASSERT_FALSE (rule_text_attribute (text, (Place) { "t.xml", 0, 0 }, "n", &value));
  rule_text_free (text);
}

SUITE (rule_text, { "a place is found in a line of any length", a_place_is_found_in_a_line_of_any_length },
       { "what lies behind a line is no place", what_lies_behind_a_line_is_no_place })
