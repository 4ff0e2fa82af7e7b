/* In: a program. Out: all that cases could exercise of it, each thing once, however many laws it is in force in. */
#include "probe/cover/cover.h"
#include <string.h>
#include "probe/cover/attainable.h"
#include "report/words/phrases.h"
#include "report/words/phrases_expect.h"

typedef struct {
  SillCoverage *coverage;
  const Plan *plan;
  gconstpointer of; /* the item or article whose conditions are gone through */
  const Instrument *instrument;
  const char *path;
  Place place; /* of that */
} Maker;

/* ---- what is defined ---- */

static void note_defined (SillCoverage *coverage, const LawCondition *condition)
{
  g_hash_table_add (coverage->defined, (gpointer) condition->stated);
  for (guint i = 0; i < condition->n_children; i++)
    note_defined (coverage, condition->children[i]);
}

static void find_defined (SillCoverage *coverage)
{
  const GPtrArray *conditions = coverage->program->law->conditions;
  for (guint i = 0; i < conditions->len; i++) {
    const LawCondition *condition = g_ptr_array_index (conditions, i);
    if (condition->stated->kind == CONDITION_HOLDS && condition->n_children > 0)
      note_defined (coverage, condition->children[0]);
  }
}

/* ---- goals ---- */

gconstpointer goal_owner (const SillCoverage *coverage, gconstpointer of, const Condition *condition)
{
  return condition != NULL && g_hash_table_contains (coverage->defined, condition) ? NULL : of;
}

char *goal_key (gconstpointer of, gconstpointer condition, guint slot, Rational factor)
{
  return g_strdup_printf ("%p %p %u %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, of, condition, slot, factor.numerator,
                          factor.denominator);
}

Goal *goal_find (const SillCoverage *coverage, const char *key) { return g_hash_table_lookup (coverage->known, key); }

void goal_free (gpointer data)
{
  Goal *goal = data;
  g_free (goal->what[0]);
  g_free (goal->what[1]);
  g_free (goal);
}

static gboolean is_among (const GPtrArray *files, const char *path)
{
  for (guint i = 0; i < files->len; i++) {
    g_autofree char *left = g_canonicalize_filename (g_ptr_array_index (files, i), NULL);
    g_autofree char *right = g_canonicalize_filename (path, NULL);
    if (g_str_equal (left, right))
      return TRUE;
  }
  return files->len == 0;
}

/* Takes the key and the words. */
static void add (const Maker *maker, char *key, Goal goal)
{
  SillCoverage *coverage = maker->coverage;
  if (g_hash_table_contains (coverage->known, key) || goal.place.path == NULL ||
      !is_among (coverage->only, goal.place.path)) {
    g_free (key);
    g_free (goal.what[0]);
    g_free (goal.what[1]);
    return;
  }
  goal.instrument = maker->instrument;
  goal.path = maker->path;
  Goal *kept = g_memdup2 (&goal, sizeof goal);
  g_ptr_array_add (coverage->goals, kept);
  g_hash_table_insert (coverage->known, key, kept);
}

/* ---- conditions ---- */

static const Vocabulary *vocabulary_of (const Maker *maker) { return maker->coverage->program->law->vocabulary; }

static char *fact_words (const Maker *maker, guint slot, SillLanguage language)
{
  if (slot >= vocabulary_size (vocabulary_of (maker)))
    return g_strdup (word_text (WORD_DIFF_ORGANIZATION, language));
  return g_strdup (phrase_words (&vocabulary_fact (vocabulary_of (maker), slot)->name, language));
}

static char *sum_words (const Maker *maker, const Node *node, SillLanguage language)
{
  g_autoptr (GString) to = g_string_new (NULL);
  for (guint i = 0; i < node->n_terms; i++) {
    g_autofree char *name = fact_words (maker, plan_term (maker->plan, node->first_term + i)->slot, language);
    g_string_append_printf (to, "%s%s", i > 0 ? word_text (WORD_SUM, language) : "", name);
  }
  return g_string_free (g_steal_pointer (&to), FALSE);
}

static const Unit *unit_of (const Maker *maker, const Node *node)
{
  const guint slot = node->n_terms == 0 ? G_MAXUINT : plan_term (maker->plan, node->first_term)->slot;
  return slot < vocabulary_size (vocabulary_of (maker)) ? vocabulary_fact (vocabulary_of (maker), slot)->unit : NULL;
}

