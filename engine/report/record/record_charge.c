/* In: the explanation of one charge. Out: one object that other programs read; its keys are a promise.
 * The idea: each part of the explanation has its own small writer; they stand in the order of the keys, plain fields
 * first. */
#include "report/record/record_charge.h"
#include "model/book/statute.h"
#include "report/words/phrases.h"
#include "report/record/record_count.h"
#include "report/record/record_law.h"
#include "report/record/record_reason.h"

static const Words NO_TIER = { (char *) "未达到定罪量刑标准", (char *) "no threshold reached" };

static void record_range (Record *record, const char *name, guint floor, guint ceiling)
{
  record_open (record, name);
  record_number (record, "floor", floor);
  record_number (record, "ceiling", ceiling);
  record_close (record);
}

static void record_tier (Record *record, const char *name, const Tier *tier)
{
  record_open (record, name);
  record_number (record, "rank", tier != NULL ? tier->rank : 0);
  record_text (record, "tier", tier != NULL ? tier->id : "none");
  record_words (record, tier != NULL ? &tier->name : &NO_TIER);
  record_close (record);
}

/* A precondition that fails makes the item fail whatever its margin is. */
static void record_failing_gates (Record *record, const Reason *item, const Vocabulary *vocabulary)
{
  g_autofree const char **ids = g_new0 (const char *, item->children->len + 1);
  guint n = 0;
  for (guint i = 0; i < item->children->len; i++) {
    const Reason *gate = g_ptr_array_index (item->children, i);
    if (!gate->gate || gate->truth != NO)
      continue;
    ids[n++] = gate->facts->len == 0 ? "organization"
                                     : vocabulary_fact (vocabulary, g_array_index (gate->facts, guint, 0))->id;
  }
  record_names (record, "blocked_by", ids, n);
}

static void record_item (Record *record, const ItemReason *reason, const Vocabulary *vocabulary)
{
  record_open (record, "item");
  record_text (record, "item", reason->item->path);
  record_text (record, "instrument", reason->item->instrument->id);
  record_number (record, "rank", reason->item->rank);
  record_text (record, "truth", record_truth (reason->truth));
  record_measure (record, reason->lead);
  record_failing_gates (record, reason->reason, vocabulary);
  record_flag (record, "open", reason->open);
  record_flag (record, "applicable", reason->applicable);
  record_conditions (record, reason->reason, vocabulary);
  record_close (record);
}

static void record_items (Record *record, const GPtrArray *items, const Vocabulary *vocabulary)
{
  record_list_open (record, "items");
  for (guint i = 0; i < items->len; i++)
    record_item (record, g_ptr_array_index (items, i), vocabulary);
  record_list_close (record);
}

/* What is missing is a fact, the region, a finding, something about the law and the like; only a fact has an id, only a
 * finding a place. */
static void record_one_missing (Record *record, const Missing *missing, const Vocabulary *vocabulary)
{
  static const char *const whats[] = { [MISSING_FACT] = "fact",
                                       [MISSING_REGION] = "region",
                                       [MISSING_FIGURE] = "regional-figure",
                                       [MISSING_CONDUCT_DAY] = "conduct-day",
                                       [MISSING_SUBJECT] = "subject",
                                       [MISSING_FINDING] = "finding",
                                       [MISSING_LATER_PART] = "later-part",
                                       [MISSING_PART] = "part-since",
                                       [MISSING_FIGURES] = "which-figures",
                                       [MISSING_CONDUCT_BEGIN] = "conduct-begin",
                                       [MISSING_CONDUCT_END] = "conduct-end",
                                       [MISSING_DECISION_DAY] = "decision-day",
                                       [MISSING_COMPARISON] = "comparison",
                                       [MISSING_TEXT] = "text-then-in-force",
                                       [MISSING_RULE] = "rule-for-tier" };
  g_autofree char *zh = phrase_question (vocabulary, missing, SILL_ZH);
  g_autofree char *en = phrase_question (vocabulary, missing, SILL_EN);
  const Fact *fact = phrase_missing_fact (vocabulary, missing);
  record_open (record, "missing");
  record_text (record, "what", whats[missing->what]);
  record_text (record, "fact", fact == NULL ? NULL : fact->id);
  if (missing->what == MISSING_FINDING) {
    record_text (record, "item", missing->clause->name);
    record_text (record, "instrument", missing->clause->instrument->id);
  }
  if (missing->text != NULL)
    record_text (record, "instrument", missing->text->id);
  record_text (record, "zh", phrase_missing_name (vocabulary, missing, SILL_ZH));
  record_text (record, "en", phrase_missing_name (vocabulary, missing, SILL_EN));
  record_text (record, "ask_zh", zh);
  record_text (record, "ask_en", en);
  record_flag (record, "on_figure", missing->on_figure);
  record_range (record, "if_least", missing->floor_if_least, missing->ceiling_if_least);
  record_range (record, "if_most", missing->floor_if_most, missing->ceiling_if_most);
  record_close (record);
}

