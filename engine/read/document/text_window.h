#pragma once
#include "base/findings.h"
#include "read/document/source.h"

/* The text of a document from a point on that moves: as much of it as whoever reads it wants to see, and where it stands. */
typedef struct {
  Source *source;      /* borrowed */
  GString *text;       /* read and not yet dropped */
  gsize at;            /* of the next sign in `text` */
  Place place;         /* of that sign */
  SourceStatus status; /* why no more text comes; SOURCE_MORE: more may come */
  GError *error;       /* with SOURCE_FAILED */
  gboolean turned;     /* see window_turn_returns */
} TextWindow;

void window_init (TextWindow *window, Source *source, const char *path);
void window_clear (TextWindow *window);
/* Reads a piece more; offsets from the next sign stay as they are. FALSE when nothing more comes. */
gboolean window_more (TextWindow *window);
/* From the next sign on a return is a newline. */
void window_turn_returns (TextWindow *window);
/* What is left from the next sign on. Returns: borrowed until window_more. */
const char *window_text (const TextWindow *window, gsize *ret_length);
/* Takes `n` bytes that were shown. */
void window_take (TextWindow *window, gsize n);
/* Takes a line of `n` bytes and the newline behind it. */
void window_take_line (TextWindow *window, gsize n);
/* The next sign that is not blank, or NUL at the end of what can be read; not taken. */
char window_next (TextWindow *window);
/* Moves a place over `n` bytes of text. */
void place_move (Place *place, const char *text, gsize n);
