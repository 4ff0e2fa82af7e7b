#pragma once
#include "cli/cli_options.h"

/* One long option: its name, what its value is called (NULL: none), what it does. */
typedef struct {
  const char *name;
  const char *value;
  Text help;
} OptionHelp;

/* All options of all commands, ended by an entry without a name. */
extern const OptionHelp help_options[];
/* Whether `command` takes the option. */
gboolean help_takes (const Command *command, const char *option);
gboolean help_takes_option (const Command *command, const OptionHelp *option);
/* `sill COMMAND --help`, and `sill --help` for the table of commands (ended by an entry without a name).
 * Returns: yours. */
char *help_of_command (const Command *command, SillLanguage language);
char *help_of_all (const Command *commands, SillLanguage language);
