/* What would settle the result and what would change it: the facts to ask for in the order worth asking, what is open about the
 * law, and the single facts and amounts that lead to another tier, nearest first. Lines number the questions and put the
 * changes under their tiers; a page has a table of what each answer would do and one list of changes. */
#include "report/paper/paper.h"
#include "report/words/phrases_count.h"

enum { MOST_IDLE = 3 };

/* ---- what no longer matters ---- */

typedef enum { IDLE_BEHIND_FACTS, IDLE_BEHIND_LAW, IDLE_BEHIND_CHANGES } IdlePlace;

/* In lines open clauses stand where a person decides them: what is left may be nothing. */
static gboolean has_other_than_clauses (const ChargeReasons *charge)
{
  for (guint i = 0; i < charge->changes->len; i++)
    if (((const Change *) g_ptr_array_index (charge->changes, i))->of != CHANGE_OF_CLAUSE)
      return TRUE;
  return FALSE;
}

static gboolean has_changes (const Paper *paper)
{
  const ChargeReasons *charge = paper->charge;
  if (paper->reasons->detail != SILL_DETAIL_FULL)
    return FALSE;
  if (paper->page || charge->changes->len == 0)
    return charge->changes->len > 0 || phrase_change_note (charge) != N_WORDS || !charge->changes_exact;
  return has_other_than_clauses (charge) || phrase_is_highest (charge) || !charge->changes_exact;
}

static gboolean has_open_law (const ChargeReasons *charge)
{
  const GArray *missing = charge->missing;
  return missing->len > 0 && missing_is_of_law (&g_array_index (missing, Missing, missing->len - 1));
}

/* In lines behind what comes last of what is missing and the changes; on a page with what is missing, if anything is. */
static IdlePlace idle_place (const Paper *paper)
{
  const ChargeReasons *charge = paper->charge;
  const gboolean changes_last = !paper->page && !charge->verdict.decided && has_changes (paper);
  if (charge->missing->len == 0 || changes_last)
    return IDLE_BEHIND_CHANGES;
  return paper->page || has_open_law (charge) ? IDLE_BEHIND_LAW : IDLE_BEHIND_FACTS;
}

static void add_idle (const Paper *paper, IdlePlace place)
{
  const GArray *idle = paper->charge->idle;
  g_autofree char *n = g_strdup_printf ("%u", idle->len);
  if (idle_place (paper) == place)
    document_add (paper->document, paper->page ? ROLE_NOTE : ROLE_DASH_NOTE,
                  idle->len > MOST_IDLE && !paper->page ? word_fill (WORD_IDLE_MANY, paper->language, n, NULL)
                                                        : phrase_idle (paper->vocabulary, idle, paper->language));
}

/* ---- a question ---- */

/* The count that acts of the case come to, where they leave it open; NULL: there is none. */
static const ActsTally *count_of (const Paper *paper, const Missing *missing)
{
  const GPtrArray *counts = paper->charge->counts;
  for (guint i = 0; counts != NULL && i < counts->len && missing->what == MISSING_FACT; i++) {
    const ActsTally *tally = g_ptr_array_index (counts, i);
    if (tally->slot == missing->slot && tally->factors == NULL && !interval_is_point (tally->total))
      return tally;
  }
  return NULL;
}

static Missing missing_at (const Paper *paper, guint index)
{
  Missing missing = g_array_index (paper->charge->missing, Missing, index);
  missing.counted = count_of (paper, &missing) != NULL;
  return missing;
}

/* Where acts are listed the question is what they leave open. */
static char *phrase_asked (const Paper *paper, const Missing *missing)
{
  const ActsTally *tally = count_of (paper, missing);
  return tally != NULL ? phrase_count_question (paper->vocabulary, tally, paper->language)
                       : phrase_question (paper->vocabulary, missing, paper->language);
}

