/* In: an offence. Out: each point at which the truth of one of its items turns, by law, the newest first, each once. */
#include "probe/boundary/hunt.h"

void critical_free (gpointer data)
{
  Critical *point = data;
  for (guint i = 0; i < N_SIDES; i++)
    case_free (point->cases[i]);
  g_free (point);
}

/* The sums that a step hangs on. `seen`: per step. */
static void gather_leaves (const Code *code, guint32 step, guint8 *seen, GArray *leaves)
{
  const Step *at = &code->steps[step];
  if (seen[step])
    return;
  seen[step] = 1;
  if (at->code == STEP_REACH)
    g_array_append_val (leaves, step);
  if (at->code == STEP_NOT)
    gather_leaves (code, at->first, seen, leaves);
  for (guint i = 0; at->code == STEP_COUNT && i < at->count; i++)
    gather_leaves (code, code->inputs[at->first + i], seen, leaves);
}

/* ---- one condition of an item ---- */

/* What is the same in a newer law. Returns: yours. */
static char *key_of (const Hunt *hunt, const Leaf *leaf)
{
  const Demand *demand = leaf_demand (hunt, leaf);
  const SpaceSum *sum = space_sum (hunt->pair->space, demand->of);
  GString *key = g_string_new (NULL);
  g_string_printf (key, "%s %s %d %u %" G_GINT64_FORMAT, leaf->item->instrument->id, leaf->item->path, leaf->wanted,
                   leaf->alone, (gint64) demand->bound);
  for (guint i = 0; i < sum->count; i++) {
    const Term *term = &space_terms (hunt->pair->space, sum)[i];
    const SlotMeaning *meaning = pair_meaning (hunt->pair, term->slot);
    const Hidden *hidden = meaning->hidden[PAIR_NOW];
    g_string_append_printf (key, " %" G_GINT64_FORMAT "*%s%s", term->weight,
                            meaning->facts[PAIR_NOW] != NULL ? meaning->facts[PAIR_NOW]->id : "",
                            hidden != NULL && hidden->name != NULL ? hidden->name : "");
  }
  return g_string_free (key, FALSE);
}

static Critical *try_point (const Hunt *hunt, const Leaf *leaf, TurningHow how)
{
  g_autofree gint64 *point = turning_find (hunt, leaf, how);
  if (point == NULL)
    return NULL;
  Critical *critical = g_new0 (Critical, 1);
  critical->item = leaf->item;
  critical->isolated = how == TURNING_ISOLATED;
  if (sides_add (hunt, leaf, point, critical))
    return critical;
  critical_free (critical);
  return NULL;
}

/* Whether both state the same of the same day. */
static gboolean same_facts (const Case *a, const Case *b)
{
  gboolean same = a->stated->len == b->stated->len && a->rulings->len == b->rulings->len &&
                  a->figures->len == b->figures->len && a->defendants->len == b->defendants->len &&
                  g_strcmp0 (a->region, b->region) == 0 && a->conduct_from.lo == b->conduct_from.lo;
  for (guint i = 0; same && i < a->stated->len; i++)
    same = g_array_index (a->stated, Stated, i).fact == g_array_index (b->stated, Stated, i).fact &&
           interval_equal (g_array_index (a->stated, Stated, i).value, g_array_index (b->stated, Stated, i).value);
  return same;
}

/* The same item turns between the same two cases already. */
static gboolean is_known (const Hunt *hunt, const Critical *critical)
{
  for (guint i = hunt->to->points->len; i-- > 0;) {
    const Critical *other = g_ptr_array_index (hunt->to->points, i);
    if (other->item == critical->item && same_facts (other->cases[SIDE_AT], critical->cases[SIDE_AT]) &&
        same_facts (other->cases[SIDE_UNDER], critical->cases[SIDE_UNDER]))
      return TRUE;
    if (other->item != critical->item)
      break;
  }
  return FALSE;
}

static gboolean add_point (const Hunt *hunt, const Leaf *leaf, guint number)
{
  Critical *critical = NULL;
  for (TurningHow how = 0; critical == NULL && how < N_TURNINGS; how++)
    critical = try_point (hunt, leaf, how);
  if (critical == NULL)
    return FALSE;
  if (is_known (hunt, critical)) {
    critical_free (critical);
    return TRUE;
  }
  critical->leaf = number;
  g_ptr_array_add (hunt->to->points, critical);
  return TRUE;
}

