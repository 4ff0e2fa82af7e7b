/* A library's allocators come in, the same ones go back behind functions that count their failures. */
#include "read/late/memory.h"
#include <jansson.h>
#include <pthread.h>
#include <sill/error.h>

static _Thread_local guint n_shortages;

static json_malloc_t json_allocate;

/* Nothing was asked for where `size` is 0: NULL is an answer then. */
void *memory_note (void *block, size_t size)
{
  n_shortages += block == NULL && size > 0;
  return block;
}

static void *allocate_json (size_t size) { return memory_note (json_allocate (size), size); }

static void watch (void)
{
  json_free_t json_free = NULL;
  json_get_alloc_funcs (&json_allocate, &json_free);
  json_set_alloc_funcs (allocate_json, json_free);
}

/* Not GLib's once: it allocates, and hangs where that fails. */
void memory_watch (void)
{
  static pthread_once_t watched = PTHREAD_ONCE_INIT;
  pthread_once (&watched, watch);
}

guint memory_shortages (void) { return n_shortages; }

gboolean memory_sufficed (guint before, GError **error)
{
  if (n_shortages == before)
    return TRUE;
  g_set_error (error, SILL_ERROR, SILL_ERROR_LIMIT, "out of memory");
  return FALSE;
}
