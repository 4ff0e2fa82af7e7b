/* In: a case. Out: how it is worked, in the sentences of the engine's own explanation: which law, where there is a choice, item by
 * item, then the result. */
#include "teach/question/worked.h"
#include <string.h>
#include "pipeline.h"
#include "report/words/phrases.h"
#include "teach/school/result.h"

typedef struct {
  const Setting *setting;
  const Case *fact_case;
  const ChargeReasons *charge;
  SillLanguage language;
  GString *to;
} Working;

/* ---- conditions ---- */

static void add_part (const Working *working, GString *to, char *part)
{
  if (part != NULL)
    g_string_append_printf (to, "%s%s", to->len == 0 ? "" : word_text (WORD_CLAUSE, working->language), part);
  g_free (part);
}

/* The condition with its figures: once, where two alternatives come to the same words. */
static void add_condition (const Working *working, GString *to, const Reason *reason)
{
  const Vocabulary *vocabulary = working->setting->program->law->vocabulary;
  g_autoptr (GString) said = g_string_new (NULL);
  add_part (working, said, phrase_reason (vocabulary, reason, working->language));
  add_part (working, said, phrase_margin (reason, working->language));
  add_part (working, said, phrase_derivation (reason, working->language));
  if (strstr (to->str, said->str) == NULL)
    add_part (working, to, g_strdup (said->str));
}

/* Of a condition that is met what makes it so; of one that is not, what fails. */
static void add_reason (const Working *working, GString *to, const Reason *reason, Truth wanted)
{
  if (reason->truth != wanted)
    return;
  if (reason->children.len > 0) {
    for (guint i = 0; i < reason->children.len; i++)
      add_reason (working, to, g_ptr_array_index (&reason->children, i), wanted);
    return;
  }
  add_condition (working, to, reason);
}

/* What happened, but not within the time; NULL: nothing of the kind fails. */
static const Reason *too_long_ago (const Working *working, const Reason *reason)
{
  Interval day;
  if (reason == NULL || reason->truth != NO)
    return NULL;
  if (reason->kind == CONDITION_WITHIN && reason->facts.len > 0 &&
      setting_stated (working->fact_case, g_array_index (&reason->facts, guint, 0), &day) && day.lo > 1)
    return reason;
  const Reason *found = NULL;
  for (guint i = 0; i < reason->children.len && found == NULL; i++)
    found = too_long_ago (working, g_ptr_array_index (&reason->children, i));
  return found;
}

/* A person found that it does not apply: what it fails by is that. */
static gboolean is_ruled_out (const Working *working, const ItemReason *item)
{
  const GArray *rulings = working->fact_case->rulings;
  gboolean ruled = FALSE;
  for (guint i = 0; i < rulings->len && !ruled; i++) {
    const Ruling *ruling = &g_array_index (rulings, Ruling, i);
    ruled = ruling->value.hi == 0 && g_str_equal (ruling->instrument, item->item->instrument->id) &&
            g_str_has_prefix (item->item->path, ruling->path) && item->reason != NULL && item->applicable &&
            item->item->rank > (working->charge->floor == NULL ? 0 : working->charge->floor->rank);
  }
  return ruled;
}

static void add_item (const Working *working, const ItemReason *item, Truth truth)
{
  static const char *const marks[] = { [NO] = "✗", [UNKNOWN] = "？", [YES] = "✓" };
  g_autoptr (GString) figures = g_string_new (NULL);
  g_autofree char *where = phrase_item_of (working->setting->offence->stated, item->item, working->language);
  if (truth != NO || is_ruled_out (working, item))
    add_reason (working, figures, item->reason, truth);
  else if (too_long_ago (working, item->reason) != NULL)
    add_part (working, figures,
              phrase_reason (working->setting->program->law->vocabulary, too_long_ago (working, item->reason),
                             working->language));
  else if (item->lead != NULL)
    add_condition (working, figures, item->lead);
  g_string_append_printf (working->to, "%s %s%s%s\n", marks[truth], where,
                          figures->len == 0 ? "" : word_text (WORD_COLON, working->language), figures->str);
}

/* ---- the whole ---- */

