/* What a case states in, what a charge rests on out: of each fact what is said most closely, of joint amounts the own part. */
#include "explain/stated.h"
#include <stdlib.h>
#include "model/case/said.h"

/* One that concerns the charge, by its place in the case. */
typedef struct {
  guint index;
  SaidOf whom;
} StatedMention;

static const Stated *stated_at (const Case *fact_case, guint i)
{
  return &g_array_index (fact_case->stated, Stated, i);
}

static gint compare_mentions (gconstpointer a, gconstpointer b)
{
  const StatedMention *one = a, *other = b;
  return (one->index > other->index) - (one->index < other->index);
}

/* All that concern the charge, in the order of the case. */
static ArenaArray mentions_of (const Case *fact_case, const Charge *charge, Arena *arena)
{
  ArenaArray mentions = { 0 };
  guint whoms = 0;
  for (SaidOf whom = 0; whom < N_SAID; whom++) {
    const guint before = mentions.len;
    Said said = said_begin (fact_case, SAID_FACTS, said_of (fact_case, charge, whom));
    while (said_next (&said)) {
      arena_array_reserve (arena, &mentions, said.end - said.first, sizeof (StatedMention));
      for (guint i = said.first; i < said.end; i++)
        g_array_index (&mentions, StatedMention, mentions.len++) = (StatedMention) { i, whom };
    }
    whoms += mentions.len > before;
  }
  if (whoms > 1)
    qsort (mentions.data, mentions.len, sizeof (StatedMention), compare_mentions);
  return mentions;
}

/* Of each fact how closely it is said most closely. Returns: by slot, in the arena. */
static const guint8 *closest_of (const Case *fact_case, const ArenaArray *mentions, Arena *arena)
{
  guint n = 0;
  for (guint i = 0; i < mentions->len; i++)
    n = MAX (n, stated_at (fact_case, g_array_index (mentions, StatedMention, i).index)->fact + 1);
  guint8 *closest = arena_take (arena, n);
  for (guint i = 0; i < mentions->len; i++) {
    const StatedMention *mention = &g_array_index (mentions, StatedMention, i);
    const guint slot = stated_at (fact_case, mention->index)->fact;
    closest[slot] = (guint8) MAX (closest[slot], mention->whom);
  }
  return closest;
}

void stated_explain (const Case *fact_case, const Charge *of, ChargeReasons *charge)
{
  const ArenaArray mentions = mentions_of (fact_case, of, charge->arena);
  const guint8 *closest = closest_of (fact_case, &mentions, charge->arena);
  for (guint i = 0; i < mentions.len; i++) {
    const StatedMention *mention = &g_array_index (&mentions, StatedMention, i);
    const Stated *stated = stated_at (fact_case, mention->index);
    if (mention->whom < closest[stated->fact])
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
  for (SaidOf whom = 0; whom < N_SAID; whom++) {
    Said said = said_begin (fact_case, SAID_FACTS, said_of (fact_case, charge, whom));
    while (said_next (&said))
      for (guint i = said.first; i < said.end; i++)
        joint = said_at (&said, i)->fact == share->fact ? said_at (&said, i)->value : joint;
  }
  return joint;
}

static ShareReason *explain_share (const Scene *scene, const Case *fact_case, const Charge *of, const Stated *stated,
                                   Arena *arena)
{
  ShareReason *share = arena_take (arena, sizeof *share);
  share->slot = stated->fact;
  share->value = stated->value;
  share->written = arena_text (arena, stated->written);
  share->joint = joint_of (fact_case, stated, of);
  share->decision = share_decide (scene->plan, stated);
  return share;
}

void stated_explain_shares (const Scene *scene, const Case *fact_case, const Charge *of, ChargeReasons *charge)
{
  Said said = said_begin (fact_case, SAID_SHARES, of->defendant);
  while (said_next (&said))
    for (guint i = said.first; i < said.end; i++)
      g_ptr_array_add (charge->shares, explain_share (scene, fact_case, of, said_share (&said, i), charge->arena));
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
