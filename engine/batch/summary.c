/* Records in, numbers out. Two summaries are added number by number, so that threads and runs that were cut off come to the same. */
#include "batch/summary.h"
#include <string.h>
#include "report/rows/table_rows.h"

enum { OF_THE_HEAD = 2 + SUMMARY_NEEDS + SUMMARY_STEPS, OF_AN_OFFENCE = SILL_BATCH_RANKS * SILL_BATCH_RANKS };

static guint n_facts (const Summary *summary) { return vocabulary_size (summary->program->law->vocabulary); }

Summary *summary_new (Program *program)
{
  Summary *summary = g_new0 (Summary, 1);
  summary->program = program_ref (program);
  summary->offences = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  summary->missing = g_new0 (guint64, n_facts (summary));
  return summary;
}

void summary_free (Summary *summary)
{
  if (summary == NULL)
    return;
  g_hash_table_unref (summary->offences);
  g_free (summary->missing);
  program_unref (summary->program);
  g_free (summary);
}

/* The numbers that are there whatever the rules are, by turns. */
static guint64 *head_number (Summary *summary, guint index)
{
  if (index < 2)
    return index == 0 ? &summary->records : &summary->refused;
  index -= 2;
  return index < SUMMARY_NEEDS ? &summary->needs[index] : &summary->steps[index - SUMMARY_NEEDS];
}

void summary_clear (Summary *summary)
{
  for (guint i = 0; i < OF_THE_HEAD; i++)
    *head_number (summary, i) = 0;
  memset (summary->faults, 0, sizeof summary->faults);
  memset (summary->missing, 0, n_facts (summary) * sizeof *summary->missing);
  g_hash_table_remove_all (summary->offences);
}

/* `id`: of an offence of the rules. */
static SummaryTiers *tiers_of (Summary *summary, const char *id)
{
  SummaryTiers *tiers = g_hash_table_lookup (summary->offences, id);
  if (tiers == NULL) {
    tiers = g_new0 (SummaryTiers, 1);
    g_hash_table_insert (summary->offences, (gpointer) lawbook_offence (summary->program->law, id)->stated->id, tiers);
  }
  return tiers;
}

/* ---- adding a record ---- */

/* Which step a measure stands on; `reached`: it is at its limit or beyond. */
static guint step_of (guint64 distance, gboolean reached)
{
  enum { TENTH = 100000, FIFTH = 200000, HALF = 500000 };
  if (reached)
    return distance < TENTH ? 4 : distance < HALF ? 5 : 6;
  return distance <= TENTH ? 3 : distance <= FIFTH ? 2 : distance <= HALF ? 1 : 0;
}

static void add_tier (Summary *summary, const char *offence, guint floor, guint ceiling)
{
  tiers_of (summary, offence)->tiers[MIN (floor, SILL_BATCH_RANKS - 1)][MIN (ceiling, SILL_BATCH_RANKS - 1)]++;
}

static void add_near (Summary *summary, const SummaryNear *near)
{
  if (near != NULL)
    summary->steps[step_of (near->distance, near->reached)]++;
}

/* Facts that are asked for first or later, of a charge that is open. Returns: yours, of guint slot; NULL: it is not open. */
static GArray *missing_facts (const ChargeReasons *charge)
{
  GArray *slots = charge->verdict.decided ? NULL : g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; slots != NULL && i < charge->missing->len; i++) {
    const Missing *missing = &g_array_index (charge->missing, Missing, i);
    if (missing->what == MISSING_FACT)
      g_array_append_val (slots, missing->slot);
  }
  return slots;
}

static void add_missing (Summary *summary, const GArray *slots)
{
  for (guint i = 0; slots != NULL && i < slots->len; i++)
    summary->missing[g_array_index (slots, guint, i)]++;
}

static void add_charge (Summary *summary, const ChargeReasons *charge)
{
  const ItemReason *nearest = rows_nearest (charge);
  g_autoptr (GArray) missing = missing_facts (charge);
  add_tier (summary, charge->verdict.offence->id, charge->verdict.floor, charge->verdict.ceiling);
  if (nearest != NULL && nearest->lead->truth != UNKNOWN)
    add_near (summary, &(SummaryNear) { rows_distance (nearest->lead), nearest->lead->truth == YES });
  add_missing (summary, missing);
}

static void add_needs (Summary *summary, guint needs)
{
  for (guint i = 0; i < SUMMARY_NEEDS; i++)
    summary->needs[i] += needs >> i & 1;
}

void summary_add_case (Summary *summary, const Reasons *reasons, guint needs)
{
  summary->records++;
  add_needs (summary, needs);
  for (guint i = 0; i < reasons->charges->len; i++)
    add_charge (summary, g_ptr_array_index (reasons->charges, i));
}

struct SummaryKind {
  const char *offence; /* borrowed from the rules */
  guint floor, ceiling;
  GArray *missing; /* as missing_facts has them */
};

SummaryKind *summary_kind_new (const Reasons *reasons)
{
  if (reasons->charges->len != 1)
    return NULL;
  const ChargeReasons *charge = g_ptr_array_index (reasons->charges, 0);
  SummaryKind *kind = g_new0 (SummaryKind, 1);
  *kind = (SummaryKind) { charge->verdict.offence->id, charge->verdict.floor, charge->verdict.ceiling,
                          missing_facts (charge) };
  return kind;
}