/* What the answer to question `index` would do; NULL past the last one. Returns: yours. */
static char *phrase_answer (const Paper *paper, guint index)
{
  if (index >= paper->charge->missing->len)
    return NULL;
  const Missing missing = missing_at (paper, index);
  const Fact *fact = phrase_missing_fact (paper->vocabulary, &missing);
  return phrase_missing (paper->charge->plan->version, fact, &missing, paper->language);
}

/* Neighbouring questions whose answers would do the same share the line that says so. */
static void add_question (const Paper *paper, guint index, guint n)
{
  const Missing missing = missing_at (paper, index);
  g_autofree char *answer = phrase_answer (paper, index);
  g_autofree char *next = index + 1 < n ? phrase_answer (paper, index + 1) : NULL;
  Block *question = document_start (paper->document, ROLE_QUESTION);
  if (!missing_is_of_law (&missing))
    g_snprintf (question->mark, sizeof question->mark, "%u.", index + 1);
  document_add (paper->document, ROLE_TEXT, phrase_asked (paper, &missing));
  if (g_strcmp0 (answer, next) != 0)
    document_put (paper->document, ROLE_ARROW_ENTRY, answer);
  document_end (paper->document);
}

/* ---- questions on a page ---- */

static void add_end (const Paper *paper, const Missing *missing, gboolean most)
{
  const Fact *fact = phrase_missing_fact (paper->vocabulary, missing);
  Block *end = document_add (paper->document, ROLE_CELL,
                             phrase_missing_end (paper->charge->plan->version, fact, missing, most, paper->language));
  end->rank = (gint) (most ? missing->ceiling_if_most : missing->ceiling_if_least);
}

/* What each answer would do; one cell for both where neither does anything by itself. */
static void add_row (const Paper *paper, guint index)
{
  const Missing one = missing_at (paper, index), *missing = &one;
  Document *to = paper->document;
  document_start (to, ROLE_ROW);
  document_start (to, ROLE_ROW_CELL);
  document_add (to, ROLE_TEXT, phrase_missing_name (paper->vocabulary, missing, paper->language));
  document_add (to, ROLE_SMALL, phrase_asked (paper, missing));
  document_end (to);
  if (phrase_missing_alone (missing)) {
    document_word (to, ROLE_CELL_BOTH, WORD_MISSING_ALONE);
  } else {
    add_end (paper, missing, FALSE);
    add_end (paper, missing, TRUE);
  }
  document_end (to);
}

/* ---- what is missing ---- */

/* Of the law, or all. */
static gboolean is_asked (const Paper *paper, guint index, gboolean of_law)
{
  const Missing missing = missing_at (paper, index);
  return !of_law || missing_is_of_law (&missing);
}

/* The questions from `first` to before `end`. */
static void add_questions (const Paper *paper, guint first, guint end, gboolean of_law)
{
  const Word heads[] = { of_law ? WORD_PAGE_LAW : WORD_PAGE_FACT, of_law ? WORD_PAGE_IF_OLDER : WORD_PAGE_IF_LEAST,
                         of_law ? WORD_PAGE_IF_NEWER : WORD_PAGE_IF_MOST };
  document_table (paper->document, ROLE_TABLE_MISSING, heads, G_N_ELEMENTS (heads));
  for (guint i = first; i < end; i++)
    if (paper->page && is_asked (paper, i, of_law))
      add_row (paper, i);
  document_end (paper->document);
  for (guint i = first; i < end && !paper->page; i++)
    if (is_asked (paper, i, of_law))
      add_question (paper, i, end);
}

/* Complete findings say nothing of the fact, which comes with what they found. */
static gboolean is_left_open (const Paper *paper, const Missing *missing)
{
  gboolean stated = missing->what != MISSING_FACT || missing->counted ||
                    vocabulary_fact (paper->vocabulary, missing->slot)->stated->comes_with == NULL;
  for (guint i = 0; i < paper->charge->stated->len && !stated; i++)
    stated = ((const StatedReason *) g_ptr_array_index (paper->charge->stated, i))->slot == missing->slot;
  return paper->reasons->complete && !stated;
}

