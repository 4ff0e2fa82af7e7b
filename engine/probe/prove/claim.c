/* In: a property. Out: that it holds of every law of every offence, or the smallest cases that refute it. What the steps of a law show
 * at a glance, that a fact can only raise, is not searched for. */
#include "probe/prove/prove.h"
#include <string.h>
#include "form/space/search.h"

typedef struct {
  const SillProof *proof;
  Claim *claim;
  const Offence *offence;
  const Meeting *meeting;
} Trying;

static const Plan *plan_of (const Trying *trying) { return trying->meeting->of[PAIR_NOW].plan; }

void counterexample_free (gpointer data)
{
  Counterexample *against = data;
  for (guint i = 0; i < against->n; i++)
    case_free (against->cases[i]);
  g_free (against);
}

/* An older law is not told of where a newer one has the same. */
static gboolean is_told (const Trying *trying, const Fact *fact, const PlanItem *item)
{
  for (guint i = 0; i < trying->claim->against->len; i++) {
    const Counterexample *other = g_ptr_array_index (trying->claim->against, i);
    if (other->offence == trying->offence && other->fact == fact &&
        (item == NULL || (other->item->instrument == item->instrument && strcmp (other->item->path, item->path) == 0)))
      return TRUE;
  }
  return FALSE;
}

/* Looks for a point of all of `wanted`, of which `near` follows; notes what it refutes. */
static void refute (const Trying *trying, const Stages *stages, const GArray *wanted, const GArray *near,
                    Counterexample against)
{
  g_autofree gint64 *point = NULL;
  const gint found = stages_find (stages, wanted, near, &point);
  if (found == FOUND_TOO_MANY)
    trying->claim->n_open++;
  if (found != FOUND_POINT)
    return;
  Counterexample *kept = g_memdup2 (&against, sizeof against);
  stages_tell (stages, point, kept);
  g_ptr_array_add (trying->claim->against, kept);
}

/* ---- amounts ---- */

/* Somewhere the tier is reached, behind it it is not; of three stages it is again. */
static void try_rank (const Trying *trying, const Stages *stages, const Fact *fact, guint rank)
{
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (Literal));
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (Literal));
  const Literal missed = literals_tier (&stages->laws[1], rank);
  for (guint i = 0; i < stages->n; i++) {
    const Literal reached = literals_tier (&stages->laws[i], rank);
    const Literal literal = i == 1 ? literal_not (reached) : reached;
    g_array_append_val (wanted, literal);
    if (i != 1)
      parting_add (stages->pair->space, reached, missed, near);
  }
  refute (trying, stages, wanted, near, (Counterexample) { .fact = fact, .rank = rank });
}

static void try_fact (const Trying *trying, Stages *stages, guint slot)
{
  const Code *code = &plan_of (trying)->code;
  const Fact *fact = vocabulary_fact (trying->proof->program->law->vocabulary, slot);
  if ((code_polarity (code, slot) & POLARITY_LOWERS) == 0)
    return;
  if (stages->pair == NULL)
    stages_init (stages, trying->proof->program, trying->offence, trying->meeting);
  stages_grow (stages, slot, trying->claim->property == PROPERTY_GAPLESS ? 3 : 2);
  for (guint rank = 1; rank <= code->n_tiers && !is_told (trying, fact, NULL); rank++)
    try_rank (trying, stages, fact, rank);
}

/* The law is written out once, and only where it asks for a fact that lowers. */
static void try_amounts (const Trying *trying)
{
  const Vocabulary *vocabulary = trying->proof->program->law->vocabulary;
  Stages stages = { .pair = NULL };
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++) {
    const Fact *fact = vocabulary_fact (vocabulary, slot);
    const gboolean asked = trying->claim->fact == NULL ? fact->kind == FACT_QUANTITY : fact == trying->claim->fact;
    if (asked && fact->kind != FACT_DATE && !is_told (trying, fact, NULL))
      try_fact (trying, &stages, slot);
  }
  if (stages.pair != NULL)
    stages_clear (&stages);
}

/* ---- items ---- */

