/* The words that rule and case files share: units and facts, found by id without allocating. */
#include "model/book/vocabulary.h"
#include <string.h>

enum { SMALLEST_INDEX = 64 };

void words_clear (Words *words)
{
  g_clear_pointer (&words->zh, g_free);
  g_clear_pointer (&words->en, g_free);
}

static void other_unit_free (OtherUnit *other)
{
  words_clear (&other->name);
  g_free (other);
}

void unit_add (Unit *unit, OtherUnit other)
{
  if (unit->others == NULL)
    unit->others = g_ptr_array_new_with_free_func ((GDestroyNotify) other_unit_free);
  OtherUnit *kept = g_new (OtherUnit, 1);
  *kept = other;
  g_ptr_array_add (unit->others, kept);
}

static void level_free (Grade *level)
{
  words_clear (&level->name);
  g_free (level);
}

void unit_add_level (Unit *unit, Grade level)
{
  if (unit->levels == NULL)
    unit->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) level_free);
  Grade *kept = g_new (Grade, 1);
  *kept = level;
  g_ptr_array_add (unit->levels, kept);
}

void fact_table_free (FactTable *table)
{
  if (table == NULL)
    return;
  g_free (table->id);
  words_clear (&table->name);
  words_clear (&table->question);
  words_clear (&table->amount);
  g_free (table);
}

void unit_free (Unit *unit)
{
  if (unit == NULL)
    return;
  g_clear_pointer (&unit->levels, g_ptr_array_unref);
  g_free (unit->id);
  words_clear (&unit->name);
  g_clear_pointer (&unit->others, g_ptr_array_unref);
  g_strfreev (unit->also);
  g_free (unit);
}

Fact *fact_new (void)
{
  Fact *fact = g_new0 (Fact, 1);
  fact->stated = g_new0 (FactStated, 1);
  return fact;
}

static void stated_free (FactStated *stated)
{
  words_clear (&stated->question);
  words_clear (&stated->meaning);
  g_free (stated->provision);
  g_strfreev (stated->product);
  g_strfreev (stated->comes_with);
  g_free (stated->unit_named);
  g_free (stated);
}

void fact_free (Fact *fact)
{
  if (fact == NULL)
    return;
  g_free (fact->id);
  words_clear (&fact->name);
  stated_free (fact->stated);
  g_free (fact->factors);
  g_free (fact);
}

static void region_free (Region *region)
{
  if (region == NULL)
    return;
  g_free (region->id);
  words_clear (&region->name);
  g_free (region);
}

Vocabulary *vocabulary_new (void)
{
  Vocabulary *vocabulary = g_new0 (Vocabulary, 1);
  vocabulary->units = g_ptr_array_new_with_free_func ((GDestroyNotify) unit_free);
  vocabulary->regions = g_ptr_array_new_with_free_func ((GDestroyNotify) region_free);
  vocabulary->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) fact_table_free);
  vocabulary->facts = g_ptr_array_new_with_free_func ((GDestroyNotify) fact_free);
  vocabulary->index_size = SMALLEST_INDEX;
  vocabulary->index = g_new0 (guint16, SMALLEST_INDEX);
  return vocabulary;
}

void vocabulary_free (Vocabulary *vocabulary)
{
  if (vocabulary == NULL)
    return;
  g_ptr_array_unref (vocabulary->facts);
  g_ptr_array_unref (vocabulary->tables);
  g_ptr_array_unref (vocabulary->units);
  g_ptr_array_unref (vocabulary->regions);
  g_free (vocabulary->products);
  g_free (vocabulary->companions);
  g_free (vocabulary->index);
  g_free (vocabulary);
}

/* FNV-1a: ids are short, and a dozen multiplications beat a better hash's set-up. */
static guint hash (const char *id, gsize length)
{
  guint32 h = 2166136261u;
  for (gsize i = 0; i < length; i++)
    h = (h ^ (guchar) id[i]) * 16777619u;
  return h;
}

