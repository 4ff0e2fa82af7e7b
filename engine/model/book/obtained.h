#pragma once
#include <glib.h>

/* How a batch came to be held. Rules say which of these ways are unlawful. */
typedef enum {
#define OBTAINED(code, id, zh, en) OBTAINED_##code,
#include "model/book/obtained.def"
#undef OBTAINED
  N_OBTAINED
} Obtained;

/* `bought`. NULL past the last one. Returns: borrowed, static. */
const char *obtained_id (guint obtained);
/* All ids, NULL-terminated. Returns: static. */
const char *const *obtained_ids (void);
/* The way of that id, or N_OBTAINED. */
Obtained obtained_find (const char *id);
