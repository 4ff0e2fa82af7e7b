/* Preloaded: the program is killed, or the disk is full, at a point that is counted in what it does to files.
 *   DIE_AT=N    SIGKILL before the N-th of its calls that write, synchronize, create or rename
 *   DIE_POWER=1 as if the power had failed: what was not synchronized is lost before it is killed
 *   FULL_AT=N   from the N-th of them on there is no room for another byte
 *   DIE_COUNT=FILE  how many there were is written to FILE at the end */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_FILES = 1024 };

/* A file that was made for writing, by its descriptor. */
static struct {
  int folder;
  char name[256];
  long synced; /* bytes */
  int here;
} files[MOST_FILES];

static long n_calls, dies_at, full_at;
static int power, renamed, rename_folder;
static char lost_from[256], lost_to[256];

__attribute__ ((constructor)) static void begin (void)
{
  dies_at = getenv ("DIE_AT") != NULL ? atol (getenv ("DIE_AT")) : 0;
  full_at = getenv ("FULL_AT") != NULL ? atol (getenv ("FULL_AT")) : 0;
  power = getenv ("DIE_POWER") != NULL;
}

__attribute__ ((destructor)) static void end (void)
{
  const char *path = getenv ("DIE_COUNT");
  FILE *file = path != NULL ? fopen (path, "w") : NULL;
  if (file == NULL)
    return;
  fprintf (file, "%ld\n", n_calls);
  fclose (file);
}

#define REAL(name) ((__typeof__ (&name)) (dlsym (RTLD_NEXT, #name)))

/* Names that the folder has not been synchronized with are gone, and of files the bytes behind the last synchronizing. */
static void lose (void)
{
  for (int i = 0; i < MOST_FILES; i++) {
    if (!files[i].here)
      continue;
    if (files[i].synced == 0)
      unlinkat (files[i].folder, files[i].name, 0);
    else if (files[i].synced > 0) {
      const int file = REAL (openat) (files[i].folder, files[i].name, O_WRONLY);
      if (file >= 0 && ftruncate (file, files[i].synced) != 0)
        abort ();
    }
  }
  if (renamed) {
    REAL (renameat) (rename_folder, lost_to, rename_folder, lost_from);
    REAL (renameat) (rename_folder, "lost", rename_folder, lost_to);
  }
}

static void count (void)
{
  if (++n_calls != dies_at)
    return;
  if (power)
    lose ();
  kill (getpid (), SIGKILL);
}

#pragma GCC visibility push(default)

int openat (int folder, const char *name, int flags, ...)
{
  va_list arguments;
  va_start (arguments, flags);
  const mode_t mode = flags & O_CREAT ? va_arg (arguments, mode_t) : 0;
  va_end (arguments);
  if (flags & O_CREAT)
    count ();
  const int file = REAL (openat) (folder, name, flags, mode);
  if (file >= 0 && file < MOST_FILES && (flags & O_CREAT)) {
    files[file].here = 1;
    files[file].synced = 0;
    files[file].folder = folder;
    snprintf (files[file].name, sizeof files[file].name, "%s", name);
  }
  return file;
}

ssize_t write (int file, const void *bytes, size_t n)
{
  if (file < 0 || file >= MOST_FILES || !files[file].here)
    return REAL (write) (file, bytes, n);
  count ();
  if (full_at > 0 && n_calls >= full_at) {
    errno = ENOSPC;
    return -1;
  }
  return REAL (write) (file, bytes, n);
}

int fsync (int file)
{
  count ();
  struct stat about;
  fstat (file, &about);
  const int result = REAL (fsync) (file);
  if (S_ISREG (about.st_mode) && file < MOST_FILES)
    files[file].synced = (long) about.st_size;
  if (S_ISDIR (about.st_mode)) {
    if (renamed)
      unlinkat (file, "lost", 0);
    renamed = 0;
  }
  return result;
}

int close (int file)
{
  if (file >= 0 && file < MOST_FILES && files[file].here && files[file].synced > 0)
    files[file].here = 0;
  return REAL (close) (file);
}

int renameat (int from_folder, const char *from, int to_folder, const char *to)
{
  count ();
  if (power) {
    linkat (to_folder, to, to_folder, "lost", 0);
    snprintf (lost_from, sizeof lost_from, "%s", from);
    snprintf (lost_to, sizeof lost_to, "%s", to);
    rename_folder = to_folder;
    renamed = 1;
  }
  return REAL (renameat) (from_folder, from, to_folder, to);
}
