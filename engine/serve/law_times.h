#pragma once
#include "serve/reply.h"

/* The days on which the law of an offence changes. */
Reply law_times_days (SillSchool *school, const Request *request);
/* What in its law can be read in several ways, in words. */
Reply law_times_readings (SillSchool *school, const Request *request);
/* What each of the cases of the body comes to: as many as there are, their records without reasons. */
Reply law_times_tiers (SillSchool *school, const Request *request);
