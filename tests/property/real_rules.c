/* In: dice. Out: whether the real rule files give cases of cn/253-1 the range that articles 5 and 6 of the interpretation
 * give, worked out here by hand in whole numbers without looking at the files.
 * A range is found by trying every answer to what is open and, for amounts, the ends and the first one record, beyond
 * which more can only weigh more. */
#include "real_rules.h"
#include "article5.h"

#include <sill.h>
#include <stdio.h>
#include <string.h>

typedef struct {
  const SillRules *rules;
  const Facts *facts;
  const char *text;
  guint n;
  gboolean good;
} Trial;

static gboolean compare (const SillCase *fact_case, gpointer data)
{
  Trial *trial = data;
  guint floor = 0, ceiling = 0;
  article5_range (trial->facts, &floor, &ceiling);
  g_autoptr (SillVerdict) verdict = sill_verdict_new (trial->rules);
  sill_case_check (trial->rules, fact_case, verdict);
  guint said_floor = sill_verdict_floor (verdict, 0), said_ceiling = sill_verdict_ceiling (verdict, 0);
  trial->n++;
  if (sill_verdict_size (verdict) == 1 && said_floor == floor && said_ceiling == ceiling)
    return TRUE;
  printf ("real rules: engine %u..%u, by hand %u..%u\n%s\n", said_floor, said_ceiling, floor, ceiling, trial->text);
  trial->good = FALSE;
  return TRUE;
}

static gboolean try_one (const SillRules *rules, Dice *dice)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean json = dice_percent (dice, 30);
  Facts facts = article5_random (dice, text, json);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Trial trial = { rules, &facts, text->str, 0, TRUE };
  sill_cases_read_bytes (rules, text->str, text->len, json ? "random.json" : "random.xml", findings, compare, &trial,
                         NULL);
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    g_autofree char *line = sill_findings_write (findings, i, SILL_EN);
    printf ("%s\n", line);
  }
  if (trial.n != 1)
    printf ("real rules: the case was not read\n%s\n", text->str);
  return trial.good && trial.n == 1;
}

gboolean real_rules_hold (guint64 n, guint64 seed)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SillRules) rules = sill_rules_new ((const char *const[]) { "rules", NULL }, findings, &error);
  if (rules == NULL) {
    printf ("real rules: %s\n", error->message);
    return FALSE;
  }
  Dice dice = { seed };
  for (guint64 i = 0; i < n; i++)
    if (!try_one (rules, &dice))
      return FALSE;
  printf ("real rules: %" G_GUINT64_FORMAT " cases of cn/253-1 as worked out by hand\n", n);
  return TRUE;
}
