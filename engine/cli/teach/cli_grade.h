#pragma once
#include "cli/cli_options.h"

/* With --key: a rule file of a student beside that of the teacher. */
Status grade_rules (const Options *options);
