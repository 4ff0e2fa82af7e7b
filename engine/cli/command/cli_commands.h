#pragma once
#include "cli/cli_options.h"

/* The subcommands, one file each. */
Status check_run (const Options *options);
Status batch_command_run (const Options *options);
Status verify_run (const Options *options);
Status ask_run (const Options *options);
Status test_run (const Options *options);
Status serve_run (const Options *options);
Status explorer_run (const Options *options);
Status exercise_run (const Options *options);
Status facts_run (const Options *options);
Status show_run (const Options *options);
Status fmt_run (const Options *options);
Status lint_run (const Options *options);
Status boundary_run (const Options *options);
Status cover_run (const Options *options);
Status mutate_run (const Options *options);
Status diff_run (const Options *options);
Status compile_run (const Options *options);
Status dump_run (const Options *options);
