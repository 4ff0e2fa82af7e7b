/* In: a program whose structs are numbered. Out: a part for each of them. The idea: from an offence's own law everything is
 * followed that it points to; what is reached from the same offences lies together, but what belongs to plans lies by itself,
 * since a case mostly asks for those of today's law alone. Where documents hold much that is not the offence's (the fields that
 * are partly there), only what is reached otherwise is had of it. */
#include "image/writer/image_parts.h"
#include <string.h>
#include "model/book/statute.h"
#include "model/law/law_uses.h"

/* Before parts have their numbers structs are of a class: by which offences they are reached. */
typedef struct {
  guint32 before;  /* the class without the last offence */
  guint32 offence; /* that one, counted from 1 */
} Class;

enum { CLASS_REST, CLASS_FIRST, N_FIXED };

typedef struct {
  const Claims *claims;
  ImageParts *parts;
  GArray *classes;      /* of Class */
  GHashTable *class_of; /* class → the one with the offence at hand besides */
  GHashTable *own;      /* of structs of which everything is followed */
  guint32 *seen[N_TYPES];
  guint32 round;     /* the offence at hand + 1; 0: what every start needs */
  GArray *following; /* of Following */
} Walk;

/* What was reached and not followed yet. */
typedef struct {
  TypeId type;
  guint index;
} Following;

/* ---- following ---- */

static void reach (Walk *walk, TypeId type, gconstpointer thing)
{
  const gsize number = thing == NULL ? 0 : claims_find (walk->claims, type, thing);
  if (number == 0 || walk->seen[type][number - 1] == walk->round + 1 ||
      (walk->round > 0 && walk->parts->of[type][number - 1] == CLASS_FIRST))
    return;
  walk->seen[type][number - 1] = walk->round + 1;
  const Following following = { type, (guint) number - 1 };
  g_array_append_val (walk->following, following);
}

static void reach_row (Walk *walk, TypeId type, const guint8 *first, guint n)
{
  const gsize size = shape_of (type)->size;
  for (guint i = 0; i < n; i++)
    reach (walk, type, first + i * size);
}

static void reach_each (Walk *walk, TypeId type, gconstpointer const *things, guint n)
{
  for (guint i = 0; i < n; i++)
    reach (walk, type, things[i]);
}

static void reach_end (Walk *walk, gconstpointer limit)
{
  const gsize number = limit == NULL ? 0 : GPOINTER_TO_SIZE (g_hash_table_lookup (walk->claims->ends, limit));
  if (number > 0)
    reach (walk, TYPE_Condition, g_ptr_array_index (walk->claims->things[TYPE_Condition], (number - 1) / N_ENDS));
}

static void reach_list (Walk *walk, TypeId type, const GPtrArray *list)
{
  if (list != NULL)
    reach_each (walk, type, (gconstpointer const *) list->pdata, list->len);
}

static void reach_array (Walk *walk, TypeId type, const GArray *array)
{
  reach_row (walk, type, (const guint8 *) array->data, array->len);
}

static void follow_fields (Walk *walk, TypeId type, const guint8 *thing, gboolean all);

static void follow_nested (Walk *walk, const Field *field, const guint8 *thing, gboolean all)
{
  for (guint i = 0; i < field->counted; i++)
    follow_fields (walk, field->type, thing + field->offset + (gsize) i * shape_of (field->type)->size, all);
}

