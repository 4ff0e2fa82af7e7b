/* Several charges of one defendant: a table of what each comes to, then which prevails over which and by which rule. */
#include "report/document/sheet.h"
#include "report/paper/text_part.h"

enum { ENTRY = 2, BELOW_ENTRY = 4, N_HEADS = 4 };

static const ChargeReasons *charge_at (const Reasons *reasons, guint i)
{
  return g_ptr_array_index (reasons->charges, i);
}

static void add_table (const Lines *lines, const Reasons *reasons, const ChargeReasons *lead)
{
  SillLanguage language = lines->language;
  const char *const heads[N_HEADS] = { word_text (WORD_TABLE_OFFENCE, language),
                                       word_text (WORD_PAGE_PROVISION, language), word_text (WORD_PAGE_TIER, language),
                                       word_text (phrase_penalty_head (lead), language) };
  g_autoptr (Sheet) sheet = sheet_new (language);
  sheet_table (sheet, heads, N_HEADS);
  for (guint i = 0; i < reasons->charges->len; i++) {
    const ChargeReasons *charge = charge_at (reasons, i);
    if (charge->defendant_index != lead->defendant_index)
      continue;
    sheet_cell (sheet, phrase_charge (charge, language), 0);
    sheet_cell (sheet, phrase_charge_article (charge, language), 0);
    sheet_cell (sheet, phrase_charge_tiers (charge, language), 0);
    sheet_cell (sheet, phrase_charge_punishments (charge, language), 0);
  }
  g_autofree char *table = sheet_write_text (sheet, lines->columns);
  g_string_append (lines->to, table);
}

static void add_concurrence (const Lines *lines, const ConcurrenceReason *reason)
{
  g_autofree char *pair = phrase_pair (reason, lines->language);
  g_autofree char *rule = phrase_rule (reason, lines->language);
  g_autoptr (GPtrArray) outcomes = phrase_outcomes (reason, lines->language);
  lines_add (lines, ENTRY, TONE_PLAIN, "·", pair);
  if (rule != NULL)
    lines_add (lines, BELOW_ENTRY, TONE_PLAIN, "", rule);
  for (guint i = 0; i < outcomes->len; i++)
    lines_add (lines, BELOW_ENTRY, TONE_PLAIN, "", g_ptr_array_index (outcomes, i));
}

static void add_defendant (const Lines *lines, const Reasons *reasons, const ChargeReasons *lead)
{
  const char *name = lead->defendant != NULL ? lead->defendant : word_text (WORD_UNNAMED, lines->language);
  g_autofree char *heading = word_fill (WORD_SECTION_TOGETHER, lines->language, name, NULL);
  lines_rule (lines);
  lines_add (lines, 0, TONE_STRONG, "", heading);
  lines_blank (lines);
  add_table (lines, reasons, lead);
  if (reasons_has_uncharged (reasons, lead->defendant_index))
    lines_add (lines, 0, TONE_FAINT, "", word_text (WORD_NOT_CHARGED_NOTE, lines->language));
  for (guint i = 0; i < reasons->concurrences->len; i++) {
    const ConcurrenceReason *reason = g_ptr_array_index (reasons->concurrences, i);
    if (reason->first->defendant_index == lead->defendant_index)
      add_concurrence (lines, reason);
  }
}

void text_together (const Lines *lines, const Reasons *reasons)
{
  for (guint i = 0; i < reasons->charges->len; i++)
    if (reasons_leads_several (reasons, i))
      add_defendant (lines, reasons, charge_at (reasons, i));
}