static void note_companions (const Paper *paper)
{
  for (guint i = 0; i < paper->charge->missing->len; i++) {
    const Missing missing = missing_at (paper, i);
    if (is_left_open (paper, &missing))
      document_add (paper->document, ROLE_NOTE,
                    phrase_companion (paper->vocabulary, missing.slot, WORD_MISSING_COMPANION, paper->language));
  }
}

void paper_missing_facts (const Paper *paper)
{
  Document *to = paper->document;
  const GArray *missing = paper->charge->missing;
  const guint n = paper->charge->asked_first, all = missing_questions (missing);
  if (missing->len == 0 || missing_is_of_law (&g_array_index (missing, Missing, 0)))
    return;
  document_word (to, ROLE_HEADING, WORD_SECTION_MISSING);
  add_questions (paper, 0, n, FALSE);
  if (all > n && paper->page) {
    paper_fold (paper, WORD_PAGE_MORE, all - n);
    add_questions (paper, n, all, FALSE);
    document_end (to);
  } else if (all > n) {
    g_autofree char *more = g_strdup_printf ("%u", all - n);
    document_add (to, ROLE_MORE, word_fill (WORD_MISSING_MORE, paper->language, more, NULL));
  }
  document_start (to, ROLE_HUNG);
  document_add (to, ROLE_NOTE, phrase_on_figure (paper->vocabulary, missing, paper->language));
  document_end (to);
  note_companions (paper);
  if (!paper->charge->missing_exact)
    document_word (to, ROLE_NOTE, WORD_MISSING_NOT_EXACT);
  add_idle (paper, IDLE_BEHIND_FACTS);
}

/* Stands behind the facts. */
void paper_missing_law (const Paper *paper)
{
  if (has_open_law (paper->charge)) {
    document_word (paper->document, ROLE_HEADING, WORD_SECTION_MISSING_LAW);
    add_questions (paper, 0, paper->charge->missing->len, TRUE);
  }
  add_idle (paper, IDLE_BEHIND_LAW);
}

static const Change *change_at (const Paper *paper, guint index)
{
  const GPtrArray *changes = paper->charge->changes;
  return index < changes->len ? g_ptr_array_index (changes, index) : NULL;
}

/* ---- changes in lines ---- */

/* Whether the change finds more than the case has; else what it has is denied, or is less. */
static gboolean is_more (const Change *change)
{
  return change->kind == CHANGE_AMOUNT ? change->more : change->kind == CHANGE_FOUND && change->of == CHANGE_OF_FACT;
}

static Word head_of (const Paper *paper, guint first, guint end)
{
  const Change *of = change_at (paper, first);
  gboolean all_more = TRUE;
  if (of->floor != of->ceiling)
    return WORD_CHANGE_OPEN_HEAD;
  for (guint i = first; i < end; i++)
    all_more = all_more && (!change_at (paper, i)->telling || is_more (change_at (paper, i)));
  return !of->up ? WORD_CHANGE_DOWN_HEAD : all_more ? WORD_CHANGE_UP_HEAD : WORD_CHANGE_UP_OTHER_HEAD;
}

/* One behind the changes that lead to the same tier as change `first`. */
static guint end_of_tier (const Paper *paper, guint first)
{
  guint end = first + 1;
  while (phrase_change_same_tier (change_at (paper, end), change_at (paper, first)))
    end++;
  return end;
}

static gboolean has_telling (const Paper *paper, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (change_at (paper, i)->telling && change_at (paper, i)->of != CHANGE_OF_CLAUSE)
      return TRUE;
  return FALSE;
}

