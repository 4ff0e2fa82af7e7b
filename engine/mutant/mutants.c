/* In: a rulebook. Out: its mutants, and the program of one of them, or of several at once.
 * The one idea: a mistake is a few bytes of the draft exchanged for others; exchanging them again undoes it. It is resolved and compiled
 * in those documents alone that it can touch. */
#include "mutant/mutant.h"
#include "mutant/edit.h"
#include <string.h>
#include "pipeline.h"
#include "resolve/resolve.h"

Mutants *mutants_new (Rulebook *book)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Mutants *mutants = g_new0 (Mutants, 1);
  mutants->book = rulebook_ref (book);
  mutants->law = resolve_rules (book, findings);
  mutants->mutants = g_array_new (FALSE, FALSE, sizeof (Mutant));
  mutants->arena = arena_new ();
  mutants->made = g_array_new (FALSE, FALSE, sizeof (guint));
  mutants->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  mutants->related = related_new (mutants->law);
  if (sill_findings_faults (findings) == 0)
    edit_book (mutants);
  return mutants;
}

void mutants_free (Mutants *mutants)
{
  if (mutants == NULL)
    return;
  mutants_undo (mutants);
  rulebook_unref (mutants->part);
  related_free (mutants->related);
  lawbook_free (mutants->law);
  g_array_unref (mutants->made);
  g_array_unref (mutants->mutants);
  g_ptr_array_unref (mutants->lists);
  arena_free (mutants->arena);
  rulebook_unref (mutants->book);
  g_free (mutants);
}

static void exchange (const Exchange *exchange)
{
  g_autofree guint8 *kept = g_malloc (exchange->size);
  memcpy (kept, exchange->at, exchange->size);
  memcpy (exchange->at, exchange->with, exchange->size);
  memcpy (exchange->with, kept, exchange->size);
}

static gboolean hang_on_the_same (const Mutant *one, const Mutant *other)
{
  return one->instrument == other->instrument &&
         g_strv_equal ((const char *const *) one->offences, (const char *const *) other->offences);
}

/* The documents that the mutant can make wrong or its offences are judged by: no other one has to be resolved again. */
static void take_part (Mutants *mutants, guint index)
{
  const Mutant *mutant = mutants_at (mutants, index);
  if (mutants->part_of > 0 && hang_on_the_same (mutant, mutants_at (mutants, mutants->part_of - 1)))
    return;
  g_autoptr (GPtrArray) documents = related_to (mutants->related, mutant->instrument, mutant->offences);
  rulebook_unref (mutants->part);
  mutants->part = rulebook_part (mutants->book, documents);
  mutants->part_of = index + 1;
}

static void make (Mutants *mutants, guint index)
{
  const Mutant *mutant = mutants_at (mutants, index);
  for (guint i = 0; i < mutant->n; i++)
    exchange (&mutant->exchanges[i]);
  g_array_append_val (mutants->made, index);
}

Program *mutants_make (Mutants *mutants, guint index)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  mutants_undo (mutants);
  take_part (mutants, index);
  make (mutants, index);
  return pipeline_compile_part (mutants->part, mutants_at (mutants, index)->offences, findings);
}

Program *mutants_make_together (Mutants *mutants, const GArray *indices, const char *offence)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  mutants_undo (mutants);
  for (guint i = 0; i < indices->len; i++)
    make (mutants, g_array_index (indices, guint, i));
  return pipeline_compile_part (mutants->book, (const char *const[]) { offence, NULL }, findings);
}

void mutants_undo (Mutants *mutants)
{
  for (guint k = mutants->made->len; k-- > 0;) {
    const Mutant *mutant = mutants_at (mutants, g_array_index (mutants->made, guint, k));
    for (guint i = mutant->n; i-- > 0;)
      exchange (&mutant->exchanges[i]);
  }
  g_array_set_size (mutants->made, 0);
}
