/* In: dice and what has been written so far. Out: one condition of the rule language, as text.
 * The idea: refer only backwards and only to what can be scaled, so that no reference is wrong. */
#include "random_condition.h"

#include <string.h>

const char *random_fact_id (guint slot)
{
  static const char *const ids[N_RANDOM_FACTS] = { "q0", "q1", "q2", "h0", "h1", "y0",
                                                   "y1", "y2", "y3", "y4", "d0", "d1" };
  return ids[slot];
}

char *random_units (guint slot, gint64 base)
{
  gboolean halves = slot >= FIRST_HALF && slot < FIRST_FLAG;
  if (!halves)
    return g_strdup_printf ("%" G_GINT64_FORMAT, base);
  return g_strdup_printf ("%" G_GINT64_FORMAT "%s", base / 2, base % 2 != 0 ? ".5" : "");
}

void random_spot_free (gpointer data)
{
  Spot *spot = data;
  g_free (spot->path);
  g_free (spot->paragraph);
  g_free (spot->number);
  g_free (spot);
}

static const char *some_fact (Draft *draft, guint first, guint n)
{
  guint slot = first + dice_below (draft->dice, n);
  draft->rules->used[slot] = TRUE;
  draft->asked |= 1u << slot;
  return random_fact_id (slot);
}

const char *random_flag (Draft *draft)
{
  return dice_percent (draft->dice, 12) ? "organization" : some_fact (draft, FIRST_FLAG, N_FLAGS);
}

static void write_group (Draft *draft)
{
  guint n = 1 + dice_below (draft->dice, 3);
  guint kind = dice_below (draft->dice, 3);
  g_autofree char *at_least = g_strdup_printf ("at-least n=\"%u\"", 1 + dice_below (draft->dice, n));
  g_string_append_printf (draft->out, "<%s>", kind == 0 ? "all" : kind == 1 ? "any" : at_least);
  draft->depth++;
  for (guint i = 0; i < n; i++)
    random_condition (draft);
  draft->depth--;
  g_string_append_printf (draft->out, "</%s>", kind == 0 ? "all" : kind == 1 ? "any" : "at-least");
}

/* One to three ways to read it, any of which may be the default. */
static void write_readings (Draft *draft)
{
  guint n = 1 + dice_below (draft->dice, 3), applied = dice_below (draft->dice, n);
  g_string_append (draft->out, "<readings>");
  draft->depth++;
  for (guint i = 0; i < n; i++) {
    g_string_append_printf (draft->out, "<reading id=\"%u\" zh=\"读\" en=\"read\"%s>", i,
                            i == applied ? " default=\"yes\"" : "");
    gboolean settled = draft->settled;
    draft->settled = settled || i != applied;
    random_condition (draft);
    draft->settled = settled;
    g_string_append (draft->out, "</reading>");
  }
  draft->depth--;
  g_string_append (draft->out, "</readings>");
}

static void write_not (Draft *draft)
{
  g_string_append (draft->out, "<not>");
  draft->depth++;
  random_condition (draft);
  draft->depth--;
  g_string_append (draft->out, "</not>");
}

void random_spot_add (Draft *draft, const char *number, gboolean bare)
{
  Spot *spot = g_new0 (Spot, 1);
  spot->path = g_strdup (draft->path);
  spot->paragraph = g_strdup (draft->paragraph);
  spot->number = g_strdup (number);
  spot->article = draft->article;
  spot->scalable = draft->scalable && draft->scales < 2;
  spot->reaches = draft->reaches;
  spot->bare = bare;
  spot->banded = draft->banded;
  spot->alone = draft->alone;
  spot->asked = draft->asked;
  spot->demanded = draft->demanded;
  spot->scales = draft->scales;
  g_ptr_array_add (draft->spots, spot);
}

/* A numbered part inside an item. */
static void write_part (Draft *draft)
{
  char *outer = draft->path;
  draft->path = g_strdup_printf ("%s(%u)", outer, ++draft->parts);
  g_string_append_printf (draft->out, "<item n=\"%u\">", draft->parts);
  draft->depth++;
  random_condition (draft);
  draft->depth--;
  g_string_append (draft->out, "</item>");
  g_free (draft->path);
  draft->path = outer;
}

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

/* The items otherwise than they stand. */
static void write_adaptation (Draft *draft, Common common)
{
  gboolean whole = !common.alone && dice_percent (draft->dice, 15);
  common.asked |= whole ? common.demanded : 0;
  if (dice_percent (draft->dice, 20))
    write_replaced (draft, &common);
  draft->asked |= common.asked;
  if (common.banded && dice_percent (draft->dice, 50))
    g_string_append (draft->out, " bound=\"upper\"");
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

static void write_scale (Draft *draft)
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

static void write_proportional (Draft *draft)
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
    write_scale (draft);
    return;
  }
  g_string_append_printf (draft->out, "<proportional items=\"%s\"/>", items->str);
  draft->scalable = TRUE;
}

static const RandomOpen *find_open (const Draft *draft)
{
  const GPtrArray *opens = draft->rules->opens;
  for (guint i = 0; i < opens->len; i++) {
    const RandomOpen *open = g_ptr_array_index (opens, i);
    if (g_str_equal (open->path, draft->path) && g_str_equal (open->instrument, draft->instrument))
      return open;
  }
  return NULL;
}

static const RandomOpen *new_open (Draft *draft, gboolean unanswered, gboolean plain)
{
  RandomOpen *open = g_new0 (RandomOpen, 1);
  open->instrument = g_strdup (draft->instrument);
  open->path = g_strdup (draft->path);
  open->unanswered = unanswered;
  open->plain = plain;
  open->rank = draft->tier;
  g_ptr_array_add (draft->rules->opens, open);
  return open;
}

