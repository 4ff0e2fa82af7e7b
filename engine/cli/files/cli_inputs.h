#pragma once
#include "cli/cli_options.h"

/* `path` may be written to. FALSE, with a message: it is a file that the command reads, by whatever name: an operand, standard
 * input, what an option names (--facts, --cases, --docket, …), a rule file named by itself or in a folder of rules, the default
 * one included. */
gboolean inputs_spared (const Options *options, const char *path);
