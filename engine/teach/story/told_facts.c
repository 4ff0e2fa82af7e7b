/* In: a case. Out: its facts as clauses. A fact that has a clause of its own in tellings.def is told by it, any other by its
 * name in the vocabulary, so that rules of any kind can be taught. */
#include "teach/story/told_facts.h"
#include "teach/story/told_words.h"
#include "teach/story/told_acts.h"
#include <string.h>
#include "base/text.h"
#include "report/words/phrases.h"
#include "report/words/phrases_expect.h"

/* What was done, what came of it, what had been before. */
typedef enum { TELLING_ACT, TELLING_RESULT, TELLING_PAST } TellingPlace;

typedef struct {
  TellingPlace place;
  const char *id, *text[2];
} TellRow;

static const TellRow rows[] = {
#define TELL(id, zh, en) { TELLING_ACT, id, { zh, en } },
#define RESULT(id, zh, en) { TELLING_RESULT, id, { zh, en } },
#define PAST(id, zh, en) { TELLING_PAST, id, { zh, en } },
#define DENIED(id, zh, en)
#define DATED(id, zh, en)
#include "teach/story/tellings.def"
#undef DATED
#undef DENIED
#undef PAST
#undef RESULT
#undef TELL
};

/* What was found not to be so. */
static const TellRow denied[] = {
#define TELL(id, zh, en)
#define RESULT(id, zh, en)
#define PAST(id, zh, en)
#define DENIED(id, zh, en) { TELLING_ACT, id, { zh, en } },
#define DATED(id, zh, en)
#include "teach/story/tellings.def"
#undef DATED
#undef DENIED
#undef PAST
#undef RESULT
#undef TELL
};

static const TellRow *row_in (const TellRow *all, guint n, const char *id)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (all[i].id, id))
      return &all[i];
  return NULL;
}

/* NULL: it has no row of its own. */
static const TellRow *row_of (const char *id) { return row_in (rows, G_N_ELEMENTS (rows), id); }

/* ---- one fact ---- */

static char *tell_plainly (const FactTelling *telling, const Fact *fact, Interval value)
{
  const gboolean zh = telling->language == SILL_ZH;
  g_autofree char *name = told_quotable (phrase_words (&fact->name, telling->language));
  g_autofree char *amount = told_in_sentence (phrase_value (fact, value, telling->language), telling->language);
  if (fact->kind == FACT_YES_NO && value.lo == 1)
    return zh ? g_strdup_printf ("有“%s”的情形", name) : g_strdup_printf ("established: %s", name);
  if (fact->kind == FACT_YES_NO)
    return g_strdup_printf (zh ? "没有“%s”的情形" : "found not to be so: %s", name);
  if (fact->table != NULL) {
    const gboolean one = rational_compare (told_in_units (value.lo, fact), RATIONAL_ONE) == 0;
    return zh ? g_strdup_printf ("涉及%s%s", name, amount)
              : g_strdup_printf ("%s of %s %s involved", amount, name, one ? "was" : "were");
  }
  return g_strdup_printf (zh ? "%s：%s" : "%s: %s", name, amount);
}

/* One of two grades next to each other, or something from one to the other. */
static char *tell_between (const FactTelling *telling, const Fact *fact, Interval value)
{
  static const char *const words[2][2] = {
    /* by language, next to each other */
    { "%s尚未查清，在“%s”与“%s”之间", "%s尚未查清，可能是“%s”，也可能是“%s”" },
    { "%s: not settled yet, between “%s” and “%s”", "%s: not settled yet, either “%s” or “%s”" }
  };
  const char *name = phrase_words (&fact->name, telling->language);
  g_autofree char *least = phrase_value (fact, interval_point (value.lo), telling->language);
  g_autofree char *most = phrase_value (fact, interval_point (value.hi), telling->language);
  const char *text = words[telling->language][value.hi - value.lo == 1];
  g_auto (GStrv) around = g_strsplit (text, "%s", 4);
  return g_strconcat (around[0], name, around[1], least, around[2], most, around[3], NULL);
}

/* What is known only as a range, or not at all. */
static char *tell_range (const FactTelling *telling, const Fact *fact, Interval value)
{
  const char *name = phrase_words (&fact->name, telling->language);
  g_autofree char *amount = told_in_sentence (phrase_value (fact, value, telling->language), telling->language);
  const gboolean zh = telling->language == SILL_ZH;
  if (value.lo == 0 && (value.hi == UNBOUNDED || fact->kind != FACT_QUANTITY))
    return g_strdup_printf (zh ? "“%s”一节尚未查清" : "it is not yet clear whether or how far there is this: %s", name);
  if (!fact_is_counted (fact))
    return tell_between (telling, fact, value);
  return g_strdup_printf (zh ? "%s目前只能确定为%s，准确数尚在核实"
                             : "the figure for %s is so far only known to be %s and is still being checked",
                          name, amount);
}

