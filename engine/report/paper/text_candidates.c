/* The laws that a charge can meet, one entry each: which law, what it comes to, and why it applies or does not. */
#include "report/paper/text_part.h"

enum { ENTRY = 2, BELOW_ENTRY = 4 };

static char *name_version (const Part *part, const Version *version)
{
  SillLanguage language = part->lines->language;
  g_autofree char *since = date_write (version->effective);
  g_autofree char *force = word_fill (version->held ? WORD_IN_FORCE_FROM : WORD_NOT_HELD_SINCE, language, since, NULL);
  g_autofree char *inside = word_fill (WORD_BRACKETS, language, force, NULL);
  g_autofree char *article =
      phrase_version (part->reasons->program->book, part->charge->verdict.offence, version, language);
  return g_strconcat (article, inside, NULL);
}

static char *name_instruments (const Part *part, const Plan *plan)
{
  SillLanguage language = part->lines->language;
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < plan->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (plan->instruments, i);
    if (instrument->kind == INSTRUMENT_STATUTE || !instrument_reaches (instrument, part->reasons->region))
      continue; /* the statute has been named by its version */
    g_autofree char *name = phrase_instrument (instrument, language);
    g_autofree char *force = phrase_in_force (part_vocabulary (part), instrument, part->reasons->region, language);
    g_autofree char *inside = word_fill (WORD_BRACKETS, language, force, NULL);
    g_string_append_printf (to, "%s%s%s", word_text (WORD_LIST, language), name, inside);
  }
  return g_string_free (to, FALSE);
}

static char *phrase_outcome (const Part *part, const Candidate *candidate, gboolean applied)
{
  if (applied && part->charge->who == NO)
    return g_strdup (word_text (WORD_RESULT_NOT_SUBJECT, part->lines->language));
  if (part->charge->kind == DEFENDANT_ORGANIZATION)
    return phrase_tiers (candidate->plan->version, candidate->floor, candidate->ceiling, part->lines->language);
  return phrase_punishments (candidate->plan->version, candidate->floor, candidate->ceiling, part->lines->language);
}

static void add_grounds (const Part *part, guint index, gboolean applied)
{
  for (guint i = 0; i < part->charge->grounds->len; i++) {
    const Ground *ground = g_ptr_array_index (part->charge->grounds, i);
    if (ground->candidate == index)
      part_add (part, BELOW_ENTRY, applied ? TONE_PLAIN : TONE_FAINT, "",
                phrase_ground (ground, part->lines->language));
  }
}

/* Which law it is hangs on a day that is not known. */
static gboolean is_open_between_days (const ChargeVerdict *verdict)
{
  for (guint i = 0; i < N_DAYS; i++)
    if (verdict->days[i].matters)
      return TRUE;
  return FALSE;
}

/* A single candidate is the result, which has been said. */
static void add_candidate (const Part *part, guint index)
{
  const ChargeVerdict *verdict = &part->charge->verdict;
  const Candidate *candidate = &verdict->laws.candidates[index];
  gboolean applied = index == verdict->applied;
  g_autofree char *version = name_version (part, candidate->plan->version);
  g_autofree char *instruments = name_instruments (part, candidate->plan);
  g_autofree char *law = g_strconcat (version, instruments, NULL);
  Truth truth = !applied ? (candidate->may_apply && !verdict->decided ? UNKNOWN : NO)
                : verdict->decided || !is_open_between_days (verdict) ? YES
                                                                      : UNKNOWN;
  lines_add (part->lines, ENTRY, part_tone (truth), part_mark (truth), law);
  if (verdict->laws.n_candidates > 1)
    part_add (part, BELOW_ENTRY, applied ? TONE_PLAIN : TONE_FAINT, "", phrase_outcome (part, candidate, applied));
  add_grounds (part, index, applied);
}

void text_candidates (const Part *part)
{
  lines_heading (part->lines, word_text (WORD_SECTION_LAW, part->lines->language));
  for (guint i = 0; i < part->charge->verdict.laws.n_candidates; i++)
    add_candidate (part, i);
}
