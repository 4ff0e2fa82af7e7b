#pragma once
#include <sill/language.h>
#include <glib.h>

/* texts: of const char *, at least one
 * Sentences that begin and end alike as one, with a list of what differs: 达到标准，并甲；乙；或者丙的，可以从严惩处。 Others one after
 * the other. Returns: yours. */
char *alike_join (const GPtrArray *texts, SillLanguage language);
