/* What the law provides for the tiers found, under which conditions it is milder, and what else it says that matters here. */
#include "report/paper/paper.h"

/* 法释〔2017〕10号 第十条 over its own words. */
static void add_source (const Paper *paper, const Instrument *instrument, const char *article, const Words *words)
{
  document_add (paper->document, ROLE_CITE, phrase_article (instrument, article, paper->language));
  document_put (paper->document, ROLE_SAYS, phrase_words (words, paper->language));
}

/* ---- punishment ---- */

/* In lines; a page has them on the ladder of tiers. */
static void add_penalties (const Paper *paper)
{
  const ChargeReasons *charge = paper->charge;
  const Version *version = charge->plan->version;
  if (!version->held) {
    document_word (paper->document, ROLE_PLAIN, WORD_PENALTY_NOT_HELD);
    return;
  }
  for (guint rank = MAX (charge->verdict.floor, 1u); rank <= charge->verdict.ceiling; rank++) {
    const Tier *tier = version_tier_at (version, rank);
    if (tier == NULL)
      continue;
    g_autofree char *penalty = phrase_provided (charge, tier, paper->language);
    g_autofree char *name = phrase_tier_attempted (charge, tier, paper->language);
    document_add (paper->document, ROLE_PLAIN, word_fill (WORD_NAMED, paper->language, name, penalty, NULL));
  }
}

static void add_fine (const Paper *paper, const FineReason *fine)
{
  Document *to = paper->document;
  char *source = phrase_article (fine->instrument, fine->fine->article, paper->language);
  document_start (to, ROLE_BARE_ENTRY);
  document_put (to, ROLE_PAGE_CITE, source);
  document_add (to, ROLE_SAYS, phrase_fine (paper->vocabulary, fine, paper->language));
  document_add (to, ROLE_BRACKETS, source);
  document_end (to);
}

/* ---- leniency ---- */

static void append_clause (GString *to, const char *text, SillLanguage language)
{
  g_string_append_printf (to, "%s%s", to->len == 0 ? "" : word_text (WORD_CLAUSE, language), text);
}

static void append_leaves (const Paper *paper, const Reason *reason, GString *to)
{
  const Reason *stated = reason_stated (reason);
  if (stated->children.len == 0) {
    g_autofree char *phrase = phrase_reason (paper->vocabulary, stated, paper->language);
    append_clause (to, phrase, paper->language);
    return;
  }
  for (guint i = 0; i < reason->children.len; i++)
    append_leaves (paper, g_ptr_array_index (&reason->children, i), to);
}

static void append_below (const Paper *paper, const LeniencyReason *leniency, GString *to)
{
  static const Word answers[] = { [NO] = WORD_NO, [UNKNOWN] = WORD_UNKNOWN, [YES] = WORD_YES };
  if (leniency->below == NULL)
    return;
  g_autofree char *below =
      word_fill (WORD_LENIENCY_BELOW, paper->language, phrase_tier (leniency->below, paper->language), NULL);
  g_autofree char *named =
      word_fill (WORD_NAMED, paper->language, below, word_text (answers[leniency->stays_below], paper->language), NULL);
  append_clause (to, named, paper->language);
}

/* 从宽情节（法释〔2017〕10号第十条）：条件不具备（…：否；…：是）. */
static char *phrase_leniency (const Paper *paper, const LeniencyReason *leniency)
{
  static const Word words[] = { [NO] = WORD_LENIENCY_NO, [UNKNOWN] = WORD_LENIENCY_UNKNOWN, [YES] = WORD_LENIENCY_YES };
  g_autofree char *citation = phrase_article (leniency->instrument, leniency->leniency->article, paper->language);
  g_autoptr (GString) conditions = g_string_new (NULL);
  append_below (paper, leniency, conditions);
  append_leaves (paper, leniency->reason, conditions);
  g_autofree char *inside = word_fill (WORD_BRACKETS, paper->language, conditions->str, NULL);
  const Word word = leniency->waits ? WORD_LENIENCY_WAITS : words[leniency->truth];
  g_autofree char *state = g_strconcat (word_text (word, paper->language), inside, NULL);
  return word_fill (WORD_LENIENCY, paper->language, citation, state, NULL);
}

static void add_leniency_line (const Paper *paper, const LeniencyReason *leniency)
{
  Document *to = paper->document;
  Block *entry = document_start (to, leniency->waits ? ROLE_CLAUSE : ROLE_BARE_ENTRY);
  entry->truth = leniency->waits ? -1 : (gint) leniency->truth;
  document_add (to, ROLE_TEXT, phrase_leniency (paper, leniency));
  if (leniency->waits || leniency->truth != NO)
    document_put (to, ROLE_PLAIN, phrase_words (&leniency->leniency->words, paper->language));
  document_end (to);
}