static void record_missing (Record *record, const GArray *missing, const Vocabulary *vocabulary)
{
  record_list_open (record, "missing");
  for (guint i = 0; i < missing->len; i++)
    record_one_missing (record, &g_array_index (missing, Missing, i), vocabulary);
  record_list_close (record);
}

static void record_irrelevant (Record *record, const GArray *idle, const Vocabulary *vocabulary)
{
  g_autofree const char **ids = g_new0 (const char *, idle->len + 1);
  for (guint i = 0; i < idle->len; i++)
    ids[i] = vocabulary_fact (vocabulary, g_array_index (idle, guint, i))->id;
  record_names (record, "irrelevant", ids, idle->len);
}

/* What other provisions count under it. `met`: null where the charge does not meet their text. */
static void record_spelled (Record *record, const ChargeReasons *charge, const Hidden *clause)
{
  record_list_open (record, "spelled_out");
  for (guint i = 0; i < charge->spelled->len; i++) {
    const SpelledOut *spelled = &g_array_index (charge->spelled, SpelledOut, i);
    if (!spelled_is_of (spelled, clause))
      continue;
    record_open (record, "spelled_out");
    record_text (record, "instrument", spelled->instrument->id);
    record_text (record, "item", spelled->item->path);
    record_day (record, "from", spelled->standard->effective);
    record_day (record, "until", spelled->standard->until);
    record_text (record, "met", spelled->judged ? record_truth (spelled->truth) : NULL);
    record_close (record);
  }
  record_list_close (record);
}

static void record_open_clause (Record *record, const ChargeReasons *charge, const ItemReason *item,
                                const Reason *clause)
{
  record_open (record, "open");
  record_text (record, "item", clause->path != NULL ? clause->path : item->item->path);
  record_text (record, "instrument", item->item->instrument->id);
  record_number (record, "rank", item->item->rank);
  record_flag (record, "asserted", clause->truth == YES);
  record_words (record, &clause->words);
  record_finding (record, charge, clause->clause);
  record_spelled (record, charge, clause->clause);
  record_close (record);
}

static void record_open_clauses (Record *record, const ChargeReasons *charge)
{
  const GPtrArray *items = charge->items;
  record_list_open (record, "open");
  for (guint i = 0; i < items->len; i++) {
    const ItemReason *item = g_ptr_array_index (items, i);
    g_autoptr (GPtrArray) found = g_ptr_array_new ();
    reason_find_open (item->reason, TRUE, found);
    for (guint j = 0; j < found->len; j++)
      record_open_clause (record, charge, item, g_ptr_array_index (found, j));
  }
  record_list_close (record);
}

static void record_changed_facts (Record *record, const GArray *facts, const Vocabulary *vocabulary)
{
  const Fact *only = facts->len == 1 ? vocabulary_fact (vocabulary, g_array_index (facts, guint, 0)) : NULL;
  record_text (record, "fact", only != NULL ? only->id : NULL);
  record_facts (record, vocabulary, facts);
}

/* Of what is no fact: the clause that a person decides. */
static void record_clause (Record *record, const Hidden *clause)
{
  if (clause == NULL)
    return;
  record_text (record, "clause", clause->name);
  record_text (record, "clause_instrument", clause->instrument->id);
}

static const char *direction_of (const Change *change)
{
  const gboolean found = change->kind == CHANGE_FOUND;
  if (change->of == CHANGE_OF_SUBJECT)
    return found ? "organization" : "person";
  if (change->kind == CHANGE_AMOUNT)
    return change->more ? "more" : "less";
  return found ? "found" : "not-found";
}

static const Unit *unit_of (const Change *change, const Vocabulary *vocabulary)
{
  if (change->kind != CHANGE_AMOUNT)
    return NULL;
  return change->facts->len > 1 && !change->more
             ? change->lead->unit
             : vocabulary_fact (vocabulary, g_array_index (change->facts, guint, 0))->unit;
}

static void record_change (Record *record, const Change *change, const Vocabulary *vocabulary)
{
  gboolean amount = change->kind == CHANGE_AMOUNT;
  const Unit *unit = unit_of (change, vocabulary);
  record_open (record, "change");
  record_text (record, "direction", change->up ? "up" : "down");
  record_text (record, "what", direction_of (change));
  record_number (record, "rank", change->floor);
  record_number (record, "rank_at_most", change->ceiling);
  record_text (record, "item", change->item != NULL ? change->item->path : NULL);
  record_text (record, "instrument", change->item != NULL ? change->item->instrument->id : NULL);
  record_changed_facts (record, change->facts, vocabulary);
  record_clause (record, change->clause);
  record_number (record, "years", change->years);
  record_quantity (record, "distance",
                   !amount        ? RATIONAL_UNBOUNDED
                   : change->more ? change->distance
                                  : change->distance_other);
  record_text (record, "unit", unit == NULL ? NULL : unit->id);
  record_close (record);
}

static void record_changes (Record *record, const GPtrArray *changes, const Vocabulary *vocabulary)
{
  record_list_open (record, "changes");
  for (guint i = 0; i < changes->len; i++)
    record_change (record, g_ptr_array_index (changes, i), vocabulary);
  record_list_close (record);
}

