/* One <expect> in, one Expect for each charge it speaks of out: the charges are found by offence and defendant, tiers and
 * items must be ones that the rules have. */
#include <string.h>
#include "base/text.h"
#include "model/rulebook_find.h"
#include "read/case_settle.h"

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
      draft_unknown_offence (draft, offence->place, offence->text);
  }
  return case_settle_defendant (draft, &pending->parts[EXPECT_DEFENDANT], &ret_scope->defendant) &&
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
      tier = offence_tier (rulebook_offence (draft->book, charge->offence), id);
  }
  return tier;
}

static void fault_tier (CaseDraft *draft, const Scope *scope, const Mention *tier)
{
  const char *charged = g_array_index (draft->fact_case->charges, Charge, 0).offence;
  g_autofree const char **names =
      offence_tier_names (scope->offence != NULL ? scope->offence : rulebook_offence (draft->book, charged));
  draft_fault (draft, FINDING_UNKNOWN_TIER, tier->place, tier->text, NULL, text_nearest (tier->text, names));
}

/* A rank as a figure or by the tier's id; -1 if it is not said or wrong. */
static gint read_rank (CaseDraft *draft, const Scope *scope, const Mention *said)
{
  if (said->text == NULL)
    return -1;
  if (strcmp (said->text, "none") == 0)
    return 0;
  if (said->text[0] >= '0' && said->text[0] <= '3' && said->text[1] == '\0')
    return said->text[0] - '0';
  const Tier *tier = find_tier (draft, scope, said->text);
  if (tier == NULL)
    fault_tier (draft, scope, said);
  return tier != NULL ? (gint) tier->rank : -1;
}

static void check_items (CaseDraft *draft, const Mention *items)
{
  if (items->text == NULL)
    return;
  case_settle_list_items (draft);
  g_auto (GStrv) paths = g_strsplit_set (items->text, " \t\r\n", -1);
  for (guint i = 0; paths[i] != NULL; i++)
    if (paths[i][0] != '\0' && !g_hash_table_contains (draft->item_paths, paths[i]))
      case_settle_unknown_item (draft, items->place, paths[i], NULL, FALSE);
}

static void check_tier (CaseDraft *draft, const Scope *scope, const Pending *pending)
{
  const Mention *tier = &pending->parts[EXPECT_TIER];
  gboolean ranged = pending->parts[EXPECT_FLOOR].text != NULL || pending->parts[EXPECT_CEILING].text != NULL;
  if (tier->text != NULL && ranged)
    draft_fault (draft, FINDING_BAD_VALUE, tier->place, tier->text, "tier | floor, ceiling", NULL);
  else if (tier->text != NULL && strcmp (tier->text, "none") != 0 && find_tier (draft, scope, tier->text) == NULL)
    fault_tier (draft, scope, tier);
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

void case_settle_expect (CaseDraft *draft, const Pending *pending)
{
  const Mention *parts = pending->parts;
  Scope scope;
  if (draft->fact_case->charges->len == 0) {
    draft_fault (draft, FINDING_MISSING_ELEMENT, pending->place, "case", "charge", NULL);
    return;
  }
  if (!read_scope (draft, pending, &scope))
    return;
  Expect expect = { .tier = parts[EXPECT_TIER].text, .items = parts[EXPECT_ITEMS].text, .line = pending->line };
  check_tier (draft, &scope, pending);
  check_items (draft, &parts[EXPECT_ITEMS]);
  expect.floor = read_rank (draft, &scope, &parts[EXPECT_FLOOR]);
  expect.ceiling = read_rank (draft, &scope, &parts[EXPECT_CEILING]);
  check_order (draft, &expect, pending);
  if (expect.tier == NULL && parts[EXPECT_FLOOR].text == NULL && parts[EXPECT_CEILING].text == NULL &&
      expect.items == NULL)
    draft_fault (draft, FINDING_MISSING_ATTRIBUTE, pending->place, "expect", "tier", NULL);
  add_expects (draft, &scope, expect, pending);
}
