/* What a case states in, what a charge rests on out: of each fact what is said most closely, of joint amounts the own part. */
#include "explain/stated.h"

/* How closely it is said: of others, of all, of the organization acted for, of the defendant, of the charge. */
static guint closeness (const Case *fact_case, const Stated *stated, const Charge *charge)
{
  if (charge->said > 0 && stated->defendant == said_of_charge (charge->said))
    return 4;
  if (!case_speaks_of (fact_case, stated->defendant, charge->defendant))
    return 0;
  return stated->defendant == -1 ? 1 : stated->defendant == charge->defendant ? 3 : 2;
}

static const Stated *stated_at (const Case *fact_case, guint i)
{
  return &g_array_index (fact_case->stated, Stated, i);
}

/* Of each fact how closely it is said most closely. Returns: by slot, in the arena. */
static guint8 *closest_of (const Case *fact_case, const Charge *charge, Arena *arena)
{
  guint n = 0;
  for (guint i = 0; i < fact_case->stated->len; i++)
    n = MAX (n, stated_at (fact_case, i)->fact + 1);
  guint8 *closest = arena_take (arena, n);
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = stated_at (fact_case, i);
    closest[stated->fact] = (guint8) MAX (closest[stated->fact], closeness (fact_case, stated, charge));
  }
  return closest;
}

void stated_explain (const Case *fact_case, const Charge *of, ChargeReasons *charge)
{
  const guint8 *closest = closest_of (fact_case, of, charge->arena);
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = stated_at (fact_case, i);
    const guint close = closeness (fact_case, stated, of);
    if (close == 0 || close < closest[stated->fact])
      continue;
    StatedReason *reason = arena_take (charge->arena, sizeof *reason);
    reason->slot = stated->fact;
    reason->value = stated->value;
    reason->written = arena_text (charge->arena, stated->written);
    reason->own = stated->defendant != -1 && stated->defendant == of->defendant;
    reason->of_charge = stated->defendant < -1;
    g_ptr_array_add (charge->stated, reason);
  }
}

/* What the case states of the whole: of this charge or defendant, else of all. Acts are counted later. */
static Interval joint_of (const Case *fact_case, const Stated *share, const Charge *charge)
{
  Interval joint = { 0, fact_case->complete ? 0 : UNBOUNDED };
  guint closest = 1;
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = stated_at (fact_case, i);
    const guint close = stated->fact == share->fact ? closeness (fact_case, stated, charge) : 0;
    if (close >= closest) {
      joint = stated->value;
      closest = close;
    }
  }
  return joint;
}

void stated_explain_shares (const Scene *scene, const Case *fact_case, const Charge *of, ChargeReasons *charge)
{
  for (guint i = 0; i < fact_case->shares->len; i++) {
    const Stated *stated = &g_array_index (fact_case->shares, Stated, i);
    if (stated->defendant != of->defendant)
      continue;
    ShareReason *share = arena_take (charge->arena, sizeof *share);
    share->slot = stated->fact;
    share->value = stated->value;
    share->written = arena_text (charge->arena, stated->written);
    share->joint = joint_of (fact_case, stated, of);
    share->decision = share_decide (scene->plan, stated);
    g_ptr_array_add (charge->shares, share);
  }
}

void stated_explain_unused (const Case *fact_case, Reasons *reasons)
{
  GArray *unused = reasons->unused;
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    gboolean told = !stated->unused;
    for (guint k = 0; !told && k < unused->len; k++)
      told = g_array_index (unused, guint, k) == stated->fact;
    if (!told)
      g_array_append_val (unused, stated->fact);
  }
}

void stated_explain_figures (const Case *fact_case, Reasons *reasons)
{
  for (guint i = 0; i < fact_case->figures->len; i++) {
    Figure figure = g_array_index (fact_case->figures, Figure, i);
    figure.instrument = arena_text (reasons->arena, figure.instrument);
    figure.name = arena_text (reasons->arena, figure.name);
    figure.written = arena_text (reasons->arena, figure.written);
    figure.source = arena_text (reasons->arena, figure.source);
    figure.from_text = arena_text (reasons->arena, figure.from_text);
    figure.to_text = arena_text (reasons->arena, figure.to_text);
    g_array_append_val (reasons->figures, figure);
  }
}
