#pragma once
#include <glib.h>

#pragma GCC visibility push(default)

/* Told now and then by what may take long: how many of its parts are done. Threads: only that of the call. */
typedef void (*SillProgressFunc) (guint done, guint all, gpointer data);

typedef struct {
  SillProgressFunc func; /* NULL: nobody asks */
  gpointer data;
} SillProgress;

#pragma GCC visibility pop
