/* The resolved rules as text for people who maintain the engine: slots by the facts in them, references opened up. */
#include "model/law/lawbook.h"
#include "base/rational_text.h"

static const char *slot_name (const Lawbook *law, guint slot)
{
  const Fact *fact = law_fact (law, slot);
  return fact != NULL ? fact->id : slot == LAW_ORGANIZATION ? ORGANIZATION_FACT : "?";
}

static void write_slots (GString *to, const Lawbook *law, const char *sign, const guint *slots, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (to, "%s%s", sign, slot_name (law, slots[i]));
}

static void write_gates (GString *to, const Lawbook *law, const LawGates *gates)
{
  write_slots (to, law, " +", gates->when, gates->n_when);
  write_slots (to, law, " -", gates->unless, gates->n_unless);
}

/* ---- conditions ---- */

static void write_terms (GString *to, const Lawbook *law, const LawLimit *limit)
{
  for (guint i = 0; i < limit->n_terms; i++)
    g_string_append_printf (to, " %+" G_GINT64_FORMAT "*%s", limit->terms[i].weight,
                            slot_name (law, limit->terms[i].slot));
  if (limit->scale != 1)
    g_string_append_printf (to, " /%" G_GINT64_FORMAT, limit->scale);
  write_slots (to, law, " ÷ ", limit->over, limit->n_over);
}

static void write_end (GString *to, const LawLimit *limit, const LawEnd *end)
{
  static const char *const signs[] = { [AT_LEAST] = ">=", [ABOVE] = ">", [BELOW] = "<", [AT_MOST] = "<=" };
  const Interval value = end->stated->value;
  g_autofree char *ratio = limit->n_over > 0 ? rational_write (end->ratio) : NULL;
  g_string_append_printf (to, " %s ", signs[end->comparison]);
  if (ratio != NULL)
    g_string_append (to, ratio);
  else
    g_string_append_printf (to, "%" G_GINT64_FORMAT, value.lo);
  if (ratio == NULL && !interval_is_point (value))
    g_string_append_printf (to, "..%" G_GINT64_FORMAT, value.hi);
  g_string_append (to, end->next ? " (next)" : "");
}

static void write_limit (GString *to, const Lawbook *law, const LawCondition *condition)
{
  write_terms (to, law, condition->limit);
  for (guint i = 0; i < condition->limit->n_ends; i++)
    write_end (to, condition->limit, &condition->limit->ends[i]);
  if (condition->stated->local != NULL)
    g_string_append_printf (to, " local %s", condition->stated->local);
  g_string_append (to, condition->stated->fixed ? " fixed" : "");
}

static void write_items (GString *to, const LawCondition *condition)
{
  const LawInstrument *home = condition->at->instrument;
  for (guint i = 0; i < condition->n_items; i++) {
    const LawInstrument *there = condition->items[i]->rule->article->standard->instrument;
    g_string_append_printf (to, " %s%s%s", there == home ? "" : there->stated->id, there == home ? "" : ":",
                            condition->items[i]->stated->path);
  }
  if (condition->stated->kind == CONDITION_PROPORTIONAL)
    return;
  g_autofree char *factor = rational_write (condition->stated->factor);
  g_string_append_printf (to, " * %s", factor);
  if (condition->stated->count > 1)
    g_string_append_printf (to, ", %u of them", condition->stated->count);
}