static void add_leniency_entry (const Paper *paper, const LeniencyReason *leniency)
{
  Document *to = paper->document;
  document_start (to, ROLE_BARE_ENTRY);
  add_source (paper, leniency->instrument, leniency->leniency->article, &leniency->leniency->words);
  if (leniency->waits)
    document_word (to, ROLE_FOR_A_PERSON, WORD_PAGE_FOR_A_PERSON);
  else
    paper_truth (paper, leniency->truth);
  if (leniency->reason != NULL) {
    document_start (to, ROLE_TREE);
    paper_conditions (paper, leniency->reason, TRUE);
    document_end (to);
  }
  document_end (to);
}

/* Returns: how many of them there are. */
static guint add_leniencies (const Paper *paper, gboolean telling)
{
  guint n = 0;
  for (guint i = 0; i < paper->charge->leniencies->len; i++) {
    const LeniencyReason *leniency = g_ptr_array_index (paper->charge->leniencies, i);
    if (leniency->telling != telling)
      continue;
    n++;
    if (paper->page)
      add_leniency_entry (paper, leniency);
    else
      add_leniency_line (paper, leniency);
  }
  return n;
}

/* Folded away: what the case has nothing of. */
static void add_other_leniencies (const Paper *paper)
{
  Document *to = paper->document;
  guint n = 0;
  for (guint i = 0; i < paper->charge->leniencies->len; i++)
    n += !((const LeniencyReason *) g_ptr_array_index (paper->charge->leniencies, i))->telling;
  if (n == 0 || !paper->page)
    return;
  document_start (to, ROLE_FOLD);
  document_word (to, ROLE_SUMMARY, WORD_SHOW_LENIENCY);
  document_start (to, ROLE_GROUNDS);
  add_leniencies (paper, FALSE);
  document_end (to);
  document_end (to);
}

/* ---- organizations ---- */

/* By which rules the organization and those in charge of it are punished. */
static void add_organization (const Paper *paper)
{
  Document *to = paper->document;
  const ArenaArray *sources = &paper->charge->organization;
  if (!charge_tells_organization (paper->charge))
    return;
  document_word (to, ROLE_LEAD_LINE, WORD_ORGANIZATION_RULES);
  document_start (to, ROLE_BODY);
  for (guint i = 0; i < sources->len; i++) {
    const Source *source = &g_array_index (sources, Source, i);
    document_start (to, ROLE_ENTRY);
    add_source (paper, source->instrument, source->remark->article, &source->remark->words);
    document_end (to);
  }
  document_end (to);
}

/* ---- together ---- */

/* What depends on a tier that is reached, or may be. */
static void add_for_tiers (const Paper *paper)
{
  const ChargeReasons *charge = paper->charge;
  if (!paper->page)
    add_penalties (paper);
  document_add (paper->document, ROLE_BARE_ENTRY, phrase_limitations (charge, paper->language));
  for (guint i = 0; i < charge->fines->len; i++)
    add_fine (paper, g_ptr_array_index (charge->fines, i));
  add_leniencies (paper, TRUE);
}

static gboolean has_consequences (const Paper *paper)
{
  const ChargeReasons *charge = paper->charge;
  if (charge_tells_organization (charge))
    return TRUE;
  return paper->page ? charge->fines->len + charge->leniencies->len + charge->limitations->len > 0
                     : charge->verdict.ceiling > 0;
}

/* In lines with the article whose tiers these are. */
static void add_heading (const Paper *paper)
{
  const ChargeReasons *charge = paper->charge;
  document_start (paper->document, ROLE_HEADING);
  document_put (paper->document, ROLE_TEXT, word_text (WORD_SECTION_PENALTY, paper->language));
  if (charge->verdict.ceiling > 0)
    document_add (paper->document, ROLE_BRACKETS, phrase_version (charge->plan, paper->language));
  document_end (paper->document);
}

static void add_remark (const Paper *paper, const RemarkReason *reason)
{
  document_start (paper->document, ROLE_ENTRY)->truth = reason->truth == UNKNOWN ? UNKNOWN : -1;
  add_source (paper, reason->instrument, reason->remark->article, &reason->remark->words);
  if (reason->truth != YES)
    paper_truth (paper, reason->truth);
  document_end (paper->document);
}

void paper_remarks (const Paper *paper)
{
  const GArray *remarks = paper->charge->remarks;
  if (remarks->len == 0)
    return;
  document_word (paper->document, ROLE_HEADING, WORD_SECTION_REMARKS);
  document_start (paper->document, ROLE_GROUNDS);
  for (guint i = 0; i < remarks->len; i++)
    add_remark (paper, &g_array_index (remarks, RemarkReason, i));
  document_end (paper->document);
}

void paper_consequences (const Paper *paper)
{
  const ChargeReasons *charge = paper->charge;
  if (!has_consequences (paper))
    return;
  add_heading (paper);
  document_start (paper->document, ROLE_GROUNDS);
  if (paper->page || charge->verdict.ceiling > 0)
    add_for_tiers (paper);
  add_organization (paper);
  document_end (paper->document);
  add_other_leniencies (paper);
}
