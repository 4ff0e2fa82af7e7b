#pragma once
#include "serve/reply.h"

/* What the page needs of someone who tries the rules with other figures. Threads: one at a time. */
Reply revising_request (SillReviser *reviser, const Request *request);
