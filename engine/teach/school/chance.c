/* In: a seed. Out: numbers that look like chance and are the same wherever they are drawn. The one idea: a question is its
 * seed, so that a sheet can be made again, by anyone, from what is printed on it. */
#include "teach/school/chance.h"

#define GOLDEN G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)

static guint64 mix (guint64 z)
{
  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94D049BB133111EB);
  return z ^ (z >> 31);
}

guint64 chance_draw (Chance *chance) { return mix (chance->state += GOLDEN); }

/* What lies beyond the last whole n is drawn again. */
static guint64 draw_below (Chance *chance, guint64 n)
{
  const guint64 rest = (G_MAXUINT64 % n + 1) % n;
  guint64 drawn = chance_draw (chance);
  while (rest > 0 && drawn > G_MAXUINT64 - rest)
    drawn = chance_draw (chance);
  return drawn % n;
}

guint chance_below (Chance *chance, guint n) { return (guint) draw_below (chance, n); }

gint64 chance_between (Chance *chance, gint64 lo, gint64 hi)
{
  return lo + (gint64) draw_below (chance, (guint64) (hi - lo) + 1);
}

gboolean chance_once_in (Chance *chance, guint n) { return chance_below (chance, n) == 0; }

void chance_shuffle (Chance *chance, GPtrArray *array)
{
  for (guint i = array->len; i > 1; i--) {
    const guint other = chance_below (chance, i);
    gpointer kept = array->pdata[i - 1];
    array->pdata[i - 1] = array->pdata[other];
    array->pdata[other] = kept;
  }
}

guint64 chance_seed (guint64 seed, guint64 number) { return mix (mix (seed + GOLDEN) ^ (number * GOLDEN + 1)); }

guint64 chance_seed_text (guint64 seed, const char *text)
{
  guint64 hash = G_GUINT64_CONSTANT (0xCBF29CE484222325);
  for (const guchar *at = (const guchar *) text; *at != '\0'; at++)
    hash = (hash ^ *at) * G_GUINT64_CONSTANT (0x100000001B3);
  return chance_seed (seed, hash);
}