static void record_reading (Record *record, const ReadingReason *reason)
{
  const Alternative *alternative = reason->alternative;
  record_open (record, "reading");
  record_text (record, "item", alternative->path);
  record_text (record, "instrument", alternative->instrument == NULL ? NULL : alternative->instrument->id);
  record_number (record, "law", reason->law);
  record_number (record, "law_applied", reason->applied);
  record_text (record, "reading", alternative->reading->id);
  record_words (record, &alternative->reading->words);
  record_text (record, "applied", condition_applied (alternative->readings)->id);
  record_text (record, "applied_zh", condition_applied (alternative->readings)->words.zh);
  record_text (record, "applied_en", condition_applied (alternative->readings)->words.en);
  record_number (record, "floor", reason->floor);
  record_number (record, "ceiling", reason->ceiling);
  record_flag (record, "exact", reason->exact);
  record_flag (record, "moves", reason->moves);
  record_close (record);
}

static void record_readings (Record *record, const GArray *readings)
{
  record_list_open (record, "readings");
  for (guint i = 0; i < readings->len; i++)
    record_reading (record, &g_array_index (readings, ReadingReason, i));
  record_list_close (record);
}

/* What the result rests on without the case saying so. */
static void record_presumptions (Record *record, const ChargeReasons *charge)
{
  record_list_open (record, "presumptions");
  for (guint i = 0; i < charge->presumptions->len; i++) {
    const Presumption *presumption = &g_array_index (charge->presumptions, Presumption, i);
    g_autofree char *zh = phrase_presumption (charge, presumption, SILL_ZH);
    g_autofree char *en = phrase_presumption (charge, presumption, SILL_EN);
    record_open (record, "presumption");
    record_text (record, "code", presumption_code (presumption->code));
    record_text (record, "instrument", presumption->instrument == NULL ? NULL : presumption->instrument->id);
    record_text (record, "article", presumption->article);
    record_text (record, "zh", zh);
    record_text (record, "en", en);
    record_close (record);
  }
  record_list_close (record);
}

static const Words *offence_words (const ChargeReasons *charge)
{
  const Version *version = charge->plan != NULL ? charge->plan->version : NULL;
  return version != NULL && version->name.zh != NULL ? &version->name : &charge->verdict.offence->name;
}

/* The first that decides anything, else the first. */
static const char *first_instrument (const ChargeReasons *charge)
{
  for (guint i = 0; i < charge->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (charge->instruments, i);
    if (instrument_decides (instrument, charge->verdict.offence->id))
      return instrument->id;
  }
  if (charge->instruments->len == 0)
    return NULL;
  return ((const Instrument *) g_ptr_array_index (charge->instruments, 0))->id;
}

/* The plain fields of a charge. */
static void record_charge_head (Record *record, const ChargeReasons *charge)
{
  const Words *words = offence_words (charge);
  record_text (record, "defendant", charge->defendant);
  record_text (record, "kind", charge->kind == DEFENDANT_ORGANIZATION ? "organization" : "person");
  record_text (record, "acted_for", charge->acted_for);
  record_text (record, "measured_as", charge_is_of_organization (charge) ? "organization" : "person");
  record_text (record, "offence", charge->verdict.offence->id);
  record_text (record, "offence_zh", words->zh);
  record_text (record, "offence_en", words->en);
  record_text (record, "instrument", first_instrument (charge));
  record_instruments (record, charge->instruments);
  record_version (record, charge->plan != NULL ? charge->plan->version : NULL);
  record_flag (record, "charged", charge->charged);
  record_text (record, "subject", record_truth (charge->who));
  record_flag (record, "decided", charge->verdict.decided);
  record_flag (record, "exact", charge->verdict.exact);
  record_flag (record, "missing_exact", charge->missing_exact);
  record_number (record, "open_left", reasons_open_left (charge));
  record_flag (record, "no_figure_reached", reasons_no_figure_reached (charge));
}

void record_charge (Record *record, const ChargeReasons *charge, const Program *program)
{
  const Vocabulary *vocabulary = program->book->vocabulary;
  record_open (record, "charge");
  record_charge_head (record, charge);
  record_irrelevant (record, charge->idle, vocabulary);
  record_tier (record, "floor", charge->floor);
  record_tier (record, "ceiling", charge->ceiling);
  record_presumptions (record, charge);
  record_items (record, charge->items, vocabulary);
  record_missing (record, charge->missing, vocabulary);
  record_open_clauses (record, charge);
  record_changes (record, charge->changes, vocabulary);
  if (!charge->changes_exact)
    record_flag (record, "changes_exact", FALSE);
  record_penalty (record, charge);
  record_fines (record, charge->fines);
  record_leniencies (record, charge, vocabulary);
  record_remarks (record, charge->remarks);
  record_readings (record, charge->readings);
  record_limitations (record, charge->limitations);
  record_sources (record, "organization", charge->organization);
  record_candidates (record, charge);
  record_all_stated (record, charge->stated, vocabulary);
  record_counts (record, charge->counts, vocabulary);
  record_shares (record, charge->shares, vocabulary);
  record_close (record);
}
