/* In: acts and shares of a case. Out: a clause for each, or one for acts on their days. */
#include "teach/story/told_acts.h"
#include <string.h>
#include "teach/story/told_words.h"

typedef struct {
  const char *id, *text[2];
} DatedRow;

/* Acts that are counted, on their days. */
static const DatedRow rows[] = {
#define TELL(id, zh, en)
#define RESULT(id, zh, en)
#define PAST(id, zh, en)
#define DENIED(id, zh, en)
#define DATED(id, zh, en) { id, { zh, en } },
#include "teach/story/tellings.def"
#undef DATED
#undef DENIED
#undef PAST
#undef RESULT
#undef TELL
};

/* NULL: acts of that fact are told by its name. */
static const DatedRow *row_of (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].id, id))
      return &rows[i];
  return NULL;
}

/* Names of buyers, a line each, as a list. */
static char *list_names (const char *names, SillLanguage language)
{
  static const char *const english[] = { "A", "B", "C", "D" };
  g_auto (GStrv) all = g_strsplit (names, "\n", -1);
  GString *to = g_string_new (NULL);
  for (guint i = 0; all[i] != NULL; i++)
    g_string_append_printf (to, "%s%s",
                            i == 0                                      ? ""
                            : language == SILL_EN && all[i + 1] == NULL ? " and "
                                                                        : word_text (WORD_LIST, language),
                            language == SILL_ZH || i >= G_N_ELEMENTS (english) ? all[i] : english[i]);
  return g_string_free (to, FALSE);
}

/* What is listed of acts on their days: each of the one, or so much on each day. */
static char *list_days (const FactTelling *telling, const Fact *fact, gboolean each)
{
  const GArray *batches = telling->of->batches;
  const gboolean zh = telling->language == SILL_ZH;
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < batches->len; i++) {
    const Batch *batch = &g_array_index (batches, Batch, i);
    g_autofree char *day = told_day (batch->on.lo, telling->language);
    g_autofree char *amount = told_in_sentence (
        phrase_amount (told_in_units (batch->left.lo, fact), fact->unit, telling->language), telling->language);
    g_string_append (to, i == 0 ? "" : zh ? "、" : i + 1 == batches->len ? " and " : ", ");
    if (each)
      g_string_append (to, day);
    else
      g_string_append_printf (to, zh ? "%1$s%2$s" : "%2$s on %1$s", day, amount);
  }
  return g_string_free (to, FALSE);
}

void told_add_dated (const FactTelling *telling)
{
  const gboolean zh = telling->language == SILL_ZH;
  const Fact *fact =
      vocabulary_fact (telling->setting->program->law->vocabulary, g_array_index (telling->of->batches, Batch, 0).fact);
  const DatedRow *row = row_of (fact->id);
  g_autofree char *days = list_days (telling, fact, row != NULL);
  const char *const pairs[] = { "who", telling->who, "days", days, NULL };
  g_ptr_array_add (telling->to, row != NULL ? told_fill (row->text[telling->language], pairs)
                                            : g_strdup_printf (zh ? "%s分次为：%s" : "%s, act by act: %s",
                                                               phrase_words (&fact->name, telling->language), days));
}

/* "a and b" of the figures of one act. */
static char *list_figures (const FactTelling *telling, const char *act)
{
  const GArray *batches = telling->of->batches;
  const gboolean zh = telling->language == SILL_ZH;
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < batches->len; i++) {
    const Batch *batch = &g_array_index (batches, Batch, i);
    if (g_strcmp0 (batch->act, act) != 0)
      continue;
    const Fact *fact = vocabulary_fact (telling->setting->program->law->vocabulary, batch->fact);
    g_autofree char *amount = told_in_sentence (
        phrase_amount (told_in_units (batch->left.lo, fact), fact->unit, telling->language), telling->language);
    g_string_append_printf (to, zh ? "%s%s%s" : "%s%s: %s",
                            to->len == 0 ? ""
                            : zh         ? "、"
                                         : ", ",
                            phrase_words (&fact->name, telling->language), amount);
  }
  return g_string_free (to, FALSE);
}

void told_add_rows (const FactTelling *telling)
{
  const GArray *batches = telling->of->batches;
  for (guint i = 0; i < batches->len; i++) {
    const char *act = g_array_index (batches, Batch, i).act;
    if (i > 0 && g_strcmp0 (g_array_index (batches, Batch, i - 1).act, act) == 0)
      continue;
    g_autofree char *figures = list_figures (telling, act);
    g_ptr_array_add (telling->to, g_strdup_printf (telling->language == SILL_ZH ? "%s年%s" : "in %s %s", act, figures));
  }
}

void told_add_act (const FactTelling *telling, const Batch *batch, const Given *given)
{
  const gboolean zh = telling->language == SILL_ZH;
  const Fact *fact = vocabulary_fact (telling->setting->program->law->vocabulary, batch->fact);
  const char *name = phrase_words (&fact->name, telling->language);
  const gint64 parts = fact->unit == NULL ? 1 : fact->unit->parts;
  g_autofree char *found = phrase_number ((Rational) { batch->found.lo / parts, 1 });
  g_autofree char *removed = phrase_number ((Rational) { batch->removed.lo / parts, 1 });
  g_autofree char *to = list_names (given->to == NULL ? "" : given->to, telling->language);
  const gboolean several = strchr (given->to, '\n') != NULL;
  GString *text = g_string_new (NULL);
  g_string_append_printf (text, zh ? "%1$s向他人购买%2$s%3$s条" : "%1$s bought %3$s %2$s", telling->who, name, found);
  if (batch->removed.lo > 0)
    g_string_append_printf (
        text, zh ? "，其中%s条经查证不真实或者重复" : ", of which %s were shown to be untrue or repeated", removed);
  g_string_append_printf (text,
                          zh ? (several ? "，把这批信息全部分别卖给了%s" : "，把这批信息全部卖给了%s")
                          : several ? ", and sold all of them to each of %s"
                                    : ", and sold all of them to %s",
                          to);
  g_ptr_array_add (telling->to, g_string_free (text, FALSE));
}

void told_add_share (const FactTelling *telling, const Stated *share)
{
  const Fact *fact = vocabulary_fact (telling->setting->program->law->vocabulary, share->fact);
  const Rational number = told_in_units (share->value.lo, fact);
  g_autofree char *amount = told_in_sentence (phrase_amount (number, fact->unit, telling->language), telling->language);
  g_ptr_array_add (telling->to,
                   g_strdup_printf (telling->language == SILL_ZH
                                        ? "以上是%s与他人共同所得，%s本人分得%s"
                                        : "%s and an accomplice got that together; the part of %s alone is %s",
                                    telling->who, telling->who, amount));
}
