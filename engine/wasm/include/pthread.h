#pragma once
#include <sys/types.h>

/* POSIX threads where there is one thread: what is done once is done once, and a lock is always free. */
#define PTHREAD_ONCE_INIT 0

static inline int pthread_once (pthread_once_t *once, void (*func) (void))
{
  if (*once == 0)
    func ();
  *once = 1;
  return 0;
}
