/* The name of libxml2 in, its functions out, its allocators behind functions that count their failures. */
#include "read/late/libxml_late.h"
#include "read/late/late.h"
#include "read/late/memory.h"

static Libxml functions;

static const char *const names[] = {
#define LIBXML(function) #function,
#include "read/late/libxml_late.def"
#undef LIBXML
  NULL
};

static xmlMallocFunc allocate;
static xmlReallocFunc allocate_again;
static xmlStrdupFunc copy;

static void *allocate_watched (size_t size) { return memory_note (allocate (size), size); }

static void *allocate_again_watched (void *block, size_t size)
{
  return memory_note (allocate_again (block, size), size);
}

static char *copy_watched (const char *text) { return memory_note (copy (text), 1); }

static void begin (void)
{
  xmlFreeFunc drop = NULL;
  functions.xmlMemGet (&drop, &allocate, &allocate_again, &copy);
  functions.xmlMemSetup (drop, allocate_watched, allocate_again_watched, copy_watched);
  functions.xmlInitParser ();
}

LATE_NOTE (libxml_note, "[{\"feature\":\"xml\",\"description\":\"XML as few programs write it, and workbooks\","
                        "\"priority\":\"required\",\"soname\":[\"" LIBXML_FILE "\"]}]");

static Late late = { .file = LIBXML_FILE,
                     .use = "XML that is not written plainly, and workbooks",
                     .names = names,
                     .functions = &functions,
                     .begin = begin,
                     .lock = PTHREAD_MUTEX_INITIALIZER };

const Libxml *libxml_open (GError **error) { return late_open (&late, error) ? &functions : NULL; }

const Libxml *libxml (void) { return &functions; }
