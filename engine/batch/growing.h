#pragma once
#include "batch/lot.h"
#include "image/image_file.h"

/* The rules of a batch: all of them, or those that its records have named so far. */
typedef struct {
  Program **program;
  const ImageShelf *shelf; /* where the rest is; NULL: there is none */
} BatchLaw;

/* Whether the law of all that a case charges is there, or enough to say what is wrong with it; `fact_case` NULL: it cannot be read.
 * What is not is added to what the lot lacks. */
gboolean growing_has (const Program *program, const Case *fact_case, const SillFindings *findings, Lot *lot);
/* Whether by now all is there that the lot lacks. */
gboolean growing_suffices (const Program *program, const Lot *lot);
/* Takes up what the lot lacks, and what else it names, beside what is there: in place of the program, which is gone.
 * Errors: IO. */
gboolean growing_take (const BatchLaw *law, guint times, const Lot *lot, GError **error);
