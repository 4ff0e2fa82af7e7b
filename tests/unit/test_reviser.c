/* Rules tried with other figures: what can be written otherwise, what comes of it, what is refused. */
#include "revise/reviser.h"
#include <string.h>
#include "base/findings.h"
#include "revise/revisable.h"
#include "rules.h"
#include "test.h"

static const char *const paths[] = { "rules", NULL };

static Reviser *shipped (void)
{
  static Reviser *reviser;
  if (reviser == NULL) {
    g_autoptr (SillFindings) findings = sill_findings_new ();
    reviser = reviser_new (paths, findings, NULL);
    g_assert_nonnull (reviser);
  }
  return reviser;
}

static const LawOffence *offence (void) { return lawbook_offence (shipped ()->old->law, "cn/253-1"); }

/* The first place of that attribute and value whose element is at that item; -1: there is none. */
static gint place_of (const char *path, const char *attribute)
{
  g_autoptr (GArray) all = revisables_of (shipped ()->old->law, offence (), shipped ()->by_path);
  for (guint i = 0; i < all->len; i++) {
    const Revisable *one = &g_array_index (all, Revisable, i);
    if (strcmp (one->attribute, attribute) == 0 && one->condition != NULL &&
        g_strcmp0 (one->condition->path, path) == 0)
      return (gint) i;
  }
  return -1;
}

/* Returns: whether it can be; what is wrong goes to `refusal`. */
static gboolean write_one (const char *path, const char *attribute, const char *comparison, const char *value,
                           Refusal *refusal)
{
  const SillRevision one = { (guint) place_of (path, attribute), value, comparison };
  const Revisions all = { &one, 1 };
  return reviser_revise (shipped (), offence (), &all, refusal);
}

static Refusal refusal_new (SillFindings *findings) { return (Refusal) { SILL_EN, findings, NULL }; }

static void every_figure_of_the_article_is_a_place_once (void)
{
  CU_ASSERT_TRUE (place_of ("5(1)(3)", "at-least") >= 0);
  CU_ASSERT_TRUE (place_of ("5(1)(8)", "by") >= 0);
  CU_ASSERT_TRUE (place_of ("5(1)(9)", "years") >= 0);
  CU_ASSERT_EQUAL (place_of ("5(1)(3)", "below"), -1);
  g_autoptr (GArray) all = revisables_of (shipped ()->old->law, offence (), shipped ()->by_path);
  for (guint i = 1; i < all->len; i++) {
    const Revisable *one = &g_array_index (all, Revisable, i - 1), *next = &g_array_index (all, Revisable, i);
    CU_ASSERT_TRUE (one->text != next->text || one->value.from < next->value.from);
  }
}

static void another_figure_moves_the_cases_between_both (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Refusal refusal = refusal_new (findings);
  CU_ASSERT_TRUE (write_one ("5(1)(3)", "at-least", "at-least", "60", &refusal));
  CU_ASSERT_EQUAL (shipped ()->diff->n_offences, 1);
  CU_ASSERT_EQUAL (shipped ()->diff->unproved->len, 0);
  const Shift *shift = g_ptr_array_index (shipped ()->diff->shifts, 0);
  CU_ASSERT_FALSE (move_is_harsher (&shift->move));
  CU_ASSERT_STRING_EQUAL (shift->move.item->path, "5(1)(3)");
  CU_ASSERT_TRUE (shift->replayed);
  /* Of all files one says something else, and that in two bytes. */
  guint n = 0;
  for (guint i = 0; i < shipped ()->files->len; i++) {
    const ListedFile *old = g_ptr_array_index (shipped ()->files, i),
                     *now = g_ptr_array_index (shipped ()->files_now, i);
    CU_ASSERT_EQUAL (old->length, now->length);
    for (gsize k = 0; k < old->length; k++)
      n += old->bytes[k] != now->bytes[k];
  }
  CU_ASSERT_EQUAL (n, 1);
}

static void another_comparison_leaves_out_the_figure_itself (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Refusal refusal = refusal_new (findings);
  CU_ASSERT_TRUE (write_one ("6(1)(1)", "at-least", "above", "50000", &refusal));
  const Shift *shift = g_ptr_array_index (shipped ()->diff->shifts, 0);
  CU_ASSERT_STRING_EQUAL (shift->move.item->path, "6(1)(1)");
  g_autofree char *words = reviser_changes (shipped (), SILL_EN);
  CU_ASSERT_PTR_NOT_NULL (strstr (words, "lawful business 50,000 yuan"));
  CU_ASSERT_PTR_NOT_NULL (strstr (words, "above=\\\"50000\\\""));
}

static void what_is_no_rule_is_a_finding_and_nothing_is_revised (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Refusal refusal = refusal_new (findings);
  CU_ASSERT_FALSE (write_one ("5(1)(3)", "at-least", NULL, "many", &refusal));
  CU_ASSERT_PTR_NULL (refusal.problem);
  CU_ASSERT_TRUE (sill_findings_faults (findings) > 0);
  CU_ASSERT_PTR_NULL (shipped ()->now);
  g_autofree char *words = reviser_changes (shipped (), SILL_EN);
  CU_ASSERT_STRING_EQUAL (words, "{}");
}

static void what_cannot_be_asked_for_is_refused_in_words (void)
{
  g_autofree char *long_value = g_strnfill (1000, '9');
  const SillRevision wrong[] = { { 100000, "1", NULL }, { 3, "1", "reach" }, { 3, long_value, NULL } };
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (SillFindings) findings = sill_findings_new ();
    Refusal refusal = refusal_new (findings);
    const Revisions all = { &wrong[i], 1 };
    CU_ASSERT_FALSE (reviser_revise (shipped (), offence (), &all, &refusal));
    CU_ASSERT_PTR_NOT_NULL (refusal.problem);
    g_free (refusal.problem);
  }
}

static void markup_in_a_value_stays_a_value (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Refusal refusal = refusal_new (findings);
  CU_ASSERT_FALSE (write_one ("5(1)(3)", "at-least", NULL, "1\"/><open zh='a' en='b", &refusal));
  CU_ASSERT_TRUE (sill_findings_faults (findings) > 0);
  g_autofree char *line = sill_findings_write (findings, 0, SILL_EN);
  CU_ASSERT_PTR_NOT_NULL (strstr (line, "bad-value"));
}

static void nothing_written_otherwise_is_the_rules_as_they_were (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Refusal refusal = refusal_new (findings);
  const Revisions none = { NULL, 0 };
  CU_ASSERT_TRUE (write_one ("5(1)(3)", "at-least", NULL, "60", &refusal));
  CU_ASSERT_PTR_NOT_NULL (shipped ()->now);
  CU_ASSERT_TRUE (reviser_revise (shipped (), offence (), &none, &refusal));
  CU_ASSERT_PTR_NULL (shipped ()->now);
  reviser_free (shipped ());
}

SUITE (reviser, { "every figure of the article is a place once", every_figure_of_the_article_is_a_place_once },
       { "another figure moves the cases between both", another_figure_moves_the_cases_between_both },
       { "another comparison leaves out the figure itself", another_comparison_leaves_out_the_figure_itself },
       { "what is no rule is a finding and nothing is revised", what_is_no_rule_is_a_finding_and_nothing_is_revised },
       { "what cannot be asked for is refused in words", what_cannot_be_asked_for_is_refused_in_words },
       { "markup in a value stays a value", markup_in_a_value_stays_a_value },
       { "nothing written otherwise is the rules as they were", nothing_written_otherwise_is_the_rules_as_they_were })
