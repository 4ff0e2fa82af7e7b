/* The laws that a charge can meet: which law, what it comes to, and why it applies or does not. Entries in lines, a table on a
 * page; and there the facts as they were read. */
#include "report/paper/paper.h"
#include "report/words/phrases_expect.h"
#include <string.h>

static Truth law_applies (const Paper *paper, guint index)
{
  return g_array_index (paper->account->laws, Truth, index);
}

static gboolean rests_on_same (const Ground *ground, const Ground *other)
{
  const ArenaArray *one = &ground->sources, *two = &other->sources;
  return ground->analogy == other->analogy && one->len == two->len && one->len > 0 &&
         memcmp (one->data, two->data, one->len * sizeof (RemarkSource)) == 0;
}

/* The rules behind the law that applies are said with it, and once; what was refused by them does not say them again. */
static gboolean is_told (const ChargeReasons *charge, guint index)
{
  const Ground *ground = g_ptr_array_index (charge->grounds, index);
  for (guint i = 0; i < charge->grounds->len; i++) {
    const Ground *other = g_ptr_array_index (charge->grounds, i);
    const gboolean applied = other->candidate == charge->verdict.applied && ground->candidate != other->candidate;
    if ((applied || (other->candidate == ground->candidate && i < index)) && rests_on_same (ground, other))
      return TRUE;
  }
  return FALSE;
}

static void add_grounds (const Paper *paper, guint index, Role role)
{
  for (guint i = 0; i < paper->charge->grounds->len; i++) {
    const Ground *ground = g_ptr_array_index (paper->charge->grounds, i);
    if (ground->candidate == index)
      document_add (paper->document, role,
                    (is_told (paper->charge, i) ? phrase_ground_alone : phrase_ground) (ground, paper->language));
  }
}

/* ---- in lines ---- */

static void add_name (const Paper *paper, const Plan *plan)
{
  const Version *version = plan->version;
  g_autofree char *since = civil_write (version->effective);
  document_add (paper->document, ROLE_TEXT, phrase_version (plan, paper->language));
  document_add (paper->document, ROLE_BRACKETS,
                word_fill (version->held ? WORD_IN_FORCE_FROM : WORD_NOT_HELD_SINCE, paper->language, since, NULL));
}

/* A law before this one names it as well, by its full title. */
static gboolean is_titled_before (const Paper *paper, guint law, const Instrument *instrument)
{
  const Laws *laws = &paper->charge->verdict.laws;
  for (guint i = 0; i < law; i++)
    if (g_ptr_array_find (laws->candidates[i].plan->instruments, instrument, NULL))
      return TRUE;
  return FALSE;
}

/* Its full title with its number and its days, at first; then as it is cited. */
static void add_instrument (const Paper *paper, guint law, const Instrument *instrument)
{
  g_autofree char *force = phrase_in_force (paper->vocabulary, instrument, paper->reasons->region, paper->language);
  const gboolean first = !is_titled_before (paper, law, instrument);
  document_put (paper->document, ROLE_TEXT, word_text (WORD_LIST_OF_LAWS, paper->language));
  document_add (paper->document, ROLE_TEXT,
                (first ? phrase_full_title : phrase_instrument) (instrument, paper->language));
  document_add (paper->document, ROLE_BRACKETS,
                first && instrument->number != NULL
                    ? word_fill (WORD_NUMBER_AND, paper->language, instrument->number, force, NULL)
                    : g_steal_pointer (&force));
}

/* The statute has been named by its version. */
static gboolean is_listed (const Paper *paper, const Instrument *instrument)
{
  return instrument->kind != INSTRUMENT_STATUTE && instrument_reaches (instrument, paper->reasons->region) &&
         !g_hash_table_contains (paper->account->idle, instrument);
}

static void add_instruments (const Paper *paper, guint law, const Plan *plan)
{
  for (guint i = 0; i < plan->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (plan->instruments, i);
    if (is_listed (paper, instrument))
      add_instrument (paper, law, instrument);
  }
}

static char *phrase_outcome (const Paper *paper, const Candidate *candidate, gboolean applied)
{
  const Version *version = candidate->plan->version;
  if (applied && paper->charge->who == NO)
    return g_strdup (word_text (WORD_RESULT_NOT_SUBJECT, paper->language));
  if (paper->charge->kind == DEFENDANT_ORGANIZATION)
    return phrase_tiers (version, candidate->floor, candidate->ceiling, paper->language);
  return phrase_punishments (version, candidate->floor, candidate->ceiling, paper->language);
}

/* A single candidate is the result, which has been said. */
static void add_entry (const Paper *paper, guint index)
{
  const ChargeVerdict *verdict = &paper->charge->verdict;
  const Candidate *candidate = &verdict->laws.candidates[index];
  const gboolean applied = index == verdict->applied;
  const Role role = applied ? ROLE_PLAIN : ROLE_FAINT_LINE;
  document_start (paper->document, ROLE_BARE_ENTRY)->truth = (gint) law_applies (paper, index);
  add_name (paper, candidate->plan);
  add_instruments (paper, index, candidate->plan);
  document_add (paper->document, ROLE_BRACKETS, phrase_law_figures (paper->reasons, candidate, paper->language));
  if (verdict->laws.n_candidates > 1)
    document_add (paper->document, role, phrase_outcome (paper, candidate, applied));
  add_grounds (paper, index, role);
  document_end (paper->document);
}

/* ---- on a page ---- */

static void add_version (const Paper *paper, const Plan *plan)
{
  const Version *version = plan->version;
  Document *to = paper->document;
  g_autofree char *day = civil_write (version->effective);
  document_start (to, ROLE_ROW_CELL);
  document_add (to, ROLE_SPAN, phrase_version (plan, paper->language));
  document_add (to, ROLE_SMALL,
                word_fill (version->held ? WORD_IN_FORCE_FROM : WORD_NOT_HELD_SINCE, paper->language, day, NULL));
  document_end (to);
}

