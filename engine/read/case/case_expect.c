/* One <expect> in, one Expect for each charge it speaks of out: the charges are found by offence and defendant, tiers and
 * items must be ones that the rules have. */
#include <string.h>
#include "base/nearest.h"
#include "model/names/tier_names.h"
#include "read/case/case_link.h"

/* Which charges an expectation is about. */
typedef struct {
  const Offence *offence; /* NULL: of any */
  gint defendant;         /* -1: of anyone */
} Scope;

static gboolean is_meant (const Scope *scope, const Charge *charge)
{
  return (scope->offence == NULL || strcmp (scope->offence->id, charge->offence) == 0) &&
         (scope->defendant < 0 || scope->defendant == charge->defendant);
}

static gboolean read_scope (CaseDraft *draft, const Pending *pending, Scope *ret_scope)
{
  const Mention *offence = &pending->parts[EXPECT_OFFENCE];
  ret_scope->offence = NULL;
  if (offence->text != NULL) {
    ret_scope->offence = draft_offence (draft, (Span) { offence->text, strlen (offence->text) });
    if (ret_scope->offence == NULL)
      draft_fault_name (draft, NAMES_OFFENCE, offence->place, offence->text);
  }
  return draft_find_defendant (draft, &pending->parts[EXPECT_DEFENDANT], &ret_scope->defendant) &&
         (offence->text == NULL || ret_scope->offence != NULL);
}

/* The tier of that id in one of the offences meant; NULL if there is none. */
static const Tier *find_tier (CaseDraft *draft, const Scope *scope, const char *id)
{
  const GArray *charges = draft->fact_case->charges;
  const Tier *tier = scope->offence != NULL ? offence_tier (scope->offence, id) : NULL;
  for (guint i = 0; scope->offence == NULL && tier == NULL && i < charges->len; i++) {
    const Charge *charge = &g_array_index (charges, Charge, i);
    if (is_meant (scope, charge))
      tier = offence_tier (lawbook_offence (draft->law, charge->offence)->stated, id);
  }
  return tier;
}

static void fault_tier (CaseDraft *draft, const Scope *scope, const Mention *tier)
{
  const char *charged = g_array_index (draft->fact_case->charges, Charge, 0).offence;
  const Offence *offence = scope->offence != NULL ? scope->offence : lawbook_offence (draft->law, charged)->stated;
  g_autofree const char **names = offence_tier_names (offence);
  g_autofree char *there = offence_tiers_there (offence);
  draft_fault (draft, FINDING_UNKNOWN_TIER, tier->place, tier->text, there, nearest_name (tier->text, names));
}

/* Some law of an offence that is meant has a tier of that rank. */
static gboolean is_rank (CaseDraft *draft, const Scope *scope, guint rank)
{
  const GArray *charges = draft->fact_case->charges;
  for (guint i = 0; i < charges->len; i++) {
    const Charge *charge = &g_array_index (charges, Charge, i);
    const GPtrArray *versions = lawbook_offence (draft->law, charge->offence)->stated->versions;
    for (guint k = 0; is_meant (scope, charge) && k < versions->len; k++)
      if (version_tier_at (g_ptr_array_index (versions, k), rank) != NULL)
        return TRUE;
  }
  return FALSE;
}

/* A rank as a figure or by the tier's id; -1 if it is not said or wrong. */
static gint read_rank (CaseDraft *draft, const Scope *scope, const Mention *said)
{
  if (said->text == NULL)
    return -1;
  if (tier_is_none (said->text))
    return 0;
  const gint figure = g_ascii_isdigit (said->text[0]) && said->text[1] == '\0' ? said->text[0] - '0' : -1;
  if (figure == 0 || (figure > 0 && is_rank (draft, scope, (guint) figure)))
    return figure;
  const Tier *tier = find_tier (draft, scope, said->text);
  if (tier == NULL)
    fault_tier (draft, scope, said);
  return tier != NULL ? (gint) tier->rank : -1;
}

static gboolean is_separator (const char *at)
{
  static const char *const separators[] = { " ", "\t", "\r", "\n", ",", ";", "、", "，", "；" };
  gboolean separator = *at == '\0';
  for (guint i = 0; !separator && i < G_N_ELEMENTS (separators); i++)
    separator = g_str_has_prefix (at, separators[i]);
  return separator;
}

/* A word that says nothing before a path: the name goes on behind it. */
static gboolean is_prefix (const char *text, gsize length)
{
  static const char *const words[] = { "art.", "article", "part" };
  gboolean prefix = FALSE;
  for (guint i = 0; !prefix && i < G_N_ELEMENTS (words); i++)
    prefix = strlen (words[i]) == length && g_ascii_strncasecmp (text, words[i], length) == 0;
  return prefix;
}

/* Where the next name of a list ends. */
static gsize name_length (const char *text)
{
  const char *at = text;
  while (!is_separator (at) || (*at != '\0' && is_prefix (text, (gsize) (at - text))))
    at = g_utf8_next_char (at);
  return (gsize) (at - text);
}

