/* An article in, what people make of its tiers and items out: one left out, two exchanged, the wrong tier, a precondition
 * forgotten or turned round. */
#include "mutant/edit.h"

/* ---- preconditions ---- */

/* Names that must hold beside those that must not. */
typedef struct {
  char ***names, ***others;
  const char *attribute, *other;
} Gate;

static void drop_gate (const Editor *editor, const Gate *gate, guint index, Place place)
{
  g_autofree char *was = g_strdup_printf ("%s=\"%s\"", gate->attribute, (*gate->names)[index]);
  edit_add (editor, MISTAKE_GATE_DROPPED, place, was, NULL);
  edit_point (editor, gate->names, edit_names_without (editor, *gate->names, index));
}

static void turn_gate (const Editor *editor, const Gate *gate, guint index, Place place)
{
  const char *name = (*gate->names)[index];
  char *const none[] = { NULL };
  char *const *others = *gate->others == NULL ? none : *gate->others;
  g_autofree char *was = g_strdup_printf ("%s=\"%s\"", gate->attribute, name);
  g_autofree char *is = g_strdup_printf ("%s=\"%s\"", gate->other, name);
  edit_add (editor, MISTAKE_GATE_TURNED, place, was, is);
  edit_point (editor, gate->names, edit_names_without (editor, *gate->names, index));
  edit_point (editor, gate->others, edit_names_with (editor, others, G_MAXUINT, name));
}

static void edit_gates (const Editor *editor, char ***when, char ***unless, Place place)
{
  const Gate gates[] = { { when, unless, "when", "unless" }, { unless, when, "unless", "when" } };
  for (guint i = 0; i < G_N_ELEMENTS (gates); i++)
    for (guint j = 0; *gates[i].names != NULL && (*gates[i].names)[j] != NULL; j++) {
      drop_gate (editor, &gates[i], j, place);
      turn_gate (editor, &gates[i], j, place);
    }
}

/* `discretion`: what a person is left to say about it goes with it; NULL: nothing is. */
static void drop_condition (const Editor *editor, Condition **condition, gboolean *discretion)
{
  static const gboolean no = FALSE;
  if (*condition == NULL)
    return;
  edit_add (editor, MISTAKE_GATE_DROPPED, (*condition)->place, "when", NULL);
  edit_point (editor, condition, NULL);
  if (discretion != NULL && *discretion)
    edit_exchange (editor, discretion, &no, sizeof no);
  edit_condition (editor, condition, *condition);
}

/* ---- items ---- */

static void drop_item (const Editor *editor, TierRule *rule, guint index)
{
  const Item *item = g_ptr_array_index (rule->items, index);
  if (item->condition->kind == CONDITION_PROPORTIONAL)
    return; /* see edit_sum */
  edit_add (editor, MISTAKE_ITEM_DROPPED, item->place, item->path, NULL);
  edit_point (editor, &rule->items, edit_without (editor, rule->items, index));
}

/* What they demand; their numbers stay. */
static void swap_items (const Editor *editor, Item *item, Item *next)
{
  edit_add (editor, MISTAKE_ITEMS_SWAPPED, item->place, item->path, next->path);
  edit_point (editor, &item->condition, next->condition);
  edit_point (editor, &next->condition, item->condition);
}

/* All that a reduced limit demands before it is one. */
static void reduce_always (const Editor *editor, Item *item)
{
  static char *none[] = { NULL };
  if (item->condition->kind != CONDITION_SCALE || rational_compare (item->condition->factor, RATIONAL_ONE) >= 0 ||
      *item->when == NULL)
    return;
  g_autofree char *was = g_strjoinv (" ", item->when);
  edit_add (editor, MISTAKE_HALF_ALWAYS, item->place, was, NULL);
  edit_point (editor, &item->when, none);
}

static void edit_items (Editor *editor, TierRule *rule)
{
  const char *outer = editor->path;
  editor->rule = rule;
  for (guint i = 0; i < rule->items->len; i++) {
    Item *item = g_ptr_array_index (rule->items, i);
    editor->path = item->path;
    drop_item (editor, rule, i);
    if (i + 1 < rule->items->len)
      swap_items (editor, item, g_ptr_array_index (rule->items, i + 1));
    edit_gates (editor, &item->when, &item->unless, item->place);
    reduce_always (editor, item);
    edit_condition (editor, &item->condition, item->condition);
  }
  editor->rule = NULL;
  editor->path = outer;
}

/* ---- tiers ---- */

/* Each other tier that the offence ever had. */
static void edit_reach (const Editor *editor, TierRule *rule)
{
  const LawOffence *offence = lawbook_offence (editor->to->law, editor->standard->offences[0]);
  for (guint i = 0; i < offence->n_tiers; i++) {
    if (g_strcmp0 (offence->tiers[i].name, rule->reach) == 0)
      continue;
    edit_add (editor, MISTAKE_WRONG_TIER, rule->place, rule->reach, offence->tiers[i].name);
    edit_point (editor, &rule->reach, offence->tiers[i].name);
  }
}

static void edit_rule (Editor *editor, TierRule *rule)
{
  edit_reach (editor, rule);
  edit_gates (editor, &rule->when, &rule->unless, rule->place);
  drop_condition (editor, &rule->condition, &rule->discretion);
  edit_items (editor, rule);
}

void edit_article (Editor *editor, Article *article)
{
  editor->path = article->number;
  drop_condition (editor, &article->when, NULL);
  if (article->instead_of != NULL) {
    edit_add (editor, MISTAKE_INSTEAD_DROPPED, article->place, article->instead_of, NULL);
    edit_point (editor, &article->instead_of, NULL);
  }
  for (guint i = 0; i < article->tiers->len; i++)
    edit_rule (editor, g_ptr_array_index (article->tiers, i));
  editor->path = NULL;
}
