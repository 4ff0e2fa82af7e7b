/* What the law provides for the tiers found, under which conditions it is milder, and which law this is. */
#include "report/text_part.h"

enum { ENTRY = 2, BELOW_ENTRY = 4 };

static gboolean states (const Instrument *instrument, const Offence *offence)
{
  return g_ptr_array_find (instrument->offences, offence, NULL);
}

/* Where the offence stands: 中华人民共和国刑法第二百五十三条之一第一款. Returns: yours. */
static char *cite_offence (const Part *part, const char *paragraph)
{
  SillLanguage language = part->lines->language;
  const Offence *offence = part->charge->verdict.offence;
  const GPtrArray *instruments = part->reasons->program->book->instruments;
  g_autofree char *path =
      paragraph == NULL ? g_strdup (offence->article) : g_strdup_printf ("%s(%s)", offence->article, paragraph);
  g_autofree char *citation = phrase_citation (path, language);
  for (guint i = 0; i < instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (instruments, i);
    g_autofree char *name = phrase_instrument (instrument, language);
    if (states (instrument, offence))
      return word_fill (WORD_ARTICLE_OF, language, name, citation, NULL);
  }
  return g_steal_pointer (&citation);
}

static void add_penalty (const Part *part, const Tier *tier)
{
  SillLanguage language = part->lines->language;
  g_autofree char *penalty = phrase_penalty (&tier->penalty, language);
  part_add (part, ENTRY, TONE_PLAIN, "", word_fill (WORD_NAMED, language, phrase_tier (tier, language), penalty, NULL));
}

/* 法释〔2017〕10号第十二条. Returns: yours. */
static char *cite_article (const Instrument *instrument, const char *article, SillLanguage language)
{
  g_autofree char *name = phrase_instrument (instrument, language);
  g_autofree char *citation = phrase_citation (article, language);
  return word_fill (WORD_ARTICLE_OF, language, name, citation, NULL);
}

static void add_fine (const Part *part, const FineReason *fine)
{
  SillLanguage language = part->lines->language;
  g_autofree char *text = phrase_fine (part_vocabulary (part), fine, language);
  g_autofree char *citation = cite_article (fine->instrument, fine->fine->article, language);
  g_autofree char *inside = word_fill (WORD_BRACKETS, language, citation, NULL);
  part_add (part, ENTRY, TONE_PLAIN, "", g_strconcat (text, inside, NULL));
}

static void append_clause (GString *to, const char *text, SillLanguage language)
{
  g_string_append_printf (to, "%s%s", to->len == 0 ? "" : word_text (WORD_CLAUSE, language), text);
}

static void append_leaves (const Part *part, const Reason *reason, GString *to)
{
  const Reason *stated = part_stated (reason);
  if (stated->children->len == 0) {
    g_autofree char *phrase = phrase_reason (part_vocabulary (part), stated, part->lines->language);
    append_clause (to, phrase, part->lines->language);
    return;
  }
  for (guint i = 0; i < reason->children->len; i++)
    append_leaves (part, g_ptr_array_index (reason->children, i), to);
}

static void append_below (const Part *part, const Leniency *leniency, GString *to)
{
  SillLanguage language = part->lines->language;
  const Tier *tier = leniency->below == NULL ? NULL : version_tier (part->charge->plan->version, leniency->below);
  if (tier == NULL)
    return;
  g_autofree char *below = word_fill (WORD_LENIENCY_BELOW, language, phrase_tier (tier, language), NULL);
  Truth holds = part->charge->verdict.ceiling < tier->rank  ? YES
                : part->charge->verdict.floor >= tier->rank ? NO
                                                            : UNKNOWN;
  static const Word answers[] = { [NO] = WORD_NO, [UNKNOWN] = WORD_UNKNOWN, [YES] = WORD_YES };
  g_autofree char *named = word_fill (WORD_NAMED, language, below, word_text (answers[holds], language), NULL);
  append_clause (to, named, language);
}

static void add_leniency (const Part *part, const LeniencyReason *leniency)
{
  static const Word words[] = { [NO] = WORD_LENIENCY_NO, [UNKNOWN] = WORD_LENIENCY_UNKNOWN, [YES] = WORD_LENIENCY_YES };
  SillLanguage language = part->lines->language;
  g_autofree char *citation = cite_article (leniency->instrument, leniency->leniency->article, language);
  g_autoptr (GString) conditions = g_string_new (NULL);
  append_below (part, leniency->leniency, conditions);
  append_leaves (part, leniency->reason, conditions);
  g_autofree char *inside = word_fill (WORD_BRACKETS, language, conditions->str, NULL);
  g_autofree char *state = g_strconcat (word_text (words[leniency->truth], language), inside, NULL);
  part_add (part, ENTRY, part_tone (leniency->truth), part_mark (leniency->truth),
            word_fill (WORD_LENIENCY, language, citation, state, NULL));
  if (leniency->truth != NO)
    lines_add (part->lines, BELOW_ENTRY, TONE_PLAIN, "", phrase_words (&leniency->leniency->words, language));
}

