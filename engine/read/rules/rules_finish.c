/* All files of a rulebook in, the same in an order that the names of files have no part in, its limits in whole numbers. */
#include "read/rules/read_rules.h"
#include "read/rules/rules_draft.h"
#include <string.h>

static const char *first_offence (const Instrument *instrument)
{
  return instrument->offences->len == 0 ? "" : ((const Offence *) g_ptr_array_index (instrument->offences, 0))->id;
}

/* Of one id by the offences, so that what files are called does not matter. */
static gint compare_instruments (gconstpointer a, gconstpointer b)
{
  const Instrument *one = *(const Instrument *const *) a, *other = *(const Instrument *const *) b;
  const int order = strcmp (one->id, other->id);
  return order != 0 ? order : strcmp (first_offence (one), first_offence (other));
}

static gint compare_collections (gconstpointer a, gconstpointer b)
{
  const Collection *one = *(const Collection *const *) a, *other = *(const Collection *const *) b;
  int order = strcmp (one->id, other->id);
  return order != 0 ? order : one->complete_to < other->complete_to ? -1 : one->complete_to > other->complete_to;
}

void read_rules_finish (Rulebook *book, SillFindings *findings)
{
  g_ptr_array_sort (book->instruments, compare_instruments);
  instruments_join (book->instruments);
  g_ptr_array_sort (book->collections, compare_collections);
  if (book->whole == NULL)
    vocabulary_order (book->vocabulary, findings);
  rules_numbers_settle (book, findings);
}
