#pragma once
#include "model/verdict/reasons.h"
#include "report/document/page.h"

/* Every item of the provisions with its conditions, its result and its distance, a table a tier. */
void html_items (Page *page, const ChargeReasons *charge);
/* One condition and everything below it, as a list. */
void html_conditions (Page *page, const Reason *outer);
