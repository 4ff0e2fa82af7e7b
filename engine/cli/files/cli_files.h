#pragma once
#include <glib.h>

/* The case files that a path means: itself, or what lies below a folder. */

typedef enum {
  FILES_OF_CASES,   /* XML and JSON that say what a case file says */
  FILES_OF_RECORDS, /* all JSON, tables, XML of cases: what a batch reads */
  FILES_OF_LAYOUT,  /* every XML file, whatever it holds, and JSON that says what a case file says */
} FilesKind;

/* Adds the path, or every file below it that may hold cases, in the order of their names, and links that lead to no file: whoever
 * reads them says so. Hidden files, links to folders and what is no regular file are left out. `paths`: of char *, owned. */
void files_add (GPtrArray *paths, const char *path, FilesKind kind);
