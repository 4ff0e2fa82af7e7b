/* What differences between documents can reach: theirs, what names them, what they fill; and that all else is the same law. */
#include "model/law/altered.h"
#include <string.h>
#include "form/same_steps.h"
#include "pipeline.h"
#include "probe/diff.h"
#include "read/rules/rule_files.h"
#include "rules.h"
#include "test.h"

typedef struct {
  const char *path, *from, *to;
} Written;

/* The shipped rules with one text written otherwise; NULL: as they are. */
static Program *shipped_with (const Written *written)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GPtrArray) files = rule_files_read ((const char *const[]) { "rules", NULL }, NULL);
  g_autofree SillRuleText *texts = g_new0 (SillRuleText, files->len);
  g_autofree char *copy = NULL;
  for (guint i = 0; i < files->len; i++) {
    const ListedFile *file = g_ptr_array_index (files, i);
    texts[i] = (SillRuleText) { file->path, file->bytes, file->length };
    if (written == NULL || !g_str_has_suffix (file->path, written->path))
      continue;
    g_autofree char *text = g_strndup (file->bytes, file->length);
    g_auto (GStrv) parts = g_strsplit (text, written->from, 2);
    CU_ASSERT_EQUAL (g_strv_length (parts), 2);
    copy = g_strjoinv (written->to, parts);
    texts[i].text = copy;
    texts[i].length = strlen (copy);
  }
  g_autoptr (GPtrArray) listed = rule_files_of (texts, files->len);
  return pipeline_rules_of (listed, findings, NULL);
}

static gboolean same_plans (const Program *old, const Program *now, const char *id)
{
  const GPtrArray *before = program_plans_of (old, lawbook_offence (old->law, id)->stated);
  const GPtrArray *after = program_plans_of (now, lawbook_offence (now->law, id)->stated);
  gboolean same = before->len == after->len;
  for (guint i = 0; same && i < before->len; i++) {
    const Plan *one = g_ptr_array_index (before, i), *other = g_ptr_array_index (after, i);
    same = one->from == other->from && one->until == other->until &&
           same_steps ((PairLaw) { old, one }, (PairLaw) { now, other });
  }
  return same;
}

/* Of each offence that the difference does not reach the law is the same. Returns: how many it reaches. */
static guint reached (const Written *written)
{
  guint n = 0;
  g_autoptr (Program) old = shipped_with (NULL), now = shipped_with (written);
  g_autoptr (Altered) altered = altered_new (old->law, now->law);
  g_autofree const char **ids = lawbook_offence_names (old->law);
  for (guint i = 0; ids[i] != NULL; i++) {
    const gboolean is =
        altered_either (altered, lawbook_offence (old->law, ids[i]), lawbook_offence (now->law, ids[i]));
    n += is;
    CU_ASSERT_TRUE (is || same_plans (old, now, ids[i]));
  }
  return n;
}

static guint all_offences (void)
{
  guint n = 0;
  g_autoptr (Program) program = shipped_with (NULL);
  g_autofree const char **ids = lawbook_offence_names (program->law);
  while (ids[n] != NULL)
    n++;
  return n;
}

static void what_differs_reaches_what_hangs_on_it_and_no_more (void)
{
  static const Written figure = { "fashi-2017-10.xml", "at-least=\"50\"", "at-least=\"60\"" };
  static const Written amounts = { "fashi-2016-9.xml", "at-least=\"200万元\"", "at-least=\"300万元\"" };
  static const Written region = { "local-33-fraud.xml", "is=\"6000\"", "is=\"5000\"" };
  static const Written label = { "cn/facts.xml", "kind=\"yes-no\" zh=\"", "kind=\"yes-no\" zh=\"新" };
  CU_ASSERT_EQUAL (reached (NULL), 0);
  CU_ASSERT_EQUAL (reached (&figure), 1);
  const guint of_amounts = reached (&amounts), of_region = reached (&region), all = all_offences ();
  CU_ASSERT_TRUE (of_amounts > 1 && of_amounts < all);
  CU_ASSERT_TRUE (of_region >= 1 && of_region < all);
  CU_ASSERT_EQUAL (reached (&label), all);
}

/* What is compared to the end and what is left out because nothing reaches it come to the same. */
static void leaving_out_changes_no_result (void)
{
  static const Written figure = { "fashi-2011-7.xml", "<near items=\"1(1):huge\" by=\"80%\"",
                                  "<near items=\"1(1):huge\" by=\"90%\"" };
  g_autoptr (Program) old = shipped_with (NULL), now = shipped_with (&figure);
  g_autoptr (Diff) diff = diff_new (old, now, 100000);
  CU_ASSERT_TRUE (diff->shifts->len > 0);
  g_autofree const char **ids = lawbook_offence_names (old->law);
  guint n = 0;
  while (ids[n] != NULL)
    n++;
  CU_ASSERT_EQUAL (diff->n_offences, n);
  g_autoptr (Diff) first = diff_first (old, now, ids, 100000); /* which leaves nothing out */
  CU_ASSERT_EQUAL (first->n_offences, n);
  CU_ASSERT_TRUE (first->n_laws == diff->n_laws);
}

SUITE (altered,
       { "what differs reaches what hangs on it, and no more", what_differs_reaches_what_hangs_on_it_and_no_more },
       { "leaving out what nothing reaches changes no result", leaving_out_changes_no_result })
