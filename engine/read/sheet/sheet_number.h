#pragma once
#include <glib.h>

/* A number as a workbook keeps it, and as the table shows it. */

typedef enum { NUMBER_PLAIN, NUMBER_PERCENT, NUMBER_DAY, NUMBER_MONTH, NUMBER_YEAR } NumberForm;

/* What a built-in format (ECMA-376, 18.8.30), or one written as `code`, shows. */
NumberForm number_form_of_id (gint64 id);
NumberForm number_form_of_code (const char *code);
/* `text` as XML has it: at most fifteen digits count, as in the program that wrote it; a day is one from 1900 or 1904 on. What is
 * no number, or no day, stays as it is. Returns: yours. */
char *sheet_number (const char *text, NumberForm form, gboolean from_1904);
