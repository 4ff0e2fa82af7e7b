/* In: proofs. Out: a line for each property, PROVED or what refutes it. */
#include "probe/report/diff_words.h"
#include "probe/prove/prove.h"
#include "report/document/document.h"
#include "report/words/phrases.h"
#include "write/case_write.h"

typedef struct {
  const SillProof *proof;
  Document *document;
  SillLanguage language;
} ProvePaper;

static char *tier_of (const Counterexample *against, guint rank, SillLanguage language)
{
  return g_strdup (rank == 0 ? word_text (WORD_TIER_NONE_SHORT, language)
                             : phrase_tier (version_tier_at (against->version, rank), language));
}

char *prove_case (const SillProof *proof, const Claim *claim, const Counterexample *against, guint stage,
                  SillLanguage language)
{
  g_autofree char *id = g_strdup_printf ("refutes-%u", stage + 1);
  g_autofree char *tier = tier_of (against, against->ranks[stage], language);
  g_autofree char *title = word_fill (WORD_NAMED, language, claim->text, tier, NULL);
  Case named = *against->cases[stage];
  named.id = id;
  named.title = title;
  return case_write (&named, proof->program->law->vocabulary);
}

/* What is not reached, though it should be. */
static char *failing_of (const ProvePaper *paper, const Claim *claim, const Counterexample *against)
{
  g_autofree char *missed = tier_of (against, against->rank, paper->language);
  if (against->fact != NULL)
    return word_fill (WORD_PROVE_FALLS, paper->language, phrase_words (&against->fact->name, paper->language), missed,
                      NULL);
  g_autofree char *where = phrase_item_of (against->offence, against->item, paper->language);
  return word_fill (claim->property == PROPERTY_ORDERED ? WORD_PROVE_UNORDERED : WORD_PROVE_LACKS, paper->language,
                    where, missed, NULL);
}

static void add_against (const ProvePaper *paper, const Claim *claim, const Counterexample *against)
{
  g_autofree char *days = civil_write (against->days.lo);
  document_start (paper->document, ROLE_ENTRY);
  document_add (paper->document, ROLE_TEXT,
                word_fill (WORD_PROVE_WHERE, paper->language, phrase_words (&against->offence->name, paper->language),
                           against->offence->id, days, NULL));
  document_add (paper->document, ROLE_PLAIN, failing_of (paper, claim, against));
  for (guint i = 0; i < against->n; i++) {
    g_autofree char *facts = diff_case_words (paper->proof->program, against->cases[i], paper->language);
    g_autofree char *tier = tier_of (against, against->ranks[i], paper->language);
    document_add (paper->document, ROLE_PLAIN, word_fill (WORD_PROVE_CASE, paper->language, facts, tier, NULL));
  }
  document_end (paper->document);
}

static void add_claim (const ProvePaper *paper, const Claim *claim)
{
  g_autofree char *offences = g_strdup_printf ("%u", claim->n_offences), *laws = g_strdup_printf ("%u", claim->n_laws);
  g_autofree char *open = g_strdup_printf ("%u", claim->n_open), *bound = g_strdup_printf ("%u", (guint) PROVE_BOUND);
  const gboolean refuted = claim->against->len > 0, proved = !refuted && claim->n_open == 0;
  document_add (paper->document, ROLE_STRONG_LINE,
                word_fill (proved    ? WORD_PROVE_PROVED
                           : refuted ? WORD_PROVE_REFUTED
                                     : WORD_PROVE_NOT,
                           paper->language, claim->text, offences, laws, NULL));
  if (claim->n_open > 0)
    document_add (paper->document, ROLE_NOTE, word_fill (WORD_PROVE_OPEN, paper->language, open, bound, NULL));
  document_start (paper->document, ROLE_LIST);
  for (guint i = 0; i < claim->against->len; i++)
    add_against (paper, claim, g_ptr_array_index (claim->against, i));
  document_end (paper->document);
}

char *prove_paper (const SillProof *proof, const SillReport *report)
{
  g_autoptr (Document) document = document_new (LINES, report->language);
  const ProvePaper paper = { proof, document, report->language };
  for (guint i = 0; i < proof->claims->len; i++)
    add_claim (&paper, g_ptr_array_index (proof->claims, i));
  return document_write_text (document, report->columns, report->color);
}
