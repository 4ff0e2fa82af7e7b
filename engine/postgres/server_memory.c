/* malloc and its kin for everything that is linked into the extension (-Wl,--wrap=…), upon the server's memory contexts: an
 * allocation that fails leaves the engine by the server's error, and what the call had allocated goes with its context.
 * Nothing of the engine outlives that but what lasts, which was whole before. */
#include "postgres/server_memory.h"
#include <glib.h>
#include <jansson.h>
#include <string.h>
#include <utils/memutils.h>

static MemoryContext lasting, current;
static bool spent;

static MemoryContext context_now (void)
{
  if (lasting == NULL)
    lasting = AllocSetContextCreate (TopMemoryContext, "sill", ALLOCSET_DEFAULT_SIZES);
  return current != NULL ? current : lasting;
}

MemoryContext memory_begin_call (void)
{
  return current = AllocSetContextCreate (CurrentMemoryContext, "sill call", ALLOCSET_DEFAULT_SIZES);
}

void memory_end_call (MemoryContext context)
{
  memory_last ();
  MemoryContextDelete (context);
}

void memory_last (void) { current = NULL; }

bool memory_is_spent (void) { return spent; }

void memory_spend (void) { spent = true; }

void *__wrap_malloc (size_t size);
void *__wrap_calloc (size_t n, size_t size);
void *__wrap_realloc (void *block, size_t size);
void __wrap_free (void *block);
int __wrap_posix_memalign (void **ret, size_t alignment, size_t size);
gpointer __wrap_g_slice_alloc (gsize size);
gpointer __wrap_g_slice_alloc0 (gsize size);
gpointer __wrap_g_slice_copy (gsize size, gconstpointer block);
void __wrap_g_slice_free1 (gsize size, gpointer block);
void __wrap_g_slice_free_chain_with_offset (gsize size, gpointer chain, gsize next);
char *__wrap_strdup (const char *text);
char *__wrap_strndup (const char *text, size_t length);
int __wrap_vasprintf (char **ret, const char *format, va_list arguments) pg_attribute_printf (2, 0);
int __wrap___vasprintf_chk (char **ret, int flag, const char *format, va_list arguments) pg_attribute_printf (3, 0);
void __wrap_abort (void) pg_attribute_noreturn ();

/* The server's blocks lie at multiples of eight, C's at multiples of sixteen or of what was asked for: ours begins behind at least eight
 * bytes of the server's, and the eight before it hold behind how many. */
enum { ALIGNMENT = 16 };

static void *place_at (char *raw, size_t alignment)
{
  const size_t offset = alignment - (uintptr_t) raw % alignment;
  memcpy (raw + offset - sizeof offset, &offset, sizeof offset);
  return raw + offset;
}

static size_t offset_of (const char *raw) { return ALIGNMENT - (uintptr_t) raw % ALIGNMENT; }

static void *place (char *raw) { return place_at (raw, ALIGNMENT); }

static char *server_block (char *block, size_t *ret_offset)
{
  memcpy (ret_offset, block - sizeof *ret_offset, sizeof *ret_offset);
  return block - *ret_offset;
}

/* Returns: what the server refuses where there is no such size. */
static size_t with_room (size_t size, size_t room) { return size < SIZE_MAX - room ? size + room : SIZE_MAX; }

static size_t with_place (size_t size) { return with_room (size, ALIGNMENT); }

void *__wrap_malloc (size_t size) { return place (MemoryContextAllocHuge (context_now (), with_place (size))); }

void *__wrap_calloc (size_t n, size_t size)
{
  size_t all;
  if (__builtin_mul_overflow (n, size, &all))
    all = SIZE_MAX;
  return memset (__wrap_malloc (all), 0, all);
}

void *__wrap_realloc (void *block, size_t size)
{
  if (block == NULL)
    return __wrap_malloc (size);
  size_t before;
  char *old = server_block (block, &before), *raw = repalloc_huge (old, with_place (size));
  memmove (raw + offset_of (raw), raw + before, size);
  return place (raw);
}

void __wrap_free (void *block)
{
  size_t offset;
  if (block != NULL)
    pfree (server_block (block, &offset));
}

/* Never given to realloc: what must lie so would not any more. */
int __wrap_posix_memalign (void **ret, size_t alignment, size_t size)
{
  const size_t at = alignment > ALIGNMENT ? alignment : ALIGNMENT;
  *ret = place_at (MemoryContextAllocHuge (context_now (), with_room (size, at)), at);
  return 0;
}

void memory_begin (void) { json_set_alloc_funcs (__wrap_malloc, __wrap_free); }

/* GLib's slices, which would keep what a call has freed. */
gpointer __wrap_g_slice_alloc (gsize size) { return __wrap_malloc (size); }

gpointer __wrap_g_slice_alloc0 (gsize size) { return __wrap_calloc (1, size); }

gpointer __wrap_g_slice_copy (gsize size, gconstpointer block) { return memcpy (__wrap_malloc (size), block, size); }

void __wrap_g_slice_free1 (gsize size, gpointer block)
{
  (void) size;
  __wrap_free (block);
}

void __wrap_g_slice_free_chain_with_offset (gsize size, gpointer chain, gsize next)
{
  (void) size;
  for (char *block = chain, *following; block != NULL; block = following) {
    memcpy (&following, block + next, sizeof following);
    __wrap_free (block);
  }
}

char *__wrap_strndup (const char *text, size_t length)
{
  const size_t n = strnlen (text, length);
  char *copy = __wrap_malloc (n + 1);
  memcpy (copy, text, n);
  copy[n] = '\0';
  return copy;
}

char *__wrap_strdup (const char *text) { return __wrap_strndup (text, strlen (text)); }

int __wrap_vasprintf (char **ret, const char *format, va_list arguments)
{
  va_list again;
  va_copy (again, arguments);
  const int length = vsnprintf (NULL, 0, format, arguments);
  if (length >= 0) {
    *ret = __wrap_malloc ((size_t) length + 1);
    vsnprintf (*ret, (size_t) length + 1, format, again);
  }
  va_end (again);
  return length;
}

int __wrap___vasprintf_chk (char **ret, int flag, const char *format, va_list arguments)
{
  (void) flag;
  return __wrap_vasprintf (ret, format, arguments);
}

/* A contradiction that the engine or GLib met: the statement ends, the session goes on without the engine. */
void __wrap_abort (void)
{
  memory_spend ();
  ereport (ERROR, errcode (ERRCODE_INTERNAL_ERROR), errmsg ("sill ended itself: a fault of the engine"));
  pg_unreachable ();
}
