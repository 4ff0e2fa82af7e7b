#pragma once
#include <sill.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* What every fuzz program has: libFuzzer calls it with bytes; it must come back without a crash, a leak or a broken law. */
int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length);

/* The real rules, read once: from SILL_FUZZ_RULES, else from rules/ below the current folder. */
static inline SillRules *fuzz_rules (void)
{
  static SillRules *rules;
  if (rules != NULL)
    return rules;
  const char *folder = getenv ("SILL_FUZZ_RULES");
  SillFindings *findings = sill_findings_new ();
  rules = sill_rules_new ((const char *const[]) { folder != NULL ? folder : "rules", NULL }, findings, NULL);
  if (rules == NULL)
    g_error ("no rules: run this where rules/ is, or set SILL_FUZZ_RULES");
  sill_findings_free (findings);
  return rules;
}

/* A law that must hold for every input. */
static inline void fuzz_law (gboolean holds, const char *law)
{
  if (!holds)
    g_error ("broken: %s", law);
}

/* Every finding can be written in both languages. */
static inline void fuzz_findings (const SillFindings *findings)
{
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    g_autofree char *zh = sill_findings_write (findings, i, SILL_ZH);
    g_autofree char *en = sill_findings_write (findings, i, SILL_EN);
    fuzz_law (zh[0] != 0 && en[0] != 0 && sill_findings_code (findings, i) != NULL, "a finding has a text and a code");
  }
}
