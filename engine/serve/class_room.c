/* Exercises on the page. In: what is to be asked, or what was answered. Out: a question, or what the answer comes to, as the
 * commands `exercise` and `grade` have them: the page shows them and knows no key. */
#include "serve/class_room.h"
#include <string.h>

enum { UNPROCESSABLE = 422 };

Reply class_room_kinds (SillSchool *school, const Request *request)
{
  (void) school;
  const SillLanguage language = request_language (request);
  GString *to = g_string_new ("[");
  const char *id;
  for (guint i = 0; (id = sill_school_kind (i)) != NULL; i++) {
    g_string_append (to, i == 0 ? "{" : ",{");
    reply_add_member (to, "id", id);
    g_string_append_c (to, ',');
    reply_add_member (to, "name", sill_school_kind_name (id, language));
    g_string_append_c (to, '}');
  }
  return reply_json (g_string_free (g_string_append_c (to, ']'), FALSE));
}

/* A name that is not there asks for nothing in particular; one that is unknown is refused. */
static gboolean is_known_kind (const char *kind)
{
  return kind == NULL || sill_school_kind_name (kind, SILL_EN) != NULL;
}

Reply class_room_exercise (SillSchool *school, const Request *request)
{
  const char *offence = request_value (request, "offence"), *kind = request_value (request, "kind");
  const char *found = offence == NULL ? NULL : sill_rules_find (sill_school_rules (school), offence);
  const char *const kinds[] = { kind, NULL };
  const char *const offences[] = { found, NULL };
  if (found == NULL || !is_known_kind (kind))
    return reply_not_found ();
  const SillSheet asked = { .offences = offences,
                            .kinds = kind == NULL ? NULL : kinds,
                            .seed = request_number (request, "seed"),
                            .count = 1,
                            .language = request_language (request),
                            .format = SILL_SHEET_JSON };
  char *problem = NULL;
  g_autoptr (GBytes) sheet = sill_school_sheet (school, &asked, &problem);
  if (sheet == NULL)
    return reply_refusal (UNPROCESSABLE, problem);
  return reply_json (g_strndup (g_bytes_get_data (sheet, NULL), g_bytes_get_size (sheet)));
}

Reply class_room_grade (SillSchool *school, const Request *request)
{
  (void) school;
  const char *end = memchr (request->body, '\n', request->length);
  if (end == NULL)
    return reply_refusal (UNPROCESSABLE, g_strdup ("a question, then on a line of its own the answers\n"));
  const gsize length = (gsize) (end - request->body);
  const SillGrade asked = { .sheet = request->body,
                            .sheet_length = length,
                            .answers = end + 1,
                            .answers_length = request->length - length - 1,
                            .language = request_language (request),
                            .format = SILL_GRADE_JSON };
  char *problem = NULL;
  gboolean of_answers = FALSE;
  char *graded = sill_grade (&asked, &problem, &of_answers);
  return graded == NULL ? reply_refusal (UNPROCESSABLE, problem) : reply_json (graded);
}
