/* Rules for the tests of case files: four facts, two offences, four instruments, one open clause that is ambiguous. */
#include "tiny_rules.h"
#include <string.h>
#include "resolve/resolve.h"
#include "test.h"

static Words words (const char *zh, const char *en) { return (Words) { g_strdup (zh), g_strdup (en) }; }

static const Unit *add_unit (Rulebook *book, const char *id, const char *zh, gint64 parts)
{
  Unit *unit = g_new0 (Unit, 1);
  *unit = (Unit) { g_strdup (id), words (zh, id), parts, .also = NULL };
  g_ptr_array_add (book->vocabulary->units, unit);
  return unit;
}

static void add_fact (Rulebook *book, const char *id, FactKind kind, const Unit *unit)
{
  Fact *fact = fact_new ();
  fact->id = g_strdup (id);
  fact->kind = kind;
  fact->unit = unit;
  fact->name = words (id, id);
  vocabulary_add (book->vocabulary, fact);
}

static Instrument *add_instrument (Rulebook *book, const char *id)
{
  Instrument *instrument = instrument_new ();
  instrument->id = g_strdup (id);
  g_ptr_array_add (book->instruments, instrument);
  return instrument;
}

static void add_offence (Instrument *instrument, const char *id, const char *const *tiers)
{
  Offence *offence = offence_new ();
  Version *version = version_new ();
  offence->id = g_strdup (id);
  for (guint i = 0; tiers[i] != NULL; i++) {
    Tier *tier = g_new0 (Tier, 1);
    tier->id = g_strdup (tiers[i]);
    tier->rank = i + 1;
    g_ptr_array_add (version->tiers, tier);
  }
  g_ptr_array_add (offence->versions, version);
  g_ptr_array_add (instrument->offences, offence);
}

static TierRule *add_rule (Instrument *instrument, const char *offence)
{
  Standard *standard = standard_new ();
  Article *article = article_new ();
  TierRule *rule = tier_rule_new ();
  standard->offences = g_strsplit (offence, " ", -1);
  article->number = g_strdup ("5");
  rule->paragraph = g_strdup ("1");
  article->spells_out = g_new0 (char *, 1);
  g_ptr_array_add (article->tiers, rule);
  g_ptr_array_add (standard->articles, article);
  g_ptr_array_add (instrument->standards, standard);
  return rule;
}

/* What asks for something asks for a fact that there is. */
static Condition *new_condition (ConditionKind kind)
{
  Condition *condition = condition_new (kind, (Place) { 0 });
  if (kind == CONDITION_LIMIT || kind == CONDITION_YES)
    condition->facts = g_strsplit (kind == CONDITION_LIMIT ? "track" : "given", " ", -1);
  condition->at_least = (Limit) { .present = kind == CONDITION_LIMIT, .value = interval_point (50) };
  return condition;
}

static Condition *add_item (TierRule *rule, const char *path, ConditionKind kind)
{
  Item *item = item_new ();
  item->path = g_strdup (path);
  item->condition = new_condition (kind);
  g_ptr_array_add (rule->items, item);
  return item->condition;
}

static void add_sub_item (Condition *parent, const char *number, ConditionKind kind)
{
  Condition *item = condition_new (CONDITION_ITEM, (Place) { 0 });
  item->number = g_strdup (number);
  g_ptr_array_add (item->children, new_condition (kind));
  g_ptr_array_add (parent->children, item);
}

static void add_standards (Rulebook *book)
{
  TierRule *rule = add_rule (add_instrument (book, "cn/a"), "cn/253-1");
  add_item (rule, "5(1)(3)", CONDITION_LIMIT);
  Condition *any = add_item (rule, "5(1)(4)", CONDITION_ANY);
  add_sub_item (any, "1", CONDITION_YES);
  add_sub_item (any, "2", CONDITION_OPEN);
  add_item (rule, "5(1)(10)", CONDITION_OPEN);
  add_item (rule, "7(1)(1)", CONDITION_OPEN);
  add_item (add_rule (add_instrument (book, "cn/b"), "cn/253-1"), "7(1)(1)", CONDITION_OPEN);
  add_item (add_rule (add_instrument (book, "cn/c"), "cn/266"), "5(1)(10)", CONDITION_OPEN);
}

Lawbook *tiny_rules (void)
{
  g_autoptr (Rulebook) book = rulebook_new ();
  g_autoptr (SillFindings) faults = sill_findings_new ();
  if (book->vocabulary == NULL)
    book->vocabulary = vocabulary_new ();
  add_fact (book, "track", FACT_QUANTITY, add_unit (book, "records", "条", 1));
  add_fact (book, "gains", FACT_QUANTITY, add_unit (book, "yuan", "元", 100));
  add_fact (book, "time", FACT_QUANTITY, add_unit (book, "hours", "小时", 60));
  add_fact (book, "given", FACT_YES_NO, NULL);
  add_fact (book, "sanctioned", FACT_DATE, NULL);
  Instrument *statute = add_instrument (book, "cn/law");
  add_offence (statute, "cn/253-1", (const char *const[]) { "serious", "especially-serious", NULL });
  add_offence (statute, "cn/266", (const char *const[]) { "large", "huge", NULL });
  add_standards (book);
  return resolve_rules (book, faults);
}

