/* Rules tried with other figures on the page. In: which figures an offence has, or what is to be written in their place, a line each.
 * Out: what that moves, as `sill diff` finds it, or what a case comes to by both: the page knows neither. */
#include "serve/revising.h"
#include <string.h>
#include "serve/answer.h"

enum { UNPROCESSABLE = 422 };

/* The id of the offence that is asked about; NULL: there is none. Returns: borrowed. */
static const char *offence_of (SillReviser *reviser, const Request *request)
{
  const char *offence = request_value (request, "offence");
  return offence == NULL ? NULL : sill_rules_find (sill_reviser_old (reviser), offence);
}

static Reply answer_figures (SillReviser *reviser, const Request *request)
{
  const char *offence = offence_of (reviser, request);
  char *figures = offence == NULL ? NULL : sill_reviser_figures (reviser, offence, request_language (request));
  return figures == NULL ? reply_not_found () : reply_json (figures);
}

/* `12<tab>above<tab>60`: figure, comparison (may be empty), value. FALSE: it is none. */
static gboolean read_line (char *line, SillRevision *ret)
{
  char *end = NULL, *comparison = strchr (line, '\t'),
       *value = comparison == NULL ? NULL : strchr (comparison + 1, '\t');
  if (value == NULL)
    return FALSE;
  *comparison++ = '\0';
  *value++ = '\0';
  const guint64 figure = g_ascii_strtoull (line, &end, 10);
  *ret = (SillRevision) { (guint) MIN (figure, G_MAXUINT), value, *comparison == '\0' ? NULL : comparison };
  return end != line && *end == '\0' && g_utf8_validate (value, -1, NULL);
}

/* What is to be written otherwise, up to the first empty line. `lines`: taken apart. NULL: one cannot be read. */
static GArray *read_lines (char **lines)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (SillRevision));
  for (; *lines != NULL && **lines != '\0'; lines++) {
    SillRevision one;
    if (!read_line (*lines, &one)) {
      g_array_unref (all);
      return NULL;
    }
    g_array_append_val (all, one);
  }
  return all;
}

/* Makes the rules say what the body has before its empty line. FALSE: *ret is the answer to that. */
static gboolean revise (SillReviser *reviser, const Request *request, SillFindings *findings, Reply *ret)
{
  const SillLanguage language = request_language (request);
  g_autofree char *body = g_strndup (request->body, request->length);
  g_auto (GStrv) lines = g_strsplit (body, "\n", -1);
  g_autoptr (GArray) all = read_lines (lines);
  const char *offence = offence_of (reviser, request);
  if (offence == NULL || all == NULL) {
    *ret = offence == NULL ? reply_not_found ()
                           : reply_refusal (UNPROCESSABLE, g_strdup ("a line each: figure, comparison, value\n"));
    return FALSE;
  }
  char *problem = NULL;
  const SillRevisions revisions = { offence, (const SillRevision *) all->data, all->len, language };
  if (sill_reviser_revise (reviser, &revisions, findings, &problem) || problem == NULL)
    return TRUE;
  *ret = reply_refusal (UNPROCESSABLE, problem);
  return FALSE;
}

static Reply answer_revise (SillReviser *reviser, const Request *request)
{
  const SillLanguage language = request_language (request);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Reply refused;
  if (!revise (reviser, request, findings, &refused))
    return refused;
  g_autofree char *changes = sill_reviser_changes (reviser, language);
  GString *to = g_string_new ("{");
  reply_add_findings (to, findings, language);
  g_string_append_printf (to, ",\"changes\":%s}", changes);
  return reply_json (g_string_free (to, FALSE));
}

/* The case stands behind the empty line. */
static Reply answer_both (SillReviser *reviser, const Request *request)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  const char *gap = g_strstr_len (request->body, (gssize) request->length, "\n\n");
  Reply refused;
  if (gap == NULL)
    return reply_refusal (UNPROCESSABLE, g_strdup ("what is written otherwise, an empty line, a case\n"));
  if (!revise (reviser, request, findings, &refused))
    return refused;
  Request one = *request;
  one.body = gap + 2;
  one.length = request->length - (gsize) (one.body - request->body);
  g_auto (Reply) old = answer_case (sill_reviser_old (reviser), &one);
  g_auto (Reply) now = answer_case (sill_reviser_rules (reviser), &one);
  if (old.status != 200)
    return reply_refusal (old.status, g_steal_pointer (&old.text));
  return reply_json (g_strdup_printf ("{\"old\":%s,\"now\":%s}", old.text, now.text));
}

Reply revising_request (SillReviser *reviser, const Request *request)
{
  static const struct {
    const char *path;
    gboolean posts;
    Reply (*answer) (SillReviser *reviser, const Request *request);
  } routes[] = {
    { "figures", FALSE, answer_figures },
    { "revise", TRUE, answer_revise },
    { "both", TRUE, answer_both },
  };
  for (guint i = 0; i < G_N_ELEMENTS (routes); i++)
    if (strcmp (request->path, routes[i].path) == 0)
      return request->posts == routes[i].posts ? routes[i].answer (reviser, request)
                                               : reply_refusal (405, g_strdup ("not with this method\n"));
  return reply_not_found ();
}
