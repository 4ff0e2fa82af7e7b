/* What would change the result: under each tier the single facts and amounts that lead to it, nearest first. */
#include "report/paper/text_part.h"

enum { ENTRY = 2, BELOW_HEAD = 4 };

static const Change *change_at (const Part *part, guint index)
{
  const GPtrArray *changes = part->charge->changes;
  return index < changes->len ? g_ptr_array_index (changes, index) : NULL;
}

static void add_way (const Part *part, const Change *change)
{
  part_add (part, BELOW_HEAD, TONE_PLAIN, "·",
            phrase_way (part_vocabulary (part), part->charge, change, part->lines->language));
}

/* What the case says nothing of, under whatever tier. */
static void add_more (const Part *part, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  if (n > 0)
    part_add (part, ENTRY, TONE_FAINT, "…", word_fill (WORD_CHANGE_MORE, part->lines->language, number, NULL));
}

static Word head_of (const Change *change)
{
  if (change->floor != change->ceiling)
    return WORD_CHANGE_OPEN_HEAD;
  return change->up ? WORD_CHANGE_UP_HEAD : WORD_CHANGE_DOWN_HEAD;
}

/* One behind the changes that lead to the same tier as change `first`. */
static guint end_of_tier (const Part *part, guint first)
{
  guint end = first + 1;
  while (phrase_change_same_tier (change_at (part, end), change_at (part, first)))
    end++;
  return end;
}

static gboolean has_telling (const Part *part, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (change_at (part, i)->telling && change_at (part, i)->of != CHANGE_OF_CLAUSE)
      return TRUE;
  return FALSE;
}

/* Clauses are shown where a person decides them. */
static guint count_others (const Part *part)
{
  guint n = 0;
  for (guint i = 0; change_at (part, i) != NULL; i++)
    n += !change_at (part, i)->telling && change_at (part, i)->of != CHANGE_OF_CLAUSE;
  return n;
}

/* The changes that lead to one tier, if any is worth a line. */
static void add_tier (const Part *part, guint first, guint end)
{
  SillLanguage language = part->lines->language;
  if (!has_telling (part, first, end))
    return;
  g_autofree char *tiers = phrase_change_tiers (change_at (part, first), language);
  part_add (part, ENTRY, TONE_PLAIN, change_at (part, first)->up ? "↑" : "↓",
            word_fill (head_of (change_at (part, first)), language, tiers, NULL));
  for (guint i = first; i < end; i++)
    if (change_at (part, i)->telling)
      add_way (part, change_at (part, i));
}

void text_changes (const Part *part)
{
  if (part->reasons->detail != SILL_DETAIL_FULL)
    return;
  const Word note = phrase_change_note (part->charge);
  if (part->charge->changes->len == 0 && note == N_WORDS)
    return;
  lines_heading (part->lines, word_text (WORD_SECTION_CHANGES, part->lines->language));
  for (guint i = 0, end; change_at (part, i) != NULL; i = end) {
    end = end_of_tier (part, i);
    add_tier (part, i, end);
  }
  add_more (part, count_others (part));
  if (phrase_is_highest (part->charge))
    lines_add (part->lines, ENTRY, TONE_FAINT, "-", word_text (WORD_NO_CHANGE_ABOVE, part->lines->language));
  if (note != N_WORDS)
    lines_add (part->lines, ENTRY, TONE_FAINT, "-", word_text (note, part->lines->language));
  if (!part->charge->changes_exact)
    lines_add (part->lines, ENTRY, TONE_FAINT, "-", word_text (WORD_CHANGE_NOT_EXACT, part->lines->language));
}
