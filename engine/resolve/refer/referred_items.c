/* References as the provisions write them come in ("3-7", "5(1)(3)-5(1)(8)"), the items they mean go out. The paths and numbers
 * of a standard are laid out once; a reference is then one or two positions in its row of items.
 * Each must lead somewhere, to something with a limit where it is to be multiplied, and all of a document together to no more
 * than a person could follow. */
#include <string.h>
#include "resolve/refer/unreferred.h"

enum { MOST_REFERRED = 65536 }; /* items that the conditions of one document mean, all together */

typedef struct {
  const Resolver *resolver;
  GHashTable *places;              /* LawStandard -> path, or "number of paragraph/number of item" -> index + 1 */
  const LawInstrument *instrument; /* whose references are being counted */
  guint n_referred;
  gboolean followed; /* every reference leads somewhere */
} Links;

/* ---- where items stand ---- */

static void note_place (GHashTable *places, char *key, guint index)
{
  if (key == NULL || g_hash_table_contains (places, key))
    g_free (key);
  else
    g_hash_table_insert (places, key, GUINT_TO_POINTER (index + 1));
}

/* Bare numbers are those of one `tier` element. */
static char *number_key (const LawRule *rule, const char *number)
{
  return g_strdup_printf ("%u/%s", rule->items[0].index, number);
}

static GHashTable *places_of (const Links *links, const LawStandard *standard)
{
  GHashTable *places = g_hash_table_lookup (links->places, standard);
  if (places != NULL)
    return places;
  places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < standard->n_items; i++) {
    const LawItem *item = standard->items[i];
    note_place (places, g_strdup (item->stated->path), i);
    if (item->stated->number != NULL)
      note_place (places, number_key (item->rule, item->stated->number), i);
  }
  g_hash_table_insert (links->places, (gpointer) standard, places);
  return places;
}

/* ---- what a reference means ---- */

/* A reference on its way to positions. */
typedef struct {
  const LawStandard *standard;
  GHashTable *places;
  const LawItem *from; /* that refers; NULL: only paths are understood */
  GArray *found;       /* of guint */
  guint room;          /* how many more there may be */
} Expansion;

/* The position that a path or a bare number means, or -1. */
static gint find (const Expansion *expansion, const char *name)
{
  gpointer found = NULL;
  if (strchr (name, '(') != NULL) {
    found = g_hash_table_lookup (expansion->places, name);
  } else if (expansion->from != NULL) {
    g_autofree char *key = number_key (expansion->from->rule, name);
    found = g_hash_table_lookup (expansion->places, key);
  }
  return (gint) GPOINTER_TO_UINT (found) - 1;
}

static gboolean add_range (Expansion *expansion, gint first, gint last)
{
  LawItem **items = expansion->standard->items;
  if (first < 0 || last < first || items[first]->rule != items[last]->rule)
    return FALSE;
  for (guint i = (guint) first; i <= (guint) last && expansion->found->len <= expansion->room; i++)
    g_array_append_val (expansion->found, i);
  return TRUE;
}

static gboolean expand_one (Expansion *expansion, const char *reference)
{
  const gint whole = find (expansion, reference);
  if (whole >= 0)
    return add_range (expansion, whole, whole);
  const char *hyphen = reference_hyphen (reference);
  if (hyphen == NULL)
    return FALSE;
  g_autofree char *first = g_strndup (reference, (gsize) (hyphen - reference));
  return add_range (expansion, find (expansion, first), find (expansion, hyphen + 1));
}

static gint compare_positions (gconstpointer a, gconstpointer b)
{
  const guint one = *(const guint *) a, other = *(const guint *) b;
  return one < other ? -1 : one > other;
}

/* In document order, each once. */
static void take_items (const Links *links, LawCondition *condition, const Expansion *expansion)
{
  GArray *found = expansion->found;
  g_array_sort (found, compare_positions);
  condition->items = lawbook_room (links->resolver->law, LawItem *, found->len);
  for (guint i = 0; i < found->len; i++)
    if (i == 0 || g_array_index (found, guint, i) != g_array_index (found, guint, i - 1))
      condition->items[condition->n_items++] = expansion->standard->items[g_array_index (found, guint, i)];
}

