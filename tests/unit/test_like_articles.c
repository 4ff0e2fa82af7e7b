/* Articles of one document that hang on one condition. */
#include "explained.h"
#include "test.h"
#include <string.h>

#define ARTICLE(n, when)                                                                                               \
  "<article n='" n "'><when>" when "</when><tier reach='low' paragraph='1'>"                                           \
  "<item n='1'><limit of='x' at-least='10'/></item></tier></article>"
#define P "<fact id='p' value='yes'/>"
#define Q "<fact id='q' value='yes'/>"
#define X "<fact id='x' value='10'/>"

/* The place of the article that says the condition of each, or `-` where it is its own: "-00". */
static char *likes (const char *standard, const char *inside)
{
  g_autoptr (Reasons) reasons = explained (standard, "complete", inside);
  GPtrArray *articles = explained_charge (reasons)->articles;
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < articles->len; i++) {
    const ArticleReason *like = ((const ArticleReason *) g_ptr_array_index (articles, i))->like;
    guint at = 0;
    if (like != NULL && g_ptr_array_find (articles, like, &at))
      g_string_append_printf (to, "%u", at);
    else
      g_string_append_c (to, '-');
  }
  return g_string_free (to, FALSE);
}

static void check (const char *standard, const char *inside, const char *expected)
{
  g_autofree char *found = likes (standard, inside);
  CU_ASSERT_STRING_EQUAL (found, expected);
}

static void the_same_condition_is_said_once (void)
{
  check (ARTICLE ("1", "<yes of='p'/>") ARTICLE ("2", "<yes of='p'/>") ARTICLE ("3", "<yes of='p'/>"), P X, "-00");
}

static void another_condition_is_its_own (void)
{
  check (ARTICLE ("1", "<yes of='p'/>") ARTICLE ("2", "<yes of='q'/>") ARTICLE ("3", "<yes of='q'/>"), P Q X, "--1");
  check (ARTICLE ("1", "<yes of='p'/>") ARTICLE ("2", "<all><yes of='p'/><yes of='q'/></all>"), P Q X, "--");
}

static void what_does_not_apply_is_no_like (void)
{
  check (ARTICLE ("1", "<yes of='p'/>") ARTICLE ("2", "<no of='p'/>") ARTICLE ("3", "<yes of='p'/>"), P X, "--0");
}

SUITE (like_articles, { "the same condition is said once", the_same_condition_is_said_once },
       { "another condition is its own", another_condition_is_its_own },
       { "what does not apply is no like", what_does_not_apply_is_no_like })
