/* In: the documents as they were read. Out: one node of the lawbook for each of their parts, with where it stands; the names in
 * them are not looked at yet. */
#include <string.h>
#include "resolve/passes.h"

typedef struct {
  Lawbook *law;
  LawSpot spot;        /* of what comes next */
  GHashTable *defines; /* of the instrument, by id */
  guint n_repeated;    /* conditions that stand where they are asked for */
} OutlineWork;

enum { MOST_REPEATED = 65536 };

/* ---- conditions ---- */

typedef struct {
  OutlineWork *outline;
  const LawSpot *at;
  const Define *define; /* inside of which; NULL: none */
} Tree;

static const Define *find_define (const Tree *tree, const Condition *holds)
{
  return holds->id != NULL ? g_hash_table_lookup (tree->outline->defines, holds->id) : NULL;
}

/* What `holds` means, or NULL. A definition can ask for those before it only, so that none comes back to itself. */
static const Condition *defined (const Tree *tree, const Condition *holds)
{
  const Define *define = find_define (tree, holds);
  const gboolean before =
      define != NULL &&
      (tree->define == NULL || define->place.line < tree->define->place.line ||
       (define->place.line == tree->define->place.line && define->place.column < tree->define->place.column));
  return before && tree->outline->n_repeated++ < MOST_REPEATED ? define->condition : NULL;
}

static LawCondition *add_condition (const Tree *tree, const Condition *stated, const char *path, gboolean inverted);

/* The condition that it defines, as if it stood here. */
static void add_defined (const Tree *tree, LawCondition *holds, gboolean inverted)
{
  const Condition *stated = defined (tree, holds->stated);
  if (stated == NULL)
    return;
  const Tree inside = { tree->outline, tree->at, find_define (tree, holds->stated) };
  holds->children = lawbook_room (tree->outline->law, LawCondition *, 1);
  holds->children[0] = add_condition (&inside, stated, holds->path, inverted);
  holds->n_children = 1;
}

/* `path` and `inverted`: of what stands around it. */
static LawCondition *add_condition (const Tree *tree, const Condition *stated, const char *path, gboolean inverted)
{
  Lawbook *law = tree->outline->law;
  LawCondition *condition = lawbook_room (law, LawCondition, 1);
  *condition = (LawCondition) { stated, tree->at, path, LAW_NO_FACT, .inverted = inverted };
  g_ptr_array_add (law->conditions, condition);
  const char *inside = path;
  if (stated->kind == CONDITION_ITEM && path != NULL) {
    g_autofree char *own = g_strdup_printf ("%s(%s)", path, stated->number);
    inside = arena_keep (law->arena, own, strlen (own));
  }
  if (stated->kind == CONDITION_ITEM)
    condition->path = inside;
  condition->n_children = stated->children->len;
  condition->children = lawbook_room (law, LawCondition *, stated->children->len);
  for (guint i = 0; i < stated->children->len; i++)
    condition->children[i] = add_condition (tree, g_ptr_array_index (stated->children, i), inside,
                                            inverted || stated->kind == CONDITION_NOT);
  if (stated->kind == CONDITION_HOLDS)
    add_defined (tree, condition, inverted);
  return condition;
}

/* NULL for NULL. */
static LawCondition *add_root (OutlineWork *outline, const Condition *stated)
{
  if (stated == NULL)
    return NULL;
  LawSpot *at = lawbook_room (outline->law, LawSpot, 1);
  *at = outline->spot;
  return add_condition (&(Tree) { outline, at, NULL }, stated, at->path, FALSE);
}

/* ---- what is said beside the tiers ---- */

static void add_fines (OutlineWork *outline, LawAsides *asides, const GPtrArray *fines)
{
  asides->n_fines = fines->len;
  asides->fines = lawbook_room (outline->law, LawFine, fines->len);
  for (guint i = 0; i < fines->len; i++) {
    const Fine *fine = g_ptr_array_index (fines, i);
    asides->fines[i] = (LawFine) { fine, add_root (outline, fine->when), .of = { NULL, 0 } };
  }
}

static LawRemark *add_remarks (OutlineWork *outline, const GPtrArray *remarks)
{
  LawRemark *added = lawbook_room (outline->law, LawRemark, remarks->len);
  for (guint i = 0; i < remarks->len; i++) {
    added[i].stated = g_ptr_array_index (remarks, i);
    added[i].condition = add_root (outline, added[i].stated->condition);
  }
  return added;
}

