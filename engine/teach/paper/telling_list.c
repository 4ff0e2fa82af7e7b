/* In: an offence. Out: all that a sheet on it could say, read at once: a teacher who has read this list has met every sentence. */
#include "teach/paper/telling_list.h"
#include "base/text.h"
#include "report/document/escape.h"
#include "report/words/phrases.h"
#include "teach/story/story.h"
#include "teach/story/told_facts.h"

enum { MOST_DRAWS = 40 };

typedef struct {
  const SheetOrder *order;
  SillSheetFormat format;
  guint columns;
  GString *to;
  const Setting *setting;
} Listing;

static gboolean is_zh (const Listing *listing) { return listing->order->language == SILL_ZH; }

/* ---- lines ---- */

static void add_member (GString *to, const char *key, const char *text)
{
  g_string_append_printf (to, "%s\"%s\":\"", to->str[to->len - 1] == '{' ? "" : ",", key);
  escape_json (to, text);
  g_string_append_c (to, '"');
}

static void add_heading (const Listing *listing, guint depth, const char *text)
{
  if (listing->format == SILL_SHEET_JSON)
    return;
  g_string_append (listing->to, listing->to->len == 0 || g_str_has_suffix (listing->to->str, "\n\n") ? "" : "\n");
  if (listing->format == SILL_SHEET_MARKDOWN)
    g_string_append_printf (listing->to, "%.*s ", (int) depth, "###");
  g_string_append_printf (listing->to, "%s\n\n", text);
}

/* `what`, `id`: of programs; `label` stands before the text for people. */
static void add_line (const Listing *listing, const char *what, const char *id, const char *label, const char *text)
{
  g_autofree char *line = g_strconcat (label, text, NULL);
  if (listing->format == SILL_SHEET_JSON) {
    g_string_append_c (listing->to, '{');
    add_member (listing->to, "offence", listing->setting->offence->stated->id);
    add_member (listing->to, what, id);
    add_member (listing->to, "text", text);
    g_string_append (listing->to, "}\n");
  } else if (listing->format == SILL_SHEET_MARKDOWN) {
    g_string_append (listing->to, "- ");
    escape_markdown (listing->to, line);
    g_string_append_c (listing->to, '\n');
  } else {
    g_string_append (listing->to, "  ");
    text_wrap (listing->to, line, listing->columns, 4);
    g_string_append_c (listing->to, '\n');
  }
}

/* ---- themes ---- */

static Sketch *draw (const Listing *listing, Theme theme, guint frame)
{
  for (guint i = 0; i < MOST_DRAWS; i++) {
    Chance chance = { chance_seed (chance_seed (listing->order->seed, theme * 100 + frame), i) };
    Sketch *sketch = theme_sketch (listing->setting, theme, (Difficulty) (1 + (frame + i) % 3), &chance);
    if (sketch != NULL)
      return sketch;
  }
  return NULL;
}

static void list_theme (const Listing *listing, Theme theme)
{
  const SillLanguage language = listing->order->language;
  g_autofree char *heading =
      g_strdup_printf (is_zh (listing) ? "%s（%s）" : "%s (%s)", theme_name (theme, language), theme_id (theme));
  add_heading (listing, 3, heading);
  for (guint frame = 0; frame < story_frames (); frame++) {
    g_autoptr (Sketch) sketch = draw (listing, theme, frame);
    Chance chance = { chance_seed (listing->order->seed, frame) };
    Telling telling = story_telling (&chance);
    telling.frame = frame;
    if (sketch == NULL || story_frame (sketch->fact_case, frame) != frame)
      continue;
    g_autofree char *story = story_tell (listing->setting, sketch->fact_case, telling, language);
    g_autofree char *label = g_strdup_printf ("%u. ", frame + 1);
    add_line (listing, "theme", theme_id (theme), label, story);
  }
}

/* ---- facts ---- */

static gboolean is_used (const Setting *setting, guint slot)
{
  const Plan *plan = setting->plan;
  for (guint i = 0; i < plan->hidden->len; i++)
    if (g_array_index (plan->hidden, Hidden, i).kind == HIDDEN_WITHIN &&
        g_array_index (plan->hidden, Hidden, i).fact == slot)
      return TRUE;
  return code_polarity (&plan->code, slot) != 0;
}

static Interval sample_of (const Setting *setting, const Fact *fact)
{
  const gint64 parts = fact->unit == NULL ? 1 : fact->unit->parts;
  return interval_point (fact->kind == FACT_YES_NO ? 1 : fact->kind == FACT_DATE ? setting->first : 2 * parts);
}

static void list_facts (const Listing *listing)
{
  const Vocabulary *vocabulary = listing->setting->program->law->vocabulary;
  Chance chance = { listing->order->seed };
  add_heading (listing, 3, is_zh (listing) ? "事实的讲法" : "Facts, as they are told");
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++) {
    const Fact *fact = vocabulary_fact (vocabulary, slot);
    if (!is_used (listing->setting, slot))
      continue;
    Case *alone = case_new ();
    setting_state (alone, slot, sample_of (listing->setting, fact));
    const char *who = story_who (alone, story_telling (&chance), listing->order->language);
    g_autoptr (GPtrArray) clauses = told_facts (listing->setting, alone, who, listing->order->language);
    g_autofree char *label = g_strdup_printf (is_zh (listing) ? "%s：" : "%s: ", fact->id);
    if (clauses->len > 0)
      add_line (listing, "fact", fact->id, label, g_ptr_array_index (clauses, 0));
    case_free (alone);
  }
}

/* ---- mistakes ---- */

static void list_blunders (const Listing *listing)
{
  const SillLanguage language = listing->order->language;
  add_heading (listing, 2, is_zh (listing) ? "错误及其反馈" : "Mistakes, and what is said of them");
  for (Blunder blunder = 0; blunder < N_BLUNDERS; blunder++) {
    g_autofree char *text = g_strdup_printf (is_zh (listing) ? "%s。%s" : "%s. %s", blunder_name (blunder, language),
                                             blunder_feedback (blunder, language));
    g_autofree char *label = g_strdup_printf (is_zh (listing) ? "%s：" : "%s: ", blunder_id (blunder));
    add_line (listing, "mistake", blunder_id (blunder), label, text);
  }
}

char *telling_list (School *school, const SheetOrder *order, SillSheetFormat format, guint columns)
{
  Listing listing = { order, format, columns == 0 ? 80 : columns, g_string_new (NULL), NULL };
  const Setting *last = NULL;
  for (const char *const *id = order->offences; *id != NULL; id++) {
    const LawOffence *offence = lawbook_offence (school_program (school)->law, *id);
    const Setting *setting = offence == NULL ? NULL : setting_of (school, offence);
    if (setting == NULL)
      continue;
    listing.setting = last = setting;
    add_heading (&listing, 2, phrase_words (&offence->stated->name, order->language));
    for (Theme theme = 0; theme < N_THEMES; theme++)
      if ((order->themes == 0 || (order->themes >> theme & 1) != 0) && theme_fits (setting, theme))
        list_theme (&listing, theme);
    list_facts (&listing);
  }
  if (last != NULL)
    list_blunders (&listing);
  char *text = g_string_free (listing.to, FALSE);
  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}
