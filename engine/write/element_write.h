#pragma once
#include <glib.h>

/* An attribute that a case file may have, for each row of the table of what it may contain. */
typedef enum {
#define TYPE(...)
#define ELEMENT(...)
#define PART(code, ...) WRITE_##code,
#define CHILDREN(...)
#define ALIAS(...)
#define BARE(...)
#define KEYED(...)
#define END(...)
#define UNIQUE(...)
#define KEY(...)
#define KEYREF(...)
#include "read/case/case_grammar.def"
#undef TYPE
#undef ELEMENT
#undef PART
#undef CHILDREN
#undef ALIAS
#undef BARE
#undef KEYED
#undef END
#undef UNIQUE
#undef KEY
#undef KEYREF
} WritePart;

/* Begins the element that has the attribute, so deep: `    <fact`. */
void element_start (GString *to, guint depth, WritePart part);
/* Ends its tag; and the element, around what stands in it: an empty text makes it an empty element. */
void element_close (GString *to, guint depth, WritePart part, const char *inside);
/* Appends ` name="value"`, nothing for NULL. */
void attribute_write (GString *to, WritePart part, const char *value);
