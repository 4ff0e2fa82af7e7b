#pragma once
#include "model/case/case.h"

/* The acts and own shares of one defendant (-1: of the whole case) as elements of a case file. */
void acts_write (GString *to, const Case *fact_case, const Vocabulary *vocabulary, gint defendant);
void shares_write (GString *to, const Case *fact_case, const Vocabulary *vocabulary, gint defendant);
