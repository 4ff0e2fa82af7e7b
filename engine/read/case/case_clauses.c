/* What a case asserts of open clauses in, findings with the instrument and the path of each clause out. A clause is meant if
 * it is the only open one of the offences charged that is cited so; what is said of it twice, or against itself, is refused. */
#include <string.h>
#include "model/case/implied.h"
#include "read/case/case_link.h"

static gboolean is_charged (const Case *fact_case, const LawStandard *standard)
{
  for (guint i = 0; i < fact_case->charges->len; i++)
    if (standard_speaks_of (standard->stated, g_array_index (fact_case->charges, Charge, i).offence))
      return TRUE;
  return fact_case->charges->len == 0;
}

/* What the rules have under the path that a case asserts. */
typedef struct {
  guint open_charged, open_other, closed;
  const ItemPath *first_charged, *first_other;
  GString *instruments; /* of the open clauses charged, for choosing */
} Candidates;

static void count_candidate (Candidates *candidates, const Case *fact_case, const ItemPath *item)
{
  if (!item->open) {
    candidates->closed++;
  } else if (!is_charged (fact_case, item->standard)) {
    if (candidates->open_other++ == 0)
      candidates->first_other = item;
  } else {
    if (candidates->open_charged++ == 0)
      candidates->first_charged = item;
    g_string_append_printf (candidates->instruments, "%sinstrument=\"%s\"",
                            candidates->instruments->len > 0 ? ", " : "", item->instrument->id);
  }
}

static gboolean can_be_found (const Case *fact_case, const ItemPath *item, const Instrument *instrument)
{
  return item->open && is_charged (fact_case, item->standard) && (instrument == NULL || item->instrument == instrument);
}

/* The open clauses that this case could assert. Returns: yours, of const ItemPath. */
static GPtrArray *possible_clauses (CaseDraft *draft, const Instrument *instrument)
{
  const GArray *items = item_names_all (draft_item_names (draft));
  GPtrArray *possible = g_ptr_array_new ();
  for (guint i = 0; i < items->len; i++)
    if (can_be_found (draft->fact_case, &g_array_index (items, ItemPath, i), instrument))
      g_ptr_array_add (possible, &g_array_index (items, ItemPath, i));
  return possible;
}

static void fault_not_open (CaseDraft *draft, const Mention *path, const Instrument *instrument, guint closed)
{
  g_autoptr (GPtrArray) possible = possible_clauses (draft, instrument);
  if (closed > 0)
    draft_fault (draft, FINDING_NOT_OPEN, path->place, path->text, NULL, NULL);
  else
    draft_fault_item (draft, path->place, path->text, possible);
}

/* The open clause meant: of a charged offence if there is one, and only one. NULL, with a fault, if that is not so. */
static const ItemPath *find_clause (CaseDraft *draft, const Mention *path, const Instrument *instrument)
{
  g_autoptr (GString) instruments = g_string_new (NULL);
  g_autoptr (GPtrArray) items = item_names_find (draft_item_names (draft), path->text);
  Candidates candidates = { .instruments = instruments };
  for (guint i = 0; i < items->len; i++) {
    const ItemPath *item = g_ptr_array_index (items, i);
    if (instrument == NULL || item->instrument == instrument)
      count_candidate (&candidates, draft->fact_case, item);
  }
  if (candidates.open_charged == 1 || (candidates.open_charged > 1 && instrument != NULL))
    return candidates.first_charged;
  if (candidates.open_charged > 1)
    draft_fault (draft, FINDING_BAD_VALUE, path->place, path->text, instruments->str, NULL);
  else if (candidates.open_other == 0)
    fault_not_open (draft, path, instrument, candidates.closed);
  return candidates.open_charged == 0 ? candidates.first_other : NULL;
}

static gboolean link_instrument (CaseDraft *draft, const Mention *name, const Instrument **ret_instrument)
{
  *ret_instrument = NULL;
  if (name->text == NULL)
    return TRUE;
  *ret_instrument = draft_find (draft, NAMES_INSTRUMENT, (Span) { name->text, strlen (name->text) });
  if (*ret_instrument == NULL)
    draft_fault_name (draft, NAMES_INSTRUMENT, name->place, name->text);
  return *ret_instrument != NULL;
}

/* Whether it is the first that is said of that clause and that defendant; a fault if it is not. */
static gboolean is_first_said (CaseDraft *draft, const Finding *finding, const Mention *path)
{
  const gboolean first = g_hash_table_add (
      draft->clauses, g_strdup_printf ("%s\n%s\n%d", finding->instrument, finding->path, finding->defendant));
  if (!first)
    draft_fault (draft, FINDING_REPEATED_FINDING, path->place, path->text, NULL, NULL);
  return first;
}

void case_link_clause (CaseDraft *draft, const Pending *pending)
{
  Finding *finding = &g_array_index (draft->fact_case->findings, Finding, pending->index);
  const Mention *path = &pending->parts[CLAUSE_ITEM];
  const Instrument *instrument;
  draft_find_defendant (draft, &pending->parts[CLAUSE_DEFENDANT], &finding->defendant);
  if (!link_instrument (draft, &pending->parts[CLAUSE_INSTRUMENT], &instrument))
    return;
  const ItemPath *clause = find_clause (draft, path, instrument);
  if (clause == NULL)
    return;
  finding->instrument = clause->instrument->id;
  finding->path = clause->path;
  if (!is_first_said (draft, finding, path))
    return;
  const ClauseSaid said = { clause, finding->defendant, finding->value.lo == 1, finding->value.hi == 0, path->place };
  g_array_append_val (draft->clauses_said, said);
}

static const Implying *implying_for (CaseDraft *draft, const LawOffence *offence)
{
  Implying *implying = g_hash_table_lookup (draft->implying, offence);
  if (implying == NULL) {
    implying = implying_new (item_names_all (draft_item_names (draft)), offence);
    g_hash_table_insert (draft->implying, (gpointer) offence, implying);
  }
  return implying;
}

void case_link_implied (CaseDraft *draft)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < draft->clauses_said->len; i++) {
    const LawStandard *standard = g_array_index (draft->clauses_said, ClauseSaid, i).item->standard;
    for (guint k = 0; k < standard->n_offences; k++)
      if (g_hash_table_add (seen, (gpointer) standard->offences[k]))
        implied_add (implying_for (draft, standard->offences[k]), draft->fact_case);
  }
}

static int compare_findings (gconstpointer a, gconstpointer b)
{
  return (((const Finding *) a)->defendant >= 0) - (((const Finding *) b)->defendant >= 0);
}

void case_link_sort_findings (Case *fact_case)
{
  if (fact_case->findings->len > 1)
    g_array_sort (fact_case->findings, compare_findings);
}
