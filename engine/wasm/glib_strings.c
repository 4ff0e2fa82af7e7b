/* GLib's strings where it is not there: those that grow, copies, parts and lists of them. */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- strings that grow ---- */

static void reserve (GString *string, gsize more)
{
  if (string->len + more + 1 <= string->allocated_len)
    return;
  string->allocated_len = MAX (2 * string->allocated_len, string->len + more + 1);
  string->str = g_realloc (string->str, string->allocated_len);
}

GString *g_string_sized_new (gsize room)
{
  GString *string = g_new0 (GString, 1);
  reserve (string, MAX (room, 2));
  string->str[0] = '\0';
  return string;
}

GString *g_string_new (const gchar *text) { return g_string_append (g_string_sized_new (0), text == NULL ? "" : text); }

GString *g_string_new_len (const gchar *text, gssize length)
{
  return g_string_append_len (g_string_sized_new (0), text, length);
}

GString *g_string_insert_len (GString *string, gssize at, const gchar *text, gssize length)
{
  const gsize n = length < 0 ? strlen (text) : (gsize) length, from = at < 0 ? string->len : (gsize) at;
  reserve (string, n);
  memmove (string->str + from + n, string->str + from, string->len - from + 1);
  memcpy (string->str + from, text, n);
  string->len += n;
  string->str[string->len] = '\0';
  return string;
}

GString *g_string_append_len (GString *string, const gchar *text, gssize length)
{
  return text == NULL ? string : g_string_insert_len (string, -1, text, length);
}

GString *g_string_append (GString *string, const gchar *text) { return g_string_append_len (string, text, -1); }

GString *g_string_insert_c (GString *string, gssize at, gchar c) { return g_string_insert_len (string, at, &c, 1); }

GString *g_string_append_unichar (GString *string, gunichar c)
{
  char bytes[6];
  return g_string_append_len (string, bytes, g_unichar_to_utf8 (c, bytes));
}

GString *g_string_truncate (GString *string, gsize length)
{
  string->len = MIN (length, string->len);
  string->str[string->len] = '\0';
  return string;
}

/* Longer than it was: what is new is for the caller to write. */
GString *g_string_set_size (GString *string, gsize length)
{
  if (length > string->len)
    reserve (string, length - string->len);
  string->len = length;
  string->str[length] = '\0';
  return string;
}

GString *g_string_assign (GString *string, const gchar *text)
{
  return text == string->str ? string : g_string_append (g_string_truncate (string, 0), text);
}

/* `limit` 0: wherever it stands. */
guint g_string_replace (GString *string, const char *find, const char *replace, guint limit)
{
  const gsize skipped = strlen (find), written = strlen (replace);
  guint n = 0;
  for (const char *at = string->str; (limit == 0 || n < limit) && (at = strstr (at, find)) != NULL; n++) {
    const gssize where = at - string->str;
    g_string_erase (string, where, (gssize) skipped);
    g_string_insert_len (string, where, replace, (gssize) written);
    at = string->str + where + written;
  }
  return n;
}

GString *g_string_erase (GString *string, gssize at, gssize n)
{
  const gsize from = (gsize) at, length = n < 0 ? string->len - from : (gsize) n;
  memmove (string->str + from, string->str + from + length, string->len - from - length + 1);
  string->len -= length;
  return string;
}

void g_string_append_vprintf (GString *string, const gchar *format, va_list arguments)
{
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  g_string_append (string, text);
}

void g_string_append_printf (GString *string, const gchar *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_string_append_vprintf (string, format, arguments);
  va_end (arguments);
}

gchar *(g_string_free) (GString *string, gboolean all)
{
  gchar *text = string->str;
  g_free (string);
  if (all)
    g_free (text);
  return all ? NULL : text;
}

/* ---- copies ---- */

gchar *(g_strdup) (const gchar *text) { return text == NULL ? NULL : g_memdup2 (text, strlen (text) + 1); }

gchar *g_strndup (const gchar *text, gsize n)
{
  if (text == NULL)
    return NULL;
  const char *end = memchr (text, '\0', n);
  const gsize length = end == NULL ? n : (gsize) (end - text);
  char *copy = g_malloc (length + 1);
  memcpy (copy, text, length);
  copy[length] = '\0';
  return copy;
}

gchar *g_strdup_vprintf (const gchar *format, va_list arguments)
{
  char *text = NULL;
  if (vasprintf (&text, format, arguments) < 0)
    __builtin_trap ();
  return text;
}

gchar *g_strdup_printf (const gchar *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return text;
}

gint g_snprintf (gchar *to, gulong room, const gchar *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  const int n = vsnprintf (to, room, format, arguments);
  va_end (arguments);
  return n;
}

gchar *g_stpcpy (gchar *to, const char *from) { return stpcpy (to, from); }

gsize g_strlcpy (gchar *to, const gchar *from, gsize room)
{
  const gsize length = strlen (from), n = room == 0 ? 0 : MIN (length, room - 1);
  memcpy (to, from, n);
  if (room > 0)
    to[n] = '\0';
  return length;
}

gchar *g_strconcat (const gchar *first, ...)
{
  GString *all = g_string_new (first);
  va_list parts;
  va_start (parts, first);
  for (const char *part = va_arg (parts, const char *); part != NULL; part = va_arg (parts, const char *))
    g_string_append (all, part);
  va_end (parts);
  return g_string_free (all, FALSE);
}

gchar *g_strjoin (const gchar *between, ...)
{
  GString *all = g_string_new (NULL);
  va_list parts;
  va_start (parts, between);
  gboolean first = TRUE;
  for (const char *part = va_arg (parts, const char *); part != NULL; part = va_arg (parts, const char *)) {
    g_string_append (all, first || between == NULL ? "" : between);
    g_string_append (all, part);
    first = FALSE;
  }
  va_end (parts);
  return g_string_free (all, FALSE);
}

