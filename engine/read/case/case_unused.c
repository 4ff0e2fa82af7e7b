/* A complete case in, out what it says beside what the offences charged ask for: a fault for each name that no fact has, with
 * the nearest of those asked for, and a note for each fact that none ever asks for, as mostly the charge or the fact is
 * another one than was meant. What an offence asks for is found once for a document. */
#include <string.h>
#include "model/law/law_uses.h"
#include "read/case/case_link.h"

static const gboolean *uses_of (CaseDraft *draft, const char *offence)
{
  if (draft->uses == NULL)
    draft->uses = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  const gboolean *used = g_hash_table_lookup (draft->uses, offence);
  if (used != NULL)
    return used;
  const LawOffence *found = lawbook_offence (draft->law, offence);
  gboolean *made = law_uses (draft->law, found);
  g_hash_table_insert (draft->uses, found->stated->id, made);
  return made;
}

/* Joins what the offences charged ask for; one after the other of the same offence costs nothing. */
static const gboolean *uses_of_all (CaseDraft *draft, gboolean **ret_joined)
{
  const GArray *charges = draft->fact_case->charges;
  const guint n = vocabulary_size (draft->law->vocabulary);
  const gboolean *last = uses_of (draft, g_array_index (charges, Charge, 0).offence);
  for (guint i = 1; i < charges->len; i++) {
    const gboolean *used = uses_of (draft, g_array_index (charges, Charge, i).offence);
    if (used == last)
      continue;
    if (*ret_joined == NULL)
      *ret_joined = g_memdup2 (last, n * sizeof *last);
    for (guint slot = 0; slot < n; slot++)
      (*ret_joined)[slot] = (*ret_joined)[slot] || used[slot];
    last = used;
  }
  return *ret_joined != NULL ? *ret_joined : last;
}

/* A day before the last one is asked for as much as that. */
static guint asked_as (const CaseDraft *draft, const Stated *stated)
{
  return stated->fact - vocabulary_fact (draft->law->vocabulary, stated->fact)->back;
}

/* What is said of a charge is asked for by its offence alone. */
static gboolean is_used (CaseDraft *draft, const Stated *stated, const gboolean *used)
{
  const GArray *charges = draft->fact_case->charges;
  for (guint i = 0; stated->defendant < -1 && i < charges->len; i++) {
    const Charge *charge = &g_array_index (charges, Charge, i);
    if (charge->said > 0 && said_of_charge (charge->said) == stated->defendant)
      return uses_of (draft, charge->offence)[asked_as (draft, stated)];
  }
  return used[asked_as (draft, stated)];
}

/* A name that is near to a fact of another offence only is as wrong as any. */
void case_link_unknown (CaseDraft *draft, const Pending *pending)
{
  const Mention *name = &pending->parts[FACT_ID];
  const GArray *charges = draft->fact_case->charges;
  if (draft_fault_ambiguous (draft, NAMES_FACT, name->place, name->text))
    return;
  g_autofree gboolean *joined = NULL;
  const gboolean *asked = charges->len == 0 ? NULL : uses_of_all (draft, &joined);
  const gboolean one = charges->len > 0 && joined == NULL; /* all charges are of one offence */
  const char *offence = one ? g_array_index (charges, Charge, 0).offence : NULL;
  g_autofree char *all = g_strjoin (" ", "sill facts", offence, NULL);
  draft_fault (draft, FINDING_UNKNOWN_FACT, name->place, name->text, all,
               draft_nearest (draft, NAMES_FACT, name->text, offence, asked));
}

void case_link_unused (CaseDraft *draft)
{
  Case *fact_case = draft->fact_case;
  if (draft->faults > 0 || fact_case->charges->len == 0)
    return;
  g_autofree gboolean *joined = NULL;
  const gboolean *used = uses_of_all (draft, &joined);
  for (guint i = 0; i < fact_case->stated->len; i++) {
    Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    stated->unused = !is_used (draft, stated, used);
    if (stated->unused)
      findings_add (draft->findings, FINDING_UNUSED_FACT, (Place) { fact_case->path, stated->line, 0 },
                    vocabulary_fact (draft->law->vocabulary, stated->fact)->id, NULL, NULL);
  }
}
