/* What a region sets for a lower tier is less than what it sets for a higher one, on every day. Looked at where it is set: at
 * the bands that measure the same as one that the document fills, on the day on which it takes effect. */
#include <string.h>
#include "advise/advice.h"
#include "advise/figures/rungs.h"

/* A band that regions fill, and the tier it leads to. */
typedef struct {
  const LawBand *band;
  guint rank;
} Stage;

/* Of one offence. */
typedef struct {
  GHashTable *ladders; /* measure -> GArray of Stage, each once, by rank */
  GHashTable *of_band; /* LawBand -> GPtrArray of these ladders, each once */
} Ladders;

typedef struct {
  const Advice *advice;
  GHashTable *values; /* LawBand -> GPtrArray of const LawLocal, by region and day */
} Locals;

/* ---- the bands of an offence ---- */

static gint compare_stages (gconstpointer a, gconstpointer b)
{
  const Stage *one = a, *other = b;
  return one->rank < other->rank ? -1 : one->rank > other->rank;
}

static gpointer list_of (GHashTable *lists, gconstpointer key)
{
  GPtrArray *list = g_hash_table_lookup (lists, key);
  if (list == NULL)
    g_hash_table_insert (lists, (gpointer) key, list = g_ptr_array_new ());
  return list;
}

static void add_stage (const Ladders *ladders, GHashTable *known, const LimitRung *rung)
{
  const Stage stage = { rung->limit->limit->band, rung->rank };
  g_autofree char *measure = rung_measure (rung);
  if (!g_hash_table_add (known, g_strdup_printf ("%p %u %s", (gconstpointer) stage.band, stage.rank, measure)))
    return;
  GArray *ladder = g_hash_table_lookup (ladders->ladders, measure);
  if (ladder == NULL)
    g_hash_table_insert (ladders->ladders, g_steal_pointer (&measure),
                         ladder = g_array_new (FALSE, FALSE, sizeof (Stage)));
  g_array_append_val (ladder, stage);
  GPtrArray *of_band = list_of (ladders->of_band, stage.band);
  if (!g_ptr_array_find (of_band, ladder, NULL))
    g_ptr_array_add (of_band, ladder);
}

static Ladders ladders_of (const LawOffence *offence)
{
  const Ladders ladders = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref),
                            g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref) };
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) rungs = rungs_of (offence);
  for (guint i = 0; i < rungs->len; i++) {
    const LimitRung *rung = &g_array_index (rungs, LimitRung, i);
    if (rung->limit->limit->band != NULL && rung->scale == NULL)
      add_stage (&ladders, known, rung);
  }
  GHashTableIter each;
  gpointer ladder;
  g_hash_table_iter_init (&each, ladders.ladders);
  while (g_hash_table_iter_next (&each, NULL, &ladder))
    g_array_sort (ladder, compare_stages);
  return ladders;
}

static void ladders_clear (const Ladders *ladders)
{
  g_hash_table_unref (ladders->of_band);
  g_hash_table_unref (ladders->ladders);
}

/* ---- what regions set ---- */

static gint compare_locals (gconstpointer a, gconstpointer b)
{
  const LawLocal *one = *(const LawLocal *const *) a, *other = *(const LawLocal *const *) b;
  const int order = g_strcmp0 (one->by->stated->region, other->by->stated->region);
  const Day from = one->by->stated->effective, to = other->by->stated->effective;
  return order != 0 ? order : from < to ? -1 : from > to;
}

/* Returns: yours, LawBand -> GPtrArray of const LawLocal. */
static GHashTable *values_of (const Lawbook *law)
{
  GHashTable *values = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < law->n_instruments; i++)
    for (guint j = 0; j < law->instruments[i].n_locals; j++)
      if (law->instruments[i].locals[j].band != NULL)
        g_ptr_array_add (list_of (values, law->instruments[i].locals[j].band), &law->instruments[i].locals[j]);
  GHashTableIter each;
  gpointer of_band;
  g_hash_table_iter_init (&each, values);
  while (g_hash_table_iter_next (&each, NULL, &of_band))
    g_ptr_array_sort (of_band, compare_locals);
  return values;
}

