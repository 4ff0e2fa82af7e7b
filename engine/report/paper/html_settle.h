#pragma once
#include "model/verdict/reasons.h"
#include "report/document/page.h"

/* What would settle or change the answer: missing facts, the nearest changes, open clauses for a person. */
void html_missing (Page *page, const ChargeReasons *charge);
/* How provisions that can be read differently are read here, and what the other readings would come to. */
void html_readings (Page *page, const ChargeReasons *charge);
void html_changes (Page *page, const ChargeReasons *charge);
void html_open_clauses (Page *page, const ChargeReasons *charge);
