/* A case whose elements are all read in, the same case with its references resolved out: names become indices, a charge of
 * nobody in particular becomes one for each defendant. */
#include "read/case_settle.h"
#include <stdlib.h>
#include <string.h>
#include "base/text.h"
#include "model/rulebook_find.h"

/* defendants */

static void fault_defendant (CaseDraft *draft, FindingCode code, const Mention *id, gboolean organizations_only)
{
  const GArray *defendants = draft->fact_case->defendants;
  g_autofree const char **names = g_new0 (const char *, defendants->len + 1);
  guint n = 0;
  for (guint i = 0; i < defendants->len; i++) {
    const Defendant *defendant = &g_array_index (defendants, Defendant, i);
    if (!organizations_only || defendant->kind == DEFENDANT_ORGANIZATION)
      names[n++] = defendant->id;
  }
  draft_fault (draft, code, id->place, id->text, NULL, text_nearest (id->text, names));
}

gboolean case_settle_defendant (CaseDraft *draft, const Mention *id, gint *ret_defendant)
{
  *ret_defendant = -1;
  if (id->text == NULL)
    return TRUE;
  *ret_defendant = GPOINTER_TO_INT (g_hash_table_lookup (draft->defendants, id->text)) - 1;
  if (*ret_defendant < 0)
    fault_defendant (draft, FINDING_UNKNOWN_DEFENDANT, id, FALSE);
  return *ret_defendant >= 0;
}

/* Whom a person acted for: an organization of the case, wherever it stands in it. */
static void settle_organization (CaseDraft *draft, const Pending *pending)
{
  GArray *defendants = draft->fact_case->defendants;
  Defendant *defendant = &g_array_index (defendants, Defendant, pending->index);
  const Mention *id = &pending->parts[DEFENDANT_FOR];
  guint organization = GPOINTER_TO_UINT (g_hash_table_lookup (draft->defendants, id->text));
  if (defendant->kind == DEFENDANT_ORGANIZATION)
    draft_fault (draft, FINDING_ORGANIZATION_FOR, id->place, defendant->id, NULL, NULL);
  else if (organization == 0)
    fault_defendant (draft, FINDING_UNKNOWN_DEFENDANT, id, TRUE);
  else if (g_array_index (defendants, Defendant, organization - 1).kind != DEFENDANT_ORGANIZATION)
    fault_defendant (draft, FINDING_NOT_ORGANIZATION, id, TRUE);
  else
    defendant->organization = organization;
}

/* charges */

static void settle_charge (CaseDraft *draft, const Pending *pending)
{
  Charge *charge = &g_array_index (draft->fact_case->charges, Charge, pending->index);
  if (!case_settle_defendant (draft, &pending->parts[CHARGE_DEFENDANT], &charge->defendant))
    draft->has_bad_charge = TRUE;
}

/* Charge `i` names nobody: the first defendant takes it, copies for the others follow it. */
static void charge_everyone (Case *fact_case, guint i)
{
  Charge *charge = &g_array_index (fact_case->charges, Charge, i);
  charge->defendant = 0;
  Charge copy = *charge;
  for (guint defendant = 1; defendant < fact_case->defendants->len; defendant++) {
    copy.defendant = (gint) defendant;
    g_array_insert_val (fact_case->charges, i + defendant, copy);
  }
}

static void expand_charges (Case *fact_case)
{
  if (fact_case->defendants->len == 0)
    return;
  for (guint i = fact_case->charges->len; i > 0; i--)
    if (g_array_index (fact_case->charges, Charge, i - 1).defendant < 0)
      charge_everyone (fact_case, i - 1);
}

static int compare_charges (gconstpointer a, gconstpointer b)
{
  const Charge *left = a, *right = b;
  int order = strcmp (left->offence, right->offence);
  if (order == 0)
    order = (left->defendant > right->defendant) - (left->defendant < right->defendant);
  return order != 0 ? order : (left->line > right->line) - (left->line < right->line);
}

static void fault_repeated_charge (CaseDraft *draft, const Charge *charge)
{
  const char *who =
      charge->defendant < 0 ? NULL : g_array_index (draft->fact_case->defendants, Defendant, charge->defendant).id;
  g_autofree char *found = who != NULL ? g_strdup_printf ("%s, %s", charge->offence, who) : g_strdup (charge->offence);
  draft_fault (draft, FINDING_REPEATED_CHARGE, (Place) { draft->fact_case->path, charge->line, charge->column }, found, NULL, NULL);
}

/* The same offence of the same defendant twice would be judged twice. */
static void check_charges (CaseDraft *draft)
{
  const GArray *charges = draft->fact_case->charges;
  if (charges->len < 2)
    return;
  g_array_set_size (draft->sorted_charges, 0);
  g_array_append_vals (draft->sorted_charges, charges->data, charges->len);
  g_array_sort (draft->sorted_charges, compare_charges);
  for (guint i = 1; i < charges->len; i++) {
    const Charge *one = &g_array_index (draft->sorted_charges, Charge, i - 1);
    const Charge *next = one + 1;
    if (strcmp (one->offence, next->offence) == 0 && one->defendant == next->defendant)
      fault_repeated_charge (draft, next);
  }
}

