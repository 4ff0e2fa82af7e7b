/* In: records that name offences whose law is not there yet. Out: the program with it, taken up anew from the image.
 * Who names one offence mostly names it again: the law of few is taken up again and again, that of all at last. */
#include "batch/growing.h"
#include <string.h>

enum { MOST_TIMES = 12 };

/* What only the whole law tells. */
#define ALL "*"

static void add_lacking (Lot *lot, const char *offence) { g_ptr_array_add (lot->lacking, g_strdup (offence)); }

static gboolean has (const Program *program, const char *offence)
{
  const LawOffence *found = lawbook_offence (program->law, offence);
  return found != NULL && program_has (program, found->stated);
}

/* That a fact is never asked for, the law of what is charged tells, and what is wrong with facts and names does that law and the
 * names of all; what is wrong with what a case says of law may hang on any other. */
static gboolean needs_all (const CaseDraft *draft, const SillFindings *findings)
{
  gboolean plain = TRUE;
  for (guint i = 0; i < sill_findings_size (findings); i++)
    plain = plain && findings_code (findings, i) == FINDING_UNUSED_FACT;
  return !plain && draft != NULL && draft->names_law;
}

gboolean growing_has (const Program *program, const CaseDraft *draft, const SillFindings *findings, Lot *lot)
{
  if (program->taken_up == NULL || !program->taken_up->partly)
    return TRUE;
  const GArray *charges = draft == NULL ? NULL : draft->fact_case->charges;
  const gboolean refused = sill_findings_faults (findings) > 0;
  if (needs_all (draft, findings) || (!refused && (charges == NULL || charges->len == 0)))
    add_lacking (lot, ALL);
  for (guint i = 0; charges != NULL && i < charges->len; i++) {
    const char *offence = g_array_index (charges, Charge, i).offence;
    if (!has (program, offence))
      add_lacking (lot, offence);
  }
  return lot->lacking->len == 0;
}

gboolean growing_suffices (const Program *program, const Lot *lot)
{
  gboolean all = TRUE;
  for (guint i = 0; i < lot->lacking->len; i++) {
    const char *offence = g_ptr_array_index (lot->lacking, i);
    all = all && (strcmp (offence, ALL) == 0 ? !program->taken_up->partly : has (program, offence));
  }
  return all;
}

static gboolean lacks_all (const Lot *lot)
{
  for (guint i = 0; i < lot->lacking->len; i++)
    if (strcmp (g_ptr_array_index (lot->lacking, i), ALL) == 0)
      return TRUE;
  return FALSE;
}

/* The ids of the offences whose law is there, and what the lot names. */
static GString *names_of (const Program *program, const Lot *lot)
{
  GString *names = g_string_new_len (lot->text->str, (gssize) lot->text->len);
  g_autofree const char **ids = lawbook_offence_names (program->law);
  for (const char **id = ids; *id != NULL; id++)
    if (has (program, *id))
      g_string_append_printf (names, "\n%s", *id);
  for (guint i = 0; i < lot->lacking->len; i++)
    g_string_append_printf (names, "\n%s", (const char *) g_ptr_array_index (lot->lacking, i));
  return names;
}

gboolean growing_take (const BatchLaw *law, guint times, const Lot *lot, GError **error)
{
  const gboolean all = times >= MOST_TIMES || lacks_all (lot);
  g_autoptr (GString) names = all ? NULL : names_of (*law->program, lot);
  g_clear_pointer (law->program, program_unref); /* first: two of them would be too much to keep */
  *law->program = image_shelf_take (law->shelf, all ? NULL : names->str, all ? 0 : names->len);
  if (*law->program == NULL)
    g_set_error_literal (error, SILL_ERROR, SILL_ERROR_IO, "the image of the rules cannot be read any more");
  return *law->program != NULL;
}
