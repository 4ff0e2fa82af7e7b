/* <fact> as spans in, a Stated of the case out. Most of a case file is this: a plain value of a known fact is looked up,
 * read and entered without allocating. */
#include <string.h>
#include "read/case/case_draft.h"

/* TRUE the first time that the case, the defendant or the charge states the fact. */
static gboolean is_first (CaseDraft *draft, KnownFact *known)
{
  guint *stated = draft->defendant == -1 ? &known->stated_by_case : &known->stated_by_one;
  guint now = draft->defendant == -1 ? draft->n_cases : draft->n_defendants;
  gboolean first = *stated != now;
  *stated = now;
  return first;
}

static KnownFact *look_up (CaseDraft *draft, Span id)
{
  gint slot = draft_slot (draft, id);
  if (slot < 0)
    return NULL;
  draft->facts[draft->last_slot].next = (guint) slot;
  draft->last_slot = (guint) slot;
  return &draft->facts[slot];
}

/* The fact of that name, or NULL. Files state facts in much the same order in every case. */
static KnownFact *find_fact (CaseDraft *draft, Span id)
{
  guint guess = draft->facts[draft->last_slot].next;
  KnownFact *known = &draft->facts[guess];
  if (known->id_length != id.length || memcmp (known->id, id.text, id.length) != 0)
    return look_up (draft, id);
  draft->last_slot = guess;
  return known;
}

/* ---- rows of tables ---- */

/* Names of the rows, for what stands in place of one. Returns: yours. */
static char *row_names (const Vocabulary *vocabulary, const FactTable *table)
{
  GString *names = g_string_new (NULL);
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++) {
    const Fact *row = vocabulary_fact (vocabulary, slot);
    if (row->table == table)
      g_string_append_printf (names, "%s%s (%s)", names->len > 0 ? ", " : "", row->name.zh, row->name.en);
  }
  return g_string_free (names, FALSE);
}

/* The row that `id` and `of` name together; NULL, with a fault: there is none. */
static KnownFact *find_row (CaseDraft *draft, const FactTable *table, const Span *parts, const Origin *origin)
{
  const Vocabulary *vocabulary = draft->law->vocabulary;
  if (!draft_has_part (draft, origin, parts[FACT_OF], "fact", "of"))
    return NULL;
  const gint slot = vocabulary_row (vocabulary, table, parts[FACT_OF].text, parts[FACT_OF].length);
  if (slot < 0) {
    g_autofree char *rows = row_names (vocabulary, table);
    draft_fault_part (draft, origin, parts, FACT_OF, FINDING_BAD_VALUE, rows);
    return NULL;
  }
  draft->last_slot = (guint) slot;
  return &draft->facts[slot];
}

static gboolean has_right_unit (CaseDraft *draft, const Fact *fact, const Span *parts, const Origin *origin)
{
  if (parts[FACT_UNIT].text == NULL)
    return TRUE;
  const Span said = parts[FACT_UNIT];
  gboolean right = fact->unit != NULL && unit_is_called (fact->unit, said.text, said.length);
  g_autofree char *unit = fact->unit == NULL ? g_strdup ("-") : unit_names (fact->unit);
  if (!right)
    draft_fault_part (draft, origin, parts, FACT_UNIT, FINDING_WRONG_UNIT, unit);
  return right;
}

/* What a value should have been; a range is shown whole. */
static void fault_value (CaseDraft *draft, const Fact *fact, const Span *parts, const Origin *origin, FindingCode code)
{
  gint part = parts[FACT_VALUE].text != NULL ? FACT_VALUE : parts[FACT_MIN].text != NULL ? FACT_MIN : FACT_MAX;
  g_autofree char *expected = value_expected (fact, parts[part], code);
  if (part == FACT_VALUE || parts[FACT_MAX].text == NULL || code != FINDING_REVERSED_RANGE) {
    draft_fault_part (draft, origin, parts, part, code, expected);
    return;
  }
  g_autofree char *found = g_strdup_printf ("%.*s > %.*s", (int) parts[FACT_MIN].length, parts[FACT_MIN].text,
                                            (int) parts[FACT_MAX].length, parts[FACT_MAX].text);
  draft_fault (draft, code, origin->place (origin->source, part), found, expected, NULL);
}

