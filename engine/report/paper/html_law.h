#pragma once
#include "model/verdict/reasons.h"
#include "report/document/page.h"

/* What stands around the answer: fines and leniency, the law that was applied, the facts as they were read. */
void html_consequences (Page *page, const ChargeReasons *charge);
/* What else the law says that matters here. */
void html_remarks (Page *page, const ChargeReasons *charge);
void html_law (Page *page, const ChargeReasons *charge);
void html_facts (Page *page, const ChargeReasons *charge);
