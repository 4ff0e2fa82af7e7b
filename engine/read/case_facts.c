/* <fact> as spans in, a Stated of the case out. Most of a case file is this: a plain value of a known fact is looked up,
 * read and entered without allocating. */
#include <string.h>
#include "base/text.h"
#include "read/case_draft.h"

/* TRUE the first time that the case or the defendant states the fact. */
static gboolean is_first (CaseDraft *draft, guint slot)
{
  guint *stated = draft->defendant < 0 ? draft->stated_by_case : draft->stated_by_one;
  guint now = draft->defendant < 0 ? draft->n_cases : draft->n_defendants;
  gboolean first = stated[slot] != now;
  stated[slot] = now;
  return first;
}

/* The slot of the fact of that id, or -1. Files state facts in much the same order in every case. */
static gint find_fact (CaseDraft *draft, Span id)
{
  const Vocabulary *vocabulary = draft->book->vocabulary;
  gint slot = -1;
  if (vocabulary_size (vocabulary) == 0)
    return -1;
  guint guess = draft->next_slots[draft->last_slot];
  if (draft->id_lengths[guess] == id.length &&
      memcmp (vocabulary_fact (vocabulary, guess)->id, id.text, id.length) == 0)
    slot = (gint) guess;
  else
    slot = vocabulary_find_bytes (vocabulary, id.text, id.length);
  if (slot >= 0) {
    draft->next_slots[draft->last_slot] = (guint) slot;
    draft->last_slot = (guint) slot;
  }
  return slot;
}

static void fault_unknown_fact (CaseDraft *draft, const Span *parts, const Origin *origin)
{
  g_autofree const char **names = vocabulary_names (draft->book->vocabulary);
  g_autofree char *found = span_copy (parts[FACT_ID]);
  draft_fault (draft, FINDING_UNKNOWN_FACT, origin->place (origin->source, FACT_ID), found, NULL,
               text_nearest (found, names));
}

static gboolean has_right_unit (CaseDraft *draft, const Fact *fact, const Span *parts, const Origin *origin)
{
  const char *unit = fact->unit != NULL ? fact->unit->id : "-";
  gboolean right = parts[FACT_UNIT].text == NULL || (fact->unit != NULL && span_is (parts[FACT_UNIT], unit));
  if (!right)
    draft_fault_part (draft, origin, parts, FACT_UNIT, FINDING_WRONG_UNIT, unit);
  return right;
}

/* What a value should have been; a range is shown whole. */
static void fault_value (CaseDraft *draft, const Fact *fact, const Span *parts, const Origin *origin, FindingCode code)
{
  g_autofree char *expected = value_expected (fact, code);
  gint part = parts[FACT_VALUE].text != NULL ? FACT_VALUE : parts[FACT_MIN].text != NULL ? FACT_MIN : FACT_MAX;
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
  if (code != FINDING_REVERSED_RANGE && value_read_range (fact, parts[FACT_MIN], nothing, &ignored) == VALUE_GOOD)
    shown[FACT_MIN] = nothing;
  fault_value (draft, fact, shown, origin, code);
}

static gboolean read_value (CaseDraft *draft, const Fact *fact, const Span *parts, const Origin *origin, Stated *stated)
{
  gboolean plain = FALSE;
  FindingCode code = value_read (fact, parts[FACT_VALUE], &stated->value, &plain);
  if (code != VALUE_GOOD)
    fault_value (draft, fact, parts, origin, code);
  else if (!plain)
    stated->written = case_keep (draft->fact_case, parts[FACT_VALUE].text, parts[FACT_VALUE].length);
  return code == VALUE_GOOD;
}

static gboolean read_range (CaseDraft *draft, const Fact *fact, const Span *parts, const Origin *origin, Stated *stated)
{
  FindingCode code = value_read_range (fact, parts[FACT_MIN], parts[FACT_MAX], &stated->value);
  if (code != VALUE_GOOD)
    fault_range (draft, fact, parts, origin, code);
  return code == VALUE_GOOD;
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

static void add_stated (CaseDraft *draft, const Stated *stated)
{
  if (draft->n_stated == draft->room_for_stated) {
    draft->room_for_stated = MAX (64, 2 * draft->room_for_stated);
    draft->stated = g_renew (Stated, draft->stated, draft->room_for_stated);
  }
  draft->stated[draft->n_stated++] = *stated;
}

void draft_fact (CaseDraft *draft, const Span parts[N_FACT], const Origin *origin)
{
  if (!draft_has_part (draft, origin, parts[FACT_ID], "fact", "id"))
    return;
  gint slot = find_fact (draft, parts[FACT_ID]);
  if (slot < 0) {
    fault_unknown_fact (draft, parts, origin);
    return;
  }
  const Fact *fact = vocabulary_fact (draft->book->vocabulary, (guint) slot);
  Stated stated = { .fact = (guint) slot, .defendant = draft->defendant, .line = origin->line };
  if (!is_first (draft, (guint) slot))
    draft_fault_part (draft, origin, parts, FACT_ID, FINDING_REPEATED_FACT, NULL);
  else if (has_right_unit (draft, fact, parts, origin) && read_stated (draft, fact, parts, origin, &stated))
    add_stated (draft, &stated);
}
