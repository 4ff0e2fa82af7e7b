/* A case decided and what it expects in, its part of the outcome out: names, tiers and grounds in the words of a report. */
#include "suite/suite.h"
#include "suite/difference.h"
#include "report/words/phrases.h"
#include "report/words/phrases_expect.h"

static char *tier_id (const ChargeReasons *charge, gint rank)
{
  if (rank < 0)
    return NULL;
  const Tier *tier = reasons_tier (charge, (guint) rank);
  return g_strdup (tier == NULL ? "none" : tier->id);
}

enum { MOST_GROUNDS = 4 };

/* The case has something of it, or it may. */
static gboolean speaks (const Reason *reason)
{
  return reason->truth != NO || (reason->measured && rational_compare (reason->measure_hi, RATIONAL_ZERO) > 0);
}

/* Those that the case speaks of first. Returns: yours. */
static GPtrArray *sort_grounds (const ItemReason *item)
{
  g_autoptr (GPtrArray) grounds = difference_grounds (item);
  GPtrArray *sorted = g_ptr_array_new ();
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < grounds->len; i++)
      if (speaks (g_ptr_array_index (grounds, i)) == (pass == 0))
        g_ptr_array_add (sorted, g_ptr_array_index (grounds, i));
  return sorted;
}

/* `art. 5(1)(3): no: tracks 40, below 50 (10 short)`. */
static char *write_ground (const Reasons *reasons, const ChargeReasons *charge, const ItemReason *item,
                           SillLanguage language)
{
  const Vocabulary *vocabulary = reasons->program->law->vocabulary;
  g_autoptr (GPtrArray) grounds = sort_grounds (item);
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *where = phrase_citation_in (charge, item->item->instrument, item->item->path, language);
  for (guint i = 0; i < MIN (grounds->len, MOST_GROUNDS); i++) {
    g_autofree char *ground = phrase_reason (vocabulary, g_ptr_array_index (grounds, i), language);
    g_string_append_printf (said, "%s%s", i > 0 ? word_text (WORD_CLAUSE, language) : "", ground);
  }
  if (grounds->len > MOST_GROUNDS) {
    g_autofree char *number = g_strdup_printf ("%u", grounds->len - MOST_GROUNDS);
    g_autofree char *more = word_fill (WORD_TEST_MORE, language, number, NULL);
    g_string_append_printf (said, "%s%s", word_text (WORD_CLAUSE, language), more);
  }
  return word_fill (WORD_TEST_BECAUSE, language, where, phrase_truth (item->truth, language), said->str, NULL);
}

static GPtrArray *write_grounds (const Reasons *reasons, const Expectation *expectation, SillLanguage language)
{
  const ChargeReasons *charge = g_ptr_array_index (reasons->charges, expectation->charge);
  g_autoptr (GPtrArray) items = difference_items (reasons, expectation);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (lines, write_ground (reasons, charge, g_ptr_array_index (items, i), language));
  return lines;
}

static char *name_charge (const ChargeReasons *charge, SillLanguage language)
{
  g_autofree char *offence = phrase_charge (charge, language);
  return charge->defendant == NULL ? g_steal_pointer (&offence)
                                   : g_strdup_printf ("%s · %s", charge->defendant, offence);
}

static SuiteFailure *failure_new (const Reasons *reasons, const Expectation *expectation, SillLanguage language)
{
  const ChargeReasons *charge = g_ptr_array_index (reasons->charges, expectation->charge);
  SuiteFailure *failure = g_new0 (SuiteFailure, 1);
  failure->line = expectation->line;
  failure->offence = g_strdup (charge->verdict.offence->id);
  failure->defendant = g_strdup (charge->defendant_id);
  failure->charge = name_charge (charge, language);
  failure->text = phrase_expectation (reasons, expectation, language);
  failure->expected = (ExpectSide) { tier_id (charge, expectation->floor), tier_id (charge, expectation->ceiling),
                                     g_strdup (expectation->items) };
  failure->came = (ExpectSide) { tier_id (charge, (gint) charge->verdict.floor),
                                 tier_id (charge, (gint) charge->verdict.ceiling), g_strdup (expectation->found) };
  failure->because = write_grounds (reasons, expectation, language);
  return failure;
}

void suite_add_case (SuiteFile *file, const Reasons *reasons, const Case *fact_case, SillLanguage language)
{
  const GPtrArray *expectations = reasons->expectations;
  SuiteCase outcome = { g_strdup (fact_case->label), fact_case->line, expectations->len, NULL };
  for (guint i = 0; i < expectations->len; i++) {
    const Expectation *expectation = g_ptr_array_index (expectations, i);
    if (expectation->met)
      continue;
    if (outcome.failures == NULL)
      outcome.failures = g_ptr_array_new_with_free_func (suite_failure_free);
    g_ptr_array_add (outcome.failures, failure_new (reasons, expectation, language));
  }
  acceptance_add (file->acceptance, reasons, fact_case->number);
  g_array_append_val (file->cases, outcome);
}
