#pragma once
#include <glib.h>

/* Windows of `n` random ledgers against trying every day, number and doubt. Prints the first that is wrong. */
gboolean windows_hold (guint64 n, guint64 seed);
