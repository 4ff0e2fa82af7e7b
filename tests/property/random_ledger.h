#pragma once
#include <glib.h>

/* Counts of `n` random ledgers against trying out which records are which. Prints the first that is wrong. */
gboolean ledgers_hold (guint64 n, guint64 seed);
