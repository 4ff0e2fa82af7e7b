#pragma once
#include <sill/error.h>

/* The rule files under `paths` (NULL-terminated): files as they are, folders searched downwards for *.xml in the order of
 * their names, `schema` folders left out. Errors: IO, RULES (none found). Returns: yours, of char* (g_ptr_array_unref). */
GPtrArray *rule_files_find (const char *const *paths, GError **error);
