/* In: provisions that can be read in several ways. Out: a fault where an offence has more readings than it can be worked out under: each
 * of those besides the default ones makes a program of its own, of all that the offence has. A question that several provisions put in
 * the same words is one. */
#include "resolve/passes.h"

#define MOST_READINGS 32 /* of an offence, besides those that decide */

typedef struct {
  GHashTable *questions; /* the words in which they are put */
  guint n;
} ReadingsAsked;

static void asked_free (gpointer data)
{
  ReadingsAsked *asked = data;
  g_hash_table_unref (asked->questions);
  g_free (asked);
}

static ReadingsAsked *asked_of (GHashTable *all, const LawOffence *offence)
{
  ReadingsAsked *asked = g_hash_table_lookup (all, offence);
  if (asked == NULL) {
    asked = g_new0 (ReadingsAsked, 1);
    asked->questions = g_hash_table_new (g_str_hash, g_str_equal);
    g_hash_table_insert (all, (gpointer) offence, asked);
  }
  return asked;
}

static guint count_others (const Condition *readings)
{
  guint n = 0;
  for (guint i = 0; i < readings->children->len; i++)
    n += !((const Condition *) g_ptr_array_index (readings->children, i))->applied;
  return n;
}

static void note (const Resolver *resolver, GHashTable *all, const LawOffence *offence, const Condition *readings)
{
  ReadingsAsked *asked = asked_of (all, offence);
  const guint before = asked->n;
  if (readings->words.zh != NULL && !g_hash_table_add (asked->questions, readings->words.zh))
    return;
  asked->n += count_others (readings);
  if (before <= MOST_READINGS && asked->n > MOST_READINGS)
    findings_add (resolver->findings, FINDING_TOO_MANY_READINGS, readings->place, offence->stated->id,
                  G_STRINGIFY (MOST_READINGS), NULL);
}

static void note_of_standard (const Resolver *resolver, GHashTable *all, const LawStandard *standard,
                              const Condition *readings)
{
  for (guint i = 0; i < standard->n_offences; i++)
    if (standard->offences[i] != NULL)
      note (resolver, all, standard->offences[i], readings);
}

static void note_conditions (const Resolver *resolver, GHashTable *all)
{
  for (guint i = 0; i < resolver->law->conditions->len; i++) {
    const LawCondition *condition = g_ptr_array_index (resolver->law->conditions, i);
    if (condition->stated->kind != CONDITION_READINGS)
      continue;
    if (condition->at->standard != NULL)
      note_of_standard (resolver, all, condition->at->standard, condition->stated);
    else if (condition->at->offence != NULL)
      note (resolver, all, condition->at->offence, condition->stated);
  }
}

/* Rules of counting. */
static void note_questions (const Resolver *resolver, GHashTable *all, const LawStandard *standard)
{
  const GPtrArray *questions = standard->stated->questions;
  for (guint i = 0; i < questions->len; i++)
    note_of_standard (resolver, all, standard, g_ptr_array_index (questions, i));
}

void check_readings (const Resolver *resolver)
{
  const Lawbook *law = resolver->law;
  g_autoptr (GHashTable) all = g_hash_table_new_full (NULL, NULL, NULL, asked_free);
  note_conditions (resolver, all);
  for (guint i = 0; i < law->n_instruments; i++)
    for (guint j = 0; j < law->instruments[i].n_standards; j++)
      note_questions (resolver, all, &law->instruments[i].standards[j]);
}
