#pragma once
#include "model/book/rulebook.h"

/* Of the rule files that were read (of RuleFile): what each is called from the folder on that holds them all, and what it
 * says, byte for byte. Neither their order nor the place of that folder matters. Returns: yours, SHA-256 in hexadecimal. */
char *rule_hash (const GArray *files);
/* How much of every path (of char *) is the folder that holds them all, with its last slash. */
gsize rule_hash_folder (const GPtrArray *paths);
