/* Who is charged with what, and the answer. A page draws the tiers as steps: those that are held are filled, those that are
 * still possible are hatched, and each says so in a word; lines say the result and name its grounds. */
#include "report/paper/paper.h"

/* ---- the charge ---- */

static void add_name (const Paper *paper)
{
  const ChargeReasons *charge = paper->charge;
  g_autofree char *role = phrase_role (charge, paper->language);
  g_autofree char *inside = role == NULL ? NULL : word_fill (WORD_BRACKETS, paper->language, role, NULL);
  g_autofree char *offence = phrase_charge (charge, paper->language);
  document_add (
      paper->document, ROLE_CHARGE_NAME,
      g_strdup_printf ("%s%s · %s",
                       charge->defendant == NULL ? word_text (WORD_UNNAMED, paper->language) : charge->defendant,
                       inside == NULL ? "" : inside, offence));
}

static void add_title (const Paper *paper)
{
  const ChargeReasons *charge = paper->charge;
  Document *to = paper->document;
  document_start (to, ROLE_CHARGE_TITLE);
  document_add (to, ROLE_TEXT, phrase_charge (charge, paper->language));
  document_add (to, ROLE_SMALL, phrase_citation (NULL, charge->verdict.offence->article, paper->language));
  document_end (to);
  if (charge->defendant == NULL)
    return;
  char *role = phrase_role (charge, paper->language);
  document_start (to, ROLE_DEFENDANT);
  document_word (to, ROLE_DEFENDANT_LABEL, WORD_PAGE_DEFENDANT);
  document_put (to, ROLE_STRONG, charge->defendant);
  document_add (to, ROLE_DEFENDANT_KIND,
                role != NULL ? role : g_strdup (word_text (WORD_PAGE_PERSON, paper->language)));
  document_end (to);
}

/* ---- what both say ---- */

static void add_presumptions (const Paper *paper)
{
  const GArray *presumptions = paper->charge->presumptions;
  if (paper->presumed)
    return;
  if (presumptions->len > 0)
    document_start (paper->document, ROLE_PRESUMPTIONS);
  for (guint i = 0; i < presumptions->len; i++)
    document_add (paper->document, ROLE_PRESUMPTION,
                  phrase_presumption (paper->charge, &g_array_index (presumptions, Presumption, i), paper->language));
  if (presumptions->len > 0)
    document_end (paper->document);
}

static void add_no_figure (const Paper *paper)
{
  if (reasons_no_figure_reached (paper->charge))
    document_word (paper->document, ROLE_PLAIN_NOTE, WORD_NO_FIGURE_REACHED);
}

static void add_not_exact (const Paper *paper)
{
  if (!paper->charge->verdict.exact)
    document_word (paper->document, ROLE_OPEN_NOTE, WORD_NOT_EXACT);
}

static Word who_word (const ChargeReasons *charge)
{
  if (charge->who == UNKNOWN)
    return WORD_WHO_UNKNOWN;
  if (!charge->barred)
    return WORD_WHO_NO;
  return charge_is_of_organization (charge) ? WORD_WHO_NO_ORGANIZATION : WORD_WHO_NO_PERSON;
}

/* Whether this defendant can commit the offence at all. The result says it where lines do not. */
static void add_who (const Paper *paper)
{
  const ChargeReasons *charge = paper->charge;
  const Word word = who_word (charge);
  if (charge->who == YES)
    return;
  if (paper->page || word != WORD_WHO_NO)
    document_word (paper->document, ROLE_WHO, word)->truth = (gint) charge->who;
  if (charge->who_reason == NULL || (paper->page ? charge->barred : charge->who_reason->truth == YES))
    return;
  document_start (paper->document, ROLE_TREE);
  paper_conditions (paper, charge->who_reason, TRUE);
  document_end (paper->document);
}

/* ---- in lines ---- */

/* The items that carry the floor, after the number of their instrument. */
static char *phrase_grounds (const ChargeReasons *charge, SillLanguage language)
{
  g_autoptr (GString) grounds = g_string_new (NULL);
  const PlanItem *last = NULL;
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->truth != YES || item->item->rank < charge->verdict.floor)
      continue;
    gboolean same = last != NULL && last->instrument == item->item->instrument;
    if (same && phrase_cites_same (item->item->path, last->path))
      continue;
    g_autofree char *citation =
        phrase_citation_after (item->item->instrument, item->item->path, same ? last->path : NULL, language);
    g_autofree char *name = phrase_instrument (item->item->instrument, language);
    g_autofree char *full = same ? g_strdup (citation) : word_fill (WORD_ARTICLE_OF, language, name, citation, NULL);
    g_string_append_printf (grounds, "%s%s", last == NULL ? "" : word_text (WORD_LIST, language), full);
    last = item->item;
  }
  return last == NULL ? g_strdup (word_text (WORD_GROUNDS_TOGETHER, language))
                      : word_fill (WORD_GROUNDS, language, grounds->str, NULL);
}

static void add_result (const Paper *paper)
{
  Document *to = paper->document;
  document_add (to, ROLE_STRONG_LINE, phrase_result (paper->charge, paper->language));
  if (paper->charge->verdict.floor > 0)
    document_add (to, ROLE_PLAIN, phrase_grounds (paper->charge, paper->language));
  add_no_figure (paper);
  document_add (to, ROLE_PLAIN_NOTE, phrase_measured_as (paper->charge, paper->language));
  add_who (paper);
  add_presumptions (paper);
  add_not_exact (paper);
}

/* ---- on a page ---- */

