/* In: proofs. Out: the same for programs. */
#include <sill/version.h>
#include "probe/prove/prove.h"
#include "report/record/record.h"

static void record_against (Record *record, const SillProof *proof, const Claim *claim, const Counterexample *against,
                            SillLanguage language)
{
  g_autofree char *day = civil_write (against->days.lo);
  record_entry_open (record);
  record_text (record, KEY_AGAINST_OFFENCE, against->offence->id);
  record_text (record, KEY_AGAINST_DAY, day);
  record_text (record, KEY_AGAINST_FACT, against->fact == NULL ? NULL : against->fact->id);
  record_text (record, KEY_AGAINST_INSTRUMENT, against->item == NULL ? NULL : against->item->instrument->id);
  record_text (record, KEY_AGAINST_ITEM, against->item == NULL ? NULL : against->item->path);
  record_number (record, KEY_AGAINST_RANK, against->rank);
  record_list_open (record, KEY_AGAINST_CASES);
  for (guint i = 0; i < against->n; i++) {
    g_autofree char *text = prove_case (proof, claim, against, i, language);
    record_entry_open (record);
    record_number (record, KEY_STAGE_RANK, against->ranks[i]);
    record_text (record, KEY_STAGE_CASE, text);
    record_close (record);
  }
  record_close (record);
  record_close (record);
}

static void record_claim (Record *record, const SillProof *proof, const Claim *claim, SillLanguage language)
{
  record_entry_open (record);
  record_text (record, KEY_CLAIM_PROPERTY, claim->text);
  record_flag (record, KEY_CLAIM_PROVED, claim->against->len == 0 && claim->n_open == 0);
  record_number (record, KEY_CLAIM_OFFENCES, claim->n_offences);
  record_number (record, KEY_CLAIM_LAWS, claim->n_laws);
  record_number (record, KEY_CLAIM_OPEN, claim->n_open);
  record_list_open (record, KEY_CLAIM_AGAINST);
  for (guint i = 0; i < claim->against->len; i++)
    record_against (record, proof, claim, g_ptr_array_index (claim->against, i), language);
  record_close (record);
  record_close (record);
}

char *prove_record (const SillProof *proof, SillLanguage language)
{
  g_autoptr (Record) record = record_new (RECORD_JSON, OBJECT_PROOF, SILL_DETAIL_VERDICT);
  record_text (record, KEY_PROOF_ENGINE, sill_version ());
  record_text (record, KEY_PROOF_RULES, proof->program->law->hash);
  record_number (record, KEY_PROOF_BOUND, PROVE_BOUND);
  record_list_open (record, KEY_PROOF_CLAIMS);
  for (guint i = 0; i < proof->claims->len; i++)
    record_claim (record, proof, g_ptr_array_index (proof->claims, i), language);
  record_close (record);
  return record_finish (record);
}
