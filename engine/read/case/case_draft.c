/* The elements of a case file as spans in, a Case out. What an element says by itself gets its meaning at once, what refers to
 * another one waits in `pending` for case_link.c. A warm draft reads a plain fact without allocating. */
#include "read/case/case_draft.h"
#include "model/case/said.h"
#include "model/case/implied.h"
#include <string.h>
#include "base/nearest.h"
#include "model/case/days.h"
#include "read/case/case_link.h"

CaseDraft *draft_new (const Lawbook *law)
{
  CaseDraft *draft = g_new0 (CaseDraft, 1);
  guint n_facts = vocabulary_size (law->vocabulary);
  draft->law = law;
  draft->fact_case = case_new ();
  draft->facts = g_new0 (KnownFact, n_facts + 1);
  draft->facts[n_facts].id_length = G_MAXUINT; /* so that an empty vocabulary has a fact that nobody can mean */
  for (guint slot = 0; slot < n_facts; slot++) {
    const Fact *fact = vocabulary_fact (law->vocabulary, slot);
    draft->facts[slot] = (KnownFact) { .fact = fact, .id = fact->id, .id_length = (guint) strlen (fact->id) };
  }
  draft->defendants = g_hash_table_new (g_str_hash, g_str_equal);
  draft->defendant_names = g_hash_table_new (g_str_hash, g_str_equal);
  draft->batches = g_hash_table_new (g_str_hash, g_str_equal);
  for (NameKind kind = 0; kind < N_NAME_KINDS; kind++)
    draft->nearest[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  draft->given_mentions = g_array_new (FALSE, FALSE, sizeof (GivenMention));
  draft->clauses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  draft->figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  draft->implying = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) implying_free);
  draft->clauses_said = g_array_new (FALSE, FALSE, sizeof (ClauseSaid));
  draft->pending = g_array_new (FALSE, TRUE, sizeof (Pending));
  draft->sorted_charges = g_array_new (FALSE, FALSE, sizeof (Charge));
  return draft;
}

void draft_free (CaseDraft *draft)
{
  if (draft == NULL)
    return;
  case_free (draft->fact_case);
  g_free (draft->facts);
  g_free (draft->stated);
  g_hash_table_unref (draft->defendants);
  g_hash_table_unref (draft->defendant_names);
  g_hash_table_unref (draft->batches);
  g_array_unref (draft->given_mentions);
  g_hash_table_unref (draft->clauses);
  g_hash_table_unref (draft->figures);
  g_array_unref (draft->pending);
  g_array_unref (draft->clauses_said);
  g_array_unref (draft->sorted_charges);
  for (NameKind kind = 0; kind < N_NAME_KINDS; kind++) {
    g_hash_table_unref (draft->nearest[kind]);
    g_free (draft->all_names[kind]);
  }
  names_free (draft->names);
  g_hash_table_unref (draft->implying); /* before the names, which it borrows from */
  item_names_free (draft->item_names);
  g_clear_pointer (&draft->uses, g_hash_table_unref);
  g_free (draft);
}

/* Returns: borrowed from the case; NULL for a part that is not there or empty. */
static char *keep (CaseDraft *draft, Span part)
{
  return part.text != NULL && part.length > 0 ? arena_keep (draft->fact_case->text, part.text, part.length) : NULL;
}

/* case */

void draft_start (CaseDraft *draft, SillFindings *findings)
{
  draft->findings = findings;
  draft->n_suggested = draft->n_read = 0;
}

void draft_begin (CaseDraft *draft, const char *path, guint line)
{
  case_clear (draft->fact_case);
  draft->fact_case->path = path;
  draft->fact_case->line = line;
  draft->faults = 0;
  draft->first_ruling = sill_findings_size (draft->findings);
  draft->defendant = -1;
  draft->fact_case->number = draft->n_read++;
  draft->n_cases++;
  draft->n_stated = draft->n_charges = draft->n_expects = draft->n_missed = 0;
  draft->has_conduct = draft->has_decision = draft->has_bad_charge = draft->names_law = FALSE;
  draft_forget_acts (draft);
  g_array_set_size (draft->pending, 0);
  g_array_set_size (draft->clauses_said, 0);
  if (g_hash_table_size (draft->defendants) > 0) {
    g_hash_table_remove_all (draft->defendants);
    g_hash_table_remove_all (draft->defendant_names);
  }
  g_array_set_size (draft->given_mentions, 0);
  if (g_hash_table_size (draft->batches) > 0)
    g_hash_table_remove_all (draft->batches);
  if (g_hash_table_size (draft->clauses) > 0)
    g_hash_table_remove_all (draft->clauses);
  if (g_hash_table_size (draft->figures) > 0)
    g_hash_table_remove_all (draft->figures);
}