void summary_kind_free (SummaryKind *kind)
{
  if (kind == NULL)
    return;
  g_clear_pointer (&kind->missing, g_array_unref);
  g_free (kind);
}

void summary_add_kind (Summary *summary, const SummaryKind *kind, const SummaryNear *near, guint needs)
{
  summary->records++;
  add_needs (summary, needs);
  add_tier (summary, kind->offence, kind->floor, kind->ceiling);
  add_near (summary, near);
  add_missing (summary, kind->missing);
}

void summary_add_refusal (Summary *summary, const SillFindings *findings)
{
  gboolean seen[N_FINDINGS] = { FALSE };
  summary->records++;
  summary->refused++;
  add_needs (summary, SILL_NEED_REFUSED);
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    const FindingCode code = findings_code (findings, i);
    if (sill_findings_severity (findings, i) != SILL_FAULT || seen[code])
      continue;
    seen[code] = TRUE;
    summary->faults[code]++;
  }
}

/* ---- two of them ---- */

static void add_tiers (SummaryTiers *to, const SummaryTiers *tiers)
{
  for (guint i = 0; i < OF_AN_OFFENCE; i++)
    to->tiers[i / SILL_BATCH_RANKS][i % SILL_BATCH_RANKS] += tiers->tiers[i / SILL_BATCH_RANKS][i % SILL_BATCH_RANKS];
}

void summary_add (Summary *summary, const Summary *other)
{
  GHashTableIter offences;
  gpointer id, tiers;
  summary->records += other->records;
  summary->refused += other->refused;
  for (guint i = 0; i < SUMMARY_NEEDS; i++)
    summary->needs[i] += other->needs[i];
  for (guint i = 0; i < SUMMARY_STEPS; i++)
    summary->steps[i] += other->steps[i];
  for (guint i = 0; i < N_FINDINGS; i++)
    summary->faults[i] += other->faults[i];
  for (guint i = 0; i < n_facts (summary); i++)
    summary->missing[i] += other->missing[i];
  g_hash_table_iter_init (&offences, other->offences);
  while (g_hash_table_iter_next (&offences, &id, &tiers))
    add_tiers (tiers_of (summary, id), tiers);
}

/* ---- as a line ---- */

char *summary_keep (const Summary *summary)
{
  GString *line = g_string_new (NULL);
  g_autoptr (Summary) copy = summary_new (summary->program);
  summary_add (copy, summary);
  for (guint i = 0; i < OF_THE_HEAD; i++)
    g_string_append_printf (line, "%" G_GUINT64_FORMAT " ", *head_number (copy, i));
  for (guint i = 0; i < N_FINDINGS; i++)
    g_string_append_printf (line, "%" G_GUINT64_FORMAT " ", summary->faults[i]);
  for (guint i = 0; i < n_facts (summary); i++)
    g_string_append_printf (line, "%" G_GUINT64_FORMAT " ", summary->missing[i]);
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (summary->offences), (GCompareFunc) strcmp);
  for (const GList *id = ids; id != NULL; id = id->next) {
    const SummaryTiers *tiers = g_hash_table_lookup (summary->offences, id->data);
    g_string_append_printf (line, "%s ", (const char *) id->data);
    for (guint i = 0; i < OF_AN_OFFENCE; i++)
      g_string_append_printf (line, "%" G_GUINT64_FORMAT " ", tiers->tiers[i / SILL_BATCH_RANKS][i % SILL_BATCH_RANKS]);
  }
  g_string_truncate (line, line->len - 1);
  return g_string_free (line, FALSE);
}

static gboolean take_number (char ***word, guint64 *ret)
{
  const gboolean good = **word != NULL && g_ascii_string_to_unsigned (**word, 10, 0, G_MAXUINT64, ret, NULL);
  *word += good;
  return good;
}

static gboolean take_offence (Summary *summary, char ***word)
{
  if (lawbook_offence (summary->program->law, **word) == NULL)
    return FALSE;
  SummaryTiers *tiers = tiers_of (summary, *(*word)++);
  for (guint i = 0; i < OF_AN_OFFENCE; i++)
    if (!take_number (word, &tiers->tiers[i / SILL_BATCH_RANKS][i % SILL_BATCH_RANKS]))
      return FALSE;
  return TRUE;
}

static gboolean take_all (Summary *summary, char **word)
{
  for (guint i = 0; i < OF_THE_HEAD; i++)
    if (!take_number (&word, head_number (summary, i)))
      return FALSE;
  for (guint i = 0; i < N_FINDINGS; i++)
    if (!take_number (&word, &summary->faults[i]))
      return FALSE;
  for (guint i = 0; i < n_facts (summary); i++)
    if (!take_number (&word, &summary->missing[i]))
      return FALSE;
  while (*word != NULL)
    if (!take_offence (summary, &word))
      return FALSE;
  return TRUE;
}

gboolean summary_take_up (Summary *summary, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autoptr (Summary) read = summary_new (summary->program);
  if (!take_all (read, words))
    return FALSE;
  summary_add (summary, read);
  return TRUE;
}
