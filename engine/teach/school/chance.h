#pragma once
#include <glib.h>

/* Chance that a seed repeats on every machine: splitmix64 (Steele, Lea, Flood 2014), one 64-bit state, no library. */
typedef struct {
  guint64 state;
} Chance;

guint64 chance_draw (Chance *chance);
/* From 0 to n - 1, each alike; n > 0. */
guint chance_below (Chance *chance, guint n);
/* From lo to hi, both included. */
gint64 chance_between (Chance *chance, gint64 lo, gint64 hi);
/* Once in `n` times. */
gboolean chance_once_in (Chance *chance, guint n);
/* Brings the elements of an array of pointers into any order, each alike. */
void chance_shuffle (Chance *chance, GPtrArray *array);
/* A seed of its own for each number, and for each text, below a seed. */
guint64 chance_seed (guint64 seed, guint64 number);
guint64 chance_seed_text (guint64 seed, const char *text);
