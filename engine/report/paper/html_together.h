#pragma once
#include "model/verdict/reasons.h"
#include "report/document/page.h"

/* The charges of each defendant side by side, where there are several, and which of them prevails. */
void html_together (Page *page, const Reasons *reasons);