/* Penalties of the tiers from floor to ceiling. */
static void add_penalties (const Part *part)
{
  const ChargeReasons *charge = part->charge;
  const Version *version = charge->plan->version;
  for (guint rank = MAX (charge->verdict.floor, 1u); rank <= charge->verdict.ceiling; rank++)
    if (version_tier_at (version, rank) != NULL)
      add_penalty (part, version_tier_at (version, rank));
}

static void add_consequences (const Part *part)
{
  const ChargeReasons *charge = part->charge;
  SillLanguage language = part->lines->language;
  if (charge->verdict.ceiling == 0)
    return;
  g_autofree char *citation = cite_offence (part, charge->plan->version->paragraph);
  g_autofree char *inside = word_fill (WORD_BRACKETS, language, citation, NULL);
  g_autofree char *heading = g_strconcat (word_text (WORD_SECTION_PENALTY, language), inside, NULL);
  lines_heading (part->lines, heading);
  add_penalties (part);
  for (guint i = 0; i < charge->fines->len; i++)
    add_fine (part, g_ptr_array_index (charge->fines, i));
  for (guint i = 0; i < charge->leniencies->len; i++)
    add_leniency (part, g_ptr_array_index (charge->leniencies, i));
}

static char *name_version (const Part *part, const Version *version)
{
  SillLanguage language = part->lines->language;
  g_autofree char *since = date_write (version->effective);
  g_autofree char *force = word_fill (WORD_IN_FORCE_FROM, language, since, NULL);
  g_autofree char *inside = word_fill (WORD_BRACKETS, language, force, NULL);
  g_autofree char *offence = cite_offence (part, NULL);
  const char *by = version->by.zh == NULL ? offence : phrase_words (&version->by, language);
  return g_strconcat (by, inside, NULL);
}

static char *name_instruments (const Part *part, const Plan *plan)
{
  SillLanguage language = part->lines->language;
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < plan->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (plan->instruments, i);
    if (!instrument_reaches (instrument, part->reasons->region))
      continue;
    g_autofree char *name = phrase_instrument (instrument, language);
    g_autofree char *since = date_write (instrument->effective);
    g_autofree char *force = word_fill (WORD_IN_FORCE_FROM, language, since, NULL);
    g_autofree char *inside = word_fill (WORD_BRACKETS, language, force, NULL);
    g_string_append_printf (to, "%s%s%s", word_text (WORD_LIST, language), name, inside);
  }
  return g_string_free (to, FALSE);
}

static char *phrase_outcome (const Part *part, const Candidate *candidate, gboolean applied)
{
  if (applied && part->charge->who == NO)
    return g_strdup (word_text (WORD_RESULT_NOT_SUBJECT, part->lines->language));
  return phrase_tiers (candidate->plan->version, candidate->floor, candidate->ceiling, part->lines->language);
}

/* One candidate: the law, the tier under it, why it is applied or not. */
static void add_candidate (const Part *part, const Candidate *candidate, gboolean applied, gboolean alone)
{
  SillLanguage language = part->lines->language;
  g_autofree char *version = name_version (part, candidate->plan->version);
  g_autofree char *instruments = name_instruments (part, candidate->plan);
  g_autofree char *law = g_strconcat (version, instruments, NULL);
  g_autofree char *tiers = phrase_outcome (part, candidate, applied);
  const char *clause = word_text (WORD_CLAUSE, language);
  gboolean sure = candidate->choice != CHOICE_DATE_UNKNOWN;
  Truth truth = !applied ? NO : sure ? YES : UNKNOWN;
  lines_add (part->lines, ENTRY, part_tone (truth), part_mark (truth), law);
  part_add (part, BELOW_ENTRY, applied ? TONE_PLAIN : TONE_FAINT, "",
            g_strconcat (alone ? "" : tiers, alone ? "" : clause, phrase_choice (candidate->choice, language), NULL));
}

static void add_candidates (const Part *part)
{
  const ChargeVerdict *verdict = &part->charge->verdict;
  lines_heading (part->lines, word_text (WORD_SECTION_LAW, part->lines->language));
  for (guint i = 0; i < verdict->n_candidates; i++)
    add_candidate (part, &verdict->candidates[i], i == verdict->applied, verdict->n_candidates == 1);
}

void text_law (const Part *part)
{
  add_consequences (part);
  add_candidates (part);
}
