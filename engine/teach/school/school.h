#pragma once
#include <sill/error.h>
#include "model/program/program.h"
#include "teach/school/blunder.h"

/* The rules that a class works with: as they are, and as each mistake reads them. */
typedef struct School School;

/* Errors: as pipeline_rules. Returns: yours. */
School *school_new (const char *const *paths, SillFindings *findings, GError **error);
/* The same of files that were read (of ListedFile), which it keeps. */
School *school_of (GPtrArray *files, SillFindings *findings, GError **error);
void school_free (School *school);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (School, school_free)
/* Returns: borrowed. */
Program *school_program (const School *school);
/* The rules as who makes the mistake reads them, for charges of one offence (of the program's); NULL: there is nothing in them
 * that it could be made on, or what comes of it there is no rule. Returns: borrowed. */
const Program *school_misread (School *school, Blunder blunder, const LawOffence *offence);
/* What somebody found out about the offence, to be asked for again; NULL: nothing yet. It goes with the school. Returns: borrowed. */
gpointer school_kept (School *school, const LawOffence *offence);
void school_keep (School *school, const LawOffence *offence, gpointer kept, GDestroyNotify forget);
