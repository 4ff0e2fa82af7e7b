/* One layout for every way of writing a document. */
#include <sill/layout.h>
#include <string.h>
#include "dice.h"
#include "read/document/markup.h"
#include "test.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define CASE HEAD "<case xmlns=\"urn:sill:case:1\" id=\"a\" findings=\"complete\">\n"

/* Returns: yours; the first fault where it is refused. */
static char *lay_out_text (const char *text)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  char *laid = sill_layout (text, strlen (text), "f.xml", findings);
  CU_ASSERT_EQUAL (laid == NULL, sill_findings_faults (findings) > 0);
  return laid != NULL ? laid : sill_findings_write (findings, 0, SILL_EN);
}

static void becomes (const char *text, const char *expected)
{
  g_autofree char *laid = lay_out_text (text), *again = lay_out_text (laid);
  CU_ASSERT_STRING_EQUAL (laid, expected);
  if (g_str_has_prefix (expected, "<?xml"))
    CU_ASSERT_STRING_EQUAL (again, laid);
}

static void attributes_have_one_order (void)
{
  becomes ("<case findings='complete'  id = \"a\"\n xmlns='urn:sill:case:1'><charge offence='t/1'></charge></case>",
           CASE "  <charge offence=\"t/1\"/>\n</case>\n");
  becomes (
      "\xEF\xBB\xBF<c:case xmlns:c='urn:sill:case:1' findings='complete' id='a'><c:charge offence='t/1'/></c:case>",
      CASE "  <charge offence=\"t/1\"/>\n</case>\n");
}

static void values_are_written_one_way (void)
{
  becomes ("<case xmlns='urn:sill:case:1' id='a' findings='complete' title='x &#65;&#x4e2d; &gt; \"y\" &apos; "
           "&lt;&amp;\n&#10;'/>",
           HEAD "<case xmlns=\"urn:sill:case:1\" id=\"a\" findings=\"complete\" "
                "title=\"x A中 > &quot;y&quot; ' &lt;&amp; &#10;\"/>\n");
}

static void comments_stay (void)
{
  becomes ("<!-- one\n  two\n\n three --><case xmlns='urn:sill:case:1' id='a' findings='complete'><!--x--><charge "
           "offence='t/1'/> <!-- y\n--></case><!-- z --><?p q?>",
           HEAD "<!-- one\n     two\n\n     three -->\n"
                "<case xmlns=\"urn:sill:case:1\" id=\"a\" findings=\"complete\">\n  <!--x-->\n  <!-- y\n  -->\n  "
                "<charge offence=\"t/1\"/>\n</case>\n\n<!-- z -->\n<?p q?>\n");
}

/* One is kept where there were one or more; none directly inside a tag. */
static void empty_lines_stay (void)
{
  becomes ("<case xmlns='urn:sill:case:1' id='a' findings='complete'>\n\n<fact id='a' value='1'/>\n\n \n\n<fact id='b' "
           "value='1'/>\n<fact id='c' value='1'/> <!-- of c --> <!-- too -->\n\n</case>",
           CASE "  <fact id=\"a\" value=\"1\"/>\n\n  <fact id=\"b\" value=\"1\"/>\n"
                "  <fact id=\"c\" value=\"1\"/> <!-- of c --> <!-- too -->\n</case>\n");
  becomes ("<case xmlns='urn:sill:case:1' id='a' findings='complete'>\n<fact id='a' value='1'/>\n\n<fact id='b' "
           "value='1'/> <!-- of b -->\n</case>",
           CASE "  <fact id=\"a\" value=\"1\"/>\n\n  <fact id=\"b\" value=\"1\"/> <!-- of b -->\n</case>\n");
}

/* What ends a line is about that line; what an element follows on the line is about that element. */
static void a_comment_stays_with_its_element (void)
{
  becomes (
      "<case xmlns='urn:sill:case:1' id='a' findings='complete'><!-- all --><fact id='a' value='1'/> <!-- of a -->\n"
      "<fact id='b' value='1'/> <!-- of c --> <!-- too --><fact id='c' value='1'/><!-- of c --></case>",
      CASE "  <!-- all -->\n  <fact id=\"a\" value=\"1\"/> <!-- of a -->\n  <fact id=\"b\" value=\"1\"/>\n"
           "  <!-- of c -->\n  <!-- too -->\n  <fact id=\"c\" value=\"1\"/> <!-- of c -->\n</case>\n");
  becomes (
      "<cases xmlns='urn:sill:case:1'><case id='a' findings='complete'><charge offence='t/1'/></case> <!-- of a -->\n"
      "<!-- of b --><case id='b' findings='complete'/></cases>",
      HEAD "<cases xmlns=\"urn:sill:case:1\">\n  <case id=\"a\" findings=\"complete\">\n"
           "    <charge offence=\"t/1\"/>\n  </case> <!-- of a -->\n\n  <!-- of b -->\n"
           "  <case id=\"b\" findings=\"complete\"/>\n</cases>\n");
}

