#pragma once
#include <glib.h>

#pragma GCC visibility push(default)

/* The call failed: nothing was decided. A wrong document is not an error but a list of findings. */
#define SILL_ERROR (sill_error_quark ())
GQuark sill_error_quark (void);

typedef enum {
  SILL_ERROR_IO,       /* a file could not be opened, read or written */
  SILL_ERROR_DOCUMENT, /* a document was rejected; the findings say why */
  SILL_ERROR_RULES,    /* no usable rules where they were looked for */
  SILL_ERROR_LIMIT,    /* a size or number beyond what the engine promises to hold */
  SILL_ERROR_CHANGED,  /* what was read before is not what it was then */
} SillError;

#pragma GCC visibility pop