/* Whether it is new: not met in a newer law. */
static gboolean note_key (const Hunt *hunt, const Leaf *leaf)
{
  return g_hash_table_add (hunt->known, key_of (hunt, leaf));
}

/* The same for each of the facts that are added up, by itself; what the smallest point states is done already. */
static void add_summands (const Hunt *hunt, Leaf leaf, guint number)
{
  const SpaceSum sum = *space_sum (hunt->pair->space, space_demand (hunt->pair->space, leaf.literal / 2)->of);
  for (guint i = 0; sum.count > 1 && i < sum.count; i++) {
    leaf.alone = i + 1;
    if (note_key (hunt, &leaf))
      add_point (hunt, &leaf, number);
  }
}

/* ---- what has no case ---- */

void missing_free (gpointer data)
{
  MissingCase *missing = data;
  g_ptr_array_unref (missing->facts);
  g_free (missing);
}

/* Of the two ways in which an item can need a condition the one that comes nearer to a case. */
static void add_missing (const Hunt *hunt, Leaf leaf)
{
  const SpaceSum sum = *leaf_sum (hunt, &leaf);
  MissingCase *missing = g_new0 (MissingCase, 1);
  missing->item = leaf.item;
  missing->facts = g_ptr_array_new ();
  for (guint i = 0; i < sum.count; i++) {
    const Fact *fact = pair_meaning (hunt->pair, space_terms (hunt->pair->space, &sum)[i].slot)->facts[PAIR_NOW];
    if (fact != NULL)
      g_ptr_array_add (missing->facts, (gpointer) fact);
  }
  for (guint i = 0; i < 2; i++) {
    leaf.wanted = i == 0;
    missing->why = MAX (missing->why, turning_why (hunt, &leaf));
  }
  g_ptr_array_add (hunt->boundary->missing, missing);
}

/* The item needs it, or its opposite, or both in different places. */
static void add_leaf (const Hunt *hunt, Leaf leaf, guint number)
{
  guint found = 0, new = 0;
  for (guint i = 0; i < 2 && leaf.literal > LITERAL_YES; i++) {
    leaf.wanted = i == 0;
    if (!note_key (hunt, &leaf))
      continue;
    new ++;
    found += add_point (hunt, &leaf, number);
    add_summands (hunt, leaf, number);
  }
  if (new == 2 && found == 0)
    add_missing (hunt, leaf);
}

static void add_item (const Hunt *hunt, const PlanItem *item)
{
  const Code *code = &hunt_plan (hunt)->code;
  g_autofree guint8 *seen = g_new0 (guint8, code->n_steps + 1);
  g_autoptr (GArray) leaves = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (item->rank == 0 || item->rank > code->n_tiers || !hunt_wants (hunt->boundary, item))
    return;
  gather_leaves (code, item->step, seen, leaves);
  for (guint i = 0; i < leaves->len; i++) {
    const guint32 step = g_array_index (leaves, guint32, i);
    const Leaf leaf = { item, step, hunt->pair->floors[PAIR_NOW].steps[step], TRUE, 0 };
    add_leaf (hunt, leaf, i + 1);
  }
}

/* ---- laws ---- */

static void add_law (Hunt *hunt, const Meeting *meeting)
{
  hunt->meeting = meeting;
  hunt->elsewhere = hunt_elsewhere (hunt->boundary, hunt_plan (hunt), hunt_plan (hunt));
  hunt->pair = pair_new (meeting->of[PAIR_NOW], meeting->of[PAIR_NOW], NULL);
  const Places *places = &hunt_plan (hunt)->places;
  for (guint i = 0; i < places->items->len; i++)
    add_item (hunt, places_item (places, i));
  pair_free (hunt->pair);
}

void critical_find (SillBoundary *boundary, OffencePoints *to)
{
  g_autoptr (GArray) meetings = meetings_of (boundary->program, boundary->program, to->offence->id);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Hunt hunt = { .boundary = boundary, .to = to, .known = known };
  for (guint i = meetings->len; i-- > 0;) {
    const Meeting *meeting = &g_array_index (meetings, Meeting, i);
    if (!meeting->earlier && meeting->of[PAIR_NOW].plan != NULL)
      add_law (&hunt, meeting);
  }
}
