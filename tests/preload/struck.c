/* Preloaded: a signal comes just before one of the steps in which files come and go.
 *   STRUCK_AT=N      before the N-th of them
 *   STRUCK_BY=SIGNAL its number */
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>

static atomic_long n_steps;
static long strikes_at;
static int number;

__attribute__ ((constructor)) static void begin (void)
{
  const char *at = getenv ("STRUCK_AT"), *by = getenv ("STRUCK_BY");
  strikes_at = at != NULL ? atol (at) : 0;
  number = by != NULL ? atoi (by) : SIGTERM;
}

static void step (void)
{
  if (++n_steps == strikes_at)
    raise (number);
}

#define REAL(name, type) type real = (type) dlsym (RTLD_NEXT, name)

typedef int (*Open) (const char *, int, ...);
typedef int (*Rename) (const char *, const char *);
typedef int (*Link) (int, const char *, int, const char *, int);
typedef int (*Unlink) (const char *);
typedef int (*Mkdir) (const char *, mode_t);
typedef int (*OfStream) (FILE *);

static int open_by (Open real, const char *path, int flags, mode_t mode)
{
  if ((flags & (O_CREAT | O_WRONLY | O_RDWR)) != 0)
    step ();
  return real (path, flags, mode);
}

static mode_t mode_in (int flags, va_list arguments)
{
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg (arguments, mode_t) : 0;
}

#pragma GCC visibility push(default)

int open (const char *path, int flags, ...)
{
  REAL ("open", Open);
  va_list arguments;
  va_start (arguments, flags);
  const mode_t mode = mode_in (flags, arguments);
  va_end (arguments);
  return open_by (real, path, flags, mode);
}

int rename (const char *from, const char *to)
{
  REAL ("rename", Rename);
  step ();
  return real (from, to);
}

int linkat (int there, const char *from, int here, const char *to, int flags)
{
  REAL ("linkat", Link);
  step ();
  return real (there, from, here, to, flags);
}

int unlink (const char *path)
{
  REAL ("unlink", Unlink);
  step ();
  return real (path);
}

int mkdir (const char *path, mode_t mode)
{
  REAL ("mkdir", Mkdir);
  step ();
  return real (path, mode);
}

int fflush (FILE *stream)
{
  REAL ("fflush", OfStream);
  step ();
  return real (stream);
}

int fclose (FILE *stream)
{
  REAL ("fclose", OfStream);
  step ();
  return real (stream);
}