static void add_concurrences (OutlineWork *outline, LawAsides *asides, const GPtrArray *concurrences)
{
  asides->n_concurrences = concurrences->len;
  asides->concurrences = lawbook_room (outline->law, LawConcurrence, concurrences->len);
  for (guint i = 0; i < concurrences->len; i++) {
    asides->concurrences[i].stated = g_ptr_array_index (concurrences, i);
    asides->concurrences[i].condition = add_root (outline, asides->concurrences[i].stated->condition);
  }
}

/* ---- statutes ---- */

static void add_version (OutlineWork *outline, LawVersion *version, const Version *stated)
{
  version->stated = stated;
  version->who = add_root (outline, stated->who);
  add_fines (outline, &version->asides, stated->fines);
  version->asides.n_remarks = stated->remarks->len;
  version->asides.remarks = add_remarks (outline, stated->remarks);
}

static void add_offence (OutlineWork *outline, LawOffence *offence, const Offence *stated)
{
  Lawbook *law = outline->law;
  offence->stated = stated;
  offence->instrument = outline->spot.instrument;
  outline->spot.offence = offence;
  offence->n_versions = stated->versions->len;
  offence->versions = lawbook_room (law, LawVersion, stated->versions->len);
  for (guint i = 0; i < offence->n_versions; i++)
    add_version (outline, &offence->versions[i], g_ptr_array_index (stated->versions, i));
  offence->asides.n_remarks = stated->remarks->len;
  offence->asides.remarks = add_remarks (outline, stated->remarks);
  add_concurrences (outline, &offence->asides, stated->concurrences);
  outline->spot.offence = NULL;
}

/* ---- standards ---- */

static void add_item (OutlineWork *outline, LawItem *item, const Item *stated)
{
  item->stated = stated;
  item->rule = outline->spot.rule;
  outline->spot.item = item;
  outline->spot.path = stated->path;
  item->condition = add_root (outline, stated->condition);
  outline->spot.item = NULL;
  outline->spot.path = NULL;
}

/* The clause in which a person says whether the paragraph is applied is found under the paragraph. */
static void name_discretion (OutlineWork *outline, const LawRule *rule)
{
  const LawCondition *root = rule->condition;
  LawCondition *open = root->n_children == 0 ? rule->condition : root->children[root->n_children - 1];
  g_autofree char *path = g_strdup_printf ("%s(%s)", rule->article->stated->number, rule->stated->paragraph);
  open->path = arena_keep (outline->law->arena, path, strlen (path));
}

static void add_rule (OutlineWork *outline, LawRule *rule, const TierRule *stated)
{
  rule->stated = stated;
  rule->article = outline->spot.article;
  outline->spot.rule = rule;
  rule->condition = add_root (outline, stated->condition);
  if (stated->discretion)
    name_discretion (outline, rule);
  rule->n_items = stated->items->len;
  rule->items = lawbook_room (outline->law, LawItem, stated->items->len);
  for (guint i = 0; i < rule->n_items; i++)
    add_item (outline, &rule->items[i], g_ptr_array_index (stated->items, i));
  outline->spot.rule = NULL;
}

static void add_article (OutlineWork *outline, LawArticle *article, const Article *stated)
{
  article->stated = stated;
  article->standard = outline->spot.standard;
  outline->spot.article = article;
  article->when = add_root (outline, stated->when);
  article->n_rules = stated->tiers->len;
  article->rules = lawbook_room (outline->law, LawRule, stated->tiers->len);
  for (guint i = 0; i < article->n_rules; i++)
    add_rule (outline, &article->rules[i], g_ptr_array_index (stated->tiers, i));
  outline->spot.article = NULL;
}

static void add_leniencies (OutlineWork *outline, LawStandard *standard)
{
  const GPtrArray *stated = standard->stated->leniencies;
  standard->n_leniencies = stated->len;
  standard->leniencies = lawbook_room (outline->law, LawLeniency, stated->len);
  for (guint i = 0; i < stated->len; i++) {
    standard->leniencies[i].stated = g_ptr_array_index (stated, i);
    outline->spot.path = standard->leniencies[i].stated->article;
    standard->leniencies[i].condition = add_root (outline, standard->leniencies[i].stated->condition);
  }
  outline->spot.path = NULL;
}

