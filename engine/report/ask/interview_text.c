/* In: an interview. Out: the lines that a person reads: the question, the range as it narrows, why it is asked. */
#include "report/ask/interview_text.h"
#include "report/ask/interview_part.h"
#include "report/document/document.h"

/* Writes it and frees it. */
static char *finish (Document *document, const SillReport *options)
{
  char *text = document_write_text (document, options->columns, options->color);
  document_free (document);
  return text;
}

/* ---- the question ---- */

static char *question_of (const Interview *interview, SillLanguage language)
{
  static const Word words[] = {
    [TOPIC_CONDUCT] = WORD_ASK_CONDUCT, [TOPIC_DECISION] = WORD_ASK_DECISION, [TOPIC_REGION] = WORD_ASK_REGION,
    [TOPIC_SUBJECT] = WORD_ASK_SUBJECT, [TOPIC_DAY] = WORD_ASK_CONDUCT_DAY,   [TOPIC_LATER_PART] = WORD_ASK_LATER_PART
  };
  const Fact *fact = interview_fact (interview);
  if (interview->inquiry.topic == TOPIC_WHICH)
    return g_strdup (phrase_words (&interview_table (interview)->question, language));
  if (interview->inquiry.topic == TOPIC_RULING)
    return phrase_clause_question (interview->inquiry.clause, language);
  return g_strdup (fact != NULL ? phrase_words (&fact->stated->question, language)
                                : word_text (words[interview->inquiry.topic], language));
}

/* With the name of the defendant where there are several. Takes `text`. Returns: yours. */
static char *name_defendant (const Interview *interview, gint defendant, char *text, SillLanguage language)
{
  if (defendant < 0 || interview->given->defendants->len < 2)
    return text;
  const Defendant *one = &g_array_index (interview->fact_case->defendants, Defendant, defendant);
  g_autofree char *bare = text;
  return word_fill (WORD_ASK_OF, language, one->name != NULL ? one->name : one->id, bare, NULL);
}

static char *phrase_asked (const Interview *interview, SillLanguage language)
{
  const Inquiry inquiry = interview->inquiry;
  gboolean of_one = inquiry.topic == TOPIC_FACT || inquiry.topic == TOPIC_WHICH || inquiry.topic == TOPIC_RULING;
  char *question = question_of (interview, language);
  return name_defendant (interview, of_one ? inquiry.defendant : -1, question, language);
}

/* What the case says of the fact already, where it is too wide. NULL: nothing. Returns: yours. */
static char *phrase_so_far (const Interview *interview, SillLanguage language)
{
  const Inquiry inquiry = interview->inquiry;
  for (guint i = 0; inquiry.topic == TOPIC_FACT && i < interview->fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (interview->fact_case->stated, Stated, i);
    if (stated->fact != inquiry.slot || stated->defendant != inquiry.defendant ||
        interval_equal (stated->value, fact_unknown (interview_fact (interview))))
      continue;
    g_autofree char *value = phrase_value (interview_fact (interview), stated->value, language);
    return word_fill (WORD_ASK_STATED, language, value, NULL);
  }
  return NULL;
}

char *interview_text_question (const Interview *interview, const SillReport *options)
{
  if (!interview->asking)
    return NULL;
  Document *to = document_new (LINES, options->language);
  document_put (to, ROLE_BLANK, "");
  Block *asked = document_start (to, ROLE_ASKED);
  g_snprintf (asked->mark, sizeof asked->mark, "%u.", interview->answers->len + 1);
  document_add (to, ROLE_TEXT, phrase_asked (interview, options->language));
  document_add (to, ROLE_PLAIN, phrase_so_far (interview, options->language));
  document_add (to, ROLE_FAINT_LINE, interview_forms (interview, options->language));
  document_end (to);
  return finish (to, options);
}

/* ---- the range ---- */

static char *phrase_ranks (const Version *version, guint floor, guint ceiling, SillLanguage language)
{
  if (version == NULL)
    return g_strdup (word_text (WORD_NO_LAW, language));
  return phrase_tiers (version, floor, ceiling, language);
}

/* Nobody knew the last answer, and the next question is about the same charge. */
static gboolean leaves_it (const Interview *interview)
{
  const guint n = interview->answers->len;
  return n > 0 && interview->asking && !interview_answer (interview, n - 1)->known &&
         interview->charge == interview->charge_before;
}