static void read_completeness (CaseDraft *draft, const Span *parts, const Origin *origin)
{
  static const char *const words[] = { "complete", "partial", NULL };
  Span said = parts[HEAD_FINDINGS];
  if (said.text == NULL && draft->usual != NULL && draft->usual->has_findings) {
    draft->fact_case->complete = draft->usual->complete;
  } else if (said.text == NULL) {
    draft_miss (draft, origin, FINDING_MISSING_FINDINGS, NULL, NULL);
  } else if (span_is (said, "complete") || span_is (said, "partial")) {
    draft->fact_case->complete = said.text[0] == 'c';
  } else {
    g_autofree char *found = span_copy (said);
    draft_fault (draft, FINDING_BAD_VALUE, origin->place (origin->source, HEAD_FINDINGS), found, "complete, partial",
                 nearest_name (found, words));
  }
}

/* The id of the region however it is named. */
static const char *read_region (CaseDraft *draft, const Span *parts, const Origin *origin)
{
  const Span said = parts[HEAD_REGION];
  const Vocabulary *vocabulary = draft->law->vocabulary;
  if (said.text == NULL || vocabulary->regions->len == 0)
    return keep (draft, said);
  const Region *region = vocabulary_region_bytes (vocabulary, said.text, said.length);
  if (region != NULL)
    return keep (draft, (Span) { region->id, strlen (region->id) });
  g_autofree char *found = span_copy (said);
  g_autofree const char **names = vocabulary_region_names (vocabulary);
  g_autofree char *all = vocabulary_region_list (vocabulary);
  draft_fault (draft, FINDING_UNKNOWN_REGION, origin->place (origin->source, HEAD_REGION), found, all,
               nearest_name (found, names));
  return NULL;
}

void draft_head (CaseDraft *draft, const Span parts[N_HEAD], const Origin *origin)
{
  Case *fact_case = draft->fact_case;
  fact_case->id = keep (draft, parts[HEAD_ID]);
  fact_case->region = read_region (draft, parts, origin);
  fact_case->title = keep (draft, parts[HEAD_TITLE]);
  fact_case->source = keep (draft, parts[HEAD_SOURCE]);
  read_completeness (draft, parts, origin);
}

/* what refers to other elements */

static Mention mention (CaseDraft *draft, const Span *parts, gint part, const Origin *origin)
{
  if (parts[part].text == NULL)
    return (Mention) { NULL, { NULL, 0, 0 } };
  return (Mention) { case_keep (draft->fact_case, parts[part].text, parts[part].length),
                     origin->place (origin->source, part) };
}

static void add_pending (CaseDraft *draft, PendingKind kind, guint index, const Span *parts, gint n,
                         const Origin *origin)
{
  Pending pending = { .kind = kind, .index = index, .line = origin->line };
  pending.has_keys = origin->missing == FINDING_MISSING_KEY;
  pending.place = origin->place (origin->source, WHOLE);
  for (gint part = 0; part < n; part++)
    pending.parts[part] = mention (draft, parts, part, origin);
  g_array_append_val (draft->pending, pending);
}

/* What it could mean depends on the charges, which may stand behind it. */
void draft_miss_fact (CaseDraft *draft, Span name, Place place)
{
  if (draft->n_missed++ >= MOST_SUGGESTED) {
    g_autofree char *found = span_copy (name);
    draft_fault (draft, FINDING_UNKNOWN_FACT, place, found, "sill facts", NULL);
    return;
  }
  const Mention mention = { case_keep (draft->fact_case, name.text, name.length), place };
  const Pending pending = { .kind = PENDING_FACT, .line = place.line, .parts[FACT_ID] = mention };
  g_array_append_val (draft->pending, pending);
}

/* defendants */

static DefendantKind read_kind (CaseDraft *draft, const Span *parts, const Origin *origin)
{
  Span kind = parts[DEFENDANT_KIND];
  if (kind.text == NULL || span_is (kind, "person"))
    return DEFENDANT_PERSON;
  if (!span_is (kind, "organization"))
    draft_fault_part (draft, origin, parts, DEFENDANT_KIND, FINDING_BAD_VALUE, "person, organization");
  return DEFENDANT_ORGANIZATION;
}

static void enter_defendant (CaseDraft *draft, const Span *parts, const Origin *origin, char *id)
{
  const char *name = keep (draft, parts[DEFENDANT_NAME]);
  Defendant defendant = { id, name != NULL ? name : id, read_kind (draft, parts, origin), 0 };
  g_array_append_val (draft->fact_case->defendants, defendant);
  if (parts[DEFENDANT_FOR].text != NULL)
    add_pending (draft, PENDING_DEFENDANT, draft->fact_case->defendants->len - 1, parts, N_DEFENDANT, origin);
  if (g_hash_table_contains (draft->defendants, id))
    draft_fault_part (draft, origin, parts, DEFENDANT_ID, FINDING_REPEATED_ID, NULL);
  else
    g_hash_table_insert (draft->defendants, id, GUINT_TO_POINTER (draft->fact_case->defendants->len));
  gboolean first = !g_hash_table_contains (draft->defendant_names, defendant.name);
  g_hash_table_insert (draft->defendant_names, (gpointer) defendant.name,
                       GUINT_TO_POINTER (first ? draft->fact_case->defendants->len : SEVERAL_DEFENDANTS));
}

