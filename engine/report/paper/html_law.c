/* In: the explanation of one charge. Out: fines, leniency, the candidate laws and the facts, as lists and tables. */
#include "report/paper/html_law.h"
#include "report/paper/html_items.h"
#include "report/paper/html_verdict.h"
#include "report/paper/person.h"
#include "report/words/phrases.h"

/* 法释〔2017〕10号 第十条 */
static void write_source (Page *page, const Instrument *instrument, const char *article)
{
  page_take (page, "span", "cite", phrase_article (instrument, article, page->language));
}

static void write_organization (Page *page, const Source *source)
{
  page_start (page, "li", NULL);
  write_source (page, source->instrument, source->remark->article);
  page_element (page, "span", "says", phrase_words (&source->remark->words, page->language));
  page_end (page, "li");
}

static void write_fine (Page *page, const FineReason *fine)
{
  page_start (page, "li", NULL);
  write_source (page, fine->instrument, fine->fine->article);
  page_take (page, "span", "says", phrase_fine (page->vocabulary, fine, page->language));
  page_end (page, "li");
}

static void write_leniency (Page *page, const LeniencyReason *reason)
{
  page_start (page, "li", NULL);
  write_source (page, reason->instrument, reason->leniency->article);
  page_element (page, "span", "says", phrase_words (&reason->leniency->words, page->language));
  if (reason->waits)
    page_word (page, "span", "truth open", WORD_PAGE_FOR_A_PERSON);
  else
    html_truth (page, reason->truth);
  if (reason->reason != NULL) {
    page_start (page, "div", "tree");
    html_conditions (page, reason->reason);
    page_end (page, "div");
  }
  page_end (page, "li");
}

static void write_remark (Page *page, const RemarkReason *reason)
{
  page_start (page, "li", NULL);
  write_source (page, reason->instrument, reason->remark->article);
  page_element (page, "span", "says", phrase_words (&reason->remark->words, page->language));
  if (reason->truth != YES)
    html_truth (page, reason->truth);
  page_end (page, "li");
}

void html_remarks (Page *page, const ChargeReasons *charge)
{
  if (charge->remarks->len == 0)
    return;
  page_word (page, "h4", NULL, WORD_SECTION_REMARKS);
  page_start (page, "ul", "grounds");
  for (guint i = 0; i < charge->remarks->len; i++)
    write_remark (page, &g_array_index (charge->remarks, RemarkReason, i));
  page_end (page, "ul");
}

/* Folded away: what the case has nothing of. */
static void write_other_leniencies (Page *page, const ChargeReasons *charge)
{
  guint n = 0;
  for (guint i = 0; i < charge->leniencies->len; i++)
    n += !((const LeniencyReason *) g_ptr_array_index (charge->leniencies, i))->telling;
  if (n == 0)
    return;
  page_fold (page, g_strdup (word_text (WORD_SHOW_LENIENCY, page->language)));
  page_start (page, "ul", "grounds");
  for (guint i = 0; i < charge->leniencies->len; i++)
    if (!((const LeniencyReason *) g_ptr_array_index (charge->leniencies, i))->telling)
      write_leniency (page, g_ptr_array_index (charge->leniencies, i));
  page_end (page, "ul");
  page_fold_end (page);
}

void html_consequences (Page *page, const ChargeReasons *charge)
{
  guint n = charge->fines->len + charge->leniencies->len + charge->limitations->len;
  if (n == 0 && !charge_tells_organization (charge))
    return;
  page_word (page, "h4", NULL, WORD_SECTION_PENALTY);
  page_start (page, "ul", "grounds");
  page_take (page, "li", NULL, phrase_limitations (charge, page->language));
  for (guint i = 0; i < charge->fines->len; i++)
    write_fine (page, g_ptr_array_index (charge->fines, i));
  for (guint i = 0; i < charge->leniencies->len; i++)
    if (((const LeniencyReason *) g_ptr_array_index (charge->leniencies, i))->telling)
      write_leniency (page, g_ptr_array_index (charge->leniencies, i));
  for (guint i = 0; charge_tells_organization (charge) && i < charge->organization->len; i++)
    write_organization (page, &g_array_index (charge->organization, Source, i));
  page_end (page, "ul");
  write_other_leniencies (page, charge);
}

static void write_instruments (Page *page, const Plan *plan)
{
  const GPtrArray *instruments = plan->instruments;
  page_start (page, "td", NULL);
  for (guint i = 0; i < instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (instruments, i);
    page_start (page, "span", "instrument");
    page_text (page, phrase_words (&instrument->name, page->language));
    page_element (page, "small", NULL, instrument->number);
    if (instrument->region != NULL && page->region == NULL)
      page_take (page, "small", NULL, phrase_in_force (page->vocabulary, instrument, page->region, page->language));
    page_end (page, "span");
  }
  if (instruments->len == 0 && plan->version->held)
    page_word (page, "span", "note", WORD_PRESUMED_NO_FIGURES);
  page_end (page, "td");
}

