#pragma once
#include <glib.h>

/* Several files as one zip, the same bytes whenever and wherever it is made. */
typedef struct Packed Packed;

Packed *packed_new (void);
/* `text`: of the file, NUL-terminated. */
void packed_add (Packed *packed, const char *name, const char *text);
/* Ends and frees it. Returns: yours. */
GBytes *packed_finish (Packed *packed);
