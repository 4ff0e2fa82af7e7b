/* Items as the law decides by them: one that nothing can meet, and one that adds nothing because whatever meets it has reached its
 * tier, or a higher one, by others of its document (another document may well say the same once more). Both are looked for over all that facts can be, under every law that has the item, of
 * whatever offence, and every reading of it; where the search does not end in time nothing is said of the item, and that is said. */
#include "advise/advice.h"
#include "form/pair.h"
#include "form/space/search.h"

enum {
  BOUND = 2000,    /* boxes to look at for one question */
  MOST_ITEMS = 150 /* of a law: above, every pair of them is too much */
};

typedef enum { ITEM_NEEDED, ITEM_COVERED, ITEM_UNREACHABLE, ITEM_UNKNOWN } Worth;

/* What is known of an item under the laws so far. */
typedef struct {
  Worth worth;
  const PlanItem *item; /* as the first of them has it */
  const PlanItem *by;   /* COVERED: the one that covers it by itself; NULL: several do together */
  const char *together; /* ... these; borrowed from the names of Looking; NULL: not known */
  const PlanItem
      *elsewhere; /* NEEDED: of a higher tier in another document, reached by whatever meets it; NULL: none is */
} KnownItems;

typedef struct {
  const Advice *advice;
  GPtrArray *items;  /* of LawItem, in the order in which they were met */
  GHashTable *known; /* LawItem -> KnownItems */
  GStringChunk *names;
  gboolean unknown; /* of some item of the offence at hand it could not be said */
} Looking;

/* One law. */
typedef struct {
  Pair *pair;
  const Places *places;
  gboolean *dropped; /* per item: found to be covered, so that no other one rests on it */
  GStringChunk *names;
} Law;

static Literal literal_of (const Law *law, guint i)
{
  return law->pair->floors[PAIR_NOW].steps[places_item (law->places, i)->step];
}

/* Whether some case meets the one and not the other. */
static Found find (const Law *law, Literal one, Literal other)
{
  const Literal wanted[] = { one, literal_not (other) };
  g_autoptr (Search) search = search_new (law->pair->space, wanted, G_N_ELEMENTS (wanted), BOUND);
  return search_find (search);
}

/* What acts come to one by one no search tries: it looks among the facts that a case states. */
static gboolean looks_at_acts (const Node *node)
{
  gboolean looks = node->kind == CONDITION_ACTS;
  for (guint i = 0; !looks && i < node->children->len; i++)
    looks = looks_at_acts (g_ptr_array_index (node->children, i));
  return looks;
}

static gboolean may_cover (const Law *law, guint by, guint i)
{
  const PlanItem *one = places_item (law->places, by), *other = places_item (law->places, i);
  return by != i && !law->dropped[by] && one->rank >= other->rank && one->instrument == other->instrument &&
         !looks_at_acts (one->node);
}

/* What leads higher in another document, and asks for no more. NULL: nothing does. */
static const PlanItem *find_elsewhere (const Law *law, guint i)
{
  const PlanItem *item = places_item (law->places, i);
  for (guint by = 0; by < law->places->items->len; by++) {
    const PlanItem *other = places_item (law->places, by);
    if (other->rank > item->rank && other->instrument != item->instrument && other->law != NULL &&
        !looks_at_acts (other->node) && find (law, literal_of (law, i), literal_of (law, by)) == FOUND_NONE)
      return other;
  }
  return NULL;
}

/* The one that does it alone; NULL: none does. */
static const PlanItem *find_cover (const Law *law, guint i)
{
  for (guint by = 0; by < law->places->items->len; by++)
    if (may_cover (law, by, i) && find (law, literal_of (law, i), literal_of (law, by)) == FOUND_NONE)
      return places_item (law->places, by);
  return NULL;
}

static Found find_beyond (const Law *law, guint i, const Literal *others, guint n)
{
  return n == 0 ? FOUND_POINT : find (law, literal_of (law, i), space_any (law->pair->space, others, n));
}

/* Those of the others without any of which something of the item is left: each that the rest can do without goes. Returns:
 * borrowed. */
