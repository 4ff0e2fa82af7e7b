/* The elements on what stands beside an offence: another offence of the same act, and time running out. */
#include "read/rules/rules_draft.h"

void concurrence_start (Reader *reader, gpointer data)
{
  static const char *const effects[] = { "this", "other", "heavier", "both", NULL };
  Draft *draft = data;
  Concurrence *concurrence = g_new0 (Concurrence, 1);
  gsize length = 0;
  concurrence->article = attribute_text (reader, 0);
  concurrence->with = attribute_words (reader, 1);
  if (concurrence->with[0] == NULL && reader_attribute (reader, 1, &length) != NULL)
    reader_attribute_fault (reader, 1, FINDING_BAD_VALUE, "*");
  concurrence->apply = (Apply) attribute_choice (reader, 2, effects, APPLY_THIS);
  concurrence->words = draft_words (reader, 3);
  concurrence->when = attribute_words (reader, 5);
  concurrence->unless = attribute_words (reader, 6);
  concurrence->place = reader_place (reader);
  concurrence->names = reader_attribute_place (reader, 1);
  g_ptr_array_add (draft->standard != NULL ? draft->standard->concurrences : draft->offence->concurrences, concurrence);
}

void concurrence_when_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  const GPtrArray *concurrences = draft->standard->concurrences;
  Concurrence *concurrence = g_ptr_array_index (concurrences, concurrences->len - 1);
  holder_start (reader, draft, &concurrence->condition, "when");
}

enum { MOST_MONTHS = 600, MOST_YEARS = 100 };

void limitation_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Limitation *limitation = g_new0 (Limitation, 1);
  limitation->article = attribute_text (reader, 0);
  limitation->below_months = attribute_number (reader, 1, 1, MOST_MONTHS, 0);
  limitation->life = attribute_yes_no (reader, 2);
  limitation->years = attribute_number (reader, 3, 1, MOST_YEARS, 1);
  g_ptr_array_add (draft->instrument->limitations, limitation);
}
