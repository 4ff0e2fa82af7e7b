#pragma once
#include "pipeline.h"

/* The files of the shipped rules, for tests that bring them in another order or only some of them. */

typedef struct {
  char *text;
  gsize length;
} Piece;

/* Returns: yours, of Piece. */
GArray *pieces_read (void);
void pieces_add (GArray *pieces, const char *text, gsize length);
/* A program from pieces under names that mean nothing. Returns: yours; NULL where they are not whole without others. */
Program *pieces_compile (const GArray *pieces, GRand *dice);
/* Of each case of a file the answer as JSON. Returns: yours. */
char *pieces_answer (Program *program, const char *path);
