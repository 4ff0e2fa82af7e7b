#pragma once
#include "model/verdict/reasons.h"
#include "report/document/page.h"

/* The answer of one charge: heading, the ladder of tiers with what is held, and the items it rests on. */
void html_verdict (Page *page, const ChargeReasons *charge);
/* ✓ ? ✗ with the words of the truth, readable without colour. */
void html_truth (Page *page, Truth truth);
/* Class of a rank (`rank-0` to `rank-3`). Returns: static. */
const char *html_rank_class (guint rank);
