#pragma once
#include "probe/cover/cover.h"
#include <sill/error.h>

SillCoverage *coverage_new (Program *program, const char *const *files);
/* Errors: IO. */
gboolean coverage_read (SillCoverage *coverage, const char *path, SillFindings *findings, GError **error);
