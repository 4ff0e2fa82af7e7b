/* In: a case. Out: how it is worked, in the sentences of the engine's own explanation: item by item, then the result. */
#include "teach/question/worked.h"
#include "pipeline.h"
#include "report/words/phrases.h"
#include "teach/result.h"

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

/* Of a condition that is met what makes it so; of one that is not, what fails. */
static void add_reason (const Working *working, GString *to, const Reason *reason, Truth wanted)
{
  const Vocabulary *vocabulary = working->setting->program->law->vocabulary;
  if (reason->truth != wanted)
    return;
  if (reason->children.len > 0) {
    for (guint i = 0; i < reason->children.len; i++)
      add_reason (working, to, g_ptr_array_index (&reason->children, i), wanted);
    return;
  }
  add_part (working, to, phrase_reason (vocabulary, reason, working->language));
  add_part (working, to, phrase_margin (reason, working->language));
  add_part (working, to, phrase_derivation (reason, working->language));
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

static void add_item (const Working *working, const ItemReason *item, Truth truth)
{
  static const char *const marks[] = { [NO] = "✗", [UNKNOWN] = "？", [YES] = "✓" };
  g_autoptr (GString) figures = g_string_new (NULL);
  g_autofree char *where = phrase_item_of (working->setting->offence->stated, item->item, working->language);
  if (truth != NO)
    add_reason (working, figures, item->reason, truth);
  else if (too_long_ago (working, item->reason) != NULL)
    add_part (working, figures,
              phrase_reason (working->setting->program->law->vocabulary, too_long_ago (working, item->reason),
                             working->language));
  else if (item->lead != NULL) {
    add_part (working, figures,
              phrase_reason (working->setting->program->law->vocabulary, item->lead, working->language));
    add_part (working, figures, phrase_margin (item->lead, working->language));
    add_part (working, figures, phrase_derivation (item->lead, working->language));
  }
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
    return item->standing == ITEM_NEAR || (item->item->rank > floor && item->truth == NO && item->applicable &&
                                           too_long_ago (working, item->reason) != NULL);
  }
}

static void add_items (const Working *working, Exercise *exercise)
{
  static const Truth order[] = { YES, UNKNOWN, NO };
  const GPtrArray *items = working->charge->items;
  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    for (guint i = 0; i < items->len; i++) {
      const ItemReason *item = g_ptr_array_index (items, i);
      if (!rests_on (working, item, order[k]))
        continue;
      add_item (working, item, order[k]);
      g_ptr_array_add (exercise->items, result_key (item->item));
    }
}

void worked_fill (const Setting *setting, const Case *fact_case, Exercise *exercise)
{
  g_autoptr (Reasons) reasons = pipeline_explain (school_program (setting->school), fact_case);
  const ChargeReasons *charge = g_ptr_array_index (reasons->charges, 0);
  const Working working = { setting, fact_case, charge, exercise->language, g_string_new (NULL) };
  add_items (&working, exercise);
  g_autofree char *result = phrase_result (charge, exercise->language);
  g_string_append (working.to, result);
  exercise->worked = g_string_free (working.to, FALSE);
}
