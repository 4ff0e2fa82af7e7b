/* In: what leads to each tier of a version. Out: the tiers that nothing leads to, open: whether they are reached is unknown
 * where the tier before them is, unless the rules say that no figure exists for them. What leads to a tier in some regions
 * only leaves it open elsewhere. */
#include "compile/unreached.h"

gboolean unreached_speaks_everywhere (const GPtrArray *speakers)
{
  for (guint i = 0; i < speakers->len; i++)
    if (((const Instrument *) g_ptr_array_index (speakers, i))->region == NULL)
      return TRUE;
  return FALSE;
}

/* The case lies in none of the regions whose standards lead to the tier. */
static guint elsewhere (Emitter *emitter, const GPtrArray *speakers)
{
  guint step = emit_yes (emitter);
  for (guint i = 0; i < speakers->len; i++) {
    const Hidden region = { .kind = HIDDEN_REGION,
                            .name = ((const Instrument *) g_ptr_array_index (speakers, i))->region };
    step = emit_both (emitter, step, emit_not (emitter, emit_flag (emitter, emit_hidden (emitter, &region))));
  }
  return step;
}

/* The tier before it, by its own rules: what leads to a higher one makes no difference here. */
static guint before (Emitter *emitter, const GArray *reached, guint rank)
{
  if (rank == 1)
    return emit_yes (emitter);
  const GArray *own = g_array_index (reached, GArray *, rank - 2);
  return emit_any (emitter, (const guint32 *) (const void *) own->data, own->len);
}

static void leave_open (Emitter *emitter, GArray *reached, const Tier *tier, const GPtrArray *speakers)
{
  const Hidden hidden = { .kind = HIDDEN_NO_FIGURE, .name = tier->id, .tier = tier, .band = { 0, 1 } };
  guint unknown = emit_flag (emitter, emit_hidden (emitter, &hidden));
  guint32 open = emit_both (emitter, unknown,
                            emit_both (emitter, elsewhere (emitter, speakers), before (emitter, reached, tier->rank)));
  g_array_append_val (g_array_index (reached, GArray *, tier->rank - 1), open);
  if (speakers->len == 0)
    g_ptr_array_add (emitter->plan->places.unreached, (gpointer) tier);
}

void plan_open_unreached (Emitter *emitter, GArray *reached, const GPtrArray *speakers)
{
  const Version *version = emitter->plan->version;
  for (guint rank = 1; rank <= reached->len; rank++) {
    const Tier *tier = version_tier_at (version, rank);
    const GPtrArray *own = g_ptr_array_index (speakers, rank - 1);
    if (tier != NULL && !tier->no_figure && !unreached_speaks_everywhere (own))
      leave_open (emitter, reached, tier, own);
  }
}
