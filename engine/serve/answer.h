#pragma once
#include "serve/reply.h"

/* What the first case of the body comes to by these rules. */
Reply answer_case (SillRules *rules, const Request *request);
/* What the page needs of the rules, of a case and of a class; whatever is asked, there is an answer. Threads: one at a time. */
Reply answer_request (SillSchool *school, const Request *request);
