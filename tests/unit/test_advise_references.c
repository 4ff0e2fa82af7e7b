/* Preconditions of a paragraph that do not come along with its items. */
#include "advised.h"
#include <string.h>
#include "test.h"

#define LOW "<item n='1'><limit of='count' at-least='50'/></item>"
#define SCALE "<scale items='1(1)(1)' by='10'/>"

static gboolean loses (const char *high, const char *gates)
{
  g_autofree char *lines = advised_lines (LOW, high, gates);
  return strstr (lines, "lost-gate") != NULL;
}

static void gates (void)
{
  CU_ASSERT_TRUE (loses ("<item n='1'>" SCALE "</item>", "when='given'"));
  CU_ASSERT_TRUE (loses ("<item n='1'>" SCALE "</item>", "unless='given'"));
  CU_ASSERT_FALSE (loses ("<item n='1'>" SCALE "</item>", ""));
  CU_ASSERT_FALSE (loses ("<item n='1' when='given'>" SCALE "</item>", "when='given'"));
  CU_ASSERT_TRUE (loses ("<item n='1' unless='given'>" SCALE "</item>", "when='given'"));
}

/* A paragraph for units multiplies what one for persons asks for; `of`: attributes of each. */
static void the_others (void)
{
#define BESIDE(of)                                                                                                     \
  "<item n='1'><limit of='gains' at-least='500'/></item></tier><tier reach='high' paragraph='3' " of                   \
  "><item n='1'>" SCALE "</item>"
  CU_ASSERT_FALSE (loses (BESIDE ("when='given'"), "unless='given'"));
  CU_ASSERT_FALSE (loses (BESIDE ("unless='given'"), "when='given'"));
  CU_ASSERT_TRUE (loses (BESIDE (""), "unless='given'"));
}

/* Something stands beside the reference, and says nothing of what the paragraph demands. */
static void beside_others (void)
{
#define AND(more) "<item n='1'><all>" SCALE more "</all></item>"
  CU_ASSERT_TRUE (loses (AND ("<limit of='gains' at-least='500'/>"), "when='given'"));
  CU_ASSERT_FALSE (loses (AND ("<limit of='gains' at-least='500'/>"), ""));
  CU_ASSERT_FALSE (loses (AND ("<yes of='given'/>"), "when='given'"));
  CU_ASSERT_FALSE (
      loses ("<item n='1' when='given'><all>" SCALE "<limit of='gains' at-least='500'/></all></item>", "when='given'"));
  CU_ASSERT_FALSE (
      loses ("<item n='1'><all><limit of='gains' at-least='500'/><not>" SCALE "</not></all></item>", "when='given'"));
}

/* The same where the paragraph says it in a condition of its own. */
static void conditions_beside_others (void)
{
#define DEMANDED "<when><yes of='given'/></when>" LOW
  g_autofree char *lost = advised_lines (DEMANDED, AND ("<limit of='gains' at-least='500'/>"), "");
  g_autofree char *kept = advised_lines (DEMANDED, AND ("<yes of='given'/>"), "");
  CU_ASSERT_PTR_NOT_NULL (strstr (lost, "lost-gate"));
  CU_ASSERT_PTR_NULL (strstr (kept, "lost-gate"));
}

/* A person's discretion over a paragraph does not go with its items, and is no gate that is lost. */
static void discretion (void)
{
  CU_ASSERT_FALSE (loses ("<item n='1'>" SCALE "</item>", "discretion='yes'"));
  CU_ASSERT_TRUE (loses ("<item n='1'>" SCALE "</item>", "discretion='yes' when='given'"));
}

static void bounds (void)
{
  const char *high = "<item n='1'><limit of='count' at-least='500'/></item>";
  CU_ASSERT_EQUAL (advised_count ("<item n='1'><limit of='gains' at-most='500'/></item>", high, "more-is-less"), 1);
  CU_ASSERT_EQUAL (
      advised_count ("<item n='1'><limit of='gains' at-most='500' fixed='yes'/></item>", high, "more-is-less"), 0);
  CU_ASSERT_EQUAL (
      advised_count ("<item n='1'><not><limit of='gains' at-least='500'/></not></item>", high, "more-is-less"), 1);
  CU_ASSERT_EQUAL (
      advised_count ("<item n='1'><limit of='count' at-least='50' below='500'/></item>", high, "more-is-less"), 0);
}

SUITE (advise_references, { "a reference leaves preconditions of the paragraph behind", gates },
       { "so does one that stands beside other conditions", beside_others },
       { "so does one of what a condition of the paragraph demands", conditions_beside_others },
       { "what sets a paragraph apart from another is not lost in it", the_others },
       { "discretion is no precondition that is lost", discretion },
       { "an item that fails where there is more is named", bounds })
