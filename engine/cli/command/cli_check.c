/* sill check: case files in, one report of all their cases out, wrong documents on standard error.
 * The one idea: a case is explained, written and forgotten before the next is read, in the memory of the one before. */
#include "cli/command/cli_commands.h"
#include "cli/files/cli_output.h"
#include "cli/cli_rules.h"

typedef struct {
  const Options *options;
  SillRules *rules;
  SillReasons *reasons; /* of the case at hand */
  SillReport report;
  Output *output;
  gboolean begun; /* the head of the report is written */
  Status status;
} Check;

static void begin (Check *check)
{
  if (check->begun)
    return;
  g_autofree char *head = sill_report_head (&check->report);
  output_write (check->output, head);
  check->begun = TRUE;
}

/* What the case expects and does not come to, on standard error as well: whoever tests reads no report. */
static void print_unmet (Check *check, const SillReasons *reasons)
{
  for (guint i = 0; i < sill_reasons_expectations (reasons); i++) {
    g_autofree char *line = sill_reasons_unmet (reasons, i, check->options->language);
    if (line == NULL)
      continue;
    print_line (line);
    check->status = status_worse (check->status, STATUS_UNDECIDED);
  }
}

static gboolean write_case (const SillCase *fact_case, gpointer data)
{
  Check *check = data;
  SillReasons *reasons = check->reasons;
  sill_reasons_explain (reasons, fact_case, &check->options->question);
  g_autofree char *text = sill_reasons_write (reasons, &check->report);
  begin (check);
  output_write (check->output, text);
  if (!sill_reasons_decided (reasons))
    check->status = status_worse (check->status, STATUS_UNDECIDED);
  print_unmet (check, reasons);
  return !output_failed (check->output);
}

/* Of every offence whose facts are there a note on the facts that the charges leave unused would be wrong: the report says it. */
static void check_file (Check *check, const char *path)
{
  const char *but = check->options->question.all_offences ? "unused-fact" : NULL;
  SillLanguage language = check->options->language;
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  gboolean read = sill_cases_read (check->rules, path, findings, write_case, check, &error);
  check->status = status_worse (check->status, print_findings (findings, but, language));
  if (read)
    return;
  check->status = STATUS_FAILED;
  print_error (language, error);
}

/* A report ends as it should even if a document was rejected; with no report at all there is nothing to end. */
static void end (Check *check)
{
  gboolean good = check->status == STATUS_DONE || check->status == STATUS_UNDECIDED;
  if (good)
    begin (check);
  if (check->begun) {
    g_autofree char *tail = sill_report_tail (&check->report);
    output_write (check->output, tail);
  }
  check->status = status_worse (check->status, output_close (check->output, good));
}

/* Nothing is read as nobody has said it could be. */
static gboolean knows_reading (const Options *options, const SillRules *rules)
{
  const char *reading = options->question.reading;
  if (reading == NULL || sill_rules_has_reading (rules, reading))
    return TRUE;
  print_problem (options->language,
                 (Text) { "没有“%s”这种读法：报告的“条文有不同理解”和 JSON 的 readings 列出可用的读法",
                          "no reading \"%s\": reports name those that there are, in JSON under readings" },
                 reading);
  return FALSE;
}

Status check_run (const Options *options)
{
  Check check = { .options = options, .status = STATUS_DONE };
  g_autoptr (SillRules) rules =
      options->question.all_offences || options->question.reading != NULL
          ? rules_open (options, &check.status)
          : rules_open_for (options, NULL, (const char *const *) options->operands, &check.status);
  if (rules == NULL)
    return check.status;
  if (!knows_reading (options, rules))
    return STATUS_USAGE;
  check.rules = rules;
  check.report = (SillReport) { options->format, options->language, options->color, options->columns };
  check.output = output_open (options, options->output);
  if (check.output == NULL)
    return STATUS_FAILED;
  g_autoptr (SillReasons) reasons = sill_reasons_new (rules);
  check.reasons = reasons;
  for (char **path = options->operands; *path != NULL && !output_failed (check.output); path++)
    check_file (&check, *path);
  end (&check);
  return check.status;
}
