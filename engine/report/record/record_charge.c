/* In: the explanation of one charge. Out: one object that other programs read; its keys are a promise.
 * The idea: each part of the explanation has its own small writer; they stand in the order of the keys, plain fields
 * first. */
#include "report/record/record_charge.h"
#include "model/book/statute.h"
#include "report/record/record_count.h"
#include "report/record/record_item.h"
#include "report/record/record_law.h"
#include "report/record/record_changes.h"
#include "report/record/record_value.h"

static const Words NO_TIER = { (char *) "未达到定罪量刑标准", (char *) "no threshold reached" };

static void record_tier (Record *record, RecordKey key, const Tier *tier, gboolean named)
{
  const Words *words = tier != NULL ? &tier->name : &NO_TIER;
  record_open (record, key);
  record_number (record, KEY_TIER_RANK, tier != NULL ? tier->rank : 0);
  if (named) {
    record_text (record, KEY_TIER_TIER, tier != NULL ? tier->id : "none");
    record_text (record, KEY_TIER_ZH, words->zh);
    record_text (record, KEY_TIER_EN, words->en);
  }
  record_close (record);
}

static void record_presumption (Record *record, const ChargeReasons *charge, const Presumption *presumption)
{
  const gboolean reading = presumption->code == PRESUMED_READING;
  record_entry_open (record);
  record_word (record, KEY_PRESUMPTION_CODE, presumption_code (presumption->code));
  record_day (record, KEY_PRESUMPTION_DAY, presumption->day);
  record_instrument (record, KEY_PRESUMPTION_INSTRUMENT, presumption->instrument, NULL);
  record_text (record, KEY_PRESUMPTION_ARTICLE, presumption->article);
  if (presumption->code == PRESUMED_OTHER_READING)
    record_text (record, KEY_PRESUMPTION_READING, presumption->other->reading->id);
  if (reading)
    record_text (record, KEY_PRESUMPTION_READING,
                 g_array_index (charge->readings, ReadingReason, presumption->reading).alternative->reading->id);
  record_close (record);
}

/* What the result rests on without the case saying so. */
static void record_presumptions (Record *record, const ChargeReasons *charge)
{
  record_list_open (record, KEY_CHARGE_PRESUMPTIONS);
  for (guint i = 0; i < charge->presumptions->len; i++)
    record_presumption (record, charge, &g_array_index (charge->presumptions, Presumption, i));
  record_close (record);
}

static const char *if_organization (gboolean is_one) { return is_one ? "organization" : NULL; }

static void record_defendant (Record *record, const ChargeReasons *charge)
{
  record_word (record, KEY_CHARGE_KIND, if_organization (charge->kind == DEFENDANT_ORGANIZATION));
  record_text (record, KEY_CHARGE_ACTED_FOR, charge->acted_for);
  record_word (record, KEY_CHARGE_MEASURED_AS, if_organization (charge_is_of_organization (charge)));
  if (charge->who != YES)
    record_truth (record, KEY_CHARGE_SUBJECT, charge->who);
}

static void record_law_applied (Record *record, const ChargeReasons *charge)
{
  const Version *version = charge->plan != NULL ? charge->plan->version : NULL;
  const Words *words = version != NULL && version->name.zh != NULL ? &version->name : &charge->verdict.offence->name;
  record_text (record, KEY_CHARGE_OFFENCE_ZH, words->zh);
  record_text (record, KEY_CHARGE_OFFENCE_EN, words->en);
  if (charge->instruments->len > 1)
    record_instruments (record, KEY_CHARGE_INSTRUMENTS, charge->instruments);
  record_day (record, KEY_CHARGE_OF_VERSION, version != NULL ? version->effective : 0);
}

/* The plain fields of a charge. */
static void record_charge_head (Record *record, const ChargeReasons *charge, const Vocabulary *vocabulary)
{
  record_text (record, KEY_CHARGE_DEFENDANT, charge->defendant);
  record_text (record, KEY_CHARGE_OFFENCE, charge->verdict.offence->id);
  record_flag (record, KEY_CHARGE_DECIDED, charge->verdict.decided);
  record_flag (record, KEY_CHARGE_CHARGED, charge->charged);
  record_flag (record, KEY_CHARGE_EXACT, charge->verdict.exact);
  record_instrument (record, KEY_CHARGE_INSTRUMENT, record_home (charge), NULL);
  record_defendant (record, charge);
  record_law_applied (record, charge);
  record_flag (record, KEY_CHARGE_MISSING_EXACT, charge->missing_exact);
  record_number (record, KEY_CHARGE_OPEN_LEFT, reasons_open_left (charge));
  record_flag (record, KEY_CHARGE_NO_FIGURE, reasons_no_figure_reached (charge));
  record_flag (record, KEY_CHARGE_CHANGES_EXACT, charge->changes_exact);
  record_facts (record, KEY_CHARGE_IRRELEVANT, vocabulary, (const guint *) (const void *) charge->idle->data,
                charge->idle->len);
}

void record_charge (Record *record, const ChargeReasons *charge, const Program *program)
{
  const Vocabulary *vocabulary = program->law->vocabulary;
  record_entry_open (record);
  record_charge_head (record, charge, vocabulary);
  record_tier (record, KEY_CHARGE_FLOOR, charge->floor, TRUE);
  record_tier (record, KEY_CHARGE_CEILING, charge->ceiling, charge->ceiling != charge->floor);
  record_presumptions (record, charge);
  record_items (record, charge, vocabulary);
  record_missing (record, charge, vocabulary);
  record_open_clauses (record, charge);
  record_changes (record, charge, vocabulary);
  record_law (record, charge);
  record_stated (record, charge->stated, vocabulary);
  record_counts (record, charge->counts, vocabulary);
  record_shares (record, charge->shares, vocabulary);
  record_close (record);
}