static void add_range (const Paper *paper)
{
  const ChargeReasons *charge = paper->charge;
  Document *to = paper->document;
  document_start (to, ROLE_ANSWER_TIER);
  if (charge->verdict.decided) {
    document_add (to, ROLE_STRONG, phrase_decided (charge, paper->language));
  } else {
    document_put (to, ROLE_STRONG, phrase_tier (charge->floor, paper->language));
    document_word (to, ROLE_TO, WORD_PAGE_TO);
    document_put (to, ROLE_STRONG, phrase_tier (charge->ceiling, paper->language));
  }
  document_end (to);
}

static void add_standing (const Paper *paper)
{
  const ChargeReasons *charge = paper->charge;
  guint questions = missing_questions (charge->missing);
  Word word = charge->verdict.decided ? charge->idle->len > 0 ? WORD_PAGE_DECIDED_ANYWAY : WORD_PAGE_DECIDED
              : questions == 1        ? WORD_PAGE_UNDECIDED_ONE
              : questions > 0         ? WORD_PAGE_UNDECIDED
                                      : WORD_PAGE_UNDECIDED_CLOSELY;
  g_autofree char *n = g_strdup_printf ("%u", questions);
  document_add (paper->document, ROLE_STANDING, word_fill (word, paper->language, n, NULL));
}

/* Some item that gives the tier itself holds. */
static gboolean is_given (const ChargeReasons *charge, guint rank)
{
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->item->rank == rank && item->truth == YES)
      return TRUE;
  }
  return FALSE;
}

/* What is held leaves the lowest step behind, and tiers below it that nothing gives. */
static void add_step (const Paper *paper, const Tier *tier)
{
  const guint rank = tier != NULL ? tier->rank : 0, floor = paper->charge->verdict.floor;
  const Role role = rank < floor && !is_given (paper->charge, rank) ? ROLE_STEP_LEFT
                    : rank <= floor                                 ? ROLE_STEP_HELD
                    : rank <= paper->charge->verdict.ceiling        ? ROLE_STEP_POSSIBLE
                                                                    : ROLE_STEP_BEYOND;
  Document *to = paper->document;
  Block *step = document_start (to, role);
  step->rank = (gint) rank;
  step->current = rank == floor;
  if (tier != NULL && role != ROLE_STEP_LEFT)
    document_word (to, ROLE_STEP_STATE,
                   role == ROLE_STEP_HELD       ? WORD_PAGE_REACHED
                   : role == ROLE_STEP_POSSIBLE ? WORD_PAGE_POSSIBLE
                                                : WORD_PAGE_NOT_REACHED);
  document_add (to, ROLE_STRONG, phrase_tier_attempted (paper->charge, tier, paper->language));
  if (tier != NULL)
    document_add (to, ROLE_PENALTY, phrase_provided (paper->charge, tier, paper->language));
  document_end (to);
}

static void add_ladder (const Paper *paper)
{
  const GPtrArray *tiers = paper->charge->plan->version->tiers;
  document_start (paper->document, ROLE_LADDER);
  add_step (paper, NULL);
  for (guint i = 0; i < tiers->len; i++)
    add_step (paper, g_ptr_array_index (tiers, i));
  document_end (paper->document);
}

/* The conditions without others below them that hold, and thereby what is above them. */
static void add_holding (const Paper *paper, const Reason *reason)
{
  if (reason->children.len == 0)
    paper_sentence (paper, reason, reason);
  for (guint i = 0; i < reason->children.len; i++) {
    const Reason *child = g_ptr_array_index (&reason->children, i);
    if (child->truth == YES)
      add_holding (paper, child);
  }
}

/* `before`: the document of the ground before it, which is not named again; NULL: it is the first. */
static void add_ground (const Paper *paper, const ItemReason *item, const Instrument *before)
{
  Document *to = paper->document;
  const Instrument *of = item->item->instrument;
  document_start (to, ROLE_BARE_ENTRY)->rank = (gint) item->item->rank;
  document_add (to, ROLE_CITE,
                of == before ? phrase_citation (of, item->item->path, paper->language)
                             : phrase_article (of, item->item->path, paper->language));
  if (item->lead != NULL)
    paper_sentence (paper, item->lead, item->lead);
  else
    add_holding (paper, item->reason);
  document_end (to);
}

/* The items that give the tier that is held. */
static void add_grounds (const Paper *paper)
{
  const ChargeReasons *charge = paper->charge;
  if (charge->verdict.floor == 0)
    return;
  document_word (paper->document, ROLE_HEADING, WORD_PAGE_GROUNDS);
  document_start (paper->document, ROLE_GROUNDS);
  const Instrument *before = NULL;
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->truth != YES || !item->applicable || item->item->rank < charge->verdict.floor)
      continue;
    add_ground (paper, item, before);
    before = item->item->instrument;
  }
  document_end (paper->document);
}

static void add_answer (const Paper *paper)
{
  const ChargeReasons *charge = paper->charge;
  Block *answer = document_start (paper->document, ROLE_ANSWER);
  answer->rank = charge->verdict.decided ? (gint) charge->verdict.floor : -1;
  answer->also = charge->verdict.decided ? NULL : "undecided";
  add_range (paper);
  add_standing (paper);
  add_no_figure (paper);
  add_not_exact (paper);
  document_end (paper->document);
  add_ladder (paper);
  add_presumptions (paper);
  document_add (paper->document, ROLE_PLAIN_NOTE, phrase_measured_as (charge, paper->language));
  add_who (paper);
  add_grounds (paper);
}

void paper_verdict (const Paper *paper)
{
  Document *to = paper->document;
  if (paper->page)
    add_title (paper);
  else
    add_name (paper);
  if (paper->charge->plan == NULL) {
    document_word (to, paper->page ? ROLE_ANSWER_LINE : ROLE_STRONG_LINE, WORD_NO_LAW)->rank = 0;
    return;
  }
  if (paper->page)
    add_answer (paper);
  else
    add_result (paper);
}
