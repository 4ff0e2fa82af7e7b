#pragma once
#include "model/law/lawbook.h"
#include <sill/rules.h>

/* The facts that a case may state, each with its names, its kind and a line to paste: TEXT, MARKDOWN or JSON (one object).
 * `offence`: only those that its rules ask for; NULL: all. Returns: yours. */
char *show_facts (const Lawbook *law, const Offence *offence, SillFormat format, SillLanguage language, guint columns);
