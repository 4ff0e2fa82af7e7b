#pragma once
#include "dice.h"
#include "form/space/differs.h"

/* Small programs made by chance over the same few slots, whose every point can be tried. */
enum { RANDOM_SLOTS = 5, MOST_RANDOM_STEPS = 24, MOST_RANDOM_TIERS = 3 };

typedef struct {
  guint n_slots;
  Interval reach[RANDOM_SLOTS];
  gboolean fact[RANDOM_SLOTS];
  gint below[RANDOM_SLOTS]; /* a slot that is never below this one; -1: none */
} RandomSlots;

typedef struct {
  Code code;
  Step steps[MOST_RANDOM_STEPS];
  Term terms[4 * MOST_RANDOM_STEPS];
  guint32 inputs[6 * MOST_RANDOM_STEPS];
  guint32 tiers[MOST_RANDOM_TIERS];
} RandomCode;

RandomSlots random_slots_new (Dice *dice);
/* Borrowed parts point into `ret`. */
void random_code_new (Dice *dice, const RandomSlots *slots, RandomCode *ret);
/* The same program with up to two steps changed a little. */
void random_code_edit (Dice *dice, const RandomCode *code, RandomCode *ret);
/* The variables that the slots are. To be freed. */
Space *random_space_new (const RandomSlots *slots);

/* All points in order, the first variable slowest. FALSE: there are no more. `point` starts at random_point_first. */
void random_point_first (const RandomSlots *slots, gint64 *point);
gboolean random_point_next (const RandomSlots *slots, gint64 *point);
/* Whether facts can reach it. */
gboolean random_point_is_real (const RandomSlots *slots, const gint64 *point);
guint random_point_facts (const RandomSlots *slots, const gint64 *point);
guint random_code_rank (const RandomCode *code, const gint64 *point);