/* What regions set; where it is scaled, how often. */
static char *local_words (const Maker *maker, const Node *node, SillLanguage language)
{
  const Hidden *hidden = &g_array_index (maker->plan->hidden, Hidden, node->hidden - 1);
  g_autofree char *band =
      phrase_band_named (maker->coverage->program->law, hidden->instrument->id, hidden->name, language);
  g_autofree char *figure = word_fill (WORD_COVER_LOCAL, language, band, NULL);
  g_autofree char *factor = phrase_number (node->factor);
  return rational_compare (node->factor, RATIONAL_ONE) == 0 ? g_steal_pointer (&figure)
                                                            : g_strdup_printf ("%s × %s", figure, factor);
}

static char *limit_words (const Maker *maker, const Node *node, SillLanguage language)
{
  if (node->kind == CONDITION_PROPORTIONAL)
    return g_strdup (word_text (WORD_COVER_SHARES, language));
  const Unit *unit = unit_of (maker, node);
  const gint64 parts = unit == NULL || node->n_divisors > 0 ? 1 : unit->parts;
  Rational limit = RATIONAL_ONE;
  g_autofree char *sum = sum_words (maker, node, language);
  const gboolean known =
      node->hidden == 0 && rational_reduce (node->limit.lo, (Wide) node->limit_scale * parts, &limit);
  g_autofree char *amount = node->hidden != 0      ? local_words (maker, node, language)
                            : !known               ? g_strdup ("?")
                            : node->n_divisors > 0 ? phrase_factor (limit, language)
                                                   : phrase_amount (limit, unit, language);
  return g_strdup_printf ("%s %s %s", sum, phrase_comparison (node->comparison), amount);
}

/* Whether facts can be exactly at the limit. */
static gboolean can_be_met (const Node *node)
{
  return node->hidden != 0 || node->limit_scale <= 1 || node->limit.lo % node->limit_scale == 0;
}

static void add_limit (const Maker *maker, const Node *node, Place place)
{
  const guint8 all =
      (node->limit.lo > 0 ? 1 << LIMIT_UNDER : 0) | 1 << LIMIT_OVER | (can_be_met (node) ? 1 << LIMIT_AT : 0);
  add (maker, goal_key (goal_owner (maker->coverage, maker->of, node->condition), node->condition, 0, node->factor),
       (Goal) { .kind = GOAL_LIMIT,
                .place = place,
                .what = { limit_words (maker, node, SILL_ZH), limit_words (maker, node, SILL_EN) },
                .demanded = all });
}

static char *guard_words (const Maker *maker, const Node *node, guint slot, SillLanguage language)
{
  g_autofree char *fact = fact_words (maker, slot, language);
  if (node->kind != CONDITION_WITHIN)
    return g_steal_pointer (&fact);
  g_autofree char *lapse = phrase_lapse (node->condition->lapse, language);
  return word_fill (WORD_COVER_WITHIN, language, fact, lapse, NULL);
}

static void add_guard (const Maker *maker, const Node *node, Place place)
{
  const Condition *condition = node->condition;
  gint slot = condition == NULL ? (gint) node->asked : -1;
  if (condition != NULL && condition->facts != NULL && condition->facts[0] != NULL)
    slot = vocabulary_find (vocabulary_of (maker), condition->facts[0]);
  const guint organization = vocabulary_size (vocabulary_of (maker));
  const guint asked = slot < 0 ? organization : MIN ((guint) slot, organization);
  add (maker,
       goal_key (goal_owner (maker->coverage, maker->of, condition), condition, condition == NULL ? asked : 0,
                 RATIONAL_ONE),
       (Goal) { .kind = GOAL_GUARD,
                .place = place,
                .what = { guard_words (maker, node, asked, SILL_ZH), guard_words (maker, node, asked, SILL_EN) },
                .demanded = 1 << GUARD_YES | 1 << GUARD_NO });
}

/* Of what another item states the place is where it is referred to. `outer`: that; without a path: nothing refers to it. */
static void add_conditions (const Maker *maker, const Node *node, Place outer)
{
  const Condition *condition = node->condition;
  const Place own = condition == NULL ? maker->place : condition->place;
  const Place place = outer.path != NULL ? outer : own;
  if (node->kind == CONDITION_LIMIT || node->kind == CONDITION_PROPORTIONAL)
    add_limit (maker, node, place);
  else if (condition == NULL || node->kind == CONDITION_YES || node->kind == CONDITION_WITHIN)
    add_guard (maker, node, place);
  const Place below = node->kind == CONDITION_SCALE && outer.path == NULL ? own : outer;
  for (guint i = 0; node->kind != CONDITION_PROPORTIONAL && i < node->children->len; i++)
    add_conditions (maker, g_ptr_array_index (node->children, i), below);
}