/* The changes that lead to one tier, if any is worth a line. */
static void add_tier (const Paper *paper, guint first, guint end)
{
  const Change *of = change_at (paper, first);
  if (!has_telling (paper, first, end))
    return;
  g_autofree char *tiers = phrase_change_tiers (of, paper->language);
  document_start (paper->document, of->up ? ROLE_CHANGE_UP : ROLE_CHANGE_DOWN);
  document_add (paper->document, ROLE_TEXT, word_fill (head_of (paper, first, end), paper->language, tiers, NULL));
  for (guint i = first; i < end; i++)
    if (change_at (paper, i)->telling)
      document_add (paper->document, ROLE_ENTRY,
                    phrase_way (paper->vocabulary, paper->charge, change_at (paper, i), paper->language));
  document_end (paper->document);
}

/* Under each tier what leads to it, then how much more there is of which the case says nothing; clauses are shown where a person
 * decides them. */
static void add_tiers (const Paper *paper)
{
  guint others = 0;
  for (guint i = 0, end; change_at (paper, i) != NULL; i = end) {
    end = end_of_tier (paper, i);
    add_tier (paper, i, end);
  }
  for (guint i = 0; change_at (paper, i) != NULL; i++)
    others += !change_at (paper, i)->telling && change_at (paper, i)->of != CHANGE_OF_CLAUSE;
  g_autofree char *number = g_strdup_printf ("%u", others);
  if (others > 0)
    document_add (paper->document, ROLE_MORE, word_fill (WORD_CHANGE_MORE, paper->language, number, NULL));
}

/* ---- changes on a page ---- */

static guint add_list (const Paper *paper, gboolean telling)
{
  Document *to = paper->document;
  guint n = 0;
  for (guint i = 0; i < paper->charge->changes->len; i++) {
    const Change *change = change_at (paper, i);
    if (change->telling != telling)
      continue;
    if (n++ == 0)
      document_start (to, ROLE_CHANGES);
    document_start (to, change->up ? ROLE_CHANGE_UP : ROLE_CHANGE_DOWN)->rank = (gint) change->floor;
    document_put (to, ROLE_SIGN, change->up ? "▲" : "▼");
    document_add (to, ROLE_SAYS, phrase_change (paper->vocabulary, paper->charge, change, paper->language));
    document_end (to);
  }
  if (n > 0)
    document_end (to);
  return n;
}

static void add_lists (const Paper *paper)
{
  guint told = add_list (paper, TRUE);
  if (told == paper->charge->changes->len)
    return;
  paper_fold (paper, WORD_PAGE_MORE, paper->charge->changes->len - told);
  add_list (paper, FALSE);
  document_end (paper->document);
}

/* ---- what would change it ---- */

static gboolean has_products (const Paper *paper)
{
  const GPtrArray *counts = paper->charge->counts;
  for (guint i = 0; counts != NULL && i < counts->len; i++)
    if (((const ActsTally *) g_ptr_array_index (counts, i))->factors != NULL)
      return TRUE;
  return FALSE;
}

static void add_changes (const Paper *paper, Word note)
{
  Document *to = paper->document;
  document_word (to, ROLE_HEADING, WORD_SECTION_CHANGES);
  if (paper->page)
    add_lists (paper);
  else
    add_tiers (paper);
  if (phrase_is_highest (paper->charge))
    document_word (to, ROLE_DASH_NOTE, WORD_NO_CHANGE_ABOVE);
  if (note != N_WORDS)
    document_word (to, ROLE_DASH_NOTE, note);
  if (has_products (paper))
    document_word (to, ROLE_DASH_NOTE, WORD_CHANGE_OF_FACTORS);
  if (!paper->charge->changes_exact)
    document_word (to, ROLE_DASH_NOTE, WORD_CHANGE_NOT_EXACT);
}

void paper_changes (const Paper *paper)
{
  gboolean idle = paper->page && paper->charge->missing->len == 0 && paper->charge->idle->len > 0;
  if (has_changes (paper) || idle)
    add_changes (paper, phrase_change_note (paper->charge));
  add_idle (paper, IDLE_BEHIND_CHANGES);
}
