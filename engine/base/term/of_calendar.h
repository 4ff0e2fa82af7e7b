#pragma once
#include "base/term/written.h"

/* 2024年: nothing lasts so long. */
gboolean of_calendar_year (const Written *written);
/* What follows at once makes it a date: 3月5日, 23年5月. */
gboolean of_calendar_part (const Written *written, const Written *next);
/* Its own words make it one: 8时许, 5月起. */
gboolean of_calendar_date (const Written *written);
