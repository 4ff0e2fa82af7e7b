/* Preloaded: makes the system say no.
 *   FAIL_ALLOCATION=N  the N-th allocation fails
 *   FAIL_COUNT=FILE    how many allocations there were is written to FILE at the end
 *   FAIL_TMPFILE=1     no file system has files without a name */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>

extern void *__libc_malloc (size_t size);
extern void *__libc_calloc (size_t n, size_t size);
extern void *__libc_realloc (void *block, size_t size);

static atomic_long n_allocations;
static long fails_at;
static int no_tmpfile;

__attribute__ ((constructor)) static void begin (void)
{
  const char *at = getenv ("FAIL_ALLOCATION");
  no_tmpfile = getenv ("FAIL_TMPFILE") != NULL;
  fails_at = at != NULL ? atol (at) : 0;
  n_allocations = 0;
}

__attribute__ ((destructor)) static void end (void)
{
  const char *path = getenv ("FAIL_COUNT");
  FILE *file = path != NULL ? fopen (path, "w") : NULL;
  if (file == NULL)
    return;
  fprintf (file, "%ld\n", (long) n_allocations);
  fclose (file);
}

static int is_short (void)
{
  if (++n_allocations != fails_at)
    return 0;
  errno = ENOMEM;
  return 1;
}

#pragma GCC visibility push(default)

void *malloc (size_t size) { return is_short () ? NULL : __libc_malloc (size); }
void *calloc (size_t n, size_t size) { return is_short () ? NULL : __libc_calloc (n, size); }
void *realloc (void *block, size_t size) { return is_short () ? NULL : __libc_realloc (block, size); }

int open (const char *path, int flags, ...)
{
  static int (*real) (const char *, int, ...);
  va_list arguments;
  va_start (arguments, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg (arguments, mode_t) : 0;
  va_end (arguments);
  if (real == NULL)
    real = (int (*) (const char *, int, ...)) dlsym (RTLD_NEXT, "open");
  if (no_tmpfile && (flags & O_TMPFILE) == O_TMPFILE) {
    errno = EOPNOTSUPP;
    return -1;
  }
  return real (path, flags, mode);
}
