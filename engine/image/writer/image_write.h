#pragma once
#include "image/image_format.h"
#include "image/shape.h"

/* A rule file and how it stood. */
typedef struct {
  const char *path; /* full */
  guint64 size;
  gint64 modified;
} ImageFile;

/* A folder of rules and how it stood: its path below that of the rules, "" for that one itself, and the rest as in ImageFolder. */
typedef struct {
  char *path;
  guint64 names;
  gint64 modified;
} StandingFolder;

/* What a program was made of. `folder`: that of the rules, below which all files lie. */
typedef struct {
  const char *folder;
  const GArray *files;   /* of ImageFile */
  const GArray *folders; /* of StandingFolder; none: only the files tell */
} ImageOrigin;

/* The program as bytes, the same for the same program and files.
 * Errors: LIMIT (not all of it can be held). Returns: yours. */
GByteArray *image_write (const Program *program, const ImageOrigin *origin, GError **error);
