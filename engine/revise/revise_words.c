/* In: what can be written otherwise, and what comes of it. Out: both as JSON, in the words of a person's language, for a page that
 * knows no rule. */
#include "report/document/escape.h"
#include "report/show/show_part.h"
#include "report/words/phrases.h"
#include "probe/report/diff_words.h"
#include "revise/revisable.h"
#include "revise/reviser.h"
#include <string.h>

typedef struct {
  GString *to;
  const Reviser *reviser;
  SillLanguage language;
} Page;

static const char *const kinds[] = { [REVISABLE_FIGURE] = "figure",
                                     [REVISABLE_FACTOR] = "factor",
                                     [REVISABLE_TIME] = "time",
                                     [REVISABLE_COUNT] = "count",
                                     [REVISABLE_TIER] = "tier" };

/* The next object of a list. */
static void open_entry (const Page *page)
{
  g_string_append (page->to, g_str_has_suffix (page->to->str, "[") ? "{" : ",{");
}

static void open_list (const Page *page, const char *key) { g_string_append_printf (page->to, ",\"%s\":[", key); }

static void close_list (const Page *page) { g_string_append_c (page->to, ']'); }

/* ---- what can be written otherwise ---- */

static gboolean is_within (const Condition *whole, const Condition *part)
{
  gboolean found = whole == part;
  for (guint i = 0; !found && i < whole->children->len; i++)
    found = is_within (g_ptr_array_index (whole->children, i), part);
  return found;
}

/* The definition of the document that a condition stands in; NULL: in none. */
static const Define *define_with (const Instrument *instrument, const Condition *part)
{
  for (guint i = 0; i < instrument->standards->len; i++) {
    const GPtrArray *defines = ((const Standard *) g_ptr_array_index (instrument->standards, i))->defines;
    for (guint k = 0; k < defines->len; k++) {
      const Define *define = g_ptr_array_index (defines, k);
      if (is_within (define->condition, part))
        return define;
    }
  }
  return NULL;
}

static char *where_of (const Revisable *revisable, SillLanguage language)
{
  const LawInstrument *instrument = revisable->standard->instrument;
  if (revisable->rule != NULL) {
    const TierRule *rule = revisable->rule->stated;
    const char *article = revisable->rule->article->stated->number;
    g_autofree char *path = rule->paragraph == NULL ? NULL : g_strdup_printf ("%s(%s)", article, rule->paragraph);
    return phrase_citation (instrument->stated, path == NULL ? article : path, language);
  }
  const LawCondition *condition = revisable->condition;
  const Define *define = define_with (instrument->stated, condition->stated);
  const char *named = define == NULL ? NULL : phrase_words (&define->words, language);
  const char *path = condition->path != NULL ? condition->path : condition->at->path;
  if (define != NULL)
    return word_fill (WORD_REVISE_DEFINED, language, named == NULL ? define->id : named, NULL);
  return phrase_citation (instrument->stated, path != NULL ? path : condition->at->article->stated->number, language);
}

static char *what_of (const Revisable *revisable, const Page *page)
{
  const LawCondition *condition = revisable->condition;
  const Show show = { .law = page->reviser->old->law, .language = page->language };
  if (revisable->rule != NULL)
    return g_strdup (word_text (WORD_REVISE_TIER, page->language));
  const Condition *stated = condition->stated;
  g_autofree char *items =
      stated->items == NULL ? NULL : g_strjoinv (page->language == SILL_ZH ? "、" : ", ", stated->items);
  switch (stated->kind) {
  case CONDITION_LIMIT: return show_measure (&show, condition);
  case CONDITION_SCALE:
    return word_fill (revisable->kind == REVISABLE_COUNT ? WORD_REVISE_HOW_MANY_OF : WORD_REVISE_TIMES, page->language,
                      items, NULL);
  case CONDITION_NEAR: return word_fill (WORD_REVISE_NEAR, page->language, items, NULL);
  case CONDITION_WITHIN: return show_slots (&show, &condition->slot, 1);
  case CONDITION_ALL: return show_slots (&show, &condition->children[0]->slot, 1);
  case CONDITION_ACTS: return g_strdup (word_text (WORD_GROUP_ACT, page->language));
  default: return g_strdup (word_text (WORD_REVISE_HOW_MANY, page->language));
  }
}