/* a case as one line */

static void describe_days (GString *to, const char *name, Interval days)
{
  if (interval_equal (days, (Interval) { 0, DAY_MAX }))
    return;
  g_autofree char *first = civil_write (days.lo);
  g_autofree char *last = civil_write (days.hi);
  g_string_append_printf (to, " %s=%s..%s", name, first, last);
}

static void describe_interval (GString *to, Interval value)
{
  g_string_append_printf (to, "=%" G_GINT64_FORMAT, value.lo);
  if (value.hi == UNBOUNDED)
    g_string_append (to, "..");
  else if (value.hi != value.lo)
    g_string_append_printf (to, "..%" G_GINT64_FORMAT, value.hi);
}

static const char *defendant_id (const Case *fact_case, gint defendant)
{
  return defendant < 0 ? "" : g_array_index (fact_case->defendants, Defendant, defendant).id;
}

static void describe_stated (GString *to, const Lawbook *law, const Case *fact_case)
{
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    g_string_append_printf (to, " %s@%s", vocabulary_fact (law->vocabulary, stated->fact)->id,
                            defendant_id (fact_case, stated->defendant));
    if (stated->defendant < -1)
      g_string_append_printf (to, "charge%d", -1 - stated->defendant);
    describe_interval (to, stated->value);
    if (stated->written != NULL)
      g_string_append_printf (to, "'%s'", stated->written);
  }
}

static void describe_rest (GString *to, const Case *fact_case)
{
  for (guint i = 0; i < fact_case->rulings->len; i++) {
    const Ruling *ruling = &g_array_index (fact_case->rulings, Ruling, i);
    g_string_append_printf (to, " assert:%s:%s@%s", ruling->instrument, ruling->path,
                            defendant_id (fact_case, ruling->defendant));
    describe_interval (to, ruling->value);
  }
  for (guint i = 0; i < fact_case->charges->len; i++) {
    const Charge *charge = &g_array_index (fact_case->charges, Charge, i);
    g_string_append_printf (to, " charge:%s@%s", charge->offence, defendant_id (fact_case, charge->defendant));
  }
  for (guint i = 0; i < fact_case->expects->len; i++) {
    const Expect *expect = &g_array_index (fact_case->expects, Expect, i);
    g_string_append_printf (to, " expect:%d:%s:%d..%d:%s", expect->charge, expect->tier != NULL ? expect->tier : "-",
                            expect->floor, expect->ceiling, expect->items != NULL ? expect->items : "-");
  }
}

char *tiny_describe (const Lawbook *law, const Case *fact_case)
{
  static const char *const later[] = { "", "unknown", "no", "yes" };
  GString *to = g_string_new (fact_case->id != NULL ? fact_case->id : "-");
  g_string_append (to, fact_case->complete ? " complete" : " partial");
  if (fact_case->region != NULL)
    g_string_append_printf (to, " in=%s", fact_case->region);
  if (fact_case->title != NULL)
    g_string_append_printf (to, " title=%s", fact_case->title);
  if (fact_case->source != NULL)
    g_string_append_printf (to, " source=%s", fact_case->source);
  describe_days (to, "from", fact_case->conduct_from);
  describe_days (to, "to", fact_case->conduct_to);
  if (fact_case->later_part != LATER_PART_UNSAID)
    g_string_append_printf (to, " later=%s", later[fact_case->later_part]);
  describe_days (to, "decided", fact_case->decided);
  for (guint i = 0; i < fact_case->defendants->len; i++) {
    const Defendant *defendant = &g_array_index (fact_case->defendants, Defendant, i);
    gint organization = case_organization_of (fact_case, (gint) i);
    g_string_append_printf (to, " %s(%s%s", defendant->id, defendant->name,
                            defendant->kind == DEFENDANT_ORGANIZATION ? ", organization" : "");
    if (organization >= 0)
      g_string_append_printf (to, ", for %s", g_array_index (fact_case->defendants, Defendant, organization).id);
    g_string_append_c (to, ')');
  }
  describe_stated (to, law, fact_case);
  describe_rest (to, fact_case);
  return g_string_free (to, FALSE);
}

/* a file as lines */

typedef struct {
  const Lawbook *law;
  GString *lines;
} Log;

static gboolean add_case (const Case *fact_case, gpointer data)
{
  Log *log = data;
  g_autofree char *line = tiny_describe (log->law, fact_case);
  g_string_append_printf (log->lines, "%s%s", log->lines->len > 0 ? "\n" : "", line);
  return !g_str_has_prefix (line, "stop ");
}

char *tiny_read (const Lawbook *law, const char *bytes, gsize length, const char *path)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  Log log = { law, g_string_new (NULL) };
  CU_ASSERT_TRUE (read_cases_bytes (law, bytes, length, path, findings, add_case, &log, &error));
  CU_ASSERT_PTR_NULL (error);
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    if (g_str_equal (sill_findings_code (findings, i), "unused-fact"))
      continue; /* these rules ask for little */
    g_autofree char *line = sill_findings_write (findings, i, SILL_EN);
    g_string_append_printf (log.lines, "%s%s", log.lines->len > 0 ? "\n" : "", line);
  }
  return g_string_free (log.lines, FALSE);
}
