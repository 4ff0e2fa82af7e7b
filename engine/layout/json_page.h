#pragma once
#include "base/findings.h"
#include "read/format/json_forms.h"

/* JSON case files as a tree of what they say, keys in the order of the table of case files; of how they were spaced nothing. */

typedef struct JsonPart JsonPart;
struct JsonPart {
  char kind;         /* '{', '[', or 0: a word */
  char *word;        /* of a word: as it is written */
  GPtrArray *keys;   /* of '{': of char *, as they are written, with their quotes; NULL otherwise */
  GPtrArray *inside; /* of JsonPart; NULL: of a word */
};

/* `text`: UTF-8, NUL-terminated. Returns: yours, the values of the file one after the other; NULL: it is no JSON, or has keys
 * that the table does not know, and `findings` says where. */
GPtrArray *json_page_new (const char *text, gsize length, const char *path, SillFindings *findings);
