/* The engine as a page in a browser holds it: rule files as texts in, then requests, each with its answer, as the program that
 * serves the page answers them. Strings are UTF-8 that ends with a NUL; what goes in was got from page_room. */
#include <sill.h>
#include <string.h>
#include "serve/answer.h"

#define EXPORT(name) __attribute__ ((export_name (#name), visibility ("default"))) name

static SillSchool *school;
static Reply last;

/* Returns: room for so many bytes, the page's until it hands it over or back. */
char *EXPORT (page_room) (gsize length);
void EXPORT (page_drop) (char *room);
/* Rule files, each as its path, the length of its text in decimal and the text, with a line end after the first two.
 * Returns: what is wrong with them; "" when they were taken. Borrowed until the next call. */
const char *EXPORT (page_rules) (const char *bundle);
/* What the page asks, its query as `name=value` lines, and a body (NULL: it only asks). Returns: the answer, which is good where
 * page_status is 200; borrowed until the next call. */
const char *EXPORT (page_answer) (const char *path, char *query, const char *body);
guint EXPORT (page_status) (void);

char *page_room (gsize length) { return g_malloc (length + 1); }

void page_drop (char *room) { g_free (room); }

static GArray *texts_of (const char *bundle)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (SillRuleText));
  for (const char *at = bundle; *at != '\0';) {
    const char *length = strchr (at, '\n') + 1, *text = strchr (length, '\n') + 1;
    const SillRuleText file = { g_strndup (at, (gsize) (length - at - 1)), text,
                                (gsize) g_ascii_strtoull (length, NULL, 10) };
    g_array_append_val (texts, file);
    at = text + file.length;
  }
  return texts;
}

static Reply say (guint status, char *text) { return (Reply) { status, NULL, text }; }

const char *page_rules (const char *bundle)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) texts = texts_of (bundle);
  sill_school_free (school);
  school = sill_school_new_texts ((const SillRuleText *) texts->data, texts->len, findings, &error);
  reply_clear (&last);
  last = say (200, school != NULL                      ? g_strdup ("")
                   : sill_findings_size (findings) > 0 ? sill_findings_write (findings, 0, SILL_EN)
                                                       : g_strdup (error->message));
  return last.text;
}

/* The lines are taken apart where they are. */
static GHashTable *parse (char *query)
{
  GHashTable *values = g_hash_table_new (g_str_hash, g_str_equal);
  for (char *at = query; *at != '\0';) {
    char *sign = strchr (at, '='), *end = strchr (at, '\n');
    *sign = *end = '\0';
    g_hash_table_insert (values, at, sign + 1);
    at = end + 1;
  }
  return values;
}

const char *page_answer (const char *path, char *query, const char *body)
{
  g_autoptr (GHashTable) values = parse (query);
  const Request request = { .posts = body != NULL,
                            .path = path,
                            .query = values,
                            .body = body == NULL ? "" : body,
                            .length = body == NULL ? 0 : strlen (body) };
  reply_clear (&last);
  last = answer_request (school, &request);
  return last.text;
}

guint page_status (void) { return last.status; }
