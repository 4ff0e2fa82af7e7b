#pragma once
#include "cli/cli_options.h"

/* Files of a git revision, for as long as they are read. */
typedef struct Revision Revision;

/* Whether an operand is one: `REV:path` that is no file. */
gboolean revision_is_meant (const char *operand);
/* The rule files below the path in that revision, in a folder of their own. Prints why and returns NULL if there is none. */
Revision *revision_open (const char *operand, SillLanguage language);
/* Where they are. Returns: borrowed. */
const char *revision_path (const Revision *revision);
/* Takes NULL. Removes the files. */
void revision_close (Revision *revision);
