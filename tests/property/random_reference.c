/* In: dice and the items written so far. Out: a condition that refers to some of them, as text. The idea: remember of each item what
 * it asks for, so that no reference is wrong. */
#include "random_condition.h"

#include <string.h>

static gboolean may_be_scaled (const Draft *draft, const Spot *spot)
{
  return spot->scalable && (!spot->reaches || spot->article == draft->article);
}

/* Picks among the places that may be scaled. Returns: borrowed, or NULL. */
static const Spot *some_spot (Draft *draft)
{
  guint n = draft->spots->len;
  for (guint attempt = 0; n > 0 && attempt < 8; attempt++) {
    const Spot *spot = g_ptr_array_index (draft->spots, dice_below (draft->dice, n));
    if (may_be_scaled (draft, spot))
      return spot;
  }
  return NULL;
}

/* The item behind `first` in the same paragraph, if it too may be scaled. */
static const Spot *next_spot (Draft *draft, const Spot *first)
{
  guint at = 0;
  g_ptr_array_find (draft->spots, first, &at);
  if (at + 1 == draft->spots->len)
    return NULL;
  const Spot *spot = g_ptr_array_index (draft->spots, at + 1);
  return may_be_scaled (draft, spot) && strcmp (spot->paragraph, first->paragraph) == 0 ? spot : NULL;
}

static const char *name_of (const Draft *draft, const Spot *spot)
{
  return spot->number != NULL && strcmp (spot->paragraph, draft->paragraph) == 0 ? spot->number : spot->path;
}

/* What references that stand in one element have in common. */
typedef struct {
  guint asked, demanded;
  gboolean banded, alone;
} Common;

static void note_common (Common *common, const Spot *spot)
{
  common->asked |= spot->asked;
  common->demanded |= spot->demanded;
  common->banded = common->banded && spot->banded;
  common->alone = common->alone || spot->alone;
}

/* The slots of facts of the kind and the unit that the fact of `slot` has. */
static guint same_kind (guint slot)
{
  const guint ends[] = { FIRST_HALF, FIRST_FLAG, FIRST_DATE, N_RANDOM_FACTS };
  guint from = 0, i = 0;
  for (; slot >= ends[i]; i++)
    from = ends[i];
  return (1u << ends[i]) - (1u << from);
}

/* Some slot of the set, or N_RANDOM_FACTS. */
static guint some_of (Draft *draft, guint set)
{
  for (guint attempt = 0; attempt < 12; attempt++) {
    guint slot = dice_below (draft->dice, N_RANDOM_FACTS);
    if (set & (1u << slot))
      return slot;
  }
  return N_RANDOM_FACTS;
}

/* Another fact in the place of one that the items ask for. Leaves what they ask for then. */
static void write_replaced (Draft *draft, Common *changed)
{
  const Common common = *changed;
  guint from = some_of (draft, common.asked);
  guint to = from < N_RANDOM_FACTS ? some_of (draft, same_kind (from) & ~common.asked) : N_RANDOM_FACTS;
  if (to == N_RANDOM_FACTS)
    return;
  draft->rules->used[to] = TRUE;
  draft->rules->bounded[to] = draft->rules->bounded[to] || draft->rules->bounded[from];
  changed->asked = (common.asked & ~(1u << from)) | 1u << to;
  g_string_append_printf (draft->out, " of=\"%s\" instead-of=\"%s\"", random_fact_id (to), random_fact_id (from));
}

/* Two others of its kind together in the place of the only quantity that the items measure. Returns: whether there are such. */
static gboolean write_sum (Draft *draft, Common *changed)
{
  const guint measured = changed->asked & ((1u << FIRST_FLAG) - 1);
  if (measured == 0 || (measured & (measured - 1)) != 0)
    return FALSE;
  const guint set = same_kind ((guint) g_bit_nth_lsf (measured, -1)) & ~changed->asked;
  const guint one = some_of (draft, set);
  const guint other = one < N_RANDOM_FACTS ? some_of (draft, set & ~(1u << one)) : N_RANDOM_FACTS;
  if (other == N_RANDOM_FACTS)
    return FALSE;
  draft->rules->used[one] = draft->rules->used[other] = TRUE;
  if (draft->rules->bounded[g_bit_nth_lsf (measured, -1)])
    draft->rules->bounded[one] = draft->rules->bounded[other] = TRUE;
  changed->asked = (changed->asked & ~measured) | 1u << one | 1u << other;
  g_string_append_printf (draft->out, " of=\"%s %s\"", random_fact_id (one), random_fact_id (other));
  return TRUE;
}

/* The items otherwise than they stand. */
static void write_adaptation (Draft *draft, Common common)
{
  gboolean whole = !common.alone && dice_percent (draft->dice, 15);
  common.asked |= whole ? common.demanded : 0;
  const gboolean added_up = !whole && dice_percent (draft->dice, 15) && write_sum (draft, &common);
  if (!added_up && dice_percent (draft->dice, 20))
    write_replaced (draft, &common);
  draft->asked |= common.asked;
  if (common.banded && dice_percent (draft->dice, 50))
    g_string_append (draft->out, dice_percent (draft->dice, 80) ? " bound=\"upper\"" : " bound=\"lower\"");
  if (whole)
    g_string_append (draft->out, " preconditions=\"yes\"");
}

static void note_reference (Draft *draft, const Spot *spot)
{
  draft->scales = MAX (draft->scales, spot->scales + 1);
  draft->reaches = draft->reaches || spot->reaches;
}

