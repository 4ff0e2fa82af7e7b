/* In: what a case leaves open of a law. Out: what the law surely comes to, and what it may.
 * The one idea: where tiers go one way with what is open its ends are the least and the most; a flag that leads either way is tried both ways. */
#include "form/unset.h"
#include "form/sense.h"

enum { MOST_EITHER = 8 /* of all laws */, A_LOOK = 1000 /* boxes */ };

static guint n_either (const GArray *unset)
{
  guint n = 0;
  for (guint i = 0; i < unset->len; i++)
    n += g_array_index (unset, Unset, i).either;
  return n;
}

gboolean unset_add (GArray *unset, PairLaw law, Interval band, const Unset *of)
{
  Unset added = *of;
  const guint8 sense = of->least == of->most ? POLARITY_RAISES : sense_of (law, of->slot, band, A_LOOK);
  if (sense != POLARITY_RAISES) {
    added.least = of->most;
    added.most = of->least;
  }
  added.either = sense == POLARITY_MIXED && band.hi - band.lo == 1 && n_either (unset) < MOST_EITHER;
  g_array_append_val (unset, added);
  return sense != POLARITY_MIXED || added.either;
}

/* The variables of the law as they are, from that one of the unset ones on either way. */
static Literals say_either (const GArray *unset, guint at, guint law, const Code *code, Space *space,
                            guint32 *variables, gboolean least)
{
  while (at < unset->len && (g_array_index (unset, Unset, at).law != law || !g_array_index (unset, Unset, at).either))
    at++;
  if (at == unset->len)
    return literals_new (space, code, variables);
  const Unset *flag = &g_array_index (unset, Unset, at);
  variables[flag->slot] = flag->least;
  Literals one = say_either (unset, at + 1, law, code, space, variables, least);
  variables[flag->slot] = flag->most;
  Literals other = say_either (unset, at + 1, law, code, space, variables, least);
  literals_join (space, &one, &other, least);
  literals_clear (&other);
  return one;
}

void unset_take (const GArray *unset, guint law, guint32 *variables, gboolean least)
{
  for (guint i = 0; i < unset->len; i++) {
    const Unset *of = &g_array_index (unset, Unset, i);
    if (of->law == law)
      variables[of->slot] = least ? of->least : of->most;
  }
}

gboolean unset_leads_either (const GArray *unset, guint law)
{
  for (guint i = 0; i < unset->len; i++)
    if (g_array_index (unset, Unset, i).law == law && g_array_index (unset, Unset, i).either)
      return TRUE;
  return FALSE;
}

Literals unset_say (const GArray *unset, guint law, const Code *code, Space *space, guint32 *variables, gboolean least)
{
  return say_either (unset, 0, law, code, space, variables, least);
}
