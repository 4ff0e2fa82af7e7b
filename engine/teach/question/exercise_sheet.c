/* In: what a sheet is to hold. Out: its questions. The one idea: a seed makes a case; a case that everyone decides alike, or that
 * the rules leave in dispute, is thrown away and the next seed is tried. */
#include "teach/question/exercise_sheet.h"
#include "report/words/phrases.h"
#include "teach/question/ask_case.h"
#include "teach/question/worked.h"
#include "teach/story/story.h"
#include "write/case_write.h"

enum { MOST_TRIES = 60 };

/* ---- one question ---- */

static gboolean ask (const Asking *asking, Exercise *exercise)
{
  switch (exercise->kind) {
  case KIND_TIER: return ask_tier (asking, exercise);
  case KIND_ITEMS: return ask_items (asking, exercise);
  case KIND_MISSING: return ask_missing (asking, exercise);
  case KIND_DISTANCE: return ask_distance (asking, exercise);
  case KIND_SUM: return ask_sum (asking, exercise);
  case KIND_JUDGE: return ask_judge (asking, exercise);
  case KIND_ERROR: return ask_error (asking, exercise);
  case N_KINDS: break;
  }
  return FALSE;
}

/* cn/253-1 → 253-1 */
static char *id_of (const Exercise *exercise)
{
  g_autofree char *offence = g_strdup (exercise->offence);
  g_strcanon (offence, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS, '-');
  return g_strdup_printf ("sill-%s-%s-%s-%016" G_GINT64_MODIFIER "x", offence, theme_id (exercise->theme),
                          kind_id (exercise->kind), exercise->seed);
}

static char *write_case (const Setting *setting, const Sketch *sketch, const Exercise *exercise)
{
  Case named = *sketch->fact_case;
  named.id = exercise->id;
  named.title = theme_name (exercise->theme, exercise->language);
  named.source = "sill exercise";
  return case_write (&named, setting->program->law->vocabulary);
}

static void name_defendant (Case *of, const char *who)
{
  for (guint i = 0; i < MIN (of->defendants->len, 1); i++)
    g_array_index (of->defendants, Defendant, i).name = who;
}

/* What a theme can be asked about: of what is open only the tier or the fact, of time and open clauses no items, sums only where
 * there is one. */
static gboolean suits (Theme theme, Kind kind)
{
  const gboolean tier_only = theme == THEME_MISSING_FACT || theme == THEME_TIME || theme == THEME_OPEN_CLAUSE;
  if ((theme == THEME_SETTLING_FACT) != (kind == KIND_MISSING) || (kind == KIND_SUM && theme != THEME_PROPORTIONAL))
    return FALSE;
  if (theme == THEME_MISSING_FACT && kind != KIND_TIER)
    return FALSE;
  if (kind == KIND_DISTANCE && (theme > THEME_PROPORTIONAL))
    return FALSE;
  return !tier_only || kind != KIND_ITEMS;
}

/* What is open by design is open, nothing else. */
static gboolean is_askable (const Setting *setting, const Sketch *sketch, const Result *key, Kind kind)
{
  const Theme theme = sketch->theme;
  const gboolean open = theme == THEME_MISSING_FACT || theme == THEME_SETTLING_FACT;
  if (!suits (theme, kind) || result_is_decided (key) == open)
    return FALSE;
  return (theme == THEME_TIME ? key->plan != NULL : key->plan == setting->plan) &&
         !result_is_disputed (setting->program, sketch->fact_case, key);
}

/* A case of these themes is one only if somebody gets wrong just what they are about. */
static gboolean shows_theme (const Sketch *sketch, const Result *key, const GPtrArray *slips)
{
  if (sketch->theme <= THEME_PROPORTIONAL)
    return TRUE;
  for (guint i = 0; i < slips->len; i++)
    if (slip_is_of_theme (slip_at (slips, i)->blunder, sketch->theme) &&
        !result_same_tier (slip_at (slips, i)->result, key))
      return TRUE;
  return FALSE;
}