static char *phrase_now (const Interview *interview, SillLanguage language)
{
  g_autofree char *now = phrase_ranks (interview->version, interview->floor, interview->ceiling, language);
  gboolean same = interview->floor == interview->floor_before && interview->ceiling == interview->ceiling_before;
  if (interview->floor == interview->ceiling && !interview->asking)
    return word_fill (WORD_ASK_NOW_DECIDED, language, now, NULL);
  if (same && leaves_it (interview))
    return g_strdup (word_text (WORD_ASK_UNCHANGED, language));
  if (interview->answers->len == 0 || same || interview->charge != interview->charge_before)
    return word_fill (WORD_ASK_NOW, language, now, NULL);
  g_autofree char *before =
      phrase_ranks (interview->version, interview->floor_before, interview->ceiling_before, language);
  return word_fill (WORD_ASK_NARROWED, language, now, before, NULL);
}

static char *phrase_left (const Interview *interview, SillLanguage language)
{
  g_autofree char *number = g_strdup_printf ("%u", interview->left);
  if (interview->asking && (interview->floor == interview->ceiling || interview->inquiry.topic == TOPIC_CONDUCT))
    return g_strdup (word_text (WORD_ASK_LAW_OPEN, language));
  if (!interview->asking && !interview->decided && interview->lacks_figure)
    return g_strdup (word_text (WORD_ASK_LACKS_FIGURE, language));
  if (!interview->asking || interview->left == 0)
    return g_strdup ("");
  return word_fill (interview->left == 1 ? WORD_ASK_LEFT_ONE : WORD_ASK_LEFT, language, number, NULL);
}

/* A text that can be read in more than one way is repeated with its reading. */
static void add_reading (Document *to, const Interview *interview, SillLanguage language)
{
  if (interview->answers->len == 0)
    return;
  const Answer *answer = interview_answer (interview, interview->answers->len - 1);
  if (answer->inquiry.topic != TOPIC_FACT || answer->written == NULL)
    return;
  const Fact *fact = vocabulary_fact (interview->program->law->vocabulary, answer->inquiry.slot);
  const StatedReason stated = { answer->inquiry.slot, answer->value, answer->written, FALSE, FALSE };
  document_add (to, ROLE_PLAIN, phrase_stated (fact, &stated, language));
}

char *interview_text_range (const Interview *interview, const SillReport *options)
{
  Document *to = document_new (LINES, options->language);
  g_autofree char *now = phrase_now (interview, options->language);
  g_autofree char *left = phrase_left (interview, options->language);
  gint defendant = g_array_index (interview->fact_case->charges, Charge, interview->charge).defendant;
  document_start (to, ROLE_HUNG);
  add_reading (to, interview, options->language);
  Block *outcome = document_add (
      to, ROLE_OUTCOME, name_defendant (interview, defendant, g_strconcat (now, left, NULL), options->language));
  outcome->truth = interview->floor == interview->ceiling && !interview->asking ? YES : UNKNOWN;
  g_strlcpy (outcome->mark, "→", sizeof outcome->mark);
  return finish (to, options);
}

/* ---- why ---- */

static char *phrase_provision (const Interview *interview, const char *provision, SillLanguage language)
{
  g_auto (GStrv) parts = g_strsplit (provision, " ", 2);
  const LawInstrument *instrument = lawbook_instrument (interview->program->law, parts[0] != NULL ? parts[0] : "");
  if (instrument == NULL || parts[1] == NULL)
    return g_strdup (provision);
  g_autofree char *name = phrase_instrument (instrument->stated, language);
  g_autofree char *citation = phrase_citation (instrument->stated, parts[1], language);
  return word_fill (WORD_ARTICLE_OF, language, name, citation, NULL);
}

static void add_meaning (Document *to, const Interview *interview, SillLanguage language)
{
  static const Word words[] = { [TOPIC_CONDUCT] = WORD_ASK_WHY_CONDUCT,       [TOPIC_DECISION] = WORD_ASK_WHY_DECISION,
                                [TOPIC_REGION] = WORD_ASK_WHY_REGION,         [TOPIC_SUBJECT] = WORD_ASK_WHY_SUBJECT,
                                [TOPIC_DAY] = WORD_ASK_WHY_CONDUCT,           [TOPIC_RULING] = WORD_ASK_WHY_FINDING,
                                [TOPIC_LATER_PART] = WORD_ASK_WHY_LATER_PART, [TOPIC_WHICH] = WORD_ASK_WHY_WHICH };
  const Fact *fact = interview_fact (interview);
  if (fact == NULL) {
    document_word (to, ROLE_PLAIN, words[interview->inquiry.topic]);
    return;
  }
  g_autofree char *provision = phrase_provision (interview, fact->stated->provision, language);
  document_add (to, ROLE_PLAIN, word_fill (WORD_ASK_WHY_NAME, language, phrase_words (&fact->name, language), NULL));
  if (fact->stated->meaning.zh != NULL)
    document_add (to, ROLE_PLAIN,
                  word_fill (WORD_ASK_WHY_MEANS, language, phrase_words (&fact->stated->meaning, language), NULL));
  document_add (to, ROLE_PLAIN, word_fill (WORD_ASK_WHY_PROVISION, language, provision, NULL));
}

