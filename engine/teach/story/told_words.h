#pragma once
#include "base/date/civil.h"
#include "model/book/vocabulary.h"
#include "report/words/phrases.h"

/* "{name}" in a text replaced by what it stands for. `pairs`: name, text, ..., NULL. Returns: yours. */
char *told_fill (const char *text, const char *const *pairs);
/* 2024年3月5日 / 5 March 2024. Returns: yours. */
char *told_day (Day day, SillLanguage language);
/* A name for “” to stand around: “” in it become ‘’. Returns: yours. */
char *told_quotable (const char *name);
/* "2 至 4 次" of a table, "2至4次" in a sentence. Takes the amount. Returns: yours. */
char *told_in_sentence (char *amount, SillLanguage language);
/* A value in base units of the fact as a number of its units. */
Rational told_in_units (gint64 value, const Fact *fact);
