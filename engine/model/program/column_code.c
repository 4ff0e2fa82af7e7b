/* A code for many rows, and the room that deciding them takes: made and freed. */
#include "model/program/column_code.h"
#include <glib.h>

void column_code_free (ColumnCode *code)
{
  if (code == NULL)
    return;
  g_free (code->values);
  g_free (code->terms);
  g_free (code->marks);
  g_free (code->steps);
  g_free (code->inputs);
  g_free (code->tiers);
  g_free (code->wanted);
  g_free (code->wanted_steps);
  g_free (code->slots);
  g_free (code);
}

static uint64_t *new_bits (gsize n) { return g_new0 (uint64_t, (n + 1) * BLOCK_WORDS); }

ColumnRoom *column_room_new (const ColumnCode *code)
{
  ColumnRoom *room = g_new0 (ColumnRoom, 1);
  room->yes = new_bits (code->n_wanted);
  room->open = new_bits (code->n_wanted);
  room->bits = new_bits ((gsize) code->n_marks + code->n_steps);
  room->truths = g_new0 (Truth, code->code->n_steps + 1);
  return room;
}

void column_room_free (ColumnRoom *room)
{
  if (room == NULL)
    return;
  g_free (room->yes);
  g_free (room->open);
  g_free (room->bits);
  g_free (room->truths);
  g_free (room);
}