static const char *name_together (const Law *law, guint i, GArray *others)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint at = others->len; at-- > 0 && others->len > 1;) {
    const guint by = g_array_index (others, guint, at);
    g_autofree Literal *rest = g_new (Literal, others->len);
    g_array_remove_index (others, at);
    for (guint k = 0; k < others->len; k++)
      rest[k] = literal_of (law, g_array_index (others, guint, k));
    if (find_beyond (law, i, rest, others->len) != FOUND_NONE)
      g_array_insert_val (others, at, by);
  }
  for (guint k = 0; k < others->len; k++) {
    const PlanItem *item = places_item (law->places, g_array_index (others, guint, k));
    g_string_append_printf (names, "%s%s", k == 0 ? "" : " ", item->path);
  }
  return g_string_chunk_insert_const (law->names, names->str);
}

static KnownItems look_at (const Law *law, guint i)
{
  g_autofree Literal *others = g_new (Literal, law->places->items->len + 1);
  g_autoptr (GArray) beside = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint by = 0; by < law->places->items->len; by++)
    if (may_cover (law, by, i)) {
      others[beside->len] = literal_of (law, by);
      g_array_append_val (beside, by);
    }
  KnownItems known = { .worth = ITEM_NEEDED, .item = places_item (law->places, i) };
  Found found = find (law, literal_of (law, i), LITERAL_NO);
  if (found == FOUND_NONE)
    known.worth = ITEM_UNREACHABLE;
  if (found != FOUND_POINT)
    return found == FOUND_NONE ? known : (KnownItems) { .worth = ITEM_UNKNOWN, .item = known.item };
  found = find_beyond (law, i, others, beside->len);
  known.worth = found == FOUND_NONE ? ITEM_COVERED : found == FOUND_POINT ? ITEM_NEEDED : ITEM_UNKNOWN;
  known.by = found == FOUND_NONE ? find_cover (law, i) : NULL;
  known.together = found == FOUND_NONE && known.by == NULL ? name_together (law, i, beside) : NULL;
  return known;
}

/* What the item is worth by this law and by those before: needed once is needed. */
static void merge (const Looking *looking, const LawItem *item, KnownItems now)
{
  KnownItems *before = g_hash_table_lookup (looking->known, item);
  if (before == NULL) {
    g_ptr_array_add (looking->items, (gpointer) item);
    g_hash_table_insert (looking->known, (gpointer) item, g_memdup2 (&now, sizeof now));
  } else if (before->worth != now.worth) {
    const gboolean needed = before->worth == ITEM_NEEDED || now.worth == ITEM_NEEDED;
    const gboolean unknown = before->worth == ITEM_UNKNOWN || now.worth == ITEM_UNKNOWN;
    before->worth = needed ? ITEM_NEEDED : unknown ? ITEM_UNKNOWN : ITEM_COVERED;
    before->by = before->by != NULL ? before->by : now.by;
    before->together = before->together != NULL ? before->together : now.together;
  }
}

static gboolean is_needed (const Looking *looking, const LawItem *item)
{
  const KnownItems *known = g_hash_table_lookup (looking->known, item);
  return known != NULL && known->worth == ITEM_NEEDED;
}

/* Needed in its own document, and under this law easier than a lower tier should be: not where another article has taken its place and
 * nothing meets it. */
static void look_elsewhere (const Looking *looking, const Law *law, guint i)
{
  KnownItems *known = g_hash_table_lookup (looking->known, places_item (law->places, i)->law);
  if (known == NULL || known->worth != ITEM_NEEDED || known->elsewhere != NULL)
    return;
  const PlanItem *elsewhere = find_elsewhere (law, i);
  if (elsewhere != NULL && find (law, literal_of (law, i), LITERAL_NO) == FOUND_POINT)
    known->elsewhere = elsewhere;
}

/* The last first, so that of two that say the same the second is the one too many. */
static void look_at_law (Looking *looking, const Plan *plan)
{
  const Places *places = &plan->places;
  const guint n = places->items->len;
  if (n > MOST_ITEMS) {
    looking->unknown = TRUE;
    return;
  }
  const PairLaw none = { looking->advice->program, NULL }, this_one = { looking->advice->program, plan };
  g_autoptr (Pair) pair = pair_new (none, this_one, NULL);
  g_autofree gboolean *dropped = g_new0 (gboolean, n + 1);
  const Law law = { pair, places, dropped, looking->names };
  for (guint i = n; i-- > 0;) {
    const LawItem *item = places_item (places, i)->law;
    if (item != NULL && !is_needed (looking, item)) {
      const KnownItems now = look_at (&law, i);
      dropped[i] = now.worth == ITEM_COVERED || now.worth == ITEM_UNREACHABLE;
      looking->unknown |= now.worth == ITEM_UNKNOWN;
      merge (looking, item, now);
    }
    look_elsewhere (looking, &law, i);
  }
}