/* Up to the last column, in the width of what is shown. */
static void what_has_no_room_behind_goes_before (void)
{
  enum { ROOM = 132 - 2 - sizeof "<fact id=\"a\" value=\"1\"/>" - sizeof "<!--文-->" + 1 };
  for (guint i = 0; i < 2; i++) {
    g_autofree char *words = g_strnfill (ROOM + 1 + i, 'x');
    g_autofree char *text = g_strdup_printf ("<case xmlns='urn:sill:case:1' id='a' findings='complete'><fact id='a' "
                                             "value='1'/><!--%s文-->\n</case>",
                                             words);
    g_autofree char *expected =
        g_strdup_printf (i == 0 ? CASE "  <fact id=\"a\" value=\"1\"/> <!--%s文-->\n</case>\n"
                                : CASE "  <!--%s文-->\n  <fact id=\"a\" value=\"1\"/>\n</case>\n",
                         words);
    becomes (text, expected);
  }
}

static void what_is_long_is_opened (void)
{
  g_autofree char *title = g_strnfill (60, 'x'), *source = g_strnfill (80, 'y');
  g_autofree char *text = g_strdup_printf (
      "<case xmlns='urn:sill:case:1' id='a' findings='complete' title='%s' source='%s'/>", title, source);
  g_autofree char *expected =
      g_strdup_printf (HEAD "<case xmlns=\"urn:sill:case:1\" id=\"a\" findings=\"complete\" title=\"%s\"\n"
                            "      source=\"%s\"/>\n",
                       title, source);
  becomes (text, expected);
}

/* In rules `acts` is a condition, in cases the list of them. */
static void a_condition_on_acts_has_room_on_a_line (void)
{
#define RULES(item)                                                                                                    \
  HEAD                                                                                                                 \
      "<instrument xmlns=\"urn:sill:rules:1\" id=\"a\" kind=\"opinion\" zh=\"a\" en=\"a\" effective=\"2020-01-01\">\n" \
      "  <standard offence=\"t/1\">\n    <article n=\"1\">\n      <tier reach=\"t\" paragraph=\"1\">\n        " item   \
      "\n        <item n=\"2\"><yes of=\"x\"/></item>\n      </tier>\n    </article>\n  </standard>\n</instrument>\n"
  becomes (RULES ("<item n=\"1\">\n<acts months=\"6\">\n<limit of=\"n\" at-least=\"3\"/>\n</acts></item>"),
           RULES ("<item n=\"1\"><acts months=\"6\"><limit of=\"n\" at-least=\"3\"/></acts></item>"));
  becomes (CASE "<acts><batch id=\"b\" of=\"n\" count=\"1\"/></acts></case>",
           CASE "  <acts>\n    <batch id=\"b\" of=\"n\" count=\"1\"/>\n  </acts>\n</case>\n");
}

static void faults_are_told (void)
{
  becomes ("<case xmlns='urn:sill:case:1' findings='complete'><charg/></case>",
           "f.xml:1:51: unknown-element: no element \"charg\" here, expected conduct, decision, defendant, fact, acts, "
           "finding, figure, charge, expect; did you mean \"charge\"?");
  becomes ("<case", "f.xml:1:1: xml-syntax: malformed XML: the file breaks off inside a tag");
  becomes ("<!--\n--><x/>",
           "f.xml:2: wrong-root: the root element is \"x\", expected vocabulary, instrument, collection, case, cases");
  becomes ("<?xml version='1.0' encoding='GBK'?><case xmlns='urn:sill:case:1' id='\xd6\xd0' findings='complete'/>",
           "f.xml:1: bad-encoding: not valid UTF-8 text: f.xml");
  becomes ("<?xml version='1.0' encoding='GBK'?><case xmlns='urn:sill:case:1' id='中' findings='complete'/>",
           "f.xml:1: bad-encoding: not valid UTF-8 text: f.xml");
  becomes ("<?xml version='1.0' encoding='GBK'?><case xmlns='urn:sill:case:1' id='a' findings='complete'/>",
           HEAD "<case xmlns=\"urn:sill:case:1\" id=\"a\" findings=\"complete\"/>\n");
}

/* ---- the documents that there are ---- */

