#pragma once
#include "model/program/program.h"

/* A program from texts of rule files (NULL-terminated) that have no faults. Returns: yours. */
Program *sound_rules (const char *const *texts);
