/* In: rules and case files. Out: on standard output, for each law that a charge of a case meets, its code, what the case fills
 * its slots with, and what this build makes of it: records of 64-bit words, which kernel.c reads.
 *   tape RULES CASES...  */
#include <stdio.h>
#include "decide/slots.h"
#include "kernel.h"
#include "pipeline.h"
#include "read/format/read_case.h"
#include "run/range.h"

typedef struct {
  Program *program;
  Verdict *verdict;
  const Plan *plan; /* whose code was written last */
  GArray *words;    /* of gint64: the record at hand */
} Tape;

static void add (const Tape *tape, gint64 word) { g_array_append_val (tape->words, word); }

static void write_record (const Tape *tape, gint64 kind)
{
  const gint64 head[] = { kind, tape->words->len };
  fwrite (head, sizeof *head, G_N_ELEMENTS (head), stdout);
  fwrite (tape->words->data, sizeof (gint64), tape->words->len, stdout);
  g_array_set_size (tape->words, 0);
}

static void add_indices (const Tape *tape, const uint32_t *indices, guint n)
{
  for (guint i = 0; i < n; i++)
    add (tape, indices[i]);
}

static void add_steps (const Tape *tape, const Code *code)
{
  for (guint i = 0; i < code->n_steps; i++) {
    const Step *step = &code->steps[i];
    const gint64 words[] = { step->code, step->need, step->first, step->count, step->bound };
    g_array_append_vals (tape->words, words, G_N_ELEMENTS (words));
  }
  for (guint i = 0; i < code->n_terms; i++) {
    add (tape, code->terms[i].slot);
    add (tape, code->terms[i].weight);
  }
}

static void add_uses (const Tape *tape, const Uses *uses, guint n)
{
  add_indices (tape, uses->first, n + 1);
  for (guint i = 0; i < uses->first[n]; i++) {
    add (tape, uses->by[i].step);
    add (tape, uses->by[i].weight);
  }
}

static void write_plan (const Tape *tape, const Code *code)
{
  const gint64 sizes[] = { code->n_steps, code->n_terms, code->n_inputs, code->n_tiers, code->n_spans,
                           code->n_slots, code->n_mixed, code->n_asked,  code->n_words, code->n_seats };
  g_array_append_vals (tape->words, sizes, G_N_ELEMENTS (sizes));
  add_steps (tape, code);
  add_indices (tape, code->inputs, code->n_inputs);
  add_indices (tape, code->tiers, code->n_tiers);
  add_indices (tape, code->spans, code->n_spans);
  add_indices (tape, code->asked, code->n_asked);
  for (guint i = 0; i < code->n_words; i++) {
    add (tape, (gint64) code->words[i].used);
    add (tape, code->words[i].before);
  }
  for (guint i = 0; i < code->n_seats; i++)
    add (tape, code->polarity[i]);
  add_uses (tape, &code->summed, code->n_seats);
  write_record (tape, RECORD_PLAN);
}

static void write_case (Tape *tape, const Trial *trial, const Plan *plan)
{
  Work *work = &tape->verdict->work;
  const Code *code = &plan->code;
  Ranks ranks;
  slots_fill (trial, plan, plan->from, work);
  if (tape->plan != plan)
    write_plan (tape, code);
  tape->plan = plan;
  for (guint i = 0; i < code->n_slots; i++) {
    add (tape, work->slots[i].lo);
    add (tape, work->slots[i].hi);
  }
  const gboolean exact = range_find (code, work->slots, work->truths, &ranks);
  add (tape, ranks.floor);
  add (tape, ranks.ceiling);
  add (tape, exact);
  for (guint i = 0; i < code->n_steps; i++)
    add (tape, work->truths[i]);
  write_record (tape, RECORD_CASE);
}

static gboolean take_case (const Case *fact_case, gpointer data)
{
  Tape *tape = data;
  pipeline_decide (tape->program, fact_case, tape->verdict);
  for (guint i = 0; i < fact_case->charges->len; i++) {
    const Trial trial = { .program = tape->program, .fact_case = fact_case, .index = i };
    const Laws *laws = &g_array_index (tape->verdict->charges, ChargeVerdict, i).laws;
    for (guint law = 0; law < laws->n_candidates; law++)
      write_case (tape, &trial, laws->candidates[law].plan);
  }
  return TRUE;
}

int main (int argc, char **argv)
{
  if (argc < 3)
    return 2;
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Tape tape = { pipeline_rules ((const char *const[]) { argv[1], NULL }, findings, NULL), NULL, NULL,
                g_array_new (FALSE, FALSE, sizeof (gint64)) };
  if (tape.program == NULL)
    return 1;
  tape.verdict = verdict_new (tape.program);
  gboolean read = TRUE;
  for (int i = 2; i < argc && read; i++)
    read = read_cases (tape.program->law, argv[i], findings, take_case, &tape, NULL);
  g_array_unref (tape.words);
  verdict_free (tape.verdict);
  program_unref (tape.program);
  return read && sill_findings_faults (findings) == 0 && fflush (stdout) == 0 ? 0 : 1;
}
