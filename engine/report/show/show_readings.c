/* In: the laws of an offence. Out: what in them can be read in several ways, each way in words, as the record of a case names it
 * by ids. What stands in several laws is told once. */
#include "report/show/show_readings.h"
#include "report/document/escape.h"
#include "report/words/phrases.h"

static void add_alternative (GString *to, const Alternative *alternative, SillLanguage language)
{
  const Condition *applied = condition_applied (alternative->readings);
  g_string_append (to, to->len == 1 ? "{" : ",{");
  escape_json_key (to, "instrument", alternative->instrument == NULL ? NULL : alternative->instrument->id);
  escape_json_key (to, "item", alternative->path);
  escape_json_key (to, "about", phrase_words (&alternative->readings->words, language));
  escape_json_key (to, "reading", alternative->reading->id);
  escape_json_key (to, "words", phrase_words (&alternative->reading->words, language));
  escape_json_key (to, "applied", applied->id);
  escape_json_key (to, "applied_words", phrase_words (&applied->words, language));
  g_string_append_c (to, '}');
}

char *show_readings (const Program *program, const Offence *offence, SillLanguage language)
{
  GString *to = g_string_new ("[");
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL); /* readings */
  const GPtrArray *plans = program_plans_of (program, offence);
  for (guint i = 0; i < plans->len; i++) {
    const Plan *plan = g_ptr_array_index (plans, i);
    for (guint k = 0; k < plan->alternatives->len; k++)
      if (g_hash_table_add (told, (gpointer) plan_alternative (plan, k)->reading))
        add_alternative (to, plan_alternative (plan, k), language);
  }
  return g_string_free (g_string_append_c (to, ']'), FALSE);
}
