#pragma once
#include <jansson.h>
#include "lint/lint.h"

/* Building a JSON document; memory that is lacking ends the program, as it does everywhere. What is handed over is taken. */
void json_built_set (json_t *object, const char *key, json_t *value);
void json_built_add (json_t *array, json_t *value);
/* As text with a line end; the document goes. */
void json_built_write (json_t *root, GString *to);