/* Any item that leads to exactly that tier holds. */
static Literal any_item (const Trying *trying, const Stages *stages, guint rank)
{
  const Places *places = &plan_of (trying)->places;
  g_autofree Literal *items = g_new (Literal, places->items->len + 1);
  guint n = 0;
  for (guint i = 0; i < places->items->len; i++)
    if (places_item (places, i)->rank == rank)
      items[n++] = stages->laws[0].steps[places_item (places, i)->step];
  return n == 0 ? LITERAL_YES : space_any (stages->pair->space, items, n);
}

static void try_item (const Trying *trying, const Stages *stages, const PlanItem *item, Literal lacking, guint rank)
{
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (Literal));
  const Literal demands[] = { stages->laws[0].steps[item->step], literal_not (lacking) };
  if (is_told (trying, NULL, item))
    return;
  g_array_append_vals (wanted, demands, 2);
  refute (trying, stages, wanted, NULL, (Counterexample) { .item = item, .rank = rank });
}

static void try_order (const Trying *trying, const Stages *stages)
{
  const Places *places = &plan_of (trying)->places;
  for (guint i = 0; i < places->items->len; i++) {
    const PlanItem *item = places_item (places, i);
    for (guint rank = item->rank; rank-- > 1;)
      try_item (trying, stages, item, any_item (trying, stages, rank), rank);
  }
}

/* `5(1)(3)`, or with its document before it: fashi-2017-10/5(1)(3), cn/fashi-2017-10/5(1)(3). */
static gboolean is_named (const PlanItem *item, const char *name)
{
  const char *slash = strrchr (name, '/');
  if (slash == NULL)
    return strcmp (item->path, name) == 0;
  g_autofree char *document = g_strndup (name, (gsize) (slash - name));
  const char *id = item->instrument->id, *short_id = strchr (id, '/');
  return strcmp (item->path, slash + 1) == 0 &&
         (strcmp (id, document) == 0 || (short_id != NULL && strcmp (short_id + 1, document) == 0));
}

static void try_implication (const Trying *trying, const Stages *stages, guint rank)
{
  const Places *places = &plan_of (trying)->places;
  for (guint i = 0; i < places->items->len; i++)
    if (is_named (places_item (places, i), trying->claim->item))
      try_item (trying, stages, places_item (places, i), literals_tier (&stages->laws[0], rank), rank);
}

static gboolean has_item (const Trying *trying)
{
  const Places *places = &plan_of (trying)->places;
  for (guint i = 0; i < places->items->len; i++)
    if (is_named (places_item (places, i), trying->claim->item))
      return TRUE;
  return FALSE;
}

/* ---- laws ---- */

/* Returns: whether the property speaks of the law. */
static gboolean try_items (const Trying *trying)
{
  const Claim *claim = trying->claim;
  const Tier *tier = claim->tier == NULL ? NULL : version_tier (plan_of (trying)->version, claim->tier);
  Stages stages;
  if (claim->property == PROPERTY_IMPLIES && (tier == NULL || !has_item (trying)))
    return FALSE;
  stages_init (&stages, trying->proof->program, trying->offence, trying->meeting);
  if (claim->property == PROPERTY_ORDERED)
    try_order (trying, &stages);
  else
    try_implication (trying, &stages, tier->rank);
  stages_clear (&stages);
  return TRUE;
}

static gboolean try_law (const Trying *trying)
{
  const Property property = trying->claim->property;
  if (property != PROPERTY_MONOTONE && property != PROPERTY_GAPLESS)
    return try_items (trying);
  try_amounts (trying);
  return TRUE;
}

static void try_offence (Trying *trying)
{
  const Program *program = trying->proof->program;
  g_autoptr (GArray) meetings = meetings_of (program, program, trying->offence->id);
  guint n = 0;
  for (guint i = meetings->len; i-- > 0;) {
    trying->meeting = &g_array_index (meetings, Meeting, i);
    if (!trying->meeting->earlier && plan_of (trying) != NULL && try_law (trying))
      n++;
  }
  trying->claim->n_laws += n;
  trying->claim->n_offences += n > 0;
}

void claim_prove (const SillProof *proof, Claim *claim)
{
  g_autofree const char **ids = lawbook_offence_names (proof->program->law);
  for (guint i = 0; ids[i] != NULL; i++) {
    Trying trying = { proof, claim, lawbook_offence (proof->program->law, ids[i])->stated, NULL };
    try_offence (&trying);
  }
}
