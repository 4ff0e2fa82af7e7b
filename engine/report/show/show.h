#pragma once
#include <sill/rules.h>
#include "model/law/lawbook.h"

/* One instrument as the table a lawyer ticks off against the document: TEXT in `columns` (0: 80), MARKDOWN or HTML; any
 * other format is written as text. Returns: yours. */
char *show_instrument (const Lawbook *law, const LawInstrument *instrument, SillFormat format, SillLanguage language,
                       guint columns);
