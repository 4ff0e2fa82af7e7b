/* In: a plan whose standards are compiled. Out: the tiers that no text at hand says anything of, open: no figure is in force, a
 * document is not held, no item leads to the tier. */
#include "compile/no_text.h"
#include "compile/unreached.h"
#include "model/book/statute.h"

/* The case lies where the instrument applies. */
guint plan_region (Emitter *emitter, const Instrument *instrument)
{
  if (instrument->region == NULL)
    return emit_yes (emitter);
  return emit_flag (emitter, emit_hidden (emitter, &(Hidden) { .kind = HIDDEN_REGION, .name = instrument->region }));
}

static gboolean decides (const Plan *plan, guint i)
{
  return instrument_decides (g_ptr_array_index (plan->instruments, i), plan->offence->stated->id);
}

/* Where nothing in force states a figure for a version with tiers, or only regional standards of elsewhere do, every tier
 * is open. */
static void add_no_figure (Emitter *emitter, GArray *reached)
{
  const GPtrArray *instruments = emitter->plan->instruments;
  guint slot = emit_hidden (emitter, &(Hidden) { .kind = HIDDEN_NO_FIGURE, .band = { 0, 1 } });
  guint32 unknown = emit_flag (emitter, slot);
  for (guint i = 0; i < instruments->len; i++)
    if (decides (emitter->plan, i))
      unknown =
          emit_both (emitter, unknown, emit_not (emitter, plan_region (emitter, g_ptr_array_index (instruments, i))));
  g_array_append_val (g_array_index (reached, GArray *, reached->len - 1), unknown);
}

/* What a document says that was in force and is not held: anything. */
static void add_unheld (Emitter *emitter, GArray *reached, const Instrument *instrument)
{
  guint slot = emit_hidden (
      emitter,
      &(Hidden) { .kind = HIDDEN_NO_FIGURE, .instrument = instrument, .name = instrument->id, .band = { 0, 1 } });
  guint32 unknown = emit_both (emitter, emit_flag (emitter, slot), plan_region (emitter, instrument));
  g_array_append_val (g_array_index (reached, GArray *, reached->len - 1), unknown);
}

/* Some instrument in force decides something, if only in its region. */
static gboolean speaks_anywhere (const Plan *plan)
{
  for (guint i = 0; i < plan->instruments->len; i++)
    if (decides (plan, i))
      return TRUE;
  return FALSE;
}

/* What a document that is not held leads to is open by itself. */
static gboolean holds_all (const Plan *plan)
{
  for (guint i = 0; i < plan->instruments->len; i++)
    if (!((const Instrument *) g_ptr_array_index (plan->instruments, i))->held)
      return FALSE;
  return TRUE;
}

static gboolean speaks_everywhere (const Plan *plan)
{
  for (guint i = 0; i < plan->instruments->len; i++)
    if (((const Instrument *) g_ptr_array_index (plan->instruments, i))->region == NULL && decides (plan, i))
      return TRUE;
  return FALSE;
}

static gboolean has_whole (const Plan *plan)
{
  for (guint i = 0; i < plan->standards->len; i++)
    if (plan_standard (plan, i)->stated->whole && plan_standard (plan, i)->instrument->stated->held)
      return TRUE;
  return FALSE;
}

/* The statute itself leaves every tier to a person, clause by clause, and asks for nothing else: its clauses are open, and
 * nothing is once they are answered. */
static gboolean asks_of_each_tier (const Plan *plan, guint n_tiers, const GPtrArray *speakers)
{
  for (guint rank = 1; rank <= n_tiers; rank++)
    if (version_tier_at (plan->version, rank) != NULL &&
        !unreached_speaks_everywhere (g_ptr_array_index (speakers, rank - 1)))
      return FALSE;
  return has_whole (plan);
}

void plan_open_without_text (Emitter *emitter, GArray *reached, const GPtrArray *speakers)
{
  const Plan *plan = emitter->plan;
  for (guint i = 0; i < plan->instruments->len && reached->len > 0; i++) {
    const Instrument *instrument = g_ptr_array_index (plan->instruments, i);
    if (!instrument->held)
      add_unheld (emitter, reached, instrument);
  }
  if (!speaks_everywhere (plan) && reached->len > 0 && !asks_of_each_tier (plan, reached->len, speakers))
    add_no_figure (emitter, reached);
  if (speaks_anywhere (plan) && holds_all (plan))
    plan_open_unreached (emitter, reached, speakers);
}