static void follow_field (Walk *walk, const Field *field, const guint8 *thing, gboolean all)
{
  const TypeId type = field->type;
  if (field->partly && !all)
    return;
  switch ((FieldKind) field->kind) {
  case FIELD_NEST: follow_nested (walk, field, thing, all); return;
  case FIELD_OWN:
  case FIELD_MAY:
  case FIELD_SHARE:
  case FIELD_SEE:
  case FIELD_ANY: reach (walk, type, claims_pointer (field, thing)); return;
  case FIELD_END_OF: reach_end (walk, claims_pointer (field, thing)); return;
  case FIELD_ROW: reach_row (walk, type, claims_pointer (field, thing), claims_count (field, thing)); return;
  case FIELD_OWNS:
  case FIELD_SEES:
  case FIELD_SEES_MAY: reach_each (walk, type, claims_pointer (field, thing), claims_count (field, thing)); return;
  case FIELD_LIST:
  case FIELD_VIEW:
  case FIELD_LIST_MAY: reach_list (walk, type, claims_pointer (field, thing)); return;
  case FIELD_STEPS:
    reach_array (walk, TYPE_FineStep, g_hash_table_lookup (walk->claims->steps, claims_pointer (field, thing)));
    return;
  case FIELD_ARRAY: reach_array (walk, type, claims_pointer (field, thing)); return;
  default: return;
  }
}

static void follow_fields (Walk *walk, TypeId type, const guint8 *thing, gboolean all)
{
  const Shape *shape = shape_of (type);
  for (guint i = 0; i < shape->n_fields; i++)
    follow_field (walk, &shape->fields[i], thing, all);
}

/* Of a standard that applies nothing is left out. */
static gboolean is_whole (const Walk *walk, TypeId type, const guint8 *thing)
{
  switch (type) {
  case TYPE_Program:
  case TYPE_Rulebook:
  case TYPE_Lawbook:
  case TYPE_Instrument:
  case TYPE_LawInstrument:
  case TYPE_Fact: return FALSE;
  case TYPE_Offence:
  case TYPE_Version:
  case TYPE_LawOffence:
  case TYPE_LawVersion: return g_hash_table_contains (walk->own, thing);
  default: return TRUE;
  }
}

static guint32 class_with (Walk *walk, guint32 before)
{
  guint32 class = GPOINTER_TO_UINT (g_hash_table_lookup (walk->class_of, GUINT_TO_POINTER (before)));
  if (class == 0) {
    const Class with = { before, walk->round };
    class = walk->classes->len;
    g_array_append_val (walk->classes, with);
    g_hash_table_insert (walk->class_of, GUINT_TO_POINTER (before), GUINT_TO_POINTER (class));
  }
  return class;
}

/* An item of a standard may be cited with what any offence of it calls the tier. */
static void follow_tiers (Walk *walk, const LawStandard *standard)
{
  for (guint i = 0; i < standard->n_offences; i++) {
    const GPtrArray *versions = standard->offences[i]->stated->versions;
    for (guint k = 0; k < versions->len; k++)
      reach_list (walk, TYPE_Tier, ((const Version *) g_ptr_array_index (versions, k))->tiers);
  }
}

/* All that was reached, and what it leads to, is marked as reached in this round. */
static void follow (Walk *walk)
{
  for (guint i = 0; i < walk->following->len; i++) {
    const Following at = g_array_index (walk->following, Following, i);
    const guint8 *thing = g_ptr_array_index (walk->claims->things[at.type], at.index);
    guint32 *class = &walk->parts->of[at.type][at.index];
    *class = walk->round == 0 ? CLASS_FIRST : class_with (walk, *class);
    follow_fields (walk, at.type, thing, is_whole (walk, at.type, thing));
    if (at.type == TYPE_LawStandard)
      follow_tiers (walk, (const LawStandard *) thing);
  }
  g_array_set_size (walk->following, 0);
}

/* ---- where an offence's law begins ---- */

static void take_whole (Walk *walk, TypeId type, gconstpointer thing)
{
  g_hash_table_add (walk->own, (gpointer) thing);
  follow_fields (walk, type, thing, TRUE);
}

static void reach_own (Walk *walk, const LawOffence *offence)
{
  take_whole (walk, TYPE_LawOffence, offence);
  take_whole (walk, TYPE_Offence, offence->stated);
  for (guint i = 0; i < offence->n_versions; i++) {
    take_whole (walk, TYPE_LawVersion, &offence->versions[i]);
    take_whole (walk, TYPE_Version, offence->versions[i].stated);
  }
}

static void reach_plans (Walk *walk, const Program *program, const LawOffence *offence)
{
  const GPtrArray *plans = program_plans_of (program, offence->stated);
  if (plans != NULL)
    reach_list (walk, TYPE_Plan, plans);
}

