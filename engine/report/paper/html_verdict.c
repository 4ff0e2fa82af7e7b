/* In: the explanation of one charge. Out: its heading and its answer. The tiers are drawn as steps: those that are held
 * are filled, those that are still possible are hatched, and each says so in a word and a sign. */
#include "report/paper/html_verdict.h"
#include "report/paper/html_items.h"
#include "report/words/phrases.h"

typedef enum { STEP_HELD, STEP_POSSIBLE, STEP_BEYOND, STEP_LEFT } StepState;

const char *html_rank_class (guint rank)
{
  static const char *const names[] = { "rank-0", "rank-1", "rank-2", "rank-3" };
  return names[MIN (rank, G_N_ELEMENTS (names) - 1)];
}

void html_truth (Page *page, Truth truth)
{
  static const char *const signs[] = { "✗", "?", "✓" };
  static const char *const classes[] = { "truth no", "truth unknown", "truth yes" };
  page_start (page, "span", classes[truth]);
  g_string_append_printf (page->to, "<b aria-hidden=\"true\">%s</b> ", signs[truth]);
  page_text (page, phrase_truth (truth, page->language));
  page_end (page, "span");
}

static void write_heading (Page *page, const ChargeReasons *charge)
{
  g_autofree char *article = phrase_citation (NULL, charge->verdict.offence->article, page->language);
  page_start (page, "h3", NULL);
  g_autofree char *name = phrase_charge (charge, page->language);
  page_text (page, name);
  page_element (page, "small", NULL, article);
  page_end (page, "h3");
  if (charge->defendant == NULL)
    return;
  page_start (page, "p", "defendant");
  page_word (page, "span", "label", WORD_PAGE_DEFENDANT);
  page_element (page, "strong", NULL, charge->defendant);
  char *role = phrase_role (charge, page->language);
  page_take (page, "span", "kind", role != NULL ? role : g_strdup (word_text (WORD_PAGE_PERSON, page->language)));
  page_end (page, "p");
}

static const char *answer_class (const ChargeReasons *charge)
{
  static const char *const decided[] = { "answer rank-0", "answer rank-1", "answer rank-2", "answer rank-3" };
  if (!charge->verdict.decided)
    return "answer undecided";
  return decided[MIN (charge->verdict.floor, G_N_ELEMENTS (decided) - 1)];
}

static void write_tier_range (Page *page, const ChargeReasons *charge)
{
  page_start (page, "p", "tier");
  if (charge->verdict.decided)
    page_take (page, "strong", NULL, phrase_decided (charge, page->language));
  else
    page_element (page, "strong", NULL, phrase_tier (charge->floor, page->language));
  if (!charge->verdict.decided) {
    page_word (page, "span", "to", WORD_PAGE_TO);
    page_element (page, "strong", NULL, phrase_tier (charge->ceiling, page->language));
  }
  page_end (page, "p");
}

static void write_standing (Page *page, const ChargeReasons *charge)
{
  guint questions = missing_questions (charge->missing);
  Word word = charge->verdict.decided ? charge->idle->len > 0 ? WORD_PAGE_DECIDED_ANYWAY : WORD_PAGE_DECIDED
              : questions == 1        ? WORD_PAGE_UNDECIDED_ONE
              : questions > 0         ? WORD_PAGE_UNDECIDED
                                      : WORD_PAGE_UNDECIDED_CLOSELY;
  g_autofree char *n = g_strdup_printf ("%u", questions);
  page_take (page, "p", "standing", word_fill (word, page->language, n, NULL));
  if (reasons_no_figure_reached (charge))
    page_word (page, "p", "note", WORD_NO_FIGURE_REACHED);
  if (!charge->verdict.exact)
    page_word (page, "p", "note", WORD_NOT_EXACT);
}

/* The lowest step is left behind as soon as any tier is held. */
static StepState step_state (const ChargeReasons *charge, guint rank)
{
  if (rank == 0 && charge->verdict.floor > 0)
    return STEP_LEFT;
  return rank <= charge->verdict.floor ? STEP_HELD : rank <= charge->verdict.ceiling ? STEP_POSSIBLE : STEP_BEYOND;
}

static void write_step_start (Page *page, guint rank, StepState state, gboolean is_current)
{
  static const char *const states[] = { "held", "possible", "beyond", "left" };
  g_string_append_printf (page->to, "<li class=\"%s %s\"%s>", states[state], html_rank_class (rank),
                          is_current ? " aria-current=\"step\"" : "");
}

