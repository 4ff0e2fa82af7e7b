/* Where two things that are made alike come to something else, something that they are made of does. */
#include "form/space/unlike.h"
#include "test.h"

enum { PAIRS = 400, VARIABLES = 3, MOST = 5, STEPS = 7 };

/* A figure, or a count of steps before it; the other one is made alike, with another figure or input here and there. */
typedef struct {
  Literal one, other;
} Twin;

static Literal figure (Space *space, GRand *chance, guint32 variable)
{
  return space_reach (space, &(Term) { variable, 1 }, 1, g_rand_int_range (chance, 0, MOST + 2));
}

static Twin twin_figure (Space *space, GRand *chance)
{
  const guint32 variable = (guint32) g_rand_int_range (chance, 0, VARIABLES);
  const Literal one = figure (space, chance, variable);
  if (g_rand_int_range (chance, 0, 3) > 0)
    return (Twin) { one, one };
  return (Twin) { one, figure (space, chance, (guint32) g_rand_int_range (chance, 0, VARIABLES)) };
}

static Literal turned (Literal literal, gboolean turn) { return turn ? literal_not (literal) : literal; }

static Twin twin_count (Space *space, GRand *chance, const Twin *before, guint n)
{
  Literal one[STEPS], other[STEPS];
  const guint count = (guint) g_rand_int_range (chance, 1, (gint) n + 1);
  const guint need = (guint) g_rand_int_range (chance, 1, (gint) count + 1);
  const guint lost = (guint) g_rand_int_range (chance, 0, 5) == 0;
  for (guint i = 0; i < count; i++) {
    const Twin *input = &before[g_rand_int_range (chance, 0, (gint) n)];
    const gboolean turn = g_rand_boolean (chance);
    one[i] = turned (input->one, turn);
    other[i] = turned (input->other, turn);
  }
  return (Twin) { space_count (space, need, one, count), space_count (space, need, other, count - lost) };
}

static Twin twin_at_random (Space *space, GRand *chance)
{
  Twin twins[STEPS];
  for (guint i = 0; i < VARIABLES; i++)
    space_add (space, (Variable) { { 0, MOST }, TRUE });
  for (guint i = 0; i < STEPS; i++)
    twins[i] = i < 3 ? twin_figure (space, chance) : twin_count (space, chance, twins, i);
  return twins[STEPS - 1];
}

/* Whether some point is not alike, and whether what shall hold at all of these holds there. */
static void look (const Space *space, Twin twin, Literal somewhere, guint *ret_unlike, guint *ret_missed)
{
  for (gint64 x = 0; x <= MOST; x++)
    for (gint64 y = 0; y <= MOST; y++)
      for (gint64 z = 0; z <= MOST; z++) {
        const gint64 point[VARIABLES] = { x, y, z };
        const gboolean unlike = space_holds (space, twin.one, point) != space_holds (space, twin.other, point);
        *ret_unlike += unlike;
        *ret_missed += unlike && !space_holds (space, somewhere, point);
      }
}

static void covers_all (void)
{
  guint unlike = 0, missed = 0, alike = 0;
  for (guint seed = 0; seed < PAIRS; seed++) {
    g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
    g_autoptr (Space) space = space_new ();
    const Twin twin = twin_at_random (space, chance);
    const Literal somewhere = unlike_somewhere (space, &twin.one, &twin.other, 1);
    alike += somewhere == LITERAL_NO;
    look (space, twin, somewhere, &unlike, &missed);
  }
  CU_ASSERT_EQUAL (missed, 0);
  CU_ASSERT_TRUE (unlike > PAIRS);
  CU_ASSERT_TRUE (alike > 0 && alike < PAIRS);
}

/* 5 or 7 of one thing among much that both ask for: only from 5 to 6. */
static void one_figure (void)
{
  g_autoptr (Space) space = space_new ();
  Literal figures[4];
  for (guint32 i = 0; i < 3; i++) {
    space_add (space, (Variable) { { 0, 99 }, TRUE });
    figures[i] = space_reach (space, &(Term) { i, 1 }, 1, 5);
  }
  figures[3] = space_reach (space, &(Term) { 0, 1 }, 1, 7);
  const Literal both = space_both (space, figures[1], figures[2]);
  const Literal old = space_any (space, (const Literal[]) { figures[0], both }, 2);
  const Literal now = space_any (space, (const Literal[]) { figures[3], both }, 2);
  CU_ASSERT_EQUAL (unlike_somewhere (space, &old, &now, 1), space_both (space, figures[0], literal_not (figures[3])));
  CU_ASSERT_EQUAL (unlike_somewhere (space, &old, &old, 1), LITERAL_NO);
}

/* Two of a, b, c; the same of a, a, c, where b was to be: by a alone the one does not hold, and the other does. */
static void named_twice (void)
{
  g_autoptr (Space) space = space_new ();
  Literal figures[3];
  for (guint32 i = 0; i < 3; i++) {
    space_add (space, (Variable) { { 0, 1 }, TRUE });
    figures[i] = space_reach (space, &(Term) { i, 1 }, 1, 1);
  }
  const Literal old = space_count (space, 2, figures, 3);
  const Literal now = space_count (space, 2, (const Literal[]) { figures[0], figures[0], figures[2] }, 3);
  const Literal twice = space_count (space, 2, (const Literal[]) { figures[0], figures[2], figures[2] }, 3);
  const gint64 first_alone[] = { 1, 0, 0 };
  CU_ASSERT_TRUE (space_holds (space, unlike_somewhere (space, &old, &now, 1), first_alone));
  CU_ASSERT_TRUE (space_holds (space, unlike_somewhere (space, &now, &twice, 1), first_alone));
}

SUITE (unlike, { "whatever is not alike is found where something it is made of is not", covers_all },
       { "one figure is unlike between both of its values", one_figure },
       { "what is counted twice is more than what is counted once", named_twice })
