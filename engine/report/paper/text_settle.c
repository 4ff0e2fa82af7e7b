/* What would settle or change the result: the nearest steps up and down, the facts to ask for, the open clauses. */
#include "report/paper/person.h"
#include "report/paper/text_part.h"

enum { ENTRY = 2, BELOW_HEAD = 4, BELOW_ENTRY = 5, MOST_IDLE = 3 };

/* What the answer to question `index` would do; NULL past the last one. Returns: yours. */
static char *phrase_answer (const Part *part, guint index)
{
  const GArray *missing = part->charge->missing;
  if (index >= missing->len)
    return NULL;
  const Missing *asked = &g_array_index (missing, Missing, index);
  const Fact *fact = phrase_missing_fact (part_vocabulary (part), asked);
  return phrase_missing (part->charge->plan->version, fact, asked, part->lines->language);
}

/* Neighbouring questions whose answers would do the same share the line that says so. */
static void add_question (const Part *part, guint index, guint n)
{
  const Missing *missing = &g_array_index (part->charge->missing, Missing, index);
  g_autofree char *question = phrase_question (part_vocabulary (part), missing, part->lines->language);
  g_autofree char *number = g_strdup_printf ("%u.", index + 1);
  g_autofree char *answer = phrase_answer (part, index);
  g_autofree char *next = index + 1 < n ? phrase_answer (part, index + 1) : NULL;
  lines_add (part->lines, ENTRY, TONE_OPEN, missing_is_of_law (missing) ? "?" : number, question);
  if (answer != NULL && g_strcmp0 (answer, next) != 0)
    lines_add (part->lines, BELOW_ENTRY, TONE_PLAIN, "→", answer);
}

static void add_missing_facts (const Part *part)
{
  const GArray *missing = part->charge->missing;
  SillLanguage language = part->lines->language;
  const guint n = part->charge->asked_first, all = missing_questions (missing);
  if (missing->len == 0 || missing_is_of_law (&g_array_index (missing, Missing, 0)))
    return;
  lines_heading (part->lines, word_text (WORD_SECTION_MISSING, language));
  for (guint i = 0; i < n; i++)
    add_question (part, i, n);
  g_autofree char *more = g_strdup_printf ("%u", all - n);
  if (all > n)
    part_add (part, ENTRY, TONE_FAINT, "…", word_fill (WORD_MISSING_MORE, language, more, NULL));
  part_add (part, BELOW_ENTRY, TONE_FAINT, "", phrase_on_figure (part_vocabulary (part), missing, language));
  if (!part->charge->missing_exact)
    lines_add (part->lines, ENTRY, TONE_FAINT, "", word_text (WORD_MISSING_NOT_EXACT, language));
}

/* Facts first, then what is open about the law. */
static void add_missing (const Part *part)
{
  const GArray *missing = part->charge->missing;
  gboolean any = FALSE;
  add_missing_facts (part);
  for (guint i = 0; i < missing->len; i++) {
    if (!missing_is_of_law (&g_array_index (missing, Missing, i)))
      continue;
    if (!any)
      lines_heading (part->lines, word_text (WORD_SECTION_MISSING_LAW, part->lines->language));
    any = TRUE;
    add_question (part, i, missing->len);
  }
}

static void add_idle (const Part *part)
{
  const GArray *idle = part->charge->idle;
  SillLanguage language = part->lines->language;
  g_autofree char *n = g_strdup_printf ("%u", idle->len);
  part_add (part, ENTRY, TONE_FAINT, "-",
            idle->len > MOST_IDLE ? word_fill (WORD_IDLE_MANY, language, n, NULL)
                                  : phrase_idle (part_vocabulary (part), idle, language));
}

/* What other provisions say of a clause. */
static void add_spelled (const Part *part, const Reason *clause)
{
  for (guint i = 0; i < part->charge->spelled->len; i++) {
    const SpelledOut *spelled = &g_array_index (part->charge->spelled, SpelledOut, i);
    char *says = person_spelled (part->charge, clause, spelled, part->lines->language);
    if (says != NULL)
      part_add (part, BELOW_HEAD, TONE_PLAIN, "→", says);
  }
}

static void add_person (const Part *part)
{
  SillLanguage language = part->lines->language;
  g_autoptr (GArray) clauses = person_clauses (part->charge);
  gboolean asked = FALSE, plain = FALSE;
  if (clauses->len == 0)
    return;
  lines_heading (part->lines, word_text (WORD_SECTION_PERSON, language));
  for (guint i = 0; i < clauses->len; i++) {
    const Clause *clause = &g_array_index (clauses, Clause, i);
    g_autofree char *citation = person_cite (part->charge, clause, language);
    g_autofree char *words = person_phrase (part_vocabulary (part), clause, language);
    part_add (part, ENTRY, TONE_OPEN, person_must_say (clause) ? "?" : "○",
              word_fill (WORD_NAMED, language, citation, words, NULL));
    add_spelled (part, clause->clause);
    part_add (part, BELOW_HEAD, TONE_FAINT, "", person_line (part->charge, clause->clause));
    asked = asked || person_must_say (clause);
    plain = plain || !person_must_say (clause);
  }
  if (asked)
    lines_add (part->lines, ENTRY, TONE_FAINT, "", word_text (WORD_OPEN_NOTE_ASKED, language));
  if (plain)
    lines_add (part->lines, ENTRY, TONE_FAINT, "", word_text (WORD_OPEN_NOTE, language));
}

void text_settle (const Part *part)
{
  if (part->charge->verdict.decided)
    text_changes (part);
  add_missing (part);
  if (!part->charge->verdict.decided)
    text_changes (part);
  add_idle (part);
  add_person (part);
}
