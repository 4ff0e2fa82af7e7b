/* A case whose elements are all read in, the same case with its references resolved out: names become indices, a charge of
 * nobody in particular becomes one for each defendant. */
#include "read/case/case_link.h"
#include <stdlib.h>
#include <string.h>
#include "base/text.h"

/* defendants */

/* Whom a person acted for: an organization of the case, wherever it stands in it. */
static void link_organization (CaseDraft *draft, const Pending *pending)
{
  GArray *defendants = draft->fact_case->defendants;
  Defendant *defendant = &g_array_index (defendants, Defendant, pending->index);
  const Mention *id = &pending->parts[DEFENDANT_FOR];
  if (defendant->kind == DEFENDANT_ORGANIZATION) {
    draft_fault (draft, FINDING_ORGANIZATION_FOR, id->place, defendant->id, NULL, NULL);
    return;
  }
  const guint organization = draft_defendant_called (draft, id, TRUE);
  if (organization == 0)
    return;
  if (g_array_index (defendants, Defendant, organization - 1).kind != DEFENDANT_ORGANIZATION)
    draft_fault_defendant (draft, FINDING_NOT_ORGANIZATION, id, TRUE);
  else
    defendant->organization = organization;
}

/* charges */

static void link_charge (CaseDraft *draft, const Pending *pending)
{
  Charge *charge = &g_array_index (draft->fact_case->charges, Charge, pending->index);
  if (!draft_find_defendant (draft, &pending->parts[CHARGE_DEFENDANT], &charge->defendant))
    draft->has_bad_charge = TRUE;
}

/* A charge of nobody in particular is one of each defendant, in their order. */
static void expand_charge (const Charge *charge, guint n_defendants, GArray *to)
{
  Charge copy = *charge;
  if (charge->defendant >= 0)
    g_array_append_val (to, copy);
  for (guint i = 0; charge->defendant < 0 && i < n_defendants; i++) {
    copy.defendant = (gint) i;
    g_array_append_val (to, copy);
  }
}

enum { MOST_CHARGES = 10000 };

/* FALSE, with a fault: there are too many. */
static gboolean expand_charges (CaseDraft *draft)
{
  GArray *charges = draft->fact_case->charges, *expanded = draft->sorted_charges;
  const guint n = draft->fact_case->defendants->len;
  guint64 total = 0;
  for (guint i = 0; i < charges->len; i++)
    total += g_array_index (charges, Charge, i).defendant < 0 ? MAX (n, 1) : 1;
  if (total > MOST_CHARGES) {
    g_autofree char *found = g_strdup_printf ("%" G_GUINT64_FORMAT, total);
    const Place place = { draft->fact_case->path, draft->fact_case->line, 0 };
    draft_fault (draft, FINDING_TOO_MANY_CHARGES, place, found, G_STRINGIFY (10000), NULL);
    return FALSE;
  }
  if (n == 0)
    return TRUE;
  g_array_set_size (expanded, 0);
  for (guint i = 0; i < charges->len; i++)
    expand_charge (&g_array_index (charges, Charge, i), n, expanded);
  g_array_set_size (charges, 0);
  g_array_append_vals (charges, expanded->data, expanded->len);
  return TRUE;
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
  draft_fault (draft, FINDING_REPEATED_CHARGE, (Place) { draft->fact_case->path, charge->line, charge->column }, found,
               NULL, NULL);
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

/* the whole case */

static void link_each (CaseDraft *draft, PendingKind kind)
{
  for (guint i = 0; i < draft->pending->len; i++) {
    const Pending *pending = &g_array_index (draft->pending, Pending, i);
    if (pending->kind != kind)
      continue;
    if (kind == PENDING_DEFENDANT)
      link_organization (draft, pending);
    else if (kind == PENDING_CHARGE)
      link_charge (draft, pending);
    else if (kind == PENDING_FACT)
      case_link_unknown (draft, pending);
    else if (kind == PENDING_CLAUSE)
      case_link_clause (draft, pending);
    else
      case_link_expect (draft, pending);
  }
}

void case_link (CaseDraft *draft)
{
  link_each (draft, PENDING_DEFENDANT);
  case_link_acts (draft);
  link_each (draft, PENDING_CHARGE);
  link_each (draft, PENDING_FACT);
  link_each (draft, PENDING_CLAUSE);
  case_link_contradictions (draft);
  case_link_implied (draft);
  case_link_sort_findings (draft->fact_case);
  if (draft->has_bad_charge || !expand_charges (draft))
    return;
  check_charges (draft);
  link_each (draft, PENDING_EXPECT);
}
