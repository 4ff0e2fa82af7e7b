#pragma once
#include "model/verdict/reasons.h"

/* Case files whose expectations become what came. */

typedef struct Acceptance Acceptance;

Acceptance *acceptance_new (void);
void acceptance_free (Acceptance *acceptance);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Acceptance, acceptance_free)
/* Notes what came of a case of the file; `number`: of the case in it. */
void acceptance_add (Acceptance *acceptance, const Reasons *reasons, guint number);
/* The same of a case that expects nothing: an <expect> is written into it. */
void acceptance_add_missing (Acceptance *acceptance, const Reasons *reasons, guint number);
/* How many <expect> are not met. */
guint acceptance_size (const Acceptance *acceptance);
/* `text`: the file, in XML and UTF-8, NUL-terminated.
 * Returns: yours, the same with those that are not met rewritten; NULL: it is no such file. */
char *acceptance_write (const Acceptance *acceptance, const char *text, gsize length);
