#pragma once
#include "serve/reply.h"

/* The kinds of questions, with their names. */
Reply class_room_kinds (SillSchool *school, const Request *request);
/* A question about an offence, as a line of a sheet: by offence, kind and seed. */
Reply class_room_exercise (SillSchool *school, const Request *request);
/* What an answer comes to. The body: the question as it was got, then on a line of its own the answers as `sill grade` takes
 * them. */
Reply class_room_grade (SillSchool *school, const Request *request);