/* All in one place are asserted together, and so they are of one kind. */
static void write_open (Draft *draft)
{
  const RandomOpen *open = find_open (draft);
  if (open == NULL)
    open = new_open (draft, dice_percent (draft->dice, 30), draft->depth == 0 && draft->tier > 0);
  g_string_append (draft->out, open->unanswered ? "<open unanswered=\"unknown\"/>" : "<open/>");
}

/* Whether a person can be asked here: in items, where what is open has to be answered or nothing is open yet. */
static gboolean may_be_doubted (Draft *draft)
{
  const RandomOpen *open = draft->path[0] != '\0' ? find_open (draft) : NULL;
  if (draft->path[0] == '\0' || (open != NULL && !open->unanswered) || !dice_percent (draft->dice, 40))
    return FALSE;
  if (open == NULL)
    new_open (draft, TRUE, FALSE);
  return TRUE;
}

/* A share of an item below the whole of it. */
static void write_near (Draft *draft)
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
                          may_be_doubted (draft) ? " doubt=\"yes\"" : "");
  write_adaptation (draft, common);
  g_string_append (draft->out, "/>");
  draft->scalable = TRUE;
}

static void write_within (Draft *draft)
{
  const char *fact = some_fact (draft, FIRST_DATE, N_DATES);
  g_string_append_printf (draft->out, "<within of=\"%s\" years=\"%u\"/>", fact,
                          1 + dice_below (draft->dice, MOST_YEARS));
}

static void write_reaches (Draft *draft)
{
  guint tier = 1 + dice_below (draft->dice, draft->tier - 1);
  while ((draft->earlier & (1u << tier)) == 0)
    tier = tier % (draft->tier - 1) + 1;
  draft->reaches = TRUE;
  g_string_append_printf (draft->out, "<reaches tier=\"r%u\"/>", tier);
}

static void write_reaches_before (Draft *draft)
{
  guint tier = 1 + dice_below (draft->dice, 3);
  while ((draft->before & (1u << tier)) == 0)
    tier = tier % 3 + 1;
  draft->reaches = TRUE;
  g_string_append_printf (draft->out, "<reaches tier=\"r%u\" article=\"%u\"/>", tier, draft->article - 1);
}

static void write_holds (Draft *draft)
{
  const guint i = dice_below (draft->dice, draft->n_defines);
  draft->asked |= draft->defines[i].asked;
  draft->scalable = draft->scalable || draft->defines[i].scalable;
  g_string_append_printf (draft->out, "<holds of=\"e%u\"/>", i);
}

static void write_leaf (Draft *draft)
{
  guint kind = dice_below (draft->dice, 100);
  if (kind < 18)
    g_string_append_printf (draft->out, "<%s of=\"%s\"/>", kind < 14 ? "yes" : "no", random_flag (draft));
  else if (kind < 26)
    write_within (draft);
  else if (kind < 36 && draft->earlier != 0)
    write_reaches (draft);
  else if (kind < 40 && draft->before != 0 && draft->tier != 0)
    write_reaches_before (draft);
  else if (kind < 50)
    write_scale (draft);
  else if (kind < 54)
    write_near (draft);
  else if (kind < 57 && draft->path[0] != 0)
    write_open (draft);
  else if (kind < 64 && draft->n_defines > 0 && !draft->settled)
    write_holds (draft);
  else
    random_limit (draft);
}

void random_condition (Draft *draft)
{
  guint kind = dice_below (draft->dice, 100);
  if (draft->depth >= 3 || kind < 55)
    write_leaf (draft);
  else if (kind < 80)
    write_group (draft);
  else if (kind < 87)
    write_not (draft);
  else if (kind < 91 && !draft->settled)
    write_readings (draft);
  else if (draft->depth > 0 && draft->parts < 4)
    write_part (draft);
  else
    write_leaf (draft);
}

gboolean random_demand (Draft *draft, guint n, gboolean gated)
{
  guint kind = n <= draft->n_bare                            ? 0
               : draft->n_bare > 0 && n == draft->n_bare + 1 ? 35
                                                             : dice_below (draft->dice, 100);
  if (kind >= 95) {
    random_banded_limit (draft);
    draft->banded = TRUE;
  } else if (kind < 35)
    random_bare_limit (draft);
  else if (kind < 45)
    write_proportional (draft);
  else if (kind < 51)
    write_open (draft);
  else
    random_condition (draft);
  return kind < 35 && !gated;
}

/* In no item and of no tier: what looks back or asks a person is none of it. */
void random_defines (Draft *draft)
{
  const guint n = dice_percent (draft->dice, 40) ? 1 + dice_below (draft->dice, MOST_DEFINES) : 0;
  draft->path = g_strdup ("");
  draft->paragraph = g_strdup ("");
  draft->defining = TRUE;
  for (guint i = 0; i < n; i++) {
    draft->depth = 1;
    draft->parts = 4;
    draft->asked = 0;
    draft->scalable = draft->reaches = FALSE;
    g_string_append_printf (draft->out, "  <define id=\"e%u\">", i);
    random_condition (draft);
    g_string_append (draft->out, "</define>\n");
    draft->defines[draft->n_defines++] = (RandomDefine) { draft->asked, draft->scalable };
  }
  draft->defining = FALSE;
  g_clear_pointer (&draft->path, g_free);
  g_clear_pointer (&draft->paragraph, g_free);
}

void random_discretion (Draft *draft)
{
  g_string_append (draft->out, " discretion=\"yes\"");
  draft->path = draft->paragraph;
  new_open (draft, TRUE, FALSE);
  draft->path = NULL;
}
