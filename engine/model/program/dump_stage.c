/* The inner forms before compiling, as text for people who maintain the engine. */
#include "model/program/program.h"
#include <string.h>
#include "model/book/condition_listing.h"

static void write_vocabulary (GString *to, const Vocabulary *vocabulary)
{
  static const char *const kinds[] = { "yes-no", "quantity", "date" };
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++) {
    const Fact *fact = vocabulary_fact (vocabulary, slot);
    g_string_append_printf (to, "%4u %-28s %-8s %s", slot, fact->id, kinds[fact->kind],
                            fact->unit == NULL ? "" : fact->unit->id);
    for (guint i = 0; i < fact->n_factors; i++)
      g_string_append_printf (to, " %s %s", i == 0 ? "=" : "*", vocabulary_fact (vocabulary, fact->factors[i])->id);
    for (guint i = 0; i < vocabulary->n_companions; i++)
      if (vocabulary->companions[i].fact == slot)
        g_string_append_printf (to, " with %s", vocabulary_fact (vocabulary, vocabulary->companions[i].with)->id);
    g_string_append_c (to, '\n');
  }
}

static void write_gates (GString *to, const char *name, char *const *facts)
{
  if (facts == NULL || facts[0] == NULL)
    return;
  g_string_append (to, name);
  condition_list_names (to, facts);
  g_string_append_c (to, ' ');
}

static void write_item (GString *to, const Item *item, const TierRule *rule)
{
  g_string_append_printf (to, "    %-12s %-20s ", item->path, rule->reach);
  write_gates (to, "tier when", rule->when);
  write_gates (to, "tier unless", rule->unless);
  if (rule->condition != NULL) {
    g_string_append (to, "tier when ");
    condition_list (to, rule->condition);
    g_string_append_c (to, ' ');
  }
  write_gates (to, "when", item->when);
  write_gates (to, "unless", item->unless);
  condition_list (to, item->condition);
  g_string_append_c (to, '\n');
}

static void write_under (GString *to, char *const *when, UnderReading under)
{
  for (guint i = 0; when[i] != NULL; i++)
    g_string_append_printf (to, "%s%s", i == 0 ? " when " : " ", when[i]);
  if (under.reading != NULL)
    g_string_append_printf (to, " read as %s", under.reading->id);
  g_string_append_c (to, '\n');
}

static void write_countings (GString *to, const Standard *standard)
{
  for (guint i = 0; i < standard->countings->len; i++) {
    const Counting *counting = g_ptr_array_index (standard->countings, i);
    g_string_append_printf (to, "    %-12s counting%s%s%s", counting->article, counting->twice ? " twice" : "",
                            counting->each_recipient ? " each" : "", counting->as_found ? " as-found" : "");
    condition_list_names (to, counting->facts);
    g_string_append_printf (to, "%s%s\n", counting->prices != NULL ? " prices " : "",
                            counting->prices != NULL ? counting->prices : "");
  }
  for (guint i = 0; i < standard->cumulations->len; i++) {
    const Cumulation *cumulation = g_ptr_array_index (standard->cumulations, i);
    g_string_append_printf (to, "    %-12s cumulation", cumulation->article);
    lapse_list (to, cumulation->lapse);
    g_string_append (to, cumulation->crimes_add ? " crimes-add" : "");
    condition_list_names (to, cumulation->facts);
    if (cumulation->times > 1)
      g_string_append_printf (to, " %u %s", cumulation->times, cumulation->by_day ? "days" : "times");
    write_under (to, cumulation->when, cumulation->under);
  }
  for (guint i = 0; i < standard->aparts->len; i++) {
    const Apart *apart = g_ptr_array_index (standard->aparts, i);
    g_string_append_printf (to, "    %-12s apart %s", apart->article, apart->shows);
    condition_list_names (to, apart->facts);
    write_under (to, apart->when, apart->under);
  }
  for (guint i = 0; i < standard->share_rules->len; i++) {
    const ShareRule *rule = g_ptr_array_index (standard->share_rules, i);
    g_string_append_printf (to, "    %-12s share %s", rule->article, rule->counts == SHARE_OWN ? "own" : "joint");
    condition_list_names (to, rule->facts);
    g_string_append_c (to, '\n');
  }
}

static void write_day (GString *to, const char *name, Day day)
{
  g_autofree char *text = day != 0 ? civil_write (day) : NULL;
  if (text != NULL)
    g_string_append_printf (to, " %s %s", name, text);
}

static void write_standard (GString *to, const Standard *standard)
{
  g_string_append (to, "  standard");
  condition_list_names (to, standard->offences);
  write_day (to, "from", standard->effective);
  write_day (to, "until", standard->until);
  g_string_append_c (to, '\n');
  for (guint i = 0; i < standard->articles->len; i++) {
    const Article *article = g_ptr_array_index (standard->articles, i);
    for (guint j = 0; j < article->tiers->len; j++) {
      const TierRule *rule = g_ptr_array_index (article->tiers, j);
      for (guint k = 0; k < rule->items->len; k++)
        write_item (to, g_ptr_array_index (rule->items, k), rule);
    }
  }
  write_countings (to, standard);
}

static void write_offence (GString *to, const Offence *offence)
{
  for (guint i = 0; i < offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (offence->versions, i);
    g_autofree char *from = civil_write (version->effective);
    g_string_append_printf (to, "  offence %s from %s%s:", offence->id, from, version->held ? "" : " (not held)");
    for (guint j = 0; j < version->tiers->len; j++) {
      const Tier *tier = g_ptr_array_index (version->tiers, j);
      g_string_append_printf (to, " %u=%s", tier->rank, tier->id);
    }
    g_string_append_c (to, '\n');
  }
}

static void write_rulebook (GString *to, const Rulebook *book)
{
  for (guint i = 0; i < book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (book->instruments, i);
    g_autofree char *from = civil_write (instrument->effective);
    g_string_append_printf (to, "%s from %s\n", instrument->id, from);
    for (guint j = 0; j < instrument->offences->len; j++)
      write_offence (to, g_ptr_array_index (instrument->offences, j));
    for (guint j = 0; j < instrument->standards->len; j++)
      write_standard (to, g_ptr_array_index (instrument->standards, j));
  }
}

char *dump_stage (const Program *program, const char *stage)
{
  if (strcmp (stage, "program") == 0)
    return program_write (program);
  if (strcmp (stage, "lawbook") == 0)
    return lawbook_write (program->law);
  g_autoptr (GString) to = g_string_new (NULL);
  if (strcmp (stage, "vocabulary") == 0)
    write_vocabulary (to, program->law->vocabulary);
  else if (strcmp (stage, "rulebook") == 0)
    write_rulebook (to, program->law->book);
  else
    return NULL;
  return g_string_free (g_steal_pointer (&to), FALSE);
}
