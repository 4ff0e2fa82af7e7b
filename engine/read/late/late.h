#pragma once
#include <sill/error.h>
#include <pthread.h>

/* A library that is loaded when something needs it, because most of what is read does not: with what it is linked with in its turn
 * it may be most of what a process costs. */
typedef struct {
  const char *file;         /* its name for the dynamic linker: that of the one whose headers this was compiled with */
  const char *use;          /* what cannot be read without it */
  const char *const *names; /* of the functions that are used; NULL-terminated */
  gpointer functions;       /* a struct of pointers to these, in their order */
  void (*begin) (void);     /* called when they are known; NULL: nothing is to be done */
  pthread_mutex_t lock;
  gint loaded;
} Late;

/* Its functions are there from now on, until the process ends. Errors: IO, what is missing. Threads: any. */
gboolean late_open (Late *late, GError **error);

/* Says in the object file what may be loaded, for those who package it: https://uapi-group.org/specifications/specs/elf_dlopen_metadata */
#define LATE_NOTE(name, text)                                                                                          \
  static const struct {                                                                                                \
    guint32 n_owner, n_text, kind;                                                                                     \
    char owner[4];                                                                                                     \
    _Alignas(guint32) char words[sizeof (text)];                                                                       \
  } name __attribute__ ((used, section (".note.dlopen"), aligned (4))) = { 4, sizeof (text), 0x407c0c0a, "FDO", text }