/* One question; NULL: that seed makes none. Returns: yours. */
static Exercise *sheet_question (const Setting *setting, Theme theme, Kind kind, Difficulty difficulty, guint64 seed,
                          SillLanguage language)
{
  Chance chance = { seed };
  g_autoptr (Sketch) sketch = theme_sketch (setting, theme, difficulty, &chance);
  g_autoptr (Result) key = sketch == NULL ? NULL : result_of (setting->program, sketch->fact_case, NULL);
  if (key == NULL || !is_askable (setting, sketch, key, kind))
    return NULL;
  const Telling telling = story_telling (&chance);
  const char *who = story_who (sketch->fact_case, telling, language);
  g_autoptr (GPtrArray) slips = slips_of (setting, sketch);
  if (!shows_theme (sketch, key, slips))
    return NULL;
  const Asking asking = { setting, sketch, key, slips, who };
  g_autoptr (Exercise) exercise = exercise_new ();
  exercise->seed = seed;
  exercise->kind = kind;
  exercise->theme = theme;
  exercise->difficulty = difficulty;
  exercise->language = language;
  exercise->offence = g_strdup (setting->offence->stated->id);
  exercise->offence_name = g_strdup (phrase_words (&setting->offence->stated->name, language));
  if (!ask (&asking, exercise))
    return NULL;
  exercise->id = id_of (exercise);
  name_defendant (sketch->fact_case, who);
  exercise->story = story_tell (setting, sketch->fact_case, telling, language);
  worked_fill (setting, sketch->fact_case, exercise);
  exercise->case_text = write_case (setting, sketch, exercise);
  return g_steal_pointer (&exercise);
}

/* ---- what a sheet is made of ---- */

typedef struct {
  const Setting *setting;
  Theme theme;
} Topic;

typedef struct {
  const SheetOrder *order;
  GPtrArray *settings; /* of Setting */
  GArray *topics;      /* of Topic */
  GArray *kinds;       /* of Kind */
  guint64 own;         /* seed of the numbers */
  GHashTable *known;   /* stories that the sheet has; borrowed */
  Sheet *sheet;
} Making;

static char *list_themes (const Setting *setting, SillLanguage language)
{
  GString *to = g_string_new (NULL);
  for (Theme theme = 0; theme < N_THEMES; theme++)
    if (setting != NULL && theme_fits (setting, theme))
      g_string_append_printf (to, "%s%s", to->len == 0 ? "" : word_text (WORD_LIST, language), theme_id (theme));
  return g_string_free (to, FALSE);
}

static gboolean is_wanted (guint bits, guint bit) { return bits == 0 || (bits >> bit & 1) != 0; }

static void add_topics (Making *making, const Setting *setting)
{
  for (Theme theme = 0; theme < N_THEMES; theme++) {
    const Topic topic = { setting, theme };
    if (is_wanted (making->order->themes, theme) && theme_fits (setting, theme))
      g_array_append_val (making->topics, topic);
  }
}

static char *problem_of (const Making *making)
{
  const gboolean zh = making->order->language == SILL_ZH;
  const Setting *first = making->settings->len == 0 ? NULL : g_ptr_array_index (making->settings, 0);
  g_autofree char *themes = list_themes (first, making->order->language);
  const char *offence = making->order->offences[0];
  if (*themes == '\0')
    return g_strdup_printf (
        zh ? "“%s”的规则没有数额、数量标准，出不了题" : "the rules on \"%s\" state no figures to ask about", offence);
  return g_strdup_printf (
      zh ? "“%s”的规则没有这个主题，有：%s" : "the rules on \"%s\" have no such theme; there are: %s", offence, themes);
}

static void begin (Making *making, School *school)
{
  const Lawbook *law = school_program (school)->law;
  for (const char *const *id = making->order->offences; *id != NULL; id++) {
    const LawOffence *offence = lawbook_offence (law, *id);
    Setting *setting = offence == NULL ? NULL : setting_new (school, offence);
    if (setting == NULL)
      continue;
    g_ptr_array_add (making->settings, setting);
    add_topics (making, setting);
  }
  for (Kind kind = 0; kind < N_KINDS; kind++)
    if (is_wanted (making->order->kinds, kind))
      g_array_append_val (making->kinds, kind);
}