/* Returns: borrowed; NULL: it has none, or says it itself. */
static const char *unit_of (const Revisable *revisable, SillLanguage language)
{
  static const Word spans[] = { WORD_REVISE_YEARS, WORD_REVISE_MONTHS, WORD_REVISE_DAYS };
  static const char *const names[] = { "years", "months", "days" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], revisable->attribute) == 0)
      return word_text (spans[i], language);
  const LawCondition *condition = revisable->condition;
  const LawLimit *limit = condition == NULL ? NULL : condition->limit;
  if (revisable->kind == REVISABLE_FACTOR)
    return word_text (WORD_REVISE_FACTOR, language);
  return limit == NULL || limit->unit == NULL || limit->n_over > 0 ? NULL : phrase_words (&limit->unit->name, language);
}

static void add_comparisons (const Page *page, const Revisable *revisable)
{
  static const struct {
    const char *attribute;
    Word word;
  } words[] = { { "at-least", WORD_REVISE_AT_LEAST },
                { "above", WORD_REVISE_ABOVE },
                { "below", WORD_REVISE_BELOW },
                { "at-most", WORD_REVISE_AT_MOST } };
  escape_json_key (page->to, "comparison", revisable->attribute);
  open_list (page, "comparisons");
  for (const char *const *one = revisable_comparisons (revisable->attribute); *one != NULL; one++)
    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      if (strcmp (words[i].attribute, *one) == 0) {
        open_entry (page);
        escape_json_key (page->to, "id", *one);
        escape_json_key (page->to, "name", word_text (words[i].word, page->language));
        g_string_append_c (page->to, '}');
      }
  close_list (page);
}

static void add_tiers (const Page *page, const LawOffence *offence)
{
  open_list (page, "tiers");
  for (guint i = 0; i < offence->n_tiers; i++) {
    open_entry (page);
    escape_json_key (page->to, "id", offence->tiers[i].name);
    escape_json_key (page->to, "name", phrase_words (&offence->tiers[i].newest->name, page->language));
    g_string_append_c (page->to, '}');
  }
  close_list (page);
}

static void add_revisable (const Page *page, const Revisable *revisable, const LawOffence *offence)
{
  const Instrument *instrument = revisable->standard->instrument->stated;
  g_autofree char *document = phrase_instrument (instrument, page->language),
                  *where = where_of (revisable, page->language);
  g_autofree char *what = what_of (revisable, page), *value = revisable_written (revisable);
  open_entry (page);
  escape_json_key (page->to, "kind", kinds[revisable->kind]);
  escape_json_key (page->to, "instrument", instrument->id);
  escape_json_key (page->to, "document", document);
  escape_json_key (page->to, "where", where);
  escape_json_key (page->to, "what", what);
  escape_json_key (page->to, "value", value);
  escape_json_key (page->to, "unit", unit_of (revisable, page->language));
  if (revisable->kind == REVISABLE_FIGURE)
    add_comparisons (page, revisable);
  if (revisable->kind == REVISABLE_TIER)
    add_tiers (page, offence);
  g_string_append_c (page->to, '}');
}

char *reviser_figures (const Reviser *reviser, const LawOffence *offence, SillLanguage language)
{
  g_autoptr (GArray) revisables = revisables_of (reviser->old->law, offence, reviser->by_path);
  const Page page = { g_string_new ("["), reviser, language };
  for (guint i = 0; i < revisables->len; i++)
    add_revisable (&page, &g_array_index (revisables, Revisable, i), offence);
  close_list (&page);
  return g_string_free (page.to, FALSE);
}

/* ---- what comes of it ---- */

