#pragma once
#include "model/verdict/reasons.h"

/* Decides, once everything about the charge is explained, what of it a reader is told at once: the standing of items,
 * which articles, leniencies and changes are worth a line, how many questions come first. Nothing is removed but what is
 * known of facts that are called without effect. */
void standing_explain (ChargeReasons *charge);
