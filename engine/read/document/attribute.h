#pragma once
#include "base/date/civil.h"
#include "logic/rational.h"
#include "read/document/element.h"

/* Attributes as values, in an element's start(): what the table says of their types is held here. Each fault is reported where
 * it stands; the field then gets what it gets where the attribute is left out: what the table says, else "" (required), no
 * words, the least number. */

/* Fills the fields of `object` that ATTRIBUTE rows and PLACE rows name. Texts are the object's from then on. */
void attributes_fill (Reader *reader, gpointer object);
/* One attribute by its name, into a variable of its type. */
void attribute_read (Reader *reader, const char *name, gpointer ret);
gboolean attribute_is_given (Reader *reader, const char *name);
Place attribute_place (Reader *reader, const char *name);
void attribute_fault (Reader *reader, const char *name, FindingCode code, const char *expected);