/* Whether the answer rests on it: what is met, what is open above the floor, what fails nearly or for the day alone. */
static gboolean rests_on (const Working *working, const ItemReason *item, Truth truth)
{
  const guint floor = working->charge->floor == NULL ? 0 : working->charge->floor->rank;
  switch (truth) {
  case YES: return item->truth == YES && item->standing != ITEM_ELSEWHERE;
  case UNKNOWN: return item->truth == UNKNOWN && item->standing == ITEM_SHOWN;
  default:
    return item->standing == ITEM_NEAR || (item->truth == NO && is_ruled_out (working, item)) ||
           (item->item->rank > floor && item->truth == NO && item->applicable &&
            too_long_ago (working, item->reason) != NULL);
  }
}

/* Some of what it measures is there, however far that is from its figure. */
static gboolean falls_short (const Working *working, const ItemReason *item, Truth truth)
{
  (void) working;
  return truth == NO && item->truth == NO && item->applicable && item->lead != NULL &&
         item->lead->measure_hi.numerator > 0;
}

static void add_items (const Working *working, Exercise *exercise,
                       gboolean (*is_told) (const Working *working, const ItemReason *item, Truth truth))
{
  static const Truth order[] = { YES, UNKNOWN, NO };
  const GPtrArray *items = working->charge->items;
  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    for (guint i = 0; i < items->len; i++) {
      const ItemReason *item = g_ptr_array_index (items, i);
      if (!is_told (working, item, order[k]))
        continue;
      add_item (working, item, order[k]);
      g_ptr_array_add (exercise->items, result_key (item->item));
    }
}

/* ---- which law ---- */

static void add_law (const Working *working, guint index)
{
  const SillLanguage language = working->language;
  const ChargeVerdict *verdict = &working->charge->verdict;
  const Candidate *candidate = &verdict->laws.candidates[index];
  const Plan *plan = candidate->plan;
  g_autofree char *version = phrase_version (plan, language);
  g_autofree char *tiers = phrase_tiers (plan->version, candidate->floor, candidate->ceiling, language);
  g_string_append_printf (working->to, "%s %s%s", index == verdict->applied ? "✓" : "✗",
                          language == SILL_ZH ? "依照" : "under ", version);
  for (guint i = 0; i < plan->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (plan->instruments, i);
    g_autofree char *name = phrase_instrument (instrument, language);
    const char *region = working->fact_case->region;
    const gboolean reaches = instrument->region == NULL || (region != NULL && instrument_reaches (instrument, region));
    if (instrument->kind != INSTRUMENT_STATUTE && reaches)
      g_string_append_printf (working->to, "%s%s", word_text (WORD_LIST, language), name);
  }
  g_string_append_printf (working->to, "%s%s", word_text (WORD_COLON, language), tiers);
  for (guint i = 0; i < working->charge->grounds->len; i++) {
    const Ground *ground = g_ptr_array_index (working->charge->grounds, i);
    g_autofree char *why = phrase_ground (ground, language);
    if (ground->candidate == index)
      g_string_append_printf (working->to, "%s%s", word_text (WORD_CLAUSE, language), why);
  }
  g_string_append_c (working->to, '\n');
}

/* What the facts come to under each law that there is to choose from, and why it applies or does not. */
static void add_laws (const Working *working, Theme theme)
{
  const guint n = working->charge->verdict.laws.n_candidates;
  for (guint i = 0; (n > 1 || theme == THEME_TIME) && i < n; i++)
    add_law (working, i);
}

void worked_fill (const Setting *setting, const Case *fact_case, Exercise *exercise)
{
  g_autoptr (Reasons) reasons = pipeline_explain (school_program (setting->school), fact_case);
  const ChargeReasons *charge = g_ptr_array_index (reasons->charges, 0);
  const Working working = { setting, fact_case, charge, exercise->language, g_string_new (NULL) };
  add_laws (&working, exercise->theme);
  add_items (&working, exercise, rests_on);
  if (exercise->items->len == 0)
    add_items (&working, exercise, falls_short);
  g_autofree char *result = phrase_result (charge, exercise->language);
  g_string_append (working.to, result);
  exercise->worked = g_string_free (working.to, FALSE);
}
