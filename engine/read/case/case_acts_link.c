/* The ledger of a case that is read to its end in, the same one with what its acts say of one another out. */
#include <string.h>
#include "base/nearest.h"
#include "read/case/case_act_days.h"
#include "read/case/case_link.h"

static void fault_unknown_batch (CaseDraft *draft, const Mention *id)
{
  const GArray *batches = draft->fact_case->batches;
  const guint n = draft_may_suggest (draft) ? batches->len : 0;
  g_autofree const char **names = g_new0 (const char *, n + 1);
  for (guint i = 0; i < n; i++)
    names[i] = g_array_index (batches, Batch, i).id;
  draft_fault (draft, FINDING_UNKNOWN_BATCH, id->place, id->text, NULL, nearest_name (id->text, names));
}

static void link_count (CaseDraft *draft, const Batch *batch, const Mention *count, Given *given)
{
  const Fact *fact = vocabulary_fact (draft->law->vocabulary, batch->fact);
  gboolean plain;
  given->whole = count->text == NULL;
  if (given->whole || fact->kind != FACT_QUANTITY)
    return;
  const Span written = { count->text, strlen (count->text) };
  FindingCode code = value_read (fact, written, &given->count, &plain);
  g_autofree char *expected = code == NO_FAULT ? NULL : value_expected (fact, written, code);
  g_autofree char *found =
      batch->written != NULL ? g_strdup (batch->written) : g_strdup_printf ("%" G_GINT64_FORMAT, batch->found.hi);
  if (code != NO_FAULT)
    draft_fault (draft, code, count->place, count->text, expected, NULL);
  else if (given->count.lo > batch->found.hi)
    draft_fault (draft, FINDING_MORE_THAN_FOUND, count->place, count->text, found, NULL);
}

/* An act lies within the conduct: what is known of the conduct bounds it. What was dealt with before is no part of it. */
static void link_day (CaseDraft *draft, Interval *on, const char *written, Interval dealt_with, guint line)
{
  const Case *fact_case = draft->fact_case;
  const Interval conduct = case_days_of_acts (fact_case);
  if (on->lo == 0) {
    *on = conduct;
  } else if (dealt_with.lo == 1) {
    return;
  } else if (case_act_is_outside (fact_case, *on)) { /* the conduct stood behind it, or its end hung on the decision */
    g_autofree char *found = written == NULL ? date_write ((Days) { on->lo, on->hi }) : g_strdup (written);
    draft_fault_outside (draft, (Place) { fact_case->path, line, 0 }, found);
  } else {
    *on = (Interval) { MAX (on->lo, conduct.lo), MIN (on->hi, conduct.hi) };
  }
}

static void link_given (CaseDraft *draft, guint index)
{
  Case *fact_case = draft->fact_case;
  Given *given = &g_array_index (fact_case->given, Given, index);
  const GivenMention *named = &g_array_index (draft->given_mentions, GivenMention, index);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (draft->batches, named->batch.text));
  link_day (draft, &given->on, given->on_written, given->dealt_with, given->line);
  if (found == 0) {
    fault_unknown_batch (draft, &named->batch);
    return;
  }
  given->batch = found - 1;
  link_count (draft, &g_array_index (fact_case->batches, Batch, given->batch), &named->count, given);
}

static gboolean meets (gint a, gint b) { return a == -1 || b == -1 || a == b; }

/* A number of one who acted for an organization stands against the organization's acts; acts of that one's own stand in
 * for its number. */
static gboolean clashes (const Case *fact_case, gint stated, gint acts)
{
  return meets (stated, acts) || case_speaks_of (fact_case, acts, stated);
}

/* What is counted from the acts cannot be stated by hand too: which of the two would count? */
static void check_stated (CaseDraft *draft, const Batch *batch)
{
  const Case *fact_case = draft->fact_case;
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    if (stated->fact == batch->fact && clashes (fact_case, stated->defendant, batch->defendant))
      draft_fault (draft, FINDING_COUNTED_AND_STATED, (Place) { fact_case->path, stated->line, 0 },
                   vocabulary_fact (draft->law->vocabulary, stated->fact)->id, batch->id, NULL);
  }
}

static gboolean has_stated (const Case *fact_case, const Stated *share)
{
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    if (stated->fact == share->fact && case_speaks_of (fact_case, stated->defendant, share->defendant))
      return TRUE;
  }
  return FALSE;
}

/* A share of an amount that the case says nothing of would be read as a share of nothing. */
static void check_share (CaseDraft *draft, const Stated *share)
{
  const Case *fact_case = draft->fact_case;
  if (!has_stated (fact_case, share) && fact_case->batches->len == 0)
    draft_fault (draft, FINDING_SHARE_ALONE, (Place) { fact_case->path, share->line, 0 },
                 vocabulary_fact (draft->law->vocabulary, share->fact)->id, NULL, NULL);
}

void case_link_acts (CaseDraft *draft)
{
  Case *fact_case = draft->fact_case;
  for (guint i = 0; i < fact_case->batches->len; i++) {
    Batch *batch = &g_array_index (fact_case->batches, Batch, i);
    link_day (draft, &batch->on, batch->on_written, batch->dealt_with, batch->line);
    check_stated (draft, batch);
  }
  for (guint i = 0; i < fact_case->given->len; i++)
    link_given (draft, i);
  for (guint i = 0; i < fact_case->shares->len; i++)
    check_share (draft, &g_array_index (fact_case->shares, Stated, i));
}