static void add_move (const Page *page, const Diff *diff, guint index)
{
  const Shift *shift = g_ptr_array_index (diff->shifts, index);
  const RankMove ranks = diff_ranks (shift);
  g_autofree char *move = diff_move (&ranks, page->language), *cause = diff_cause (shift, page->language);
  g_autofree char *when = diff_time (diff, shift, page->language), *facts = diff_facts (diff, shift, page->language);
  g_autofree char *under = shift->reading[PAIR_NOW] == NULL
                               ? NULL
                               : word_fill (WORD_DIFF_UNDER_READING, page->language,
                                            phrase_words (&shift->reading[PAIR_NOW]->words, page->language), NULL);
  g_autofree char *fact_case = shift->replayed ? diff_case (diff, index, PAIR_NOW, page->language) : NULL;
  const gboolean harsher = move_is_harsher (&shift->move);
  open_entry (page);
  escape_json_key (page->to, "direction", harsher ? "harsher" : "lighter");
  escape_json_key (page->to, "way", word_text (harsher ? WORD_DIFF_HARSHER : WORD_DIFF_LIGHTER, page->language));
  g_string_append_printf (page->to, ",\"rank\":%u", ranks.ceiling[PAIR_NOW]);
  escape_json_key (page->to, "move", move);
  escape_json_key (page->to, "cause", cause);
  escape_json_key (page->to, "when", when);
  escape_json_key (page->to, "facts", facts);
  escape_json_key (page->to, "under", under);
  escape_json_key (page->to, "case", fact_case);
  g_string_append_c (page->to, '}');
}

static void add_moves (const Page *page, const Diff *diff)
{
  g_string_append (page->to, "\"moves\":[");
  for (guint i = 0; i < diff->shifts->len; i++) {
    const Shift *shift = g_ptr_array_index (diff->shifts, i);
    if (!shift->earlier || !diff_has_twin (diff, shift))
      add_move (page, diff, i);
  }
  close_list (page);
}

static void add_proof (const Page *page, const Diff *diff)
{
  g_autofree char *offences = g_strdup_printf ("%u", diff->n_offences), *laws = g_strdup_printf ("%u", diff->n_laws);
  g_autofree char *proof =
      word_fill (diff->shifts->len > 0 ? WORD_DIFF_PROVED : WORD_DIFF_NO_EFFECT, page->language, offences, laws, NULL);
  open_list (page, "unproved");
  for (guint i = 0; i < diff->unproved->len; i++) {
    g_autofree char *line = diff_unproved (diff, &g_array_index (diff->unproved, Unproved, i), page->language);
    open_entry (page);
    escape_json_key (page->to, "text", line);
    g_string_append_c (page->to, '}');
  }
  close_list (page);
  escape_json_key (page->to, "proof", diff->unproved->len == 0 ? proof : NULL);
}

/* The files that are written otherwise, by the ends of their names. */
static void add_files (const Page *page)
{
  const Reviser *reviser = page->reviser;
  open_list (page, "files");
  for (guint i = 0; i < reviser->texts->len; i++) {
    const RuleText *text = g_ptr_array_index (reviser->texts, i);
    const ListedFile *file = g_ptr_array_index (reviser->files_now, i);
    g_autofree char *name = g_path_get_basename (text->path);
    if (text->length == file->length && memcmp (text->bytes, file->bytes, file->length) == 0)
      continue;
    open_entry (page);
    escape_json_key (page->to, "name", name);
    escape_json_key (page->to, "text", file->bytes);
    g_string_append_c (page->to, '}');
  }
  close_list (page);
}

char *reviser_changes (const Reviser *reviser, SillLanguage language)
{
  const Page page = { g_string_new ("{"), reviser, language };
  if (reviser->diff != NULL) {
    add_moves (&page, reviser->diff);
    add_proof (&page, reviser->diff);
    add_files (&page);
  }
  g_string_append_c (page.to, '}');
  return g_string_free (page.to, FALSE);
}
