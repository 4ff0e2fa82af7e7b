#pragma once
#include <glib.h>
#include <sill/language.h>
#include "report/document/document.h"

/* Everything of a page before its first element inside <main>, with the whole style; and everything after its last. The
 * page needs nothing else: no script, no font, no picture. `class`: of the title, NULL or "mast" where it is only a line above. */
void html_head (GString *to, const char *title, const char *class, SillLanguage language);
void html_tail (GString *to, SillLanguage language);
/* The style by itself. Returns: yours. */
char *html_sheet (void);
/* The document as a whole page of that title. Returns: yours. */
char *html_page (const Document *document, const char *title);
