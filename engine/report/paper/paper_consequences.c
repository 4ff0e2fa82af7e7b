/* What the law provides for the tiers found, under which conditions it is milder, and what else it says that matters here. */
#include "report/document/alike.h"
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
  document_add (to, ROLE_SAYS, phrase_fine (paper->charge, paper->vocabulary, fine, paper->language));
  document_add (to, ROLE_BRACKETS, source);
  document_end (to);
}

/* ---- leniency ---- */

/* What its conditions come to: where they fail, by what; else what was found, and what is still to be found out. */
typedef struct {
  GString *found, *asked;
} LeniencyParts;

/* What is asked, by its name. */
static char *name_leaf (const Paper *paper, const Reason *leaf)
{
  return leaf->facts.len > 0 ? phrase_facts (paper->vocabulary, &leaf->facts, paper->language)
                             : phrase_reason (paper->vocabulary, leaf, paper->language);
}

static void add_part (const Paper *paper, GString *to, const char *text, Word joint)
{
  g_string_append_printf (to, "%s%s", to->len == 0 ? "" : word_text (joint, paper->language), text);
}

static void add_leaf (const Paper *paper, const Reason *leaf, const LeniencyParts *parts)
{
  g_autofree char *text =
      leaf->truth == UNKNOWN ? name_leaf (paper, leaf) : phrase_reason (paper->vocabulary, leaf, paper->language);
  if (leaf->truth == UNKNOWN)
    add_part (paper, parts->asked, text, WORD_LIST);
  else
    add_part (paper, parts->found, text, WORD_CLAUSE);
}

static void add_leaves (const Paper *paper, const Reason *reason, gboolean failing, const LeniencyParts *parts)
{
  const Reason *stated = reason_stated (reason);
  if (failing && reason->truth != NO)
    return;
  if (stated->children.len == 0)
    add_leaf (paper, stated, parts);
  for (guint i = 0; stated->children.len > 0 && i < reason->children.len; i++)
    add_leaves (paper, g_ptr_array_index (&reason->children, i), failing, parts);
}

static void add_below (const Paper *paper, const LeniencyReason *leniency, gboolean failing, const LeniencyParts *parts)
{
  static const Word words[] = {
    [NO] = WORD_LENIENCY_REACHED, [UNKNOWN] = WORD_LENIENCY_WHETHER, [YES] = WORD_LENIENCY_BELOW
  };
  const Truth truth = leniency->stays_below;
  if (leniency->below == NULL || (failing && truth != NO))
    return;
  g_autofree char *text =
      word_fill (words[truth], paper->language, phrase_tier (leniency->below, paper->language), NULL);
  add_part (paper, truth == UNKNOWN ? parts->asked : parts->found, text, truth == UNKNOWN ? WORD_LIST : WORD_CLAUSE);
}

/* 全部退赃：是；尚须查明：初犯. */
static char *phrase_conditions (const Paper *paper, const LeniencyReason *leniency)
{
  g_autoptr (GString) found = g_string_new (NULL), asked = g_string_new (NULL);
  const LeniencyParts parts = { found, asked };
  const gboolean failing = leniency->truth == NO;
  add_below (paper, leniency, failing, &parts);
  if (found->len == 0 || !failing) /* that the tier is reached bars it, whatever else fails */
    add_leaves (paper, leniency->reason, failing, &parts);
  if (asked->len > 0) {
    g_autofree char *still = word_fill (WORD_LENIENCY_ASKED, paper->language, asked->str, NULL);
    add_part (paper, found, still, WORD_CLAUSE);
  }
  return g_string_free (g_steal_pointer (&found), FALSE);
}

/* 从宽情节（法释〔2017〕10号第十条）：条件不具备（全部退赃：否）. */
static char *phrase_leniency (const Paper *paper, const LeniencyReason *leniency)
{
  static const Word words[] = { [NO] = WORD_LENIENCY_NO, [UNKNOWN] = WORD_LENIENCY_UNKNOWN, [YES] = WORD_LENIENCY_YES };
  g_autofree char *citation = phrase_article (leniency->instrument, leniency->leniency->article, paper->language);
  g_autofree char *conditions = phrase_conditions (paper, leniency);
  g_autofree char *inside = word_fill (WORD_BRACKETS, paper->language, conditions, NULL);
  g_autofree char *state = g_strconcat (word_text (words[leniency->truth], paper->language), inside, NULL);
  return word_fill (WORD_LENIENCY, paper->language, citation, state, NULL);
}

static void add_leniency_line (const Paper *paper, const LeniencyReason *leniency)
{
  Document *to = paper->document;
  document_start (to, ROLE_BARE_ENTRY)->truth = (gint) leniency->truth;
  document_add (to, ROLE_TEXT, phrase_leniency (paper, leniency));
  if (leniency->truth != NO)
    document_put (to, ROLE_PLAIN, phrase_words (&leniency->leniency->words, paper->language));
  document_end (to);
}

