#pragma once
#include "cli/cli_options.h"

/* `path` is a file that the command reads, by whatever name: an operand, the case of --facts, a rule file named by itself
 * or in a folder of rules, the default one included. */
gboolean inputs_have (const Options *options, const char *path);
