#pragma once
#include <glib.h>

/* The folder of the running program, followed by `suffix`; NULL if the system does not tell. Returns: yours. */
char *beside_program (const char *suffix);
