#pragma once
#include "model/verdict/account.h"

/* Adds what only a person can decide; nothing where the defendant cannot commit the offence. */
void clauses_find (const ChargeReasons *charge, GArray *clauses);
