/* The elements of a vocabulary file: units, regions and facts. A fact may name a unit that stands after it, or in another
 * file. */
#include "read/rules/rules_draft.h"
#include <string.h>

void vocabulary_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  attribute_read (reader, "id", &draft->section);
  draft->first_fact = vocabulary_size (draft->book->vocabulary);
}

void unit_start (Reader *reader, gpointer data)
{
  const Draft *draft = data;
  Unit *unit = g_new0 (Unit, 1);
  guint parts = 1;
  attributes_fill (reader, unit);
  attribute_read (reader, "parts", &parts);
  unit->parts = unit->elapsed == ELAPSED_MONTHS ? PARTS_OF_MONTH : parts;
  if (unit->elapsed != ELAPSED_NONE && parts != 1)
    attribute_fault (reader, "parts", FINDING_BAD_VALUE, "1");
  if (vocabulary_unit (draft->book->vocabulary, unit->id) != NULL)
    attribute_fault (reader, "id", FINDING_REPEATED_ID, NULL);
  g_ptr_array_add (draft->book->vocabulary->units, unit);
}

void region_start (Reader *reader, gpointer data)
{
  const Draft *draft = data;
  Region *region = g_new0 (Region, 1);
  attributes_fill (reader, region);
  if (vocabulary_region (draft->book->vocabulary, region->id) != NULL)
    attribute_fault (reader, "id", FINDING_REPEATED_ID, NULL);
  g_ptr_array_add (draft->book->vocabulary->regions, region);
}

static Unit *last_unit (const Draft *draft)
{
  const GPtrArray *units = draft->book->vocabulary->units;
  return g_ptr_array_index (units, units->len - 1);
}

/* Another name for so many of the unit, which must be whole base units. */
void also_start (Reader *reader, gpointer data)
{
  Unit *unit = last_unit (data);
  OtherUnit other = { .parts = unit->parts };
  Rational times = RATIONAL_ONE, parts = RATIONAL_ONE;
  g_autofree char *names = g_strdup_printf ("%s|%s", unit->name.zh, unit->name.en);
  attributes_fill (reader, &other);
  attribute_read (reader, "times", &times);
  if (!rational_multiply (times, (Rational) { unit->parts, 1 }, &parts) || parts.denominator != 1)
    attribute_fault (reader, "times", FINDING_FRACTION, names);
  other.parts = parts.numerator;
  unit_add (unit, other);
}

/* A grade stands for its number: nothing is counted in it. */
void level_start (Reader *reader, gpointer data)
{
  Unit *unit = last_unit (data);
  Grade level = { { NULL, NULL } };
  attributes_fill (reader, &level);
  const gboolean taken = level.name.zh != NULL && unit_level (unit, level.name.zh, strlen (level.name.zh)) > 0;
  if (taken)
    attribute_fault (reader, "zh", FINDING_REPEATED_ID, NULL);
  if (unit->parts != 1)
    reader_fault (reader, FINDING_UNKNOWN_ELEMENT, "also, allow");
  if (taken || level.name.zh == NULL || level.name.en == NULL)
    words_clear (&level.name);
  else
    unit_add_level (unit, level);
}

/* ---- tables ---- */

void table_start (Reader *reader, gpointer data)
{
  Draft *draft = data;
  FactTable *table = g_new0 (FactTable, 1);
  attributes_fill (reader, table);
  g_clear_pointer (&draft->row_unit, g_free);
  g_clear_pointer (&draft->row_provision, g_free);
  attribute_read (reader, "unit", &draft->row_unit);
  attribute_read (reader, "provision", &draft->row_provision);
  draft->row_unit_place = attribute_place (reader, "unit");
  const gboolean taken =
      table->id != NULL && (vocabulary_find (draft->book->vocabulary, table->id) >= 0 ||
                            vocabulary_table (draft->book->vocabulary, table->id, strlen (table->id)) != NULL);
  if (taken)
    attribute_fault (reader, "id", FINDING_REPEATED_ID, NULL);
  g_ptr_array_add (draft->book->vocabulary->tables, table);
  draft->table = table;
}

static char *ask_row (const char *question, const char *row)
{
  GString *text = g_string_new (question);
  g_string_replace (text, "{row}", row != NULL ? row : "", 0);
  return g_string_free (text, FALSE);
}

/* A fact with what its element says. Returns: yours. */
static Fact *read_fact (Reader *reader)
{
  FactDraft read = { 0 };
  Fact *fact = fact_new ();
  attributes_fill (reader, &read);
  *fact->stated = read.stated;
  read.fact.stated = fact->stated;
  *fact = read.fact;
  return fact;
}

