/* In: what has changed. Out: what is to be looked at for it, each thing once however often it has changed. */
#include "form/space/box.h"
#include <string.h>

Agenda *agenda_new (const Cone *cone)
{
  Agenda *agenda = g_new0 (Agenda, 1);
  agenda->cone = cone;
  agenda->room = cone->space->demands->len + cone->space->sums->len + 1;
  agenda->waiting = g_new (guint32, agenda->room);
  agenda->waits = g_new0 (guint8, agenda->room);
  agenda->rounds = g_new0 (guint8, cone->space->sums->len + 1);
  return agenda;
}

void agenda_free (Agenda *agenda)
{
  if (agenda == NULL)
    return;
  g_free (agenda->waiting);
  g_free (agenda->waits);
  g_free (agenda->rounds);
  g_free (agenda);
}

static void add (Agenda *agenda, guint32 thing)
{
  if (agenda->waits[thing])
    return;
  agenda->waits[thing] = 1;
  agenda->waiting[(agenda->first + agenda->n++) % agenda->room] = thing;
}

void agenda_add_demand (Agenda *agenda, guint32 demand)
{
  const Hanging *counts = &agenda->cone->counts;
  add (agenda, demand);
  for (guint i = counts->first[demand]; i < counts->first[demand + 1]; i++)
    add (agenda, counts->of[i]);
}

static void add_sum (Agenda *agenda, guint32 sum) { add (agenda, agenda->cone->space->demands->len + sum); }

void agenda_add_sum (Agenda *agenda, guint32 sum)
{
  const Hanging *reaching = &agenda->cone->reaching;
  add_sum (agenda, sum);
  for (guint i = reaching->first[sum]; i < reaching->first[sum + 1]; i++)
    add (agenda, reaching->of[i]);
}

void agenda_add_variable (Agenda *agenda, guint32 variable)
{
  const Hanging *sums = &agenda->cone->sums_of;
  for (guint i = sums->first[variable]; i < sums->first[variable + 1]; i++)
    add_sum (agenda, sums->of[i]);
}

void agenda_add_all (Agenda *agenda)
{
  for (guint i = 0; i < agenda->cone->n_sums; i++)
    add_sum (agenda, agenda->cone->sums[i]);
  for (guint i = 0; i < agenda->cone->n_demands; i++)
    add (agenda, agenda->cone->demands[i]);
}

gboolean agenda_next (Agenda *agenda, guint32 *ret_thing)
{
  if (agenda->n == 0)
    return FALSE;
  *ret_thing = agenda->waiting[agenda->first];
  agenda->waits[*ret_thing] = 0;
  agenda->first = (agenda->first + 1) % agenda->room;
  agenda->n--;
  return TRUE;
}

void agenda_clear (Agenda *agenda)
{
  guint32 thing;
  while (agenda_next (agenda, &thing))
    ;
  memset (agenda->rounds, 0, agenda->cone->space->sums->len);
}
