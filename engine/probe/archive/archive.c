/* In: case files. Out: their cases in memory, one for each offence that they charge, found by it. Charges are decided one by one, so
 * that parting them changes nothing that is decided of any. */
#include "probe/archive/archive.h"
#include <string.h>

Archive *archive_new (Program *program)
{
  Archive *archive = g_new0 (Archive, 1);
  archive->program = program_ref (program);
  archive->reader = case_reader_new (program->law);
  archive->cases = g_ptr_array_new_with_free_func ((GDestroyNotify) case_free);
  archive->by_offence = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  return archive;
}

void archive_free (Archive *archive)
{
  if (archive == NULL)
    return;
  g_hash_table_unref (archive->by_offence);
  g_ptr_array_unref (archive->cases);
  case_reader_free (archive->reader);
  program_unref (archive->program);
  g_free (archive);
}

const GPtrArray *archive_cases (const Archive *archive, const char *offence)
{
  return g_hash_table_lookup (archive->by_offence, offence);
}

/* ---- one offence of a case ---- */

static gboolean is_charged (const Case *fact_case, guint charge, const char *offence)
{
  return g_str_equal (g_array_index (fact_case->charges, Charge, charge).offence, offence);
}

/* Whether an offence was charged before, so that the case of it stands there. */
static gboolean is_first (const Case *fact_case, guint charge)
{
  for (guint i = 0; i < charge; i++)
    if (is_charged (fact_case, i, g_array_index (fact_case->charges, Charge, charge).offence))
      return FALSE;
  return TRUE;
}

/* Leaves the charges of that offence; what is expected of one of them follows it. */
static void keep_offence (Case *to, const char *offence)
{
  g_autofree gint *moved = g_new (gint, to->charges->len + 1);
  guint kept = 0, n = 0;
  for (guint i = 0; i < to->charges->len; i++) {
    moved[i] = is_charged (to, i, offence) ? (gint) kept : -1;
    if (moved[i] >= 0)
      g_array_index (to->charges, Charge, kept++) = g_array_index (to->charges, Charge, i);
  }
  g_array_set_size (to->charges, kept);
  for (guint i = 0; i < to->expects->len; i++) {
    Expect expect = g_array_index (to->expects, Expect, i);
    const gint charge = expect.charge;
    expect.charge = charge < 0 ? charge : moved[charge];
    if (charge < 0 || expect.charge >= 0)
      g_array_index (to->expects, Expect, n++) = expect;
  }
  g_array_set_size (to->expects, n);
}

static void add (Archive *archive, Case *kept)
{
  const char *offence = g_array_index (kept->charges, Charge, 0).offence;
  GPtrArray *known = g_hash_table_lookup (archive->by_offence, offence);
  if (known == NULL)
    g_hash_table_insert (archive->by_offence, (gpointer) offence, known = g_ptr_array_new ());
  g_ptr_array_add (known, kept);
  g_ptr_array_add (archive->cases, kept);
}

/* ---- files ---- */

static gboolean take (const Case *fact_case, gpointer data)
{
  Archive *archive = data;
  archive->n_cases++;
  for (guint i = 0; i < fact_case->charges->len; i++) {
    if (!is_first (fact_case, i))
      continue;
    Case *kept = case_new ();
    case_copy (kept, fact_case);
    kept->label = kept->id != NULL ? kept->id : case_keep (kept, fact_case->label, strlen (fact_case->label));
    keep_offence (kept, g_array_index (fact_case->charges, Charge, i).offence);
    add (archive, kept);
  }
  return TRUE;
}

gboolean archive_read (Archive *archive, const char *path, SillFindings *findings, GError **error)
{
  archive->n_files++;
  return case_reader_read (archive->reader, path, findings, take, archive, error);
}
