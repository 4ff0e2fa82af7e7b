/* Two libraries' allocators come in, the same ones go back behind functions that count their failures. */
#include "read/document/memory.h"
#include <jansson.h>
#include <libxml/parser.h>
#include <libxml/xmlmemory.h>
#include <pthread.h>
#include <sill/error.h>

static _Thread_local guint n_shortages;

static xmlMallocFunc xml_allocate;
static xmlReallocFunc xml_allocate_again;
static xmlStrdupFunc xml_copy;
static json_malloc_t json_allocate;

/* Nothing was asked for where `size` is 0: NULL is an answer then. */
static void *note (void *block, size_t size)
{
  n_shortages += block == NULL && size > 0;
  return block;
}

static void *allocate_xml (size_t size) { return note (xml_allocate (size), size); }

static void *allocate_xml_again (void *block, size_t size) { return note (xml_allocate_again (block, size), size); }

static char *copy_xml (const char *text) { return note (xml_copy (text), 1); }

static void *allocate_json (size_t size) { return note (json_allocate (size), size); }

static void watch (void)
{
  xmlFreeFunc xml_free = NULL;
  json_free_t json_free = NULL;
  xmlMemGet (&xml_free, &xml_allocate, &xml_allocate_again, &xml_copy);
  xmlMemSetup (xml_free, allocate_xml, allocate_xml_again, copy_xml);
  json_get_alloc_funcs (&json_allocate, &json_free);
  json_set_alloc_funcs (allocate_json, json_free);
  xmlInitParser ();
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
