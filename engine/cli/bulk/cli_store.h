#pragma once
#include "cli/cli_print.h"

/* A folder in which what was written stays written, whatever ends the program or the machine: a file is on the disk before the
 * one that speaks of it, and that one is replaced as a whole. One program at a time has it. */
typedef struct Store Store;

/* Makes the folder where there is none. Prints why and returns NULL if it cannot be had. Returns: yours. */
Store *store_open (SillLanguage language, const char *path);
void store_free (Store *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Store, store_free)
/* Returns: yours; NULL: there is no such file. */
char *store_read (const Store *store, const char *name, gsize *ret_length);
/* A file of it in pieces. FALSE: it cannot be read. */
typedef void (*StoreFunc) (const char *bytes, gsize length, gpointer data);
gboolean store_look (const Store *store, const char *name, StoreFunc func, gpointer data);
/* Something else than `name` and what replacing it leaves lies there. */
gboolean store_is_strange (const Store *store, const char *name);
/* A new file in the place of any of that name. Each of these: FALSE, with a message the first time, if it failed. */
gboolean store_begin (Store *store, const char *name);
gboolean store_write (Store *store, const char *bytes, gsize length);
gboolean store_end (Store *store);
/* The same for a whole file that takes the place of the one before it in one step. */
gboolean store_replace (Store *store, const char *name, const char *text);
