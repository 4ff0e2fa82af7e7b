/* One condition as lines: groups fade into their members where only one of them matters. */
#include <string.h>
#include "report/paper/text_part.h"

enum { STEP = 2, MOST_SHOWN = 6 };

/* Where a condition stands: it is the item that is explained; within one; as one of several of which one is enough. */
typedef enum { ITEM_ITSELF, WITHIN, ALTERNATIVE } Standing;

static void add_reason (const Part *part, guint indent, const Reason *reason, gboolean marked, Standing standing);

const char *part_mark (Truth truth)
{
  static const char *const marks[] = { [NO] = "✗", [UNKNOWN] = "?", [YES] = "✓" };
  return marks[truth];
}

Tone part_tone (Truth truth)
{
  static const Tone tones[] = { [NO] = TONE_FAINT, [UNKNOWN] = TONE_OPEN, [YES] = TONE_MET };
  return tones[truth];
}

void part_add (const Part *part, guint indent, Tone tone, const char *mark, char *text)
{
  if (text != NULL)
    lines_add (part->lines, indent, tone, mark, text);
  g_free (text);
}

const Reason *part_stated (const Reason *reason)
{
  const Reason *only = reason->children->len == 1 ? g_ptr_array_index (reason->children, 0) : NULL;
  return reason->kind == CONDITION_NOT && only != NULL && only->kind == CONDITION_YES ? only : reason;
}

static void add_reason_line (const Part *part, guint indent, const Reason *reason, gboolean marked)
{
  SillLanguage language = part->lines->language;
  g_autofree char *phrase = phrase_reason (part_vocabulary (part), part_stated (reason), language);
  g_autofree char *margin = phrase_margin (reason, language);
  g_autofree char *line =
      margin == NULL ? g_strdup (phrase) : g_strconcat (phrase, word_text (WORD_CLAUSE, language), margin, NULL);
  lines_add (part->lines, indent, marked ? part_tone (reason->truth) : TONE_PLAIN,
             marked ? part_mark (reason->truth) : "", line);
}

static gboolean has_slot (const GArray *slots, guint slot)
{
  for (guint i = 0; i < slots->len; i++)
    if (g_array_index (slots, guint, i) == slot)
      return TRUE;
  return FALSE;
}

static char *phrase_dated (const Part *part, const Fact *fact, const StatedReason *stated)
{
  SillLanguage language = part->lines->language;
  g_autofree char *value = phrase_event_stated (fact, stated, language);
  g_autofree char *conduct = phrase_conduct (part->reasons, language);
  return word_fill (WORD_STATED_AS, language, value, conduct != NULL ? conduct : word_text (WORD_UNKNOWN, language),
                    NULL);
}

/* What the case says where that needs saying: dates, and texts that stand for a range. */
static char *phrase_reading (const Part *part, const StatedReason *stated)
{
  const Fact *fact = vocabulary_fact (part_vocabulary (part), stated->slot);
  if (fact->kind == FACT_DATE)
    return phrase_dated (part, fact, stated);
  if (stated->written == NULL || interval_is_point (stated->value) ||
      interval_equal (stated->value, fact_unknown (fact)))
    return NULL;
  return phrase_stated (fact, stated, part->lines->language);
}

void text_readings (const Part *part, guint indent, const Reason *reason)
{
  for (guint i = 0; i < part->charge->stated->len; i++) {
    const StatedReason *stated = g_ptr_array_index (part->charge->stated, i);
    if (!has_slot (reason->facts, stated->slot) || has_slot (part->told, stated->slot))
      continue;
    g_array_append_val (part->told, stated->slot);
    part_add (part, indent, TONE_FAINT, "", phrase_reading (part, stated));
  }
}

static void add_leaf (const Part *part, guint indent, const Reason *reason, gboolean marked)
{
  guint below = indent + (marked ? STEP : 0);
  add_reason_line (part, indent, reason, marked);
  part_add (part, below, TONE_PLAIN, "", phrase_derivation (reason, part->lines->language));
  part_add (part, below, TONE_PLAIN, "", phrase_local (reason, part->lines->language));
  text_readings (part, below, reason);
}

