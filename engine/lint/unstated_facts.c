/* Case files in, the facts that none of them states out, of those that some rule asks for. */
#include "lint/unstated_facts.h"
#include "model/law/law_uses.h"
#include "pipeline.h"
#include "read/format/read_case.h"

typedef struct {
  const Vocabulary *vocabulary;
  gboolean *stated; /* per slot */
} Tried;

static void note (const Tried *tried, guint slot)
{
  if (slot < vocabulary_size (tried->vocabulary))
    tried->stated[slot] = TRUE;
}

static gboolean note_case (const Case *fact_case, gpointer data)
{
  const Tried *tried = data;
  for (guint i = 0; i < fact_case->stated->len; i++)
    note (tried, g_array_index (fact_case->stated, Stated, i).fact);
  for (guint i = 0; i < fact_case->shares->len; i++)
    note (tried, g_array_index (fact_case->shares, Stated, i).fact);
  for (guint i = 0; i < fact_case->batches->len; i++)
    note (tried, g_array_index (fact_case->batches, Batch, i).fact);
  return TRUE;
}

void unstated_facts_advise (const Program *program, const char *const *cases, SillFindings *findings,
                            SillProgress progress)
{
  const Vocabulary *vocabulary = program->law->vocabulary;
  g_autofree gboolean *used = law_uses_all (program->law);
  g_autofree gboolean *stated = g_new0 (gboolean, vocabulary_size (vocabulary) + 1);
  Tried tried = { vocabulary, stated };
  g_autoptr (CaseReader) reader = case_reader_new (program->law);
  guint n = 0;
  while (cases[n] != NULL)
    n++;
  for (guint i = 0; i < n; i++) {
    progress_tell (progress, i, n);
    g_autoptr (GError) reason = NULL;
    if (!case_reader_read (reader, cases[i], findings, note_case, &tried, &reason))
      pipeline_refuse (cases[i], reason, findings);
  }
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++) {
    const Fact *fact = vocabulary_fact (vocabulary, slot);
    if (used[slot] && !stated[slot])
      findings_add (findings, FINDING_UNTRIED_FACT, fact->stated->place, fact->id, NULL, NULL);
  }
}
