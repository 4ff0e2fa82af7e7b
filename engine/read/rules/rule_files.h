#pragma once
#include <sill/rules.h>

/* What tells a file from every other one, and from itself after it was written to. */
typedef struct {
  guint64 device, inode, size;
  gint64 modified, changed; /* in nanoseconds */
} Stamp;

/* A rule file as a folder lists it. */
typedef struct {
  char *path;
  Stamp stamp;
  char *problem; /* why it cannot be read; NULL: it can, as far as one sees from outside */
  char *bytes;   /* what stands in it, once it was read */
  gsize length;
} ListedFile;

/* The rule files under `paths` (NULL-terminated): files as they are, folders searched downwards for *.xml whose names do
 * not begin with a dot, in the order of their names; what two ways lead to stands there once.
 * Errors: IO, RULES (none found under one of the paths). Returns: yours, of ListedFile (g_ptr_array_unref). */
GPtrArray *rule_files_find (const char *const *paths, GError **error);
/* The same with their bytes, as they all stood at one moment: where a file is written, or a folder replaced, meanwhile, all
 * is read again. Errors: as above, and IO where that goes on. Returns: yours, of ListedFile. */
GPtrArray *rule_files_read (const char *const *paths, GError **error);
/* Texts as if they had been read. Returns: yours, of ListedFile, copies. */
GPtrArray *rule_files_of (const SillRuleText *texts, guint n);
