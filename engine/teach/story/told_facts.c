/* In: a case. Out: its facts as clauses. A fact that has a clause of its own in tellings.def is told by it, any other by its
 * name in the vocabulary, so that rules of any kind can be taught. */
#include "teach/story/told_facts.h"
#include <string.h>
#include "base/text.h"
#include "report/words/phrases.h"

typedef struct {
  const char *id, *text[2];
} TellRow;

static const TellRow rows[] = {
#define TELL(id, zh, en) { id, { zh, en } },
#include "teach/story/tellings.def"
#undef TELL
};

static const char *row_text (const char *id, SillLanguage language)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].id, id))
      return rows[i].text[language];
  return NULL;
}

char *told_fill (const char *text, const char *const *pairs)
{
  GString *to = g_string_new (NULL);
  while (*text != '\0') {
    const char *open = strchr (text, '{'), *close = open == NULL ? NULL : strchr (open, '}');
    if (close == NULL)
      break;
    g_string_append_len (to, text, open - text);
    const gsize length = (gsize) (close - open - 1);
    for (const char *const *pair = pairs; *pair != NULL; pair += 2)
      if (strlen (*pair) == length && strncmp (*pair, open + 1, length) == 0)
        g_string_append (to, pair[1]);
    text = close + 1;
  }
  g_string_append (to, text);
  return g_string_free (to, FALSE);
}

char *told_day (Day day, SillLanguage language)
{
  static const char *const months[] = { "January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December" };
  const CivilDate date = date_civil (day);
  return language == SILL_ZH ? g_strdup_printf ("%d年%d月%d日", date.year, date.month, date.day)
                             : g_strdup_printf ("%d %s %d", date.day, months[date.month - 1], date.year);
}

/* ---- one fact ---- */

typedef struct {
  const Setting *setting;
  const Case *of;
  const char *who;
  SillLanguage language;
  GPtrArray *to;
} FactTelling;

static Rational in_units (gint64 value, const Fact *fact)
{
  Rational number = RATIONAL_ZERO;
  rational_new (value, fact->unit == NULL ? 1 : fact->unit->parts, &number);
  return number;
}

static char *tell_plainly (const FactTelling *telling, const Fact *fact, Interval value)
{
  const char *name = phrase_words (&fact->name, telling->language);
  g_autofree char *amount = phrase_value (fact, value, telling->language);
  if (fact->kind == FACT_YES_NO && value.lo == 1)
    return telling->language == SILL_ZH ? g_strconcat ("查明", name, NULL) : g_strconcat ("established: ", name, NULL);
  return g_strdup_printf (telling->language == SILL_ZH ? "%s：%s" : "%s: %s", name, amount);
}

/* What is known only as a range, or not at all. */
static char *tell_range (const FactTelling *telling, const Fact *fact, Interval value)
{
  const char *name = phrase_words (&fact->name, telling->language);
  g_autofree char *amount = phrase_value (fact, value, telling->language);
  const gboolean zh = telling->language == SILL_ZH;
  if (value.lo == 0 && (value.hi == UNBOUNDED || fact->kind != FACT_QUANTITY))
    return g_strdup_printf (zh ? "“%s”一节尚未查清" : "it is not yet clear whether or how far there is this: %s", name);
  return g_strdup_printf (zh ? "%s只能查到%s" : "of this only the range is known, %s: %s", name, amount);
}

static char *tell_fact (const FactTelling *telling, const Stated *stated)
{
  const Fact *fact = vocabulary_fact (telling->setting->program->law->vocabulary, stated->fact);
  const char *text = row_text (fact->id, telling->language);
  const gboolean point = interval_is_point (stated->value);
  if (!point)
    return tell_range (telling, fact, stated->value);
  if (text == NULL || (fact->kind == FACT_YES_NO && stated->value.lo == 0))
    return tell_plainly (telling, fact, stated->value);
  const Rational number = in_units (stated->value.lo, fact);
  g_autofree char *n = fact->kind == FACT_QUANTITY ? phrase_number (number) : g_strdup ("");
  g_autofree char *day =
      fact->kind == FACT_DATE && stated->value.lo > 0 ? told_day (stated->value.lo, telling->language) : g_strdup ("");
  const char *s = rational_compare (number, RATIONAL_ONE) == 0 ? "" : "s";
  const char *const pairs[] = { "who", telling->who, "n", n, "day", day, "s", s, NULL };
  return told_fill (text, pairs);
}

static void tell_kind (const FactTelling *telling, gboolean quantities)
{
  const Vocabulary *vocabulary = telling->setting->program->law->vocabulary;
  for (guint i = 0; i < telling->of->stated->len; i++) {
    const Stated *stated = &g_array_index (telling->of->stated, Stated, i);
    if ((vocabulary_fact (vocabulary, stated->fact)->kind == FACT_QUANTITY) == quantities)
      g_ptr_array_add (telling->to, tell_fact (telling, stated));
  }
}

/* ---- what is no fact ---- */

static void tell_figure (const FactTelling *telling, const Figure *figure)
{
  const Version *version = telling->setting->plan->version;
  const Tier *tier = version_tier (version, figure->name);
  const char *name = tier == NULL ? figure->name : phrase_words (&tier->name, telling->language);
  g_autofree char *amount = text_grouped (figure->written);
  g_ptr_array_add (telling->to, telling->language == SILL_ZH
                                    ? g_strdup_printf ("当地规定的“%s”的起点是%s元", name, amount)
                                    : g_strdup_printf ("in that region the limit of “%s” is %s yuan", name, amount));
}

static void tell_finding (const FactTelling *telling, const Finding *finding)
{
  const LawInstrument *instrument = lawbook_instrument (telling->setting->program->law, finding->instrument);
  if (instrument == NULL)
    return;
  g_autofree char *where = phrase_article (instrument->stated, finding->path, telling->language);
  const gboolean met = finding->value.lo == 1, zh = telling->language == SILL_ZH;
  g_ptr_array_add (telling->to, g_strdup_printf (zh ? "对%s的兜底规定，法庭认定本案%s"
                                                    : "of the open clause in %s the court finds that it is %s",
                                                 where,
                                                 zh    ? (met ? "符合" : "不符合")
                                                 : met ? "met"
                                                       : "not met"));
}

GPtrArray *told_facts (const Setting *setting, const Case *fact_case, const char *who, SillLanguage language)
{
  const FactTelling telling = { setting, fact_case, who, language, g_ptr_array_new_with_free_func (g_free) };
  tell_kind (&telling, FALSE);
  tell_kind (&telling, TRUE);
  for (guint i = 0; i < fact_case->figures->len; i++)
    tell_figure (&telling, &g_array_index (fact_case->figures, Figure, i));
  for (guint i = 0; i < fact_case->findings->len; i++)
    tell_finding (&telling, &g_array_index (fact_case->findings, Finding, i));
  return telling.to;
}