static gboolean is_fact (const Vocabulary *vocabulary, guint slot, const char *id, gsize length)
{
  const char *other = vocabulary_fact (vocabulary, slot)->id;
  return strncmp (other, id, length) == 0 && other[length] == '\0';
}

gint vocabulary_find_bytes (const Vocabulary *vocabulary, const char *id, gsize length)
{
  guint mask = vocabulary->index_size - 1;
  for (guint at = hash (id, length) & mask; vocabulary->index[at] != 0; at = (at + 1) & mask)
    if (is_fact (vocabulary, vocabulary->index[at] - 1u, id, length))
      return vocabulary->index[at] - 1;
  return -1;
}

gint vocabulary_find (const Vocabulary *vocabulary, const char *id)
{
  return vocabulary_find_bytes (vocabulary, id, strlen (id));
}

static void enter (Vocabulary *vocabulary, guint slot)
{
  const char *id = vocabulary_fact (vocabulary, slot)->id;
  guint mask = vocabulary->index_size - 1;
  guint at = hash (id, strlen (id)) & mask;
  while (vocabulary->index[at] != 0)
    at = (at + 1) & mask;
  vocabulary->index[at] = (guint16) (slot + 1);
}

void vocabulary_index (Vocabulary *vocabulary)
{
  memset (vocabulary->index, 0, vocabulary->index_size * sizeof *vocabulary->index);
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++)
    enter (vocabulary, slot);
}

static void grow (Vocabulary *vocabulary)
{
  vocabulary->index_size *= 2;
  g_free (vocabulary->index);
  vocabulary->index = g_new0 (guint16, vocabulary->index_size);
  vocabulary_index (vocabulary);
}

gboolean vocabulary_add (Vocabulary *vocabulary, Fact *fact)
{
  if (vocabulary_find (vocabulary, fact->id) >= 0 || vocabulary_size (vocabulary) + 1 >= G_MAXUINT16) {
    fact_free (fact);
    return FALSE;
  }
  g_ptr_array_add (vocabulary->facts, fact);
  if (2 * vocabulary_size (vocabulary) > vocabulary->index_size)
    grow (vocabulary);
  else
    enter (vocabulary, vocabulary_size (vocabulary) - 1);
  return TRUE;
}

static gboolean is_word (const char *word, const char *text, gsize length)
{
  return strlen (word) == length && g_ascii_strncasecmp (word, text, length) == 0;
}

gboolean unit_is_called (const Unit *unit, const char *text, gsize length)
{
  gboolean called = is_word (unit->id, text, length) || is_word (unit->name.zh, text, length) ||
                    is_word (unit->name.en, text, length);
  for (char **also = unit->also; !called && also != NULL && *also != NULL; also++)
    called = is_word (*also, text, length);
  return called;
}

char *unit_names (const Unit *unit) { return g_strdup_printf ("%s (%s)", unit->id, unit->name.zh); }

const Unit *vocabulary_unit (const Vocabulary *vocabulary, const char *id)
{
  for (guint i = 0; i < vocabulary->units->len; i++) {
    const Unit *unit = g_ptr_array_index (vocabulary->units, i);
    if (strcmp (unit->id, id) == 0)
      return unit;
  }
  return NULL;
}

/* ---- levels and tables ---- */

static gboolean is_named (const Words *words, const char *text, gsize length)
{
  return (strlen (words->zh) == length && memcmp (words->zh, text, length) == 0) ||
         (strlen (words->en) == length && g_ascii_strncasecmp (words->en, text, length) == 0);
}

gint64 unit_level (const Unit *unit, const char *text, gsize length)
{
  for (guint i = 0; unit->levels != NULL && i < unit->levels->len; i++)
    if (is_named (&((const Grade *) g_ptr_array_index (unit->levels, i))->name, text, length))
      return i + 1;
  return 0;
}