/* All references of the condition in that standard. Returns: the first that means nothing, or NULL. */
static const char *expand (const Links *links, LawCondition *condition, const LawStandard *standard,
                           const LawItem *from)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  Expansion expansion = { standard, places_of (links, standard), from, found, MOST_REFERRED };
  char **items = condition->stated->items;
  guint n = 0;
  while (items[n] != NULL && expand_one (&expansion, items[n]))
    n++;
  if (items[n] == NULL)
    take_items (links, condition, &expansion);
  return items[n];
}

/* Of the instrument's standards on the offence the first that has all the items. */
static const char *expand_in (const Links *links, LawCondition *condition, const LawInstrument *instrument,
                              const LawOffence *offence)
{
  for (guint i = 0; i < instrument->n_standards; i++) {
    const LawStandard *standard = &instrument->standards[i];
    if (law_speaks_of (standard, offence) && expand (links, condition, standard, NULL) == NULL)
      return NULL;
  }
  return condition->stated->items[0];
}

/* Where only the instrument is named, it is what that one says of the first offence of the standard. */
static const char *follow (const Links *links, LawCondition *condition)
{
  const Condition *stated = condition->stated;
  const LawSpot *at = condition->at;
  const Lawbook *law = links->resolver->law;
  if (at->standard == NULL)
    return stated->items[0];
  if (stated->instrument == NULL && stated->offence == NULL)
    return expand (links, condition, at->standard, at->item);
  const LawInstrument *instrument =
      stated->instrument == NULL ? at->instrument : lawbook_instrument (law, stated->instrument);
  const LawOffence *offence = stated->offence != NULL        ? lawbook_offence (law, stated->offence)
                              : at->standard->n_offences > 0 ? at->standard->offences[0]
                                                             : NULL;
  return expand_in (links, condition, instrument, offence);
}

/* ---- what can be referred to ---- */

static gboolean refers (const Condition *condition)
{
  return condition->kind == CONDITION_SCALE || condition->kind == CONDITION_PROPORTIONAL;
}

/* Whether there is anything below `condition` that a factor changes. */
static gboolean has_limit (const LawCondition *condition)
{
  const Condition *stated = condition->stated;
  if (refers (stated) || (stated->kind == CONDITION_LIMIT && !stated->fixed))
    return TRUE;
  for (guint i = 0; i < condition->n_children; i++)
    if (has_limit (condition->children[i]))
      return TRUE;
  return FALSE;
}

/* A share needs one limit, the same for everyone: x of b. The upper end of a band takes nothing away. */
static gboolean has_share (const Condition *condition)
{
  return condition->kind == CONDITION_LIMIT && condition->at_least.present && condition->over == NULL &&
         condition->addends == NULL && condition->local == NULL && condition->at_least.value.lo > 0 &&
         !condition->above.present && !condition->fixed;
}

/* `reaches` means tiers of the article it stands in, so it cannot be carried into another one. */
static gboolean looks_back (const LawCondition *condition)
{
  gboolean found = condition->stated->kind == CONDITION_REACHES;
  for (guint i = 0; !found && i < condition->n_children; i++)
    found = looks_back (condition->children[i]);
  return found;
}

/* What goes with the item may not look back either: elsewhere there is nothing before it. */
static gboolean carries_on (const LawItem *item)
{
  const LawCondition *when = item->rule->article->when, *own = item->rule->condition;
  return (when == NULL || !looks_back (when)) && (own == NULL || !looks_back (own));
}

static gboolean can_be_used (const LawCondition *condition, const LawItem *item)
{
  const Condition *stated = item->condition->stated;
  if (condition->stated->kind == CONDITION_PROPORTIONAL)
    return has_share (stated);
  return (condition->stated->meets || has_limit (item->condition)) &&
         (!condition->stated->adapted.preconditions || carries_on (item)) &&
         (!looks_back (item->condition) || item->rule->article == condition->at->article);
}

static void check_items (const Resolver *resolver, const LawCondition *condition)
{
  const Condition *stated = condition->stated;
  if (condition->n_items > 0 && stated->count > condition->n_items) {
    g_autofree char *found = g_strdup_printf ("%u", stated->count);
    g_autofree char *expected = g_strdup_printf ("1..%u", condition->n_items);
    findings_add (resolver->findings, FINDING_BAD_VALUE, stated->names, found, expected, NULL);
  }
  for (guint i = 0; i < condition->n_items; i++) {
    const LawItem *item = condition->items[i];
    if (item->condition != NULL && !can_be_used (condition, item))
      findings_add (resolver->findings,
                    stated->kind == CONDITION_PROPORTIONAL ? FINDING_NO_SHARE : FINDING_NOTHING_TO_SCALE, stated->names,
                    item->stated->path, NULL, NULL);
  }
}