static void append_blanks (GString *to, Dice *dice, guint least)
{
  for (guint n = least + dice_below (dice, 3); n > 0; n--)
    g_string_append_c (to, " \n\t "[dice_below (dice, 4)]);
}

static void append_shuffled (GString *to, const Markup *markup, const Mark *mark, Dice *dice)
{
  g_autofree char *name = markup_copy (markup, mark->name);
  guint order[64];
  g_string_append_printf (to, "<%s", name);
  for (guint i = 0; i < mark->n; i++)
    order[i] = i;
  for (guint i = mark->n; i > 1; i--) {
    const guint k = dice_below (dice, i), held = order[k];
    order[k] = order[i - 1];
    order[i - 1] = held;
  }
  for (guint i = 0; i < mark->n; i++) {
    const MarkAttribute *attribute = markup_attribute_at (markup, mark, order[i]);
    g_autofree char *key = markup_copy (markup, attribute->name), *value = markup_copy (markup, attribute->value);
    append_blanks (to, dice, 1);
    g_string_append (to, key);
    append_blanks (to, dice, 0);
    g_string_append_c (to, '=');
    append_blanks (to, dice, 0);
    g_string_append_printf (to, "\"%s\"", value);
  }
  append_blanks (to, dice, 0);
  g_string_append (to, mark->kind == MARK_EMPTY ? "/>" : ">");
}

/* Other blanks between two marks, with as many line ends where there was none, one, or (two and more are alike) an empty line. */
static void append_between (GString *to, const Markup *markup, const Mark *mark, Dice *dice)
{
  g_autofree char *text = markup_copy (markup, mark->whole);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  const guint ends = g_strv_length (lines) - 1;
  for (guint n = ends < 2 ? ends : 2 + dice_below (dice, 3); n > 0; n--) {
    g_string_append (to, dice_below (dice, 2) == 0 ? "\t" : "  ");
    g_string_append_c (to, '\n');
  }
  for (guint n = dice_below (dice, 3); n > 0; n--)
    g_string_append_c (to, " \t"[dice_below (dice, 2)]);
}

/* The same document with other blanks, its attributes in another order. Returns: yours. */
static char *shuffle (const char *text, Dice *dice)
{
  g_autoptr (Markup) markup = markup_new (text, strlen (text));
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < markup->marks->len; i++) {
    const Mark *mark = markup_at (markup, i);
    if (mark->kind == MARK_START || mark->kind == MARK_EMPTY) {
      append_shuffled (to, markup, mark, dice);
    } else if (mark->kind == MARK_TEXT) {
      append_between (to, markup, mark, dice);
    } else {
      g_string_append_len (to, text + mark->whole.from, (gssize) (mark->whole.to - mark->whole.from));
    }
  }
  return g_string_free (to, FALSE);
}

static guint try_folder (const char *folder, Dice *dice)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  guint n = 0;
  for (const char *name; (name = g_dir_read_name (entries)) != NULL;) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *text = NULL;
    if (!g_str_has_suffix (name, ".xml") || !g_file_get_contents (path, &text, NULL, NULL))
      continue;
    g_autofree char *laid = lay_out_text (text), *again = lay_out_text (laid);
    CU_ASSERT_STRING_EQUAL (again, laid);
    for (guint i = 0; i < 3; i++) {
      g_autofree char *shuffled = shuffle (text, dice);
      g_autofree char *same = lay_out_text (shuffled);
      CU_ASSERT_STRING_NOT_EQUAL (shuffled, text);
      CU_ASSERT_STRING_EQUAL (same, laid);
    }
    n++;
  }
  return n;
}

static void any_order_any_spacing (void)
{
  Dice dice = { 1 };
  CU_ASSERT_TRUE (try_folder ("rules/cn", &dice) > 20);
  CU_ASSERT_TRUE (try_folder ("rules/cn/local", &dice) > 5);
  CU_ASSERT_TRUE (try_folder ("samples", &dice) > 30);
}

SUITE (layout, { "an empty line stays where there was one", empty_lines_stay },
       { "a condition on acts has room on a line", a_condition_on_acts_has_room_on_a_line },
       { "attributes have one order, elements one prefix", attributes_have_one_order },
       { "values are written one way", values_are_written_one_way }, { "comments stay", comments_stay },
       { "a comment stays with its element", a_comment_stays_with_its_element },
       { "what has no room behind goes before", what_has_no_room_behind_goes_before },
       { "what is long is opened", what_is_long_is_opened }, { "faults are told", faults_are_told },
       { "any order of attributes and any spacing gives the same bytes", any_order_any_spacing })
