#pragma once
#include "base/findings.h"

/* Finds places in JSON text, which the parser does not keep. Runs over the text again, so only where a fault is reported
 * or a literal is needed as written. The text is one that the parser has accepted. */

/* One step towards a value: into an object by `key`, or (key NULL) into an array by `index`. */
typedef struct {
  const char *key;
  gsize index;
} JsonStep;

enum { MOST_STEPS = 8 };

/* The way that was gone last, from where the next one mostly goes on. Zeroed: none. Keys are borrowed. */
typedef struct {
  JsonStep steps[MOST_STEPS];
  gsize keys[MOST_STEPS], values[MOST_STEPS]; /* offsets of what each step led to */
  guint n;
} JsonTrail;

/* Offset of the value at the end of the steps; of the last one found, if the way ends before. `at_key`: of the key in
 * front of that value instead. */
gsize json_find (JsonTrail *trail, const char *text, gsize length, const JsonStep *steps, guint n, gboolean at_key);
/* Length of the value that begins at `offset`, as written. */
gsize json_value_length (const char *text, gsize length, gsize offset);
