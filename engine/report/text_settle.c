/* What would settle or change the result: the nearest steps up and down, the facts to ask for, the open clauses. */
#include "report/text_part.h"

enum { ENTRY = 2, BELOW_HEAD = 4, BELOW_ENTRY = 5 };

static gboolean is_highest (const ChargeReasons *charge)
{
  return version_tier_at (charge->plan->version, charge->verdict.ceiling + 1) == NULL;
}

static void add_next_tier (const Part *part, const Change *change)
{
  SillLanguage language = part->lines->language;
  const Tier *tier = version_tier_at (part->charge->plan->version, change->rank);
  part_add (part, ENTRY, TONE_PLAIN, "↑",
            word_fill (WORD_CHANGE_UP_HEAD, language, phrase_tier (tier, language), NULL));
}

static void add_changes (const Part *part)
{
  const ChargeReasons *charge = part->charge;
  SillLanguage language = part->lines->language;
  gboolean nothing_above = charge->verdict.decided && is_highest (charge) && charge->verdict.ceiling > 0;
  if (charge->changes->len == 0 && !nothing_above)
    return;
  lines_heading (part->lines, word_text (WORD_SECTION_CHANGES, language));
  for (guint i = 0; i < charge->changes->len; i++) {
    const Change *change = g_ptr_array_index (charge->changes, i);
    if (i == 0 && change->up)
      add_next_tier (part, change);
    part_add (part, change->up ? BELOW_HEAD : ENTRY, TONE_PLAIN, change->up ? "·" : "↓",
              phrase_way (part_vocabulary (part), charge, change, language));
  }
  if (nothing_above)
    lines_add (part->lines, ENTRY, TONE_FAINT, "-", word_text (WORD_NO_CHANGE_ABOVE, language));
}

/* What the answer to question `index` would do; NULL past the last one. Returns: yours. */
static char *phrase_answer (const Part *part, guint index)
{
  if (index >= part->charge->missing->len)
    return NULL;
  const Missing *missing = &g_array_index (part->charge->missing, Missing, index);
  const Fact *fact = phrase_missing_fact (part_vocabulary (part), missing);
  return phrase_missing (part->charge->plan->version, fact, missing, part->lines->language);
}

/* Neighbouring questions whose answers would do the same share the line that says so. */
static void add_question (const Part *part, guint index)
{
  const Missing *missing = &g_array_index (part->charge->missing, Missing, index);
  g_autofree char *question = phrase_question (part_vocabulary (part), missing, part->lines->language);
  g_autofree char *mark = g_strdup_printf ("%u.", index + 1);
  g_autofree char *answer = phrase_answer (part, index);
  g_autofree char *next = phrase_answer (part, index + 1);
  lines_add (part->lines, ENTRY, TONE_OPEN, mark, question);
  if (g_strcmp0 (answer, next) != 0)
    lines_add (part->lines, BELOW_ENTRY, TONE_PLAIN, "→", answer);
}

static void add_missing (const Part *part)
{
  const ChargeReasons *charge = part->charge;
  SillLanguage language = part->lines->language;
  if (charge->missing->len > 0)
    lines_heading (part->lines, word_text (WORD_SECTION_MISSING, language));
  for (guint i = 0; i < charge->missing->len; i++)
    add_question (part, i);
  if (charge->missing->len > 0 && !charge->missing_exact)
    lines_add (part->lines, ENTRY, TONE_FAINT, "", word_text (WORD_MISSING_NOT_EXACT, language));
}

static void add_idle (const Part *part)
{
  if (part->charge->idle->len == 0)
    return;
  SillLanguage language = part->lines->language;
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < part->charge->idle->len; i++) {
    const Fact *fact = vocabulary_fact (part_vocabulary (part), g_array_index (part->charge->idle, guint, i));
    g_string_append_printf (names, "%s%s", i == 0 ? "" : word_text (WORD_LIST, language),
                            phrase_words (&fact->name, language));
  }
  part_add (part, ENTRY, TONE_FAINT, "-", word_fill (WORD_IDLE, language, names->str, NULL));
}

static void add_open (const Part *part, const ItemReason *item, const Reason *reason)
{
  SillLanguage language = part->lines->language;
  const Tier *tier = version_tier_at (part->charge->plan->version, item->item->rank);
  g_autofree char *citation = phrase_citation (item->item->instrument, item->item->path, language);
  g_autofree char *words = phrase_reason (part_vocabulary (part), reason, language);
  part_add (part, ENTRY, TONE_OPEN, reason->condition->unanswered ? "?" : "○",
            word_fill (WORD_OPEN_ITEM, language, citation, phrase_tier (tier, language), words, NULL));
}

