#pragma once
#include "cli/cli_options.h"

/* The rules as a class works with them. Returns: yours; NULL: messages were printed. */
SillSchool *school_open (const Options *options, Status *ret_status);