static void write_version (Page *page, const ChargeReasons *charge, const Version *version)
{
  g_autofree char *day = date_write (version->effective);
  g_string_append (page->to, "<th scope=\"row\">");
  page_take (page, "span", NULL, phrase_version (page->book, charge->verdict.offence, version, page->language));
  page_take (page, "small", NULL,
             word_fill (version->held ? WORD_IN_FORCE_FROM : WORD_NOT_HELD_SINCE, page->language, day, NULL));
  page_end (page, "th");
}

static void write_candidate_tier (Page *page, const ChargeReasons *charge, const Candidate *candidate)
{
  const Version *version = candidate->plan->version;
  page_start (page, "td", html_rank_class (candidate->ceiling));
  page_text (page, phrase_tier (version_tier_at (version, candidate->floor), page->language));
  if (candidate->floor != candidate->ceiling) {
    page_word (page, "span", "to", WORD_PAGE_TO);
    page_text (page, phrase_tier (version_tier_at (version, candidate->ceiling), page->language));
  }
  if (candidate->ceiling > 0 && version->held && charge->kind != DEFENDANT_ORGANIZATION)
    page_take (page, "small", NULL,
               candidate->floor == candidate->ceiling
                   ? phrase_principal (&version_tier_at (version, candidate->ceiling)->penalty, page->language)
                   : phrase_punishments (version, candidate->floor, candidate->ceiling, page->language));
  page_end (page, "td");
}

static void write_grounds (Page *page, const ChargeReasons *charge, guint index)
{
  for (guint i = 0; i < charge->grounds->len; i++) {
    const Ground *ground = g_ptr_array_index (charge->grounds, i);
    if (ground->candidate == index)
      page_take (page, "p", NULL, phrase_ground (ground, page->language));
  }
}

static void write_candidate (Page *page, const ChargeReasons *charge, guint index)
{
  const Candidate *candidate = &charge->verdict.laws.candidates[index];
  gboolean applied = index == charge->verdict.applied;
  page_start (page, "tr", applied ? "yes" : "no");
  write_version (page, charge, candidate->plan->version);
  write_instruments (page, candidate->plan);
  write_candidate_tier (page, charge, candidate);
  page_start (page, "td", NULL);
  gboolean open = !applied && candidate->may_apply && !charge->verdict.decided;
  page_element (page, "span",
                applied ? "sign yes"
                : open  ? "sign unknown"
                        : "sign no",
                applied ? "✓"
                : open  ? "?"
                        : "✗");
  write_grounds (page, charge, index);
  page_end (page, "td");
  page_end (page, "tr");
}

void html_law (Page *page, const ChargeReasons *charge)
{
  static const Word heads[] = { WORD_PAGE_VERSION, WORD_PAGE_INSTRUMENTS, WORD_PAGE_TIER, WORD_PAGE_CHOICE };
  if (charge->verdict.laws.n_candidates == 0)
    return;
  page_word (page, "h4", NULL, WORD_SECTION_LAW);
  page_table (page, "law", heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < charge->verdict.laws.n_candidates; i++)
    write_candidate (page, charge, i);
  page_table_end (page);
}

/* `cn/fashi-2017-10 5(1)(3)` as lawyers write it; as it is where there is no such instrument. */
static void write_provision (Page *page, const char *provision)
{
  g_auto (GStrv) parts = g_strsplit (provision, " ", 2);
  const Instrument *instrument = rulebook_instrument (page->book, parts[0] != NULL ? parts[0] : "");
  page_start (page, "td", NULL);
  if (instrument != NULL && parts[1] != NULL)
    write_source (page, instrument, parts[1]);
  else
    page_element (page, "span", "cite", provision);
  page_end (page, "td");
}

static void write_fact (Page *page, const StatedReason *stated)
{
  const Fact *fact = vocabulary_fact (page->vocabulary, stated->slot);
  g_string_append (page->to, "<tr>");
  page_row_head (page, NULL, phrase_words (&fact->name, page->language));
  page_element (page, "td", NULL, stated->written);
  page_take (page, "td", NULL, phrase_value (fact, stated->value, page->language));
  write_provision (page, fact->provision);
  page_end (page, "tr");
}

void html_facts (Page *page, const ChargeReasons *charge)
{
  static const Word heads[] = { WORD_PAGE_FACT, WORD_PAGE_WRITTEN, WORD_PAGE_READ, WORD_PAGE_DEFINED };
  if (charge->stated->len == 0)
    return;
  page_word (page, "h4", NULL, WORD_PAGE_FACTS);
  page_table (page, "facts", heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < charge->stated->len; i++)
    write_fact (page, g_ptr_array_index (charge->stated, i));
  page_table_end (page);
}
