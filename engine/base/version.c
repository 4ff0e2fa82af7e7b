/* The version of the library that runs, which need not be the one a program was compiled with. */
#include <sill/version.h>

const char *sill_version (void) { return SILL_VERSION; }