/* What documents of the same jurisdiction say of no offence in particular, or of limitation, is cited beside each. */
static void reach_common (Walk *walk, const Lawbook *law, const LawOffence *offence)
{
  for (guint i = 0; i < law->n_instruments; i++) {
    const LawInstrument *instrument = &law->instruments[i];
    const Instrument *stated = instrument->stated;
    if (!same_jurisdiction (stated->id, offence->stated->id) || (stated->remarks->len + stated->limitations->len == 0))
      continue;
    reach (walk, TYPE_LawInstrument, instrument);
    reach_row (walk, TYPE_LawRemark, (const guint8 *) instrument->remarks, instrument->n_remarks);
    reach_list (walk, TYPE_Remark, stated->remarks);
  }
}

/* What is asked about the facts that the offence asks for, and the documents that they are cited by. */
static void reach_facts (Walk *walk, const Lawbook *law, const LawOffence *offence)
{
  g_autofree gboolean *used = law_uses (law, offence);
  for (guint slot = 0; slot < vocabulary_size (law->vocabulary); slot++) {
    const Fact *fact = vocabulary_fact (law->vocabulary, slot);
    if (!used[slot - fact->back]) /* a day before the last one is asked for as much as that */
      continue;
    const char *by = fact->stated->provision;
    g_autofree char *id = by == NULL ? NULL : g_strndup (by, strcspn (by, " "));
    reach (walk, TYPE_LawInstrument, lawbook_instrument (law, id));
    reach (walk, TYPE_FactStated, fact->stated);
  }
}

static void begin_round (Walk *walk, const LawOffence *offence)
{
  walk->round++;
  g_hash_table_remove_all (walk->class_of);
  g_hash_table_remove_all (walk->own);
  g_ptr_array_add (walk->parts->offences, (gpointer) offence);
}

static void walk_offence (Walk *walk, const Program *program, const LawOffence *offence)
{
  begin_round (walk, offence);
  reach_own (walk, offence);
  reach_plans (walk, program, offence);
  reach_common (walk, program->law, offence);
  reach_facts (walk, program->law, offence);
  follow (walk);
}

/* What documents and offences are called and facts are asked by, which is the first entry of those that can be taken up by
 * themselves. */
static void walk_names (Walk *walk, const Lawbook *law)
{
  begin_round (walk, NULL);
  for (guint i = 0; i < law->n_instruments; i++) {
    const LawInstrument *instrument = &law->instruments[i];
    reach (walk, TYPE_LawInstrument, instrument);
    reach_row (walk, TYPE_LawOffence, (const guint8 *) instrument->offences, instrument->n_offences);
  }
  for (guint slot = 0; slot < vocabulary_size (law->vocabulary); slot++)
    reach (walk, TYPE_FactStated, vocabulary_fact (law->vocabulary, slot)->stated);
  follow (walk);
}

static void walk_all (Walk *walk, const Program *program)
{
  reach (walk, TYPE_Program, program);
  follow (walk);
  walk_names (walk, program->law);
  for (guint i = 0; i < program->law->n_instruments; i++)
    for (guint j = 0; j < program->law->instruments[i].n_offences; j++)
      walk_offence (walk, program, &program->law->instruments[i].offences[j]);
}

/* ---- classes to parts ---- */

/* Where the version is followed by another one. 0: it is not. */
static Day end_of_version (const Plan *plan)
{
  const GPtrArray *versions = plan->offence->stated->versions;
  for (guint i = 0; i + 1 < versions->len; i++)
    if (g_ptr_array_index (versions, i) == plan->version)
      return ((const Version *) g_ptr_array_index (versions, i + 1))->effective;
  return 0;
}

/* Figures of a later time may be those of an earlier version: conduct meets them only if it meets that version. */
Day parts_end (const Plan *plan)
{
  const Day version = end_of_version (plan);
  return plan->until == 0 || (version != 0 && version < plan->until) ? version : plan->until;
}

