/* In: the provisions on what stands beside an offence. Out: a table of those on another offence of the same act, and of
 * the periods of limitation. */
#include "report/words/phrases.h"
#include "report/show/show_part.h"

static char *name_other (const Show *show, const LawConcurrence *concurrence)
{
  g_autoptr (GString) to = g_string_new (NULL);
  for (guint i = 0; i < concurrence->n_with; i++) {
    const LawOffence *offence = concurrence->with[i];
    const char *name =
        offence != NULL ? phrase_words (&offence->stated->name, show->language) : show_word (show, WORD_SHOW_WITH_ANY);
    g_string_append_printf (to, "%s%s", i == 0 ? "" : show_word (show, WORD_LIST), name);
  }
  return g_string_free (g_steal_pointer (&to), FALSE);
}

static const char *name_effect (const Show *show, const Concurrence *concurrence)
{
  static const Word effects[] = { WORD_SHOW_THIS, WORD_SHOW_OTHER, WORD_SHOW_HEAVIER, WORD_SHOW_BOTH };
  return show_word (show, effects[concurrence->apply]);
}

void show_concurrence (const Show *show, const LawConcurrence *concurrence)
{
  const Concurrence *stated = concurrence->stated;
  g_autofree char *other = name_other (show, concurrence);
  show_kind (show, stated->article, WORD_SHOW_CONCURRENCE);
  document_add (show->document, ROLE_PARAGRAPH,
                word_fill (WORD_SHOW_WITH_OTHER, show->language, other, name_effect (show, stated), NULL));
  document_add (show->document, ROLE_PARAGRAPH, g_strdup (phrase_words (&stated->words, show->language)));
  show_only_when (show, stated->article, concurrence->condition);
}

void show_concurrences (const Show *show, const LawAsides *asides)
{
  static const Word heads[] = { WORD_PAGE_PROVISION, WORD_SHOW_WITH, WORD_SHOW_EFFECT, WORD_SHOW_REMARK };
  if (asides->n_concurrences == 0)
    return;
  document_heading (show->document, 3, g_strdup (show_word (show, WORD_SHOW_CONCURRENCES)));
  document_cells (show->document, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < asides->n_concurrences; i++) {
    const LawConcurrence *concurrence = &asides->concurrences[i];
    const Concurrence *stated = concurrence->stated;
    document_cell (show->document, phrase_citation (show->instrument, stated->article, show->language), 0);
    document_cell (show->document, name_other (show, concurrence), 0);
    document_cell (show->document, g_strdup (name_effect (show, stated)), 0);
    document_cell (show->document, show_gated (show, &stated->words, &concurrence->gates), 0);
  }
}

static char *name_bound (const Show *show, const Limitation *limitation)
{
  if (limitation->life)
    return g_strdup (show_word (show, WORD_SHOW_LIMITATION_LIFE));
  if (limitation->below_months == 0)
    return g_strdup (show_word (show, WORD_SHOW_LIMITATION_REST));
  g_autofree char *months = phrase_months (limitation->below_months, show->language);
  return word_fill (WORD_SHOW_LIMITATION_BELOW, show->language, months, NULL);
}

void show_limitations (const Show *show)
{
  const GPtrArray *limitations = show->instrument->limitations;
  const Limitation *first = limitations->len == 0 ? NULL : g_ptr_array_index (limitations, 0);
  static const Word heads[] = { WORD_PAGE_PROVISION, WORD_SHOW_CONDITION, WORD_SHOW_LIMITATION_YEARS };
  if (first == NULL || !show_has (show, first->place.path))
    return;
  document_heading (show->document, 2, g_strdup (show_word (show, WORD_SHOW_LIMITATIONS)));
  document_cells (show->document, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < limitations->len; i++) {
    const Limitation *limitation = g_ptr_array_index (limitations, i);
    document_cell (show->document, phrase_citation (show->instrument, limitation->article, show->language), 0);
    document_cell (show->document, name_bound (show, limitation), 0);
    document_cell (show->document, phrase_months (limitation->years * 12, show->language), 0);
  }
}
