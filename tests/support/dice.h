#pragma once
#include <glib.h>

/* Chance that a seed repeats on every machine. */
typedef struct {
  guint64 state;
} Dice;

static inline guint64 dice_throw (Dice *dice)
{
  guint64 z = dice->state += G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94D049BB133111EB);
  return z ^ (z >> 31);
}

/* From 0 to n - 1. */
static inline guint dice_below (Dice *dice, guint n) { return (guint) (dice_throw (dice) % n); }

static inline gint64 dice_between (Dice *dice, gint64 lo, gint64 hi)
{
  return lo + (gint64) (dice_throw (dice) % (guint64) (hi - lo + 1));
}

static inline gboolean dice_percent (Dice *dice, guint percent) { return dice_below (dice, 100) < percent; }
