/* What a standard says of counting: how acts become numbers, within which time they add up, and whether a joint amount
 * counts or one's own part of it. */
#include "model/case/ledger.h"
#include "read/rules/rules_draft.h"

enum { MOST_YEARS = 100, MOST_TIMES = 100 };

static gboolean is_second (Reader *reader, guint index, const char *first, const char *second)
{
  const char *const names[] = { first, second, NULL };
  return attribute_choice (reader, index, names, 0) == 1;
}

/* Ways of obtaining, as batches name them. Returns: yours. */
static char **read_ways (Reader *reader, guint index)
{
  char **ways = attribute_words (reader, index);
  for (guint i = 0; ways[i] != NULL; i++)
    if (obtained_find (ways[i]) == N_OBTAINED)
      findings_add_unknown (reader_findings (reader), FINDING_BAD_VALUE, reader_attribute_place (reader, index),
                            ways[i], obtained_ids ());
  return ways;
}

void counting_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Counting *counting = draft->counting = counting_new ();
  counting->article = attribute_text (reader, 0);
  counting->facts = attribute_words (reader, 1);
  counting->unlawful = read_ways (reader, 2);
  counting->twice = is_second (reader, 3, "once", "twice");
  counting->each_recipient = is_second (reader, 4, "once", "each");
  counting->as_found = is_second (reader, 5, "as-found-less-shown-false", "as-found");
  counting->prices = attribute_optional (reader, 6);
  counting->place = reader_place (reader);
  counting->names = reader_attribute_place (reader, 1);
  g_ptr_array_add (draft->standard->countings, counting);
}

void shows_start (Reader *reader, gpointer data)
{
  static const char *const batches[] = { "any", "all", "alike", NULL };
  Draft *draft = data;
  Shows *shows = g_new0 (Shows, 1);
  shows->fact = attribute_text (reader, 0);
  shows->obtained = read_ways (reader, 1);
  shows->batches = attribute_choice (reader, 2, batches, SHOWS_ANY);
  shows->names = draft_place (reader, 0);
  g_ptr_array_add (draft->counting->shows, shows);
}

void cumulation_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Cumulation *cumulation = g_new0 (Cumulation, 1);
  cumulation->article = attribute_text (reader, 0);
  cumulation->facts = attribute_words (reader, 1);
  cumulation->years = attribute_number (reader, 2, 1, MOST_YEARS, 1);
  cumulation->crimes_add = attribute_yes_no (reader, 3);
  cumulation->times = attribute_number (reader, 4, 1, MOST_TIMES, 1);
  cumulation->when = attribute_words (reader, 5);
  cumulation->unless = attribute_words (reader, 6);
  cumulation->under = draft->under;
  cumulation->place = reader_place (reader);
  cumulation->names = reader_attribute_place (reader, 1);
  g_ptr_array_add (draft->standard->cumulations, cumulation);
}

void apart_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Apart *apart = g_new0 (Apart, 1);
  apart->article = attribute_text (reader, 0);
  apart->facts = attribute_words (reader, 1);
  apart->obtained = read_ways (reader, 2);
  apart->shows = attribute_text (reader, 3);
  apart->when = attribute_words (reader, 4);
  apart->under = draft->under;
  apart->place = reader_place (reader);
  apart->names = reader_attribute_place (reader, 1);
  g_ptr_array_add (draft->standard->aparts, apart);
}

/* Readings of rules, as items have readings of conditions: what stands inside holds under one of them. */
void rule_readings_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Condition *readings = condition_new (CONDITION_READINGS, reader_place (reader));
  readings->words = draft_words (reader, 0);
  readings->article = attribute_text (reader, 2);
  draft->under = (UnderReading) { readings, NULL };
  g_ptr_array_add (draft->standard->questions, readings);
}

void rule_readings_end (Reader *reader, gpointer data)
{
  Draft *draft = data;
  if (draft->under.readings->children->len == 0)
    draft_lacks (reader, "reading");
  else
    draft_check_readings (reader, draft->under.readings);
  draft->under = (UnderReading) { NULL, NULL };
}

void rule_reading_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Condition *reading = condition_new (CONDITION_READING, reader_place (reader));
  draft_take_reading (reader, reading);
  draft->under.reading = reading;
  g_ptr_array_add (draft->under.readings->children, reading);
}

void rule_reading_end (Reader *reader, gpointer data)
{
  (void) reader;
  ((Draft *) data)->under.reading = NULL;
}

void share_start (Reader *reader, gpointer data)
{
  static const char *const counts[] = { "joint", "own", NULL };
  Draft *draft = data;
  ShareRule *rule = g_new0 (ShareRule, 1);
  rule->article = attribute_text (reader, 0);
  rule->facts = attribute_words (reader, 1);
  rule->counts = attribute_choice (reader, 2, counts, 0) == 1 ? SHARE_OWN : SHARE_JOINT;
  rule->names = reader_attribute_place (reader, 1);
  g_ptr_array_add (draft->standard->share_rules, rule);
}