const Words *unit_level_name (const Unit *unit, gint64 level)
{
  if (unit == NULL || unit->levels == NULL || level < 1 || level > unit->levels->len)
    return NULL;
  return &((const Grade *) g_ptr_array_index (unit->levels, (guint) level - 1))->name;
}

char *unit_level_names (const Unit *unit)
{
  GString *names = g_string_new (NULL);
  for (guint i = 0; i < unit->levels->len; i++) {
    const Grade *level = g_ptr_array_index (unit->levels, i);
    g_string_append_printf (names, "%s%s (%s)", i > 0 ? ", " : "", level->name.zh, level->name.en);
  }
  return g_string_free (names, FALSE);
}

const FactTable *vocabulary_table (const Vocabulary *vocabulary, const char *text, gsize length)
{
  for (guint i = 0; i < vocabulary->tables->len; i++) {
    const FactTable *table = g_ptr_array_index (vocabulary->tables, i);
    if ((strlen (table->id) == length && memcmp (table->id, text, length) == 0) ||
        is_named (&table->name, text, length))
      return table;
  }
  return NULL;
}

gint vocabulary_row (const Vocabulary *vocabulary, const FactTable *table, const char *text, gsize length)
{
  const gint known = vocabulary_find_bytes (vocabulary, text, length);
  if (known >= 0 && vocabulary_fact (vocabulary, (guint) known)->table == table)
    return known;
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++) {
    const Fact *row = vocabulary_fact (vocabulary, slot);
    if (row->table == table && is_named (&row->name, text, length))
      return (gint) slot;
  }
  return -1;
}

const char **vocabulary_names (const Vocabulary *vocabulary)
{
  const char **names = g_new0 (const char *, vocabulary_size (vocabulary) + 1);
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++)
    names[slot] = vocabulary_fact (vocabulary, slot)->id;
  return names;
}

char *fact_id_before (const char *id, guint back) { return g_strdup_printf ("%s.%u", id, back + 1); }

static char *words_before (const char *last, const char *one, const char *more, guint back)
{
  g_autofree char *n = g_strdup_printf ("%u", back);
  GString *text = g_string_new (back == 1 ? one : more);
  g_string_replace (text, "{n}", n, 0);
  g_string_replace (text, "{last}", last, 0);
  return g_string_free (text, FALSE);
}

Fact *fact_before (const Fact *last, guint back)
{
  Fact *fact = fact_new ();
  fact->id = fact_id_before (last->id, back);
  fact->kind = FACT_DATE;
  fact->name.zh = words_before (last->name.zh, "{last}（再前一次）", "{last}（再往前第 {n} 次）", back);
  fact->name.en = words_before (last->name.en, "{last} (the one before it)", "{last} ({n} before it)", back);
  fact->stated->question.zh = words_before (last->name.zh, "{last}，再前一次是哪一天？没有的，答“无”。",
                                            "{last}，再往前第 {n} 次是哪一天？没有的，答“无”。", back);
  fact->stated->question.en = words_before (
      last->name.en, "On which day was the one before that: {last}? If there was none, say none.",
      "On which day was the one that was {n} before the last: {last}? If there was none, say none.", back);
  fact->stated->meaning = (Words) { g_strdup (last->stated->meaning.zh), g_strdup (last->stated->meaning.en) };
  fact->stated->provision = g_strdup (last->stated->provision);
  fact->rare = TRUE;
  fact->back = back;
  fact->stated->place = last->stated->place;
  return fact;
}

Interval fact_not_found (const Fact *fact)
{
  (void) fact; /* no, none and never are all 0 */
  return interval_point (0);
}

Interval fact_unknown (const Fact *fact)
{
  if (fact->unit != NULL && fact->unit->levels != NULL)
    return (Interval) { 0, fact->unit->levels->len };
  static const gint64 most[] = { [FACT_YES_NO] = 1, [FACT_QUANTITY] = UNBOUNDED, [FACT_DATE] = DAY_MAX };
  return (Interval) { 0, most[fact->kind] };
}