/* ---- looking into them ---- */

gint g_strcmp0 (const char *a, const char *b)
{
  return a == NULL || b == NULL ? (a != NULL) - (b != NULL) : strcmp (a, b);
}

gboolean (g_str_has_prefix) (const gchar *text, const gchar *prefix)
{
  return strncmp (text, prefix, strlen (prefix)) == 0;
}

gboolean (g_str_has_suffix) (const gchar *text, const gchar *suffix)
{
  const gsize length = strlen (text), n = strlen (suffix);
  return n <= length && memcmp (text + length - n, suffix, n) == 0;
}

gchar *g_strstr_len (const gchar *text, gssize length, const gchar *wanted)
{
  if (length < 0)
    return strstr (text, wanted);
  const gsize n = strlen (wanted);
  for (const char *at = text; (gsize) (at - text) + n <= (gsize) length && *at != '\0'; at++)
    if (memcmp (at, wanted, n) == 0)
      return (gchar *) at;
  return NULL;
}

gchar *g_strrstr (const gchar *text, const gchar *wanted)
{
  const gsize n = strlen (wanted);
  for (const char *at = text + strlen (text); at >= text; at--)
    if (strncmp (at, wanted, n) == 0)
      return (gchar *) at;
  return NULL;
}

gchar *g_strdelimit (gchar *text, const gchar *signs, gchar by)
{
  for (char *c = text; *c != '\0'; c++)
    if (strchr (signs, *c) != NULL)
      *c = by;
  return text;
}

gchar *g_strchug (gchar *text)
{
  const char *first = text;
  while (g_ascii_isspace (*first))
    first++;
  memmove (text, first, strlen (first) + 1);
  return text;
}

gchar *g_strchomp (gchar *text)
{
  gsize length = strlen (text);
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    text[--length] = '\0';
  return text;
}

const gchar *g_strerror (gint number) { return strerror (number); }

/* ---- lists of them ---- */

guint g_strv_length (gchar **list)
{
  guint n = 0;
  while (list[n] != NULL)
    n++;
  return n;
}

void g_strfreev (gchar **list)
{
  for (char **text = list; text != NULL && *text != NULL; text++)
    g_free (*text);
  g_free (list);
}

gchar **g_strdupv (gchar **list)
{
  if (list == NULL)
    return NULL;
  const guint n = g_strv_length (list);
  char **copy = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    copy[i] = g_strdup (list[i]);
  return copy;
}

gchar *g_strjoinv (const gchar *between, gchar **list)
{
  GString *all = g_string_new (NULL);
  for (char **text = list; *text != NULL; text++) {
    g_string_append (all, text == list || between == NULL ? "" : between);
    g_string_append (all, *text);
  }
  return g_string_free (all, FALSE);
}

gboolean g_strv_contains (const gchar *const *list, const gchar *wanted)
{
  while (*list != NULL && strcmp (*list, wanted) != 0)
    list++;
  return *list != NULL;
}

gboolean g_strv_equal (const gchar *const *a, const gchar *const *b)
{
  for (; *a != NULL && *b != NULL && strcmp (*a, *b) == 0; a++)
    b++;
  return *a == NULL && *b == NULL;
}

struct _GStrvBuilder {
  GPtrArray *texts;
};

GStrvBuilder *g_strv_builder_new (void)
{
  GStrvBuilder *builder = g_new (GStrvBuilder, 1);
  builder->texts = g_ptr_array_new_with_free_func (g_free);
  return builder;
}

void g_strv_builder_add (GStrvBuilder *builder, const char *text) { g_ptr_array_add (builder->texts, g_strdup (text)); }

GStrv g_strv_builder_end (GStrvBuilder *builder)
{
  GPtrArray *texts = builder->texts;
  builder->texts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (texts, NULL);
  return (GStrv) g_ptr_array_free (texts, FALSE);
}

void g_strv_builder_unref (GStrvBuilder *builder)
{
  g_ptr_array_unref (builder->texts);
  g_free (builder);
}

gchar **g_strsplit (const gchar *text, const gchar *between, gint most)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  const gsize n = strlen (between);
  const char *next;
  for (gint i = 1; *text != '\0' && (most < 1 || i < most) && (next = strstr (text, between)) != NULL; i++) {
    g_autofree char *part = g_strndup (text, (gsize) (next - text));
    g_strv_builder_add (parts, part);
    text = next + n;
    if (*text == '\0')
      g_strv_builder_add (parts, "");
  }
  if (*text != '\0')
    g_strv_builder_add (parts, text);
  return g_strv_builder_end (parts);
}

gchar *g_strcanon (gchar *text, const gchar *known, gchar instead)
{
  for (char *c = text; *c != '\0'; c++)
    if (strchr (known, *c) == NULL)
      *c = instead;
  return text;
}

static const char *entity_of (char c)
{
  switch (c) {
  case '&': return "&amp;";
  case '<': return "&lt;";
  case '>': return "&gt;";
  case '\'': return "&apos;";
  case '"': return "&quot;";
  default: return NULL;
  }
}

/* Signs that no document may hold are none of a page's. */
gchar *g_markup_escape_text (const gchar *text, gssize length)
{
  const gsize n = length < 0 ? strlen (text) : (gsize) length;
  GString *escaped = g_string_sized_new (n);
  for (gsize i = 0; i < n; i++) {
    const char *entity = entity_of (text[i]);
    if (entity != NULL)
      g_string_append (escaped, entity);
    else
      g_string_append_c (escaped, text[i]);
  }
  return g_string_free (escaped, FALSE);
}