static void add_use (ImageParts *parts, guint offence, guint32 part)
{
  GArray *uses = g_ptr_array_index (parts->uses, offence);
  g_array_append_val (uses, part);
}

/* The part of a class, as soon as a struct is of it. */
static guint32 part_of (Walk *walk, guint32 *numbers, guint32 class)
{
  if (numbers[class] == 0 && class != CLASS_FIRST) {
    numbers[class] = walk->parts->n++;
    for (guint32 c = class; c >= N_FIXED; c = g_array_index (walk->classes, Class, c).before)
      add_use (walk->parts, g_array_index (walk->classes, Class, c).offence - 1, numbers[class]);
  }
  return numbers[class];
}

/* Behind those of the classes: plans of an offence stand one behind the other. */
static void number_plans (ImageParts *parts, const GPtrArray *plans)
{
  const LawOffence *last = NULL;
  guint32 today = 0, ended = 0;
  parts->of_plan = g_new (guint32, plans->len);
  for (guint i = 0; i < plans->len; i++) {
    const Plan *plan = g_ptr_array_index (plans, i);
    if (plan->offence != last)
      today = ended = 0;
    last = plan->offence;
    guint32 *part = parts_end (plan) == 0 ? &today : &ended;
    *part = *part == 0 ? parts->n++ : *part;
    parts->of_plan[i] = *part;
  }
}

static void place_plans (const Walk *walk)
{
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++)
    for (guint i = 0; i < walk->claims->things[type]->len; i++)
      if (claims_plan (walk->claims, type, i) > 0)
        walk->parts->of[type][i] = walk->parts->of_plan[claims_plan (walk->claims, type, i) - 1];
}

static void number_classes (Walk *walk)
{
  g_autofree guint32 *numbers = g_new0 (guint32, walk->classes->len);
  walk->parts->n = 1;
  for (guint i = 0; i < walk->parts->offences->len; i++)
    g_ptr_array_add (walk->parts->uses, g_array_new (FALSE, FALSE, sizeof (guint32)));
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++)
    for (guint i = 0; i < walk->claims->things[type]->len; i++)
      if (claims_plan (walk->claims, type, i) == 0)
        walk->parts->of[type][i] = part_of (walk, numbers, walk->parts->of[type][i]);
}

void parts_init (ImageParts *parts, const Claims *claims, const Program *program)
{
  Walk walk = { .claims = claims,
                .parts = parts,
                .classes = g_array_new (FALSE, TRUE, sizeof (Class)),
                .class_of = g_hash_table_new (NULL, NULL),
                .own = g_hash_table_new (NULL, NULL),
                .following = g_array_new (FALSE, FALSE, sizeof (Following)) };
  g_array_set_size (walk.classes, N_FIXED);
  parts->offences = g_ptr_array_new ();
  parts->uses = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++) {
    parts->of[type] = g_new0 (guint32, claims->things[type]->len);
    walk.seen[type] = g_new0 (guint32, claims->things[type]->len);
  }
  walk_all (&walk, program);
  number_classes (&walk);
  number_plans (parts, program->plans);
  place_plans (&walk);
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++)
    g_free (walk.seen[type]);
  g_array_unref (walk.classes);
  g_hash_table_unref (walk.class_of);
  g_hash_table_unref (walk.own);
  g_array_unref (walk.following);
}

void parts_clear (ImageParts *parts)
{
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++)
    g_free (parts->of[type]);
  g_free (parts->of_plan);
  g_ptr_array_unref (parts->offences);
  g_ptr_array_unref (parts->uses);
}

GPtrArray *parts_members (const ImageParts *parts, const Claims *claims)
{
  GPtrArray *members = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint part = 0; part < parts->n; part++)
    g_ptr_array_add (members, g_array_new (FALSE, FALSE, sizeof (Member)));
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++)
    for (guint32 i = 0; i < claims->things[type]->len; i++) {
      const Member member = { type, i };
      GArray *of_part = g_ptr_array_index (members, parts->of[type][i]);
      g_array_append_val (of_part, member);
    }
  return members;
}
