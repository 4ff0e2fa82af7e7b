#pragma once
#include "model/program/program.h"
#include "model/case/case.h"
#include "read/format/read_case.h"
#include <sill/error.h>

/* Case files kept in memory, their charges parted by offence: what is asked again and again under other rules. */

typedef struct {
  Program *program;       /* whose names the cases speak in */
  GPtrArray *cases;       /* of Case: each with the charges of one offence, and what is expected of these */
  GHashTable *by_offence; /* id → GPtrArray of const Case: the same */
  guint n_files, n_cases; /* cases as their files have them */
  CaseReader *reader;     /* of all of them */
} Archive;

Archive *archive_new (Program *program); /* holds on to it */
void archive_free (Archive *archive);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_free)
/* Adds the cases of a file. Errors: IO. */
gboolean archive_read (Archive *archive, const char *path, SillFindings *findings, GError **error);
/* Those that charge the offence, in the order of reading. Returns: borrowed, of const Case; NULL: none does. */
const GPtrArray *archive_cases (const Archive *archive, const char *offence);