static gboolean is_union (const Reason *reason)
{
  return reason->kind == CONDITION_ANY || reason->kind == CONDITION_SCALE || reason->kind == CONDITION_AT_LEAST;
}

/* Of a union what gave its truth; of everything else all that its heading does not say, and of what is open no
 * alternatives that hold already. */
static gboolean is_relevant (const Reason *group, const Reason *child)
{
  if (group->truth == UNKNOWN && child->truth == YES && child->kind == CONDITION_ANY)
    return FALSE;
  return is_union (group) ? child->truth == group->truth : !reason_is_told (group, child);
}

static GPtrArray *relevant_children (const Reason *group)
{
  GPtrArray *children = g_ptr_array_new ();
  for (guint i = 0; i < group->children->len; i++)
    if (is_relevant (group, g_ptr_array_index (group->children, i)))
      g_ptr_array_add (children, g_ptr_array_index (group->children, i));
  return children;
}

static gboolean is_sub_item (const Reason *reason)
{
  return reason->kind == CONDITION_ITEM && reason->condition != NULL && reason->condition->kind == CONDITION_ITEM &&
         reason->condition->number != NULL && reason->path != NULL;
}

/* An item with preconditions, referred to by another one. */
static gboolean is_gated_item (const Reason *reason)
{
  return reason->kind == CONDITION_ITEM && reason->children->len > 1 && reason->path != NULL;
}

static gboolean is_headed_union (const Reason *reason, const GPtrArray *children)
{
  return is_union (reason) && children->len > 1;
}

static gboolean has_heading (const Reason *reason, const GPtrArray *children, Standing standing)
{
  if (standing == ALTERNATIVE && reason->kind == CONDITION_ALL && children->len > 1)
    return TRUE;
  return reason->kind == CONDITION_NOT || reason_is_near (reason) || is_headed_union (reason, children);
}

/* The last number of its path, as it follows the item that it is part of. */
static char *cite_sub_item (const Reason *reason, SillLanguage language)
{
  g_autofree char *item = g_strdup (reason->path);
  char *last = strrchr (item, '(');
  if (last != NULL)
    *last = '\0';
  return phrase_citation_after (reason->instrument, reason->path, item, language);
}

static void add_heading (const Part *part, guint indent, const Reason *reason)
{
  SillLanguage language = part->lines->language;
  if (reason->kind != CONDITION_ITEM) {
    part_add (part, indent, TONE_PLAIN, "", phrase_reason (part_vocabulary (part), reason, language));
    return;
  }
  g_autofree char *citation = is_sub_item (reason) ? cite_sub_item (reason, language)
                                                   : phrase_citation (reason->instrument, reason->path, language);
  part_add (part, indent, TONE_PLAIN, "", g_strconcat (citation, word_text (WORD_COLON, language), NULL));
}

static void add_group (const Part *part, guint indent, const Reason *reason, gboolean marked, Standing standing)
{
  g_autoptr (GPtrArray) children = relevant_children (reason);
  const gboolean gated = standing != ITEM_ITSELF && marked && is_gated_item (reason);
  if (has_heading (reason, children, standing) || is_sub_item (reason) || gated) {
    add_heading (part, indent, reason);
    indent += STEP;
  }
  for (guint i = 0; i < children->len && i < MOST_SHOWN; i++)
    add_reason (part, indent, g_ptr_array_index (children, i), marked,
                is_headed_union (reason, children) ? ALTERNATIVE : WITHIN);
  if (children->len > MOST_SHOWN)
    lines_add (part->lines, indent, TONE_FAINT, "", "…");
}

static void add_reason (const Part *part, guint indent, const Reason *reason, gboolean marked, Standing standing)
{
  if (reason->children->len == 0 || part_stated (reason) != reason)
    add_leaf (part, indent, reason, marked);
  else
    add_group (part, indent, reason, marked, standing);
}

void text_reason (const Part *part, guint indent, const Reason *reason, gboolean marked)
{
  add_reason (part, indent, reason, marked, ITEM_ITSELF);
}