static void add_instrument_cell (const Paper *paper, const Candidate *candidate)
{
  const Plan *plan = candidate->plan;
  Document *to = paper->document;
  document_start (to, ROLE_CELL);
  for (guint i = 0; i < plan->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (plan->instruments, i);
    if (instrument->kind != INSTRUMENT_STATUTE && g_hash_table_contains (paper->account->idle, instrument))
      continue;
    document_start (to, ROLE_INSTRUMENT);
    document_add (to, ROLE_TEXT, phrase_full_title (instrument, paper->language));
    document_put (to, ROLE_SMALL, instrument->number != NULL ? instrument->number : "");
    if (instrument->region != NULL && paper->reasons->region == NULL)
      document_add (to, ROLE_SMALL, phrase_in_force (paper->vocabulary, instrument, NULL, paper->language));
    document_end (to);
  }
  if (plan->instruments->len == 0 && plan->version->held)
    document_word (to, ROLE_FAINT_SPAN, WORD_PRESUMED_NO_FIGURES);
  document_add (to, ROLE_SMALL, phrase_law_figures (paper->reasons, candidate, paper->language));
  document_end (to);
}

static void add_tier_cell (const Paper *paper, const Candidate *candidate)
{
  Document *to = paper->document;
  const Version *version = candidate->plan->version;
  const Tier *floor = version_tier_at (version, candidate->floor);
  const Tier *ceiling = version_tier_at (version, candidate->ceiling);
  document_start (to, ROLE_CELL)->rank = (gint) candidate->ceiling;
  document_put (to, ROLE_TEXT, phrase_tier (floor, paper->language));
  if (floor != ceiling) {
    document_word (to, ROLE_TO, WORD_PAGE_TO);
    document_put (to, ROLE_TEXT, phrase_tier (ceiling, paper->language));
  }
  if (candidate->ceiling > 0 && version->held && paper->charge->kind != DEFENDANT_ORGANIZATION)
    document_add (to, ROLE_SMALL,
                  floor == ceiling
                      ? phrase_principal (&ceiling->penalty, paper->language)
                      : phrase_principals (version, candidate->floor, candidate->ceiling, paper->language));
  document_end (to);
}

static void add_row (const Paper *paper, guint index)
{
  Document *to = paper->document;
  const ChargeVerdict *verdict = &paper->charge->verdict;
  const Candidate *candidate = &verdict->laws.candidates[index];
  const gboolean applied = index == verdict->applied;
  document_start (to, ROLE_ROW)->truth = applied ? YES : NO;
  add_version (paper, candidate->plan);
  add_instrument_cell (paper, candidate);
  add_tier_cell (paper, candidate);
  document_start (to, ROLE_CELL);
  document_put (to, ROLE_SIGN, "")->truth = applied ? YES : (gint) law_applies (paper, index);
  add_grounds (paper, index, ROLE_PLAIN);
  document_end (to);
  document_end (to);
}

void paper_law (const Paper *paper)
{
  static const Word heads[] = { WORD_PAGE_VERSION, WORD_PAGE_INSTRUMENTS, WORD_PAGE_TIER, WORD_PAGE_CHOICE };
  const guint n = paper->charge->verdict.laws.n_candidates;
  if (n == 0)
    return;
  document_word (paper->document, ROLE_HEADING, WORD_SECTION_LAW);
  document_table (paper->document, ROLE_TABLE_LAW, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < n && paper->page; i++)
    add_row (paper, i);
  document_end (paper->document);
  for (guint i = 0; i < n && !paper->page; i++)
    add_entry (paper, i);
}

/* ---- the facts as they were read ---- */

/* `cn/fashi-2017-10 5(1)(3)` as lawyers write it; as it is where there is no such instrument. */
static void add_provision (const Paper *paper, const char *provision)
{
  g_auto (GStrv) parts = g_strsplit (provision, " ", 2);
  const LawInstrument *instrument = lawbook_instrument (paper->reasons->program->law, parts[0] != NULL ? parts[0] : "");
  document_start (paper->document, ROLE_CELL);
  if (instrument != NULL && parts[1] != NULL)
    document_add (paper->document, ROLE_CITE, phrase_article (instrument->stated, parts[1], paper->language));
  else
    document_put (paper->document, ROLE_CITE, provision);
  document_end (paper->document);
}

static void add_fact (const Paper *paper, const StatedReason *stated)
{
  Document *to = paper->document;
  const Fact *fact = vocabulary_fact (paper->vocabulary, stated->slot);
  document_start (to, ROLE_ROW);
  document_put (to, ROLE_ROW_CELL, phrase_words (&fact->name, paper->language));
  document_put (to, ROLE_CELL, stated->written != NULL ? stated->written : "");
  document_add (to, ROLE_CELL, phrase_value (fact, stated->value, paper->language));
  add_provision (paper, fact->stated->provision);
  document_end (to);
}

void paper_facts (const Paper *paper)
{
  static const Word heads[] = { WORD_PAGE_FACT, WORD_PAGE_WRITTEN, WORD_PAGE_READ, WORD_PAGE_DEFINED };
  if (paper->charge->stated->len == 0)
    return;
  document_word (paper->document, ROLE_HEADING, WORD_PAGE_FACTS);
  document_table (paper->document, ROLE_TABLE_FACTS, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < paper->charge->stated->len; i++)
    add_fact (paper, g_ptr_array_index (paper->charge->stated, i));
  document_end (paper->document);
}