static void write_step (Page *page, const ChargeReasons *charge, const Tier *tier)
{
  static const Word words[] = { WORD_PAGE_REACHED, WORD_PAGE_POSSIBLE, WORD_PAGE_NOT_REACHED, WORD_PAGE_REACHED };
  guint rank = tier != NULL ? tier->rank : 0;
  StepState state = step_state (charge, rank);
  write_step_start (page, rank, state, rank == charge->verdict.floor);
  if (tier != NULL)
    page_word (page, "span", "state", words[state]);
  page_take (page, "strong", NULL, phrase_tier_attempted (charge, tier, page->language));
  if (tier != NULL)
    page_take (page, "span", "penalty", phrase_provided (charge, tier, page->language));
  page_end (page, "li");
}

static void write_steps (Page *page, const ChargeReasons *charge)
{
  const GPtrArray *tiers = charge->plan->version->tiers;
  page_start (page, "ol", "steps");
  write_step (page, charge, NULL);
  for (guint i = 0; i < tiers->len; i++)
    write_step (page, charge, g_ptr_array_index (tiers, i));
  page_end (page, "ol");
}

static void write_sentence (Page *page, const Reason *reason)
{
  page_take (page, "span", "says", phrase_reason (page->vocabulary, reason, page->language));
  page_take (page, "span", "margin", phrase_margin (reason, page->language));
}

/* The conditions without others below them that hold, and thereby what is above them. */
static void write_holding (Page *page, const Reason *reason)
{
  if (reason->children->len == 0)
    write_sentence (page, reason);
  for (guint i = 0; i < reason->children->len; i++) {
    const Reason *child = g_ptr_array_index (reason->children, i);
    if (child->truth == YES)
      write_holding (page, child);
  }
}

static void write_ground (Page *page, const ItemReason *item)
{
  page_start (page, "li", html_rank_class (item->item->rank));
  page_take (page, "span", "cite", phrase_citation (item->item->instrument, item->item->path, page->language));
  if (item->lead != NULL)
    write_sentence (page, item->lead);
  else
    write_holding (page, item->reason);
  page_end (page, "li");
}

/* The items that give the tier that is held. */
static void write_grounds (Page *page, const ChargeReasons *charge)
{
  if (charge->verdict.floor == 0)
    return;
  page_word (page, "h4", NULL, WORD_PAGE_GROUNDS);
  page_start (page, "ul", "grounds");
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->truth == YES && item->applicable && item->item->rank >= charge->verdict.floor)
      write_ground (page, item);
  }
  page_end (page, "ul");
}

static void write_answer (Page *page, const ChargeReasons *charge)
{
  page_start (page, "div", answer_class (charge));
  write_tier_range (page, charge);
  write_standing (page, charge);
  page_end (page, "div");
  write_steps (page, charge);
}

/* Whether this defendant can commit the offence at all. */
static void write_who (Page *page, const ChargeReasons *charge)
{
  gboolean organization = charge_is_of_organization (charge);
  gboolean kind_can = organization ? charge->plan->version->organizations : charge->plan->version->persons;
  Word barred = organization ? WORD_WHO_NO_ORGANIZATION : WORD_WHO_NO_PERSON;
  page_word (page, "p", "who", charge->who == UNKNOWN ? WORD_WHO_UNKNOWN : kind_can ? WORD_WHO_NO : barred);
  if (!kind_can || charge->who_reason == NULL)
    return;
  page_start (page, "div", "tree");
  html_conditions (page, charge->who_reason);
  page_end (page, "div");
}

/* What a reader must know before the result is used. */
static void write_presumptions (Page *page, const ChargeReasons *charge)
{
  if (charge->presumptions->len == 0)
    return;
  page_start (page, "ul", "presumptions");
  for (guint i = 0; i < charge->presumptions->len; i++)
    page_take (page, "li", NULL,
               phrase_presumption (charge, &g_array_index (charge->presumptions, Presumption, i), page->language));
  page_end (page, "ul");
}

void html_verdict (Page *page, const ChargeReasons *charge)
{
  write_heading (page, charge);
  if (charge->plan == NULL) {
    page_word (page, "p", "answer rank-0", WORD_NO_LAW);
    return;
  }
  write_answer (page, charge);
  write_presumptions (page, charge);
  page_take (page, "p", "note", phrase_measured_as (charge, page->language));
  if (charge->who != YES)
    write_who (page, charge);
  write_grounds (page, charge);
}
