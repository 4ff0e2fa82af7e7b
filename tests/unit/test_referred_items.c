/* References between items, as provisions write them. */
#include "read/rules/read_rules.h"
#include "resolve/resolve.h"
#include "test.h"
#include <string.h>

#define SPACE "xmlns='urn:sill:rules:1'"
#define FACTS                                                                                                          \
  "<vocabulary " SPACE " id='x/facts'><unit id='records' zh='条' en='records'/><fact id='count' kind='quantity' "     \
  "unit='records' zh='甲' en='a' ask-zh='？' ask-en='?' provision='p'/></vocabulary>"
#define HEAD                                                                                                           \
  "<instrument " SPACE " id='x/r' kind='statute' zh='甲' en='a' effective='2017-06-01'>"                              \
  "<offence id='x/1' article='1' zh='甲' en='a'><version effective='2017-06-01' subjects='person'>"                   \
  "<tier id='low' rank='1' zh='甲' en='a'><penalty/></tier></version></offence><standard offence='x/1'>"
#define TAIL "</standard></instrument>"

/* A paragraph with items of these numbers; behind them one numbered 99 that refers, where `from` stands in it. */
static void add_paragraph (GString *to, const char *path, const char *numbers, const char *from, const char *text)
{
  g_auto (GStrv) list = g_strsplit (numbers, " ", -1);
  g_string_append_printf (to, "<tier reach='low' paragraph='%c'>", path[2]);
  for (guint i = 0; list[i] != NULL; i++)
    g_string_append_printf (to, "<item n='%s'><limit of='count' at-least='50'/></item>", list[i]);
  if (g_strcmp0 (from, path) == 0)
    g_string_append_printf (to, "<item n='99'><meets items='%s'/></item>", text);
  g_string_append (to, "</tier>");
}

/* Article 5 with paragraphs 1 (items 1 2 3 3-1 4) and 2 (1 2), article 6 with paragraph 1 (1 2). Without `from` the condition
 * of article 6 refers. Returns: yours. */
static char *make_rules (const char *from, const char *text)
{
  GString *to = g_string_new (HEAD "<article n='5'>");
  add_paragraph (to, "5(1)", "1 2 3 3-1 4", from, text);
  add_paragraph (to, "5(2)", "1 2", from, text);
  g_string_append (to, "</article><article n='6'>");
  if (from == NULL)
    g_string_append_printf (to, "<when><meets items='%s'/></when>", text);
  add_paragraph (to, "6(1)", "1 2", from, text);
  g_string_append (to, "</article>" TAIL);
  return g_string_free (to, FALSE);
}

static void add_finding (GString *to, const SillFindings *findings)
{
  g_autofree char *line = sill_findings_write (findings, 0, SILL_EN);
  const char *quoted = strchr (line, '"');
  g_string_append_printf (to, "? %.*s", (int) strcspn (quoted + 1, "\""), quoted + 1);
}

/* The paths that `text` means from the paragraph `from`, or "? reference". Returns: yours. */
static char *expand (const char *from, const char *text)
{
  g_autoptr (Rulebook) book = rulebook_new ();
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autofree char *rules = make_rules (from, text);
  CU_ASSERT_TRUE (read_rules_bytes (book, FACTS, strlen (FACTS), "facts", findings, NULL));
  CU_ASSERT_TRUE (read_rules_bytes (book, rules, strlen (rules), "r", findings, NULL));
  read_rules_finish (book, findings);
  g_autoptr (Lawbook) law = resolve_rules (book, findings);
  GString *paths = g_string_new (NULL);
  if (sill_findings_faults (findings) > 0)
    add_finding (paths, findings);
  for (guint i = 0; paths->len == 0 && i < law->conditions->len; i++) {
    const LawCondition *condition = g_ptr_array_index (law->conditions, i);
    for (guint j = 0; j < condition->n_items; j++)
      g_string_append_printf (paths, "%s%s", j > 0 ? " " : "", condition->items[j]->stated->path);
  }
  return g_string_free (paths, FALSE);
}

static void expect (const char *from, const char *text, const char *expected)
{
  g_autofree char *got = expand (from, text);
  CU_ASSERT_STRING_EQUAL (got, expected);
}

static void numbers (void)
{
  expect ("5(1)", "2", "5(1)(2)");
  expect ("5(2)", "1", "5(2)(1)");
  expect ("6(1)", "2 1", "6(1)(1) 6(1)(2)");
  expect ("5(1)", "3 3 2", "5(1)(2) 5(1)(3)");
}

static void ranges (void)
{
  expect ("5(1)", "2-4", "5(1)(2) 5(1)(3) 5(1)(3-1) 5(1)(4)");
  expect ("5(1)", "3-3", "5(1)(3)");
  expect ("5(1)", "1 3-4", "5(1)(1) 5(1)(3) 5(1)(3-1) 5(1)(4)");
}

static void inserted_numbers (void) { expect ("5(1)", "3-1", "5(1)(3-1)"); }

static void paths (void)
{
  expect ("5(2)", "5(1)(3)", "5(1)(3)");
  expect ("5(2)", "5(1)(3)-5(1)(4)", "5(1)(3) 5(1)(3-1) 5(1)(4)");
  expect ("5(2)", "5(1)(1)-5(1)(3-1)", "5(1)(1) 5(1)(2) 5(1)(3) 5(1)(3-1)");
  expect ("5(2)", "6(1)(2) 5(1)(1)", "5(1)(1) 6(1)(2)");
}

static void outside_items (void)
{
  expect (NULL, "5(1)(3)", "5(1)(3)");
  expect (NULL, "3", "? 3");
}

static void unknown (void)
{
  expect ("5(1)", "5", "? 5");
  expect ("5(1)", "2 7 9", "? 7");
  expect ("5(1)", "4-2", "? 4-2");
  expect ("5(1)", "2-9", "? 9"); /* the end that is not there */
  expect ("5(1)", "7(1)(1)", "? 7(1)(1)");
  expect ("5(1)", "5(1)(4)-5(2)(1)", "? 5(1)(4)-5(2)(1)");
  expect ("5(1)", "-", "? -");
  expect ("5(1)", "5(1)", "? 5(1)");
}

SUITE (referred_items, { "a number means the own paragraph, in document order, once", numbers },
       { "a range runs in document order", ranges }, { "a number with a hyphen goes before a range", inserted_numbers },
       { "a path reaches the whole standard", paths }, { "outside items only paths are understood", outside_items },
       { "the first reference that means nothing is named", unknown })