static void add_acts (OutlineWork *outline, LawStandard *standard)
{
  const Standard *stated = standard->stated;
  LawActs *acts = &standard->acts;
  acts->n_countings = stated->countings->len;
  acts->countings = lawbook_room (outline->law, LawCounting, acts->n_countings);
  for (guint i = 0; i < acts->n_countings; i++)
    acts->countings[i] = (LawCounting) { g_ptr_array_index (stated->countings, i), standard, .prices = LAW_NO_FACT };
  acts->n_cumulations = stated->cumulations->len;
  acts->cumulations = lawbook_room (outline->law, LawCumulation, acts->n_cumulations);
  for (guint i = 0; i < acts->n_cumulations; i++)
    acts->cumulations[i] = (LawCumulation) { g_ptr_array_index (stated->cumulations, i), standard, .gates = { 0 } };
  acts->n_aparts = stated->aparts->len;
  acts->aparts = lawbook_room (outline->law, LawApart, acts->n_aparts);
  for (guint i = 0; i < acts->n_aparts; i++)
    acts->aparts[i] = (LawApart) { g_ptr_array_index (stated->aparts, i), standard, .shows = LAW_NO_FACT };
  acts->n_shares = stated->share_rules->len;
  acts->shares = lawbook_room (outline->law, LawShareRule, acts->n_shares);
  for (guint i = 0; i < acts->n_shares; i++)
    acts->shares[i] = (LawShareRule) { g_ptr_array_index (stated->share_rules, i), standard, .facts = { 0 } };
}

/* All items of the standard in one row. */
static void lay_out_items (Lawbook *law, LawStandard *standard)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new ();
  for (guint i = 0; i < standard->n_articles; i++)
    for (guint j = 0; j < standard->articles[i].n_rules; j++)
      for (guint k = 0; k < standard->articles[i].rules[j].n_items; k++) {
        standard->articles[i].rules[j].items[k].index = row->len;
        g_ptr_array_add (row, &standard->articles[i].rules[j].items[k]);
      }
  standard->n_items = row->len;
  standard->items = lawbook_room (law, LawItem *, row->len);
  for (guint i = 0; i < row->len; i++)
    standard->items[i] = g_ptr_array_index (row, i);
}

static void add_standard (OutlineWork *outline, LawStandard *standard, const Standard *stated)
{
  standard->stated = stated;
  standard->instrument = outline->spot.instrument;
  outline->spot.standard = standard;
  standard->n_articles = stated->articles->len;
  standard->articles = lawbook_room (outline->law, LawArticle, stated->articles->len);
  for (guint i = 0; i < standard->n_articles; i++)
    add_article (outline, &standard->articles[i], g_ptr_array_index (stated->articles, i));
  add_leniencies (outline, standard);
  add_fines (outline, &standard->asides, stated->fines);
  standard->asides.n_remarks = stated->remarks->len;
  standard->asides.remarks = add_remarks (outline, stated->remarks);
  add_concurrences (outline, &standard->asides, stated->concurrences);
  add_acts (outline, standard);
  lay_out_items (outline->law, standard);
  outline->spot.standard = NULL;
}

/* ---- documents ---- */

static void add_instrument (OutlineWork *outline, LawInstrument *instrument, const Instrument *stated)
{
  Lawbook *law = outline->law;
  instrument->stated = stated;
  outline->spot.instrument = instrument;
  outline->defines = instrument_defines (stated);
  instrument->n_offences = stated->offences->len;
  instrument->offences = lawbook_room (law, LawOffence, stated->offences->len);
  for (guint i = 0; i < instrument->n_offences; i++)
    add_offence (outline, &instrument->offences[i], g_ptr_array_index (stated->offences, i));
  instrument->n_standards = stated->standards->len;
  instrument->standards = lawbook_room (law, LawStandard, stated->standards->len);
  for (guint i = 0; i < instrument->n_standards; i++)
    add_standard (outline, &instrument->standards[i], g_ptr_array_index (stated->standards, i));
  instrument->n_remarks = stated->remarks->len;
  instrument->remarks = add_remarks (outline, stated->remarks);
  lawbook_index (law, instrument);
  g_clear_pointer (&outline->defines, g_hash_table_unref);
}

void resolve_outline (const Resolver *resolver)
{
  OutlineWork outline = { .law = resolver->law };
  const GPtrArray *stated = resolver->book->instruments;
  resolver->law->n_instruments = stated->len;
  resolver->law->instruments = lawbook_room (resolver->law, LawInstrument, stated->len);
  for (guint i = 0; i < stated->len; i++)
    add_instrument (&outline, &resolver->law->instruments[i], g_ptr_array_index (stated, i));
}