static char *tell_fact (const FactTelling *telling, const Stated *stated)
{
  const Fact *fact = vocabulary_fact (telling->setting->program->law->vocabulary, stated->fact);
  const gboolean is_denied = fact->kind == FACT_YES_NO && stated->value.hi == 0;
  const TellRow *row = is_denied ? row_in (denied, G_N_ELEMENTS (denied), fact->id) : row_of (fact->id);
  const gboolean point = interval_is_point (stated->value);
  if (!point)
    return tell_range (telling, fact, stated->value);
  if (row == NULL)
    return tell_plainly (telling, fact, stated->value);
  const Rational number = told_in_units (stated->value.lo, fact);
  g_autofree char *n = fact->kind == FACT_QUANTITY ? phrase_number (number) : g_strdup ("");
  g_autofree char *day =
      fact->kind == FACT_DATE && stated->value.lo > 0 ? told_day (stated->value.lo, telling->language) : g_strdup ("");
  const gboolean one = rational_compare (number, RATIONAL_ONE) == 0;
  const char *s = one ? "" : "s", *were = one ? "was" : "were";
  const char *const pairs[] = { "who", telling->who, "n", n, "day", day, "s", s, "were", were, NULL };
  return told_fill (row->text[telling->language], pairs);
}

static const Fact *stated_fact (const FactTelling *telling, const Stated *stated)
{
  return vocabulary_fact (telling->setting->program->law->vocabulary, stated->fact);
}

static TellingPlace place_of (const Fact *fact)
{
  const TellRow *row = row_of (fact->id);
  return row == NULL ? TELLING_ACT : row->place;
}

/* Of that place: what is no figure, then the figures. */
static void tell_place (const FactTelling *telling, TellingPlace place)
{
  for (guint quantities = 0; quantities < 2; quantities++)
    for (guint i = 0; i < telling->of->stated->len; i++) {
      const Stated *stated = &g_array_index (telling->of->stated, Stated, i);
      const Fact *fact = stated_fact (telling, stated);
      if (place_of (fact) == place && (fact->kind == FACT_QUANTITY) == (quantities == 1))
        g_ptr_array_add (telling->to, tell_fact (telling, stated));
    }
}

/* ---- what is no fact ---- */

/* A text of the rules that the court may apply or not, an open clause, one that stands beside what else an item asks for. */
typedef enum { RULED_OPTION, RULED_OPEN, RULED_CLAUSE, N_RULED } Ruled;

static void tell_figure (const FactTelling *telling, const Figure *figure)
{
  const Lawbook *law = telling->setting->program->law;
  g_autofree char *band = phrase_band_named (law, figure->instrument, figure->name, telling->language);
  g_autofree char *name = told_in_sentence (told_quotable (band), telling->language);
  g_autofree char *amount = text_grouped (figure->written);
  g_ptr_array_add (telling->to, telling->language == SILL_ZH
                                    ? g_strdup_printf ("当地规定的“%s”的起点是%s元", name, amount)
                                    : g_strdup_printf ("in that region the limit of “%s” is %s yuan", name, amount));
}

/* A finding may name an item of several tiers, 6(1), of which one is 6(1):huge, or a paragraph, 2(1), of which one is 2(1)(1). */
static gboolean is_found_of (const PlanItem *item, const Ruling *ruling)
{
  const gsize length = strlen (ruling->path);
  return g_str_equal (item->instrument->id, ruling->instrument) && g_str_has_prefix (item->path, ruling->path) &&
         (item->path[length] == '\0' || strchr (":(", item->path[length]) != NULL);
}

/* What a person answers in it, what stands in a numbered sub-item apart; NULL: nothing. */
static const Condition *open_clause_in (const LawCondition *condition)
{
  if (condition->stated->kind == CONDITION_OPEN)
    return condition->stated;
  const Condition *found = NULL;
  for (guint i = 0; found == NULL && i < condition->n_children; i++)
    if (condition->children[i]->stated->kind != CONDITION_ITEM)
      found = open_clause_in (condition->children[i]);
  return found;
}

