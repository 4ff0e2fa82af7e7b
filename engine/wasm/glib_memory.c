/* What GLib is asked for where it is not there: memory, errors, complaints. A page has one thread and nobody to mend a lack of
 * memory: that ends it. */
#include <glib.h>
#include <stdlib.h>
#include <string.h>

gpointer g_malloc (gsize n)
{
  gpointer block = malloc (n);
  if (n > 0 && block == NULL)
    __builtin_trap ();
  return n == 0 ? NULL : block;
}

gpointer g_malloc0 (gsize n)
{
  gpointer block = g_malloc (n);
  return block == NULL ? NULL : memset (block, 0, n);
}

static gsize times (gsize n, gsize size)
{
  gsize product;
  if (__builtin_mul_overflow (n, size, &product))
    __builtin_trap ();
  return product;
}

gpointer g_malloc_n (gsize n, gsize size) { return g_malloc (times (n, size)); }

gpointer g_malloc0_n (gsize n, gsize size) { return g_malloc0 (times (n, size)); }

gpointer g_realloc (gpointer block, gsize n)
{
  gpointer moved = realloc (block, MAX (n, 1));
  if (moved == NULL)
    __builtin_trap ();
  return moved;
}

gpointer g_realloc_n (gpointer block, gsize n, gsize size) { return g_realloc (block, times (n, size)); }

void (g_free) (gpointer block) { free (block); }

gpointer g_memdup2 (gconstpointer block, gsize n)
{
  return block == NULL || n == 0 ? NULL : memcpy (g_malloc (n), block, n);
}

/* ---- errors ---- */

GQuark g_quark_from_static_string (const char *name)
{
  static const char *names[16];
  for (guint i = 1; name != NULL && i < G_N_ELEMENTS (names); i++) {
    if (names[i] == NULL)
      names[i] = name;
    if (strcmp (names[i], name) == 0)
      return i;
  }
  return 0;
}

void g_set_error_literal (GError **error, GQuark domain, gint code, const gchar *message)
{
  if (error == NULL)
    return;
  *error = g_new (GError, 1);
  **error = (GError) { domain, code, g_strdup (message) };
}

void g_set_error (GError **error, GQuark domain, gint code, const gchar *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, domain, code, message);
}

void g_error_free (GError *error)
{
  g_free (error->message);
  g_free (error);
}

void g_clear_error (GError **error)
{
  if (error != NULL && *error != NULL)
    g_error_free (g_steal_pointer (error));
}

void g_propagate_error (GError **to, GError *error)
{
  if (to != NULL)
    *to = error;
  else
    g_error_free (error);
}

gboolean g_error_matches (const GError *error, GQuark domain, gint code)
{
  return error != NULL && error->domain == domain && error->code == code;
}

/* ---- what cannot be: the page says that it has stopped ---- */

void g_return_if_fail_warning (const char *domain, const char *function, const char *expression)
{
  (void) domain, (void) function, (void) expression;
  __builtin_trap ();
}

void g_assertion_message_expr (const char *domain, const char *file, int line, const char *function,
                               const char *expression)
{
  (void) domain, (void) file, (void) line, (void) function, (void) expression;
  __builtin_trap ();
}

void g_log (const gchar *domain, GLogLevelFlags level, const gchar *format, ...)
{
  (void) domain, (void) level, (void) format;
  __builtin_trap ();
}

/* ---- one thread ---- */

void g_mutex_lock (GMutex *mutex) { (void) mutex; }

void g_mutex_unlock (GMutex *mutex) { (void) mutex; }

void (g_atomic_int_inc) (volatile gint *number) { ++*number; }

gboolean (g_atomic_int_dec_and_test) (volatile gint *number) { return --*number == 0; }

gint (g_atomic_int_get) (const volatile gint *number) { return *number; }
