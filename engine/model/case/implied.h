#pragma once
#include "model/case/case.h"
#include "model/names/clause_order.h"

/* The open clauses of one offence, as far as they say something of one another. */
typedef struct Implying Implying;

/* `paths`: of ItemPath, of all documents that speak of the offence at least; borrowed, and must outlive what is made. */
Implying *implying_new (const GArray *paths, const LawOffence *offence);
void implying_free (Implying *implying);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Implying, implying_free)

/* Adds to the findings of the case what they imply: of every clause that stays open as long as nothing is said of it; of others that
 * they do not hold. */
void implied_add (const Implying *implying, Case *fact_case);