/* “其他…”: whatever else is as grave. */
static gboolean is_catch_all (const Condition *clause)
{
  return g_str_has_prefix (clause->words.zh, "其他") || g_str_has_prefix (clause->words.zh, "有其他");
}

/* The words of the clause that the ruling answers, where the item asks for more than that, or where they say what is asked; NULL: there
 * is no such item. */
static const Words *clause_beside (const Setting *setting, const Ruling *ruling)
{
  const Places *places = &setting->plan->places;
  for (guint i = 0; i < places->items->len; i++) {
    const PlanItem *item = places_item (places, i);
    if (!is_found_of (item, ruling) || item->law->condition == NULL ||
        (item->item->condition->kind == CONDITION_OPEN && is_catch_all (item->item->condition)))
      continue;
    const Condition *open = open_clause_in (item->law->condition);
    return open == NULL ? NULL : &open->words;
  }
  return NULL;
}

/* Whether nothing but the word of a person decides it; else a person says whether what else is there applies (“可以”). */
static gboolean is_open_clause (const Setting *setting, const Ruling *ruling)
{
  const Places *places = &setting->plan->places;
  for (guint i = 0; i < places->items->len; i++) {
    const PlanItem *item = places_item (places, i);
    if (is_found_of (item, ruling))
      return item->item->condition == NULL || item->item->condition->kind == CONDITION_OPEN;
  }
  return TRUE;
}

static void tell_ruling (const FactTelling *telling, const Ruling *ruling)
{
  static const char *const words[2][N_RULED][2] = {
    /* by language, what is ruled on, met */
    { [RULED_OPTION] = { "经裁量，对本案不适用{where}", "经裁量，对本案适用{where}" },
      [RULED_OPEN] = { "经认定，本案不符合{where}的兜底规定", "经认定，本案符合{where}的兜底规定" },
      [RULED_CLAUSE] = { "经认定，{where}中的“{clause}”不成立", "经认定，{where}中的“{clause}”成立" } },
    { [RULED_OPTION] = { "at discretion, {where} is not applied", "at discretion, {where} is applied" },
      [RULED_OPEN] = { "it was found that the open clause in {where} is not met",
                       "it was found that the open clause in {where} is met" },
      [RULED_CLAUSE] = { "it was found that “{clause}” in {where} is not met",
                         "it was found that “{clause}” in {where} is met" } }
  };
  const LawInstrument *instrument = lawbook_instrument (telling->setting->program->law, ruling->instrument);
  if (instrument == NULL)
    return;
  const Words *clause = clause_beside (telling->setting, ruling);
  const Ruled ruled = clause != NULL                              ? RULED_CLAUSE
                      : is_open_clause (telling->setting, ruling) ? RULED_OPEN
                                                                  : RULED_OPTION;
  g_autofree char *where = phrase_article (instrument->stated, ruling->path, telling->language);
  g_autofree char *words_of = told_quotable (clause == NULL ? "" : phrase_words (clause, telling->language));
  const char *const pairs[] = { "where", where, "clause", words_of, NULL };
  g_ptr_array_add (telling->to, told_fill (words[telling->language][ruled][ruling->value.lo == 1], pairs));
}

/* The acts have several figures each. */
static gboolean has_rows (const Case *of) { return g_array_index (of->batches, Batch, 0).act != NULL; }

GPtrArray *told_facts (const Setting *setting, const Case *fact_case, const char *who, SillLanguage language)
{
  const FactTelling telling = { setting, fact_case, who, language, g_ptr_array_new_with_free_func (g_free) };
  tell_place (&telling, TELLING_ACT);
  if (fact_case->batches->len > 0 && fact_case->given->len == 0)
    (has_rows (fact_case) ? told_add_rows : told_add_dated) (&telling);
  for (guint i = 0; i < fact_case->given->len; i++) {
    const Given *given = &g_array_index (fact_case->given, Given, i);
    told_add_act (&telling, &g_array_index (fact_case->batches, Batch, given->batch), given);
  }
  for (guint i = 0; i < fact_case->shares->len; i++)
    told_add_share (&telling, &g_array_index (fact_case->shares, Stated, i));
  tell_place (&telling, TELLING_RESULT);
  tell_place (&telling, TELLING_PAST);
  for (guint i = 0; i < fact_case->figures->len; i++)
    tell_figure (&telling, &g_array_index (fact_case->figures, Figure, i));
  for (guint i = 0; i < fact_case->rulings->len; i++)
    tell_ruling (&telling, &g_array_index (fact_case->rulings, Ruling, i));
  return telling.to;
}