static void write_reference (Draft *draft, const Spot *spot, Common *common)
{
  note_reference (draft, spot);
  note_common (common, spot);
  g_string_append (draft->out, name_of (draft, spot));
  const Spot *next = dice_percent (draft->dice, 30) ? next_spot (draft, spot) : NULL;
  if (next == NULL)
    return;
  note_reference (draft, next);
  note_common (common, next);
  g_string_append_printf (draft->out, "-%s", name_of (draft, next));
}

/* Items of t/a, or what is said of the other offence. Returns: whether there was anything to refer to. */
static gboolean write_abroad (Draft *draft)
{
  if (draft->other && dice_percent (draft->dice, 10)) {
    g_string_append (draft->out, "<meets items=\"5(1)\" offence=\"t/2\"/>");
    draft->asked |= 1u << FIRST_FLAG;
    draft->scales = MAX (draft->scales, 1);
    return draft->scalable = TRUE;
  }
  /* under the law on t/2 alone t/a may not be in force */
  if (draft->abroad == NULL || draft->other || !dice_percent (draft->dice, 25))
    return FALSE;
  const Spot *spot = g_ptr_array_index (draft->abroad, dice_below (draft->dice, draft->abroad->len));
  if (spot->reaches || spot->scales > 1)
    return FALSE;
  draft->asked |= spot->asked;
  gboolean meets = !spot->scalable || dice_percent (draft->dice, 30);
  g_string_append_printf (draft->out, "<%s items=\"%s\" instrument=\"t/a\"%s/>", meets ? "meets" : "scale", spot->path,
                          meets ? "" : " by=\"1/2\"");
  draft->scales = MAX (draft->scales, spot->scales + 1);
  return draft->scalable = TRUE;
}

/* One to three items as they stand, of which some number must hold. */
static gboolean write_meets (Draft *draft)
{
  guint n = 0, most = 1 + dice_below (draft->dice, 3);
  Common common = { .banded = TRUE };
  g_autoptr (GString) items = g_string_new (NULL);
  for (guint i = 0; i < draft->spots->len && n < most; i++) {
    const Spot *spot = g_ptr_array_index (draft->spots, i);
    if (spot->scales > 1 || (spot->reaches && spot->article != draft->article) || dice_percent (draft->dice, 40))
      continue;
    note_reference (draft, spot);
    note_common (&common, spot);
    g_string_append_printf (items, "%s%s", n++ > 0 ? " " : "", name_of (draft, spot));
  }
  if (n == 0)
    return FALSE;
  g_string_append_printf (draft->out, "<meets items=\"%s\" at-least=\"%u\"", items->str,
                          1 + dice_below (draft->dice, n));
  write_adaptation (draft, common);
  g_string_append (draft->out, "/>");
  return draft->scalable = TRUE;
}

void random_scale (Draft *draft)
{
  if (write_abroad (draft) || (dice_percent (draft->dice, 25) && write_meets (draft)))
    return;
  static const char *const factors[] = { "1/2", "2", "3", "80%", "0.8", "3/2", "5/3", "10" };
  const Spot *spot = some_spot (draft);
  if (spot == NULL) {
    random_limit (draft);
    return;
  }
  Common common = { .banded = TRUE };
  g_string_append (draft->out, "<scale items=\"");
  write_reference (draft, spot, &common);
  const Spot *other = dice_percent (draft->dice, 30) ? some_spot (draft) : NULL;
  if (other != NULL && other != spot) {
    g_string_append (draft->out, " ");
    write_reference (draft, other, &common);
  }
  guint factor = dice_below (draft->dice, draft->scales > 1 ? 6 : G_N_ELEMENTS (factors));
  gboolean both = other != NULL && other != spot && dice_percent (draft->dice, 50);
  g_string_append_printf (draft->out, "\" by=\"%s\"%s", factors[factor], both ? " at-least=\"2\"" : "");
  write_adaptation (draft, common);
  g_string_append (draft->out, "/>");
  draft->scalable = TRUE;
}

void random_proportional (Draft *draft)
{
  g_autoptr (GString) items = g_string_new (NULL);
  guint n = 0;
  for (guint i = 0; i < draft->spots->len && n < 3; i++) {
    const Spot *spot = g_ptr_array_index (draft->spots, i);
    if (!spot->bare || strcmp (spot->paragraph, draft->paragraph) != 0)
      continue;
    g_string_append_printf (items, "%s%s", n++ > 0 ? " " : "", spot->number);
    draft->asked |= spot->asked;
  }
  if (n < 2) {
    random_scale (draft);
    return;
  }
  g_string_append_printf (draft->out, "<proportional items=\"%s\"/>", items->str);
  draft->scalable = TRUE;
}

/* A share of an item below the whole of it. */
void random_near (Draft *draft)
{
  static const char *const shares[] = { "1/2", "80%", "0.9", "2/3" };
  const Spot *spot = some_spot (draft);
  if (spot == NULL) {
    random_limit (draft);
    return;
  }
  Common common = { .banded = TRUE };
  g_string_append (draft->out, "<near items=\"");
  write_reference (draft, spot, &common);
  g_string_append_printf (draft->out, "\" by=\"%s\"%s", shares[dice_below (draft->dice, G_N_ELEMENTS (shares))],
                          random_doubt (draft) ? " doubt=\"yes\"" : "");
  write_adaptation (draft, common);
  g_string_append (draft->out, "/>");
  draft->scalable = TRUE;
}
