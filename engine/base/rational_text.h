#pragma once
#include <glib.h>
#include "logic/rational.h"

/* Reads `1/2`, `10`, `0.8`, `80%`. FALSE for anything else. */
gboolean rational_read (const char *text, Rational *ret);
/* `81/50`, `5`, `-1/5000`, `∞`. Returns: yours. */
char *rational_write (Rational a);
/* `1.62`, exact where it ends within `places`, else rounded towards zero and marked `1.66…`. Returns: yours. */
char *rational_write_decimal (Rational a, guint places);