static const LawLocal *local_at (const GPtrArray *values, guint i) { return g_ptr_array_index (values, i); }

/* How many of them belong to a region before this one, or to it and to no later day. */
static guint count_until (const GPtrArray *values, const char *region, Day day)
{
  guint from = 0, to = values->len;
  while (from < to) {
    const guint middle = from + (to - from) / 2;
    const Instrument *by = local_at (values, middle)->by->stated;
    const int order = g_strcmp0 (by->region, region);
    if (order < 0 || (order == 0 && by->effective <= day))
      from = middle + 1;
    else
      to = middle;
  }
  return from;
}

/* What the region has set for the band by that day: the newest value in force, or NULL. */
static const LocalValue *value_on (const Locals *locals, const char *region, const LawBand *band, Day day)
{
  const GPtrArray *values = g_hash_table_lookup (locals->values, band);
  for (guint i = values == NULL ? 0 : count_until (values, region, day); i > 0; i--) {
    const LawLocal *local = local_at (values, i - 1);
    if (g_strcmp0 (local->by->stated->region, region) != 0)
      return NULL;
    if (instrument_in_force (local->by->stated, day))
      return local->stated;
  }
  return NULL;
}

/* ---- their order ---- */

static void compare (const Locals *locals, const Instrument *by, const LocalValue *less, const LocalValue *more)
{
  if (less == NULL || more == NULL || less->value < more->value)
    return;
  g_autofree char *found =
      g_strdup_printf ("%s=\"%s\", %s=\"%s\"", less->local, less->written, more->local, more->written);
  findings_add (locals->advice->findings, FINDING_LOCAL_ORDER, more->place, found, by->region, NULL);
}

static const LocalValue *greater (const LocalValue *a, const LocalValue *b)
{
  return a == NULL || (b != NULL && b->value > a->value) ? b : a;
}

/* Each value against the greatest of the tiers below. */
static void climb (const Locals *locals, const Instrument *by, const GArray *ladder)
{
  const LocalValue *below = NULL, *level = NULL;
  for (guint i = 0; i < ladder->len; i++) {
    const Stage *stage = &g_array_index (ladder, Stage, i);
    if (i > 0 && g_array_index (ladder, Stage, i - 1).rank < stage->rank) {
      below = greater (below, level);
      level = NULL;
    }
    const LocalValue *value = value_on (locals, by->region, stage->band, by->effective);
    compare (locals, by, below, value);
    level = greater (level, value);
  }
}

static void look_at (const Locals *locals, const Ladders *ladders, const LawInstrument *instrument)
{
  g_autoptr (GHashTable) climbed = g_hash_table_new (NULL, NULL);
  for (guint i = 0; instrument->stated->region != NULL && i < instrument->n_locals; i++) {
    const GPtrArray *of_band = g_hash_table_lookup (ladders->of_band, instrument->locals[i].band);
    for (guint k = 0; of_band != NULL && k < of_band->len; k++)
      if (g_hash_table_add (climbed, g_ptr_array_index (of_band, k)))
        climb (locals, instrument->stated, g_ptr_array_index (of_band, k));
  }
}

void locals_advise (const Advice *advice)
{
  const Lawbook *law = advice->law;
  g_autoptr (GHashTable) values = values_of (law);
  const Locals locals = { advice, values };
  for (guint i = 0; i < law->n_instruments; i++)
    for (guint j = 0; j < law->instruments[i].n_offences; j++) {
      const Ladders ladders = ladders_of (&law->instruments[i].offences[j]);
      for (guint k = 0; g_hash_table_size (ladders.of_band) > 1 && k < law->n_instruments; k++)
        look_at (&locals, &ladders, &law->instruments[k]);
      ladders_clear (&ladders);
    }
}
