/* In: what a sheet is to hold. Out: its questions. The one idea: a seed makes a case; a case that everyone decides alike, or that
 * the rules leave in dispute, is thrown away and the next seed is tried. */
#include "teach/question/exercise_sheet.h"
#include "report/words/phrases.h"
#include "teach/question/question_make.h"

enum { MOST_TRIES = 60 };

/* ---- what a sheet is made of ---- */

typedef struct {
  const Setting *setting;
  Theme theme;
} SheetTopic;

typedef struct {
  const SheetOrder *order;
  GPtrArray *settings; /* of const Setting */
  GArray *topics;      /* of SheetTopic */
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

/* What is about a figure and something beside it is asked where it is named. */
static gboolean is_wanted (guint bits, Theme theme)
{
  return bits == 0 ? theme < THEME_PRECONDITION : (bits >> theme & 1) != 0;
}

static void add_topics (Making *making, const Setting *setting)
{
  for (Theme theme = 0; theme < N_THEMES; theme++) {
    const SheetTopic topic = { setting, theme };
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
    return g_strdup_printf (zh ? "“%s”的规则既没有数额、数量标准，也没有可以设问的情节，出不了题"
                               : "the rules on \"%s\" state neither figures nor circumstances to ask about",
                            offence);
  return g_strdup_printf (
      zh ? "“%s”的规则没有这个主题，有：%s" : "the rules on \"%s\" have no such theme; there are: %s", offence, themes);
}

static void begin (Making *making, School *school)
{
  const Lawbook *law = school_program (school)->law;
  for (const char *const *id = making->order->offences; *id != NULL; id++) {
    const LawOffence *offence = lawbook_offence (law, *id);
    const Setting *setting = offence == NULL ? NULL : setting_of (school, offence);
    if (setting == NULL)
      continue;
    g_ptr_array_add (making->settings, (gpointer) setting);
    add_topics (making, setting);
  }
  for (Kind kind = 0; kind < N_KINDS; kind++)
    if (making->order->kinds == 0 ? kind <= KIND_MISSING : (making->order->kinds >> kind & 1) != 0)
      g_array_append_val (making->kinds, kind);
}

/* The topics in an order that all sheets of one seed share. */
static void shuffle_topics (Making *making)
{
  Chance chance = { making->order->seed };
  for (guint i = making->topics->len; i > 1; i--) {
    SheetTopic *last = &g_array_index (making->topics, SheetTopic, i - 1);
    SheetTopic *other = &g_array_index (making->topics, SheetTopic, chance_below (&chance, i));
    const SheetTopic kept = *last;
    *last = *other;
    *other = kept;
  }
}

/* By which a question is known: what is told of its case, or of its first case. */
static char *telling_of (const Exercise *exercise)
{
  return exercise->kind == KIND_ORDER ? exercise_at (exercise, 0)->text : exercise->story;
}

static Exercise *make_one (const Making *making, guint number, const SheetTopic *topic, Kind kind)
{
  const guint64 base = chance_seed (making->own, number);
  for (guint attempt = 0; attempt < MOST_TRIES; attempt++) {
    const guint64 seed = chance_seed (base, attempt);
    const Difficulty difficulty =
        making->order->difficulty != 0 ? making->order->difficulty : 1 + (number + attempt) % 3;
    Exercise *exercise = question_make (topic->setting, topic->theme, kind, difficulty, seed, making->order->language);
    if (exercise != NULL && !g_hash_table_contains (making->known, telling_of (exercise)))
      return exercise;
    exercise_free (exercise);
  }
  return NULL;
}

static Exercise *make_of_topic (const Making *making, guint number, const SheetTopic *topic)
{
  const guint n = making->kinds->len, first = number / making->topics->len + number;
  for (guint turn = 0; turn < n; turn++) {
    const Kind kind = g_array_index (making->kinds, Kind, (first + turn) % n);
    Exercise *exercise = question_suits (topic->theme, kind) ? make_one (making, number, topic, kind) : NULL;
    if (exercise != NULL)
      return exercise;
  }
  return NULL;
}

/* Every topic by turns, with every kind by turns; one that makes no question gives way to the next. */
static gboolean add_one (Making *making, guint number)
{
  for (guint turn = 0; turn < making->topics->len; turn++) {
    const SheetTopic *topic = &g_array_index (making->topics, SheetTopic, (number + turn) % making->topics->len);
    Exercise *exercise = make_of_topic (making, number, topic);
    if (exercise == NULL)
      continue;
    g_hash_table_add (making->known, telling_of (exercise));
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
                    g_ptr_array_new (),
                    g_array_new (FALSE, FALSE, sizeof (SheetTopic)),
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
