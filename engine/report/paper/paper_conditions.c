/* Conditions as they are laid out: each with its truth, its figures, its margin, how its limit was derived. */
#include "report/paper/paper.h"
#include <string.h>

static void add_shown (const Paper *paper, const Shown *shown, gboolean marked);
static void add_below (const Paper *paper, const Shown *shown, gboolean marked);

void paper_sentence (const Paper *paper, const Reason *says, const Reason *reason)
{
  document_add (paper->document, ROLE_SAYS, phrase_reason (paper->vocabulary, says, paper->language));
  document_add (paper->document, ROLE_MARGIN, phrase_margin (reason, paper->language));
}

/* ---- how the case states it ---- */

static gboolean has_slot (const GArray *slots, guint slot)
{
  for (guint i = 0; i < slots->len; i++)
    if (g_array_index (slots, guint, i) == slot)
      return TRUE;
  return FALSE;
}

static char *phrase_dated (const Paper *paper, const StatedReason *stated)
{
  g_autofree char *value = phrase_event_stated (stated, paper->language);
  g_autofree char *conduct = phrase_conduct (paper->reasons, paper->language);
  return word_fill (WORD_STATED_AS, paper->language, value,
                    conduct != NULL ? conduct : word_text (WORD_UNKNOWN, paper->language), NULL);
}

/* Dates, and texts that stand for a range. */
static char *phrase_as_read (const Paper *paper, const StatedReason *stated)
{
  const Fact *fact = vocabulary_fact (paper->vocabulary, stated->slot);
  if (fact->kind == FACT_DATE)
    return phrase_dated (paper, stated);
  if (stated->written == NULL || interval_is_point (stated->value) ||
      interval_equal (stated->value, fact_unknown (fact)))
    return NULL;
  return phrase_stated (fact, stated, paper->language);
}

void paper_stated (const Paper *paper, const Reason *reason)
{
  for (guint i = 0; !paper->page && i < paper->charge->stated->len; i++) {
    const StatedReason *stated = g_ptr_array_index (paper->charge->stated, i);
    if (!reason_has (reason, stated->slot) || has_slot (paper->told, stated->slot))
      continue;
    g_array_append_val (paper->told, stated->slot);
    document_add (paper->document, ROLE_FAINT_LINE, phrase_as_read (paper, stated));
  }
}

/* ---- signs ---- */

/* An open clause that nobody has answered is not refuted. */
static gboolean is_for_a_person (const Reason *reason)
{
  return reason->kind == CONDITION_OPEN && reason->truth == NO && !reason->answered;
}

static void set_sign (Block *block, const Reason *reason)
{
  if (is_for_a_person (reason))
    g_strlcpy (block->mark, "○", sizeof block->mark);
  else
    block->truth = (gint) reason->truth;
}

/* What must not be there only says what was found of it; the sign stands before the whole: nothing is negated twice. */
static gboolean is_marked_below (const Reason *reason, gboolean marked)
{
  return marked && reason->kind != CONDITION_NOT;
}

/* ---- in lines ---- */

/* In Chinese the last number of its path, as it follows the item that it is part of. */
static char *cite_part (const Reason *reason, SillLanguage language)
{
  if (language == SILL_EN)
    return phrase_citation (reason->instrument, reason->path, language);
  g_autofree char *item = g_strdup (reason->path);
  char *last = strrchr (item, '(');
  if (last != NULL)
    *last = '\0';
  return phrase_citation_after (reason->instrument, reason->path, item, language);
}

static char *phrase_head (const Paper *paper, const Shown *shown)
{
  const Reason *reason = shown->reason;
  if (shown->as == SHOWN_HEAD)
    return phrase_reason (paper->vocabulary, reason, paper->language);
  g_autofree char *citation = shown->as == SHOWN_PART
                                  ? cite_part (reason, paper->language)
                                  : phrase_citation (reason->instrument, reason->path, paper->language);
  return g_strconcat (citation, word_text (WORD_COLON, paper->language), NULL);
}

static void add_said (const Paper *paper, const Shown *shown, gboolean marked)
{
  Document *to = paper->document;
  Block *block = document_start (to, marked ? ROLE_BARE_ENTRY : ROLE_PLAIN);
  if (marked)
    set_sign (block, shown->reason);
  paper_sentence (paper, shown->says, shown->reason);
  document_add (to, ROLE_DERIVATION, phrase_derivation (shown->reason, paper->language));
  document_add (to, ROLE_PLAIN, phrase_local (shown->reason, paper->language));
  paper_stated (paper, shown->reason);
  document_end (to);
}

static void add_group (const Paper *paper, const Shown *shown, gboolean marked)
{
  Block *block = document_start (paper->document, shown->as == SHOWN_GROUP ? ROLE_PARTS : ROLE_BARE_ENTRY);
  if (marked && shown->reason->kind == CONDITION_NOT)
    set_sign (block, shown->reason);
  if (shown->as != SHOWN_GROUP)
    document_add (paper->document, ROLE_SAYS, phrase_head (paper, shown));
  for (guint i = 0; i < shown->children->len; i++)
    add_shown (paper, g_ptr_array_index (shown->children, i), is_marked_below (shown->reason, marked));
  if (shown->more)
    document_put (paper->document, ROLE_FAINT_LINE, "…");
  document_end (paper->document);
}

static void add_shown (const Paper *paper, const Shown *shown, gboolean marked)
{
  if (shown->as == SHOWN_SAID)
    add_said (paper, shown, marked);
  else
    add_group (paper, shown, marked);
}

/* ---- on a page ---- */

/* An item among the conditions of another is cited; what it demands follows. */
static void add_condition (const Paper *paper, const Shown *shown, gboolean marked)
{
  const Reason *reason = shown->reason;
  Document *to = paper->document;
  if (marked)
    set_sign (document_put (to, ROLE_SIGN, ""), reason);
  if (shown->as == SHOWN_CITED) {
    document_add (to, ROLE_SAYS, phrase_citation (reason->instrument, reason->path, paper->language));
  } else {
    paper_sentence (paper, shown->says, reason);
    document_add (to, ROLE_DERIVATION, phrase_derivation (reason, paper->language));
  }
  add_below (paper, shown, marked);
}

static void add_below (const Paper *paper, const Shown *shown, gboolean marked)
{
  Document *to = paper->document;
  if (shown->reason->children.len == 0 || shown->says != shown->reason)
    return;
  document_start (to, ROLE_CONDITIONS);
  for (guint i = 0; i < shown->children->len; i++) {
    document_start (to, ROLE_BARE_ENTRY);
    add_condition (paper, g_ptr_array_index (shown->children, i), is_marked_below (shown->reason, marked));
    document_end (to);
  }
  g_autofree char *silent = g_strdup_printf ("%u", shown->silent);
  if (shown->silent > 0)
    document_add (to, ROLE_SILENT, word_fill (WORD_PAGE_SILENT, paper->language, silent, NULL));
  document_end (to);
}

void paper_conditions_below (const Paper *paper, const Shown *shown) { add_below (paper, shown, TRUE); }

void paper_conditions (const Paper *paper, const Reason *reason, gboolean marked)
{
  const Shown *shown = account_shown (paper->account, reason);
  if (shown != NULL && paper->page)
    add_condition (paper, shown, TRUE);
  else if (shown != NULL)
    add_shown (paper, shown, marked);
}
