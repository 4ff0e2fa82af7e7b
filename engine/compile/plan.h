#pragma once
#include "compile/emit.h"

/* Fills a plan: the rules of one version of an offence under instruments that are in force together, with a plan for each
 * reading that is not a default. */
void plan_compile (const Lawbook *law, Plan *plan, SillFindings *findings);
/* Fills plan->places.remarks, ->concurrences and ->fines; the plan has its gates. */
void plan_add_remarks (Emitter *emitter, const LawOffence *offence, const LawVersion *version);
/* Which slots the steps sum up; fills words, n_words, n_seats. The two below ask for it. */
void code_find_slots (Code *code);
/* Which way each slot moves the tiers; fills polarity, leads, n_mixed. */
void code_find_polarity (Code *code);
/* Which steps use each slot and each step; fills summed, used. */
void code_find_uses (Code *code);
/* Which slots a law asks for; fills asked. `hidden`: of Hidden, those of the law. */
void code_find_asked (Code *code, const GArray *hidden, const Vocabulary *vocabulary);