/* ---- conditions ---- */

/* Whether the instrument and the offence that items are said to be of exist. */
static gboolean check_origin (const Resolver *resolver, const Condition *stated)
{
  const gboolean known = stated->instrument == NULL || lawbook_instrument (resolver->law, stated->instrument) != NULL;
  const gboolean charged = stated->offence == NULL || lawbook_offence (resolver->law, stated->offence) != NULL;
  if (stated->derived)
    return known && charged;
  if (!known)
    report_unknown_instrument (resolver, stated->instrument, stated->place);
  if (!charged)
    report_unknown_offence (resolver, stated->offence, stated->place);
  return known && charged;
}

/* Told of the first that goes beyond what one document may. */
static void count_items (Links *links, const LawCondition *condition)
{
  if (links->instrument != condition->at->instrument)
    links->n_referred = 0;
  links->instrument = condition->at->instrument;
  const gboolean told = links->n_referred > MOST_REFERRED;
  links->n_referred += MIN (condition->n_items, MOST_REFERRED + 1);
  if (links->n_referred <= MOST_REFERRED)
    return;
  links->followed = FALSE;
  links->n_referred = MOST_REFERRED + 1;
  if (!told)
    findings_add (links->resolver->findings, FINDING_TOO_MANY_REFERENCES, condition->stated->place,
                  condition->stated->items[0], G_STRINGIFY (65536), NULL);
}

/* The offence of another standard of the document that has such an item. NULL: none. */
static const char *offence_with (const Links *links, const LawCondition *condition, const char *path)
{
  const LawInstrument *instrument = condition->at->instrument;
  const Condition *stated = condition->stated;
  for (guint i = 0; i < instrument->n_standards; i++) {
    const LawStandard *standard = &instrument->standards[i];
    if (stated->instrument == NULL && stated->offence == NULL && standard != condition->at->standard &&
        standard->n_offences > 0 && g_hash_table_contains (places_of (links, standard), path))
      return standard->offences[0]->stated->id;
  }
  return NULL;
}

static void resolve_condition (Links *links, LawCondition *condition)
{
  const Condition *stated = condition->stated;
  if (stated->kind == CONDITION_OPEN && condition->at->item == NULL && condition->path == NULL)
    findings_add (links->resolver->findings, FINDING_UNKNOWN_ELEMENT, stated->place, "open", "item", NULL);
  if (!refers (stated) || stated->items == NULL)
    return;
  if (!check_origin (links->resolver, stated)) {
    links->followed = FALSE;
    return;
  }
  const char *unknown = follow (links, condition);
  if (unknown == NULL && !stated->derived)
    check_items (links->resolver, condition);
  if (unknown != NULL && !stated->derived)
    report_unreferred (links->resolver, condition, unknown, offence_with (links, condition, unknown));
  links->followed = links->followed && unknown == NULL;
  count_items (links, condition);
}

/* Of the instrument whose conditions begin at `first`. Returns: where those of the next one begin. */
static guint gather_abroad (Lawbook *law, LawInstrument *instrument, guint first)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  guint i = first;
  for (; i < law->conditions->len; i++) {
    const LawCondition *condition = g_ptr_array_index (law->conditions, i);
    if (condition->at->instrument != instrument)
      break;
    const LawInstrument *there =
        condition->n_items == 0 ? instrument : condition->items[0]->rule->article->standard->instrument;
    if (there != instrument && g_hash_table_add (known, (gpointer) there))
      g_ptr_array_add (found, (gpointer) there);
  }
  instrument->n_abroad = found->len;
  instrument->abroad = lawbook_room (law, const LawInstrument *, found->len);
  for (guint j = 0; j < found->len; j++)
    instrument->abroad[j] = g_ptr_array_index (found, j);
  return i;
}

gboolean resolve_referred_items (const Resolver *resolver)
{
  const GPtrArray *conditions = resolver->law->conditions;
  Links links = { resolver, g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref),
                  .followed = TRUE };
  for (guint i = 0; i < conditions->len; i++)
    resolve_condition (&links, g_ptr_array_index (conditions, i));
  g_hash_table_unref (links.places);
  guint next = 0;
  for (guint i = 0; i < resolver->law->n_instruments; i++)
    next = gather_abroad (resolver->law, &resolver->law->instruments[i], next);
  return links.followed;
}
