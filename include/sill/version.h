#pragma once

#pragma GCC visibility push(default)

#define SILL_VERSION "0.1.0"
/* The version of the library that runs. Returns: borrowed, static. */
const char *sill_version (void);

#pragma GCC visibility pop
