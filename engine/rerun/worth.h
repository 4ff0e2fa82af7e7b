#pragma once
#include "model/verdict/verdict.h"
#include "model/book/vocabulary.h"

/* Puts the questions among `missing` in the order worth asking, otherwise as they stand: what settles the result whatever
 * the answer is, then what a file usually tells, then what it rarely does, last what a person judges. */
void worth_sort (GArray *missing, const Vocabulary *vocabulary);