static char *phrase_times (Interval days, SillLanguage language)
{
  g_autofree char *first = civil_write (MAX (days.lo, 1));
  g_autofree char *last = civil_write (MIN (days.hi, DAY_MAX));
  if (days.hi >= DAY_MAX)
    return word_fill (WORD_ASK_FROM_ON, language, first, NULL);
  return days.lo <= 1 ? word_fill (WORD_ASK_UP_TO, language, last, NULL)
                      : word_fill (WORD_RANGE, language, first, last, NULL);
}

static char *phrase_option (const Interview *interview, const Option *option, SillLanguage language)
{
  switch (interview->inquiry.topic) {
  case TOPIC_CONDUCT:
  case TOPIC_DAY:
  case TOPIC_DECISION: return phrase_times (option->value, language);
  case TOPIC_REGION: return phrase_region (interview->program->law->vocabulary, option->region, language);
  case TOPIC_SUBJECT:
    return g_strdup (word_text (option->value.lo == 1 ? WORD_PAGE_ORGANIZATION : WORD_PAGE_PERSON, language));
  case TOPIC_LATER_PART:
  case TOPIC_RULING: return g_strdup (word_text (option->value.lo == 1 ? WORD_YES : WORD_NO, language));
  case TOPIC_WHICH: return NULL; /* its answers are not counted up */
  case TOPIC_FACT: return phrase_value (interview_fact (interview), option->value, language);
  }
  g_assert_not_reached ();
}

static gboolean all_alike (const Interview *interview, const GArray *answers)
{
  for (guint i = 0; i < answers->len; i++) {
    const Option *option = &g_array_index (answers, Option, i);
    if (option->floor != interview->floor || option->ceiling != interview->ceiling ||
        option->version != interview->version)
      return FALSE;
  }
  return TRUE;
}

static void add_answers (Document *to, const Interview *interview, const GArray *answers, SillLanguage language)
{
  if (answers->len == 0)
    return;
  if (all_alike (interview, answers)) {
    document_word (to, ROLE_PLAIN, WORD_ASK_WHY_ALIKE);
    return;
  }
  document_word (to, ROLE_PLAIN, WORD_ASK_WHY_ANSWERS);
  document_start (to, ROLE_HUNG);
  for (guint i = 0; i < answers->len; i++) {
    const Option *option = &g_array_index (answers, Option, i);
    g_autofree char *value = phrase_option (interview, option, language);
    g_autofree char *ranks = phrase_ranks (option->version, option->floor, option->ceiling, language);
    document_add (to, ROLE_ENTRY, word_fill (WORD_NAMED, language, value, ranks, NULL));
  }
  document_end (to);
}

char *interview_text_why (const Interview *interview, const GArray *answers, const SillReport *options)
{
  Document *to = document_new (LINES, options->language);
  document_start (to, ROLE_HUNG);
  add_meaning (to, interview, options->language);
  add_answers (to, interview, answers, options->language);
  return finish (to, options);
}

/* ---- a wrong answer ---- */

/* Some forms say themselves what follows where it is not known. */
static Word examples_word (const Interview *interview)
{
  const Topic topic = interview->inquiry.topic;
  return topic == TOPIC_DECISION || topic == TOPIC_SUBJECT ? WORD_ASK_EXAMPLES_ALL : WORD_ASK_EXAMPLES;
}

char *interview_text_fault (const Interview *interview, const char *text, FindingCode code, const SillReport *options)
{
  const SillLanguage language = options->language;
  Document *to = document_new (LINES, language);
  g_autofree char *fault = interview_fault (interview, code, language);
  g_autofree char *near = interview_nearest (interview, text, language);
  g_autofree char *forms = interview_forms (interview, language);
  g_autofree char *shown = g_utf8_make_valid (text, -1);
  document_start (to, ROLE_HUNG);
  document_add (to, ROLE_FAULT, word_fill (WORD_ASK_WRONG, language, shown, fault, NULL));
  document_add (to, ROLE_PLAIN,
                near != NULL ? word_fill (WORD_ASK_NEAREST, language, near, NULL)
                             : word_fill (examples_word (interview), language, forms, NULL));
  return finish (to, options);
}