/* The figures of both may have told it already. */
static gboolean is_told (const SillFindings *findings, Place place)
{
  for (guint i = 0; i < sill_findings_size (findings); i++)
    if (g_str_equal (sill_findings_code (findings, i), "easier-tier") &&
        sill_findings_line (findings, i) == place.line && sill_findings_column (findings, i) == place.column &&
        g_strcmp0 (sill_findings_path (findings, i), place.path) == 0)
      return TRUE;
  return FALSE;
}

static void tell_covered (const Advice *advice, const KnownItems *known)
{
  const PlanItem *covered = known->item, *by = known->by;
  const Item *item = covered->item;
  const char *together = known->together != NULL ? known->together : "…";
  if (by == NULL || by->rank == covered->rank)
    findings_add (advice->findings, FINDING_REDUNDANT_ITEM, item->place, item->path, by == NULL ? together : by->path,
                  NULL);
  else if (!is_told (advice->findings, by->item->place))
    findings_add (advice->findings, FINDING_EASIER_TIER, by->item->place, by->path, item->path, NULL);
}

static void tell_elsewhere (const Advice *advice, const PlanItem *lower, const PlanItem *higher)
{
  g_autofree char *found = g_strdup_printf ("%s %s", higher->instrument->id, higher->path);
  g_autofree char *below = g_strdup_printf ("%s %s", lower->instrument->id, lower->path);
  findings_add (advice->findings, FINDING_EASIER_TIER, higher->item->place, found, below, NULL);
}

static void tell (const Advice *advice, const KnownItems *known)
{
  const Item *item = known->item->item;
  if (known->worth == ITEM_UNREACHABLE)
    findings_add (advice->findings, FINDING_UNREACHABLE_ITEM, item->place, item->path, NULL, NULL);
  if (known->worth == ITEM_COVERED)
    tell_covered (advice, known);
  if (known->worth == ITEM_NEEDED && known->elsewhere != NULL)
    tell_elsewhere (advice, known->item, known->elsewhere);
}

static gint compare_places (gconstpointer a, gconstpointer b)
{
  const LawItem *one = *(const LawItem *const *) a, *other = *(const LawItem *const *) b;
  const Place x = one->stated->place, y = other->stated->place;
  const int order = g_strcmp0 (x.path, y.path);
  return order != 0         ? order
         : x.line != y.line ? (x.line < y.line ? -1 : 1)
                            : (x.column > y.column) - (x.column < y.column);
}

static void look_at_offence (Looking *looking, const LawOffence *offence)
{
  const Advice *advice = looking->advice;
  const GPtrArray *plans = program_plans_of (advice->program, offence->stated);
  looking->unknown = FALSE;
  for (guint i = 0; plans != NULL && i < plans->len; i++) {
    const Plan *plan = g_ptr_array_index (plans, i);
    look_at_law (looking, plan);
    for (guint k = 0; plan->alternatives != NULL && k < plan->alternatives->len; k++)
      look_at_law (looking, plan_alternative (plan, k)->plan);
  }
  if (looking->unknown)
    findings_add (advice->findings, FINDING_UNCOMPARED_ITEMS, offence->stated->place, offence->stated->id, NULL, NULL);
}

static guint count_offences (const Lawbook *law)
{
  guint n = 0;
  for (guint i = 0; i < law->n_instruments; i++)
    n += law->instruments[i].n_offences;
  return n;
}

void items_advise (const Advice *advice)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GStringChunk *names = g_string_chunk_new (64);
  Looking looking = { advice, items, known, names, FALSE };
  const guint all = count_offences (advice->law);
  guint done = 0;
  for (guint i = 0; i < advice->law->n_instruments; i++)
    for (guint k = 0; k < advice->law->instruments[i].n_offences; k++) {
      progress_tell (advice->progress, done++, all);
      look_at_offence (&looking, &advice->law->instruments[i].offences[k]);
    }
  g_ptr_array_sort (items, compare_places);
  for (guint i = 0; i < items->len; i++)
    tell (advice, g_hash_table_lookup (known, g_ptr_array_index (items, i)));
  g_string_chunk_free (names);
}
