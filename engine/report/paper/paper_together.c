/* Several charges of one defendant: a table of what each comes to, then which prevails over which and by which rule. */
#include "report/paper/paper.h"

static void add_row (const Paper *paper, const ChargeReasons *charge)
{
  Document *to = paper->document;
  char *punishments = phrase_charge_punishments (charge, paper->language);
  document_start (to, ROLE_ROW);
  document_add (to, ROLE_ROW_CELL, phrase_charge (charge, paper->language));
  document_add (to, ROLE_CELL, phrase_charge_article (charge, paper->language));
  document_add (to, ROLE_CELL, phrase_charge_tiers (charge, paper->language))->rank = (gint) charge->verdict.ceiling;
  document_add (to, ROLE_CELL, punishments != NULL ? punishments : g_strdup (""));
  document_end (to);
}

static void add_table (const Paper *paper, const ChargeReasons *lead)
{
  const Word heads[] = { WORD_TABLE_OFFENCE, WORD_PAGE_PROVISION, WORD_PAGE_TIER, phrase_penalty_head (lead) };
  document_table (paper->document, ROLE_TABLE_TOGETHER, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < paper->reasons->charges->len; i++) {
    const ChargeReasons *charge = g_ptr_array_index (paper->reasons->charges, i);
    if (charge->defendant_index == lead->defendant_index)
      add_row (paper, charge);
  }
  document_end (paper->document);
}

static void add_concurrence (const Paper *paper, const ConcurrenceReason *reason)
{
  Document *to = paper->document;
  g_autoptr (GPtrArray) outcomes = phrase_outcomes (reason, paper->language);
  document_start (to, ROLE_ENTRY);
  document_add (to, ROLE_CITE, phrase_pair (reason, paper->language));
  document_add (to, ROLE_PLAIN_NOTE, phrase_rule (reason, paper->language));
  for (guint i = 0; i < outcomes->len; i++)
    document_put (to, ROLE_PLAIN, g_ptr_array_index (outcomes, i));
  document_end (to);
}

static void add_concurrences (const Paper *paper, const ChargeReasons *lead)
{
  document_start (paper->document, ROLE_BODY);
  document_start (paper->document, ROLE_GROUNDS);
  for (guint i = 0; i < paper->reasons->concurrences->len; i++) {
    const ConcurrenceReason *reason = g_ptr_array_index (paper->reasons->concurrences, i);
    if (reason->first->defendant_index == lead->defendant_index)
      add_concurrence (paper, reason);
  }
  document_end (paper->document);
  document_end (paper->document);
}

static void add_defendant (const Paper *paper, const ChargeReasons *lead)
{
  Document *to = paper->document;
  const char *name = lead->defendant != NULL ? lead->defendant : word_text (WORD_UNNAMED, paper->language);
  document_start (to, ROLE_TOGETHER);
  document_add (to, ROLE_TOGETHER_NAME, word_fill (WORD_SECTION_TOGETHER, paper->language, name, NULL));
  add_table (paper, lead);
  if (reasons_has_uncharged (paper->reasons, lead->defendant_index))
    document_word (to, ROLE_NOTE, WORD_NOT_CHARGED_NOTE);
  add_concurrences (paper, lead);
  document_end (to);
}

void paper_together (const Paper *paper)
{
  for (guint i = 0; i < paper->reasons->charges->len; i++)
    if (reasons_leads_several (paper->reasons, i))
      add_defendant (paper, g_ptr_array_index (paper->reasons->charges, i));
}