/* The fault of a range lies in min unless min is good alone. */
static void fault_range (CaseDraft *draft, const Fact *fact, const Span *parts, const Origin *origin, FindingCode code)
{
  const Span nothing = { NULL, 0 };
  Interval ignored;
  Span shown[N_FACT];
  memcpy (shown, parts, sizeof shown);
  if (code != FINDING_REVERSED_RANGE && value_read_range (fact, parts[FACT_MIN], nothing, &ignored) == NO_FAULT)
    shown[FACT_MIN] = nothing;
  fault_value (draft, fact, shown, origin, code);
}

static gboolean read_value (CaseDraft *draft, const Fact *fact, const Span *parts, const Origin *origin, Stated *stated)
{
  gboolean plain = FALSE;
  FindingCode code = value_read (fact, parts[FACT_VALUE], &stated->value, &plain);
  if (code != NO_FAULT)
    fault_value (draft, fact, parts, origin, code);
  else if (!plain)
    stated->written = case_keep (draft->fact_case, parts[FACT_VALUE].text, parts[FACT_VALUE].length);
  return code == NO_FAULT;
}

static gboolean read_range (CaseDraft *draft, const Fact *fact, const Span *parts, const Origin *origin, Stated *stated)
{
  FindingCode code = value_read_range (fact, parts[FACT_MIN], parts[FACT_MAX], &stated->value);
  if (code != NO_FAULT)
    fault_range (draft, fact, parts, origin, code);
  return code == NO_FAULT;
}

static gboolean read_stated (CaseDraft *draft, const Fact *fact, const Span *parts, const Origin *origin,
                             Stated *stated)
{
  gboolean ranged = parts[FACT_MIN].text != NULL || parts[FACT_MAX].text != NULL;
  if (parts[FACT_VALUE].text == NULL && !ranged)
    return draft_has_part (draft, origin, parts[FACT_VALUE], "fact", "value");
  if (parts[FACT_VALUE].text == NULL)
    return read_range (draft, fact, parts, origin, stated);
  if (!ranged)
    return read_value (draft, fact, parts, origin, stated);
  draft_fault_part (draft, origin, parts, FACT_VALUE, FINDING_BAD_VALUE, "value | min, max");
  return FALSE;
}

/* Room for one more; it is the draft's as soon as n_stated counts it. */
static Stated *next_stated (CaseDraft *draft)
{
  if (draft->n_stated == draft->room_for_stated) {
    draft->room_for_stated = MAX (64, 2 * draft->room_for_stated);
    draft->stated = g_renew (Stated, draft->stated, draft->room_for_stated);
  }
  return &draft->stated[draft->n_stated];
}

/* Several days of one event, each in its own slot; FALSE: it is one value like any other. */
static gboolean read_days (CaseDraft *draft, const Fact *fact, const Span *parts, Stated *stated)
{
  Interval days[FACT_MOST_TIMES];
  guint n = 0;
  if (parts[FACT_VALUE].text == NULL || value_read_days (fact, parts[FACT_VALUE], days, &n) != NO_FAULT || n == 1)
    return FALSE;
  const Stated last = *stated;
  for (guint back = 0; back < n; back++) {
    Stated *day = next_stated (draft);
    *day = last;
    day->fact += back;
    day->value = days[back];
    draft->n_stated += is_first (draft, &draft->facts[day->fact]) || back == 0;
  }
  return TRUE;
}

static gboolean has_share (CaseDraft *draft, guint slot)
{
  const GArray *shares = draft->fact_case->shares;
  for (guint i = 0; i < shares->len; i++) {
    const Stated *share = &g_array_index (shares, Stated, i);
    if (share->fact == slot && share->defendant == draft->defendant)
      return TRUE;
  }
  return FALSE;
}