/* A leniency waits for its open clause. */
static gboolean add_open_leniencies (const Part *part, gboolean headed)
{
  SillLanguage language = part->lines->language;
  gboolean any = FALSE;
  for (guint i = 0; i < part->charge->leniencies->len; i++) {
    const LeniencyReason *leniency = g_ptr_array_index (part->charge->leniencies, i);
    g_autoptr (GPtrArray) found = g_ptr_array_new ();
    if (leniency->truth != YES)
      reason_find_open (leniency->reason, FALSE, found);
    if (found->len > 0 && !any && !headed)
      lines_heading (part->lines, word_text (WORD_SECTION_PERSON, language));
    any = any || found->len > 0;
    for (guint j = 0; j < found->len; j++) {
      g_autofree char *citation = phrase_citation (leniency->instrument, leniency->leniency->article, language);
      g_autofree char *words = phrase_reason (part_vocabulary (part), g_ptr_array_index (found, j), language);
      part_add (part, ENTRY, TONE_OPEN, "○", word_fill (WORD_LENIENCY_OPEN, language, citation, words, NULL));
    }
  }
  return any;
}

/* What becomes of clauses of either kind. */
static void add_notes (const Part *part, gboolean asked, gboolean plain)
{
  SillLanguage language = part->lines->language;
  if (asked)
    lines_add (part->lines, ENTRY, TONE_FAINT, "", word_text (WORD_OPEN_NOTE_ASKED, language));
  if (plain)
    lines_add (part->lines, ENTRY, TONE_FAINT, "", word_text (WORD_OPEN_NOTE, language));
}

static gboolean is_asked (const GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    if (((const Reason *) g_ptr_array_index (found, i))->condition->unanswered)
      return TRUE;
  return FALSE;
}

static void add_person (const Part *part)
{
  SillLanguage language = part->lines->language;
  gboolean any = FALSE, asked = FALSE, plain = FALSE;
  for (guint i = 0; i < part->charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (part->charge->items, i);
    g_autoptr (GPtrArray) found = g_ptr_array_new ();
    if (!item->applicable || item->truth == YES || item->item->rank <= part->charge->verdict.floor)
      continue;
    reason_find_open (item->reason, FALSE, found);
    if (found->len > 0 && !any)
      lines_heading (part->lines, word_text (WORD_SECTION_PERSON, language));
    any = any || found->len > 0;
    asked = asked || is_asked (found);
    plain = plain || (found->len > 0 && !is_asked (found));
    for (guint j = 0; j < found->len; j++)
      add_open (part, item, g_ptr_array_index (found, j));
  }
  plain = add_open_leniencies (part, any) || plain;
  add_notes (part, asked, plain);
}

/* 第五条第二款第（三）项：采用：… Returns: yours. */
static char *phrase_applied (const Alternative *alternative, SillLanguage language)
{
  const Condition *applied = condition_applied (alternative->readings);
  g_autofree char *words = word_fill (WORD_READING_APPLIED, language, phrase_words (&applied->words, language), NULL);
  if (alternative->path == NULL)
    return g_steal_pointer (&words);
  g_autofree char *citation = phrase_citation (alternative->instrument, alternative->path, language);
  return word_fill (WORD_NAMED, language, citation, words, NULL);
}

static void add_applied (const Part *part, const Alternative *alternative, gboolean moves)
{
  SillLanguage language = part->lines->language;
  g_autofree char *applied = phrase_applied (alternative, language);
  const char *clause = moves ? NULL : word_text (WORD_CLAUSE, language);
  part_add (part, ENTRY, moves ? TONE_PLAIN : TONE_FAINT, moves ? "✓" : "-",
            g_strconcat (applied, clause, word_text (WORD_READINGS_SAME, language), NULL));
}

static void add_reading (const Part *part, const ReadingReason *reading)
{
  SillLanguage language = part->lines->language;
  const char *words = phrase_words (&reading->alternative->reading->words, language);
  g_autofree char *tiers = phrase_tiers (part->charge->plan->version, reading->floor, reading->ceiling, language);
  part_add (part, BELOW_HEAD, reading->moves ? TONE_OPEN : TONE_FAINT, reading->moves ? "?" : "-",
            word_fill (reading->moves ? WORD_READING_MOVES : WORD_READING_SAME, language, words, tiers, NULL));
}

static const ReadingReason *reading_at (const Part *part, guint i)
{
  const GArray *readings = part->charge->readings;
  return i < readings->len ? &g_array_index (readings, ReadingReason, i) : NULL;
}

/* The readings of one provision, from `first`: how it is read here, and where one of the others would come to something
 * else, what each would come to. Returns: the index behind them. */
static guint add_provision (const Part *part, guint first)
{
  const Condition *provision = reading_at (part, first)->alternative->readings;
  gboolean moves = FALSE;
  guint end = first;
  for (; reading_at (part, end) != NULL && reading_at (part, end)->alternative->readings == provision; end++)
    moves = moves || reading_at (part, end)->moves;
  add_applied (part, reading_at (part, first)->alternative, moves);
  for (guint i = first; moves && i < end; i++)
    add_reading (part, reading_at (part, i));
  return end;
}

static void add_readings (const Part *part)
{
  if (part->charge->readings->len > 0)
    lines_heading (part->lines, word_text (WORD_SECTION_READINGS, part->lines->language));
  for (guint i = 0; i < part->charge->readings->len;)
    i = add_provision (part, i);
}

void text_settle (const Part *part)
{
  add_changes (part);
  add_missing (part);
  add_idle (part);
  add_readings (part);
  if (part->charge->who != NO)
    add_person (part);
}
