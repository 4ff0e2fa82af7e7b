#pragma once
#include "fuzz.h"

/* Reads any bytes as cases, decides and explains each that is good, in every format and language. */

static inline void cases_write (const SillReasons *reasons)
{
  static const SillFormat formats[] = { SILL_TEXT, SILL_JSON, SILL_XML, SILL_HTML };
  for (guint i = 0; i < 2 * G_N_ELEMENTS (formats); i++) {
    const SillReport report = { formats[i / 2], i % 2 == 0 ? SILL_ZH : SILL_EN, FALSE, 0 };
    g_autofree char *text = sill_reasons_write (reasons, &report);
    fuzz_law (text != NULL && g_utf8_validate (text, -1, NULL), "a report is a text in UTF-8");
  }
}

/* As it is, and as a question about another day and all offences puts it. */
static inline void cases_explain (const SillCase *fact_case)
{
  static const SillQuestion question = { .as_of = "2018-01", .all_offences = TRUE, .detail = SILL_DETAIL_FULL };
  g_autoptr (SillReasons) reasons = sill_case_explain (fuzz_rules (), fact_case);
  g_autoptr (SillReasons) asked = sill_case_explain_with (fuzz_rules (), fact_case, &question);
  cases_write (reasons);
  cases_write (asked);
}

static inline gboolean cases_decide (const SillCase *fact_case, gpointer data)
{
  SillVerdict *verdict = data;
  sill_case_check (fuzz_rules (), fact_case, verdict);
  gboolean decided = TRUE;
  for (guint i = 0; i < sill_verdict_size (verdict); i++) {
    guint floor = sill_verdict_floor (verdict, i), ceiling = sill_verdict_ceiling (verdict, i);
    fuzz_law (floor <= ceiling, "the floor is at most the ceiling");
    decided = decided && floor == ceiling;
  }
  fuzz_law (decided == !!sill_verdict_decided (verdict), "decided is floor = ceiling for every charge");
  cases_explain (fact_case);
  return TRUE;
}

static inline void cases_read (const uint8_t *bytes, size_t length, const char *path)
{
  static SillVerdict *verdict;
  if (verdict == NULL)
    verdict = sill_verdict_new (fuzz_rules ());
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  sill_cases_read_bytes (fuzz_rules (), (const char *) bytes, length, path, findings, cases_decide, verdict, &error);
  fuzz_findings (findings);
}
