/* The name of a library and of its functions in, the functions out. What is not there is looked for again when it is asked for again. */
#include "read/late/late.h"
#include <dlfcn.h>
#include <string.h>

static gboolean find_functions (const Late *late, void *library)
{
  for (guint i = 0; late->names[i] != NULL; i++) {
    void *function = dlsym (library, late->names[i]);
    if (function == NULL)
      return FALSE;
    memcpy ((char *) late->functions + i * sizeof function, &function, sizeof function);
  }
  return TRUE;
}

static gboolean load (Late *late, GError **error)
{
  void *library = dlopen (late->file, RTLD_NOW | RTLD_LOCAL);
  if (library != NULL && find_functions (late, library))
    return TRUE;
  const char *why = dlerror ();
  g_set_error (error, SILL_ERROR, SILL_ERROR_IO, "%s, which reads %s, is to be installed: %s", late->file, late->use,
               why != NULL ? why : "it cannot be loaded");
  if (library != NULL)
    dlclose (library);
  return FALSE;
}

gboolean late_open (Late *late, GError **error)
{
  if (g_atomic_int_get (&late->loaded))
    return TRUE;
  pthread_mutex_lock (&late->lock);
  if (!late->loaded && load (late, error)) {
    if (late->begin != NULL)
      late->begin ();
    g_atomic_int_set (&late->loaded, TRUE);
  }
  pthread_mutex_unlock (&late->lock);
  return late->loaded;
}
