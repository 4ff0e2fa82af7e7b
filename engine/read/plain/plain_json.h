#pragma once
#include "read/plain/plain_words.h"

/* Plain records as objects of JSON, any key order. */
typedef struct PlainJson PlainJson;

/* `words` are borrowed. Returns: yours. */
PlainJson *plain_json_new (PlainWords *words);
void plain_json_free (PlainJson *json);
/* A key that nothing known is like was passed over in a record, and may be in those that come. */
void plain_json_pass (PlainJson *json, const char *key);
/* Enters an object, behind which a NUL byte stands. FALSE: it is not plain. */
gboolean plain_json_read (PlainJson *json, Span object);
