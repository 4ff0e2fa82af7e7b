/* In: a point of two laws. Out: a case that states it. The one idea: what is least is what complete findings say by themselves;
 * everything else is stated, and the least of what comes with something that is, each thing in the one way in which a case can state it. */
#include "form/point.h"
#include <string.h>
#include "base/value/quantity.h"

typedef struct {
  const Pair *pair;
  guint side;
  const gint64 *point;
  const PointCase *of;
  GPtrArray *found; /* of const Fact: that the point has */
  Case *to;
} Writing;

static const char *keep (Writing *writing, const char *text) { return case_keep (writing->to, text, strlen (text)); }

static guint slot_of (const Writing *writing, const Fact *fact)
{
  const Vocabulary *vocabulary = writing->pair->of[writing->side].program->law->vocabulary;
  return (guint) vocabulary_find (vocabulary, fact->id);
}

static void state (Writing *writing, const Fact *fact, Interval value)
{
  const Stated stated = { .fact = slot_of (writing, fact), .defendant = -1, .value = value };
  g_array_append_val (writing->to->stated, stated);
}

/* The facts that the point has. Returns: yours, of const Fact. */
static GPtrArray *found_at (const Pair *pair, guint side, const gint64 *point)
{
  GPtrArray *found = g_ptr_array_new ();
  for (guint i = 0; i < pair->meanings->len; i++) {
    const SlotMeaning *meaning = pair_meaning (pair, i);
    if (meaning->hidden[side] == NULL && meaning->facts[side] != NULL && point[i] > 0)
      g_ptr_array_add (found, (gpointer) meaning->facts[side]);
  }
  return found;
}

/* What comes with something that the point has would be open if nothing were said of it. */
static gboolean is_borne (const Writing *writing, const Fact *fact)
{
  for (char **with = fact->stated->comes_with; with != NULL && *with != NULL; with++)
    for (guint i = 0; i < writing->found->len; i++)
      if (g_str_equal (((const Fact *) g_ptr_array_index (writing->found, i))->id, *with))
        return TRUE;
  return FALSE;
}

static void state_fact (Writing *writing, const Fact *fact, gint64 value)
{
  if (value == 0 && !is_borne (writing, fact))
    return;
  const Interval happened = { 1, DAY_MAX };
  state (writing, fact, fact->kind == FACT_DATE ? happened : interval_point (value));
}

/* Whether the first day that lies within the one comes behind that of the other. */
static gboolean is_later (const Writing *writing, Lapse one, Lapse other)
{
  const Day first = lapse_begin (one, writing->of->conduct), other_first = lapse_begin (other, writing->of->conduct);
  return first != other_first ? first > other_first : lapse_compare (one, other) < 0;
}

/* A shorter span of the same fact holds as well: that one says it. */
static gboolean is_within_less (const Writing *writing, const Fact *fact, Lapse lapse)
{
  for (guint i = 0; i < writing->pair->meanings->len; i++) {
    const SlotMeaning *meaning = pair_meaning (writing->pair, i);
    for (guint side = 0; meaning->kind == HIDDEN_WITHIN && side < N_PAIR; side++)
      if (meaning->hidden[side] != NULL && writing->point[i] == 1 &&
          is_later (writing, meaning->hidden[side]->lapse, lapse) && g_str_equal (meaning->facts[side]->id, fact->id))
        return TRUE;
  }
  return FALSE;
}

/* So long before the conduct, to the day. */
static void state_within (Writing *writing, const Fact *fact, Lapse lapse, gint64 holds)
{
  const Day day = lapse_begin (lapse, writing->of->conduct);
  if (holds == 1 && !is_within_less (writing, fact, lapse))
    state (writing, fact, interval_point (day));
}

/* Nobody speaks of a clause whose least and most are not the same. */
static gboolean is_unsaid (const Writing *writing, guint variable)
{
  const guint most = pair_meaning (writing->pair, variable)->most;
  return most > 0 && writing->point[most - 1] != writing->point[variable];
}

/* A clause that must be answered is answered either way. */
static void state_ruling (Writing *writing, const Hidden *clause, gint64 holds)
{
  const Ruling ruling = {
    .instrument = clause->instrument->id, .path = clause->name, .defendant = -1, .value = interval_point (holds)
  };
  if (holds != clause->band.lo || !interval_is_point (clause->band))
    g_array_append_val (writing->to->rulings, ruling);
}

