/* What the law provides for the tiers found, under which conditions it is milder, and which law this is. */
#include "model/names/rulebook_find.h"
#include "report/paper/person.h"
#include "report/paper/text_part.h"

enum { ENTRY = 2, BELOW_ENTRY = 4 };

static void add_penalty (const Part *part, const Tier *tier)
{
  SillLanguage language = part->lines->language;
  g_autofree char *penalty = phrase_provided (part->charge, tier, language);
  g_autofree char *name = phrase_tier_attempted (part->charge, tier, language);
  part_add (part, ENTRY, TONE_PLAIN, "", word_fill (WORD_NAMED, language, name, penalty, NULL));
}

static void add_fine (const Part *part, const FineReason *fine)
{
  SillLanguage language = part->lines->language;
  g_autofree char *text = phrase_fine (part_vocabulary (part), fine, language);
  g_autofree char *citation = phrase_article (fine->instrument, fine->fine->article, language);
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

/* Whether the tier is reached; in one that this version of the law does not have nobody is. */
static Truth leads_to (const ChargeReasons *charge, const Tier *tier)
{
  if (version_tier (charge->plan->version, tier->id) == NULL)
    return NO;
  return charge->verdict.ceiling < tier->rank ? NO : charge->verdict.floor >= tier->rank ? YES : UNKNOWN;
}

static void append_below (const Part *part, const Leniency *leniency, GString *to)
{
  SillLanguage language = part->lines->language;
  const Tier *tier = leniency->below == NULL ? NULL : offence_tier (part->charge->verdict.offence, leniency->below);
  if (tier == NULL)
    return;
  g_autofree char *below = word_fill (WORD_LENIENCY_BELOW, language, phrase_tier (tier, language), NULL);
  Truth holds = truth_not (leads_to (part->charge, tier));
  static const Word answers[] = { [NO] = WORD_NO, [UNKNOWN] = WORD_UNKNOWN, [YES] = WORD_YES };
  g_autofree char *named = word_fill (WORD_NAMED, language, below, word_text (answers[holds], language), NULL);
  append_clause (to, named, language);
}

static void add_leniency (const Part *part, const LeniencyReason *leniency)
{
  static const Word words[] = { [NO] = WORD_LENIENCY_NO, [UNKNOWN] = WORD_LENIENCY_UNKNOWN, [YES] = WORD_LENIENCY_YES };
  SillLanguage language = part->lines->language;
  g_autofree char *citation = phrase_article (leniency->instrument, leniency->leniency->article, language);
  g_autoptr (GString) conditions = g_string_new (NULL);
  append_below (part, leniency->leniency, conditions);
  append_leaves (part, leniency->reason, conditions);
  g_autofree char *inside = word_fill (WORD_BRACKETS, language, conditions->str, NULL);
  gboolean waits = leniency->waits;
  Word word = waits ? WORD_LENIENCY_WAITS : words[leniency->truth];
  g_autofree char *state = g_strconcat (word_text (word, language), inside, NULL);
  part_add (part, ENTRY, waits ? TONE_OPEN : part_tone (leniency->truth), waits ? "○" : part_mark (leniency->truth),
            word_fill (WORD_LENIENCY, language, citation, state, NULL));
  if (waits || leniency->truth != NO)
    lines_add (part->lines, BELOW_ENTRY, TONE_PLAIN, "", phrase_words (&leniency->leniency->words, language));
}

/* Penalties of the tiers from floor to ceiling. */
static void add_penalties (const Part *part)
{
  const ChargeReasons *charge = part->charge;
  const Version *version = charge->plan->version;
  if (!version->held) {
    lines_add (part->lines, ENTRY, TONE_PLAIN, "", word_text (WORD_PENALTY_NOT_HELD, part->lines->language));
    return;
  }
  for (guint rank = MAX (charge->verdict.floor, 1u); rank <= charge->verdict.ceiling; rank++)
    if (version_tier_at (version, rank) != NULL)
      add_penalty (part, version_tier_at (version, rank));
}

/* What else the law says that matters here. */
static void add_remarks (const Part *part)
{
  SillLanguage language = part->lines->language;
  const GArray *remarks = part->charge->remarks;
  if (remarks->len > 0)
    lines_heading (part->lines, word_text (WORD_SECTION_REMARKS, language));
  for (guint i = 0; i < remarks->len; i++) {
    const RemarkReason *reason = &g_array_index (remarks, RemarkReason, i);
    gboolean open = reason->truth == UNKNOWN;
    part_add (part, ENTRY, open ? TONE_OPEN : TONE_PLAIN, open ? "?" : "·", phrase_remark (reason, language));
  }
}

/* By which rules the organization and those in charge of it are punished. */
static void add_organization (const Part *part)
{
  SillLanguage language = part->lines->language;
  const GArray *sources = part->charge->organization;
  if (!charge_tells_organization (part->charge))
    return;
  lines_add (part->lines, ENTRY, TONE_PLAIN, "", word_text (WORD_ORGANIZATION_RULES, language));
  for (guint i = 0; i < sources->len; i++) {
    const Source *source = &g_array_index (sources, Source, i);
    g_autofree char *article = phrase_article (source->instrument, source->remark->article, language);
    part_add (part, BELOW_ENTRY, TONE_PLAIN, "·",
              word_fill (WORD_NAMED, language, article, phrase_words (&source->remark->words, language), NULL));
  }
}

static void add_consequences (const Part *part)
{
  const ChargeReasons *charge = part->charge;
  SillLanguage language = part->lines->language;
  if (charge->verdict.ceiling == 0) {
    if (charge_tells_organization (charge))
      lines_heading (part->lines, word_text (WORD_SECTION_PENALTY, language));
    add_organization (part);
    return;
  }
  g_autofree char *citation =
      phrase_version (part->reasons->program->book, charge->verdict.offence, charge->plan->version, language);
  g_autofree char *inside = word_fill (WORD_BRACKETS, language, citation, NULL);
  lines_heading_of (part->lines, word_text (WORD_SECTION_PENALTY, language), inside);
  add_penalties (part);
  part_add (part, ENTRY, TONE_PLAIN, "", phrase_limitations (charge, language));
  for (guint i = 0; i < charge->fines->len; i++)
    add_fine (part, g_ptr_array_index (charge->fines, i));
  for (guint i = 0; i < charge->leniencies->len; i++) {
    const LeniencyReason *leniency = g_ptr_array_index (charge->leniencies, i);
    if (leniency->telling)
      add_leniency (part, leniency);
  }
  add_organization (part);
}

void text_law (const Part *part)
{
  add_consequences (part);
  add_remarks (part);
  text_candidates (part);
}
