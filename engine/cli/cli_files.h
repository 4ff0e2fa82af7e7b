#pragma once
#include <glib.h>

/* The case files that a path means: itself, or what lies below a folder. */

/* Adds the path, or every XML and JSON file below it that may hold cases, in the order of their names; hidden files, links to
 * folders and what is no regular file are left out. `paths`: of char *, owned. */
void files_add (GPtrArray *paths, const char *path);
/* The same for every XML file below it, whatever it holds. */
void files_add_xml (GPtrArray *paths, const char *path);
