/* In: the explanation of one charge. Out: the open clauses that a person has to decide, each with its provision.
 * The idea: a clause is listed only where finding it would count. */
#include "report/paper/person.h"
#include "report/document/escape.h"
#include "report/words/phrases.h"

static void add_clauses (GArray *clauses, Clause of, const Reason *reason)
{
  g_autoptr (GPtrArray) found = reason_open_clauses (reason);
  for (guint i = 0; i < found->len; i++) {
    of.clause = g_ptr_array_index (found, i);
    g_array_append_val (clauses, of);
  }
}

GArray *person_clauses (const ChargeReasons *charge)
{
  GArray *clauses = g_array_new (FALSE, FALSE, sizeof (Clause));
  if (charge->who == NO)
    return clauses;
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->applicable && item->truth != YES && item->item->rank > charge->verdict.floor)
      add_clauses (clauses, (Clause) { item, NULL, NULL }, item->reason);
  }
  for (guint i = 0; i < charge->leniencies->len; i++) {
    const LeniencyReason *leniency = g_ptr_array_index (charge->leniencies, i);
    if (leniency->waits)
      add_clauses (clauses, (Clause) { NULL, leniency, NULL }, leniency->reason);
  }
  return clauses;
}

gboolean person_must_say (const Clause *clause)
{
  return clause->item != NULL && clause->clause->condition->unanswered;
}

char *person_cite (const ChargeReasons *charge, const Clause *clause, SillLanguage language)
{
  const char *path = clause->item != NULL ? clause->item->item->path : clause->leniency->leniency->article;
  const Tier *tier = clause->item == NULL ? NULL : version_tier_at (charge->plan->version, clause->item->item->rank);
  const char *of = tier != NULL ? phrase_tier (tier, language) : word_text (WORD_SHOW_LENIENCY, language);
  const Instrument *instrument = clause->item != NULL ? clause->item->item->instrument : clause->leniency->instrument;
  g_autofree char *citation = phrase_citation_in (charge, instrument, path, language);
  g_autofree char *inside = word_fill (WORD_BRACKETS, language, of, NULL);
  return g_strconcat (citation, inside, NULL);
}

static void append_attribute (GString *to, const char *name, const char *value)
{
  g_string_append_printf (to, " %s=\"", name);
  escape_xml (to, value);
  g_string_append_c (to, '"');
}

char *person_line (const ChargeReasons *charge, const Reason *clause)
{
  GString *to = g_string_new ("<finding");
  append_attribute (to, "item", clause->clause->name);
  append_attribute (to, "instrument", clause->clause->instrument->id);
  append_attribute (to, "value", "yes");
  if (charge->defendant_id != NULL)
    append_attribute (to, "defendant", charge->defendant_id);
  g_string_append (to, "/>");
  return g_string_free (to, FALSE);
}

/* Of a text that changed in time which of them is meant. */
static char *phrase_time (const Standard *standard, SillLanguage language)
{
  g_autofree char *from = standard->effective == 0 ? NULL : date_write (standard->effective);
  g_autofree char *until = standard->until == 0 ? NULL : date_write (standard->until);
  g_autofree char *time = NULL;
  if (from != NULL && until != NULL)
    time = word_fill (WORD_SPELLED_BETWEEN, language, from, until, NULL);
  else if (from != NULL || until != NULL)
    time = word_fill (from != NULL ? WORD_SPELLED_SINCE : WORD_SPELLED_BEFORE, language, from != NULL ? from : until,
                      NULL);
  return time == NULL ? g_strdup ("") : word_fill (WORD_BRACKETS, language, time, NULL);
}

static gboolean is_same_item (const SpelledOut *spelled, const SpelledOut *other)
{
  return spelled->of == other->of && g_strcmp0 (spelled->clause, other->clause) == 0 &&
         spelled->instrument == other->instrument && g_strcmp0 (spelled->item->path, other->item->path) == 0;
}

typedef enum { TIME_TOLD, TIME_NOT_TOLD, TIME_SAID_BEFORE } TimeTold;

/* Texts of several times that come to the same are told once, without their time; a text that the charge does not meet stands
 * back behind one that it meets. */
static TimeTold time_told (const ChargeReasons *charge, const SpelledOut *spelled)
{
  gboolean before = FALSE;
  for (guint i = 0; i < charge->spelled->len; i++) {
    const SpelledOut *other = &g_array_index (charge->spelled, SpelledOut, i);
    if (other == spelled || !is_same_item (spelled, other) || (spelled->judged && !other->judged))
      continue;
    if (other->judged && !spelled->judged)
      return TIME_SAID_BEFORE;
    if (other->truth != spelled->truth)
      return TIME_TOLD;
    before = before || other < spelled;
  }
  return before ? TIME_SAID_BEFORE : TIME_NOT_TOLD;
}

char *person_spelled (const ChargeReasons *charge, const Reason *clause, const SpelledOut *spelled,
                      SillLanguage language)
{
  static const Word truths[] = { [NO] = WORD_SPELLED_NOT_MET, [UNKNOWN] = WORD_SPELLED_OPEN, [YES] = WORD_SPELLED_MET };
  const TimeTold told = spelled_is_of (spelled, clause->clause) ? time_told (charge, spelled) : TIME_SAID_BEFORE;
  if (told == TIME_SAID_BEFORE)
    return NULL;
  g_autofree char *citation = phrase_citation_in (charge, spelled->instrument, spelled->item->path, language);
  g_autofree char *time = told == TIME_TOLD ? phrase_time (spelled->standard, language) : NULL;
  g_autofree char *which = g_strconcat (citation, time, NULL);
  if (!spelled->judged)
    return word_fill (WORD_SPELLED_OUT_PLAIN, language, which, NULL);
  return word_fill (WORD_SPELLED_OUT, language, which, word_text (truths[spelled->truth], language), NULL);
}

char *person_phrase (const Vocabulary *vocabulary, const Clause *clause, SillLanguage language)
{
  return phrase_reason (vocabulary, clause->clause, language);
}
