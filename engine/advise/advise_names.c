/* Ids that a person reads as one: they differ in capitals, or in the width of their letters, alone. And names of units that
 * a numeral before another one of them would mean as well: 千瓦时 beside 瓦时 has to be a thousand of it. */
#include <string.h>
#include "advise/advice.h"

/* ---- ids ---- */

typedef struct {
  const Advice *advice;
  GHashTable *seen; /* folded id -> const char, as it was written first */
} Ids;

static char *fold (const char *id)
{
  g_autofree char *wide = g_utf8_normalize (id, -1, G_NORMALIZE_ALL_COMPOSE);
  return g_utf8_casefold (wide != NULL ? wide : id, -1);
}

static void look_at (const Ids *ids, char *id, Place place)
{
  char *folded = fold (id);
  const char *first = g_hash_table_lookup (ids->seen, folded);
  if (first != NULL && strcmp (first, id) != 0)
    findings_add (ids->advice->findings, FINDING_CASE_ONLY, place, id, first, NULL);
  if (first == NULL)
    g_hash_table_insert (ids->seen, folded, id);
  else
    g_free (folded);
}

static Ids ids_new (const Advice *advice)
{
  return (Ids) { advice, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
}

static void look_at_facts (const Advice *advice)
{
  const Ids facts = ids_new (advice);
  for (guint slot = 0; slot < vocabulary_size (advice->law->vocabulary); slot++) {
    const Fact *fact = vocabulary_fact (advice->law->vocabulary, slot);
    look_at (&facts, fact->id, fact->stated->place);
  }
  g_hash_table_unref (facts.seen);
}

static void look_at_tiers (const Advice *advice, const Offence *offence)
{
  const Ids tiers = ids_new (advice);
  for (guint i = 0; i < offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (offence->versions, i);
    for (guint j = 0; j < version->tiers->len; j++) {
      const Tier *tier = g_ptr_array_index (version->tiers, j);
      look_at (&tiers, tier->id, tier->place);
    }
  }
  g_hash_table_unref (tiers.seen);
}

static void look_at_documents (const Advice *advice)
{
  const Ids instruments = ids_new (advice), offences = ids_new (advice);
  for (guint i = 0; i < advice->law->n_instruments; i++) {
    const Instrument *instrument = advice->law->instruments[i].stated;
    look_at (&instruments, instrument->id, instrument->place);
    for (guint j = 0; j < instrument->offences->len; j++) {
      const Offence *offence = g_ptr_array_index (instrument->offences, j);
      look_at (&offences, offence->id, offence->place);
      look_at_tiers (advice, offence);
    }
  }
  g_hash_table_unref (instruments.seen);
  g_hash_table_unref (offences.seen);
}

/* ---- names of one document ---- */

/* Of one question. */
static void look_at_readings (const Advice *advice, const Condition *readings)
{
  const Ids ids = ids_new (advice);
  for (guint i = 0; i < readings->children->len; i++) {
    const Condition *reading = g_ptr_array_index (readings->children, i);
    look_at (&ids, reading->id, reading->place);
  }
  g_hash_table_unref (ids.seen);
}

static void look_at_defines (const Advice *advice, const LawInstrument *instrument)
{
  const Ids ids = ids_new (advice);
  for (guint i = 0; i < instrument->n_standards; i++) {
    const Standard *standard = instrument->standards[i].stated;
    for (guint j = 0; j < standard->defines->len; j++) {
      const Define *define = g_ptr_array_index (standard->defines, j);
      look_at (&ids, define->id, define->place);
    }
    for (guint j = 0; j < standard->questions->len; j++)
      look_at_readings (advice, g_ptr_array_index (standard->questions, j));
  }
  g_hash_table_unref (ids.seen);
}

static void look_at_names (const Advice *advice)
{
  for (guint i = 0; i < advice->law->n_instruments; i++)
    look_at_defines (advice, &advice->law->instruments[i]);
  for (guint i = 0; i < advice->law->conditions->len; i++) {
    const Condition *stated = ((const LawCondition *) g_ptr_array_index (advice->law->conditions, i))->stated;
    if (stated->kind == CONDITION_READINGS)
      look_at_readings (advice, stated);
  }
}

/* ---- units ---- */

typedef struct {
  const char *name;
  gint64 parts;
} Named;

static const struct {
  const char *numeral;
  gint64 times;
} numerals[] = { { "十", 10 }, { "百", 100 }, { "千", 1000 }, { "万", 10000 }, { "亿", 100000000 } };

static void add_name (GArray *names, const char *name, gint64 parts)
{
  const Named named = { name, parts };
  g_array_append_val (names, named);
}

/* Returns: yours, of Named. */
static GArray *names_of (const Unit *unit)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Named));
  add_name (names, unit->name.zh, unit->parts);
  for (guint i = 0; unit->also != NULL && unit->also[i] != NULL; i++)
    add_name (names, unit->also[i], unit->parts);
  for (guint i = 0; unit->others != NULL && i < unit->others->len; i++) {
    const OtherUnit *other = g_ptr_array_index (unit->others, i);
    add_name (names, other->name.zh, other->parts);
  }
  return names;
}

/* `longer` is `shorter` behind a numeral, and not so many of it. */
static gboolean contradicts (const Named *longer, const Named *shorter)
{
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++) {
    gsize length = strlen (numerals[i].numeral);
    gint64 parts = 0;
    if (strncmp (longer->name, numerals[i].numeral, length) == 0 && strcmp (longer->name + length, shorter->name) == 0)
      return __builtin_mul_overflow (shorter->parts, numerals[i].times, &parts) || parts != longer->parts;
  }
  return FALSE;
}

static gboolean says_otherwise (const Named *a, const Named *b)
{
  return contradicts (a, b) || (strcmp (a->name, b->name) == 0 && a->parts != b->parts);
}

/* Where a fact asks for the unit. */
static Place place_of (const Advice *advice, const Unit *unit)
{
  const Vocabulary *vocabulary = advice->law->vocabulary;
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++)
    if (vocabulary_fact (vocabulary, slot)->unit == unit)
      return vocabulary_fact (vocabulary, slot)->stated->unit_place;
  return (Place) { NULL, 0, 0 };
}

static void look_at_unit (const Advice *advice, const Unit *unit)
{
  g_autoptr (GArray) names = names_of (unit);
  for (guint i = 0; i < names->len; i++)
    for (guint j = 0; j < names->len; j++) {
      const Named *a = &g_array_index (names, Named, i), *b = &g_array_index (names, Named, j);
      if (i != j && says_otherwise (a, b) && (i > j || strcmp (a->name, b->name) != 0))
        findings_add (advice->findings, FINDING_UNIT_NAME, place_of (advice, unit), a->name, b->name, NULL);
    }
}

void names_advise (const Advice *advice)
{
  const Ids units = ids_new (advice);
  look_at_facts (advice);
  look_at_documents (advice);
  look_at_names (advice);
  for (guint i = 0; i < advice->law->vocabulary->units->len; i++) {
    const Unit *unit = g_ptr_array_index (advice->law->vocabulary->units, i);
    look_at (&units, unit->id, place_of (advice, unit));
    look_at_unit (advice, unit);
  }
  g_hash_table_unref (units.seen);
}