/* The paths of the items named, separated by blanks. Returns: borrowed from the case; NULL: none is named. */
static const char *read_items (CaseDraft *draft, const Mention *items)
{
  g_autoptr (GString) paths = g_string_new (NULL);
  for (const char *at = items->text; at != NULL && *at != '\0';) {
    gsize length = name_length (at);
    g_autofree char *name = g_strndup (at, length);
    g_autoptr (GPtrArray) found = item_names_find (draft_item_names (draft), name);
    if (found->len > 0)
      g_string_append_printf (paths, "%s%s", paths->len > 0 ? " " : "",
                              ((const ItemPath *) g_ptr_array_index (found, 0))->path);
    else if (length > 0)
      draft_fault_item (draft, items->place, name, NULL);
    at += length;
    at = *at == '\0' ? at : g_utf8_next_char (at);
  }
  return items->text == NULL ? NULL : case_keep (draft->fact_case, paths->str, paths->len);
}

/* The id of the tier however it is named; NULL: none is, or it is wrong. */
static const char *read_tier (CaseDraft *draft, const Scope *scope, const Pending *pending)
{
  const Mention *said = &pending->parts[EXPECT_TIER];
  gboolean ranged = pending->parts[EXPECT_FLOOR].text != NULL || pending->parts[EXPECT_CEILING].text != NULL;
  if (said->text == NULL)
    return NULL;
  if (ranged)
    draft_fault (draft, FINDING_BAD_VALUE, said->place, said->text, "tier | floor, ceiling", NULL);
  if (ranged || tier_is_none (said->text))
    return "none";
  const Tier *tier = find_tier (draft, scope, said->text);
  if (tier == NULL)
    fault_tier (draft, scope, said);
  return tier == NULL ? said->text : tier->id;
}

/* The id of the document; NULL: none is named, or there is none of that name. */
static const char *read_instrument (CaseDraft *draft, const Mention *said)
{
  if (said->text == NULL)
    return NULL;
  const Instrument *instrument = draft_instrument (draft, (Span) { said->text, strlen (said->text) });
  if (instrument == NULL)
    draft_fault_name (draft, NAMES_INSTRUMENT, said->place, said->text);
  return instrument == NULL ? said->text : instrument->id;
}

static void check_order (CaseDraft *draft, const Expect *expect, const Pending *pending)
{
  const Mention *floor = &pending->parts[EXPECT_FLOOR];
  if (expect->ceiling < 0 || expect->floor <= expect->ceiling)
    return;
  g_autofree char *found = g_strdup_printf ("%s > %s", floor->text, pending->parts[EXPECT_CEILING].text);
  draft_fault (draft, FINDING_REVERSED_RANGE, floor->place, found, NULL, NULL);
}

/* What is charged, as `offence defendant`, for a fault. Returns: yours. */
static char *list_charges (const Case *fact_case)
{
  GString *list = g_string_new (NULL);
  for (guint i = 0; i < fact_case->charges->len; i++) {
    const Charge *charge = &g_array_index (fact_case->charges, Charge, i);
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", charge->offence);
    if (charge->defendant >= 0)
      g_string_append_printf (list, " %s", g_array_index (fact_case->defendants, Defendant, charge->defendant).id);
  }
  return g_string_free (list, FALSE);
}

static void fault_not_charged (CaseDraft *draft, const Pending *pending)
{
  g_autofree char *charges = list_charges (draft->fact_case);
  const Mention *offence = &pending->parts[EXPECT_OFFENCE];
  const Mention *named = offence->text != NULL ? offence : &pending->parts[EXPECT_DEFENDANT];
  draft_fault (draft, FINDING_BAD_VALUE, named->place, named->text, charges, NULL);
}

/* An expectation that names nothing is one of every charge; else one for each charge that is meant. */
static void add_expects (CaseDraft *draft, const Scope *scope, Expect expect, const Pending *pending)
{
  Case *fact_case = draft->fact_case;
  guint before = fact_case->expects->len;
  expect.charge = -1;
  if (scope->offence == NULL && scope->defendant < 0) {
    g_array_append_val (fact_case->expects, expect);
    return;
  }
  for (guint i = 0; i < fact_case->charges->len; i++) {
    expect.charge = (gint) i;
    if (is_meant (scope, &g_array_index (fact_case->charges, Charge, i)))
      g_array_append_val (fact_case->expects, expect);
  }
  if (fact_case->expects->len == before)
    fault_not_charged (draft, pending);
}

void case_link_expect (CaseDraft *draft, const Pending *pending)
{
  const Mention *parts = pending->parts;
  Scope scope;
  if (draft->fact_case->charges->len == 0) {
    draft_fault (draft, FINDING_MISSING_ELEMENT, pending->place, "case", "“charge”|\"charge\"", NULL);
    return;
  }
  if (!read_scope (draft, pending, &scope))
    return;
  Expect expect = { .tier = read_tier (draft, &scope, pending), .line = pending->line, .number = pending->index };
  expect.items = read_items (draft, &parts[EXPECT_ITEMS]);
  expect.instrument = read_instrument (draft, &parts[EXPECT_INSTRUMENT]);
  expect.floor = read_rank (draft, &scope, &parts[EXPECT_FLOOR]);
  expect.ceiling = read_rank (draft, &scope, &parts[EXPECT_CEILING]);
  check_order (draft, &expect, pending);
  if (expect.tier == NULL && parts[EXPECT_FLOOR].text == NULL && parts[EXPECT_CEILING].text == NULL &&
      expect.items == NULL && expect.instrument == NULL)
    draft_fault (draft, FINDING_MISSING_ATTRIBUTE, pending->place, "expect", "tier", NULL);
  add_expects (draft, &scope, expect, pending);
}
