/* Pairs of random programs, as many as one likes: forms [N [SEED]]. */
#include <stdio.h>
#include <stdlib.h>
#include "forms_hold.h"

int main (int argc, char **argv)
{
  FormsTally tally;
  const guint64 n = argc > 1 ? strtoull (argv[1], NULL, 10) : 3000, seed = argc > 2 ? strtoull (argv[2], NULL, 10) : 1;
  const gboolean right = forms_hold (n, seed, &tally);
  printf ("form: %" G_GUINT64_FORMAT " pairs of programs against every point: %" G_GUINT64_FORMAT
          " equal, %" G_GUINT64_FORMAT " differ\n",
          tally.pairs, tally.equal, tally.differing);
  return right && tally.equal > 0 && tally.differing > 0 ? 0 : 1;
}