static void state_figure (Writing *writing, const Hidden *local, gint64 value)
{
  const Vocabulary *vocabulary = writing->pair->of[writing->side].program->law->vocabulary;
  const Fact *measured = vocabulary_fact (vocabulary, (guint) vocabulary_find (vocabulary, local->condition->facts[0]));
  g_autofree char *written = quantity_write_units (value, measured->unit == NULL ? 1 : measured->unit->parts);
  const Figure figure = { .instrument = local->instrument->id,
                          .name = local->name,
                          .value = interval_point (value),
                          .written = keep (writing, written),
                          .source = writing->of->source };
  g_array_append_val (writing->to->figures, figure);
}

/* Nobody in particular is a person. */
static void state_subject (Writing *writing, gint64 organization)
{
  const Defendant defendant = { .id = "a", .name = "a", .kind = DEFENDANT_ORGANIZATION };
  if (organization == 1)
    g_array_append_val (writing->to->defendants, defendant);
}

/* Who is charged acted for it. */
static void state_officer (Writing *writing)
{
  const Defendant organization = { .id = "a", .name = "a", .kind = DEFENDANT_ORGANIZATION };
  const Defendant officer = { .id = "b", .name = "b", .kind = DEFENDANT_PERSON, .organization = 1 };
  g_array_append_val (writing->to->defendants, organization);
  g_array_append_val (writing->to->defendants, officer);
}

/* Of a region that was known beforehand its figures are known to the rules. */
static gboolean is_open (const Writing *writing, guint variable)
{
  return !interval_is_point (space_variable (writing->pair->space, variable)->reach);
}

static void state_hidden (Writing *writing, guint variable, const Hidden *hidden, const Fact *fact)
{
  const gint64 value = writing->point[variable];
  switch (hidden->kind) {
  case HIDDEN_ORGANIZATION: state_subject (writing, value); break;
  case HIDDEN_WITHIN: state_within (writing, fact, hidden->lapse, value); break;
  case HIDDEN_RULING:
    if (!is_unsaid (writing, variable))
      state_ruling (writing, hidden, value);
    break;
  case HIDDEN_LOCAL:
    if (is_open (writing, variable))
      state_figure (writing, hidden, value);
    break;
  case HIDDEN_REGION:
    if (value == 1)
      writing->to->region = hidden->name;
    break;
  case HIDDEN_ACTS_LISTED:
  case HIDDEN_ACTS_MET:
  case HIDDEN_NO_FIGURE: break;
  }
}

static void state_all (Writing *writing)
{
  for (guint i = 0; i < writing->pair->meanings->len; i++) {
    const SlotMeaning *meaning = pair_meaning (writing->pair, i);
    const Hidden *hidden = meaning->hidden[writing->side];
    const Fact *fact = meaning->facts[writing->side];
    if (hidden != NULL)
      state_hidden (writing, i, hidden, fact);
    else if (fact != NULL && meaning->hidden[N_PAIR - 1 - writing->side] == NULL)
      state_fact (writing, fact, writing->point[i]);
  }
}

Case *point_case (const Pair *pair, guint side, const gint64 *point, const PointCase *of)
{
  g_autoptr (GPtrArray) found = found_at (pair, side, point);
  Writing writing = { pair, side, point, of, found, case_new () };
  Case *to = writing.to;
  g_autofree char *day = civil_write (of->conduct), *last = of->until == 0 ? NULL : civil_write (of->until);
  to->complete = TRUE;
  to->from_text.written = keep (&writing, day);
  to->to_text.written = last == NULL ? NULL : keep (&writing, last);
  to->conduct_from = interval_point (of->conduct);
  to->conduct_to = interval_point (of->until == 0 ? of->conduct : of->until);
  to->later_part = of->later_part;
  to->decided = interval_point (of->decision);
  to->region = of->region;
  if (of->of_officer)
    state_officer (&writing);
  state_all (&writing);
  const Charge charge = { .offence = of->offence, .defendant = (gint) to->defendants->len - 1 };
  g_array_append_val (to->charges, charge);
  return to;
}