/* Whether the own part counts, or the joint amount. */
static gboolean read_counts (CaseDraft *draft, const Span *parts, const Origin *origin, Stated *share)
{
  if (parts[FACT_COUNTS].text == NULL)
    return TRUE;
  share->counts = span_is (parts[FACT_COUNTS], "own")     ? SHARE_OWN
                  : span_is (parts[FACT_COUNTS], "joint") ? SHARE_JOINT
                                                          : SHARE_UNSAID;
  if (share->counts == SHARE_UNSAID)
    draft_fault_part (draft, origin, parts, FACT_COUNTS, FINDING_BAD_VALUE, "own, joint");
  return share->counts != SHARE_UNSAID;
}

/* A defendant's own part of what all did together stands beside it. */
static void read_share (CaseDraft *draft, const Fact *fact, const Span *parts, const Origin *origin, Stated *share)
{
  if (!span_is (parts[FACT_SHARE], "own"))
    draft_fault_part (draft, origin, parts, FACT_SHARE, FINDING_BAD_VALUE, "own");
  else if (draft->defendant < 0)
    draft_fault_part (draft, origin, parts, FACT_SHARE, FINDING_BAD_VALUE, "share inside defendant");
  else if (fact->kind != FACT_QUANTITY)
    draft_fault_part (draft, origin, parts, FACT_ID, FINDING_WRONG_KIND, "quantity");
  else if (has_share (draft, share->fact))
    draft_fault_part (draft, origin, parts, FACT_ID, FINDING_REPEATED_FACT, NULL);
  else if (has_right_unit (draft, fact, parts, origin) && read_counts (draft, parts, origin, share) &&
           read_stated (draft, fact, parts, origin, share))
    g_array_append_val (draft->fact_case->shares, *share);
}

static void read_fact (CaseDraft *draft, KnownFact *known, const Span *parts, const Origin *origin)
{
  Stated *stated = next_stated (draft);
  stated->fact = draft->last_slot;
  stated->defendant = draft->defendant;
  stated->written = NULL;
  stated->line = origin->line;
  stated->counts = SHARE_UNSAID;
  stated->unused = FALSE;
  if (parts[FACT_SHARE].text != NULL)
    read_share (draft, known->fact, parts, origin, stated);
  else if (parts[FACT_COUNTS].text != NULL)
    draft_fault_part (draft, origin, parts, FACT_COUNTS, FINDING_BAD_VALUE, "share, counts");
  else if (!is_first (draft, known))
    draft_fault_part (draft, origin, parts, FACT_ID, FINDING_REPEATED_FACT, NULL);
  else if (known->fact->times > 1 && read_days (draft, known->fact, parts, stated))
    return;
  else if (has_right_unit (draft, known->fact, parts, origin) &&
           read_stated (draft, known->fact, parts, origin, stated))
    draft->n_stated++;
}

void draft_fact (CaseDraft *draft, const Span parts[N_FACT], const Origin *origin)
{
  if (!draft_has_part (draft, origin, parts[FACT_ID], "fact", "id"))
    return;
  const FactTable *table = parts[FACT_OF].text != NULL || draft->law->vocabulary->tables->len > 0
                               ? vocabulary_table (draft->law->vocabulary, parts[FACT_ID].text, parts[FACT_ID].length)
                               : NULL;
  KnownFact *known = table == NULL ? find_fact (draft, parts[FACT_ID]) : find_row (draft, table, parts, origin);
  if (table != NULL && known == NULL)
    return;
  if (table == NULL && parts[FACT_OF].text != NULL)
    draft_fault_part (draft, origin, parts, FACT_OF, FINDING_BAD_VALUE, "value");
  else if (known != NULL)
    read_fact (draft, known, parts, origin);
  else
    draft_miss_fact (draft, parts[FACT_ID], origin->place (origin->source, FACT_ID));
}
