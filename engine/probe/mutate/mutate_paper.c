/* In: a mutation. Out: lines for people: the score, then every mistake that no case notices, with the smallest case that would. */
#include "probe/mutate/mutate.h"
#include "probe/report/diff_words.h"
#include "report/document/document.h"
#include "report/words/phrases.h"
#include "write/case_write.h"

typedef struct {
  const SillMutation *mutation;
  Document *document;
  SillLanguage language;
} MutatePaper;

/* ---- one mutant ---- */

/* Its place in the law. */
static char *provision_of (const Mutant *mutant, SillLanguage language)
{
  return mutant->path == NULL ? phrase_instrument (mutant->instrument, language)
                              : phrase_article (mutant->instrument, mutant->path, language);
}

static char *alteration_of (const Mutant *mutant, SillLanguage language)
{
  return mutant->is == NULL ? word_fill (WORD_MUTATE_LEFT_OUT, language, mutant->was, NULL)
                            : word_fill (WORD_MUTATE_ALTERED, language, mutant->was, mutant->is, NULL);
}

static const char *tier_id (const Version *version, guint rank)
{
  const Tier *tier = version == NULL ? NULL : version_tier_at (version, rank);
  return tier == NULL ? "none" : tier->id;
}

/* What the case of a survivor is called. */
static char *proposal_id (const SillMutation *mutation, guint index)
{
  return g_strdup_printf ("%s-%u", mistake_name (mutation_mutant (mutation, index)->mistake), index + 1);
}

static char *proposal_tier (const Proposal *proposal, SillLanguage language)
{
  if (proposal->version == NULL || proposal->ceiling == 0)
    return g_strdup (word_text (WORD_TIER_NONE_SHORT, language));
  return phrase_tiers (proposal->version, proposal->floor, proposal->ceiling, language);
}

char *mutate_case (const SillMutation *mutation, guint index, SillLanguage language)
{
  const Mutant *mutant = mutation_mutant (mutation, index);
  const Proposal *proposal = mutation_outcome (mutation, index)->proposal;
  g_autofree char *id = proposal_id (mutation, index);
  g_autofree char *where = provision_of (mutant, language), *altered = alteration_of (mutant, language);
  g_autofree char *title =
      word_fill (WORD_MUTATE_TITLE, language, where, mistake_words (mutant->mistake, language), altered, NULL);
  const gboolean decided = proposal->floor == proposal->ceiling;
  const char *floor = tier_id (proposal->version, proposal->floor);
  const ExpectText expect = { .tier = decided ? floor : NULL,
                              .floor = decided ? NULL : floor,
                              .ceiling = decided ? NULL : tier_id (proposal->version, proposal->ceiling) };
  Case named = *proposal->witness;
  named.id = id;
  named.title = title;
  return case_write_expecting (&named, mutation->program->law->vocabulary, &expect);
}

/* ---- the score ---- */

static void add_number (const MutatePaper *paper, Word word, guint number, Role role)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  if (number > 0)
    document_add (paper->document, role, word_fill (word, paper->language, text, NULL));
}

static void add_counts (const MutatePaper *paper, const SillMutationCounts *counts)
{
  g_autofree char *mutants = g_strdup_printf ("%u", counts->mutants), *cases = g_strdup_printf ("%u", counts->cases);
  const guint score = sill_mutation_score (paper->mutation);
  g_autofree char *percent = g_strdup_printf ("%u.%02u", score / 100, score % 100);
  document_heading (paper->document, 1, g_strdup (word_text (WORD_MUTATE_HEAD, paper->language)));
  document_add (paper->document, ROLE_PLAIN, word_fill (WORD_MUTATE_SUM, paper->language, mutants, cases, NULL));
  add_number (paper, WORD_MUTATE_KILLED, counts->killed, ROLE_PLAIN);
  add_number (paper, WORD_MUTATE_SURVIVED, counts->survived, ROLE_PLAIN);
  add_number (paper, WORD_MUTATE_UNPROVED, counts->unproved, ROLE_PLAIN);
  add_number (paper, WORD_MUTATE_EQUIVALENT, counts->equivalent, ROLE_PLAIN);
  add_number (paper, WORD_MUTATE_SILENT, counts->silent, ROLE_PLAIN);
  add_number (paper, WORD_MUTATE_REFUSED, counts->refused, ROLE_PLAIN);
  add_number (paper, WORD_MUTATE_UNMET, counts->unmet, ROLE_UNUSED);
  document_add (paper->document, ROLE_STRONG_LINE, word_fill (WORD_MUTATE_SCORE, paper->language, percent, NULL));
}

/* ---- what no case notices ---- */

static void add_proposal (const MutatePaper *paper, guint index)
{
  const MutantOutcome *outcome = mutation_outcome (paper->mutation, index);
  if (outcome->proposal == NULL)
    return;
  if (outcome->shared > 0) {
    g_autofree char *id = proposal_id (paper->mutation, outcome->shared - 1);
    document_add (paper->document, ROLE_PLAIN, word_fill (WORD_MUTATE_SHARED, paper->language, id, NULL));
    return;
  }
  const Case *witness = outcome->proposal->witness;
  g_autofree char *facts = diff_case_words (paper->mutation->program, witness, paper->language);
  g_autofree char *day = civil_write (witness->conduct_from.lo);
  g_autofree char *id = proposal_id (paper->mutation, index),
                  *tier = proposal_tier (outcome->proposal, paper->language);
  document_add (paper->document, ROLE_PLAIN,
                word_fill (WORD_MUTATE_ADD, paper->language, id,
                           phrase_words (&outcome->proposal->offence->name, paper->language), day, facts, tier, NULL));
}

static void add_mutant (const MutatePaper *paper, guint index)
{
  const Mutant *mutant = mutation_mutant (paper->mutation, index);
  g_autofree char *where = provision_of (mutant, paper->language), *altered = alteration_of (mutant, paper->language);
  document_start (paper->document, ROLE_ENTRY);
  document_add (paper->document, ROLE_TEXT,
                g_strdup_printf ("%s:%u:%u: %s", mutant->place.path, mutant->place.line, mutant->place.column,
                                 mistake_name (mutant->mistake)));
  document_add (paper->document, ROLE_PLAIN,
                word_fill (WORD_MUTATE_TITLE, paper->language, where, mistake_words (mutant->mistake, paper->language),
                           altered, NULL));
  add_proposal (paper, index);
  document_end (paper->document);
}

static void add_fate (const MutatePaper *paper, Fate fate, Word heading)
{
  gboolean any = FALSE;
  for (guint i = 0; i < paper->mutation->outcomes->len; i++) {
    if (mutation_outcome (paper->mutation, i)->fate != fate)
      continue;
    if (!any) {
      document_word (paper->document, ROLE_HEADING, heading);
      document_start (paper->document, ROLE_LIST);
    }
    any = TRUE;
    add_mutant (paper, i);
  }
  if (any)
    document_end (paper->document);
}

char *mutate_paper (const SillMutation *mutation, const SillReport *report)
{
  g_autoptr (Document) document = document_new (LINES, report->language);
  const MutatePaper paper = { mutation, document, report->language };
  const SillMutationCounts counts = sill_mutation_counts (mutation);
  add_counts (&paper, &counts);
  add_fate (&paper, FATE_SURVIVED, WORD_MUTATE_SURVIVORS);
  add_fate (&paper, FATE_UNPROVED, WORD_MUTATE_OPEN);
  return document_write_text (document, report->columns, report->color);
}