static void write_condition (GString *to, const Lawbook *law, const LawCondition *condition)
{
  static const char *const names[] = { "yes",      "limit",        "within", "all",     "any",  "at-least",
                                       "not",      "proportional", "scale",  "reaches", "open", "item",
                                       "readings", "reading",      "near",   "holds",   "acts" };
  const Condition *stated = condition->stated;
  g_string_append_printf (to, " (%s", names[stated->kind]);
  if (condition->limit != NULL)
    write_limit (to, law, condition);
  if (condition->slot != LAW_NO_FACT)
    g_string_append_printf (to, " %s", slot_name (law, condition->slot));
  if (condition->n_items > 0)
    write_items (to, condition);
  if (condition->article != NULL)
    g_string_append_printf (to, " %s of %s", condition->tier, condition->article->stated->number);
  if (stated->kind == CONDITION_WITHIN || (stated->kind == CONDITION_ACTS && stated->lapse > 0))
    lapse_list (to, stated->lapse);
  if (stated->kind == CONDITION_AT_LEAST)
    g_string_append_printf (to, " %u", stated->count);
  if (stated->kind == CONDITION_OPEN || stated->kind == CONDITION_ITEM)
    g_string_append_printf (to, " %s", condition->path != NULL ? condition->path : "?");
  if (stated->id != NULL)
    g_string_append_printf (to, " %s%s", stated->id, stated->applied ? " applied" : "");
  for (guint i = 0; i < condition->n_children; i++)
    write_condition (to, law, condition->children[i]);
  g_string_append_c (to, ')');
}

/* A line `what: gates condition`; none where nothing is demanded. */
static void write_demand (GString *to, const Lawbook *law, const char *what, const LawGates *gates,
                          const LawCondition *condition)
{
  const LawGates none = { 0 };
  if (condition == NULL && (gates == NULL || gates->n_when + gates->n_unless == 0))
    return;
  g_string_append_printf (to, "    %-12s", what);
  write_gates (to, law, gates != NULL ? gates : &none);
  if (condition != NULL)
    write_condition (to, law, condition);
  g_string_append_c (to, '\n');
}

/* ---- documents ---- */

static void write_asides (GString *to, const Lawbook *law, const LawAsides *asides)
{
  for (guint i = 0; i < asides->n_fines; i++)
    write_demand (to, law, "fine", NULL, asides->fines[i].when);
  for (guint i = 0; i < asides->n_remarks; i++)
    write_demand (to, law, "remark", &asides->remarks[i].gates, asides->remarks[i].condition);
  for (guint i = 0; i < asides->n_concurrences; i++)
    write_demand (to, law, "concurrence", &asides->concurrences[i].gates, asides->concurrences[i].condition);
}

static void write_counted (GString *to, const Lawbook *law, const char *what, const char *article,
                           const LawFacts *facts)
{
  g_string_append_printf (to, "   %s %s", article, what);
  write_slots (to, law, " ", facts->slots, facts->n);
}

static void write_shows (GString *to, const Lawbook *law, const LawCounting *counting)
{
  for (guint i = 0; i < counting->n_shows; i++)
    g_string_append_printf (to, " shows %s", slot_name (law, counting->shows[i].fact));
  if (counting->prices != LAW_NO_FACT)
    g_string_append_printf (to, " prices %s", slot_name (law, counting->prices));
}

static void write_ways (GString *to, const char *what, LawWays ways)
{
  for (guint way = 0; way < N_OBTAINED; way++)
    if (law_has_way (ways, (Obtained) way))
      g_string_append_printf (to, " %s %s", what, obtained_id (way));
}

static void write_acts (GString *to, const Lawbook *law, const LawActs *acts)
{
  for (guint i = 0; i < acts->n_countings; i++) {
    write_counted (to, law, "counting", acts->countings[i].stated->article, &acts->countings[i].facts);
    write_ways (to, "unlawful", acts->countings[i].unlawful);
    write_shows (to, law, &acts->countings[i]);
    g_string_append_c (to, '\n');
  }
  for (guint i = 0; i < acts->n_cumulations; i++) {
    write_counted (to, law, "cumulation", acts->cumulations[i].stated->article, &acts->cumulations[i].facts);
    write_gates (to, law, &acts->cumulations[i].gates);
    g_string_append_c (to, '\n');
  }
  for (guint i = 0; i < acts->n_aparts; i++) {
    write_counted (to, law, "apart", acts->aparts[i].stated->article, &acts->aparts[i].facts);
    write_ways (to, "obtained", acts->aparts[i].obtained);
    write_gates (to, law, &acts->aparts[i].gates);
    g_string_append_printf (to, " shows %s\n", slot_name (law, acts->aparts[i].shows));
  }
  for (guint i = 0; i < acts->n_shares; i++) {
    write_counted (to, law, "share", acts->shares[i].stated->article, &acts->shares[i].facts);
    g_string_append_c (to, '\n');
  }
}

