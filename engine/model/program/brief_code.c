/* What is told of the items of a law in few words, and the room that telling takes: made and freed. */
#include "model/program/brief_code.h"
#include <glib.h>

void brief_code_free (BriefCode *code)
{
  if (code == NULL)
    return;
  g_free (code->items);
  g_free (code->nodes);
  g_free (code->figures);
  g_free (code->sums);
  g_free (code->races);
  g_free (code->runners);
  g_free (code->terms);
  g_free (code->gates);
  g_free (code->clauses);
  g_free (code->slots);
  g_free (code->wanted);
  g_free (code);
}

BriefRoom *brief_room_new (const BriefCode *code)
{
  BriefRoom *room = g_new0 (BriefRoom, 1);
  room->told = g_new0 (BriefTold, code->n_items + 1);
  room->open = g_new0 (BriefOpen, code->n_clauses + 1);
  room->sums = g_new0 (int64_t, code->n_sums + 1);
  room->best = g_new0 (uint32_t, code->n_orders + 1);
  return room;
}

void brief_room_free (BriefRoom *room)
{
  if (room == NULL)
    return;
  g_free (room->told);
  g_free (room->open);
  g_free (room->sums);
  g_free (room->best);
  g_free (room);
}
