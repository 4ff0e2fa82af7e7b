#pragma once
#include <glib.h>

/* Each appends `text` so that a reader of the format gets it back. Bytes that are not UTF-8, and characters the format
 * cannot hold, become U+FFFD; NULL appends nothing. */

/* Inside the quotes of a JSON string. */
void escape_json (GString *to, const char *text);
/* A key of the JSON object that `to` ends in, with that text; a comma before it unless it is the first. NULL: no key. */
void escape_json_key (GString *to, const char *key, const char *text);
/* Text or a quoted attribute of XML 1.0 and HTML: the five entities; tabs and line ends survive in attributes. */
void escape_xml (GString *to, const char *text);
/* One cell of a Markdown table: no emphasis, links, tags or column bars; line ends become blanks. */
void escape_markdown (GString *to, const char *text);
/* Text of one of GitHub's workflow commands; `more`: what else must not stand as it is, beside per cent and line ends. */
void escape_github (GString *to, const char *text, const char *more);