/* ---- items and articles ---- */

static void add_item (Maker *maker, const PlanItem *item)
{
  const Place nowhere = { NULL, 0, 0 };
  maker->of = item->item;
  maker->instrument = item->instrument;
  maker->path = item->path;
  maker->place = item->item->place;
  add (maker, goal_key (item->item, NULL, 0, RATIONAL_ONE),
       (Goal) { .kind = GOAL_ITEM,
                .place = maker->place,
                .what = { g_strdup (""), g_strdup ("") },
                .demanded = 1 << ITEM_MET | 1 << ITEM_NOT });
  add_conditions (maker, item->node, nowhere);
}

static void add_article (Maker *maker, const PlanGate *gate)
{
  const Place nowhere = { NULL, 0, 0 };
  maker->of = gate->article;
  maker->instrument = gate->law->standard->instrument->stated;
  maker->path = gate->article->number;
  maker->place = gate->article->place;
  if (gate->when != NULL)
    add_conditions (maker, gate->when, nowhere);
}

/* ---- tiers, readings, versions ---- */

static void add_reached (const Maker *maker, gconstpointer of, GoalKind kind, Place place, char *zh, char *en)
{
  add (maker, goal_key (of, NULL, 0, RATIONAL_ONE),
       (Goal) { .kind = kind, .place = place, .what = { zh, en }, .demanded = 1 << REACHED });
}

static void add_tiers (Maker *maker, const Version *version)
{
  const Offence *offence = maker->plan->offence->stated;
  maker->instrument = NULL;
  maker->path = NULL;
  g_autofree char *day = civil_write (version->effective);
  add_reached (maker, version, GOAL_VERSION, version->place, g_strdup_printf ("%s %s", offence->name.zh, day),
               g_strdup_printf ("%s %s", offence->name.en, day));
  for (guint i = 0; i < version->tiers->len; i++) {
    const Tier *tier = g_ptr_array_index (version->tiers, i);
    if (!plan_attains (maker->coverage->program, maker->plan, tier->rank))
      continue;
    add_reached (maker, tier, GOAL_TIER, tier->place, g_strdup_printf ("%s %s", offence->name.zh, tier->name.zh),
                 g_strdup_printf ("%s: %s", offence->name.en, tier->name.en));
  }
}

static void add_reading (Maker *maker, const Alternative *alternative)
{
  const Condition *reading = alternative->reading;
  maker->instrument = alternative->instrument;
  maker->path = alternative->path;
  add_reached (maker, reading, GOAL_READING, reading->place, g_strdup (reading->words.zh),
               g_strdup (reading->words.en));
}

static void add_plan (Maker *maker)
{
  const Places *places = &maker->plan->places;
  add_tiers (maker, maker->plan->version);
  for (guint i = 0; i < places->items->len; i++)
    add_item (maker, places_item (places, i));
  for (guint i = 0; i < places->gates->len; i++)
    add_article (maker, g_ptr_array_index (places->gates, i));
  for (guint i = 0; i < maker->plan->alternatives->len; i++)
    add_reading (maker, plan_alternative (maker->plan, i));
}

static gint compare_goals (gconstpointer a, gconstpointer b)
{
  const Goal *one = *(const Goal *const *) a, *other = *(const Goal *const *) b;
  const int order = strcmp (one->place.path, other->place.path);
  if (order != 0)
    return order;
  if (one->place.line != other->place.line)
    return one->place.line < other->place.line ? -1 : 1;
  if (one->place.column != other->place.column)
    return one->place.column < other->place.column ? -1 : 1;
  return one->kind != other->kind ? (one->kind < other->kind ? -1 : 1) : strcmp (one->what[1], other->what[1]);
}

void goals_make (SillCoverage *coverage)
{
  Maker maker = { .coverage = coverage };
  const GPtrArray *plans = coverage->program->plans;
  find_defined (coverage);
  for (guint i = 0; i < plans->len; i++) {
    maker.plan = g_ptr_array_index (plans, i);
    if (maker.plan->version->held)
      add_plan (&maker);
  }
  g_ptr_array_sort (coverage->goals, compare_goals);
}
