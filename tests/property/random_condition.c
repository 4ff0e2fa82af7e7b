/* In: dice and what has been written so far. Out: one condition of the rule language, as text.
 * The idea: every kind of condition, none deeper than three; what refers to items is random_reference.c's. */
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

gboolean random_doubt (Draft *draft)
{
  const RandomOpen *open = draft->path[0] != '\0' ? find_open (draft) : NULL;
  if (draft->path[0] == '\0' || (open != NULL && !open->unanswered) || !dice_percent (draft->dice, 40))
    return FALSE;
  if (open == NULL)
    new_open (draft, TRUE, FALSE);
  return TRUE;
}

static void write_within (Draft *draft)
{
  const char *fact = some_fact (draft, FIRST_DATE, N_DATES);
  const Lapse lapse = random_lapse (dice_below (draft->dice, N_RANDOM_LAPSES));
  g_autofree char *time = lapse_attribute (lapse);
  g_string_append_printf (draft->out, "<within of=\"%s\" %s/>", fact, time);
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

/* A case that lists no acts is judged by what it states. */
static void write_acts (Draft *draft)
{
  const Lapse lapse = dice_percent (draft->dice, 50) ? random_lapse (dice_below (draft->dice, N_RANDOM_LAPSES)) : 0;
  g_autofree char *time = lapse == 0 ? g_strdup ("") : lapse_attribute (lapse);
  g_string_append_printf (draft->out, "<acts %s>", time);
  random_limit (draft);
  g_string_append (draft->out, "</acts>");
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
    random_scale (draft);
  else if (kind < 54)
    random_near (draft);
  else if (kind < 57 && draft->path[0] != 0)
    write_open (draft);
  else if (kind < 64 && draft->n_defines > 0 && !draft->settled)
    write_holds (draft);
  else if (kind < 68)
    write_acts (draft);
  else
    random_limit (draft);
}

void random_condition (Draft *draft)
{
  guint kind = dice_below (draft->dice, 100);
  const gboolean leaf = draft->depth >= 3 || kind < 55;
  if (!leaf && kind < 80)
    write_group (draft);
  else if (!leaf && kind < 87)
    write_not (draft);
  else if (!leaf && kind < 91 && !draft->settled)
    write_readings (draft);
  else if (!leaf && draft->depth > 0 && draft->parts < 4)
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
    random_proportional (draft);
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
