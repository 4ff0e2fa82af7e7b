#pragma once
#include "model/verdict/reasons.h"
#include "report/document/page.h"

/* Every measure of a charge as a bar on the ladder of its limits; nothing where nothing is measured. */
void html_measures (Page *page, const ChargeReasons *charge);
