#pragma once
#include <glib.h>
#include "logic/rational.h"

/* Reads `1/2`, `10`, `0.8`, `80%`. FALSE for anything else. */
gboolean rational_read (const char *text, Rational *ret);
/* `81/50`, `5`, `-1/5000`, `∞`. Returns: yours. */
char *rational_write (Rational a);
enum { RATIONAL_MOST_PLACES = 18 };
enum { RATIONAL_ROOM = 48 }; /* of the longest fraction, or of a decimal of that many places, with its end */
/* The same, not unbounded, at the end of `room`. Returns: where it begins. */
const char *rational_print (Rational a, char room[RATIONAL_ROOM]);
/* `1.62`, at most 18 places, not unbounded. Returns: whether that is all of it. */
gboolean rational_print_decimal (Rational a, guint places, char room[RATIONAL_ROOM]);
/* As a decimal where that ends within 18 places, else as a fraction; not unbounded. Returns: in `room`. */
const char *rational_print_quantity (Rational a, char room[RATIONAL_ROOM]);
/* `1.62`, exact where it ends within `places`, else rounded towards zero and marked `1.66…`. Returns: yours. */
char *rational_write_decimal (Rational a, guint places);
