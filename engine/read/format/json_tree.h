#pragma once
#include <jansson.h>
#include "read/document/span.h"

/* The values of a JSON text in the order of the text, each followed by what is inside it. */
typedef struct {
  json_type kind;
  guint size;      /* itself and all inside it */
  const char *key; /* under which it stands in an object; NULL: in none */
  Span text;       /* of a string what it says, of a number what is written; text NULL: to be looked for in the text */
} JsonNode;

typedef struct JsonTree JsonTree;

/* Returns: yours. */
JsonTree *json_tree_new (void);
void json_tree_free (JsonTree *tree);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JsonTree, json_tree_free)
/* An object that is as most are. Returns: borrowed until the next call; NULL: it is not, or it is none: jansson says which. */
const JsonNode *json_tree_scan (JsonTree *tree, Span text);
/* The same of any value, whose strings must live as long. Returns: borrowed until the next call. */
const JsonNode *json_tree_take (JsonTree *tree, json_t *value);

/* The values inside an object or array, one after the other. */
#define json_node_foreach(node, inner)                                                                                 \
  for (const JsonNode *(inner) = (node) + 1; (inner) < (node) + (node)->size; (inner) += (inner)->size)
/* NULL: it has none of that key. Returns: borrowed. */
const JsonNode *json_node_get (const JsonNode *object, const char *key);
