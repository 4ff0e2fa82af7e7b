/* What a standard says of counting: how acts become numbers, within which time they add up, and whether a joint amount
 * counts or one's own part of it. */
#include "read/rules/rules_draft.h"

void counting_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Counting *counting = draft->counting = counting_new ();
  attributes_fill (reader, counting);
  g_ptr_array_add (draft->standard->countings, counting);
}

void shows_start (Reader *reader, gpointer data)
{
  const Draft *draft = data;
  Shows *shows = g_new0 (Shows, 1);
  attributes_fill (reader, shows);
  g_ptr_array_add (draft->counting->shows, shows);
}

void cumulation_start (Reader *reader, gpointer data)
{
  const Draft *draft = data;
  Cumulation *cumulation = g_new0 (Cumulation, 1);
  attributes_fill (reader, cumulation);
  cumulation->lapse = draft_lapse (reader);
  cumulation->under = draft->under;
  g_ptr_array_add (draft->standard->cumulations, cumulation);
}

void apart_start (Reader *reader, gpointer data)
{
  const Draft *draft = data;
  Apart *apart = g_new0 (Apart, 1);
  attributes_fill (reader, apart);
  apart->under = draft->under;
  g_ptr_array_add (draft->standard->aparts, apart);
}

/* Readings of rules, as items have readings of conditions: what stands inside holds under one of them. */
void rule_readings_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Condition *readings = condition_new (CONDITION_READINGS, reader_place (reader));
  attributes_fill (reader, readings);
  draft->under = (UnderReading) { readings, NULL };
  g_ptr_array_add (draft->standard->questions, readings);
}

void rule_readings_end (Reader *reader, gpointer data)
{
  Draft *draft = data;
  draft_check_readings (reader, draft->under.readings);
  draft->under = (UnderReading) { NULL, NULL };
}

void rule_reading_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  Condition *reading = condition_new (CONDITION_READING, reader_place (reader));
  attributes_fill (reader, reading);
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
  const Draft *draft = data;
  ShareRule *rule = g_new0 (ShareRule, 1);
  attributes_fill (reader, rule);
  g_ptr_array_add (draft->standard->share_rules, rule);
}
