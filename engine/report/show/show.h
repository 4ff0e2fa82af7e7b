#pragma once
#include <sill/rules.h>
#include "model/law/lawbook.h"

/* How a table is to be written: TEXT in `columns` (0: 80), MARKDOWN or HTML; any other format is written as text. */
typedef struct {
  SillFormat format;
  SillLanguage language;
  guint columns;
} ShowManner;

/* One instrument as the table a lawyer ticks off against the document. `file`: only what stands in that one of its files;
 * NULL: all of it. Returns: yours. */
char *show_instrument (const Lawbook *law, const LawInstrument *instrument, const char *file, ShowManner manner);
