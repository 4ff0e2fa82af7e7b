/* The text of one JSON object in, a Case out. jansson judges the text, json_case.c what stands in it. */
#include "read/format/json_value.h"
#include <string.h>
#include "read/late/memory.h"
#include "read/document/byte_escape.h"
#include "read/document/text_window.h"
#include "read/format/json_case.h"
#include "read/format/json_place.h"

/* Where the token begins that jansson stumbled over: its position is behind it, its message repeats it. */
static gsize token_offset (const json_error_t *error, const char *text, gsize length)
{
  gsize end = error->position > 0 ? MIN ((gsize) error->position, length) : 0;
  const char *near = strstr (error->text, " near '");
  const char *token = near != NULL ? near + strlen (" near '") : "";
  gsize n = strlen (token);
  if (n < 2 || n - 1 > end)
    return end;
  gboolean repeated = memcmp (text + end - (n - 1), token, n - 1) == 0;
  return repeated ? end - (n - 1) : end - 1;
}

/* jansson forgets a whole number that is too large before it says so: it ends where jansson stands. */
static gsize number_offset (const char *text, gsize end)
{
  while (end > 0 && (g_ascii_isdigit (text[end - 1]) || text[end - 1] == '-'))
    end--;
  return end;
}

static gsize fault_offset (const json_error_t *error, const char *text, gsize length)
{
  const char *bad;
  const gsize offset = token_offset (error, text, length);
  if (json_error_code (error) == json_error_numeric_overflow && strstr (error->text, " near '") == NULL)
    return number_offset (text, offset);
  if (json_error_code (error) == json_error_invalid_utf8 && !g_utf8_validate_len (text, length, &bad))
    return (gsize) (bad - text);
  return offset;
}

static FindingCode fault_code (const json_error_t *error)
{
  switch (json_error_code (error)) {
  case json_error_invalid_utf8: return FINDING_BAD_ENCODING;
  case json_error_duplicate_key: return FINDING_JSON_DUPLICATE_KEY;
  case json_error_numeric_overflow: return FINDING_TOO_LARGE;
  case json_error_stack_overflow: return FINDING_TOO_DEEP;
  default: return FINDING_JSON_SYNTAX;
  }
}

/* The user's words where jansson's message is about a token; else the message. Returns: yours. */
static char *fault_found (const json_error_t *error, FindingCode code, const char *text, gsize length, gsize at)
{
  if (code == FINDING_TOO_LARGE)
    return g_strndup (text + at, json_value_length (text, length, at));
  if (code == FINDING_JSON_DUPLICATE_KEY && json_value_length (text, length, at) >= 2)
    return g_strndup (text + at + 1, json_value_length (text, length, at) - 2);
  const char *at_end = strstr (error->text, " near end of file"); /* which is not so where the next case cut it off */
  return text[length] != '\0' && at_end != NULL ? g_strndup (error->text, (gsize) (at_end - error->text))
                                                : g_strdup (error->text);
}

JsonFault json_fault_of (const json_error_t *error, Span text, Place place, const char *encoding)
{
  JsonFault fault = { .code = fault_code (error), .place = place };
  const gsize at = fault_offset (error, text.text, text.length);
  fault.found = fault.code == FINDING_BAD_ENCODING ? byte_escape_name (text.text + at, text.length - at, encoding)
                                                   : fault_found (error, fault.code, text.text, text.length, at);
  if (fault.code == FINDING_BAD_ENCODING)
    fault.expected = encoding != NULL ? encoding : "UTF-8";
  else if (fault.code == FINDING_TOO_DEEP)
    fault.expected = "2048";
  place_move (&fault.place, text.text, at);
  return fault;
}

static void fault_json (CaseDraft *draft, const json_error_t *error, Span text, Place place)
{
  const JsonFault fault = json_fault_of (error, text, place, draft->encoding);
  draft_fault (draft, fault.code, fault.place, fault.found, fault.expected, NULL);
  g_free (fault.found);
}

/* What is not as most are. */
static const Case *read_by_jansson (CaseDraft *draft, const JsonForms *forms, JsonTree *tree, Span text, Place place)
{
  json_error_t error;
  const guint shortages = memory_shortages ();
  const Case *fact_case = NULL;
  json_t *object = json_loadb (text.text, text.length, JSON_REJECT_DUPLICATES, &error);
  if (memory_shortages () != shortages)
    fact_case = NULL; /* what jansson made of the text is not what it says */
  else if (object == NULL)
    fault_json (draft, &error, text, place);
  else
    fact_case = json_case_read (draft, forms, json_tree_take (tree, object), text, place);
  json_decref (object);
  return fact_case;
}

const Case *json_value_read (CaseDraft *draft, const JsonForms *forms, JsonTree *tree, Span text, Place place)
{
  const JsonNode *object = json_tree_scan (tree, text);
  return object != NULL ? json_case_read (draft, forms, object, text, place)
                        : read_by_jansson (draft, forms, tree, text, place);
}
