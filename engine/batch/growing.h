#pragma once
#include "batch/lot.h"
#include "image/image_file.h"
#include "read/case/case_draft.h"

/* The rules of a batch: all of them, or those that its records have named so far. */
typedef struct {
  Program **program;
  const ImageShelf *shelf; /* where the rest is; NULL: there is none */
} BatchLaw;

/* Whether the law of all that a record charges is there, and enough to say what is wrong with it. `draft`: the record as far as it
 * could be read; NULL: no case was begun. What is not there is added to what the lot lacks. */
gboolean growing_has (const Program *program, const CaseDraft *draft, const SillFindings *findings, Lot *lot);
/* Whether by now all is there that the lot lacks. */
gboolean growing_suffices (const Program *program, const Lot *lot);
/* Takes up what the lot lacks, and what else it names, beside what is there: in place of the program, which is gone.
 * Errors: IO. */
gboolean growing_take (const BatchLaw *law, guint times, const Lot *lot, GError **error);