/* A row is a quantity with the question and the unit of its table. */
void row_start (Reader *reader, gpointer data)
{
  const Draft *draft = data;
  Fact *fact = read_fact (reader);
  fact->kind = FACT_QUANTITY;
  fact->table = draft->table;
  fact->stated->unit_named = g_strdup (draft->row_unit);
  fact->stated->unit_place = draft->row_unit_place;
  fact->stated->question.zh = ask_row (draft->table->amount.zh, fact->name.zh);
  fact->stated->question.en = ask_row (draft->table->amount.en, fact->name.en);
  if (fact->stated->provision == NULL)
    fact->stated->provision = g_strdup (draft->row_provision);
  if (strcmp (fact->id, ORGANIZATION_FACT) == 0)
    attribute_fault (reader, "id", FINDING_RESERVED_ID, NULL);
  else if (vocabulary_find (draft->book->vocabulary, fact->id) >= 0)
    attribute_fault (reader, "id", FINDING_REPEATED_ID, NULL);
  vocabulary_add (draft->book->vocabulary, fact);
}

/* A quantity has a unit, nothing else has one. */
static void take_unit (Reader *reader, Fact *fact)
{
  g_autofree char *unit = NULL;
  attribute_read (reader, "unit", &unit);
  if (fact->kind == FACT_QUANTITY && unit != NULL) {
    fact->stated->unit_named = g_steal_pointer (&unit);
    fact->stated->unit_place = attribute_place (reader, "unit");
  } else if (fact->kind == FACT_QUANTITY) {
    reader_fault (reader, FINDING_MISSING_ATTRIBUTE, "unit");
  } else if (unit != NULL) {
    attribute_fault (reader, "unit", FINDING_BAD_VALUE, "kind=\"quantity\"");
  }
}

/* The days before the last one of a date are facts behind it. */
static void add_days_before (Reader *reader, Vocabulary *vocabulary, const Fact *last)
{
  if (last->times > 1 && last->kind != FACT_DATE) {
    attribute_fault (reader, "times", FINDING_BAD_VALUE, "kind=\"date\"");
    return;
  }
  for (guint back = 1; back < last->times; back++)
    if (!vocabulary_add (vocabulary, fact_before (last, back)))
      attribute_fault (reader, "times", FINDING_REPEATED_ID, NULL);
}

/* What is not written is no list; only a quantity is a product. */
static void take_product (Reader *reader, Fact *fact)
{
  const gboolean written = fact->stated->product != NULL && fact->stated->product[0] != NULL;
  if (written && fact->kind != FACT_QUANTITY)
    attribute_fault (reader, "product", FINDING_BAD_VALUE, "kind=\"quantity\"");
  if (!written || fact->kind != FACT_QUANTITY)
    g_clear_pointer (&fact->stated->product, g_strfreev);
}

/* A product is made of what is stated of its factors, a date has several days: neither comes with anything. */
static void take_companion (Reader *reader, Fact *fact)
{
  const gboolean written = fact->stated->comes_with != NULL && fact->stated->comes_with[0] != NULL;
  const gboolean can = fact->kind != FACT_DATE && fact->stated->product == NULL;
  if (written && can) {
    fact->stated->names_place = attribute_place (reader, "comes-with");
    return;
  }
  if (written)
    attribute_fault (reader, "comes-with", FINDING_BAD_VALUE,
                     fact->kind == FACT_DATE ? "kind=\"yes-no\", kind=\"quantity\"" : "product=\"\"");
  g_clear_pointer (&fact->stated->comes_with, g_strfreev);
}

void fact_start (Reader *reader, gpointer data)
{
  const Draft *draft = data;
  Fact *fact = read_fact (reader);
  take_product (reader, fact);
  take_companion (reader, fact);
  if (strcmp (fact->id, ORGANIZATION_FACT) == 0)
    attribute_fault (reader, "id", FINDING_RESERVED_ID, NULL);
  else if (vocabulary_find (draft->book->vocabulary, fact->id) >= 0)
    attribute_fault (reader, "id", FINDING_REPEATED_ID, NULL);
  else
    take_unit (reader, fact);
  if (vocabulary_add (draft->book->vocabulary, fact))
    add_days_before (reader, draft->book->vocabulary, fact);
}

/* Two files may be parts of one vocabulary: then what each begins with tells them apart. */
void vocabulary_end (Reader *reader, gpointer data)
{
  (void) reader;
  Draft *draft = data;
  const Vocabulary *vocabulary = draft->book->vocabulary;
  if (draft->first_fact == vocabulary_size (vocabulary))
    return;
  const Fact *first = vocabulary_fact (vocabulary, draft->first_fact);
  g_autofree char *key = g_strdup_printf ("%s\n%s", draft->section, first->id);
  const char *section = g_string_chunk_insert_const (draft->book->paths, key);
  for (guint slot = draft->first_fact; slot < vocabulary_size (vocabulary); slot++) {
    Fact *fact = g_ptr_array_index (vocabulary->facts, slot);
    fact->stated->section = section;
    fact->stated->order = slot - draft->first_fact;
  }
}
