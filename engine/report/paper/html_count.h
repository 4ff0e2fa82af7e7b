#pragma once
#include "model/verdict/reasons.h"
#include "report/document/page.h"

/* How measures were counted from the acts of the case, and own shares beside joint amounts. */
void html_count (Page *page, const ChargeReasons *charge);
