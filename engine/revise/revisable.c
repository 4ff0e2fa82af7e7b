/* The law of an offence in, the attributes of rule files that make it up out, one by one. The lawbook says which conditions the
 * offence hangs on, the text which attributes they have: what a number means is known to neither. */
#include "revise/revisable.h"
#include <string.h>
#include "model/law/touched.h"

typedef struct {
  RevisableKind kind;
  const char *attribute;
} RevisableRow;

/* By the kind of a condition. */
static const RevisableRow rows_of_limits[] = { { REVISABLE_FIGURE, "at-least" },
                                               { REVISABLE_FIGURE, "above" },
                                               { REVISABLE_FIGURE, "below" },
                                               { REVISABLE_FIGURE, "at-most" } };
static const RevisableRow rows_of_references[] = { { REVISABLE_FACTOR, "by" }, { REVISABLE_COUNT, "at-least" } };
static const RevisableRow rows_of_times[] = {
  { REVISABLE_TIME, "years" }, { REVISABLE_TIME, "months" }, { REVISABLE_TIME, "days" }, { REVISABLE_COUNT, "times" }
};
static const RevisableRow rows_of_groups[] = { { REVISABLE_COUNT, "n" } };
static const RevisableRow rows_of_paragraphs[] = { { REVISABLE_TIER, "reach" } };

typedef struct {
  GHashTable *texts; /* path → RuleText */
  GHashTable *seen;  /* of const char *: where in a text an attribute begins that is listed */
  GArray *found;
} Listing;

static void add_attribute (const Listing *listing, const Revisable *like, const RevisableRow *row)
{
  Revisable revisable = *like;
  revisable.kind = row->kind;
  revisable.attribute = row->attribute;
  if (!rule_text_attribute (like->text, like->place, row->attribute, &revisable.value) ||
      !g_hash_table_add (listing->seen, like->text->bytes + revisable.value.from))
    return;
  g_array_append_val (listing->found, revisable);
}

static void add_rows (const Listing *listing, const Revisable *like, const RevisableRow *rows, gsize n)
{
  Revisable placed = *like;
  placed.text = like->place.path == NULL ? NULL : g_hash_table_lookup (listing->texts, like->place.path);
  for (gsize i = 0; placed.text != NULL && i < n; i++)
    add_attribute (listing, &placed, &rows[i]);
}

static void add_condition (const Listing *listing, const LawCondition *condition)
{
  const Revisable like = { .standard = condition->at->standard,
                           .condition = condition,
                           .place = condition->stated->place };
  switch (condition->stated->kind) {
  case CONDITION_LIMIT: add_rows (listing, &like, rows_of_limits, G_N_ELEMENTS (rows_of_limits)); break;
  case CONDITION_SCALE:
  case CONDITION_NEAR: add_rows (listing, &like, rows_of_references, G_N_ELEMENTS (rows_of_references)); break;
  case CONDITION_AT_LEAST: add_rows (listing, &like, rows_of_groups, G_N_ELEMENTS (rows_of_groups)); break;
  case CONDITION_WITHIN:
  case CONDITION_ACTS:
  case CONDITION_ALL: add_rows (listing, &like, rows_of_times, G_N_ELEMENTS (rows_of_times)); break;
  default: break;
  }
}

static void add_paragraphs (const Listing *listing, const LawStandard *standard)
{
  for (guint i = 0; i < standard->n_articles; i++)
    for (guint k = 0; k < standard->articles[i].n_rules; k++) {
      const LawRule *rule = &standard->articles[i].rules[k];
      const Revisable like = { .standard = standard, .rule = rule, .place = rule->stated->place };
      add_rows (listing, &like, rows_of_paragraphs, G_N_ELEMENTS (rows_of_paragraphs));
    }
}

static gint compare_places (gconstpointer a, gconstpointer b)
{
  const Revisable *one = a, *other = b;
  const int order = strcmp (one->text->path, other->text->path);
  return order != 0 ? order : (one->value.from > other->value.from) - (one->value.from < other->value.from);
}

/* What leads to no tier, such as what another offence is told by, is left out. */
GArray *revisables_of (const Lawbook *law, const LawOffence *offence, GHashTable *texts)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) standards = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) touched = touching (law, offence);
  const Listing listing = { texts, seen, g_array_new (FALSE, FALSE, sizeof (Revisable)) };
  for (guint i = 0; i < touched->len; i++) {
    g_hash_table_add (standards, g_ptr_array_index (touched, i));
    add_paragraphs (&listing, g_ptr_array_index (touched, i));
  }
  for (guint i = 0; i < law->conditions->len; i++) {
    const LawCondition *condition = g_ptr_array_index (law->conditions, i);
    if (condition->at->article != NULL && g_hash_table_contains (standards, condition->at->standard))
      add_condition (&listing, condition);
  }
  g_array_sort (listing.found, compare_places);
  return listing.found;
}

const char *const *revisable_comparisons (const char *attribute)
{
  static const char *const all[][3] = {
    { "at-least", "above" }, { "above", "at-least" }, { "below", "at-most" }, { "at-most", "below" }
  };
  guint i = 0;
  while (i < G_N_ELEMENTS (all) && strcmp (all[i][0], attribute) != 0)
    i++;
  g_assert (i < G_N_ELEMENTS (all));
  return all[i];
}

char *revisable_written (const Revisable *revisable)
{
  MarkAttribute attribute = { .value = revisable->value };
  return markup_value (revisable->text->markup, &attribute);
}