void draft_defendant (CaseDraft *draft, const Span parts[N_DEFENDANT], const Origin *origin)
{
  char *id = keep (draft, parts[DEFENDANT_ID]);
  if (id != NULL)
    enter_defendant (draft, parts, origin, id);
  else
    draft_miss (draft, origin, origin->missing, "defendant", "id");
  draft->n_defendants++;
  draft_forget_acts (draft);
  draft->defendant = (gint) draft->fact_case->defendants->len - (id != NULL); /* without an id: facts of nobody */
}

void draft_defendant_end (CaseDraft *draft)
{
  draft->defendant = -1;
  draft_forget_acts (draft);
}

/* clauses, charges, expectations */

void draft_clause (CaseDraft *draft, const Span parts[N_CLAUSE], const Origin *origin)
{
  Ruling ruling = { .defendant = -1, .value = interval_point (1), .line = origin->line };
  draft->names_law = TRUE;
  if (!draft_has_part (draft, origin, parts[CLAUSE_ITEM], "finding", "item"))
    return;
  if (parts[CLAUSE_VALUE].text != NULL && value_read_yes_no (parts[CLAUSE_VALUE], &ruling.value) != NO_FAULT)
    draft_fault_part (draft, origin, parts, CLAUSE_VALUE, FINDING_BAD_VALUE, VALUE_YES_NO);
  g_array_append_val (draft->fact_case->rulings, ruling);
  add_pending (draft, PENDING_CLAUSE, draft->fact_case->rulings->len - 1, parts, N_CLAUSE, origin);
}

static const Offence *read_offence (CaseDraft *draft, const Span *parts, const Origin *origin)
{
  if (!draft_has_part (draft, origin, parts[CHARGE_OFFENCE], "charge", "offence"))
    return NULL;
  const Offence *offence = draft_offence (draft, parts[CHARGE_OFFENCE]);
  if (offence == NULL) {
    g_autofree char *found = span_copy (parts[CHARGE_OFFENCE]);
    draft_fault_name (draft, NAMES_OFFENCE, origin->place (origin->source, CHARGE_OFFENCE), found);
  }
  return offence;
}

void draft_charge (CaseDraft *draft, const Span parts[N_CHARGE], const Origin *origin)
{
  const Offence *offence = read_offence (draft, parts, origin);
  draft->n_defendants++;
  draft->defendant = said_of_charge (++draft->n_charges);
  if (offence == NULL) {
    draft->has_bad_charge = TRUE;
    return;
  }
  Charge charge = { .offence = offence->id, .defendant = -1, .line = origin->line };
  if (draft->fact_case->charges->len > 0)
    charge.column = origin->place (origin->source, WHOLE).column;
  g_array_append_val (draft->fact_case->charges, charge);
  if (parts[CHARGE_DEFENDANT].text != NULL)
    add_pending (draft, PENDING_CHARGE, draft->fact_case->charges->len - 1, parts, N_CHARGE, origin);
}

/* Only a charge of which something is said is looked for among what is said. */
void draft_charge_end (CaseDraft *draft)
{
  GArray *charges = draft->fact_case->charges;
  gboolean said = draft->n_stated > 0 && draft->stated[draft->n_stated - 1].defendant == draft->defendant;
  if (said && charges->len > 0)
    g_array_index (charges, Charge, charges->len - 1).said = draft->n_charges;
  draft->defendant = -1;
}

void draft_expect (CaseDraft *draft, const Span parts[N_EXPECT], const Origin *origin)
{
  draft->names_law = TRUE;
  add_pending (draft, PENDING_EXPECT, draft->n_expects++, parts, N_EXPECT, origin);
}

/* What the case is called where it has no id. */
static void label (Case *fact_case)
{
  char line[32];
  fact_case->label = fact_case->id;
  if (fact_case->id == NULL)
    fact_case->label = case_keep (fact_case, line, (gsize) g_snprintf (line, sizeof line, "line %u", fact_case->line));
}

static void charge_as_usual (CaseDraft *draft)
{
  const Charge charge = { .offence = draft->usual->charge, .defendant = -1, .line = draft->fact_case->line };
  g_array_append_val (draft->fact_case->charges, charge);
}

const Case *draft_end (CaseDraft *draft)
{
  if (draft->n_charges == 0 && draft->usual != NULL && draft->usual->charge != NULL)
    charge_as_usual (draft);
  days_bound (draft->fact_case);
  g_array_append_vals (draft->fact_case->stated, draft->stated, draft->n_stated);
  case_link (draft);
  case_link_unused (draft);
  said_sort (draft->fact_case);
  label (draft->fact_case);
  if (draft->faults > 0)
    findings_sort_from (draft->findings, draft->first_ruling);
  return draft->faults == 0 ? draft->fact_case : NULL;
}
