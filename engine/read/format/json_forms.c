/* The table of case files in, a form for each of its elements out: which keys an object of it has, which of them are parts of
 * the draft's element and which are elements inside. */
#include "read/format/json_forms.h"
#include <string.h>
#include "read/document/grammar.h"
#include "read/format/case_grammar.h"

/* What the draft does with each. */
static const struct {
  const char *shape;
  TakeFunc take;
  void (*end) (CaseDraft *draft);
} takers[] = {
  { "case", draft_head, NULL },         { "conduct", draft_conduct, NULL },
  { "decision", draft_decision, NULL }, { "defendant", draft_defendant, draft_defendant_end },
  { "fact", draft_fact, NULL },         { "batch", draft_batch, NULL },
  { "given", draft_given, NULL },       { "finding", draft_clause, NULL },
  { "figure", draft_figure, NULL },     { "charge", draft_charge, draft_charge_end },
  { "expect", draft_expect, NULL },
};

static const Row *row_of (const Form *form, GrammarRowKind kind)
{
  const Row *row = form->row + 1;
  while (row->kind != ROW_END && row->kind != ROW_ELEMENT && row->kind != kind)
    row++;
  return row->kind == kind ? row : NULL;
}

static void take_parts (JsonForm *to, const Form *form)
{
  const Row *bare = row_of (form, ROW_BARE);
  to->n_parts = (gint) form->n_attributes;
  to->bare = bare == NULL ? -1 : bare->tag;
  for (guint i = (guint) to->first; i < form->n_attributes; i++)
    to->keys[i - (guint) to->first] = form->attributes[i];
  for (guint i = 0; i < form->n_attributes; i++)
    to->values |= form->rows[i]->type->written == WRITTEN_ANSWER ? BIT (i) : 0;
  for (guint i = 0; i < G_N_ELEMENTS (takers); i++)
    if (strcmp (takers[i].shape, form->name) == 0) {
      to->take = takers[i].take;
      to->end = takers[i].end;
    }
}

static void add_child (JsonForm *to, const JsonChild *child)
{
  g_assert (to->n_children + 1 < MOST_KEYS);
  to->keys[(guint) (to->n_parts - to->first) + to->n_children] = child->key;
  to->children[to->n_children++] = *child;
}

/* Under their own names, then under other ones. */
static void take_children (JsonForms *forms, const Outline *outline, guint index, gboolean aliases)
{
  const Form *form = &outline->forms[index];
  for (guint i = 0; i < outline->n_forms; i++) {
    const Form *inner = &outline->forms[i];
    const Row *alias = row_of (inner, ROW_ALIAS);
    if ((form->children & inner->bit) == 0 || (aliases && alias == NULL))
      continue;
    const JsonChild child = { aliases ? alias->name : inner->name, &forms->forms[i],
                              row_of (inner, ROW_KEYED) != NULL ? &forms->keyed[i] : NULL,
                              (form->once & inner->bit) != 0 || inner->n_attributes == 0 };
    add_child (&forms->forms[index], &child);
  }
}

char *json_form_keys (const JsonForm *form)
{
  GString *joined = g_string_new (form->keys[0]);
  for (guint i = 1; form->keys[i] != NULL; i++)
    g_string_append_printf (joined, ", %s", form->keys[i]);
  return g_string_free (joined, FALSE);
}

JsonForms *json_forms_new (void)
{
  const Outline *outline = grammar_outline (&case_grammar);
  JsonForms *forms = g_new0 (JsonForms, 1);
  g_assert (outline->n_forms <= MOST_FORMS);
  for (guint i = 0; i < outline->n_forms; i++) {
    const Form *form = &outline->forms[i];
    const Row *keyed = row_of (form, ROW_KEYED);
    take_parts (&forms->forms[i], form);
    if (keyed != NULL) {
      forms->keyed[i].first = keyed->tag + 1;
      take_parts (&forms->keyed[i], form);
      forms->forms[i].bare = -1;
    }
    take_children (forms, outline, i, FALSE);
    take_children (forms, outline, i, TRUE);
    if (strcmp (form->name, "case") == 0)
      forms->root = &forms->forms[i];
  }
  return forms;
}