static void write_rule (GString *to, const Lawbook *law, const LawRule *rule)
{
  g_string_append_printf (to, "   %s leads to %s\n", rule->article->stated->number, rule->reach);
  write_demand (to, law, "only if", &rule->gates, rule->condition);
  for (guint i = 0; i < rule->n_items; i++) {
    const LawItem *item = &rule->items[i];
    write_demand (to, law, item->stated->path, &item->gates, item->condition);
  }
}

static void write_article (GString *to, const Lawbook *law, const LawArticle *article)
{
  write_demand (to, law, "applies if", NULL, article->when);
  if (article->alongside != NULL)
    g_string_append_printf (to, "   %s alongside %s\n", article->stated->number, article->stated->alongside);
  if (article->instead_of != NULL)
    g_string_append_printf (to, "   %s instead of %s\n", article->stated->number, article->instead_of->stated->number);
  if (article->spelled != NULL)
    g_string_append_printf (to, "   %s spells out %s of %s\n", article->stated->number, article->stated->spells_out[1],
                            article->spelled->stated->id);
  for (guint i = 0; i < article->n_rules; i++)
    write_rule (to, law, &article->rules[i]);
}

static void write_standard (GString *to, const Lawbook *law, const LawStandard *standard)
{
  g_string_append (to, "  standard");
  for (guint i = 0; i < standard->n_offences; i++)
    g_string_append_printf (to, " %s", standard->offences[i]->stated->id);
  g_string_append_c (to, '\n');
  for (guint i = 0; i < standard->n_articles; i++)
    write_article (to, law, &standard->articles[i]);
  for (guint i = 0; i < standard->n_leniencies; i++)
    write_demand (to, law, "leniency", NULL, standard->leniencies[i].condition);
  write_asides (to, law, &standard->asides);
  write_acts (to, law, &standard->acts);
}

static void write_offence (GString *to, const Lawbook *law, const LawOffence *offence)
{
  g_string_append_printf (to, "  offence %s:", offence->stated->id);
  for (guint i = 0; i < offence->n_tiers; i++)
    g_string_append_printf (to, " %u=%s", offence->tiers[i].rank, offence->tiers[i].name);
  for (guint i = 0; i < offence->n_standards; i++)
    g_string_append_printf (to, "%s %s", i == 0 ? "; standards" : "", offence->standards[i]->instrument->stated->id);
  g_string_append_c (to, '\n');
  for (guint i = 0; i < offence->n_versions; i++) {
    write_demand (to, law, "who", NULL, offence->versions[i].who);
    write_asides (to, law, &offence->versions[i].asides);
  }
  write_asides (to, law, &offence->asides);
}

static void write_local (GString *to, const LawLocal *local)
{
  g_string_append_printf (to, "  value of %s %s: %" G_GINT64_FORMAT "\n", local->band->instrument->stated->id,
                          local->band->name, local->stated->value);
}

char *lawbook_write (const Lawbook *law)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < law->n_instruments; i++) {
    const LawInstrument *instrument = &law->instruments[i];
    g_string_append_printf (to, "%s\n", instrument->stated->id);
    for (guint j = 0; j < instrument->n_offences; j++)
      write_offence (to, law, &instrument->offences[j]);
    for (guint j = 0; j < instrument->n_standards; j++)
      write_standard (to, law, &instrument->standards[j]);
    for (guint j = 0; j < instrument->n_locals; j++)
      write_local (to, &instrument->locals[j]);
  }
  return g_string_free (to, FALSE);
}
