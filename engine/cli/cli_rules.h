#pragma once
#include "cli/cli_options.h"

/* The rule set that the options name, or the first there is: installed, ./rules, beside the program.
 * Prints what is wrong. Returns: yours; NULL with `ret_status` set. */
SillRules *rules_open (const Options *options, Status *ret_status);
/* The operands that are files or folders, read as rules. Files that bring no vocabulary are read with the folders they
 * lie in; with --rules, with those. Without such operands: like rules_open.
 * Prints findings of every severity. Returns: yours; NULL with `ret_status` set. */
SillRules *rules_open_named (const Options *options, Status *ret_status);