/* items */

void case_settle_list_items (CaseDraft *draft)
{
  if (draft->items != NULL)
    return;
  draft->items = rulebook_item_paths (draft->book);
  draft->item_paths = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < draft->items->len; i++)
    g_hash_table_add (draft->item_paths, g_array_index (draft->items, ItemPath, i).path);
}

void case_settle_unknown_item (CaseDraft *draft, Place place, const char *found, const Instrument *instrument,
                               gboolean open_only)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < draft->items->len; i++) {
    const ItemPath *item = &g_array_index (draft->items, ItemPath, i);
    if ((item->open || !open_only) && (instrument == NULL || item->instrument == instrument))
      g_ptr_array_add (names, item->path);
  }
  g_ptr_array_add (names, NULL);
  draft_fault (draft, FINDING_UNKNOWN_ITEM, place, found, NULL,
               text_nearest (found, (const char *const *) names->pdata));
}

/* open clauses */

static gboolean is_charged (const Case *fact_case, const Standard *standard)
{
  for (guint i = 0; i < fact_case->charges->len; i++)
    if (standard_speaks_of (standard, g_array_index (fact_case->charges, Charge, i).offence))
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

static void fault_not_open (CaseDraft *draft, const Mention *path, const Instrument *instrument, guint closed)
{
  if (closed > 0)
    draft_fault (draft, FINDING_NOT_OPEN, path->place, path->text, NULL, NULL);
  else
    case_settle_unknown_item (draft, path->place, path->text, instrument, TRUE);
}

/* The open clause meant: of a charged offence if there is one, and only one. NULL, with a fault, if that is not so. */
static const ItemPath *find_clause (CaseDraft *draft, const Mention *path, const Instrument *instrument)
{
  g_autoptr (GString) instruments = g_string_new (NULL);
  Candidates candidates = { .instruments = instruments };
  for (guint i = 0; i < draft->items->len; i++) {
    const ItemPath *item = &g_array_index (draft->items, ItemPath, i);
    if (strcmp (item->path, path->text) == 0 && (instrument == NULL || item->instrument == instrument))
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

static gboolean settle_instrument (CaseDraft *draft, const Mention *id, const Instrument **ret_instrument)
{
  *ret_instrument = id->text != NULL ? rulebook_instrument (draft->book, id->text) : NULL;
  if (id->text == NULL || *ret_instrument != NULL)
    return TRUE;
  g_autofree const char **names = rulebook_instrument_names (draft->book);
  draft_fault (draft, FINDING_UNKNOWN_INSTRUMENT, id->place, id->text, NULL, text_nearest (id->text, names));
  return FALSE;
}

static void check_repeated_clause (CaseDraft *draft, const Finding *finding, const Mention *path)
{
  if (!g_hash_table_add (draft->clauses,
                         g_strdup_printf ("%s\n%s\n%d", finding->instrument, finding->path, finding->defendant)))
    draft_fault (draft, FINDING_REPEATED_FACT, path->place, path->text, NULL, NULL);
}

static void settle_clause (CaseDraft *draft, const Pending *pending)
{
  Finding *finding = &g_array_index (draft->fact_case->findings, Finding, pending->index);
  const Mention *path = &pending->parts[CLAUSE_ITEM];
  const Instrument *instrument;
  case_settle_list_items (draft);
  case_settle_defendant (draft, &pending->parts[CLAUSE_DEFENDANT], &finding->defendant);
  if (!settle_instrument (draft, &pending->parts[CLAUSE_INSTRUMENT], &instrument))
    return;
  const ItemPath *clause = find_clause (draft, path, instrument);
  if (clause == NULL)
    return;
  finding->instrument = clause->instrument->id;
  finding->path = clause->path;
  check_repeated_clause (draft, finding, path);
}

static int compare_findings (gconstpointer a, gconstpointer b)
{
  return (((const Finding *) a)->defendant >= 0) - (((const Finding *) b)->defendant >= 0);
}

/* What is said of one defendant comes behind what is said of all, and so takes its place. */
static void sort_findings (Case *fact_case)
{
  if (fact_case->findings->len > 1)
    g_array_sort (fact_case->findings, compare_findings);
}

/* the whole case */

static void settle_each (CaseDraft *draft, PendingKind kind)
{
  for (guint i = 0; i < draft->pending->len; i++) {
    const Pending *pending = &g_array_index (draft->pending, Pending, i);
    if (pending->kind != kind)
      continue;
    if (kind == PENDING_DEFENDANT)
      settle_organization (draft, pending);
    else if (kind == PENDING_CHARGE)
      settle_charge (draft, pending);
    else if (kind == PENDING_CLAUSE)
      settle_clause (draft, pending);
    else
      case_settle_expect (draft, pending);
  }
}

void case_settle (CaseDraft *draft)
{
  settle_each (draft, PENDING_DEFENDANT);
  case_settle_acts (draft);
  settle_each (draft, PENDING_CHARGE);
  settle_each (draft, PENDING_CLAUSE);
  sort_findings (draft->fact_case);
  if (draft->has_bad_charge)
    return;
  expand_charges (draft->fact_case);
  check_charges (draft);
  settle_each (draft, PENDING_EXPECT);
}
