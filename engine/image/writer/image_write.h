#pragma once
#include "image/image_format.h"

/* A rule file and how it stood. */
typedef struct {
  const char *path; /* full */
  guint64 size;
  gint64 modified;
} ImageFile;

/* The program as bytes, the same for the same program and files. `folder`: that of the rules, below which all files lie.
 * Errors: LIMIT (not all of it can be held). Returns: yours. */
GByteArray *image_write (const Program *program, const char *folder, const ImageFile *files, guint n_files,
                         GError **error);
