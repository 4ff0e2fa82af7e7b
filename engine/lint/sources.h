#pragma once
#include "model/law/lawbook.h"

/* Advice on facts of a folder of rules that cite no document of it, and on documents that its SOURCES.md, if it has one, says nothing
 * of. `paths`: as the rules were named. */
void sources_advise (const Lawbook *law, const char *const *paths, SillFindings *findings);