static void add_leniency_entry (const Paper *paper, const LeniencyReason *leniency)
{
  Document *to = paper->document;
  document_start (to, ROLE_BARE_ENTRY);
  add_source (paper, leniency->instrument, leniency->leniency->article, &leniency->leniency->words);
  paper_truth (paper, leniency->truth);
  if (leniency->reason != NULL) {
    document_start (to, ROLE_TREE);
    paper_conditions (paper, leniency->reason, TRUE);
    document_end (to);
  }
  document_end (to);
}

/* Those that wait for a person stand with what a person decides. */
static gboolean is_told_here (const LeniencyReason *leniency, gboolean telling)
{
  return !leniency->waits && leniency->telling == telling;
}

static void add_leniencies (const Paper *paper, gboolean telling)
{
  for (guint i = 0; i < paper->charge->leniencies->len; i++) {
    const LeniencyReason *leniency = g_ptr_array_index (paper->charge->leniencies, i);
    if (!is_told_here (leniency, telling))
      continue;
    if (paper->page)
      add_leniency_entry (paper, leniency);
    else
      add_leniency_line (paper, leniency);
  }
}

static guint count_leniencies (const ChargeReasons *charge, gboolean telling)
{
  guint n = 0;
  for (guint i = 0; i < charge->leniencies->len; i++)
    n += is_told_here (g_ptr_array_index (charge->leniencies, i), telling);
  return n;
}

/* Folded away: what the case has nothing of. */
static void add_other_leniencies (const Paper *paper)
{
  Document *to = paper->document;
  if (!paper->page || count_leniencies (paper->charge, FALSE) == 0)
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
void paper_organization (const Paper *paper)
{
  Document *to = paper->document;
  const ArenaArray *sources = &paper->charge->organization;
  if (!charge_tells_organization (paper->charge))
    return;
  document_word (to, ROLE_HEADING, WORD_ORGANIZATION_RULES);
  document_start (to, ROLE_GROUNDS);
  for (guint i = 0; i < sources->len; i++) {
    const RemarkSource *source = &g_array_index (sources, RemarkSource, i);
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
  const guint leniencies = count_leniencies (charge, TRUE) + count_leniencies (charge, FALSE);
  return charge->verdict.ceiling > 0 &&
         (!paper->page || charge->fines->len + leniencies + charge->limitations->len > 0);
}

/* In lines with the article whose tiers these are. */
static void add_heading (const Paper *paper)
{
  const ChargeReasons *charge = paper->charge;
  document_start (paper->document, ROLE_HEADING);
  document_put (paper->document, ROLE_TEXT, word_text (WORD_SECTION_PENALTY, paper->language));
  if (charge->verdict.ceiling > 0)
    document_add (paper->document, ROLE_BRACKETS, phrase_penalties_place (charge->plan, paper->language));
  document_end (paper->document);
}

static gboolean is_of_same_provision (const RemarkReason *one, const RemarkReason *other)
{
  return one->instrument == other->instrument && one->truth == other->truth &&
         g_strcmp0 (one->remark->article, other->remark->article) == 0;
}

/* Remarks of one provision are one entry. Returns: one behind the last of them. */
static guint add_remark (const Paper *paper, const GArray *remarks, guint first)
{
  const RemarkReason *reason = &g_array_index (remarks, RemarkReason, first);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  guint end = first;
  while (end < remarks->len && is_of_same_provision (reason, &g_array_index (remarks, RemarkReason, end)))
    g_ptr_array_add (
        texts, (gpointer) phrase_words (&g_array_index (remarks, RemarkReason, end++).remark->words, paper->language));
  document_start (paper->document, ROLE_ENTRY)->truth = reason->truth == UNKNOWN ? UNKNOWN : -1;
  document_add (paper->document, ROLE_CITE,
                phrase_article (reason->instrument, reason->remark->article, paper->language));
  document_add (paper->document, ROLE_SAYS, alike_join (texts, paper->language));
  if (reason->truth != YES)
    paper_truth (paper, reason->truth);
  document_end (paper->document);
  return end;
}

void paper_remarks (const Paper *paper)
{
  const GArray *remarks = paper->charge->remarks;
  if (remarks->len == 0)
    return;
  document_word (paper->document, ROLE_HEADING, WORD_SECTION_REMARKS);
  document_start (paper->document, ROLE_GROUNDS);
  for (guint i = 0; i < remarks->len;)
    i = add_remark (paper, remarks, i);
  document_end (paper->document);
}

void paper_consequences (const Paper *paper)
{
  if (!has_consequences (paper))
    return;
  add_heading (paper);
  document_start (paper->document, ROLE_GROUNDS);
  add_for_tiers (paper);
  document_end (paper->document);
  add_other_leniencies (paper);
}