/* The topics in an order that all sheets of one seed share. */
static void shuffle_topics (Making *making)
{
  Chance chance = { making->order->seed };
  for (guint i = making->topics->len; i > 1; i--) {
    Topic *last = &g_array_index (making->topics, Topic, i - 1);
    Topic *other = &g_array_index (making->topics, Topic, chance_below (&chance, i));
    const Topic kept = *last;
    *last = *other;
    *other = kept;
  }
}

static Exercise *make_one (const Making *making, guint number, const Topic *topic, Kind kind)
{
  const guint64 base = chance_seed (making->own, number);
  for (guint attempt = 0; attempt < MOST_TRIES; attempt++) {
    const guint64 seed = chance_seed (base, attempt);
    const Difficulty difficulty =
        making->order->difficulty != 0 ? making->order->difficulty : 1 + (number + attempt) % 3;
    Exercise *exercise = sheet_question (topic->setting, topic->theme, kind, difficulty, seed, making->order->language);
    if (exercise != NULL && !g_hash_table_contains (making->known, exercise->story))
      return exercise;
    exercise_free (exercise);
  }
  return NULL;
}

static Exercise *make_of_topic (const Making *making, guint number, const Topic *topic)
{
  const guint n = making->kinds->len, first = number / making->topics->len + number;
  for (guint turn = 0; turn < n; turn++) {
    const Kind kind = g_array_index (making->kinds, Kind, (first + turn) % n);
    Exercise *exercise = suits (topic->theme, kind) ? make_one (making, number, topic, kind) : NULL;
    if (exercise != NULL)
      return exercise;
  }
  return NULL;
}

/* Every topic by turns, with every kind by turns; one that makes no question gives way to the next. */
static gboolean add_one (Making *making, guint number)
{
  for (guint turn = 0; turn < making->topics->len; turn++) {
    const Topic *topic = &g_array_index (making->topics, Topic, (number + turn) % making->topics->len);
    Exercise *exercise = make_of_topic (making, number, topic);
    if (exercise == NULL)
      continue;
    g_hash_table_add (making->known, exercise->story);
    g_ptr_array_add (making->sheet->exercises, exercise);
    return TRUE;
  }
  return FALSE;
}

static void fill (Making *making)
{
  for (guint i = 0; i < making->order->count; i++)
    if (!add_one (making, i))
      break;
}

Sheet *sheet_make (School *school, const SheetOrder *order, char **ret_problem)
{
  Making making = { order,
                    g_ptr_array_new_with_free_func ((GDestroyNotify) setting_free),
                    g_array_new (FALSE, FALSE, sizeof (Topic)),
                    g_array_new (FALSE, FALSE, sizeof (Kind)),
                    order->student == NULL ? order->seed : chance_seed_text (order->seed, order->student),
                    g_hash_table_new (g_str_hash, g_str_equal),
                    g_new0 (Sheet, 1) };
  *making.sheet = (Sheet) { order->seed, g_strdup (order->student), g_strdup (school_program (school)->law->hash),
                            order->language, g_ptr_array_new_with_free_func ((GDestroyNotify) exercise_free) };
  begin (&making, school);
  shuffle_topics (&making);
  if (making.topics->len > 0)
    fill (&making);
  Sheet *sheet = making.sheet;
  if (sheet->exercises->len < order->count) {
    *ret_problem =
        making.topics->len == 0
            ? problem_of (&making)
            : g_strdup_printf (order->language == SILL_ZH
                                   ? "这样的题目只出得了 %u 道，请减少题数或者放宽主题、题型"
                                   : "only %u such questions can be made; ask for fewer, or for more themes and kinds",
                               sheet->exercises->len);
    g_clear_pointer (&sheet, exercise_sheet_free);
  }
  g_hash_table_unref (making.known);
  g_array_unref (making.topics);
  g_array_unref (making.kinds);
  g_ptr_array_unref (making.settings);
  return sheet;
}

void exercise_sheet_free (Sheet *sheet)
{
  if (sheet == NULL)
    return;
  g_free (sheet->student);
  g_free (sheet->rules);
  g_ptr_array_unref (sheet->exercises);
  g_free (sheet);
}
